/* The ledger, one event after another: joining, order, totals, coverage. */
#include <string.h>

#include "unit/suite.h"

typedef struct event {
  int32_t day;
  uint8_t kind;
  uint32_t traits;
  uint32_t count;
  uint64_t who;
} event;

static ssi_activity *fresh(void) {
  ssi_activity *activity = NULL;
  OK(ssi_activity_new(NULL, &activity));
  return activity;
}

static ssi_status add(ssi_activity *to, const event *one) {
  return ssi_activity_add(to, one->day, (ssi_kind)one->kind, one->traits,
                          one->count, one->who);
}

static size_t rows_of(const ssi_activity *activity) {
  size_t rows = 4711;
  OK(ssi_activity_rows(activity, &rows));
  return rows;
}

static event row_of(const ssi_activity *activity, size_t index) {
  event row;
  size_t rows = 0;
  OK(ssi_activity_read(activity, index, 1, &row.day, &row.kind, &row.traits,
                       &row.count, &row.who, &rows));
  ck_assert_uint_eq(rows, 1);
  return row;
}

static int64_t total_of_kind(const ssi_activity *activity, ssi_kind kind,
                             int32_t first, int32_t last) {
  int64_t total = -1;
  OK(ssi_activity_total(activity, kind, first, last, &total));
  return total;
}

static void expect_row(const ssi_activity *activity, size_t index,
                       const event *row) {
  const event found = row_of(activity, index);
  ck_assert_int_eq(found.day, row->day);
  ck_assert_uint_eq(found.kind, row->kind);
  ck_assert_uint_eq(found.traits, row->traits);
  ck_assert_uint_eq(found.count, row->count);
  ck_assert(found.who == row->who);
}

START_TEST(empty) {
  ssi_activity *activity = fresh();
  int32_t first = 1, last = 2;
  uint32_t traits = 4711;
  size_t rows = 4711;
  int kind;
  ck_assert_uint_eq(rows_of(activity), 0);
  REFUSED(ssi_activity_days(activity, &first, &last), EMPTY);
  ck_assert_int_eq(first, 1);
  ck_assert_int_eq(last, 2);
  OK(ssi_activity_observed_traits(activity, &traits));
  ck_assert_uint_eq(traits, 0);
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    bool observed = true;
    OK(ssi_activity_observed(activity, (ssi_kind)kind, &observed));
    ck_assert(!observed);
    ck_assert_int_eq(total_of_kind(activity, (ssi_kind)kind, 0, SSI_DAY_MAX),
                     0);
  }
  OK(ssi_activity_read(activity, 0, 5, NULL, NULL, NULL, NULL, NULL, &rows));
  ck_assert_uint_eq(rows, 0);
  REFUSED(
      ssi_activity_read(activity, 1, 5, NULL, NULL, NULL, NULL, NULL, &rows),
      INDEX);
  ssi_activity_free(activity);
}
END_TEST

/* Rows in the ledger's order: day, kind, traits, counterpart. */
static const event ordered[] = {
    {0, 1, 0, 1, 0},
    {0, SSI_KINDS, 0, 2, 0},
    {100, 4, 0, 3, 0},
    {100, 4, 0, 4, 1},
    {100, 4, 0, 5, UINT64_MAX},
    {100, 4, 1, 6, 0},
    {100, 4, SSI_TRAITS, 7, 0},
    {100, 5, 0, 1000000, 0},
    {101, 1, 0, 9, 0},
    {65535, 1, 0, 10, 0},
};

#define EVENTS ROWS(ordered)

