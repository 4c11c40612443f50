/* Cutting a ledger and forgetting people: what goes, what stays, and that
   nothing of it is left in memory. */
#include <string.h>

#include "allocator.h"
#include "unit/suite.h"

#define PERSON UINT64_C(0x1BADB00257ACED11)

static ssi_activity *fresh(void) {
  ssi_activity *activity = NULL;
  OK(ssi_activity_new(NULL, &activity));
  return activity;
}

static size_t rows_of(const ssi_activity *activity) {
  size_t rows = 0;
  OK(ssi_activity_rows(activity, &rows));
  return rows;
}

static uint32_t count_of(const ssi_activity *activity, size_t index,
                         uint64_t who) {
  uint32_t count = 0;
  uint64_t found = 4711;
  size_t rows = 0;
  OK(ssi_activity_read(activity, index, 1, NULL, NULL, NULL, &count, &found,
                       &rows));
  ck_assert(found == who);
  return count;
}

/* Posts on the days 10, 20, 30, 40; each test cuts at one. */
static const struct cut {
  int32_t day;
  size_t removed;
} cuts[] = {
    {0, 0},  {10, 0}, {11, 1}, {20, 1},          {39, 3},
    {40, 3}, {41, 4}, {50, 4}, {SSI_DAY_MAX, 4},
};

