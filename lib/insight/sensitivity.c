/* Sensitivity of a score to weights and goalposts: a fixed Latin hypercube of
   runs, whose percentiles are the result, and swings of one parameter at a
   time. Measures are made once; a run costs one evaluation of each indicator.
 */
#include <ssi/sensitivity.h>
#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "insight/permutation.h"
#include "score/evaluate.h"
#include "score/score.h"

#define RUNS SSI_SENSITIVITY_RUNS
#define TAIL (RUNS / 20) /* runs below the low end, and above the high end */

/* The index, then its pillars. */
#define SUMS (1 + SSI_PILLARS)

#define PERCENT_MAX 50
#define SCORES_MAX 10000000

struct ssi_sensitivity {
  ssi_allocator allocator;
  ssi_spread spreads[SUMS];
  ssi_swing swings[SSI_INDICATORS]; /* in their order */
};

/* Factors are counted in this part of one: a run's stratum has its middle at
   a whole number of them. */
#define FACTOR_ONE (100 * RUNS)

/* What a permutation belongs to, apart from the indicator; from 1. */
enum { OF_WEIGHT, OF_GOALPOST, OF_ALL };

/* A Latin hypercube: each indicator's weight and goalpost takes each of the
   strata 0 .. RUNS - 1 in one run, the lowest first. */
typedef struct design {
  uint16_t strata[OF_ALL][SSI_INDICATORS][RUNS];
} design;

/* The design: always the same. */
static void draw_design(design *out) {
  uint8_t of, i;
  for (of = 0; of < OF_ALL; of++) {
    for (i = 0; i < SSI_INDICATORS; i++)
      ssi_permute_runs(i + 1, of + 1, out->strata[of][i]);
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

/* An indicator's weight and goalpost times two factors; the goalpost is kept
   within its range. */
static void scale(const ssi_model *model, size_t index, int32_t weight,
                  int32_t goalpost, int32_t one, ssi_model *trial) {
  const ssi_limits range = ssi_goalpost_range((ssi_indicator)(index + 1));
  const ssi_indicator_setting *from = &model->settings[index];
  ssi_indicator_setting *to = &trial->settings[index];
  to->weight = scaled(from->weight, weight, one);
  to->goalpost = (int32_t)ssi_clamp(scaled(from->goalpost, goalpost, one),
                                    range.minimum, range.maximum);
}

typedef struct workspace {
  design design;
  ssi_score score;
  ssi_model trial; /* a copy of the model */
  int32_t points[SUMS][RUNS];
  ssi_sort_row rows[2 * RUNS]; /* the second half is scratch for the sort */
} workspace;

/* Weights and goalposts of the trial in one run. */
static void vary(workspace *work, const ssi_model *model, size_t run,
                 int32_t percent) {
  const design *drawn = &work->design;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++)
    scale(model, i, factor(percent, drawn->strata[OF_WEIGHT][i][run]),
          factor(percent, drawn->strata[OF_GOALPOST][i][run]), FACTOR_ONE,
          &work->trial);
  /* A factor of at least a half leaves every pillar some weight. */
  ssi_model_balance_weights(&work->trial);
}

/* An indicator's points in the trial. Measures depend on no weight and no
   goalpost; what is unobserved has the measure 0, which brings none. */
static int32_t points_of(const workspace *work, size_t index) {
  const ssi_indicator_setting *setting = &work->trial.settings[index];
  return ssi_points_of(index, work->score.indicators[index].measure,
                       setting->goalpost, setting->weight);
}

/* Change of the index with an indicator's weight and goalpost at this many per
   cent: only the pillar's indicators move, and its weights still add up to 25
   points. */
static int32_t change_of(workspace *work, const ssi_model *model, size_t index,
                         int32_t weight, int32_t goalpost) {
  const ssi_indicator_setting *were = model->settings;
  int32_t change = 0;
  size_t i;
  memcpy(work->trial.settings, were, sizeof work->trial.settings);
  scale(model, index, weight, goalpost, 100, &work->trial);
  ssi_model_balance_weights(&work->trial);
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (memcmp(&work->trial.settings[i], &were[i], sizeof *were) != 0)
      change += points_of(work, i) - work->score.indicators[i].points;
  }
  return change;
}

static int32_t larger(int32_t most, int32_t change) {
  const int32_t size = change < 0 ? -change : change;
  return size > most ? size : most;
}

