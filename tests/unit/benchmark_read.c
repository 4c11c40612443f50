/* Reading a benchmark: knots, means, gaps, ranks, movements, by hand. */
#include <string.h>

#include "unit/cohort_kit.h"

static const int32_t pillars[] = {POINTS(10), POINTS(6), POINTS(8), POINTS(25)};

START_TEST(knots) {
  const recipe it = even_recipe();
  ssi_benchmark *even = benchmark_from(&it);
  ssi_knot_info knot = SSI_INIT(ssi_knot_info);
  size_t i;
  for (i = 0; i < 11; i++) {
    OK(ssi_benchmark_knot(even, i, &knot));
    ck_assert_int_eq(knot.points, POINTS(10 * (int32_t)i));
    ck_assert_int_eq(knot.share, (int32_t)it.shares[i]);
  }
  REFUSED(ssi_benchmark_knot(even, 11, &knot), INDEX);
  REFUSED(ssi_benchmark_knot(NULL, 0, &knot), NULL);
  REFUSED(ssi_benchmark_knot(even, 0, NULL), NULL);
  knot.size = sizeof(size_t);
  REFUSED(ssi_benchmark_knot(even, 0, &knot), SIZE);
  ssi_benchmark_free(even);
}
END_TEST

/* 656 / 1,000 points, and 311 / 1,000 for a pillar. */
START_TEST(means) {
  recipe it = even_recipe();
  ssi_benchmark *even = benchmark_from(&it);
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  OK(ssi_benchmark_mean(even, &mean));
  ck_assert_int_eq(mean.total, POINTS(50));
  ck_assert_int_eq(mean.total_margin, 656000);
  ck_assert(mean.has_pillars);
  ck_assert_int_eq(mean.brand, POINTS(12));
  ck_assert_int_eq(mean.find, POINTS(6));
  ck_assert_int_eq(mean.engage, POINTS(10));
  ck_assert_int_eq(mean.relate, POINTS(22));
  ck_assert_int_eq(mean.pillar_margin, 311000);
  REFUSED(ssi_benchmark_mean(NULL, &mean), NULL);
  REFUSED(ssi_benchmark_mean(even, NULL), NULL);
  ssi_benchmark_free(even);
  memset(it.pillars, 255, sizeof it.pillars);
  even = benchmark_from(&it);
  OK(ssi_benchmark_mean(even, &mean));
  ck_assert_int_eq(mean.total, POINTS(50));
  ck_assert_int_eq(mean.total_margin, 599000);
  ck_assert(!mean.has_pillars && mean.brand == 0 && mean.pillar_margin == 0);
  ssi_benchmark_free(even);
}
END_TEST

START_TEST(gaps) {
  recipe it = even_recipe();
  ssi_benchmark *even = benchmark_from(&it);
  ssi_gap_result gap = SSI_INIT(ssi_gap_result);
  const int32_t bad[] = {0, 0, 0, SSI_PILLAR_POINTS + 1};
  OK(ssi_benchmark_gap(even, POINTS(49), pillars, &gap));
  ck_assert_int_eq(gap.total, POINTS(-1));
  ck_assert_int_eq(gap.total_margin, 656000);
  ck_assert(gap.has_pillars);
  ck_assert_int_eq(gap.brand, POINTS(-2));
  ck_assert_int_eq(gap.find, 0);
  ck_assert_int_eq(gap.engage, POINTS(-2)); /* as far behind, but later */
  ck_assert_int_eq(gap.relate, POINTS(3));
  ck_assert_int_eq(gap.pillar_margin, 311000);
  ck_assert_int_eq(gap.weakest, SSI_PILLAR_BRAND);
  ck_assert_int_eq(gap.weakest_gap, POINTS(-2));
  OK(ssi_benchmark_gap(even, POINTS(60), NULL, &gap));
  ck_assert_int_eq(gap.total, POINTS(10));
  ck_assert(!gap.has_pillars && gap.relate == 0 && gap.weakest == 0);
  REFUSED(ssi_benchmark_gap(NULL, 0, pillars, &gap), NULL);
  REFUSED(ssi_benchmark_gap(even, 0, pillars, NULL), NULL);
  REFUSED(ssi_benchmark_gap(even, -1, pillars, &gap), RANGE);
  REFUSED(ssi_benchmark_gap(even, SSI_TOTAL_POINTS + 1, NULL, &gap), RANGE);
  REFUSED(ssi_benchmark_gap(even, 0, bad, &gap), RANGE);
  ssi_benchmark_free(even);
  memset(it.pillars, 255, sizeof it.pillars);
  even = benchmark_from(&it);
  OK(ssi_benchmark_gap(even, POINTS(49), pillars, &gap));
  ck_assert(!gap.has_pillars && gap.brand == 0 && gap.weakest_gap == 0);
  ssi_benchmark_free(even);
}
END_TEST