/* Any start and any stride that meets all ten: forwards, backwards, mixed. */
START_TEST(any_order_gives_the_same_rows) {
  static const size_t strides[] = {1, 3, 7, 9};
  const size_t stride = strides[_i % 4], start = (size_t)_i / 4;
  ssi_activity *activity = fresh();
  size_t i;
  for (i = 0; i < EVENTS; i++)
    OK(add(activity, &ordered[(start + i * stride) % EVENTS]));
  ck_assert_uint_eq(rows_of(activity), EVENTS);
  for (i = 0; i < EVENTS; i++) expect_row(activity, i, &ordered[i]);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(equal_events_are_one_row) {
  ssi_activity *activity = fresh();
  event doubled;
  size_t i;
  for (i = 0; i < EVENTS; i++) OK(add(activity, &ordered[i]));
  for (i = EVENTS; i > 0; i--) OK(add(activity, &ordered[i - 1]));
  ck_assert_uint_eq(rows_of(activity), EVENTS);
  for (i = 0; i < EVENTS; i++) {
    doubled = ordered[i];
    doubled.count *= 2;
    expect_row(activity, i, &doubled);
  }
  ssi_activity_free(activity);
}
END_TEST

/* 4294 times a million and 967,295 are 4,294,967,295; there it stays. */
START_TEST(counts_saturate) {
  ssi_activity *activity = fresh();
  const event million = {7, 4, 0, 1000000, 0};
  event row = {7, 4, 0, 967295, 0};
  int i;
  for (i = 0; i < 4294; i++) OK(add(activity, &million));
  OK(add(activity, &row));
  row.count = UINT32_MAX;
  expect_row(activity, 0, &row);
  OK(add(activity, &million));
  expect_row(activity, 0, &row);
  ck_assert_int_eq(total_of_kind(activity, SSI_KIND_COMMENT, 0, 7),
                   INT64_C(4294967295));
  ssi_activity_free(activity);
}
END_TEST

static const struct refusal {
  int32_t day;
  int kind;
  uint32_t traits, count;
  ssi_status status;
} refusals[] = {
    {-1, 1, 0, 1, SSI_ERROR_DAY},
    {65536, 1, 0, 1, SSI_ERROR_DAY},
    {INT32_MIN, 1, 0, 1, SSI_ERROR_DAY},
    {INT32_MAX, 1, 0, 1, SSI_ERROR_DAY},
    {1, 0, 0, 1, SSI_ERROR_KIND},
    {1, SSI_KINDS + 1, 0, 1, SSI_ERROR_KIND},
    {1, -1, 0, 1, SSI_ERROR_KIND},
    {1, 256, 0, 1, SSI_ERROR_KIND},
    {1, 257, 0, 1, SSI_ERROR_KIND},
    {1, 1, SSI_TRAITS + 1, 1, SSI_ERROR_TRAITS},
    {1, 1, 1u << 31, 1, SSI_ERROR_TRAITS},
    {1, 1, UINT32_MAX, 1, SSI_ERROR_TRAITS},
    {1, 1, 0, 0, SSI_ERROR_COUNT},
    {1, 1, 0, SSI_COUNT_MAX + 1, SSI_ERROR_COUNT},
    {1, 1, 0, UINT32_MAX, SSI_ERROR_COUNT},
};

START_TEST(refused_events_change_nothing) {
  const struct refusal *row = &refusals[_i];
  ssi_activity *activity = fresh(), *before = NULL;
  OK(add(activity, &ordered[3]));
  OK(ssi_activity_copy(activity, &before));
  ck_assert_int_eq(ssi_activity_add(activity, row->day, (ssi_kind)row->kind,
                                    row->traits, row->count, 5),
                   row->status);
  ck_assert(same_saved(activity, before));
  ssi_activity_free(before);
  ssi_activity_free(activity);
}
END_TEST

/* An event says of its kind, and of each trait it has, that they are
   observed; observing says it without an event. */
START_TEST(observation) {
  ssi_activity *activity = fresh();
  bool observed = false;
  uint32_t traits = 0;
  OK(ssi_activity_add(activity, 5, SSI_KIND_POST,
                      SSI_TRAIT_MEDIA | SSI_TRAIT_TARGET, 1, 0));
  OK(ssi_activity_observed_traits(activity, &traits));
  ck_assert_uint_eq(traits, SSI_TRAIT_MEDIA | SSI_TRAIT_TARGET);
  OK(ssi_activity_observed(activity, SSI_KIND_POST, &observed));
  ck_assert(observed);
  OK(ssi_activity_observed(activity, SSI_KIND_COMMENT, &observed));
  ck_assert(!observed);
  OK(ssi_activity_observe(activity, SSI_KIND_COMMENT));
  OK(ssi_activity_observed(activity, SSI_KIND_COMMENT, &observed));
  ck_assert(observed);
  OK(ssi_activity_observe_traits(activity, SSI_TRAIT_GROUP));
  OK(ssi_activity_observe_traits(activity, 0));
  OK(ssi_activity_observed_traits(activity, &traits));
  ck_assert_uint_eq(traits,
                    SSI_TRAIT_MEDIA | SSI_TRAIT_TARGET | SSI_TRAIT_GROUP);
  OK(ssi_activity_observe_traits(activity, SSI_TRAITS));
  REFUSED(ssi_activity_observe_traits(activity, SSI_TRAITS + 1), TRAITS);
  REFUSED(ssi_activity_observe_traits(activity, 1u << 31), TRAITS);
  ck_assert_uint_eq(rows_of(activity), 1);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(each_kind_is_observed_alone) {
  ssi_activity *activity = fresh();
  const ssi_kind kind = (ssi_kind)(_i + 1);
  int other;
  OK(ssi_activity_observe(activity, kind));
  for (other = 1; other <= SSI_KINDS; other++) {
    bool observed = false;
    OK(ssi_activity_observed(activity, (ssi_kind)other, &observed));
    ck_assert_int_eq(observed, other == (int)kind);
  }
  ssi_activity_free(activity);
}
END_TEST

START_TEST(unknown_kinds) {
  static const int unknown[] = {0, SSI_KINDS + 1, -1, INT32_MAX, INT32_MIN};
  const ssi_kind kind = (ssi_kind)unknown[_i];
  ssi_activity *activity = fresh();
  bool observed = true;
  int64_t total = 4711;
  REFUSED(ssi_activity_observe(activity, kind), KIND);
  REFUSED(ssi_activity_observed(activity, kind, &observed), KIND);
  REFUSED(ssi_activity_total(activity, kind, 0, 1, &total), KIND);
  ck_assert(observed);
  ck_assert_int_eq(total, 4711);
  ssi_activity_free(activity);
}
END_TEST

/* Counts of kind 4: 3 + 4 + 5 + 6 + 7 on day 100; of kind 1: 1 on day 0, 9 on
   101, 10 on 65535. */
static const struct range {
  ssi_kind kind;
  int32_t first, last;
  int64_t total;
} ranges[] = {
    {SSI_KIND_COMMENT, 0, 65535, 25}, {SSI_KIND_COMMENT, 100, 100, 25},
    {SSI_KIND_COMMENT, 0, 99, 0},     {SSI_KIND_COMMENT, 101, 65535, 0},
    {SSI_KIND_COMMENT, 101, 100, 0},  {SSI_KIND_POST, 0, 65535, 20},
    {SSI_KIND_POST, 1, 65535, 19},    {SSI_KIND_POST, 0, 65534, 10},
    {SSI_KIND_POST, 101, 101, 9},     {SSI_KIND_ARTICLE, 0, 65535, 0},
};

START_TEST(totals) {
  const struct range *row = &ranges[_i];
  ssi_activity *activity = fresh();
  size_t i;
  for (i = 0; i < EVENTS; i++) OK(add(activity, &ordered[i]));
  ck_assert_int_eq(total_of_kind(activity, row->kind, row->first, row->last),
                   row->total);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(totals_of_no_day) {
  static const int32_t days[][2] = {
      {-1, 5}, {0, 65536}, {65536, 65537}, {5, -1}, {INT32_MIN, INT32_MAX}};
  ssi_activity *activity = fresh();
  int64_t total = 4711;
  REFUSED(ssi_activity_total(activity, SSI_KIND_POST, days[_i][0], days[_i][1],
                             &total),
          DAY);
  ck_assert_int_eq(total, 4711);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(first_and_last_day) {
  ssi_activity *activity = fresh();
  int32_t first = -1, last = -1;
  OK(add(activity, &ordered[2]));
  OK(ssi_activity_days(activity, &first, &last));
  ck_assert_int_eq(first, 100);
  ck_assert_int_eq(last, 100);
  OK(add(activity, &ordered[9]));
  OK(add(activity, &ordered[0]));
  OK(ssi_activity_days(activity, &first, &last));
  ck_assert_int_eq(first, 0);
  ck_assert_int_eq(last, 65535);
  ssi_activity_free(activity);
}
END_TEST

/* Read in pieces of every size, from every row. */
START_TEST(read_in_pieces) {
  ssi_activity *activity = fresh();
  size_t from, capacity, rows, i;
  for (i = 0; i < EVENTS; i++) OK(add(activity, &ordered[i]));
  for (from = 0; from <= EVENTS; from++) {
    for (capacity = 0; capacity <= EVENTS + 1; capacity++) {
      uint32_t counts[EVENTS + 2];
      memset(counts, 0, sizeof counts);
      OK(ssi_activity_read(activity, from, capacity, NULL, NULL, NULL, counts,
                           NULL, &rows));
      ck_assert_uint_eq(rows,
                        capacity < EVENTS - from ? capacity : EVENTS - from);
      for (i = 0; i < EVENTS + 2; i++) {
        ck_assert_uint_eq(counts[i], i < rows ? ordered[from + i].count : 0);
      }
    }
  }
  REFUSED(ssi_activity_read(activity, EVENTS + 1, 1, NULL, NULL, NULL, NULL,
                            NULL, &rows),
          INDEX);
  REFUSED(ssi_activity_read(activity, SIZE_MAX, 1, NULL, NULL, NULL, NULL, NULL,
                            &rows),
          INDEX);
  ssi_activity_free(activity);
}
END_TEST

/* Each column alone, and none. */
START_TEST(read_single_columns) {
  ssi_activity *activity = fresh();
  int32_t day = 0;
  uint8_t kind = 0;
  uint32_t traits = 0;
  uint32_t count = 0;
  uint64_t who = 0;
  size_t rows = 0;
  OK(add(activity, &ordered[4]));
  OK(ssi_activity_read(activity, 0, 1, &day, NULL, NULL, NULL, NULL, &rows));
  OK(ssi_activity_read(activity, 0, 1, NULL, &kind, NULL, NULL, NULL, &rows));
  OK(ssi_activity_read(activity, 0, 1, NULL, NULL, &traits, NULL, NULL, &rows));
  OK(ssi_activity_read(activity, 0, 1, NULL, NULL, NULL, &count, NULL, &rows));
  OK(ssi_activity_read(activity, 0, 1, NULL, NULL, NULL, NULL, &who, &rows));
  ck_assert_int_eq(day, ordered[4].day);
  ck_assert_uint_eq(kind, ordered[4].kind);
  ck_assert_uint_eq(traits, ordered[4].traits);
  ck_assert_uint_eq(count, ordered[4].count);
  ck_assert(who == ordered[4].who);
  rows = 0;
  OK(ssi_activity_read(activity, 0, 9, NULL, NULL, NULL, NULL, NULL, &rows));
  ck_assert_uint_eq(rows, 1);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(copy_is_independent) {
  ssi_activity *activity = fresh(), *copy = NULL;
  size_t i;
  for (i = 0; i < EVENTS; i++) OK(add(activity, &ordered[i]));
  OK(ssi_activity_observe(activity, SSI_KIND_LEARNING));
  OK(ssi_activity_copy(activity, &copy));
  ck_assert(same_saved(activity, copy));
  OK(ssi_activity_add(copy, 3, SSI_KIND_POST, 0, 1, 0));
  ck_assert(!same_saved(activity, copy));
  ck_assert_uint_eq(rows_of(activity), EVENTS);
  ssi_activity_free(activity);
  ck_assert_uint_eq(rows_of(copy), EVENTS + 1);
  expect_row(copy, EVENTS, &ordered[EVENTS - 1]);
  ssi_activity_free(copy);
}
END_TEST

START_TEST(copy_of_nothing) {
  ssi_activity *activity = fresh(), *copy = NULL;
  OK(ssi_activity_copy(activity, &copy));
  ck_assert(same_saved(activity, copy));
  OK(add(copy, &ordered[0]));
  ck_assert_uint_eq(rows_of(copy), 1);
  ck_assert_uint_eq(rows_of(activity), 0);
  ssi_activity_free(copy);
  ssi_activity_free(activity);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {empty, 1},
      {any_order_gives_the_same_rows, 40},
      {equal_events_are_one_row, 1},
      {counts_saturate, 1},
      {refused_events_change_nothing, ROWS(refusals)},
      {observation, 1},
      {each_kind_is_observed_alone, SSI_KINDS},
      {unknown_kinds, 5},
      {totals, ROWS(ranges)},
      {totals_of_no_day, 5},
      {first_and_last_day, 1},
      {read_in_pieces, 1},
      {read_single_columns, 1},
      {copy_is_independent, 1},
      {copy_of_nothing, 1},
  };
  return RUN_TESTS("activity_add", cases);
}
