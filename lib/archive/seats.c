/* The handle of Sales Navigator's files: files come in, getters answer from
   what was read. Reading is linear in the bytes; each getter looks at one
   entry, and ssi_seats_columns() passes once over the rows. */
#include "archive/seats.h"

#include <string.h>

#include "archive/report.h"
#include "archive/side_tables.h"
#include "base/fill.h"

SSI_SELDOM ssi_status ssi_seats_new(const ssi_allocator *allocator,
                                    const uint8_t *key, ssi_seats **out) {
  void *made = NULL;
  ssi_seats *self;
  ssi_status status;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_handle_make(allocator, sizeof *self, &made);
  if (status != SSI_OK) return status;
  self = made;
  self->newest = -1;
  status = ssi_archive_new(&self->allocator, key, NULL, 0, &self->home);
  if (status != SSI_OK) {
    ssi_seats_free(self);
    return status;
  }
  self->home->roles_count = SSI_SEAT_ROLES;
  self->home->context = self;
  *out = self;
  return SSI_OK;
}

ssi_status ssi_seats_set_budget(ssi_seats *self, uint64_t bytes) {
  return ssi_archive_set_budget(self ? self->home : NULL, bytes);
}

void ssi_seats_unmake(ssi_seats *self) {
  const ssi_allocator *to = &self->allocator;
  ssi_release(to, self->order, self->order_capacity, sizeof *self->order);
  ssi_release(to, self->offsets, self->order_capacity, sizeof *self->offsets);
  ssi_release(to, self->events, self->events_capacity, sizeof *self->events);
  ssi_release(to, self->told, self->told_capacity, sizeof *self->told);
  memset((char *)self + offsetof(ssi_seats, seats), 0,
         offsetof(ssi_seats, words) - offsetof(ssi_seats, seats));
  self->newest = -1;
}

SSI_SELDOM void ssi_seats_free(ssi_seats *self) {
  const ssi_allocator *to;
  if (!self) return;
  to = &self->allocator;
  ssi_seats_unmake(self);
  ssi_archive_free(self->home);
  ssi_release(to, self->list, self->list_capacity, sizeof *self->list);
  ssi_release(to, self->slots, self->slots_capacity, sizeof *self->slots);
  ssi_handle_free(self, sizeof *self);
}

/* The form of dates is LinkedIn's own, the month first, unless a column shows
   that another program wrote it. */
static void keep_order(ssi_file *file) {
  if (file->skips[SSI_SKIP_ORDER].line == 0 ||
      file->dates.used.tells[SSI_BY_DAY] > 0)
    return;
  file->state = SSI_FILE_ROWS;
  file->order = SSI_DATE_ORDER_MONTH;
  memset(&file->skips[SSI_SKIP_ORDER], 0, sizeof(ssi_skips));
}

/* A list of leads is known, but not needed here. */
static void set_aside(ssi_file *file) {
  file->state = SSI_FILE_OTHER;
  file->rows = 0;
  memset(file->skips, 0, sizeof file->skips);
}

SSI_SELDOM ssi_status ssi_seats_add(ssi_seats *self, const char *name,
                                    const uint8_t *bytes, size_t size) {
  size_t words, i;
  ssi_file *file;
  ssi_status status;
  if (!self || !name || (!bytes && size > 0)) return SSI_ERROR_NULL;
  words = self->words.count;
  self->words.row = INT64_MAX;
  status = ssi_side_table_add(self->home, ssi_seat_roles, name, bytes, size);
  if (status != SSI_OK) {
    self->words.count = words;
    return status;
  }
  for (i = 0; i < self->words.count && self->words.row < INT64_MAX; i++)
    self->words.at[i].rows += self->words.at[i].fresh;
  file = self->home->files[self->home->files_count - 1];
  if (file->place.role == SSI_ROLE_SEAT_ACTIVITIES) keep_order(file);
  if (file->place.role == SSI_ROLE_LEAD_LIST) set_aside(file);
  return SSI_OK;
}

ssi_status ssi_seats_files(const ssi_seats *self, size_t *out_files) {
  if (!self || !out_files) return SSI_ERROR_NULL;
  *out_files = self->home->files_count;
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_seats_file(const ssi_seats *self, size_t index,
                                     ssi_file_info *out) {
  const ssi_file *file;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->home->files_count) return SSI_ERROR_INDEX;
  file = self->home->files[index];
  return ssi_describe_file(
      self->home, file,
      ssi_has_role(&file->place) ? ssi_seat_roles[file->place.role].name : "",
      file->state, out);
}

