/* Readings beside the model: points of each day are those of a score, sums are
   those of the rows, and directions are counted. */
#include <string.h>

#include "allocator.h"
#include "support/calls.h"
#include "unit/calibration_kit.h"

#define NULL_REFUSED(call) REFUSED(call, NULL)
#define POINTS(n) ((n)*SSI_POINT)

static member m;
static readings given;

static void open_all(void) {
  m = calibration_member();
  given = weekly_readings(&m, m.model);
}

static void close_all(void) {
  member_free(&m);
}

static ssi_status compare_from(const ssi_allocator *from, size_t *out_row,
                               ssi_compare **out) {
  return ssi_compare_new(
      from, m.model, m.profile, m.activity,
      READINGS(.count = given.count, .days = given.days,
               .brand = given.pillars[0], .find = given.pillars[1],
               .engage = given.pillars[2], .relate = given.pillars[3]),
      out_row, out);
}

static ssi_compare *compared(void) {
  ssi_compare *made = NULL;
  OK(compare_from(NULL, NULL, &made));
  return made;
}

static ssi_agreement agreement_of(const ssi_compare *made) {
  ssi_agreement all = SSI_INIT(ssi_agreement);
  OK(ssi_compare_total(made, &all));
  return all;
}

/* What the model itself says differs nowhere, and moves together. */
START_TEST(own_points) {
  ssi_compare *made;
  ssi_agreement all;
  int i;
  open_all();
  made = compared();
  all = agreement_of(made);
  ck_assert(all.mean == 0 && all.mean_size == 0 && all.lowest == 0 &&
            all.highest == 0);
  ck_assert_int_eq(all.within, (int)given.count);
  ck_assert_int_eq(all.opposite, 0);
  ck_assert_int_eq(all.same + all.still, (int)given.count - 1);
  ck_assert_int_eq(all.verdict, SSI_MOVEMENT_TOGETHER);
  for (i = 1; i <= SSI_PILLARS; i++) {
    ssi_agreement part = SSI_INIT(ssi_agreement);
    OK(ssi_compare_pillar(made, (ssi_pillar)i, &part));
    ck_assert(part.mean == 0 && part.opposite == 0);
  }
  ssi_compare_free(made);
  close_all();
}
END_TEST

/* Columns that end with their last reading are not read beyond it: a sanitizer
   would tell. */
START_TEST(no_further) {
  int32_t *columns[1 + SSI_PILLARS];
  ssi_compare *made = NULL;
  size_t i;
  open_all();
  for (i = 0; i <= SSI_PILLARS; i++) {
    columns[i] = malloc(given.count * sizeof *columns[i]);
    ck_assert_ptr_nonnull(columns[i]);
    memcpy(columns[i], i ? given.pillars[i - 1] : given.days,
           given.count * sizeof *columns[i]);
  }
  OK(ssi_compare_new(
      NULL, m.model, m.profile, m.activity,
      READINGS(.count = given.count, .days = columns[0], .brand = columns[1],
               .find = columns[2], .engage = columns[3], .relate = columns[4]),
      NULL, &made));
  ck_assert_int_eq(agreement_of(made).within, (int)given.count);
  for (i = 0; i <= SSI_PILLARS; i++) free(columns[i]);
  ssi_compare_free(made);
  close_all();
}
END_TEST

static ssi_compared row_of(const ssi_compare *made, size_t index, int pillar) {
  ssi_compared row = SSI_INIT(ssi_compared);
  if (pillar == 0)
    OK(ssi_compare_reading(made, index, &row));
  else
    OK(ssi_compare_reading_pillar(made, index, (ssi_pillar)pillar, &row));
  return row;
}

