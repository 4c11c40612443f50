/* Copies of what a plan is made from; the limits of a routine; and its actions,
   with what comes back of them, placed on its days. Linear in the rows of the
   ledger and of the routine. */
#include "insight/plan_place.h"

#include <string.h>

#include "base/alloc.h"

/* Rows that one time of an action has at most. */
static size_t rows_each(size_t action) {
  const ssi_plan_span yields = ssi_plan_yields_of(action);
  return 1 + yields.last - yields.first;
}

static size_t weeks_in(int32_t horizon) {
  return ((uint32_t)horizon + SSI_PLAN_WEEK - 1) / SSI_PLAN_WEEK;
}

/* Rows that the largest routine over a horizon could have. */
static size_t rows_most(int32_t horizon) {
  size_t rows = 0, i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    rows += rows_each(i) * (size_t)ssi_plan_action_rows[i].weekly;
  }
  return rows * weeks_in(horizon);
}

/* Numbers of new people are block << BLOCK_BITS and above. */
#define BLOCK_BITS 40
#define WORD 64

/* The first block from 1 on that no counterpart of the ledger lies in. There
   is one among the first rows + 1. false: no memory. */
static bool find_people(const ssi_allocator *from, const ssi_activity *activity,
                        uint64_t *out) {
  const uint64_t blocks = activity->count + 2;
  const size_t words = (size_t)(blocks / WORD + 1);
  uint64_t *taken = ssi_allocate(from, words, sizeof *taken);
  uint64_t block = 1;
  size_t i;
  if (!taken) return false;
  for (i = 0; i < activity->count; i++) {
    const uint64_t of = activity->rows[i].minor >> BLOCK_BITS;
    if (of < blocks) taken[of / WORD] |= UINT64_C(1) << of % WORD;
  }
  while (taken[block / WORD] >> block % WORD & 1) block++;
  ssi_release(from, taken, words, sizeof *taken);
  *out = block << BLOCK_BITS;
  return true;
}

/* Rows up to the horizon. false: no memory. */
static bool copy_rows(const ssi_activity *from, int32_t horizon_day,
                      ssi_activity *to) {
  size_t count = from->count;
  while (count > 0 && ssi_event_day(&from->rows[count - 1]) > horizon_day)
    count--;
  if (count == 0) return true;
  to->rows = ssi_allocate(&to->allocator, count, sizeof *to->rows);
  if (!to->rows) return false;
  memcpy(to->rows, from->rows, count * sizeof *to->rows);
  to->count = to->capacity = count;
  return true;
}

ssi_status ssi_plan_frame_make(const ssi_model *model,
                               const ssi_profile *profile,
                               const ssi_activity *activity,
                               ssi_plan_frame *frame) {
  ssi_activity view;
  bool copied;
  if (activity->count > SSI_ACTIVITY_ROWS_MAX - rows_most(frame->horizon))
    return SSI_ERROR_LIMIT;
  if (!find_people(&frame->allocator, activity, &frame->people))
    return SSI_ERROR_MEMORY;
  frame->model = *model;
  ssi_inputs_take(profile, activity, &frame->inputs);
  /* A plan outlives both, and is made of points, which need no shares. */
  frame->inputs.missing_kinds = frame->inputs.missing_facts = NULL;
  frame->activity.allocator = frame->allocator;
  if (!ssi_activity_view(activity, &frame->allocator, &view))
    return SSI_ERROR_MEMORY;
  copied = copy_rows(&view, frame->day + frame->horizon, &frame->activity);
  ssi_activity_release_view(&view);
  return copied ? SSI_OK : SSI_ERROR_MEMORY;
}

void ssi_plan_frame_clear(ssi_plan_frame *frame) {
  ssi_release_wiped(&frame->allocator, frame->activity.rows,
                    frame->activity.capacity, sizeof *frame->activity.rows);
}

/* The low bits of a new person's number: which action (21 rows), which time. */
#define TIME_BITS 24

int32_t ssi_plan_most(const ssi_plan_frame *frame, size_t action) {
  const ssi_plan_action_row *row = &ssi_plan_action_rows[action];
  const int32_t capped = frame->model.caps[row->kind - 1] * frame->days;
  return row->weekly < capped ? row->weekly : capped;
}

void ssi_plan_week_of(const ssi_plan_frame *frame, size_t action,
                      int32_t weekly, int32_t on[SSI_PLAN_WEEK]) {
  const int32_t days = frame->days;
  int32_t weekday;
  for (weekday = 0; weekday < SSI_PLAN_WEEK; weekday++) {
    const int32_t turn = (weekday + (int32_t)action) % days;
    on[weekday] = 0;
    if (weekday < days)
      on[weekday] = (turn + 1) * weekly / days - turn * weekly / days;
  }
}

