/* Any bytes as names, and as columns of a table. The first byte says which:
   after 0 mod 3 a name of everything that has one, after 1 a column that is to
   be one of a population, after 2 a routine that a plan is asked about. What is
   taken is told again as it was given; what is refused is not written. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { UNTOUCHED = 0x55, DAY = 20000 };

/* Exactly so many bytes, so that a sanitizer sees a step beyond. */
static void *exactly(const void *bytes, size_t size) {
  void *made = malloc(size ? size : 1);
  DEMAND(made != NULL);
  if (size) memcpy(made, bytes, size);
  return made;
}

/* Names that end with NUL. */
static void try_words(const char *name) {
  ssi_kind kind = 0;
  ssi_fact fact = 0;
  ssi_indicator indicator = 0;
  ssi_kind_info of_kind = SSI_INIT(ssi_kind_info);
  ssi_fact_info of_fact = SSI_INIT(ssi_fact_info);
  ssi_indicator_info of_indicator = SSI_INIT(ssi_indicator_info);
  ssi_model *model = NULL, *named = NULL;
  bool wants = false;
  DEMAND(ssi_archive_wants(name, &wants) == SSI_OK);
  DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  if (ssi_model_new_version(NULL, name, &named) == SSI_OK)
    DEMAND(strcmp(ssi_model_version(named), name) == 0);
  else
    DEMAND(named == NULL && strcmp(ssi_model_version(model), name) != 0);
  if (ssi_kind_by_name(name, &kind) == SSI_OK) {
    DEMAND(ssi_model_kind(model, kind, &of_kind) == SSI_OK);
    DEMAND(strcmp(of_kind.name, name) == 0);
  }
  if (ssi_fact_by_name(name, &fact) == SSI_OK) {
    DEMAND(ssi_model_fact(model, fact, &of_fact) == SSI_OK);
    DEMAND(strcmp(of_fact.name, name) == 0);
  }
  if (ssi_indicator_by_name(name, &indicator) == SSI_OK) {
    DEMAND(ssi_model_indicator(model, indicator, &of_indicator) == SSI_OK);
    DEMAND(strcmp(of_indicator.name, name) == 0);
  }
  ssi_model_free(named);
  ssi_model_free(model);
}

/* A team and a cohort take the same names. */
static void try_title(const char *name, size_t length) {
  ssi_team *team = NULL;
  ssi_cohort *cohort = NULL;
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  const ssi_status status = ssi_team_new(NULL, name, length, DAY, &team);
  DEMAND(ssi_cohort_new(NULL, SSI_COHORT_TEAM, name, length, DAY, &cohort) ==
         status);
  DEMAND((team != NULL) == (status == SSI_OK));
  if (status == SSI_OK) {
    DEMAND(length >= 1 && length <= SSI_COHORT_NAME_MAX);
    DEMAND(ssi_cohort_label(cohort, &info) == SSI_OK);
    DEMAND(strlen(info.name) == length);
    DEMAND(memcmp(info.name, name, length) == 0);
  } else {
    DEMAND(status == SSI_ERROR_LENGTH || status == SSI_ERROR_UTF8);
  }
  ssi_cohort_free(cohort);
  ssi_team_free(team);
}

static bool same_profile(const ssi_profile *a, const ssi_profile *b) {
  uint8_t bytes[2][4096];
  size_t size[2];
  DEMAND(ssi_profile_save(a, bytes[0], sizeof bytes[0], &size[0]) == SSI_OK);
  DEMAND(ssi_profile_save(b, bytes[1], sizeof bytes[1], &size[1]) == SSI_OK);
  return size[0] == size[1] && memcmp(bytes[0], bytes[1], size[0]) == 0;
}

/* A text of a profile, and the same text as keywords: refused, nothing
   changes. */
static void try_text(const char *text, size_t length) {
  ssi_profile *profile = NULL, *before = NULL;
  bool matches = false;
  DEMAND(ssi_profile_new(NULL, &profile) == SSI_OK);
  DEMAND(ssi_profile_set_target(profile, "sales", 5) == SSI_OK);
  DEMAND(ssi_profile_copy(profile, &before) == SSI_OK);
  (void)ssi_profile_matches(profile, text, length, &matches);
  if (ssi_profile_set_section(profile, SSI_SECTION_HEADLINE, text, length) !=
      SSI_OK) {
    DEMAND(same_profile(profile, before));
  }
  ssi_profile_free(before);
  DEMAND(ssi_profile_copy(profile, &before) == SSI_OK);
  if (ssi_profile_set_target(profile, text, length) != SSI_OK)
    DEMAND(same_profile(profile, before));
  check_saved_profile(profile);
  ssi_profile_free(before);
  ssi_profile_free(profile);
}

static void try_name(const uint8_t *bytes, size_t size) {
  char *text = exactly(bytes, size), *word = malloc(size + 1);
  DEMAND(word != NULL);
  if (size) memcpy(word, bytes, size);
  word[size] = '\0';
  try_words(word);
  try_title(text, size);
  try_text(text, size);
  free(word);
  free(text);
}

/* A number of so many bytes as this machine has them. */
static uint64_t number_at(const uint8_t *at, size_t width, bool has_sign) {
  int8_t a;
  int16_t b;
  int32_t c;
  uint16_t ub;
  uint32_t uc;
  uint64_t d;
  switch (width) {
    case 1:
      memcpy(&a, at, 1);
      return has_sign ? (uint64_t)(int64_t)a : *at;
    case 2:
      memcpy(&b, at, 2);
      memcpy(&ub, at, 2);
      return has_sign ? (uint64_t)(int64_t)b : ub;
    case 4:
      memcpy(&c, at, 4);
      memcpy(&uc, at, 4);
      return has_sign ? (uint64_t)(int64_t)c : uc;
    default:
      memcpy(&d, at, 8);
      return d;
  }
}

