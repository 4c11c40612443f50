/* What planned events and facts would change. doc/readings.md, section 3. */
#include "unit/pinned.h"
#include "unit/suite.h"

#define TODAY 20000

static ssi_what_if *compared(const member *m, const ssi_profile *facts,
                             const ssi_activity *events, int32_t day) {
  ssi_what_if *made = NULL;
  OK(ssi_what_if_new(NULL, m->model, m->profile, m->activity, facts, events,
                     day, &made));
  return made;
}

static void check(const ssi_difference *got, int32_t before, int32_t after) {
  ck_assert_int_eq(got->before, before);
  ck_assert_int_eq(got->after, after);
  ck_assert_int_eq(got->change, after - before);
}

static void total_is(const ssi_what_if *it, int32_t before, int32_t after) {
  ssi_difference got = SSI_INIT(ssi_difference);
  OK(ssi_what_if_total(it, &got));
  check(&got, before, after);
}

static void pillar_is(const ssi_what_if *it, ssi_pillar pillar, int32_t before,
                      int32_t after) {
  ssi_difference got = SSI_INIT(ssi_difference);
  OK(ssi_what_if_pillar(it, pillar, &got));
  check(&got, before, after);
}

static void indicator_is(const ssi_what_if *it, ssi_indicator indicator,
                         int32_t before, int32_t after) {
  ssi_difference got = SSI_INIT(ssi_difference);
  OK(ssi_what_if_indicator(it, indicator, &got));
  check(&got, before, after);
}

/* Photo 15 % and location 10 % of 5 points. */
START_TEST(facts_added) {
  member m = member_pinned(), plan = member_pinned();
  ssi_what_if *it;
  member_fact(&plan, SSI_FACT_PHOTO, 1);
  member_fact(&plan, SSI_FACT_LOCATION, 1);
  it = compared(&m, plan.profile, NULL, TODAY);
  indicator_is(it, SSI_INDICATOR_COMPLETENESS, 0, 1250000);
  indicator_is(it, SSI_INDICATOR_DEPTH, 0, 0);
  pillar_is(it, SSI_PILLAR_BRAND, 0, 1250000);
  pillar_is(it, SSI_PILLAR_RELATE, 0, 0);
  total_is(it, 0, 1250000);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
}
END_TEST

/* A skill is 3 % of 5 points. What is not observed in the plan stays; what is
   observed as 0 is 0. */
START_TEST(facts_replaced) {
  member m = member_pinned(), plan = member_pinned();
  ssi_what_if *it;
  member_fact(&m, SSI_FACT_SKILLS, 5);
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_LOCATION, 1);
  member_fact(&plan, SSI_FACT_SKILLS, 2);
  member_fact(&plan, SSI_FACT_LOCATION, 0);
  it = compared(&m, plan.profile, NULL, TODAY);
  indicator_is(it, SSI_INDICATOR_COMPLETENESS, 2000000, 1050000);
  total_is(it, 2000000, 1050000);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
}
END_TEST

/* Five accepted of five would be 2.5 points, but that nobody declined is not
   known; the plan knows it. */
START_TEST(observation_counts) {
  member m = member_pinned(), plan = member_pinned();
  ssi_what_if *it;
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0);
  OK(ssi_activity_observe(plan.activity, SSI_KIND_INVITATION_UNANSWERED));
  OK(ssi_activity_observe(plan.activity, SSI_KIND_INVITATION_DECLINED));
  it = compared(&m, NULL, plan.activity, TODAY);
  indicator_is(it, SSI_INDICATOR_ACCEPTANCE_RATE, 0, 2500000);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
}
END_TEST

/* 5 of 10 with 5 more assumed lost: 333,333 / 500,000 of 2.5 points. */
START_TEST(events_can_cost) {
  member m = member_pinned(), plan = member_pinned();
  ssi_what_if *it;
  int32_t invited;
  member_observe_activity(&m);
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0);
  invited = indicator_on(&m, TODAY, SSI_INDICATOR_INVITATIONS).points;
  member_event(&plan, TODAY, SSI_KIND_INVITATION_UNANSWERED, 0, 3, 0);
  member_event(&plan, TODAY, SSI_KIND_INVITATION_DECLINED, 0, 2, 0);
  it = compared(&m, NULL, plan.activity, TODAY);
  indicator_is(it, SSI_INDICATOR_ACCEPTANCE_RATE, 2500000, 1666665);
  pillar_is(it, SSI_PILLAR_RELATE, 2500000 + invited, 1666665 + invited);
  total_is(it, 2500000 + invited, 1666665 + invited);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
}
END_TEST

