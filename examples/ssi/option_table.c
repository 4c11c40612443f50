/* The options: how they are written and what they mean. */
#include <string.h>

#include "lang.h"
#include "option_take.h"

#define AT(member) offsetof(options, member)
#define DATE "YYYY-MM-DD"

const option_row OPTIONS[] = {
    {TAKES_ON, 0, "on", DATE,
     N_("the day to look at (default: the archive's newest, but for dates that "
        "must be wrong)"),
     take_day, AT(on), 0, 0},
    {TAKES_FROM, 0, "from", DATE,
     N_("the first day (default: 364 days before the last)"), take_day,
     AT(from), 0, 0},
    {TAKES_TO, 0, "to", DATE,
     N_("the last day (default: the archive's newest, but for dates that must "
        "be "
        "wrong)"),
     take_day, AT(to), 0, 0},
    {TAKES_SINCE, 0, "since", DATE,
     N_("the baseline (default: 90 days before, or the oldest event's day if "
        "that "
        "is later)"),
     take_day, AT(since), 0, 0},
    {TAKES_MINUTES, 0, "minutes", "N", N_("minutes a day (default: 15)"),
     take_whole, AT(minutes), 1, 480},
    {TAKES_DAYS_A_WEEK, 0, "days-a-week", "N", N_("days a week (default: 5)"),
     take_whole, AT(days_a_week), 1, 7},
    {TAKES_DAYS, 0, "days", "N",
     N_("how many days the plan runs (default: 60)"), take_whole, AT(days), 7,
     730},
    {TAKES_WITHOUT, 0, "without", "KIND,...", N_("actions not to propose"),
     take_kinds, AT(without), 0, 0},
    {TAKES_AT_LEAST, 0, "at-least", "KIND=N,...", N_("minimum times a week"),
     take_counts, AT(at_least), 0, 1000},
    {TAKES_COHORT_MEANS, 0, "cohort-means", "B,F,E,R",
     N_("a cohort's mean points of brand, find, engage and relate, to compare "
        "with"),
     take_means, 0, 0, SSI_PILLAR_POINTS},
    {TAKES_ADD, 0, "add", "KIND=N,...", N_("events to add"), take_counts,
     AT(add), 1, 100000},
    {TAKES_IN, 0, "in", "N",
     N_("over how many days to spread them; the last one is scored (default: "
        "30)"),
     take_whole, AT(in), 1, 3650},
    {TAKES_SET, 0, "set", "FACT=N,...", N_("facts of the profile to set"),
     take_facts, AT(set), 0, INT32_MAX},
    {TAKES_PERCENT, 0, "percent", "N",
     N_("how far weights and goalposts vary (default: 20)"), take_whole,
     AT(percent), 1, 50},
    {TAKES_SCORES, 0, "scores", "FILE",
     N_("the points of a cohort's members, one number a line"), take_text,
     AT(scores), 0, 0},
    {TAKES_OUTPUT, 'o', "output", "FILE",
     N_("write the fitted model to this file"), take_output, AT(output), 0, 0},
    {TAKES_FORCE, 0, "force", NULL, N_("replace the file if it exists"),
     take_flag, AT(force), 0, 0},
    {TAKES_BENCHMARK, 0, "benchmark", "FILE.ssib",
     N_("compare with this benchmark; for `score` as often as there are some"),
     take_more, AT(benchmarks), 0, 0},
    {TAKES_FALLBACK, 0, "fallback", NULL,
     N_("compare with an estimate from published figures, if there is no "
        "benchmark"),
     take_flag, AT(fallback), 0, 0},
    {TAKES_BUDGET, 0, "budget", "FILE",
     N_("what each member has spent; made if there is none, and written again"),
     take_text, AT(budget), 0, 0},
    {TAKES_EPSILON, 0, "epsilon", "E",
     N_("what each member pays, from 1/64 to 1 (default: 1 up to 1,000 "
        "members, "
        "then less)"),
     take_epsilon, AT(epsilon), 0, SSI_EPSILON},
    {TAKES_LIMIT, 0, "limit", "E",
     N_("set what each member may pay in a year, up to 255/64 (a new budget "
        "has "
        "3/2)"),
     take_epsilon, AT(limit), 0, SSI_BUDGET_LIMIT_MAX},
    {TAKES_LEAST_SERIAL, 0, "least-serial", "N",
     N_("the last serial that was told: refuse an older budget"), take_whole,
     AT(least_serial), 0, INT32_MAX},
    {TAKES_KEY, 0, "key", "FILE",
     N_("draw the noise with this key, secret for ever, to get the same again; "
        "without it a fresh one is drawn and forgotten"),
     take_text, AT(key), 0, 0},
    {TAKES_SYNTHETIC, 0, "synthetic", NULL,
     N_("the members are made up, and the benchmark says so"), take_flag,
     AT(synthetic), 0, 0},
    {TAKES_TODAY, 0, "today", DATE,
     N_("today, for the budget (default: the clock's)"), take_day, AT(today), 0,
     0},
    {TAKES_YES, 0, "yes", NULL, N_("spend without asking"), take_flag, AT(yes),
     0, 0},
    {TAKES_SHAPE, 0, "shape", NULL,
     N_("print the form of each file instead, to report one that is not "
        "understood: no value and no name is in it"),
     take_flag, AT(shape), 0, 0},
    {TAKES_REPORT, 0, "report", NULL,
     N_("write the board as a page for any browser, with -o FILE.html"),
     take_flag, AT(report), 0, 0},
    {TAKES_NAMES, 0, "names", NULL,
     N_("show people by their names, which are kept while the program runs"),
     take_flag, AT(names), 0, 0},
    {TAKES_MEMORY, 0, "memory", "MB",
     N_("the most memory to read with (default: 512); a file that needs more "
        "is refused; a ZIP on standard input is held whole, so it must fit, "
        "too"),
     take_whole, AT(memory), 1, 1000000},
    {TAKES_MEMBER, 0, "member", "MEMBER",
     N_("who asks: the view of this member of the team"), take_text, AT(member),
     0, 0},
    {TAKES_SHARE, 0, "share", "NAME,...",
     N_("members who share their score with the board"), take_more, AT(shares),
     0, 0},
    {TAKES_SHARE_ALL, 0, "share-all", NULL, N_("all members share their score"),
     take_flag, AT(share_all), 0, 0},
    {TAKES_NAME, 0, "name", "NAME", N_("the name of the team"), take_text,
     AT(name), 0, 0},
    {TAKES_KIND, 0, "kind", "KIND", N_("industry, network, team or population"),
     take_kind, 0, 0, 0},
    {TAKES_TARGET, 0, "target", "KEYWORDS",
     N_("keywords of the people you want to reach, separated by commas"),
     take_target, 0, 0, 0},
    {TAKES_MODEL, 0, "model", "MODEL.json",
     N_("score with this model, as `ssi model --json` or `ssi calibrate -o` "
        "writes it"),
     take_text, AT(model), 0, 0},
    {TAKES_CSV, 0, "csv", NULL, N_("print CSV, with exact numbers"), take_flag,
     AT(csv), 0, 0},
    {TAKES_JSON, 0, "json", NULL, N_("print JSON, with exact numbers"),
     take_flag, AT(json), 0, 0},
    {TAKES_LANG, 0, "lang", "CODE",
     N_("the language: en, fr or de (default: that of the environment)"),
     take_lang, 0, 0, 0},
    {TAKES_COLOR, 0, "color", "WHEN",
     N_("auto, always or never; NO_COLOR is respected"), take_color, 0, 0, 0},
    {TAKES_HELP, 'h', "help", NULL, N_("print this help"), take_flag, AT(help),
     0, 0},
    {TAKES_VERSION, 'V', "version", NULL, N_("print the version"), take_flag,
     AT(version), 0, 0},
    {0, 0, NULL, NULL, NULL, NULL, 0, 0, 0}};

