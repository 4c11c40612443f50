/* Every allocation of a plan's calls fails once, and from then on; and ledgers
   too full for a routine. */
#include <string.h>

#include "allocator.h"
#include "unit/plan_kit.h"
#include "unit/sip.h"
#include "unit/suite.h"

#define TODAY 20000
#define MOST_CALLS 3000

/* Two ledgers: with one, everything is put together; with a later event, each
   number is scored. */
static member some_member(bool later) {
  member m = member_new();
  member_observe_all(&m);
  member_event(&m, TODAY - 3, SSI_KIND_COMMENT, 0, 1, 5);
  if (later) member_event(&m, TODAY + 3, SSI_KIND_SEARCH, 0, 1, 0);
  return m;
}

static ssi_plan_options *few_terms(void) {
  ssi_plan_options *options = terms_of_nothing(1, 2);
  OK(ssi_plan_options_limit(options, SSI_KIND_SEARCH, 0, 1));
  OK(ssi_plan_options_limit(options, SSI_KIND_REACTION, 0, 3));
  return options;
}

typedef struct call {
  const char *name;
  bool later;
  ssi_status (*act)(const ssi_allocator *, const member *,
                    const ssi_plan_options *, const ssi_plan *);
} call;

static ssi_status act_terms(const ssi_allocator *from, const member *m,
                            const ssi_plan_options *options,
                            const ssi_plan *plan) {
  ssi_plan_options *made = NULL;
  const ssi_status status = ssi_plan_options_new(from, &made);
  (void)m, (void)options, (void)plan;
  ck_assert_int_eq(made != NULL, status == SSI_OK);
  ssi_plan_options_free(made);
  return status;
}

static ssi_status act_plan(const ssi_allocator *from, const member *m,
                           const ssi_plan_options *options,
                           const ssi_plan *plan) {
  ssi_plan *made = NULL;
  const ssi_status status = ssi_plan_new(
      from, m->model, m->profile, m->activity, options, TODAY, 14, &made);
  (void)plan;
  ck_assert_int_eq(made != NULL, status == SSI_OK);
  ssi_plan_free(made);
  return status;
}

static ssi_status act_activity(const ssi_allocator *from, const member *m,
                               const ssi_plan_options *options,
                               const ssi_plan *plan) {
  ssi_activity *made = NULL;
  const ssi_status status = ssi_plan_activity(plan, &made);
  (void)from, (void)m, (void)options;
  ck_assert_int_eq(made != NULL, status == SSI_OK);
  ssi_activity_free(made);
  return status;
}

static ssi_status act_profile(const ssi_allocator *from, const member *m,
                              const ssi_plan_options *options,
                              const ssi_plan *plan) {
  ssi_profile *made = NULL;
  const ssi_status status = ssi_plan_profile(plan, &made);
  (void)from, (void)m, (void)options;
  ck_assert_int_eq(made != NULL, status == SSI_OK);
  ssi_profile_free(made);
  return status;
}

static ssi_status act_try(const ssi_allocator *from, const member *m,
                          const ssi_plan_options *options,
                          const ssi_plan *plan) {
  const uint8_t kinds[] = {SSI_KIND_COMMENT};
  const int32_t times[] = {4};
  int32_t points = -7;
  const ssi_status status = ssi_plan_points(plan, 1, kinds, times, &points);
  (void)from, (void)m, (void)options;
  ck_assert_int_eq(points != -7, status == SSI_OK);
  return status;
}

static const call calls[] = {
    {"options", false, act_terms},
    {"plan", false, act_plan},
    {"plan with later events", true, act_plan},
    {"activity", false, act_activity},
    {"profile", false, act_profile},
    {"try", false, act_try},
};

