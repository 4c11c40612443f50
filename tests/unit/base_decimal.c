/* Millionths as decimal text. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "unit/suite.h"

static const struct decimal {
  int64_t millionths;
  const char *text;
} decimals[] = {
    {0, "0.000000"},
    {1, "0.000001"},
    {-1, "-0.000001"},
    {-5, "-0.000005"},
    {999999, "0.999999"},
    {1000000, "1.000000"},
    {-1000000, "-1.000000"},
    {1000001, "1.000001"},
    {10000000, "10.000000"},
    {41382512, "41.382512"},
    {100000000, "100.000000"},
    {-99999999, "-99.999999"},
    {INT64_MAX, "9223372036854.775807"},
    {INT64_MIN, "-9223372036854.775808"},
};

START_TEST(written) {
  char text[22];
  OK(ssi_decimal_text(decimals[_i].millionths, text, sizeof text));
  ck_assert_str_eq(text, decimals[_i].text);
}
END_TEST

/* Each capacity below the length and its NUL is refused with nothing
   written; the exact one is enough. */
START_TEST(every_capacity) {
  const struct decimal *row = &decimals[_i];
  const size_t needed = strlen(row->text) + 1;
  char text[32], untouched[32];
  size_t capacity;
  memset(untouched, 'x', sizeof untouched);
  for (capacity = 0; capacity < needed; capacity++) {
    memset(text, 'x', sizeof text);
    REFUSED(ssi_decimal_text(row->millionths, text, capacity), SPACE);
    ck_assert_mem_eq(text, untouched, sizeof text);
  }
  OK(ssi_decimal_text(row->millionths, text, needed));
  ck_assert_str_eq(text, row->text);
  ck_assert_int_eq(text[needed], 'x');
}
END_TEST

/* Against printf for numbers of every length, both signs. */
START_TEST(as_printf) {
  uint64_t number;
  for (number = 1; number < UINT64_C(4000000000000000000);
       number = number * 3 + 1) {
    char text[22], expected[40];
    snprintf(expected, sizeof expected, "%" PRIu64 ".%06" PRIu64,
             number / 1000000, number % 1000000);
    OK(ssi_decimal_text((int64_t)number, text, sizeof text));
    ck_assert_str_eq(text, expected);
    snprintf(expected, sizeof expected, "-%" PRIu64 ".%06" PRIu64,
             number / 1000000, number % 1000000);
    OK(ssi_decimal_text(-(int64_t)number, text, sizeof text));
    ck_assert_str_eq(text, expected);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {written, ROWS(decimals)},
      {every_capacity, ROWS(decimals)},
      {as_printf, 1},
  };
  return RUN_TESTS("base_decimal", cases);
}
