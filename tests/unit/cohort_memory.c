/* Every allocation of every call about cohorts fails once, and from then on:
   the call says SSI_ERROR_MEMORY, changes nothing and leaks nothing. */
#include <string.h>

#include "allocator.h"
#include "unit/cohort_kit.h"

#define MOST_CALLS 100

typedef struct stage {
  struct test_memory memory;
  ssi_allocator allocator;
  ssi_cohort *cohort, *other;
  ssi_budget *budget;
  ssi_benchmark *benchmark;
  ssi_team *team;
  uint8_t *bytes;
  size_t size;
} stage;

typedef struct scenario {
  const char *name;
  void (*prepare)(stage *);
  ssi_status (*act)(stage *);
} scenario;

static void prepare_nothing(stage *s) {
  (void)s;
}

static ssi_cohort *cohort_on(stage *s, int32_t day, uint64_t first,
                             size_t count) {
  ssi_cohort *cohort = NULL;
  size_t i;
  OK(ssi_cohort_new(&s->allocator, SSI_COHORT_TEAM, "T", 1, day, &cohort));
  for (i = 0; i < count; i++)
    OK(ssi_cohort_add(cohort, first + i, POINTS(20 + i), NULL));
  return cohort;
}

/* As many members as there is room for at first, in the cohort. */
static void prepare_cohorts(stage *s) {
  s->cohort = cohort_on(s, TODAY, 0, 8);
  s->other = cohort_on(s, TODAY, 8, 12);
}

/* A budget that knows half of the members. */
static void prepare_publication(stage *s) {
  ssi_cohort *known = crowd(50, 100);
  OK(ssi_budget_new(&s->allocator, SSI_BUDGET_LIMIT_MAX, TODAY, &s->budget));
  ssi_benchmark_free(publish(known, s->budget, key_of(1)));
  s->other = crowd(1, 100);
  ssi_cohort_free(known);
}

static void prepare_saved(stage *s) {
  ssi_cohort *cohort = stairs(TODAY, 0, 20, 30, 1);
  s->bytes = cohort_bytes(cohort, &s->size);
  ssi_cohort_free(cohort);
}

static void prepare_saved_budget(stage *s) {
  ssi_cohort *cohort = crowd(1, 100);
  ssi_budget *budget = new_budget();
  ssi_benchmark_free(publish(cohort, budget, key_of(1)));
  s->bytes = budget_bytes(budget, &s->size);
  ssi_cohort_free(cohort);
  ssi_budget_free(budget);
}

static void prepare_saved_benchmark(stage *s) {
  const recipe it = even_recipe();
  s->bytes = malloc(RECIPE_BYTES);
  s->size = recipe_bytes(&it, s->bytes);
}

static void prepare_team(stage *s) {
  const int32_t pillars[] = {POINTS(1), POINTS(2), POINTS(3), POINTS(4)};
  uint64_t i;
  OK(ssi_team_new(&s->allocator, "T", 1, TODAY, &s->team));
  for (i = 0; i < 38; i++) OK(ssi_team_add(s->team, i, pillars, i < 5, -1));
}

