/* Changing a copy of the model: ranges, refusals, fingerprint. */
#include <string.h>

#include "unit/suite.h"

static const int unknown[] = {0, SSI_KINDS + 1, -1, INT32_MAX, INT32_MIN};

static ssi_refusal refusal(const ssi_model *model) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  OK(ssi_model_refusal(model, &issue));
  return issue;
}

/* A parameter of an indicator: how it is set, read and bounded. */
typedef struct parameter {
  ssi_status (*set)(ssi_model *, ssi_indicator, int32_t);
  int32_t value, minimum, maximum;
} parameter;

#define PARAMETERS 3

static parameter parameter_of(const ssi_model *model, ssi_indicator indicator,
                              int which) {
  const ssi_indicator_info info = indicator_info(model, indicator);
  const parameter all[PARAMETERS] = {
      {ssi_model_set_weight, info.weight, info.weight_min, info.weight_max},
      {ssi_model_set_goalpost, info.goalpost, info.goalpost_min,
       info.goalpost_max},
      {ssi_model_set_half_life, info.half_life, info.half_life_min,
       info.half_life_max},
  };
  return all[which];
}

/* Both ends are taken and read back; one beyond is refused, told about, and
   changes nothing. */
static void check_parameter(ssi_model *model, ssi_indicator indicator,
                            int which) {
  static const char *const fields[PARAMETERS] = {"weight", "goalpost",
                                                 "half_life"};
  const parameter before = parameter_of(model, indicator, which);
  const int32_t beyond[2] = {before.minimum - 1, before.maximum + 1};
  const int32_t ends[2] = {before.minimum, before.maximum};
  int i;
  for (i = 0; i < 2; i++) {
    ssi_refusal issue;
    REFUSED(before.set(model, indicator, beyond[i]), RANGE);
    issue = refusal(model);
    ck_assert_int_eq(issue.status, SSI_ERROR_RANGE);
    ck_assert_int_eq(issue.indicator, (int)indicator);
    ck_assert_int_eq(issue.kind, 0);
    ck_assert_int_eq(issue.pillar, 0);
    ck_assert_int_eq(issue.fact, 0);
    ck_assert_int_eq(issue.row, -1);
    ck_assert_str_eq(issue.field, fields[which]);
    ck_assert_int_eq(issue.value, beyond[i]);
    ck_assert_int_eq(issue.minimum, before.minimum);
    ck_assert_int_eq(issue.maximum, before.maximum);
    ck_assert_int_eq(parameter_of(model, indicator, which).value,
                     i == 0 ? before.value : before.minimum);
    OK(before.set(model, indicator, ends[i]));
    ck_assert_int_eq(parameter_of(model, indicator, which).value, ends[i]);
  }
}

START_TEST(indicator_parameters) {
  member m = member_new();
  int which;
  for (which = 0; which < PARAMETERS; which++) {
    check_parameter(m.model, (ssi_indicator)(_i + 1), which);
  }
  member_free(&m);
}
END_TEST

static int32_t least(int32_t a, int32_t b) {
  return a < b ? a : b;
}

static int32_t most(int32_t a, int32_t b) {
  return a > b ? a : b;
}

/* doc/model.md, section 9: a quarter to four times the default, a share at
   most 1,000,000; half-lives between 7 and 3,650 days, or fixed. */
START_TEST(documented_ranges) {
  member m = member_new();
  const ssi_indicator_info info =
      indicator_info(m.model, (ssi_indicator)(_i + 1));
  const bool share =
      info.measure != SSI_MEASURE_VOLUME && info.measure != SSI_MEASURE_PEOPLE;
  const int32_t half_life = info.half_life_default;
  ck_assert_int_eq(info.weight_min, 0);
  ck_assert_int_eq(info.weight_max, 25000000);
  ck_assert_int_eq(info.goalpost_min, info.goalpost_default / 4);
  ck_assert_int_eq(info.goalpost_max,
                   share ? least(1000000, info.goalpost_default * 4)
                         : info.goalpost_default * 4);
  ck_assert_int_eq(info.half_life_min,
                   half_life == 0 ? 0 : most(7, half_life / 4));
  ck_assert_int_eq(info.half_life_max,
                   half_life == 0 ? 0 : least(3650, half_life * 4));
  member_free(&m);
}
END_TEST

