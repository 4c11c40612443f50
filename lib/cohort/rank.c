/* Ranks among the scores of a cohort. */
#include <string.h>

#include "base/alloc.h"
#include "base/integer.h"
#include "cohort/cohort.h"

int32_t ssi_top_percent(uint64_t above, uint64_t equal, uint64_t count) {
  const uint64_t percent =
      ssi_round_divide((2 * above + equal) * HUNDRED, 2 * count);
  return percent ? (int32_t)percent : 1;
}

uint64_t ssi_count_above(const ssi_cohort *self, uint32_t bucket) {
  uint64_t above = 0;
  uint32_t i;
  for (i = bucket + 1; i < BUCKETS; i++) above += self->buckets[i];
  return above;
}

/* What the members with each score are answered; small, so that it stays near
   the processor. */
typedef struct places {
  uint32_t counts[BUCKETS]; /* how often the score occurs */
  int32_t ranks[BUCKETS];
  uint8_t tops[BUCKETS];
} places;

static void rank_all(places *self, uint32_t count) {
  uint32_t above = 0, i;
  for (i = BUCKETS; i-- > 0;) {
    const uint32_t equal = self->counts[i];
    self->tops[i] = (uint8_t)ssi_top_percent(above, equal, count);
    self->ranks[i] = (int32_t)(2 * above + equal + 1);
    above += equal;
  }
}

static void answer_all(const places *self, const int32_t *totals, size_t count,
                       int32_t *tops, int32_t *ranks) {
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t bucket = ssi_bucket(totals[i]);
    tops[i] = self->tops[bucket];
    if (ranks) ranks[i] = self->ranks[bucket];
  }
}

ssi_status ssi_cohort_ranks(const ssi_cohort *self, const int32_t *totals,
                            size_t count, int32_t *tops, int32_t *ranks) {
  ssi_status status = SSI_ERROR_MISMATCH;
  places *all;
  size_t i;
  if (!self || !totals || !tops) return SSI_ERROR_NULL;
  if (self->tally.count < SSI_COHORT_MIN) return SSI_ERROR_COHORT;
  if (self->kind == SSI_COHORT_FALLBACK || count != self->tally.count)
    return SSI_ERROR_MISMATCH;
  if (!ssi_are_totals(totals, count)) return SSI_ERROR_RANGE;
  all = ssi_allocate(&self->allocator, 1, sizeof *all);
  if (!all) return SSI_ERROR_MEMORY;
  for (i = 0; i < count; i++) all->counts[ssi_bucket(totals[i])]++;
  if (memcmp(all->counts, self->buckets, sizeof all->counts) == 0) {
    rank_all(all, self->tally.count);
    answer_all(all, totals, count, tops, ranks);
    status = SSI_OK;
  }
  ssi_release(&self->allocator, all, 1, sizeof *all);
  return status;
}
