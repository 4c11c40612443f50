/* Whether rows of a population may be, many at once and without a branch. In
   the header, so that a compiler knows how many and makes vectors of the loops.
 */
#ifndef SSI_LIB_SCORE_ROW_CHECK_H
#define SSI_LIB_SCORE_ROW_CHECK_H

#include "score/population.h"

/* Bits above those a day has. */
static inline uint32_t days_off(const int32_t *days, size_t count) {
  uint32_t off = 0;
  size_t i;
  for (i = 0; i < count; i++) off |= (uint32_t)days[i];
  return off & ~(uint32_t)SSI_DAY_MAX;
}

static inline uint32_t kinds_off(const uint8_t *kinds, size_t count) {
  uint8_t largest = 0;
  size_t i;
  for (i = 0; i < count; i++) {
    const uint8_t before = (uint8_t)(kinds[i] - 1);
    largest = before > largest ? before : largest;
  }
  return largest >= SSI_KINDS;
}

static inline uint32_t traits_off(const uint32_t *traits, size_t count) {
  uint32_t off = 0;
  size_t i;
  for (i = 0; i < count; i++) off |= traits[i];
  return off & ~(uint32_t)SSI_TRAITS;
}

/* The top bit is set if a count is 0 or above the most. */
static inline uint32_t counts_off(const uint32_t *counts, size_t count) {
  uint32_t off = 0;
  size_t i;
  for (i = 0; i < count; i++)
    off |= (counts[i] - 1) | (SSI_COUNT_MAX - counts[i]);
  return off >> 31;
}

/* Whether rows[first .. first + count) may be; a compiler makes vector
   instructions of the loops whose length it knows. */
static inline uint32_t ssi_rows_off(const ssi_population *from, size_t first,
                                    size_t count) {
  uint32_t off = days_off(from->days + first, count) |
                 kinds_off(from->kinds + first, count);
  if (from->traits) off |= traits_off(from->traits + first, count);
  if (from->counts) off |= counts_off(from->counts + first, count);
  return off;
}

#endif
