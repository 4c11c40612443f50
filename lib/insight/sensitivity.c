/* Sensitivity of a score to weights and goalposts: a fixed Latin hypercube of
   runs, whose percentiles are told, and swings of one parameter at a time.
   Measures are made once; a run costs the points of each indicator. */
#include <ssi/sensitivity.h>
#include <string.h>

#include "base/fill.h"
#include "base/hash.h"
#include "base/integer.h"
#include "score/evaluate.h"
#include "score/score.h"

#define RUNS SSI_SENSITIVITY_RUNS
#define TAIL (RUNS / 20) /* runs below the low end, and above the high end */

#define PERCENT_MAX 50
#define SCORES_MAX 10000000

struct ssi_sensitivity {
  ssi_allocator allocator;
  ssi_spread total, pillars[SSI_PILLARS];
  ssi_swing swings[SSI_INDICATORS]; /* in their order */
};

/* Factors are counted in this part of one: a run's stratum has its middle at
   a whole number of them. */
#define FACTOR_ONE (100 * RUNS)

/* What a permutation belongs to, besides the indicator. */
#define OF_WEIGHT 1
#define OF_GOALPOST 2

/* A Latin hypercube: each indicator's weight and goalpost takes each of the
   strata 0 .. RUNS - 1 in one run, the lowest first. */
typedef struct design {
  uint16_t weights[SSI_INDICATORS][RUNS];
  uint16_t goalposts[SSI_INDICATORS][RUNS];
} design;

/* Numbers 0 .. 2^32 - 1 of one permutation, two from each hash. */
static uint64_t draw(uint8_t indicator, uint8_t of, uint32_t number) {
  static const ssi_hash_key key = {0, 0};
  const uint8_t bytes[] = {indicator, of, (uint8_t)(number / 2)};
  const uint64_t hash = ssi_hash(key, bytes, sizeof bytes);
  return number % 2 ? hash >> 32 : hash & UINT32_MAX;
}

/* Fisher and Yates: from the end, each place changes with one up to it. */
static void permute(uint8_t indicator, uint8_t of, uint16_t *strata) {
  uint16_t i;
  for (i = 0; i < RUNS; i++) strata[i] = i;
  for (i = RUNS - 1; i > 0; i--) {
    const uint64_t number = draw(indicator, of, (uint32_t)(RUNS - 1 - i));
    const size_t other = (size_t)(number * ((uint64_t)i + 1) >> 32);
    const uint16_t kept = strata[i];
    strata[i] = strata[other];
    strata[other] = kept;
  }
}

/* The design: always the same. */
static void draw_design(design *out) {
  uint8_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    permute(i + 1, OF_WEIGHT, out->weights[i]);
    permute(i + 1, OF_GOALPOST, out->goalposts[i]);
  }
}

/* The middle of a stratum, in parts of FACTOR_ONE. */
static int32_t factor(int32_t percent, uint16_t stratum) {
  return FACTOR_ONE + percent * (2 * stratum + 1 - RUNS);
}

/* value < 2^26 and numerator < 2^17: the product is far below 2^63. */
static int32_t scaled(int32_t value, int32_t numerator, int32_t denominator) {
  return (int32_t)ssi_round_divide((uint64_t)value * (uint64_t)numerator,
                                   (uint64_t)denominator);
}

/* A scaled goalpost, kept within its range. */
static int32_t scaled_goalpost(const ssi_model *model, size_t index,
                               int32_t numerator, int32_t denominator) {
  const ssi_limits range = ssi_goalpost_range((ssi_indicator)(index + 1));
  const int32_t goalpost = model->settings[index].goalpost;
  return (int32_t)ssi_clamp(scaled(goalpost, numerator, denominator),
                            range.minimum, range.maximum);
}

/* Weights and goalposts of `trial`, a copy of the model, in one run. */
static void vary(const design *drawn, const ssi_model *model, size_t run,
                 int32_t percent, ssi_model *trial) {
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    ssi_indicator_setting *setting = &trial->settings[i];
    setting->weight =
        scaled(model->settings[i].weight,
               factor(percent, drawn->weights[i][run]), FACTOR_ONE);
    setting->goalpost = scaled_goalpost(
        model, i, factor(percent, drawn->goalposts[i][run]), FACTOR_ONE);
  }
  /* A factor of at least a half leaves every pillar some weight. */
  ssi_model_balance_weights(trial);
}

/* Measures depend on no weight and no goalpost; what is unobserved has the
   measure 0, which brings none. */
