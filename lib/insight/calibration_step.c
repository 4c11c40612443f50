/* One step of the fit: least squares around a trial, damped (Levenberg and
   Marquardt), in whole numbers. */
#include "base/check.h"
#include "insight/calibration.h"

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
        self->root[i][i] = (int64_t)ssi_fit_root((uint64_t)rest);
      } else {
        self->root[i][j] = ssi_fit_divide(rest, self->root[j][j]);
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
    int64_t rest = ssi_fit_divide(right * (INT64_C(1) << RIGHT), unit) *
                   (INT64_C(1) << ONE);
    for (k = 0; k < i; k++) rest -= self->root[i][k] * x[k];
    x[i] = ssi_fit_divide(rest, self->root[i][i]);
  }
  for (i = self->free_count; i > 0; i--) {
    int64_t rest = x[i - 1] * (INT64_C(1) << ONE);
    for (k = i; k < self->free_count; k++) rest -= self->root[k][i - 1] * x[k];
    x[i - 1] = ssi_fit_divide(rest, self->root[i - 1][i - 1]);
  }
  for (i = 0; i < self->free_count; i++) {
    const int64_t scaled = ssi_fit_divide(x[i] * unit, INT64_C(1) << RIGHT);
    x[i] = ssi_fit_divide(scaled * (INT64_C(1) << STEP),
                          self->scales[self->free[i]]);
  }
}

/* goalpost * 2^(step / 2), by the first terms of the series. */
static int64_t moved_goalpost(int32_t goalpost, int64_t step) {
  const int64_t size = ssi_fit_divide((step < 0 ? -step : step) * 355, 1024);
  const int64_t factor = (INT64_C(1) << STEP) + size +
                         ssi_fit_divide(size * size, INT64_C(2) << STEP);
  if (step < 0) return ssi_fit_divide(goalpost * (INT64_C(1) << STEP), factor);
  return ssi_fit_divide(goalpost * factor, INT64_C(1) << STEP);
}

/* Moves a parameter by a step as far as it may; whether that is all of it. */
static bool move(const ssi_fitting *self, size_t parameter, int64_t step,
                 const ssi_trial *from, ssi_trial *to) {
  const int64_t tame = ssi_fit_within(step, -STEP_MOST, STEP_MOST);
  ssi_limits range = {0, SSI_PILLAR_POINTS};
  size_t place = parameter;
  int64_t asked;
  int32_t *value;
  if (parameter < self->count) {
    value = &to->weights[place];
    asked = from->weights[place] +
            ssi_fit_divide(self->spreads[place] * tame, INT64_C(1) << STEP);
  } else {
    place -= self->count;
    value = &to->goalposts[place];
    range = ssi_fit_goalposts(self, place);
    asked = moved_goalpost(from->goalposts[place], tame);
  }
  *value = (int32_t)ssi_fit_within(asked, range.minimum, range.maximum);
  return *value == asked && tame == step;
}

/* The right sides without what a settled parameter brings. */
static void settle(ssi_fitting *self, size_t settled, const ssi_trial *from,
                   const ssi_trial *to) {
  const size_t parameter = self->moving[settled];
  const int64_t step = ssi_fit_deviation(self, to, parameter) -
                       ssi_fit_deviation(self, from, parameter);
  const int64_t moved =
      ssi_fit_divide(step * self->scales[settled], INT64_C(1) << 12);
  size_t i;
  for (i = 0; i < self->moves; i++)
    self->rights[i] -=
        ssi_fit_divide(self->system[i][settled] * moved, INT64_C(1) << ONE);
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
    self->rights[i] = self->pulls[i];
  }
  self->free_count = self->moves;
  do {
    take_root(self, damping);
    solve(self);
  } while (move_all(self, from, to));
  for (i = 0; i < self->count; i++) {
    if (i != self->slack) others += to->weights[i];
  }
  if (others > SSI_PILLAR_POINTS) return false;
  to->weights[self->slack] = (int32_t)(SSI_PILLAR_POINTS - others);
  return true;
}
