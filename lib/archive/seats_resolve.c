/* Rows are sorted twice. By the id of their activity: what stands in several
   files counts once, and an InMail whose id no outcome has is unanswered after
   a while. Then by seat and day, as a population wants them. O(n log n) in the
   rows. */
#include <string.h>

#include "archive/as_of.h"
#include "archive/list.h"
#include "archive/seats.h"
#include "archive/share.h"

/* As in an archive: so many days without a reply. */
#define ANSWER_DAYS 14

/* What a row is sorted with: its file, above its place in it. */
#define PLACE_BITS 40

typedef struct work {
  ssi_seats *self;
  ssi_list list; /* of rows, or of seats */
  bool shown[2]; /* activities, outcomes */
} work;

static bool is_used(const ssi_file *file, uint8_t role) {
  return file->place.role == role && file->state != SSI_FILE_REFUSED;
}

static ssi_file *file_at(const work *w, uint64_t value) {
  return w->self->home->files[value >> PLACE_BITS];
}

static const ssi_row *row_at(const work *w, uint64_t value) {
  const uint64_t place = value & ((UINT64_C(1) << PLACE_BITS) - 1);
  return ssi_file_row(file_at(w, value), (size_t)place);
}

/* Appends a row, for which memory is reserved. */
static void put(work *w, uint64_t major, uint64_t minor, uint64_t value) {
  const ssi_sort_row row = {major, minor, value};
  w->list.rows[w->list.count++] = row;
}

/* Makes room for the seats, or for all rows and an answer to each. */
static bool reserve(work *w) {
  const ssi_seats *self = w->self;
  size_t rows = self->list_count, i;
  for (i = 0; i < self->home->files_count; i++)
    rows += 2 * self->home->files[i]->rows_kept;
  return ssi_list_reserve(&self->allocator, &w->list, rows);
}

static bool sort(work *w) {
  return ssi_list_sort(&w->self->allocator, &w->list);
}

/* What a file shows: by its rows, or by its name if it has none. */
static void note_shown(const ssi_file *file, bool shown[2]) {
  const ssi_span name = {(const uint8_t *)file->name, file->name_bytes};
  size_t i;
  for (i = 0; i < file->rows_kept; i++)
    shown[ssi_is_outcome((ssi_kind)ssi_file_row(file, i)->kind)] = true;
  if (file->rows_kept == 0) shown[ssi_find(name, "outcome") != NULL] = true;
}

/* Takes the rows of a role with what they are sorted by first; notes their
   seats, the newest day, and what files show. */
static void take_rows(work *w, uint8_t role) {
  ssi_seats *self = w->self;
  const bool active = role == SSI_ROLE_SEAT_ACTIVITIES;
  ssi_spans spans;
  size_t i, j;
  memset(&spans, 0, sizeof spans);
  w->list.count = 0;
  for (i = 0; i < self->home->files_count; i++) {
    const ssi_file *file = self->home->files[i];
    if (!is_used(file, role)) continue;
    if (active) note_shown(file, w->shown);
    for (j = 0; j < file->rows_kept; j++) {
      const ssi_row *row = ssi_file_row(file, j);
      const int32_t day = ssi_row_day(row);
      if (active) ssi_spans_add(&spans, day, 1);
      self->list[row->member.url].used = true;
      put(w, row->member.name, (uint64_t)row->kind << 32 | (uint32_t)day,
          (uint64_t)i << PLACE_BITS | j);
    }
  }
  if (active) self->newest = ssi_newest_of_mass(&spans);
}

static ssi_kind kind_of(const ssi_sort_row *row) {
  return (ssi_kind)(row->minor >> 32);
}

/* The InMail among the rows [first .. next) of one activity that had no outcome
   and was sent long enough ago; `next`: there is none. */
static size_t unanswered(const work *w, size_t first, size_t next) {
  const ssi_sort_row *rows = w->list.rows;
  size_t sent = next, i;
  if (!w->shown[1] || rows[first].major == 0) return next;
  for (i = first; i < next; i++) {
    if (ssi_is_outcome(kind_of(&rows[i]))) return next;
    if (kind_of(&rows[i]) == SSI_KIND_INMAIL_SENT && sent == next &&
        (int32_t)(uint32_t)rows[i].minor + ANSWER_DAYS <= w->self->newest)
      sent = i;
  }
  return sent;
}

