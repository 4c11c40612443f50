/* Many members scored straight into a cohort. */
#include "base/alloc.h"
#include "cohort/cohort.h"
#include "score/scorer.h"

#define COLUMNS (1 + PILLARS)

/* Where the member that was refused is at fault, if one was. */
static void tell(const ssi_refusal *refusal, size_t *out_member,
                 size_t *out_row) {
  if (refusal->status == SSI_OK) return;
  if (out_member) *out_member = (size_t)refusal->member;
  if (out_row && refusal->row >= 0) *out_row = (size_t)refusal->row;
}

ssi_status ssi_cohort_add_population(ssi_cohort *self, const ssi_scorer *scorer,
                                     const ssi_population *population,
                                     int32_t day, size_t first, size_t count,
                                     const uint64_t *numbers,
                                     size_t *out_member, size_t *out_row) {
  const ssi_member_range range = {sizeof range, first, count, 0, NULL};
  ssi_score_columns to = SSI_INIT(ssi_score_columns);
  ssi_refusal refusal = SSI_INIT(ssi_refusal);
  const ssi_allocator *scratch;
  int32_t *points;
  ssi_status status;
  if (!self || !scorer || !population || !numbers) return SSI_ERROR_NULL;
  if (self->kind == SSI_COHORT_FALLBACK) return SSI_ERROR_MISMATCH;
  if (count > SSI_COHORT_MEMBERS_MAX - self->tally.count)
    return SSI_ERROR_LIMIT;
  scratch = &scorer->allocator;
  /* One element more, so that no members take memory too. */
  points = ssi_allocate(scratch, COLUMNS * count + 1, sizeof *points);
  if (!points) return SSI_ERROR_MEMORY;
  to.total = points;
  to.brand = points + count;
  to.find = points + 2 * count;
  to.engage = points + 3 * count;
  to.relate = points + 4 * count;
  status = ssi_population_score(scorer, population, day, &range, &to, &refusal);
  tell(&refusal, out_member, out_row);
  if (status == SSI_OK)
    status = ssi_cohort_add_columns(self, count, numbers, to.total, to.brand,
                                    to.find, to.engage, to.relate);
  ssi_release(scratch, points, COLUMNS * count + 1, sizeof *points);
  return status;
}
