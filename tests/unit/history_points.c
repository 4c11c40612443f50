/* The history of a range: hand-computed days, refusals, memory. */
#include <string.h>

#include "allocator.h"
#include "support/calls.h"
#include "unit/suite.h"

#define TODAY 20000
#define DAYS 40

/* History of the index and its pillars from a day on. */
typedef struct days {
  int32_t total[DAYS], brand[DAYS], find[DAYS], engage[DAYS], relate[DAYS];
} days;

static void make(const member *m, int32_t first, size_t count, days *out) {
  OK(ssi_history_points(
      NULL, m->model, m->profile, m->activity, first, count,
      HISTORY(.total = out->total, .brand = out->brand, .find = out->find,
              .engage = out->engage, .relate = out->relate)));
}

/* Connections never fade: 2 of 1,000 people from the day they are made. */
START_TEST(a_step_on_the_day_of_the_event) {
  member m = member_new();
  days history;
  int32_t one, i;
  member_event(&m, TODAY + 3, SSI_KIND_CONNECTION, 0, 1, 11);
  make(&m, TODAY, 8, &history);
  one = indicator_on(&m, TODAY + 3, SSI_INDICATOR_CONNECTIONS).points;
  ck_assert_int_gt(one, 0);
  for (i = 0; i < 8; i++) {
    const int32_t points = i < 3 ? 0 : one;
    ck_assert_int_eq(history.relate[i], points);
    ck_assert_int_eq(history.total[i], points);
    ck_assert_int_eq(history.brand[i], 0);
    ck_assert_int_eq(history.find[i], 0);
    ck_assert_int_eq(history.engage[i], 0);
  }
  member_free(&m);
}
END_TEST

/* A search fades over 60 days: 30 * 1000 * w(a) / W with w(a) = 2 * 60 - a in
   units of 128, W = 255 * 60 * 181 / 2 + 60 * 61 / 2. */
START_TEST(measures_fall_in_a_straight_line) {
  const int64_t whole = 255 * 60 * 181 / 2 + 60 * 61 / 2;
  member m = member_new();
  int32_t points[DAYS];
  int64_t measures[DAYS], i;
  member_event(&m, TODAY, SSI_KIND_SEARCH, 0, 1, 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_SEARCHES, TODAY - 1, DAYS, points,
                           measures));
  ck_assert_int_eq(measures[0], 0);
  ck_assert_int_eq(points[0], 0);
  for (i = 1; i < DAYS; i++) {
    const int64_t amount = 30 * 1000 * 128 * (120 - (i - 1));
    ck_assert_int_eq(measures[i], (amount + whole / 2) / whole);
    ck_assert_int_gt(points[i], 0);
  }
  member_free(&m);
}
END_TEST

/* A person counts by the newest contact only, on each day. */
START_TEST(a_later_contact_takes_the_place) {
  member m = member_new();
  int32_t points[DAYS];
  int64_t measures[DAYS];
  member_event(&m, TODAY - 20, SSI_KIND_CONVERSATION, 0, 1, 7);
  member_event(&m, TODAY, SSI_KIND_CONVERSATION, 0, 1, 7);
  member_event(&m, TODAY + 5, SSI_KIND_CONVERSATION, 0, 1, 8);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_CONVERSATIONS, TODAY - 20, DAYS,
                           points, measures));
  ck_assert_int_eq(measures[0], 1000);
  /* 20 days at a half-life of 75: 130 of 150. */
  ck_assert_int_eq(measures[19], (1000 * (150 - 19) + 75) / 150);
  ck_assert_int_eq(measures[20], 1000);
  ck_assert_int_eq(measures[25], 1000 + (1000 * (150 - 5) + 75) / 150);
  member_free(&m);
}
END_TEST

/* Two that feed the same indicator on one day are still one person. */
START_TEST(one_person_twice_on_a_day) {
  member m = member_new();
  int32_t points[3];
  int64_t measures[3];
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 7);
  member_event(&m, TODAY, SSI_KIND_REACTION, 0, 1, 7);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_NETWORK_TOUCHED, TODAY - 1, 3, points,
                           measures));
  ck_assert_int_eq(measures[0], 0);
  ck_assert_int_eq(measures[1], 1000);
  member_free(&m);
}
END_TEST

