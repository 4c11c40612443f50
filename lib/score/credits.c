/* From events to credits. Events of one day and kind are counted together,
   because caps hold for them. Distinct people are found by sorting the contacts
   by person and time; read backwards, each counts until the person's next one.
   Linear in the events, but for that sort. */
#include "score/credits.h"

#include <string.h>

#define NEVER INT32_MIN

static bool counts_people(const ssi_feed_row *row) {
  return ssi_indicator_rows[row->indicator - 1].measure == SSI_MEASURE_PEOPLE;
}

static ssi_counting counting_of(const ssi_feed_row *row) {
  const ssi_measure measure = ssi_indicator_rows[row->indicator - 1].measure;
  if (measure == SSI_MEASURE_REGULARITY) return SSI_COUNT_DAYS;
  if (measure == SSI_MEASURE_PEOPLE) return SSI_COUNT_NAMELESS;
  return row->any_trait || row->bonus_trait[0] ? SSI_COUNT_TRAIT_UNITS
                                               : SSI_COUNT_UNITS;
}

static uint16_t add_feed(const ssi_model *model, ssi_counted_feeds *to,
                         uint16_t count, size_t feed) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const ssi_counted_feed one = {row, ssi_feed_cap(model, row), (uint16_t)feed,
                                (uint16_t)(row->indicator - 1),
                                counting_of(row)};
  to->feeds[count] = one;
  return count + 1;
}

/* Lists what each kind's events and contacts bring. */
static void list_feeds(ssi_credit_walk *self) {
  const ssi_model *model = self->request->model;
  const ssi_kind_feeds *by_kind = &model->by_kind;
  uint16_t by_day = 0, contacts = 0;
  size_t kind, i;
  for (kind = 0; kind < SSI_KINDS; kind++) {
    self->by_day.first[kind] = by_day;
    self->contacts.first[kind] = contacts;
    for (i = by_kind->first[kind]; i < by_kind->first[kind + 1]; i++) {
      const size_t feed = by_kind->feeds[i];
      const ssi_feed_row *row = &ssi_feed_rows[feed];
      if (!self->request->wanted[row->indicator - 1]) continue;
      if (counts_people(row))
        contacts = add_feed(model, &self->contacts, contacts, feed);
      if (!counts_people(row) ||
          ssi_indicator_rows[row->indicator - 1].anonymous)
        by_day = add_feed(model, &self->by_day, by_day, feed);
    }
  }
  self->by_day.first[SSI_KINDS] = by_day;
  self->contacts.first[SSI_KINDS] = contacts;
}

