#include "cohort/fallback.h"

#include "base/integer.h"
#include "cohort/cohort.h"

#define STEPS (SSI_POINT / SSI_COHORT_RESOLUTION) /* in a point */

/* Members at or below a score: straight lines between whole points. */
static uint32_t at_most(uint32_t bucket) {
  const uint32_t point = bucket / STEPS, rest = bucket % STEPS;
  uint32_t low, high;
  if (rest == 0) return ssi_fallback_table[point];
  low = ssi_fallback_table[point];
  high = ssi_fallback_table[point + 1];
  return low + (uint32_t)ssi_round_divide((high - low) * rest, STEPS);
}

uint32_t ssi_fallback_fill(uint32_t *buckets) {
  uint32_t below = 0, i;
  for (i = 0; i < BUCKETS; i++) {
    const uint32_t here = at_most(i);
    buckets[i] = here - below;
    below = here;
  }
  return below;
}
