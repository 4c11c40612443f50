/* Making a plan: the scores before and after, and what makes the difference.
   Costs the routine (plan_routine.c) and a few scores. */
#include "insight/plan.h"

#include "base/alloc.h"
#include "insight/plan_profile.h"

/* The scores that a plan compares. */
typedef struct ends {
  ssi_score now, without, seen, planned; /* but for now, at the horizon */
} ends;

static void sum_pillars(const ends *scores, const ssi_plan_options *options,
                        ssi_plan *self) {
  size_t i;
  for (i = 0; i < SSI_PILLARS; i++) {
    ssi_plan_pillar_result *one = &self->pillars[i];
    one->now = ssi_result_points(&scores->now, (int32_t)i + 1);
    one->without = ssi_result_points(&scores->without, (int32_t)i + 1);
    one->seen = ssi_result_points(&scores->seen, (int32_t)i + 1);
    one->planned = ssi_result_points(&scores->planned, (int32_t)i + 1);
    one->has_cohort = options->has_cohort;
    if (!options->has_cohort) continue;
    one->cohort = options->cohort[i];
    one->gap = one->cohort - one->now;
  }
}

/* Sums up; lines and tasks are there, with zeros behind them. */
static void sum_up(const ends *scores, int32_t week_seconds, ssi_plan *self) {
  ssi_plan_result *total = &self->total;
  size_t i;
  total->day = self->frame.day;
  total->horizon_day = self->frame.day + self->frame.horizon;
  total->now = ssi_result_points(&scores->now, SSI_ALL_PILLARS);
  total->without = ssi_result_points(&scores->without, SSI_ALL_PILLARS);
  total->seen = ssi_result_points(&scores->seen, SSI_ALL_PILLARS);
  total->planned = ssi_result_points(&scores->planned, SSI_ALL_PILLARS);
  total->week_seconds = week_seconds;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++)
    total->routine_gain += self->lines[i].gain;
  for (i = 0; i < SSI_PLAN_TASKS; i++) {
    total->profile_gain += self->tasks[i].gain;
    total->profile_seconds += self->tasks[i].seconds;
  }
}

/* The ends with the profile work done, which the frame does not keep. */
static ssi_status score_ends(ssi_plan *self, ends *scores) {
  ssi_plan_frame *frame = &self->frame;
  ssi_status status;
  size_t i;
  self->task_count = ssi_plan_tasks_find(frame, &scores->planned, self->tasks);
  status = ssi_plan_score_with(frame, SSI_PLAN_ALL, &self->routine,
                               &scores->planned);
  if (status == SSI_OK)
    status = ssi_plan_score_with(frame, SSI_PLAN_SEEN, &self->routine,
                                 &scores->seen);
  for (i = 0; i < self->task_count; i++)
    frame->inputs.facts[self->tasks[i].fact - 1] = self->tasks[i].value;
  return status;
}

static ssi_status find_all(const ssi_plan_options *options, ends *scores,
                           ssi_plan *self) {
  ssi_plan_limits limits;
  ssi_status status = ssi_plan_limits_take(&self->frame, options, &limits);
  if (status == SSI_OK)
    status = ssi_plan_score(&self->frame, self->frame.day, &scores->now);
  if (status != SSI_OK) return status;
  ssi_plan_rates_take(&scores->now, &self->frame.inputs, &self->frame.activity,
                      self->frame.rates);
  status = ssi_plan_score(&self->frame, self->frame.day + self->frame.horizon,
                          &scores->without);
  if (status == SSI_OK)
    status = ssi_plan_find_routine(&scores->without, &limits, self);
  if (status == SSI_OK) status = score_ends(self, scores);
  if (status != SSI_OK) return status;
  sum_up(scores, limits.week_seconds, self);
  sum_pillars(scores, options, self);
  return SSI_OK;
}

static ssi_status make(const ssi_plan_options *options, ssi_plan *self) {
  const ssi_allocator *from = &self->frame.allocator;
  ends *scores = ssi_allocate_unset(from, 1, sizeof *scores);
  ssi_status status = SSI_ERROR_MEMORY;
  if (scores) status = find_all(options, scores, self);
  ssi_release(from, scores, 1, sizeof *scores);
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
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->frame.day = day;
  self->frame.horizon = horizon;
  self->frame.days = options->days;
  status = ssi_plan_frame_make(model, profile, activity, &self->frame);
  if (status == SSI_OK) status = make(options, self);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_plan_free(self);
  return status;
}

void ssi_plan_free(ssi_plan *self) {
  if (!self) return;
  ssi_plan_frame_clear(&self->frame);
  ssi_handle_free(self, sizeof *self);
}
