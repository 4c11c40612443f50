/* The fit of one pillar, from the given model down to the least cost: least
   squares with a ridge towards what was given, by Levenberg and Marquardt's
   steps and by restarts from other goalposts. A step costs
   O(readings x parameters^2). */
#include "base/integer.h"
#include "insight/calibration.h"

/* The ridge is the mean square error, within 0.02 and 1 point. */
#define RIDGE_LEAST 381
#define RIDGE_MOST 953674
#define RIDGE_UNIT (UINT64_C(1) << 20)

#define ROUNDS 8
#define ROUND_STEPS 12
#define RESTARTS 2
#define RESTART_STEPS 4

#define DAMPING_FIRST (INT64_C(1) << 14)
#define DAMPING_LEAST (INT64_C(1) << 8)
#define DAMPING_MOST (INT64_C(1) << 26)

void ssi_fit_evaluate(ssi_fitting *self, ssi_trial *trial) {
  uint64_t error = 0, distance = 0;
  size_t i, t;
  for (t = 0; t < self->readings; t++) self->left[t] = self->read[t];
  for (i = 0; i < self->count; i++) {
    ssi_fit_column(self, trial, i, trial->values[i], self->shares);
    for (t = 0; t < self->readings; t++) self->left[t] -= self->shares[t];
  }
  for (t = 0; t < self->readings; t++)
    error += (uint64_t)((int64_t)self->left[t] * self->left[t]);
  for (i = 0; i < 2 * self->count; i++) {
    const int64_t deviation = ssi_fit_deviation(self, trial, i);
    distance += (uint64_t)(deviation * deviation);
  }
  trial->error = error;
  trial->cost = error + ssi_round_divide(self->ridge * distance, 16);
}

/* Whether a step was worth another. */
static bool worthwhile(uint64_t before, uint64_t after) {
  return before - after > ssi_round_divide(before, 4096);
}

void ssi_fit_descend(ssi_fitting *self, ssi_trial *trial, int steps,
                     uint64_t enough) {
  int64_t damping = DAMPING_FIRST;
  bool more = true, moved = true;
  ssi_fit_evaluate(self, trial);
  for (; more && steps > 0 && trial->error > enough; steps--) {
    ssi_trial next;
    bool allowed;
    if (moved) ssi_fit_linearise(self, trial);
    allowed = ssi_fit_step(self, trial, damping, &next);
    if (allowed) ssi_fit_evaluate(self, &next);
    moved = allowed && next.cost < trial->cost;
    if (moved) {
      more = worthwhile(trial->cost, next.cost);
      *trial = next;
      damping = damping / 8 < DAMPING_LEAST ? DAMPING_LEAST : damping / 8;
    } else {
      damping *= 16;
      more = damping <= DAMPING_MOST;
    }
  }
}

/* Starts again from another goalpost: the slope sees nothing of what lies
   beyond the goalpost, so what saturates on all days would never be moved by
   steps. */
static void restart(ssi_fitting *self, ssi_trial *best, size_t goalpost,
                    int32_t percent) {
  const ssi_limits *range = &self->ranges[goalpost];
  ssi_trial trial = *best;
  trial.values[goalpost] = (int32_t)ssi_clamp(
      ssi_round_divide_signed((int64_t)best->values[goalpost] * percent, 100),
      range->minimum, range->maximum);
  ssi_fit_descend(self, &trial, RESTART_STEPS, 0);
  if (trial.cost < best->cost) *best = trial;
}

static void restart_all(ssi_fitting *self, ssi_trial *best) {
  static const uint8_t percents[] = {80, 125, 62, 160};
  size_t i, k;
  for (i = self->count; i < 2 * self->count; i++) {
    for (k = 0; k < sizeof percents / sizeof *percents; k++)
      restart(self, best, i, percents[k]);
  }
}

/* The less the model errs, the less is staying near to what was given worth. */
static void relax_ridge(ssi_fitting *self, ssi_trial *best) {
  const uint64_t ridge =
      ssi_round_divide(best->error, RIDGE_UNIT * (uint64_t)self->readings);
  if (ridge < self->ridge)
    self->ridge = ridge < RIDGE_LEAST ? RIDGE_LEAST : ridge;
  ssi_fit_evaluate(self, best);
}

void ssi_fit_pillar(ssi_fitting *self, ssi_trial *out) {
  int round;
  self->fixed = SSI_FIT_NOTHING;
  self->ridge = RIDGE_MOST;
  *out = self->given;
  ssi_fit_evaluate(self, out);
  for (round = 0; round < ROUNDS; round++) {
    relax_ridge(self, out);
    ssi_fit_descend(self, out, ROUND_STEPS, 0);
  }
  for (round = 0; round < RESTARTS; round++) {
    relax_ridge(self, out);
    restart_all(self, out);
  }
}

/* Sums of squares, each as a multiple of the readings and a rest: the squares
   of 2000 errors of the whole index would pass 64 bits. */
typedef struct squares {
  uint64_t whole, rest;
} squares;

static void add_square(squares *to, int64_t error, size_t count) {
  const uint64_t square = (uint64_t)(error * error);
  to->whole += square / count;
  to->rest += square % count;
}

/* The root of the mean of squared errors of points that lie this many bytes
   into each row. */
static int32_t errors_of(const ssi_calibration *of, size_t first, size_t last,
                         size_t points, ssi_fit *out) {
  const size_t count = of->readings;
  squares all = {0, 0};
  int64_t sum = 0;
  size_t t, i;
  out->worst_after = 0;
  for (t = 0; t < count; t++) {
    const ssi_calibration_row *row = &of->rows[t];
    const int32_t *told = (const int32_t *)((const char *)row + points);
    int32_t error = 0, size;
    for (i = first; i <= last; i++) error += row->readings[i] - told[i];
    size = error < 0 ? -error : error;
    add_square(&all, error, count);
    sum += error;
    if (size > out->worst_after) out->worst_after = size;
  }
  out->bias_after = (int32_t)ssi_round_divide_signed(sum, (int64_t)count);
  return (int32_t)ssi_square_root(all.whole +
                                  ssi_round_divide(all.rest, count));
}

void ssi_fit_errors(const ssi_calibration *of, size_t first, size_t last,
                    ssi_fit *out) {
  out->error_before =
      errors_of(of, first, last, offsetof(ssi_calibration_row, before), out);
  out->error_after =
      errors_of(of, first, last, offsetof(ssi_calibration_row, after), out);
}
