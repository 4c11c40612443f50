/* From events to credits. Events of one day and kind are counted together,
   because caps hold for them. Distinct people are found by sorting the contacts
   by person and time; read backwards, each counts until the person's next one.
   Linear in the events, but for that sort. */
#include "score/credits.h"

#define NEVER INT32_MIN

/* Lists the feeds of indicators that are wanted. */
static void choose(const ssi_counted_feeds *from, const bool *wanted,
                   ssi_counted_feeds *to) {
  uint16_t count = 0;
  size_t kind, i;
  for (kind = 0; kind < SSI_KINDS; kind++) {
    to->first[kind] = count;
    for (i = from->first[kind]; i < from->first[kind + 1]; i++) {
      if (wanted[from->feeds[i].indicator]) to->feeds[count++] = from->feeds[i];
    }
  }
  to->first[SSI_KINDS] = count;
}

static bool wants_all(const bool *wanted) {
  bool all = true;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) all &= wanted[i];
  return all;
}

static void list_feeds(ssi_credit_walk *self) {
  const ssi_kind_feeds *all = &self->request->model->by_kind;
  const bool *wanted = self->request->wanted;
  self->by_day = &all->by_day;
  self->contacts = &all->contacts;
  if (wants_all(wanted)) return;
  choose(&all->by_day, wanted, &self->room->wanted.by_day);
  choose(&all->contacts, wanted, &self->room->wanted.contacts);
  self->by_day = &self->room->wanted.by_day;
  self->contacts = &self->room->wanted.contacts;
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

/* Without a branch: which rows are contacts cannot be foreseen. */
static bool is_contact(const ssi_credit_walk *self, const ssi_event_row *row) {
  const uint16_t *first = &self->contacts->first[ssi_event_kind(row) - 1];
  return (row->minor != 0) & (first[0] != first[1]);
}

/* Lists the contacts with people who have a name. false: no memory. Rows are in
   order of time and the sort is by person, then by time, so a contact's next
   one with the same person stands right after it. */
static bool list_people(ssi_credit_walk *self) {
  const ssi_event_row *rows = self->events.rows;
  size_t count = 0, i;
  for (i = 0; i < self->rows; i++) count += is_contact(self, &rows[i]);
  if (count == 0) return true;
  /* The second half is scratch for the sort, and takes what is no contact. */
  if (!ssi_grow_unset(&self->scratch, (void **)&self->people,
                      &self->people_capacity, 0, 2 * count,
                      sizeof *self->people))
    return false;
  for (i = 0; i < self->rows; i++) {
    const ssi_sort_row contact = {rows[i].minor, rows[i].major, 0};
    self->people[self->people_left] = contact;
    self->people_left += is_contact(self, &rows[i]);
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
  self->room = NULL;
  if (!put_in_order(self)) return false;
  self->rows = rows_until(&self->events, request->day);
  if (self->rows == 0) return true;
  for (i = 0; i < SSI_FEEDS; i++) self->feed_days[i] = NEVER;
  for (i = 0; i < SSI_INDICATORS; i++) {
    self->indicator_days[i] = NEVER;
    self->next[i].person = 0;
  }
  self->room = ssi_allocate_unset(scratch, 1, sizeof *self->room);
  if (self->room) {
    self->credits = self->room->credits;
    list_feeds(self);
    if (list_people(self)) return true;
  }
  ssi_credits_end(self);
  return false;
}

void ssi_credits_end(ssi_credit_walk *self) {
  ssi_release_wiped(&self->scratch, self->people, self->people_capacity,
                    sizeof *self->people);
  ssi_release(&self->scratch, self->room, 1, sizeof *self->room);
  ssi_activity_release_view(&self->view);
}

/* Events of one day and kind: rows[0 .. count). */
typedef struct day_events {
  const ssi_event_row *rows;
  size_t count;
  int32_t day;
  ssi_kind kind;
  uint64_t cap, total; /* of the events */
} day_events;

static day_events events_at(const ssi_credit_walk *self, size_t row) {
  const ssi_event_row *rows = self->events.rows;
  const uint32_t day_kind = ssi_event_day_kind(&rows[row]);
  day_events events = {
      rows + row, 0, ssi_event_day(&rows[row]), ssi_event_kind(&rows[row]),
      0,          0};
  events.cap = (uint64_t)self->request->model->caps[events.kind - 1];
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

static uint64_t trait_units(const ssi_feed_row *feed, const day_events *events,
                            uint64_t most) {
  const uint64_t full =
      (uint64_t)(feed->units + feed->bonus_units[0] + feed->bonus_units[1]);
  const uint64_t cap = most * full;
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

static inline void add(ssi_credit_walk *self, const ssi_credit *credit) {
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
  const uint64_t most = counted->trials ? SSI_UNCAPPED : events->cap;
  uint64_t count = events->total;
  if (counted->counting == SSI_COUNT_TRAIT_UNITS)
    return trait_units(counted->row, events, most);
  if (counted->counting == SSI_COUNT_NAMELESS)
    count = nameless_of(counted->row, events);
  if (count > most) count = most;
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
  const ssi_counted_feeds *feeds = self->by_day;
  const size_t last = feeds->first[events.kind];
  size_t i;
  for (i = feeds->first[events.kind - 1]; i < last; i++)
    credit_feed(self, &feeds->feeds[i], &events);
  self->row += events.count;
}

/* A contact counts from its day until the person's next one that does. */
static void credit_contact(ssi_credit_walk *self, const ssi_sort_row *contact) {
  const ssi_event_row event = {contact->minor, contact->major, 1};
  const ssi_kind kind = ssi_event_kind(&event);
  const int32_t day = ssi_event_day(&event);
  const ssi_counted_feeds *feeds = self->contacts;
  const size_t last = feeds->first[kind];
  size_t i;
  for (i = feeds->first[kind - 1]; i < last; i++) {
    const ssi_counted_feed *feed = &feeds->feeds[i];
    ssi_next_contact *next = &self->next[feed->indicator];
    const int32_t until =
        next->person == contact->major ? next->day : SSI_NO_END;
    const ssi_credit credit = {
        1, day, 1, day, until, feed->feed, feed->indicator};
    if (!ssi_feed_wants(feed->row, ssi_event_traits(&event))) continue;
    next->person = contact->major;
    next->day = day;
    if (until > day) add(self, &credit);
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
