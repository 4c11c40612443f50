/* The saved form of a ledger of releases, little-endian:
     0  "SSIR"
     4  u16 format version (1), u16 length of a period in days
     8  u16 periods remembered, u16 zero, u32 1 + latest period; 0: none
    16  u32 members in cells, u32 cells, u32 small sets, u32 answers
   then members in cells, ascending: u64 member, u32 cell
   then small sets: u32 period, u32 members, then each: u64
   then answers: u64 a, u64 b, u64 member, u32 period, u32 question, u32 day,
        u32 members, 5 x i32 values
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it */
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "cohort/releases.h"

#define FORMAT_VERSION 1
#define HEAD 32
#define CELL_ROW 12
#define SET_HEAD 8
#define MEMBER 8
#define ANSWER 60

static size_t size_of(const ssi_releases *self) {
  size_t size = HEAD + self->cells.count * CELL_ROW +
                self->answers.count * ANSWER + SSI_CHECKSUM_BYTES;
  size_t i;
  for (i = 0; i < self->set_count; i++)
    size += SET_HEAD + self->sets[i].count * MEMBER;
  return size;
}

static void put_head(uint8_t *bytes, const ssi_releases *self) {
  memcpy(bytes, "SSIR", 4);
  ssi_put(bytes + 4, 2, FORMAT_VERSION);
  ssi_put(bytes + 6, 2, (uint64_t)self->period_days);
  ssi_put(bytes + 8, 2, (uint64_t)self->remembered);
  ssi_put(bytes + 10, 2, 0);
  ssi_put(bytes + 12, 4, (uint64_t)(self->now + 1));
  ssi_put(bytes + 16, 4, self->cells.count);
  ssi_put(bytes + 20, 4, self->cells.cells);
  ssi_put(bytes + 24, 4, self->set_count);
  ssi_put(bytes + 28, 4, self->answers.count);
}

static uint8_t *put_set(uint8_t *at, const ssi_small_set *set) {
  size_t i;
  ssi_put(at, 4, (uint64_t)set->period);
  ssi_put(at + 4, 4, set->count);
  at += SET_HEAD;
  for (i = 0; i < set->count; i++)
    ssi_put(at + i * MEMBER, MEMBER, set->members[i]);
  return at + set->count * MEMBER;
}

static void put_answer(uint8_t *at, const ssi_answer *row) {
  size_t i;
  ssi_put(at, 8, row->key.mark.a);
  ssi_put(at + 8, 8, row->key.mark.b);
  ssi_put(at + 16, 8, row->key.member);
  ssi_put(at + 24, 4, (uint64_t)row->key.period);
  ssi_put(at + 28, 4, row->key.question);
  ssi_put(at + 32, 4, (uint64_t)row->day);
  ssi_put(at + 36, 4, row->members);
  for (i = 0; i < VALUES; i++)
    ssi_put(at + 40 + 4 * i, 4, (uint32_t)row->values[i]);
}

ssi_status ssi_releases_save(const ssi_releases *self, uint8_t *bytes,
                             size_t capacity, size_t *out_size) {
  uint8_t *at;
  size_t i;
  if (!self || !out_size) return SSI_ERROR_NULL;
  *out_size = size_of(self);
  if (!bytes) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  put_head(bytes, self);
  at = bytes + HEAD;
  for (i = 0; i < self->cells.count; i++, at += CELL_ROW) {
    ssi_put(at, 8, self->cells.members[i]);
    ssi_put(at + 8, 4, self->cells.cell[i]);
  }
  for (i = 0; i < self->set_count; i++) at = put_set(at, &self->sets[i]);
  for (i = 0; i < self->answers.count; i++, at += ANSWER)
    put_answer(at, &self->answers.rows[i]);
  ssi_seal(bytes, *out_size);
  return SSI_OK;
}

/* What is left to read. */
typedef struct reader {
  const uint8_t *at;
  size_t left;
} reader;

/* `size` bytes in *out, or false if there are fewer. */
static bool take(reader *from, uint64_t size, const uint8_t **out) {
  if (size > from->left) return false;
  *out = from->at;
  from->at += size;
  from->left -= (size_t)size;
  return true;
}

