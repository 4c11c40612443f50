/* Unobserved, observed in part, observed: what each says about the points, the
   high end, the coverage and the estimate. doc/model.md, section 6. */
#include "unit/pinned.h"
#include "unit/suite.h"

#define TODAY 20000

static ssi_indicator_result of(const member *m, ssi_indicator indicator) {
  return indicator_on(m, TODAY, indicator);
}

static void expect(const member *m, ssi_indicator indicator,
                   ssi_observation state, int32_t observed, int32_t points,
                   int32_t high) {
  const ssi_indicator_result result = of(m, indicator);
  ck_assert_int_eq(result.state, state);
  ck_assert_int_eq(result.observed, observed);
  ck_assert_int_eq(result.points, points);
  ck_assert_int_eq(result.high, high);
}

static void observe(member *m, ssi_kind kind) {
  OK(ssi_activity_observe(m->activity, kind));
}

static void observe_traits(member *m, uint32_t traits) {
  OK(ssi_activity_observe_traits(m->activity, traits));
}

START_TEST(nothing_is_known) {
  member m = member_pinned();
  ssi_score *score = member_score(&m, TODAY);
  const ssi_result total = total_of(score);
  int32_t estimate = 4711;
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_result one = indicator_of(score, (ssi_indicator)i);
    ck_assert_int_eq(one.state, SSI_OBSERVATION_NONE);
    ck_assert_int_eq(one.points, 0);
    ck_assert_int_eq(one.observed, 0);
    ck_assert_int_eq(one.measure, 0);
    ck_assert_int_eq(one.high, one.maximum);
    ck_assert_int_eq(one.headroom, one.maximum);
  }
  ck_assert_int_eq(total.points, 0);
  ck_assert_int_eq(total.low, 0);
  ck_assert_int_eq(total.high, 100000000);
  ck_assert_int_eq(total.observed, 0);
  ck_assert_int_eq(total.maximum, 100000000);
  REFUSED(ssi_score_estimate(score, &estimate), UNOBSERVED);
  for (i = 1; i <= SSI_PILLARS; i++) {
    REFUSED(ssi_score_estimate_pillar(score, (ssi_pillar)i, &estimate),
            UNOBSERVED);
  }
  ck_assert_int_eq(estimate, 4711);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

START_TEST(known_to_be_nothing) {
  member m = member_pinned();
  ssi_score *score;
  ssi_result total;
  int32_t estimate = 4711;
  int i;
  member_observe_all(&m);
  score = member_score(&m, TODAY);
  total = total_of(score);
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_result one = indicator_of(score, (ssi_indicator)i);
    ck_assert_int_eq(one.state, SSI_OBSERVATION_FULL);
    ck_assert_int_eq(one.points, 0);
    ck_assert_int_eq(one.high, 0);
    ck_assert_int_eq(one.observed, one.maximum);
  }
  ck_assert_int_eq(total.points, 0);
  ck_assert_int_eq(total.high, 0);
  ck_assert_int_eq(total.observed, 100000000);
  OK(ssi_score_estimate(score, &estimate));
  ck_assert_int_eq(estimate, 0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* A level's unknown facts could at most add their full units. */
START_TEST(level_in_part) {
  member m = member_pinned();
  member_fact(&m, SSI_FACT_PHOTO, 1);
  /* 15 % of 5 points seen and there; the rest may be there too. */
  expect(&m, SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_PART, 750000, 750000,
         5000000);
  member_fact(&m, SSI_FACT_PHOTO, 0);
  expect(&m, SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_PART, 750000, 0,
         4250000);
  member_fact(&m, SSI_FACT_HEADLINE_LENGTH, 10);
  /* 25 % seen, 2.5 % there, 75 % may be. */
  expect(&m, SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_PART, 1250000, 125000,
         3875000);
  OK(ssi_profile_clear_fact(m.profile, SSI_FACT_PHOTO));
  OK(ssi_profile_clear_fact(m.profile, SSI_FACT_HEADLINE_LENGTH));
  expect(&m, SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_NONE, 0, 0, 5000000);
  member_free(&m);
}
END_TEST

START_TEST(level_in_full) {
  member m = member_pinned();
  member_fact(&m, SSI_FACT_COVER, 1);
  member_fact(&m, SSI_FACT_PROFILE_MEDIA, 0);
  expect(&m, SSI_INDICATOR_PRESENTATION, SSI_OBSERVATION_FULL, 1000000, 400000,
         400000);
  member_free(&m);
}
END_TEST

/* Of two kinds one is seen: half; anything may hide behind the other. */
START_TEST(kinds_in_part) {
  member m = member_pinned();
  observe(&m, SSI_KIND_SEARCH);
  expect(&m, SSI_INDICATOR_SEARCHES, SSI_OBSERVATION_PART, 1500000, 0, 3000000);
  observe(&m, SSI_KIND_ADVANCED_SEARCH);
  expect(&m, SSI_INDICATOR_SEARCHES, SSI_OBSERVATION_FULL, 3000000, 0, 0);
  member_free(&m);
}
END_TEST

/* A comment may have own words worth as much again. */
START_TEST(bonus_traits_in_part) {
  member m = member_pinned();
  ssi_indicator_result result;
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 0);
  result = of(&m, SSI_INDICATOR_COMMENTING);
  expect(&m, SSI_INDICATOR_COMMENTING, SSI_OBSERVATION_PART, 2000000,
         result.points, 4000000);
  ck_assert_int_gt(result.points, 0);
  observe_traits(&m, SSI_TRAIT_OWN_WORDS);
  expect(&m, SSI_INDICATOR_COMMENTING, SSI_OBSERVATION_FULL, 4000000,
         result.points, result.points);
  member_free(&m);
}
END_TEST

