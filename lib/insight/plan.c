/* Making a plan, and what it tells: the scores before and after, the routine
   without what brings nothing, and what each line of it is worth. */
#include "insight/plan.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fill.h"
#include "insight/plan_profile.h"
#include "insight/plan_search.h"

/* The points of a routine: taken together from its effects if that is exact,
   else really scored. */
static ssi_status points_of(const ssi_plan_effects *effects,
                            const ssi_plan_routine *routine, int32_t *out) {
  const ssi_plan_frame *frame = effects->frame;
  ssi_score score;
  ssi_status status;
  if (effects->exact) {
    ssi_plan_state state = ssi_plan_state_empty(effects);
    size_t i;
    for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
      ssi_plan_state_set(effects, &state, i, routine->times[i], NULL);
    }
    *out = state.total;
    return SSI_OK;
  }
  status = ssi_plan_score(frame, &frame->inputs, routine,
                          frame->day + frame->horizon, &score);
  if (status == SSI_OK) *out = ssi_result_total(&score).points;
  return status;
}

/* Leaves out what can be left out at no loss, one time of one action after
   another. *points are the routine's. */
static ssi_status prune(const ssi_plan_effects *effects,
                        ssi_plan_routine *routine, int32_t *points) {
  size_t unchanged = 0, i = 0;
  while (unchanged < SSI_PLAN_ACTIONS) {
    ssi_plan_routine less = *routine;
    int32_t left = 0;
    ssi_status status;
    unchanged++;
    if (less.times[i] > effects->actions[i].low) {
      less.times[i]--;
      status = points_of(effects, &less, &left);
      if (status != SSI_OK) return status;
      if (left >= *points) {
        *routine = less;
        *points = left;
        unchanged = 0;
        continue;
      }
    }
    i = (i + 1) % SSI_PLAN_ACTIONS;
  }
  return SSI_OK;
}

/* What each line would be missed for, the most missed first. */
static ssi_status find_lines(const ssi_plan_effects *effects, int32_t points,
                             ssi_plan *self) {
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    const ssi_plan_action_row *row = &ssi_plan_action_rows[i];
    ssi_plan_routine others = self->routine;
    ssi_plan_line_result line;
    size_t at = self->line_count;
    int32_t left = 0;
    ssi_status status;
    if (others.times[i] == 0) continue;
    memset(&line, 0, sizeof line);
    line.kind = row->kind;
    line.traits = row->traits;
    line.times = others.times[i];
    line.seconds = line.times * ssi_plan_seconds(i);
    line.observed =
        ssi_kind_set_has(&self->frame.inputs.kinds, (uint32_t)row->kind);
    others.times[i] = 0;
    status = points_of(effects, &others, &left);
    if (status != SSI_OK) return status;
    line.alone = points - left;
    for (; at > 0 && self->lines[at - 1].alone < line.alone; at--) {
      self->lines[at] = self->lines[at - 1];
    }
    self->lines[at] = line;
    self->line_count++;
  }
  return SSI_OK;
}

/* What each line adds to those before it. */
static ssi_status share_gain(const ssi_plan_effects *effects, ssi_plan *self) {
  ssi_plan_routine first = {{0}};
  int32_t before = effects->total;
  size_t i;
  for (i = 0; i < self->line_count; i++) {
    ssi_plan_line_result *line = &self->lines[i];
    int32_t after = 0;
    ssi_status status;
    first.times[ssi_plan_action_of(line->kind)] = line->times;
    status = points_of(effects, &first, &after);
    if (status != SSI_OK) return status;
    line->gain = after - before;
    self->total.routine_gain += line->gain;
    self->total.used_seconds += line->seconds;
    before = after;
  }
  return SSI_OK;
}

static ssi_status find_routine(const ssi_score *without,
                               const ssi_plan_limits *limits, ssi_plan *self) {
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
  ssi_plan_effects_free(effects);
  return status;
}

/* Sums up: the scores on the day, at the horizon without and with all of it;
   lines and tasks are there. */
