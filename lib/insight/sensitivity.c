/* Sensitivity: the runs, and where their points lie. */
#include "insight/sensitivity.h"

#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "score/curve.h"

#define RUNS SSI_SENSITIVITY_RUNS
#define TAIL (RUNS / 20) /* runs below the low end, and above the high end */

#define PERCENT_MAX 50
#define SCORES_MAX 10000000

/* Points of each run in one pillar or, first, in the index. */
#define SUMS (1 + SSI_PILLARS)

typedef struct workings {
  ssi_design design;
  ssi_score score;
  ssi_model trial;
  int32_t points[SUMS][RUNS];
  ssi_sort_row rows[2 * RUNS]; /* the second half is scratch for the sort */
} workings;

/* Measures depend on no weight and no goalpost; what is unobserved has the
   measure 0, which brings none. */
static void run(workings *work, size_t number) {
  const ssi_indicator_setting *settings = work->trial.settings;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const int32_t points =
        ssi_curve(work->score.indicators[i].measure, settings[i].goalpost,
                  ssi_indicator_rows[i].curve, settings[i].weight);
    work->points[0][number] += points;
    work->points[settings[i].pillar][number] += points;
  }
}

static int32_t at(const workings *work, size_t run) {
  return (int32_t)work->rows[run].major;
}

static ssi_spread spread(workings *work, size_t sum, int32_t points) {
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

static ssi_status compute(const ssi_task *task, int32_t percent, workings *work,
                          ssi_sensitivity *self) {
  const ssi_status status =
      ssi_score_fill(task, &self->allocator, &work->score);
  int32_t i;
  size_t number;
  if (status != SSI_OK) return status;
  work->trial = *task->model;
  ssi_design_draw(&work->design);
  for (number = 0; number < RUNS; number++) {
    ssi_design_vary(&work->design, task->model, number, percent, &work->trial);
    run(work, number);
  }
  self->total = spread(work, 0, ssi_result_total(&work->score).points);
  for (i = 1; i <= SSI_PILLARS; i++) {
    self->pillars[i - 1] = spread(
        work, (size_t)i, ssi_result_pillar(&work->score, (ssi_pillar)i).points);
  }
  ssi_swings_take(task->model, &work->score, percent, &work->trial, work->rows,
                  self->swings);
  return SSI_OK;
}

ssi_status ssi_sensitivity_new(const ssi_allocator *allocator,
                               const ssi_model *model,
                               const ssi_profile *profile,
                               const ssi_activity *activity, int32_t day,
                               int32_t percent, ssi_sensitivity **out) {
  ssi_task task;
  ssi_allocator from;
  ssi_status status;
  ssi_sensitivity *self;
  workings *work;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  if (percent < 1 || percent > PERCENT_MAX) return SSI_ERROR_RANGE;
  status = ssi_score_check(model, day);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  task = ssi_task_whole(model, profile, activity, day);
  work = ssi_allocate(&from, 1, sizeof *work);
  status = work ? compute(&task, percent, work, self) : SSI_ERROR_MEMORY;
  ssi_release(&from, work, 1, sizeof *work);
  if (status != SSI_OK) {
    ssi_sensitivity_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}

void ssi_sensitivity_free(ssi_sensitivity *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self, 1, sizeof *self);
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

/* Share of the scores above, with half of the equal ones. */
static int32_t top_percent(const int32_t *scores, size_t count,
                           int32_t points) {
  uint64_t halves = 0, percent;
  size_t i;
  for (i = 0; i < count; i++) {
    halves += (uint64_t)(scores[i] > points) + (uint64_t)(scores[i] >= points);
  }
  percent = ssi_round_divide(halves * 100, 2 * (uint64_t)count);
  return percent > 1 ? (int32_t)percent : 1;
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
