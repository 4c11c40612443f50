/* Many members scored straight into a cohort: the kernel writes columns, which
   are then added. Costs ssi_population_score() and ssi_cohort_add_columns(). */
#include "base/alloc.h"
#include "base/fill.h"
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

/* Where the kernel writes, and what is added afterwards: the same columns. */
typedef struct columns {
  ssi_score_columns to;
  ssi_cohort_columns from;
} columns;

static columns lay_out(int32_t *points, const ssi_cohort_range *these) {
  columns it = {SSI_INIT(ssi_score_columns), SSI_INIT(ssi_cohort_columns)};
  const size_t count = these->count;
  it.from.count = count;
  it.from.members = these->numbers;
  it.from.totals = it.to.total = points;
  it.from.brand = it.to.brand = points + count;
  it.from.find = it.to.find = points + 2 * count;
  it.from.engage = it.to.engage = points + 3 * count;
  it.from.relate = it.to.relate = points + 4 * count;
  return it;
}

ssi_status ssi_cohort_add_population(ssi_cohort *self, const ssi_scorer *scorer,
                                     const ssi_population *population,
                                     int32_t day, const ssi_cohort_range *range,
                                     size_t *out_member, size_t *out_row) {
  ssi_refusal refusal = SSI_INIT(ssi_refusal);
  ssi_member_range members = SSI_INIT(ssi_member_range);
  ssi_cohort_range these;
  columns it;
  int32_t *points;
  ssi_status status;
  if (!self || !scorer || !population || !range) return SSI_ERROR_NULL;
  status = SSI_TAKE(ssi_cohort_range, range, &these);
  if (status != SSI_OK) return status;
  if (!these.numbers) return SSI_ERROR_NULL;
  if (these.count > SSI_COHORT_MEMBERS_MAX - self->tally.count)
    return SSI_ERROR_LIMIT;
  /* One element more, so that no members take memory too. */
  points = ssi_allocate(&scorer->allocator, COLUMNS * these.count + 1,
                        sizeof *points);
  if (!points) return SSI_ERROR_MEMORY;
  members.first = these.first;
  members.count = these.count;
  it = lay_out(points, &these);
  status =
      ssi_population_score(scorer, population, day, &members, &it.to, &refusal);
  tell(&refusal, out_member, out_row);
  if (status == SSI_OK) status = ssi_cohort_add_columns(self, &it.from);
  ssi_release_wiped(&scorer->allocator, points, COLUMNS * these.count + 1,
                    sizeof *points);
  return status;
}
