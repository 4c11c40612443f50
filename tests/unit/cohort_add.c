/* Members come into a cohort and leave it; ranks of all of them. */
#include <string.h>

#include "unit/cohort_kit.h"

static const int32_t pillars[] = {POINTS(10), POINTS(5), POINTS(2), POINTS(12)};
static const int32_t bad_pillars[] = {0, 0, 25000001, 0};
static const int32_t negative_pillars[] = {-1, 0, 0, 0};

START_TEST(label) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  ssi_cohort *cohort = NULL;
  OK(ssi_cohort_new(NULL, SSI_COHORT_NETWORK, "R\xC3\xA9\xC3\xA9x", 6, 0,
                    &cohort));
  OK(ssi_cohort_add(cohort, 7, 0, NULL));
  OK(ssi_cohort_label(cohort, &info));
  ck_assert_int_eq(info.kind, SSI_COHORT_NETWORK);
  ck_assert_uint_eq(strlen(info.name), 6);
  ck_assert_int_eq(info.day, 0);
  ck_assert_int_eq(info.members, 1);
  info.size = sizeof(size_t);
  REFUSED(ssi_cohort_label(cohort, &info), SIZE);
  REFUSED(ssi_cohort_label(NULL, &info), NULL);
  REFUSED(ssi_cohort_label(cohort, NULL), NULL);
  ssi_cohort_free(cohort);
  ssi_cohort_free(NULL);
}
END_TEST

START_TEST(names_and_kinds) {
  char longest[SSI_COHORT_NAME_MAX + 1];
  ssi_allocator small = {0};
  ssi_cohort *it = NULL;
  memset(longest, 'x', sizeof longest);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, NULL, 1, 0, &it), NULL);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, 0, NULL), NULL);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 0, 0, &it), LENGTH);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, longest, 201, 0, &it), LENGTH);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "\xFF", 1, 0, &it), UTF8);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "a\0b", 3, 0, &it), UTF8);
  REFUSED(ssi_cohort_new(NULL, (ssi_cohort_kind)0, "T", 1, 0, &it), KIND);
  REFUSED(ssi_cohort_new(NULL, (ssi_cohort_kind)5, "T", 1, 0, &it), KIND);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, -1, &it), DAY);
  REFUSED(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, 65536, &it), DAY);
  REFUSED(ssi_cohort_new(&small, SSI_COHORT_TEAM, "T", 1, 0, &it), SIZE);
  ck_assert_ptr_null(it);
  OK(ssi_cohort_new(NULL, SSI_COHORT_POPULATION, longest, 200, 65535, &it));
  ssi_cohort_free(it);
}
END_TEST

START_TEST(one_by_one) {
  ssi_cohort *cohort = empty_cohort(TODAY), *before = NULL;
  OK(ssi_cohort_add(cohort, 5, POINTS(40), pillars));
  OK(ssi_cohort_add(cohort, 9, POINTS(41), NULL));
  OK(ssi_cohort_add(cohort, 7, POINTS(42), NULL));
  OK(ssi_cohort_copy(cohort, &before));
  REFUSED(ssi_cohort_add(cohort, 7, POINTS(42), NULL), MEMBER);
  REFUSED(ssi_cohort_add(NULL, 8, 0, NULL), NULL);
  REFUSED(ssi_cohort_add(cohort, 8, -1, NULL), RANGE);
  REFUSED(ssi_cohort_add(cohort, 8, 100000001, NULL), RANGE);
  REFUSED(ssi_cohort_add(cohort, 8, 0, bad_pillars), RANGE);
  REFUSED(ssi_cohort_add(cohort, 8, 0, negative_pillars), RANGE);
  REFUSED(ssi_cohort_remove(NULL, 5, POINTS(40), pillars), NULL);
  REFUSED(ssi_cohort_remove(cohort, 5, -1, pillars), RANGE);
  REFUSED(ssi_cohort_remove(cohort, 6, POINTS(40), pillars), MEMBER);
  REFUSED(ssi_cohort_remove(cohort, 10, POINTS(40), pillars), MEMBER);
  REFUSED(ssi_cohort_remove(cohort, 5, POINTS(43), pillars), MEMBER);
  ck_assert(same_cohorts(cohort, before));
  OK(ssi_cohort_add(cohort, 8, 100000000, NULL));
  OK(ssi_cohort_remove(cohort, 8, 100000000, NULL));
  ck_assert(same_cohorts(cohort, before));
  REFUSED(ssi_cohort_copy(NULL, &before), NULL);
  REFUSED(ssi_cohort_copy(cohort, NULL), NULL);
  ssi_cohort_free(before);
  ssi_cohort_free(cohort);
}
END_TEST

