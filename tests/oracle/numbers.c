/* Rounding, weights, logarithms and curves as doc/model.md writes them, on
 * numbers of 128 bits; logarithms by squaring, bit by bit. */
#include "numbers.h"

#include <assert.h>

enum planted planted = PLANTED_NONE;

whole_number rounded(whole_number a, whole_number b) {
  assert(a >= 0 && b > 0);
  if (planted == PLANTED_HALF_DOWN) return (a + (b - 1) / 2) / b;
  return (a + b / 2) / b;
}

/* log2(1 + i / 256) in units of 2^-30, to the nearest: squaring a number
 * doubles its logarithm, and each time it reaches 2 there is one bit more. */
static whole_number log2_entry(int i) {
  const whole_number one = (whole_number)1 << 60;
  whole_number x = one + i * (one / 256);
  whole_number bits = 0;
  const int kept = 45;
  if (i == 256) return (whole_number)1 << 30;
  for (int bit = 0; bit < kept; bit++) {
    x = x * x / one;
    bits *= 2;
    if (x >= 2 * one) {
      x /= 2;
      bits += 1;
    }
  }
  if (planted == PLANTED_LOGARITHM) return bits >> (kept - 30);
  return rounded(bits, (whole_number)1 << (kept - 30));
}

whole_number log2_of(whole_number x) {
  static whole_number table[257];
  if (table[256] == 0)
    for (int i = 0; i <= 256; i++) table[i] = log2_entry(i);

  assert(x >= 1 && x < (whole_number)1 << 32);
  int e = 0;
  while (x >> (e + 1)) e++;
  whole_number m = x << (31 - e);
  const whole_number step = 1 << 23;
  int i = (int)(m / step % 256);
  whole_number f = m % step;
  return ((whole_number)e << 30) + table[i] +
         rounded((table[i + 1] - table[i]) * f, step);
}

whole_number weight_at(int age, int half_life) {
  if (half_life == 0) return 1;
  int k = age / half_life, r = age % half_life;
  if (k <= 7) return (whole_number)(2 * half_life - r) << (7 - k);
  if (planted == PLANTED_CLIFF) return 0;
  return k == 8 ? half_life - r : 0;
}

whole_number weight_of_all_ages(int half_life) {
  whole_number h = half_life;
  return 255 * h * (3 * h + 1) / 2 + h * (h + 1) / 2;
}
