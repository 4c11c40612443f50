/* The arithmetic that run.sh proves, number by number: what the proofs take for
   granted, and the definitions of doc/model.md, written here anew. With --all
   each number of 32 bits and each half-life; otherwise so many that it takes a
   few seconds. Prints TAP. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "score/curve.h"
#include "score/decay.h"

/* These for what is inside. */
#include "cohort/noise.c"
#include "score/sums.c"

static int number, failures;

static void check(bool ok, const char *what) {
  failures += !ok;
  printf("%sok %d - %s\n", ok ? "" : "not ", ++number, what);
}

/* The page's own division. */
static uint64_t over(uint64_t a, uint64_t b) {
  return (a + b / 2) / b;
}

/* Nearest, halves up: by trying all. */
static uint64_t nearest(uint64_t a, uint64_t b) {
  uint64_t q = 0;
  while (2 * a >= 2 * b * q + b) q++;
  return q;
}

static bool divides(void) {
  uint64_t a, b;
  bool ok = true;
  for (b = 1; b <= 200; b++) {
    for (a = 0; a <= 1000; a++) {
      const uint64_t q = nearest(a, b);
      ok &= ssi_round_divide(a, b) == q && over(a, b) == q;
      ok &= ssi_round_divide_signed((int64_t)a, (int64_t)b) == (int64_t)q;
      ok &= ssi_round_divide_signed(-(int64_t)a, (int64_t)b) == -(int64_t)q;
    }
  }
  return ok;
}

/* A place among so many: those above it and half of its equals. */
static bool ranks(void) {
  uint64_t above, equal, count;
  bool ok = true;
  for (count = 1; count <= 120; count++) {
    for (above = 0; above <= count; above++) {
      for (equal = 0; above + equal <= count; equal++) {
        const uint64_t share = nearest((2 * above + equal) * 50, count);
        ok &= ssi_top_percent(above, equal, count) ==
              (int32_t)(share > 1 ? share : 1);
      }
    }
  }
  return ok;
}

static bool table_rises(void) {
  uint32_t i;
  bool ok = ssi_log2_table[0] == 0 && ssi_log2_table[256] == 0x40000000;
  for (i = 0; i < 256; i++) ok &= ssi_log2_table[i] < ssi_log2_table[i + 1];
  return ok;
}

/* L(x) of the page; e is the position of its highest bit. */
static uint64_t logarithm(uint32_t x, uint32_t e) {
  const uint64_t m = (uint64_t)x << (31 - e);
  const uint64_t i = (m >> 23) % 256, f = m % 0x800000;
  const uint64_t rise = ssi_log2_table[i + 1] - ssi_log2_table[i];
  return e * UINT64_C(0x40000000) + ssi_log2_table[i] +
         over(rise * f, 0x800000);
}

/* The numbers first ... last, all of them with their highest bit at e. What
   falls or does not double is told by false, what is not the page's, too. */
static bool logarithms(uint32_t first, uint32_t last, uint32_t e) {
  uint64_t before = first > 1 ? ssi_log2(first - 1) : 0;
  uint32_t x = first;
  bool ok = true;
  for (;; x++) {
    const uint64_t now = ssi_log2(x);
    ok &= now >= before && now == logarithm(x, e);
    ok &= ssi_leading_zeros(x) == 31 - e;
    if (x % 2 == 0) ok &= now == ssi_log2(x / 2) + 0x40000000;
    before = now;
    if (x == last) return ok;
  }
}

/* Each number, or up to 2^26 and those at the ends of each octave. */
static bool all_logarithms(bool all) {
  uint32_t e;
  bool ok = ssi_log2(1) == 0;
  for (e = 0; e < 32; e++) {
    const uint32_t first = (uint32_t)1 << e, last = first + (first - 1);
    if (all || e < 26) {
      ok &= logarithms(first, last, e);
    } else {
      ok &= logarithms(first, first + 0x8000, e);
      ok &= logarithms(last - 0x8000, last, e);
    }
    ok &= ssi_log2(first) == e * UINT64_C(0x40000000);
    ok &= ssi_octave(e) == 31 - e;
  }
  return ok;
}

/* w(a) of the page. */
static uint64_t weight(uint64_t age, uint64_t half) {
  const uint64_t k = half ? age / half : 0, r = half ? age % half : 0;
  uint64_t twice = 1, i;
  if (half == 0) return 1;
  if (k >= 9) return 0;
  if (k == 8) return half - r;
  for (i = k; i < 7; i++) twice *= 2;
  return (2 * half - r) * twice;
}

#define AGES (9 * 3650 + 2)

static bool fades(int32_t half) {
  static uint32_t filled[AGES];
  static uint64_t upto[AGES + 1];
  static const int32_t spans[] = {1, 2, 3, 7, 30, 100};
  const int32_t ages = half ? 9 * half + 2 : 100;
  int32_t age, i;
  bool ok = true;
  ssi_decay_fill(half, (size_t)ages, filled);
  for (age = 0; age < ages; age++) {
    const uint64_t w = weight((uint64_t)age, (uint64_t)half);
    ok &= ssi_decay(age, half) == w && filled[age] == w;
    upto[age + 1] = upto[age] + w;
  }
  if (half == 0) return ok;
  for (i = 0; i < (int32_t)(sizeof spans / sizeof *spans); i++) {
    for (age = 0; age + spans[i] <= ages; age++)
      ok &= ssi_decay_days(age, spans[i], half) ==
            upto[age + spans[i]] - upto[age];
  }
  return ok && ssi_decay_sum(half) == upto[ages];
}

