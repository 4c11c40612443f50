/* Prepares a model for scoring many members: the tables of the loops over
   events and indicators, and weights by age. Takes about a tenth of a
   millisecond. */
#include "score/scorer.h"

#include "base/alloc.h"
#include "score/request.h"
#include "score/sums.h"

ssi_status ssi_scorer_new(const ssi_allocator *allocator,
                          const ssi_model *model, ssi_scorer **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_scorer *self;
  size_t i;
  if (!model || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_request_check(model, SSI_DAY_MIN);
  if (status != SSI_OK) return status;
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->model = *model;
  self->ages = ssi_sums_ages();
  self->amount_count = 2 * SSI_INDICATORS;
  for (i = 0; i < SSI_INDICATORS; i++) {
    ssi_rule_make(model, i, &self->rules[i]);
    self->pillars[i] = (uint8_t)(model->settings[i].pillar - 1);
  }
  status = ssi_scorer_plan(self);
  if (!ssi_scorer_weigh(self)) status = SSI_ERROR_MEMORY;
  if (status != SSI_OK) {
    ssi_scorer_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}

void ssi_scorer_free(ssi_scorer *self) {
  if (!self) return;
  ssi_release(&self->allocator, self->weights, self->weight_count,
              sizeof *self->weights);
  ssi_handle_free(self, sizeof *self);
}
