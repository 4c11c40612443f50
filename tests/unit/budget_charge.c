/* Budgets: who pays, when it is forgotten, and what is refused. */
#include <string.h>

#include "unit/cohort_kit.h"

#define QUARTER 91

static ssi_status publish_at(const ssi_cohort *cohort, ssi_budget *budget,
                             int32_t epsilon) {
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  ssi_benchmark *made = NULL;
  ssi_status status;
  options.epsilon = epsilon;
  status =
      ssi_benchmark_publish(NULL, cohort, budget, key_of(3), &options, &made);
  ck_assert_int_eq(made != NULL, status == SSI_OK);
  ssi_benchmark_free(made);
  return status;
}

START_TEST(making) {
  ssi_allocator small = {0};
  ssi_budget *it = NULL;
  ssi_budget_info info;
  REFUSED(ssi_budget_new(NULL, 96, TODAY, NULL), NULL);
  REFUSED(ssi_budget_new(&small, 96, TODAY, &it), SIZE);
  REFUSED(ssi_budget_new(NULL, 0, TODAY, &it), RANGE);
  REFUSED(ssi_budget_new(NULL, 256, TODAY, &it), RANGE);
  REFUSED(ssi_budget_new(NULL, 96, -1, &it), DAY);
  REFUSED(ssi_budget_new(NULL, 96, 65536, &it), DAY);
  ck_assert_ptr_null(it);
  OK(ssi_budget_new(NULL, 255, 65535, &it));
  info = budget_info(it);
  ck_assert_int_eq(info.members, 0);
  ck_assert_int_eq(info.serial, 0);
  ck_assert_int_eq(info.limit, 255);
  ck_assert_int_eq(info.quarter, 720);
  REFUSED(ssi_budget_label(NULL, &info), NULL);
  REFUSED(ssi_budget_label(it, NULL), NULL);
  info.size = sizeof(size_t);
  REFUSED(ssi_budget_label(it, &info), SIZE);
  REFUSED(ssi_budget_set_limit(NULL, 1), NULL);
  REFUSED(ssi_budget_set_limit(it, 0), RANGE);
  REFUSED(ssi_budget_set_limit(it, 256), RANGE);
  OK(ssi_budget_set_limit(it, 1));
  ck_assert_int_eq(budget_info(it).limit, 1);
  ssi_budget_free(it);
  ssi_budget_free(NULL);
}
END_TEST

/* 1 and 1/2 are 3/2, and no more; who was in none of both can still pay. */
START_TEST(three_halves) {
  ssi_cohort *all = crowd(100, 100), *more = crowd(150, 100);
  ssi_cohort *others = crowd(1000, 100);
  ssi_budget *budget = new_budget();
  OK(publish_at(all, budget, 64));
  ck_assert_int_eq(spent_of(budget, 100), 64);
  ck_assert_int_eq(spent_of(budget, 199), 64);
  ck_assert_int_eq(spent_of(budget, 99), 0);
  ck_assert_int_eq(spent_of(budget, 200), 0);
  REFUSED(publish_at(more, budget, 64), BUDGET);
  ck_assert_int_eq(spent_of(budget, 200), 0);
  OK(publish_at(others, budget, 64));
  ssi_cohort_free(more);
  more = crowd(0, 100);
  OK(publish_at(more, budget, 64)); /* before all that are there */
  ck_assert_int_eq(budget_info(budget).members, 300);
  ck_assert_int_eq(budget_info(budget).serial, 3);
  ssi_cohort_free(more);
  more = crowd(50, 300);
  REFUSED(publish_at(more, budget, 40), BUDGET);
  OK(publish_at(more, budget, 32)); /* known and new, woven into each other */
  ck_assert_int_eq(budget_info(budget).members, 450);
  ck_assert_int_eq(spent_of(budget, 49), 64);
  ck_assert_int_eq(spent_of(budget, 50), 96);
  ck_assert_int_eq(spent_of(budget, 199), 96);
  ck_assert_int_eq(spent_of(budget, 200), 32);
  ck_assert_int_eq(spent_of(budget, 349), 32);
  ck_assert_int_eq(spent_of(budget, 350), 0);
  ck_assert_int_eq(spent_of(budget, 1099), 64);
  REFUSED(publish_at(more, budget, 22), BUDGET);
  ssi_cohort_free(more);
  more = crowd(250, 100); /* known, others before and after */
  ck_assert_int_eq(publish_at(more, budget, 64), SSI_OK);
  ck_assert_int_eq(spent_of(budget, 249), 32);
  ck_assert_int_eq(spent_of(budget, 250), 96);
  ck_assert_int_eq(spent_of(budget, 349), 96);
  ck_assert_int_eq(budget_info(budget).members, 450);
  ssi_cohort_free(all);
  ssi_cohort_free(more);
  ssi_cohort_free(others);
  ssi_budget_free(budget);
}
END_TEST

