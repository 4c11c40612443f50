/* Every allocation of every call fails once, and from then on: the call says
   SSI_ERROR_MEMORY, changes nothing, and gives all memory back in blocks of
   their own size. */
#include "allocator.h"

#include <string.h>

#include "calls.h"
#include "unit/suite.h"

#define TODAY 20000
#define MOST_CALLS 100

/* What a scenario works on. `memory` is behind the library's objects; it does
   not fail while they are prepared. */
typedef struct stage {
  struct test_memory memory;
  ssi_allocator allocator;
  member m;
  ssi_activity *other;
  ssi_profile *longer; /* texts than those of the member */
  ssi_score *score;
  uint8_t *bytes;
  size_t size;
} stage;

/* Prepares, does the call that may fail, and compares afterwards. */
typedef struct scenario {
  const char *name;
  void (*prepare)(stage *);
  ssi_status (*act)(stage *);
} scenario;

static void prepare_nothing(stage *s) {
  (void)s;
}

static void prepare_member(stage *s) {
  int i;
  OK(ssi_model_new(&s->allocator, &s->m.model));
  OK(ssi_profile_new(&s->allocator, &s->m.profile));
  OK(ssi_activity_new(&s->allocator, &s->m.activity));
  OK(ssi_activity_new(&s->allocator, &s->other));
  for (i = 0; i < 7; i++) { /* as many rows as there is room for at first */
    member_event(&s->m, TODAY - i, SSI_KIND_COMMENT, 0, 1, (uint64_t)i);
    OK(ssi_activity_add(s->other, TODAY - i, SSI_KIND_POST, 1, 1, 0));
  }
}

static void prepare_texts(stage *s) {
  prepare_member(s);
  member_target(&s->m, "sales, cloud");
  member_section(&s->m, SSI_SECTION_HEADLINE, "Sales");
  member_section(&s->m, SSI_SECTION_SKILLS, "Selling, Cloud");
}

static void prepare_bytes(stage *s) {
  prepare_member(s);
  s->bytes = saved_bytes(s->m.activity, &s->size);
}

/* Days in no order make several runs, as many rows as there is room to find
   again: the next one needs more. */
static void prepare_runs(stage *s) {
  uint32_t i;
  prepare_texts(s);
  for (i = 0; i < 249; i++) { /* and seven there were */
    member_event(&s->m, (int32_t)(i * 97 % 251), SSI_KIND_COMMENT, 0, 1, i % 9);
    OK(ssi_activity_add(s->other, (int32_t)(i * 97 % 251), SSI_KIND_COMMENT, 0,
                        1, 3));
  }
}

/* The other one is small beside the runs. */
static void prepare_few(stage *s) {
  prepare_runs(s);
  ssi_activity_free(s->other);
  s->other = NULL;
  OK(ssi_activity_new(&s->allocator, &s->other));
  OK(ssi_activity_add(s->other, 5, SSI_KIND_LEARNING, 2, 1, 0));
}

static void prepare_longer(stage *s) {
  prepare_texts(s);
  OK(ssi_profile_new(&s->allocator, &s->longer));
  OK(ssi_profile_set_section(s->longer, SSI_SECTION_SKILLS, "many of them",
                             12));
  OK(ssi_profile_set_section(s->longer, SSI_SECTION_SUMMARY, "I sell", 6));
  OK(ssi_profile_set_target(s->longer, "marketing, social media", 23));
}

static void prepare_profile_bytes(stage *s) {
  prepare_texts(s);
  OK(ssi_profile_save(s->m.profile, NULL, 0, &s->size));
  s->bytes = malloc(s->size);
  OK(ssi_profile_save(s->m.profile, s->bytes, s->size, &s->size));
}

static ssi_status new_model(stage *s) {
  return ssi_model_new(&s->allocator, &s->m.model);
}
static ssi_status new_version(stage *s) {
  return ssi_model_new_version(&s->allocator, "reference-2", &s->m.model);
}
static ssi_status new_profile(stage *s) {
  return ssi_profile_new(&s->allocator, &s->m.profile);
}
static ssi_status new_activity(stage *s) {
  return ssi_activity_new(&s->allocator, &s->m.activity);
}

