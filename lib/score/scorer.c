/* Prepares a model for scoring many members. */
#include "score/scorer.h"

#include "base/alloc.h"
#include "score/decay.h"
#include "score/score.h"

static void finish(const ssi_model *model, size_t index, ssi_finish *out) {
  const ssi_indicator_setting *setting = &model->settings[index];
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  const ssi_scale scale = ssi_measure_scale(model, index);
  const ssi_feed_span span = ssi_feeds_of(index);
  size_t feed;
  out->line = ssi_curve_prepare(setting->goalpost, row->curve, setting->weight);
  out->times = scale.times;
  out->over = scale.over;
  out->expected = row->expected;
  out->measure = (uint8_t)row->measure;
  out->pillar = (uint8_t)(setting->pillar - 1);
  if (row->measure != SSI_MEASURE_RATE) return;
  out->prior = (uint64_t)row->prior * ssi_decay(0, setting->half_life);
  for (feed = span.first; feed < span.last; feed++)
    out->kinds |= UINT64_C(1) << ((uint32_t)ssi_feed_rows[feed].kind - 1);
}

ssi_status ssi_scorer_new(const ssi_allocator *allocator,
                          const ssi_model *model, ssi_scorer **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_scorer *self;
  size_t i;
  if (!model || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_score_check(model, SSI_DAY_MIN);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  self->model = *model;
  for (i = 0; i < SSI_INDICATORS; i++) finish(model, i, &self->finish[i]);
  ssi_scorer_plan(self);
  if (!ssi_scorer_weigh(self)) {
    ssi_scorer_free(self);
    return SSI_ERROR_MEMORY;
  }
  *out = self;
  return SSI_OK;
}

void ssi_scorer_free(ssi_scorer *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self->block, self->block_size, sizeof *self->block);
  ssi_release(&to, self, 1, sizeof *self);
}
