/* A routine put together from what its actions bring: exact whole numbers, so
   that a change of one action costs only the indicators that it reaches. */
#include <string.h>

#include "insight/plan_effect.h"

void ssi_plan_state_begin(const ssi_plan_effects *effects,
                          ssi_plan_state *out) {
  memset(out, 0, sizeof *out);
  out->amounts = effects->base;
  memcpy(out->points, effects->points, sizeof out->points);
  out->total = effects->total;
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
static ssi_kind_set observed_with(const ssi_plan_effects *effects,
                                  const ssi_plan_state *state, size_t action,
                                  const ssi_plan_step *step) {
  ssi_kind_set kinds = effects->frame->inputs.kinds;
  size_t i;
  ssi_kind_set_join(&kinds, &step->kinds);
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (i != action)
      ssi_kind_set_join(&kinds, &step_of(effects, state, i)->kinds);
  }
  return kinds;
}

static int32_t evaluate(const ssi_plan_effects *effects,
                        const ssi_plan_state *state, size_t action,
                        size_t index, const ssi_plan_step *step, uint64_t good,
                        uint64_t bad) {
  const ssi_indicator_rule *rule = &effects->rules[index];
  ssi_kind_set observed;
  if (effects->mute[index]) return 0;
  observed = effects->told[index] ? rule->required
                                  : observed_with(effects, state, action, step);
  return ssi_evaluate(rule, &observed, good, bad).points;
}

/* Points of the action's `k`th indicator, and the amounts they come from, with
   another step of it. */
static int32_t points_with(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action, size_t k,
                           const ssi_plan_step *step, ssi_plan_amount *amount) {
  const ssi_plan_step *old = step_of(effects, state, action);
  const size_t index = effects->actions[action].indicators[k];
  uint64_t good;
  amount->good =
      state->amounts.good[index] + step->amounts[k].good - old->amounts[k].good;
  amount->bad =
      state->amounts.bad[index] + step->amounts[k].bad - old->amounts[k].bad;
  good = amount->good;
  if (effects->keepers[index]) {
    if (step->days == old->days) return state->points[index];
    good = effects->kept_up[index][other_days(effects, state, action, index) |
                                   step->days];
  }
  return evaluate(effects, state, action, index, step, good, amount->bad);
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
  return from->amounts[k].good != to->amounts[k].good ||
         from->amounts[k].bad != to->amounts[k].bad ||
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
    state->amounts.good[index] = amount.good;
    state->amounts.bad[index] = amount.bad;
  }
  state->seconds +=
      (times - state->routine.times[action]) * ssi_plan_seconds(action);
  state->routine.times[action] = times;
}
