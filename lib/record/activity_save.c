/* The saved form of a ledger, little-endian:
     0  "SSIA"
     4  u16 format version (1), u16 number of observed kinds
     8  u32 observed traits
    12  u32 rows
    16  observed kinds, ascending: u8 kind, u32 share observed in millionths
     …  rows: u16 day, u8 kind, u32 traits, u64 counterpart, u32 count
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it
   Rows are in the ledger's order, so equal ledgers save to equal bytes. What is
   sound, but has kinds or traits that this library does not know, was saved by
   a later one. Linear in the rows. */
#include "base/bytes.h"
#include "model/model.h"
#include "record/activity.h"
#include "record/activity_order.h"

#define LETTERS "SSIA"
#define FORMAT_VERSION 1
#define HEAD 16
#define KIND 5
#define ROW 19
#define KINDS_LIMIT 255

static void put_row(uint8_t *bytes, const ssi_event_row *row) {
  ssi_put(bytes, 2, (uint64_t)ssi_event_day(row));
  ssi_put(bytes + 2, 1, (uint64_t)ssi_event_kind(row));
  ssi_put(bytes + 3, 4, ssi_event_traits(row));
  ssi_put(bytes + 7, 8, row->minor);
  ssi_put(bytes + 15, 4, row->value);
}

/* Writes the observed kinds; answers where they end. */
static uint8_t *put_kinds(uint8_t *bytes, const ssi_activity *self) {
  uint8_t kinds[SSI_KINDS];
  const size_t count = ssi_activity_list_kinds(self, kinds);
  size_t i;
  for (i = 0; i < count; i++, bytes += KIND) {
    ssi_put(bytes, 1, kinds[i]);
    ssi_put(bytes + 1, 4, (uint32_t)ssi_activity_share(self, kinds[i]));
  }
  return bytes;
}

ssi_status ssi_activity_save(const ssi_activity *self, uint8_t *bytes,
                             size_t capacity, size_t *out_size) {
  ssi_row_reader reader;
  size_t kinds, size, i;
  uint8_t *at;
  if (!self || !out_size) return SSI_ERROR_NULL;
  kinds = ssi_activity_list_kinds(self, NULL);
  size = HEAD + kinds * KIND + self->count * ROW + SSI_CHECKSUM_BYTES;
  *out_size = size;
  if (!bytes) return SSI_OK;
  if (capacity < size) return SSI_ERROR_SPACE;
  ssi_put_tag(bytes, LETTERS, FORMAT_VERSION);
  ssi_put(bytes + 6, 2, kinds);
  ssi_put(bytes + 8, 4, self->traits);
  ssi_put(bytes + 12, 4, self->count);
  at = put_kinds(bytes + HEAD, self);
  ssi_row_reader_begin(&reader, self, 0);
  for (i = 0; i < self->count; i++, at += ROW) {
    put_row(at, ssi_row_reader_next(&reader));
  }
  ssi_seal(bytes, size);
  return SSI_OK;
}

/* What saved bytes say of themselves. */
typedef struct head {
  uint32_t kinds, traits, rows;
} head;

static ssi_status get_head(const uint8_t *bytes, size_t size, head *out) {
  const ssi_status status =
      ssi_check_tag(bytes, size, HEAD, LETTERS, FORMAT_VERSION);
  if (status != SSI_OK) return status;
  out->kinds = (uint32_t)ssi_get(bytes + 6, 2);
  out->traits = (uint32_t)ssi_get(bytes + 8, 4);
  out->rows = (uint32_t)ssi_get(bytes + 12, 4);
  if (out->kinds > KINDS_LIMIT || out->rows > SSI_ACTIVITY_ROWS_MAX ||
      size != HEAD + out->kinds * (size_t)KIND + out->rows * (size_t)ROW +
                  SSI_CHECKSUM_BYTES)
    return SSI_ERROR_FORMAT;
  return SSI_OK;
}

/* Reads the observed kinds, and whether this version knows them all. false:
   they are not sound. */
static bool get_kinds(const uint8_t *bytes, const head *h, ssi_activity *self,
                      bool *out_known) {
  uint64_t last = 0;
  size_t i;
  *out_known = (h->traits & ~(uint32_t)SSI_TRAITS) == 0;
  for (i = 0; i < h->kinds; i++, bytes += KIND) {
    const uint64_t kind = ssi_get(bytes, 1), share = ssi_get(bytes + 1, 4);
    if (kind <= last || share == 0 || share > SSI_WHOLE) return false;
    ssi_kind_set_add(&self->observed, (uint32_t)kind);
    last = kind;
    if (kind <= SSI_KINDS)
      self->missing[kind - 1] = SSI_WHOLE - (int32_t)share;
    else
      *out_known = false;
  }
  return true;
}

static void get_row(const uint8_t *bytes, ssi_event_row *out) {
  out->major = ssi_event_key((uint32_t)ssi_get(bytes, 2),
                             (uint32_t)ssi_get(bytes + 2, 1),
                             (uint32_t)ssi_get(bytes + 3, 4));
  out->minor = ssi_get(bytes + 7, 8);
  out->value = ssi_get(bytes + 15, 4);
}

/* Whether a ledger that observed these kinds and traits can hold the row: one
   of a kind that is observed, or that its rows do not show to be. */
static bool is_sound(const ssi_activity *self, const ssi_event_row *row) {
  const uint32_t kind = (uint32_t)ssi_event_kind(row);
  const bool shows = kind - 1 >= SSI_KINDS || ssi_kind_shows(kind);
  return row->value > 0 && kind > 0 &&
         (!shows || ssi_kind_set_has(&self->observed, kind)) &&
         (ssi_event_traits(row) & ~self->traits) == 0;
}

/* Reads the rows, for which there is room. false: they are not sound. */
static bool get_rows(const uint8_t *bytes, size_t rows, ssi_activity *self) {
  ssi_event_row *row = self->rows;
  for (; self->count < rows; self->count++, row++, bytes += ROW) {
    get_row(bytes, row);
    if (!is_sound(self, row)) return false;
    if (self->count > 0 && !ssi_event_before(row - 1, row)) return false;
  }
  return true;
}

static ssi_status get_all(const uint8_t *bytes, const head *h,
                          ssi_activity *self) {
  bool is_known;
  if (!ssi_grow_unset(&self->allocator, (void **)&self->rows, &self->capacity,
                      0, h->rows, sizeof *self->rows))
    return SSI_ERROR_MEMORY;
  self->traits = h->traits;
  if (!get_kinds(bytes, h, self, &is_known) ||
      !get_rows(bytes + h->kinds * (size_t)KIND, h->rows, self))
    return SSI_ERROR_FORMAT;
  return is_known ? SSI_OK : SSI_ERROR_UNSUPPORTED;
}

ssi_status ssi_activity_load(const ssi_allocator *allocator,
                             const uint8_t *bytes, size_t size,
                             ssi_activity **out) {
  ssi_activity *self = NULL;
  ssi_status status;
  head h;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = get_head(bytes, size, &h);
  if (status == SSI_OK) status = ssi_activity_new(allocator, &self);
  if (status != SSI_OK) return status;
  status = get_all(bytes + HEAD, &h, self);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_activity_free(self);
  return status;
}
