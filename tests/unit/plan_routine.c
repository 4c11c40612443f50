/* Where a routine's events go, on cases worked out by hand. */
#include <string.h>

#include "unit/plan_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define BLOCK (UINT64_C(1) << 40)

/* Options with one action at an exact number of times a week. */
static ssi_plan_options *one_action(int32_t days, ssi_kind kind,
                                    int32_t times) {
  ssi_plan_options *options = options_of_nothing(480, days);
  OK(ssi_plan_options_limit(options, kind, times, times));
  return options;
}

typedef struct rows {
  size_t count;
  int32_t days[400];
  uint8_t kinds[400];
  uint32_t traits[400];
  uint32_t counts[400];
  uint64_t people[400];
} rows;

static rows rows_of(const ssi_plan *plan) {
  ssi_activity *activity = NULL;
  rows all;
  OK(ssi_plan_activity(plan, &activity));
  OK(ssi_activity_read(activity, 0, 400, all.days, all.kinds, all.traits,
                       all.counts, all.people, &all.count));
  ck_assert_uint_lt(all.count, 400);
  ssi_activity_free(activity);
  return all;
}

static rows planned(const member *m, int32_t days, ssi_kind kind, int32_t times,
                    int32_t horizon) {
  ssi_plan_options *options = one_action(days, kind, times);
  ssi_plan *plan = plan_of(m, options, TODAY, horizon);
  const rows all = rows_of(plan);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  return all;
}

static void check_row(const rows *all, size_t at, int32_t day, ssi_kind kind,
                      uint32_t traits, uint32_t count, uint64_t person) {
  ck_assert_uint_lt(at, all->count);
  ck_assert_int_eq(all->days[at], day);
  ck_assert_int_eq(all->kinds[at], kind);
  ck_assert_uint_eq(all->traits[at], traits);
  ck_assert_uint_eq(all->counts[at], count);
  ck_assert_uint_eq(all->people[at], person);
}

/* One company viewed a week, on the only working day, six days before the
   horizon. Research views: weight (150 - 6) * 128 of W(75) = 2163975 gives
   30 * 18432000 / 2163975 = 256 thousandths, which is 20633 micropoints of half
   a million at 20000. Active days: (120 - 6) * 128 of W(60) = 1386480 gives
   10524 millionths, 46342 micropoints of 2 million at 650000. */
START_TEST(points_by_hand) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(1, 1);
  ssi_plan *plan;
  ssi_plan_result total;
  ssi_plan_line_result line;
  member_observe_activity(&m);
  OK(ssi_plan_options_limit(options, SSI_KIND_COMPANY_VIEW, 0, 5));
  plan = plan_of(&m, options, TODAY, 7);
  total = plan_total(plan);
  ck_assert_int_eq(total.day, TODAY);
  ck_assert_int_eq(total.horizon_day, TODAY + 7);
  ck_assert_int_eq(total.now, 0);
  ck_assert_int_eq(total.without, 0);
  ck_assert_int_eq(total.planned, 20633 + 46342);
  ck_assert_int_eq(total.routine_gain, 20633 + 46342);
  ck_assert_int_eq(total.profile_gain, 0);
  ck_assert_int_eq(total.week_seconds, 60);
  ck_assert_int_eq(total.used_seconds, 60);
  ck_assert_int_eq(total.profile_seconds, 0);
  ck_assert(total.proven);
  ck_assert_uint_eq(plan_lines(plan), 1);
  line = plan_line(plan, 0);
  ck_assert_int_eq(line.kind, SSI_KIND_COMPANY_VIEW);
  ck_assert_uint_eq(line.traits, 0);
  ck_assert_int_eq(line.times, 1);
  ck_assert_int_eq(line.seconds, 60);
  ck_assert_int_eq(line.gain, 20633 + 46342);
  ck_assert_int_eq(line.alone, 20633 + 46342);
  ck_assert_int_eq(line.seen, 20633 + 46342);
  ck_assert_int_eq(total.seen, total.planned);
  ck_assert(line.observed);
  ck_assert_int_eq(plan_pillar(plan, SSI_PILLAR_FIND).planned, 46342);
  ck_assert_int_eq(plan_pillar(plan, SSI_PILLAR_ENGAGE).planned, 20633);
  ck_assert_int_eq(plan_pillar(plan, SSI_PILLAR_BRAND).planned, 0);
  ck_assert_int_eq(plan_pillar(plan, SSI_PILLAR_RELATE).without, 0);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* What nobody looked for is planned all the same, and marked. */
