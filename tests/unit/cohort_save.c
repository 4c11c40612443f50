/* The saved form of a cohort: its bytes, and all that must be refused. */
#include <string.h>

#include "unit/cohort_kit.h"
#include "unit/sip.h"

/* A team "T" of day 20000 = 0x4E20 with two members:
   - 5: 40 points (bucket 4000 = 0x0FA0), pillars 10, 5, 2 and 12 points
     (10,000,000 = 0x989680, 0x4C4B40, 0x1E8480, 0xB71B00);
   - 0x1122334455667788: 100 points (bucket 10000 = 0x2710), no pillars. */
#define HEAD 56
#define ROWS_AT (HEAD + 1)
#define MEMBERS_AT (ROWS_AT + 2 * 6)
#define SIZE (MEMBERS_AT + 2 * 8 + 8)

static const uint8_t golden[SIZE - 8] = {
    'S',  'S',  'I',  'C',  1,    0,    3,    0, /* version 1, team */
    0x20, 0x4E, 1,    0,                         /* day, 1 byte of name */
    2,    0,    0,    0,    1,    0,    0,    0,
    2,    0,    0,    0,                            /* members, pillars, rows */
    0x80, 0x96, 0x98, 0,    0,    0,    0,    0,    /* brand */
    0x40, 0x4B, 0x4C, 0,    0,    0,    0,    0,    /* find */
    0x80, 0x84, 0x1E, 0,    0,    0,    0,    0,    /* engage */
    0x00, 0x1B, 0xB7, 0,    0,    0,    0,    0,    /* relate */
    'T',                                            /* name */
    0xA0, 0x0F, 1,    0,    0,    0,                /* 40.00 once */
    0x10, 0x27, 1,    0,    0,    0,                /* 100.00 once */
    5,    0,    0,    0,    0,    0,    0,    0,    /* member 5 */
    0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11, /* the other */
};

static void sealed(uint8_t bytes[SIZE]) {
  memcpy(bytes, golden, sizeof golden);
  sip_seal(bytes, SIZE);
}

static ssi_cohort *example(void) {
  const int32_t pillars[] = {POINTS(10), POINTS(5), POINTS(2), POINTS(12)};
  ssi_cohort *cohort = empty_cohort(TODAY);
  OK(ssi_cohort_add(cohort, UINT64_C(0x1122334455667788), POINTS(100), NULL));
  OK(ssi_cohort_add(cohort, 5, POINTS(40), pillars));
  return cohort;
}

static void refuse(const uint8_t *bytes, size_t size, ssi_status why) {
  ssi_cohort *loaded = NULL;
  ck_assert_int_eq(ssi_cohort_load(NULL, bytes, size, &loaded), why);
  ck_assert_ptr_null(loaded);
}

START_TEST(golden_bytes) {
  ssi_cohort *cohort = example(), *loaded = NULL;
  uint8_t expected[SIZE], bytes[SIZE];
  size_t size = 0, capacity;
  sealed(expected);
  OK(ssi_cohort_save(cohort, NULL, 0, &size));
  ck_assert_uint_eq(size, SIZE);
  for (capacity = 0; capacity < SIZE; capacity++)
    REFUSED(ssi_cohort_save(cohort, bytes, capacity, &size), SPACE);
  ck_assert_uint_eq(size, SIZE);
  OK(ssi_cohort_save(cohort, bytes, SIZE, &size));
  ck_assert_mem_eq(bytes, expected, SIZE);
  OK(ssi_cohort_load(NULL, bytes, SIZE, &loaded));
  ck_assert(same_cohorts(cohort, loaded));
  REFUSED(ssi_cohort_save(NULL, bytes, SIZE, &size), NULL);
  REFUSED(ssi_cohort_save(cohort, bytes, SIZE, NULL), NULL);
  REFUSED(ssi_cohort_load(NULL, NULL, SIZE, &loaded), NULL);
  REFUSED(ssi_cohort_load(NULL, bytes, SIZE, NULL), NULL);
  ssi_cohort_free(cohort);
  ssi_cohort_free(loaded);
}
END_TEST

/* A loaded cohort goes on alike. */
START_TEST(loaded_goes_on) {
  ssi_cohort *cohort = stairs(TODAY, 3, 12, 20, 1), *loaded = NULL;
  ssi_cohort *empty = empty_cohort(TODAY), *nothing = NULL;
  size_t size = 0;
  uint8_t *bytes = cohort_bytes(cohort, &size);
  OK(ssi_cohort_load(NULL, bytes, size, &loaded));
  free(bytes);
  OK(ssi_cohort_remove(loaded, 3, POINTS(20), NULL));
  OK(ssi_cohort_add(loaded, 3, POINTS(20), NULL));
  ck_assert(same_cohorts(cohort, loaded));
  bytes = cohort_bytes(empty, &size);
  OK(ssi_cohort_load(NULL, bytes, size, &nothing));
  ck_assert(same_cohorts(empty, nothing));
  free(bytes);
  ssi_cohort_free(cohort);
  ssi_cohort_free(loaded);
  ssi_cohort_free(empty);
  ssi_cohort_free(nothing);
}
END_TEST

