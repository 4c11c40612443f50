/* The options: how they are written and what they mean. */
#include <string.h>

#include "option_take.h"

#define AT(member) offsetof(options, member)
#define DATE "YYYY-MM-DD"

const option_row OPTIONS[] = {
    {TAKES_ON, 0, "on", DATE,
     "the day to look at (default: the newest event's)", take_day, AT(on), 0,
     0},
    {TAKES_FROM, 0, "from", DATE,
     "the first day (default: 364 days before the last)", take_day, AT(from), 0,
     0},
    {TAKES_TO, 0, "to", DATE, "the last day (default: the newest event's)",
     take_day, AT(to), 0, 0},
    {TAKES_SINCE, 0, "since", DATE,
     "the baseline (default: 90 days before, or the oldest event's day if that "
     "is later)",
     take_day, AT(since), 0, 0},
    {TAKES_MINUTES, 0, "minutes", "N", "minutes a day (default: 15)",
     take_whole, AT(minutes), 1, 480},
    {TAKES_DAYS_A_WEEK, 0, "days-a-week", "N", "days a week (default: 5)",
     take_whole, AT(days_a_week), 1, 7},
    {TAKES_DAYS, 0, "days", "N", "how many days the plan runs (default: 60)",
     take_whole, AT(days), 7, 730},
    {TAKES_WITHOUT, 0, "without", "KIND,...", "actions not to propose",
     take_kinds, AT(without), 0, 0},
    {TAKES_AT_LEAST, 0, "at-least", "KIND=N,...", "minimum times a week",
     take_counts, AT(at_least), 0, 1000},
    {TAKES_COHORT_MEANS, 0, "cohort-means", "B,F,E,R",
     "a cohort's mean points of brand, find, engage and relate, to compare "
     "with",
     take_means, 0, 0, SSI_PILLAR_POINTS},
    {TAKES_ADD, 0, "add", "KIND=N,...", "events to add", take_counts, AT(add),
     1, 100000},
    {TAKES_IN, 0, "in", "N",
     "over how many days to spread them; the last one is scored (default: 30)",
     take_whole, AT(in), 1, 3650},
    {TAKES_SET, 0, "set", "FACT=N,...", "facts of the profile to set",
     take_facts, AT(set), 0, INT32_MAX},
    {TAKES_PERCENT, 0, "percent", "N",
     "how far weights and goalposts vary (default: 20)", take_whole,
     AT(percent), 1, 50},
    {TAKES_SCORES, 0, "scores", "FILE",
     "the points of a cohort's members, one number a line", take_text,
     AT(scores), 0, 0},
    {TAKES_OUTPUT, 'o', "output", "FILE", "write the fitted model to this file",
     take_text, AT(output), 0, 0},
    {TAKES_FORCE, 0, "force", NULL, "replace the file if it exists", take_flag,
     AT(force), 0, 0},
    {TAKES_COHORT, 0, "cohort", "FILE",
     "compare with this cohort, as `ssi cohort build` writes it; may be given "
     "several times",
     take_more, AT(cohorts), 0, 0},
    {TAKES_FALLBACK, 0, "fallback", NULL,
     "compare with an estimate from published figures, if you have no cohort",
     take_flag, AT(fallback), 0, 0},
    {TAKES_MEMBER, 0, "member", "MEMBER",
     "who you are in the cohort; without it, the top percent is coarser",
     take_text, AT(member), 0, 0},
    {TAKES_SHARE, 0, "share", "NAME,...",
     "members who share their score with the lead", take_more, AT(shares), 0,
     0},
    {TAKES_SHARE_ALL, 0, "share-all", NULL, "all members share their score",
     take_flag, AT(share_all), 0, 0},
    {TAKES_NAME, 0, "name", "NAME", "the name of the team", take_text, AT(name),
     0, 0},
    {TAKES_KIND, 0, "kind", "KIND", "industry, network or team", take_kind, 0,
     0, 0},
    {TAKES_RELEASES, 0, "releases", "FILE",
     "log of past answers, kept so that privacy rules hold across runs; "
     "created "
     "if missing",
     take_text, AT(releases), 0, 0},
    {TAKES_TARGET, 0, "target", "KEYWORDS",
     "keywords of the people you want to reach, separated by commas",
     take_target, 0, 0, 0},
    {TAKES_MODEL, 0, "model", "MODEL.json",
     "score with this model, as `ssi model --json` or `ssi calibrate -o` "
     "writes it",
     take_text, AT(model), 0, 0},
    {TAKES_CSV, 0, "csv", NULL, "print CSV, with exact numbers", take_flag,
     AT(csv), 0, 0},
    {TAKES_JSON, 0, "json", NULL, "print JSON, with exact numbers", take_flag,
     AT(json), 0, 0},
    {TAKES_COLOR, 0, "color", "WHEN",
     "auto, always or never; NO_COLOR is respected", take_color, 0, 0, 0},
    {TAKES_HELP, 'h', "help", NULL, "print this help", take_flag, AT(help), 0,
     0},
    {TAKES_VERSION, 0, "version", NULL, "print the version", take_flag,
     AT(version), 0, 0},
    {0, 0, NULL, NULL, NULL, NULL, 0, 0, 0}};

/* Where an option means something else to a command than to the others. */
static const struct own_help {
  const char *command;
  uint64_t bit;
  const char *help;
} OWN_HELP[] = {
    {"plan", TAKES_ON,
     "the day before the plan begins (default: the newest event's)"},
    {"what-if", TAKES_ON,
     "the day before the first events (default: the newest event's)"},
    {"team", TAKES_ON,
     "the day on which all are scored (default: the newest event's)"},
    {"team", TAKES_SINCE, "the baseline of progress (default: 90 days before)"},
    {"team", TAKES_COHORT,
     "compare the pillars with this cohort, as `ssi cohort build` writes it"},
    {"team", TAKES_MEMBER, "show what this member of the team sees"},
    {"cohort build", TAKES_ON, "the date of the scores"},
    {"cohort build", TAKES_NAME, "the name of the cohort"},
    {"cohort build", TAKES_OUTPUT, "write the cohort to this file"},
};

const char *option_help(const option_row *row, const command *of) {
  const size_t count = sizeof(OWN_HELP) / sizeof(*OWN_HELP);
  for (size_t i = 0; of != NULL && i < count; i++) {
    if (OWN_HELP[i].bit == row->bit &&
        strcmp(OWN_HELP[i].command, of->name) == 0) {
      return OWN_HELP[i].help;
    }
  }
  return row->help;
}

void options_defaults(options *out) {
  memset(out, 0, sizeof(*out));
  out->minutes = 15;
  out->days_a_week = 5;
  out->days = 60;
  out->in = 30;
  out->percent = 20;
}