/* What is spent in a quarter is forgotten five quarters later: 365 days on, at
   the latest day of all, it still counts. */
START_TEST(forgetting) {
  const int32_t first = 200 * QUARTER + 90; /* the last day of a quarter */
  ssi_cohort *cohort = crowd(1, 200), *later = crowd(101, 200);
  ssi_budget *budget = NULL;
  OK(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, first, &budget));
  OK(publish_at(cohort, budget, 64));
  OK(ssi_budget_advance(budget, first + 1));
  OK(publish_at(later, budget, 32));
  OK(ssi_budget_advance(budget, first + 364));
  ck_assert_int_eq(spent_of(budget, 1), 64);
  ck_assert_int_eq(spent_of(budget, 101), 96);
  REFUSED(publish_at(cohort, budget, 64), BUDGET);
  OK(ssi_budget_advance(budget, first + 365));
  ck_assert_int_eq(spent_of(budget, 1), 0);
  ck_assert_int_eq(spent_of(budget, 101), 32);
  ck_assert_int_eq(spent_of(budget, 300), 32);
  ck_assert_int_eq(budget_info(budget).members, 200);
  OK(publish_at(cohort, budget, 64));
  OK(ssi_budget_advance(budget, first + 365 + SSI_BUDGET_DAYS_MAX));
  ck_assert_int_eq(budget_info(budget).members, 0);
  ck_assert_int_eq(budget_info(budget).serial, 3);
  ssi_cohort_free(cohort);
  ssi_cohort_free(later);
  ssi_budget_free(budget);
}
END_TEST

/* Of the first and the last days of all, too. */
START_TEST(no_such_day) {
  static const int32_t last[] = {SSI_DAY_MIN, SSI_DAY_MAX};
  static const int32_t wrong[] = {SSI_DAY_MIN - 1, SSI_DAY_MAX + 1};
  ssi_budget *budget = NULL;
  OK(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, last[_i], &budget));
  REFUSED(ssi_budget_advance(budget, wrong[_i]), DAY);
  OK(ssi_budget_advance(budget, last[_i]));
  ssi_budget_free(budget);
}
END_TEST

/* A wrong clock changes nothing; nor does a cohort's date. */
START_TEST(dates) {
  static const int32_t wrong[] = {
      -1, 65536, INT32_MIN, INT32_MAX, 65535, 200 * QUARTER - 1, 206 * QUARTER};
  ssi_cohort *cohort = crowd(1, 100);
  ssi_budget *budget = NULL;
  size_t i;
  OK(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, 200 * QUARTER, &budget));
  OK(publish_at(cohort, budget, 64));
  REFUSED(ssi_budget_advance(NULL, 200 * QUARTER), NULL);
  for (i = 0; i < ROWS(wrong); i++) {
    REFUSED(ssi_budget_advance(budget, wrong[i]), DAY);
    ck_assert_int_eq(spent_of(budget, 50), 64);
    ck_assert_int_eq(budget_info(budget).quarter, 200);
  }
  OK(ssi_budget_advance(budget, 201 * QUARTER - 1));
  ck_assert_int_eq(budget_info(budget).quarter, 200);
  OK(ssi_budget_advance(budget, 206 * QUARTER - 1));
  ck_assert_int_eq(budget_info(budget).quarter, 205);
  ck_assert_int_eq(spent_of(budget, 50), 0);
  ssi_cohort_free(cohort);
  ssi_budget_free(budget);
}
END_TEST

