/* How well each parameter of a pillar is determined, by profile likelihood: it
   is fixed further and further away, and the others are fitted anew, until the
   fit gets notably worse. Costs a few fits for each parameter and side. */
#include "base/integer.h"
#include "insight/calibration.h"

#define WORSE 20000 /* root mean square error that is worse, or a quarter */
#define REFIT 6     /* steps that fit the others anew */
#define WEIGHT_LEAST 250000 /* steps of smaller weights are parts of it */

/* Moves away, in percent of the parameter; the last is past every range. */
static const int32_t moves[] = {5,   10,  20,   50,   100,  200,
                                400, 800, 1600, 3200, 6400, 12800};

/* Sets a weight and scales the others of the pillar to fill it up. */
static void set_weight(const ssi_fitting *self, ssi_trial *trial,
                       int32_t value) {
  const uint64_t rest = (uint64_t)(SSI_PILLAR_POINTS - value);
  uint64_t sum = 0, running = 0, given = 0;
  size_t i;
  for (i = 0; i < self->count; i++) {
    if (i != self->fixed) sum += (uint64_t)trial->values[i] + 1;
  }
  for (i = 0; i < self->count; i++) {
    uint64_t upto;
    if (i == self->fixed) continue;
    running += (uint64_t)trial->values[i] + 1;
    upto = ssi_round_divide(running * rest, sum);
    trial->values[i] = (int32_t)(upto - given);
    given = upto;
  }
}

/* The sum of squares from which on a fit is notably worse than the best. */
static uint64_t enough_of(const ssi_fitting *self, const ssi_trial *best) {
  const uint64_t root =
      ssi_square_root(ssi_round_divide(best->error, self->readings));
  const uint64_t quarter = ssi_round_divide(root, 4);
  const uint64_t worse = root + (quarter > WORSE ? quarter : WORSE);
  return worse * worse * self->readings;
}

/* Where the fixed parameter ends in one direction. */
static int32_t end_of(ssi_fitting *self, const ssi_trial *best, bool up) {
  const ssi_limits *range = &self->ranges[self->fixed];
  const bool is_weight = self->fixed < self->count;
  const int64_t start = best->values[self->fixed];
  const int64_t size = is_weight && start < WEIGHT_LEAST ? WEIGHT_LEAST : start;
  const uint64_t enough = enough_of(self, best);
  const int32_t end = up ? range->maximum : range->minimum;
  ssi_trial trial = *best;
  size_t i;
  for (i = 0;; i++) {
    const int64_t move = ssi_round_divide_signed(size * moves[i], 100);
    const int32_t value = (int32_t)ssi_clamp(up ? start + move : start - move,
                                             range->minimum, range->maximum);
    if (is_weight) set_weight(self, &trial, value);
    trial.values[self->fixed] = value;
    ssi_fit_descend(self, &trial, REFIT, enough);
    if (value == end || trial.error > enough) return value;
  }
}

static ssi_determined identifiability(int32_t value, int32_t low,
                                      int32_t high) {
  const int64_t down = (int64_t)value - low, up = (int64_t)high - value;
  const int64_t farthest = down > up ? down : up;
  if (farthest * 5 <= value) return SSI_DETERMINED_WELL;
  return farthest * 2 <= value ? SSI_DETERMINED_PARTLY : SSI_DETERMINED_NOT;
}

typedef struct ends {
  int32_t low, high;
  ssi_determined determined;
} ends;

/* How far a parameter could move, if what it is about was observed. */
static void take_range(ssi_fitting *self, const ssi_trial *best,
                       size_t parameter, bool observed, ends *out) {
  const int32_t value = best->values[parameter];
  out->low = self->ranges[parameter].minimum;
  out->high = self->ranges[parameter].maximum;
  out->determined = SSI_DETERMINED_NOT;
  if (!observed) return;
  self->fixed = parameter;
  out->low = end_of(self, best, false);
  out->high = end_of(self, best, true);
  out->determined = identifiability(value, out->low, out->high);
}

void ssi_fit_ranges(ssi_fitting *self, const ssi_trial *best,
                    const ssi_indicator_score *scores,
                    ssi_fitted_indicator *parameters) {
  size_t i;
  for (i = 0; i < self->count; i++) {
    const size_t index = self->indicators[i];
    const bool observed = scores[index].state != SSI_OBSERVATION_NONE;
    ssi_fitted_indicator *out = &parameters[index];
    ends weight, goalpost;
    take_range(self, best, i, observed, &weight);
    take_range(self, best, self->count + i, observed, &goalpost);
    out->weight_low = weight.low;
    out->weight_high = weight.high;
    out->weight_determined = weight.determined;
    out->goalpost_low = goalpost.low;
    out->goalpost_high = goalpost.high;
    out->goalpost_determined = goalpost.determined;
  }
}
