/* The one rounding rule, and log2 over all mantissas. */
#include "base/integer.h"

#include <math.h>

#include "unit/suite.h"

/* The nearest whole number r, halves up: 2 * part lies in
   [(2r - 1) * whole, (2r + 1) * whole). */
static bool nearest(uint64_t part, uint64_t whole, uint64_t r) {
  const int64_t twice = 2 * (int64_t)part;
  const int64_t low = (2 * (int64_t)r - 1) * (int64_t)whole;
  return low <= twice && twice < low + 2 * (int64_t)whole;
}

START_TEST(rounds_to_nearest) {
  uint64_t part, whole;
  for (whole = 1; whole <= 300; whole++) {
    for (part = 0; part <= 2000; part++) {
      ALWAYS(nearest(part, whole, ssi_round_divide(part, whole)));
    }
  }
}
END_TEST

static const struct division {
  uint64_t part, whole, rounded;
} divisions[] = {
    {0, 1, 0},
    {1, 2, 1},
    {3, 2, 2},
    {1, 3, 0},
    {2, 3, 1},
    {UINT64_MAX, 1, UINT64_MAX},
    {INT64_MAX, 2, UINT64_C(1) << 62}, /* (2^63 - 1) / 2 = 2^62 - 1/2 */
    {UINT64_C(1) << 63, UINT64_C(1) << 62, 2},
    {0, UINT64_MAX, 0},
};

START_TEST(rounds_large_numbers) {
  const struct division *row = &divisions[_i];
  ck_assert(ssi_round_divide(row->part, row->whole) == row->rounded);
}
END_TEST

START_TEST(log2_is_exact_at_powers_of_two) {
  ck_assert(ssi_log2(UINT32_C(1) << _i) == (uint64_t)_i << 30);
}
END_TEST

/* A chord between points h = 1/256 apart lies below log2 by at most
   h^2 / 8 * max |log2''| = (1/65536) / 8 / ln 2 of one, that is 2954.7 units of
   2^-30; the table and the division round by half a unit each. */
#define BELOW 2955.7L
#define ABOVE 1.0L

static void close_to_log2(uint32_t x) {
  const long double exact = log2l((long double)x) * 1073741824.0L;
  const long double off = (long double)ssi_log2(x) - exact;
  if (off < -BELOW || off > ABOVE)
    ck_abort_msg("log2(%lu) is off by %Lf", (unsigned long)x, off);
}

START_TEST(log2_is_close) {
  uint64_t x;
  for (x = 1; x < 300000; x++) close_to_log2((uint32_t)x);
  for (x = 300000; x <= UINT32_MAX; x += 4093) close_to_log2((uint32_t)x);
  close_to_log2(UINT32_MAX);
}
END_TEST

/* At the 256 points of the table there is no chord: within one unit. */
START_TEST(log2_is_exact_at_the_table) {
  uint32_t i;
  for (i = 0; i < 256; i++) {
    const uint32_t x = (256 + i) << 23;
    const long double exact = log2l((long double)x) * 1073741824.0L;
    ck_assert(fabsl((long double)ssi_log2(x) - exact) <= 0.51L);
  }
}
END_TEST

/* Every mantissa from 2^31 to 2^32 - 1: never falls, ends at 32 or below. */
START_TEST(log2_never_falls) {
  uint64_t last = (uint64_t)31 << 30;
  uint64_t x;
  for (x = UINT64_C(1) << 31; x <= UINT32_MAX; x++) {
    const uint64_t now = ssi_log2((uint32_t)x);
    if (now < last) ck_abort_msg("log2 falls at %lu", (unsigned long)x);
    last = now;
  }
  ck_assert(last <= (uint64_t)32 << 30);
}
END_TEST

/* Below 2^31 only the exponent is left to check: x and 2x differ by one. */
START_TEST(log2_of_the_double) {
  uint64_t x;
  for (x = 1; x < UINT64_C(1) << 31; x += x < 5000000 ? 1 : 997) {
    const uint64_t one = ssi_log2((uint32_t)x);
    if (ssi_log2((uint32_t)(2 * x)) != one + (UINT64_C(1) << 30))
      ck_abort_msg("log2 of %lu and its double", (unsigned long)x);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {rounds_to_nearest, 1},
      {rounds_large_numbers, ROWS(divisions)},
      {log2_is_exact_at_powers_of_two, 32},
      {log2_is_close, 1},
      {log2_is_exact_at_the_table, 1},
      {log2_never_falls, 1},
      {log2_of_the_double, 1},
  };
  return RUN_TESTS("private_integer", cases);
}