static void note_repeated(const work *w, uint64_t value) {
  ssi_skips_add(file_at(w, value)->skips, SSI_SKIP_REPEATED,
                ssi_seat_roles[0].columns[SSI_ACTIVITY_ID].name,
                row_at(w, value)->line);
}

/* Of rows by activity, those [first .. next) of one: keeps one of each kind,
   moved down to `kept`; returns how many are kept then. */
static size_t keep_activity(work *w, size_t first, size_t next, size_t kept) {
  ssi_sort_row *rows = w->list.rows;
  const uint64_t id = rows[first].major;
  ssi_kind last = (ssi_kind)0;
  size_t i;
  for (i = first; i < next; i++) {
    if (id != 0 && kind_of(&rows[i]) == last) {
      note_repeated(w, rows[i].value);
      continue;
    }
    last = kind_of(&rows[i]);
    rows[kept++] = rows[i];
  }
  return kept;
}

/* Each activity once, and behind all of them the answers that did not come. */
static bool settle(work *w) {
  const size_t count = w->list.count;
  size_t first = 0, next, kept = 0;
  if (!sort(w)) return false;
  for (; first < count; first = next) {
    size_t sent;
    for (next = first + 1;
         next < count && w->list.rows[next].major == w->list.rows[first].major;)
      next++;
    sent = unanswered(w, first, next);
    if (sent < next)
      put(w, 0,
          ((uint64_t)SSI_KIND_INMAIL_UNANSWERED << 32) +
              (uint32_t)w->list.rows[sent].minor + ANSWER_DAYS,
          w->list.rows[sent].value);
    kept = keep_activity(w, first, next, kept);
  }
  for (; first < w->list.count; first++)
    w->list.rows[kept++] = w->list.rows[first];
  w->list.count = kept;
  return true;
}

/* By seat and day: the order in which they are told. */
static bool sort_by_seat(work *w) {
  size_t i;
  for (i = 0; i < w->list.count; i++) {
    ssi_sort_row *row = &w->list.rows[i];
    row->major = w->self->list[row_at(w, row->value)->member.url].rank;
    row->minor = (row->minor & UINT32_MAX) << 8 | row->minor >> 32;
  }
  return sort(w);
}

static bool make_events(work *w) {
  ssi_seats *self = w->self;
  size_t i, seat = 0;
  self->events_capacity = w->list.count + 1;
  self->events = ssi_allocate(&self->allocator, self->events_capacity,
                              sizeof *self->events);
  if (!self->events) return false;
  for (i = 0; i < w->list.count; i++) {
    const ssi_sort_row *row = &w->list.rows[i];
    ssi_seat_event *event = &self->events[i];
    while (seat <= row->major) self->offsets[seat++] = (int64_t)i;
    event->day = (int32_t)(row->minor >> 8);
    event->kind = (ssi_kind)(row->minor & 255);
    event->lead = row_at(w, row->value)->person.url;
  }
  while (seat <= self->seats) self->offsets[seat++] = (int64_t)i;
  self->rows = i;
  return true;
}

static int32_t high(uint64_t pair) {
  return (int32_t)(uint32_t)(pair >> 32);
}

static int32_t low(uint64_t pair) {
  return (int32_t)(uint32_t)pair;
}

/* Of a row; false: it tells neither the index nor all pillars. */
static bool make_reading(const work *w, const ssi_sort_row *from,
                         ssi_seat_reading *to) {
  const ssi_row *row = row_at(w, from->value);
  const int32_t total = high(row->person.url), brand = low(row->person.url);
  const int32_t find = high(row->person.name), engage = low(row->person.name);
  const int32_t relate = low(row->member.name);
  memset(to, 0, sizeof *to);
  to->seat = (size_t)from->major;
  to->day = ssi_row_day(row);
  to->has_day = to->day > 0;
  to->has_total = total >= 0;
  if (to->has_total) to->total = total;
  /* Each is -1 or not below 0. */
  to->has_pillars = (brand | find | engage | relate) >= 0;
  if (to->has_pillars) {
    to->brand = brand;
    to->find = find;
    to->engage = engage;
    to->relate = relate;
  }
  return to->has_total || to->has_pillars;
}

static bool make_readings(work *w) {
  ssi_seats *self = w->self;
  size_t i;
  self->told_capacity = w->list.count + 1;
  self->told =
      ssi_allocate(&self->allocator, self->told_capacity, sizeof *self->told);
  if (!self->told) return false;
  for (i = 0; i < w->list.count; i++)
    self->readings +=
        make_reading(w, &w->list.rows[i], &self->told[self->readings]);
  return true;
}

