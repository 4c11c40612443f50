/* One step of the fit, in whole numbers: the derivatives of a pillar's points
   by each parameter (the Jacobian) make a damped system of normal equations,
   which is solved by Cholesky's root. The weights of a pillar add up, so one of
   them, the basic one, takes up what the others leave. */
#include "base/check.h"
#include "base/integer.h"
#include "insight/calibration.h"
#include "score/evaluate.h"

ssi_limits ssi_fit_goalposts(const ssi_fitting *self, size_t place) {
  return ssi_goalpost_range((ssi_indicator)(self->indicators[place] + 1));
}

int64_t ssi_fit_deviation(const ssi_fitting *self, const ssi_trial *trial,
                          size_t parameter) {
  const ssi_trial *given = &self->given;
  size_t place = parameter;
  if (parameter < self->count)
    return ssi_round_divide_signed(
        ((int64_t)trial->weights[place] - given->weights[place]) * 4096,
        self->spreads[place]);
  place -= self->count;
  /* Half an octave is one deviation. */
  return ssi_round_divide_signed(
      (int64_t)ssi_log2((uint32_t)trial->goalposts[place]) -
          (int64_t)ssi_log2((uint32_t)given->goalposts[place]),
      INT64_C(1) << 17);
}

#define SHARE 24 /* bits of a share of the weight */

/* The largest weight that may move. A single weight is never fixed here: it has
   no other value that a fit could be worse with. */
static size_t choose_basic(const ssi_fitting *self, const ssi_trial *trial) {
  size_t best = self->fixed == 0 ? 1 : 0, i;
  SSI_ALWAYS(best < self->count);
  for (i = best; i < self->count; i++) {
    if (i != self->fixed && trial->weights[i] > trial->weights[best]) best = i;
  }
  return best;
}

static int32_t *column(const ssi_fitting *self, size_t parameter) {
  return self->jacobian + parameter * self->readings;
}

/* Shares of the weight that each day's measure gets, in 2^-24. */
static void take_shares(ssi_fitting *self, const ssi_trial *trial, size_t place,
                        int32_t *out) {
  const int32_t *measures = self->measures[place];
  int32_t last = -1, share = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) {
    if (measures[t] != last) {
      last = measures[t];
      share = ssi_points_of(self->indicators[place], last,
                            trial->goalposts[place], 1 << SHARE);
    }
    out[t] = share;
  }
}

/* Micropoints that half an octave of the goalpost brings, by the curve's
   derivative. */
static int32_t goalpost_derivative(int64_t measure, int64_t goalpost,
                                   int32_t curvature, int64_t weight) {
  const int64_t risen = ((INT64_C(1) << curvature) - 1) * measure;
  if (measure >= goalpost) return 0;
  /* ln 2 / 2 is 355 / 1024. */
  if (curvature == 0)
    return (int32_t)-ssi_round_divide_signed(weight * measure * 355,
                                             goalpost * 1024);
  return (int32_t)-ssi_round_divide_signed(weight * risen,
                                           (goalpost + risen) * 2 * curvature);
}

static void take_goalpost(ssi_fitting *self, const ssi_trial *trial,
                          size_t place) {
  const int32_t *measures = self->measures[place];
  const int32_t curvature = ssi_indicator_rows[self->indicators[place]].curve;
  int32_t *out = column(self, self->count + place);
  int32_t last = -1, derivative = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) {
    if (measures[t] != last) {
      last = measures[t];
      derivative = goalpost_derivative(last, trial->goalposts[place], curvature,
                                       trial->weights[place]);
    }
    out[t] = derivative;
  }
}

/* ssi_round_divide_signed() by 2^24, in the innermost loop without its
 * division. */
static int32_t share_of(int64_t part) {
  const uint64_t half = UINT64_C(1) << (SHARE - 1);
  const uint64_t size = part < 0 ? 0 - (uint64_t)part : (uint64_t)part;
  const int32_t result = (int32_t)((size + half) >> SHARE);
  return part < 0 ? -result : result;
}

static void take_weight(ssi_fitting *self, const ssi_trial *trial,
                        size_t place) {
  int32_t *out = column(self, place);
  const int64_t spread = self->spreads[place];
  size_t t;
  take_shares(self, trial, place, out);
  for (t = 0; t < self->readings; t++)
    out[t] = share_of(spread * (out[t] - self->shares[t]));
}

/* How far a deviation of each weight makes the basic deviate, in 2^-10. */
static void take_ratios(ssi_fitting *self) {
  size_t i;
  for (i = 0; i < self->count; i++) {
    self->ratios[i] = ssi_round_divide_signed((int64_t)self->spreads[i] * 1024,
                                              self->spreads[self->basic]);
    self->ratios[self->count + i] = 0;
  }
}

