/* The routine against all others: every routine of a few actions is tried by
   ssi_plan_points(), which scores it. */
#include <stdio.h>
#include <string.h>

#include "unit/plan_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define WANTED 8

/* Some actions, the time and the horizon; at least so many of the first. */
typedef struct small_case {
  ssi_kind kinds[WANTED];
  int32_t minutes, days, horizon, at_least;
  int32_t comments; /* of the member before, every so many days; 0: none */
} small_case;

static const small_case proven[] = {
    {{SSI_KIND_POST, SSI_KIND_COMMENT, SSI_KIND_REACTION}, 10, 4, 30, 0, 3},
    {{SSI_KIND_RESHARE, SSI_KIND_POLL_VOTE, SSI_KIND_SEARCH}, 3, 5, 60, 0, 0},
    {{SSI_KIND_INVITATION_SENT, SSI_KIND_MESSAGE_SENT, SSI_KIND_LEAD_SAVED},
     6,
     3,
     45,
     0,
     0},
    {{SSI_KIND_INMAIL_SENT, SSI_KIND_MESSAGE_SENT, SSI_KIND_COMMENT,
      SSI_KIND_ENDORSEMENT_GIVEN},
     5,
     3,
     20,
     1,
     5},
    {{SSI_KIND_ARTICLE, SSI_KIND_POST, SSI_KIND_GROUP_ACTIVITY},
     30,
     6,
     90,
     0,
     2},
    {{SSI_KIND_RECOMMENDATION_GIVEN, SSI_KIND_VISITOR_CONTACTED,
      SSI_KIND_COMPANY_FOLLOWED},
     9,
     2,
     7,
     0,
     1},
    {{SSI_KIND_COMPANY_VIEW, SSI_KIND_ACCOUNT_SAVED}, 2, 7, 365, 3, 0},
};

static const small_case searched[] = {
    {{SSI_KIND_POST, SSI_KIND_RESHARE, SSI_KIND_COMMENT, SSI_KIND_SEARCH,
      SSI_KIND_INVITATION_SENT, SSI_KIND_LEAD_SAVED},
     5,
     5,
     14,
     0,
     0},
    {{SSI_KIND_MESSAGE_SENT, SSI_KIND_INMAIL_SENT, SSI_KIND_INVITATION_SENT,
      SSI_KIND_POLL_VOTE, SSI_KIND_ENDORSEMENT_GIVEN, SSI_KIND_GROUP_ACTIVITY,
      SSI_KIND_VISITOR_CONTACTED},
     5,
     4,
     14,
     0,
     0},
};

static member member_of(const small_case *of) {
  member m = member_new();
  int32_t day;
  member_observe_activity(&m);
  for (day = TODAY; of->comments && day > TODAY - 40; day -= of->comments) {
    member_event(&m, day, SSI_KIND_COMMENT, 0, 1, (uint64_t)day);
  }
  return m;
}

/* The best of all routines of these actions, in points. */
typedef struct trial {
  const small_case *of;
  const ssi_plan *plan;
  size_t count;
  uint8_t kinds[WANTED];
  int32_t seconds[WANTED], low[WANTED], high[WANTED], times[WANTED];
  int32_t best, tried;
} trial;

static void try_from(trial *self, size_t at, int32_t seconds_left) {
  int32_t points = 0;
  if (at == self->count) {
    OK(ssi_plan_points(self->plan, self->count, self->kinds, self->times,
                       &points));
    self->tried++;
    if (points > self->best) self->best = points;
    return;
  }
  for (self->times[at] = self->low[at];
       self->times[at] <= self->high[at] &&
       self->times[at] * self->seconds[at] <= seconds_left;
       self->times[at]++) {
    try_from(self, at + 1, seconds_left - self->times[at] * self->seconds[at]);
  }
}

