/* Profile work: what can be written and is not there yet. */
#include "unit/plan_kit.h"
#include "unit/suite.h"

#define TODAY 20000

static ssi_plan *plan_without_routine(const member *m) {
  ssi_plan_options *options = options_of_nothing(15, 5);
  ssi_plan *plan = plan_of(m, options, TODAY, 30);
  ssi_plan_options_free(options);
  return plan;
}

static void check_task(const ssi_plan *plan, size_t at, ssi_fact fact,
                       int32_t value, int32_t target, int32_t seconds,
                       int32_t gain) {
  const ssi_plan_task_result one = plan_task(plan, at);
  ck_assert_int_eq(one.fact, fact);
  ck_assert_int_eq(one.value, value);
  ck_assert_int_eq(one.target, target);
  ck_assert_int_eq(one.seconds, seconds);
  ck_assert_int_eq(one.gain, gain);
  ck_assert_int_eq(one.seen, gain);
}

/* A summary of 400: 1,100 characters more, 200 millionths of the depth's 2.5
   points each, are 0.55 points. A photo: 15 % of 5 points. Of three positions
   one is described: 2 * 10 % of 2.5. */
START_TEST(by_hand) {
  member m = member_new();
  ssi_plan *plan;
  member_fact(&m, SSI_FACT_PHOTO, 0);
  member_fact(&m, SSI_FACT_SUMMARY_LENGTH, 400);
  member_fact(&m, SSI_FACT_POSITIONS, 3);
  member_fact(&m, SSI_FACT_POSITIONS_DESCRIBED, 1);
  member_fact(&m, SSI_FACT_COVER, 1);
  member_fact(&m, SSI_FACT_EDUCATION, 0);
  plan = plan_without_routine(&m);
  ck_assert_uint_eq(plan_tasks(plan), 3);
  check_task(plan, 0, SSI_FACT_PHOTO, 0, 1, 600, 750000);
  check_task(plan, 1, SSI_FACT_SUMMARY_LENGTH, 400, 1500, 2700, 550000);
  check_task(plan, 2, SSI_FACT_POSITIONS_DESCRIBED, 1, 3, 1800, 500000);
  ck_assert_int_eq(plan_total(plan).profile_gain, 1800000);
  ck_assert_int_eq(plan_total(plan).profile_seconds, 5100);
  ck_assert_int_eq(plan_total(plan).planned,
                   plan_total(plan).without + 1800000);
  ck_assert_int_eq(plan_pillar(plan, SSI_PILLAR_BRAND).planned,
                   plan_pillar(plan, SSI_PILLAR_BRAND).now + 1800000);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* All that is proposed to a profile with nothing in it: no position, school or
   skill that one does not have. Equal gains come in the order of the facts. */
START_TEST(empty_profile) {
  static const ssi_fact facts[] = {
      SSI_FACT_SUMMARY_LENGTH,  /* 0.15 of 5 and 0.3 of 2.5: 1.5 */
      SSI_FACT_KEYWORD_SPREAD,  /* 1.0 */
      SSI_FACT_HEADLINE_LENGTH, /* 0.1 of 5 and 0.15 of 2.5: 0.875 */
      SSI_FACT_PHOTO,           /* 0.75 */
      SSI_FACT_SKILLS,          /* 0.75 */
      SSI_FACT_PROFILE_MEDIA,   /* 0.6 */
      SSI_FACT_LOCATION,        /* 0.5 */
      SSI_FACT_INDUSTRY,        /* 0.5 */
      SSI_FACT_GROUPS,          /* 0.5 */
      SSI_FACT_COVER,           /* 0.4 */
  };
  member m = member_new();
  ssi_plan *plan;
  ssi_profile *profile = NULL;
  int32_t sum = 0;
  size_t i;
  int fact;
  member_observe_all(&m);
  plan = plan_without_routine(&m);
  ck_assert_uint_eq(plan_tasks(plan), ROWS(facts));
  OK(ssi_plan_profile(plan, &profile));
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    bool observed = false, task = false;
    int32_t value = 0;
    OK(ssi_profile_fact(profile, (ssi_fact)fact, &observed, &value));
    for (i = 0; i < ROWS(facts); i++) {
      const ssi_plan_task_result one = plan_task(plan, i);
      if (one.fact != (ssi_fact)fact) continue;
      task = true;
      ck_assert_int_eq(one.target, value);
    }
    ck_assert_int_eq(task, observed);
  }
  for (i = 0; i < ROWS(facts); i++) {
    ck_assert_int_eq(plan_task(plan, i).fact, facts[i]);
    sum += plan_task(plan, i).gain;
  }
  ck_assert_int_eq(sum, 7375000);
  ck_assert_int_eq(plan_total(plan).profile_gain, sum);
  ck_assert_int_eq(plan_task(plan, 4).seconds, 300);
  ssi_profile_free(profile);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* More positions than count, and a level that is full without the rest. */
START_TEST(full_levels) {
  member m = member_new();
  ssi_plan *plan;
  member_fact(&m, SSI_FACT_POSITIONS, 40);
  member_fact(&m, SSI_FACT_POSITIONS_DESCRIBED, 0);
  member_fact(&m, SSI_FACT_COVER, 0);
  member_fact(&m, SSI_FACT_PROFILE_MEDIA, 0);
  OK(ssi_model_set_goalpost(m.model, SSI_INDICATOR_PRESENTATION, 300000));
  plan = plan_without_routine(&m);
  ck_assert_uint_eq(plan_tasks(plan), 2);
  /* Either fills presentation; the cover comes first and media add nothing. */
  check_task(plan, 0, SSI_FACT_COVER, 0, 1, 600, 1000000);
  check_task(plan, 1, SSI_FACT_POSITIONS_DESCRIBED, 0, 3, 2700, 750000);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* What is unobserved is left alone, and so is a full profile. */
START_TEST(nothing_to_do) {
  member m = member_new();
  ssi_plan *plan = plan_without_routine(&m);
  ssi_profile *profile = NULL;
  bool observed = true;
  int32_t value = 7;
  ck_assert_uint_eq(plan_tasks(plan), 0);
  OK(ssi_plan_profile(plan, &profile));
  OK(ssi_profile_fact(profile, SSI_FACT_PHOTO, &observed, &value));
  ck_assert(!observed && value == 0);
  ssi_profile_free(profile);
  ssi_plan_free(plan);
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_GROUPS, 900);
  plan = plan_without_routine(&m);
  ck_assert_uint_eq(plan_tasks(plan), 0);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {by_hand, 1}, {empty_profile, 1}, {full_levels, 1}, {nothing_to_do, 1}};
  return RUN_TESTS("plan_profile", cases);
}
