/* What a calibration takes and what it refuses. */
#include "allocator.h"
#include "support/calls.h"

#include <stddef.h>
#include <string.h>

#include "unit/calibration_kit.h"

#define NULL_REFUSED(call) REFUSED(call, NULL)
#define MOST_CALLS 200

static member m;
static readings given;

static void open_all(void) {
  m = calibration_member();
  given = weekly_readings(&m, m.model);
}

static void close_all(void) {
  member_free(&m);
}

/* Refused with this status at this row, and nothing made. */
static void refused_at(ssi_status why, size_t row) {
  ssi_calibration *made = NULL;
  size_t at = 4711;
  ck_assert_int_eq(calibrate_from(NULL, &m, &given, &at, &made), why);
  ck_assert_uint_eq(at, row);
  ck_assert_int_eq(calibrate_from(NULL, &m, &given, NULL, &made), why);
  ck_assert_ptr_null(made);
}

#define AT_NO_ROW 4711

START_TEST(null_arguments) {
  ssi_calibration *made = NULL;
  int i;
  open_all();
  for (i = 0; i < 8; i++) {
    NULL_REFUSED(ssi_calibration_new(
        NULL, i == 0 ? NULL : m.model, i == 1 ? NULL : m.profile,
        i == 2 ? NULL : m.activity,
        READINGS(.count = given.count, .days = i == 3 ? NULL : given.days,
                 .brand = i == 4 ? NULL : given.pillars[0],
                 .find = i == 5 ? NULL : given.pillars[1],
                 .engage = i == 6 ? NULL : given.pillars[2],
                 .relate = i == 7 ? NULL : given.pillars[3]),
        NULL, &made));
  }
  NULL_REFUSED(calibrate_from(NULL, &m, &given, NULL, NULL));
  NULL_REFUSED(ssi_calibration_new(NULL, m.model, m.profile, m.activity, NULL,
                                   NULL, &made));
  ck_assert_ptr_null(made);
  close_all();
}
END_TEST

/* Readings of a later version may not ask for more than there is. */
START_TEST(sizes) {
  struct {
    ssi_readings known;
    int64_t later;
  } longer;
  ssi_calibration *made = NULL;
  size_t size;
  open_all();
  memset(&longer, 0, sizeof longer);
  longer.known =
      *READINGS(.count = given.count, .days = given.days,
                .brand = given.pillars[0], .find = given.pillars[1],
                .engage = given.pillars[2], .relate = given.pillars[3]);
  for (size = 0; size <= sizeof(size_t); size++) {
    longer.known.size = size;
    REFUSED(ssi_calibration_new(NULL, m.model, m.profile, m.activity,
                                &longer.known, NULL, &made),
            SIZE);
  }
  longer.known.size = sizeof longer;
  longer.later = 1;
  REFUSED(ssi_calibration_new(NULL, m.model, m.profile, m.activity,
                              &longer.known, NULL, &made),
          UNSUPPORTED);
  ck_assert_ptr_null(made);
  longer.later = 0;
  OK(ssi_calibration_new(NULL, m.model, m.profile, m.activity, &longer.known,
                         NULL, &made));
  ssi_calibration_free(made);
  close_all();
}
END_TEST

