/* Lists of observed kinds, and what a ledger tells of refused values. */
#include <string.h>

#include "unit/suite.h"

static ssi_activity *fresh(void) {
  ssi_activity *activity = NULL;
  OK(ssi_activity_new(NULL, &activity));
  return activity;
}

static size_t kinds_of(const ssi_activity *activity) {
  size_t count = 4711;
  OK(ssi_activity_observed_kinds(activity, NULL, 0, &count));
  return count;
}

START_TEST(lists_in_any_order) {
  static const uint8_t given[] = {SSI_KINDS, 4, 1, 4};
  static const uint8_t expected[] = {1, 4, SSI_KINDS};
  ssi_activity *activity = fresh();
  uint8_t found[SSI_KINDS] = {0};
  size_t count = 0;
  ck_assert_uint_eq(kinds_of(activity), 0);
  OK(ssi_activity_observe_kinds(activity, NULL, 0));
  OK(ssi_activity_observe_kinds(activity, given, 0));
  ck_assert_uint_eq(kinds_of(activity), 0);
  OK(ssi_activity_observe_kinds(activity, given, ROWS(given)));
  ck_assert_uint_eq(kinds_of(activity), 3);
  OK(ssi_activity_observed_kinds(activity, found, 3, &count));
  ck_assert_uint_eq(count, 3);
  ck_assert_mem_eq(found, expected, 3);
  ck_assert_uint_eq(found[3], 0);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(all_kinds) {
  ssi_activity *activity = fresh(), *other = fresh();
  uint8_t kinds[SSI_KINDS], found[255];
  size_t count = 0, i;
  for (i = 0; i < SSI_KINDS; i++) {
    kinds[i] = (uint8_t)(SSI_KINDS - i);
    OK(ssi_activity_observe(other, (ssi_kind)(i + 1)));
  }
  OK(ssi_activity_observe_kinds(activity, kinds, SSI_KINDS));
  ck_assert(same_saved(activity, other));
  OK(ssi_activity_observed_kinds(activity, found, sizeof found, &count));
  ck_assert_uint_eq(count, SSI_KINDS);
  for (i = 0; i < SSI_KINDS; i++) ck_assert_uint_eq(found[i], i + 1);
  ssi_activity_free(activity);
  ssi_activity_free(other);
}
END_TEST

START_TEST(too_little_room) {
  static const uint8_t given[] = {1, 2, 3};
  ssi_activity *activity = fresh();
  uint8_t found[3] = {0};
  size_t capacity, count;
  OK(ssi_activity_observe_kinds(activity, given, 3));
  for (capacity = 0; capacity < 3; capacity++) {
    count = 0;
    REFUSED(ssi_activity_observed_kinds(activity, found, capacity, &count),
            SPACE);
    ck_assert_uint_eq(count, 3);
    ck_assert_uint_eq(found[0], 0);
  }
  ssi_activity_free(activity);
}
END_TEST

/* One unknown kind, in any place: none is taken. */
START_TEST(all_or_none) {
  static const uint8_t unknown[] = {0, SSI_KINDS + 1, 255};
  ssi_activity *activity = fresh();
  uint8_t given[] = {1, 2, 3};
  given[_i / 3] = unknown[_i % 3];
  REFUSED(ssi_activity_observe_kinds(activity, given, 3), KIND);
  ck_assert_uint_eq(kinds_of(activity), 0);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(nothing_was_refused) {
  ssi_activity *activity = fresh();
  ssi_refusal found = SSI_INIT(ssi_refusal);
  found.status = SSI_ERROR_KIND;
  found.value = 4711;
  OK(ssi_activity_refusal(activity, &found));
  ck_assert_int_eq(found.status, SSI_OK);
  ck_assert_str_eq(found.field, "");
  ck_assert_int_eq(found.row, -1);
  ck_assert_int_eq(found.value, 0);
  found.size = sizeof(size_t);
  REFUSED(ssi_activity_refusal(activity, &found), SIZE);
  ssi_activity_free(activity);
}
END_TEST

static void expect(const ssi_activity *activity, ssi_status status,
                   const char *field, int64_t row, int64_t value,
                   int64_t minimum, int64_t maximum, int32_t kind) {
  ssi_refusal found = SSI_INIT(ssi_refusal);
  OK(ssi_activity_refusal(activity, &found));
  ck_assert_int_eq(found.status, status);
  ck_assert_str_eq(found.field, field);
  ck_assert_int_eq(found.row, row);
  ck_assert_int_eq(found.value, value);
  ck_assert_int_eq(found.minimum, minimum);
  ck_assert_int_eq(found.maximum, maximum);
  ck_assert_int_eq(found.kind, kind);
  ck_assert_int_eq(found.pillar, 0);
  ck_assert_int_eq(found.indicator, 0);
  ck_assert_int_eq(found.fact, 0);
}

/* The value at fault of an event, and what is told of it. */
static const struct fault {
  int32_t day;
  uint8_t kind;
  uint32_t traits, count;
  ssi_status status;
  const char *field;
  int64_t value, minimum, maximum;
  int32_t of_kind;
} faults[] = {
    {-5, 1, 0, 1, SSI_ERROR_DAY, "day", -5, 0, SSI_DAY_MAX, 0},
    {SSI_DAY_MAX + 1, 0, 0, 0, SSI_ERROR_DAY, "day", SSI_DAY_MAX + 1, 0,
     SSI_DAY_MAX, 0},
    {1, 0, 0, 1, SSI_ERROR_KIND, "kind", 0, 1, SSI_KINDS, 0},
    {1, SSI_KINDS + 1, UINT32_MAX, 1, SSI_ERROR_KIND, "kind", SSI_KINDS + 1, 1,
     SSI_KINDS, 0},
    {1, 4, UINT32_MAX, 0, SSI_ERROR_TRAITS, "traits", UINT32_MAX, 0, SSI_TRAITS,
     4},
    {1, 4, 1, 0, SSI_ERROR_COUNT, "count", 0, 1, SSI_COUNT_MAX, 4},
    {1, 4, 1, UINT32_MAX, SSI_ERROR_COUNT, "count", UINT32_MAX, 1,
     SSI_COUNT_MAX, 4},
};

START_TEST(refused_event) {
  const struct fault *row = &faults[_i];
  ssi_activity *activity = fresh(), *copy = NULL;
  ck_assert_int_eq(ssi_activity_add(activity, row->day, (ssi_kind)row->kind,
                                    row->traits, row->count, 0),
                   row->status);
  expect(activity, row->status, row->field, -1, row->value, row->minimum,
         row->maximum, row->of_kind);
  /* It stays until another value is refused. */
  OK(ssi_activity_add(activity, 1, SSI_KIND_POST, 0, 1, 0));
  OK(ssi_activity_copy(activity, &copy));
  expect(activity, row->status, row->field, -1, row->value, row->minimum,
         row->maximum, row->of_kind);
  ssi_activity_free(copy);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(refused_row) {
  const struct fault *row = &faults[_i];
  ssi_activity *activity = fresh();
  int32_t days[] = {1, 2, 3, 4};
  uint8_t kinds[] = {1, 2, 3, 4};
  uint32_t traits[4] = {0}, counts[] = {1, 1, 1, 1};
  const size_t at = (size_t)_i % 4;
  days[at] = row->day;
  kinds[at] = row->kind;
  traits[at] = row->traits;
  counts[at] = row->count;
  ck_assert_int_eq(ssi_activity_add_columns(activity, 4, days, kinds, traits,
                                            counts, NULL, NULL),
                   row->status);
  expect(activity, row->status, row->field, (int64_t)at, row->value,
         row->minimum, row->maximum, row->of_kind);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(refused_observation) {
  static const uint8_t kinds[] = {1, 255};
  ssi_activity *activity = fresh();
  REFUSED(ssi_activity_observe(activity, (ssi_kind)-3), KIND);
  expect(activity, SSI_ERROR_KIND, "kind", -1, -3, 1, SSI_KINDS, 0);
  REFUSED(ssi_activity_observe_traits(activity, 1u << 31), TRAITS);
  expect(activity, SSI_ERROR_TRAITS, "traits", -1, INT64_C(1) << 31, 0,
         SSI_TRAITS, 0);
  REFUSED(ssi_activity_observe_kinds(activity, kinds, 2), KIND);
  expect(activity, SSI_ERROR_KIND, "kind", 1, 255, 1, SSI_KINDS, 0);
  REFUSED(ssi_activity_observe(activity, (ssi_kind)0), KIND);
  expect(activity, SSI_ERROR_KIND, "kind", -1, 0, 1, SSI_KINDS, 0);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(refused_cut) {
  static const int32_t days[] = {-1, SSI_DAY_MAX + 1};
  ssi_activity *activity = fresh();
  REFUSED(ssi_activity_cut(activity, days[_i], NULL), DAY);
  expect(activity, SSI_ERROR_DAY, "day", -1, days[_i], 0, SSI_DAY_MAX, 0);
  ssi_activity_free(activity);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {lists_in_any_order, 1},
      {all_kinds, 1},
      {too_little_room, 1},
      {all_or_none, 9},
      {nothing_was_refused, 1},
      {refused_event, ROWS(faults)},
      {refused_row, ROWS(faults)},
      {refused_observation, 1},
      {refused_cut, 2},
  };
  return RUN_TESTS("activity_observe", cases);
}
