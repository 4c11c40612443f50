/* A publication: the members pay, then the noise is drawn. All that can fail
   comes before the first of them is charged. Linear in the members, as the
   charge is (budget_charge.c). */
#include "base/alloc.h"
#include "base/fill.h"
#include "base/seldom.h"
#include "cohort/budget.h"
#include "cohort/statistics.h"

#define LEAST_EPSILON 4 /* 1/16 */
#define MOST_EPSILON_MANY                                                  \
  32                      /* 1/2: more knots tell more at the same epsilon \
                           */
#define FULL_MEMBERS 1000 /* up to this many, epsilon is 1 */

ssi_status ssi_benchmark_epsilon(size_t members, int32_t *out_epsilon) {
  size_t epsilon;
  if (!out_epsilon) return SSI_ERROR_NULL;
  if (members < SSI_BENCHMARK_MEMBERS_MIN) return SSI_ERROR_COHORT;
  if (members > SSI_COHORT_MEMBERS_MAX) return SSI_ERROR_LIMIT;
  epsilon = (FULL_MEMBERS * SSI_EPSILON + members - 1) / members;
  if (epsilon > SSI_EPSILON) epsilon = SSI_EPSILON;
  if (epsilon < LEAST_EPSILON) epsilon = LEAST_EPSILON;
  *out_epsilon = (int32_t)epsilon;
  return SSI_OK;
}

bool ssi_is_epsilon(int32_t epsilon) {
  return epsilon >= 1 && epsilon <= SSI_EPSILON;
}

bool ssi_epsilon_fits(int32_t epsilon, uint32_t members) {
  return ssi_is_epsilon(epsilon) &&
         (members < MANY_MEMBERS || epsilon <= MOST_EPSILON_MANY) &&
         (uint64_t)members * (uint32_t)epsilon >=
             SSI_BENCHMARK_MEMBERS_MIN * SSI_EPSILON;
}

/* What was asked for, with what is usual filled in. */
static ssi_status take_options(const ssi_benchmark_options *given,
                               uint32_t members, ssi_benchmark_options *out) {
  const ssi_benchmark_options usual = SSI_INIT(ssi_benchmark_options);
  ssi_status status =
      SSI_TAKE(ssi_benchmark_options, given ? given : &usual, out);
  int32_t epsilon;
  if (status != SSI_OK) return status;
  status = ssi_benchmark_epsilon(members, &epsilon);
  if (status != SSI_OK) return status;
  if (out->epsilon == 0) out->epsilon = epsilon;
  return ssi_epsilon_fits(out->epsilon, members) ? SSI_OK : SSI_ERROR_RANGE;
}

static void tell(const ssi_cohort *cohort, const ssi_draw *by,
                 ssi_benchmark *out) {
  ssi_statistics it;
  ssi_statistics_take(cohort, &it);
  ssi_statistics_blur(&it, by);
  ssi_statistics_tell(&it, out);
  ssi_wipe(&it, sizeof it);
}

SSI_SELDOM ssi_status ssi_benchmark_publish(
    const ssi_allocator *allocator, const ssi_cohort *cohort,
    ssi_budget *budget, const uint8_t *key,
    const ssi_benchmark_options *options, ssi_benchmark **out) {
  ssi_benchmark_options how;
  ssi_allocator own;
  ssi_benchmark *self;
  ssi_draw by = {key, 0, 0};
  ssi_status status;
  if (!cohort || !budget || !key || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &own);
  if (status != SSI_OK) return status;
  status = take_options(options, cohort->tally.count, &how);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&own, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  by.epsilon = how.epsilon;
  status = ssi_budget_charge(budget, &cohort->members, how.epsilon, &by.serial);
  if (status != SSI_OK) {
    ssi_release(&own, self, 1, sizeof *self);
    return status;
  }
  self->allocator = own;
  self->label = cohort->label;
  self->source =
      how.synthetic ? SSI_BENCHMARK_SYNTHETIC : SSI_BENCHMARK_MEMBERS;
  self->epsilon = how.epsilon;
  tell(cohort, &by, self);
  *out = self;
  return SSI_OK;
}
