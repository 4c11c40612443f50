/* Publishes a benchmark of 200 invented members, and compares a score with it.
   The key of this example is fixed, so that it prints the same every time: a
   host draws 16 random bytes for each publication and forgets them. */
#include <ssi/ssi.h>
#include <stdio.h>

#define MEMBERS 200

static const uint8_t KEY[SSI_BENCHMARK_KEY_BYTES] = {1, 2, 3};

/* Scores from 10 to 69.7 points. */
static ssi_status invent(ssi_cohort *cohort) {
  ssi_status status = SSI_OK;
  for (int32_t m = 0; m < MEMBERS && status == SSI_OK; m++) {
    status = ssi_cohort_add(cohort, (uint64_t)m + 1,
                            10 * SSI_POINT + m * (SSI_POINT / 10 * 3), NULL);
  }
  return status;
}

/* [whole call] */
int main(void) {
  static const char name[] = "Machine builders";
  ssi_cohort *cohort = NULL;
  ssi_budget *budget = NULL;
  ssi_benchmark *benchmark = NULL;
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  int32_t today = 0;
  ssi_status status = ssi_day_from_date(2026, 5, 31, &today);

  if (status == SSI_OK)
    status = ssi_cohort_new(NULL, SSI_COHORT_INDUSTRY, name, sizeof(name) - 1,
                            today, &cohort);
  if (status == SSI_OK) status = invent(cohort);

  /* One budget for all cohorts of these members, kept from one publication to
     the next: load it with ssi_budget_load() after the first. */
  if (status == SSI_OK)
    status = ssi_budget_new(NULL, SSI_BUDGET_LIMIT, today, &budget);
  if (status == SSI_OK) status = ssi_budget_advance(budget, today);
  if (status == SSI_OK)
    status = ssi_benchmark_publish(NULL, cohort, budget, KEY, NULL, &benchmark);

  /* Here a host saves the budget; only then may anyone see the benchmark. */
  if (status == SSI_OK)
    status = ssi_benchmark_rank(benchmark, 60 * SSI_POINT, &rank);
  if (status == SSI_OK)
    printf("60 points: top %d %%, between %d and %d\n", (int)rank.top,
           (int)rank.best, (int)rank.worst);
  else
    fprintf(stderr, "%s\n", ssi_status_text(status));

  ssi_benchmark_free(benchmark);
  ssi_budget_free(budget);
  ssi_cohort_free(cohort);
  return status == SSI_OK ? 0 : 1;
}
/* [whole call] */
