/* Cohorts and ledgers as large as they may be. */
#include <string.h>

#include "unit/cohort_kit.h"
#include "unit/sip.h"

#define MOST ((size_t)SSI_COHORT_MEMBERS_MAX)
#define ANSWERS_MOST ((size_t)SSI_RELEASES_ANSWERS_MAX)

static ssi_cohort *full_cohort(void) {
  ssi_cohort *cohort = empty_cohort(TODAY);
  uint64_t *members = malloc(MOST * sizeof *members);
  int32_t *totals = malloc(MOST * sizeof *totals);
  size_t i;
  ck_assert(members && totals);
  for (i = 0; i < MOST; i++) {
    members[i] = i;
    totals[i] = SSI_TOTAL_POINTS - (int32_t)(i % 2);
  }
  OK(ssi_cohort_add_columns(cohort, MOST, members, totals, NULL, NULL, NULL,
                            NULL));
  free(members);
  free(totals);
  return cohort;
}

/* Ten million members at 100 points; no more fit, in no way. A ledger holds as
   many, and not ten more. */
START_TEST(ten_million_members) {
  ssi_cohort *full = full_cohort(), *ten = stairs(TODAY, MOST + 5, 10, 30, 1);
  ssi_releases *ledger = weekly();
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  const uint64_t member = MOST;
  int32_t total = 0;
  ck_assert_uint_eq(size_of_cohort(full), MOST);
  REFUSED(ssi_cohort_add(full, member, 0, NULL), LIMIT);
  REFUSED(
      ssi_cohort_add_columns(full, 1, &member, &total, NULL, NULL, NULL, NULL),
      LIMIT);
  REFUSED(ssi_cohort_merge(full, ten), LIMIT);
  OK(ssi_releases_mean(ledger, full, &mean));
  ck_assert_int_eq(mean.total, SSI_TOTAL_POINTS);
  ck_assert_int_eq(mean.members, MOST);
  REFUSED(ask_mean(ledger, ten), LIMIT);
  REFUSED(ssi_releases_declare(ledger, ten), LIMIT);
  ssi_cohort_free(full);
  ssi_cohort_free(ten);
  ssi_releases_free(ledger);
}
END_TEST

/* More columns at once than a cohort may have. */
START_TEST(too_many_columns) {
  ssi_cohort *cohort = empty_cohort(TODAY);
  uint64_t *members = calloc(MOST + 1, sizeof *members);
  int32_t *totals = calloc(MOST + 1, sizeof *totals);
  ck_assert(members && totals);
  REFUSED(ssi_cohort_add_columns(cohort, MOST + 1, members, totals, NULL, NULL,
                                 NULL, NULL),
          LIMIT);
  free(members);
  free(totals);
  ssi_cohort_free(cohort);
}
END_TEST

static void put(uint8_t *to, size_t bytes, uint64_t value) {
  size_t i;
  for (i = 0; i < bytes; i++) to[i] = (uint8_t)(value >> (8 * i));
}

/* A ledger of a million answers: ranks of guests in day 20000, period 2857. */
static ssi_releases *full_ledger(void) {
  enum { HEAD = 32, ANSWER = 60 };
  const size_t size = HEAD + (ANSWERS_MOST - 1) * ANSWER + 8;
  uint8_t *bytes = calloc(1, size);
  ssi_releases *ledger = NULL;
  size_t i;
  ck_assert_ptr_nonnull(bytes);
  memcpy(bytes, "SSIR\1\0\7\0\65", 9);
  put(bytes + 12, 4, 2858);
  put(bytes + 28, 4, ANSWERS_MOST - 1);
  for (i = 0; i < ANSWERS_MOST - 1; i++) {
    uint8_t *row = bytes + HEAD + i * ANSWER;
    put(row + 16, 8, i);
    put(row + 24, 4, 2857);
    put(row + 28, 4, 2);
    put(row + 32, 4, TODAY);
    put(row + 36, 4, 10);
    put(row + 40, 4, 50);
  }
  sip_seal(bytes, size);
  OK(ssi_releases_load(NULL, bytes, size, &ledger));
  free(bytes);
  return ledger;
}

/* There is room for one more, but the first answer about a cohort takes two:
   until a later period forgets. */
START_TEST(a_million_answers) {
  ssi_releases *ledger = full_ledger();
  ssi_cohort *cohort = stairs(TODAY, 0, 10, 30, 1);
  ssi_cohort *later = stairs(TODAY + 7 * 60, 0, 10, 30, 1);
  REFUSED(ask_mean(ledger, cohort), LIMIT);
  OK(ask_mean(ledger, later));
  REFUSED(ask_mean(ledger, cohort), DAY);
  ssi_cohort_free(cohort);
  ssi_cohort_free(later);
  ssi_releases_free(ledger);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {ten_million_members, 1},
      {too_many_columns, 1},
      {a_million_answers, 1},
  };
  return RUN_TESTS("cohort_limits", cases);
}
