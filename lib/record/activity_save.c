/* The saved form of a ledger, little-endian:
     0  "SSIA"
     4  u16 format version (1), u16 zero
     8  u64 observed kinds, bit kind - 1
    16  u32 observed traits
    20  u32 rows
    24  rows: u16 day, u8 kind, u16 traits, u64 counterpart, u32 count
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it
   Rows are in the ledger's order, so equal ledgers save to equal bytes. */
#include <string.h>

#include "base/hash.h"
#include "model/model.h"
#include "record/activity.h"

#define FORMAT_VERSION 1
#define HEAD 24
#define ROW 17
#define CHECKSUM 8

static const ssi_hash_key no_key = {0, 0};

static void put(uint8_t *bytes, size_t size, uint64_t value) {
  size_t i;
  for (i = 0; i < size; i++) bytes[i] = (uint8_t)(value >> (8 * i));
}

static uint64_t get(const uint8_t *bytes, size_t size) {
  uint64_t value = 0;
  size_t i;
  for (i = 0; i < size; i++) value |= (uint64_t)bytes[i] << (8 * i);
  return value;
}

static void put_row(uint8_t *bytes, const ssi_event_row *row) {
  put(bytes, 2, (uint64_t)ssi_event_day(row));
  put(bytes + 2, 1, (uint64_t)ssi_event_kind(row));
  put(bytes + 3, 2, ssi_event_traits(row));
  put(bytes + 5, 8, row->minor);
  put(bytes + 13, 4, row->value);
}

ssi_status ssi_activity_save(const ssi_activity *self, uint8_t *bytes,
                             size_t capacity, size_t *out_size) {
  size_t size, i;
  if (!self || !out_size) return SSI_ERROR_NULL;
  size = HEAD + self->count * ROW + CHECKSUM;
  *out_size = size;
  if (!bytes) return SSI_OK;
  if (capacity < size) return SSI_ERROR_SPACE;
  memcpy(bytes, "SSIA", 4);
  put(bytes + 4, 4, FORMAT_VERSION);
  put(bytes + 8, 8, self->observed);
  put(bytes + 16, 4, self->traits);
  put(bytes + 20, 4, self->count);
  for (i = 0; i < self->count; i++) {
    put_row(bytes + HEAD + i * ROW, &self->rows[i]);
  }
  put(bytes + size - CHECKSUM, CHECKSUM,
      ssi_hash(no_key, bytes, size - CHECKSUM));
  return SSI_OK;
}

static ssi_status check_head(const uint8_t *bytes, size_t size) {
  uint64_t rows, version;
  if (size < HEAD + CHECKSUM || memcmp(bytes, "SSIA", 4) != 0)
    return SSI_ERROR_FORMAT;
  version = get(bytes + 4, 2);
  if (version > FORMAT_VERSION) return SSI_ERROR_VERSION;
  rows = get(bytes + 20, 4);
  if (version < FORMAT_VERSION || get(bytes + 6, 2) != 0 ||
      rows > SSI_ACTIVITY_ROWS_MAX || size != HEAD + rows * ROW + CHECKSUM)
    return SSI_ERROR_FORMAT;
  if (get(bytes + 8, 8) >> SSI_KINDS != 0 || get(bytes + 16, 4) > SSI_TRAITS)
    return SSI_ERROR_FORMAT;
  if (get(bytes + size - CHECKSUM, CHECKSUM) !=
      ssi_hash(no_key, bytes, size - CHECKSUM))
    return SSI_ERROR_FORMAT;
  return SSI_OK;
}

/* Reads row `index`; false if a ledger cannot hold it there. */
static bool get_row(ssi_activity *self, const uint8_t *bytes, size_t index) {
  ssi_event_row *row = &self->rows[index];
  const uint64_t kind = get(bytes + 2, 1);
  const uint64_t traits = get(bytes + 3, 2);
  row->major =
      ssi_event_key((uint32_t)get(bytes, 2), (uint32_t)kind, (uint32_t)traits);
  row->minor = get(bytes + 5, 8);
  row->value = get(bytes + 13, 4);
  if (!ssi_is_kind((ssi_kind)kind) || row->value == 0) return false;
  if (!ssi_activity_sees(self, (ssi_kind)kind) || (traits & ~self->traits) != 0)
    return false;
  if (index == 0 || row[-1].major < row->major) return true;
  return row[-1].major == row->major && row[-1].minor < row->minor;
}

ssi_status ssi_activity_load(const ssi_allocator *allocator,
                             const uint8_t *bytes, size_t size,
                             ssi_activity **out) {
  ssi_activity *self = NULL;
  ssi_status status;
  size_t rows, i;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = check_head(bytes, size);
  if (status != SSI_OK) return status;
  status = ssi_activity_new(allocator, &self);
  if (status != SSI_OK) return status;
  rows = (size_t)get(bytes + 20, 4);
  self->observed = get(bytes + 8, 8);
  self->traits = (uint32_t)get(bytes + 16, 4);
  if (!ssi_grow(&self->allocator, (void **)&self->rows, &self->capacity, 0,
                rows, sizeof *self->rows)) {
    ssi_activity_free(self);
    return SSI_ERROR_MEMORY;
  }
  for (i = 0; i < rows; i++) {
    if (get_row(self, bytes + HEAD + i * ROW, i)) continue;
    ssi_activity_free(self);
    return SSI_ERROR_FORMAT;
  }
  self->count = rows;
  *out = self;
  return SSI_OK;
}
