/* Pillars alone and together, the total, the display, and what is refused. */
#include "unit/pinned.h"
#include "unit/suite.h"

#define TODAY 20000

static const int unknown[] = {0, 5, -1, INT32_MAX, INT32_MIN};

/* A little of everything, over two months. */
static member busy(void) {
  member m = member_pinned();
  int i;
  for (i = 1; i <= SSI_FACTS; i++) member_fact(&m, (ssi_fact)i, 1);
  for (i = 0; i < 400; i++) {
    member_event(&m, TODAY - i * 13 % 60, (ssi_kind)(1 + i % SSI_KINDS),
                 (uint32_t)i * 37 % (SSI_TRAITS + 1), 1 + (uint32_t)i % 5,
                 (uint64_t)i % 11);
  }
  return m;
}

static ssi_result alone(const member *m, ssi_pillar pillar) {
  ssi_result result = SSI_INIT(ssi_result);
  OK(ssi_pillar_score(NULL, m->model, m->profile, m->activity, pillar, TODAY,
                      &result));
  return result;
}

static void same(const ssi_result *a, const ssi_result *b) {
  ck_assert_int_eq(a->points, b->points);
  ck_assert_int_eq(a->low, b->low);
  ck_assert_int_eq(a->high, b->high);
  ck_assert_int_eq(a->observed, b->observed);
  ck_assert_int_eq(a->maximum, b->maximum);
}

START_TEST(alone_as_together) {
  member m = busy();
  const ssi_pillar pillar = (ssi_pillar)(_i + 1);
  ssi_result one = alone(&m, pillar), of_all = pillar_on(&m, TODAY, pillar);
  ck_assert_int_gt(one.points, 0);
  ck_assert_int_eq(one.maximum, 25000000);
  same(&one, &of_all);
  /* With an indicator of each kind moved into another pillar. */
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_MESSAGES, SSI_PILLAR_RELATE));
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_RESPONSE_RATE,
                          SSI_PILLAR_BRAND));
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_ENDORSERS, SSI_PILLAR_FIND));
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_ACTIVE_DAYS,
                          SSI_PILLAR_ENGAGE));
  OK(ssi_model_balance(m.model));
  one = alone(&m, pillar);
  of_all = pillar_on(&m, TODAY, pillar);
  same(&one, &of_all);
  member_free(&m);
}
END_TEST

START_TEST(sums_of_their_parts) {
  member m = busy();
  ssi_score *score = member_score(&m, TODAY);
  const ssi_result total = total_of(score);
  ssi_result sum = {0};
  int pillar, i;
  for (pillar = 1; pillar <= SSI_PILLARS; pillar++) {
    const ssi_result one = pillar_of(score, (ssi_pillar)pillar);
    ssi_result parts = {0};
    for (i = 1; i <= SSI_INDICATORS; i++) {
      const ssi_indicator_result part = indicator_of(score, (ssi_indicator)i);
      ck_assert_int_eq(part.indicator, i);
      ck_assert_int_eq(part.headroom, part.maximum - part.points);
      if ((int)part.pillar != pillar) continue;
      parts.points += part.points;
      parts.high += part.high;
      parts.observed += part.observed;
      parts.maximum += part.maximum;
    }
    ck_assert_int_eq(one.low, one.points);
    parts.low = parts.points;
    same(&one, &parts);
    sum.points += one.points;
    sum.high += one.high;
    sum.observed += one.observed;
    sum.maximum += one.maximum;
  }
  sum.low = sum.points;
  same(&total, &sum);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* What an indicator says of itself is what the model says. */
START_TEST(parameters_in_the_result) {
  member m = member_pinned();
  ssi_indicator_result result;
  OK(ssi_model_set_goalpost(m.model, SSI_INDICATOR_MESSAGES, 12345));
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_MESSAGES, SSI_PILLAR_RELATE));
  OK(ssi_model_balance(m.model));
  result = indicator_on(&m, TODAY, SSI_INDICATOR_MESSAGES);
  ck_assert_int_eq(result.goalpost, 12345);
  ck_assert_int_eq(result.pillar, SSI_PILLAR_RELATE);
  ck_assert_int_eq(result.maximum,
                   indicator_info(m.model, SSI_INDICATOR_MESSAGES).weight);
  member_free(&m);
}
END_TEST