/* Spread evenly, as many per cent are above x as there are points. */
START_TEST(even_ranks) {
  const recipe it = even_recipe();
  ssi_benchmark *even = benchmark_from(&it);
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  int32_t totals[101], tops[101], x;
  for (x = 0; x <= 100; x++) {
    OK(ssi_benchmark_rank(even, POINTS(x), &rank));
    ck_assert_int_eq(rank.above, (100 - x) * SSI_PERCENT);
    ck_assert_int_eq(rank.top, x < 100 ? 100 - x : 1);
    ck_assert_int_le(rank.best, rank.top);
    ck_assert_int_ge(rank.worst, rank.top);
    totals[x] = POINTS(x);
  }
  OK(ssi_benchmark_rank(even, 62345001, &rank)); /* 62.35 */
  ck_assert_int_eq(rank.above, 37650000);
  ck_assert_int_eq(rank.top, 38);
  OK(ssi_benchmark_tops(even, totals, 101, tops));
  for (x = 0; x <= 100; x++) ck_assert_int_eq(tops[x], x < 100 ? 100 - x : 1);
  OK(ssi_benchmark_tops(even, totals, 0, tops));
  totals[3] = -1;
  REFUSED(ssi_benchmark_tops(even, totals, 101, tops), RANGE);
  REFUSED(ssi_benchmark_tops(NULL, totals, 1, tops), NULL);
  REFUSED(ssi_benchmark_tops(even, NULL, 1, tops), NULL);
  REFUSED(ssi_benchmark_tops(even, totals, 1, NULL), NULL);
  REFUSED(ssi_benchmark_rank(NULL, 0, &rank), NULL);
  REFUSED(ssi_benchmark_rank(even, 0, NULL), NULL);
  REFUSED(ssi_benchmark_rank(even, -1, &rank), RANGE);
  REFUSED(ssi_benchmark_rank(even, SSI_TOTAL_POINTS + 1, &rank), RANGE);
  ssi_benchmark_free(even);
}
END_TEST

/* All at the knot of 30: a tent from 20 to 40. A quarter of its half width up,
   1 / 32 is below; in the middle a half. */
START_TEST(a_tent) {
  recipe it = even_recipe();
  ssi_benchmark *tent;
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  memset(it.shares, 0, sizeof it.shares);
  it.shares[3] = 100 * SSI_PERCENT;
  tent = benchmark_from(&it);
  OK(ssi_benchmark_rank(tent, POINTS(20), &rank));
  ck_assert_int_eq(rank.above, 100 * SSI_PERCENT);
  OK(ssi_benchmark_rank(tent, 22500000, &rank));
  ck_assert_int_eq(rank.above, 96875000);
  OK(ssi_benchmark_rank(tent, POINTS(30), &rank));
  ck_assert_int_eq(rank.above, 50000000);
  OK(ssi_benchmark_rank(tent, POINTS(40), &rank));
  ck_assert_int_eq(rank.above, 0);
  ck_assert_int_eq(rank.top, 1);
  ssi_benchmark_free(tent);
}
END_TEST