static bool all_fade(int32_t most) {
  int32_t half;
  bool ok = true;
  for (half = 0; half <= most; half++) ok &= fades(half);
  return ok;
}

/* Points of the page, for a measure below the goalpost. */
static uint64_t points(uint32_t m, uint32_t g, uint32_t j, uint32_t p) {
  const uint32_t at = g + (((uint32_t)1 << j) - 1) * m;
  uint32_t low = 0, high = 0;
  if (j == 0) return over((uint64_t)p * m, g);
  while (g >> low > 1) low++;
  while (at >> high > 1) high++;
  return over(p * (logarithm(at, high) - logarithm(g, low)), (uint64_t)j << 30);
}

/* All measures up to the goalpost, or `steps` of them. */
static bool bends(int32_t goalpost, int32_t curvature, int32_t most,
                  int32_t steps) {
  const int32_t step = goalpost / steps + 1;
  ssi_curve_line line;
  int32_t before = 0, measure;
  bool ok = true;
  ssi_curve_prepare(goalpost, curvature, most, &line);
  for (measure = 0; measure < goalpost; measure += step) {
    const int32_t now = ssi_curve_at(&line, measure);
    ok &= now >= before && now <= most;
    ok &= (uint64_t)now == points((uint32_t)measure, (uint32_t)goalpost,
                                  (uint32_t)curvature, (uint32_t)most);
    before = now;
  }
  return ok && ssi_curve_at(&line, 0) == 0 &&
         ssi_curve_at(&line, goalpost) == most &&
         ssi_curve_at(&line, INT64_MAX) == most;
}

/* Each small goalpost with each measure, and more up to the largest. */
static bool all_bend(int32_t small) {
  static const int32_t weights[] = {0, 1, 2, 2999999, 3000000, 25000000};
  int32_t goalpost, curvature, i;
  bool ok = true;
  for (i = 0; i < 6; i++) {
    for (curvature = 0; curvature <= 5; curvature++) {
      for (goalpost = 1; goalpost <= small; goalpost++)
        ok &= bends(goalpost, curvature, weights[i], goalpost);
      for (; goalpost < 0x3FFFFFF; goalpost += goalpost / 7)
        ok &= bends(goalpost, curvature, weights[i], 1000);
      ok &= bends(0x3FFFFFF, curvature, weights[i], 1000);
    }
  }
  return ok;
}

/* Events one after another, of one day and the next: the cap is min of all that
   the day brought. */
static bool caps(void) {
  static ssi_sums sums;
  uint64_t cap, first, second;
  bool ok = true;
  for (cap = 0; cap <= 24; cap++) {
    for (first = 0; first <= 30; first++) {
      for (second = 0; second <= 30; second++) {
        const uint64_t one = first < cap ? first : cap;
        const uint64_t both = first + second < cap ? first + second : cap;
        memset(&sums, 0, sizeof sums);
        count_in(&sums, 3, 65533, first, cap, 7);
        ok &= sums.slots[3] == one * 7;
        count_in(&sums, 3, 65533, second, cap, 7);
        ok &= sums.slots[3] == both * 7;
        count_in(&sums, 3, 65535, first, cap, 2);
        ok &= sums.slots[3] == both * 7 + one * 2;
      }
    }
  }
  return ok;
}

/* Days in order, of each length up to six. */
static bool rows(void) {
  int32_t days[6], day, code;
  size_t count, i;
  bool ok = true;
  for (code = 0; code < 5 * 5 * 5 * 5 * 5 * 5; code++) {
    int32_t rest = code;
    bool sorted = true;
    for (i = 0; i < 6; i++, rest /= 5) days[i] = rest % 5;
    for (i = 1; i < 6; i++) sorted &= days[i - 1] <= days[i];
    if (!sorted) continue;
    for (count = 0; count <= 6; count++) {
      for (day = -1; day <= 5; day++) {
        for (i = 0; i < count && days[i] <= day;) i++;
        ok &= ssi_rows_until(days, count, day) == i;
      }
    }
  }
  return ok;
}

/* 2^64 mod m. */
static bool coins(void) {
  uint64_t m;
  bool ok = true;
  for (m = 1; m <= 1000000; m++)
    ok &= refused_below(m) == (UINT64_MAX % m + 1) % m;
  return ok;
}

int main(int count, char **words) {
  const bool all = count > 1 && strcmp(words[1], "--all") == 0;
  check(divides(), "quotients are the nearest, halves up");
  check(ranks(), "ranks are those above and half of the equals, at least 1");
  check(table_rises(), "the table of logarithms rises");
  check(all_logarithms(all),
        all ? "log2 rises, doubles and is the page's, for all 2^32 - 1 numbers"
            : "log2 rises, doubles and is the page's");
  check(all_fade(all ? 3650 : 1000),
        all ? "weights, filled and summed, are the page's: all half-lives"
            : "weights, filled and summed, are the page's");
  check(all_bend(all ? 1000 : 120), "points rise and are the page's");
  check(caps(), "caps are the smaller one of cap and what a day brought");
  check(rows(), "rows until a day are those up to it");
  check(coins(), "words that are drawn again are 2^64 mod m");
  printf("1..%d\n", number);
  return failures > 0;
}
