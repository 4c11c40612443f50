/* Effects by superposition: amounts of actions add up (plan_steps.c). Days kept
   up do not; they are scored once for every set of working days. Takes a few
   milliseconds; a change of one action in a routine then costs only the
   indicators that it reaches (plan_state.c). */
#include "insight/plan_effect.h"

#include <string.h>

#include "base/alloc.h"
#include "score/credits.h"

static ssi_measure measure_of(size_t indicator) {
  return ssi_indicator_rows[indicator].measure;
}

/* The score without a routine. */
static void take_base(ssi_plan_effects *self, const ssi_score *without) {
  ssi_plan_state *none = &self->none;
  ssi_sides sides;
  size_t i;
  ssi_sides_take(&without->amounts, &sides);
  for (i = 0; i < SSI_INDICATORS; i++) {
    ssi_rule_make(&self->frame->model, i, &self->rules[i]);
    self->told[i] = ssi_kind_set_includes(&self->frame->inputs.kinds,
                                          &self->rules[i].required);
    none->amounts[i].sides[0] = sides.good[i];
    none->amounts[i].sides[1] = sides.bad[i];
    none->points[i] = without->indicators[i].points;
    none->total += none->points[i];
  }
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) self->seconds[i] = ssi_plan_seconds(i);
}

/* Rows from which days kept up are made: the member's own of the last days, one
   for each kind and day, with all traits of that day; and the same with a
   routine's. */
typedef struct rhythm {
  ssi_request request;
  uint64_t keys[SSI_INDICATORS]; /* of an event for each regularity, on day 0 */
  size_t key_count;
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

/* The first of the member's events of the days that a routine may keep up. */
static size_t first_own(const ssi_plan_frame *frame) {
  const ssi_event_row *rows = frame->activity.rows;
  const int32_t since = frame->day + 2 - longest_span();
  size_t first = frame->activity.count;
  while (first > 0 && ssi_event_day(&rows[first - 1]) >= since) first--;
  return first;
}

/* Those events, from the first on; answers how many rows these are. */
static size_t take_own(const ssi_plan_frame *frame, size_t first,
                       ssi_event_row *to) {
  const ssi_event_row *rows = frame->activity.rows;
  size_t count = 0, i;
  for (i = first; i < frame->activity.count; i++) {
    if (i > first &&
        ssi_event_day_kind(&rows[i]) == ssi_event_day_kind(&rows[i - 1]))
      to[count - 1].major |= ssi_event_traits(&rows[i]);
    else
      to[count++] = rows[i];
  }
  return count;
}

/* Days kept up with the member's own rows and an event for each regularity on
   the days of the set. false: no memory. */
static bool keep_up(const ssi_plan_frame *frame, rhythm *with, uint32_t set,
                    ssi_amounts *out) {
  const int32_t last = frame->day + frame->horizon;
  ssi_event_row *row = with->rows + with->own_count;
  int32_t day, weekday = 0;
  size_t i;
  memcpy(with->rows, with->own, with->own_count * sizeof *with->own);
  for (day = frame->day + 1; day <= last; day++) {
    for (i = 0; set >> weekday & 1 && i < with->key_count; i++, row++) {
      row->major = with->keys[i] + ssi_event_key((uint32_t)day, 0, 0);
      row->minor = 0;
      row->value = 1;
    }
    if (++weekday == SSI_PLAN_WEEK) weekday = 0;
  }
  with->request.events.count = (size_t)(row - with->rows);
  ssi_sort(with->rows, with->scratch, with->request.events.count);
  return ssi_amounts_take(&with->request, &frame->allocator, out);
}

static bool keep_up_all(ssi_plan_effects *self, rhythm *with) {
  const ssi_plan_frame *frame = self->frame;
  uint64_t own[SSI_INDICATORS] = {0};
  ssi_amounts all;
  uint32_t set;
  size_t i;
  for (set = 0; set < (uint32_t)1 << frame->days; set++) {
    if (!keep_up(frame, with, set, &all)) return false;
    if (set == 0) memcpy(own, all.kept_up, sizeof own);
    for (i = 0; i < SSI_INDICATORS; i++)
      self->kept_up[i][set] =
          self->none.amounts[i].sides[0] + all.kept_up[i] - own[i];
  }
  return true;
}

/* Fills kept_up of all indicators of regularity. */
static bool take_rhythms(ssi_plan_effects *self) {
  const ssi_plan_frame *frame = self->frame;
  const ssi_events none = {NULL, 0, NULL};
  const size_t first = first_own(frame);
  rhythm with;
  bool done;
  size_t i;
  ssi_request_make(&frame->model, &frame->inputs, &none,
                   frame->day + frame->horizon, &with.request);
  with.key_count = 0;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_feed_row *feed = &ssi_feed_rows[ssi_first_feeds[i]];
    with.request.wanted[i] = measure_of(i) == SSI_MEASURE_REGULARITY;
    if (with.request.wanted[i])
      with.keys[with.key_count++] =
          ssi_event_key(0, (uint32_t)feed->kind, feed->any_trait);
  }
  with.capacity =
      frame->activity.count - first + with.key_count * (size_t)frame->horizon;
  with.own =
      ssi_allocate(&frame->allocator, 3 * with.capacity, sizeof *with.own);
  if (!with.own) return false;
  with.rows = with.own + with.capacity;
  with.scratch = with.rows + with.capacity;
  with.request.events.rows = with.rows;
  with.own_count = take_own(frame, first, with.own);
  done = keep_up_all(self, &with);
  ssi_release_wiped(&frame->allocator, with.own, 3 * with.capacity,
                    sizeof *with.own);
  return done;
}