/* A score is known to 0.01 point, so one that rounds alike may be removed. */
START_TEST(resolution) {
  ssi_cohort *cohort = empty_cohort(TODAY), *none = empty_cohort(TODAY);
  OK(ssi_cohort_add(cohort, 1, 34515000, NULL)); /* 34.515 -> 34.52 */
  REFUSED(ssi_cohort_remove(cohort, 1, 34514999, NULL), MEMBER);
  REFUSED(ssi_cohort_remove(cohort, 1, 34525000, NULL), MEMBER);
  OK(ssi_cohort_remove(cohort, 1, 34524999, NULL));
  ck_assert(same_cohorts(cohort, none));
  ssi_cohort_free(none);
  ssi_cohort_free(cohort);
}
END_TEST

/* Pillars are kept as sums: what cannot be among them is refused. */
START_TEST(pillars_that_are_not_there) {
  const int32_t more[] = {POINTS(11), 0, 0, 0};
  const int32_t none[] = {0, 0, 0, 0};
  const int32_t most[] = {SSI_PILLAR_POINTS, 0, 0, 0};
  ssi_cohort *cohort = empty_cohort(TODAY);
  OK(ssi_cohort_add(cohort, 1, POINTS(29), NULL));
  REFUSED(ssi_cohort_remove(cohort, 1, POINTS(29), none), MEMBER);
  OK(ssi_cohort_add(cohort, 2, POINTS(29), pillars));
  REFUSED(ssi_cohort_remove(cohort, 2, POINTS(29), more), MEMBER);
  REFUSED(ssi_cohort_remove(cohort, 2, POINTS(29), none), MEMBER);
  OK(ssi_cohort_remove(cohort, 1, POINTS(29), NULL));
  REFUSED(ssi_cohort_remove(cohort, 2, POINTS(29), NULL), MEMBER);
  OK(ssi_cohort_add(cohort, 3, POINTS(29), most));
  REFUSED(ssi_cohort_remove(cohort, 3, POINTS(29), none), MEMBER);
  OK(ssi_cohort_remove(cohort, 3, POINTS(29), most));
  ssi_cohort_free(cohort);
}
END_TEST

START_TEST(columns) {
  const uint64_t members[] = {30, 10, 20}, ordered[] = {40, 50};
  const uint64_t twice[] = {60, 61, 60}, held[] = {9, 10};
  const int32_t totals[] = {POINTS(1), POINTS(2), POINTS(3)};
  const int32_t bad[] = {0, 100000001, 0};
  const int32_t some[] = {1, 2, 3};
  ssi_cohort *all = empty_cohort(TODAY), *single = empty_cohort(TODAY);
  const int32_t each[] = {1, 1, 2, 3}, next[] = {2, 2, 2, 3};
  const int32_t last[] = {3, 3, 2, 3};
  const int32_t twos[] = {2, 2, 2}, threes[] = {3, 3, 3};
  OK(add_columns(all, 0, NULL, NULL, NULL, NULL, NULL, NULL));
  OK(add_columns(all, 3, members, totals, some, some, twos, threes));
  OK(add_columns(all, 2, ordered, totals, NULL, NULL, NULL, NULL));
  OK(ssi_cohort_add(single, 50, POINTS(2), NULL));
  OK(ssi_cohort_add(single, 40, POINTS(1), NULL));
  OK(ssi_cohort_add(single, 30, POINTS(1), each));
  OK(ssi_cohort_add(single, 10, POINTS(2), next));
  OK(ssi_cohort_add(single, 20, POINTS(3), last));
  ck_assert(same_cohorts(all, single));
#define ADD(to, count, members, totals, a, b, c, d) \
  add_columns(to, count, members, totals, a, b, c, d)
  REFUSED(ADD(NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL), NULL);
  REFUSED(ADD(all, 2, NULL, totals, NULL, NULL, NULL, NULL), NULL);
  REFUSED(ADD(all, 2, ordered, NULL, NULL, NULL, NULL, NULL), NULL);
  REFUSED(ADD(all, 2, ordered, totals, some, some, NULL, some), NULL);
  REFUSED(ADD(all, 3, twice, bad, NULL, NULL, NULL, NULL), RANGE);
  REFUSED(ADD(all, 3, twice, totals, some, some, some, bad), RANGE);
  REFUSED(ADD(all, 3, twice, totals, NULL, NULL, NULL, NULL), MEMBER);
  REFUSED(ADD(all, 2, held, totals, NULL, NULL, NULL, NULL), MEMBER);
  REFUSED(ADD(all, 3, members, totals, NULL, NULL, NULL, NULL), MEMBER);
  ck_assert(same_cohorts(all, single));
  ssi_cohort_free(all);
  ssi_cohort_free(single);
}
END_TEST

