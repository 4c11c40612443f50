/* Placing a routine's actions, and what comes back of them, on its days. */
#include "base/alloc.h"
#include "insight/plan.h"

/* The low bits of a new person's number: which action (21 rows), which time. */
#define TIME_BITS 24

int32_t ssi_plan_most(const ssi_plan_frame *frame, size_t action) {
  const ssi_plan_action_row *row = &ssi_plan_action_rows[action];
  const int32_t capped = frame->model.caps[row->kind - 1] * frame->days;
  return row->weekly < capped ? row->weekly : capped;
}

int32_t ssi_plan_times_on(const ssi_plan_frame *frame, size_t action,
                          int32_t weekly, int32_t since) {
  const int32_t days = frame->days;
  const int32_t weekday = since % SSI_PLAN_WEEK;
  const int32_t turn = (weekday + (int32_t)action) % days;
  if (weekday >= days) return 0;
  return (turn + 1) * weekly / days - turn * weekly / days;
}

/* Rows that one time of an action has at most. */
static size_t rows_each(size_t action) {
  const ssi_plan_span yields = ssi_plan_yields_of(action);
  return 1 + yields.last - yields.first;
}

static size_t weeks_in(int32_t horizon) {
  return ((size_t)horizon + SSI_PLAN_WEEK - 1) / SSI_PLAN_WEEK;
}

size_t ssi_plan_rows_most(int32_t horizon) {
  size_t rows = 0, i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    rows += rows_each(i) * (size_t)ssi_plan_action_rows[i].weekly;
  }
  return rows * weeks_in(horizon);
}

/* Where the next row goes. */
typedef struct placing {
  const ssi_plan_frame *frame;
  ssi_event_row *rows;
  size_t count;
} placing;

static void put(placing *to, int32_t day, ssi_kind kind, uint32_t traits,
                uint64_t person, int64_t count) {
  ssi_event_row *row = &to->rows[to->count];
  if (count == 0) return;
  row->major = ssi_event_key((uint32_t)day, (uint32_t)kind, traits);
  row->minor = person;
  row->value = (uint64_t)count;
  to->count++;
}

/* Times first ... last - 1 of an action, all on one day, with one person. */
static void put_times(placing *to, size_t action, int32_t day, uint64_t person,
                      int64_t first, int64_t last) {
  const ssi_plan_action_row *row = &ssi_plan_action_rows[action];
  const ssi_plan_span yields = ssi_plan_yields_of(action);
  size_t i;
  put(to, day, row->kind, row->traits, person, last - first);
  for (i = yields.first; i < yields.last; i++) {
    put(to, day, ssi_plan_yield_rows[i].yield, ssi_plan_yield_rows[i].traits,
        person,
        ssi_plan_came(to->frame, i, last) - ssi_plan_came(to->frame, i, first));
  }
}

static void put_action(placing *to, size_t action, int32_t weekly) {
  const ssi_plan_frame *frame = to->frame;
  const uint64_t people = frame->people + ((uint64_t)action << TIME_BITS);
  int64_t done = 0;
  int32_t since;
  for (since = 0; since < frame->horizon; since++) {
    const int32_t day = frame->day + 1 + since;
    const int64_t last = done + ssi_plan_times_on(frame, action, weekly, since);
    if (!ssi_plan_action_rows[action].to_someone) {
      put_times(to, action, day, 0, done, last);
      done = last;
    }
    for (; done < last; done++) {
      put_times(to, action, day, people + (uint64_t)done, done, done + 1);
    }
  }
}

ssi_status ssi_plan_place(const ssi_plan_frame *frame,
                          const ssi_plan_routine *routine, ssi_activity *to) {
  placing place = {frame, NULL, 0};
  ssi_status status;
  size_t room = 0, i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    room += rows_each(i) * (size_t)routine->times[i];
  }
  if (room == 0) return SSI_OK;
  room *= 2 * weeks_in(frame->horizon);
  place.rows = ssi_allocate(&frame->allocator, room, sizeof *place.rows);
  if (!place.rows) return SSI_ERROR_MEMORY;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    put_action(&place, i, routine->times[i]);
  }
  status = ssi_activity_take(to, place.rows, place.count);
  ssi_release(&frame->allocator, place.rows, room, sizeof *place.rows);
  return status;
}

ssi_status ssi_plan_score(const ssi_plan_frame *frame,
                          const ssi_profile *profile,
                          const ssi_plan_routine *routine, int32_t day,
                          ssi_score *out) {
  ssi_activity whole = {.allocator = frame->allocator};
  ssi_status status = ssi_plan_place(frame, routine, &whole);
  ssi_task task;
  if (status == SSI_OK) status = ssi_activity_merge(&whole, &frame->activity);
  task = ssi_task_whole(&frame->model, profile, &whole, day);
  if (status == SSI_OK) status = ssi_score_fill(&task, &frame->allocator, out);
  ssi_release(&frame->allocator, whole.rows, whole.capacity,
              sizeof *whole.rows);
  return status;
}
