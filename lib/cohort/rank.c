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

/* What those with one score are answered, and how many of them have not come
   yet. Below TOP_BITS the top percent, above them twice the mid-rank, which is
   20,000,000 at most: 8 bytes in all, so that all scores stay near the
   processor. */
typedef struct place {
  uint32_t answers, left;
} place;

#define TOP_BITS 7
_Static_assert(2 * SSI_COHORT_MEMBERS_MAX <= UINT32_MAX >> TOP_BITS,
               "twice the mid-rank has its room");

static void rank_all(const ssi_cohort *self, place *places) {
  uint32_t above = 0, i;
  for (i = BUCKETS; i-- > 0;) {
    const uint32_t equal = self->buckets[i];
    const uint32_t top =
        (uint32_t)ssi_top_percent(above, equal, self->tally.count);
    places[i].answers = (2 * above + equal + 1) << TOP_BITS | top;
    places[i].left = equal;
    above += equal;
  }
}

static uint32_t take_answers(place *places, int32_t total) {
  place *at = &places[ssi_bucket(total)];
  at->left--;
  return at->answers;
}

static int32_t top_in(uint32_t answers) {
  return (int32_t)(answers & ((1 << TOP_BITS) - 1));
}

static int32_t rank_in(uint32_t answers) {
  return (int32_t)(answers >> TOP_BITS);
}

static void answer_tops(place *places, const int32_t *totals, size_t count,
                        int32_t *tops) {
  size_t i;
  for (i = 0; i < count; i++) tops[i] = top_in(take_answers(places, totals[i]));
}

/* Four at a time, so that a few numbers in a row go to one place before others
   go to the other. That takes half the time. */
static void answer_both(place *places, const int32_t *totals, size_t count,
                        int32_t *tops, int32_t *ranks) {
  size_t i;
  for (i = 0; count - i >= 4; i += 4) {
    const uint32_t a = take_answers(places, totals[i]);
    const uint32_t b = take_answers(places, totals[i + 1]);
    const uint32_t c = take_answers(places, totals[i + 2]);
    const uint32_t d = take_answers(places, totals[i + 3]);
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
    const uint32_t answers = take_answers(places, totals[i]);
    tops[i] = top_in(answers);
    ranks[i] = rank_in(answers);
  }
}

/* Scores that are looked at together before they are answered. */
#define BLOCK 4096

static bool are_totals(const int32_t *totals, size_t count) {
  uint32_t bad = 0;
  size_t i;
  for (i = 0; i < count; i++) bad |= (uint32_t)totals[i] > SSI_TOTAL_POINTS;
  return bad == 0;
}

/* false: a score is out of range. */
static bool answer_all(place *places, const int32_t *totals, size_t count,
                       int32_t *tops, int32_t *ranks) {
  size_t i, block;
  for (i = 0; i < count; i += block) {
    block = count - i < BLOCK ? count - i : BLOCK;
    if (!are_totals(totals + i, block)) return false;
    if (ranks)
      answer_both(places, totals + i, block, tops + i, ranks + i);
    else
      answer_tops(places, totals + i, block, tops + i);
  }
  return true;
}

/* Whether each score came as often as the cohort has it. As many came as there
   are, so one that came too often leaves another that did not. */
static bool all_came(const place *places) {
  uint32_t left = 0;
  size_t i;
  for (i = 0; i < BUCKETS; i++) left |= places[i].left;
  return left == 0;
}

ssi_status ssi_cohort_ranks(const ssi_cohort *self, const int32_t *totals,
                            size_t count, int32_t *tops, int32_t *ranks) {
  ssi_status status = SSI_OK;
  place *places;
  if (!self || !totals || !tops) return SSI_ERROR_NULL;
  if (self->tally.count < SSI_COHORT_MIN) return SSI_ERROR_COHORT;
  if (self->kind == SSI_COHORT_FALLBACK || count != self->tally.count)
    return SSI_ERROR_MISMATCH;
  places = ssi_allocate(&self->allocator, BUCKETS, sizeof *places);
  if (!places) return SSI_ERROR_MEMORY;
  rank_all(self, places);
  if (!answer_all(places, totals, count, tops, ranks))
    status = SSI_ERROR_RANGE;
  else if (!all_came(places))
    status = SSI_ERROR_MISMATCH;
  /* Answers to other scores would tell what the cohort holds. */
  if (status != SSI_OK) memset(tops, 0, count * sizeof *tops);
  if (status != SSI_OK && ranks) memset(ranks, 0, count * sizeof *ranks);
  ssi_release(&self->allocator, places, BUCKETS, sizeof *places);
  return status;
}
