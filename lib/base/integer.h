/* Exact integer arithmetic: the one rounding rule, and log2. What loops over
   days and members use is in the header, so that they need no call. */
#ifndef SSI_LIB_BASE_INTEGER_H
#define SSI_LIB_BASE_INTEGER_H

#include <stdint.h>

#include "base/check.h"
#include "base/tables.h"

/* part / whole rounded to the nearest integer, halves up. whole > 0, and
   part + whole / 2 must not overflow. The only rounding in the library. */
static inline uint64_t ssi_round_divide(uint64_t part, uint64_t whole) {
  SSI_ALWAYS(whole > 0 && part <= UINT64_MAX - whole / 2);
  return (part + whole / 2) / whole;
}

/* The same of a negative part: its magnitude is rounded. */
int64_t ssi_round_divide_signed(int64_t part, int64_t whole);

/* The value, or the end of the range that it is beyond. */
static inline int64_t ssi_clamp(int64_t value, int64_t low, int64_t high) {
  if (value < low) return low;
  return value > high ? high : value;
}

/* The whole part of the square root. */
uint64_t ssi_square_root(uint64_t square);

/* The share at or above a place in a ranking, in per cent and at least 1: those
   above it and half of those that are equal (mid-rank). */
int32_t ssi_top_percent(uint64_t above, uint64_t equal, uint64_t count);

/* Upper half of the product of two 64-bit numbers. */
static inline uint64_t ssi_high_product(uint64_t a, uint64_t b) {
  const uint64_t a_low = a & 0xFFFFFFFF, a_high = a >> 32;
  const uint64_t b_low = b & 0xFFFFFFFF, b_high = b >> 32;
  const uint64_t cross = a_high * b_low + (a_low * b_low >> 32);
  const uint64_t other = a_low * b_high + (cross & 0xFFFFFFFF);
  return a_high * b_high + (cross >> 32) + (other >> 32);
}

/* Zeros before the leading one of x, x >= 1. */
static inline uint32_t ssi_leading_zeros(uint32_t x) {
#if defined(__GNUC__) && !defined(__TINYC__)
  return (uint32_t)__builtin_clz(x);
#else
  uint32_t zeros = 0, step;
  for (step = 16; step > 0; step /= 2) {
    if (x < (uint32_t)1 << (32 - step)) {
      x <<= step;
      zeros += step;
    }
  }
  return zeros;
#endif
}

/* Zeros after the last one of x, x >= 1. */
static inline uint32_t ssi_trailing_zeros(uint32_t x) {
#if defined(__GNUC__) && !defined(__TINYC__)
  return (uint32_t)__builtin_ctz(x);
#else
  return 31 - ssi_leading_zeros(x & (0 - x));
#endif
}

/* log2(x) in units of 2^-30, for x >= 1. Straight lines between 256 exact
   points per octave; exact at powers of two; never falls as x grows. */
static inline uint64_t ssi_log2(uint32_t x) {
  /* 31 less the zeros, as processors count them. */
  const uint32_t octave = ssi_leading_zeros(x) ^ 31;
  const uint32_t leading = x << (octave ^ 31);
  const uint32_t *const below = ssi_log2_table + ((leading >> 23) - 256);
  const uint64_t rest = leading & 0x7FFFFF;
  SSI_ALWAYS(x >= 1);
  return ((uint64_t)octave << 30) + below[0] +
         ssi_round_divide((uint64_t)(below[1] - below[0]) * rest, 0x800000);
}

#endif
