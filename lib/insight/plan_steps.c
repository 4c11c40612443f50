/* Steps by kinds of days. Caps hold by day and nobody whom a routine turns to
   is met again, so what a day brings depends on that day alone: on how often
   the action is done and on how often each yield comes, which is one of two
   numbers. (Whose answer it is does not matter: yields of people come at one
   rate, so together.) So there are few kinds of days. Each is scored once, by
   the walk over events (credits.c); a step then sums up its days, each faded by
   its age. Costs a product for each day, step and feed that is reached. */
#include "insight/plan_steps.h"

#include <string.h>

#include "base/alloc.h"
#include "score/decay.h"

/* What a day of some kind brings to an indicator, before it fades. */
typedef struct credit {
  const uint32_t *fading;
  uint64_t units;
  uint16_t place, side; /* of the amounts of a step */
} credit;

typedef struct day_kind {
  bool known;
  size_t first, last; /* of the credits */
  ssi_kind_set kinds; /* that become observed */
} day_kind;

/* An action, all its kinds of days and what they bring. */
typedef struct days {
  const ssi_plan_frame *frame;
  ssi_plan_view view;
  const uint32_t *fading;
  size_t action;
  ssi_plan_span yields;
  ssi_plan_effect *effect;
  day_kind *kinds;
  size_t kind_count;
  credit *credits;
  size_t credit_count, credit_capacity;
} days;

static size_t fading_count(const ssi_plan_frame *frame) {
  return SSI_INDICATORS * (size_t)frame->horizon;
}

uint32_t *ssi_plan_fading_new(const ssi_plan_frame *frame) {
  const size_t horizon = (size_t)frame->horizon;
  uint32_t *fading =
      ssi_allocate(&frame->allocator, fading_count(frame), sizeof *fading);
  size_t i;
  for (i = 0; fading && i < SSI_INDICATORS; i++)
    ssi_decay_fill(frame->model.settings[i].half_life, horizon,
                   fading + i * horizon);
  return fading;
}

void ssi_plan_fading_free(const ssi_plan_frame *frame, uint32_t *fading) {
  ssi_release(&frame->allocator, fading, fading_count(frame), sizeof *fading);
}

static bool is_regularity(size_t indicator) {
  return ssi_indicator_rows[indicator].measure == SSI_MEASURE_REGULARITY;
}

/* Place of an indicator among those of the action, new if need be. */
static size_t place_of(ssi_plan_effect *effect, size_t indicator) {
  if (!effect->places[indicator]) {
    effect->indicators[effect->count++] = indicator;
    effect->places[indicator] = (uint8_t)effect->count;
  }
  return effect->places[indicator] - 1u;
}

_Static_assert(SSI_INDICATORS <= 64, "a bit for each indicator");

/* Keeps what a day brought on that very day, as credits that can fade. Whether
   the day keeps up an indicator, but not because the action is done. */
static bool keep_credits(days *self, const ssi_amounts *amounts) {
  const ssi_kind own = ssi_plan_action_rows[self->action].kind;
  uint64_t kept = 0, by_own = 0;
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const size_t indicator = (size_t)row->indicator - 1;
    credit *one = &self->credits[self->credit_count];
    if (amounts->feeds[feed] == 0) continue;
    by_own |= (uint64_t)(row->kind == own) << indicator;
    one->place = (uint16_t)place_of(self->effect, indicator);
    if (is_regularity(indicator)) {
      kept |= UINT64_C(1) << indicator;
      continue;
    }
    one->fading = self->fading + indicator * (size_t)self->frame->horizon;
    one->units = amounts->feeds[feed] / one->fading[0];
    one->side = row->against;
    self->credit_count++;
  }
  return (kept & ~by_own) != 0;
}

/* Scores a kind of day by the first one of it: times first ... last - 1. false:
   no memory. */
