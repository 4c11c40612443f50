/* The saved form of a cohort, little-endian:
     0  "SSIC"
     4  u16 format version (1), u8 kind, u8 zero
     8  u16 day, u16 bytes of the name
    12  u32 members, u32 of them with pillars, u32 rows of scores
    24  4 x u64 sums of the pillars
    56  the name
   then rows of scores, ascending: u16 score in 0.01 point, u32 how often
   then members, ascending: u64
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it
   Linear in the members and scores. */
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "base/seldom.h"
#include "cohort/cohort.h"

#define HEAD 56
#define ROW 6
#define MEMBER 8

/* Numbers of the head. */
enum {
  KIND,
  ZERO,
  DAY,
  NAME,
  MEMBERS,
  WITH_PILLARS,
  ROWS,
  SUMS,
  NUMBERS = SUMS + PILLARS
};

static const ssi_format format = {{'S', 'S', 'I', 'C'}, 1, HEAD, "11224448888"};

typedef struct head {
  uint64_t numbers[NUMBERS];
} head;

static size_t size_of(const head *h) {
  return (size_t)(HEAD + h->numbers[NAME] + h->numbers[ROWS] * ROW +
                  h->numbers[MEMBERS] * MEMBER + SSI_CHECKSUM_BYTES);
}

static void describe(const ssi_cohort *self, head *out) {
  uint64_t *numbers = out->numbers;
  size_t i;
  numbers[KIND] = (uint64_t)self->label.kind;
  numbers[ZERO] = 0;
  numbers[DAY] = (uint64_t)self->label.day;
  numbers[NAME] = self->label.length;
  numbers[MEMBERS] = self->tally.count;
  numbers[WITH_PILLARS] = self->tally.with_pillars;
  numbers[ROWS] = 0;
  for (i = 0; i < PILLARS; i++)
    numbers[SUMS + i] = (uint64_t)self->tally.sums[i];
  for (i = 0; i < BUCKETS; i++) numbers[ROWS] += self->buckets[i] != 0;
}

SSI_SELDOM ssi_status ssi_cohort_save(const ssi_cohort *self, uint8_t *bytes,
                                      size_t capacity, size_t *out_size) {
  uint8_t *at;
  head h;
  size_t i;
  if (!self || !out_size) return SSI_ERROR_NULL;
  describe(self, &h);
  *out_size = size_of(&h);
  if (!bytes) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  ssi_put_head(bytes, &format, h.numbers);
  memcpy(bytes + HEAD, self->label.name, self->label.length);
  at = bytes + HEAD + self->label.length;
  for (i = 0; i < BUCKETS; i++) {
    if (self->buckets[i] == 0) continue;
    ssi_put(at, 2, i);
    ssi_put(at + 2, 4, self->buckets[i]);
    at += ROW;
  }
  for (i = 0; i < self->tally.count; i++)
    ssi_put(at + i * MEMBER, MEMBER, self->members.numbers[i]);
  ssi_seal(bytes, *out_size);
  return SSI_OK;
}

static ssi_status take_head(const uint8_t *bytes, size_t size, head *out) {
  const uint64_t *numbers = out->numbers;
  const ssi_status status = ssi_get_head(bytes, size, &format, out->numbers);
  size_t i;
  if (status != SSI_OK) return status;
  if (numbers[ZERO] != 0 || numbers[MEMBERS] > SSI_COHORT_MEMBERS_MAX ||
      numbers[WITH_PILLARS] > numbers[MEMBERS] || numbers[ROWS] > BUCKETS ||
      size != size_of(out))
    return SSI_ERROR_FORMAT;
  for (i = 0; i < PILLARS; i++) {
    if (numbers[SUMS + i] > numbers[WITH_PILLARS] * SSI_PILLAR_POINTS)
      return SSI_ERROR_FORMAT;
  }
  return SSI_OK;
}

/* Reads rows[count] of scores; false if a cohort of this many members cannot
   have them. */
static bool get_rows(ssi_cohort *self, const uint8_t *rows, size_t count) {
  uint64_t left = self->tally.count, next = 0;
  size_t i;
  for (i = 0; i < count; i++) {
    const uint64_t bucket = ssi_get(rows + i * ROW, 2);
    const uint64_t often = ssi_get(rows + i * ROW + 2, 4);
    if (bucket < next || bucket >= BUCKETS || often == 0 || often > left)
      return false;
    self->buckets[bucket] = (uint32_t)often;
    left -= often;
    next = bucket + 1;
  }
  return left == 0;
}

static bool get_members(ssi_members *self, const uint8_t *bytes, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    self->numbers[i] = ssi_get(bytes + i * MEMBER, MEMBER);
    if (i > 0 && self->numbers[i - 1] >= self->numbers[i]) return false;
  }
  self->count = count;
  return true;
}

static ssi_status get_body(ssi_cohort *self, const uint8_t *bytes,
                           const head *h) {
  const uint8_t *rows = bytes + HEAD + h->numbers[NAME];
  const size_t members = (size_t)h->numbers[MEMBERS];
  const size_t row_count = (size_t)h->numbers[ROWS];
  size_t i;
  if (!ssi_members_room(&self->members, &self->allocator, members))
    return SSI_ERROR_MEMORY;
  self->tally.count = (uint32_t)members;
  self->tally.with_pillars = (uint32_t)h->numbers[WITH_PILLARS];
  for (i = 0; i < PILLARS; i++)
    self->tally.sums[i] = (int64_t)h->numbers[SUMS + i];
  return get_rows(self, rows, row_count) &&
                 get_members(&self->members, rows + row_count * ROW, members)
             ? SSI_OK
             : SSI_ERROR_FORMAT;
}

SSI_SELDOM ssi_status ssi_cohort_load(const ssi_allocator *allocator,
                                      const uint8_t *bytes, size_t size,
                                      ssi_cohort **out) {
  ssi_cohort *self = NULL;
  ssi_status status;
  head h;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = take_head(bytes, size, &h);
  if (status != SSI_OK) return status;
  status = ssi_cohort_new(allocator, (ssi_cohort_kind)h.numbers[KIND],
                          (const char *)bytes + HEAD, (size_t)h.numbers[NAME],
                          (int32_t)h.numbers[DAY], &self);
  /* What is wrong with the allocator is the caller's; the rest is not. */
  if (status == SSI_ERROR_KIND || status == SSI_ERROR_LENGTH ||
      status == SSI_ERROR_UTF8)
    return SSI_ERROR_FORMAT;
  if (status != SSI_OK) return status;
  status = get_body(self, bytes, &h);
  if (status != SSI_OK) {
    ssi_cohort_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}
