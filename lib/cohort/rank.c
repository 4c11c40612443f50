/* Exact ranks of all members, for the host: counting sort by the histogram, in
   one pass that checks the scores and one that answers. Linear in the members.
   */
#include <string.h>

#include "base/alloc.h"
#include "base/integer.h"
#include "cohort/cohort.h"

/* What those with one score are answered, in 4 bytes, so that all scores stay
   near the processor: below TOP_BITS the top percent, above them twice the
   mid-rank, which is 20,000,000 at most. */
#define TOP_BITS 7
_Static_assert(2 * SSI_COHORT_MEMBERS_MAX <= UINT32_MAX >> TOP_BITS,
               "twice the mid-rank has its room");

static void rank_all(const ssi_cohort *self, uint32_t *answers) {
  uint32_t above = 0, i;
  for (i = BUCKETS; i-- > 0;) {
    const uint32_t equal = self->buckets[i];
    const uint32_t top =
        (uint32_t)ssi_top_percent(above, equal, self->tally.count);
    answers[i] = (2 * above + equal + 1) << TOP_BITS | top;
    above += equal;
  }
}

static int32_t top_in(uint32_t answer) {
  return (int32_t)(answer & ((1 << TOP_BITS) - 1));
}

static int32_t rank_in(uint32_t answer) {
  return (int32_t)(answer >> TOP_BITS);
}

/* Four at a time, so that a few numbers in a row go to one place before others
   go to the other. That takes half the time. Ranks that nobody asks for are
   written where the tops then are. */
static void answer(const uint32_t *answers, const int32_t *totals, size_t count,
                   int32_t *tops, int32_t *ranks) {
  const size_t fours = count - count % 4;
  size_t i;
  for (i = 0; i < fours; i += 4) {
    const uint32_t a = answers[ssi_bucket(totals[i])];
    const uint32_t b = answers[ssi_bucket(totals[i + 1])];
    const uint32_t c = answers[ssi_bucket(totals[i + 2])];
    const uint32_t d = answers[ssi_bucket(totals[i + 3])];
    ranks[i] = rank_in(a);
    ranks[i + 1] = rank_in(b);
    ranks[i + 2] = rank_in(c);
    ranks[i + 3] = rank_in(d);
    tops[i] = top_in(a);
    tops[i + 1] = top_in(b);
    tops[i + 2] = top_in(c);
    tops[i + 3] = top_in(d);
  }
  for (; i < count; i++) {
    const uint32_t last = answers[ssi_bucket(totals[i])];
    ranks[i] = rank_in(last);
    tops[i] = top_in(last);
  }
}

/* Whether these are the cohort's scores, each as often as it has them: what
   differs is a mistake of the host's. */
static ssi_status check_totals(const ssi_cohort *self, uint32_t *buckets,
                               const int32_t *totals) {
  if (!ssi_count_totals(buckets, totals, self->tally.count))
    return SSI_ERROR_RANGE;
  return memcmp(buckets, self->buckets, sizeof self->buckets) == 0
             ? SSI_OK
             : SSI_ERROR_MISMATCH;
}

/* All scores are counted before any is answered: a pass that counts and answers
   takes longer, as it needs both tables at hand. */
ssi_status ssi_cohort_ranks(const ssi_cohort *self, const int32_t *totals,
                            size_t count, int32_t *tops, int32_t *ranks) {
  ssi_status status;
  uint32_t *room;
  if (!self || !totals || !tops) return SSI_ERROR_NULL;
  if (self->tally.count == 0) return SSI_ERROR_COHORT;
  if (count != self->tally.count) return SSI_ERROR_MISMATCH;
  room = ssi_allocate(&self->allocator, BUCKETS, sizeof *room);
  if (!room) return SSI_ERROR_MEMORY;
  status = check_totals(self, room, totals);
  if (status != SSI_OK) {
    memset(tops, 0, count * sizeof *tops);
    if (ranks) memset(ranks, 0, count * sizeof *ranks);
  } else {
    rank_all(self, room);
    answer(room, totals, count, tops, ranks ? ranks : tops);
  }
  ssi_release_wiped(&self->allocator, room, BUCKETS, sizeof *room);
  return status;
}
