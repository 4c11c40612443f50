/* Rows are sorted twice. By the id of their activity: what stands in several
   files counts once, and an InMail whose id no outcome has is unanswered after
   a while. Then by seat and day, as a population wants them. O(n log n) in the
   rows. */
#include <string.h>

#include "archive/as_of.h"
#include "archive/seats.h"
#include "archive/share.h"
#include "base/sort.h"

/* As in an archive: so many days without a reply. */
#define ANSWER_DAYS 14

/* What a row is sorted with: its file and place, and whether it stands for the
   answer that an InMail did not get. */
#define UNANSWERED (UINT64_C(1) << 63)
#define PLACE_BITS 40

typedef struct work {
  ssi_seats *self;
  ssi_sort_row *rows, *scratch;
  size_t count, capacity;
  uint32_t *ranks; /* of seats, by their numbers */
  bool shown[2];   /* activities, outcomes */
} work;

static ssi_file *file_of(const ssi_seats *self, size_t i) {
  return self->home->files[i];
}

static bool is_used(const ssi_file *file, uint8_t role) {
  return file->place.role == role && file->state != SSI_FILE_REFUSED;
}

static size_t rows_of(const ssi_seats *self, uint8_t role) {
  size_t i, rows = 0;
  for (i = 0; i < self->home->files_count; i++) {
    const ssi_file *file = file_of(self, i);
    if (is_used(file, role)) rows += file->rows_kept;
  }
  return rows;
}

static ssi_file *file_at(const work *w, uint64_t value) {
  return file_of(w->self, (size_t)((value & ~UNANSWERED) >> PLACE_BITS));
}

static const ssi_row *row_at(const work *w, uint64_t value) {
  const uint64_t place = value & ((UINT64_C(1) << PLACE_BITS) - 1);
  return ssi_file_row(file_at(w, value), (size_t)place);
}

/* What a file shows: by its rows, or by its name if it has none. */
static void note_shown(const ssi_file *file, bool shown[2]) {
  const ssi_span name = {(const uint8_t *)file->name, file->name_bytes, false};
  size_t i;
  for (i = 0; i < file->rows_kept; i++)
    shown[ssi_is_outcome((ssi_kind)ssi_file_row(file, i)->kind)] = true;
  if (file->rows_kept == 0) shown[ssi_find(name, "outcome") != NULL] = true;
}

/* Takes the rows of a role with what they are sorted by first. */
static void take_rows(work *w, uint8_t role) {
  size_t i, j;
  w->count = 0;
  for (i = 0; i < w->self->home->files_count; i++) {
    const ssi_file *file = file_of(w->self, i);
    if (!is_used(file, role)) continue;
    if (role == SSI_ROLE_SEAT_ACTIVITIES) note_shown(file, w->shown);
    for (j = 0; j < file->rows_kept; j++) {
      const ssi_row *row = ssi_file_row(file, j);
      ssi_sort_row *taken = &w->rows[w->count++];
      taken->major = row->member.name;
      taken->minor = (uint64_t)row->kind << 32 | (row->time / SSI_DAY_SECONDS);
      taken->value = (uint64_t)i << PLACE_BITS | j;
      w->self->list[row->member.url].used = true;
    }
  }
}

static void find_newest(work *w) {
  ssi_spans spans;
  size_t i;
  memset(&spans, 0, sizeof spans);
  for (i = 0; i < w->count; i++)
    ssi_spans_add(&spans, (int32_t)(uint32_t)w->rows[i].minor);
  w->self->newest = ssi_newest_of_mass(&spans);
}

static ssi_kind kind_of(const ssi_sort_row *row) {
  return (ssi_kind)(row->minor >> 32);
}

/* The InMail among the rows of one activity that had no outcome and was sent
   long enough ago; NULL: there is none. */
static const ssi_sort_row *unanswered(const work *w, size_t first,
                                      size_t next) {
  const ssi_sort_row *sent = NULL;
  size_t i;
  if (!w->shown[1] || w->rows[first].major == 0) return NULL;
  for (i = first; i < next; i++) {
    const ssi_sort_row *row = &w->rows[i];
    if (ssi_is_outcome(kind_of(row))) return NULL;
    if (kind_of(row) == SSI_KIND_INMAIL_SENT && !sent &&
        (int32_t)(uint32_t)row->minor + ANSWER_DAYS <= w->self->newest)
      sent = row;
  }
  return sent;
}

static void note_repeated(const work *w, uint64_t value) {
  ssi_skips_add(file_at(w, value)->skips, SSI_SKIP_REPEATED,
                ssi_seat_roles[0].columns[SSI_ACTIVITY_ID].name,
                row_at(w, value)->line);
}

/* Of rows by activity, those [first .. next) of one: keeps one of each kind,
   moved down to w->rows[kept]; returns how many are kept then. */
static size_t keep_activity(work *w, size_t first, size_t next, size_t kept) {
  const uint64_t id = w->rows[first].major;
  ssi_kind last = (ssi_kind)0;
  size_t i;
  for (i = first; i < next; i++) {
    const ssi_sort_row row = w->rows[i];
    if (id != 0 && kind_of(&row) == last) {
      note_repeated(w, row.value);
      continue;
    }
    last = kind_of(&row);
    w->rows[kept++] = row;
  }
  return kept;
}

/* Each activity once, and behind all of them the answers that did not come. */
static void settle(work *w) {
  const size_t count = w->count;
  size_t first = 0, next, kept = 0, more = count;
  ssi_sort(w->rows, w->scratch, count);
  for (; first < count; first = next) {
    const ssi_sort_row *sent;
    for (next = first + 1;
         next < count && w->rows[next].major == w->rows[first].major;)
      next++;
    sent = unanswered(w, first, next);
    if (sent) {
      w->rows[more] = *sent;
      w->rows[more].minor = ((uint64_t)SSI_KIND_INMAIL_UNANSWERED << 32) +
                            (uint32_t)sent->minor + ANSWER_DAYS;
      w->rows[more++].value |= UNANSWERED;
    }
    kept = keep_activity(w, first, next, kept);
  }
  memmove(w->rows + kept, w->rows + count, (more - count) * sizeof *w->rows);
  w->count = kept + more - count;
}

