/* The options, and how their values are read. */
#include <ssi/ssi.h>
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "options.h"
#include "parse.h"
#include "say.h"

/* Where a value goes. */
static void *place_of(const option_row *row, options *out) {
  return (char *)out + row->place;
}

static bool take_flag(const option_row *row, const char *text, options *out) {
  (void)text;
  *(bool *)place_of(row, out) = true;
  return true;
}

static bool take_text(const option_row *row, const char *text, options *out) {
  *(const char **)place_of(row, out) = text;
  if (text[0] != '\0') return true;
  say_error("--%s: the name is empty", row->name);
  return false;
}

/* Options that may be given again. */
static bool take_more(const option_row *row, const char *text, options *out) {
  texts *list = place_of(row, out);
  if (text[0] == '\0') {
    say_error("--%s: the name is empty", row->name);
    return false;
  }
  if (list->count == TEXTS_MAX) {
    say_error("--%s: it is given more than %d times", row->name, TEXTS_MAX);
    return false;
  }
  list->rows[list->count++] = text;
  return true;
}

static bool take_kind(const option_row *row, const char *text, options *out) {
  for (int i = SSI_COHORT_INDUSTRY; i <= SSI_COHORT_TEAM; i++) {
    if (strcmp(text, name_of_cohort_kind((ssi_cohort_kind)i)) != 0) continue;
    out->kind = (ssi_cohort_kind)i;
    return true;
  }
  say_error("--%s %s: say industry, network or team", row->name, text);
  return false;
}

static bool take_day(const option_row *row, const char *text, options *out) {
  day_option *day = place_of(row, out);
  day->given = parse_day(text, &day->day);
  if (day->given) return true;
  say_error("--%s %s: not a date from 1970-01-01 to 2149-06-06", row->name,
            text);
  return false;
}

static bool take_whole(const option_row *row, const char *text, options *out) {
  if (parse_whole(text, row->low, row->high, place_of(row, out))) return true;
  say_error("--%s %s: not a whole number from %d to %d", row->name, text,
            (int)row->low, (int)row->high);
  return false;
}

/* Lets the library judge the keywords before any file is opened. */
static bool take_target(const option_row *row, const char *text, options *out) {
  ssi_profile *scratch = NULL;
  bool keywords = false;
  int32_t spread = 0;
  ssi_status status = ssi_profile_new(NULL, &scratch);
  if (status == SSI_OK) {
    status = ssi_profile_set_target(scratch, text, strlen(text));
  }
  /* With a keyword, even an empty section gives the keyword spread. */
  if (status == SSI_OK) {
    status = ssi_profile_set_section(scratch, SSI_SECTION_HEADLINE, NULL, 0);
  }
  if (status == SSI_OK) {
    status =
        ssi_profile_fact(scratch, SSI_FACT_KEYWORD_SPREAD, &keywords, &spread);
  }
  ssi_profile_free(scratch);
  out->target = text;
  if (status == SSI_OK && keywords) return true;
  say_error(
      "--%s: %s", row->name,
      status == SSI_OK ? "there is no keyword in it" : ssi_status_text(status));
  return false;
}

static bool take_color(const option_row *row, const char *text, options *out) {
  static const char *const MODES[] = {"auto", "always", "never"};
  for (int i = 0; i < 3; i++) {
    if (strcmp(text, MODES[i]) == 0) {
      out->color = (color_mode)i;
      return true;
    }
  }
  say_error("--%s=%s: say auto, always or never", row->name, text);
  return false;
}

/* The next part of a list with commas, at most 63 characters of it. */
static const char *next_part(const char *text, char part[64]) {
  size_t length = strcspn(text, ",");
  snprintf(part, 64, "%.*s", (int)(length < 64 ? length : 64), text);
  return text[length] == ',' ? text + length + 1 : NULL;
}

static bool find_kind(const option_row *row, const char *name, int32_t *out) {
  ssi_kind kind;
  if (ssi_kind_by_name(name, &kind) != SSI_OK) {
    say_error("--%s: no event kind is called %s; `ssi model` lists them",
              row->name, name);
    return false;
  }
  *out = (int32_t)kind;
  return true;
}

static bool add_row(const option_row *row, amounts *list, const char *name,
                    int32_t of, int32_t value) {
  for (size_t i = 0; i < list->count; i++) {
    if (list->rows[i].of != of) continue;
    say_error("--%s: %s is given twice", row->name, name);
    return false;
  }
  /* Each kind or fact comes once, so that there is always room. */
  list->rows[list->count].of = of;
  list->rows[list->count].value = value;
  list->count++;
  return true;
}

static bool take_kinds(const option_row *row, const char *text, options *out) {
  const char *rest = text;
  while (rest != NULL) {
    char part[64];
    int32_t kind = 0;
    rest = next_part(rest, part);
    if (!find_kind(row, part, &kind)) return false;
    if (!add_row(row, place_of(row, out), part, kind, 0)) return false;
  }
  return true;
}

/* The name and the number of "name=number". */
static bool split(const option_row *row, char *part, char **number) {
  *number = strchr(part, '=');
  if (*number == NULL) {
    say_error("--%s %s: write it as %s", row->name, part, row->value);
    return false;
  }
  *(*number)++ = '\0';
  return true;
}

