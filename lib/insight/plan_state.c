/* The points of a routine, put together from what its actions bring. */
#include <string.h>

#include "insight/plan.h"
#include "score/curve.h"

ssi_plan_state ssi_plan_state_empty(const ssi_plan_effects *effects) {
  ssi_plan_state made;
  memset(&made, 0, sizeof made);
  memcpy(made.amounts, effects->base, sizeof made.amounts);
  memcpy(made.points, effects->points, sizeof made.points);
  made.total = effects->total;
  return made;
}

static const ssi_plan_step *step_of(const ssi_plan_effects *effects,
                                    const ssi_plan_state *state,
                                    size_t action) {
  return &effects->actions[action].steps[state->routine.times[action]];
}

/* Days of the week on which any other action keeps up the indicator. */
static uint32_t other_days(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action,
                           size_t index) {
  uint32_t days = 0;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (i != action && (effects->actions[i].indicators >> index & 1))
      days |= step_of(effects, state, i)->days;
  }
  return days;
}

/* A rate that has not seen both sides is unobserved. */
static bool unseen(const ssi_plan_effects *effects, const ssi_plan_state *state,
                   size_t action, size_t index, uint64_t kinds) {
  const uint64_t needed = effects->rate_kinds[index];
  uint64_t seen = effects->frame->activity.observed.words[0] | kinds;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (i != action) seen |= step_of(effects, state, i)->kinds;
  }
  return (needed & ~seen) != 0;
}

/* Points of the action's `k`th indicator, and the amounts they come from, with
   another step of it. */
static int32_t points_with(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action, size_t k,
                           const ssi_plan_step *step, ssi_plan_amount *amount) {
  const ssi_model *model = &effects->frame->model;
  const ssi_plan_step *old = step_of(effects, state, action);
  const size_t index = effects->actions[action].indicator[k];
  const ssi_indicator_setting *setting = &model->settings[index];
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  uint64_t good;
  *amount = state->amounts[index];
  amount->good += step->amounts[k].good - old->amounts[k].good;
  amount->bad += step->amounts[k].bad - old->amounts[k].bad;
  good = amount->good;
  if (row->measure == SSI_MEASURE_REGULARITY) {
    if (step->days == old->days) return state->points[index];
    good = effects->kept_up[index][other_days(effects, state, action, index) |
                                   step->days];
  }
  if (row->measure == SSI_MEASURE_RATE &&
      unseen(effects, state, action, index, step->kinds))
    return 0;
  return ssi_curve(ssi_measure_make(model, index, good, amount->bad),
                   setting->goalpost, row->curve, setting->weight);
}

int32_t ssi_plan_state_try(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action,
                           int32_t times) {
  const ssi_plan_effect *effect = &effects->actions[action];
  int32_t total = state->total;
  size_t k;
  for (k = 0; k < effect->count; k++) {
    ssi_plan_amount amount;
    total +=
        points_with(effects, state, action, k, &effect->steps[times], &amount) -
        state->points[effect->indicator[k]];
  }
  return total;
}

/* Nothing has changed for regularity while the days stay. */
static bool matters(const ssi_plan_step *from, const ssi_plan_step *to,
                    size_t k, size_t index) {
  if (ssi_indicator_rows[index].measure == SSI_MEASURE_REGULARITY)
    return from->days != to->days;
  return from->amounts[k].good != to->amounts[k].good ||
         from->amounts[k].bad != to->amounts[k].bad || from->kinds != to->kinds;
}

uint64_t ssi_plan_state_set(const ssi_plan_effects *effects,
                            ssi_plan_state *state, size_t action,
                            int32_t times) {
  const ssi_plan_effect *effect = &effects->actions[action];
  const ssi_plan_step *from = step_of(effects, state, action);
  const ssi_plan_step *to = &effect->steps[times];
  uint64_t changed = 0;
  size_t k;
  for (k = 0; k < effect->count; k++) {
    const size_t index = effect->indicator[k];
    ssi_plan_amount amount;
    const int32_t points = points_with(effects, state, action, k, to, &amount);
    if (matters(from, to, k, index)) changed |= UINT64_C(1) << index;
    state->total += points - state->points[index];
    state->points[index] = points;
    state->amounts[index] = amount;
  }
  state->seconds +=
      (times - state->routine.times[action]) * ssi_plan_seconds(action);
  state->routine.times[action] = times;
  return changed;
}
