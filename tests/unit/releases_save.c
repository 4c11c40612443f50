/* The saved form of a ledger of releases. */
#include <string.h>

#include "unit/cohort_kit.h"
#include "unit/sip.h"

#define HEAD 32
#define CELL_ROW 12
#define SET_HEAD 8
#define ANSWER 60

static ssi_releases *load(const uint8_t *bytes, size_t size) {
  ssi_releases *loaded = NULL;
  OK(ssi_releases_load(NULL, bytes, size, &loaded));
  return loaded;
}

static void refuse(const uint8_t *bytes, size_t size, ssi_status why) {
  ssi_releases *loaded = NULL;
  ck_assert_int_eq(ssi_releases_load(NULL, bytes, size, &loaded), why);
  ck_assert_ptr_null(loaded);
}

/* One cohort of ten members 0 … 9, its mean told: ten members in a cell, one
   small set, two answers (that the set was told of, and the mean). */
#define CELLS_AT HEAD
#define SETS_AT (CELLS_AT + 10 * CELL_ROW)
#define ANSWERS_AT (SETS_AT + SET_HEAD + 10 * 8)
#define SIZE (ANSWERS_AT + 2 * ANSWER + 8)

static void example(uint8_t bytes[SIZE]) {
  ssi_cohort *cohort = stairs(TODAY, 0, 10, 30, 2); /* mean 39 -> 40 */
  ssi_releases *ledger = weekly();
  size_t size = 0;
  OK(ask_mean(ledger, cohort));
  OK(ssi_releases_save(ledger, bytes, SIZE, &size));
  ck_assert_uint_eq(size, SIZE);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}

