/* The saved form of a benchmark, little-endian:
     0  "SSIB"
     4  u16 format version (1), u8 kind, u8 source
     8  u16 day, u8 epsilon in 64ths, u8 knots
    12  u32 members, rounded down
    16  u32 mean of the index in micropoints
    20  4 x u32 means of the pillars, or 0xFFFFFFFF each if they are unknown
    36  u16 bytes of the name, the name
   then the knots' shares, u32 each, in millionths of a percent
   end  u64 SipHash-2-4, with a key of zeros, of all bytes before it
   Only what a publication can be loads, and saves to the same bytes. */
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "base/seldom.h"
#include "cohort/benchmark.h"

#define LETTERS "SSIB"
#define FORMAT_VERSION 1
#define HEAD 38
#define SHARE 4
#define UNKNOWN UINT32_MAX

static size_t size_of(size_t name_length, size_t knots) {
  return HEAD + name_length + knots * SHARE + SSI_CHECKSUM_BYTES;
}

static void put_all(const ssi_benchmark *self, uint8_t *bytes) {
  uint8_t *at = bytes + HEAD + self->label.length;
  size_t i;
  ssi_put_tag(bytes, LETTERS, FORMAT_VERSION);
  ssi_put(bytes + 6, 1, (uint64_t)self->label.kind);
  ssi_put(bytes + 7, 1, (uint64_t)self->source);
  ssi_put(bytes + 8, 2, (uint64_t)self->label.day);
  ssi_put(bytes + 10, 1, (uint64_t)self->epsilon);
  ssi_put(bytes + 11, 1, self->knots);
  ssi_put(bytes + 12, 4, (uint64_t)self->members);
  ssi_put(bytes + 16, 4, (uint64_t)self->total);
  for (i = 0; i < PILLARS; i++)
    ssi_put(bytes + 20 + i * 4, 4,
            self->has_pillars ? (uint64_t)self->pillars[i] : UNKNOWN);
  ssi_put(bytes + 36, 2, self->label.length);
  memcpy(bytes + HEAD, self->label.name, self->label.length);
  for (i = 0; i < self->knots; i++)
    ssi_put(at + i * SHARE, SHARE, (uint64_t)self->shares[i]);
}

SSI_SELDOM ssi_status ssi_benchmark_save(const ssi_benchmark *self,
                                         uint8_t *bytes, size_t capacity,
                                         size_t *out_size) {
  if (!self || !out_size) return SSI_ERROR_NULL;
  *out_size = size_of(self->label.length, self->knots);
  if (!bytes) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  put_all(self, bytes);
  ssi_seal(bytes, *out_size);
  return SSI_OK;
}

static ssi_status check_frame(const uint8_t *bytes, size_t size) {
  const ssi_status status =
      ssi_check_tag(bytes, size, HEAD, LETTERS, FORMAT_VERSION);
  if (status != SSI_OK) return status;
  return size == size_of((size_t)ssi_get(bytes + 36, 2),
                         (size_t)ssi_get(bytes + 11, 1))
             ? SSI_OK
             : SSI_ERROR_FORMAT;
}

/* Size, epsilon and knots are such as a publication or an estimate has. */
static bool get_size(const uint8_t *bytes, ssi_benchmark *self) {
  const uint64_t source = ssi_get(bytes + 7, 1);
  const uint64_t members = ssi_get(bytes + 12, 4);
  self->source = (ssi_benchmark_source)source;
  self->epsilon = (int32_t)ssi_get(bytes + 10, 1);
  self->knots = (size_t)ssi_get(bytes + 11, 1);
  if (members > SSI_COHORT_MEMBERS_MAX) return false;
  self->members = (int32_t)members;
  if (source == SSI_BENCHMARK_ESTIMATE)
    return members == 0 && self->epsilon == 0 &&
           (self->knots == KNOTS_FEW || self->knots == KNOTS_MANY);
  return (source == SSI_BENCHMARK_MEMBERS ||
          source == SSI_BENCHMARK_SYNTHETIC) &&
         members >= SSI_BENCHMARK_MEMBERS_MIN &&
         ssi_members_rounded((uint32_t)members) == self->members &&
         ssi_epsilon_fits(self->epsilon, ssi_members_at_most(self->members)) &&
         self->knots == (members < MANY_MEMBERS ? KNOTS_FEW : KNOTS_MANY);
}

static bool get_means(const uint8_t *bytes, ssi_benchmark *self) {
  const uint64_t total = ssi_get(bytes + 16, 4);
  uint64_t sum = 0, unknown = 0;
  size_t i;
  for (i = 0; i < PILLARS; i++) {
    const uint64_t mean = ssi_get(bytes + 20 + i * 4, 4);
    if (mean > SSI_PILLAR_POINTS && mean != UNKNOWN) return false;
    unknown += mean == UNKNOWN;
    sum += mean;
    self->pillars[i] = mean == UNKNOWN ? 0 : (int32_t)mean;
  }
  if (total > SSI_TOTAL_POINTS) return false;
  self->total = (int32_t)total;
  self->has_pillars = unknown == 0;
  return unknown == 0 ? total == sum : unknown == PILLARS;
}

static bool get_shares(const uint8_t *bytes, ssi_benchmark *self) {
  uint64_t left = WHOLE;
  size_t i;
  for (i = 0; i < self->knots; i++) {
    const uint64_t share = ssi_get(bytes + i * SHARE, SHARE);
    if (share > left) return false;
    self->shares[i] = (int32_t)share;
    left -= share;
  }
  return left == 0;
}

static bool get_all(const uint8_t *bytes, ssi_benchmark *self) {
  const size_t length = (size_t)ssi_get(bytes + 36, 2);
  return ssi_label_take(
             (ssi_cohort_kind)ssi_get(bytes + 6, 1), (const char *)bytes + HEAD,
             length, (int32_t)ssi_get(bytes + 8, 2), &self->label) == SSI_OK &&
         get_size(bytes, self) && get_means(bytes, self) &&
         get_shares(bytes + HEAD + length, self);
}

SSI_SELDOM ssi_status ssi_benchmark_load(const ssi_allocator *allocator,
                                         const uint8_t *bytes, size_t size,
                                         ssi_benchmark **out) {
  ssi_allocator own;
  ssi_benchmark *self;
  ssi_status status;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &own);
  if (status != SSI_OK) return status;
  status = check_frame(bytes, size);
  if (status != SSI_OK) return status;
  self = ssi_handle_new(&own, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  if (!get_all(bytes, self)) {
    ssi_benchmark_free(self);
    return SSI_ERROR_FORMAT;
  }
  *out = self;
  return SSI_OK;
}
