/* The fit of one pillar: from the given model down to the least cost. */
#include "base/integer.h"
#include "insight/calibration.h"
#include "score/curve.h"

/* The ridge is the mean square error, within 0.02 and 1 point. */
#define RIDGE_LEAST 381
#define RIDGE_MOST 953674
#define RIDGE_UNIT (UINT64_C(1) << 20)

#define ROUNDS 8
#define ROUND_STEPS 12
#define LEAPS 2
#define LEAP_STEPS 4

#define DAMPING_FIRST (INT64_C(1) << 14)
#define DAMPING_LEAST (INT64_C(1) << 8)
#define DAMPING_MOST (INT64_C(1) << 26)

int64_t ssi_fit_divide(int64_t part, int64_t whole) {
  const uint64_t size = part < 0 ? 0 - (uint64_t)part : (uint64_t)part;
  const int64_t result = (int64_t)ssi_round_divide(size, (uint64_t)whole);
  return part < 0 ? -result : result;
}

int64_t ssi_fit_within(int64_t value, int64_t low, int64_t high) {
  if (value < low) return low;
  return value > high ? high : value;
}

uint64_t ssi_fit_root(uint64_t square) {
  uint64_t root = 0, bit;
  for (bit = UINT64_C(1) << 62; bit; bit >>= 2) {
    if (square >= root + bit) {
      square -= root + bit;
      root = (root >> 1) + bit;
    } else {
      root >>= 1;
    }
  }
  return root;
}

ssi_limits ssi_fit_goalposts(const ssi_fitting *self, size_t place) {
  return ssi_goalpost_range((ssi_indicator)(self->indicators[place] + 1));
}

int64_t ssi_fit_deviation(const ssi_fitting *self, const ssi_trial *trial,
                          size_t parameter) {
  const ssi_trial *given = &self->given;
  size_t place = parameter;
  if (parameter < self->count)
    return ssi_fit_divide(
        ((int64_t)trial->weights[place] - given->weights[place]) * 4096,
        self->spreads[place]);
  place -= self->count;
  /* Half an octave is one deviation. */
  return ssi_fit_divide(
      (int64_t)ssi_log2((uint32_t)trial->goalposts[place]) -
          (int64_t)ssi_log2((uint32_t)given->goalposts[place]),
      INT64_C(1) << 17);
}

static void take_points(ssi_fitting *self, const ssi_trial *trial,
                        size_t place) {
  const int32_t *measures = self->measures[place];
  const int32_t bend = ssi_indicator_rows[self->indicators[place]].curve;
  int32_t last = -1, points = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) {
    if (measures[t] != last) {
      last = measures[t];
      points =
          ssi_curve(last, trial->goalposts[place], bend, trial->weights[place]);
    }
    self->left[t] -= points;
  }
}

void ssi_fit_evaluate(ssi_fitting *self, ssi_trial *trial) {
  uint64_t error = 0, far = 0;
  size_t i, t;
  for (t = 0; t < self->readings; t++) self->left[t] = self->read[t];
  for (i = 0; i < self->count; i++) take_points(self, trial, i);
  for (t = 0; t < self->readings; t++)
    error += (uint64_t)((int64_t)self->left[t] * self->left[t]);
  for (i = 0; i < 2 * self->count; i++) {
    const int64_t deviation = ssi_fit_deviation(self, trial, i);
    far += (uint64_t)(deviation * deviation);
  }
  trial->error = error;
  trial->cost = error + ssi_round_divide(self->ridge * far, 16);
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

/* Tries another goalpost: the slope sees nothing of what lies beyond the
   goalpost, so what saturates on all days would never be moved by steps. */
static void leap(ssi_fitting *self, ssi_trial *best, size_t place,
                 int32_t percent) {
  const ssi_limits range = ssi_fit_goalposts(self, place);
  ssi_trial trial = *best;
  trial.goalposts[place] = (int32_t)ssi_fit_within(
      ssi_fit_divide((int64_t)best->goalposts[place] * percent, 100),
      range.minimum, range.maximum);
  ssi_fit_descend(self, &trial, LEAP_STEPS, 0);
  if (trial.cost < best->cost) *best = trial;
}

static void leap_all(ssi_fitting *self, ssi_trial *best) {
  static const int32_t percents[] = {80, 125, 62, 160};
  size_t i, k;
  for (i = 0; i < self->count; i++) {
    for (k = 0; k < sizeof percents / sizeof *percents; k++)
      leap(self, best, i, percents[k]);
  }
}

/* The less the model errs, the less is staying near to what was given worth. */
static void loosen(ssi_fitting *self, ssi_trial *best) {
  const uint64_t ridge =
      ssi_round_divide(best->error, RIDGE_UNIT * (uint64_t)self->readings);
  if (ridge < self->ridge)
    self->ridge = ridge < RIDGE_LEAST ? RIDGE_LEAST : ridge;
  ssi_fit_evaluate(self, best);
}

void ssi_fit_pillar(ssi_fitting *self, ssi_trial *out) {
  int round;
  self->held = SSI_FIT_NOTHING;
  self->ridge = RIDGE_MOST;
  *out = self->given;
  ssi_fit_evaluate(self, out);
  for (round = 0; round < ROUNDS; round++) {
    loosen(self, out);
    ssi_fit_descend(self, out, ROUND_STEPS, 0);
  }
  for (round = 0; round < LEAPS; round++) {
    loosen(self, out);
    leap_all(self, out);
  }
}
