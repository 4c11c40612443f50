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

#define HEAD 24
#define MEMBER 8
#define ROW (MEMBER + QUARTERS)

/* Numbers of the head. */
enum { LIMIT, ZERO, QUARTER, ROWS, SERIAL, NUMBERS };

static const ssi_format format = {{'S', 'S', 'I', 'S'}, 1, HEAD, "11448"};

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
  uint64_t numbers[NUMBERS];
  size_t i;
  if (!self || !out_size) return SSI_ERROR_NULL;
  *out_size = HEAD + self->count * ROW + SSI_CHECKSUM_BYTES;
  if (!bytes) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  numbers[LIMIT] = (uint64_t)self->limit;
  numbers[ZERO] = 0;
  numbers[QUARTER] = (uint64_t)self->quarter;
  numbers[ROWS] = self->count;
  numbers[SERIAL] = (uint64_t)self->serial;
  ssi_put_head(bytes, &format, numbers);
  for (i = 0; i < self->count; i++)
    put_row(self, &self->rows[i], bytes + HEAD + i * ROW);
  ssi_seal(bytes, *out_size);
  return SSI_OK;
}

static ssi_status take_head(const uint8_t *bytes, size_t size,
                            uint64_t *numbers) {
  const ssi_status status = ssi_get_head(bytes, size, &format, numbers);
  if (status != SSI_OK) return status;
  if (numbers[LIMIT] == 0 || numbers[ZERO] != 0 ||
      numbers[QUARTER] > SSI_DAY_MAX / QUARTER_DAYS ||
      numbers[ROWS] > SSI_BUDGET_MEMBERS_MAX || numbers[SERIAL] > LAST_SERIAL ||
      size != HEAD + numbers[ROWS] * ROW + SSI_CHECKSUM_BYTES)
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
  uint64_t numbers[NUMBERS];
  ssi_budget *self;
  ssi_status status;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = ssi_budget_new(allocator, SSI_BUDGET_LIMIT, SSI_DAY_MIN, &self);
  if (status != SSI_OK) return status;
  status = take_head(bytes, size, numbers);
  if (status == SSI_OK) {
    self->limit = (int32_t)numbers[LIMIT];
    self->quarter = (int32_t)numbers[QUARTER];
    self->serial = (int64_t)numbers[SERIAL];
    status = self->serial < least_serial
                 ? SSI_ERROR_SERIAL
                 : get_rows(self, bytes + HEAD, (size_t)numbers[ROWS]);
  }
  if (status != SSI_OK) {
    ssi_budget_free(self);
    return status;
  }
  *out = self;
  return SSI_OK;
}
