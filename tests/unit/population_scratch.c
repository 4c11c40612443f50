/* Scratch memory: how much is needed, and that a call keeps to it. */
#include <string.h>

#include "allocator.h"
#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define MEMBERS 6
#define GUARD 128
#define UNTOUCHED 0x5A

/* Members with 0, 1, 60, 7, 1,000 and 5,000 rows; days not in order, a person
   now and then. */
static const int rows_of[MEMBERS] = {0, 1, 60, 7, 1000, 5000};

typedef struct scene {
  struct test_memory memory;
  columns columns;
  ssi_population population;
  ssi_scorer *scorer;
} scene;

static void open_scene(scene *self) {
  ssi_model *model = NULL;
  ssi_allocator allocator;
  int i, k;
  memset(self, 0, sizeof *self);
  allocator = test_allocator(&self->memory);
  self->columns = columns_new();
  for (i = 0; i < MEMBERS; i++) {
    columns_member(&self->columns);
    for (k = 0; k < rows_of[i]; k++)
      columns_event(&self->columns, TODAY - k * 37 % 700,
                    (ssi_kind)(1 + k * 11 % SSI_KINDS),
                    (uint32_t)(k * 5 % (SSI_TRAITS + 1)), 1,
                    (uint64_t)(k % 3 ? k * 7919 % 211 : 0));
  }
  self->population = columns_population(&self->columns);
  OK(ssi_model_new(NULL, &model));
  OK(ssi_scorer_new(&allocator, model, &self->scorer));
  ssi_model_free(model);
}

static void close_scene(scene *self) {
  ssi_scorer_free(self->scorer);
  columns_free(&self->columns);
  ck_assert_uint_eq(self->memory.live_blocks, 0);
}

static size_t scratch_of(const scene *self, size_t first, size_t count) {
  size_t bytes = 0;
  OK(ssi_population_scratch(&self->population, first, count, &bytes));
  ck_assert_uint_ge(bytes, 1);
  return bytes;
}

typedef struct answers {
  int32_t total[MEMBERS], columns[6][MEMBERS];
  int32_t again[MEMBERS], indicators[MEMBERS * SSI_INDICATORS];
  int64_t measures[MEMBERS * SSI_INDICATORS];
} answers;

static ssi_status score(const scene *self, size_t bytes, uint8_t *scratch,
                        answers *said) {
  return ssi_population_score(
      self->scorer, &self->population, TODAY,
      SCRATCHED(0, MEMBERS, scratch, bytes),
      COLUMNS(.total = said->total, .brand = said->columns[0],
              .find = said->columns[1], .engage = said->columns[2],
              .relate = said->columns[3], .high = said->columns[4],
              .observed = said->columns[5]),
      NULL);
}

static ssi_status indicators(const scene *self, size_t bytes, uint8_t *scratch,
                             answers *said) {
  return ssi_population_score(
      self->scorer, &self->population, TODAY,
      SCRATCHED(0, MEMBERS, scratch, bytes),
      COLUMNS(.total = said->again, .points = said->indicators,
              .measures = said->measures),
      NULL);
}

/* What a range needs is what its largest member does. */
START_TEST(the_largest_member) {
  scene self;
  size_t first, count, i, before = 0;
  open_scene(&self);
  for (first = 0; first <= MEMBERS; first++) {
    for (count = 0; count <= MEMBERS - first; count++) {
      size_t most = scratch_of(&self, first, 0);
      for (i = first; i < first + count; i++) {
        const size_t one = scratch_of(&self, i, 1);
        if (one > most) most = one;
      }
      ck_assert_uint_eq(scratch_of(&self, first, count), most);
    }
  }
  /* More rows, more memory; for 5,000 of them a megabyte is enough. */
  for (i = 0; i < MEMBERS; i++) {
    static const size_t by_rows[MEMBERS] = {0, 1, 3, 2, 4, 5};
    const size_t bytes = scratch_of(&self, by_rows[i], 1);
    ck_assert_uint_ge(bytes, before);
    before = bytes;
  }
  ck_assert_uint_le(before, 1 << 20);
  ck_assert_uint_gt(scratch_of(&self, 5, 1), scratch_of(&self, 2, 1));
  close_scene(&self);
}
END_TEST

START_TEST(offsets_refused) {
  static const struct {
    size_t at;
    int64_t value;
  } bad[] = {{0, -1},        {0, 2},        {1, 6069}, {2, -1},
             {3, 0},         {6, 6069},     {6, 1067}, {2, INT64_MAX},
             {2, INT64_MIN}, {6, INT64_MAX}};
  scene self;
  size_t bytes = 4711;
  open_scene(&self);
  self.columns.offsets[bad[_i].at] = bad[_i].value;
  REFUSED(ssi_population_scratch(&self.population, 0, MEMBERS, &bytes), INDEX);
  ck_assert_uint_eq(bytes, 4711);
  close_scene(&self);
}
END_TEST

/* Ten million rows and one more; only the offsets are read. */
START_TEST(too_many_rows) {
  int64_t offsets[] = {0, 3, 3 + SSI_ACTIVITY_ROWS_MAX + 1};
  ssi_population of = SSI_INIT(ssi_population);
  size_t bytes = 4711;
  of.members = 2;
  of.rows = 3 + SSI_ACTIVITY_ROWS_MAX + 1;
  of.offsets = offsets;
  REFUSED(ssi_population_scratch(&of, 0, 2, &bytes), LIMIT);
  REFUSED(ssi_population_scratch(&of, 1, 1, &bytes), LIMIT);
  ck_assert_uint_eq(bytes, 4711);
  OK(ssi_population_scratch(&of, 0, 1, &bytes));
  offsets[2]--;
  OK(ssi_population_scratch(&of, 0, 2, &bytes));
  ck_assert_uint_lt(bytes, (size_t)100 * SSI_ACTIVITY_ROWS_MAX);
}
END_TEST