SSI_SELDOM ssi_status ssi_seats_skip(const ssi_seats *self, size_t file,
                                     size_t index, ssi_skip_info *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (file >= self->home->files_count) return SSI_ERROR_INDEX;
  return ssi_describe_skip(self->home, self->home->files[file], index, out);
}

ssi_status ssi_seats_seats(const ssi_seats *self, size_t *out_seats) {
  return ssi_tell_count(self, out_seats, offsetof(ssi_seats, seats));
}

SSI_SELDOM ssi_status ssi_seats_seat(const ssi_seats *self, size_t index,
                                     ssi_seat_info *out) {
  const ssi_seat *seat;
  ssi_seat_info info;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->seats) return SSI_ERROR_INDEX;
  memset(&info, 0, sizeof info);
  seat = &self->list[self->order[index]];
  info.key = seat->key.bytes;
  info.member = seat->member;
  info.events = self->offsets[index + 1] - self->offsets[index];
  if (info.events > 0) {
    info.first = self->events[self->offsets[index]].day;
    info.last = self->events[self->offsets[index + 1] - 1].day;
  }
  return SSI_FILL(ssi_seat_info, out, &info);
}

ssi_status ssi_seats_readings(const ssi_seats *self, size_t *out_readings) {
  return ssi_tell_count(self, out_readings, offsetof(ssi_seats, readings));
}

SSI_SELDOM ssi_status ssi_seats_reading(const ssi_seats *self, size_t index,
                                        ssi_seat_reading *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->readings) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_seat_reading, out, &self->told[index]);
}

ssi_status ssi_seats_words(const ssi_seats *self, size_t *out_words) {
  return ssi_tell_count(self, out_words, offsetof(ssi_seats, words.count));
}

SSI_SELDOM ssi_status ssi_seats_word(const ssi_seats *self, size_t index,
                                     ssi_seat_word *out) {
  ssi_seat_word word;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->words.count) return SSI_ERROR_INDEX;
  memset(&word, 0, sizeof word);
  word.word = self->words.at[index].word.bytes;
  word.rows = self->words.at[index].rows;
  return SSI_FILL(ssi_seat_word, out, &word);
}

SSI_SELDOM ssi_status ssi_seats_day(const ssi_seats *self, int32_t *out_day) {
  int32_t day;
  size_t i;
  if (!self || !out_day) return SSI_ERROR_NULL;
  day = self->newest;
  for (i = 0; i < self->readings && self->newest < 0; i++) {
    if (self->told[i].has_day && self->told[i].day > day)
      day = self->told[i].day;
  }
  if (day < 0) return SSI_ERROR_EMPTY;
  *out_day = day;
  return SSI_OK;
}

ssi_status ssi_seats_rows(const ssi_seats *self, size_t *out_rows) {
  return ssi_tell_count(self, out_rows, offsetof(ssi_seats, rows));
}

static void write_shares(const ssi_seats *self, const ssi_seat_columns *to) {
  size_t kind, i;
  for (kind = 1; kind <= to->share_kinds; kind++) {
    int32_t *column = to->kind_shares + (kind - 1) * self->seats;
    for (i = 0; i < self->seats; i++)
      column[i] = kind <= SSI_KINDS ? self->shares[kind] : 0;
  }
}

static void write_rows(const ssi_seats *self, const ssi_seat_columns *to) {
  size_t i;
  for (i = 0; i < self->rows; i++) {
    const ssi_seat_event *event = &self->events[i];
    if (to->days) to->days[i] = event->day;
    if (to->kinds) to->kinds[i] = (uint8_t)event->kind;
    if (to->counterparts) to->counterparts[i] = event->lead;
  }
}

SSI_SELDOM ssi_status ssi_seats_columns(const ssi_seats *self, size_t seats,
                                        size_t rows,
                                        const ssi_seat_columns *columns) {
  ssi_seat_columns to;
  ssi_status status;
  if (!self || !columns) return SSI_ERROR_NULL;
  status = SSI_TAKE(ssi_seat_columns, columns, &to);
  if (status != SSI_OK) return status;
  if (to.kind_shares && to.share_kinds == 0) return SSI_ERROR_SIZE;
  if (seats != self->seats || rows != self->rows) return SSI_ERROR_LENGTH;
  if (to.ends && seats > 0)
    memcpy(to.ends, self->offsets + 1, seats * sizeof *to.ends);
  if (to.kind_shares) write_shares(self, &to);
  write_rows(self, &to);
  return SSI_OK;
}
