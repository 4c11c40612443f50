/* Effects by superposition: amounts of actions add up, so each is scored alone
   once for every number of times a week. Days kept up do not add up; they are
   scored once for every set of working days. Takes a few milliseconds. */
#include "insight/plan_effect.h"

#include <string.h>

#include "base/alloc.h"
#include "score/credits.h"

static ssi_measure measure_of(size_t indicator) {
  return ssi_indicator_rows[indicator].measure;
}

/* Place of an indicator among those of the action, new if need be. */
static size_t place_of(ssi_plan_effect *effect, size_t indicator) {
  size_t i = 0;
  while (i < effect->count && effect->indicators[i] != indicator) i++;
  if (i == effect->count) {
    effect->indicators[effect->count++] = indicator;
    effect->reaches[indicator] = true;
  }
  return i;
}

/* A rate hangs on its kinds, too: they must be observed. */
static bool has_effect(const ssi_amounts *amounts, const ssi_kind_set *kinds,
                       size_t feed) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  if (amounts->feeds[feed] > 0) return true;
  return measure_of((size_t)row->indicator - 1) == SSI_MEASURE_RATE &&
         ssi_kind_set_has(kinds, (uint32_t)row->kind);
}

/* What the action brings by itself at `times` a week. */
static bool take_step(ssi_plan_effects *self, size_t action, int32_t times) {
  const ssi_plan_frame *frame = self->frame;
  ssi_plan_effect *effect = &self->actions[action];
  ssi_plan_step *step = &effect->steps[times];
  ssi_plan_routine routine = {{0}};
  ssi_amounts amounts;
  ssi_inputs inputs;
  int32_t since;
  size_t feed;
  routine.times[action] = times;
  if (ssi_plan_amounts(frame, &routine, &amounts, &inputs) != SSI_OK)
    return false;
  step->kinds = inputs.kinds;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    ssi_plan_amount *to;
    if (!has_effect(&amounts, &step->kinds, feed)) continue;
    to = &step->amounts[place_of(effect, (size_t)row->indicator - 1)];
    *(row->against ? &to->bad : &to->good) += amounts.feeds[feed];
  }
  for (since = 0; since < SSI_PLAN_WEEK && since < frame->horizon; since++) {
    if (ssi_plan_times_on(frame, action, times, since) > 0)
      step->days |= (uint32_t)1 << since;
  }
  return true;
}

/* The score without a routine. */
static void take_base(ssi_plan_effects *self, const ssi_score *without) {
  size_t i;
  self->base = ssi_sides_of(&without->amounts);
  for (i = 0; i < SSI_INDICATORS; i++) {
    self->rules[i] = ssi_rule_of(&self->frame->model, i);
    self->points[i] = without->indicators[i].points;
    self->total += self->points[i];
  }
}

/* Rows from which days kept up are made: the member's own of the last days, one
   for each kind and day; and the same with a routine's. */
typedef struct rhythm {
  ssi_request request;
  ssi_kind kinds[SSI_INDICATORS]; /* that keep up some indicator each */
  size_t kind_count;
  ssi_event_row *own, *rows, *scratch;
  size_t own_count, capacity;
} rhythm;

/* The most days that one day keeps up. */
static int32_t longest_span(void) {
  int32_t longest = 0;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (ssi_indicator_rows[i].span > longest)
      longest = ssi_indicator_rows[i].span;
  }
  return longest;
}

static bool same_day_and_kind(const ssi_event_row *a, const ssi_event_row *b) {
  return ssi_event_day(a) == ssi_event_day(b) &&
         ssi_event_kind(a) == ssi_event_kind(b);
}

/* The member's events of the days that a routine may keep up; answers how many
   rows these are. to: NULL: only counts them. */
static size_t take_own(const ssi_plan_frame *frame, ssi_event_row *to) {
  const ssi_event_row *rows = frame->activity.rows;
  const int32_t since = frame->day + 2 - longest_span();
  size_t first = frame->activity.count, count = 0, i;
  while (first > 0 && ssi_event_day(&rows[first - 1]) >= since) first--;
  for (i = first; i < frame->activity.count; i++) {
    if (i > first && same_day_and_kind(&rows[i], &rows[i - 1])) continue;
    if (to) to[count] = rows[i];
    count++;
  }
  return count;
}

/* Days kept up with the member's own rows and an event of each kind on the days
   of the set. */
static bool keep_up(const ssi_plan_frame *frame, rhythm *with, uint32_t set,
                    ssi_amounts *out) {
  size_t count = with->own_count, i;
  int32_t since;
  for (i = 0; i < count; i++) with->rows[i] = with->own[i];
  for (since = 0; since < frame->horizon; since++) {
    const uint32_t day = (uint32_t)(frame->day + 1 + since);
    if (!(set >> since % SSI_PLAN_WEEK & 1)) continue;
    for (i = 0; i < with->kind_count; i++) {
      const uint32_t kind = (uint32_t)with->kinds[i];
      const ssi_event_row row = {ssi_event_key(day, kind, 0), 0, 1};
      with->rows[count++] = row;
    }
  }
  ssi_sort(with->rows, with->scratch, count);
  with->request.events.count = count;
  return ssi_amounts_take(&with->request, &frame->allocator, out);
}