START_TEST(not_observed) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(1, 1);
  ssi_plan *plan;
  OK(ssi_plan_options_limit(options, SSI_KIND_COMPANY_VIEW, 0, 5));
  plan = plan_of(&m, options, TODAY, 7);
  ck_assert_uint_eq(plan_lines(plan), 1);
  ck_assert(!plan_line(plan, 0).observed);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Invitations are row 20 of the table: with two working days it is turn 0 on
   the first, 1 on the second. Of three, floor(3 / 2) = 1 falls on turn 0 and
   two on turn 1. At two of five, the third and the fifth are accepted. */
START_TEST(invitations) {
  const uint64_t new_person = BLOCK + (UINT64_C(20) << 24);
  member m = member_new();
  rows all = planned(&m, 2, SSI_KIND_INVITATION_SENT, 3, 8);
  ck_assert_int_eq(action_at(20).kind, SSI_KIND_INVITATION_SENT);
  ck_assert_uint_eq(all.count, 9);
  check_row(&all, 0, TODAY + 1, SSI_KIND_INVITATION_SENT, SSI_TRAIT_TARGET, 1,
            new_person);
  check_row(&all, 1, TODAY + 1, SSI_KIND_INVITATION_UNANSWERED, 0, 1,
            new_person);
  check_row(&all, 2, TODAY + 2, SSI_KIND_INVITATION_SENT, SSI_TRAIT_TARGET, 1,
            new_person + 1);
  check_row(&all, 3, TODAY + 2, SSI_KIND_INVITATION_SENT, SSI_TRAIT_TARGET, 1,
            new_person + 2);
  check_row(&all, 4, TODAY + 2, SSI_KIND_INVITATION_ACCEPTED, 0, 1,
            new_person + 2);
  check_row(&all, 5, TODAY + 2, SSI_KIND_INVITATION_UNANSWERED, 0, 1,
            new_person + 1);
  check_row(&all, 6, TODAY + 2, SSI_KIND_CONNECTION, SSI_TRAIT_TARGET, 1,
            new_person + 2);
  /* The second week has one day left. */
  check_row(&all, 7, TODAY + 8, SSI_KIND_INVITATION_SENT, SSI_TRAIT_TARGET, 1,
            new_person + 3);
  check_row(&all, 8, TODAY + 8, SSI_KIND_INVITATION_UNANSWERED, 0, 1,
            new_person + 3);
  member_free(&m);
}
END_TEST

/* Posts are row 0; of seven working days the last has turn 6. What comes back
   is one row of a kind and day, of nobody known. */
START_TEST(posts) {
  const uint32_t traits = SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS |
                          SSI_TRAIT_MEDIA | SSI_TRAIT_SOURCE | SSI_TRAIT_TARGET;
  member m = member_new();
  const rows all = planned(&m, 7, SSI_KIND_POST, 1, 7);
  ck_assert_uint_eq(all.count, 6);
  check_row(&all, 0, TODAY + 7, SSI_KIND_POST, traits, 1, 0);
  check_row(&all, 1, TODAY + 7, SSI_KIND_REACTION_RECEIVED, 0, 8, 0);
  check_row(&all, 2, TODAY + 7, SSI_KIND_COMMENT_RECEIVED, 0, 2, 0);
  check_row(&all, 3, TODAY + 7, SSI_KIND_POST_VIEW_RECEIVED, 0, 150, 0);
  check_row(&all, 4, TODAY + 7, SSI_KIND_FOLLOWER_GAINED, 0, 1, 0);
  check_row(&all, 5, TODAY + 7, SSI_KIND_PROFILE_VIEW_RECEIVED, 0, 2, 0);
  member_free(&m);
}
END_TEST

/* Two posts and an article on the only day: what comes back of both is one
   row. */
START_TEST(rows_are_joined) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(480, 1);
  ssi_plan *plan;
  rows all;
  OK(ssi_plan_options_limit(options, SSI_KIND_POST, 2, 2));
  OK(ssi_plan_options_limit(options, SSI_KIND_ARTICLE, 1, 1));
  plan = plan_of(&m, options, TODAY, 7);
  all = rows_of(plan);
  ck_assert_uint_eq(all.count, 7);
  check_row(&all, 2, TODAY + 1, SSI_KIND_REACTION_RECEIVED, 0, 24, 0);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Any number of times and days: as many in a full week, none on days off, never
   more than the cap, and each time another person. */
