/* The fit of one pillar, from the given model down to the least cost: least
   squares with a ridge towards what was given, by Levenberg and Marquardt's
   steps and by restarts from other goalposts. A step costs the square of the
   parameters times the readings. */
#include <string.h>

#include "base/integer.h"
#include "insight/calibration.h"
#include "score/evaluate.h"

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

static void take_points(ssi_fitting *self, const ssi_trial *trial,
                        size_t place) {
  const int32_t *measures = self->measures[place];
  int32_t last = -1, points = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) {
    if (measures[t] != last) {
      last = measures[t];
      points = ssi_points_of(self->indicators[place], last,
                             trial->goalposts[place], trial->weights[place]);
    }
    self->left[t] -= points;
  }
}

void ssi_fit_evaluate(ssi_fitting *self, ssi_trial *trial) {
  uint64_t error = 0, distance = 0;
  size_t i, t;
  for (t = 0; t < self->readings; t++) self->left[t] = self->read[t];
  for (i = 0; i < self->count; i++) take_points(self, trial, i);
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
static void restart(ssi_fitting *self, ssi_trial *best, size_t place,
                    int32_t percent) {
  const ssi_limits range = ssi_fit_goalposts(self, place);
  ssi_trial trial = *best;
  trial.goalposts[place] = (int32_t)ssi_clamp(
      ssi_round_divide_signed((int64_t)best->goalposts[place] * percent, 100),
      range.minimum, range.maximum);
  ssi_fit_descend(self, &trial, RESTART_STEPS, 0);
  if (trial.cost < best->cost) *best = trial;
}

static void restart_all(ssi_fitting *self, ssi_trial *best) {
  static const int32_t percents[] = {80, 125, 62, 160};
  size_t i, k;
  for (i = 0; i < self->count; i++) {
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

static int32_t mean_root(const squares *of, size_t count) {
  return (int32_t)ssi_square_root(of->whole +
                                  ssi_round_divide(of->rest, count));
}

static int64_t error_of(const int32_t *readings, const int32_t *points,
                        size_t first, size_t last) {
  int64_t error = 0;
  size_t i;
  for (i = first; i <= last; i++) error += readings[i] - points[i];
  return error;
}

ssi_fit ssi_fit_errors(const ssi_calibration_row *rows, size_t count,
                       size_t first, size_t last) {
  squares before = {0, 0}, after = {0, 0};
  int64_t sum = 0, worst = 0;
  ssi_fit fit;
  size_t t;
  for (t = 0; t < count; t++) {
    const ssi_calibration_row *row = &rows[t];
    const int64_t error = error_of(row->readings, row->after, first, last);
    const int64_t size = error < 0 ? -error : error;
    add_square(&before, error_of(row->readings, row->before, first, last),
               count);
    add_square(&after, error, count);
    sum += error;
    if (size > worst) worst = size;
  }
  memset(&fit, 0, sizeof fit);
  fit.error_before = mean_root(&before, count);
  fit.error_after = mean_root(&after, count);
  fit.bias_after = (int32_t)ssi_round_divide_signed(sum, (int64_t)count);
  fit.worst_after = (int32_t)worst;
  return fit;
}
