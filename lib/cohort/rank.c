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

/* What the members with one score are answered. */
typedef struct place {
  int32_t top, rank;
} place;

/* A place for each score; before, places[i].rank says how often it occurs. */
static void rank_places(place *places, uint32_t count) {
  uint32_t above = 0, i;
  for (i = BUCKETS; i-- > 0;) {
    const uint32_t equal = (uint32_t)places[i].rank;
    places[i].top = ssi_top_percent(above, equal, count);
    places[i].rank = (int32_t)(2 * above + equal + 1);
    above += equal;
  }
}

static bool has_these(const ssi_cohort *self, const place *places) {
  size_t i;
  for (i = 0; i < BUCKETS; i++) {
    if (self->buckets[i] != (uint32_t)places[i].rank) return false;
  }
  return true;
}

ssi_status ssi_cohort_ranks(const ssi_cohort *self, const int32_t *totals,
                            size_t count, int32_t *tops, int32_t *ranks) {
  ssi_status status = SSI_ERROR_MISMATCH;
  place *places;
  size_t i;
  if (!self || !totals || !tops) return SSI_ERROR_NULL;
  if (self->tally.count < SSI_COHORT_MIN) return SSI_ERROR_COHORT;
  if (self->kind == SSI_COHORT_FALLBACK || count != self->tally.count)
    return SSI_ERROR_MISMATCH;
  if (!ssi_are_totals(totals, count)) return SSI_ERROR_RANGE;
  places = ssi_allocate(&self->allocator, BUCKETS, sizeof *places);
  if (!places) return SSI_ERROR_MEMORY;
  for (i = 0; i < count; i++) places[ssi_bucket(totals[i])].rank++;
  if (has_these(self, places)) {
    rank_places(places, self->tally.count);
    for (i = 0; i < count; i++) {
      const place *at = &places[ssi_bucket(totals[i])];
      tops[i] = at->top;
      if (ranks) ranks[i] = at->rank;
    }
    status = SSI_OK;
  }
  ssi_release(&self->allocator, places, BUCKETS, sizeof *places);
  return status;
}
