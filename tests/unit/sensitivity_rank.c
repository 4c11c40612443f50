/* The top percent of the runs among a cohort. doc/readings.md, section 5. */
#include <string.h>

#include "unit/sensitivity_kit.h"

#define MOST 200

/* 10 points by the model and in half of the runs; 5 % of the runs are above
   12,189,176 and the best has 12,493,753. */
static ssi_rank_spread rank_among(const int32_t *scores, size_t count) {
  member m = two_groups(1000000);
  ssi_sensitivity *it = sensitivity_of(&m, 20);
  ssi_rank_spread rank = SSI_INIT(ssi_rank_spread);
  OK(ssi_sensitivity_rank(it, scores, count, &rank));
  ssi_sensitivity_free(it);
  member_free(&m);
  return rank;
}

static void check(const ssi_rank_spread *got, int32_t top, int32_t best,
                  int32_t worst, int32_t minimum, int32_t maximum) {
  ck_assert_int_eq(got->top, top);
  ck_assert_int_eq(got->best, best);
  ck_assert_int_eq(got->worst, worst);
  ck_assert_int_eq(got->minimum, minimum);
  ck_assert_int_eq(got->maximum, maximum);
}

/* Above 10 points: seven and half of two, of ten. Above the high end: four and
   half of one. Above the best run: two and half of one. */
START_TEST(above_and_half_of_the_equal) {
  static const int32_t scores[] = {50000000, 10000000, 11000000,  9000000,
                                   12493753, 12189176, 100000000, 12000000,
                                   10000000, 12400000};
  int32_t kept[ROWS(scores)];
  ssi_rank_spread rank;
  memcpy(kept, scores, sizeof kept);
  rank = rank_among(kept, ROWS(scores));
  check(&rank, 80, 45, 80, 25, 80);
  ck_assert_mem_eq(kept, scores, sizeof kept);
}
END_TEST

/* The first so many of 200 members have 100 points, or as many as the member;
   the rest have none. */
static ssi_rank_spread rank_below(size_t count, size_t above, size_t equal) {
  int32_t scores[MOST] = {0};
  size_t i;
  for (i = 0; i < above + equal; i++)
    scores[i] = i < above ? 100000000 : 10000000;
  return rank_among(scores, count);
}

/* Of 40, five are 12.5 and rounded up; of 200, one and half of one more are
   0.75, half of one is 0.25, and the least is 1. */
static const struct top_row {
  size_t count, above, equal;
  int32_t top, minimum;
} tops[] = {
    {40, 5, 0, 13, 13},      {40, 0, 5, 6, 1},      {40, 0, 7, 9, 1},
    {200, 1, 1, 1, 1},       {200, 0, 1, 1, 1},     {200, 0, 0, 1, 1},
    {200, 3, 0, 2, 2},       {10, 10, 0, 100, 100}, {10, 0, 10, 50, 1},
    {200, 199, 0, 100, 100}, {200, 198, 0, 99, 99},
};

START_TEST(whole_per_cent) {
  const struct top_row *row = &tops[_i];
  const ssi_rank_spread rank = rank_below(row->count, row->above, row->equal);
  check(&rank, row->top, row->minimum, row->top, row->minimum, row->top);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {above_and_half_of_the_equal, 1},
      {whole_per_cent, ROWS(tops)},
  };
  return RUN_TESTS("sensitivity_rank", cases);
}
