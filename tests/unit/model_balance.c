/* Weights that add up again, and the check of those that do not. */
#include "unit/suite.h"

static ssi_refusal check_of(const ssi_model *model) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  OK(ssi_model_check(model, &issue));
  return issue;
}

static int64_t pillar_weight(const ssi_model *model, ssi_pillar pillar) {
  int64_t sum = 0;
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(model, (ssi_indicator)i);
    if (info.pillar == pillar) sum += info.weight;
  }
  return sum;
}

static int32_t weight(const ssi_model *model, ssi_indicator indicator) {
  return indicator_info(model, indicator).weight;
}

/* Leaves only the given weights in the brand pillar. */
static void set_brand(ssi_model *model, const int32_t *weights, int count) {
  int i;
  for (i = 0; i < 10; i++) { /* the indicators 1 … 10 are the brand pillar */
    OK(ssi_model_set_weight(model, (ssi_indicator)(i + 1),
                            i < count ? weights[i] : 0));
  }
}

START_TEST(reference_is_sound) {
  member m = member_new();
  const ssi_refusal issue = check_of(m.model);
  ck_assert_int_eq(issue.status, SSI_OK);
  ck_assert_int_eq(issue.pillar, 0);
  ck_assert_int_eq(issue.value, 0);
  member_free(&m);
}
END_TEST

/* Moving 1.5 points of messages from engage to relate leaves 23.5 and 26.5;
   the first pillar at fault is told. */
START_TEST(check_tells_the_first) {
  member m = member_new();
  ssi_refusal issue;
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_MESSAGES, SSI_PILLAR_RELATE));
  issue = check_of(m.model);
  ck_assert_int_eq(issue.status, SSI_ERROR_MODEL);
  ck_assert_int_eq(issue.pillar, SSI_PILLAR_ENGAGE);
  ck_assert_int_eq(issue.value,
                   25000000 - weight(m.model, SSI_INDICATOR_MESSAGES));
  ck_assert_int_eq(issue.minimum, 25000000);
  ck_assert_int_eq(issue.maximum, 25000000);
  ck_assert_int_eq(issue.indicator, 0);
  ck_assert_int_eq(issue.kind, 0);
  member_free(&m);
}
END_TEST

START_TEST(check_tells_each_pillar) {
  static const ssi_indicator of_pillar[SSI_PILLARS] = {
      SSI_INDICATOR_DEPTH, SSI_INDICATOR_SEARCHES, SSI_INDICATOR_POSTING,
      SSI_INDICATOR_COWORKERS};
  member m = member_new();
  const int32_t before = weight(m.model, of_pillar[_i]);
  ssi_refusal issue;
  OK(ssi_model_set_weight(m.model, of_pillar[_i], before + 1));
  issue = check_of(m.model);
  ck_assert_int_eq(issue.status, SSI_ERROR_MODEL);
  ck_assert_int_eq(issue.pillar, _i + 1);
  ck_assert_int_eq(issue.value, 25000001);
  member_free(&m);
}
END_TEST

START_TEST(unbalanced_models_do_not_score) {
  member m = member_new();
  ssi_score *score = NULL;
  ssi_result result = SSI_INIT(ssi_result);
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 0));
  REFUSED(ssi_score_new(NULL, m.model, m.profile, m.activity, 100, &score),
          MODEL);
  ck_assert_ptr_null(score);
  REFUSED(ssi_pillar_score(NULL, m.model, m.profile, m.activity,
                           SSI_PILLAR_FIND, 100, &result),
          MODEL);
  OK(ssi_model_balance(m.model));
  OK(ssi_score_new(NULL, m.model, m.profile, m.activity, 100, &score));
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* Sound weights stay as they are. */
START_TEST(balancing_twice_changes_nothing) {
  member m = member_new();
  int i;
  OK(ssi_model_balance(m.model));
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    ck_assert_int_eq(info.weight, info.weight_default);
  }
  member_free(&m);
}
END_TEST

/* Three equal weights: 25,000,000 / 3 = 8,333,333.33; the running sums are
   8,333,333 | 16,666,667 | 25,000,000, so the parts are …333, …334, …333. */
