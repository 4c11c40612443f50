/* The C side of python.py: the same calls, timed in the same process. */
#include <ssi/ssi.h>
#include <time.h>

double cost_total(const ssi_activity *ledger, int32_t calls);
double cost_batch(size_t rows, const int32_t *days, const uint8_t *kinds,
                  const uint32_t *traits, const uint32_t *counts,
                  const uint64_t *counterparts);
double cost_population(const ssi_scorer *scorer,
                       const ssi_population *population, int32_t day,
                       int32_t *const *results);

/* Time of this thread, so that others on the machine count less. */
static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return (double)at.tv_sec + (double)at.tv_nsec * 1e-9;
}

/* Seconds of many calls of ssi_activity_rows(); -1 if one fails. */
double cost_total(const ssi_activity *ledger, int32_t calls) {
  double start = now();
  for (int32_t i = 0; i < calls; i++) {
    size_t rows = 0;
    if (ssi_activity_rows(ledger, &rows) != SSI_OK) return -1;
  }
  return now() - start;
}

/* Seconds to make a ledger of many events; -1 if that fails. */
double cost_batch(size_t rows, const int32_t *days, const uint8_t *kinds,
                  const uint32_t *traits, const uint32_t *counts,
                  const uint64_t *counterparts) {
  ssi_activity *ledger = NULL;
  double start = now();
  if (ssi_activity_new(NULL, &ledger) != SSI_OK) return -1;
  ssi_status status = ssi_activity_add_columns(
      ledger, rows, days, kinds, traits, counts, counterparts, NULL);
  ssi_activity_free(ledger);
  return status == SSI_OK ? now() - start : -1;
}

/* Seconds to score all members into seven columns; -1 if that fails. */
double cost_population(const ssi_scorer *scorer,
                       const ssi_population *population, int32_t day,
                       int32_t *const *results) {
  const ssi_member_range all = {sizeof all, 0, population->members, 0, NULL};
  const ssi_score_columns to = {.size = sizeof to,
                                .total = results[0],
                                .brand = results[1],
                                .find = results[2],
                                .engage = results[3],
                                .relate = results[4],
                                .high = results[5],
                                .observed = results[6]};
  double start = now();
  ssi_status status =
      ssi_population_score(scorer, population, day, &all, &to, NULL);
  return status == SSI_OK ? now() - start : -1;
}