/* Where an option means something else to a command than to the others. */
static const struct own_help {
  const char *command;
  uint64_t bit;
  const char *help;
} OWN_HELP[] = {
    {"plan", TAKES_ON,
     N_("the day before the plan begins (default: the archive's newest)")},
    {"what-if", TAKES_ON,
     N_("the day before the first events (default: the archive's newest)")},
    {"team", TAKES_ON,
     N_("the day on which all are scored (default: the archives' newest)")},
    {"team", TAKES_SINCE,
     N_("the baseline of progress (default: 90 days before)")},
    {"team", TAKES_BENCHMARK,
     N_("compare the pillars with this benchmark, instead of the estimate")},
    {"report", TAKES_OUTPUT, N_("write the page to this file")},
    {"report", TAKES_NAMES,
     N_("name people and files; otherwise no name of a person is in it")},
    {"team", TAKES_MEMBER, N_("show what this member of the team sees")},
    {"cohort build", TAKES_ON, N_("the date of the scores")},
    {"cohort build", TAKES_NAME, N_("the name of the cohort")},
    {"cohort build", TAKES_OUTPUT, N_("write the cohort to this file")},
    {"benchmark publish", TAKES_ON, N_("the date of the scores")},
    {"benchmark publish", TAKES_NAME, N_("the name of the benchmark")},
    {"benchmark publish", TAKES_OUTPUT, N_("write the benchmark to this file")},
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
  out->memory = 512;
}
