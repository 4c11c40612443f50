/* Readers of the rows of Sales Navigator's files. Seats come again and again:
   a cache has the last ones of a file, a table of hashes all. Linear in the
   bytes. */
#include <string.h>

#include "archive/points_text.h"
#include "archive/seats.h"

/* Copies a text of printable ASCII; false: it is empty, too long, or other. */
static bool take_text(ssi_span text, ssi_seat_text *out) {
  size_t i;
  memset(out, 0, sizeof *out);
  if (text.size == 0 || text.size > SSI_SEAT_KEY_BYTES) return false;
  for (i = 0; i < text.size; i++) {
    if (text.at[i] < ' ' || text.at[i] > '~') return false;
    out->bytes[i] = (char)text.at[i];
  }
  return true;
}

/* The slot of a seat, or the free one where it belongs; there is one. */
static uint32_t *slot_of(const ssi_seats *self, uint64_t member) {
  const size_t last = self->slots_capacity - 1;
  size_t i = (size_t)member & last;
  while (self->slots[i] && self->list[self->slots[i] - 1].member != member)
    i = (i + 1) & last;
  return &self->slots[i];
}

/* Makes room for one more, so that half of the slots stay free. */
static bool reserve_slot(ssi_seats *self) {
  const size_t before = self->slots_capacity;
  uint32_t *old = self->slots;
  size_t i;
  if (2 * (self->list_count + 1) <= before) return true;
  self->slots_capacity = before ? 2 * before : 64;
  self->slots =
      ssi_allocate(&self->allocator, self->slots_capacity, sizeof *old);
  if (!self->slots) {
    self->slots = old;
    self->slots_capacity = before;
    return false;
  }
  for (i = 0; i < self->list_count; i++)
    *slot_of(self, self->list[i].member) = (uint32_t)(i + 1);
  ssi_release(&self->allocator, old, before, sizeof *old);
  return true;
}

static ssi_status add_seat(ssi_seats *self, const ssi_seat *seat,
                           uint64_t *out) {
  void *list = self->list;
  uint32_t *slot;
  if (!reserve_slot(self) ||
      !ssi_grow(&self->allocator, &list, &self->list_capacity, self->list_count,
                self->list_count + 1, sizeof *self->list))
    return SSI_ERROR_MEMORY;
  self->list = list;
  slot = slot_of(self, seat->member);
  if (!*slot) {
    self->list[self->list_count++] = *seat;
    *slot = (uint32_t)self->list_count;
  }
  *out = *slot;
  return SSI_OK;
}

/* 1 + the number of the seat in a column; 0: the row was skipped. */
static ssi_status take_seat(ssi_parse *parse, size_t column, uint64_t *out) {
  const ssi_span cell = ssi_trim(ssi_cell(parse, column));
  ssi_seat seat;
  ssi_cached_text *cached;
  bool known;
  *out = 0;
  memset(&seat, 0, sizeof seat);
  if (!take_text(cell, &seat.key))
    return ssi_skip_row(parse, SSI_SKIP_PERSON, column);
  cached = ssi_text_cache_at(&parse->cache, cell, SSI_CACHED_ADDRESS, &known);
  if (!known) {
    seat.member = ssi_nonzero_hash(parse->archive->key, cell.at, cell.size);
    cached->value = 0;
    if (add_seat(parse->archive->context, &seat, &cached->value) != SSI_OK)
      return SSI_ERROR_MEMORY;
  }
  *out = cached->value;
  return SSI_OK;
}

/* Counts a word of a row; rows begin anew if the file is read again. */
static void note_word(ssi_unknown_words *words, ssi_span word, int64_t row) {
  ssi_seat_text text;
  size_t i;
  for (i = 0; i < words->count && row <= words->row; i++)
    words->at[i].fresh = 0;
  words->row = row;
  word = ssi_trim(word);
  if (!take_text(word, &text)) memcpy(text.bytes, "?", 2);
  for (i = 0; i < words->count; i++) {
    if (memcmp(&words->at[i].word, &text, sizeof text) == 0) break;
  }
  if (i == SSI_SEAT_WORDS) return;
  if (i == words->count) {
    words->at[i].word = text;
    words->at[i].rows = words->at[i].fresh = 0;
    words->count++;
  }
  words->at[i].fresh++;
}

