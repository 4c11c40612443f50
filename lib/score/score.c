/* The score: facts and events to measures, points, pillars and total. */
#include "score/score.h"

#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "score/curve.h"

static void score_indicator(const ssi_task *task, const ssi_amounts *amounts,
                            size_t index, ssi_indicator_score *out) {
  const ssi_indicator_setting *setting = &task->model->settings[index];
  const int32_t bend = ssi_indicator_rows[index].curve;
  const int64_t good = ssi_measure_of(task, amounts, index, true);
  out->pillar = setting->pillar;
  out->maximum = setting->weight;
  out->goalpost = setting->goalpost;
  out->measure = ssi_measure_of(task, amounts, index, false);
  out->points =
      ssi_curve(out->measure, setting->goalpost, bend, setting->weight);
  out->without_against =
      ssi_curve(good, setting->goalpost, bend, setting->weight);
  ssi_observe_indicator(task, index, out);
}

ssi_status ssi_score_fill(const ssi_task *task, const ssi_allocator *scratch,
                          ssi_score *out) {
  size_t i;
  if (!ssi_amounts_take(task, scratch, &out->amounts)) return SSI_ERROR_MEMORY;
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (task->wanted[i])
      score_indicator(task, &out->amounts, i, &out->indicators[i]);
  }
  for (i = 0; i < SSI_FEEDS; i++) {
    out->feed_seen[i] = ssi_feed_seen(task, &ssi_feed_rows[i]) > 0;
  }
  out->day = task->day;
  out->version = ssi_model_version(task->model);
  memcpy(out->fingerprint, task->model->fingerprint, sizeof out->fingerprint);
  return SSI_OK;
}

ssi_status ssi_score_check(const ssi_model *model, int32_t day) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  ssi_model_check(model, &issue);
  return issue.status;
}

ssi_task ssi_task_whole(const ssi_model *model, const ssi_profile *profile,
                        const ssi_activity *activity, int32_t day) {
  ssi_task task = {model, profile, activity, day, {false}};
  memset(task.wanted, true, sizeof task.wanted);
  return task;
}

ssi_status ssi_score_new(const ssi_allocator *allocator, const ssi_model *model,
                         const ssi_profile *profile,
                         const ssi_activity *activity, int32_t day,
                         ssi_score **out) {
  ssi_task task;
  ssi_allocator from;
  ssi_status status;
  ssi_score *self;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_score_check(model, day);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  task = ssi_task_whole(model, profile, activity, day);
  status = ssi_score_fill(&task, &from, self);
  if (status != SSI_OK) {
    ssi_score_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}

void ssi_score_free(ssi_score *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self, 1, sizeof *self);
}

ssi_result ssi_result_pillar(const ssi_score *self, ssi_pillar pillar) {
  ssi_result result;
  size_t i;
  memset(&result, 0, sizeof result);
  result.maximum = SSI_PILLAR_POINTS;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_indicator_score *one = &self->indicators[i];
    if (one->pillar != pillar) continue;
    result.points += one->points;
    result.high += one->high;
    result.observed += one->observed;
  }
  result.low = result.points;
  return result;
}

ssi_status ssi_pillar_score(const ssi_allocator *allocator,
                            const ssi_model *model, const ssi_profile *profile,
                            const ssi_activity *activity, ssi_pillar pillar,
                            int32_t day, ssi_result *out) {
  ssi_task task = {model, profile, activity, day, {false}};
  ssi_allocator scratch;
  ssi_score score;
  ssi_result result;
  ssi_status status;
  size_t i;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_result, out)) return SSI_ERROR_SIZE;
  status = ssi_allocator_take(allocator, &scratch);
  if (status != SSI_OK) return status;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  status = ssi_score_check(model, day);
  if (status != SSI_OK) return status;
  memset(&score, 0, sizeof score);
  for (i = 0; i < SSI_INDICATORS; i++) {
    task.wanted[i] = model->settings[i].pillar == pillar;
  }
  status = ssi_score_fill(&task, &scratch, &score);
  if (status != SSI_OK) return status;
  result = ssi_result_pillar(&score, pillar);
  return SSI_FILL(ssi_result, out, &result);
}