/* Between two that are there: none of them is held. */
START_TEST(between_others) {
  const uint64_t members[] = {6, 7};
  const int32_t totals[] = {POINTS(1), POINTS(2)};
  ssi_cohort *cohort = empty_cohort(TODAY);
  OK(ssi_cohort_add(cohort, 5, 0, NULL));
  OK(ssi_cohort_add(cohort, 10, 0, NULL));
  OK(add_columns(cohort, 2, members, totals, NULL, NULL, NULL, NULL));
  OK(ssi_cohort_remove(cohort, 7, POINTS(2), NULL));
  ck_assert_uint_eq(size_of_cohort(cohort), 3);
  ssi_cohort_free(cohort);
}
END_TEST

/* Columns of a later library, and of no library. */
START_TEST(struct_of_columns) {
  struct later {
    ssi_cohort_columns known;
    uint64_t more;
  } later = {SSI_INIT(ssi_cohort_columns), 0};
  ssi_cohort *cohort = empty_cohort(TODAY);
  later.known.size = sizeof later;
  OK(ssi_cohort_add_columns(cohort, &later.known));
  later.more = 1;
  REFUSED(ssi_cohort_add_columns(cohort, &later.known), UNSUPPORTED);
  later.known.size = offsetof(ssi_cohort_columns, relate);
  REFUSED(ssi_cohort_add_columns(cohort, &later.known), SIZE);
  REFUSED(ssi_cohort_add_columns(cohort, NULL), NULL);
  ssi_cohort_free(cohort);
}
END_TEST

/* Whatever is wrong late in long columns: nothing of them stays. */
START_TEST(long_columns) {
  enum { ROWS = 3006, LATE = 2998 }; /* the last eight */
  static uint64_t members[ROWS];
  static int32_t totals[ROWS], tops[ROWS];
  static const int32_t bad[] = {-1, SSI_TOTAL_POINTS + 1, INT32_MIN, INT32_MAX};
  ssi_cohort *cohort = stairs(TODAY, 0, 12, 30, 1), *before = NULL;
  size_t i;
  OK(ssi_cohort_copy(cohort, &before));
  for (i = 0; i < ROWS; i++) {
    members[i] = 100 + i;
    totals[i] = (int32_t)(i * 7919 % 10001) * SSI_COHORT_RESOLUTION;
  }
  for (i = 0; i < 32; i++) {
    const size_t at = LATE + i / 4;
    const int32_t kept = totals[at];
    totals[at] = bad[i % 4];
    REFUSED(add_columns(cohort, ROWS, members, totals, NULL, NULL, NULL, NULL),
            RANGE);
    totals[at] = kept;
  }
  for (i = LATE; i < ROWS; i++) {
    const uint64_t kept = members[i];
    members[i] = members[i - 1];
    REFUSED(add_columns(cohort, ROWS, members, totals, NULL, NULL, NULL, NULL),
            MEMBER);
    members[i] = kept;
  }
  members[LATE] = 11;
  REFUSED(add_columns(cohort, ROWS, members, totals, NULL, NULL, NULL, NULL),
          MEMBER);
  ck_assert(same_cohorts(cohort, before));
  members[LATE] = 100 + LATE;
  OK(ssi_cohort_subtract(cohort, before));
  OK(add_columns(cohort, ROWS, members, totals, NULL, NULL, NULL, NULL));
  totals[LATE]++; /* rounds alike */
  OK(ssi_cohort_ranks(cohort, totals, ROWS, tops, NULL));
  totals[LATE] = -1;
  tops[0] = 77;
  REFUSED(ssi_cohort_ranks(cohort, totals, ROWS, tops, NULL), RANGE);
  ck_assert_int_eq(tops[0], 0);
  ssi_cohort_free(before);
  ssi_cohort_free(cohort);
}
END_TEST