START_TEST(cut_at_a_day) {
  const struct cut *row = &cuts[_i];
  ssi_activity *activity = fresh();
  bool observed = false;
  size_t removed = 4711;
  int32_t day, first = -1, last = -1;
  for (day = 10; day <= 40; day += 10)
    OK(ssi_activity_add(activity, day, SSI_KIND_POST, SSI_TRAIT_MEDIA, 1, 0));
  OK(ssi_activity_cut(activity, row->day, &removed));
  ck_assert_uint_eq(removed, row->removed);
  ck_assert_uint_eq(rows_of(activity), 4 - row->removed);
  if (removed < 4) {
    OK(ssi_activity_days(activity, &first, &last));
    ck_assert_int_eq(first, 10 + 10 * (int32_t)removed);
    ck_assert_int_eq(last, 40);
  }
  OK(ssi_activity_observed(activity, SSI_KIND_POST, &observed));
  ck_assert(observed);
  OK(ssi_activity_cut(activity, row->day, NULL));
  ck_assert_uint_eq(rows_of(activity), 4 - row->removed);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(cut_nothing) {
  ssi_activity *activity = fresh();
  size_t removed = 4711;
  OK(ssi_activity_cut(activity, 5, &removed));
  ck_assert_uint_eq(removed, 0);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(cut_at_no_day) {
  static const int32_t days[] = {-1, SSI_DAY_MAX + 1, INT32_MIN, INT32_MAX};
  ssi_activity *activity = fresh();
  size_t removed = 4711;
  OK(ssi_activity_add(activity, 5, SSI_KIND_POST, 0, 1, 0));
  REFUSED(ssi_activity_cut(activity, days[_i], &removed), DAY);
  ck_assert_uint_eq(removed, 4711);
  ck_assert_uint_eq(rows_of(activity), 1);
  ssi_activity_free(activity);
}
END_TEST

/* The person's row joins that of nobody, or becomes it. */
START_TEST(forgotten_events_stay) {
  ssi_activity *activity = fresh();
  size_t rows = 4711;
  OK(ssi_activity_add(activity, 5, SSI_KIND_COMMENT, 0, 1, 0));
  OK(ssi_activity_add(activity, 5, SSI_KIND_COMMENT, 0, 2, 7));
  OK(ssi_activity_add(activity, 5, SSI_KIND_COMMENT, 0, 4, 9));
  OK(ssi_activity_add(activity, 5, SSI_KIND_COMMENT, 1, 8, 7));
  OK(ssi_activity_add(activity, 5, SSI_KIND_COMMENT, 1, 16, 9));
  OK(ssi_activity_add(activity, 6, SSI_KIND_COMMENT, 1, 32, 7));
  OK(ssi_activity_forget(activity, 9, &rows));
  ck_assert_uint_eq(rows, 2);
  ck_assert_uint_eq(rows_of(activity), 5);
  ck_assert_uint_eq(count_of(activity, 0, 0), 5);
  ck_assert_uint_eq(count_of(activity, 1, 7), 2);
  ck_assert_uint_eq(count_of(activity, 2, 0), 16);
  ck_assert_uint_eq(count_of(activity, 3, 7), 8);
  ck_assert_uint_eq(count_of(activity, 4, 7), 32);
  OK(ssi_activity_forget(activity, 9, &rows));
  ck_assert_uint_eq(rows, 0);
  OK(ssi_activity_forget(activity, 7, NULL));
  ck_assert_uint_eq(rows_of(activity), 3);
  ck_assert_uint_eq(count_of(activity, 0, 0), 7);
  ck_assert_uint_eq(count_of(activity, 1, 0), 24);
  ck_assert_uint_eq(count_of(activity, 2, 0), 32);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(forget_nobody) {
  ssi_activity *activity = fresh();
  size_t rows = 4711;
  OK(ssi_activity_forget(activity, PERSON, &rows));
  ck_assert_uint_eq(rows, 0);
  rows = 4711;
  OK(ssi_activity_add(activity, 5, SSI_KIND_COMMENT, 0, 1, 0));
  OK(ssi_activity_forget(activity, 0, &rows));
  ck_assert_uint_eq(rows, 0);
  OK(ssi_activity_forget(activity, 0, NULL));
  ck_assert_uint_eq(rows_of(activity), 1);
  ssi_activity_free(activity);
}
END_TEST

/* An allocator that keeps all blocks, also those given back, so that they can
   be searched. */
#define BLOCKS 4096
typedef struct blocks {
  void *memory[BLOCKS];
  size_t bytes[BLOCKS];
  size_t count;
} blocks;

static void *keep_block(void *context, size_t bytes) {
  blocks *all = context;
  const size_t at = all->count++;
  ALWAYS(at < BLOCKS);
  all->memory[at] = malloc(bytes);
  all->bytes[at] = bytes;
  return all->memory[at];
}

static void release_block(void *context, void *memory, size_t bytes) {
  (void)context;
  (void)memory;
  (void)bytes;
}

static bool is_in(const blocks *all, size_t at, uint64_t number) {
  const char *bytes = all->memory[at];
  size_t i;
  for (i = 0; i + sizeof number <= all->bytes[at]; i += sizeof number) {
    if (memcmp(bytes + i, &number, sizeof number) == 0) return true;
  }
  return false;
}

#define EVENTS 2000

static int32_t day_of(uint32_t i, bool in_order) {
  return (int32_t)(in_order ? i : i * 997 % EVENTS);
}

static uint64_t who(uint32_t i) {
  return i % 3 ? i : PERSON;
}

static void add_each(ssi_activity *to, bool in_order) {
  uint32_t i;
  for (i = 0; i < EVENTS; i++)
    OK(ssi_activity_add(to, day_of(i, in_order), SSI_KIND_CONVERSATION, 0, 1,
                        who(i)));
}

/* In portions of so many rows: few among many and many at once. */
static void add_portions(ssi_activity *to, uint32_t rows) {
  static uint8_t kinds[EVENTS];
  int32_t days[EVENTS];
  uint64_t persons[EVENTS];
  uint32_t i;
  for (i = 0; i < EVENTS; i++) {
    kinds[i] = SSI_KIND_CONVERSATION;
    days[i] = day_of(i, false);
    persons[i] = who(i);
  }
  for (i = 0; i < EVENTS; i += rows)
    OK(ssi_activity_add_columns(to, rows, days + i, kinds, NULL, NULL,
                                persons + i, NULL));
}

static void merge_parts(const ssi_allocator *from, ssi_activity *to) {
  uint32_t i;
  for (i = 0; i < EVENTS; i += 100) {
    ssi_activity *part = NULL;
    uint32_t k;
    OK(ssi_activity_new(from, &part));
    for (k = i; k < i + 100; k++)
      OK(ssi_activity_add(part, day_of(k, false), SSI_KIND_CONVERSATION, 0, 1,
                          who(k)));
    OK(ssi_activity_merge(to, part));
    ssi_activity_free(part);
  }
}

/* Readings that need the rows in order, or people, meanwhile. */
static void read_all(const ssi_allocator *from, const ssi_activity *activity) {
  ssi_stage_result stage = SSI_INIT(ssi_stage_result);
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_score *score = NULL;
  ssi_activity *copy = NULL;
  ssi_what_if *what_if = NULL;
  ssi_plan *plan = NULL;
  OK(ssi_model_new(from, &model));
  OK(ssi_profile_new(from, &profile));
  OK(ssi_score_new(from, model, profile, activity, EVENTS, &score));
  OK(ssi_outcomes_stage(from, activity, 0, EVENTS, SSI_STAGE_CONVERSATIONS,
                        &stage));
  OK(ssi_activity_copy(activity, &copy));
  OK(ssi_what_if_new(from, model, profile, activity, profile, activity, EVENTS,
                     &what_if));
  OK(ssi_plan_new(from, model, profile, activity, NULL, EVENTS, 30, &plan));
  ssi_plan_free(plan);
  ssi_what_if_free(what_if);
  ssi_activity_free(copy);
  ssi_score_free(score);
  ssi_profile_free(profile);
  ssi_model_free(model);
}

/* However the events came, and whatever was asked of them, the number is
   nowhere in memory afterwards: neither in what the ledger holds nor in what
   was given back before. */
START_TEST(forgotten_memory) {
  static blocks all;
  const ssi_allocator from = {sizeof from, &all, keep_block, release_block};
  ssi_activity *activity = NULL;
  size_t found = 0, i;
  memset(&all, 0, sizeof all);
  OK(ssi_activity_new(&from, &activity));
  switch (_i / 4) {
    case 0:
      add_each(activity, true);
      break;
    case 1:
      add_each(activity, false);
      break;
    case 2:
      add_portions(activity, EVENTS);
      break;
    case 3:
      add_portions(activity, 20);
      break;
    default:
      merge_parts(&from, activity);
  }
  for (i = 0; i < all.count; i++) found += is_in(&all, i, PERSON);
  ck_assert_uint_gt(found, 0);
  if (_i & 1) read_all(&from, activity);
  if (_i & 2) OK(ssi_activity_cut(activity, 1500, NULL));
  OK(ssi_activity_forget(activity, PERSON, NULL));
  for (i = 0; i < all.count; i++) ck_assert(!is_in(&all, i, PERSON));
  ssi_activity_free(activity);
  for (i = 0; i < all.count; i++) free(all.memory[i]);
}
END_TEST

/* A ledger that is released without forgetting leaves nothing, either. */
START_TEST(released_memory) {
  static blocks all;
  const ssi_allocator from = {sizeof from, &all, keep_block, release_block};
  ssi_activity *activity = NULL;
  size_t i;
  memset(&all, 0, sizeof all);
  OK(ssi_activity_new(&from, &activity));
  add_each(activity, false);
  read_all(&from, activity);
  ssi_activity_free(activity);
  for (i = 0; i < all.count; i++) {
    ck_assert(!is_in(&all, i, PERSON));
    free(all.memory[i]);
  }
}
END_TEST

/* Neither needs memory, however the events came. */
START_TEST(no_memory_needed) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  ssi_activity *activity = NULL;
  size_t rows = 0;
  uint32_t i;
  OK(ssi_activity_new(&from, &activity));
  for (i = 0; i < 5000; i++)
    OK(ssi_activity_add(activity, (int32_t)(i * 997 % 5000), SSI_KIND_COMMENT,
                        0, 1, i % 7));
  memory.fail_at = memory.calls + 1;
  memory.fail_on = true;
  if (_i == 0) OK(ssi_activity_cut(activity, 2500, &rows));
  if (_i == 1) OK(ssi_activity_forget(activity, 3, &rows));
  ck_assert_uint_gt(rows, 0);
  ck_assert_uint_eq(rows_of(activity), _i == 0 ? 2500 : 5000);
  ssi_activity_free(activity);
  ck_assert_uint_eq(memory.live_blocks, 0);
}
END_TEST

/* Distinct people are counted without the forgotten one. */
START_TEST(people_are_counted_without) {
  member m = member_new();
  int64_t before, after;
  int i;
  member_observe_all(&m);
  for (i = 1; i <= 5; i++)
    member_event(&m, 20000, SSI_KIND_CONVERSATION, 0, 1, (uint64_t)i);
  before = indicator_on(&m, 20000, SSI_INDICATOR_NETWORK_TOUCHED).measure;
  OK(ssi_activity_forget(m.activity, 3, NULL));
  after = indicator_on(&m, 20000, SSI_INDICATOR_NETWORK_TOUCHED).measure;
  ck_assert_int_lt(after, before);
  ck_assert_int_gt(after, 0);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {cut_at_a_day, ROWS(cuts)},
      {cut_nothing, 1},
      {cut_at_no_day, 4},
      {forgotten_events_stay, 1},
      {forget_nobody, 1},
      {forgotten_memory, 20},
      {released_memory, 1},
      {no_memory_needed, 2},
      {people_are_counted_without, 1},
  };
  return RUN_TESTS("activity_change", cases);
}