static ssi_status check_head(const uint8_t *bytes, size_t size) {
  uint64_t version;
  if (size < HEAD + SSI_CHECKSUM_BYTES || memcmp(bytes, "SSIR", 4) != 0)
    return SSI_ERROR_FORMAT;
  version = ssi_get(bytes + 4, 2);
  if (version > FORMAT_VERSION) return SSI_ERROR_VERSION;
  if (version < FORMAT_VERSION || ssi_get(bytes + 10, 2) != 0 ||
      ssi_get(bytes + 12, 4) > SSI_DAY_MAX + 1)
    return SSI_ERROR_FORMAT;
  return ssi_is_sealed(bytes, size) ? SSI_OK : SSI_ERROR_FORMAT;
}

static bool get_members(uint64_t *members, const uint8_t *bytes, size_t each,
                        size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    members[i] = ssi_get(bytes + i * each, MEMBER);
    if (i > 0 && members[i - 1] >= members[i]) return false;
  }
  return true;
}

/* Every member in a cell, every cell of the least size or more. */
static bool get_cell_numbers(ssi_cells *self, const uint8_t *rows) {
  size_t i;
  for (i = 0; i < self->count; i++) {
    const uint64_t cell = ssi_get(rows + i * CELL_ROW + 8, 4);
    if (cell >= self->cells) return false;
    self->cell[i] = (uint32_t)cell;
    self->sizes[cell]++;
  }
  for (i = 0; i < self->cells; i++) {
    if (self->sizes[i] < SSI_COHORT_MIN) return false;
  }
  return true;
}

static ssi_status get_cells(ssi_releases *self, reader *from, uint64_t count,
                            uint64_t cells) {
  ssi_cells *to = &self->cells;
  const uint8_t *rows;
  if (cells > count || count > SSI_RELEASES_MEMBERS_MAX ||
      !take(from, count * CELL_ROW, &rows))
    return SSI_ERROR_FORMAT;
  if (count == 0) return SSI_OK;
  if (cells == 0) return SSI_ERROR_FORMAT;
  if (!ssi_cells_room(&self->allocator, (size_t)count, (size_t)cells, to))
    return SSI_ERROR_MEMORY;
  return get_members(to->members, rows, CELL_ROW, to->count) &&
                 get_cell_numbers(to, rows)
             ? SSI_OK
             : SSI_ERROR_FORMAT;
}

/* Whether a period can be in the ledger's memory. */
static bool is_remembered(const ssi_releases *self, uint64_t period) {
  return period <= SSI_DAY_MAX && (int32_t)period <= self->now &&
         (int32_t)period > self->now - self->remembered;
}

static ssi_status get_set(ssi_releases *self, reader *from) {
  ssi_small_set *set = &self->sets[self->set_count];
  const uint8_t *head, *members;
  uint64_t count;
  if (!take(from, SET_HEAD, &head)) return SSI_ERROR_FORMAT;
  count = ssi_get(head + 4, 4);
  if (!is_remembered(self, ssi_get(head, 4)) || count < SSI_COHORT_MIN ||
      count >= SMALL_COHORT || !take(from, count * MEMBER, &members))
    return SSI_ERROR_FORMAT;
  set->members =
      ssi_allocate(&self->allocator, (size_t)count, sizeof *set->members);
  if (!set->members) return SSI_ERROR_MEMORY;
  set->period = (int32_t)ssi_get(head, 4);
  set->count = (uint32_t)count;
  self->set_count++;
  return get_members(set->members, members, MEMBER, set->count)
             ? SSI_OK
             : SSI_ERROR_FORMAT;
}

static ssi_status get_sets(ssi_releases *self, reader *from, uint64_t count) {
  ssi_status status = SSI_OK;
  if (count > from->left / SET_HEAD) return SSI_ERROR_FORMAT;
  if (!ssi_grow(&self->allocator, (void **)&self->sets, &self->set_capacity, 0,
                (size_t)count, sizeof *self->sets))
    return SSI_ERROR_MEMORY;
  while (status == SSI_OK && self->set_count < count)
    status = get_set(self, from);
  return status;
}