static bool take_counts(const option_row *row, const char *text, options *out) {
  const char *rest = text;
  while (rest != NULL) {
    char part[64], *number;
    int32_t kind = 0, value = 0;
    rest = next_part(rest, part);
    if (!split(row, part, &number)) return false;
    if (!find_kind(row, part, &kind)) return false;
    if (!parse_whole(number, row->low, row->high, &value)) {
      say_error("--%s %s=%s: not a whole number from %d to %d", row->name, part,
                number, (int)row->low, (int)row->high);
      return false;
    }
    if (!add_row(row, place_of(row, out), part, kind, value)) return false;
  }
  return true;
}

/* Lets the library judge a fact's value. */
static bool check_fact(const option_row *row, const char *name,
                       const char *number, int32_t *fact, int32_t *value) {
  ssi_fact found;
  ssi_profile *scratch = NULL;
  ssi_fact_info info = SSI_INIT(ssi_fact_info);
  ssi_model *model = NULL;
  bool good;
  if (ssi_fact_by_name(name, &found) != SSI_OK) {
    say_error("--%s: no fact is called %s; `ssi model` lists them", row->name,
              name);
    return false;
  }
  *fact = (int32_t)found;
  good = parse_whole(number, row->low, row->high, value) &&
         ssi_profile_new(NULL, &scratch) == SSI_OK &&
         ssi_profile_set_fact(scratch, found, *value) == SSI_OK;
  ssi_profile_free(scratch);
  if (good) return true;
  if (ssi_model_new(NULL, &model) == SSI_OK) {
    ssi_model_fact(model, found, &info);
  }
  ssi_model_free(model);
  say_error("--%s %s=%s: not a whole number from %d to %d", row->name, name,
            number, (int)info.minimum, (int)info.maximum);
  return false;
}

static bool take_facts(const option_row *row, const char *text, options *out) {
  const char *rest = text;
  while (rest != NULL) {
    char part[64], *number;
    int32_t fact = 0, value = 0;
    rest = next_part(rest, part);
    if (!split(row, part, &number)) return false;
    if (!check_fact(row, part, number, &fact, &value)) return false;
    if (!add_row(row, place_of(row, out), part, fact, value)) return false;
  }
  return true;
}

/* Four means, separated by commas. */
static bool take_means(const option_row *row, const char *text, options *out) {
  const char *rest = text;
  int count = 0;
  for (; rest != NULL && count < SSI_PILLARS; count++) {
    char part[64];
    rest = next_part(rest, part);
    if (parse_points(part, row->high, &out->cohort_means[count])) continue;
    say_error("--%s: %s is no number of points from 0 to %d", row->name, part,
              (int)(row->high / SSI_POINT));
    return false;
  }
  if (rest == NULL && count == SSI_PILLARS) return true;
  say_error("--%s %s: four numbers are needed, one for each pillar", row->name,
            text);
  return false;
}

#define AT(member) offsetof(options, member)
#define DATE "YYYY-MM-DD"

const option_row OPTIONS[] = {
    {TAKES_ON, 0, "on", DATE,
     "the day to look at (default: the newest event's); the date of a cohort",
     take_day, AT(on), 0, 0},
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
    {TAKES_AT_LEAST, 0, "at-least", "KIND=N,...",
     "how often a week an action is wanted in any case", take_counts,
     AT(at_least), 0, 1000},
    {TAKES_COHORT_MEANS, 0, "cohort-means", "B,F,E,R",
     "a cohort's mean points of brand, find, engage and relate", take_means, 0,
     0, SSI_PILLAR_POINTS},
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
    {TAKES_OUTPUT, 'o', "output", "FILE", "write what was made to this file",
     take_text, AT(output), 0, 0},
    {TAKES_FORCE, 0, "force", NULL, "replace the file if it exists", take_flag,
     AT(force), 0, 0},
    {TAKES_COHORT, 0, "cohort", "FILE",
     "compare with this cohort, as `ssi cohort build` writes it; for `score` "
     "as often as there are cohorts",
     take_more, AT(cohorts), 0, 0},
    {TAKES_FALLBACK, 0, "fallback", NULL,
     "compare with an estimate from published figures, if there is no cohort",
     take_flag, AT(fallback), 0, 0},
    {TAKES_MEMBER, 0, "member", "MEMBER",
     "who asks, as in the cohort or the team: the view of this member",
     take_text, AT(member), 0, 0},
    {TAKES_SHARE, 0, "share", "NAME,...",
     "members who share their score with the lead", take_more, AT(shares), 0,
     0},
    {TAKES_SHARE_ALL, 0, "share-all", NULL, "all members share their score",
     take_flag, AT(share_all), 0, 0},
    {TAKES_NAME, 0, "name", "NAME", "what the cohort or the team is called",
     take_text, AT(name), 0, 0},
    {TAKES_KIND, 0, "kind", "KIND", "industry, network or team", take_kind, 0,
     0, 0},
    {TAKES_RELEASES, 0, "releases", "FILE",
     "the ledger of what was answered, so that the rules of release hold from "
     "one run to the next; made if there is none",
     take_text, AT(releases), 0, 0},
    {TAKES_TARGET, 0, "target", "KEYWORDS",
     "keywords of the people one wants to reach, with commas", take_target, 0,
     0, 0},
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

void options_defaults(options *out) {
  memset(out, 0, sizeof(*out));
  out->minutes = 15;
  out->days_a_week = 5;
  out->days = 60;
  out->in = 30;
  out->percent = 20;
}