static int32_t points_of(const ssi_score *score, size_t index, int32_t goalpost,
                         int32_t weight) {
  return ssi_points_of(index, score->indicators[index].measure, goalpost,
                       weight);
}

/* Change of the index with the weight at `percent` per cent: only the pillar's
   indicators move, and its weights still add up to 25 points. */
static int32_t by_weight(const ssi_model *model, const ssi_score *score,
                         size_t index, int32_t percent, ssi_model *trial) {
  const ssi_pillar pillar = model->settings[index].pillar;
  int32_t change = 0;
  size_t i;
  *trial = *model;
  trial->settings[index].weight = (int32_t)ssi_round_divide(
      (uint64_t)model->settings[index].weight * (uint64_t)percent, 100);
  ssi_model_balance_weights(trial);
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (model->settings[i].pillar != pillar) continue;
    change += points_of(score, i, trial->settings[i].goalpost,
                        trial->settings[i].weight) -
              score->indicators[i].points;
  }
  return change;
}

static int32_t by_goalpost(const ssi_model *model, const ssi_score *score,
                           size_t index, int32_t percent) {
  return points_of(score, index, scaled_goalpost(model, index, percent, 100),
                   model->settings[index].weight) -
         score->indicators[index].points;
}

static int32_t larger(int32_t most, int32_t change) {
  const int32_t size = change < 0 ? -change : change;
  return size > most ? size : most;
}

static ssi_swing swing_of(const ssi_model *model, const ssi_score *score,
                          size_t index, int32_t percent, ssi_model *trial) {
  const int32_t less = 100 - percent, more = 100 + percent;
  ssi_swing swing;
  memset(&swing, 0, sizeof swing);
  swing.indicator = (ssi_indicator)(index + 1);
  swing.pillar = model->settings[index].pillar;
  swing.weight_less = by_weight(model, score, index, less, trial);
  swing.weight_more = by_weight(model, score, index, more, trial);
  swing.goalpost_less = by_goalpost(model, score, index, less);
  swing.goalpost_more = by_goalpost(model, score, index, more);
  swing.swing = larger(0, swing.weight_less);
  swing.swing = larger(swing.swing, swing.weight_more);
  swing.swing = larger(swing.swing, swing.goalpost_less);
  swing.swing = larger(swing.swing, swing.goalpost_more);
  return swing;
}

/* The swing of each indicator, those that matter most first. `trial` is a copy
   of the model; `rows` has room for 2 * SSI_INDICATORS. */
static void take_swings(const ssi_model *model, const ssi_score *score,
                        int32_t percent, ssi_model *trial, ssi_sort_row *rows,
                        ssi_swing *out) {
  ssi_swing swings[SSI_INDICATORS];
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    swings[i] = swing_of(model, score, i, percent, trial);
    /* The largest comes first; no swing is beyond the whole index. */
    rows[i].major = (uint64_t)(SSI_TOTAL_POINTS - swings[i].swing);
    rows[i].minor = i;
  }
  ssi_sort(rows, rows + SSI_INDICATORS, SSI_INDICATORS);
  for (i = 0; i < SSI_INDICATORS; i++) out[i] = swings[rows[i].minor];
}

/* Points of each run in one pillar or, first, in the index. */
#define SUMS (1 + SSI_PILLARS)

typedef struct workspace {
  design design;
  ssi_score score;
  ssi_model trial;
  int32_t points[SUMS][RUNS];
  ssi_sort_row rows[2 * RUNS]; /* the second half is scratch for the sort */
} workspace;

static void run(workspace *work, size_t number) {
  const ssi_indicator_setting *settings = work->trial.settings;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const int32_t points =
        points_of(&work->score, i, settings[i].goalpost, settings[i].weight);
    work->points[0][number] += points;
    work->points[settings[i].pillar][number] += points;
  }
}

static int32_t at(const workspace *work, size_t run) {
  return (int32_t)work->rows[run].major;
}

static ssi_spread spread(workspace *work, size_t sum, int32_t points) {
  ssi_spread made;
  size_t i;
  memset(&made, 0, sizeof made);
  for (i = 0; i < RUNS; i++) {
    work->rows[i].major = (uint64_t)work->points[sum][i];
    work->rows[i].minor = 0;
  }
  ssi_sort(work->rows, work->rows + RUNS, RUNS);
  made.points = points;
  made.minimum = at(work, 0);
  made.low = at(work, TAIL);
  made.median = (int32_t)ssi_round_divide(
      (uint64_t)at(work, RUNS / 2 - 1) + (uint64_t)at(work, RUNS / 2), 2);
  made.high = at(work, RUNS - 1 - TAIL);
  made.maximum = at(work, RUNS - 1);
  return made;
}

