/* How each parameter pulls on a pillar's points around a trial. */
#include "base/check.h"
#include "insight/calibration.h"
#include "score/curve.h"

#define SHARE 24 /* bits of a share of the weight */

/* The largest weight that may move. A single weight is never held here: it has
   no other value that a fit could be worse with. */
static size_t choose_slack(const ssi_fitting *self, const ssi_trial *trial) {
  size_t best = self->held == 0 ? 1 : 0, i;
  SSI_ALWAYS(best < self->count);
  for (i = best; i < self->count; i++) {
    if (i != self->held && trial->weights[i] > trial->weights[best]) best = i;
  }
  return best;
}

static int32_t *column(const ssi_fitting *self, size_t parameter) {
  return self->columns + parameter * self->readings;
}

/* Shares of the weight that each day's measure gets, in 2^-24. */
static void take_shares(ssi_fitting *self, const ssi_trial *trial, size_t place,
                        int32_t *out) {
  const int32_t *measures = self->measures[place];
  const int32_t bend = ssi_indicator_rows[self->indicators[place]].curve;
  int32_t last = -1, share = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) {
    if (measures[t] != last) {
      last = measures[t];
      share = ssi_curve(last, trial->goalposts[place], bend, 1 << SHARE);
    }
    out[t] = share;
  }
}

/* Micropoints that half an octave of the goalpost brings, by the curve's
   derivative. */
static int32_t goalpost_pull(int64_t measure, int64_t goalpost, int32_t bend,
                             int64_t weight) {
  const int64_t risen = ((INT64_C(1) << bend) - 1) * measure;
  if (measure >= goalpost) return 0;
  /* ln 2 / 2 is 355 / 1024. */
  if (bend == 0)
    return (int32_t)-ssi_fit_divide(weight * measure * 355, goalpost * 1024);
  return (int32_t)-ssi_fit_divide(weight * risen,
                                  (goalpost + risen) * 2 * bend);
}

static void take_goalpost(ssi_fitting *self, const ssi_trial *trial,
                          size_t place) {
  const int32_t *measures = self->measures[place];
  const int32_t bend = ssi_indicator_rows[self->indicators[place]].curve;
  int32_t *out = column(self, self->count + place);
  int32_t last = -1, pull = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) {
    if (measures[t] != last) {
      last = measures[t];
      pull = goalpost_pull(last, trial->goalposts[place], bend,
                           trial->weights[place]);
    }
    out[t] = pull;
  }
}

/* ssi_fit_divide() by 2^24, in the innermost loop without its division. */
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

/* How far a deviation of each weight makes the slack deviate, in 2^-10. */
static void take_ratios(ssi_fitting *self) {
  size_t i;
  for (i = 0; i < self->count; i++) {
    self->ratios[i] = ssi_fit_divide((int64_t)self->spreads[i] * 1024,
                                     self->spreads[self->slack]);
    self->ratios[self->count + i] = 0;
  }
}

static int64_t slope_of(const ssi_fitting *self, const ssi_trial *trial,
                        size_t parameter) {
  const int64_t ridge = (int64_t)self->ridge;
  const int32_t *pull = column(self, parameter);
  int64_t sum = 0;
  size_t t;
  for (t = 0; t < self->readings; t++) sum += (int64_t)pull[t] * self->left[t];
  sum -= ridge * 256 * ssi_fit_deviation(self, trial, parameter);
  return sum + ssi_fit_divide(ridge * self->ratios[parameter] *
                                  ssi_fit_deviation(self, trial, self->slack),
                              4);
}

/* Whether a parameter can go where its slope points. */
static bool may_move(const ssi_fitting *self, const ssi_trial *trial,
                     size_t parameter) {
  const int64_t slope = self->slopes[parameter];
  ssi_limits range;
  int32_t goalpost;
  if (parameter == self->held || parameter == self->slack) return false;
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
    self->scales[i] = (int64_t)ssi_fit_root((uint64_t)product(self, a, a));
    self->pulls[i] = ssi_fit_divide(self->slopes[a], self->scales[i]);
    for (j = 0; j < i; j++) {
      const int64_t x = self->scales[i], y = self->scales[j];
      const int64_t small = x < y ? x : y, large = x < y ? y : x;
      const int64_t part =
          ssi_fit_divide(product(self, a, self->moving[j]), small);
      self->system[i][j] = self->system[j][i] =
          ssi_fit_divide(part * (INT64_C(1) << SSI_FIT_ONE), large);
    }
  }
}

void ssi_fit_linearise(ssi_fitting *self, const ssi_trial *trial) {
  size_t i;
  self->slack = choose_slack(self, trial);
  take_shares(self, trial, self->slack, self->shares);
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
