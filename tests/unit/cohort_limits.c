/* Cohorts as large as they may be, and the budget of their members. */
#include "unit/cohort_kit.h"

#define MOST ((size_t)SSI_COHORT_MEMBERS_MAX)

static ssi_cohort *full_cohort(void) {
  ssi_cohort *cohort = empty_cohort(TODAY);
  uint64_t *members = malloc(MOST * sizeof *members);
  int32_t *totals = malloc(MOST * sizeof *totals);
  size_t i;
  ck_assert(members && totals);
  for (i = 0; i < MOST; i++) {
    members[i] = i;
    totals[i] = SSI_TOTAL_POINTS - (int32_t)(i % 2);
  }
  OK(add_columns(cohort, MOST, members, totals, NULL, NULL, NULL, NULL));
  free(members);
  free(totals);
  return cohort;
}

/* Ten million members at 100 points; no more fit, in no way. They can be
   published at 1/16: mean of 100 points, all of them above 95. */
START_TEST(ten_million_members) {
  ssi_cohort *full = full_cohort(), *ten = stairs(TODAY, MOST + 5, 10, 30, 1);
  ssi_cohort *more;
  ssi_budget *budget = new_budget();
  ssi_benchmark *benchmark, *none = NULL;
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  const uint64_t member = MOST;
  int32_t total = 0;
  ck_assert_uint_eq(size_of_cohort(full), MOST);
  REFUSED(ssi_cohort_add(full, member, 0, NULL), LIMIT);
  REFUSED(add_columns(full, 1, &member, &total, NULL, NULL, NULL, NULL), LIMIT);
  REFUSED(ssi_cohort_merge(full, ten), LIMIT);
  benchmark = publish(full, budget, key_of(1));
  OK(ssi_benchmark_label(benchmark, &info));
  ck_assert_int_eq(info.members, MOST);
  ck_assert_int_eq(info.epsilon, 4);
  OK(ssi_benchmark_mean(benchmark, &mean));
  ck_assert_int_ge(mean.total, SSI_TOTAL_POINTS - 2 * mean.total_margin);
  OK(ssi_benchmark_rank(benchmark, POINTS(95), &rank));
  ck_assert_int_eq(rank.top, 100);
  ck_assert_int_eq(budget_info(budget).members, MOST);
  ck_assert_int_eq(spent_of(budget, MOST - 1), 4);
  more = crowd(MOST + 1, 100); /* no more fit in the budget either */
  REFUSED(ssi_benchmark_publish(NULL, more, budget, key_of(1), NULL, &none),
          LIMIT);
  ck_assert_ptr_null(none);
  ck_assert_int_eq(budget_info(budget).serial, 1);
  ssi_cohort_free(full);
  ssi_cohort_free(ten);
  ssi_cohort_free(more);
  ssi_budget_free(budget);
  ssi_benchmark_free(benchmark);
}
END_TEST

/* More columns at once than a cohort may have. */
START_TEST(too_many_columns) {
  ssi_cohort *cohort = empty_cohort(TODAY);
  uint64_t *members = calloc(MOST + 1, sizeof *members);
  int32_t *totals = calloc(MOST + 1, sizeof *totals);
  ck_assert(members && totals);
  REFUSED(
      add_columns(cohort, MOST + 1, members, totals, NULL, NULL, NULL, NULL),
      LIMIT);
  free(members);
  free(totals);
  ssi_cohort_free(cohort);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {ten_million_members, 1},
      {too_many_columns, 1},
  };
  return RUN_TESTS("cohort_limits", cases);
}
