/* Every allocation of every call about populations fails once, and from then
   on: the call says SSI_ERROR_MEMORY, names nobody, changes and leaks nothing,
   and works as soon as there is memory again. */
#include <string.h>

#include "allocator.h"
#include "support/calls.h"
#include "unit/cohort_kit.h"
#include "unit/population_kit.h"

#define MOST_CALLS 100
#define MEMBERS 3
#define DAYS 5
#define NOWHERE ((size_t)4711)

typedef struct stage {
  struct test_memory memory;
  ssi_allocator allocator;
  columns columns;
  ssi_population population;
  ssi_model *model;
  ssi_scorer *scorer;
  ssi_cohort *cohort;
  ssi_refusal refusal;
  size_t member, row;
} stage;

static void prepare_columns(stage *s) {
  int i, k;
  s->columns = columns_new();
  for (i = 0; i < MEMBERS; i++) {
    columns_member(&s->columns);
    for (k = 0; k < 20; k++)
      columns_event(&s->columns, TODAY - k * 7 % 5, SSI_KIND_CONVERSATION, 0, 1,
                    (uint64_t)(k % 8));
  }
  s->population = columns_population(&s->columns);
  OK(ssi_model_new(NULL, &s->model));
}

static void prepare(stage *s) {
  prepare_columns(s);
  OK(ssi_scorer_new(&s->allocator, s->model, &s->scorer));
}

static void prepare_cohort(stage *s) {
  prepare(s);
  OK(ssi_cohort_new(&s->allocator, SSI_COHORT_TEAM, "T", 1, TODAY, &s->cohort));
  OK(ssi_cohort_add(s->cohort, 50, POINTS(7), NULL));
}

static ssi_status new_scorer(stage *s) {
  return ssi_scorer_new(&s->allocator, s->model, &s->scorer);
}

static ssi_status score(stage *s) {
  int32_t total[MEMBERS];
  return ssi_population_score(s->scorer, &s->population, TODAY,
                              RANGE(0, MEMBERS), COLUMNS(.total = total),
                              &s->refusal);
}

static ssi_status indicators(stage *s) {
  int32_t total[MEMBERS], points[MEMBERS * SSI_INDICATORS];
  return ssi_population_score(
      s->scorer, &s->population, TODAY, RANGE(0, MEMBERS),
      COLUMNS(.total = total, .points = points), &s->refusal);
}

/* The members before the one that had no memory are written, in full. */
static ssi_status history(stage *s) {
  int32_t total[MEMBERS * DAYS];
  ssi_status status;
  size_t i, written;
  for (i = 0; i < MEMBERS * DAYS; i++) total[i] = -1;
  status = ssi_population_history(s->scorer, &s->population, TODAY - 2, DAYS,
                                  RANGE(0, MEMBERS), HISTORY(.total = total),
                                  &s->refusal);
  for (written = 0; written < MEMBERS * DAYS; written++) {
    if (total[written] == -1) break;
  }
  for (i = written; i < MEMBERS * DAYS; i++) ck_assert_int_eq(total[i], -1);
  ck_assert_uint_eq(written % DAYS, 0);
  ck_assert_int_eq(written == MEMBERS * DAYS, status == SSI_OK);
  return status;
}

static ssi_status fill_cohort(stage *s) {
  static const uint64_t numbers[MEMBERS] = {9, 1, 70};
  return ssi_cohort_add_population(s->cohort, s->scorer, &s->population, TODAY,
                                   NUMBERED(0, MEMBERS, numbers), &s->member,
                                   &s->row);
}

static const struct scenario {
  const char *name;
  void (*prepare)(stage *);
  ssi_status (*act)(stage *);
} scenarios[] = {
    {"new scorer", prepare_columns, new_scorer},
    {"score", prepare, score},
    {"indicators", prepare, indicators},
    {"history", prepare, history},
    {"fill a cohort", prepare_cohort, fill_cohort},
};