static bool take_steps(ssi_plan_effects *self) {
  ssi_plan_step *steps = self->steps;
  uint32_t *fading = ssi_plan_fading_new(self->frame);
  bool done = fading != NULL;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS && done; i++) {
    self->actions[i].steps = steps;
    steps += self->limits.high.times[i] + 1;
    done = ssi_plan_steps_take(self->frame, self->view, fading, &self->limits,
                               i, &self->actions[i]);
  }
  ssi_plan_fading_free(self->frame, fading);
  return done;
}

static bool is_exact(const ssi_plan_effects *self) {
  const ssi_plan_frame *frame = self->frame;
  const size_t rows = frame->activity.count;
  size_t i;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    if (self->actions[i].irregular) return false;
  }
  return (rows == 0 ||
          ssi_event_day(&frame->activity.rows[rows - 1]) <= frame->day) &&
         !ssi_plan_meets_caps(frame, &self->limits.high);
}

/* Which actions keep up days of which indicator. */
static void list_keepers(ssi_plan_effects *self) {
  size_t i, k;
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (measure_of(i) != SSI_MEASURE_REGULARITY) continue;
    for (k = 0; k < SSI_PLAN_ACTIONS; k++)
      self->keepers[i] |= (uint32_t)(self->actions[k].places[i] > 0) << k;
  }
}

/* Which indicators remain unobserved: the most that becomes observed is not
   enough. */
static void list_mute(ssi_plan_effects *self) {
  ssi_kind_set most = self->frame->inputs.kinds;
  size_t i;
  for (i = 0; i < self->step_count; i++)
    ssi_kind_set_join(&most, &self->steps[i].kinds);
  for (i = 0; i < SSI_INDICATORS; i++)
    self->mute[i] = !ssi_kind_set_includes(&most, &self->rules[i].required);
}

/* All that depends on the limits and the view. */
static bool take_actions(ssi_plan_effects *self) {
  size_t i;
  self->step_count = SSI_PLAN_ACTIONS;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++)
    self->step_count += (size_t)self->limits.high.times[i];
  self->steps = ssi_allocate(&self->frame->allocator, self->step_count,
                             sizeof *self->steps);
  if (!self->steps || !take_steps(self)) return false;
  list_keepers(self);
  list_mute(self);
  self->exact = is_exact(self);
  return true;
}

ssi_plan_effects *ssi_plan_effects_new(const ssi_plan_frame *frame,
                                       const ssi_score *without,
                                       const ssi_plan_limits *limits) {
  ssi_plan_effects *self = ssi_allocate(&frame->allocator, 1, sizeof *self);
  if (!self) return NULL;
  self->frame = frame;
  self->view = SSI_PLAN_ALL;
  self->limits = *limits;
  take_base(self, without);
  if (take_rhythms(self) && take_actions(self)) return self;
  ssi_plan_effects_free(self);
  return NULL;
}

ssi_plan_effects *ssi_plan_effects_seen(const ssi_plan_effects *all,
                                        const ssi_plan_routine *routine) {
  ssi_plan_effects *self =
      ssi_allocate(&all->frame->allocator, 1, sizeof *self);
  if (!self) return NULL;
  *self = *all;
  self->view = SSI_PLAN_SEEN;
  self->limits.low = self->limits.high = *routine;
  memset(self->actions, 0, sizeof self->actions);
  memset(self->keepers, 0, sizeof self->keepers);
  if (take_actions(self)) return self;
  ssi_plan_effects_free(self);
  return NULL;
}

void ssi_plan_effects_free(ssi_plan_effects *self) {
  const ssi_allocator *to = &self->frame->allocator;
  ssi_release(to, self->steps, self->step_count, sizeof *self->steps);
  ssi_release(to, self, 1, sizeof *self);
}