static ssi_status new_cohort(stage *s) {
  return ssi_cohort_new(&s->allocator, SSI_COHORT_TEAM, "T", 1, 0, &s->cohort);
}
static ssi_status new_fallback(stage *s) {
  return ssi_benchmark_fallback(&s->allocator, &s->benchmark);
}
static ssi_status make_budget(stage *s) {
  return ssi_budget_new(&s->allocator, 96, TODAY, &s->budget);
}
static ssi_status new_team(stage *s) {
  return ssi_team_new(&s->allocator, "T", 1, 0, &s->team);
}
static ssi_status copy(stage *s) {
  ssi_cohort *it = NULL;
  const ssi_status status = ssi_cohort_copy(s->cohort, &it);
  ck_assert_int_eq(it != NULL, status == SSI_OK);
  ssi_cohort_free(it);
  return status;
}
static ssi_status add(stage *s) {
  return ssi_cohort_add(s->cohort, 50, 0, NULL);
}
static ssi_status add_two(stage *s) {
  const uint64_t members[] = {31, 30};
  const int32_t totals[] = {0, 1};
  return add_columns(s->cohort, 2, members, totals, NULL, NULL, NULL, NULL);
}
/* The first are before those that are there. */
static ssi_status add_before(stage *s) {
  const uint64_t members[] = {0, 1, 2, 3, 4, 5, 6, 7, 40};
  const int32_t totals[9] = {0};
  return add_columns(s->other, 9, members, totals, NULL, NULL, NULL, NULL);
}
static ssi_status merge(stage *s) {
  return ssi_cohort_merge(s->cohort, s->other);
}
static ssi_status load(stage *s) {
  return ssi_cohort_load(&s->allocator, s->bytes, s->size, &s->cohort);
}
static ssi_status load_budget(stage *s) {
  return ssi_budget_load(&s->allocator, s->bytes, s->size, 0, &s->budget);
}
static ssi_status load_benchmark(stage *s) {
  return ssi_benchmark_load(&s->allocator, s->bytes, s->size, &s->benchmark);
}
static ssi_status ranks(stage *s) {
  int32_t totals[12], tops[12], i;
  for (i = 0; i < 12; i++) totals[i] = POINTS(20 + i);
  return ssi_cohort_ranks(s->other, totals, 12, tops, NULL);
}
/* Memory comes from both: the benchmark's allocator and the budget's. */
static ssi_status make_public(stage *s) {
  return ssi_benchmark_publish(&s->allocator, s->other, s->budget, key_of(1),
                               NULL, &s->benchmark);
}
static ssi_status add_mate(stage *s) {
  const int32_t pillars[] = {1, 1, 1, 1};
  ssi_status status = SSI_OK;
  uint64_t i;
  for (i = 0; status == SSI_OK && i < 40; i++) /* more than there is room for */
    status = ssi_team_add(s->team, 100 + i + s->size, pillars, true, -1);
  s->size += i;
  return status;
}

static const scenario scenarios[] = {
    {"new cohort", prepare_nothing, new_cohort},
    {"new fallback", prepare_nothing, new_fallback},
    {"new budget", prepare_nothing, make_budget},
    {"new team", prepare_nothing, new_team},
    {"copy", prepare_cohorts, copy},
    {"add", prepare_cohorts, add},
    {"add columns", prepare_cohorts, add_two},
    {"add before others", prepare_cohorts, add_before},
    {"merge", prepare_cohorts, merge},
    {"load", prepare_saved, load},
    {"load a budget", prepare_saved_budget, load_budget},
    {"load a benchmark", prepare_saved_benchmark, load_benchmark},
    {"ranks", prepare_cohorts, ranks},
    {"publish", prepare_publication, make_public},
    {"add to a team", prepare_team, add_mate},
};

/* All that the interface tells of the objects. */
typedef struct snapshot {
  uint8_t *cohort, *budget;
  size_t cohort_size, budget_size;
} snapshot;

static snapshot look(const stage *s) {
  snapshot it = {NULL, NULL, 0, 0};
  if (s->cohort) it.cohort = cohort_bytes(s->cohort, &it.cohort_size);
  if (s->budget) it.budget = budget_bytes(s->budget, &it.budget_size);
  return it;
}

static bool alike(const snapshot *a, const snapshot *b) {
  return a->cohort_size == b->cohort_size && a->budget_size == b->budget_size &&
         (!a->cohort || memcmp(a->cohort, b->cohort, a->cohort_size) == 0) &&
         (!a->budget || memcmp(a->budget, b->budget, a->budget_size) == 0);
}

static void forget(snapshot *it) {
  free(it->cohort);
  free(it->budget);
}

static void clear(stage *s) {
  ssi_cohort_free(s->cohort);
  ssi_cohort_free(s->other);
  ssi_budget_free(s->budget);
  ssi_benchmark_free(s->benchmark);
  ssi_team_free(s->team);
  free(s->bytes);
}

static bool run(const scenario *on, size_t fail_at, bool fail_on) {
  stage s;
  snapshot before, after;
  ssi_status status;
  memset(&s, 0, sizeof s);
  s.allocator = test_allocator(&s.memory);
  on->prepare(&s);
  before = look(&s);
  s.memory.calls = 0;
  s.memory.fail_at = fail_at;
  s.memory.fail_on = fail_on;
  status = on->act(&s);
  s.memory.fail_at = 0;
  if (status != SSI_OK) {
    ck_assert_msg(status == SSI_ERROR_MEMORY, "%s: %s", on->name,
                  ssi_status_name(status));
    after = look(&s);
    ck_assert_msg(alike(&before, &after), "%s changed something", on->name);
    forget(&after);
    OK(on->act(&s)); /* the objects are as good as before */
  } else {
    ck_assert_msg(s.memory.calls < fail_at, "%s ignored a failure", on->name);
  }
  forget(&before);
  clear(&s);
  ck_assert_msg(s.memory.live_blocks == 0 && s.memory.live_bytes == 0,
                "%s leaks", on->name);
  ck_assert_msg(!s.memory.wrong_size, "%s gave back another size", on->name);
  return status == SSI_OK;
}