ssi_status ssi_score_day(const ssi_score *self, int32_t *out_day) {
  if (!self || !out_day) return SSI_ERROR_NULL;
  *out_day = self->day;
  return SSI_OK;
}

ssi_result ssi_result_total(const ssi_score *self) {
  ssi_result total;
  int32_t i;
  memset(&total, 0, sizeof total);
  total.maximum = SSI_TOTAL_POINTS;
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_result one = ssi_result_pillar(self, (ssi_pillar)i);
    total.points += one.points;
    total.high += one.high;
    total.observed += one.observed;
  }
  total.low = total.points;
  return total;
}

ssi_status ssi_score_total(const ssi_score *self, ssi_result *out) {
  ssi_result total;
  if (!self || !out) return SSI_ERROR_NULL;
  total = ssi_result_total(self);
  return SSI_FILL(ssi_result, out, &total);
}

ssi_status ssi_score_pillar(const ssi_score *self, ssi_pillar pillar,
                            ssi_result *out) {
  ssi_result result;
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  result = ssi_result_pillar(self, pillar);
  return SSI_FILL(ssi_result, out, &result);
}

ssi_status ssi_score_display(const ssi_score *self, int32_t *out_points) {
  if (!self || !out_points) return SSI_ERROR_NULL;
  *out_points = (int32_t)ssi_round_divide(
      (uint64_t)ssi_result_total(self).points, SSI_POINT);
  return SSI_OK;
}

/* Gives the unobserved part of a pillar the points per maximum of what was
   seen, up to the high end. false: nothing was seen. */
static bool estimate(const ssi_score *self, ssi_pillar pillar,
                     int32_t *out_points) {
  const ssi_result result = ssi_result_pillar(self, pillar);
  uint64_t seen = 0, seen_points = 0, estimated;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (self->indicators[i].pillar != pillar) continue;
    seen += (uint64_t)self->indicators[i].seen;
    seen_points += (uint64_t)self->indicators[i].seen_points;
  }
  if (seen == 0) return false;
  estimated =
      (uint64_t)result.points +
      ssi_round_divide(
          seen_points * (uint64_t)(SSI_PILLAR_POINTS - result.observed), seen);
  *out_points =
      estimated < (uint64_t)result.high ? (int32_t)estimated : result.high;
  return true;
}

ssi_status ssi_score_estimate_pillar(const ssi_score *self, ssi_pillar pillar,
                                     int32_t *out_points) {
  if (!self || !out_points) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return estimate(self, pillar, out_points) ? SSI_OK : SSI_ERROR_UNOBSERVED;
}

ssi_status ssi_score_estimate(const ssi_score *self, int32_t *out_points) {
  int32_t sum = 0, part = 0, i;
  if (!self || !out_points) return SSI_ERROR_NULL;
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_status status =
        ssi_score_estimate_pillar(self, (ssi_pillar)i, &part);
    if (status != SSI_OK) return status;
    sum += part;
  }
  *out_points = sum;
  return SSI_OK;
}

ssi_status ssi_score_indicator(const ssi_score *self, ssi_indicator indicator,
                               ssi_indicator_result *out) {
  const ssi_indicator_score *one;
  ssi_indicator_result result;
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_indicator(indicator)) return SSI_ERROR_INDICATOR;
  one = &self->indicators[indicator - 1];
  memset(&result, 0, sizeof result);
  result.indicator = indicator;
  result.pillar = one->pillar;
  result.state = one->state;
  result.points = one->points;
  result.high = one->high;
  result.observed = one->observed;
  result.maximum = one->maximum;
  result.headroom = one->maximum - one->points;
  result.goalpost = one->goalpost;
  result.measure = one->measure;
  return SSI_FILL(ssi_indicator_result, out, &result);
}