/* Numbers first, by size; then by the first bytes. */
static void key_order(const ssi_seat_text *key, ssi_sort_row *row) {
  uint64_t number = 0, bytes = 0;
  bool digits = true;
  size_t i;
  for (i = 0; key->bytes[i]; i++) {
    const uint8_t byte = (uint8_t)key->bytes[i];
    digits = digits && ssi_is_digit(byte) && i < 19;
    number = number * 10 + (uint64_t)(byte - '0');
    if (i < 8) bytes |= (uint64_t)byte << (56 - 8 * i);
  }
  row->major = digits ? number : UINT64_MAX;
  row->minor = digits ? 0 : bytes;
}

/* The seats that rows use, by key, and by hash where that is not enough. */
static bool rank_seats(work *w) {
  ssi_seats *self = w->self;
  const ssi_allocator *from = &self->allocator;
  const ssi_list *list = &w->list;
  size_t i;
  w->list.count = 0;
  for (i = 0; i < self->list_count; i++) {
    if (self->list[i].used) put(w, self->list[i].member, 0, i);
  }
  if (!sort(w)) return false;
  for (i = 0; i < list->count; i++)
    key_order(&self->list[list->rows[i].value].key, &list->rows[i]);
  self->order_capacity = list->count + 1;
  self->order = ssi_allocate(from, self->order_capacity, sizeof *self->order);
  self->offsets =
      ssi_allocate(from, self->order_capacity, sizeof *self->offsets);
  if (!self->order || !self->offsets || !sort(w)) return false;
  for (i = 0; i < list->count; i++) {
    self->order[i] = (uint32_t)list->rows[i].value;
    self->list[self->order[i]].rank = (uint32_t)i;
  }
  self->seats = list->count;
  return true;
}

static int32_t share_of(const ssi_seats *self, bool outcome) {
  ssi_rows_read sum = {0, 0};
  bool any = false;
  size_t i;
  for (i = 0; i < self->home->files_count; i++) {
    const ssi_file *file = self->home->files[i];
    ssi_rows_read tally;
    bool shown[2] = {false, false};
    if (file->place.role != SSI_ROLE_SEAT_ACTIVITIES) continue;
    note_shown(file, shown);
    if (!shown[outcome]) continue;
    tally = ssi_file_tally(self->home, file);
    if (file->state == SSI_FILE_REFUSED) {
      tally.understood = 0;
      tally.missed = file->rows + (file->rows == 0);
    }
    sum.understood += tally.understood;
    sum.missed += tally.missed;
    any = true;
  }
  return any ? ssi_share_of(sum) : 0;
}

static void make_shares(ssi_seats *self) {
  const int32_t shares[2] = {share_of(self, false), share_of(self, true)};
  size_t i;
  ssi_kind kind;
  for (i = 1; (kind = ssi_seat_kind(i)); i++)
    self->shares[kind] = shares[ssi_is_outcome(kind)];
  self->shares[SSI_KIND_INMAIL_UNANSWERED] =
      shares[0] < shares[1] ? shares[0] : shares[1];
}

static void begin(ssi_seats *self) {
  size_t i;
  ssi_seats_unmake(self);
  for (i = 0; i < self->list_count; i++) self->list[i].used = false;
  for (i = 0; i < self->home->files_count; i++)
    memset(&self->home->files[i]->skips[SSI_SKIP_REPEATED], 0,
           sizeof(ssi_skips));
}

/* Seats are those of all rows, which are taken twice for them. */
static bool make(work *w) {
  if (!reserve(w)) return false;
  take_rows(w, SSI_ROLE_SEATS);
  take_rows(w, SSI_ROLE_SEAT_ACTIVITIES);
  if (!rank_seats(w)) return false;
  take_rows(w, SSI_ROLE_SEATS);
  if (!sort_by_seat(w) || !make_readings(w)) return false;
  take_rows(w, SSI_ROLE_SEAT_ACTIVITIES);
  return settle(w) && sort_by_seat(w) && make_events(w);
}

SSI_SELDOM ssi_status ssi_seats_resolve(ssi_seats *self) {
  work w;
  bool made;
  if (!self) return SSI_ERROR_NULL;
  begin(self);
  memset(&w, 0, sizeof w);
  w.self = self;
  made = make(&w);
  ssi_list_free(&self->allocator, &w.list);
  if (made)
    make_shares(self);
  else
    ssi_seats_unmake(self);
  return made ? SSI_OK : SSI_ERROR_MEMORY;
}