static void take_swing(workspace *work, const ssi_model *model, size_t index,
                       int32_t percent, ssi_swing *out) {
  const int32_t less = 100 - percent, more = 100 + percent;
  out->indicator = (ssi_indicator)(index + 1);
  out->pillar = model->settings[index].pillar;
  out->weight_less = change_of(work, model, index, less, 100);
  out->weight_more = change_of(work, model, index, more, 100);
  out->goalpost_less = change_of(work, model, index, 100, less);
  out->goalpost_more = change_of(work, model, index, 100, more);
  out->swing = larger(out->swing, out->weight_less);
  out->swing = larger(out->swing, out->weight_more);
  out->swing = larger(out->swing, out->goalpost_less);
  out->swing = larger(out->swing, out->goalpost_more);
}

static void swap(ssi_swing *a, ssi_swing *b) {
  const ssi_swing kept = *a;
  *a = *b;
  *b = kept;
}

/* The swing of each indicator, those that matter most first. */
static void take_swings(workspace *work, const ssi_model *model,
                        int32_t percent, ssi_swing *out) {
  size_t i, at;
  for (i = 0; i < SSI_INDICATORS; i++) {
    take_swing(work, model, i, percent, &out[i]);
    for (at = i; at > 0 && out[at - 1].swing < out[at].swing; at--)
      swap(&out[at - 1], &out[at]);
  }
}

static void run(workspace *work, size_t number) {
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const int32_t points = points_of(work, i);
    work->points[0][number] += points;
    work->points[work->trial.settings[i].pillar][number] += points;
  }
}

static int32_t at(const workspace *work, size_t run) {
  return (int32_t)work->rows[run].major;
}

static void take_spread(workspace *work, size_t sum, ssi_spread *out) {
  size_t i;
  for (i = 0; i < RUNS; i++)
    work->rows[i].major = (uint64_t)work->points[sum][i];
  ssi_sort(work->rows, work->rows + RUNS, RUNS);
  out->points = ssi_result_points(&work->score, (int32_t)sum);
  out->minimum = at(work, 0);
  out->low = at(work, TAIL);
  out->median = (int32_t)ssi_round_divide(
      (uint64_t)(at(work, RUNS / 2 - 1) + at(work, RUNS / 2)), 2);
  out->high = at(work, RUNS - 1 - TAIL);
  out->maximum = at(work, RUNS - 1);
}

static ssi_status compute(const ssi_request *request, int32_t percent,
                          workspace *work, ssi_sensitivity *self) {
  const ssi_status status =
      ssi_score_fill(request, &self->allocator, &work->score);
  size_t i;
  if (status != SSI_OK) return status;
  work->trial = *request->model;
  draw_design(&work->design);
  for (i = 0; i < RUNS; i++) {
    vary(work, request->model, i, percent);
    run(work, i);
  }
  for (i = 0; i < SUMS; i++) take_spread(work, i, &self->spreads[i]);
  take_swings(work, request->model, percent, self->swings);
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
  if (status == SSI_OK)
    *out = self;
  else
    ssi_sensitivity_free(self);
  return status;
}

void ssi_sensitivity_free(ssi_sensitivity *self) {
  ssi_handle_free(self, sizeof *self);
}

ssi_status ssi_sensitivity_total(const ssi_sensitivity *self, ssi_spread *out) {
  static const ssi_told total =
      SSI_TOLD(ssi_spread, ssi_sensitivity, spreads[0], 1, SSI_ERROR_INDEX);
  return ssi_tell(self, 1, out, &total);
}

ssi_status ssi_sensitivity_pillar(const ssi_sensitivity *self,
                                  ssi_pillar pillar, ssi_spread *out) {
  static const ssi_told pillars = SSI_TOLD(
      ssi_spread, ssi_sensitivity, spreads[1], SSI_PILLARS, SSI_ERROR_PILLAR);
  return ssi_tell(self, (size_t)pillar, out, &pillars);
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
  const ssi_spread *index;
  ssi_rank_spread ranks;
  ssi_status status;
  size_t i;
  if (!scores) return SSI_ERROR_NULL;
  status = SSI_ASK(ssi_rank_spread, self, out);
  if (status != SSI_OK) return status;
  if (count == 0) return SSI_ERROR_COHORT;
  if (count > SCORES_MAX) return SSI_ERROR_LIMIT;
  for (i = 0; i < count; i++) {
    if (scores[i] < 0 || scores[i] > SSI_TOTAL_POINTS) return SSI_ERROR_RANGE;
  }
  index = &self->spreads[0];
  memset(&ranks, 0, sizeof ranks);
  ranks.top = top_percent(scores, count, index->points);
  ranks.best = top_percent(scores, count, index->high);
  ranks.worst = top_percent(scores, count, index->low);
  ranks.minimum = top_percent(scores, count, index->maximum);
  ranks.maximum = top_percent(scores, count, index->minimum);
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
  static const ssi_told swings = SSI_TOLD(ssi_swing, ssi_sensitivity, swings,
                                          SSI_INDICATORS, SSI_ERROR_INDEX);
  return ssi_tell(self, index + 1, out, &swings);
}