static ssi_status copy_model(stage *s) {
  ssi_model *copy = NULL;
  const ssi_status status = ssi_model_copy(s->m.model, &copy);
  ck_assert_int_eq(copy != NULL, status == SSI_OK);
  ssi_model_free(copy);
  return status;
}
static ssi_status copy_profile(stage *s) {
  ssi_profile *copy = NULL;
  const ssi_status status = ssi_profile_copy(s->m.profile, &copy);
  ck_assert_int_eq(copy != NULL, status == SSI_OK);
  ssi_profile_free(copy);
  return status;
}
static ssi_status copy_activity(stage *s) {
  ssi_activity *copy = NULL;
  const ssi_status status = ssi_activity_copy(s->m.activity, &copy);
  ck_assert_int_eq(copy != NULL, status == SSI_OK);
  ssi_activity_free(copy);
  return status;
}

static ssi_status add_event(stage *s) {
  return ssi_activity_add(s->m.activity, 5, SSI_KIND_LEARNING, 2, 1, 0);
}

static ssi_status add_columns(stage *s) {
  static const int32_t days[] = {9, 3, TODAY};
  static const uint8_t kinds[] = {SSI_KIND_SEARCH, SSI_KIND_POST,
                                  SSI_KIND_COMMENT};
  static const uint32_t traits[] = {4, 8, 16};
  return ssi_activity_add_columns(s->m.activity, 3, days, kinds, traits, NULL,
                                  NULL, NULL);
}

static ssi_status merge(stage *s) {
  return ssi_activity_merge(s->m.activity, s->other);
}
static ssi_status merge_with_itself(stage *s) {
  return ssi_activity_merge(s->m.activity, s->m.activity);
}

static ssi_status load(stage *s) {
  ssi_activity *loaded = NULL;
  const ssi_status status =
      ssi_activity_load(&s->allocator, s->bytes, s->size, &loaded);
  ck_assert_int_eq(loaded != NULL, status == SSI_OK);
  ssi_activity_free(loaded);
  return status;
}

static ssi_status load_profile(stage *s) {
  ssi_profile *loaded = NULL;
  const ssi_status status =
      ssi_profile_load(&s->allocator, s->bytes, s->size, &loaded);
  ck_assert_int_eq(loaded != NULL, status == SSI_OK);
  ssi_profile_free(loaded);
  return status;
}
static ssi_status merge_profile(stage *s) {
  return ssi_profile_merge(s->m.profile, s->longer);
}

static ssi_status set_section(stage *s) {
  return ssi_profile_set_section(s->m.profile, SSI_SECTION_HEADLINE,
                                 "Head of cloud", 13);
}
static ssi_status set_new_section(stage *s) {
  return ssi_profile_set_section(s->m.profile, SSI_SECTION_SUMMARY,
                                 "I sell the cloud", 16);
}
static ssi_status set_target(stage *s) {
  return ssi_profile_set_target(s->m.profile, "marketing", 9);
}

static ssi_status matches(stage *s) {
  bool found = false;
  const ssi_status status =
      ssi_profile_matches(s->m.profile, "in the cloud", 12, &found);
  ck_assert_int_eq(found, status == SSI_OK);
  return status;
}

static ssi_status score(stage *s) {
  return ssi_score_new(&s->allocator, s->m.model, s->m.profile, s->m.activity,
                       TODAY, &s->score);
}

static ssi_status score_pillar(stage *s) {
  ssi_result result = SSI_INIT(ssi_result);
  const ssi_status status =
      ssi_pillar_score(&s->allocator, s->m.model, s->m.profile, s->m.activity,
                       SSI_PILLAR_RELATE, TODAY, &result);
  ck_assert_int_eq(result.maximum, status == SSI_OK ? 25000000 : 0);
  return status;
}

static ssi_status history(stage *s) {
  int32_t total[3];
  return ssi_history_points(&s->allocator, s->m.model, s->m.profile,
                            s->m.activity, 200, 3, HISTORY(.total = total));
}