/* Rows up to the day of the request. */
static size_t rows_until(const ssi_events *events, int32_t day) {
  size_t low = 0, high = events->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (ssi_event_day(&events->rows[middle]) <= day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static bool is_contact(const ssi_credit_walk *self, const ssi_event_row *row) {
  const uint16_t *first = &self->contacts.first[ssi_event_kind(row) - 1];
  return row->minor != 0 && first[0] != first[1];
}

/* Lists the contacts with people who have a name. false: no memory. */
static bool list_people(ssi_credit_walk *self) {
  const ssi_event_row *rows = self->events.rows;
  size_t count = 0, i;
  for (i = 0; i < self->rows; i++) count += is_contact(self, &rows[i]);
  if (count == 0) return true;
  /* The second half is scratch for the sort. */
  if (!ssi_grow_unset(&self->scratch, (void **)&self->people,
                      &self->people_capacity, 0, 2 * count,
                      sizeof *self->people))
    return false;
  for (i = 0; i < self->rows; i++) {
    const ssi_sort_row contact = {rows[i].minor, rows[i].major, 0};
    if (is_contact(self, &rows[i])) self->people[self->people_left++] = contact;
  }
  ssi_sort(self->people, self->people + count, count);
  return true;
}

/* false: no memory. */
static bool put_in_order(ssi_credit_walk *self) {
  self->events = self->request->events;
  self->view.capacity = 0;
  if (!self->events.ledger) return true;
  if (!ssi_activity_view(self->events.ledger, &self->scratch, &self->view))
    return false;
  self->events.rows = self->view.rows;
  return true;
}

bool ssi_credits_begin(ssi_credit_walk *self, const ssi_request *request,
                       const ssi_allocator *scratch) {
  size_t i;
  self->request = request;
  self->scratch = *scratch;
  self->row = 0;
  self->people = NULL;
  self->people_capacity = self->people_left = 0;
  self->person = 0;
  if (!put_in_order(self)) return false;
  self->rows = rows_until(&self->events, request->day);
  if (self->rows == 0) return true;
  for (i = 0; i < SSI_FEEDS; i++) self->feed_days[i] = NEVER;
  for (i = 0; i < SSI_INDICATORS; i++) self->indicator_days[i] = NEVER;
  list_feeds(self);
  if (list_people(self)) return true;
  ssi_activity_release_view(&self->view);
  return false;
}

void ssi_credits_end(ssi_credit_walk *self) {
  ssi_release_wiped(&self->scratch, self->people, self->people_capacity,
                    sizeof *self->people);
  ssi_activity_release_view(&self->view);
}

/* Events of one day and kind: rows[0 .. count). */
typedef struct day_events {
  const ssi_event_row *rows;
  size_t count;
  int32_t day;
  ssi_kind kind;
  uint64_t total; /* of the events */
} day_events;

static day_events events_at(const ssi_credit_walk *self, size_t row) {
  const ssi_event_row *rows = self->events.rows;
  const uint32_t day_kind = ssi_event_day_kind(&rows[row]);
  day_events events = {rows + row, 0, ssi_event_day(&rows[row]),
                       ssi_event_kind(&rows[row]), 0};
  for (; row < self->rows && ssi_event_day_kind(&rows[row]) == day_kind;
       row++) {
    events.total += rows[row].value;
    events.count++;
  }
  return events;
}

/* Thousandths that one event with these traits brings. */
static uint64_t units_of(const ssi_feed_row *feed, uint32_t traits) {
  int32_t units = feed->units;
  if (!ssi_feed_wants(feed, traits)) return 0;
  if (feed->bonus_trait[0] & traits) units += feed->bonus_units[0];
  if (feed->bonus_trait[1] & traits) units += feed->bonus_units[1];
  return (uint64_t)units;
}

static uint64_t trait_units(const ssi_counted_feed *counted,
                            const day_events *events) {
  const ssi_feed_row *feed = counted->row;
  const uint64_t full =
      (uint64_t)(feed->units + feed->bonus_units[0] + feed->bonus_units[1]);
  const uint64_t cap = counted->cap * full;
  uint64_t sum = 0;
  size_t i;
  for (i = 0; i < events->count && sum <= cap; i++) {
    const ssi_event_row *row = &events->rows[i];
    sum += row->value * units_of(feed, ssi_event_traits(row));
  }
  return sum < cap ? sum : cap;
}

/* People without a name: as many as there are events. */
static uint64_t nameless_of(const ssi_feed_row *feed,
                            const day_events *events) {
  uint64_t people = 0;
  size_t i;
  for (i = 0; i < events->count; i++) {
    const ssi_event_row *row = &events->rows[i];
    if (row->minor == 0 && units_of(feed, ssi_event_traits(row)) > 0)
      people += row->value;
  }
  return people;
}

/* Whether some event counts for a feed. */
static bool any_wanted(const ssi_feed_row *feed, const day_events *events) {
  size_t i;
  for (i = 0; i < events->count; i++) {
    if (ssi_feed_wants(feed, ssi_event_traits(&events->rows[i]))) return true;
  }
  return false;
}

static void add(ssi_credit_walk *self, const ssi_credit *credit) {
  self->credits[self->count++] = *credit;
}

/* Credits of the `span` days up to `day` that come after the last one. Mostly
   it was this day already. */
static void keep_up(ssi_credit_walk *self, size_t feed, size_t indicator,
                    int32_t day, int32_t *last) {
  const int32_t span = ssi_indicator_rows[indicator].span;
  if (*last != day) {
    const int32_t days = *last <= day - span ? span : day - *last;
    const ssi_credit credit = {
        1, day, days, day, SSI_NO_END, (uint16_t)feed, (uint16_t)indicator};
    add(self, &credit);
    *last = day;
  }
}

static uint64_t counted_units(const ssi_counted_feed *counted,
                              const day_events *events) {
  uint64_t count = events->total;
  if (counted->counting == SSI_COUNT_TRAIT_UNITS)
    return trait_units(counted, events);
  if (counted->counting == SSI_COUNT_NAMELESS)
    count = nameless_of(counted->row, events);
  if (count > counted->cap) count = counted->cap;
  return counted->counting == SSI_COUNT_UNITS
             ? count * (uint64_t)counted->row->units
             : count;
}

static void credit_feed(ssi_credit_walk *self, const ssi_counted_feed *counted,
                        const day_events *events) {
  const size_t feed = counted->feed, indicator = counted->indicator;
  const int32_t day = events->day;
  if (counted->counting == SSI_COUNT_DAYS) {
    if (!any_wanted(counted->row, events)) return;
    keep_up(self, feed, indicator, day, &self->feed_days[feed]);
    keep_up(self, SSI_FEEDS, indicator, day, &self->indicator_days[indicator]);
  } else {
    const ssi_credit credit = {counted_units(counted, events),
                               day,
                               1,
                               day,
                               SSI_NO_END,
                               counted->feed,
                               counted->indicator};
    if (credit.units > 0) add(self, &credit);
  }
}

static void credit_events(ssi_credit_walk *self) {
  const day_events events = events_at(self, self->row);
  const size_t last = self->by_day.first[events.kind];
  size_t i;
  for (i = self->by_day.first[events.kind - 1]; i < last; i++)
    credit_feed(self, &self->by_day.feeds[i], &events);
  self->row += events.count;
}

/* A contact counts from its day until the person's next one that does. */
static void credit_contact(ssi_credit_walk *self, const ssi_sort_row *contact) {
  const ssi_event_row event = {contact->minor, contact->major, 1};
  const ssi_kind kind = ssi_event_kind(&event);
  const int32_t day = ssi_event_day(&event);
  const size_t last = self->contacts.first[kind];
  size_t i;
  if (contact->major != self->person) {
    self->person = contact->major;
    for (i = 0; i < SSI_INDICATORS; i++) self->next[i] = SSI_NO_END;
  }
  for (i = self->contacts.first[kind - 1]; i < last; i++) {
    const ssi_counted_feed *feed = &self->contacts.feeds[i];
    const ssi_credit credit = {1,
                               day,
                               1,
                               day,
                               self->next[feed->indicator],
                               feed->feed,
                               feed->indicator};
    if (!ssi_feed_wants(feed->row, ssi_event_traits(&event))) continue;
    self->next[feed->indicator] = day;
    if (credit.until > day) add(self, &credit);
  }
}

bool ssi_credits_next(ssi_credit_walk *self) {
  self->count = 0;
  while (self->count <= SSI_CREDITS - SSI_CREDITS_MOST) {
    if (self->row < self->rows)
      credit_events(self);
    else if (self->people_left > 0)
      credit_contact(self, &self->people[--self->people_left]);
    else
      break;
  }
  return self->count > 0;
}
