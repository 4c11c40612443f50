/* The saved form of a budget: its bytes, and all that must be refused. */
#include <string.h>

#include "unit/cohort_kit.h"
#include "unit/sip.h"

/* Limit 96, quarter 219 (day 20000 / 91), serial 258, two members: 5 spent 64
   in this quarter and 32 four before; 0x1122334455667788 spent 1 one before. */
#define HEAD 24
#define ROW 13
#define SIZE (HEAD + 2 * ROW + 8)

static const uint8_t golden[SIZE - 8] = {
    'S',  'S',  'I',  'S',  1,    0,    96,   0, /* version 1, limit */
    219,  0,    0,    0,    2,    0,    0,    0, /* quarter, rows */
    2,    1,    0,    0,    0,    0,    0,    0, /* serial */
    5,    0,    0,    0,    0,    0,    0,    0,
    64,   0,    0,    0,    32, /* now, 1, 2, 3, 4 quarters ago */
    0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11,
    0,    1,    0,    0,    0,
};

static void sealed(uint8_t bytes[SIZE]) {
  memcpy(bytes, golden, sizeof golden);
  sip_seal(bytes, SIZE);
}

static void refuse(const uint8_t *bytes, size_t size, ssi_status why) {
  ssi_budget *loaded = NULL;
  ck_assert_int_eq(ssi_budget_load(NULL, bytes, size, 0, &loaded), why);
  ck_assert_ptr_null(loaded);
}

START_TEST(golden_bytes) {
  uint8_t expected[SIZE], bytes[SIZE];
  ssi_budget *loaded = NULL;
  size_t size = 0, capacity;
  sealed(expected);
  OK(ssi_budget_load(NULL, expected, SIZE, 258, &loaded));
  ck_assert_int_eq(budget_info(loaded).members, 2);
  ck_assert_int_eq(budget_info(loaded).serial, 258);
  ck_assert_int_eq(budget_info(loaded).quarter, 219);
  ck_assert_int_eq(spent_of(loaded, 5), 96);
  ck_assert_int_eq(spent_of(loaded, UINT64_C(0x1122334455667788)), 1);
  OK(ssi_budget_save(loaded, NULL, 0, &size));
  ck_assert_uint_eq(size, SIZE);
  for (capacity = 0; capacity < SIZE; capacity++)
    REFUSED(ssi_budget_save(loaded, bytes, capacity, &size), SPACE);
  OK(ssi_budget_save(loaded, bytes, SIZE, &size));
  ck_assert_mem_eq(bytes, expected, SIZE);
  OK(ssi_budget_advance(loaded, 220 * 91)); /* four ago is five ago now */
  ck_assert_int_eq(spent_of(loaded, 5), 64);
  REFUSED(ssi_budget_save(NULL, bytes, SIZE, &size), NULL);
  REFUSED(ssi_budget_save(loaded, bytes, SIZE, NULL), NULL);
  REFUSED(ssi_budget_load(NULL, NULL, SIZE, 0, &loaded), NULL);
  REFUSED(ssi_budget_load(NULL, bytes, SIZE, 0, NULL), NULL);
  ssi_budget_free(loaded);
}
END_TEST

/* What was spent is told alike whenever it is saved: 12 quarters, each saved
   and loaded. */
START_TEST(saved_in_every_quarter) {
  ssi_cohort *cohort = crowd(1, 100);
  ssi_budget *kept = new_budget(), *saved = new_budget();
  int32_t quarter;
  for (quarter = 0; quarter < 12; quarter++) {
    const int32_t day = TODAY + quarter * 91;
    ssi_budget *loaded = NULL;
    size_t size = 0;
    uint8_t *bytes;
    OK(ssi_budget_advance(kept, day));
    OK(ssi_budget_advance(saved, day));
    if (quarter % 3 == 0) {
      ssi_benchmark *a = publish(cohort, kept, key_of(1));
      ssi_benchmark *b = publish(cohort, saved, key_of(1));
      ck_assert(same_benchmarks(a, b));
      ssi_benchmark_free(a);
      ssi_benchmark_free(b);
      OK(ssi_budget_set_limit(kept, 192));
      OK(ssi_budget_set_limit(saved, 192));
    }
    bytes = budget_bytes(saved, &size);
    OK(ssi_budget_load(NULL, bytes, size, budget_info(saved).serial, &loaded));
    free(bytes);
    ssi_budget_free(saved);
    saved = loaded;
    ck_assert(same_budgets(kept, saved));
  }
  ssi_cohort_free(cohort);
  ssi_budget_free(kept);
  ssi_budget_free(saved);
}
END_TEST