START_TEST(other_sizes_are_refused) {
  uint8_t bytes[SIZE + 16] = {0};
  size_t size;
  sealed(bytes);
  for (size = 0; size < sizeof bytes; size++) {
    uint8_t *exact;
    if (size == SIZE) continue;
    exact = malloc(size + 1);
    memcpy(exact, bytes, size);
    refuse(exact, size, SSI_ERROR_FORMAT);
    free(exact);
  }
}
END_TEST

START_TEST(every_changed_byte_is_refused) {
  size_t at;
  for (at = 0; at < SIZE; at++) {
    uint8_t bytes[SIZE];
    sealed(bytes);
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

/* With a checksum that fits, each of these is still no cohort. */
static const edit edits[] = {
    {4, 0},                /* version 0 */
    {6, 0},                /* no kind */
    {6, 5},                /* no kind */
    {7, 1},                /* not zero */
    {10, 0},               /* no name, and so another size */
    {14, 0xFF},            /* more members than there may be */
    {16, 3},               /* more with pillars than members */
    {20, 1},               /* fewer rows, another size */
    {21, 0x28},            /* more rows than scores */
    {28, 1},               /* a sum above 25 points a member */
    {55, 0x80},            /* a huge sum */
    {HEAD, 0xFF},          /* name: no UTF-8 */
    {HEAD, 0},             /* name: NUL */
    {ROWS_AT, 0x9F},       /* (fine in itself: see below) */
    {ROWS_AT + 1, 0x28},   /* above 100 points */
    {ROWS_AT + 7, 0x0F},   /* out of order */
    {ROWS_AT + 2, 0},      /* never */
    {ROWS_AT + 2, 2},      /* one more than members */
    {ROWS_AT + 6, 0x11},   /* 100.01 points */
    {ROWS_AT + 8, 2},      /* more than members are left */
    {MEMBERS_AT + 15, 0},  /* (fine in itself) */
    {MEMBERS_AT + 7, 0x12} /* out of order */
};

START_TEST(well_sealed_nonsense) {
  const edit *one = &edits[_i];
  const bool fine =
      (one->at == ROWS_AT && one->to == 0x9F) || one->at == MEMBERS_AT + 15;
  uint8_t bytes[SIZE];
  sealed(bytes);
  bytes[one->at] = one->to;
  sip_seal(bytes, SIZE);
  if (fine) {
    ssi_cohort *loaded = NULL;
    OK(ssi_cohort_load(NULL, bytes, SIZE, &loaded));
    ssi_cohort_free(loaded);
  } else {
    refuse(bytes, SIZE, SSI_ERROR_FORMAT);
  }
}
END_TEST

/* Fewer scores than members, and names of no length. */
START_TEST(sizes_that_fit) {
  uint8_t bytes[SIZE] = {0};
  sealed(bytes);
  bytes[20] = 1; /* one row … */
  memmove(bytes + ROWS_AT + 6, bytes + MEMBERS_AT, 16);
  sip_seal(bytes, SIZE - 6); /* … and one score for two members */
  refuse(bytes, SIZE - 6, SSI_ERROR_FORMAT);
  sealed(bytes);
  bytes[10] = 0;
  memmove(bytes + HEAD, bytes + ROWS_AT, 28);
  sip_seal(bytes, SIZE - 1);
  refuse(bytes, SIZE - 1, SSI_ERROR_FORMAT);
}
END_TEST

/* A score, or a member, that stands there twice. */
START_TEST(said_twice) {
  const size_t at = _i ? MEMBERS_AT : ROWS_AT, row = _i ? 8 : 6;
  uint8_t bytes[SIZE];
  sealed(bytes);
  memcpy(bytes + at + row, bytes + at, row);
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
}
END_TEST

/* Rows of which there are more than scores: 10,002, each once. */
START_TEST(too_many_rows) {
  const size_t rows = 10002, size = HEAD + 1 + rows * 14 + 8;
  uint8_t *bytes = calloc(1, size);
  memcpy(bytes, golden, HEAD + 1);
  memset(bytes + 16, 0, 40);
  bytes[12] = bytes[20] = (uint8_t)(rows & 255);
  bytes[13] = bytes[21] = (uint8_t)(rows >> 8);
  sip_seal(bytes, size);
  refuse(bytes, size, SSI_ERROR_FORMAT);
  free(bytes);
}
END_TEST

START_TEST(bad_allocator) {
  ssi_allocator small = {0};
  ssi_cohort *loaded = NULL;
  uint8_t bytes[SIZE];
  sealed(bytes);
  REFUSED(ssi_cohort_load(&small, bytes, SIZE, &loaded), SIZE);
  small.size = sizeof small;
  REFUSED(ssi_cohort_load(&small, bytes, SIZE, &loaded), NULL);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {golden_bytes, 1},
      {loaded_goes_on, 1},
      {other_sizes_are_refused, 1},
      {every_changed_byte_is_refused, 1},
      {well_sealed_nonsense, ROWS(edits)},
      {sizes_that_fit, 1},
      {said_twice, 2},
      {too_many_rows, 1},
      {bad_allocator, 1},
  };
  return RUN_TESTS("cohort_save", cases);
}
