/* The saved form of a budget, little-endian:
     0  "SSIS"
     4  u16 format version (1), u8 limit in 64ths, u8 zero
     8  u32 quarter
    12  u32 rows
    16  u64 serial
    24  rows, ascending: u64 member, 5 x u8 spent, this quarter's first, then
        those before it
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it
   Thirteen bytes a member. */
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "base/seldom.h"
#include "cohort/budget.h"

#define LETTERS "SSIS"
#define FORMAT_VERSION 1
#define HEAD 24
#define MEMBER 8
#define ROW (MEMBER + QUARTERS)

/* Where a row has what was spent `ago` quarters before this one. */
static size_t place_of(const ssi_budget *self, size_t ago) {
  return ((size_t)self->quarter + QUARTERS - ago) % QUARTERS;
}

static void put_row(const ssi_budget *self, const ssi_spender *row,
                    uint8_t *bytes) {
  size_t ago;
  ssi_put(bytes, MEMBER, row->member);
  for (ago = 0; ago < QUARTERS; ago++)
    bytes[MEMBER + ago] = row->spent[place_of(self, ago)];
}

SSI_SELDOM ssi_status ssi_budget_save(const ssi_budget *self, uint8_t *bytes,
                                      size_t capacity, size_t *out_size) {
  size_t i;
  if (!self || !out_size) return SSI_ERROR_NULL;
  *out_size = HEAD + self->count * ROW + SSI_CHECKSUM_BYTES;
  if (!bytes) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  ssi_put_tag(bytes, LETTERS, FORMAT_VERSION);
  ssi_put(bytes + 6, 2, (uint64_t)self->limit);
  ssi_put(bytes + 8, 4, (uint64_t)self->quarter);
  ssi_put(bytes + 12, 4, self->count);
  ssi_put(bytes + 16, 8, (uint64_t)self->serial);
  for (i = 0; i < self->count; i++)
    put_row(self, &self->rows[i], bytes + HEAD + i * ROW);
  ssi_seal(bytes, *out_size);
  return SSI_OK;
}

static ssi_status check_head(const uint8_t *bytes, size_t size) {
  const ssi_status status =
      ssi_check_tag(bytes, size, HEAD, LETTERS, FORMAT_VERSION);
  uint64_t rows;
  if (status != SSI_OK) return status;
  rows = ssi_get(bytes + 12, 4);
  if (bytes[6] == 0 || bytes[7] != 0 ||
      ssi_get(bytes + 8, 4) > SSI_DAY_MAX / QUARTER_DAYS ||
      rows > SSI_BUDGET_MEMBERS_MAX || ssi_get(bytes + 16, 8) > LAST_SERIAL ||
      size != HEAD + rows * ROW + SSI_CHECKSUM_BYTES)
    return SSI_ERROR_FORMAT;
  return SSI_OK;
}

/* false: no budget has such a row behind the one before it. */
static bool get_row(const ssi_budget *self, const uint8_t *bytes,
                    ssi_spender *row) {
  uint32_t in_all = 0;
  size_t ago;
  row->member = ssi_get(bytes, MEMBER);
  for (ago = 0; ago < QUARTERS; ago++) {
    row->spent[place_of(self, ago)] = bytes[MEMBER + ago];
    in_all += bytes[MEMBER + ago];
  }
  row->in_all = (uint8_t)in_all;
  return in_all >= 1 && in_all <= SSI_BUDGET_LIMIT_MAX;
}

static ssi_status get_rows(ssi_budget *self, const uint8_t *bytes,
                           size_t count) {
  void *rows = NULL;
  size_t i;
  if (!ssi_grow_wiped(&self->allocator, &rows, &self->capacity, 0, count,
                      sizeof *self->rows))
    return SSI_ERROR_MEMORY;
  self->rows = rows;
  for (i = 0; i < count; i++) {
    if (!get_row(self, bytes + i * ROW, &self->rows[i]) ||
        (i > 0 && self->rows[i - 1].member >= self->rows[i].member))
      return SSI_ERROR_FORMAT;
  }
  self->count = count;
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_budget_load(const ssi_allocator *allocator,
                                      const uint8_t *bytes, size_t size,
                                      int64_t least_serial, ssi_budget **out) {
  ssi_budget *self;
  ssi_status status;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = ssi_budget_new(allocator, SSI_BUDGET_LIMIT, SSI_DAY_MIN, &self);
  if (status != SSI_OK) return status;
  status = check_head(bytes, size);
  if (status == SSI_OK) {
    self->limit = bytes[6];
    self->quarter = (int32_t)ssi_get(bytes + 8, 4);
    self->serial = (int64_t)ssi_get(bytes + 16, 8);
    status = self->serial < least_serial
                 ? SSI_ERROR_SERIAL
                 : get_rows(self, bytes + HEAD, (size_t)ssi_get(bytes + 12, 4));
  }
  if (status != SSI_OK) {
    ssi_budget_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}
