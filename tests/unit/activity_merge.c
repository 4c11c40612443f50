/* Merging ledgers of one member: any split, any order, the same ledger. */
#include "unit/suite.h"

static ssi_activity *fresh(void) {
  ssi_activity *activity = NULL;
  OK(ssi_activity_new(NULL, &activity));
  return activity;
}

#define EVENTS 40

/* Event `i` of 40: days, kinds, traits and people that meet now and then. */
static void add_event(ssi_activity *to, uint32_t i) {
  OK(ssi_activity_add(to, (int32_t)(i * 7 % 10), (ssi_kind)(1 + i * 5 % 6),
                      i % 3, 1 + i, i % 4));
}

static ssi_activity *whole(void) {
  ssi_activity *activity = fresh();
  uint32_t i;
  for (i = 0; i < EVENTS; i++) add_event(activity, i);
  return activity;
}

static size_t rows_of(const ssi_activity *activity) {
  size_t rows = 0;
  OK(ssi_activity_rows(activity, &rows));
  return rows;
}

/* Every third event to one of three parts, by _i in another manner; merged in
   each of two orders. */
START_TEST(any_split) {
  ssi_activity *parts[3] = {fresh(), fresh(), fresh()};
  ssi_activity *all = whole(), *forth = fresh(), *back = fresh();
  uint32_t i;
  for (i = 0; i < EVENTS; i++)
    add_event(parts[(i * (uint32_t)(_i + 1) + i / 5) % 3], i);
  for (i = 0; i < 3; i++) OK(ssi_activity_merge(forth, parts[i]));
  OK(ssi_activity_merge(parts[1], parts[0]));
  OK(ssi_activity_merge(parts[2], parts[1]));
  OK(ssi_activity_merge(back, parts[2]));
  ck_assert(same_saved(forth, all));
  ck_assert(same_saved(back, all));
  for (i = 0; i < 3; i++) ssi_activity_free(parts[i]);
  ssi_activity_free(all);
  ssi_activity_free(forth);
  ssi_activity_free(back);
}
END_TEST

/* Event `i` of many: some are alike in different parts. */
static void add_of_many(ssi_activity *to, uint32_t i) {
  OK(ssi_activity_add(to, (int32_t)(i * 7919 % 6000), SSI_KIND_COMMENT, i % 3,
                      1 + i % 9, i % 5));
}

/* Small ledgers merged one after another into a large one, which then has rows
   in several runs; _i: at first it has one. */
START_TEST(small_into_large) {
  ssi_activity *all = fresh(), *large = fresh(), *copy = NULL;
  uint32_t i, k;
  for (i = 0; i < 3000; i++) {
    add_of_many(all, i);
    add_of_many(large, i);
  }
  if (_i) OK(ssi_activity_cut(large, 0, NULL));
  for (i = 0; i < 3000; i += 30) {
    ssi_activity *small = fresh();
    for (k = i; k < i + 30; k++) {
      add_of_many(all, k + 1500);
      add_of_many(small, k + 1500);
    }
    OK(ssi_activity_observe(small, (ssi_kind)(1 + i % SSI_KINDS)));
    OK(ssi_activity_observe(all, (ssi_kind)(1 + i % SSI_KINDS)));
    OK(ssi_activity_merge(large, small));
    ssi_activity_free(small);
  }
  ck_assert(same_saved(large, all));
  OK(ssi_activity_copy(large, &copy));
  OK(ssi_activity_merge(large, large));
  OK(ssi_activity_merge(all, copy));
  ck_assert(same_saved(large, all));
  ssi_activity_free(all);
  ssi_activity_free(large);
  ssi_activity_free(copy);
}
END_TEST

START_TEST(empty_is_the_identity) {
  ssi_activity *all = whole(), *empty = fresh(), *copy = NULL;
  OK(ssi_activity_copy(all, &copy));
  OK(ssi_activity_merge(all, empty));
  ck_assert(same_saved(all, copy));
  OK(ssi_activity_merge(empty, all));
  ck_assert(same_saved(empty, copy));
  ssi_activity_free(all);
  ssi_activity_free(empty);
  ssi_activity_free(copy);
}
END_TEST

START_TEST(two_empty_ones) {
  ssi_activity *a = fresh(), *b = fresh();
  OK(ssi_activity_merge(a, b));
  OK(ssi_activity_merge(a, a));
  ck_assert(same_saved(a, b));
  ssi_activity_free(a);
  ssi_activity_free(b);
}
END_TEST

/* Merged into itself, every count doubles and nothing else changes. */
START_TEST(with_itself) {
  ssi_activity *all = whole(), *twice = whole();
  const size_t rows = rows_of(all);
  uint32_t i;
  for (i = 0; i < EVENTS; i++) add_event(twice, i);
  OK(ssi_activity_merge(all, all));
  ck_assert(same_saved(all, twice));
  ck_assert_uint_eq(rows_of(all), rows);
  /* The ledger is whole: it can grow on. */
  add_event(all, 3);
  add_event(twice, 3);
  OK(ssi_activity_add(all, 400, SSI_KIND_LEARNING, 0, 1, 0));
  OK(ssi_activity_add(twice, 400, SSI_KIND_LEARNING, 0, 1, 0));
  ck_assert(same_saved(all, twice));
  ssi_activity_free(all);
  ssi_activity_free(twice);
}
END_TEST

START_TEST(observations_are_united) {
  ssi_activity *a = fresh(), *b = fresh();
  uint32_t traits = 0;
  int kind;
  OK(ssi_activity_observe(a, SSI_KIND_POST));
  OK(ssi_activity_observe(b, SSI_KIND_CUSTOMER_WON));
  OK(ssi_activity_observe_traits(a, SSI_TRAIT_GROUP));
  OK(ssi_activity_observe_traits(b, SSI_TRAIT_DECISION_MAKER));
  OK(ssi_activity_merge(a, b));
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    bool observed = false;
    OK(ssi_activity_observed(a, (ssi_kind)kind, &observed));
    ck_assert_int_eq(observed,
                     kind == SSI_KIND_POST || kind == SSI_KIND_CUSTOMER_WON);
  }
  OK(ssi_activity_observed_traits(a, &traits));
  ck_assert_uint_eq(traits, SSI_TRAIT_GROUP | SSI_TRAIT_DECISION_MAKER);
  OK(ssi_activity_observed_traits(b, &traits));
  ck_assert_uint_eq(traits, SSI_TRAIT_DECISION_MAKER);
  ssi_activity_free(a);
  ssi_activity_free(b);
}
END_TEST

/* Doubling a million 13 times passes 4,294,967,295. */
START_TEST(counts_saturate) {
  ssi_activity *activity = fresh();
  int64_t total = 0;
  int i;
  OK(ssi_activity_add(activity, 1, SSI_KIND_POST, 0, 1000000, 0));
  for (i = 0; i < 12; i++) OK(ssi_activity_merge(activity, activity));
  OK(ssi_activity_total(activity, SSI_KIND_POST, 0, 2, &total));
  ck_assert_int_eq(total, INT64_C(4096000000));
  OK(ssi_activity_merge(activity, activity));
  OK(ssi_activity_total(activity, SSI_KIND_POST, 0, 2, &total));
  ck_assert_int_eq(total, INT64_C(4294967295));
  ssi_activity_free(activity);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {any_split, 10},      {small_into_large, 2}, {empty_is_the_identity, 1},
      {two_empty_ones, 1},  {with_itself, 1},      {observations_are_united, 1},
      {counts_saturate, 1},
  };
  return RUN_TESTS("activity_merge", cases);
}
