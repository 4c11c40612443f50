/* One step of the fit, in whole numbers: the derivatives of a pillar's points
   by each parameter (the Jacobian) make a damped system of normal equations,
   which is solved by Cholesky's root, O(p^3) for p parameters. The weights of a
   pillar add up, so one of them, the basic one, takes up what the others leave.
   */
#include "base/check.h"
#include "base/integer.h"
#include "insight/calibration.h"
#include "score/evaluate.h"

static int64_t octaves(int32_t goalpost) {
  return (int64_t)ssi_log2((uint32_t)goalpost);
}

int64_t ssi_fit_deviation(const ssi_fitting *self, const ssi_trial *trial,
                          size_t parameter) {
  const int32_t value = trial->values[parameter];
  const int32_t given = self->given.values[parameter];
  if (parameter < self->count)
    return ssi_round_divide_signed((int64_t)(value - given) * 4096,
                                   self->spreads[parameter]);
  /* Half an octave is one deviation. */
  return ssi_round_divide_signed(octaves(value) - octaves(given), INT64_C(1)
                                                                      << 17);
}

#define SHARE 24 /* bits of a share of the weight */

/* The largest weight that may move. A single weight is never fixed here: it has
   no other value that a fit could be worse with. */
static size_t choose_basic(const ssi_fitting *self, const ssi_trial *trial) {
  size_t best = self->fixed == 0 ? 1 : 0, i;
  SSI_ALWAYS(best < self->count);
  for (i = best; i < self->count; i++) {
    if (i != self->fixed && trial->values[i] > trial->values[best]) best = i;
  }
  return best;
}

