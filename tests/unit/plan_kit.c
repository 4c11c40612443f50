/* Plans for tests: made and read, or the program stops. */
#include "unit/plan_kit.h"

#include <stdlib.h>

ssi_plan *plan_of(const member *self, const ssi_plan_options *options,
                  int32_t day, int32_t horizon) {
  ssi_plan *plan = NULL;
  must(ssi_plan_new(NULL, self->model, self->profile, self->activity, options,
                    day, horizon, &plan));
  return plan;
}

ssi_plan_options *options_of(int32_t minutes, int32_t days) {
  ssi_plan_options *options = NULL;
  must(ssi_plan_options_new(NULL, &options));
  must(ssi_plan_options_set_time(options, minutes, days));
  return options;
}

ssi_plan_options *options_of_nothing(int32_t minutes, int32_t days) {
  ssi_plan_options *options = options_of(minutes, days);
  size_t i;
  for (i = 0; i < ACTIONS; i++) {
    must(ssi_plan_options_limit(options, action_at(i).kind, 0, 0));
  }
  return options;
}

ssi_plan_action_info action_at(size_t index) {
  ssi_plan_action_info info = SSI_INIT(ssi_plan_action_info);
  must(ssi_plan_action(index, &info));
  return info;
}

ssi_plan_result plan_total(const ssi_plan *plan) {
  ssi_plan_result result = SSI_INIT(ssi_plan_result);
  must(ssi_plan_total(plan, &result));
  return result;
}

ssi_plan_pillar_result plan_pillar(const ssi_plan *plan, ssi_pillar pillar) {
  ssi_plan_pillar_result result = SSI_INIT(ssi_plan_pillar_result);
  must(ssi_plan_pillar(plan, pillar, &result));
  return result;
}

size_t plan_lines(const ssi_plan *plan) {
  size_t lines = 0;
  must(ssi_plan_lines(plan, &lines));
  return lines;
}

ssi_plan_line_result plan_line(const ssi_plan *plan, size_t index) {
  ssi_plan_line_result result = SSI_INIT(ssi_plan_line_result);
  must(ssi_plan_line(plan, index, &result));
  return result;
}

size_t plan_tasks(const ssi_plan *plan) {
  size_t tasks = 0;
  must(ssi_plan_tasks(plan, &tasks));
  return tasks;
}

ssi_plan_task_result plan_task(const ssi_plan *plan, size_t index) {
  ssi_plan_task_result result = SSI_INIT(ssi_plan_task_result);
  must(ssi_plan_task(plan, index, &result));
  return result;
}

ssi_plan_yield_result plan_yield(const ssi_plan *plan, ssi_kind action,
                                 ssi_kind yield) {
  ssi_plan_yield_result result = SSI_INIT(ssi_plan_yield_result);
  size_t yields = 0, i;
  must(ssi_plan_yields(plan, &yields));
  for (i = 0; i < yields; i++) {
    must(ssi_plan_yield(plan, i, &result));
    if (result.action == action && result.brings == yield) return result;
  }
  abort();
}

routine plan_routine(const ssi_plan *plan) {
  routine made;
  size_t i, line;
  for (i = 0; i < ACTIONS; i++) {
    made.kinds[i] = (uint8_t)action_at(i).kind;
    made.times[i] = 0;
    for (line = 0; line < plan_lines(plan); line++) {
      const ssi_plan_line_result one = plan_line(plan, line);
      if (one.kind == (ssi_kind)made.kinds[i]) made.times[i] = one.times;
    }
  }
  return made;
}

int32_t plan_times(const ssi_plan *plan, ssi_kind kind) {
  const routine all = plan_routine(plan);
  int32_t times = 0;
  size_t i;
  for (i = 0; i < ACTIONS; i++) {
    if ((ssi_kind)all.kinds[i] == kind) times = all.times[i];
  }
  return times;
}

int32_t plan_try(const ssi_plan *plan, const routine *other) {
  int32_t points = 0;
  must(ssi_plan_points(plan, ACTIONS, other->kinds, other->times, &points));
  return points;
}

/* The rows of a ledger that another one observes, with the traits that it
   observes. */
static void add_seen(const ssi_activity *observer, const ssi_activity *from,
                     member *to) {
  size_t rows = 0, i;
  uint32_t observed = 0;
  must(ssi_activity_rows(from, &rows));
  must(ssi_activity_observed_traits(observer, &observed));
  for (i = 0; i < rows; i++) {
    int32_t day;
    uint8_t kind;
    uint32_t traits, count;
    uint64_t who;
    size_t read = 0;
    bool seen = false;
    must(ssi_activity_read(from, i, 1, &day, &kind, &traits, &count, &who,
                           &read));
    must(ssi_activity_observed(observer, (ssi_kind)kind, &seen));
    if (seen)
      member_event(to, day, (ssi_kind)kind, traits & observed, count, who);
  }
}

/* Sets what the plan's profile holds. */
static void do_profile_work(const member *of, const ssi_plan *plan, bool seen,
                            member *to) {
  ssi_profile *work = NULL;
  int fact;
  must(ssi_plan_profile(plan, &work));
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    bool planned = false, observed = false;
    int32_t value = 0, before = 0;
    must(ssi_profile_fact(work, (ssi_fact)fact, &planned, &value));
    must(ssi_profile_fact(of->profile, (ssi_fact)fact, &observed, &before));
    if (planned && (observed || !seen)) member_fact(to, (ssi_fact)fact, value);
  }
  ssi_profile_free(work);
}

member plan_done(const member *of, const ssi_plan *plan, bool seen) {
  member done = member_copy(of);
  ssi_activity *routine = NULL;
  must(ssi_plan_activity(plan, &routine));
  if (seen)
    add_seen(of->activity, routine, &done);
  else
    must(ssi_activity_merge(done.activity, routine));
  do_profile_work(of, plan, seen, &done);
  ssi_activity_free(routine);
  return done;
}