ssi_status ssi_plan_limits_take(const ssi_plan_frame *frame,
                                const ssi_plan_options *options,
                                ssi_plan_limits *out) {
  int32_t spare = options->minutes * 60 * options->days;
  size_t i;
  out->week_seconds = spare;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    const int32_t most = ssi_plan_most(frame, i);
    const int32_t high = options->at_most[i], low = options->at_least[i];
    out->low.times[i] = (int16_t)(low < most ? low : most);
    out->high.times[i] = (int16_t)(high < most ? high : most);
    spare -= out->low.times[i] * ssi_plan_seconds(i);
  }
  if (spare < 0) return SSI_ERROR_TIME;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    const int32_t most = out->low.times[i] + spare / ssi_plan_seconds(i);
    if (out->high.times[i] > most) out->high.times[i] = (int16_t)most;
  }
  return SSI_OK;
}

/* Most events of a kind that an action and its yields bring on one day. */
static int64_t most_on_a_day(const ssi_plan_frame *frame, int32_t high,
                             size_t action, ssi_kind kind) {
  const int32_t days = frame->days;
  const ssi_plan_span yields = ssi_plan_yields_of(action);
  const int64_t times = (high + days - 1) / days;
  int64_t most = ssi_plan_action_rows[action].kind == kind ? times : 0;
  size_t i;
  for (i = yields.first; i < yields.last; i++) {
    const int64_t rate = frame->rates[i].rate;
    if (ssi_plan_yield_rows[i].yield == kind && times > 0)
      most += times * rate / SSI_WHOLE + 1;
  }
  return most;
}

/* Whether actions could together come to the daily cap of a kind. */
static bool cap_is_met(const ssi_plan_frame *frame,
                       const ssi_plan_routine *high, ssi_kind kind) {
  int64_t most = 0;
  int32_t actions = 0;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    const int64_t one = most_on_a_day(frame, high->times[i], i, kind);
    most += one;
    actions += one > 0;
  }
  return actions > 1 && most > frame->model.caps[kind - 1];
}

bool ssi_plan_meets_caps(const ssi_plan_frame *frame,
                         const ssi_plan_routine *high) {
  int32_t kind = 1;
  while (kind <= SSI_KINDS && !cap_is_met(frame, high, (ssi_kind)kind)) kind++;
  return kind <= SSI_KINDS;
}

/* Rows of a routine, in the order of its actions, as far as the view shows
   them; there is room for twice as many, of which the second half is scratch
   for a sort. */
typedef struct placing {
  const ssi_plan_frame *frame;
  ssi_plan_view view;
  size_t action; /* that is placed, and its yields */
  ssi_plan_span yields;
  ssi_event_row *rows;
  size_t count, capacity;
} placing;

static void put(placing *to, int32_t day, ssi_kind kind, uint32_t traits,
                uint64_t person, int64_t count) {
  const ssi_inputs *observed = &to->frame->inputs;
  ssi_event_row *row = &to->rows[to->count];
  if (count == 0) return;
  if (to->view == SSI_PLAN_SEEN) {
    if (!ssi_kind_set_has(&observed->kinds, (uint32_t)kind)) return;
    traits &= observed->traits;
  }
  row->major = ssi_event_key((uint32_t)day, (uint32_t)kind, traits);
  row->minor = person;
  row->value = (uint64_t)count;
  to->count++;
}

/* Times first ... last - 1 of the action, all on one day, with one person. */
static void put_times(placing *to, int32_t day, uint64_t person, int64_t first,
                      int64_t last) {
  const ssi_plan_action_row *row = &ssi_plan_action_rows[to->action];
  const ssi_plan_rate *rates = to->frame->rates;
  size_t i;
  put(to, day, row->kind, row->traits, person, last - first);
  for (i = to->yields.first; i < to->yields.last; i++) {
    const ssi_plan_yield_row *yield = &ssi_plan_yield_rows[i];
    put(to, day, yield->yield, yield->traits, person,
        ssi_plan_came(rates, i, last) - ssi_plan_came(rates, i, first));
  }
}

/* Times first ... last - 1 of the action, all on one day. */
static void put_day(placing *to, int32_t day, int64_t first, int64_t last) {
  const uint64_t people =
      to->frame->people + ((uint64_t)to->action << TIME_BITS);
  const bool each = ssi_plan_action_rows[to->action].to_someone;
  for (; first < last; first = each ? first + 1 : last)
    put_times(to, day, each ? people + (uint64_t)first : 0, first,
              each ? first + 1 : last);
}

static void begin_action(placing *to, size_t action) {
  to->action = action;
  to->yields = ssi_plan_yields_of(action);
}