static int64_t rounded_down(int64_t value, int64_t unit) {
  const int64_t whole = value / unit;
  return value % unit < 0 ? whole - 1 : whole;
}

/* What the page of ssi_population_column() says of one row; false: refused. */
static bool expect(const ssi_column_options *of, const uint8_t *at,
                   int64_t *out) {
  const uint64_t raw = number_at(at, of->value_bytes, of->has_sign != 0);
  if (!of->has_sign && raw > INT64_MAX) return false; /* none here is allowed */
  *out = rounded_down((int64_t)raw, of->unit);
  return *out >= of->minimum && *out <= of->maximum;
}

static void check_column(const ssi_column_options *of, const uint8_t *values,
                         const uint8_t *valid, size_t rows) {
  uint8_t *out = malloc(rows * of->out_bytes + 1);
  size_t refused = rows, i;
  ssi_status status;
  DEMAND(out != NULL);
  memset(out, UNTOUCHED, rows * of->out_bytes + 1);
  status = ssi_population_column(values, rows * of->value_bytes, valid,
                                 valid ? (rows + 7) / 8 : 0, NULL, rows, of,
                                 out, rows * of->out_bytes, &refused);
  DEMAND(status == SSI_OK || (status == SSI_ERROR_RANGE && refused < rows));
  for (i = 0; i < refused; i++) {
    int64_t wanted = of->missing;
    uint64_t mask = of->out_bytes == 8 ? UINT64_MAX
                                       : (UINT64_C(1) << 8 * of->out_bytes) - 1;
    if (!valid || valid[i / 8] >> i % 8 & 1)
      DEMAND(expect(of, values + i * of->value_bytes, &wanted));
    DEMAND(number_at(out + i * of->out_bytes, of->out_bytes, false) ==
           ((uint64_t)wanted & mask));
  }
  DEMAND(out[rows * of->out_bytes] == UNTOUCHED);
  if (refused < rows && (!valid || valid[refused / 8] >> refused % 8 & 1)) {
    int64_t wanted;
    DEMAND(!expect(of, values + refused * of->value_bytes, &wanted));
  }
  free(out);
}

/* Six bytes of options, then the values, and bits of those that are there. */
static void try_column(const uint8_t *bytes, size_t size) {
  static const size_t widths[] = {1, 2, 4, 8}, results[] = {1, 4, 8};
  ssi_column_options options = SSI_INIT(ssi_column_options);
  uint8_t *values, *valid = NULL;
  size_t rows;
  if (size < 6) return;
  options.value_bytes = widths[bytes[0] & 3];
  options.out_bytes = results[bytes[0] / 4 % 3];
  options.has_sign = bytes[0] >> 6 & 1;
  options.unit = bytes[1] ? bytes[1] * (int64_t)bytes[1] : 1;
  options.minimum = -(int64_t)bytes[2];
  options.maximum = (int64_t)bytes[3] << (bytes[4] % 40);
  options.missing = bytes[5];
  if (options.missing > options.maximum) options.missing = options.maximum;
  rows = (size - 6) / options.value_bytes;
  if (bytes[0] & 0x80) rows = rows * 8 / 9;
  values = exactly(bytes + 6, rows * options.value_bytes);
  if (bytes[0] & 0x80 && rows > 0) {
    valid = malloc((rows + 7) / 8);
    DEMAND(valid != NULL);
    memset(valid, bytes[size - 1], (rows + 7) / 8);
  }
  check_column(&options, values, valid, rows);
  free(valid);
  free(values);
}

static const ssi_plan *plan_of_nothing(void) {
  static ssi_plan *plan;
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  if (plan) return plan;
  DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  DEMAND(ssi_profile_new(NULL, &profile) == SSI_OK);
  DEMAND(ssi_activity_new(NULL, &activity) == SSI_OK);
  DEMAND(ssi_plan_new(NULL, model, profile, activity, NULL, DAY, 60, &plan) ==
         SSI_OK);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_model_free(model);
  return plan;
}

/* A kind and its times in every two bytes. */
static void try_routine(const uint8_t *bytes, size_t size) {
  enum { ROWS = 24 };
  const size_t rows = size / 2 < ROWS ? size / 2 : ROWS;
  uint8_t kinds[ROWS];
  int32_t times[ROWS], points = -UNTOUCHED;
  bool seen[256] = {false}, twice = false;
  ssi_status status;
  size_t i;
  for (i = 0; i < rows; i++) {
    kinds[i] = bytes[2 * i];
    times[i] = (int8_t)bytes[2 * i + 1];
    twice = twice || seen[kinds[i]];
    seen[kinds[i]] = true;
  }
  status = ssi_plan_points(plan_of_nothing(), rows, kinds, times, &points);
  if (status == SSI_OK) {
    DEMAND(!twice && points >= 0 && points <= SSI_TOTAL_POINTS);
  } else {
    DEMAND(status == SSI_ERROR_KIND || status == SSI_ERROR_RANGE);
    DEMAND(points == -UNTOUCHED);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static void (*const tries[])(const uint8_t *, size_t) = {try_name, try_column,
                                                           try_routine};
  if (size > 0) tries[data[0] % 3](data + 1, size - 1);
  return 0;
}
