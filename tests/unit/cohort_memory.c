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
  ssi_releases *ledger;
  ssi_team *team;
  uint8_t *bytes;
  size_t size;
  bool releases_may_enter; /* an answer may stay in the ledger */
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

/* As many members as there is room for at first, in the cohort; a ledger that
   has told of others. */
static void prepare_cohorts(stage *s) {
  ssi_cohort *told = stairs(TODAY, 100, 20, 30, 1);
  s->cohort = cohort_on(s, TODAY, 0, 8);
  s->other = cohort_on(s, TODAY, 8, 12);
  OK(ssi_releases_new(&s->allocator, 7, 53, &s->ledger));
  OK(ask_mean(s->ledger, told));
  ssi_cohort_free(told);
}

/* The ledger is full to the brim, and a new week begins. */
static void prepare_week(stage *s) {
  ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
  size_t i;
  prepare_cohorts(s);
  for (i = 0; i < 6; i++) {
    ssi_cohort *told = stairs(TODAY, 200 + 10 * i, 10, 30, 1);
    OK(ssi_releases_rank(s->ledger, told, 200, 0, &rank));
    ssi_cohort_free(told);
  }
  ssi_cohort_free(s->other);
  s->other = cohort_on(s, TODAY + 7, 105, 12);
  ssi_cohort_free(s->other);
  s->other = cohort_on(s, TODAY + 7, 110, 20);
}

static void prepare_saved(stage *s) {
  ssi_cohort *cohort = stairs(TODAY, 0, 20, 30, 1);
  s->bytes = cohort_bytes(cohort, &s->size);
  ssi_cohort_free(cohort);
}

static void prepare_saved_ledger(stage *s) {
  ssi_cohort *cohort = stairs(TODAY, 0, 20, 30, 1);
  ssi_releases *ledger = weekly();
  OK(ask_mean(ledger, cohort));
  s->bytes = ledger_bytes(ledger, &s->size);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}

static void prepare_team(stage *s) {
  const int32_t pillars[] = {POINTS(1), POINTS(2), POINTS(3), POINTS(4)};
  uint64_t i;
  OK(ssi_team_new(&s->allocator, "T", 1, TODAY, &s->team));
  OK(ssi_releases_new(&s->allocator, 7, 53, &s->ledger));
  for (i = 0; i < 38; i++)
    OK(ssi_team_add(s->team, i, pillars, i < 5, i < 20 ? POINTS(i) : -1));
  s->cohort = stairs_with_pillars(TODAY, 100, 20, 30, 1);
  s->releases_may_enter = true;
}