static void fail_each(const scenario *on, bool fail_on) {
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

/* Taking out needs no memory, nor does anything that is asked of a benchmark,
   a budget or a team. */
START_TEST(no_memory_needed) {
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  ssi_team_view view = SSI_INIT(ssi_team_view);
  stage s;
  memset(&s, 0, sizeof s);
  s.allocator = test_allocator(&s.memory);
  prepare_cohorts(&s);
  prepare_team(&s);
  OK(ssi_benchmark_fallback(&s.allocator, &s.benchmark));
  OK(ssi_budget_new(&s.allocator, 96, TODAY, &s.budget));
  s.memory.calls = 0;
  s.memory.fail_at = 1;
  s.memory.fail_on = true;
  OK(ssi_cohort_remove(s.cohort, 0, POINTS(20), NULL));
  OK(ssi_cohort_subtract(s.cohort, s.cohort));
  OK(ssi_benchmark_rank(s.benchmark, 0, &rank));
  OK(ssi_team_summary(s.team, s.benchmark, &view));
  OK(ssi_budget_advance(s.budget, TODAY + 100));
  ck_assert_int_eq(spent_of(s.budget, 1), 0);
  ck_assert_uint_eq(s.memory.calls, 0);
  clear(&s);
}
END_TEST

/* Whoever gets the memory back finds no number of a member or score in it. */
typedef struct keeper {
  size_t dirty;
} keeper;

static void *take(void *context, size_t bytes) {
  (void)context;
  return malloc(bytes);
}

static void look_and_give(void *context, void *memory, size_t bytes) {
  const uint8_t *at = memory;
  size_t i;
  for (i = 0; i < bytes; i++) ((keeper *)context)->dirty += at[i] != 0;
  free(memory);
}

START_TEST(wiped_memory) {
  keeper kept = {0};
  const ssi_allocator allocator = {sizeof allocator, &kept, take,
                                   look_and_give};
  const int32_t pillars[] = {1, 2, 3, 4};
  int32_t totals[100], tops[100];
  ssi_cohort *cohort = NULL, *copy = NULL;
  ssi_budget *budget = NULL;
  ssi_benchmark *made = NULL;
  ssi_team *team = NULL;
  uint64_t i;
  OK(ssi_cohort_new(&allocator, SSI_COHORT_TEAM, "T", 1, TODAY, &cohort));
  for (i = 0; i < 100; i++) {
    totals[i] = POINTS(i);
    OK(ssi_cohort_add(cohort, i * 7 % 100, totals[i], pillars));
  }
  OK(ssi_cohort_ranks(cohort, totals, 100, tops, NULL));
  OK(ssi_cohort_copy(cohort, &copy));
  for (i = 0; i < 100; i++) totals[i] = 1;
  OK(ssi_cohort_subtract(copy, copy));
  OK(add_columns(copy, 4, (const uint64_t[]){9, 3, 5, 1}, totals, NULL, NULL,
                 NULL, NULL));
  OK(ssi_budget_new(&allocator, 255, TODAY, &budget));
  made = publish(cohort, budget, key_of(1));
  ssi_cohort_free(cohort);
  cohort = crowd(1000, 300);
  ssi_benchmark_free(made);
  made = publish(cohort, budget, key_of(1)); /* the budget grows */
  OK(ssi_team_new(&allocator, "T", 1, TODAY, &team));
  for (i = 0; i < 50; i++) OK(ssi_team_add(team, i, pillars, true, -1));
  ssi_benchmark_free(made);
  ssi_cohort_free(cohort);
  ssi_cohort_free(copy);
  ssi_budget_free(budget);
  ssi_team_free(team);
  ck_assert_uint_eq(kept.dirty, 0);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {fails_once, ROWS(scenarios)},
      {fails_from_then_on, ROWS(scenarios)},
      {no_memory_needed, 1},
      {wiped_memory, 1},
  };
  return RUN_TESTS("cohort_memory", cases);
}
