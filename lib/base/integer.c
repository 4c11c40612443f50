#include "base/integer.h"

#include "base/check.h"
#include "base/tables.h"

uint64_t ssi_round_divide(uint64_t part, uint64_t whole) {
  SSI_ALWAYS(whole > 0 && part <= UINT64_MAX - whole / 2);
  return (part + whole / 2) / whole;
}

uint64_t ssi_log2(uint32_t x) {
  uint32_t exponent = 31;
  uint32_t step, index;
  uint64_t below, above, rest;
  SSI_ALWAYS(x >= 1);
  /* Shift the leading one to bit 31, counting down the exponent. */
  for (step = 16; step > 0; step /= 2) {
    if (x < (uint32_t)1 << (32 - step)) {
      x <<= step;
      exponent -= step;
    }
  }
  index = (x >> 23) & 255;
  rest = x & 0x7FFFFF;
  below = ssi_log2_table[index];
  above = ssi_log2_table[index + 1];
  return ((uint64_t)exponent << 30) + below +
         ssi_round_divide((above - below) * rest, 0x800000);
}
