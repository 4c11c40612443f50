/* What each action brings to each indicator, for every number of times a week:
   the score taken apart, so that a search can put it together again. */
#include "base/check.h"
#include "insight/plan.h"
#include "score/decay.h"

/* One feed of an action or of a yield of it. */
typedef struct carry {
  size_t effect;
  bool against;
  uint64_t unit, cap; /* of one event, and of a day */
} carry;

#define CARRIES 9 /* feeds of one kind that count here */
#define SOURCES (1 + SSI_PLAN_YIELDS)

/* An action or yield, and where it goes. */
typedef struct source {
  size_t yield; /* its row, or SSI_PLAN_YIELDS for the action itself */
  ssi_kind kind;
  uint32_t traits;
  size_t count;
  carry carries[CARRIES];
} source;

static ssi_measure measure_of(size_t index) {
  return ssi_indicator_rows[index].measure;
}

/* Thousandths that so many events on one day bring, by the score's own rule. */
static uint64_t units(const ssi_plan_frame *frame, const ssi_feed_row *feed,
                      uint32_t traits, uint64_t events) {
  const ssi_event_row row = {ssi_event_key(0, (uint32_t)feed->kind, traits), 0,
                             events};
  const ssi_day_events day = {&row, 1, 0, feed->kind};
  return ssi_capped_units(&frame->model, feed, &day);
}

/* Place of an indicator among those of the action, new if need be. */
static size_t place_of(ssi_plan_effect *effect, size_t index) {
  size_t i = 0;
  while (i < effect->count && effect->indicator[i] != index) i++;
  SSI_ALWAYS(i < SSI_PLAN_EFFECTS);
  if (i == effect->count) {
    effect->indicator[effect->count++] = (uint8_t)index;
    effect->indicators |= UINT64_C(1) << index;
  }
  return i;
}

/* A person counts once for an indicator of people, so a yield brings nothing
   where the action itself has counted. Regularity goes by the action's days:
   what comes back comes on them. */
static bool counts(const ssi_plan_effect *effect, const source *from,
                   size_t index) {
  const bool own = from->yield == SSI_PLAN_YIELDS;
  if (measure_of(index) == SSI_MEASURE_REGULARITY) return own;
  return own || measure_of(index) != SSI_MEASURE_PEOPLE ||
         !(effect->indicators >> index & 1);
}

static void add_carry(const ssi_plan_frame *frame, source *to,
                      ssi_plan_effect *effect, const ssi_feed_row *feed) {
  const size_t index = (size_t)feed->indicator - 1;
  carry *one = &to->carries[to->count];
  SSI_ALWAYS(to->count < CARRIES);
  one->unit = units(frame, feed, to->traits, 1);
  one->cap = units(frame, feed, to->traits, SSI_EVENT_COUNT_LIMIT);
  if (one->unit == 0 || !counts(effect, to, index)) return;
  if (measure_of(index) == SSI_MEASURE_PEOPLE) {
    one->unit = 1;
    one->cap = UINT64_MAX;
  }
  one->effect = place_of(effect, index);
  one->against = feed->against;
  to->count++;
}

static source source_of(const ssi_plan_frame *frame, size_t action,
                        size_t yield, ssi_plan_effect *effect) {
  const ssi_plan_action_row *row = &ssi_plan_action_rows[action];
  const ssi_kind_feeds *by_kind = &frame->model.by_kind;
  source made = {yield, row->kind, row->traits, 0, {{0, false, 0, 0}}};
  size_t i;
  if (yield < SSI_PLAN_YIELDS) {
    made.kind = ssi_plan_yield_rows[yield].yield;
    made.traits = ssi_plan_yield_rows[yield].traits;
  }
  for (i = by_kind->first[made.kind - 1]; i < by_kind->first[made.kind]; i++) {
    add_carry(frame, &made, effect, &ssi_feed_rows[by_kind->feeds[i]]);
  }
  return made;
}

