/* Prepares a model for scoring many members. */
#include "score/scorer.h"

#include "base/alloc.h"
#include "score/score.h"

ssi_status ssi_scorer_new(const ssi_allocator *allocator,
                          const ssi_model *model, ssi_scorer **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_scorer *self;
  if (!model || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_score_check(model, SSI_DAY_MIN);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  self->model = *model;
  *out = self;
  return SSI_OK;
}

void ssi_scorer_free(ssi_scorer *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self, 1, sizeof *self);
}