/* Of each reading, whatever order they come in. */
START_TEST(rows) {
  ssi_compare *made;
  size_t count, i;
  int k;
  open_all();
  given.days[0] ^= given.days[1];
  given.days[1] ^= given.days[0];
  given.days[0] ^= given.days[1];
  made = compared();
  OK(ssi_compare_readings(made, &count));
  ck_assert_uint_eq(count, given.count);
  for (i = 0; i < count; i++) {
    const ssi_compared all = row_of(made, i, 0);
    const size_t at = i == 0 ? 1 : i == 1 ? 0 : i;
    ssi_score *score = member_score(&m, all.day);
    int32_t sum = 0;
    ck_assert_int_eq(all.day, given.days[at]);
    for (k = 1; k <= SSI_PILLARS; k++) {
      const ssi_compared row = row_of(made, i, k);
      ssi_result result = SSI_INIT(ssi_result);
      OK(ssi_score_pillar(score, (ssi_pillar)k, &result));
      ck_assert_int_eq(row.day, all.day);
      ck_assert_int_eq(row.dashboard, given.pillars[k - 1][at]);
      ck_assert_int_eq(row.points, result.points);
      ck_assert_int_eq(row.high, result.high);
      ck_assert_int_eq(row.observed, result.observed);
      ck_assert_int_eq(row.maximum, result.maximum);
      ck_assert_int_eq(row.difference, row.dashboard - row.points);
      ck_assert_int_eq(
          row.within, row.dashboard >= row.points && row.dashboard <= row.high);
      sum += row.dashboard;
    }
    ck_assert_int_eq(all.dashboard, sum);
    ssi_score_free(score);
  }
  ssi_compare_free(made);
  close_all();
}
END_TEST

/* Differences of one pillar: 2 points more on the first day, 1 less after. */
START_TEST(differences) {
  ssi_compare *made;
  ssi_agreement part = SSI_INIT(ssi_agreement);
  size_t i;
  open_all();
  given.count = 3;
  for (i = 0; i < given.count; i++)
    given.pillars[0][i] += i == 0 ? POINTS(2) : -POINTS(1);
  made = compared();
  OK(ssi_compare_pillar(made, SSI_PILLAR_BRAND, &part));
  ck_assert_int_eq(part.mean, 0);
  ck_assert_int_eq(part.mean_size, 1333333);
  ck_assert_int_eq(part.lowest, -POINTS(1));
  ck_assert_int_eq(part.highest, POINTS(2));
  ck_assert_int_eq(part.verdict, SSI_MOVEMENT_NOT_ENOUGH_DATA);
  ssi_compare_free(made);
  close_all();
}
END_TEST

/* A pillar read so that `same` steps go with the model and the rest against
   it. */
static ssi_movement verdict_of(size_t steps, size_t same) {
  ssi_compare *made;
  ssi_agreement part = SSI_INIT(ssi_agreement);
  int32_t read = POINTS(12);
  size_t i;
  given.count = steps + 1;
  for (i = 0; i < given.count; i++) {
    const int32_t *own = given.pillars[2];
    const int32_t change = i > 0 ? own[i] - own[i - 1] : 0;
    ck_assert(i == 0 || change != 0);
    read += (change > 0) == (i <= same) ? 1 : -1;
    given.pillars[1][i] = read;
  }
  memcpy(given.pillars[3], given.pillars[2], sizeof given.pillars[2]);
  memcpy(given.pillars[2], given.pillars[1], sizeof given.pillars[2]);
  made = compared();
  memcpy(given.pillars[2], given.pillars[3], sizeof given.pillars[2]);
  OK(ssi_compare_pillar(made, SSI_PILLAR_ENGAGE, &part));
  ck_assert_int_eq(part.same, (int)same);
  ck_assert_int_eq(part.opposite, (int)(steps - same));
  ssi_compare_free(made);
  return part.verdict;
}

START_TEST(directions) {
  open_all();
  ck_assert_int_eq(verdict_of(7, 7), SSI_MOVEMENT_NOT_ENOUGH_DATA);
  ck_assert_int_eq(verdict_of(8, 7), SSI_MOVEMENT_TOGETHER);
  ck_assert_int_eq(verdict_of(8, 6), SSI_MOVEMENT_UNCLEAR);
  ck_assert_int_eq(verdict_of(8, 2), SSI_MOVEMENT_UNCLEAR);
  ck_assert_int_eq(verdict_of(8, 1), SSI_MOVEMENT_APART);
  ck_assert_int_eq(verdict_of(16, 12), SSI_MOVEMENT_TOGETHER);
  ck_assert_int_eq(verdict_of(16, 11), SSI_MOVEMENT_UNCLEAR);
  close_all();
}
END_TEST

