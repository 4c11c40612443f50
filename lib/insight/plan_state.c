/* A routine put together from what its actions bring: exact whole numbers, so
   that a change of one action costs a few additions for each indicator that it
   reaches. */
#include <string.h>

#include "insight/plan_effect.h"

void ssi_plan_state_make(const ssi_plan_effects *effects,
                         const ssi_plan_routine *routine, ssi_plan_state *out) {
  size_t i;
  *out = effects->none;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++)
    ssi_plan_state_set(effects, out, i, routine->times[i], NULL);
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
  uint32_t left = effects->keepers[index] & ~((uint32_t)1 << action);
  uint32_t days = 0;
  size_t i;
  for (i = 0; left; i++, left >>= 1) {
    if (left & 1) days |= step_of(effects, state, i)->days;
  }
  return days;
}

/* Kinds that are observed with another step of an action. */
static void observe_with(const ssi_plan_effects *effects,
                         const ssi_plan_state *state, size_t action,
                         const ssi_plan_step *step, ssi_kind_set *out) {
  size_t i;
  *out = effects->frame->inputs.kinds;
  ssi_kind_set_join(out, &step->kinds);
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (i != action) ssi_kind_set_join(out, &step_of(effects, state, i)->kinds);
  }
}

/* Points of the action's `k`th indicator, and the amounts they come from, with
   another step of it. */
static int32_t points_with(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action, size_t k,
                           const ssi_plan_step *step, ssi_plan_amount *amount) {
  const ssi_plan_step *old = step_of(effects, state, action);
  const size_t index = effects->actions[action].indicators[k];
  const ssi_indicator_rule *rule = &effects->rules[index];
  const ssi_kind_set *observed = &rule->required;
  ssi_kind_set kinds;
  uint64_t good;
  size_t side;
  for (side = 0; side < 2; side++)
    amount->sides[side] = state->amounts[index].sides[side] +
                          step->amounts[k].sides[side] -
                          old->amounts[k].sides[side];
  good = amount->sides[0];
  if (effects->keepers[index]) {
    if (step->days == old->days) return state->points[index];
    good = effects->kept_up[index][other_days(effects, state, action, index) |
                                   step->days];
  }
  if (effects->mute[index]) return 0;
  if (!effects->told[index]) {
    observe_with(effects, state, action, step, &kinds);
    observed = &kinds;
  }
  return ssi_evaluate_one(rule, observed, good, amount->sides[1]).points;
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
        state->points[effect->indicators[k]];
  }
  return total;
}

/* Nothing has changed for regularity while the days stay. */
static bool matters(const ssi_plan_step *from, const ssi_plan_step *to,
                    size_t k, size_t index) {
  if (ssi_indicator_rows[index].measure == SSI_MEASURE_REGULARITY)
    return from->days != to->days;
  return memcmp(&from->amounts[k], &to->amounts[k], sizeof *to->amounts) != 0 ||
         !ssi_kind_set_equals(&from->kinds, &to->kinds);
}

void ssi_plan_state_set(const ssi_plan_effects *effects, ssi_plan_state *state,
                        size_t action, int32_t times,
                        bool changed[SSI_INDICATORS]) {
  const ssi_plan_effect *effect = &effects->actions[action];
  const ssi_plan_step *from = step_of(effects, state, action);
  const ssi_plan_step *to = &effect->steps[times];
  size_t k;
  for (k = 0; k < effect->count; k++) {
    const size_t index = effect->indicators[k];
    ssi_plan_amount amount;
    const int32_t points = points_with(effects, state, action, k, to, &amount);
    if (changed) changed[index] = matters(from, to, k, index);
    state->total += points - state->points[index];
    state->points[index] = points;
    state->amounts[index] = amount;
  }
  state->seconds +=
      (times - state->routine.times[action]) * effects->seconds[action];
  state->routine.times[action] = (int16_t)times;
}