START_TEST(caps) {
  member m = member_new();
  const ssi_kind kind = (ssi_kind)(_i + 1);
  const ssi_kind_info before = kind_info(m.model, kind);
  ssi_refusal issue;
  ck_assert_int_eq(before.cap_min, most(1, before.cap_default / 4));
  ck_assert_int_eq(before.cap_max, least(10000, before.cap_default * 4));
  REFUSED(ssi_model_set_cap(m.model, kind, before.cap_min - 1), RANGE);
  REFUSED(ssi_model_set_cap(m.model, kind, before.cap_max + 1), RANGE);
  issue = refusal(m.model);
  ck_assert_int_eq(issue.status, SSI_ERROR_RANGE);
  ck_assert_int_eq(issue.kind, (int)kind);
  ck_assert_int_eq(issue.indicator, 0);
  ck_assert_int_eq(issue.row, -1);
  ck_assert_str_eq(issue.field, "cap");
  ck_assert_int_eq(issue.value, before.cap_max + 1);
  ck_assert_int_eq(issue.minimum, before.cap_min);
  ck_assert_int_eq(issue.maximum, before.cap_max);
  ck_assert_int_eq(kind_info(m.model, kind).daily_cap, before.daily_cap);
  OK(ssi_model_set_cap(m.model, kind, before.cap_min));
  ck_assert_int_eq(kind_info(m.model, kind).daily_cap, before.cap_min);
  OK(ssi_model_set_cap(m.model, kind, before.cap_max));
  ck_assert_int_eq(kind_info(m.model, kind).daily_cap, before.cap_max);
  ck_assert_int_eq(kind_info(m.model, kind).cap_default, before.cap_default);
  member_free(&m);
}
END_TEST

START_TEST(nothing_refused_yet) {
  member m = member_new();
  ssi_refusal issue = refusal(m.model);
  ck_assert_int_eq(issue.status, SSI_OK);
  ck_assert_str_eq(issue.field, "");
  ck_assert_int_eq(issue.row, -1);
  ck_assert_int_eq(issue.indicator, 0);
  ck_assert_int_eq(issue.kind, 0);
  member_free(&m);
}
END_TEST

static void check_unknown(const ssi_model *model, ssi_status status,
                          const char *field, int value, int most) {
  const ssi_refusal issue = refusal(model);
  ck_assert_int_eq(issue.status, status);
  ck_assert_str_eq(issue.field, field);
  ck_assert_int_eq(issue.value, value);
  ck_assert_int_eq(issue.minimum, 1);
  ck_assert_int_eq(issue.maximum, most);
}

START_TEST(unknown_values) {
  member m = member_new();
  const int value = unknown[_i];
  const ssi_indicator indicator = (ssi_indicator)value;
  REFUSED(ssi_model_set_weight(m.model, indicator, 1), INDICATOR);
  check_unknown(m.model, SSI_ERROR_INDICATOR, "indicator", value,
                SSI_INDICATORS);
  REFUSED(ssi_model_set_goalpost(m.model, indicator, 1), INDICATOR);
  REFUSED(ssi_model_set_half_life(m.model, indicator, 30), INDICATOR);
  REFUSED(ssi_model_set_pillar(m.model, indicator, SSI_PILLAR_FIND), INDICATOR);
  REFUSED(ssi_model_set_cap(m.model, (ssi_kind)value, 1), KIND);
  check_unknown(m.model, SSI_ERROR_KIND, "kind", value, SSI_KINDS);
  REFUSED(ssi_model_set_pillar(m.model, SSI_INDICATOR_DEPTH, (ssi_pillar)value),
          PILLAR);
  check_unknown(m.model, SSI_ERROR_PILLAR, "pillar", value, SSI_PILLARS);
  ck_assert_int_eq(refusal(m.model).indicator, SSI_INDICATOR_DEPTH);
  member_free(&m);
}
END_TEST

