/* Where scores stand. Between two knots the density of members is a straight
   line, so the share above a score is a quadratic in whole numbers; it never
   rises with the score, because no density is below zero. About 20 additions a
   score. */
#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "cohort/benchmark.h"

#define STEPS (BUCKETS - 1)

/* The first and the last knot stand on half the width of the others. */
static uint64_t density(const ssi_benchmark *self, size_t knot) {
  const uint64_t share = (uint64_t)self->shares[knot];
  return knot == 0 || knot + 1 == self->knots ? 2 * share : share;
}

/* The last knot that is not above the score; the next one, between two of them,
   is one of the benchmark's. */
/*@ requires bucket <= STEPS && (h * 10 == STEPS || h * 20 == STEPS);
    assigns \nothing;
    ensures \result * h <= bucket < (\result + 1) * h;
    ensures \result <= STEPS / h;
    ensures bucket % h > 0 ==> \result + 1 <= STEPS / h; */
static inline size_t knot_below(uint32_t bucket, uint64_t h) {
  return (size_t)(bucket / h);
}

/* In units of 1 / (2 h^2) of a share, h the width in hundredths of a point: all
   members together are 2 h^2 WHOLE. */
int32_t ssi_share_above(const ssi_benchmark *self, int32_t total) {
  const uint32_t bucket = ssi_bucket(total);
  const uint64_t h = STEPS / (self->knots - 1);
  const size_t whole = knot_below(bucket, h);
  const uint64_t rest = bucket % h, all = 2 * h * h * WHOLE;
  uint64_t below = 0;
  size_t i;
  for (i = 0; i < whole; i++)
    below += (density(self, i) + density(self, i + 1)) * h * h;
  if (rest)
    below += density(self, whole) * (2 * h - rest) * rest +
             density(self, whole + 1) * rest * rest;
  return (int32_t)ssi_round_divide(all - below, 2 * h * h);
}

/* How far the share above a score is off, 19 times of 20: by the noise, and by
   the shape that straight lines give it. The noise of a sum over knots is that
   of a bridge, held at both ends: its variance is 2 b^2 m u (1 - u), where b =
   256 / epsilon members is the noise of one knot, m the number of knots and u
   how far up the scale the score is. */
#define KNOT_NOISE 256
#define NINETEEN_OF_20 38416 /* 1.96 squared, in 10,000ths */
#define SHAPE_FEW (SSI_PERCENT * 3 / 4)
#define SHAPE_MANY (SSI_PERCENT / 4)

static int32_t margin(const ssi_benchmark *self, int32_t total) {
  const uint64_t up = ssi_bucket(total);
  const uint64_t along = up * (STEPS - up) / STEPS; /* u (1 - u) STEPS */
  uint64_t noise, square;
  if (self->epsilon == 0) return 0;
  noise = (uint64_t)KNOT_NOISE * WHOLE /
          ((uint64_t)self->members * (uint32_t)self->epsilon);
  square = noise * noise / STEPS * 2 * self->knots * NINETEEN_OF_20 / STEPS;
  return (int32_t)ssi_square_root(square * along) +
         (self->knots == KNOTS_FEW ? SHAPE_FEW : SHAPE_MANY);
}

/* Whole per cents, 1 … 100. */
static int32_t percent(int64_t share) {
  const int64_t within = ssi_clamp(share, SSI_PERCENT, WHOLE);
  return (int32_t)ssi_round_divide((uint64_t)within, SSI_PERCENT);
}

static int32_t top(const ssi_benchmark *self, int32_t total) {
  return percent(ssi_share_above(self, total));
}

ssi_status ssi_benchmark_rank(const ssi_benchmark *self, int32_t total,
                              ssi_rank_result *out) {
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  ssi_status status;
  status = SSI_ASK(ssi_rank_result, self, out);
  if (status != SSI_OK) return status;
  if (!ssi_is_total(total)) return SSI_ERROR_RANGE;
  rank.above = ssi_share_above(self, total);
  rank.margin = margin(self, total);
  rank.top = percent(rank.above);
  rank.best = percent((int64_t)rank.above - rank.margin);
  rank.worst = percent((int64_t)rank.above + rank.margin);
  return SSI_FILL(ssi_rank_result, out, &rank);
}

ssi_status ssi_benchmark_tops(const ssi_benchmark *self, const int32_t *totals,
                              size_t count, int32_t *tops) {
  size_t i;
  if (!self || !totals || !tops) return SSI_ERROR_NULL;
  for (i = 0; i < count; i++) {
    if (!ssi_is_total(totals[i])) return SSI_ERROR_RANGE;
    tops[i] = top(self, totals[i]);
  }
  return SSI_OK;
}

/* Both benchmarks are off, each by its own noise. */
static int32_t joint_margin(int64_t a, int64_t b) {
  const uint64_t root = ssi_square_root((uint64_t)(a * a + b * b));
  return (int32_t)((root + SSI_PERCENT - 1) / SSI_PERCENT);
}

ssi_status ssi_benchmark_movement(const ssi_benchmark *before,
                                  const ssi_benchmark *after,
                                  int32_t total_before, int32_t total_after,
                                  ssi_movement_result *out) {
  ssi_movement_result moved = SSI_INIT(ssi_movement_result);
  ssi_status status;
  if (!after) return SSI_ERROR_NULL;
  status = SSI_ASK(ssi_movement_result, before, out);
  if (status != SSI_OK) return status;
  if (!ssi_is_total(total_before) || !ssi_is_total(total_after))
    return SSI_ERROR_RANGE;
  if (!ssi_label_equal(&before->label, &after->label) ||
      before->source != after->source)
    return SSI_ERROR_MISMATCH;
  if (after->label.day < before->label.day) return SSI_ERROR_DAY;
  moved.before = top(before, total_before);
  moved.after = top(after, total_after);
  moved.change = moved.after - moved.before;
  moved.own = top(before, total_after) - moved.before;
  moved.cohort = moved.change - moved.own;
  moved.cohort_margin =
      joint_margin(margin(before, total_after), margin(after, total_after));
  return SSI_FILL(ssi_movement_result, out, &moved);
}
