/* The runs of a sensitivity: which models they are, and the percentiles of
   their points. doc/readings.md, section 5. */
#include <string.h>

#include "unit/sensitivity_kit.h"
#include "unit/sip.h"

#define RUNS SSI_SENSITIVITY_RUNS

static void check(const ssi_spread *got, int32_t points, int32_t minimum,
                  int32_t low, int32_t median, int32_t high, int32_t maximum) {
  ck_assert_int_eq(got->points, points);
  ck_assert_int_eq(got->minimum, minimum);
  ck_assert_int_eq(got->low, low);
  ck_assert_int_eq(got->median, median);
  ck_assert_int_eq(got->high, high);
  ck_assert_int_eq(got->maximum, maximum);
}

/* One straight line: the points of a run are 25 points times 400,000 by its
   goalpost, and each of 500 goalposts occurs once, so the order of the runs
   does not matter. Goalpost of stratum s: G * (50,000 + p * (2 s - 499)) /
   50,000, kept within 250,000 and 1,000,000. */
static const struct spread_row {
  int32_t goalpost, percent;
  int32_t points, minimum, low, median, high, maximum;
} rows[] = {
    /* Half of the goalposts would be beyond a whole share. 250th and 251st:
       goalposts 1,000,000 and 999,600; 475th: s = 25, 820,400; 500th:
       800,400. */
    {1000000, 20, 10000000, 10000000, 10000000, 10002001, 12189176, 12493753},
    {1000000, 50, 10000000, 10000000, 10000000, 10005005, 18148820, 19960080},
    {1000000, 1, 10000000, 10000000, 10000000, 10000100, 10090614, 10100806},
    /* All within the range: from 719,760 (s = 499) and 707,760 (474) over
       600,240 and 599,760 to 492,240 (25) and 480,240 (0). */
    {600000, 20, 16666667, 13893520, 14129083, 16666670, 20315293, 20822922},
};

START_TEST(each_stratum_once) {
  const struct spread_row *row = &rows[_i];
  member m = two_groups(row->goalpost);
  ssi_sensitivity *it = sensitivity_of(&m, row->percent);
  const ssi_spread total = total_spread(it);
  const ssi_spread pillar = pillar_spread(it, SSI_PILLAR_ENGAGE);
  const ssi_spread other = pillar_spread(it, SSI_PILLAR_FIND);
  check(&total, row->points, row->minimum, row->low, row->median, row->high,
        row->maximum);
  check(&pillar, row->points, row->minimum, row->low, row->median, row->high,
        row->maximum);
  check(&other, 0, 0, 0, 0, 0, 0);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* A goalpost at the low end of its range does not go below it; a described
   position and a measure of 100,000 against 250,000 to 299,900. */
START_TEST(goalposts_stay_in_range) {
  member m = two_weights(1000000);
  ssi_sensitivity *it;
  ssi_spread total;
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 25000000));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_PRESENTATION, 0));
  OK(ssi_model_set_goalpost(m.model, SSI_INDICATOR_DEPTH, 250000));
  member_fact(&m, SSI_FACT_SUMMARY_LENGTH, 0);
  member_fact(&m, SSI_FACT_POSITIONS_DESCRIBED, 1);
  it = sensitivity_of(&m, 20);
  total = total_spread(it);
  check(&total, 10000000, 8336112, 8477450, 9998001, 10000000, 10000000);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* Both goalposts reached in every run: the weights add up in each. */
START_TEST(weights_add_up) {
  member m = two_weights(300000);
  ssi_sensitivity *it = sensitivity_of(&m, 20);
  const ssi_spread total = total_spread(it);
  check(&total, 25000000, 25000000, 25000000, 25000000, 25000000, 25000000);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* The design once more, from the page. */

static uint64_t divide(uint64_t a, uint64_t b) {
  return (a + b / 2) / b;
}

static void permutation(uint8_t indicator, uint8_t what, uint64_t *p) {
  int step;
  uint64_t i;
  for (i = 0; i < RUNS; i++) p[i] = i;
  for (step = 0; step < RUNS - 1; step++) {
    const uint8_t bytes[3] = {indicator, what, (uint8_t)(step / 2)};
    const uint64_t hash = sip_of(bytes, 3);
    const uint64_t half = step % 2 == 0 ? hash % 4294967296 : hash / 4294967296;
    const uint64_t last = (uint64_t)(RUNS - 1 - step);
    const uint64_t other = half * (last + 1) / 4294967296;
    const uint64_t kept = p[last];
    p[last] = p[other];
    p[other] = kept;
  }
}

static uint64_t varied(uint64_t value, uint64_t percent, uint64_t stratum) {
  return divide(value * (50000 - 499 * percent + 2 * percent * stratum), 50000);
}

static int by_size(const void *a, const void *b) {
  const int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
  return (x > y) - (x < y);
}

/* Depth is reached in every run; presentation, at 400,000, in none. */
START_TEST(runs_of_two_weights) {
  static const uint64_t percents[] = {1, 10, 20};
  const uint64_t percent = percents[_i];
  static uint64_t depth[RUNS], presentation[RUNS], goalpost[RUNS];
  static int32_t points[RUNS];
  member m = two_weights(600000);
  ssi_sensitivity *it = sensitivity_of(&m, (int32_t)percent);
  const ssi_spread total = total_spread(it);
  int run;
  permutation(SSI_INDICATOR_DEPTH, 1, depth);
  permutation(SSI_INDICATOR_PRESENTATION, 1, presentation);
  permutation(SSI_INDICATOR_PRESENTATION, 2, goalpost);
  for (run = 0; run < RUNS; run++) {
    const uint64_t a = varied(10000000, percent, depth[run]);
    const uint64_t b = varied(15000000, percent, presentation[run]);
    const uint64_t first = divide(a * 25000000, a + b);
    points[run] =
        (int32_t)(first + divide((25000000 - first) * 400000,
                                 varied(600000, percent, goalpost[run])));
  }
  qsort(points, RUNS, sizeof *points, by_size);
  check(&total, 20000000, points[0], points[25],
        (int32_t)divide((uint64_t)points[249] + (uint64_t)points[250], 2),
        points[474], points[499]);
  ck_assert_int_lt(points[0], points[25]);
  ck_assert_int_lt(points[474], points[499]);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* Nothing observed, nothing moves; nor does what is observed in part of a
   rate. */
START_TEST(unobserved) {
  member m = member_new();
  ssi_sensitivity *it;
  ssi_spread total;
  member_event(&m, TODAY, SSI_KIND_INMAIL_ANSWERED, 0, 5, 0);
  it = sensitivity_of(&m, 50);
  total = total_spread(it);
  check(&total, 0, 0, 0, 0, 0, 0);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {each_stratum_once, ROWS(rows)},
      {goalposts_stay_in_range, 1},
      {weights_add_up, 1},
      {runs_of_two_weights, 3},
      {unobserved, 1},
  };
  return RUN_TESTS("sensitivity_design", cases);
}