/* The same person on the same day: one row of two, not two rows. */
START_TEST(events_join) {
  member m = member_pinned(), plan = member_pinned(), both = member_pinned();
  ssi_what_if *it;
  member_event(&m, TODAY, SSI_KIND_PROSPECT_REKINDLED, 0, 1, 7);
  member_event(&plan, TODAY, SSI_KIND_PROSPECT_REKINDLED, 0, 1, 7);
  member_event(&both, TODAY, SSI_KIND_PROSPECT_REKINDLED, 0, 2, 7);
  it = compared(&m, NULL, plan.activity, TODAY);
  indicator_is(it, SSI_INDICATOR_REKINDLED,
               indicator_on(&m, TODAY, SSI_INDICATOR_REKINDLED).points,
               indicator_on(&both, TODAY, SSI_INDICATOR_REKINDLED).points);
  ck_assert_int_gt(indicator_on(&m, TODAY, SSI_INDICATOR_REKINDLED).points, 0);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
  member_free(&both);
}
END_TEST

/* Events after the day do not count; both sides are as of the day. */
START_TEST(as_of_the_day) {
  member m = member_pinned(), plan = member_pinned();
  ssi_what_if *it;
  int32_t then;
  member_event(&m, TODAY, SSI_KIND_CONVERSATION, 0, 1, 7);
  member_event(&plan, TODAY + 91, SSI_KIND_CONVERSATION, 0, 1, 8);
  it = compared(&m, NULL, plan.activity, TODAY + 90);
  then = total_on(&m, TODAY + 90).points;
  ck_assert_int_gt(then, 0);
  ck_assert_int_lt(then, total_on(&m, TODAY).points);
  total_is(it, then, then);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
}
END_TEST

/* The lengths that follow from a planned text are facts; the text itself is no
   section of the member's: the keyword stays in one of three places. */
START_TEST(texts_do_not_count) {
  member m = member_pinned(), plan = member_pinned();
  ssi_what_if *it;
  member_target(&m, "sales");
  member_section(&m, SSI_SECTION_HEADLINE, "Sales");
  member_section(&plan, SSI_SECTION_HEADLINE, "Twenty letters sales");
  member_section(&plan, SSI_SECTION_SKILLS, "Sales");
  it = compared(&m, plan.profile, NULL, TODAY);
  indicator_is(it, SSI_INDICATOR_KEYWORDS, 666666, 666666);
  /* 5 and 20 letters at 0.25 % of 5 points, and 0.125 % of 2.5 points. */
  indicator_is(it, SSI_INDICATOR_COMPLETENESS, 62500, 250000);
  indicator_is(it, SSI_INDICATOR_DEPTH, 15625, 62500);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
}
END_TEST

START_TEST(nothing_planned) {
  member m = member_pinned();
  ssi_what_if *it;
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 3, 7);
  it = compared(&m, NULL, NULL, TODAY);
  total_is(it, total_on(&m, TODAY).points, total_on(&m, TODAY).points);
  ck_assert_int_gt(total_on(&m, TODAY).points, 750000);
  ssi_what_if_free(it);
  member_free(&m);
}
END_TEST

/* A moved indicator counts for its pillar in this model. */
START_TEST(pillars_of_the_model) {
  member m = member_new(), plan = member_new();
  ssi_what_if *it;
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_GROUPS_JOINED,
                          SSI_PILLAR_RELATE));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_MESSAGES, 1500000));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_REKINDLED, 0));
  member_fact(&plan, SSI_FACT_GROUPS, 5);
  it = compared(&m, plan.profile, NULL, TODAY);
  pillar_is(it, SSI_PILLAR_ENGAGE, 0, 0);
  pillar_is(it, SSI_PILLAR_RELATE, 0, 500000);
  ssi_what_if_free(it);
  member_free(&m);
  member_free(&plan);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {facts_added, 1},        {facts_replaced, 1},  {observation_counts, 1},
      {events_can_cost, 1},    {events_join, 1},     {as_of_the_day, 1},
      {texts_do_not_count, 1}, {nothing_planned, 1}, {pillars_of_the_model, 1},
  };
  pin_model();
  return RUN_TESTS("what_if_points", cases);
}
