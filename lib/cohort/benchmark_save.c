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
   Only what a publication can be loads, and saves to the same bytes.
   Linear in the knots. */
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"
#include "base/seldom.h"
#include "cohort/benchmark.h"

#define HEAD 38
#define SHARE 4
#define UNKNOWN UINT32_MAX

/* Numbers of the head. */
enum {
  KIND,
  SOURCE,
  DAY,
  EPSILON,
  KNOTS,
  MEMBERS,
  TOTAL,
  MEANS,
  NAME = MEANS + PILLARS,
  NUMBERS
};

static const ssi_format format = {
    {'S', 'S', 'I', 'B'}, 1, HEAD, "112114444442"};

static size_t size_of(uint64_t name_length, uint64_t knots) {
  return (size_t)(HEAD + name_length + knots * SHARE + SSI_CHECKSUM_BYTES);
}

static void put_all(const ssi_benchmark *self, uint8_t *bytes) {
  uint64_t numbers[NUMBERS] = {(uint64_t)self->label.kind,
                               (uint64_t)self->source,
                               (uint64_t)self->label.day,
                               (uint64_t)self->epsilon,
                               self->knots,
                               (uint64_t)self->members,
                               (uint64_t)self->total};
  size_t i;
  for (i = 0; i < PILLARS; i++)
    numbers[MEANS + i] =
        self->has_pillars ? (uint64_t)self->pillars[i] : UNKNOWN;
  numbers[NAME] = self->label.length;
  ssi_put_head(bytes, &format, numbers);
  bytes += HEAD;
  memcpy(bytes, self->label.name, self->label.length);
  bytes += self->label.length;
  for (i = 0; i < self->knots; i++, bytes += SHARE)
    ssi_put(bytes, SHARE, (uint64_t)self->shares[i]);
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

/* Size, epsilon and knots are such as a publication or an estimate has. */
static bool get_size(const uint64_t *numbers, ssi_benchmark *self) {
  const uint64_t source = numbers[SOURCE], members = numbers[MEMBERS];
  self->source = (ssi_benchmark_source)source;
  self->epsilon = (int32_t)numbers[EPSILON];
  self->knots = (size_t)numbers[KNOTS];
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

static bool get_means(const uint64_t *numbers, ssi_benchmark *self) {
  uint64_t sum = 0, unknown = 0;
  size_t i;
  for (i = 0; i < PILLARS; i++) {
    const uint64_t mean = numbers[MEANS + i];
    if (mean > SSI_PILLAR_POINTS && mean != UNKNOWN) return false;
    unknown += mean == UNKNOWN;
    sum += mean;
    self->pillars[i] = mean == UNKNOWN ? 0 : (int32_t)mean;
  }
  if (numbers[TOTAL] > SSI_TOTAL_POINTS) return false;
  self->total = (int32_t)numbers[TOTAL];
  self->has_pillars = unknown == 0;
  return unknown == 0 ? numbers[TOTAL] == sum : unknown == PILLARS;
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

static bool get_all(const uint8_t *bytes, const uint64_t *numbers,
                    ssi_benchmark *self) {
  const size_t length = (size_t)numbers[NAME];
  return ssi_label_take((ssi_cohort_kind)numbers[KIND],
                        (const char *)bytes + HEAD, length,
                        (int32_t)numbers[DAY], &self->label) == SSI_OK &&
         get_size(numbers, self) && get_means(numbers, self) &&
         get_shares(bytes + HEAD + length, self);
}

SSI_SELDOM ssi_status ssi_benchmark_load(const ssi_allocator *allocator,
                                         const uint8_t *bytes, size_t size,
                                         ssi_benchmark **out) {
  uint64_t numbers[NUMBERS];
  ssi_allocator own;
  ssi_benchmark *self;
  ssi_status status;
  if (!bytes || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &own);
  if (status == SSI_OK) status = ssi_get_head(bytes, size, &format, numbers);
  if (status != SSI_OK) return status;
  if (size != size_of(numbers[NAME], numbers[KNOTS])) return SSI_ERROR_FORMAT;
  self = ssi_handle_new(&own, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  if (!get_all(bytes, numbers, self)) {
    ssi_benchmark_free(self);
    return SSI_ERROR_FORMAT;
  }
  *out = self;
  return SSI_OK;
}