/* An older state would let what was spent since be spent twice. */
START_TEST(older_states_are_refused) {
  ssi_cohort *cohort = crowd(1, 100);
  ssi_budget *budget = new_budget(), *loaded = NULL;
  size_t size = 0;
  uint8_t *bytes = budget_bytes(budget, &size);
  ssi_benchmark_free(publish(cohort, budget, key_of(1)));
  REFUSED(ssi_budget_load(NULL, bytes, size, 1, &loaded), SERIAL);
  REFUSED(ssi_budget_load(NULL, bytes, size, INT64_MAX, &loaded), SERIAL);
  ck_assert_ptr_null(loaded);
  OK(ssi_budget_load(NULL, bytes, size, 0, &loaded));
  ck_assert_int_eq(budget_info(loaded).serial, 0);
  ssi_budget_free(loaded);
  loaded = NULL;
  free(bytes);
  bytes = budget_bytes(budget, &size);
  OK(ssi_budget_load(NULL, bytes, size, 1, &loaded));
  ck_assert_int_eq(spent_of(loaded, 100), 64);
  free(bytes);
  ssi_cohort_free(cohort);
  ssi_budget_free(budget);
  ssi_budget_free(loaded);
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

/* With a checksum that fits, each of these is still no budget. */
static const edit edits[] = {
    {4, 0},              /* version 0 */
    {6, 0},              /* no limit */
    {7, 1},              /* not zero */
    {9, 3},              /* a quarter beyond the last day */
    {12, 1},             /* fewer rows */
    {15, 0xFF},          /* more rows than there may be */
    {23, 1},             /* a serial that none reaches */
    {HEAD + 8, 224},     /* 256 in all */
    {HEAD + ROW + 9, 0}, /* nothing spent */
    {HEAD + ROW + 7, 0}, /* (fine in itself) */
    {HEAD + 7, 0x11},    /* (fine in itself) */
    {HEAD + 7, 0x12},    /* out of order */
};

START_TEST(well_sealed_nonsense) {
  const edit *one = &edits[_i];
  const bool fine =
      one->at == HEAD + ROW + 7 || (one->at == HEAD + 7 && one->to == 0x11);
  uint8_t bytes[SIZE];
  sealed(bytes);
  bytes[one->at] = one->to;
  sip_seal(bytes, SIZE);
  if (fine) {
    ssi_budget *loaded = NULL;
    OK(ssi_budget_load(NULL, bytes, SIZE, 0, &loaded));
    ssi_budget_free(loaded);
  } else {
    refuse(bytes, SIZE, SSI_ERROR_FORMAT);
  }
}
END_TEST

/* The last serial there is: it can be loaded, and nothing published. */
START_TEST(last_serial) {
  ssi_cohort *cohort = crowd(1, 100);
  ssi_benchmark *none = NULL;
  ssi_budget *loaded = NULL;
  uint8_t bytes[SIZE];
  uint64_t serial = UINT64_C(1000000000000000);
  size_t i;
  sealed(bytes);
  for (i = 0; i < 8; i++) bytes[16 + i] = (uint8_t)(serial >> (8 * i));
  sip_seal(bytes, SIZE);
  OK(ssi_budget_load(NULL, bytes, SIZE, 0, &loaded));
  OK(ssi_budget_set_limit(loaded, 255));
  REFUSED(ssi_benchmark_publish(NULL, cohort, loaded, key_of(1), NULL, &none),
          LIMIT);
  ck_assert_ptr_null(none);
  ssi_cohort_free(cohort);
  ssi_budget_free(loaded);
}
END_TEST

START_TEST(bad_allocator) {
  ssi_allocator small = {0};
  ssi_budget *loaded = NULL;
  uint8_t bytes[SIZE];
  sealed(bytes);
  REFUSED(ssi_budget_load(&small, bytes, SIZE, 0, &loaded), SIZE);
  small.size = sizeof small;
  REFUSED(ssi_budget_load(&small, bytes, SIZE, 0, &loaded), NULL);
}
END_TEST

/* Nobody stands in a budget twice, be it with what they have spent there. */
START_TEST(said_twice) {
  uint8_t bytes[SIZE];
  sealed(bytes);
  memcpy(bytes + HEAD + ROW, bytes + HEAD, _i ? 8 : ROW);
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {golden_bytes, 1},
      {saved_in_every_quarter, 1},
      {older_states_are_refused, 1},
      {other_sizes_are_refused, 1},
      {every_changed_byte_is_refused, 1},
      {well_sealed_nonsense, ROWS(edits)},
      {said_twice, 2},
      {last_serial, 1},
      {bad_allocator, 1},
  };
  return RUN_TESTS("budget_save", cases);
}