START_TEST(thirds) {
  static const int32_t thirds_of[3] = {1, 1, 1};
  member m = member_new();
  set_brand(m.model, thirds_of, 3);
  OK(ssi_model_balance(m.model));
  ck_assert_int_eq(weight(m.model, (ssi_indicator)1), 8333333);
  ck_assert_int_eq(weight(m.model, (ssi_indicator)2), 8333334);
  ck_assert_int_eq(weight(m.model, (ssi_indicator)3), 8333333);
  ck_assert_int_eq(check_of(m.model).status, SSI_OK);
  member_free(&m);
}
END_TEST

/* 3 : 1 of 25 points is 18.75 : 6.25; all ten at their most are 2.5 each. */
START_TEST(shares) {
  static const int32_t unequal[2] = {3, 1};
  int32_t most[10];
  member m = member_new();
  int i;
  set_brand(m.model, unequal, 2);
  OK(ssi_model_balance(m.model));
  ck_assert_int_eq(weight(m.model, (ssi_indicator)1), 18750000);
  ck_assert_int_eq(weight(m.model, (ssi_indicator)2), 6250000);
  for (i = 0; i < 10; i++) most[i] = 25000000;
  set_brand(m.model, most, 10);
  OK(ssi_model_balance(m.model));
  for (i = 1; i <= 10; i++)
    ck_assert_int_eq(weight(m.model, (ssi_indicator)i), 2500000);
  member_free(&m);
}
END_TEST

/* Arbitrary weights: every pillar adds up, and none moves away from its exact
   share by a whole micropoint or more (both running sums are rounded). */
START_TEST(any_weights_add_up) {
  member m = member_new();
  int64_t given[SSI_INDICATORS + 1], sums[SSI_PILLARS + 1];
  uint32_t state = (uint32_t)_i * 2654435761u + 1;
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    state = state * 1664525u + 1013904223u;
    given[i] = state % 25000001u;
    OK(ssi_model_set_weight(m.model, (ssi_indicator)i, (int32_t)given[i]));
  }
  for (i = 1; i <= SSI_PILLARS; i++)
    sums[i] = pillar_weight(m.model, (ssi_pillar)i);
  OK(ssi_model_balance(m.model));
  for (i = 1; i <= SSI_PILLARS; i++)
    ck_assert_int_eq(pillar_weight(m.model, (ssi_pillar)i), 25000000);
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    const int64_t sum = sums[info.pillar];
    const int64_t off = info.weight * sum - given[i] * 25000000;
    ck_assert_int_le(off, sum);
    ck_assert_int_ge(off, -sum);
  }
  member_free(&m);
}
END_TEST

/* A pillar without any weight is refused and nothing changes. */
START_TEST(empty_pillar) {
  member m = member_new();
  int i;
  set_brand(m.model, NULL, 0);
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_SEARCHES, 1));
  REFUSED(ssi_model_balance(m.model), MODEL);
  for (i = 1; i <= 10; i++)
    ck_assert_int_eq(weight(m.model, (ssi_indicator)i), 0);
  ck_assert_int_eq(weight(m.model, SSI_INDICATOR_SEARCHES), 1);
  member_free(&m);
}
END_TEST

/* A pillar may lose all its indicators but one, which then has all. */
START_TEST(one_indicator_has_all) {
  member m = member_new();
  int i;
  for (i = 2; i <= 10; i++) {
    OK(ssi_model_set_pillar(m.model, (ssi_indicator)i, SSI_PILLAR_FIND));
  }
  OK(ssi_model_balance(m.model));
  ck_assert_int_eq(weight(m.model, (ssi_indicator)1), 25000000);
  ck_assert_int_eq(pillar_weight(m.model, SSI_PILLAR_FIND), 25000000);
  ck_assert_int_eq(check_of(m.model).status, SSI_OK);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {reference_is_sound, 1},
      {check_tells_the_first, 1},
      {check_tells_each_pillar, SSI_PILLARS},
      {unbalanced_models_do_not_score, 1},
      {balancing_twice_changes_nothing, 1},
      {thirds, 1},
      {shares, 1},
      {any_weights_add_up, 50},
      {empty_pillar, 1},
      {one_indicator_has_all, 1},
  };
  return RUN_TESTS("model_balance", cases);
}
