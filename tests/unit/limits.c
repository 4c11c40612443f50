/* A ledger as large as it may be: ten million rows, made from saved bytes. */
#include <string.h>

#include "unit/sip.h"
#include "unit/suite.h"

#define HEAD (16 + 5) /* with one observed kind */
#define ROW 19
#define ROWS_MAX ((size_t)SSI_ACTIVITY_ROWS_MAX)
#define SIZE (HEAD + ROWS_MAX * ROW + 8)

static void put(uint8_t *to, size_t bytes, uint64_t value) {
  size_t i;
  for (i = 0; i < bytes; i++) to[i] = (uint8_t)(value >> (8 * i));
}

/* Row `i`: comment of day i / 1000 by person i + 1, once. */
static uint8_t *full_bytes(void) {
  uint8_t *bytes = calloc(1, SIZE);
  size_t i;
  ck_assert_ptr_nonnull(bytes);
  memcpy(bytes, "SSIA\1\0\1", 7);
  put(bytes + 12, 4, ROWS_MAX);
  bytes[16] = SSI_KIND_COMMENT;
  put(bytes + 17, 4, 1000000);
  for (i = 0; i < ROWS_MAX; i++) {
    uint8_t *row = bytes + HEAD + i * ROW;
    put(row, 2, i / 1000);
    row[2] = SSI_KIND_COMMENT;
    put(row + 7, 8, i + 1);
    row[15] = 1;
  }
  sip_seal(bytes, SIZE);
  return bytes;
}

static ssi_activity *load_full(void) {
  uint8_t *bytes = full_bytes();
  ssi_activity *full = NULL;
  OK(ssi_activity_load(NULL, bytes, SIZE, &full));
  free(bytes);
  return full;
}

static size_t rows_of(const ssi_activity *activity) {
  size_t rows = 0;
  OK(ssi_activity_rows(activity, &rows));
  return rows;
}

static void check_additions(ssi_activity *full) {
  const int32_t day = 20000;
  const uint8_t kind = SSI_KIND_POST;
  ssi_activity *one = NULL, *none = NULL;
  size_t row = 4711;
  int64_t total = 0;
  OK(ssi_activity_new(NULL, &one));
  OK(ssi_activity_new(NULL, &none));
  OK(ssi_activity_add(one, 1, SSI_KIND_COMMENT, 0, 1, 1001));
  REFUSED(ssi_activity_add(full, 20000, SSI_KIND_POST, 0, 1, 0), LIMIT);
  REFUSED(ssi_activity_add(full, 0, SSI_KIND_POST, 0, 1, 0), LIMIT);
  REFUSED(
      ssi_activity_add_columns(full, 1, &day, &kind, NULL, NULL, NULL, &row),
      LIMIT);
  ck_assert_uint_eq(row, 4711);
  REFUSED(ssi_activity_merge(full, one), LIMIT);
  REFUSED(ssi_activity_merge(one, full), LIMIT);
  REFUSED(ssi_activity_merge(full, full), LIMIT);
  OK(ssi_activity_merge(full, none));
  /* An event that joins a row needs no new one. */
  OK(ssi_activity_add(full, 1, SSI_KIND_COMMENT, 0, 2, 1001));
  OK(ssi_activity_total(full, SSI_KIND_COMMENT, 1, 1, &total));
  ck_assert_int_eq(total, 1002);
  ck_assert_uint_eq(rows_of(full), ROWS_MAX);
  ck_assert_uint_eq(rows_of(one), 1);
  ssi_activity_free(one);
  ssi_activity_free(none);
}

/* It scores: after a hundred days, a thousand people a day touched. */
static void check_score(ssi_activity *full) {
  member m = member_new();
  ssi_activity *empty = m.activity;
  m.activity = full;
  ck_assert_int_eq(indicator_on(&m, 99, SSI_INDICATOR_NETWORK_TOUCHED).headroom,
                   0);
  m.activity = empty;
  member_free(&m);
}

START_TEST(full_ledger) {
  ssi_activity *full = load_full();
  int32_t first = -1, last = -1;
  ck_assert_uint_eq(rows_of(full), ROWS_MAX);
  OK(ssi_activity_days(full, &first, &last));
  ck_assert_int_eq(first, 0);
  ck_assert_int_eq(last, 9999);
  check_additions(full);
  check_score(full);
  ssi_activity_free(full);
}
END_TEST

int main(void) {
  const test_case cases[] = {{full_ledger, 1}};
  return RUN_TESTS("limits", cases);
}
