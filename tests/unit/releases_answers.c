/* Answers about cohorts, worked out by hand. */
#include "unit/cohort_kit.h"

#define MEAN ssi_mean_answer mean = SSI_INIT(ssi_mean_answer)
#define RANK ssi_rank_answer rank = SSI_INIT(ssi_rank_answer)
#define QUANTILE ssi_quantile_answer quantile = SSI_INIT(ssi_quantile_answer)
#define GAP ssi_gap_answer gap = SSI_INIT(ssi_gap_answer)
#define MOVED ssi_movement_answer moved = SSI_INIT(ssi_movement_answer)

typedef struct size_row {
  size_t count;
  int32_t from, step; /* of the scores, in points */
  int32_t members, rounded_to, mean, quarter;
} size_row;

/* 10 … 100: 55 -> 56; pillars 13.75 -> 14. 10 … 28: 19 -> 20; 4.75 -> 4.
   10 … 29: 19.5 -> 20; 4.875 -> 5. 0 … 98: 49; 12.25 -> 12.
   0 … 99: 49.5; 12.375 -> 12.5. All 33: 8.25 -> 8.5; 8.25 -> 8.3. */
static const size_row sizes[] = {
    {10, 10, 10, 10, 2000000, 56000000, 14000000},
    {19, 10, 1, 10, 2000000, 20000000, 4000000},
    {20, 10, 1, 20, 1000000, 20000000, 5000000},
    {99, 0, 1, 90, 1000000, 49000000, 12000000},
    {100, 0, 1, 100, 500000, 49500000, 12500000},
    {999, 33, 0, 990, 500000, 33000000, 8500000},
    {1099, 33, 0, 1000, 100000, 33000000, 8300000},
};