START_TEST(merging) {
  ssi_cohort *odd = empty_cohort(TODAY), *even = empty_cohort(TODAY);
  ssi_cohort *other_day = empty_cohort(TODAY + 1), *all = NULL;
  ssi_cohort *names[3] = {NULL, NULL, NULL};
  size_t i;
  for (i = 0; i < 10; i++)
    OK(ssi_cohort_add(i % 2 ? odd : even, i, POINTS(1), pillars));
  OK(ssi_cohort_copy(odd, &all));
  OK(ssi_cohort_merge(all, even));
  ck_assert_uint_eq(size_of_cohort(all), 10);
  REFUSED(ssi_cohort_merge(all, odd), MEMBER);
  REFUSED(ssi_cohort_merge(all, all), MEMBER);
  REFUSED(ssi_cohort_merge(NULL, odd), NULL);
  REFUSED(ssi_cohort_merge(odd, NULL), NULL);
  REFUSED(ssi_cohort_merge(odd, other_day), MISMATCH);
  OK(ssi_cohort_merge(other_day, other_day)); /* nothing and nothing */
  OK(ssi_cohort_new(NULL, SSI_COHORT_NETWORK, "T", 1, TODAY, &names[0]));
  OK(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "U", 1, TODAY, &names[1]));
  OK(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "TT", 2, TODAY, &names[2]));
  for (i = 0; i < 3; i++) {
    REFUSED(ssi_cohort_merge(all, names[i]), MISMATCH);
    REFUSED(ssi_cohort_subtract(all, names[i]), MISMATCH);
    ssi_cohort_free(names[i]);
  }
  OK(ssi_cohort_subtract(all, even));
  ck_assert(same_cohorts(all, odd));
  OK(ssi_cohort_merge(all, even));
  OK(ssi_cohort_subtract(all, odd));
  ck_assert(same_cohorts(all, even));
  REFUSED(ssi_cohort_subtract(NULL, odd), NULL);
  REFUSED(ssi_cohort_subtract(odd, NULL), NULL);
  OK(ssi_cohort_subtract(all, all));
  ck_assert_uint_eq(size_of_cohort(all), 0);
  OK(ssi_cohort_subtract(all, all)); /* nothing from nothing */
  OK(ssi_cohort_merge(all, odd));    /* as good as new */
  ck_assert(same_cohorts(all, odd));
  ssi_cohort_free(odd);
  ssi_cohort_free(even);
  ssi_cohort_free(other_day);
  ssi_cohort_free(all);
}
END_TEST

START_TEST(no_part_of_it) {
  ssi_cohort *all = stairs(TODAY, 0, 5, 10, 1), *before = NULL;
  ssi_cohort *stranger = stairs(TODAY, 4, 2, 10, 1);
  ssi_cohort *another = stairs(TODAY, 0, 2, 11, 5);
  ssi_cohort *larger = stairs(TODAY, 0, 6, 10, 1);
  ssi_cohort *beyond = stairs(TODAY, 9, 1, 10, 1);
  OK(ssi_cohort_copy(all, &before));
  REFUSED(ssi_cohort_subtract(all, stranger), MEMBER);
  REFUSED(ssi_cohort_subtract(all, another), MEMBER); /* nobody has 16 */
  REFUSED(ssi_cohort_subtract(all, larger), MEMBER);
  REFUSED(ssi_cohort_subtract(all, beyond), MEMBER);
  ck_assert(same_cohorts(all, before));
  ssi_cohort_free(all);
  ssi_cohort_free(before);
  ssi_cohort_free(stranger);
  ssi_cohort_free(another);
  ssi_cohort_free(larger);
  ssi_cohort_free(beyond);
}
END_TEST

/* Ten members: 70, 60, 60, 50, 50, 50, 40, 30, 20, 10 points. Above and equal:
   70: 0, 1 -> 5 %, rank 1; 60: 1, 2 -> 20 %, 2.5; 50: 3, 3 -> 45 %, 5;
   40: 6, 1 -> 65 %, 7; 30: 75 %, 8; 20: 85 %, 9; 10: 95 %, 10. */