START_TEST(weeks) {
  static const ssi_kind kinds[] = {SSI_KIND_COMMENT, SSI_KIND_INVITATION_SENT,
                                   SSI_KIND_ENDORSEMENT_GIVEN};
  const ssi_kind kind = kinds[_i];
  member m = member_new();
  const int32_t cap = kind_info(m.model, kind).daily_cap;
  int32_t days, times;
  for (days = 1; days <= 7; days++) {
    for (times = 1; times <= 12; times++) {
      const rows all = planned(&m, days, kind, times, 17);
      int32_t on[17] = {0}, sum = 0, whole = times, i;
      size_t row, done = 0, other;
      if (whole > cap * days) whole = cap * days;
      if (kind == SSI_KIND_ENDORSEMENT_GIVEN && whole > 5) whole = 5;
      for (row = 0; row < all.count; row++) {
        if (all.kinds[row] != kind) continue;
        on[all.days[row] - TODAY - 1]++;
        done++;
        for (other = 0; other < row; other++)
          ALWAYS(all.kinds[other] != kind ||
                 all.people[other] != all.people[row]);
      }
      for (i = 0; i < 17; i++) {
        ALWAYS(on[i] <= cap);
        ALWAYS(i % 7 < days || on[i] == 0);
        ALWAYS(i < 7 || on[i] == on[i - 7]);
        if (i < 7) sum += on[i];
      }
      ck_assert_int_eq(sum, whole);
      ck_assert_uint_ge(done, (size_t)(2 * whole));
    }
  }
  member_free(&m);
}
END_TEST

/* New people have numbers that nobody of the ledger has, whatever its blocks;
   the ledger's later events count too. */
START_TEST(new_people) {
  member m = member_new();
  rows all;
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, BLOCK);
  member_event(&m, TODAY - 9, SSI_KIND_COMMENT, 0, 1, 2 * BLOCK + 7);
  member_event(&m, TODAY + 900, SSI_KIND_COMMENT, 0, 1, 4 * BLOCK - 1);
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, UINT64_MAX);
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 0);
  all = planned(&m, 1, SSI_KIND_REACTION, 1, 7);
  ck_assert_uint_eq(all.count, 1);
  ck_assert_uint_eq(all.people[0] >> 40, 4);
  member_free(&m);
}
END_TEST

/* The last day there is. */
START_TEST(last_day) {
  member m = member_new();
  ssi_plan_options *options = one_action(7, SSI_KIND_SEARCH, 7);
  ssi_plan *plan = plan_of(&m, options, 65528, 7);
  const rows all = rows_of(plan);
  ck_assert_uint_eq(all.count, 7);
  ck_assert_int_eq(all.days[6], 65535);
  ck_assert_int_eq(plan_total(plan).horizon_day, 65535);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* A plan of nothing is a plan. */
START_TEST(empty_plan) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(15, 5);
  ssi_plan *plan = plan_of(&m, options, TODAY, 30);
  const ssi_plan_result total = plan_total(plan);
  ck_assert_uint_eq(plan_lines(plan), 0);
  ck_assert_uint_eq(rows_of(plan).count, 0);
  ck_assert(total.proven);
  ck_assert(total.planned == 0 && total.used_seconds == 0);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* A cohort's means stand beside the pillars and change nothing else. */
START_TEST(cohort) {
  member m = member_new();
  ssi_plan_options *options = options_of(15, 5);
  ssi_plan *plan = plan_of(&m, options, TODAY, 30), *beside;
  member_event(&m, TODAY, SSI_KIND_POST, 0, 1, 0);
  OK(ssi_plan_options_set_cohort(options, 12000000, 6000000, 100, 14000000));
  ssi_plan_free(plan);
  plan = plan_of(&m, NULL, TODAY, 30);
  beside = plan_of(&m, options, TODAY, 30);
  ck_assert_int_eq(plan_total(plan).planned, plan_total(beside).planned);
  ck_assert_int_eq(plan_pillar(plan, SSI_PILLAR_BRAND).cohort, 0);
  ck_assert_int_eq(plan_pillar(plan, SSI_PILLAR_BRAND).gap, 0);
  ck_assert(!plan_pillar(plan, SSI_PILLAR_BRAND).has_cohort);
  ck_assert(plan_pillar(beside, SSI_PILLAR_BRAND).has_cohort);
  ck_assert_int_eq(plan_pillar(beside, SSI_PILLAR_BRAND).cohort, 12000000);
  ck_assert_int_eq(plan_pillar(beside, SSI_PILLAR_BRAND).gap,
                   12000000 - pillar_on(&m, TODAY, SSI_PILLAR_BRAND).points);
  ck_assert_int_eq(plan_pillar(beside, SSI_PILLAR_ENGAGE).gap,
                   100 - pillar_on(&m, TODAY, SSI_PILLAR_ENGAGE).points);
  ck_assert_int_lt(plan_pillar(beside, SSI_PILLAR_ENGAGE).gap, 0);
  ssi_plan_free(plan);
  ssi_plan_free(beside);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {points_by_hand, 1},  {not_observed, 1}, {invitations, 1}, {posts, 1},
      {rows_are_joined, 1}, {weeks, 3},        {new_people, 1},  {last_day, 1},
      {empty_plan, 1},      {cohort, 1},
  };
  return RUN_TESTS("plan_routine", cases);
}