START_TEST(means) {
  const size_row *row = &sizes[_i];
  ssi_cohort *cohort =
      stairs_with_pillars(TODAY, 5, row->count, row->from, row->step);
  ssi_releases *ledger = weekly();
  MEAN;
  OK(ssi_releases_mean(ledger, cohort, &mean));
  ck_assert_str_eq(mean.name, "T");
  ck_assert_int_eq(mean.kind, SSI_COHORT_TEAM);
  ck_assert_int_eq(mean.day, TODAY);
  ck_assert(!mean.estimate);
  ck_assert_int_eq(mean.members, row->members);
  ck_assert_int_eq(mean.resolution, row->rounded_to);
  ck_assert_int_eq(mean.total, row->mean);
  ck_assert(mean.has_pillars);
  ck_assert_int_eq(mean.brand, row->quarter);
  ck_assert_int_eq(mean.find, row->quarter);
  ck_assert_int_eq(mean.engage, row->quarter);
  ck_assert_int_eq(mean.relate, row->quarter);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

START_TEST(pillars_of_some_only) {
  ssi_cohort *cohort = stairs_with_pillars(TODAY, 0, 12, 50, 0);
  ssi_releases *ledger = weekly();
  const int32_t own[] = {POINTS(1), POINTS(2), POINTS(3), POINTS(4)};
  MEAN;
  GAP;
  OK(ssi_cohort_add(cohort, 99, POINTS(50), NULL));
  OK(ssi_releases_mean(ledger, cohort, &mean));
  ck_assert(!mean.has_pillars);
  ck_assert_int_eq(mean.brand, 0);
  OK(ssi_releases_gap(ledger, cohort, POINTS(40), own, &gap));
  ck_assert(!gap.has_pillars);
  ck_assert_int_eq(gap.total, POINTS(-10));
  ck_assert_int_eq(gap.relate, 0);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

START_TEST(gaps) {
  ssi_cohort *cohort = stairs_with_pillars(TODAY, 0, 10, 10, 10);
  ssi_releases *ledger = weekly();
  const int32_t own[] = {POINTS(14), POINTS(20), POINTS(1), POINTS(25)};
  const int32_t bad[] = {0, 0, 0, 25000001};
  GAP;
  OK(ssi_releases_gap(ledger, cohort, POINTS(60), own, &gap));
  ck_assert_str_eq(gap.name, "T");
  ck_assert_int_eq(gap.kind, SSI_COHORT_TEAM);
  ck_assert_int_eq(gap.day, TODAY);
  ck_assert_int_eq(gap.members, 10);
  ck_assert_int_eq(gap.resolution, POINTS(2));
  ck_assert(!gap.estimate && gap.has_pillars);
  ck_assert_int_eq(gap.total, POINTS(4)); /* 60 - 56 */
  ck_assert_int_eq(gap.brand, 0);         /* 14 each */
  ck_assert_int_eq(gap.find, POINTS(6));
  ck_assert_int_eq(gap.engage, POINTS(-13));
  ck_assert_int_eq(gap.relate, POINTS(11));
  REFUSED(ssi_releases_gap(ledger, cohort, -1, own, &gap), RANGE);
  REFUSED(ssi_releases_gap(ledger, cohort, 0, bad, &gap), RANGE);
  REFUSED(ssi_releases_gap(NULL, cohort, 0, own, &gap), NULL);
  REFUSED(ssi_releases_gap(ledger, NULL, 0, own, &gap), NULL);
  REFUSED(ssi_releases_gap(ledger, cohort, 0, NULL, &gap), NULL);
  REFUSED(ssi_releases_gap(ledger, cohort, 0, own, NULL), NULL);
  gap.size = sizeof(size_t);
  REFUSED(ssi_releases_gap(ledger, cohort, 0, own, &gap), SIZE);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

typedef struct quantile_row {
  size_t count;
  int32_t from, step, percent, points; /* -1: refused */
} quantile_row;

/* Of 10 … 100 the fifth is 50; of 11 … 20 it is 15 -> 16. Of 10 … 34 the 5th,
   13th and 20th are 14, 22 and 29. */
static const quantile_row quantiles[] = {
    {10, 10, 10, 50, 50}, {10, 11, 1, 50, 16}, {10, 10, 10, 49, -1},
    {10, 10, 10, 51, -1}, {25, 10, 1, 20, 14}, {25, 10, 1, 50, 22},
    {25, 10, 1, 80, 29},  {25, 10, 1, 19, -1}, {25, 10, 1, 81, -1},
    {100, 0, 1, 5, 4},    {100, 0, 1, 95, 94}, {9, 10, 10, 50, -1},
    {500, 0, 0, 1, 0},    {500, 0, 0, 99, 0},
};

START_TEST(quantiles_by_hand) {
  const quantile_row *row = &quantiles[_i];
  ssi_cohort *cohort = stairs(TODAY, 0, row->count, row->from, row->step);
  ssi_releases *ledger = weekly();
  QUANTILE;
  if (row->points < 0) {
    REFUSED(ssi_releases_quantile(ledger, cohort, row->percent, &quantile),
            COHORT);
  } else {
    OK(ssi_releases_quantile(ledger, cohort, row->percent, &quantile));
    ck_assert_int_eq(quantile.points, POINTS(row->points));
    ck_assert_int_eq(quantile.members, row->count / 10 * 10);
    ck_assert_int_eq(quantile.resolution, POINTS(row->count < 20 ? 2 : 1));
    ck_assert_str_eq(quantile.name, "T");
    ck_assert_int_eq(quantile.kind, SSI_COHORT_TEAM);
    ck_assert_int_eq(quantile.day, TODAY);
    ck_assert(!quantile.estimate);
    /* Again, after the scores moved: the same. */
    OK(ssi_cohort_remove(cohort, 0, POINTS(row->from), NULL));
    OK(ssi_cohort_add(cohort, 0, POINTS(100), NULL));
    OK(ssi_releases_quantile(ledger, cohort, row->percent, &quantile));
    ck_assert_int_eq(quantile.points, POINTS(row->points));
  }
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

START_TEST(quantiles_refused) {
  ssi_cohort *cohort = stairs(TODAY, 0, 10, 10, 10);
  ssi_releases *ledger = weekly();
  QUANTILE;
  REFUSED(ssi_releases_quantile(NULL, cohort, 50, &quantile), NULL);
  REFUSED(ssi_releases_quantile(ledger, NULL, 50, &quantile), NULL);
  REFUSED(ssi_releases_quantile(ledger, cohort, 50, NULL), NULL);
  REFUSED(ssi_releases_quantile(ledger, cohort, 0, &quantile), RANGE);
  REFUSED(ssi_releases_quantile(ledger, cohort, 100, &quantile), RANGE);
  quantile.size = sizeof(size_t);
  REFUSED(ssi_releases_quantile(ledger, cohort, 50, &quantile), SIZE);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

START_TEST(means_refused) {
  ssi_cohort *cohort = stairs(TODAY, 0, 9, 10, 10);
  ssi_releases *ledger = weekly();
  MEAN;
  REFUSED(ssi_releases_mean(ledger, cohort, &mean), COHORT);
  OK(ssi_cohort_add(cohort, 9, 0, NULL));
  REFUSED(ssi_releases_mean(NULL, cohort, &mean), NULL);
  REFUSED(ssi_releases_mean(ledger, NULL, &mean), NULL);
  REFUSED(ssi_releases_mean(ledger, cohort, NULL), NULL);
  mean.size = sizeof(size_t);
  REFUSED(ssi_releases_mean(ledger, cohort, &mean), SIZE);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

/* In 10 … 100, whoever has 60 has 4 above and 1 equal: 45 %. */
START_TEST(own_rank) {
  ssi_cohort *cohort = stairs(TODAY, 0, 10, 10, 10);
  ssi_releases *ledger = weekly();
  RANK;
  OK(ssi_releases_rank(ledger, cohort, 5, POINTS(60), &rank));
  ck_assert_str_eq(rank.name, "T");
  ck_assert_int_eq(rank.kind, SSI_COHORT_TEAM);
  ck_assert_int_eq(rank.day, TODAY);
  ck_assert_int_eq(rank.members, 10);
  ck_assert(!rank.estimate && !rank.guest);
  ck_assert_int_eq(rank.top, 45);
  ck_assert_int_eq(rank.step, 1);
  /* The same member gets the same answer that week, another score or not. */
  OK(ssi_releases_rank(ledger, cohort, 5, POINTS(99), &rank));
  ck_assert_int_eq(rank.top, 45);
  REFUSED(ssi_releases_rank(NULL, cohort, 5, 0, &rank), NULL);
  REFUSED(ssi_releases_rank(ledger, NULL, 5, 0, &rank), NULL);
  REFUSED(ssi_releases_rank(ledger, cohort, 5, 0, NULL), NULL);
  REFUSED(ssi_releases_rank(ledger, cohort, 5, -1, &rank), RANGE);
  rank.size = sizeof(size_t);
  REFUSED(ssi_releases_rank(ledger, cohort, 5, 0, &rank), SIZE);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

typedef struct guest_row {
  size_t count;
  int32_t step, points, top;
} guest_row;

/* Scores 0, 1 … points. 30 members: steps of 34 %; 100: of 10 %. */
static const guest_row guests[] = {
    {10, 100, 99, 100}, {10, 100, 0, 100}, {30, 34, 99, 34},
    {30, 34, 20, 34},   {30, 34, 19, 68},  {30, 34, 0, 100},
    {100, 10, 95, 10},  {100, 10, 89, 20}, {100, 10, 90, 10},
};

START_TEST(guests_see_steps) {
  const guest_row *row = &guests[_i];
  ssi_cohort *cohort = stairs(TODAY, 0, row->count, 0, 1);
  ssi_releases *ledger = weekly();
  RANK;
  OK(ssi_releases_rank(ledger, cohort, 5000, POINTS(row->points), &rank));
  ck_assert(rank.guest);
  ck_assert_int_eq(rank.step, row->step);
  ck_assert_int_eq(rank.top, row->top);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

/* In 10 … 100 member 4 has 50: 5 above, 55 %. A week later member 3 has 55 in
   place of 40: 6 above, 65 %. With 75 of its own, it would have had 3 above:
   35 %; and has. */
START_TEST(movement_by_hand) {
  ssi_cohort *before = stairs(TODAY, 0, 10, 10, 10);
  ssi_cohort *after = stairs(TODAY + 7, 0, 10, 10, 10);
  ssi_releases *rest = weekly(), *move = weekly();
  MOVED;
  OK(ssi_cohort_remove(after, 3, POINTS(40), NULL));
  OK(ssi_cohort_add(after, 3, POINTS(55), NULL));
  OK(ssi_releases_movement(rest, before, after, 4, POINTS(50), POINTS(50),
                           &moved));
  ck_assert_str_eq(moved.name, "T");
  ck_assert_int_eq(moved.kind, SSI_COHORT_TEAM);
  ck_assert_int_eq(moved.first_day, TODAY);
  ck_assert_int_eq(moved.day, TODAY + 7);
  ck_assert(!moved.estimate);
  ck_assert_int_eq(moved.members, 10);
  ck_assert_int_eq(moved.before, 55);
  ck_assert_int_eq(moved.after, 65);
  ck_assert_int_eq(moved.change, 10);
  ck_assert_int_eq(moved.own, 0);
  ck_assert_int_eq(moved.cohort, 10);
  OK(ssi_cohort_remove(after, 4, POINTS(50), NULL));
  OK(ssi_cohort_add(after, 4, POINTS(75), NULL));
  OK(ssi_releases_movement(move, before, after, 4, POINTS(50), POINTS(75),
                           &moved));
  ck_assert_int_eq(moved.after, 35);
  ck_assert_int_eq(moved.own, -20);
  ck_assert_int_eq(moved.cohort, 0);
  /* Asked again with other scores: the same. */
  OK(ssi_releases_movement(move, before, after, 4, POINTS(1), POINTS(2),
                           &moved));
  ck_assert_int_eq(moved.own, -20);
  ssi_cohort_free(before);
  ssi_cohort_free(after);
  ssi_releases_free(rest);
  ssi_releases_free(move);
}
END_TEST

/* Down from 50 to 25: 7 others above, itself equal: 75 %. A guest's old score
   is not taken away: 8 above, in steps of 100 %. Scores that a member does not
   have are no error: nothing is told by refusing them. */
START_TEST(movement_down) {
  ssi_cohort *before = stairs(TODAY, 0, 10, 10, 10);
  ssi_cohort *after = stairs(TODAY + 7, 0, 10, 10, 10);
  ssi_releases *ledger = weekly();
  MOVED;
  OK(ssi_releases_movement(ledger, before, after, 4, POINTS(50), POINTS(25),
                           &moved));
  ck_assert_int_eq(moved.own, 20);
  OK(ssi_releases_movement(ledger, before, after, 40, POINTS(50), POINTS(25),
                           &moved));
  ck_assert_int_eq(moved.before, 100);
  ck_assert_int_eq(moved.own, 0);
  OK(ssi_releases_movement(ledger, before, after, 1, POINTS(55), POINTS(55),
                           &moved));
  ck_assert_int_eq(moved.before, 50); /* 5 above, nobody equal */
  ck_assert_int_eq(moved.own, 5);     /* itself equal: 55 % */
  ssi_cohort_free(before);
  before = stairs(TODAY, 0, 10, 1, 1);
  ssi_cohort_free(after);
  after = stairs(TODAY + 7, 0, 10, 1, 1);
  ssi_releases_free(ledger);
  ledger = weekly();
  OK(ssi_releases_movement(ledger, before, after, 1, POINTS(70), POINTS(60),
                           &moved));
  ck_assert_int_eq(moved.before, 1);
  ck_assert_int_eq(moved.own, 4); /* itself alone: 5 % */
  ssi_cohort_free(before);
  ssi_cohort_free(after);
  ssi_releases_free(ledger);
}
END_TEST

START_TEST(movement_refused) {
  ssi_cohort *before = stairs(TODAY, 0, 20, 10, 1);
  ssi_cohort *after = stairs(TODAY + 7, 0, 20, 10, 1);
  ssi_cohort *joined = stairs(TODAY + 7, 0, 21, 10, 1);
  ssi_cohort *few = stairs(TODAY + 8, 0, 9, 10, 1), *other[3];
  ssi_releases *ledger = weekly();
  size_t i;
  MOVED;
#define MOVE(first, last, old, new) \
  ssi_releases_movement(ledger, first, last, 4, old, new, &moved)
  REFUSED(ssi_releases_movement(NULL, before, after, 4, 0, 0, &moved), NULL);
  REFUSED(MOVE(NULL, after, 0, 0), NULL);
  REFUSED(MOVE(before, NULL, 0, 0), NULL);
  REFUSED(ssi_releases_movement(ledger, before, after, 4, 0, 0, NULL), NULL);
  REFUSED(MOVE(before, after, -1, 0), RANGE);
  REFUSED(MOVE(before, after, 0, 100000001), RANGE);
  REFUSED(MOVE(after, before, 0, 0), DAY);
  REFUSED(MOVE(before, few, 0, 0), COHORT);
  REFUSED(MOVE(few, few, 0, 0), COHORT);
  REFUSED(MOVE(before, joined, 0, 0), RELEASE);
  OK(ssi_cohort_new(NULL, SSI_COHORT_INDUSTRY, "T", 1, TODAY, &other[0]));
  OK(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "U", 1, TODAY, &other[1]));
  OK(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "TT", 2, TODAY, &other[2]));
  for (i = 0; i < 3; i++) {
    REFUSED(MOVE(before, other[i], 0, 0), MISMATCH);
    ssi_cohort_free(other[i]);
  }
  moved.size = sizeof(size_t);
  REFUSED(MOVE(before, after, 0, 0), SIZE);
  ssi_cohort_free(before);
  ssi_cohort_free(after);
  ssi_cohort_free(joined);
  ssi_cohort_free(few);
  ssi_releases_free(ledger);
}
END_TEST

/* Marked everywhere, and nothing of it enters the ledger. */
START_TEST(the_fallback_is_an_estimate) {
  const int32_t own[] = {0, 0, 0, 0};
  ssi_releases *ledger = weekly(), *fresh = weekly();
  ssi_cohort *fallback = NULL;
  size_t size = 0, before = 0;
  MEAN;
  RANK;
  QUANTILE;
  GAP;
  MOVED;
  OK(ssi_cohort_fallback(NULL, TODAY, &fallback));
  OK(ssi_releases_mean(ledger, fallback, &mean));
  OK(ssi_releases_rank(ledger, fallback, 1, POINTS(70), &rank));
  OK(ssi_releases_quantile(ledger, fallback, 99, &quantile));
  OK(ssi_releases_gap(ledger, fallback, POINTS(40), own, &gap));
  OK(ssi_releases_movement(ledger, fallback, fallback, 1, POINTS(30),
                           POINTS(70), &moved));
  OK(ssi_releases_declare(ledger, fallback));
  ck_assert(mean.estimate && rank.estimate && quantile.estimate);
  ck_assert(gap.estimate && moved.estimate);
  ck_assert_int_eq(mean.kind, SSI_COHORT_FALLBACK);
  ck_assert_int_eq(moved.own, moved.change);
  ck_assert_int_eq(moved.cohort, 0);
  ck_assert_int_eq(rank.top, 2);
  ck_assert_int_eq(rank.step, 1);
  /* Another score of the same member: another answer. */
  OK(ssi_releases_rank(ledger, fallback, 1, 0, &rank));
  ck_assert_int_eq(rank.top, 100);
  OK(ssi_releases_save(ledger, NULL, 0, &size));
  OK(ssi_releases_save(fresh, NULL, 0, &before));
  ck_assert_uint_eq(size, before);
  ssi_cohort_free(fallback);
  ssi_releases_free(ledger);
  ssi_releases_free(fresh);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {means, ROWS(sizes)},
      {pillars_of_some_only, 1},
      {gaps, 1},
      {quantiles_by_hand, ROWS(quantiles)},
      {quantiles_refused, 1},
      {means_refused, 1},
      {own_rank, 1},
      {guests_see_steps, ROWS(guests)},
      {movement_by_hand, 1},
      {movement_down, 1},
      {movement_refused, 1},
      {the_fallback_is_an_estimate, 1},
  };
  return RUN_TESTS("releases_answers", cases);
}
