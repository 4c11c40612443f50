/* One member through a scorer: what a score says of it, from a ledger in one
   run or in many, with scratch memory of the caller's and without. */
#include <string.h>

#include "allocator.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define GUARD 64
#define UNTOUCHED 0x5A
#define MANY 1500

typedef struct scene {
  struct test_memory memory;
  member m;
  ssi_scorer *scorer;
} scene;

static void open_scene(scene *self) {
  ssi_allocator allocator;
  memset(self, 0, sizeof *self);
  allocator = test_allocator(&self->memory);
  self->m = member_new();
  OK(ssi_scorer_new(&allocator, self->m.model, &self->scorer));
}

static void close_scene(scene *self) {
  ssi_scorer_free(self->scorer);
  member_free(&self->m);
  ck_assert_uint_eq(self->memory.live_blocks, 0);
  ck_assert(!self->memory.wrong_size);
}

/* Events one by one, so that days in no order make many runs; some lie after
   the day, and some rows come again. */
static void add_events(scene *self, int count, bool in_order) {
  int i;
  for (i = 0; i < count; i++) {
    const int32_t back = in_order ? 700 - i * 700 / count : i * 397 % 701;
    member_event(&self->m, TODAY + 5 - back, (ssi_kind)(1 + i * 11 % SSI_KINDS),
                 (uint32_t)(i * 5 % (SSI_TRAITS + 1)), 1 + (uint32_t)(i % 3),
                 (uint64_t)(i % 3 ? i * 7919 % 211 : 0));
  }
}

static ssi_status score(const scene *self, int32_t day, uint8_t *scratch,
                        size_t bytes, ssi_member_score *out) {
  return ssi_scorer_score(self->scorer, self->m.profile, self->m.activity, day,
                          scratch, bytes, out);
}

static void check_same(const scene *self, int32_t day) {
  ssi_score *alone = member_score(&self->m, day);
  const ssi_result total = total_of(alone);
  ssi_member_score said = SSI_INIT(ssi_member_score);
  OK(score(self, day, NULL, 0, &said));
  ck_assert_int_eq(said.total, total.points);
  ck_assert_int_eq(said.high, total.high);
  ck_assert_int_eq(said.observed, total.observed);
  ck_assert_int_eq(said.brand, pillar_of(alone, SSI_PILLAR_BRAND).points);
  ck_assert_int_eq(said.find, pillar_of(alone, SSI_PILLAR_FIND).points);
  ck_assert_int_eq(said.engage, pillar_of(alone, SSI_PILLAR_ENGAGE).points);
  ck_assert_int_eq(said.relate, pillar_of(alone, SSI_PILLAR_RELATE).points);
  ck_assert_int_eq(said.reserved, 0);
  ssi_score_free(alone);
}

/* Members of no event, of a few, of one run and of many. */
START_TEST(as_a_score) {
  static const int events[] = {0, 1, 2, 60, 64, 65, 300, MANY};
  static const int32_t days[] = {TODAY, TODAY - 300, 0, SSI_DAY_MAX};
  scene self;
  size_t i;
  open_scene(&self);
  add_events(&self, events[_i % 8], _i < 8);
  for (i = 0; i < ROWS(days); i++) check_same(&self, days[i]);
  member_fact(&self.m, SSI_FACT_PHOTO, 1);
  check_same(&self, TODAY);
  member_observe_all(&self.m);
  check_same(&self, TODAY);
  close_scene(&self);
}
END_TEST

/* Rows that were added so often that their counts are beyond a column's: of
   rates, which alone have no cap, by themselves and beside others, and of other
   kinds; on the day, before anything fades away, long ago, and later. */
START_TEST(counts_beyond_columns) {
  static const ssi_kind kinds[] = {
      SSI_KIND_MESSAGE_ANSWERED,    SSI_KIND_MESSAGE_UNANSWERED,
      SSI_KIND_INVITATION_ACCEPTED, SSI_KIND_INVITATION_UNANSWERED,
      SSI_KIND_CONVERSATION,        SSI_KIND_POST};
  static const int32_t days[] = {TODAY, TODAY - 200, 0, TODAY + 1};
  scene self;
  size_t kind, day;
  int i;
  open_scene(&self);
  for (kind = 0; kind < ROWS(kinds); kind++) {
    for (day = 0; day < ROWS(days); day++) {
      for (i = 0; i < 3 + 5 * (int)kind; i++)
        member_event(&self.m, days[day], kinds[kind], 0, SSI_COUNT_MAX, 7);
    }
  }
  check_same(&self, TODAY);
  member_observe_all(&self.m);
  check_same(&self, TODAY);
  check_same(&self, TODAY + 1);
  close_scene(&self);
}
END_TEST

static size_t scratch_of(const scene *self) {
  size_t bytes = 0;
  OK(ssi_scorer_scratch(self->scorer, self->m.activity, &bytes));
  ck_assert_uint_ge(bytes, 1);
  return bytes;
}

/* Exactly that memory at any address, whatever was in it: no byte before or
   behind is touched, and the allocator is not asked. */