static int64_t slope_of(const ssi_fitting *self, const ssi_trial *trial,
                        size_t parameter) {
  const int64_t ridge = (int64_t)self->ridge;
  const int32_t *derivative = column(self, parameter);
  int64_t sum = 0;
  size_t t;
  for (t = 0; t < self->readings; t++)
    sum += (int64_t)derivative[t] * self->left[t];
  sum -= ridge * 256 * ssi_fit_deviation(self, trial, parameter);
  return sum + ssi_round_divide_signed(
                   ridge * self->ratios[parameter] *
                       ssi_fit_deviation(self, trial, self->basic),
                   4);
}

/* Whether a parameter can go where its slope points. */
static bool may_move(const ssi_fitting *self, const ssi_trial *trial,
                     size_t parameter) {
  const int64_t slope = self->slopes[parameter];
  ssi_limits range;
  int32_t goalpost;
  if (parameter == self->fixed || parameter == self->basic) return false;
  if (parameter < self->count)
    return slope > 0 || trial->weights[parameter] > 0;
  range = ssi_fit_goalposts(self, parameter - self->count);
  goalpost = trial->goalposts[parameter - self->count];
  return slope > 0 ? goalpost < range.maximum : goalpost > range.minimum;
}

static int64_t product(const ssi_fitting *self, size_t a, size_t b) {
  const int32_t *x = column(self, a), *y = column(self, b);
  int64_t sum = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) sum += (int64_t)x[t] * y[t];
  sum += (int64_t)self->ridge * self->ratios[a] * self->ratios[b];
  if (a == b) sum += (int64_t)self->ridge << 20;
  return sum;
}

/* The system over the parameters that move, its diagonal scaled to one. */
static void fill_system(ssi_fitting *self) {
  size_t i, j;
  for (i = 0; i < self->moves; i++) {
    const size_t a = self->moving[i];
    self->scales[i] = (int64_t)ssi_square_root((uint64_t)product(self, a, a));
    self->scaled_slopes[i] =
        ssi_round_divide_signed(self->slopes[a], self->scales[i]);
    for (j = 0; j < i; j++) {
      const int64_t x = self->scales[i], y = self->scales[j];
      const int64_t small = x < y ? x : y, large = x < y ? y : x;
      const int64_t part =
          ssi_round_divide_signed(product(self, a, self->moving[j]), small);
      self->system[i][j] = self->system[j][i] =
          ssi_round_divide_signed(part * (INT64_C(1) << SSI_FIT_ONE), large);
    }
  }
}

void ssi_fit_linearise(ssi_fitting *self, const ssi_trial *trial) {
  size_t i;
  self->basic = choose_basic(self, trial);
  take_shares(self, trial, self->basic, self->shares);
  take_ratios(self);
  self->moves = 0;
  for (i = 0; i < 2 * self->count; i++) {
    if (i < self->count)
      take_weight(self, trial, i);
    else
      take_goalpost(self, trial, i - self->count);
    self->slopes[i] = slope_of(self, trial, i);
    if (may_move(self, trial, i)) self->moving[self->moves++] = i;
  }
  fill_system(self);
}

#define ONE SSI_FIT_ONE
#define RIGHT 16 /* bits of the largest right side while it is solved */
#define STEP 20  /* bits of a step, in deviations */
#define STEP_MOST (INT64_C(2) << STEP)

/* Cholesky's root of the damped system of the parameters that are free. */
static void take_root(ssi_fitting *self, int64_t damping) {
  size_t i, j, k;
  for (i = 0; i < self->free_count; i++) {
    const int64_t *row = self->system[self->free[i]];
    for (j = 0; j <= i; j++) {
      const int64_t entry =
          i == j ? (INT64_C(1) << ONE) + damping : row[self->free[j]];
      int64_t rest = entry * (INT64_C(1) << ONE);
      for (k = 0; k < j; k++) rest -= self->root[i][k] * self->root[j][k];
      if (i == j) {
        SSI_ALWAYS(rest > 0);
        self->root[i][i] = (int64_t)ssi_square_root((uint64_t)rest);
      } else {
        self->root[i][j] = ssi_round_divide_signed(rest, self->root[j][j]);
      }
    }
  }
}

static int64_t largest(const ssi_fitting *self) {
  int64_t most = 1;
  size_t i;
  for (i = 0; i < self->free_count; i++) {
    const int64_t right = self->rights[self->free[i]];
    if (right > most) most = right;
    if (-right > most) most = -right;
  }
  return most;
}