static void put_action(placing *to, int32_t weekly) {
  const ssi_plan_frame *frame = to->frame;
  int32_t on[SSI_PLAN_WEEK], since;
  int64_t done = 0;
  ssi_plan_week_of(frame, to->action, weekly, on);
  for (since = 0; since < frame->horizon; since++) {
    const int64_t last = done + on[since % SSI_PLAN_WEEK];
    put_day(to, frame->day + 1 + since, done, last);
    done = last;
  }
}

/* Makes room for this many rows, even for none. false: no memory. */
static bool make_room(placing *to, size_t rows) {
  to->capacity = 2 * rows + 1;
  to->rows =
      ssi_allocate_unset(&to->frame->allocator, to->capacity, sizeof *to->rows);
  return to->rows != NULL;
}

/* false: no memory. */
static bool place(const ssi_plan_routine *routine, placing *to) {
  size_t rows = 0, i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++)
    rows += rows_each(i) * (size_t)routine->times[i];
  if (!make_room(to, rows * weeks_in(to->frame->horizon))) return false;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    begin_action(to, i);
    put_action(to, routine->times[i]);
  }
  return true;
}

static void release(placing *placed) {
  ssi_release(&placed->frame->allocator, placed->rows, placed->capacity,
              sizeof *placed->rows);
}

ssi_status ssi_plan_place(const ssi_plan_frame *frame, ssi_plan_view view,
                          const ssi_plan_routine *routine, ssi_activity *to) {
  placing placed = {.frame = frame, .view = view};
  ssi_status status = SSI_ERROR_MEMORY;
  if (place(routine, &placed))
    status = ssi_activity_take(to, placed.rows, placed.count);
  release(&placed);
  return status;
}

bool ssi_plan_day_amounts(const ssi_plan_frame *frame, ssi_plan_view view,
                          size_t action, int64_t first, int64_t last,
                          ssi_amounts *out, ssi_kind_set *out_kinds) {
  const ssi_inputs nothing = {.traits = 0};
  const int32_t day = frame->day + 1;
  placing placed = {.frame = frame, .view = view};
  ssi_events events = {NULL, 0, NULL};
  ssi_request request;
  bool done;
  size_t i;
  if (!make_room(&placed, rows_each(action) * (size_t)(last - first)))
    return false;
  begin_action(&placed, action);
  put_day(&placed, day, first, last);
  ssi_sort(placed.rows, placed.rows + placed.count, placed.count);
  for (i = 0; i < placed.count; i++) {
    const uint32_t kind = (uint32_t)ssi_event_kind(&placed.rows[i]);
    if (ssi_kind_shows(kind)) ssi_kind_set_add(out_kinds, kind);
  }
  events.rows = placed.rows;
  events.count = placed.count;
  ssi_request_make(&frame->model, &nothing, &events, day, &request);
  done = ssi_amounts_take(&request, &frame->allocator, out);
  release(&placed);
  return done;
}

ssi_status ssi_plan_score(const ssi_plan_frame *frame, int32_t day,
                          ssi_score *out) {
  const ssi_events events = {frame->activity.rows, frame->activity.count, NULL};
  ssi_request request;
  ssi_request_make(&frame->model, &frame->inputs, &events, day, &request);
  return ssi_score_fill(&request, &frame->allocator, out);
}

ssi_status ssi_plan_score_with(const ssi_plan_frame *frame, ssi_plan_view view,
                               const ssi_plan_routine *routine,
                               ssi_score *out) {
  ssi_activity whole = {.allocator = frame->allocator};
  ssi_status status = ssi_plan_place(frame, view, routine, &whole);
  ssi_request request;
  if (status == SSI_OK) status = ssi_activity_unite(&whole, &frame->activity);
  if (status == SSI_OK) {
    const ssi_events events = {whole.rows, whole.count, NULL};
    ssi_request_make(&frame->model, &frame->inputs, &events,
                     frame->day + frame->horizon, &request);
    ssi_inputs_observe(&request.inputs, &whole);
    status = ssi_score_fill(&request, &frame->allocator, out);
  }
  ssi_release_wiped(&frame->allocator, whole.rows, whole.capacity,
                    sizeof *whole.rows);
  return status;
}

ssi_status ssi_plan_points_with(const ssi_plan_frame *frame, ssi_plan_view view,
                                const ssi_plan_routine *routine, int32_t *out) {
  ssi_score *score = ssi_allocate_unset(&frame->allocator, 1, sizeof *score);
  ssi_status status;
  if (!score) return SSI_ERROR_MEMORY;
  status = ssi_plan_score_with(frame, view, routine, score);
  if (status == SSI_OK) *out = ssi_result_points(score, SSI_ALL_PILLARS);
  ssi_release(&frame->allocator, score, 1, sizeof *score);
  return status;
}