/* Posting: 500 + 300 original + 200 media; article 1000; reshare 250 + 250 own
   words: 2500 in all. */
START_TEST(two_bonus_traits) {
  static const struct {
    uint32_t traits;
    int32_t observed; /* of 4 points */
  } rows[] = {
      {0, 2800000},                                    /* 1750 */
      {SSI_TRAIT_ORIGINAL, 3280000},                   /* 2050 */
      {SSI_TRAIT_MEDIA, 3120000},                      /* 1950 */
      {SSI_TRAIT_OWN_WORDS, 3200000},                  /* 2000 */
      {SSI_TRAIT_ORIGINAL | SSI_TRAIT_MEDIA, 3600000}, /* 2250 */
      {SSI_TRAIT_GROUP | SSI_TRAIT_TARGET, 2800000},   /* 1750 */
  };
  member m = member_pinned();
  observe(&m, SSI_KIND_POST);
  observe(&m, SSI_KIND_ARTICLE);
  observe(&m, SSI_KIND_RESHARE);
  if (rows[_i].traits) observe_traits(&m, rows[_i].traits);
  expect(&m, SSI_INDICATOR_POSTING, SSI_OBSERVATION_PART, rows[_i].observed, 0,
         4000000);
  member_free(&m);
}
END_TEST

/* Sourcing wants a source or the target: half is seen by either. Connections
   in the target want one of three: 333 and 666 thousandths of 3.5 points. */
START_TEST(wanted_traits) {
  member m = member_pinned();
  observe(&m, SSI_KIND_POST);
  observe(&m, SSI_KIND_ARTICLE);
  observe(&m, SSI_KIND_RESHARE);
  observe(&m, SSI_KIND_CONNECTION);
  expect(&m, SSI_INDICATOR_SOURCING, SSI_OBSERVATION_NONE, 0, 0, 1000000);
  expect(&m, SSI_INDICATOR_TARGET_CONNECTIONS, SSI_OBSERVATION_NONE, 0, 0,
         3500000);
  observe_traits(&m, SSI_TRAIT_TARGET);
  expect(&m, SSI_INDICATOR_SOURCING, SSI_OBSERVATION_PART, 500000, 0, 1000000);
  expect(&m, SSI_INDICATOR_TARGET_CONNECTIONS, SSI_OBSERVATION_PART, 1165500, 0,
         3500000);
  observe_traits(&m, SSI_TRAIT_CUSTOMER);
  expect(&m, SSI_INDICATOR_TARGET_CONNECTIONS, SSI_OBSERVATION_PART, 2331000, 0,
         3500000);
  observe_traits(&m, SSI_TRAIT_PROSPECT | SSI_TRAIT_SOURCE);
  expect(&m, SSI_INDICATOR_SOURCING, SSI_OBSERVATION_FULL, 1000000, 0, 0);
  expect(&m, SSI_INDICATOR_TARGET_CONNECTIONS, SSI_OBSERVATION_FULL, 3500000, 0,
         0);
  member_free(&m);
}
END_TEST

/* A rate is known when both its sides are: successes alone say nothing. What
   was declined counts when there is any, and is never asked for. */
