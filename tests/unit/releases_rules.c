/* What a ledger of releases refuses, and what it goes on answering. */
#include <string.h>

#include "unit/cohort_kit.h"

START_TEST(making) {
  ssi_allocator small = {0};
  ssi_releases *it = NULL;
  REFUSED(ssi_releases_new(NULL, 7, 53, NULL), NULL);
  REFUSED(ssi_releases_new(&small, 7, 53, &it), SIZE);
  REFUSED(ssi_releases_new(NULL, 0, 53, &it), RANGE);
  REFUSED(ssi_releases_new(NULL, 367, 53, &it), RANGE);
  REFUSED(ssi_releases_new(NULL, 7, 1, &it), RANGE);
  REFUSED(ssi_releases_new(NULL, 7, 1001, &it), RANGE);
  ck_assert_ptr_null(it);
  OK(ssi_releases_new(NULL, 366, 1000, &it));
  ssi_releases_free(it);
  OK(ssi_releases_new(NULL, 1, 2, &it));
  ssi_releases_free(it);
  ssi_releases_free(NULL);
}
END_TEST

/* Asks, and looks that a refusal changes nothing. */
static ssi_status ask(ssi_releases *ledger, const ssi_cohort *cohort) {
  size_t before = 0, after = 0;
  uint8_t *const first = ledger_bytes(ledger, &before);
  const ssi_status status = ask_mean(ledger, cohort);
  uint8_t *const last = ledger_bytes(ledger, &after);
  if (status != SSI_OK) {
    ck_assert_uint_eq(before, after);
    ck_assert_mem_eq(first, last, before);
  }
  free(first);
  free(last);
  return status;
}

/* Members first … first + count - 1, all with the same score. */
static ssi_status ask_flat(ssi_releases *ledger, int32_t day, uint64_t first,
                           size_t count) {
  ssi_cohort *cohort = stairs(day, first, count, 30, 0);
  const ssi_status status = ask(ledger, cohort);
  ssi_cohort_free(cohort);
  return status;
}

#define CAN(ledger, day, first, count) OK(ask_flat(ledger, day, first, count))
#define CANNOT(ledger, day, first, count) \
  REFUSED(ask_flat(ledger, day, first, count), RELEASE)

START_TEST(fewer_than_ten) {
  ssi_releases *ledger = weekly();
  ssi_cohort *few = stairs(TODAY, 0, 9, 30, 1);
  REFUSED(ask(ledger, few), COHORT);
  REFUSED(ssi_releases_declare(ledger, few), COHORT);
  CAN(ledger, TODAY, 0, 10);
  ssi_cohort_free(few);
  ssi_releases_free(ledger);
}
END_TEST

/* _i members more or less, in either order: 1 to 9 are too few. */
START_TEST(difference) {
  const size_t fewer = (size_t)(40 - _i);
  ssi_releases *grow = weekly(), *shrink = weekly();
  CAN(grow, TODAY, 0, fewer);
  CAN(shrink, TODAY, 0, 40);
  if (_i >= 1 && _i <= 9) {
    CANNOT(grow, TODAY, 0, 40);
    CANNOT(shrink, TODAY, 0, fewer);
    CANNOT(shrink, TODAY, (uint64_t)_i, fewer);
  } else {
    CAN(grow, TODAY, 0, 40);
    CAN(shrink, TODAY, 0, fewer);
  }
  ssi_releases_free(grow);
  ssi_releases_free(shrink);
}
END_TEST

START_TEST(complement) {
  ssi_cohort *parent = stairs(TODAY, 0, 40, 30, 0);
  ssi_releases *ledger = weekly();
  OK(ssi_releases_declare(ledger, parent));
  OK(ssi_releases_declare(ledger, parent));
  if (_i >= 1 && _i <= 9)
    CANNOT(ledger, TODAY, 0, (size_t)(40 - _i));
  else
    CAN(ledger, TODAY, 0, (size_t)(40 - _i));
  REFUSED(ssi_releases_declare(NULL, parent), NULL);
  REFUSED(ssi_releases_declare(ledger, NULL), NULL);
  ssi_cohort_free(parent);
  ssi_releases_free(ledger);
}
END_TEST

/* A parent that is declared late is refused when a part with a small rest was
   told. */
START_TEST(late_parent) {
  ssi_cohort *parent = stairs(TODAY, 0, 40, 30, 0);
  ssi_releases *ledger = weekly();
  CAN(ledger, TODAY, 0, 35);
  REFUSED(ssi_releases_declare(ledger, parent), RELEASE);
  ssi_cohort_free(parent);
  ssi_releases_free(ledger);
}
END_TEST