/* A weekly rhythm keeps up the days before the post, once it is there. */
START_TEST(days_kept_up_count_from_the_post_on) {
  member m = member_new();
  int32_t points[DAYS];
  int64_t measures[DAYS];
  member_event(&m, TODAY, SSI_KIND_POST, 0, 1, 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_POSTING_RHYTHM, TODAY - 7, DAYS,
                           points, measures));
  ck_assert_int_eq(measures[6], 0);
  ck_assert_int_gt(measures[7], measures[8]);
  ck_assert_int_gt(measures[8], 0);
  member_free(&m);
}
END_TEST

/* What is long gone is 0, what comes after the range does not count. */
START_TEST(far_before_and_after) {
  member m = member_new();
  days history;
  int32_t i;
  member_event(&m, 100, SSI_KIND_COMMENT, 0, 1, 5);
  member_event(&m, TODAY + 30, SSI_KIND_COMMENT, 0, 1, 5);
  make(&m, TODAY, 30, &history);
  for (i = 0; i < 30; i++) ck_assert_int_eq(history.total[i], 0);
  member_free(&m);
}
END_TEST

/* A quality is a share of the 3 posts a month that are expected. */
START_TEST(a_quality_by_the_day) {
  member m = member_new();
  int32_t points[2], i;
  int64_t measures[2];
  for (i = 0; i < 30; i++)
    member_event(&m, TODAY - i, SSI_KIND_POST, SSI_TRAIT_MEDIA, 2, 0);
  member_event(&m, TODAY - 300, SSI_KIND_POST, 0, 1, 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_RICH_CONTENT, TODAY - 30, 2, points,
                           measures));
  ck_assert_int_eq(points[0], 0);
  ck_assert_int_eq(measures[0], 0);
  ck_assert_int_gt(measures[1], 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_RICH_CONTENT, TODAY, 1, points,
                           measures));
  ck_assert_int_eq(measures[0], 1000000);
  ck_assert_int_eq(points[0], 1000000);
  member_free(&m);
}
END_TEST

/* A search is worth nothing from the 540th day on. */
START_TEST(the_whole_life_of_an_event) {
  static int32_t points[600];
  static int64_t measures[600];
  member m = member_new();
  int32_t i;
  member_event(&m, TODAY, SSI_KIND_SEARCH, 0, 20, 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_SEARCHES, TODAY, 600, points,
                           measures));
  for (i = 1; i < 600; i++) ck_assert_int_le(points[i], points[i - 1]);
  ck_assert_int_gt(measures[500], 0);
  for (i = 540; i < 600; i++) ck_assert_int_eq(measures[i], 0);
  member_free(&m);
}
END_TEST

START_TEST(facts_count_on_every_day) {
  member m = member_new();
  days history;
  int32_t i;
  member_fact(&m, SSI_FACT_PHOTO, 1);
  make(&m, 0, 5, &history);
  for (i = 0; i < 5; i++) {
    ck_assert_int_eq(history.brand[i], 750000);
    ck_assert_int_eq(history.total[i], 750000);
  }
  member_free(&m);
}
END_TEST

/* A rate of which one side is unseen is unobserved: 0 on every day. */
START_TEST(unobserved_is_zero_points) {
  member m = member_new();
  int32_t points[3] = {1, 1, 1};
  int64_t measures[3] = {1, 1, 1};
  int32_t i;
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_ACCEPTANCE_RATE, TODAY, 3, points,
                           measures));
  for (i = 0; i < 3; i++) {
    ck_assert_int_eq(points[i], 0);
    ck_assert_int_eq(measures[i], 0);
  }
  member_free(&m);
}
END_TEST

/* 5 of 5 with 5 more assumed without success: a half; then one more against. */
START_TEST(a_rate_by_the_day) {
  member m = member_new();
  int32_t points[2];
  int64_t measures[2];
  member_observe_activity(&m);
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0);
  member_event(&m, TODAY + 1, SSI_KIND_INVITATION_DECLINED, 0, 1, 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_ACCEPTANCE_RATE, TODAY, 2, points,
                           measures));
  ck_assert_int_eq(measures[0], 500000);
  /* 239 of 240 of the five are left, one against, five assumed. */
  ck_assert_int_eq(measures[1], (5 * 239 * 1000000 + 1317) / (5 * 239 + 1440));
  member_free(&m);
}
END_TEST