static ssi_status new_cohort(stage *s) {
  return ssi_cohort_new(&s->allocator, SSI_COHORT_TEAM, "T", 1, 0, &s->cohort);
}
static ssi_status new_fallback(stage *s) {
  return ssi_cohort_fallback(&s->allocator, 0, &s->cohort);
}
static ssi_status new_ledger(stage *s) {
  return ssi_releases_new(&s->allocator, 7, 53, &s->ledger);
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
static ssi_status add_columns(stage *s) {
  const uint64_t members[] = {31, 30};
  const int32_t totals[] = {0, 1};
  return ssi_cohort_add_columns(s->cohort, 2, members, totals, NULL, NULL, NULL,
                                NULL);
}
static ssi_status merge(stage *s) {
  return ssi_cohort_merge(s->cohort, s->other);
}
static ssi_status load(stage *s) {
  return ssi_cohort_load(&s->allocator, s->bytes, s->size, &s->cohort);
}
static ssi_status load_ledger(stage *s) {
  return ssi_releases_load(&s->allocator, s->bytes, s->size, &s->ledger);
}
static ssi_status ranks(stage *s) {
  int32_t totals[12], tops[12], i;
  for (i = 0; i < 12; i++) totals[i] = POINTS(20 + i);
  return ssi_cohort_ranks(s->other, totals, 12, tops, NULL);
}
static ssi_status ask(stage *s) {
  return ask_mean(s->ledger, s->other);
}
static ssi_status declare(stage *s) {
  return ssi_releases_declare(s->ledger, s->other);
}
static ssi_status ask_quantile(stage *s) {
  ssi_quantile_answer quantile = SSI_INIT(ssi_quantile_answer);
  return ssi_releases_quantile(s->ledger, s->other, 50, &quantile);
}
static ssi_status ask_rank(stage *s) {
  ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
  return ssi_releases_rank(s->ledger, s->other, 1, 0, &rank);
}
static ssi_status move(stage *s) {
  ssi_movement_answer moved = SSI_INIT(ssi_movement_answer);
  s->releases_may_enter = true;
  return ssi_releases_movement(s->ledger, s->other, s->other, 1, 0, 0, &moved);
}
static ssi_status summary(stage *s) {
  ssi_team_view view = SSI_INIT(ssi_team_view);
  return ssi_team_summary(s->team, s->ledger, s->cohort, &view);
}
static ssi_status own_view(stage *s) {
  ssi_team_own own = SSI_INIT(ssi_team_own);
  return ssi_team_member(s->team, s->ledger, 7, &own);
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
    {"new ledger", prepare_nothing, new_ledger},
    {"new team", prepare_nothing, new_team},
    {"copy", prepare_cohorts, copy},
    {"add", prepare_cohorts, add},
    {"add columns", prepare_cohorts, add_columns},
    {"merge", prepare_cohorts, merge},
    {"load", prepare_saved, load},
    {"load a ledger", prepare_saved_ledger, load_ledger},
    {"ranks", prepare_cohorts, ranks},
    {"mean", prepare_cohorts, ask},
    {"mean in a new week", prepare_week, ask},
    {"declare", prepare_cohorts, declare},
    {"quantile", prepare_cohorts, ask_quantile},
    {"rank", prepare_cohorts, ask_rank},
    {"movement", prepare_week, move},
    {"summary", prepare_team, summary},
    {"own view", prepare_team, own_view},
    {"add to a team", prepare_team, add_mate},
};

/* All that the interface tells of the objects. */
typedef struct snapshot {
  uint8_t *cohort, *ledger;
  size_t cohort_size, ledger_size;
} snapshot;

static snapshot look(const stage *s) {
  snapshot it = {NULL, NULL, 0, 0};
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  if (s->cohort) {
    OK(ssi_cohort_label(s->cohort, &info));
    if (!info.estimate) it.cohort = cohort_bytes(s->cohort, &it.cohort_size);
  }
  if (s->ledger && !s->releases_may_enter)
    it.ledger = ledger_bytes(s->ledger, &it.ledger_size);
  return it;
}

static bool alike(const snapshot *a, const snapshot *b) {
  return a->cohort_size == b->cohort_size && a->ledger_size == b->ledger_size &&
         (!a->cohort || memcmp(a->cohort, b->cohort, a->cohort_size) == 0) &&
         (!a->ledger || memcmp(a->ledger, b->ledger, a->ledger_size) == 0);
}

static void clear(stage *s) {
  ssi_cohort_free(s->cohort);
  ssi_cohort_free(s->other);
  ssi_releases_free(s->ledger);
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
  if (on->act == move) s.releases_may_enter = true;
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
    free(after.cohort);
    free(after.ledger);
    OK(on->act(&s)); /* the objects are as good as before */
  } else {
    ck_assert_msg(s.memory.calls < fail_at, "%s ignored a failure", on->name);
  }
  free(before.cohort);
  free(before.ledger);
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

/* What was answered before needs no memory; nor does taking out. */
START_TEST(no_memory_needed) {
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  stage s;
  memset(&s, 0, sizeof s);
  s.allocator = test_allocator(&s.memory);
  prepare_cohorts(&s);
  OK(ssi_releases_mean(s.ledger, s.other, &mean));
  s.memory.calls = 0;
  s.memory.fail_at = 1;
  s.memory.fail_on = true;
  OK(ssi_releases_mean(s.ledger, s.other, &mean));
  OK(ssi_cohort_remove(s.cohort, 0, POINTS(20), NULL));
  OK(ssi_cohort_subtract(s.cohort, s.cohort));
  ck_assert_uint_eq(s.memory.calls, 0);
  clear(&s);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {fails_once, ROWS(scenarios)},
      {fails_from_then_on, ROWS(scenarios)},
      {no_memory_needed, 1},
  };
  return RUN_TESTS("cohort_memory", cases);
}
