/* How an event fades, for every age and many half-lives. */
#include "score/decay.h"

#include "unit/suite.h"

static const int32_t half_lives[] = {1,  2,   7,   11,  15,  22,   45,  60,
                                     90, 120, 180, 365, 730, 1095, 3650};

START_TEST(halves) {
  const int32_t days = half_lives[_i];
  int32_t k;
  for (k = 0; k <= 8; k++) {
    ck_assert(ssi_decay(k * days, days) == (uint64_t)(256 * days) >> k);
  }
  ck_assert(ssi_decay(9 * days, days) == 0);
}
END_TEST

/* Never rises, falls by at most 1 / (2 * half-life) of a new event (128) from
   day to day, and stays at zero: no cliff anywhere. */
START_TEST(fades_gradually) {
  const int32_t days = half_lives[_i];
  uint64_t last = ssi_decay(0, days);
  int32_t age;
  for (age = 1; age <= 65535; age++) {
    const uint64_t now = ssi_decay(age, days);
    ALWAYS(now <= last);
    ALWAYS(last - now <= 128);
    last = now;
  }
  ck_assert(ssi_decay(9 * days - 1, days) == 1);
  if (9 * days <= 65535) ck_assert(last == 0);
}
END_TEST

/* Between two halvings the line is straight: all steps are equal. */
START_TEST(straight_between) {
  const int32_t days = half_lives[_i];
  int32_t k, r;
  for (k = 0; k <= 8; k++) {
    const uint64_t step =
        ssi_decay(k * days, days) - ssi_decay(k * days + 1, days);
    for (r = 0; r < days; r++) {
      const int32_t age = k * days + r;
      ALWAYS(ssi_decay(age, days) - ssi_decay(age + 1, days) == step);
    }
  }
}
END_TEST

START_TEST(sum_of_the_parts) {
  const int32_t days = half_lives[_i];
  uint64_t sum = 0;
  int32_t age;
  for (age = 0; age < 9 * days; age++) sum += ssi_decay(age, days);
  ck_assert(ssi_decay_sum(days) == sum);
}
END_TEST

/* So many ages from each on, across the ends of the lines too. */
START_TEST(sum_of_days) {
  const int32_t days = half_lives[_i];
  int32_t age, count;
  for (age = 0; age <= 9 * days + 2; age += 1 + days / 40) {
    uint64_t sum = 0;
    for (count = 1; count <= 20; count++) {
      sum += ssi_decay(age + count - 1, days);
      ALWAYS(ssi_decay_days(age, count, days) == sum);
    }
  }
}
END_TEST

/* All weights at once, however many. */
START_TEST(filled) {
  static const size_t counts[] = {0, 1, 7, 60, 61, 541, 3286, 33000};
  static uint32_t weights[33000];
  const int32_t days = half_lives[_i];
  size_t i, k;
  for (k = 0; k < ROWS(counts); k++) {
    ssi_decay_fill(days, counts[k], weights);
    for (i = 0; i < counts[k]; i++)
      ALWAYS(weights[i] == ssi_decay((int32_t)i, days));
  }
  ssi_decay_fill(0, 5, weights);
  for (i = 0; i < 5; i++) ck_assert_uint_eq(weights[i], 1);
}
END_TEST

START_TEST(for_ever) {
  ck_assert(ssi_decay(0, 0) == 1);
  ck_assert(ssi_decay(65535, 0) == 1);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {halves, ROWS(half_lives)},
      {fades_gradually, ROWS(half_lives)},
      {straight_between, ROWS(half_lives)},
      {sum_of_the_parts, ROWS(half_lives)},
      {sum_of_days, ROWS(half_lives)},
      {filled, ROWS(half_lives)},
      {for_ever, 1},
  };
  return RUN_TESTS("private_decay", cases);
}