/* Adds what a source brings on a day. */
static void bring(const ssi_plan_effects *self, const ssi_plan_effect *effect,
                  const source *from, int32_t since, uint64_t events,
                  ssi_plan_step *to) {
  size_t i;
  for (i = 0; i < from->count; i++) {
    const carry *one = &from->carries[i];
    const uint64_t all = events * one->unit;
    const uint64_t weight =
        self->weights[effect->indicator[one->effect]][SSI_PLAN_BEFORE + since];
    const uint64_t amount = (all < one->cap ? all : one->cap) * weight;
    if (one->against)
      to->amounts[one->effect].bad += amount;
    else
      to->amounts[one->effect].good += amount;
  }
}

/* All that a source brings over the horizon at `times` a week. */
static void bring_all(const ssi_plan_effects *self, size_t action,
                      const source *from, int32_t times, ssi_plan_step *to) {
  const ssi_plan_frame *frame = self->frame;
  const ssi_plan_effect *effect = &self->actions[action];
  int64_t done = 0, came = 0;
  int32_t since;
  for (since = 0; since < frame->horizon; since++) {
    const int32_t now = ssi_plan_times_on(frame, action, times, since);
    int64_t upto;
    if (now == 0) continue;
    done += now;
    upto = from->yield < SSI_PLAN_YIELDS
               ? ssi_plan_came(frame, from->yield, done)
               : done;
    bring(self, effect, from, since, (uint64_t)(upto - came), to);
    to->days |= (uint32_t)1 << since % SSI_PLAN_WEEK;
    came = upto;
  }
  if (came > 0) to->kinds |= UINT64_C(1) << ((uint32_t)from->kind - 1);
}

static void take_action(ssi_plan_effects *self, size_t action) {
  ssi_plan_effect *effect = &self->actions[action];
  const ssi_plan_span yields = ssi_plan_yields_of(action);
  source sources[SOURCES];
  size_t count = 0, i;
  int32_t times;
  sources[count++] = source_of(self->frame, action, SSI_PLAN_YIELDS, effect);
  for (i = yields.first; i < yields.last; i++) {
    sources[count++] = source_of(self->frame, action, i, effect);
  }
  for (times = 0; times <= effect->high; times++) {
    for (i = 0; i < count; i++) {
      bring_all(self, action, &sources[i], times, &effect->steps[times]);
    }
  }
}

static void take_weights(ssi_plan_effects *self) {
  const ssi_plan_frame *frame = self->frame;
  size_t i;
  int32_t at;
  for (i = 0; i < SSI_INDICATORS; i++) {
    for (at = 0; at < SSI_PLAN_BEFORE + frame->horizon; at++) {
      const int32_t age = SSI_PLAN_BEFORE + frame->horizon - 1 - at;
      self->weights[i][at] = ssi_decay(age, frame->model.settings[i].half_life);
    }
  }
}

/* The score without a routine, and what its rates must have seen. */
static void take_base(ssi_plan_effects *self, const ssi_score *without) {
  size_t feed, i;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const size_t index = (size_t)row->indicator - 1;
    if (row->against)
      self->base[index].bad += without->amounts.feeds[feed];
    else
      self->base[index].good += without->amounts.feeds[feed];
    if (measure_of(index) == SSI_MEASURE_RATE)
      self->rate_kinds[index] |= UINT64_C(1) << ((uint32_t)row->kind - 1);
  }
  for (i = 0; i < SSI_INDICATORS; i++) {
    self->points[i] = without->indicators[i].points;
    self->total += self->points[i];
  }
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

static void take_all(ssi_plan_effects *self, const ssi_score *without) {
  ssi_plan_step *steps = self->steps;
  size_t i;
  take_weights(self);
  take_base(self, without);
  ssi_plan_rhythms_take(self, without);
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    self->actions[i].steps = steps;
    steps += self->actions[i].high + 1;
    take_action(self, i);
  }
  self->exact = is_exact(self);
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
  if (!self->steps) {
    ssi_plan_effects_free(self);
    return NULL;
  }
  take_all(self, without);
  return self;
}

void ssi_plan_effects_free(ssi_plan_effects *self) {
  const ssi_allocator to = self->frame->allocator;
  ssi_release(&to, self->steps, self->step_count, sizeof *self->steps);
  ssi_release(&to, self, 1, sizeof *self);
}
