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

/* Below them top percent, above them twice the mid-rank: 20,000,000 at most. So
   the answers to all scores take as little room as the counts did, in their
   place, and stay near the processor. */
#define TOP_BITS 7
_Static_assert(2 * SSI_COHORT_MEMBERS_MAX <= UINT32_MAX >> TOP_BITS,
               "twice the mid-rank has its room");

/* Replaces how often each score occurs by its answers. */
static void rank_all(uint32_t *buckets, uint32_t count) {
  uint32_t above = 0, i;
  for (i = BUCKETS; i-- > 0;) {
    const uint32_t equal = buckets[i];
    const uint32_t top = (uint32_t)ssi_top_percent(above, equal, count);
    buckets[i] = (2 * above + equal + 1) << TOP_BITS | top;
    above += equal;
  }
}

static int32_t top_in(uint32_t answers) {
  return (int32_t)(answers & ((1 << TOP_BITS) - 1));
}

static int32_t rank_in(uint32_t answers) {
  return (int32_t)(answers >> TOP_BITS);
}

static void answer_tops(const uint32_t *buckets, const int32_t *totals,
                        size_t count, int32_t *tops) {
  size_t i;
  for (i = 0; i < count; i++) tops[i] = top_in(buckets[ssi_bucket(totals[i])]);
}

/* Four at a time, so that a few numbers in a row go to one place before others
   go to the other. That takes half the time. */
static void answer_all(const uint32_t *buckets, const int32_t *totals,
                       size_t count, int32_t *tops, int32_t *ranks) {
  size_t i;
  for (i = 0; count - i >= 4; i += 4) {
    const uint32_t a = buckets[ssi_bucket(totals[i])];
    const uint32_t b = buckets[ssi_bucket(totals[i + 1])];
    const uint32_t c = buckets[ssi_bucket(totals[i + 2])];
    const uint32_t d = buckets[ssi_bucket(totals[i + 3])];
    tops[i] = top_in(a);
    tops[i + 1] = top_in(b);
    tops[i + 2] = top_in(c);
    tops[i + 3] = top_in(d);
    ranks[i] = rank_in(a);
    ranks[i + 1] = rank_in(b);
    ranks[i + 2] = rank_in(c);
    ranks[i + 3] = rank_in(d);
  }
  for (; i < count; i++) {
    const uint32_t answers = buckets[ssi_bucket(totals[i])];
    tops[i] = top_in(answers);
    ranks[i] = rank_in(answers);
  }
}

ssi_status ssi_cohort_ranks(const ssi_cohort *self, const int32_t *totals,
                            size_t count, int32_t *tops, int32_t *ranks) {
  ssi_status status = SSI_ERROR_MISMATCH;
  uint32_t *buckets;
  if (!self || !totals || !tops) return SSI_ERROR_NULL;
  if (self->tally.count < SSI_COHORT_MIN) return SSI_ERROR_COHORT;
  if (self->kind == SSI_COHORT_FALLBACK || count != self->tally.count)
    return SSI_ERROR_MISMATCH;
  buckets = ssi_allocate(&self->allocator, BUCKETS, sizeof *buckets);
  if (!buckets) return SSI_ERROR_MEMORY;
  if (!ssi_count_totals(buckets, totals, count)) {
    status = SSI_ERROR_RANGE;
  } else if (memcmp(buckets, self->buckets, sizeof self->buckets) == 0) {
    rank_all(buckets, self->tally.count);
    if (ranks)
      answer_all(buckets, totals, count, tops, ranks);
    else
      answer_tops(buckets, totals, count, tops);
    status = SSI_OK;
  }
  ssi_release(&self->allocator, buckets, BUCKETS, sizeof *buckets);
  return status;
}