/* Every change changes the fingerprint, and taking it back brings the old one
   back; a copy is independent. */
START_TEST(fingerprint_of_indicators) {
  member m = member_new();
  const ssi_indicator indicator = (ssi_indicator)(_i + 1);
  ssi_model *copy = NULL;
  char reference[17];
  int which;
  strcpy(reference, ssi_model_fingerprint(m.model));
  OK(ssi_model_copy(m.model, &copy));
  for (which = 0; which < PARAMETERS; which++) {
    const parameter p = parameter_of(copy, indicator, which);
    if (p.minimum == p.maximum) continue;
    OK(p.set(copy, indicator, p.value == p.minimum ? p.maximum : p.minimum));
    ck_assert_str_ne(ssi_model_fingerprint(copy), reference);
    OK(p.set(copy, indicator, p.value));
    ck_assert_str_eq(ssi_model_fingerprint(copy), reference);
  }
  ck_assert_str_eq(ssi_model_fingerprint(m.model), reference);
  ssi_model_free(copy);
  member_free(&m);
}
END_TEST

START_TEST(fingerprint_of_caps) {
  member m = member_new();
  const ssi_kind kind = (ssi_kind)(_i + 1);
  const ssi_kind_info info = kind_info(m.model, kind);
  char reference[17];
  strcpy(reference, ssi_model_fingerprint(m.model));
  OK(ssi_model_set_cap(
      m.model, kind,
      info.cap_max == info.daily_cap ? info.cap_min : info.cap_max));
  ck_assert_str_ne(ssi_model_fingerprint(m.model), reference);
  OK(ssi_model_set_cap(m.model, kind, info.daily_cap));
  ck_assert_str_eq(ssi_model_fingerprint(m.model), reference);
  member_free(&m);
}
END_TEST

START_TEST(pillar_of_an_indicator) {
  member m = member_new();
  char reference[17];
  strcpy(reference, ssi_model_fingerprint(m.model));
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_MESSAGES, SSI_PILLAR_RELATE));
  ck_assert_int_eq(indicator_info(m.model, SSI_INDICATOR_MESSAGES).pillar,
                   SSI_PILLAR_RELATE);
  ck_assert_int_eq(
      indicator_info(m.model, SSI_INDICATOR_MESSAGES).pillar_default,
      SSI_PILLAR_ENGAGE);
  ck_assert_str_ne(ssi_model_fingerprint(m.model), reference);
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_MESSAGES, SSI_PILLAR_ENGAGE));
  ck_assert_str_eq(ssi_model_fingerprint(m.model), reference);
  member_free(&m);
}
END_TEST

START_TEST(copy_is_independent) {
  member m = member_new();
  ssi_model *copy = NULL;
  OK(ssi_model_set_cap(m.model, SSI_KIND_COMMENT, 7));
  REFUSED(ssi_model_set_cap(m.model, SSI_KIND_COMMENT, 0), RANGE);
  OK(ssi_model_copy(m.model, &copy));
  ck_assert_int_eq(kind_info(copy, SSI_KIND_COMMENT).daily_cap, 7);
  ck_assert_int_eq(refusal(copy).value, 0);
  ck_assert_int_eq(refusal(copy).kind, SSI_KIND_COMMENT);
  OK(ssi_model_set_cap(copy, SSI_KIND_COMMENT, 8));
  ck_assert_int_eq(kind_info(m.model, SSI_KIND_COMMENT).daily_cap, 7);
  ck_assert_str_ne(ssi_model_fingerprint(copy), ssi_model_fingerprint(m.model));
  ssi_model_free(copy);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {indicator_parameters, SSI_INDICATORS},
      {documented_ranges, SSI_INDICATORS},
      {caps, SSI_KINDS},
      {nothing_refused_yet, 1},
      {unknown_values, ROWS(unknown)},
      {fingerprint_of_indicators, SSI_INDICATORS},
      {fingerprint_of_caps, SSI_KINDS},
      {pillar_of_an_indicator, 1},
      {copy_is_independent, 1},
  };
  return RUN_TESTS("model_set", cases);
}
