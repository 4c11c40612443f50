/* Facts and events summed up into what each feed brings. */
#include <string.h>

#include "score/decay.h"
#include "score/score.h"

#define NEVER INT32_MIN

/* Regularity: the newest day counted so far, by feed and by indicator. */
typedef struct last_days {
  int32_t feeds[SSI_FEEDS];
  int32_t indicators[SSI_INDICATORS];
} last_days;

uint64_t ssi_weight_on(const ssi_task *task, size_t index, int32_t day) {
  return ssi_decay(task->day - day, task->model->settings[index].half_life);
}

static void take_fact(const ssi_task *task, size_t feed, ssi_amounts *out) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const int32_t value = task->profile->values[row->fact - 1];
  const int32_t counted = value < row->fact_cap ? value : row->fact_cap;
  out->feeds[feed] = (uint64_t)counted * (uint64_t)row->units;
}

void ssi_facts_take(const ssi_task *task, ssi_amounts *out) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if (row->fact && task->wanted[row->indicator - 1])
      take_fact(task, feed, out);
  }
}

/* Thousandths that one event with these traits brings. */
static uint64_t units_of(const ssi_feed_row *feed, uint32_t traits) {
  int32_t units = feed->units;
  if (feed->any_trait && !(feed->any_trait & traits)) return 0;
  if (feed->bonus_trait[0] & traits) units += feed->bonus_units[0];
  if (feed->bonus_trait[1] & traits) units += feed->bonus_units[1];
  return (uint64_t)units;
}

uint64_t ssi_capped_units(const ssi_model *model, const ssi_feed_row *feed,
                          const ssi_day_events *events) {
  const uint64_t full =
      (uint64_t)(feed->units + feed->bonus_units[0] + feed->bonus_units[1]);
  const uint64_t cap = (uint64_t)model->caps[events->kind - 1] * full;
  uint64_t sum = 0;
  size_t i;
  for (i = 0; i < events->count; i++) {
    sum += events->rows[i].value *
           units_of(feed, ssi_event_traits(&events->rows[i]));
    if (sum > cap) return cap;
  }
  return sum;
}

/* Weights of the days in the `span` days up to `day` that come after `last`. */
static uint64_t cover(const ssi_task *task, size_t index, int32_t day,
                      int32_t last) {
  const int32_t span = ssi_indicator_rows[index].span;
  uint64_t sum = 0;
  int32_t covered;
  for (covered = day; covered > day - span && covered > last; covered--) {
    sum += ssi_weight_on(task, index, covered);
  }
  return sum;
}

static void keep_up(const ssi_task *task, size_t feed, int32_t day,
                    last_days *last, ssi_amounts *out) {
  const size_t index = (size_t)ssi_feed_rows[feed].indicator - 1;
  out->feeds[feed] += cover(task, index, day, last->feeds[feed]);
  out->covered[index] += cover(task, index, day, last->indicators[index]);
  last->feeds[feed] = day;
  last->indicators[index] = day;
}

uint64_t ssi_anonymous_people(const ssi_model *model, const ssi_feed_row *feed,
                              const ssi_day_events *events) {
  const uint64_t cap = (uint64_t)model->caps[events->kind - 1];
  uint64_t people = 0;
  size_t i;
  for (i = 0; i < events->count; i++) {
    const ssi_event_row *event = &events->rows[i];
    if (event->minor == 0 && units_of(feed, ssi_event_traits(event)) > 0)
      people += event->value;
  }
  return people < cap ? people : cap;
}

static void take_feed(const ssi_task *task, size_t feed,
                      const ssi_day_events *events, last_days *last,
                      ssi_amounts *out) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const size_t index = (size_t)row->indicator - 1;
  const ssi_measure measure = ssi_indicator_rows[index].measure;
  if (measure == SSI_MEASURE_REGULARITY) {
    keep_up(task, feed, events->day, last, out);
  } else if (measure == SSI_MEASURE_PEOPLE) {
    if (ssi_indicator_rows[index].anonymous)
      out->feeds[feed] += ssi_anonymous_people(task->model, row, events) *
                          ssi_weight_on(task, index, events->day);
  } else {
    out->feeds[feed] += ssi_capped_units(task->model, row, events) *
                        ssi_weight_on(task, index, events->day);
  }
}

static void take_day(const ssi_task *task, const ssi_day_events *events,
                     last_days *last, ssi_amounts *out) {
  const ssi_kind_feeds *by_kind = &task->model->by_kind;
  size_t i;
  for (i = by_kind->first[events->kind - 1]; i < by_kind->first[events->kind];
       i++) {
    const size_t feed = by_kind->feeds[i];
    if (task->wanted[ssi_feed_rows[feed].indicator - 1])
      take_feed(task, feed, events, last, out);
  }
}

static void forget(last_days *last) {
  size_t i;
  for (i = 0; i < SSI_FEEDS; i++) last->feeds[i] = NEVER;
  for (i = 0; i < SSI_INDICATORS; i++) last->indicators[i] = NEVER;
}

ssi_day_events ssi_day_events_at(const ssi_activity *activity, size_t at) {
  const ssi_event_row *first = &activity->rows[at];
  const uint32_t day_kind = ssi_event_day_kind(first);
  ssi_day_events events = {first, 1, ssi_event_day(first),
                           ssi_event_kind(first)};
  while (at + events.count < activity->count &&
         ssi_event_day_kind(&first[events.count]) == day_kind)
    events.count++;
  return events;
}

static bool take_rows(const ssi_task *task, const ssi_allocator *scratch,
                      ssi_amounts *out) {
  const ssi_activity *activity = task->activity;
  last_days last;
  size_t at = 0;
  forget(&last);
  while (at < activity->count &&
         ssi_event_day(&activity->rows[at]) <= task->day) {
    const ssi_day_events events = ssi_day_events_at(activity, at);
    take_day(task, &events, &last, out);
    at += events.count;
  }
  return ssi_people_take(task, scratch, at, out);
}

bool ssi_amounts_take(const ssi_task *task, const ssi_allocator *scratch,
                      ssi_amounts *out) {
  ssi_task in_order = *task;
  ssi_activity view;
  bool done;
  memset(out, 0, sizeof *out);
  if (!ssi_activity_view(task->activity, scratch, &view)) return false;
  in_order.activity = &view;
  ssi_facts_take(&in_order, out);
  done = take_rows(&in_order, scratch, out);
  ssi_activity_release_view(&view);
  return done;
}
