/* From noisy statistics to a table that reads well. Sharpening takes back what
   linear binning blurs: six times a knot less its second difference. Projection
   finds the nearest list of numbers >= 0 with the right sum (Euclidean, by one
   threshold, after Held, Wolfe and Crowder 1974). Neither reads a score, so
   neither costs anything. */
#include <string.h>

#include "base/integer.h"
#include "cohort/statistics.h"

#define SHARP 6

static uint32_t step_of(uint32_t members) {
  return members < 1000 ? 10 : 100;
}

int32_t ssi_members_rounded(uint32_t members) {
  return (int32_t)(members - members % step_of(members));
}

uint32_t ssi_members_at_most(int32_t rounded) {
  return (uint32_t)rounded + step_of((uint32_t)rounded) - 1;
}

static void sharpen(const int64_t *knots, size_t count, int64_t *out) {
  size_t i;
  for (i = 0; i < count; i++) {
    const int64_t left = knots[i > 0 ? i - 1 : i];
    const int64_t right = knots[i + 1 < count ? i + 1 : i];
    out[i] = SHARP * knots[i] - (right - 2 * knots[i] + left);
  }
}

/* Descending, by insertion: there are 21 at most. */
static void sort_down(int64_t *values, size_t count) {
  size_t i, j;
  for (i = 1; i < count; i++) {
    const int64_t value = values[i];
    for (j = i; j > 0 && values[j - 1] < value; j--) values[j] = values[j - 1];
    values[j] = value;
  }
}

/* Part / whole towards minus infinity; whole > 0. */
static int64_t floor_divide(int64_t part, int64_t whole) {
  return part / whole - (part % whole < 0);
}

/* The k greatest stay, less a threshold of *out_over / k that makes their sum
   right. */
static int64_t find_threshold(const int64_t *values, size_t count, int64_t sum,
                              int64_t *out_over) {
  int64_t sorted[KNOTS_MANY], over = -sum, kept = 0;
  size_t i;
  memcpy(sorted, values, count * sizeof *values);
  sort_down(sorted, count);
  for (i = 0; i < count; i++) {
    over += sorted[i];
    if (sorted[i] * (int64_t)(i + 1) <= over) continue;
    kept = (int64_t)i + 1;
    *out_over = over;
  }
  return kept;
}

/* What rounding leaves goes to the first of the greatest. */
static void project(int64_t *values, size_t count, int64_t sum) {
  int64_t over = 0, left = sum;
  const int64_t kept = find_threshold(values, count, sum, &over);
  size_t greatest = 0, i;
  for (i = 0; i < count; i++) {
    const int64_t rest = floor_divide(values[i] * kept - over, kept);
    values[i] = rest > 0 ? rest : 0;
    left -= values[i];
    if (values[i] > values[greatest]) greatest = i;
  }
  values[greatest] += left;
}

/* Shares of WHOLE, which they add up to: differences of rounded sums. */
static void tell_shares(const int64_t *values, size_t count, uint64_t sum,
                        int32_t *shares) {
  uint64_t so_far = 0, told = 0;
  size_t i;
  for (i = 0; i < count; i++) {
    uint64_t next;
    so_far += (uint64_t)values[i];
    next = ssi_round_divide(so_far * WHOLE, sum);
    shares[i] = (int32_t)(next - told);
    told = next;
  }
}

/* A noisy sum over members, within what a mean can be. */
static int32_t tell_mean(int64_t sum, uint32_t members, int64_t unit,
                         int64_t most) {
  const int64_t within = ssi_clamp(sum, 0, most / unit * members);
  return (int32_t)ssi_round_divide((uint64_t)(within * unit), members);
}

static void tell_means(const ssi_statistics *self, ssi_benchmark *out) {
  size_t i;
  out->has_pillars = self->has_pillars;
  if (!self->has_pillars) {
    out->total = tell_mean(self->sums[0], self->members, SSI_COHORT_RESOLUTION,
                           SSI_TOTAL_POINTS);
    return;
  }
  for (i = 0; i < PILLARS; i++) {
    out->pillars[i] =
        tell_mean(self->sums[i], self->members, 1, SSI_PILLAR_POINTS);
    out->total += out->pillars[i];
  }
}

void ssi_statistics_tell(const ssi_statistics *self, ssi_benchmark *out) {
  const int64_t sum = (int64_t)SHARP * MEMBER_SHARE * self->members;
  int64_t values[KNOTS_MANY] = {0};
  out->members = ssi_members_rounded(self->members);
  out->knots = self->knots;
  sharpen(self->at_knots, self->knots, values);
  project(values, self->knots, sum);
  tell_shares(values, self->knots, (uint64_t)sum, out->shares);
  tell_means(self, out);
}