static ssi_status skip_type(ssi_parse *parse, ssi_span word) {
  ssi_seats *self = parse->archive->context;
  note_word(&self->words, word, parse->file->rows);
  return ssi_skip_row(parse, SSI_SKIP_VALUE, SSI_ACTIVITY_TYPE);
}

static uint64_t hash_at(const ssi_parse *parse, size_t column) {
  const ssi_span cell = ssi_trim(ssi_cell(parse, column));
  return cell.size > 0
             ? ssi_nonzero_hash(parse->archive->key, cell.at, cell.size)
             : 0;
}

ssi_status ssi_read_activity(ssi_parse *parse) {
  const ssi_span word = ssi_cell(parse, SSI_ACTIVITY_TYPE);
  ssi_status status;
  ssi_cached_text *type;
  uint64_t time, seat;
  ssi_kind kind;
  bool known;
  ssi_row row;
  type = ssi_text_cache_at(&parse->cache, word, SSI_CACHED_WORD, &known);
  if (!known) type->value = ssi_find_seat_type(word);
  if (type->value == 0) return skip_type(parse, word);
  kind = ssi_seat_kind((size_t)type->value);
  status = take_seat(parse, SSI_ACTIVITY_SEAT, &seat);
  if (status != SSI_OK || seat == 0) return status;
  if (!ssi_read_time(parse, SSI_ACTIVITY_DATE, &time)) return SSI_OK;
  ssi_begin_row(parse, time, kind, &row);
  row.member.url = seat - 1;
  row.member.name = hash_at(parse, SSI_ACTIVITY_ID);
  row.person.url = hash_at(parse, SSI_ACTIVITY_LEAD);
  return ssi_add_row(parse, &row);
}

/* Values of the index and the pillars, -1 each where there is none; false: one
   is no number, and the row was skipped. */
static bool take_values(ssi_parse *parse, int32_t values[SSI_PILLARS + 1]) {
  size_t i;
  for (i = 0; i <= SSI_PILLARS; i++) {
    const size_t column = SSI_SEAT_TOTAL + i;
    values[i] = -1;
    if (!ssi_has_text(parse, column)) continue;
    values[i] = ssi_points_of_text(
        ssi_cell(parse, column),
        i == 0 ? SSI_PILLARS * SSI_PILLAR_POINTS : SSI_PILLAR_POINTS);
    if (values[i] >= 0) continue;
    ssi_skip_row(parse, SSI_SKIP_VALUE, column);
    return false;
  }
  return true;
}

static uint64_t pair(int32_t high, int32_t low) {
  return (uint64_t)(uint32_t)high << 32 | (uint32_t)low;
}

ssi_status ssi_read_seat(ssi_parse *parse) {
  ssi_status status;
  uint64_t time = 0, seat;
  int32_t values[SSI_PILLARS + 1];
  ssi_row row;
  status = take_seat(parse, SSI_SEAT_ID, &seat);
  if (status != SSI_OK || seat == 0) return status;
  parse->date_open = false;
  if (ssi_has_text(parse, SSI_SEAT_DATE) &&
      !ssi_read_time(parse, SSI_SEAT_DATE, &time))
    return SSI_OK;
  if (!take_values(parse, values)) return SSI_OK;
  ssi_begin_row(parse, time, (ssi_kind)0, &row);
  row.member.url = seat - 1;
  row.person.url = pair(values[0], values[1]);
  row.person.name = pair(values[2], values[3]);
  row.member.name = pair(0, values[4]);
  return ssi_add_row(parse, &row);
}

ssi_status ssi_read_nothing(ssi_parse *parse) {
  (void)parse;
  return SSI_OK;
}