/* Period 20000 / 7 = 2857 = 0x0B29; now is one more. */
START_TEST(golden_bytes) {
  static const uint8_t head[HEAD] = {
      'S', 'S', 'I', 'R', 1, 0, 7, 0, 53, 0, 0, 0, 0x2A, 0x0B, 0, 0,
      10,  0,   0,   0,   1, 0, 0, 0, 1,  0, 0, 0, 2,    0,    0, 0};
  static const uint8_t third[CELL_ROW] = {2};
  static const uint8_t set[SET_HEAD + 16] = {0x29, 0x0B, 0, 0, 10, 0, 0, 0, 0,
                                             0,    0,    0, 0, 0,  0, 0, 1};
  /* Period, question 1, day, members, 40,000,000 = 0x2625A00, no pillars. */
  static const uint8_t answer[ANSWER - 24] = {
      0x29, 0x0B, 0,    0,    1,    0,    0,    0,    0x20, 0x4E, 0,    0,
      10,   0,    0,    0,    0x00, 0x5A, 0x62, 0x02, 0xFF, 0xFF, 0xFF, 0xFF,
      0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  uint8_t bytes[SIZE], sealed[SIZE];
  example(bytes);
  ck_assert_mem_eq(bytes, head, HEAD);
  ck_assert_mem_eq(bytes + CELLS_AT + 2 * CELL_ROW, third, CELL_ROW);
  ck_assert_mem_eq(bytes + SETS_AT, set, sizeof set);
  ck_assert_mem_eq(bytes + ANSWERS_AT + ANSWER + 24, answer, sizeof answer);
  memcpy(sealed, bytes, SIZE);
  sip_seal(sealed, SIZE);
  ck_assert_mem_eq(bytes, sealed, SIZE);
}
END_TEST

START_TEST(arguments) {
  ssi_releases *ledger = weekly(), *loaded = NULL;
  ssi_allocator small = {0};
  uint8_t bytes[SIZE];
  size_t size = 0;
  example(bytes);
  REFUSED(ssi_releases_save(NULL, bytes, SIZE, &size), NULL);
  REFUSED(ssi_releases_save(ledger, bytes, SIZE, NULL), NULL);
  REFUSED(ssi_releases_save(ledger, bytes, HEAD + 7, &size), SPACE);
  ck_assert_uint_eq(size, HEAD + 8);
  REFUSED(ssi_releases_load(NULL, NULL, SIZE, &loaded), NULL);
  REFUSED(ssi_releases_load(NULL, bytes, SIZE, NULL), NULL);
  REFUSED(ssi_releases_load(&small, bytes, SIZE, &loaded), SIZE);
  ssi_releases_free(ledger);
}
END_TEST

/* A host starts again: nothing is forgotten. */
START_TEST(loaded_remembers) {
  ssi_releases *ledger = weekly(), *loaded, *again;
  ssi_cohort *cohort = stairs(TODAY, 0, 40, 10, 1);
  ssi_cohort *moved = stairs(TODAY + 1, 0, 40, 50, 0);
  ssi_cohort *fewer = stairs(TODAY, 0, 35, 10, 1);
  ssi_cohort *next_week = stairs(TODAY + 7, 0, 39, 10, 1);
  ssi_cohort *part = stairs(TODAY, 0, 20, 10, 1);
  ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  uint8_t *bytes, *more;
  size_t size = 0, as_large = 0, i;
  OK(ask_mean(ledger, cohort));
  OK(ask_mean(ledger, part));
  for (i = 0; i < 40; i++)
    OK(ssi_releases_rank(ledger, cohort, i, POINTS(30), &rank));
  bytes = ledger_bytes(ledger, &size);
  loaded = load(bytes, size);
  more = ledger_bytes(loaded, &as_large);
  ck_assert_uint_eq(size, as_large);
  ck_assert_mem_eq(bytes, more, size);
  OK(ssi_releases_mean(loaded, moved, &mean));
  ck_assert_int_eq(mean.total, POINTS(30)); /* 29.5 of the first answer */
  OK(ssi_releases_rank(loaded, moved, 7, POINTS(100), &rank));
  ck_assert_int_eq(rank.top, 49); /* 19 above, 1 equal of 40: 48.75 */
  REFUSED(ask_mean(loaded, fewer), RELEASE);
  REFUSED(ask_mean(loaded, next_week), RELEASE);
  free(bytes);
  bytes = ledger_bytes(ledger, &size);
  again = load(bytes, size);
  free(bytes);
  free(more);
  ssi_releases_free(again);
  ssi_releases_free(ledger);
  ssi_releases_free(loaded);
  ssi_cohort_free(cohort);
  ssi_cohort_free(moved);
  ssi_cohort_free(fewer);
  ssi_cohort_free(next_week);
  ssi_cohort_free(part);
}
END_TEST

START_TEST(empty_ledger) {
  ssi_releases *ledger = weekly(), *loaded;
  ssi_cohort *cohort = stairs(TODAY, 0, 10, 30, 0);
  size_t size = 0;
  uint8_t *bytes = ledger_bytes(ledger, &size);
  ck_assert_uint_eq(size, HEAD + 8);
  loaded = load(bytes, size);
  OK(ask_mean(loaded, cohort));
  free(bytes);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
  ssi_releases_free(loaded);
}
END_TEST

START_TEST(other_sizes_are_refused) {
  uint8_t bytes[SIZE + 16] = {0};
  size_t size;
  example(bytes);
  for (size = 0; size < sizeof bytes; size++) {
    uint8_t *exact = malloc(size + 1);
    memcpy(exact, bytes, size);
    if (size != SIZE) refuse(exact, size, SSI_ERROR_FORMAT);
    if (size >= HEAD + 8 && size != SIZE) {
      sip_seal(exact, size);
      refuse(exact, size, SSI_ERROR_FORMAT);
    }
    free(exact);
  }
}
END_TEST

START_TEST(every_changed_byte_is_refused) {
  size_t at;
  for (at = 0; at < SIZE; at++) {
    uint8_t bytes[SIZE];
    example(bytes);
    bytes[at] ^= 0x41;
    refuse(bytes, SIZE,
           at == 4 || at == 5 ? SSI_ERROR_VERSION : SSI_ERROR_FORMAT);
  }
}
END_TEST

typedef struct edit {
  size_t at;
  uint8_t to;
} edit;

#define SECOND (ANSWERS_AT + ANSWER)

static const edit edits[] = {
    {4, 0},                  /* version 0 */
    {6, 0},                  /* periods of no days */
    {8, 1},                  /* too few are remembered */
    {10, 1},                 /* not zero */
    {14, 1},                 /* a period after the last day */
    {12, 0x29},              /* answers from the future */
    {13, 0x0D},              /* answers that are forgotten */
    {16, 9},                 /* another size */
    {18, 0xFF},              /* more members than there may be */
    {20, 11},                /* more cells than members */
    {20, 2},                 /* a cell without members */
    {20, 0},                 /* members without a cell */
    {27, 1},                 /* more sets than bytes */
    {31, 1},                 /* more answers than there may be */
    {28, 3},                 /* more answers than bytes */
    {28, 1},                 /* fewer answers than bytes */
    {CELLS_AT + 8, 1},       /* no such cell */
    {CELLS_AT, 1},           /* members out of order */
    {SETS_AT, 0x2A},         /* a set from the future */
    {SETS_AT + 2, 1},        /* a period after the last day */
    {SETS_AT + 1, 0},        /* a set that is forgotten */
    {SETS_AT + 4, 9},        /* too few members */
    {SETS_AT + 5, 4},        /* too many for a small set */
    {SETS_AT + 4, 200},      /* more members than bytes */
    {SETS_AT + SET_HEAD, 1}, /* members out of order */
    {SECOND + 24, 0x2A},     /* an answer from the future */
    {SECOND + 25, 0},        /* an answer that is forgotten */
    {SECOND + 30, 2},        /* no such question */
    {SECOND + 35, 0x80},     /* a day below 0 */
    {SECOND + 34, 1},        /* a day too late */
    {SECOND + 39, 1},        /* more members than there may be */
    {SECOND + 36, 9},        /* an answer about nine */
    {SECOND + 43, 0x80},     /* a mean below 0 */
    {SECOND + 43, 7},        /* a mean above 100 */
    {SECOND + 44, 0xFE},     /* a pillar below unknown */
    {SECOND + 28, 0},        /* no values belong to being told of */
    {SECOND + 28, 2},        /* a top percent above 100 */
    {SECOND + 28, 4},        /* the same by progress */
    {SECOND + 29, 4},        /* the same for a movement */
    {ANSWERS_AT + 28, 2},    /* a rank among none */
};

START_TEST(well_sealed_nonsense) {
  uint8_t bytes[SIZE];
  example(bytes);
  bytes[edits[_i].at] = edits[_i].to;
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
}
END_TEST

/* The same answer twice. */
START_TEST(twice) {
  uint8_t bytes[SIZE];
  example(bytes);
  memcpy(bytes + SECOND, bytes + ANSWERS_AT, ANSWER);
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
}
END_TEST

/* Two sets, and bytes of one. */
START_TEST(half_of_the_sets) {
  uint8_t bytes[SIZE];
  example(bytes);
  bytes[24] = 2;
  bytes[28] = 0;
  sip_seal(bytes, ANSWERS_AT + 8);
  refuse(bytes, ANSWERS_AT + 8, SSI_ERROR_FORMAT);
}
END_TEST

/* Progress may be below 0, nothing else may. */
START_TEST(negative_progress) {
  uint8_t bytes[SIZE];
  size_t i;
  example(bytes);
  bytes[SECOND + 28] = 3;
  for (i = 0; i < 20; i++) bytes[SECOND + 40 + i] = i < 4 ? 0xFF : 0;
  sip_seal(bytes, SIZE);
  ssi_releases_free(load(bytes, SIZE));
}
END_TEST

/* Small sets that differ by a few cannot have been released: what comes in a
   new period is refused, and nothing breaks. */
START_TEST(sets_that_cannot_be) {
  ssi_cohort *next_week = stairs(TODAY + 7, 50, 10, 30, 0);
  const size_t set = SET_HEAD + 10 * 8, size = SIZE + set;
  uint8_t bytes[SIZE + SET_HEAD + 10 * 8];
  ssi_releases *ledger;
  example(bytes);
  memmove(bytes + ANSWERS_AT + set, bytes + ANSWERS_AT, 2 * ANSWER);
  memcpy(bytes + ANSWERS_AT, bytes + SETS_AT, set);
  bytes[ANSWERS_AT + set - 8] = 77; /* member 9 became 77 */
  bytes[24] = 2;
  sip_seal(bytes, size);
  ledger = load(bytes, size);
  REFUSED(ask_mean(ledger, next_week), RELEASE);
  ssi_releases_free(ledger);
  ssi_cohort_free(next_week);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {golden_bytes, 1},
      {arguments, 1},
      {loaded_remembers, 1},
      {empty_ledger, 1},
      {other_sizes_are_refused, 1},
      {every_changed_byte_is_refused, 1},
      {well_sealed_nonsense, ROWS(edits)},
      {twice, 1},
      {half_of_the_sets, 1},
      {negative_progress, 1},
      {sets_that_cannot_be, 1},
  };
  return RUN_TESTS("releases_save", cases);
}