/* Skills are 0.15 points each up to 5, a location 0.5, a group 0.1. */
static const struct display {
  int32_t skills, location, groups, shown;
} displays[] = {
    {0, 0, 0, 0}, {3, 0, 0, 0}, /* 0.45 */
    {0, 1, 0, 1},               /* 0.5: halves up */
    {3, 0, 1, 1},               /* 0.45 + 0.1: the sum is rounded */
    {5, 1, 2, 1},               /* 0.75 + 0.5 + 0.2 = 1.45 */
    {5, 1, 3, 2},               /* 1.55 */
};

START_TEST(display) {
  member m = member_pinned();
  ssi_score *score;
  int32_t shown = -1;
  member_fact(&m, SSI_FACT_SKILLS, displays[_i].skills);
  member_fact(&m, SSI_FACT_LOCATION, displays[_i].location);
  member_fact(&m, SSI_FACT_GROUPS, displays[_i].groups);
  score = member_score(&m, TODAY);
  OK(ssi_score_display(score, &shown));
  ck_assert_int_eq(shown, displays[_i].shown);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

START_TEST(unknown_rows) {
  member m = member_pinned();
  ssi_score *score = member_score(&m, TODAY);
  ssi_result result = SSI_INIT(ssi_result);
  ssi_indicator_result one = SSI_INIT(ssi_indicator_result);
  const int value = unknown[_i];
  int32_t points = 4711;
  REFUSED(ssi_score_pillar(score, (ssi_pillar)value, &result), PILLAR);
  REFUSED(ssi_score_estimate_pillar(score, (ssi_pillar)value, &points), PILLAR);
  REFUSED(ssi_pillar_score(NULL, m.model, m.profile, m.activity,
                           (ssi_pillar)value, TODAY, &result),
          PILLAR);
  ck_assert_int_eq(points, 4711);
  if (value != 5) {
    REFUSED(ssi_score_indicator(score, (ssi_indicator)value, &one), INDICATOR);
  }
  REFUSED(ssi_score_indicator(score, (ssi_indicator)(SSI_INDICATORS + 1), &one),
          INDICATOR);
  ck_assert_int_eq(result.maximum, 0);
  ck_assert_int_eq(one.maximum, 0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

START_TEST(days) {
  static const int32_t outside[] = {-1, 65536, INT32_MIN, INT32_MAX};
  member m = member_pinned();
  ssi_score *score = NULL;
  ssi_result result = SSI_INIT(ssi_result);
  int32_t day = 0;
  REFUSED(
      ssi_score_new(NULL, m.model, m.profile, m.activity, outside[_i], &score),
      DAY);
  REFUSED(ssi_pillar_score(NULL, m.model, m.profile, m.activity,
                           SSI_PILLAR_FIND, outside[_i], &result),
          DAY);
  ck_assert_ptr_null(score);
  score = member_score(&m, SSI_DAY_MAX - _i);
  OK(ssi_score_day(score, &day));
  ck_assert_int_eq(day, SSI_DAY_MAX - _i);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* A score keeps nothing of what it was made from. */
START_TEST(score_outlives_the_member) {
  member m = busy();
  ssi_score *score = member_score(&m, TODAY), *again;
  member other;
  member_event(&m, TODAY, SSI_KIND_POST, 0, 5, 0);
  member_free(&m);
  other = busy();
  again = member_score(&other, TODAY);
  ck_assert(same_score(score, again));
  ssi_score_free(score);
  ssi_score_free(again);
  member_free(&other);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {alone_as_together, SSI_PILLARS}, {sums_of_their_parts, 1},
      {parameters_in_the_result, 1},    {display, ROWS(displays)},
      {unknown_rows, ROWS(unknown)},    {days, 4},
      {score_outlives_the_member, 1},
  };
  pin_model();
  return RUN_TESTS("score_pillar", cases);
}
