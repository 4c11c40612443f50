/* Profile work: facts that writing can change, and what each would bring. The
   best is taken, again and again (greedy): at most a score of the facts for
   each pair of tasks. */
#include "insight/plan_profile.h"

#include <string.h>

/* The largest value of a fact that counts for anything. */
static int32_t full_value(ssi_fact fact) {
  int32_t full = 0;
  size_t feed;
  for (feed = SSI_FEEDS; feed > 0; feed--) {
    const ssi_feed_row *row = &ssi_feed_rows[feed - 1];
    if (row->fact == fact && row->fact_cap > full) full = row->fact_cap;
  }
  return full;
}

/* One can describe only the positions one has. */
static int32_t target_of(const ssi_inputs *inputs, ssi_fact fact) {
  const int32_t positions = inputs->facts[SSI_FACT_POSITIONS - 1];
  const int32_t full = full_value(fact);
  if (fact != SSI_FACT_POSITIONS_DESCRIBED || positions > full) return full;
  return positions;
}

/* Points of the facts alone: events feed other indicators. */
static int32_t points_of(const ssi_plan_frame *frame,
                         const ssi_inputs *inputs) {
  const ssi_events none = {NULL, 0, NULL};
  ssi_request request;
  ssi_score score;
  ssi_request_make(&frame->model, inputs, &none, 0, &request);
  /* Without events there are no people to allocate for. */
  (void)ssi_score_fill(&request, &frame->allocator, &score);
  return ssi_result_points(&score, SSI_ALL_PILLARS);
}

/* The task of a row; its gain is 0 if there is nothing to do. */
static ssi_plan_task_result task_of(const ssi_plan_frame *frame,
                                    const ssi_inputs *done, size_t index) {
  const ssi_plan_task_row *row = &ssi_plan_task_rows[index];
  const int32_t value = done->facts[row->fact - 1];
  const int32_t target = target_of(done, row->fact);
  ssi_plan_task_result task;
  ssi_inputs after = *done;
  memset(&task, 0, sizeof task);
  task.fact = row->fact;
  task.value = value;
  task.target = target;
  task.seconds = row->each ? row->seconds * (target - value) : row->seconds;
  if (value < 0 || value >= target) return task;
  after.facts[row->fact - 1] = target;
  task.gain = points_of(frame, &after) - points_of(frame, done);
  task.seen = task.gain; /* only what is observed is proposed */
  return task;
}

size_t ssi_plan_tasks_find(const ssi_plan_frame *frame,
                           ssi_plan_task_result tasks[SSI_PLAN_TASKS],
                           ssi_inputs *out_done) {
  size_t count = 0, i;
  *out_done = frame->inputs;
  for (;;) {
    ssi_plan_task_result best = task_of(frame, out_done, 0);
    for (i = 1; i < SSI_PLAN_TASKS; i++) {
      const ssi_plan_task_result one = task_of(frame, out_done, i);
      if (one.gain > best.gain) best = one;
    }
    if (best.gain == 0) return count;
    out_done->facts[best.fact - 1] = best.target;
    tasks[count++] = best;
  }
}