START_TEST(movement) {
  recipe it = even_recipe(), later = it;
  ssi_benchmark *before = benchmark_from(&it), *after, *other;
  ssi_movement_result moved = SSI_INIT(ssi_movement_result);
  /* Half of them are above 90 now: what lies below 40 has gone there. */
  later.day++;
  memset(later.shares, 0, 4 * sizeof *later.shares);
  later.shares[10] += 35000000;
  after = benchmark_from(&later);
  OK(ssi_benchmark_movement(before, after, POINTS(40), POINTS(50), &moved));
  ck_assert_int_eq(moved.before, 60);
  ck_assert_int_eq(moved.own, -10);
  ck_assert_int_eq(moved.after, moved.before + moved.change);
  ck_assert_int_eq(moved.change, moved.own + moved.cohort);
  ck_assert_int_gt(moved.cohort, 20);
  ck_assert_int_eq(moved.cohort_margin, 4); /* 2.6 from both: 3.68 */
  OK(ssi_benchmark_movement(before, before, POINTS(40), POINTS(50), &moved));
  ck_assert_int_eq(moved.cohort, 0);
  OK(ssi_benchmark_movement(before, after, POINTS(40), POINTS(40), &moved));
  ck_assert_int_eq(moved.own, 0);
  REFUSED(ssi_benchmark_movement(after, before, 0, 0, &moved), DAY);
  REFUSED(ssi_benchmark_movement(NULL, after, 0, 0, &moved), NULL);
  REFUSED(ssi_benchmark_movement(before, NULL, 0, 0, &moved), NULL);
  REFUSED(ssi_benchmark_movement(before, after, 0, 0, NULL), NULL);
  REFUSED(ssi_benchmark_movement(before, after, -1, 0, &moved), RANGE);
  REFUSED(ssi_benchmark_movement(before, after, 0, 100000001, &moved), RANGE);
#define MISFIT(field, value)                                                \
  do {                                                                      \
    recipe misfit = later;                                                  \
    misfit.field = value;                                                   \
    other = benchmark_from(&misfit);                                        \
    REFUSED(ssi_benchmark_movement(before, other, 0, 0, &moved), MISMATCH); \
    ssi_benchmark_free(other);                                              \
  } while (0)
  MISFIT(kind, SSI_COHORT_NETWORK);
  MISFIT(name, "U");
  MISFIT(name, "TT");
  MISFIT(source, SSI_BENCHMARK_SYNTHETIC);
  ssi_benchmark_free(before);
  ssi_benchmark_free(after);
}
END_TEST

/* 1.96 sqrt(2 x 11 / 4) 4 / 1,000 = 1.84 % in the middle, and 3/4 % for the
   shape; at the ends the shape alone. */
START_TEST(margins) {
  recipe it = even_recipe();
  ssi_benchmark *even = benchmark_from(&it);
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  OK(ssi_benchmark_rank(even, POINTS(50), &rank));
  ck_assert_int_eq(rank.margin, 1838642 + 750000);
  ck_assert_int_eq(rank.best, 47);
  ck_assert_int_eq(rank.worst, 53);
  OK(ssi_benchmark_rank(even, POINTS(100), &rank));
  ck_assert_int_eq(rank.margin, 750000);
  ck_assert_int_eq(rank.best, 1);
  ck_assert_int_eq(rank.worst, 1);
  OK(ssi_benchmark_rank(even, 0, &rank));
  ck_assert_int_eq(rank.worst, 100);
  ssi_benchmark_free(even);
}
END_TEST

/* doc/cohorts.md has the figures: 70 is top 2 %, mean 30.9. */
START_TEST(fallback) {
  ssi_allocator small = {0};
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  ssi_movement_result moved = SSI_INIT(ssi_movement_result);
  ssi_benchmark *it = NULL;
  REFUSED(ssi_benchmark_fallback(NULL, NULL), NULL);
  REFUSED(ssi_benchmark_fallback(&small, &it), SIZE);
  OK(ssi_benchmark_fallback(NULL, &it));
  OK(ssi_benchmark_label(it, &info));
  ck_assert_ptr_nonnull(strstr(info.name, "estimate"));
  ck_assert_int_eq(info.members, 0);
  ck_assert_int_eq(info.kind, SSI_COHORT_POPULATION);
  ck_assert_int_eq(info.source, SSI_BENCHMARK_ESTIMATE);
  ck_assert_int_eq(info.epsilon, 0);
  ck_assert_int_eq(info.knots, 21);
  OK(ssi_benchmark_mean(it, &mean));
  ck_assert_int_eq(mean.total, 30892820);
  ck_assert_int_eq(mean.total_margin, 0);
  ck_assert_int_eq(mean.pillar_margin, 0);
  ck_assert_int_eq(mean.brand, 10903348);
  OK(ssi_benchmark_rank(it, POINTS(70), &rank));
  ck_assert_int_eq(rank.top, 2);
  ck_assert_int_eq(rank.margin, 0);
  ck_assert(rank.best == rank.top && rank.worst == rank.top);
  OK(ssi_benchmark_movement(it, it, POINTS(31), POINTS(70), &moved));
  ck_assert_int_eq(moved.cohort, 0);
  ck_assert_int_eq(moved.cohort_margin, 0);
  ssi_benchmark_free(it);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {knots, 1},  {means, 1},    {gaps, 1},    {even_ranks, 1},
      {a_tent, 1}, {movement, 1}, {margins, 1}, {fallback, 1},
  };
  return RUN_TESTS("benchmark_read", cases);
}