START_TEST(one_side_of_a_rate) {
  const ssi_indicator rate = SSI_INDICATOR_INMAIL_RESPONSE_RATE;
  member m = member_pinned();
  member_event(&m, TODAY, SSI_KIND_INMAIL_ANSWERED, 0, 1, 0);
  ck_assert_int_eq(of(&m, rate).measure, 0);
  expect(&m, rate, SSI_OBSERVATION_NONE, 0, 0, 1000000);
  observe(&m, SSI_KIND_INMAIL_DECLINED);
  expect(&m, rate, SSI_OBSERVATION_NONE, 0, 0, 1000000);
  observe(&m, SSI_KIND_INMAIL_UNANSWERED);
  /* 1 / 6 of a goalpost of 0.4: 416,667.5 */
  ck_assert_int_eq(of(&m, rate).measure, 166667);
  expect(&m, rate, SSI_OBSERVATION_FULL, 1000000, 416668, 416668);
  member_free(&m);
}
END_TEST

START_TEST(declined_is_not_asked_for) {
  const ssi_indicator rate = SSI_INDICATOR_INMAIL_RESPONSE_RATE;
  member m = member_pinned();
  member_event(&m, TODAY, SSI_KIND_INMAIL_ANSWERED, 0, 1, 0);
  observe(&m, SSI_KIND_INMAIL_UNANSWERED);
  expect(&m, rate, SSI_OBSERVATION_FULL, 1000000, 416668, 416668);
  /* 1 / 7 of it, looked for or not: 357,142.5 */
  member_event(&m, TODAY, SSI_KIND_INMAIL_DECLINED, 0, 1, 0);
  expect(&m, rate, SSI_OBSERVATION_FULL, 1000000, 357143, 357143);
  observe(&m, SSI_KIND_INMAIL_DECLINED);
  expect(&m, rate, SSI_OBSERVATION_FULL, 1000000, 357143, 357143);
  member_free(&m);
}
END_TEST

/* Nor do failures alone: who tells of one has not looked for all. */
START_TEST(the_other_side_of_a_rate) {
  member m = member_pinned();
  member_event(&m, TODAY, SSI_KIND_MESSAGE_UNANSWERED, 0, 1, 0);
  observe(&m, SSI_KIND_MESSAGE_ANSWERED);
  expect(&m, SSI_INDICATOR_RESPONSE_RATE, SSI_OBSERVATION_NONE, 0, 0, 1500000);
  observe(&m, SSI_KIND_MESSAGE_UNANSWERED);
  expect(&m, SSI_INDICATOR_RESPONSE_RATE, SSI_OBSERVATION_FULL, 1500000, 0, 0);
  member_free(&m);
}
END_TEST

/* What brought points was observed: bare comments enough for full marks, though
   own words are unknown and only half of a comment's worth was seen. */
START_TEST(points_were_observed) {
  member m = member_pinned();
  int32_t age;
  for (age = 0; age < 120; age++)
    member_event(&m, TODAY - age, SSI_KIND_COMMENT, 0, 40, 0);
  expect(&m, SSI_INDICATOR_COMMENTING, SSI_OBSERVATION_PART, 4000000, 4000000,
         4000000);
  member_free(&m);
}
END_TEST

/* Brand with a photo, and known to have no location: 0.75 of 1.25 points seen.
   Scaled up that is 0.6 of 25. */
START_TEST(estimate_scales_up) {
  member m = member_pinned();
  ssi_score *score;
  ssi_result brand;
  int32_t estimate = 0;
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_LOCATION, 0);
  score = member_score(&m, TODAY);
  brand = pillar_of(score, SSI_PILLAR_BRAND);
  ck_assert_int_eq(brand.points, 750000);
  ck_assert_int_eq(brand.low, 750000);
  ck_assert_int_eq(brand.observed, 1250000);
  ck_assert_int_eq(brand.high, 24500000);
  OK(ssi_score_estimate_pillar(score, SSI_PILLAR_BRAND, &estimate));
  ck_assert_int_eq(estimate, 15000000);
  REFUSED(ssi_score_estimate_pillar(score, SSI_PILLAR_FIND, &estimate),
          UNOBSERVED);
  REFUSED(ssi_score_estimate(score, &estimate), UNOBSERVED);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* Presentation has all 25 points but two micropoints and is at its goalpost. Of
   completeness, weight 2, facts worth 0.7 are seen (1.4, so 1) and 0.25 are
   there (0.5, so 1); with what is unseen it could be 0.55 (1.1, so 1). Points
   and observed are 24,999,999: scaled up that is 25,000,000, one more than the
   high end. */
