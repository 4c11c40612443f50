/* Exact integer arithmetic: the one rounding rule, and log2. */
#ifndef SSI_LIB_BASE_INTEGER_H
#define SSI_LIB_BASE_INTEGER_H

#include <stdint.h>

/* part / whole rounded to the nearest integer, halves up. whole > 0, and
   part + whole / 2 must not overflow. The only rounding in the library. */
uint64_t ssi_round_divide(uint64_t part, uint64_t whole);

/* log2(x) in units of 2^-30, for x >= 1. Straight lines between 256 exact
   points per octave; exact at powers of two; never falls as x grows. */
uint64_t ssi_log2(uint32_t x);

#endif
