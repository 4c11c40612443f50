/* The routine of a plan, without what brings nothing, and what each line of it
   is worth. Costs the search (plan_search.c), and a few scores where effects
   are not exact. */
#include "insight/plan.h"
#include "insight/plan_search.h"

/* The points of a routine: taken together from its effects if that is exact,
   else really scored. */
static ssi_status points_of(const ssi_plan_effects *effects,
                            const ssi_plan_routine *routine, int32_t *out) {
  if (effects->exact) {
    ssi_plan_state state;
    ssi_plan_state_make(effects, routine, &state);
    *out = state.total;
    return SSI_OK;
  }
  return ssi_plan_points_with(effects->frame, effects->view, routine, out);
}

/* Leaves out what can be left out at no loss, one time of one action after
   another. *points are the routine's. */
static ssi_status prune(const ssi_plan_effects *effects,
                        ssi_plan_routine *routine, int32_t *points) {
  size_t unchanged = 0, i = 0;
  while (unchanged < SSI_PLAN_ACTIONS) {
    int32_t left = 0;
    ssi_status status;
    unchanged++;
    if (routine->times[i] > effects->limits.low.times[i]) {
      routine->times[i]--;
      status = points_of(effects, routine, &left);
      if (status != SSI_OK) return status;
      if (left >= *points) {
        *points = left;
        unchanged = 0;
        continue;
      }
      routine->times[i]++;
    }
    if (++i == SSI_PLAN_ACTIONS) i = 0;
  }
  return SSI_OK;
}

static void swap(ssi_plan_line_result *a, ssi_plan_line_result *b) {
  const ssi_plan_line_result kept = *a;
  *a = *b;
  *b = kept;
}

/* What each line would be missed for, the most missed first. */
static ssi_status find_lines(const ssi_plan_effects *effects, int32_t points,
                             ssi_plan *self) {
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    const ssi_plan_action_row *row = &ssi_plan_action_rows[i];
    ssi_plan_line_result *line = &self->lines[self->line_count];
    int16_t *times = &self->routine.times[i];
    ssi_status status;
    if (*times == 0) continue;
    line->kind = row->kind;
    line->traits = row->traits;
    line->times = *times;
    line->seconds = line->times * ssi_plan_seconds(i);
    line->observed =
        ssi_kind_set_has(&self->frame.inputs.kinds, (uint32_t)row->kind);
    self->total.used_seconds += line->seconds;
    *times = 0;
    status = points_of(effects, &self->routine, &line->alone);
    *times = (int16_t)line->times;
    if (status != SSI_OK) return status;
    line->alone = points - line->alone;
    for (; line > self->lines && line[-1].alone < line->alone; line--)
      swap(line - 1, line);
    self->line_count++;
  }
  return SSI_OK;
}

/* What each line adds to those before it, as far as the effects see it. */
static ssi_status share_gain(const ssi_plan_effects *effects, ssi_plan *self) {
  ssi_plan_routine first = {{0}};
  int32_t before = effects->none.total;
  size_t i;
  for (i = 0; i < self->line_count; i++) {
    ssi_plan_line_result *line = &self->lines[i];
    int32_t after = 0;
    ssi_status status;
    first.times[ssi_plan_action_of(line->kind)] = (int16_t)line->times;
    status = points_of(effects, &first, &after);
    if (status != SSI_OK) return status;
    *(effects->view == SSI_PLAN_SEEN ? &line->seen : &line->gain) =
        after - before;
    before = after;
  }
  return SSI_OK;
}

static ssi_status share_seen(const ssi_plan_effects *all, ssi_plan *self) {
  ssi_plan_effects *seen = ssi_plan_effects_seen(all, &self->routine);
  ssi_status status;
  if (!seen) return SSI_ERROR_MEMORY;
  status = share_gain(seen, self);
  ssi_plan_effects_free(seen);
  return status;
}

ssi_status ssi_plan_find_routine(const ssi_score *without,
                                 const ssi_plan_limits *limits,
                                 ssi_plan *self) {
  ssi_plan_effects *effects =
      ssi_plan_effects_new(&self->frame, without, limits);
  ssi_status status;
  int32_t points = 0;
  if (!effects) return SSI_ERROR_MEMORY;
  self->total.proven =
      ssi_plan_search(effects, &self->routine) && effects->exact;
  status = points_of(effects, &self->routine, &points);
  if (status == SSI_OK) status = prune(effects, &self->routine, &points);
  if (status == SSI_OK) status = find_lines(effects, points, self);
  if (status == SSI_OK) status = share_gain(effects, self);
  if (status == SSI_OK) status = share_seen(effects, self);
  ssi_plan_effects_free(effects);
  return status;
}