START_TEST(ranks_by_hand) {
  const int32_t points[] = {50, 70, 60, 50, 10, 60, 20, 50, 40, 30};
  const int32_t top[] = {45, 5, 20, 45, 95, 20, 85, 45, 65, 75};
  const int32_t rank[] = {10, 2, 5, 10, 20, 5, 18, 10, 14, 16};
  ssi_cohort *cohort = empty_cohort(TODAY);
  int32_t totals[10], tops[10], ranks[10];
  size_t i;
  for (i = 0; i < 10; i++) {
    totals[i] = POINTS(points[i]) + (int32_t)i * 300; /* within 0.01 point */
    ck_assert_int_eq(ssi_cohort_ranks(cohort, totals, i + 1, tops, NULL),
                     i ? SSI_ERROR_MISMATCH : SSI_ERROR_COHORT);
    OK(ssi_cohort_add(cohort, i, totals[i], NULL));
  }
  OK(ssi_cohort_ranks(cohort, totals, 10, tops, ranks));
  for (i = 0; i < 10; i++) {
    ck_assert_int_eq(tops[i], top[i]);
    ck_assert_int_eq(ranks[i], rank[i]);
  }
  OK(ssi_cohort_ranks(cohort, totals, 10, tops, NULL));
  REFUSED(ssi_cohort_ranks(NULL, totals, 10, tops, NULL), NULL);
  REFUSED(ssi_cohort_ranks(cohort, NULL, 10, tops, NULL), NULL);
  REFUSED(ssi_cohort_ranks(cohort, totals, 10, NULL, NULL), NULL);
  REFUSED(ssi_cohort_ranks(cohort, totals, 9, tops, NULL), MISMATCH);
  ssi_cohort_free(cohort);
}
END_TEST

static void check_zeros(const int32_t *numbers) {
  size_t i;
  for (i = 0; i < 10; i++) ck_assert_int_eq(numbers[i], 0);
}

/* Other scores than the cohort's are a mistake of the host's. */
START_TEST(other_scores_get_zeros) {
  const int32_t wrong[] = {POINTS(55), POINTS(10), -1, 100000001};
  const ssi_status why[] = {SSI_ERROR_MISMATCH, SSI_ERROR_MISMATCH,
                            SSI_ERROR_RANGE, SSI_ERROR_RANGE};
  ssi_cohort *cohort = empty_cohort(TODAY);
  int32_t totals[10], tops[10], ranks[10];
  size_t i;
  for (i = 0; i < 10; i++) {
    totals[i] = POINTS(10 + (int32_t)i);
    OK(ssi_cohort_add(cohort, i, totals[i], NULL));
  }
  for (i = 0; i < 4; i++) {
    OK(ssi_cohort_ranks(cohort, totals, 10, tops, ranks));
    totals[9] = wrong[i];
    ck_assert_int_eq(ssi_cohort_ranks(cohort, totals, 10, tops, ranks), why[i]);
    check_zeros(tops);
    check_zeros(ranks);
    ck_assert_int_eq(ssi_cohort_ranks(cohort, totals, 10, tops, NULL), why[i]);
    check_zeros(tops);
    totals[9] = POINTS(19);
  }
  ssi_cohort_free(cohort);
}
END_TEST

/* The best of 300 is at 1/600, which would be 0 %. */
START_TEST(at_least_one_percent) {
  ssi_cohort *cohort = empty_cohort(TODAY);
  int32_t totals[300], tops[300];
  size_t i;
  for (i = 0; i < 300; i++) {
    totals[i] = (int32_t)i * 10000;
    OK(ssi_cohort_add(cohort, i, totals[i], NULL));
  }
  OK(ssi_cohort_ranks(cohort, totals, 300, tops, NULL));
  ck_assert_int_eq(tops[299], 1);
  ck_assert_int_eq(tops[295], 2); /* 4.5 of 300: 1.5 %, halves up */
  ck_assert_int_eq(tops[0], 100); /* 299.5 of 300 */
  ssi_cohort_free(cohort);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {label, 1},
      {names_and_kinds, 1},
      {one_by_one, 1},
      {resolution, 1},
      {pillars_that_are_not_there, 1},
      {columns, 1},
      {between_others, 1},
      {struct_of_columns, 1},
      {long_columns, 1},
      {merging, 1},
      {no_part_of_it, 1},
      {ranks_by_hand, 1},
      {other_scores_get_zeros, 1},
      {at_least_one_percent, 1},
  };
  return RUN_TESTS("cohort_add", cases);
}
