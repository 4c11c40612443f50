/* The saved form of a cohort, little-endian:
     0  "SSIC"
     4  u16 format version (1), u8 kind, u8 zero
     8  u16 day, u16 bytes of the name
    12  u32 members, u32 of them with pillars, u32 rows of scores
    24  4 x u64 sums of the pillars
    56  the name
   then rows of scores, ascending: u16 score in 0.01 point, u32 how often
   then members, ascending: u64
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it */
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "base/seldom.h"
#include "cohort/cohort.h"

#define FORMAT_VERSION 1
#define HEAD 56
#define SUM 8
#define ROW 6
#define MEMBER 8

typedef struct head {
  uint64_t version, kind, zero, day, name_length, members, with_pillars, rows;
  uint64_t sums[PILLARS];
} head;

static size_t size_of(const head *h) {
  return (size_t)(HEAD + h->name_length + h->rows * ROW + h->members * MEMBER +
                  SSI_CHECKSUM_BYTES);
}

static head describe(const ssi_cohort *self) {
  head h = {FORMAT_VERSION,
            (uint64_t)self->label.kind,
            0,
            (uint64_t)self->label.day,
            self->label.length,
            self->tally.count,
            self->tally.with_pillars,
            0,
            {0}};
  size_t i;
  for (i = 0; i < PILLARS; i++) h.sums[i] = (uint64_t)self->tally.sums[i];
  for (i = 0; i < BUCKETS; i++) h.rows += self->buckets[i] != 0;
  return h;
}

static void put_head(uint8_t *bytes, const head *h) {
  size_t i;
  memcpy(bytes, "SSIC", 4);
  ssi_put(bytes + 4, 2, h->version);
  ssi_put(bytes + 6, 1, h->kind);
  ssi_put(bytes + 7, 1, h->zero);
  ssi_put(bytes + 8, 2, h->day);
  ssi_put(bytes + 10, 2, h->name_length);
  ssi_put(bytes + 12, 4, h->members);
  ssi_put(bytes + 16, 4, h->with_pillars);
  ssi_put(bytes + 20, 4, h->rows);
  for (i = 0; i < PILLARS; i++) ssi_put(bytes + 24 + i * SUM, SUM, h->sums[i]);
}

static head get_head(const uint8_t *bytes) {
  head h;
  size_t i;
  h.version = ssi_get(bytes + 4, 2);
  h.kind = ssi_get(bytes + 6, 1);
  h.zero = ssi_get(bytes + 7, 1);
  h.day = ssi_get(bytes + 8, 2);
  h.name_length = ssi_get(bytes + 10, 2);
  h.members = ssi_get(bytes + 12, 4);
  h.with_pillars = ssi_get(bytes + 16, 4);
  h.rows = ssi_get(bytes + 20, 4);
  for (i = 0; i < PILLARS; i++) h.sums[i] = ssi_get(bytes + 24 + i * SUM, SUM);
  return h;
}

SSI_SELDOM ssi_status ssi_cohort_save(const ssi_cohort *self, uint8_t *bytes,
                                      size_t capacity, size_t *out_size) {
  uint8_t *at;
  head h;
  size_t i;
  if (!self || !out_size) return SSI_ERROR_NULL;
  h = describe(self);
  *out_size = size_of(&h);
  if (!bytes) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  put_head(bytes, &h);
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

static ssi_status check_head(const uint8_t *bytes, size_t size) {
  head h;
  size_t i;
  if (size < HEAD + SSI_CHECKSUM_BYTES || memcmp(bytes, "SSIC", 4) != 0)
    return SSI_ERROR_FORMAT;
  h = get_head(bytes);
  if (h.version > FORMAT_VERSION) return SSI_ERROR_VERSION;
  if (h.version < FORMAT_VERSION || h.zero != 0 ||
      h.members > SSI_COHORT_MEMBERS_MAX || h.with_pillars > h.members ||
      h.rows > BUCKETS || size != size_of(&h))
    return SSI_ERROR_FORMAT;
  for (i = 0; i < PILLARS; i++) {
    if (h.sums[i] > h.with_pillars * SSI_PILLAR_POINTS) return SSI_ERROR_FORMAT;
  }
  return ssi_is_sealed(bytes, size) ? SSI_OK : SSI_ERROR_FORMAT;
}

/* Reads rows[count] of scores; false if a cohort of so many members cannot have
   them. */
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
  const uint8_t *rows = bytes + HEAD + h->name_length;
  size_t i;
  if (!ssi_members_room(&self->members, &self->allocator, (size_t)h->members))
    return SSI_ERROR_MEMORY;
  self->tally.count = (uint32_t)h->members;
  self->tally.with_pillars = (uint32_t)h->with_pillars;
  for (i = 0; i < PILLARS; i++) self->tally.sums[i] = (int64_t)h->sums[i];
  return get_rows(self, rows, (size_t)h->rows) &&
                 get_members(&self->members, rows + h->rows * ROW,
                             (size_t)h->members)
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
  status = check_head(bytes, size);
  if (status != SSI_OK) return status;
  h = get_head(bytes);
  status = ssi_cohort_new(allocator, (ssi_cohort_kind)h.kind,
                          (const char *)bytes + HEAD, (size_t)h.name_length,
                          (int32_t)h.day, &self);
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
