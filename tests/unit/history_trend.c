/* Trends: windows, verdicts, refusals, memory. */
#include "allocator.h"
#include "unit/suite.h"

#define TODAY 20000

static ssi_trend *trend_of(const member *m, int32_t day, int32_t baseline) {
  ssi_trend *made = NULL;
  OK(ssi_trend_new(NULL, m->model, m->profile, m->activity, day, baseline,
                   &made));
  return made;
}

static ssi_change total(const ssi_trend *trend, ssi_window window) {
  ssi_change change = SSI_INIT(ssi_change);
  OK(ssi_trend_total(trend, window, &change));
  return change;
}

/* Searches, views and comments on each of the days first .. last. */
static void busy(member *m, int32_t first, int32_t last) {
  int32_t day;
  for (day = first; day <= last; day++) {
    member_event(m, day, SSI_KIND_SEARCH, 0, 3, 0);
    member_event(m, day, SSI_KIND_COMMENT, 0, 3, (uint64_t)day);
    member_event(m, day, SSI_KIND_PROFILE_VIEW, 0, 5, 0);
  }
}

START_TEST(windows_look_back) {
  member m = member_new();
  ssi_trend *trend;
  busy(&m, TODAY - 200, TODAY);
  trend = trend_of(&m, TODAY, TODAY - 120);
  ck_assert_int_eq(total(trend, SSI_WINDOW_WEEK).first_day, TODAY - 7);
  ck_assert_int_eq(total(trend, SSI_WINDOW_MONTH).first_day, TODAY - 30);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).first_day, TODAY - 120);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).last_day, TODAY);
  ck_assert_int_eq(total(trend, SSI_WINDOW_MONTH).before,
                   total_on(&m, TODAY - 30).points);
  ck_assert_int_eq(total(trend, SSI_WINDOW_MONTH).after,
                   total_on(&m, TODAY).points);
  ssi_trend_free(trend);
  member_free(&m);
}
END_TEST

START_TEST(improving_steady_declining) {
  member m = member_new();
  ssi_trend *trend;
  ssi_change change = SSI_INIT(ssi_change);
  member_event(&m, TODAY - 400, SSI_KIND_SEARCH, 0, 1, 0);
  busy(&m, TODAY - 60, TODAY);
  trend = trend_of(&m, TODAY, TODAY - 61);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_IMPROVING);
  ck_assert_int_gt(total(trend, SSI_WINDOW_BASELINE).drift, 2000000);
  OK(ssi_trend_pillar(trend, SSI_WINDOW_BASELINE, SSI_PILLAR_FIND, &change));
  ck_assert_int_eq(change.verdict, SSI_VERDICT_IMPROVING);
  OK(ssi_trend_indicator(trend, SSI_WINDOW_BASELINE, SSI_INDICATOR_SEARCHES,
                         &change));
  ck_assert_int_eq(change.verdict, SSI_VERDICT_IMPROVING);
  ssi_trend_free(trend);
  /* 90 days of silence later. */
  trend = trend_of(&m, TODAY + 90, TODAY);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_DECLINING);
  ck_assert_int_lt(total(trend, SSI_WINDOW_BASELINE).drift, -2000000);
  /* A week of it is not more than noise. */
  ck_assert_int_eq(total(trend, SSI_WINDOW_WEEK).verdict, SSI_VERDICT_STEADY);
  ck_assert_int_lt(total(trend, SSI_WINDOW_WEEK).change, 0);
  ssi_trend_free(trend);
  member_free(&m);
}
END_TEST

/* Up and down again, or down and up, is no trend whatever the ends are. */
START_TEST(there_and_back_is_steady) {
  member m = member_new();
  ssi_trend *trend;
  member_event(&m, TODAY - 400, SSI_KIND_SEARCH, 0, 1, 0);
  busy(&m, TODAY - 200, TODAY - 160);
  trend = trend_of(&m, TODAY, TODAY - 310);
  ck_assert_int_gt(total(trend, SSI_WINDOW_BASELINE).drift, 2000000);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_STEADY);
  ssi_trend_free(trend);
  /* From the peak down, and a little up again before the end. */
  busy(&m, TODAY + 14, TODAY + 25);
  trend = trend_of(&m, TODAY + 100, TODAY - 160);
  ck_assert_int_lt(total(trend, SSI_WINDOW_BASELINE).drift, -2000000);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_STEADY);
  ssi_trend_free(trend);
  member_free(&m);
}
END_TEST

