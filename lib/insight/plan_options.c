/* What one asks of a plan, and the actions it may propose. */
#include <string.h>

#include "base/fill.h"
#include "insight/plan.h"

#define MINUTES_MAX 480
#define TIMES_MAX 1000

void ssi_plan_options_reset(ssi_plan_options *self) {
  size_t i;
  self->minutes = 15;
  self->days = 5;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    self->at_least[i] = 0;
    self->at_most[i] = TIMES_MAX;
  }
  self->has_cohort = false;
  memset(self->cohort, 0, sizeof self->cohort);
}

ssi_status ssi_plan_options_new(const ssi_allocator *allocator,
                                ssi_plan_options **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_plan_options *self;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  ssi_plan_options_reset(self);
  *out = self;
  return SSI_OK;
}

void ssi_plan_options_free(ssi_plan_options *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self, 1, sizeof *self);
}

ssi_status ssi_plan_options_set_time(ssi_plan_options *self, int32_t minutes,
                                     int32_t days) {
  if (!self) return SSI_ERROR_NULL;
  if (minutes < 1 || minutes > MINUTES_MAX) return SSI_ERROR_RANGE;
  if (days < 1 || days > SSI_PLAN_WEEK) return SSI_ERROR_RANGE;
  self->minutes = minutes;
  self->days = days;
  return SSI_OK;
}

ssi_status ssi_plan_options_limit(ssi_plan_options *self, ssi_kind kind,
                                  int32_t at_least, int32_t at_most) {
  const size_t action = ssi_plan_action_of(kind);
  if (!self) return SSI_ERROR_NULL;
  if (action == SSI_PLAN_ACTIONS) return SSI_ERROR_KIND;
  if (at_least < 0 || at_least > at_most || at_most > TIMES_MAX)
    return SSI_ERROR_RANGE;
  self->at_least[action] = at_least;
  self->at_most[action] = at_most;
  return SSI_OK;
}

ssi_status ssi_plan_options_set_cohort(ssi_plan_options *self, int32_t brand,
                                       int32_t find, int32_t engage,
                                       int32_t relate) {
  const int32_t means[SSI_PILLARS] = {brand, find, engage, relate};
  size_t i;
  if (!self) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_PILLARS; i++) {
    if (means[i] < 0 || means[i] > SSI_PILLAR_POINTS) return SSI_ERROR_RANGE;
  }
  memcpy(self->cohort, means, sizeof means);
  self->has_cohort = true;
  return SSI_OK;
}

ssi_status ssi_plan_actions(size_t *out_actions) {
  if (!out_actions) return SSI_ERROR_NULL;
  *out_actions = SSI_PLAN_ACTIONS;
  return SSI_OK;
}

ssi_status ssi_plan_action(size_t index, ssi_plan_action_info *out) {
  ssi_plan_action_info info;
  if (!out) return SSI_ERROR_NULL;
  if (index >= SSI_PLAN_ACTIONS) return SSI_ERROR_INDEX;
  memset(&info, 0, sizeof info);
  info.kind = ssi_plan_action_rows[index].kind;
  info.traits = ssi_plan_action_rows[index].traits;
  info.seconds = ssi_plan_seconds(index);
  info.weekly = ssi_plan_action_rows[index].weekly;
  return ssi_fill(out, &info, sizeof info);
}
