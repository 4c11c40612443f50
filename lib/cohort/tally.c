/* Scores counted by bucket (a histogram of 0.01 point), and sums of pillars. To
   count takes one pass, four scores at a time. */
#include "cohort/tally.h"

bool ssi_is_total(int32_t total) {
  return (uint32_t)total <= SSI_TOTAL_POINTS;
}

bool ssi_are_pillars(const int32_t *pillars, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    if (pillars[i] < 0 || pillars[i] > SSI_PILLAR_POINTS) return false;
  }
  return true;
}

void ssi_tally_one(const int32_t *pillars, ssi_tally *out) {
  size_t i;
  out->count = 1;
  out->with_pillars = pillars != NULL;
  for (i = 0; i < PILLARS; i++) out->sums[i] = pillars ? pillars[i] : 0;
}

void ssi_tally_add(ssi_tally *self, const ssi_tally *part) {
  size_t i;
  self->count += part->count;
  self->with_pillars += part->with_pillars;
  for (i = 0; i < PILLARS; i++) self->sums[i] += part->sums[i];
}

bool ssi_tally_less(const ssi_tally *from, const ssi_tally *part,
                    ssi_tally *rest) {
  ssi_tally less;
  size_t i;
  if (part->count > from->count || part->with_pillars > from->with_pillars)
    return false;
  less.count = from->count - part->count;
  less.with_pillars = from->with_pillars - part->with_pillars;
  if (less.with_pillars > less.count) return false;
  for (i = 0; i < PILLARS; i++) {
    less.sums[i] = from->sums[i] - part->sums[i];
    if (less.sums[i] < 0 ||
        less.sums[i] > (int64_t)less.with_pillars * SSI_PILLAR_POINTS)
      return false;
  }
  *rest = less;
  return true;
}

/* All four are checked before one is counted: the bucket of a score out of
   range would lie outside the histogram. What was counted before a bad one is
   taken back, so a refusal changes nothing. */
bool ssi_count_totals(uint32_t *buckets, const int32_t *totals, size_t count) {
  const size_t fours = count - count % 4;
  size_t i;
  for (i = 0; i < fours; i += 4) {
    const int32_t a = totals[i], b = totals[i + 1];
    const int32_t c = totals[i + 2], d = totals[i + 3];
    if (!(ssi_is_total(a) && ssi_is_total(b) && ssi_is_total(c) &&
          ssi_is_total(d)))
      break;
    buckets[ssi_bucket(a)]++;
    buckets[ssi_bucket(b)]++;
    buckets[ssi_bucket(c)]++;
    buckets[ssi_bucket(d)]++;
  }
  for (; i < count; i++) {
    if (!ssi_is_total(totals[i])) {
      ssi_discount_totals(buckets, totals, i);
      return false;
    }
    buckets[ssi_bucket(totals[i])]++;
  }
  return true;
}

void ssi_discount_totals(uint32_t *buckets, const int32_t *totals,
                         size_t count) {
  size_t i;
  for (i = 0; i < count; i++) buckets[ssi_bucket(totals[i])]--;
}