static ssi_cohort *copy_of(const ssi_cohort *cohort) {
  size_t size = 0;
  uint8_t *bytes;
  ssi_cohort *copy = NULL;
  if (!cohort) return NULL;
  bytes = cohort_bytes(cohort, &size);
  OK(ssi_cohort_load(NULL, bytes, size, &copy));
  free(bytes);
  return copy;
}

static void check_failed(const struct scenario *on, stage *s,
                         const ssi_cohort *before, ssi_status status) {
  ck_assert_msg(status == SSI_ERROR_MEMORY, "%s: %s", on->name,
                ssi_status_name(status));
  ck_assert_msg(s->member == NOWHERE && s->row == NOWHERE &&
                    refusal_tells(&s->refusal, SSI_OK, NOBODY, NOBODY),
                "%s names someone", on->name);
  ck_assert_msg(on->act != new_scorer || !s->scorer, "%s made one", on->name);
  ck_assert_msg(!before || same_cohorts(before, s->cohort),
                "%s changed the cohort", on->name);
}

static bool run(const struct scenario *on, size_t fail_at, bool fail_on) {
  stage s;
  ssi_cohort *before;
  ssi_status status;
  size_t blocks;
  memset(&s, 0, sizeof s);
  s.refusal = refusal_new();
  s.member = NOWHERE;
  s.row = NOWHERE;
  s.allocator = test_allocator(&s.memory);
  on->prepare(&s);
  before = copy_of(s.cohort);
  blocks = s.memory.live_blocks;
  s.memory.calls = 0;
  s.memory.fail_at = fail_at;
  s.memory.fail_on = fail_on;
  status = on->act(&s);
  s.memory.fail_at = 0;
  if (status != SSI_OK) {
    ck_assert_uint_eq(s.memory.live_blocks, blocks);
    check_failed(on, &s, before, status);
    OK(on->act(&s));
  } else {
    ck_assert_msg(s.memory.calls < fail_at, "%s ignored a failure", on->name);
  }
  ssi_cohort_free(before);
  ssi_cohort_free(s.cohort);
  ssi_scorer_free(s.scorer);
  ssi_model_free(s.model);
  columns_free(&s.columns);
  ck_assert_msg(s.memory.live_blocks == 0 && s.memory.live_bytes == 0,
                "%s leaks", on->name);
  ck_assert_msg(!s.memory.wrong_size, "%s gave back another size", on->name);
  return status == SSI_OK;
}

static void fail_each(const struct scenario *on, bool fail_on) {
  size_t fail_at = 1;
  while (!run(on, fail_at, fail_on)) {
    fail_at++;
    ck_assert_uint_lt(fail_at, MOST_CALLS);
  }
  ck_assert_msg(fail_at > 1, "%s allocates nothing", on->name);
}

START_TEST(fails_once) {
  fail_each(&scenarios[_i], false);
}
END_TEST

START_TEST(fails_from_then_on) {
  fail_each(&scenarios[_i], true);
}
END_TEST

/* Also when a member is refused after others, nothing is left. */
START_TEST(refused_without_a_leak) {
  stage s;
  size_t blocks;
  memset(&s, 0, sizeof s);
  s.refusal = refusal_new();
  s.allocator = test_allocator(&s.memory);
  prepare_cohort(&s);
  blocks = s.memory.live_blocks;
  s.columns.kinds[MEMBERS * 20 - 1] = 0;
  REFUSED(score(&s), KIND);
  REFUSED(indicators(&s), KIND);
  REFUSED(history(&s), KIND);
  REFUSED(fill_cohort(&s), KIND);
  ck_assert_uint_eq(s.memory.live_blocks, blocks);
  ck_assert(!s.memory.wrong_size);
  ssi_cohort_free(s.cohort);
  ssi_scorer_free(s.scorer);
  ssi_model_free(s.model);
  columns_free(&s.columns);
  ck_assert_uint_eq(s.memory.live_blocks, 0);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {fails_once, ROWS(scenarios)},
      {fails_from_then_on, ROWS(scenarios)},
      {refused_without_a_leak, 1},
  };
  return RUN_TESTS("population_memory", cases);
}
