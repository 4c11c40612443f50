/* Exact integer arithmetic: the one rounding rule, and log2. What loops over
   days and members use is in the header, so that they need no call. */
#ifndef SSI_LIB_BASE_INTEGER_H
#define SSI_LIB_BASE_INTEGER_H

#include <stdint.h>

#include "base/check.h"
#include "base/tables.h"

/* part / whole rounded to the nearest integer, halves up. whole > 0, and
   part + whole / 2 must not overflow. The only rounding in the library. */
/*@ requires whole > 0 && part <= UINT64_MAX - whole / 2;
    assigns \nothing;
    ensures 2 * whole * \result <= 2 * part + whole;
    ensures 2 * part < 2 * whole * \result + whole; */
static inline uint64_t ssi_round_divide(uint64_t part, uint64_t whole) {
  SSI_ALWAYS(whole > 0 && part <= UINT64_MAX - whole / 2);
  return (part + whole / 2) / whole;
}

/* The same of a negative part: its magnitude is rounded. */
/*@ requires whole > 0 && -INT64_MAX <= part;
    requires part + whole / 2 <= INT64_MAX && whole / 2 - part <= INT64_MAX;
    assigns \nothing;
    ensures 2 * whole * \result <= 2 * part + whole;
    ensures 2 * part <= 2 * whole * \result + whole;
    ensures part < 0 ==> \result <= 0;
    ensures part >= 0 ==> \result >= 0;
    ensures part >= 0 ==> 2 * part < 2 * whole * \result + whole;
    ensures part < 0 ==> 2 * whole * \result < 2 * part + whole; */
int64_t ssi_round_divide_signed(int64_t part, int64_t whole);

/* The value, or the end of the range that it is beyond. */
/*@ requires low <= high;
    assigns \nothing;
    ensures low <= \result <= high;
    ensures low <= value <= high ==> \result == value;
    ensures value < low ==> \result == low;
    ensures value > high ==> \result == high; */
static inline int64_t ssi_clamp(int64_t value, int64_t low, int64_t high) {
  if (value < low) return low;
  return value > high ? high : value;
}

/* The whole part of the square root. */
uint64_t ssi_square_root(uint64_t square);

/* The share at or above a place in a ranking, in per cent and at least 1: those
   above it and half of those that are equal (mid-rank). */
/*@ requires 0 < count < 0x1000000000000 && above + equal <= count;
    assigns \nothing;
    ensures 1 <= \result <= 100; */
int32_t ssi_top_percent(uint64_t above, uint64_t equal, uint64_t count);

/* Upper half of the product of two 64-bit numbers, by halves as on paper. No
   sum overflows: (2^32 - 1)^2 + 2 (2^32 - 1) is 2^64 - 1. */
static inline uint64_t ssi_high_product(uint64_t a, uint64_t b) {
  const uint64_t a_low = a & 0xFFFFFFFF, a_high = a >> 32;
  const uint64_t b_low = b & 0xFFFFFFFF, b_high = b >> 32;
  const uint64_t cross = a_high * b_low + (a_low * b_low >> 32);
  const uint64_t other = a_low * b_high + (cross & 0xFFFFFFFF);
  return a_high * b_high + (cross >> 32) + (other >> 32);
}

/* Zeros before the leading one of x, x >= 1. */
/*@ requires x >= 1;
    assigns \nothing;
    ensures \result <= 31;
    ensures 0x80000000 <= x * Power(\result) <= UINT32_MAX; */
static inline uint32_t ssi_leading_zeros(uint32_t x) {
#if defined(__GNUC__) && !defined(__TINYC__) && !defined(__FRAMAC__)
  return (uint32_t)__builtin_clz(x);
#else
  uint32_t zeros = 0, step;
  /*@ loop pragma UNROLL 6; */
  for (step = 16; step > 0; step /= 2) {
    if (x < (uint32_t)1 << (32 - step)) {
      x <<= step;
      zeros += step;
    }
  }
  return zeros;
#endif
}

/* 31 less the zeros, as processors count them. All bits of 31 are ones, so none
   is borrowed, and ^ is the same as 31 less them. */
/*@ requires zeros <= 31;
    assigns \nothing;
    ensures \result == Octave(zeros); */
static inline uint32_t ssi_octave(uint32_t zeros) {
  return zeros ^ 31;
}

/* Zeros after the last one of x, x >= 1. */
static inline uint32_t ssi_trailing_zeros(uint32_t x) {
#if defined(__GNUC__) && !defined(__TINYC__)
  return (uint32_t)__builtin_ctz(x);
#else
  return 31 - ssi_leading_zeros(x & (0 - x));
#endif
}

/* The height at rest / 2^23 of the way from one point of the table to the next.
 */
/*@ requires low <= high <= 0x40000000 && rest < 0x800000;
    assigns \nothing;
    ensures low <= \result <= high; */
static inline uint64_t ssi_between(uint32_t low, uint32_t high, uint32_t rest) {
  const uint32_t rise = high - low;
  /*@ assert rise * rest <= rise * 0x800000; */
  return low + ssi_round_divide((uint64_t)rise * rest, 0x800000);
}

/* log2(x) in units of 2^-30, for x >= 1. Straight lines between 256 exact
   points per octave; exact at powers of two; never falls as x grows. With the
   leading one moved to the top, the eight bits after it choose a point, and the
   last 23 say how far it is to the next. */
/*@ requires x >= 1 && Table;
    assigns \nothing;
    ensures \result <= 0x800000000;
    admit ensures \result == Log2(x); */
static inline uint64_t ssi_log2(uint32_t x) {
  const uint32_t zeros = ssi_leading_zeros(x), octave = ssi_octave(zeros);
  const uint32_t leading = x << zeros;
  const uint32_t *const below = ssi_log2_table + (leading / 0x800000 - 256);
  /*@ assert leading == x * Power(zeros); */
  SSI_ALWAYS(x >= 1);
  return octave * UINT64_C(0x40000000) +
         ssi_between(below[0], below[1], leading % 0x800000);
}

#endif
