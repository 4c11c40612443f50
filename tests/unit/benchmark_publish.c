/* Publishing: what is refused, what goes in, and what comes out. */
#include <string.h>

#include "unit/cohort_kit.h"

static ssi_status publish_with(const ssi_cohort *cohort, ssi_budget *budget,
                               const uint8_t *key, int32_t epsilon,
                               ssi_benchmark **out) {
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  options.epsilon = epsilon;
  return ssi_benchmark_publish(NULL, cohort, budget, key, &options, out);
}

/* ⌈64,000 / members⌉ within 4 … 64. */
START_TEST(usual_epsilon) {
  static const struct {
    size_t members;
    int32_t epsilon;
  } rows[] = {{100, 64},  {1000, 64}, {1001, 64},   {1015, 64},
              {1016, 63}, {2000, 32}, {4000, 16},   {10000, 7},
              {15999, 5}, {16000, 4}, {10000000, 4}};
  int32_t epsilon = 0;
  size_t i;
  for (i = 0; i < ROWS(rows); i++) {
    OK(ssi_benchmark_epsilon(rows[i].members, &epsilon));
    ck_assert_int_eq(epsilon, rows[i].epsilon);
  }
  REFUSED(ssi_benchmark_epsilon(99, &epsilon), COHORT);
  REFUSED(ssi_benchmark_epsilon(0, &epsilon), COHORT);
  REFUSED(ssi_benchmark_epsilon(10000001, &epsilon), LIMIT);
  REFUSED(ssi_benchmark_epsilon(100, NULL), NULL);
}
END_TEST

START_TEST(refusals) {
  struct later {
    ssi_benchmark_options known;
    uint64_t more;
  } later = {SSI_INIT(ssi_benchmark_options), 1};
  ssi_allocator small = {0};
  ssi_cohort *cohort = crowd(1, 100), *few = crowd(1, 99);
  ssi_cohort *more = crowd(1, 4000);
  ssi_budget *budget = new_budget(), *empty = new_budget();
  ssi_benchmark *out = NULL;
  const uint8_t *key = key_of(9);
  later.known.size = sizeof later;
#define PUBLISH(allocator, cohort, budget, key, options, out) \
  ssi_benchmark_publish(allocator, cohort, budget, key, options, out)
  REFUSED(PUBLISH(NULL, NULL, budget, key, NULL, &out), NULL);
  REFUSED(PUBLISH(NULL, cohort, NULL, key, NULL, &out), NULL);
  REFUSED(PUBLISH(NULL, cohort, budget, NULL, NULL, &out), NULL);
  REFUSED(PUBLISH(NULL, cohort, budget, key, NULL, NULL), NULL);
  REFUSED(PUBLISH(&small, cohort, budget, key, NULL, &out), SIZE);
  REFUSED(PUBLISH(NULL, cohort, budget, key, &later.known, &out), UNSUPPORTED);
  later.known.size = sizeof(size_t);
  REFUSED(PUBLISH(NULL, cohort, budget, key, &later.known, &out), SIZE);
  REFUSED(PUBLISH(NULL, few, budget, key, NULL, &out), COHORT);
  REFUSED(publish_with(few, budget, key, 64, &out), COHORT);
  REFUSED(publish_with(cohort, budget, key, -1, &out), RANGE);
  REFUSED(publish_with(cohort, budget, key, 65, &out), RANGE);
  REFUSED(publish_with(cohort, budget, key, 63, &out), RANGE); /* 98.4 */
  REFUSED(publish_with(more, budget, key, 33, &out), RANGE);
  REFUSED(publish_with(more, budget, key, 1, &out), RANGE); /* 62.5 */
  ck_assert_ptr_null(out);
  ck_assert(same_budgets(budget, empty));
  OK(publish_with(more, budget, key, 2, &out));
  ssi_benchmark_free(out);
  OK(publish_with(more, budget, key, 32, &out));
  ssi_benchmark_free(out);
  ssi_benchmark_free(NULL);
  ssi_cohort_free(cohort);
  ssi_cohort_free(few);
  ssi_cohort_free(more);
  ssi_budget_free(budget);
  ssi_budget_free(empty);
}
END_TEST