START_TEST(refused) {
  ssi_compare *made = NULL;
  size_t row = 4711;
  int i;
  open_all();
  for (i = 0; i < 8; i++) {
    NULL_REFUSED(ssi_compare_new(
        NULL, i == 0 ? NULL : m.model, i == 1 ? NULL : m.profile,
        i == 2 ? NULL : m.activity,
        READINGS(.count = given.count, .days = i == 3 ? NULL : given.days,
                 .brand = i == 4 ? NULL : given.pillars[0],
                 .find = i == 5 ? NULL : given.pillars[1],
                 .engage = i == 6 ? NULL : given.pillars[2],
                 .relate = i == 7 ? NULL : given.pillars[3]),
        NULL, &made));
  }
  NULL_REFUSED(
      ssi_compare_new(NULL, m.model, m.profile, m.activity, NULL, NULL, &made));
  NULL_REFUSED(compare_from(NULL, NULL, NULL));
  REFUSED(compare_from(&(ssi_allocator){0}, NULL, &made), SIZE);
  given.pillars[2][3] = -1;
  REFUSED(compare_from(NULL, &row, &made), RANGE);
  ck_assert_uint_eq(row, 3);
  given.pillars[2][3] = 0;
  given.days[2] = given.days[1];
  REFUSED(compare_from(NULL, &row, &made), DAY);
  ck_assert_uint_eq(row, 2);
  given.days[2]++;
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 0));
  REFUSED(compare_from(NULL, &row, &made), MODEL);
  given.count = 0;
  REFUSED(compare_from(NULL, &row, &made), READINGS);
  given.count = SSI_READINGS_MAX + 1;
  REFUSED(compare_from(NULL, &row, &made), LIMIT);
  ck_assert_ptr_null(made);
  close_all();
}
END_TEST

START_TEST(arguments) {
  ssi_compared row = SSI_INIT(ssi_compared);
  ssi_agreement part = SSI_INIT(ssi_agreement);
  ssi_compare *made;
  size_t count;
  open_all();
  made = compared();
  NULL_REFUSED(ssi_compare_readings(NULL, &count));
  NULL_REFUSED(ssi_compare_readings(made, NULL));
  NULL_REFUSED(ssi_compare_reading(NULL, 0, &row));
  NULL_REFUSED(ssi_compare_reading(made, 0, NULL));
  REFUSED(ssi_compare_reading(made, given.count, &row), INDEX);
  NULL_REFUSED(ssi_compare_reading_pillar(NULL, 0, SSI_PILLAR_FIND, &row));
  NULL_REFUSED(ssi_compare_reading_pillar(made, 0, SSI_PILLAR_FIND, NULL));
  REFUSED(ssi_compare_reading_pillar(made, 0, (ssi_pillar)5, &row), PILLAR);
  REFUSED(ssi_compare_reading_pillar(made, given.count, SSI_PILLAR_FIND, &row),
          INDEX);
  NULL_REFUSED(ssi_compare_total(NULL, &part));
  NULL_REFUSED(ssi_compare_total(made, NULL));
  NULL_REFUSED(ssi_compare_pillar(NULL, SSI_PILLAR_FIND, &part));
  NULL_REFUSED(ssi_compare_pillar(made, SSI_PILLAR_FIND, NULL));
  REFUSED(ssi_compare_pillar(made, (ssi_pillar)0, &part), PILLAR);
  ssi_compare_free(made);
  ssi_compare_free(NULL);
  close_all();
}
END_TEST

START_TEST(no_memory) {
  struct test_memory memory;
  ssi_allocator from;
  ssi_compare *made = NULL;
  size_t calls, i;
  open_all();
  given.count = 2;
  memset(&memory, 0, sizeof memory);
  from = test_allocator(&memory);
  OK(compare_from(&from, NULL, &made));
  ssi_compare_free(made);
  made = NULL;
  calls = memory.calls;
  for (i = 1; i <= calls; i++) {
    memset(&memory, 0, sizeof memory);
    memory.fail_at = i;
    memory.fail_on = true;
    REFUSED(compare_from(&from, NULL, &made), MEMORY);
    ck_assert_ptr_null(made);
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert(!memory.wrong_size);
  }
  close_all();
}
END_TEST

int main(void) {
  const test_case tests[] = {
      {own_points, 1}, {no_further, 1}, {rows, 1},      {differences, 1},
      {directions, 1}, {refused, 1},    {arguments, 1}, {no_memory, 1},
  };
  return RUN_TESTS("compare_points", tests);
}