static trial best_of(const small_case *of, const member *m,
                     const ssi_plan *plan) {
  trial all;
  size_t i, k;
  memset(&all, 0, sizeof all);
  all.of = of;
  all.plan = plan;
  for (i = 0; i < WANTED && of->kinds[i]; i++) {
    const int32_t cap = kind_info(m->model, of->kinds[i]).daily_cap * of->days;
    all.kinds[i] = (uint8_t)of->kinds[i];
    for (k = 0; k < ACTIONS; k++) {
      const ssi_plan_action_info one = action_at(k);
      if (one.kind != of->kinds[i]) continue;
      all.seconds[i] = one.seconds;
      all.high[i] = one.weekly < cap ? one.weekly : cap;
    }
    all.low[i] = i == 0 ? of->at_least : 0;
    all.count++;
  }
  try_from(&all, 0, of->minutes * of->days * 60);
  return all;
}

static ssi_plan *plan_case(const small_case *of, const member *m) {
  ssi_plan_options *options = options_of_nothing(of->minutes, of->days);
  ssi_plan *plan;
  size_t i;
  for (i = 0; i < WANTED && of->kinds[i]; i++) {
    OK(ssi_plan_options_limit(options, of->kinds[i], i == 0 ? of->at_least : 0,
                              1000));
  }
  plan = plan_of(m, options, TODAY, of->horizon);
  ssi_plan_options_free(options);
  return plan;
}

START_TEST(few_are_all_tried) {
  const small_case *of = &proven[_i];
  member m = member_of(of);
  ssi_plan *plan = plan_case(of, &m);
  const ssi_plan_result total = plan_total(plan);
  const trial all = best_of(of, &m, plan);
  ck_assert(total.proven);
  ck_assert_int_gt(all.tried, 20);
  ck_assert_int_eq(total.without + total.routine_gain, all.best);
  ck_assert_int_le(total.used_seconds, total.week_seconds);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* Too many to be proven, found by search: within 1 % of the best gain. */
START_TEST(many_are_searched) {
  const small_case *of = &searched[_i];
  member m = member_of(of);
  ssi_plan *plan = plan_case(of, &m);
  const ssi_plan_result total = plan_total(plan);
  const trial all = best_of(of, &m, plan);
  const int64_t gain = all.best - total.without;
  fprintf(stderr, "# %d routines: best %d, found %d\n", (int)all.tried,
          (int)gain, (int)total.routine_gain);
  ck_assert(!total.proven);
  ck_assert_int_gt(all.tried, 40000);
  ck_assert_int_gt(gain, 0);
  ck_assert_int_le(total.routine_gain, gain);
  ck_assert_int_ge((int64_t)total.routine_gain * 100, gain * 99);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* What one asks for is there, up to the plan's own limits; what one excludes
   is not. */
START_TEST(wishes) {
  member m = member_new();
  ssi_plan_options *options = options_of(60, 5);
  ssi_plan *plan;
  member_observe_activity(&m);
  OK(ssi_plan_options_limit(options, SSI_KIND_RECOMMENDATION_GIVEN, 900, 1000));
  OK(ssi_plan_options_limit(options, SSI_KIND_POST, 0, 0));
  OK(ssi_plan_options_limit(options, SSI_KIND_COMMENT, 7, 7));
  OK(ssi_plan_options_limit(options, SSI_KIND_INVITATION_SENT, 0, 2));
  plan = plan_of(&m, options, TODAY, 60);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_RECOMMENDATION_GIVEN), 1);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_POST), 0);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_COMMENT), 7);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_INVITATION_SENT), 2);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* A lower limit stands even where it brings nothing. */
START_TEST(useless_wishes) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(60, 5);
  ssi_plan *plan;
  ssi_plan_line_result last;
  int i;
  for (i = 0; i < 100; i++) {
    member_event(&m, TODAY - i, SSI_KIND_COMPANY_VIEW, 0, 20, 0);
    member_event(&m, TODAY - i, SSI_KIND_ACTIVE_DAY, 0, 1, 0);
  }
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_RESEARCH_VIEWS, 0));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_ACTIVE_DAYS, 0));
  OK(ssi_model_balance(m.model));
  OK(ssi_plan_options_limit(options, SSI_KIND_COMPANY_VIEW, 2, 9));
  plan = plan_of(&m, options, TODAY, 14);
  ck_assert_uint_eq(plan_lines(plan), 1);
  last = plan_line(plan, 0);
  ck_assert_int_eq(last.times, 2);
  ck_assert_int_eq(last.gain, 0);
  ck_assert_int_eq(last.alone, 0);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* The daily cap of the model holds on every day, whatever one asks for. */
