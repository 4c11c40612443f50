/* Getters of a plan. Each takes constant time, but for the events of the
   routine, which are placed anew, and another routine's points, which are
   scored. */
#include <string.h>

#include "base/fill.h"
#include "insight/plan.h"

ssi_status ssi_plan_total(const ssi_plan *self, ssi_plan_result *out) {
  static const ssi_told total =
      SSI_TOLD(ssi_plan_result, ssi_plan, total, 1, SSI_ERROR_INDEX);
  return ssi_tell(self, 1, out, &total);
}

ssi_status ssi_plan_pillar(const ssi_plan *self, ssi_pillar pillar,
                           ssi_plan_pillar_result *out) {
  static const ssi_told pillars = SSI_TOLD(
      ssi_plan_pillar_result, ssi_plan, pillars, SSI_PILLARS, SSI_ERROR_PILLAR);
  return ssi_tell(self, (size_t)pillar, out, &pillars);
}

ssi_status ssi_plan_lines(const ssi_plan *self, size_t *out_lines) {
  if (!self || !out_lines) return SSI_ERROR_NULL;
  *out_lines = self->line_count;
  return SSI_OK;
}

ssi_status ssi_plan_line(const ssi_plan *self, size_t index,
                         ssi_plan_line_result *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->line_count) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_plan_line_result, out, &self->lines[index]);
}

ssi_status ssi_plan_tasks(const ssi_plan *self, size_t *out_tasks) {
  if (!self || !out_tasks) return SSI_ERROR_NULL;
  *out_tasks = self->task_count;
  return SSI_OK;
}

ssi_status ssi_plan_task(const ssi_plan *self, size_t index,
                         ssi_plan_task_result *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->task_count) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_plan_task_result, out, &self->tasks[index]);
}

ssi_status ssi_plan_yields(const ssi_plan *self, size_t *out_yields) {
  if (!self || !out_yields) return SSI_ERROR_NULL;
  *out_yields = SSI_PLAN_YIELDS;
  return SSI_OK;
}

ssi_status ssi_plan_yield(const ssi_plan *self, size_t index,
                          ssi_plan_yield_result *out) {
  const ssi_plan_yield_row *row;
  ssi_plan_yield_result result;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= SSI_PLAN_YIELDS) return SSI_ERROR_INDEX;
  row = &ssi_plan_yield_rows[index];
  memset(&result, 0, sizeof result);
  result.action = row->action;
  result.brings = row->yield;
  result.traits = row->traits;
  result.rate = self->frame.rates[index].rate;
  result.prior = row->prior;
  result.weight = row->weight;
  result.times = self->frame.rates[index].times;
  result.came = self->frame.rates[index].came;
  result.indicator = (int32_t)self->frame.rates[index].indicator;
  return SSI_FILL(ssi_plan_yield_result, out, &result);
}

ssi_status ssi_plan_activity(const ssi_plan *self, ssi_activity **out) {
  ssi_activity *made;
  ssi_status status;
  if (!self || !out) return SSI_ERROR_NULL;
  status = ssi_activity_new(&self->frame.allocator, &made);
  if (status != SSI_OK) return status;
  status = ssi_plan_place(&self->frame, SSI_PLAN_ALL, &self->routine, made);
  if (status != SSI_OK) {
    ssi_activity_free(made);
    return status;
  }
  *out = made;
  return SSI_OK;
}

ssi_status ssi_plan_profile(const ssi_plan *self, ssi_profile **out) {
  ssi_profile *made;
  ssi_status status;
  size_t i;
  if (!self || !out) return SSI_ERROR_NULL;
  status = ssi_profile_new(&self->frame.allocator, &made);
  if (status != SSI_OK) return status;
  for (i = 0; i < self->task_count; i++) {
    ssi_profile_set_fact(made, self->tasks[i].fact, self->tasks[i].target);
  }
  *out = made;
  return SSI_OK;
}

ssi_status ssi_plan_points(const ssi_plan *self, size_t rows,
                           const uint8_t *kinds, const int32_t *times,
                           int32_t *out_points) {
  const ssi_plan_frame *frame;
  ssi_plan_routine routine = {{0}};
  bool given[SSI_PLAN_ACTIONS] = {false};
  size_t i;
  if (!self || !out_points) return SSI_ERROR_NULL;
  if (rows > 0 && (!kinds || !times)) return SSI_ERROR_NULL;
  frame = &self->frame;
  for (i = 0; i < rows; i++) {
    const size_t action = ssi_plan_action_of((ssi_kind)kinds[i]);
    if (action == SSI_PLAN_ACTIONS || given[action]) return SSI_ERROR_KIND;
    if (times[i] < 0 || times[i] > ssi_plan_most(frame, action))
      return SSI_ERROR_RANGE;
    given[action] = true;
    routine.times[action] = (int16_t)times[i];
  }
  return ssi_plan_points_with(frame, SSI_PLAN_ALL, &routine, out_points);
}