static const scenario scenarios[] = {
    {"new model", prepare_nothing, new_model},
    {"new model of a version", prepare_nothing, new_version},
    {"new profile", prepare_nothing, new_profile},
    {"new activity", prepare_nothing, new_activity},
    {"copy model", prepare_member, copy_model},
    {"copy empty profile", prepare_member, copy_profile},
    {"copy profile", prepare_texts, copy_profile},
    {"copy activity", prepare_member, copy_activity},
    {"add", prepare_member, add_event},
    {"add columns", prepare_member, add_columns},
    {"merge", prepare_member, merge},
    {"merge with itself", prepare_member, merge_with_itself},
    {"load", prepare_bytes, load},
    {"copy runs", prepare_runs, copy_activity},
    {"add to runs", prepare_runs, add_event},
    {"add columns to runs", prepare_runs, add_columns},
    {"merge runs", prepare_runs, merge},
    {"merge few with runs", prepare_few, merge},
    {"merge runs with themselves", prepare_runs, merge_with_itself},
    {"score runs", prepare_runs, score},
    {"score a pillar of runs", prepare_runs, score_pillar},
    {"history of runs", prepare_runs, history},
    {"load a profile", prepare_profile_bytes, load_profile},
    {"merge profiles", prepare_longer, merge_profile},
    {"set section", prepare_texts, set_section},
    {"set a new section", prepare_texts, set_new_section},
    {"set target", prepare_texts, set_target},
    {"matches", prepare_texts, matches},
    {"score", prepare_texts, score},
    {"score a pillar", prepare_texts, score_pillar},
};

/* All that the interface tells of the objects. */
typedef struct snapshot {
  uint8_t *bytes;
  size_t size;
  bool observed[SSI_FACTS];
  int32_t values[SSI_FACTS];
  uint8_t *profile_bytes;
  size_t profile_size;
  bool sales, cloud, marketing;
  char fingerprint[17];
} snapshot;

static bool matches_text(const ssi_profile *profile, const char *text) {
  bool found = false;
  OK(ssi_profile_matches(profile, text, strlen(text), &found));
  return found;
}

static snapshot look(const stage *s) {
  snapshot it;
  int i;
  memset(&it, 0, sizeof it);
  if (s->m.activity) it.bytes = saved_bytes(s->m.activity, &it.size);
  for (i = 0; s->m.profile && i < SSI_FACTS; i++) {
    OK(ssi_profile_fact(s->m.profile, (ssi_fact)(i + 1), &it.observed[i],
                        &it.values[i]));
  }
  if (s->m.profile) {
    OK(ssi_profile_save(s->m.profile, NULL, 0, &it.profile_size));
    it.profile_bytes = malloc(it.profile_size);
    OK(ssi_profile_save(s->m.profile, it.profile_bytes, it.profile_size,
                        &it.profile_size));
    it.sales = matches_text(s->m.profile, "sales");
    it.cloud = matches_text(s->m.profile, "cloud");
    it.marketing = matches_text(s->m.profile, "marketing");
  }
  strcpy(it.fingerprint, ssi_model_fingerprint(s->m.model));
  return it;
}

static bool alike(const snapshot *a, const snapshot *b) {
  return a->size == b->size &&
         (a->size == 0 || memcmp(a->bytes, b->bytes, a->size) == 0) &&
         a->profile_size == b->profile_size &&
         (a->profile_size == 0 ||
          memcmp(a->profile_bytes, b->profile_bytes, a->profile_size) == 0) &&
         memcmp(a->observed, b->observed, sizeof a->observed) == 0 &&
         memcmp(a->values, b->values, sizeof a->values) == 0 &&
         a->sales == b->sales && a->cloud == b->cloud &&
         a->marketing == b->marketing &&
         strcmp(a->fingerprint, b->fingerprint) == 0;
}

static void clear(stage *s) {
  ssi_score_free(s->score);
  member_free(&s->m);
  ssi_activity_free(s->other);
  ssi_profile_free(s->longer);
  free(s->bytes);
}

/* Runs a scenario with the `fail_at`th allocation of its call failing. Answers
   whether the call came to its end. */