static void sum_up(const ssi_score scores[3], int32_t week_seconds,
                   const ssi_plan_options *options, ssi_plan *self) {
  ssi_plan_result *total = &self->total;
  size_t i;
  total->day = self->frame.day;
  total->horizon_day = self->frame.day + self->frame.horizon;
  total->now = ssi_result_total(&scores[0]).points;
  total->without = ssi_result_total(&scores[1]).points;
  total->planned = ssi_result_total(&scores[2]).points;
  total->week_seconds = week_seconds;
  for (i = 0; i < self->task_count; i++) {
    total->profile_gain += self->tasks[i].gain;
    total->profile_seconds += self->tasks[i].seconds;
  }
  for (i = 0; i < SSI_PILLARS; i++) {
    const ssi_pillar pillar = (ssi_pillar)(i + 1);
    ssi_plan_pillar_result *one = &self->pillars[i];
    one->now = ssi_result_pillar(&scores[0], pillar).points;
    one->without = ssi_result_pillar(&scores[1], pillar).points;
    one->planned = ssi_result_pillar(&scores[2], pillar).points;
    one->has_cohort = options->has_cohort;
    if (!options->has_cohort) continue;
    one->cohort = options->cohort[i];
    one->gap = one->cohort - one->now;
  }
}

static ssi_status find_all(const ssi_plan_options *options, ssi_plan *self) {
  const ssi_plan_frame *frame = &self->frame;
  const ssi_plan_routine nothing = {{0}};
  const int32_t end = frame->day + frame->horizon;
  ssi_plan_limits limits;
  ssi_inputs done;
  ssi_score scores[3];
  ssi_status status = ssi_plan_limits_take(frame, options, &limits);
  if (status != SSI_OK) return status;
  status =
      ssi_plan_score(frame, &frame->inputs, &nothing, frame->day, &scores[0]);
  if (status == SSI_OK)
    status = ssi_plan_score(frame, &frame->inputs, &nothing, end, &scores[1]);
  if (status == SSI_OK) status = find_routine(&scores[1], &limits, self);
  if (status != SSI_OK) return status;
  self->task_count = ssi_plan_tasks_find(frame, self->tasks, &done);
  status = ssi_plan_score(frame, &done, &self->routine, end, &scores[2]);
  if (status == SSI_OK) sum_up(scores, limits.week_seconds, options, self);
  return status;
}

static ssi_status check(const ssi_model *model, int32_t day, int32_t horizon) {
  const ssi_status status = ssi_request_check(model, day);
  if (status == SSI_ERROR_DAY) return status;
  if (horizon < SSI_PLAN_HORIZON_MIN || horizon > SSI_PLAN_HORIZON_MAX)
    return SSI_ERROR_RANGE;
  return horizon > SSI_DAY_MAX - day ? SSI_ERROR_DAY : status;
}

ssi_status ssi_plan_new(const ssi_allocator *allocator, const ssi_model *model,
                        const ssi_profile *profile,
                        const ssi_activity *activity,
                        const ssi_plan_options *options, int32_t day,
                        int32_t horizon, ssi_plan **out) {
  ssi_plan_options standard;
  ssi_allocator from;
  ssi_status status;
  ssi_plan *self;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = check(model, day, horizon);
  if (status != SSI_OK) return status;
  ssi_plan_options_reset(&standard);
  if (!options) options = &standard;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->frame.allocator = from;
  self->frame.day = day;
  self->frame.horizon = horizon;
  self->frame.days = options->days;
  status = ssi_plan_frame_make(model, profile, activity, &self->frame);
  if (status == SSI_OK) status = find_all(options, self);
  if (status != SSI_OK) {
    ssi_plan_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}

void ssi_plan_free(ssi_plan *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->frame.allocator;
  ssi_plan_frame_clear(&self->frame);
  ssi_release(&to, self, 1, sizeof *self);
}

ssi_status ssi_plan_total(const ssi_plan *self, ssi_plan_result *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return SSI_FILL(ssi_plan_result, out, &self->total);
}

ssi_status ssi_plan_pillar(const ssi_plan *self, ssi_pillar pillar,
                           ssi_plan_pillar_result *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return SSI_FILL(ssi_plan_pillar_result, out, &self->pillars[pillar - 1]);
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
  return SSI_FILL(ssi_plan_yield_result, out, &result);
}

ssi_status ssi_plan_activity(const ssi_plan *self, ssi_activity **out) {
  ssi_activity *made;
  ssi_status status;
  if (!self || !out) return SSI_ERROR_NULL;
  status = ssi_activity_new(&self->frame.allocator, &made);
  if (status != SSI_OK) return status;
  status = ssi_plan_place(&self->frame, &self->routine, made);
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
  ssi_score score;
  ssi_status status;
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
    routine.times[action] = times[i];
  }
  status = ssi_plan_score(frame, &frame->inputs, &routine,
                          frame->day + frame->horizon, &score);
  if (status == SSI_OK) *out_points = ssi_result_total(&score).points;
  return status;
}
