/* From a measure to points: ends, exact places, and the formula in floating
   point in between. */
#include "score/curve.h"

#include <math.h>

#include "unit/suite.h"

static const struct curve {
  int32_t goalpost, weight;
} curves[] = {
    {1, 25000000},     {2, 1},
    {7, 1000000},      {1200, 3000000},
    {31000, 2500000},  {1000000, 7000000},
    {65536, 24999999}, {67108863, 25000000},
    {40000, 0},
};

#define CURVES ((int)ROWS(curves))
#define BENDS 6

static long double ideal(const struct curve *curve, int bend, int64_t measure) {
  const long double share = (long double)measure / curve->goalpost;
  if (bend == 0) return curve->weight * share;
  return curve->weight * log2l(1 + ((1 << bend) - 1) * share) / bend;
}

/* log2 is at most 2955.7 units of 2^-30 off, once below and once above the
   goalpost's; rounding adds a half. */
static long double tolerance(const struct curve *curve, int bend) {
  if (bend == 0) return 0.5L;
  return 0.5L + curve->weight / (long double)bend * 2957 / 1073741824.0L;
}

START_TEST(ends) {
  const struct curve *on = &curves[_i / BENDS];
  const int bend = _i % BENDS;
  ck_assert_int_eq(ssi_curve(0, on->goalpost, bend, on->weight), 0);
  ck_assert_int_eq(ssi_curve(on->goalpost, on->goalpost, bend, on->weight),
                   on->weight);
  ck_assert_int_eq(
      ssi_curve(on->goalpost + INT64_C(1), on->goalpost, bend, on->weight),
      on->weight);
  ck_assert_int_eq(ssi_curve(INT64_MAX, on->goalpost, bend, on->weight),
                   on->weight);
}
END_TEST

START_TEST(follows_the_formula) {
  const struct curve *on = &curves[_i / BENDS];
  const int bend = _i % BENDS;
  const int64_t step = on->goalpost / 5000 + 1;
  int32_t last = 0;
  int64_t measure;
  for (measure = 0; measure <= on->goalpost; measure += step) {
    const int32_t points = ssi_curve(measure, on->goalpost, bend, on->weight);
    const long double off = points - ideal(on, bend, measure);
    ALWAYS(fabsl(off) <= tolerance(on, bend));
    ALWAYS(points >= last && points <= on->weight);
    last = points;
  }
}
END_TEST

/* Where 1 + (2^bend - 1) * measure / goalpost is 2^k the share is k / bend
   exactly: measure = (2^k - 1) steps of a goalpost of 2^bend - 1 steps. */
START_TEST(exact_at_powers_of_two) {
  const int bend = _i + 1;
  const int32_t goalpost = ((1 << bend) - 1) * 1000;
  const int32_t weight = bend * 400000;
  int k;
  for (k = 0; k <= bend; k++) {
    ck_assert_int_eq(ssi_curve(((1 << k) - 1) * 1000, goalpost, bend, weight),
                     k * 400000);
  }
}
END_TEST

/* Diminishing returns: no step brings more than the one before, but for the
   rounding of the four points (half a micropoint each). */
START_TEST(concave) {
  const struct curve *on = &curves[_i / BENDS];
  const int bend = _i % BENDS;
  const int64_t step = on->goalpost / 3000 + 1;
  int32_t last = INT32_MAX;
  int64_t measure;
  for (measure = 0; measure <= on->goalpost; measure += step) {
    const int32_t gain =
        ssi_curve(measure + step, on->goalpost, bend, on->weight) -
        ssi_curve(measure, on->goalpost, bend, on->weight);
    ALWAYS(last == INT32_MAX || gain <= last + 2);
    last = gain;
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {ends, CURVES * BENDS},
      {follows_the_formula, CURVES * BENDS},
      {exact_at_powers_of_two, 5},
      {concave, CURVES * BENDS},
  };
  return RUN_TESTS("private_curve", cases);
}