static bool run(const call *of, size_t fail_at, bool fail_on) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  member m = some_member(of->later);
  ssi_plan_options *options = few_terms();
  ssi_plan *plan = NULL;
  ssi_status status;
  size_t blocks;
  OK(ssi_plan_new(&from, m.model, m.profile, m.activity, options, TODAY, 14,
                  &plan));
  blocks = memory.live_blocks;
  memory.calls = 0;
  memory.fail_at = fail_at;
  memory.fail_on = fail_on;
  status = of->act(&from, &m, options, plan);
  memory.fail_at = 0;
  if (status != SSI_OK)
    ck_assert_msg(status == SSI_ERROR_MEMORY, "%s: %s", of->name,
                  ssi_status_name(status));
  else
    ck_assert_msg(memory.calls < fail_at, "%s ignored a failure", of->name);
  ck_assert_msg(memory.live_blocks == blocks, "%s leaks", of->name);
  OK(of->act(&from, &m, options, plan));
  ssi_plan_free(plan);
  ck_assert_msg(memory.live_bytes == 0 && !memory.wrong_size, "%s", of->name);
  ssi_plan_options_free(options);
  member_free(&m);
  return status == SSI_OK;
}

static void fail_each(const call *of, bool fail_on) {
  size_t fail_at = 1;
  while (!run(of, fail_at, fail_on)) {
    fail_at++;
    ck_assert_uint_lt(fail_at, MOST_CALLS);
  }
  ck_assert_msg(fail_at > 1, "%s allocates nothing", of->name);
}

START_TEST(fails_once) {
  fail_each(&calls[_i], false);
}
END_TEST

START_TEST(fails_from_then_on) {
  fail_each(&calls[_i], true);
}
END_TEST

/* Saved bytes of a ledger with so many rows: comments of one day by persons 1,
   2, 3 ... */
static ssi_activity *load_rows(size_t rows) {
  const size_t head = 16 + 5, row_bytes = 19; /* one kind is observed */
  const size_t size = head + rows * row_bytes + 8;
  uint8_t *bytes = calloc(1, size);
  ssi_activity *made = NULL;
  size_t i, k;
  ck_assert_ptr_nonnull(bytes);
  memcpy(bytes, "SSIA\1\0\1", 7);
  bytes[16] = SSI_KIND_COMMENT;
  for (k = 0; k < 4; k++) {
    bytes[12 + k] = (uint8_t)(rows >> (8 * k));
    bytes[17 + k] = (uint8_t)(1000000 >> (8 * k));
  }
  for (i = 0; i < rows; i++) {
    uint8_t *row = bytes + head + i * row_bytes;
    row[0] = 1;
    row[2] = SSI_KIND_COMMENT;
    for (k = 0; k < 8; k++) row[7 + k] = (uint8_t)((i + 1) >> (8 * k));
    row[15] = 1;
  }
  sip_seal(bytes, size);
  OK(ssi_activity_load(NULL, bytes, size, &made));
  free(bytes);
  return made;
}

/* Room must be left for 803 rows in each of two weeks. */
START_TEST(full_ledger) {
  member m = member_new();
  ssi_activity *empty = m.activity;
  ssi_plan_options *options = few_terms();
  ssi_plan *plan = NULL;
  m.activity = load_rows(SSI_ACTIVITY_ROWS_MAX - 2 * 803 + 1);
  REFUSED(ssi_plan_new(NULL, m.model, m.profile, m.activity, options, TODAY, 14,
                       &plan),
          LIMIT);
  REFUSED(ssi_plan_new(NULL, m.model, m.profile, m.activity, options, TODAY, 8,
                       &plan),
          LIMIT);
  ck_assert_ptr_null(plan);
  OK(ssi_plan_new(NULL, m.model, m.profile, m.activity, options, TODAY, 7,
                  &plan));
  ssi_plan_free(plan);
  ssi_activity_free(m.activity);
  m.activity = empty;
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {fails_once, ROWS(calls)},
      {fails_from_then_on, ROWS(calls)},
      {full_ledger, 1},
  };
  return RUN_TESTS("plan_memory", cases);
}