START_TEST(null_arguments_of_results) {
  ssi_fit fit = SSI_INIT(ssi_fit);
  ssi_residual residual = SSI_INIT(ssi_residual);
  ssi_fitted_indicator parameters = SSI_INIT(ssi_fitted_indicator);
  ssi_model *model = NULL;
  ssi_calibration *made;
  size_t count = 4711;
  open_all();
  made = calibrated(&m, &given);
  NULL_REFUSED(ssi_calibration_model(NULL, &model));
  NULL_REFUSED(ssi_calibration_model(made, NULL));
  NULL_REFUSED(ssi_calibration_total(NULL, &fit));
  NULL_REFUSED(ssi_calibration_total(made, NULL));
  NULL_REFUSED(ssi_calibration_pillar(NULL, SSI_PILLAR_FIND, &fit));
  NULL_REFUSED(ssi_calibration_pillar(made, SSI_PILLAR_FIND, NULL));
  NULL_REFUSED(ssi_calibration_residuals(NULL, &count));
  NULL_REFUSED(ssi_calibration_residuals(made, NULL));
  NULL_REFUSED(ssi_calibration_residual(NULL, 0, &residual));
  NULL_REFUSED(ssi_calibration_residual(made, 0, NULL));
  NULL_REFUSED(
      ssi_calibration_indicator(NULL, SSI_INDICATOR_DEPTH, &parameters));
  NULL_REFUSED(ssi_calibration_indicator(made, SSI_INDICATOR_DEPTH, NULL));
  ck_assert_ptr_null(model);
  ck_assert_uint_eq(count, 4711);
  ssi_calibration_free(made);
  ssi_calibration_free(NULL);
  close_all();
}
END_TEST

START_TEST(unknown_rows) {
  static const int unknown[] = {0, SSI_INDICATORS + 1, -1, INT32_MAX,
                                INT32_MIN};
  ssi_fit fit = SSI_INIT(ssi_fit);
  ssi_residual residual = SSI_INIT(ssi_residual);
  ssi_fitted_indicator parameters = SSI_INIT(ssi_fitted_indicator);
  ssi_calibration *made;
  open_all();
  made = calibrated(&m, &given);
  REFUSED(ssi_calibration_pillar(made, (ssi_pillar)unknown[_i], &fit), PILLAR);
  REFUSED(ssi_calibration_pillar(made, (ssi_pillar)(SSI_PILLARS + 1), &fit),
          PILLAR);
  REFUSED(
      ssi_calibration_indicator(made, (ssi_indicator)unknown[_i], &parameters),
      INDICATOR);
  OK(ssi_calibration_residual(made, 4 * WEEKS - 1, &residual));
  REFUSED(ssi_calibration_residual(made, 4 * WEEKS, &residual), INDEX);
  REFUSED(ssi_calibration_residual(made, SIZE_MAX, &residual), INDEX);
  ssi_calibration_free(made);
  close_all();
}
END_TEST

START_TEST(too_few_or_too_many) {
  open_all();
  given.count = 0;
  refused_at(SSI_ERROR_READINGS, AT_NO_ROW);
  given.count = SSI_READINGS_MIN - 1;
  refused_at(SSI_ERROR_READINGS, AT_NO_ROW);
  given.count = SSI_READINGS_MAX + 1;
  refused_at(SSI_ERROR_LIMIT, AT_NO_ROW);
  given.count = SIZE_MAX;
  refused_at(SSI_ERROR_LIMIT, AT_NO_ROW);
  close_all();
}
END_TEST

/* Eight readings over 27 days are too short, over 28 enough. */
START_TEST(span) {
  ssi_calibration *made;
  size_t i;
  open_all();
  given.count = SSI_READINGS_MIN;
  for (i = 0; i < given.count; i++) given.days[i] = TODAY - 4 * (int32_t)i;
  given.days[7] = TODAY - 27;
  refused_at(SSI_ERROR_READINGS, AT_NO_ROW);
  given.days[7] = TODAY - 28;
  made = calibrated(&m, &given);
  ssi_calibration_free(made);
  close_all();
}
END_TEST

START_TEST(days_at_fault) {
  open_all();
  given.days[9] = -1;
  refused_at(SSI_ERROR_DAY, 9);
  given.days[6] = SSI_DAY_MAX + 1;
  refused_at(SSI_ERROR_DAY, 6);
  given.days[5] = given.days[2]; /* the second of them is at fault */
  refused_at(SSI_ERROR_DAY, 5);
  given.days[0] = INT32_MIN;
  refused_at(SSI_ERROR_DAY, 0);
  close_all();
}
END_TEST