static ssi_status compute(const ssi_request *request, int32_t percent,
                          workspace *work, ssi_sensitivity *self) {
  const ssi_status status =
      ssi_score_fill(request, &self->allocator, &work->score);
  int32_t i;
  size_t number;
  if (status != SSI_OK) return status;
  work->trial = *request->model;
  draw_design(&work->design);
  for (number = 0; number < RUNS; number++) {
    vary(&work->design, request->model, number, percent, &work->trial);
    run(work, number);
  }
  self->total =
      spread(work, 0, ssi_result_points(&work->score, SSI_ALL_PILLARS));
  for (i = 1; i <= SSI_PILLARS; i++) {
    self->pillars[i - 1] =
        spread(work, (size_t)i, ssi_result_points(&work->score, i));
  }
  take_swings(request->model, &work->score, percent, &work->trial, work->rows,
              self->swings);
  return SSI_OK;
}

ssi_status ssi_sensitivity_new(const ssi_allocator *allocator,
                               const ssi_model *model,
                               const ssi_profile *profile,
                               const ssi_activity *activity, int32_t day,
                               int32_t percent, ssi_sensitivity **out) {
  ssi_request request;
  ssi_allocator from;
  ssi_status status;
  ssi_sensitivity *self;
  workspace *work;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  if (percent < 1 || percent > PERCENT_MAX) return SSI_ERROR_RANGE;
  status = ssi_request_check(model, day);
  if (status != SSI_OK) return status;
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  ssi_request_take(model, profile, activity, day, &request);
  work = ssi_allocate(&from, 1, sizeof *work);
  status = work ? compute(&request, percent, work, self) : SSI_ERROR_MEMORY;
  ssi_release(&from, work, 1, sizeof *work);
  if (status != SSI_OK) {
    ssi_sensitivity_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}

void ssi_sensitivity_free(ssi_sensitivity *self) {
  ssi_handle_free(self, sizeof *self);
}

ssi_status ssi_sensitivity_total(const ssi_sensitivity *self, ssi_spread *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return SSI_FILL(ssi_spread, out, &self->total);
}

ssi_status ssi_sensitivity_pillar(const ssi_sensitivity *self,
                                  ssi_pillar pillar, ssi_spread *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return SSI_FILL(ssi_spread, out, &self->pillars[pillar - 1]);
}

static int32_t top_percent(const int32_t *scores, size_t count,
                           int32_t points) {
  uint64_t above = 0, equal = 0;
  size_t i;
  for (i = 0; i < count; i++) {
    above += scores[i] > points;
    equal += scores[i] == points;
  }
  return ssi_top_percent(above, equal, count);
}

/* More points never make a rank worse, so the rank of a percentile of the runs
   is the percentile of their ranks. */
ssi_status ssi_sensitivity_rank(const ssi_sensitivity *self,
                                const int32_t *scores, size_t count,
                                ssi_rank_spread *out) {
  ssi_rank_spread ranks;
  size_t i;
  if (!self || !scores || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_rank_spread, out)) return SSI_ERROR_SIZE;
  if (count == 0) return SSI_ERROR_COHORT;
  if (count > SCORES_MAX) return SSI_ERROR_LIMIT;
  for (i = 0; i < count; i++) {
    if (scores[i] < 0 || scores[i] > SSI_TOTAL_POINTS) return SSI_ERROR_RANGE;
  }
  memset(&ranks, 0, sizeof ranks);
  ranks.top = top_percent(scores, count, self->total.points);
  ranks.best = top_percent(scores, count, self->total.high);
  ranks.worst = top_percent(scores, count, self->total.low);
  ranks.minimum = top_percent(scores, count, self->total.maximum);
  ranks.maximum = top_percent(scores, count, self->total.minimum);
  return SSI_FILL(ssi_rank_spread, out, &ranks);
}

ssi_status ssi_sensitivity_swings(const ssi_sensitivity *self,
                                  size_t *out_swings) {
  if (!self || !out_swings) return SSI_ERROR_NULL;
  *out_swings = SSI_INDICATORS;
  return SSI_OK;
}

ssi_status ssi_sensitivity_swing(const ssi_sensitivity *self, size_t index,
                                 ssi_swing *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= SSI_INDICATORS) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_swing, out, &self->swings[index]);
}