/* The middle third has to lie between the others. */
START_TEST(the_middle_counts) {
  member m = member_new();
  ssi_trend *trend;
  const int32_t first = TODAY - 900;
  busy(&m, first - 30, first);
  busy(&m, first + 250, first + 420);
  trend = trend_of(&m, TODAY, first);
  ck_assert_int_lt(total(trend, SSI_WINDOW_BASELINE).drift, -2000000);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_STEADY);
  ssi_trend_free(trend);
  trend = trend_of(&m, first + 420, first);
  ck_assert_int_gt(total(trend, SSI_WINDOW_BASELINE).drift, 2000000);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_STEADY);
  ssi_trend_free(trend);
  member_free(&m);
}
END_TEST

START_TEST(not_enough_data) {
  member m = member_new(), none = member_new();
  ssi_change change = SSI_INIT(ssi_change);
  ssi_trend *trend;
  busy(&m, TODAY - 20, TODAY);
  /* The record begins within the month. */
  trend = trend_of(&m, TODAY, TODAY - 6);
  ck_assert_int_eq(total(trend, SSI_WINDOW_WEEK).verdict, SSI_VERDICT_STEADY);
  ck_assert_int_eq(total(trend, SSI_WINDOW_MONTH).verdict,
                   SSI_VERDICT_NOT_ENOUGH_DATA);
  /* Less than a week. */
  change = total(trend, SSI_WINDOW_BASELINE);
  ck_assert_int_eq(change.verdict, SSI_VERDICT_NOT_ENOUGH_DATA);
  ck_assert_int_eq(change.drift, 0);
  ck_assert_int_gt(change.change, 0);
  /* Nothing of it was observed. */
  OK(ssi_trend_indicator(trend, SSI_WINDOW_WEEK, SSI_INDICATOR_REKINDLED,
                         &change));
  ck_assert_int_eq(change.verdict, SSI_VERDICT_NOT_ENOUGH_DATA);
  ssi_trend_free(trend);
  /* One day. */
  trend = trend_of(&m, TODAY, TODAY - 1);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_NOT_ENOUGH_DATA);
  ssi_trend_free(trend);
  /* No event at all. */
  trend = trend_of(&none, TODAY, TODAY - 100);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_NOT_ENOUGH_DATA);
  ssi_trend_free(trend);
  member_free(&m);
  member_free(&none);
}
END_TEST

/* Before 1970 there is nothing to compare with. */
START_TEST(the_first_days) {
  member m = member_new();
  ssi_trend *trend;
  busy(&m, 0, 20);
  trend = trend_of(&m, 20, 0);
  ck_assert_int_eq(total(trend, SSI_WINDOW_MONTH).first_day, 0);
  ck_assert_int_eq(total(trend, SSI_WINDOW_MONTH).verdict,
                   SSI_VERDICT_NOT_ENOUGH_DATA);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).first_day, 0);
  ck_assert_int_eq(total(trend, SSI_WINDOW_BASELINE).verdict,
                   SSI_VERDICT_IMPROVING);
  ssi_trend_free(trend);
  member_free(&m);
}
END_TEST

/* An indicator without weight neither rises nor falls. */
START_TEST(no_weight_no_trend) {
  member m = member_new();
  ssi_change change = SSI_INIT(ssi_change);
  ssi_trend *trend;
  busy(&m, TODAY - 60, TODAY);
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_SEARCHES, 0));
  OK(ssi_model_balance(m.model));
  trend = trend_of(&m, TODAY, TODAY - 60);
  OK(ssi_trend_indicator(trend, SSI_WINDOW_BASELINE, SSI_INDICATOR_SEARCHES,
                         &change));
  ck_assert_int_eq(change.verdict, SSI_VERDICT_STEADY);
  ssi_trend_free(trend);
  member_free(&m);
}
END_TEST