/* Only what counts against a rate: no points, but no mistake either. */
START_TEST(a_rate_with_nothing_good) {
  member m = member_new();
  int32_t points[2];
  member_observe_activity(&m);
  member_event(&m, TODAY, SSI_KIND_INVITATION_DECLINED, 0, 3, 0);
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_ACCEPTANCE_RATE, TODAY, 2, points,
                           NULL));
  ck_assert_int_eq(points[0], 0);
  ck_assert_int_eq(points[1], 0);
  member_free(&m);
}
END_TEST

START_TEST(some_columns) {
  member m = member_new();
  days all, some;
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 5);
  member_event(&m, TODAY, SSI_KIND_SEARCH, 0, 1, 0);
  make(&m, TODAY, 10, &all);
  OK(ssi_history_points(NULL, m.model, m.profile, m.activity, TODAY, 10,
                        HISTORY(.total = some.total, .find = some.find)));
  ck_assert_mem_eq(some.total, all.total, 10 * sizeof *all.total);
  ck_assert_mem_eq(some.find, all.find, 10 * sizeof *all.find);
  memset(&some, 0, sizeof some);
  OK(ssi_history_points(NULL, m.model, m.profile, m.activity, TODAY, 10,
                        HISTORY(.relate = some.relate)));
  ck_assert_mem_eq(some.relate, all.relate, 10 * sizeof *all.relate);
  OK(ssi_history_points(NULL, m.model, m.profile, m.activity, TODAY, 10,
                        HISTORY(.total = NULL)));
  member_free(&m);
}
END_TEST

START_TEST(the_ends_of_time) {
  member m = member_new();
  days history;
  member_event(&m, 0, SSI_KIND_SEARCH, 0, 1, 0);
  member_event(&m, SSI_DAY_MAX, SSI_KIND_SEARCH, 0, 1, 0);
  make(&m, 0, 2, &history);
  ck_assert_int_eq(history.total[0], total_on(&m, 0).points);
  ck_assert_int_eq(history.total[1], total_on(&m, 1).points);
  make(&m, SSI_DAY_MAX, 1, &history);
  ck_assert_int_eq(history.total[0], total_on(&m, SSI_DAY_MAX).points);
  member_free(&m);
}
END_TEST

START_TEST(days_out_of_range) {
  member m = member_new();
  int32_t points[2] = {-1, -1};
  const struct {
    int32_t first;
    size_t days;
  } wrong[] = {{-1, 1},       {SSI_DAY_MAX + 1, 1}, {SSI_DAY_MAX, 2},
               {0, 65537},    {1, SIZE_MAX},        {INT32_MIN, 0},
               {INT32_MAX, 1}};
  size_t i;
  for (i = 0; i < ROWS(wrong); i++) {
    REFUSED(
        ssi_history_points(NULL, m.model, m.profile, m.activity, wrong[i].first,
                           wrong[i].days, HISTORY(.total = points)),
        DAY);
    REFUSED(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                                  SSI_INDICATOR_POSTING, wrong[i].first,
                                  wrong[i].days, points, NULL),
            DAY);
  }
  OK(ssi_history_points(NULL, m.model, m.profile, m.activity, 0, 0,
                        HISTORY(.total = points)));
  OK(ssi_history_indicator(NULL, m.model, m.profile, m.activity,
                           SSI_INDICATOR_POSTING, SSI_DAY_MAX, 0, points,
                           NULL));
  ck_assert_int_eq(points[0], -1);
  member_free(&m);
}
END_TEST