START_TEST(exactly_enough) {
  scene self;
  ssi_member_score alone = SSI_INIT(ssi_member_score), said = alone;
  size_t needed, i;
  uint8_t *memory;
  open_scene(&self);
  add_events(&self, 300, false);
  OK(score(&self, TODAY, NULL, 0, &alone));
  needed = scratch_of(&self);
  memory = malloc(needed + 2 * GUARD);
  ck_assert_ptr_nonnull(memory);
  memset(memory, UNTOUCHED, needed + 2 * GUARD);
  memset(memory + _i, _i * 17, needed);
  self.memory.calls = 0;
  OK(score(&self, TODAY, memory + _i, needed, &said));
  ck_assert_uint_eq(self.memory.calls, 0);
  ck_assert_mem_eq(&said, &alone, sizeof said);
  for (i = 0; i < (size_t)_i; i++) ck_assert_uint_eq(memory[i], UNTOUCHED);
  for (i = (size_t)_i + needed; i < needed + 2 * GUARD; i++)
    ALWAYS(memory[i] == UNTOUCHED);
  /* The same memory again, which is not as it was. */
  OK(score(&self, TODAY, memory + _i, needed, &said));
  ck_assert_mem_eq(&said, &alone, sizeof said);
  free(memory);
  close_scene(&self);
}
END_TEST

/* It grows with the rows, by a little more than a population of the member. */
START_TEST(as_much_as_columns) {
  const int32_t day = TODAY;
  scene self;
  size_t before = 0, i;
  open_scene(&self);
  for (i = 0; i < 200; i++) {
    const size_t bytes = scratch_of(&self);
    const int64_t offsets[] = {0, (int64_t)i};
    ssi_population of = SSI_INIT(ssi_population);
    size_t columns = 0;
    of.members = 1;
    of.rows = i;
    of.offsets = offsets;
    OK(ssi_population_scratch(&of, 0, 1, &columns));
    ck_assert_uint_eq(bytes, columns + 24 * i);
    ck_assert_uint_ge(bytes, before);
    before = bytes;
    member_event(&self.m, day - (int32_t)i, SSI_KIND_POST, 0, 1, 0);
  }
  close_scene(&self);
}
END_TEST

/* What is refused writes nothing. */
START_TEST(refused) {
  scene self;
  ssi_member_score said, before;
  size_t needed, bytes = 4711;
  uint8_t *memory;
  open_scene(&self);
  add_events(&self, 100, false);
  needed = scratch_of(&self);
  memory = malloc(needed);
  ck_assert_ptr_nonnull(memory);
  memset(&said, UNTOUCHED, sizeof said);
  said.size = sizeof said;
  before = said;
  REFUSED(score(&self, TODAY, memory, needed - 1, &said), SPACE);
  REFUSED(score(&self, TODAY, memory, 0, &said), SPACE);
  REFUSED(score(&self, -1, memory, needed, &said), DAY);
  REFUSED(score(&self, SSI_DAY_MAX + 1, NULL, 0, &said), DAY);
  REFUSED(score(&self, TODAY, memory, needed, NULL), NULL);
  REFUSED(ssi_scorer_score(NULL, self.m.profile, self.m.activity, TODAY, memory,
                           needed, &said),
          NULL);
  REFUSED(ssi_scorer_score(self.scorer, NULL, self.m.activity, TODAY, memory,
                           needed, &said),
          NULL);
  REFUSED(ssi_scorer_score(self.scorer, self.m.profile, NULL, TODAY, memory,
                           needed, &said),
          NULL);
  REFUSED(ssi_scorer_scratch(NULL, self.m.activity, &bytes), NULL);
  REFUSED(ssi_scorer_scratch(self.scorer, NULL, &bytes), NULL);
  REFUSED(ssi_scorer_scratch(self.scorer, self.m.activity, NULL), NULL);
  ck_assert_mem_eq(&said, &before, sizeof said);
  ck_assert_uint_eq(bytes, 4711);
  free(memory);
  close_scene(&self);
}
END_TEST

/* Each allocation fails in turn: nothing is written, nothing is left. */
START_TEST(without_memory) {
  scene self;
  size_t blocks, failed = 0;
  open_scene(&self);
  add_events(&self, MANY, false);
  blocks = self.memory.live_blocks;
  for (;;) {
    ssi_member_score said = SSI_INIT(ssi_member_score);
    ssi_status status;
    self.memory.calls = 0;
    self.memory.fail_at = failed + 1;
    self.memory.fail_on = _i != 0;
    status = score(&self, TODAY, NULL, 0, &said);
    self.memory.fail_at = 0;
    ck_assert_uint_eq(self.memory.live_blocks, blocks);
    if (status == SSI_OK) break;
    REFUSED(status, MEMORY);
    ck_assert_int_eq(said.total, 0);
    failed++;
  }
  ck_assert_uint_eq(failed, 1);
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {as_a_score, 16},     {counts_beyond_columns, 1},
      {exactly_enough, 17}, {as_much_as_columns, 1},
      {refused, 1},         {without_memory, 2},
  };
  return RUN_TESTS("population_alone", cases);
}