/* A lower limit stops who is above it; nothing is ever above 255. */
START_TEST(limits) {
  ssi_cohort *cohort = crowd(1, 100);
  ssi_budget *budget = NULL;
  int i;
  OK(ssi_budget_new(NULL, 63, TODAY, &budget));
  REFUSED(publish_at(cohort, budget, 64), BUDGET);
  OK(ssi_budget_set_limit(budget, 255));
  for (i = 0; i < 3; i++) OK(publish_at(cohort, budget, 64));
  REFUSED(publish_at(cohort, budget, 64), BUDGET);
  ck_assert_int_eq(spent_of(budget, 100), 192);
  OK(ssi_budget_set_limit(budget, 100));
  REFUSED(publish_at(cohort, budget, 64), BUDGET);
  ck_assert_int_eq(spent_of(budget, 100), 192);
  ssi_cohort_free(cohort);
  ssi_budget_free(budget);
}
END_TEST

/* Whatever the order that members are asked in; a refusal changes nothing. */
START_TEST(affording) {
  const uint64_t members[] = {99, 100, 150, 149, 199, 200, 50, 150, 5000, 1};
  const uint8_t able[] = {1, 0, 0, 0, 0, 1, 1, 0, 1, 1};
  ssi_cohort *cohort = crowd(100, 100), *more = crowd(110, 300);
  ssi_budget *budget = new_budget(), *before = NULL;
  uint8_t affords[10], *bytes;
  size_t count = 77, size = 0;
  OK(ssi_budget_afford(budget, members, 10, 64, NULL, &count));
  ck_assert_uint_eq(count, 10);
  OK(publish_at(cohort, budget, 64));
  bytes = budget_bytes(budget, &size);
  OK(ssi_budget_load(NULL, bytes, size, 1, &before));
  free(bytes);
  REFUSED(publish_at(more, budget, 33), BUDGET);
  ck_assert(same_budgets(before, budget));
  OK(ssi_budget_afford(budget, members, 10, 33, affords, &count));
  ck_assert_uint_eq(count, 5);
  ck_assert_mem_eq(affords, able, sizeof able);
  OK(ssi_budget_afford(budget, members, 10, 32, affords, &count));
  ck_assert_uint_eq(count, 10);
  OK(ssi_budget_afford(budget, NULL, 0, 64, NULL, &count));
  ck_assert_uint_eq(count, 0);
  REFUSED(ssi_budget_afford(NULL, members, 10, 32, affords, &count), NULL);
  REFUSED(ssi_budget_afford(budget, NULL, 10, 32, affords, &count), NULL);
  REFUSED(ssi_budget_afford(budget, members, 10, 32, affords, NULL), NULL);
  REFUSED(ssi_budget_afford(budget, members, 10, 0, affords, &count), RANGE);
  REFUSED(ssi_budget_afford(budget, members, 10, 65, affords, &count), RANGE);
  REFUSED(ssi_budget_spent(NULL, 1, (int32_t *)affords), NULL);
  REFUSED(ssi_budget_spent(budget, 1, NULL), NULL);
  ssi_cohort_free(cohort);
  ssi_cohort_free(more);
  ssi_budget_free(budget);
  ssi_budget_free(before);
}
END_TEST

/* The same members with other scores: the same statuses, the same budget. */
START_TEST(scores_do_not_matter) {
  ssi_cohort *one = crowd(1, 100), *other = stairs(TODAY, 1, 100, 100, 0);
  ssi_budget *a = new_budget(), *b = new_budget();
  static const int32_t epsilons[] = {64, 65, 63, 10, 64, 32, 16, -1};
  size_t i;
  for (i = 0; i < ROWS(epsilons); i++) {
    const ssi_status status = publish_at(one, a, epsilons[i]);
    ck_assert_int_eq(publish_at(other, b, epsilons[i]), status);
    ck_assert(same_budgets(a, b));
  }
  ssi_cohort_free(one);
  ssi_cohort_free(other);
  ssi_budget_free(a);
  ssi_budget_free(b);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {making, 1},    {three_halves, 1},         {forgetting, 1},
      {dates, 1},     {no_such_day, 2},          {limits, 1},
      {affording, 1}, {scores_do_not_matter, 1},
  };
  return RUN_TESTS("budget_charge", cases);
}
