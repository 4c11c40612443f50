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

static inline uint32_t ssi_kinds_off(const uint8_t *kinds) {
  uint8_t largest = 0;
  uint32_t i;
  for (i = 0; i < SSI_BLOCK; i++) {
    const uint8_t before = (uint8_t)(kinds[i] - 1);
    largest = before > largest ? before : largest;
  }
  return largest >= SSI_KINDS;
}

/* Not 0 if a row of a block may not be, or is out of order with the one before
   it. Columns that are not there are as good ones. One loop for all: the top
   bit of `top` is set if a day falls, or a count is 0 or above the most. */
static inline uint32_t ssi_block_off(const ssi_population *from, size_t first) {
  static const uint32_t none[SSI_BLOCK];
  static const uint32_t ones[SSI_BLOCK] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                           1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                           1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  const int32_t *const days = from->days + first, *const before = days - 1;
  const uint32_t *const traits = from->traits ? from->traits + first : none;
  const uint32_t *const counts = from->counts ? from->counts + first : ones;
  uint32_t any = 0, top = 0, i;
  for (i = 0; i < SSI_BLOCK; i++) {
    const uint32_t day = (uint32_t)days[i], count = counts[i];
    any |= (day & ~(uint32_t)SSI_DAY_MAX) | (traits[i] & ~(uint32_t)SSI_TRAITS);
    top |= (day - (uint32_t)before[i]) | (count - 1) | (SSI_COUNT_MAX - count);
  }
  return any | top >> 31 | ssi_kinds_off(from->kinds + first);
}

#endif