/* What the values of an answer can be; the first is in all of them, a mean of a
   pillar may be unknown. */
static bool is_value(uint32_t question, size_t place, int32_t value) {
  int32_t least = 0, most = SSI_TOTAL_POINTS;
  if (question == QUESTION_PROGRESS) least = -SSI_TOTAL_POINTS;
  if (question == QUESTION_MEAN && place > 0) least = -1;
  if (question == QUESTION_RANK || question == QUESTION_PROGRESS_RANK ||
      question >= QUESTION_OWN_MOVE)
    most = HUNDRED;
  if (question == QUESTION_ADMITTED) most = 0;
  return value >= least && value <= most;
}

static bool get_answer(ssi_answers *to, const uint8_t *at) {
  ssi_answer row;
  size_t i;
  row.key.mark.a = ssi_get(at, 8);
  row.key.mark.b = ssi_get(at + 8, 8);
  row.key.member = ssi_get(at + 16, 8);
  row.key.period = (int32_t)(uint32_t)ssi_get(at + 24, 4);
  row.key.question = (uint32_t)ssi_get(at + 28, 4);
  row.day = (int32_t)(uint32_t)ssi_get(at + 32, 4);
  row.members = (uint32_t)ssi_get(at + 36, 4);
  if (row.key.question >= QUESTIONS_END || row.day < 0 ||
      row.day > SSI_DAY_MAX || row.members > SSI_COHORT_MEMBERS_MAX)
    return false;
  if (row.key.question != QUESTION_ADMITTED && row.members < SSI_COHORT_MIN)
    return false;
  for (i = 0; i < VALUES; i++) {
    row.values[i] = (int32_t)(uint32_t)ssi_get(at + 40 + 4 * i, 4);
    if (!is_value(row.key.question, i, row.values[i])) return false;
  }
  if (ssi_answers_find(to, &row.key)) return false;
  ssi_answers_add(to, &row);
  return true;
}

static ssi_status get_answers(ssi_releases *self, reader *from,
                              uint64_t count) {
  const uint8_t *rows;
  size_t i;
  if (count > SSI_RELEASES_ANSWERS_MAX || !take(from, count * ANSWER, &rows) ||
      from->left != 0)
    return SSI_ERROR_FORMAT;
  if (!ssi_answers_reserve(&self->answers, &self->allocator, (size_t)count))
    return SSI_ERROR_MEMORY;
  for (i = 0; i < count; i++) {
    const uint8_t *at = rows + i * ANSWER;
    if (!is_remembered(self, ssi_get(at + 24, 4)) ||
        !get_answer(&self->answers, at))
      return SSI_ERROR_FORMAT;
  }
  return SSI_OK;
}

static ssi_status get_body(ssi_releases *self, const uint8_t *bytes,
                           size_t size) {
  reader from = {bytes + HEAD, size - HEAD - SSI_CHECKSUM_BYTES};
  ssi_status status;
  self->now = (int32_t)ssi_get(bytes + 12, 4) - 1;
  status =
      get_cells(self, &from, ssi_get(bytes + 16, 4), ssi_get(bytes + 20, 4));
  if (status != SSI_OK) return status;
  status = get_sets(self, &from, ssi_get(bytes + 24, 4));
  if (status != SSI_OK) return status;
  return get_answers(self, &from, ssi_get(bytes + 28, 4));
}

ssi_status ssi_releases_load(const ssi_allocator *allocator,
                             const uint8_t *bytes, size_t size,
                             ssi_releases **out) {
  ssi_releases *self = NULL;
  ssi_status status;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = check_head(bytes, size);
  if (status != SSI_OK) return status;
  status = ssi_releases_new(allocator, (int32_t)ssi_get(bytes + 6, 2),
                            (int32_t)ssi_get(bytes + 8, 2), &self);
  if (status == SSI_ERROR_RANGE) return SSI_ERROR_FORMAT;
  if (status != SSI_OK) return status;
  status = get_body(self, bytes, size);
  if (status != SSI_OK) {
    ssi_releases_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}
