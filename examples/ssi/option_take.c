/* Reads the values of options; each says what is wrong with a value. */
#include "option_take.h"

#include <ssi/ssi.h>
#include <stdio.h>
#include <string.h>

#include "lang.h"
#include "look_up.h"
#include "names.h"
#include "parse.h"
#include "say.h"
#include "text.h"

/* Where a value goes. */
static void *place_of(const option_row *row, options *out) {
  return (char *)out + row->place;
}

bool take_flag(const option_row *row, const char *text, options *out) {
  (void)text;
  *(bool *)place_of(row, out) = true;
  return true;
}

bool take_text(const option_row *row, const char *text, options *out) {
  *(const char **)place_of(row, out) = text;
  if (text[0] != '\0') return true;
  say_error("--%s: the name is empty", row->name);
  return false;
}

/* A file that is written takes its name as a whole, which a stream has not. */
bool take_output(const option_row *row, const char *text, options *out) {
  if (strcmp(text, "-") != 0) return take_text(row, text, out);
  say_error(
      "--%s -: this writes a file, not standard output; give a name (./- for a "
      "file called -)",
      row->name);
  return false;
}

/* Options that may be given again. */
bool take_more(const option_row *row, const char *text, options *out) {
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

bool take_kind(const option_row *row, const char *text, options *out) {
  for (int i = SSI_COHORT_INDUSTRY; i <= SSI_COHORT_POPULATION; i++) {
    if (!look_same(text, name_of_cohort_kind((ssi_cohort_kind)i))) continue;
    out->kind = (ssi_cohort_kind)i;
    return true;
  }
  say_error("--%s %s: say industry, network, team or population", row->name,
            text);
  return false;
}

bool take_day(const option_row *row, const char *text, options *out) {
  day_option *day = place_of(row, out);
  day->given = parse_day(text, &day->day);
  if (day->given) return true;
  say_error(
      "--%s %s: not a date: write it as YYYY-MM-DD, from 1970-01-01 to "
      "2149-06-06",
      row->name, text);
  return false;
}

bool take_whole(const option_row *row, const char *text, options *out) {
  if (parse_whole(text, row->low, row->high, place_of(row, out))) return true;
  say_error("--%s %s: not a whole number from %d to %d", row->name, text,
            (int)row->low, (int)row->high);
  return false;
}

/* "1/2", "0.5" or "32/64", all the same; in 64ths. */
bool take_epsilon(const option_row *row, const char *text, options *out) {
  int32_t *epsilon = place_of(row, out);
  char most[NUMBER_MAX];
  if (parse_epsilon(text, row->high, epsilon)) return true;
  number_epsilon(row->high, most);
  say_error("--%s %s: not a number of 64ths from 1/64 to %s, such as 1/4",
            row->name, text, most);
  return false;
}

/* Nothing is wrong with the words. */
static bool lack_memory(options *out) {
  out->no_memory = true;
  say_error("not enough memory");
  return false;
}

/* Says what is wrong with keywords. */
static bool say_target(const char *option, ssi_status status, options *out) {
  if (status == SSI_ERROR_MEMORY) return lack_memory(out);
  if (status == SSI_ERROR_LENGTH) {
    say_error("--%s: too long; it may have up to %d keywords in %d bytes",
              option, SSI_TARGET_KEYWORDS_MAX, SSI_TARGET_BYTES_MAX);
  } else {
    say_error("--%s: %s", option,
              status == SSI_OK ? _("there is no keyword in it")
                               : _(ssi_status_text(status)));
  }
  return false;
}

/* Lets the library judge the keywords before any file is opened. */
bool take_target(const option_row *row, const char *text, options *out) {
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
  return (status == SSI_OK && keywords) || say_target(row->name, status, out);
}

/* The language was chosen before the first option was read. */
bool take_lang(const option_row *row, const char *text, options *out) {
  (void)out;
  if (lang_known(text)) return true;
  say_error("--%s %s: say en, fr or de", row->name, text);
  return false;
}

bool take_color(const option_row *row, const char *text, options *out) {
  static const char *const MODES[] = {"auto", "always", "never"};
  for (int i = 0; i < 3; i++) {
    if (look_same(text, MODES[i])) {
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

/* Names of rows of the model, in their order. */
typedef struct row_names {
  const char *names[AMOUNTS_MAX + 1];
} row_names;

static row_names names_of(const char *(*name_of)(const ssi_model *, int32_t),
                          const ssi_model *model, int32_t count) {
  row_names all = {{NULL}};
  for (int32_t i = 0; i < count; i++) {
    all.names[i] = name_of(model, i + 1);
  }
  return all;
}

static bool find_kind(const option_row *row, const char *name, int32_t *kind,
                      options *out) {
  ssi_model *model = NULL;
  row_names all;
  char hint[128];
  if (ssi_model_new(NULL, &model) != SSI_OK) return lack_memory(out);
  all = names_of(name_of_kind, model, SSI_KINDS);
  *kind = look_up(name, all.names) + 1;
  look_hint("", name, all.names, hint, sizeof(hint));
  ssi_model_free(model);
  if (*kind > 0) return true;
  say_error("--%s: no event kind is called \"%s\"%s; `ssi model` lists them",
            row->name, name, hint);
  return false;
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

bool take_kinds(const option_row *row, const char *text, options *out) {
  const char *rest = text;
  while (rest != NULL) {
    char part[64];
    int32_t kind = 0;
    rest = next_part(rest, part);
    if (!find_kind(row, part, &kind, out)) return false;
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

bool take_counts(const option_row *row, const char *text, options *out) {
  const char *rest = text;
  while (rest != NULL) {
    char part[64], *number;
    int32_t kind = 0, value = 0;
    rest = next_part(rest, part);
    if (!split(row, part, &number)) return false;
    if (!find_kind(row, part, &kind, out)) return false;
    if (!parse_whole(number, row->low, row->high, &value)) {
      say_error("--%s %s=%s: not a whole number from %d to %d", row->name, part,
                number, (int)row->low, (int)row->high);
      return false;
    }
    if (!add_row(row, place_of(row, out), part, kind, value)) return false;
  }
  return true;
}

/* Finds the fact; *info is all zero if there is none. */
static bool find_fact(const option_row *row, const char *name, int32_t *fact,
                      ssi_fact_info *info, options *out) {
  ssi_model *model = NULL;
  row_names all;
  char hint[128];
  if (ssi_model_new(NULL, &model) != SSI_OK) return lack_memory(out);
  all = names_of(name_of_fact, model, SSI_FACTS);
  *fact = look_up(name, all.names) + 1;
  look_hint("", name, all.names, hint, sizeof(hint));
  ssi_model_fact(model, (ssi_fact)*fact, info);
  ssi_model_free(model);
  if (*fact > 0) return true;
  say_error("--%s: no fact is called \"%s\"%s; `ssi model` lists them",
            row->name, name, hint);
  return false;
}

/* Lets the library judge a fact's value. */
static bool check_fact(const option_row *row, const char *name,
                       const char *number, int32_t *fact, int32_t *value,
                       options *out) {
  ssi_profile *scratch = NULL;
  ssi_fact_info info = SSI_INIT(ssi_fact_info);
  bool good;
  if (!find_fact(row, name, fact, &info, out)) return false;
  if (ssi_profile_new(NULL, &scratch) != SSI_OK) return lack_memory(out);
  good = parse_whole(number, row->low, row->high, value) &&
         ssi_profile_set_fact(scratch, (ssi_fact)*fact, *value) == SSI_OK;
  ssi_profile_free(scratch);
  if (good) return true;
  say_error("--%s %s=%s: not a whole number from %d to %d", row->name, name,
            number, (int)info.minimum, (int)info.maximum);
  return false;
}

bool take_facts(const option_row *row, const char *text, options *out) {
  const char *rest = text;
  while (rest != NULL) {
    char part[64], *number;
    int32_t fact = 0, value = 0;
    rest = next_part(rest, part);
    if (!split(row, part, &number)) return false;
    if (!check_fact(row, part, number, &fact, &value, out)) return false;
    if (!add_row(row, place_of(row, out), part, fact, value)) return false;
  }
  return true;
}

/* Four means, separated by commas. */
bool take_means(const option_row *row, const char *text, options *out) {
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
