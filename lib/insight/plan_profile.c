/* Profile work: facts that writing can change, and what each would bring. A
   greedy choice: the best is taken, again and again, which costs at most a
   score of the facts for each pair of tasks. */
#include "insight/plan_profile.h"

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
static int32_t points_of(const ssi_plan_frame *frame, ssi_score *room) {
  const ssi_events none = {NULL, 0, NULL};
  ssi_request request;
  ssi_request_make(&frame->model, &frame->inputs, &none, 0, &request);
  /* Without events nothing is allocated. */
  (void)ssi_score_fill(&request, &frame->allocator, room);
  return ssi_result_points(room, SSI_ALL_PILLARS);
}

/* The task that brings most with those before it done, of equal ones the first.
   false: none brings anything; *best stays. */
static bool find_best(ssi_plan_frame *frame, ssi_score *room,
                      ssi_plan_task_result *best) {
  const int32_t before = points_of(frame, room);
  int32_t most = 0;
  size_t i;
  for (i = 0; i < SSI_PLAN_TASKS; i++) {
    const ssi_plan_task_row *row = &ssi_plan_task_rows[i];
    const int32_t target = target_of(&frame->inputs, row->fact);
    int32_t *fact = &frame->inputs.facts[row->fact - 1];
    const int32_t value = *fact;
    int32_t gain;
    if (value < 0 || value >= target) continue;
    *fact = target;
    gain = points_of(frame, room) - before;
    *fact = value;
    if (gain <= most) continue;
    most = gain;
    best->fact = row->fact;
    best->value = value;
    best->target = target;
    best->seconds = row->seconds * (row->each ? target - value : 1);
    best->gain = best->seen = gain; /* only what is observed is proposed */
  }
  return most > 0;
}

size_t ssi_plan_tasks_find(ssi_plan_frame *frame, ssi_score *room,
                           ssi_plan_task_result tasks[SSI_PLAN_TASKS]) {
  size_t count = 0;
  while (find_best(frame, room, &tasks[count])) {
    frame->inputs.facts[tasks[count].fact - 1] = tasks[count].target;
    count++;
  }
  return count;
}
