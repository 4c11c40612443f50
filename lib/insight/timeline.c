#include "insight/timeline.h"

#include <string.h>

#include "score/decay.h"

#define NEVER INT32_MIN

static int32_t last_day(const ssi_timeline *self) {
  return self->task.day;
}

/* By how much the weight falls a day while age is in half-life k. */
static uint64_t fall_in(int32_t k) {
  if (k < SSI_HALVINGS) return UINT64_C(1) << (SSI_HALVINGS - 1 - k);
  return k == SSI_HALVINGS ? 1 : 0;
}

void ssi_series_enter(ssi_series *self, int32_t origin, int32_t since,
                      uint64_t units) {
  const int32_t from = since < self->first ? self->first : since;
  const int32_t age = from - origin, life = self->half_life;
  const uint64_t now = units * ssi_decay(age, life);
  size_t at = (size_t)(from - self->first);
  uint64_t fall, next;
  int32_t k;
  if (now == 0) return;
  self->touched = true;
  self->steps[at] += now;
  if (life == 0) {
    self->steps[at + 1] -= now;
    return;
  }
  k = age < life ? 0 : age / life;
  fall = fall_in(k);
  self->steps[at + 1] -= now + units * fall;
  at += (size_t)(++k * life + 1 - age);
  for (; k <= SSI_HALVINGS + 1 && at < self->days; k++) {
    next = fall_in(k);
    self->steps[at] += units * (fall - next);
    fall = next;
    at += (size_t)life;
  }
}

/* Regularity: the newest active day so far. */
typedef struct last_days {
  int32_t of[SSI_INDICATORS];
} last_days;

static void keep_up(ssi_timeline *self, size_t index, int32_t day,
                    last_days *last) {
  const int32_t span = ssi_indicator_rows[index].span;
  int32_t covered;
  for (covered = day; covered > day - span && covered > last->of[index];
       covered--) {
    ssi_series_enter(&self->good[index], covered, day, 1);
  }
  last->of[index] = day;
}

static void enter_feed(ssi_timeline *self, size_t feed,
                       const ssi_day_events *events, last_days *last) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const size_t index = (size_t)row->indicator - 1;
  const ssi_indicator_row *indicator = &ssi_indicator_rows[index];
  uint64_t units;
  if (indicator->measure == SSI_MEASURE_REGULARITY) {
    keep_up(self, index, events->day, last);
    return;
  }
  if (indicator->measure != SSI_MEASURE_PEOPLE)
    units = ssi_capped_units(self->task.model, row, events);
  else if (indicator->anonymous)
    units = ssi_anonymous_people(self->task.model, row, events);
  else
    units = 0;
  if (units > 0)
    ssi_series_enter(row->against ? &self->bad[index] : &self->good[index],
                     events->day, events->day, units);
}

static void enter_day(ssi_timeline *self, const ssi_day_events *events,
                      last_days *last) {
  const ssi_kind_feeds *by_kind = &self->task.model->by_kind;
  size_t i;
  for (i = by_kind->first[events->kind - 1]; i < by_kind->first[events->kind];
       i++) {
    const size_t feed = by_kind->feeds[i];
    if (self->task.wanted[ssi_feed_rows[feed].indicator - 1])
      enter_feed(self, feed, events, last);
  }
}

/* Enters all events but those of people with a name; answers the rows that
   lie on or before the last day. */
static size_t enter_events(ssi_timeline *self) {
  const ssi_activity *activity = self->task.activity;
  last_days last;
  size_t at = 0, i;
  for (i = 0; i < SSI_INDICATORS; i++) last.of[i] = NEVER;
  while (at < activity->count &&
         ssi_event_day(&activity->rows[at]) <= last_day(self)) {
    const ssi_day_events events = ssi_day_events_at(activity, at);
    enter_day(self, &events, &last);
    at += events.count;
  }
  return at;
}

/* Whether a kind that was observed feeds this side of an indicator. */
static bool has_series(const ssi_task *task, size_t index, bool against) {
  const ssi_feed_span span = ssi_feeds_of(index);
  size_t feed;
  for (feed = span.first; task->wanted[index] && feed < span.last; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if (!row->fact && row->against == against &&
        ssi_activity_sees(task->activity, row->kind))
      return true;
  }
  return false;
}

/* One more day than there are takes the step after an entry on the last. */
static void lay_out(ssi_timeline *self, size_t index, bool against,
                    uint64_t **place) {
  ssi_series *series = against ? &self->bad[index] : &self->good[index];
  if (!has_series(&self->task, index, against)) return;
  series->first = self->first;
  series->half_life = self->task.model->settings[index].half_life;
  series->days = self->days;
  series->steps = *place;
  *place += self->days + 1;
}

static bool allocate(ssi_timeline *self) {
  size_t series = 0, i;
  uint64_t *place;
  for (i = 0; i < SSI_INDICATORS; i++) {
    series += has_series(&self->task, i, false);
    series += has_series(&self->task, i, true);
  }
  /* At least one, so that there is something to release. */
  self->block_size = series * (self->days + 1) + 1;
  self->block = ssi_allocate(&self->scratch, self->block_size, sizeof *place);
  if (!self->block) return false;
  place = self->block;
  for (i = 0; i < SSI_INDICATORS; i++) {
    lay_out(self, i, false, &place);
    lay_out(self, i, true, &place);
  }
  return true;
}

static bool enter_all(ssi_timeline *self) {
  if (!allocate(self)) return false;
  ssi_facts_take(&self->task, &self->facts);
  if (ssi_timeline_people(self, enter_events(self))) return true;
  ssi_timeline_free(self);
  return false;
}

bool ssi_timeline_make(const ssi_task *task, int32_t first, size_t days,
                       const ssi_allocator *scratch, ssi_timeline *out) {
  ssi_activity view;
  bool done;
  memset(out, 0, sizeof *out);
  out->task = *task;
  out->first = first;
  out->days = days;
  out->scratch = *scratch;
  if (!ssi_activity_view(task->activity, scratch, &view)) return false;
  out->task.activity = &view;
  done = enter_all(out);
  out->task.activity = task->activity;
  ssi_activity_release_view(&view);
  return done;
}

void ssi_timeline_free(ssi_timeline *self) {
  ssi_release(&self->scratch, self->block, self->block_size,
              sizeof *self->block);
}