START_TEST(daily_caps) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(480, 2);
  ssi_plan *plan;
  const uint8_t kinds[] = {SSI_KIND_SEARCH};
  const int32_t most[] = {10}, more[] = {11};
  int32_t points = 0;
  OK(ssi_model_set_cap(m.model, SSI_KIND_SEARCH, 5));
  OK(ssi_plan_options_limit(options, SSI_KIND_SEARCH, 500, 1000));
  plan = plan_of(&m, options, TODAY, 30);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_SEARCH), 10);
  OK(ssi_plan_points(plan, 1, kinds, most, &points));
  ck_assert_int_eq(points, plan_total(plan).planned);
  REFUSED(ssi_plan_points(plan, 1, kinds, more, &points), RANGE);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Where nothing is observed, what is planned becomes so; but for rates, since
   what counts against them does not. */
START_TEST(unobserved_ledger) {
  member m = member_new();
  ssi_plan *plan = plan_of(&m, NULL, TODAY, 60);
  const ssi_plan_result total = plan_total(plan);
  const routine all = plan_routine(plan);
  ck_assert_int_eq(total.without, 0);
  ck_assert_int_gt(total.planned, 37000000);
  ck_assert_int_eq(plan_try(plan, &all), total.planned);
  ck_assert_int_gt(plan_times(plan, SSI_KIND_MESSAGE_SENT), 0);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* What did not come back was looked for and what came was not: a rate begins
   with the first answer, and the points are the score's all the same. */
START_TEST(rates_begin) {
  static const ssi_kind sent[] = {SSI_KIND_MESSAGE_SENT, SSI_KIND_INMAIL_SENT,
                                  SSI_KIND_INVITATION_SENT};
  static const ssi_kind unanswered[] = {SSI_KIND_MESSAGE_UNANSWERED,
                                        SSI_KIND_INMAIL_UNANSWERED,
                                        SSI_KIND_INVITATION_UNANSWERED};
  static const ssi_indicator rates[] = {SSI_INDICATOR_RESPONSE_RATE,
                                        SSI_INDICATOR_INMAIL_RESPONSE_RATE,
                                        SSI_INDICATOR_ACCEPTANCE_RATE};
  member m = member_new(), done;
  ssi_plan_options *options = options_of_nothing(20, 3);
  ssi_plan *plan;
  routine all;
  size_t i;
  for (i = 0; i < ROWS(sent); i++) {
    OK(ssi_activity_observe(m.activity, unanswered[i]));
    OK(ssi_plan_options_limit(options, sent[i], 1, 6));
  }
  plan = plan_of(&m, options, TODAY, 40);
  all = plan_routine(plan);
  done = plan_done(&m, plan, false);
  ck_assert(plan_total(plan).proven);
  ck_assert_int_eq(plan_try(plan, &all), plan_total(plan).planned);
  ck_assert_int_eq(total_on(&done, TODAY + 40).points,
                   plan_total(plan).planned);
  for (i = 0; i < ROWS(rates); i++)
    ck_assert_int_gt(indicator_on(&done, TODAY + 40, rates[i]).points, 0);
  member_free(&done);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Where no change of one action helps, one of two may. */
START_TEST(exchanged) {
  static const ssi_kind kinds[] = {SSI_KIND_COMMENT, SSI_KIND_ADVANCED_SEARCH,
                                   SSI_KIND_LEAD_SAVED, SSI_KIND_ACCOUNT_SAVED};
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(18, 3);
  ssi_plan *plan;
  routine all;
  size_t i;
  member_observe_activity(&m);
  for (i = 0; i < ROWS(kinds); i++)
    OK(ssi_plan_options_limit(options, kinds[i], 0, 1000));
  plan = plan_of(&m, options, TODAY, 59);
  all = plan_routine(plan);
  ck_assert(!plan_total(plan).proven);
  ck_assert_int_eq(plan_try(plan, &all), plan_total(plan).planned);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Two actions whose yields meet a daily cap, and events that lie ahead: the
   promise is scored, and nothing is called proven. */
START_TEST(blurred) {
  const bool ahead = _i == 1;
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(60, 3);
  ssi_plan *plan;
  routine all;
  ssi_plan_result total;
  member_observe_activity(&m);
  if (ahead) {
    member_event(&m, TODAY + 2, SSI_KIND_POST, 0, 2, 0);
  } else {
    OK(ssi_model_set_cap(m.model, SSI_KIND_REACTION_RECEIVED, 50));
    member_event(&m, TODAY - 9, SSI_KIND_POST, 0, 5, 0);
    member_event(&m, TODAY - 9, SSI_KIND_REACTION_RECEIVED, 0, 300, 0);
  }
  OK(ssi_plan_options_limit(options, SSI_KIND_POST, 0, 3));
  OK(ssi_plan_options_limit(options, SSI_KIND_ARTICLE, 0, 1));
  plan = plan_of(&m, options, TODAY, 30);
  all = plan_routine(plan);
  total = plan_total(plan);
  ck_assert(!total.proven);
  ck_assert_int_gt(total.routine_gain, 0);
  ck_assert_int_eq(plan_try(plan, &all), total.without + total.routine_gain);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* What comes back of the many people of a day meets a daily cap: the promise is
   exact all the same. */
START_TEST(capped_yields) {
  member m = member_new(), done;
  ssi_plan_options *options = options_of_nothing(480, 1);
  ssi_plan *plan;
  ssi_plan_result total;
  routine all;
  member_observe_activity(&m);
  OK(ssi_model_set_cap(m.model, SSI_KIND_INVITATION_SENT, 40));
  OK(ssi_model_set_cap(m.model, SSI_KIND_INVITATION_ACCEPTED, 5));
  OK(ssi_plan_options_limit(options, SSI_KIND_INVITATION_SENT, 25, 25));
  plan = plan_of(&m, options, TODAY, 40);
  all = plan_routine(plan);
  total = plan_total(plan);
  done = plan_done(&m, plan, false);
  ck_assert(total.proven);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_INVITATION_SENT), 25);
  ck_assert_int_eq(plan_try(plan, &all), total.without + total.routine_gain);
  ck_assert_int_eq(total_on(&done, TODAY + 40).points, total.planned);
  member_free(&done);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* The days to come are full of searches: more of them would count for
   nothing, so none is proposed. */
START_TEST(useless_ahead) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(60, 5);
  ssi_plan *plan;
  int32_t day;
  for (day = TODAY + 1; day <= TODAY + 14; day++) {
    member_event(&m, day, SSI_KIND_SEARCH, 0, 5, 0);
  }
  OK(ssi_model_set_cap(m.model, SSI_KIND_SEARCH, 5));
  OK(ssi_plan_options_limit(options, SSI_KIND_SEARCH, 0, 25));
  OK(ssi_plan_options_limit(options, SSI_KIND_LEAD_SAVED, 0, 2));
  plan = plan_of(&m, options, TODAY, 14);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_SEARCH), 0);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_LEAD_SAVED), 2);
  ck_assert_uint_eq(plan_lines(plan), 1);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {few_are_all_tried, ROWS(proven)},
      {many_are_searched, ROWS(searched)},
      {wishes, 1},
      {useless_wishes, 1},
      {daily_caps, 1},
      {unobserved_ledger, 1},
      {rates_begin, 1},
      {exchanged, 1},
      {blurred, 2},
      {capped_yields, 1},
      {useless_ahead, 1},
  };
  return RUN_TESTS("plan_search", cases);
}
