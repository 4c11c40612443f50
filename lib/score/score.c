/* The score: amounts to measures, points, pillars and total. Its cost is that
   of the walk over the events (credits.c) and a few microseconds. */
#include "score/score.h"

#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "score/coverage.h"
#include "score/evaluate.h"

/* The points of a level come from what was observed alone; those of other
   measures stand for the whole, of which the observed share counts. */
static int32_t covered_points(const ssi_coverage *coverage, size_t indicator,
                              const ssi_indicator_score *score) {
  if (ssi_indicator_rows[indicator].measure == SSI_MEASURE_LEVEL)
    return score->points < score->covered ? score->points : score->covered;
  return ssi_coverage_part(coverage, indicator, score->points);
}

/* Measure and points. Where nothing counts they are 0, and no rule is made,
   which costs more than most else of a small score. */
static void evaluate(const ssi_request *request, size_t indicator,
                     uint64_t good, uint64_t bad, ssi_indicator_score *out) {
  const ssi_kind_set *kinds = &request->inputs.kinds;
  ssi_indicator_rule rule;
  ssi_evaluation result;
  out->measure = 0;
  out->points = out->without_against = 0;
  if (good == 0) return;
  ssi_rule_make(request->model, indicator, &rule);
  result = ssi_evaluate_one(&rule, kinds, good, bad);
  out->measure = result.measure;
  out->points = out->without_against = result.points;
  if (bad > 0)
    out->without_against = ssi_evaluate_one(&rule, kinds, good, 0).points;
}

static void score_indicator(const ssi_request *request, const ssi_sides *sides,
                            const ssi_coverage *coverage, size_t indicator,
                            ssi_indicator_score *out) {
  const ssi_model *model = request->model;
  const ssi_indicator_setting *setting = &model->settings[indicator];
  out->pillar = setting->pillar;
  out->maximum = setting->weight;
  out->goalpost = setting->goalpost;
  evaluate(request, indicator, sides->good[indicator], sides->bad[indicator],
           out);
  out->state = ssi_coverage_state(coverage, indicator);
  out->share = coverage->indicators[indicator].share;
  out->covered = ssi_coverage_part(coverage, indicator, out->maximum);
  out->covered_points = covered_points(coverage, indicator, out);
  /* What brought points was observed, however small a part it is. */
  out->observed = out->covered < out->points ? out->points : out->covered;
  out->high =
      ssi_coverage_high(coverage, model, indicator, out->measure, out->points);
}

ssi_status ssi_score_fill(const ssi_request *request,
                          const ssi_allocator *scratch, ssi_score *out) {
  ssi_coverage coverage;
  ssi_sides sides;
  size_t i;
  if (!ssi_amounts_take(request, scratch, &out->amounts))
    return SSI_ERROR_MEMORY;
  ssi_coverage_take(request->model, &request->inputs, &coverage);
  ssi_sides_take(&out->amounts, &sides);
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (request->wanted[i])
      score_indicator(request, &sides, &coverage, i, &out->indicators[i]);
  }
  ssi_coverage_shares(&request->inputs, out->feed_shares);
  out->day = request->day;
  out->version = ssi_model_version(request->model);
  memcpy(out->fingerprint, request->model->fingerprint,
         sizeof out->fingerprint);
  return SSI_OK;
}

ssi_status ssi_score_new(const ssi_allocator *allocator, const ssi_model *model,
                         const ssi_profile *profile,
                         const ssi_activity *activity, int32_t day,
                         ssi_score **out) {
  ssi_request request;
  ssi_allocator from;
  ssi_status status;
  ssi_score *self;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_request_check(model, day);
  if (status != SSI_OK) return status;
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  ssi_request_take(model, profile, activity, day, &request);
  status = ssi_score_fill(&request, &from, self);
  if (status != SSI_OK) {
    ssi_score_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}

void ssi_score_free(ssi_score *self) {
  ssi_handle_free(self, sizeof *self);
}

void ssi_result_take(const ssi_score *self, int32_t pillar, ssi_result *out) {
  size_t i;
  memset(out, 0, sizeof *out);
  out->maximum = pillar ? SSI_PILLAR_POINTS : SSI_TOTAL_POINTS;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_indicator_score *one = &self->indicators[i];
    if (pillar && (int32_t)one->pillar != pillar) continue;
    out->points += one->points;
    out->high += one->high;
    out->observed += one->observed;
  }
  out->low = out->points;
}

int32_t ssi_result_points(const ssi_score *self, int32_t pillar) {
  ssi_result result;
  ssi_result_take(self, pillar, &result);
  return result.points;
}

static ssi_status tell(const ssi_score *self, int32_t pillar, ssi_result *out) {
  ssi_result result;
  ssi_result_take(self, pillar, &result);
  return SSI_FILL(ssi_result, out, &result);
}

ssi_status ssi_pillar_score(const ssi_allocator *allocator,
                            const ssi_model *model, const ssi_profile *profile,
                            const ssi_activity *activity, ssi_pillar pillar,
                            int32_t day, ssi_result *out) {
  ssi_request request;
  ssi_allocator scratch;
  ssi_score *score;
  ssi_status status;
  size_t i;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_result, out)) return SSI_ERROR_SIZE;
  status = ssi_allocator_take(allocator, &scratch);
  if (status != SSI_OK) return status;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  status = ssi_request_check(model, day);
  if (status != SSI_OK) return status;
  score = ssi_allocate(&scratch, 1, sizeof *score);
  if (!score) return SSI_ERROR_MEMORY;
  ssi_request_take(model, profile, activity, day, &request);
  for (i = 0; i < SSI_INDICATORS; i++)
    request.wanted[i] = model->settings[i].pillar == pillar;
  status = ssi_score_fill(&request, &scratch, score);
  if (status == SSI_OK) status = tell(score, (int32_t)pillar, out);
  ssi_release(&scratch, score, 1, sizeof *score);
  return status;
}

ssi_status ssi_score_day(const ssi_score *self, int32_t *out_day) {
  if (!self || !out_day) return SSI_ERROR_NULL;
  *out_day = self->day;
  return SSI_OK;
}

ssi_status ssi_score_total(const ssi_score *self, ssi_result *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return tell(self, SSI_ALL_PILLARS, out);
}

ssi_status ssi_score_pillar(const ssi_score *self, ssi_pillar pillar,
                            ssi_result *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return tell(self, (int32_t)pillar, out);
}

ssi_status ssi_score_display(const ssi_score *self, int32_t *out_points) {
  if (!self || !out_points) return SSI_ERROR_NULL;
  *out_points = (int32_t)ssi_round_divide(
      (uint64_t)ssi_result_points(self, SSI_ALL_PILLARS), SSI_POINT);
  return SSI_OK;
}

/* Gives the unobserved part of a pillar the points per maximum of what was
   observed, up to the high end. false: nothing was. */
static bool estimate(const ssi_score *self, ssi_pillar pillar,
                     int32_t *out_points) {
  uint64_t covered = 0, covered_points = 0, estimated;
  ssi_result result;
  size_t i;
  ssi_result_take(self, (int32_t)pillar, &result);
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (self->indicators[i].pillar != pillar) continue;
    covered += (uint64_t)self->indicators[i].covered;
    covered_points += (uint64_t)self->indicators[i].covered_points;
  }
  if (covered == 0) return false;
  estimated = (uint64_t)result.points +
              ssi_round_divide(covered_points * (uint64_t)(SSI_PILLAR_POINTS -
                                                           result.observed),
                               covered);
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
  result.share = one->share;
  return SSI_FILL(ssi_indicator_result, out, &result);
}