START_TEST(too_little) {
  scene self;
  answers said;
  size_t needed, i;
  uint8_t *memory;
  open_scene(&self);
  needed = scratch_of(&self, 0, MEMBERS);
  memory = malloc(needed);
  ck_assert_ptr_nonnull(memory);
  memset(memory, UNTOUCHED, needed);
  memset(&said, 0x55, sizeof said);
  REFUSED(score(&self, needed - 1, memory, &said), SPACE);
  REFUSED(score(&self, 0, memory, &said), SPACE);
  REFUSED(indicators(&self, needed - 1, memory, &said), SPACE);
  REFUSED(indicators(&self, 0, memory, &said), SPACE);
  for (i = 0; i < sizeof said; i++) ALWAYS(((const uint8_t *)&said)[i] == 0x55);
  for (i = 0; i < needed; i++) ALWAYS(memory[i] == UNTOUCHED);
  free(memory);
  close_scene(&self);
}
END_TEST

/* Memory of exactly that size at any address, whatever was in it: the same
   results as without, and no byte before or behind is touched. The allocator
   gives nothing. */
START_TEST(exactly_enough) {
  scene self;
  answers alone, said;
  size_t needed, i;
  uint8_t *memory;
  open_scene(&self);
  memset(&alone, 0, sizeof alone);
  memset(&said, 0, sizeof said);
  OK(score(&self, 0, NULL, &alone));
  OK(indicators(&self, 0, NULL, &alone));
  self.memory.calls = 0;
  self.memory.fail_at = 1;
  self.memory.fail_on = true;
  needed = scratch_of(&self, 0, MEMBERS);
  memory = malloc(needed + 2 * GUARD);
  ck_assert_ptr_nonnull(memory);
  memset(memory, UNTOUCHED, needed + 2 * GUARD);
  memset(memory + _i, _i * 17, needed);
  OK(score(&self, needed, memory + _i, &said));
  OK(indicators(&self, needed, memory + _i, &said));
  for (i = 0; i < (size_t)_i; i++) ck_assert_uint_eq(memory[i], UNTOUCHED);
  for (i = (size_t)_i + needed; i < needed + 2 * GUARD; i++)
    ALWAYS(memory[i] == UNTOUCHED);
  ck_assert_mem_eq(&said, &alone, sizeof said);
  ck_assert_uint_eq(self.memory.calls, 0);
  free(memory);
  close_scene(&self);
}
END_TEST

/* More than enough is fine, and the same memory may serve many calls. */
START_TEST(more_than_enough) {
  scene self;
  answers alone, said;
  size_t needed;
  uint8_t *memory;
  open_scene(&self);
  memset(&alone, 0, sizeof alone);
  memset(&said, 0, sizeof said);
  OK(score(&self, 0, NULL, &alone));
  OK(indicators(&self, 0, NULL, &alone));
  needed = scratch_of(&self, 0, MEMBERS) + 4096;
  memory = malloc(needed);
  ck_assert_ptr_nonnull(memory);
  memset(memory, 0xFF, needed);
  OK(indicators(&self, needed, memory, &said));
  OK(score(&self, needed, memory, &said));
  OK(score(&self, needed, memory, &said));
  ck_assert_mem_eq(&said, &alone, sizeof said);
  free(memory);
  close_scene(&self);
}
END_TEST

/* Without scratch memory the scorer's allocator gives it, as much, and gets it
   back; without it nothing is written. */
START_TEST(from_the_allocator) {
  scene self;
  answers said;
  size_t before, i;
  open_scene(&self);
  before = self.memory.live_bytes;
  self.memory.peak_bytes = before;
  self.memory.calls = 0;
  OK(score(&self, 4711, NULL, &said));
  OK(indicators(&self, 0, NULL, &said));
  ck_assert_uint_le(self.memory.peak_bytes - before,
                    scratch_of(&self, 0, MEMBERS) + 64);
  ck_assert_uint_eq(self.memory.live_bytes, before);
  ck_assert_uint_ge(self.memory.calls, 2);
  memset(&said, 0x55, sizeof said);
  self.memory.calls = 0;
  self.memory.fail_at = (size_t)_i + 1;
  self.memory.fail_on = true;
  if (score(&self, 0, NULL, &said) == SSI_OK) {
    ck_assert_uint_lt(self.memory.calls, (size_t)_i + 1);
  } else {
    REFUSED(score(&self, 0, NULL, &said), MEMORY);
    REFUSED(indicators(&self, 0, NULL, &said), MEMORY);
    for (i = 0; i < sizeof said; i++)
      ALWAYS(((const uint8_t *)&said)[i] == 0x55);
  }
  self.memory.fail_at = 0;
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {the_largest_member, 1}, {offsets_refused, 10}, {too_many_rows, 1},
      {too_little, 1},         {exactly_enough, 17},  {more_than_enough, 1},
      {from_the_allocator, 8},
  };
  return RUN_TESTS("population_scratch", cases);
}