START_TEST(estimate_ends_at_the_high_end) {
  member m = member_pinned();
  ssi_score *score;
  ssi_result brand;
  int32_t estimate = 0;
  int i;
  for (i = 1; i <= 10; i++) /* the indicators of brand */
    OK(ssi_model_set_weight(m.model, (ssi_indicator)i, 0));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_PRESENTATION, 24999998));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_COMPLETENESS, 2));
  member_fact(&m, SSI_FACT_COVER, 1);
  member_fact(&m, SSI_FACT_PROFILE_MEDIA, 3);
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_HEADLINE_LENGTH, 40);
  member_fact(&m, SSI_FACT_SUMMARY_LENGTH, 0);
  member_fact(&m, SSI_FACT_LOCATION, 0);
  member_fact(&m, SSI_FACT_INDUSTRY, 0);
  member_fact(&m, SSI_FACT_EDUCATION, 0);
  score = member_score(&m, TODAY);
  brand = pillar_of(score, SSI_PILLAR_BRAND);
  ck_assert_int_eq(brand.points, 24999999);
  ck_assert_int_eq(brand.observed, 24999999);
  ck_assert_int_eq(brand.high, 24999999);
  OK(ssi_score_estimate_pillar(score, SSI_PILLAR_BRAND, &estimate));
  ck_assert_int_eq(estimate, 24999999);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* Ten of the 70 people followed at the goalpost bring a third of 15 points,
   with companies seen and members not: 7.5 points seen. Of the 5 points half,
   2.5, stand for them. The 17.5 points unseen are given as much each:
   5 + 2.5 * 17.5 / 7.5 = 10.833333. */
START_TEST(estimate_of_a_part) {
  member m = member_pinned();
  ssi_score *score;
  ssi_result find;
  int32_t estimate = 0;
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    if (indicator_info(m.model, (ssi_indicator)i).pillar == SSI_PILLAR_FIND)
      OK(ssi_model_set_weight(m.model, (ssi_indicator)i, 0));
  }
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_SOURCES_FOLLOWED, 15000000));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_SEARCHES, 10000000));
  member_event(&m, TODAY, SSI_KIND_COMPANY_FOLLOWED, 0, 10, 0);
  score = member_score(&m, TODAY);
  find = pillar_of(score, SSI_PILLAR_FIND);
  ck_assert_int_eq(find.points, 5000000);
  ck_assert_int_eq(find.observed, 7500000);
  ck_assert_int_eq(find.high, 25000000);
  OK(ssi_score_estimate_pillar(score, SSI_PILLAR_FIND, &estimate));
  ck_assert_int_eq(estimate, 10833333);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* The estimate of the index adds up those of the pillars: 15 of brand as
   above, and full or no marks elsewhere. Searches all seen, none done: 0 of
   find. A group joined at 1 of 5: 20 % of engage. All coworkers unknown, but
   no invitation sent or received: 0 of relate. */
START_TEST(estimate_of_the_index) {
  member m = member_pinned();
  ssi_score *score;
  int32_t estimate = 0;
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_LOCATION, 0);
  observe(&m, SSI_KIND_PROFILE_VIEW_RECEIVED);
  member_fact(&m, SSI_FACT_GROUPS, 1);
  observe(&m, SSI_KIND_INVITATION_RECEIVED);
  score = member_score(&m, TODAY);
  OK(ssi_score_estimate(score, &estimate));
  ck_assert_int_eq(estimate, 15000000 + 0 + 5000000 + 0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {nothing_is_known, 1},
      {known_to_be_nothing, 1},
      {level_in_part, 1},
      {level_in_full, 1},
      {kinds_in_part, 1},
      {bonus_traits_in_part, 1},
      {two_bonus_traits, 6},
      {wanted_traits, 1},
      {one_side_of_a_rate, 1},
      {declined_is_not_asked_for, 1},
      {the_other_side_of_a_rate, 1},
      {points_were_observed, 1},
      {estimate_scales_up, 1},
      {estimate_ends_at_the_high_end, 1},
      {estimate_of_a_part, 1},
      {estimate_of_the_index, 1},
  };
  pin_model();
  return RUN_TESTS("score_coverage", cases);
}