START_TEST(wrong_arguments) {
  static const ssi_allocator small = {.size = 1};
  member m = member_new();
  int32_t points[1];
  const ssi_history_columns to = *HISTORY(.total = points);
  const ssi_indicator none = (ssi_indicator)0;
#define POINTS(model, profile, activity, columns) \
  ssi_history_points(NULL, model, profile, activity, TODAY, 1, columns)
#define INDICATOR(model, profile, activity, which, out)                       \
  ssi_history_indicator(NULL, model, profile, activity, which, TODAY, 1, out, \
                        NULL)
  REFUSED(POINTS(NULL, m.profile, m.activity, &to), NULL);
  REFUSED(POINTS(m.model, NULL, m.activity, &to), NULL);
  REFUSED(POINTS(m.model, m.profile, NULL, &to), NULL);
  REFUSED(POINTS(m.model, m.profile, m.activity, NULL), NULL);
  REFUSED(INDICATOR(NULL, m.profile, m.activity, SSI_INDICATOR_POSTING, points),
          NULL);
  REFUSED(INDICATOR(m.model, NULL, m.activity, SSI_INDICATOR_POSTING, points),
          NULL);
  REFUSED(INDICATOR(m.model, m.profile, NULL, SSI_INDICATOR_POSTING, points),
          NULL);
  REFUSED(
      INDICATOR(m.model, m.profile, m.activity, SSI_INDICATOR_POSTING, NULL),
      NULL);
  REFUSED(INDICATOR(m.model, m.profile, m.activity, none, points), INDICATOR);
  REFUSED(INDICATOR(m.model, m.profile, m.activity,
                    (ssi_indicator)(SSI_INDICATORS + 1), points),
          INDICATOR);
  REFUSED(ssi_history_points(&small, m.model, m.profile, m.activity, TODAY, 1,
                             HISTORY(.total = points)),
          SIZE);
  REFUSED(ssi_history_indicator(&small, m.model, m.profile, m.activity,
                                SSI_INDICATOR_POSTING, TODAY, 1, points, NULL),
          SIZE);
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_POSTING, 1));
  REFUSED(POINTS(m.model, m.profile, m.activity, &to), MODEL);
  REFUSED(
      INDICATOR(m.model, m.profile, m.activity, SSI_INDICATOR_POSTING, points),
      MODEL);
  member_free(&m);
}
END_TEST

/* Each allocation fails in turn: nothing is written, nothing leaks. */
START_TEST(memory) {
  member m = member_new();
  int32_t points[3];
  int64_t measures[3];
  size_t fail, calls = 0;
  int which;
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 5);
  for (which = 0; which < 2; which++) {
    for (fail = 1; fail < 20; fail++) {
      struct test_memory memory = {.fail_at = fail, .fail_on = fail % 2};
      const ssi_allocator allocator = test_allocator(&memory);
      ssi_status status;
      memset(points, 0x55, sizeof points);
      memset(measures, 0x55, sizeof measures);
      status =
          which
              ? ssi_history_points(&allocator, m.model, m.profile, m.activity,
                                   TODAY, 3, HISTORY(.total = points))
              : ssi_history_indicator(&allocator, m.model, m.profile,
                                      m.activity, SSI_INDICATOR_NETWORK_TOUCHED,
                                      TODAY, 3, points, measures);
      ck_assert_uint_eq(memory.live_blocks, 0);
      ck_assert_uint_eq(memory.live_bytes, 0);
      ck_assert(!memory.wrong_size);
      if (status == SSI_OK) break;
      ck_assert_int_eq(status, SSI_ERROR_MEMORY);
      ck_assert_int_eq(points[0], 0x55555555);
      calls++;
    }
  }
  /* The timeline and its steps, the walk's room and the people of each, and the
     pillars of one. */
  ck_assert_uint_eq(calls, 9);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {a_step_on_the_day_of_the_event, 1},
      {measures_fall_in_a_straight_line, 1},
      {a_later_contact_takes_the_place, 1},
      {one_person_twice_on_a_day, 1},
      {days_kept_up_count_from_the_post_on, 1},
      {far_before_and_after, 1},
      {a_quality_by_the_day, 1},
      {the_whole_life_of_an_event, 1},
      {facts_count_on_every_day, 1},
      {unobserved_is_zero_points, 1},
      {a_rate_by_the_day, 1},
      {a_rate_with_nothing_good, 1},
      {some_columns, 1},
      {the_ends_of_time, 1},
      {days_out_of_range, 1},
      {wrong_arguments, 1},
      {memory, 1},
  };
  return RUN_TESTS("history_points", cases);
}