static int32_t *column(const ssi_fitting *self, size_t parameter) {
  return self->jacobian + parameter * self->readings;
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

void ssi_fit_column(const ssi_fitting *self, const ssi_trial *trial,
                    size_t parameter, int32_t weight, int32_t *out) {
  const bool is_weight = parameter < self->count;
  const size_t place = is_weight ? parameter : parameter - self->count;
  const size_t indicator = self->indicators[place];
  const int32_t goalpost = trial->values[self->count + place];
  const int32_t *measures = self->measures[place];
  int32_t last = -1, value = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) {
    if (measures[t] != last) {
      last = measures[t];
      value = is_weight ? ssi_points_of(indicator, last, goalpost, weight)
                        : goalpost_derivative(
                              last, goalpost,
                              ssi_indicator_rows[indicator].curve, weight);
    }
    out[t] = value;
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

/* Fills the column of a parameter. What a weight brings is shares of it, less
   those of the basic one. */
static void take_column(ssi_fitting *self, const ssi_trial *trial,
                        size_t parameter) {
  int32_t *out = column(self, parameter);
  size_t t;
  if (parameter >= self->count) {
    ssi_fit_column(self, trial, parameter,
                   trial->values[parameter - self->count], out);
    return;
  }
  ssi_fit_column(self, trial, parameter, 1 << SHARE, out);
  for (t = 0; t < self->readings; t++)
    out[t] = share_of((int64_t)self->spreads[parameter] *
                      (out[t] - self->shares[t]));
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

static int64_t sum_of_products(const ssi_fitting *self, const int32_t *x,
                               const int32_t *y) {
  int64_t sum = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) sum += (int64_t)x[t] * y[t];
  return sum;
}

static int64_t slope_of(const ssi_fitting *self, const ssi_trial *trial,
                        size_t parameter) {
  const int64_t ridge = (int64_t)self->ridge;
  return sum_of_products(self, column(self, parameter), self->left) -
         ridge * 256 * ssi_fit_deviation(self, trial, parameter) +
         ssi_round_divide_signed(
             ridge * self->ratios[parameter] *
                 ssi_fit_deviation(self, trial, self->basic),
             4);
}

/* Whether a parameter can go where its slope points. */
static bool may_move(const ssi_fitting *self, const ssi_trial *trial,
                     size_t parameter) {
  const ssi_limits *range = &self->ranges[parameter];
  const int32_t value = trial->values[parameter];
  if (parameter == self->fixed || parameter == self->basic) return false;
  return self->slopes[parameter] > 0 ? value < range->maximum
                                     : value > range->minimum;
}

static int64_t product(const ssi_fitting *self, size_t a, size_t b) {
  const int64_t ridge = (int64_t)self->ridge;
  return sum_of_products(self, column(self, a), column(self, b)) +
         ridge * self->ratios[a] * self->ratios[b] + (a == b ? ridge << 20 : 0);
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
  ssi_fit_column(self, trial, self->basic, 1 << SHARE, self->shares);
  take_ratios(self);
  self->moves = 0;
  for (i = 0; i < 2 * self->count; i++) {
    take_column(self, trial, i);
    self->slopes[i] = slope_of(self, trial, i);
    if (may_move(self, trial, i)) self->moving[self->moves++] = i;
  }
  fill_system(self);
}

#define ONE SSI_FIT_ONE
#define RIGHT 16 /* bits of the largest right side while it is solved */
#define STEP 20  /* bits of a step, in deviations */
#define STEP_MOST (INT64_C(2) << STEP)

/* What products of two rows leave. */
static int64_t less_products(int64_t rest, const int64_t *x, const int64_t *y,
                             size_t count) {
  size_t k;
  for (k = 0; k < count; k++) rest -= x[k] * y[k];
  return rest;
}

/* Cholesky's root of the damped system of the parameters that are free, on both
   sides of the diagonal. */
static void take_root(ssi_fitting *self, int64_t damping) {
  const int64_t one = INT64_C(1) << ONE;
  size_t i, j;
  for (i = 0; i < self->free_count; i++) {
    const int64_t *entries = self->system[self->free[i]];
    int64_t *row = self->root[i], rest;
    for (j = 0; j < i; j++) {
      rest = less_products(entries[self->free[j]] * one, row, self->root[j], j);
      row[j] = self->root[j][i] =
          ssi_round_divide_signed(rest, self->root[j][j]);
    }
    rest = less_products((one + damping) * one, row, row, i);
    SSI_ALWAYS(rest > 0);
    row[i] = (int64_t)ssi_square_root((uint64_t)rest);
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
  const size_t count = self->free_count;
  int64_t *x = self->steps;
  size_t i;
  for (i = 0; i < count; i++) {
    const int64_t right = ssi_round_divide_signed(
        self->rights[self->free[i]] * (INT64_C(1) << RIGHT), unit);
    x[i] = ssi_round_divide_signed(
        less_products(right * (INT64_C(1) << ONE), self->root[i], x, i),
        self->root[i][i]);
  }
  for (i = count; i-- > 0;)
    x[i] = ssi_round_divide_signed(
        less_products(x[i] * (INT64_C(1) << ONE), &self->root[i][i + 1],
                      &x[i + 1], count - 1 - i),
        self->root[i][i]);
  for (i = 0; i < count; i++) {
    const int64_t scaled =
        ssi_round_divide_signed(x[i] * unit, INT64_C(1) << RIGHT);
    x[i] = ssi_round_divide_signed(scaled * (INT64_C(1) << STEP),
                                   self->scales[self->free[i]]);
  }
}

/* goalpost * 2^(step / 2), by the first terms of the series of exp: 355 / 1024
   is ln 2 / 2. A step down divides, so that it undoes the same step up. */
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
  const ssi_limits *range = &self->ranges[parameter];
  const int32_t value = from->values[parameter];
  const int64_t asked =
      parameter < self->count
          ? value + ssi_round_divide_signed(self->spreads[parameter] * tame,
                                            INT64_C(1) << STEP)
          : moved_goalpost(value, tame);
  to->values[parameter] =
      (int32_t)ssi_clamp(asked, range->minimum, range->maximum);
  return to->values[parameter] == asked && tame == step;
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
    if (i != self->basic) others += to->values[i];
  }
  if (others > SSI_PILLAR_POINTS) return false;
  to->values[self->basic] = (int32_t)(SSI_PILLAR_POINTS - others);
  return true;
}