static bool learn(days *self, day_kind *kind, int64_t first, int64_t last) {
  const ssi_plan_frame *frame = self->frame;
  ssi_amounts amounts;
  if (!ssi_grow_unset(&frame->allocator, (void **)&self->credits,
                      &self->credit_capacity, self->credit_count,
                      self->credit_count + SSI_FEEDS, sizeof *self->credits))
    return false;
  if (!ssi_plan_day_amounts(frame, self->view, self->action, first, last,
                            &amounts, &kind->kinds))
    return false;
  kind->first = self->credit_count;
  self->effect->irregular |= keep_credits(self, &amounts);
  kind->last = self->credit_count;
  kind->known = true;
  return true;
}

/* The kind of a day with times first ... last - 1: how often it is done, and a
   bit for each yield: which of its two numbers comes, that of the first times
   or another. `came` counts the yields up to `first`, and is brought up to
   `last`.
 */
static size_t kind_of(const days *self, int64_t first, int64_t last,
                      int64_t *came) {
  size_t kind = (size_t)(last - first), i;
  for (i = self->yields.first; i < self->yields.last; i++) {
    const int64_t up_to = ssi_plan_came(self->frame->rates, i, last);
    const int64_t at_first = ssi_plan_came(self->frame->rates, i, last - first);
    kind = kind << 1 | (size_t)(up_to - *came != at_first);
    *came++ = up_to;
  }
  return kind;
}

static void add_day(const days *self, const day_kind *kind, size_t left,
                    ssi_plan_step *step) {
  size_t i;
  ssi_kind_set_join(&step->kinds, &kind->kinds);
  for (i = kind->first; i < kind->last; i++) {
    const credit *one = &self->credits[i];
    step->amounts[one->place].sides[one->side] +=
        one->units * one->fading[left];
  }
}

/* The action at `weekly` times a week. false: no memory. */
static bool take_step(days *self, int32_t weekly) {
  ssi_plan_step *step = &self->effect->steps[weekly];
  int64_t came[SSI_PLAN_YIELDS] = {0}, done = 0;
  int32_t on[SSI_PLAN_WEEK];
  size_t left = (size_t)self->frame->horizon, weekday;
  ssi_plan_week_of(self->frame, self->action, weekly, on);
  for (weekday = 0; weekday < SSI_PLAN_WEEK; weekday++)
    step->days |= (uint32_t)(on[weekday] > 0) << weekday;
  for (weekday = 0; left-- > 0; weekday++) {
    int64_t last;
    day_kind *kind;
    if (weekday == SSI_PLAN_WEEK) weekday = 0;
    last = done + on[weekday];
    if (last == done) continue;
    kind = &self->kinds[kind_of(self, done, last, came)];
    if (!kind->known && !learn(self, kind, done, last)) return false;
    add_day(self, kind, left, step);
    done = last;
  }
  return true;
}

bool ssi_plan_steps_take(const ssi_plan_frame *frame, ssi_plan_view view,
                         const uint32_t *fading, const ssi_plan_limits *limits,
                         size_t action, ssi_plan_effect *effect) {
  const int32_t low = limits->low.times[action];
  const int32_t high = limits->high.times[action];
  days all = {.frame = frame,
              .view = view,
              .fading = fading,
              .action = action,
              .effect = effect};
  const int32_t most = (high + frame->days - 1) / frame->days;
  bool done = true;
  int32_t weekly;
  all.yields = ssi_plan_yields_of(action);
  all.kind_count = ((size_t)most + 1) << (all.yields.last - all.yields.first);
  all.kinds =
      ssi_allocate(&frame->allocator, all.kind_count, sizeof *all.kinds);
  if (!all.kinds) return false;
  for (weekly = low > 0 ? low : 1; weekly <= high && done; weekly++)
    done = take_step(&all, weekly);
  ssi_release(&frame->allocator, all.kinds, all.kind_count, sizeof *all.kinds);
  ssi_release(&frame->allocator, all.credits, all.credit_capacity,
              sizeof *all.credits);
  return done;
}