START_TEST(wrong_arguments) {
  static const ssi_allocator small = {.size = 1};
  member m = member_new();
  ssi_trend *made = NULL;
#define NEW(allocator, model, profile, activity, day, baseline, out) \
  ssi_trend_new(allocator, model, profile, activity, day, baseline, out)
  REFUSED(NEW(NULL, NULL, m.profile, m.activity, 9, 1, &made), NULL);
  REFUSED(NEW(NULL, m.model, NULL, m.activity, 9, 1, &made), NULL);
  REFUSED(NEW(NULL, m.model, m.profile, NULL, 9, 1, &made), NULL);
  REFUSED(NEW(NULL, m.model, m.profile, m.activity, 9, 1, NULL), NULL);
  REFUSED(NEW(&small, m.model, m.profile, m.activity, 9, 1, &made), SIZE);
  REFUSED(NEW(NULL, m.model, m.profile, m.activity, -1, -2, &made), DAY);
  REFUSED(NEW(NULL, m.model, m.profile, m.activity, 65536, 1, &made), DAY);
  REFUSED(NEW(NULL, m.model, m.profile, m.activity, 9, 9, &made), DAY);
  REFUSED(NEW(NULL, m.model, m.profile, m.activity, 9, -1, &made), DAY);
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_POSTING, 1));
  REFUSED(NEW(NULL, m.model, m.profile, m.activity, 9, 1, &made), MODEL);
  ck_assert_ptr_null(made);
  ssi_trend_free(NULL);
  member_free(&m);
}
END_TEST

START_TEST(wrong_questions) {
  member m = member_new();
  ssi_trend *trend = trend_of(&m, TODAY, TODAY - 9);
  ssi_change change = SSI_INIT(ssi_change);
  ssi_change small = {.size = sizeof(size_t)};
  const ssi_window week = SSI_WINDOW_WEEK;
  REFUSED(ssi_trend_total(NULL, week, &change), NULL);
  REFUSED(ssi_trend_total(trend, week, NULL), NULL);
  REFUSED(ssi_trend_total(trend, week, &small), SIZE);
  REFUSED(ssi_trend_total(trend, (ssi_window)0, &change), WINDOW);
  REFUSED(ssi_trend_total(trend, (ssi_window)4, &change), WINDOW);
  REFUSED(ssi_trend_pillar(NULL, week, SSI_PILLAR_FIND, &change), NULL);
  REFUSED(ssi_trend_pillar(trend, week, SSI_PILLAR_FIND, NULL), NULL);
  REFUSED(ssi_trend_pillar(trend, week, SSI_PILLAR_FIND, &small), SIZE);
  REFUSED(ssi_trend_pillar(trend, (ssi_window)4, SSI_PILLAR_FIND, &change),
          WINDOW);
  REFUSED(ssi_trend_pillar(trend, week, (ssi_pillar)5, &change), PILLAR);
  REFUSED(ssi_trend_indicator(NULL, week, SSI_INDICATOR_POSTING, &change),
          NULL);
  REFUSED(ssi_trend_indicator(trend, week, SSI_INDICATOR_POSTING, NULL), NULL);
  REFUSED(ssi_trend_indicator(trend, week, SSI_INDICATOR_POSTING, &small),
          SIZE);
  REFUSED(ssi_trend_indicator(trend, (ssi_window)-1, SSI_INDICATOR_POSTING,
                              &change),
          WINDOW);
  REFUSED(ssi_trend_indicator(trend, week, (ssi_indicator)0, &change),
          INDICATOR);
  ssi_trend_free(trend);
  member_free(&m);
}
END_TEST

START_TEST(memory) {
  member m = member_new();
  size_t fail, failures = 0;
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 5);
  for (fail = 1; fail < 20; fail++) {
    struct test_memory memory = {.fail_at = fail, .fail_on = fail % 2};
    const ssi_allocator allocator = test_allocator(&memory);
    ssi_trend *made = NULL;
    const ssi_status status = ssi_trend_new(
        &allocator, m.model, m.profile, m.activity, TODAY, TODAY - 50, &made);
    ck_assert_int_eq(made != NULL, status == SSI_OK);
    ssi_trend_free(made);
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert_uint_eq(memory.live_bytes, 0);
    ck_assert(!memory.wrong_size);
    if (status == SSI_OK) break;
    ck_assert_int_eq(status, SSI_ERROR_MEMORY);
    failures++;
  }
  /* The trend, a row of points, the timeline and its steps, the walk's room,
     the people. */
  ck_assert_uint_eq(failures, 6);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {windows_look_back, 1},        {improving_steady_declining, 1},
      {there_and_back_is_steady, 1}, {the_middle_counts, 1},
      {not_enough_data, 1},          {the_first_days, 1},
      {no_weight_no_trend, 1},       {wrong_arguments, 1},
      {wrong_questions, 1},          {memory, 1},
  };
  return RUN_TESTS("history_trend", cases);
}