START_TEST(label) {
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  ssi_cohort *cohort = crowd(1, 1099);
  ssi_budget *budget = new_budget();
  ssi_benchmark *made = NULL;
  options.synthetic = true;
  options.epsilon = 9;
  OK(ssi_benchmark_publish(NULL, cohort, budget, key_of(1), &options, &made));
  ssi_cohort_free(cohort); /* the name is the benchmark's own */
  OK(ssi_benchmark_label(made, &info));
  ck_assert_str_eq(info.name, "T");
  ck_assert_int_eq(info.members, 1000);
  ck_assert_int_eq(info.kind, SSI_COHORT_TEAM);
  ck_assert_int_eq(info.source, SSI_BENCHMARK_SYNTHETIC);
  ck_assert_int_eq(info.day, TODAY);
  ck_assert_int_eq(info.epsilon, 9);
  ck_assert_int_eq(info.knots, 11);
  ck_assert(info.has_pillars);
  ck_assert_int_eq(spent_of(budget, 1), 9);
  REFUSED(ssi_benchmark_label(NULL, &info), NULL);
  REFUSED(ssi_benchmark_label(made, NULL), NULL);
  ssi_benchmark_free(made);
  ssi_budget_free(budget);
}
END_TEST

/* Sizes are rounded down: tens, hundreds from 1,000 on; 21 knots from 4,000. */
START_TEST(sizes) {
  static const struct {
    size_t members;
    int64_t told;
    int32_t knots;
  } rows[] = {{100, 100, 11},  {109, 100, 11},   {110, 110, 11},
              {999, 990, 11},  {1000, 1000, 11}, {3999, 3900, 11},
              {4000, 4000, 21}};
  size_t i;
  for (i = 0; i < ROWS(rows); i++) {
    ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
    ssi_cohort *cohort = stairs(TODAY, 1, rows[i].members, 30, 0);
    ssi_budget *budget = new_budget();
    ssi_benchmark *made = publish(cohort, budget, key_of(1));
    OK(ssi_benchmark_label(made, &info));
    ck_assert_int_eq(info.members, rows[i].told);
    ck_assert_int_eq(info.knots, rows[i].knots);
    ck_assert_int_eq(info.source, SSI_BENCHMARK_MEMBERS);
    ck_assert(!info.has_pillars);
    ssi_benchmark_free(made);
    ssi_budget_free(budget);
    ssi_cohort_free(cohort);
  }
}
END_TEST

/* The same that goes in, the same bytes; whatever differs, other noise. */
START_TEST(what_goes_in) {
  ssi_cohort *cohort = crowd(1, 200), *moved = crowd(1, 200);
  const int32_t pillars[] = {POINTS(8), POINTS(4), POINTS(1), POINTS(7)};
  const int32_t others[] = {POINTS(7), POINTS(5), POINTS(1), POINTS(7)};
  ssi_benchmark *made[6] = {NULL};
  ssi_budget *budgets[6];
  int i, j;
  /* The same score, other pillars. */
  OK(ssi_cohort_remove(moved, 1, POINTS(20), pillars));
  OK(ssi_cohort_add(moved, 1, POINTS(20), others));
  for (i = 0; i < 6; i++) {
    budgets[i] = new_budget();
    OK(ssi_budget_set_limit(budgets[i], 255));
  }
  made[0] = publish(cohort, budgets[0], key_of(1));
  made[1] = publish(cohort, budgets[1], key_of(1));
  ck_assert(same_benchmarks(made[0], made[1]));
  ssi_benchmark_free(made[1]);
  made[1] = publish(cohort, budgets[1], key_of(1)); /* the next serial */
  made[2] = publish(cohort, budgets[2], key_of(2));
  made[3] = publish(moved, budgets[3], key_of(1));
  OK(publish_with(cohort, budgets[4], key_of(1), 63, &made[4]));
  OK(publish_with(cohort, budgets[5], key_of(1), 62, &made[5]));
  for (i = 0; i < 6; i++) {
    for (j = 0; j < i; j++) {
      ssi_mean_result a = SSI_INIT(ssi_mean_result), b = a;
      OK(ssi_benchmark_mean(made[i], &a));
      OK(ssi_benchmark_mean(made[j], &b));
      ck_assert_int_ne(a.brand, b.brand);
      ck_assert_int_ne(a.relate, b.relate);
    }
  }
  for (i = 0; i < 6; i++) {
    ssi_benchmark_free(made[i]);
    ssi_budget_free(budgets[i]);
  }
  ssi_cohort_free(cohort);
  ssi_cohort_free(moved);
}
END_TEST