/* No pair differs by a few, but three sets together would single out 5. */
START_TEST(three_sets) {
  ssi_releases *ledger = weekly();
  ssi_cohort *two_cells = stairs(TODAY, 0, 10, 30, 0);
  size_t i;
  CAN(ledger, TODAY, 0, 20);
  CAN(ledger, TODAY, 10, 20);    /* cells 0-9, 10-19, 20-29 */
  CANNOT(ledger, TODAY, 5, 20);  /* 5-9, 10-19, 20-24 */
  CANNOT(ledger, TODAY, 15, 35); /* 15-19 */
  CANNOT(ledger, TODAY, 20, 15); /* 30-34 */
  CAN(ledger, TODAY, 10, 10);    /* a cell */
  CAN(ledger, TODAY, 20, 20);    /* 20-29 and 30-39 */
  for (i = 20; i < 30; i++) OK(ssi_cohort_add(two_cells, i, POINTS(30), NULL));
  OK(ask(ledger, two_cells));
  ssi_cohort_free(two_cells);
  ssi_releases_free(ledger);
}
END_TEST

/* Refusals tell nothing of scores: they are the same whatever these are. */
START_TEST(scores_do_not_matter) {
  ssi_releases *low = weekly(), *high = weekly();
  uint64_t first;
  for (first = 0; first < 60; first += 3) {
    const size_t count = 10 + (size_t)first % 7 * 5;
    ssi_cohort *poor = stairs(TODAY, first, count, 0, 0);
    ssi_cohort *rich = stairs(TODAY, first, count, 1, 2);
    ck_assert_int_eq(ask(low, poor), ask(high, rich));
    ssi_cohort_free(poor);
    ssi_cohort_free(rich);
  }
  ssi_releases_free(low);
  ssi_releases_free(high);
}
END_TEST

START_TEST(same_question_same_answer) {
  ssi_cohort *cohort = stairs(TODAY, 0, 20, 30, 0);
  ssi_cohort *same_week = stairs(TODAY + 5, 0, 20, 50, 0);
  ssi_cohort *next_week = stairs(TODAY + 6, 0, 20, 70, 0);
  ssi_releases *ledger = weekly();
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  OK(ssi_releases_mean(ledger, cohort, &mean));
  OK(ssi_releases_mean(ledger, same_week, &mean));
  ck_assert_int_eq(mean.total, POINTS(30));
  ck_assert_int_eq(mean.day, TODAY);
  OK(ssi_releases_mean(ledger, next_week, &mean));
  ck_assert_int_eq(mean.total, POINTS(70));
  /* The week before is remembered. */
  OK(ssi_releases_mean(ledger, same_week, &mean));
  ck_assert_int_eq(mean.total, POINTS(30));
  ssi_cohort_free(cohort);
  ssi_cohort_free(same_week);
  ssi_cohort_free(next_week);
  ssi_releases_free(ledger);
}
END_TEST

/* A small cohort is held against its earlier self for a year. */
START_TEST(join_and_leave) {
  ssi_releases *ledger = weekly();
  CAN(ledger, TODAY, 0, 30);
  CANNOT(ledger, TODAY + 7, 0, 31);
  CANNOT(ledger, TODAY + 14, 0, 29);
  CANNOT(ledger, TODAY + 14, 1, 30); /* one joins, one leaves */
  CAN(ledger, TODAY + 21, 0, 30);    /* as they were */
  CANNOT(ledger, TODAY + 28, 0, 39);
  CAN(ledger, TODAY + 28, 0, 40); /* ten have gathered */
  CANNOT(ledger, TODAY + 35, 0, 35);
  CAN(ledger, TODAY + 35, 0, 30);
  /* 30 were last told of in week 5, 40 in week 4. */
  CANNOT(ledger, TODAY + 7 * 56, 0, 41);
  CAN(ledger, TODAY + 7 * 58, 0, 31);
  ssi_releases_free(ledger);
}
END_TEST

/* A new week begins with the cells of all small cohorts before. */
START_TEST(three_sets_of_earlier_weeks) {
  ssi_releases *ledger = weekly();
  CAN(ledger, TODAY, 0, 20);
  CAN(ledger, TODAY, 10, 20);
  CAN(ledger, TODAY + 7, 10, 10);
  CANNOT(ledger, TODAY + 14, 5, 20);
  CANNOT(ledger, TODAY + 14, 15, 35);
  CAN(ledger, TODAY + 14, 20, 20);
  ssi_releases_free(ledger);
}
END_TEST

/* What is forgotten is forgotten, the rest is held on to. */
START_TEST(forgetting) {
  ssi_releases *ledger = NULL;
  OK(ssi_releases_new(NULL, 1, 2, &ledger));
  CAN(ledger, 100, 0, 20);
  CAN(ledger, 100, 100, 20);
  CAN(ledger, 101, 100, 20);
  CANNOT(ledger, 101, 0, 21);
  CAN(ledger, 102, 0, 21);
  CANNOT(ledger, 102, 100, 21);
  CAN(ledger, 101, 200, 10); /* held against what is known now */
  REFUSED(ask_flat(ledger, 100, 0, 20), DAY);
  ssi_releases_free(ledger);
}
END_TEST

