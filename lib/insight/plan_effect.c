/* Effects by superposition: amounts of actions add up, so each is scored alone
   once for every number of times a week. Days kept up do not add up; they are
   scored once for every set of working days. Takes a few milliseconds; a change
   of one action in a routine then costs only the indicators that it reaches. */
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

/* What the action brings by itself at `times` a week. */
static bool take_step(ssi_plan_effects *self, size_t action, int32_t times) {
  const ssi_plan_frame *frame = self->frame;
  ssi_plan_effect *effect = &self->actions[action];
  ssi_plan_step *step = &effect->steps[times];
  ssi_plan_routine routine = {{0}};
  ssi_amounts amounts;
  int32_t since;
  size_t feed;
  routine.times[action] = times;
  if (!ssi_plan_amounts(frame, &routine, &amounts, &step->kinds)) return false;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    ssi_plan_amount *to;
    if (amounts.feeds[feed] == 0) continue;
    to = &step->amounts[place_of(effect, (size_t)row->indicator - 1)];
    *(row->against ? &to->bad : &to->good) += amounts.feeds[feed];
  }
  for (since = 0; since < SSI_PLAN_WEEK; since++) {
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
   for each kind and day, with all traits of that day; and the same with a
   routine's. */
typedef struct rhythm {
  ssi_request request;
  const ssi_feed_row *feeds[SSI_INDICATORS]; /* one of each regularity */
  size_t feed_count;
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
    if (i > first && same_day_and_kind(&rows[i], &rows[i - 1])) {
      if (to) to[count - 1].major |= ssi_event_traits(&rows[i]);
      continue;
    }
    if (to) to[count] = rows[i];
    count++;
  }
  return count;
}

/* Days kept up with the member's own rows and an event for each regularity on
   the days of the set. */
static void keep_up(const ssi_plan_frame *frame, rhythm *with, uint32_t set,
                    ssi_amounts *out) {
  size_t count = with->own_count, i;
  int32_t since;
  for (i = 0; i < count; i++) with->rows[i] = with->own[i];
  for (since = 0; since < frame->horizon; since++) {
    const uint32_t day = (uint32_t)(frame->day + 1 + since);
    if (!(set >> since % SSI_PLAN_WEEK & 1)) continue;
    for (i = 0; i < with->feed_count; i++) {
      const ssi_feed_row *feed = with->feeds[i];
      const ssi_event_row row = {
          ssi_event_key(day, (uint32_t)feed->kind, feed->any_trait), 0, 1};
      with->rows[count++] = row;
    }
  }
  ssi_sort(with->rows, with->scratch, count);
  with->request.events.count = count;
  /* No memory is needed: no person is counted. */
  (void)ssi_amounts_take(&with->request, &frame->allocator, out);
}

static void keep_up_all(ssi_plan_effects *self, rhythm *with) {
  const ssi_plan_frame *frame = self->frame;
  ssi_amounts own, all;
  uint32_t set;
  size_t i;
  keep_up(frame, with, 0, &own);
  for (set = 0; set < (uint32_t)1 << frame->days; set++) {
    keep_up(frame, with, set, &all);
    for (i = 0; i < SSI_INDICATORS; i++)
      self->kept_up[i][set] =
          self->base.good[i] + all.kept_up[i] - own.kept_up[i];
  }
}

/* Fills kept_up of all indicators of regularity. */
static bool take_rhythms(ssi_plan_effects *self) {
  const ssi_plan_frame *frame = self->frame;
  const ssi_events none = {NULL, 0, NULL};
  rhythm with = {.request =
                     ssi_request_none(&frame->model, &frame->inputs, none,
                                      frame->day + frame->horizon)};
  ssi_event_row *rows;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    with.request.wanted[i] = measure_of(i) == SSI_MEASURE_REGULARITY;
    if (with.request.wanted[i])
      with.feeds[with.feed_count++] = &ssi_feed_rows[ssi_feeds_of(i).first];
  }
  with.own_count = take_own(frame, NULL);
  with.capacity = with.own_count + with.feed_count * (size_t)frame->horizon;
  rows = ssi_allocate(&frame->allocator, 3 * with.capacity, sizeof *rows);
  if (!rows) return false;
  with.own = rows;
  with.rows = rows + with.capacity;
  with.scratch = with.rows + with.capacity;
  with.request.events.rows = with.rows;
  take_own(frame, with.own);
  keep_up_all(self, &with);
  ssi_release_wiped(&frame->allocator, rows, 3 * with.capacity, sizeof *rows);
  return true;
}

static bool take_all(ssi_plan_effects *self, const ssi_score *without,
                     const ssi_plan_limits *limits) {
  const ssi_plan_frame *frame = self->frame;
  const size_t rows = frame->activity.count;
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
  self->exact = (rows == 0 || ssi_event_day(&frame->activity.rows[rows - 1]) <=
                                  frame->day) &&
                !ssi_plan_meets_caps(frame, &limits->high);
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
  if (!self->steps || !take_all(self, without, limits)) {
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

ssi_plan_state ssi_plan_state_empty(const ssi_plan_effects *effects) {
  ssi_plan_state made;
  memset(&made, 0, sizeof made);
  made.amounts = effects->base;
  memcpy(made.points, effects->points, sizeof made.points);
  made.total = effects->total;
  return made;
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
  uint32_t days = 0;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (i != action && effects->actions[i].reaches[index])
      days |= step_of(effects, state, i)->days;
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

/* Points of the action's `k`th indicator, and the amounts they come from, with
   another step of it. */
static int32_t points_with(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action, size_t k,
                           const ssi_plan_step *step, ssi_plan_amount *amount) {
  const ssi_plan_step *old = step_of(effects, state, action);
  const size_t index = effects->actions[action].indicators[k];
  const ssi_indicator_rule *rule = &effects->rules[index];
  ssi_kind_set observed = {{0}};
  uint64_t good;
  amount->good =
      state->amounts.good[index] + step->amounts[k].good - old->amounts[k].good;
  amount->bad =
      state->amounts.bad[index] + step->amounts[k].bad - old->amounts[k].bad;
  good = amount->good;
  if (rule->measure == SSI_MEASURE_REGULARITY) {
    if (step->days == old->days) return state->points[index];
    good = effects->kept_up[index][other_days(effects, state, action, index) |
                                   step->days];
  }
  if (rule->measure == SSI_MEASURE_RATE)
    observed = observed_with(effects, state, action, step);
  return ssi_evaluate(rule, &observed, good, amount->bad).points;
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
