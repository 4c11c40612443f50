/* Whether rows of a population may be, without a branch for what is in them:
   one row, or a block of rows, of whose loops a compiler makes vector
   instructions, as it knows how long they are. Taken four at a time, they need
   hardly any turns. */
#ifndef SSI_LIB_SCORE_ROW_CHECK_H
#define SSI_LIB_SCORE_ROW_CHECK_H

#include "score/population.h"

/* Not 0 if the row may not be. */
static inline uint32_t ssi_row_off(const ssi_population *from, size_t row) {
  const uint32_t traits = from->traits ? from->traits[row] : 0;
  const uint32_t count = from->counts ? from->counts[row] : 1;
  return (uint32_t)(from->kinds[row] - 1u >= SSI_KINDS) |
         ((uint32_t)from->days[row] & ~(uint32_t)SSI_DAY_MAX) |
         (traits & ~(uint32_t)SSI_TRAITS) |
         (uint32_t)(count - 1 >= SSI_COUNT_MAX);
}

/* Not 0 if a day of a block may not be, or comes before the one it follows. */
static inline uint32_t ssi_days_off(const int32_t *days) {
  const int32_t *const before = days - 1;
  uint32_t any = 0, falls = 0, i;
  for (i = 0; i < SSI_BLOCK; i++) any |= (uint32_t)days[i];
  for (i = 0; i < SSI_BLOCK; i++)
    falls |= (uint32_t)days[i] - (uint32_t)before[i];
  return (any & ~(uint32_t)SSI_DAY_MAX) | falls >> 31;
}

static inline uint32_t ssi_kinds_off(const uint8_t *kinds) {
  uint8_t largest = 0;
  uint32_t i;
  for (i = 0; i < SSI_BLOCK; i++) {
    const uint8_t before = (uint8_t)(kinds[i] - 1);
    largest = before > largest ? before : largest;
  }
  return largest >= SSI_KINDS;
}

static inline uint32_t ssi_traits_off(const uint32_t *traits) {
  uint32_t any = 0, i;
  for (i = 0; i < SSI_BLOCK; i++) any |= traits[i];
  return any & ~(uint32_t)SSI_TRAITS;
}

/* The top bit is set if a count is 0 or above the most. */
static inline uint32_t ssi_counts_off(const uint32_t *counts) {
  uint32_t off = 0, i;
  for (i = 0; i < SSI_BLOCK; i++)
    off |= (counts[i] - 1) | (SSI_COUNT_MAX - counts[i]);
  return off >> 31;
}

/* Not 0 if a row of a block may not be, or is out of order with the one before
   it. */
static inline uint32_t ssi_block_off(const ssi_population *from, size_t first) {
  uint32_t off =
      ssi_days_off(from->days + first) | ssi_kinds_off(from->kinds + first);
  if (from->traits) off |= ssi_traits_off(from->traits + first);
  if (from->counts) off |= ssi_counts_off(from->counts + first);
  return off;
}

#endif