/* Members `first` … in steps of one, by columns. */
static ssi_status ask_many(ssi_releases *ledger, int32_t day, uint64_t first,
                           size_t count) {
  uint64_t *members = calloc(count, sizeof *members);
  int32_t *totals = calloc(count, sizeof *totals);
  ssi_cohort *cohort = empty_cohort(day);
  ssi_status status;
  size_t i;
  for (i = 0; i < count; i++) members[i] = first + i;
  OK(ssi_cohort_add_columns(cohort, count, members, totals, NULL, NULL, NULL,
                            NULL));
  status = ask(ledger, cohort);
  ssi_cohort_free(cohort);
  free(members);
  free(totals);
  return status;
}

/* From 1,000 members on, coarse answers suffice from one week to the next;
   within a week nothing changes. */
START_TEST(large_cohorts) {
  ssi_releases *ledger = weekly();
  OK(ask_many(ledger, TODAY, 0, 1000));
  REFUSED(ask_many(ledger, TODAY, 0, 1001), RELEASE);
  OK(ask_many(ledger, TODAY + 7, 0, 1001));
  REFUSED(ask_many(ledger, TODAY + 7, 0, 1000), RELEASE);
  OK(ask_many(ledger, TODAY + 14, 0, 999));
  REFUSED(ask_many(ledger, TODAY + 14, 0, 1000), RELEASE);
  REFUSED(ask_many(ledger, TODAY + 21, 0, 1000), RELEASE); /* 999 is small */
  ssi_releases_free(ledger);
}
END_TEST

/* Somebody invents guests to read the distribution: they see three steps. */
START_TEST(sweep_by_guests) {
  ssi_cohort *cohort = stairs(TODAY, 0, 30, 10, 2);
  ssi_releases *ledger = weekly();
  int32_t last = 0, changes = 0, points;
  for (points = 0; points <= 100; points++) {
    ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
    OK(ssi_releases_rank(ledger, cohort, 1000 + (uint64_t)points,
                         POINTS(points), &rank));
    ck_assert(rank.guest);
    changes += rank.top != last;
    last = rank.top;
  }
  ck_assert_int_eq(changes, 3);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

/* A member who moves the own score sees one rank a week. */
START_TEST(sweep_by_a_member) {
  ssi_cohort *cohort = stairs(TODAY, 0, 30, 10, 2);
  ssi_releases *ledger = weekly();
  int32_t points;
  for (points = 100; points >= 0; points--) {
    ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
    OK(ssi_releases_rank(ledger, cohort, 3, POINTS(points), &rank));
    ck_assert_int_eq(rank.top, 1);
  }
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}
END_TEST

/* Each answer goes through the rules, whatever is asked. */
START_TEST(every_question) {
  const int32_t own[] = {0, 0, 0, 0};
  ssi_cohort *cohort = stairs(TODAY, 0, 20, 30, 0);
  ssi_cohort *more = stairs(TODAY, 0, 21, 30, 0);
  ssi_cohort *old = stairs(TODAY - 7 * 53, 0, 20, 30, 0);
  ssi_releases *ledger = weekly();
  ssi_quantile_answer quantile = SSI_INIT(ssi_quantile_answer);
  ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
  ssi_gap_answer gap = SSI_INIT(ssi_gap_answer);
  OK(ssi_releases_quantile(ledger, cohort, 50, &quantile));
  REFUSED(ask(ledger, more), RELEASE);
  REFUSED(ssi_releases_quantile(ledger, more, 50, &quantile), RELEASE);
  REFUSED(ssi_releases_rank(ledger, more, 1, 0, &rank), RELEASE);
  REFUSED(ssi_releases_gap(ledger, more, 0, own, &gap), RELEASE);
  REFUSED(ssi_releases_declare(ledger, more), RELEASE);
  REFUSED(ask(ledger, old), DAY);
  REFUSED(ssi_releases_quantile(ledger, old, 50, &quantile), DAY);
  REFUSED(ssi_releases_rank(ledger, old, 1, 0, &rank), DAY);
  REFUSED(ssi_releases_gap(ledger, old, 0, own, &gap), DAY);
  REFUSED(ssi_releases_declare(ledger, old), DAY);
  ssi_cohort_free(cohort);
  ssi_cohort_free(more);
  ssi_cohort_free(old);
  ssi_releases_free(ledger);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {making, 1},
      {fewer_than_ten, 1},
      {difference, 13},
      {complement, 13},
      {late_parent, 1},
      {three_sets, 1},
      {scores_do_not_matter, 1},
      {same_question_same_answer, 1},
      {join_and_leave, 1},
      {three_sets_of_earlier_weeks, 1},
      {forgetting, 1},
      {large_cohorts, 1},
      {sweep_by_guests, 1},
      {sweep_by_a_member, 1},
      {every_question, 1},
  };
  return RUN_TESTS("releases_rules", cases);
}