static bool run(const scenario *on, size_t fail_at, bool fail_on) {
  stage s;
  snapshot before, after;
  size_t blocks, bytes;
  ssi_status status;
  memset(&s, 0, sizeof s);
  s.allocator = test_allocator(&s.memory);
  on->prepare(&s);
  before = look(&s);
  blocks = s.memory.live_blocks;
  bytes = s.memory.live_bytes;
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
    ck_assert_msg(
        s.memory.live_blocks == blocks && s.memory.live_bytes == bytes,
        "%s leaks", on->name);
    ck_assert_ptr_null(s.score);
    free(after.bytes);
    free(after.profile_bytes);
    /* The objects are as good as before: now it works. */
    OK(on->act(&s));
  } else {
    ck_assert_msg(s.memory.calls < fail_at, "%s ignored a failure", on->name);
  }
  free(before.bytes);
  free(before.profile_bytes);
  clear(&s);
  ck_assert_msg(s.memory.live_blocks == 0 && s.memory.live_bytes == 0,
                "%s leaks at the end", on->name);
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

/* A plan allocates too often to try all; these are what it copies first. */
START_TEST(plan_from_runs) {
  stage s;
  ssi_plan *plan = NULL;
  size_t blocks;
  memset(&s, 0, sizeof s);
  s.allocator = test_allocator(&s.memory);
  prepare_runs(&s);
  blocks = s.memory.live_blocks;
  s.memory.calls = 0;
  s.memory.fail_at = (size_t)_i + 1;
  REFUSED(ssi_plan_new(&s.allocator, s.m.model, s.m.profile, s.m.activity, NULL,
                       200, 7, &plan),
          MEMORY);
  ck_assert_ptr_null(plan);
  ck_assert_uint_eq(s.memory.live_blocks, blocks);
  clear(&s);
  ck_assert_uint_eq(s.memory.live_blocks, 0);
}
END_TEST

/* The allocator of the tests itself: it fails where it is told to, and sees a
   leak and a wrong size. */
START_TEST(the_tests_own_allocator) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  void *a, *b;
  memory.fail_at = 2;
  a = from.allocate(from.context, 10);
  ck_assert_ptr_nonnull(a);
  ck_assert_ptr_null(from.allocate(from.context, 10));
  b = from.allocate(from.context, 20);
  ck_assert_ptr_nonnull(b);
  memory.fail_on = true;
  ck_assert_ptr_null(from.allocate(from.context, 10));
  ck_assert_uint_eq(memory.live_blocks, 2);
  ck_assert_uint_eq(memory.live_bytes, 30);
  from.release(from.context, a, 10);
  ck_assert(!memory.wrong_size);
  from.release(from.context, b, 19);
  ck_assert(memory.wrong_size);
  ck_assert_uint_eq(memory.live_bytes, 0);
}
END_TEST

/* An event that joins a row, and one there is room for, need no memory. */
START_TEST(no_memory_needed) {
  stage s;
  memset(&s, 0, sizeof s);
  s.allocator = test_allocator(&s.memory);
  prepare_member(&s);
  s.memory.calls = 0;
  s.memory.fail_at = 1;
  s.memory.fail_on = true;
  OK(ssi_activity_add(s.m.activity, TODAY, SSI_KIND_COMMENT, 0, 1, 0));
  OK(ssi_activity_observe(s.m.activity, SSI_KIND_LEARNING));
  OK(ssi_activity_observe_traits(s.m.activity, SSI_TRAITS));
  OK(ssi_profile_set_target(s.m.profile, NULL, 0));
  OK(ssi_model_set_cap(s.m.model, SSI_KIND_POST, 3));
  OK(ssi_model_balance(s.m.model));
  ck_assert_uint_eq(s.memory.calls, 0);
  clear(&s);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {fails_once, ROWS(scenarios)}, {fails_from_then_on, ROWS(scenarios)},
      {plan_from_runs, 6},           {the_tests_own_allocator, 1},
      {no_memory_needed, 1},
  };
  return RUN_TESTS("failing_allocator", cases);
}
