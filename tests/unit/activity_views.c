/* Whatever reads a ledger reads the same, be its rows in several runs or in
   one. */
#include <string.h>

#include "calls.h"
#include "unit/suite.h"

#define TODAY 20000
#define DAYS 40
#define EVENTS 1500

/* A member whose events came in no order, and the same with a copy of them,
   which has them in order. */
typedef struct pair {
  member runs, settled;
} pair;

static pair pair_new(void) {
  pair both;
  uint32_t i;
  both.runs = member_new();
  member_observe_all(&both.runs);
  for (i = 0; i < EVENTS; i++) {
    const uint32_t mixed = i * 577 % EVENTS; /* they share no factor */
    member_event(&both.runs, TODAY - 300 + (int32_t)(mixed / 4),
                 (ssi_kind)(1 + mixed % SSI_KINDS), mixed % 16, 1, mixed % 30);
  }
  both.settled = member_copy(&both.runs);
  return both;
}

static void pair_free(pair *both) {
  member_free(&both->runs);
  member_free(&both->settled);
}

START_TEST(scores) {
  pair both = pair_new();
  const int32_t day = TODAY - 20 * _i;
  ssi_score *a = member_score(&both.runs, day);
  ssi_score *b = member_score(&both.settled, day);
  ck_assert(same_score(a, b));
  ssi_score_free(a);
  ssi_score_free(b);
  pair_free(&both);
}
END_TEST

static void history_of(const member *m, int32_t *total) {
  OK(ssi_history_points(NULL, m->model, m->profile, m->activity, TODAY - DAYS,
                        DAYS, HISTORY(.total = total)));
}

START_TEST(histories) {
  pair both = pair_new();
  int32_t a[DAYS], b[DAYS];
  history_of(&both.runs, a);
  history_of(&both.settled, b);
  ck_assert_mem_eq(a, b, sizeof a);
  pair_free(&both);
}
END_TEST

static ssi_change change_of(const member *m, ssi_window window) {
  ssi_change change = SSI_INIT(ssi_change);
  ssi_trend *trend = NULL;
  OK(ssi_trend_new(NULL, m->model, m->profile, m->activity, TODAY, TODAY - 250,
                   &trend));
  OK(ssi_trend_total(trend, window, &change));
  ssi_trend_free(trend);
  return change;
}

START_TEST(trends) {
  pair both = pair_new();
  const ssi_window window = (ssi_window)(_i + 1);
  const ssi_change a = change_of(&both.runs, window);
  const ssi_change b = change_of(&both.settled, window);
  ck_assert_mem_eq(&a, &b, sizeof a);
  pair_free(&both);
}
END_TEST

START_TEST(plans) {
  pair both = pair_new();
  ssi_plan *a = NULL, *b = NULL;
  ssi_activity *planned_a = NULL, *planned_b = NULL;
  OK(ssi_plan_new(NULL, both.runs.model, both.runs.profile, both.runs.activity,
                  NULL, TODAY, 28, &a));
  OK(ssi_plan_new(NULL, both.settled.model, both.settled.profile,
                  both.settled.activity, NULL, TODAY, 28, &b));
  OK(ssi_plan_activity(a, &planned_a));
  OK(ssi_plan_activity(b, &planned_b));
  ck_assert(same_saved(planned_a, planned_b));
  ssi_activity_free(planned_a);
  ssi_activity_free(planned_b);
  ssi_plan_free(a);
  ssi_plan_free(b);
  pair_free(&both);
}
END_TEST

static ssi_difference difference_of(const member *m,
                                    const ssi_activity *planned) {
  ssi_difference difference = SSI_INIT(ssi_difference);
  ssi_what_if *made = NULL;
  OK(ssi_what_if_new(NULL, m->model, m->profile, m->activity, NULL, planned,
                     TODAY, &made));
  OK(ssi_what_if_total(made, &difference));
  ssi_what_if_free(made);
  return difference;
}

START_TEST(what_ifs) {
  pair both = pair_new();
  ssi_difference a, b;
  const ssi_activity *planned = _i ? both.runs.activity : NULL;
  a = difference_of(&both.runs, planned);
  b = difference_of(&both.settled, _i ? both.settled.activity : NULL);
  ck_assert_mem_eq(&a, &b, sizeof a);
  pair_free(&both);
}
END_TEST

START_TEST(outcomes) {
  pair both = pair_new();
  ssi_stage_result a = SSI_INIT(ssi_stage_result);
  ssi_stage_result b = SSI_INIT(ssi_stage_result);
  const ssi_stage stage = (ssi_stage)(_i + 1);
  OK(ssi_outcomes_stage(NULL, both.runs.activity, TODAY - 200, TODAY, stage,
                        &a));
  OK(ssi_outcomes_stage(NULL, both.settled.activity, TODAY - 200, TODAY, stage,
                        &b));
  ck_assert_mem_eq(&a, &b, sizeof a);
  pair_free(&both);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {scores, 10}, {histories, 1}, {trends, SSI_WINDOWS},
      {plans, 1},   {what_ifs, 2},  {outcomes, SSI_STAGES},
  };
  return RUN_TESTS("activity_views", cases);
}
