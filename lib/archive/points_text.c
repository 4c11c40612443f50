/* Decimal numbers of points, read digit by digit in one pass, without floating
   point: the same micropoints on every machine. */
#include "archive/points_text.h"

#include <string.h>

#include "archive/date_parts.h"
#include "base/integer.h"

/* A number is digits × 10^-shift micropoints. */
typedef struct decimal {
  uint64_t digits;
  int32_t shift;
  bool any;
} decimal;

/* 10^17 and a rounding fit in 64 bits; digits beyond are too small to count. */
#define DIGITS_MOST UINT64_C(100000000000000000)

static void take_digits(ssi_moment *m, decimal *number, int32_t step) {
  for (; m->at < m->end && ssi_is_digit(*m->at); m->at++) {
    number->any = true;
    if (number->digits >= DIGITS_MOST) {
      number->shift -= 1 - step;
      continue;
    }
    number->digits = number->digits * 10 + (uint64_t)(*m->at - '0');
    number->shift += step;
  }
}

/* "e-05" and the like behind the digits. */
static bool take_exponent(ssi_moment *m, decimal *number) {
  bool less;
  int32_t exponent;
  if (!ssi_take_one(m, "eE")) return true;
  less = ssi_take_one(m, "-");
  if (!less) ssi_take_one(m, "+");
  exponent = ssi_read_number(m, 1, 2, 0, 99);
  number->shift += less ? exponent : -exponent;
  return exponent >= 0;
}

static uint64_t power_of_ten(int32_t exponent) {
  uint64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

/* Micropoints, or one more than `most`. */
static uint64_t scale(const decimal *number, uint64_t most) {
  uint64_t value = number->digits;
  int32_t i;
  if (number->shift > 18) return 0;
  if (number->shift > 0)
    return ssi_round_divide(value, power_of_ten(number->shift + 1)) * 10;
  for (i = number->shift; i < 0 && value > 0; i++) {
    if (value > most) return most + 1;
    value *= 10;
  }
  return value;
}

int32_t ssi_points_of_text(ssi_span text, int32_t most) {
  decimal number = {0, -6, false};
  ssi_moment m;
  uint64_t value;
  text = ssi_trim(text);
  memset(&m, 0, sizeof m);
  m.at = text.at;
  m.end = text.at + text.size;
  take_digits(&m, &number, 0);
  if (ssi_take_one(&m, ".,")) take_digits(&m, &number, 1);
  if (!number.any || !take_exponent(&m, &number) || m.at < m.end) return -1;
  value = scale(&number, (uint64_t)most);
  return value <= (uint64_t)most ? (int32_t)value : -1;
}