/* By seat and day: the order in which they are told. */
static void sort_by_seat(work *w) {
  size_t i;
  for (i = 0; i < w->count; i++) {
    ssi_sort_row *row = &w->rows[i];
    row->major = w->ranks[row_at(w, row->value)->member.url];
    row->minor = (row->minor & UINT32_MAX) << 8 | row->minor >> 32;
  }
  ssi_sort(w->rows, w->scratch, w->count);
}

static void make_events(work *w) {
  ssi_seats *self = w->self;
  size_t i, seat = 0;
  for (i = 0; i < w->count; i++) {
    const ssi_sort_row *row = &w->rows[i];
    ssi_seat_event *event = &self->events[i];
    while (seat <= row->major) self->offsets[seat++] = (int64_t)i;
    event->day = (int32_t)(row->minor >> 8);
    event->kind = (ssi_kind)(row->minor & 255);
    event->lead = row_at(w, row->value)->person.url;
  }
  while (seat <= self->seats) self->offsets[seat++] = (int64_t)w->count;
  self->rows = w->count;
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
  to->day = ssi_day_of(row->time);
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

static void make_readings(work *w) {
  ssi_seats *self = w->self;
  size_t i;
  for (i = 0; i < w->count; i++)
    self->readings += make_reading(w, &w->rows[i], &self->told[self->readings]);
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
static void rank_seats(work *w) {
  ssi_seats *self = w->self;
  size_t i;
  w->count = 0;
  for (i = 0; i < self->list_count; i++) {
    ssi_sort_row *row = &w->rows[w->count];
    if (!self->list[i].used) continue;
    row->major = self->list[i].member;
    row->minor = 0;
    row->value = i;
    w->count++;
  }
  ssi_sort(w->rows, w->scratch, w->count);
  for (i = 0; i < w->count; i++)
    key_order(&self->list[w->rows[i].value].key, &w->rows[i]);
  ssi_sort(w->rows, w->scratch, w->count);
  for (i = 0; i < w->count; i++) {
    self->order[i] = (uint32_t)w->rows[i].value;
    w->ranks[w->rows[i].value] = (uint32_t)i;
  }
  self->seats = w->count;
}

static int32_t share_of(const ssi_seats *self, bool outcome) {
  ssi_tally sum = {0, 0};
  bool any = false;
  size_t i;
  for (i = 0; i < self->home->files_count; i++) {
    const ssi_file *file = file_of(self, i);
    ssi_tally tally;
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

static void release_work(work *w) {
  const ssi_allocator *to = &w->self->allocator;
  ssi_release(to, w->rows, w->capacity, sizeof *w->rows);
  ssi_release(to, w->scratch, w->capacity, sizeof *w->scratch);
  ssi_release(to, w->ranks, w->self->list_count + 1, sizeof *w->ranks);
}

/* Memory for at most this many; false: there is none. */
static bool reserve(work *w, size_t events, size_t readings) {
  ssi_seats *self = w->self;
  const ssi_allocator *from = &self->allocator;
  const size_t seats = self->list_count + 1;
  w->capacity = events + readings + seats;
  w->rows = ssi_allocate(from, w->capacity, sizeof *w->rows);
  w->scratch = ssi_allocate(from, w->capacity, sizeof *w->scratch);
  w->ranks = ssi_allocate(from, seats, sizeof *w->ranks);
  self->order_capacity = seats;
  self->events_capacity = events + 1;
  self->told_capacity = readings + 1;
  self->order = ssi_allocate(from, seats, sizeof *self->order);
  self->offsets = ssi_allocate(from, seats, sizeof *self->offsets);
  self->events =
      ssi_allocate(from, self->events_capacity, sizeof *self->events);
  self->told = ssi_allocate(from, self->told_capacity, sizeof *self->told);
  return w->rows && w->scratch && w->ranks && self->order && self->offsets &&
         self->events && self->told;
}

static void begin(ssi_seats *self) {
  size_t i;
  ssi_seats_unmake(self);
  for (i = 0; i < self->list_count; i++) self->list[i].used = false;
  for (i = 0; i < self->home->files_count; i++)
    memset(&file_of(self, i)->skips[SSI_SKIP_REPEATED], 0, sizeof(ssi_skips));
}

SSI_SELDOM ssi_status ssi_seats_resolve(ssi_seats *self) {
  work w;
  if (!self) return SSI_ERROR_NULL;
  begin(self);
  memset(&w, 0, sizeof w);
  w.self = self;
  if (!reserve(&w, 2 * rows_of(self, SSI_ROLE_SEAT_ACTIVITIES),
               rows_of(self, SSI_ROLE_SEATS))) {
    release_work(&w);
    ssi_seats_unmake(self);
    return SSI_ERROR_MEMORY;
  }
  /* Seats are those of all rows. */
  take_rows(&w, SSI_ROLE_SEATS);
  take_rows(&w, SSI_ROLE_SEAT_ACTIVITIES);
  rank_seats(&w);
  take_rows(&w, SSI_ROLE_SEATS);
  sort_by_seat(&w);
  make_readings(&w);
  take_rows(&w, SSI_ROLE_SEAT_ACTIVITIES);
  find_newest(&w);
  settle(&w);
  sort_by_seat(&w);
  make_events(&w);
  make_shares(self);
  release_work(&w);
  return SSI_OK;
}