static bool keep_up_all(ssi_plan_effects *self, rhythm *with) {
  const ssi_plan_frame *frame = self->frame;
  ssi_amounts own, all;
  uint32_t set;
  size_t i;
  if (!keep_up(frame, with, 0, &own)) return false;
  for (set = 0; set < (uint32_t)1 << frame->days; set++) {
    if (!keep_up(frame, with, set, &all)) return false;
    for (i = 0; i < SSI_INDICATORS; i++)
      self->kept_up[i][set] =
          self->base.good[i] + all.kept_up[i] - own.kept_up[i];
  }
  return true;
}

/* Fills kept_up of all indicators of regularity. */
static bool take_rhythms(ssi_plan_effects *self) {
  const ssi_plan_frame *frame = self->frame;
  const ssi_events none = {NULL, 0};
  rhythm with = {.request =
                     ssi_request_none(&frame->model, &frame->inputs, none,
                                      frame->day + frame->horizon)};
  ssi_event_row *rows;
  size_t i;
  bool done;
  for (i = 0; i < SSI_INDICATORS; i++) {
    with.request.wanted[i] = measure_of(i) == SSI_MEASURE_REGULARITY;
    if (with.request.wanted[i])
      with.kinds[with.kind_count++] = ssi_feed_rows[ssi_feeds_of(i).first].kind;
  }
  with.own_count = take_own(frame, NULL);
  with.capacity = with.own_count + with.kind_count * (size_t)frame->horizon;
  rows = ssi_allocate(&frame->allocator, 3 * with.capacity, sizeof *rows);
  if (!rows) return false;
  with.own = rows;
  with.rows = rows + with.capacity;
  with.scratch = with.rows + with.capacity;
  with.request.events.rows = with.rows;
  take_own(frame, with.own);
  done = keep_up_all(self, &with);
  ssi_release(&frame->allocator, rows, 3 * with.capacity, sizeof *rows);
  return done;
}

/* Most events of a kind that an action and its yields bring on one day. */
static int64_t most_on_a_day(const ssi_plan_effects *self, size_t action,
                             ssi_kind kind) {
  const int32_t high = self->actions[action].high;
  const int32_t days = self->frame->days;
  const ssi_plan_span yields = ssi_plan_yields_of(action);
  const int64_t times = (high + days - 1) / days;
  int64_t most = ssi_plan_action_rows[action].kind == kind ? times : 0;
  size_t i;
  for (i = yields.first; i < yields.last; i++) {
    const int64_t rate = self->frame->rates[i].rate;
    if (ssi_plan_yield_rows[i].yield == kind && times > 0)
      most += times * rate / SSI_WHOLE + 1;
  }
  return most;
}

/* Whether actions could together come to the daily cap of a kind. */
static bool caps_meet(const ssi_plan_effects *self, ssi_kind kind) {
  int64_t most = 0;
  int32_t actions = 0;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    const int64_t one = most_on_a_day(self, i, kind);
    most += one;
    actions += one > 0;
  }
  return actions > 1 && most > self->frame->model.caps[kind - 1];
}

static bool is_exact(const ssi_plan_effects *self) {
  const ssi_activity *activity = &self->frame->activity;
  int32_t kind;
  if (activity->count > 0 &&
      ssi_event_day(&activity->rows[activity->count - 1]) > self->frame->day)
    return false;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    if (caps_meet(self, (ssi_kind)kind)) return false;
  }
  return true;
}

static bool take_all(ssi_plan_effects *self, const ssi_score *without) {
  ssi_plan_step *steps = self->steps;
  size_t i;
  int32_t times;
  take_base(self, without);
  if (!take_rhythms(self)) return false;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    self->actions[i].steps = steps;
    steps += self->actions[i].high + 1;
    for (times = 0; times <= self->actions[i].high; times++) {
      if (!take_step(self, i, times)) return false;
    }
  }
  self->exact = is_exact(self);
  return true;
}

ssi_plan_effects *ssi_plan_effects_new(const ssi_plan_frame *frame,
                                       const ssi_score *without,
                                       const ssi_plan_limits *limits) {
  ssi_plan_effects *self = ssi_allocate(&frame->allocator, 1, sizeof *self);
  size_t i;
  if (!self) return NULL;
  self->frame = frame;
  self->week_seconds = limits->week_seconds;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    self->actions[i].low = limits->low.times[i];
    self->actions[i].high = limits->high.times[i];
    self->step_count += (size_t)self->actions[i].high + 1;
  }
  self->steps =
      ssi_allocate(&frame->allocator, self->step_count, sizeof *self->steps);
  if (!self->steps || !take_all(self, without)) {
    ssi_plan_effects_free(self);
    return NULL;
  }
  return self;
}

void ssi_plan_effects_free(ssi_plan_effects *self) {
  const ssi_allocator to = self->frame->allocator;
  ssi_release(&to, self->steps, self->step_count, sizeof *self->steps);
  ssi_release(&to, self, 1, sizeof *self);
}