/* Solves the system: steps in deviations, 2^-20. */
static void solve(ssi_fitting *self) {
  const int64_t unit = largest(self);
  int64_t *x = self->steps;
  size_t i, k;
  for (i = 0; i < self->free_count; i++) {
    const int64_t right = self->rights[self->free[i]];
    int64_t rest =
        ssi_round_divide_signed(right * (INT64_C(1) << RIGHT), unit) *
        (INT64_C(1) << ONE);
    for (k = 0; k < i; k++) rest -= self->root[i][k] * x[k];
    x[i] = ssi_round_divide_signed(rest, self->root[i][i]);
  }
  for (i = self->free_count; i > 0; i--) {
    int64_t rest = x[i - 1] * (INT64_C(1) << ONE);
    for (k = i; k < self->free_count; k++) rest -= self->root[k][i - 1] * x[k];
    x[i - 1] = ssi_round_divide_signed(rest, self->root[i - 1][i - 1]);
  }
  for (i = 0; i < self->free_count; i++) {
    const int64_t scaled =
        ssi_round_divide_signed(x[i] * unit, INT64_C(1) << RIGHT);
    x[i] = ssi_round_divide_signed(scaled * (INT64_C(1) << STEP),
                                   self->scales[self->free[i]]);
  }
}

/* goalpost * 2^(step / 2), by the first terms of the series. */
static int64_t moved_goalpost(int32_t goalpost, int64_t step) {
  const int64_t size =
      ssi_round_divide_signed((step < 0 ? -step : step) * 355, 1024);
  const int64_t factor =
      (INT64_C(1) << STEP) + size +
      ssi_round_divide_signed(size * size, INT64_C(2) << STEP);
  if (step < 0)
    return ssi_round_divide_signed(goalpost * (INT64_C(1) << STEP), factor);
  return ssi_round_divide_signed(goalpost * factor, INT64_C(1) << STEP);
}

/* Moves a parameter by a step as far as it may; whether that is all of it. */
static bool move(const ssi_fitting *self, size_t parameter, int64_t step,
                 const ssi_trial *from, ssi_trial *to) {
  const int64_t tame = ssi_clamp(step, -STEP_MOST, STEP_MOST);
  ssi_limits range = {0, SSI_PILLAR_POINTS};
  size_t place = parameter;
  int64_t asked;
  int32_t *value;
  if (parameter < self->count) {
    value = &to->weights[place];
    asked = from->weights[place] +
            ssi_round_divide_signed(self->spreads[place] * tame, INT64_C(1)
                                                                     << STEP);
  } else {
    place -= self->count;
    value = &to->goalposts[place];
    range = ssi_fit_goalposts(self, place);
    asked = moved_goalpost(from->goalposts[place], tame);
  }
  *value = (int32_t)ssi_clamp(asked, range.minimum, range.maximum);
  return *value == asked && tame == step;
}

/* The right sides without what a settled parameter brings. */
static void settle(ssi_fitting *self, size_t settled, const ssi_trial *from,
                   const ssi_trial *to) {
  const size_t parameter = self->moving[settled];
  const int64_t step = ssi_fit_deviation(self, to, parameter) -
                       ssi_fit_deviation(self, from, parameter);
  const int64_t moved =
      ssi_round_divide_signed(step * self->scales[settled], INT64_C(1) << 12);
  size_t i;
  for (i = 0; i < self->moves; i++)
    self->rights[i] -= ssi_round_divide_signed(self->system[i][settled] * moved,
                                               INT64_C(1) << ONE);
}

/* Moves all that are free; those that come to an end settle there. Whether any
   did. */
static bool move_all(ssi_fitting *self, const ssi_trial *from, ssi_trial *to) {
  const size_t before = self->free_count;
  size_t i, kept = 0;
  for (i = 0; i < before; i++) {
    const size_t at = self->free[i];
    if (move(self, self->moving[at], self->steps[i], from, to))
      self->free[kept++] = at;
    else
      settle(self, at, from, to);
  }
  self->free_count = kept;
  return kept < before;
}

bool ssi_fit_step(ssi_fitting *self, const ssi_trial *from, int64_t damping,
                  ssi_trial *to) {
  int64_t others = 0;
  size_t i;
  *to = *from;
  for (i = 0; i < self->moves; i++) {
    self->free[i] = i;
    self->rights[i] = self->scaled_slopes[i];
  }
  self->free_count = self->moves;
  do {
    take_root(self, damping);
    solve(self);
  } while (move_all(self, from, to));
  for (i = 0; i < self->count; i++) {
    if (i != self->basic) others += to->weights[i];
  }
  if (others > SSI_PILLAR_POINTS) return false;
  to->weights[self->basic] = (int32_t)(SSI_PILLAR_POINTS - others);
  return true;
}