/* Shares add up to the whole, none is below zero; the share above a score never
   rises; means are within their ranges. A thousand keys at the smallest size,
   where the noise is greatest, of members at one end. */
START_TEST(sound_whatever_the_noise) {
  ssi_cohort *cohort = stairs(TODAY, 1, 100, _i ? 100 : 0, 0);
  int k;
  for (k = 0; k < 1000; k++) {
    uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {(uint8_t)k, (uint8_t)(k >> 8)};
    ssi_mean_result mean = SSI_INIT(ssi_mean_result);
    ssi_budget *budget = new_budget();
    ssi_benchmark *made = publish(cohort, budget, key);
    int64_t sum = 0;
    int32_t before = 100 * SSI_PERCENT, points;
    size_t i;
    for (i = 0; i < 11; i++) {
      ssi_knot_info knot = SSI_INIT(ssi_knot_info);
      OK(ssi_benchmark_knot(made, i, &knot));
      ck_assert_int_ge(knot.share, 0);
      sum += knot.share;
    }
    ck_assert_int_eq(sum, 100 * SSI_PERCENT);
    for (points = 0; points <= 100; points += 3) {
      ssi_rank_result rank = SSI_INIT(ssi_rank_result);
      OK(ssi_benchmark_rank(made, POINTS(points), &rank));
      ck_assert_int_ge(rank.above, 0);
      ck_assert_int_le(rank.above, before);
      before = rank.above;
    }
    OK(ssi_benchmark_mean(made, &mean));
    ck_assert(mean.total >= 0 && mean.total <= SSI_TOTAL_POINTS);
    ssi_benchmark_free(made);
    ssi_budget_free(budget);
  }
  ssi_cohort_free(cohort);
}
END_TEST

/* Keys that were searched for, of 10^7 and more: their cube is drawn again, and
   a word of their noise. */
START_TEST(rare_noise) {
  static const struct {
    size_t members;
    int32_t epsilon;
    uint64_t key;
  } rows[] = {{100, 64, 26351548}, {6400, 1, 154622271}};
  uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {0};
  ssi_cohort *cohort = crowd(1, rows[_i].members);
  ssi_budget *budget = new_budget();
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  ssi_benchmark *made = NULL;
  size_t i;
  for (i = 0; i < 8; i++) key[i] = (uint8_t)(rows[_i].key >> (8 * i));
  OK(publish_with(cohort, budget, key, rows[_i].epsilon, &made));
  OK(ssi_benchmark_mean(made, &mean)); /* about 40 points */
  ck_assert_int_le(mean.total, POINTS(40) + 4 * mean.total_margin);
  ck_assert_int_ge(mean.total, POINTS(40) - 4 * mean.total_margin);
  ssi_benchmark_free(made);
  ssi_budget_free(budget);
  ssi_cohort_free(cohort);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {usual_epsilon, 1}, {refusals, 1},     {label, 1},
      {sizes, 1},         {what_goes_in, 1}, {sound_whatever_the_noise, 2},
      {rare_noise, 2},
  };
  return RUN_TESTS("benchmark_publish", cases);
}