START_TEST(values_at_fault) {
  open_all();
  given.pillars[_i][9] = -1;
  refused_at(SSI_ERROR_RANGE, 9);
  given.pillars[_i][8] = SSI_PILLAR_POINTS + 1;
  refused_at(SSI_ERROR_RANGE, 8);
  given.days[8] = given.days[7]; /* of one row, the day comes first */
  refused_at(SSI_ERROR_DAY, 8);
  given.days[10] = -1;
  given.pillars[_i][3] = INT32_MAX;
  refused_at(SSI_ERROR_RANGE, 3);
  close_all();
}
END_TEST

/* Days at the ends of the range, values at the ends of theirs. */
START_TEST(extreme_rows) {
  ssi_calibration *made;
  open_all();
  given.days[0] = SSI_DAY_MIN;
  given.days[1] = SSI_DAY_MAX;
  given.pillars[0][0] = 0;
  given.pillars[0][1] = SSI_PILLAR_POINTS;
  made = calibrated(&m, &given);
  ck_assert_int_eq(residual_of(made, 0).day, SSI_DAY_MIN);
  ck_assert_int_eq(residual_of(made, 4 * WEEKS - 1).day, SSI_DAY_MAX);
  ssi_calibration_free(made);
  close_all();
}
END_TEST

/* Facts alone never change from day to day. */
START_TEST(nothing_to_fit_to) {
  open_all();
  ssi_activity_free(m.activity);
  must(ssi_activity_new(NULL, &m.activity));
  refused_at(SSI_ERROR_READINGS, AT_NO_ROW);
  close_all();
}
END_TEST

START_TEST(unbalanced_model) {
  open_all();
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 1));
  refused_at(SSI_ERROR_MODEL, AT_NO_ROW);
  close_all();
}
END_TEST

START_TEST(every_allocation_fails) {
  struct test_memory memory = {0};
  const ssi_allocator allocator = test_allocator(&memory);
  ssi_status status = SSI_ERROR_MEMORY;
  size_t at;
  open_all();
  for (at = 1; status != SSI_OK; at++) {
    ssi_calibration *made = NULL;
    ssi_model *model = NULL;
    memory.calls = 0;
    memory.fail_at = at;
    memory.fail_on = _i == 1;
    status = calibrate_from(&allocator, &m, &given, NULL, &made);
    if (status == SSI_OK) status = ssi_calibration_model(made, &model);
    ck_assert(status == SSI_OK || status == SSI_ERROR_MEMORY);
    ck_assert_int_eq(model != NULL, status == SSI_OK);
    ssi_model_free(model);
    ssi_calibration_free(made);
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert(!memory.wrong_size);
    ck_assert_uint_lt(at, MOST_CALLS);
  }
  ck_assert_uint_gt(at, WEEKS); /* each day wants some, too */
  close_all();
}
END_TEST

START_TEST(allocator_at_fault) {
  struct test_memory memory = {0};
  ssi_allocator allocator = test_allocator(&memory);
  ssi_calibration *made = NULL;
  open_all();
  allocator.size = sizeof(size_t);
  REFUSED(calibrate_from(&allocator, &m, &given, NULL, &made), SIZE);
  allocator.size = sizeof allocator;
  allocator.release = NULL;
  REFUSED(calibrate_from(&allocator, &m, &given, NULL, &made), NULL);
  ck_assert_uint_eq(memory.calls, 0);
  ck_assert_ptr_null(made);
  close_all();
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {null_arguments, 1},
      {null_arguments_of_results, 1},
      {sizes, 1},
      {unknown_rows, 5},
      {too_few_or_too_many, 1},
      {span, 1},
      {days_at_fault, 1},
      {values_at_fault, 4},
      {extreme_rows, 1},
      {nothing_to_fit_to, 1},
      {unbalanced_model, 1},
      {every_allocation_fails, 2},
      {allocator_at_fault, 1},
  };
  return RUN_TESTS("calibration_input", cases);
}
