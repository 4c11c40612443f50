/* The dataset of a population: what it says is what its columns say, on any day
   and with any model; what is refused when it is made and when it is asked. */
#include <string.h>

#include "allocator.h"
#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define MEMBERS 5
#define GUARD 64
#define UNTOUCHED 0x5A
#define NOWHERE ((size_t)4711)
#define MOST_CALLS 100

/* Five members with 2, 0, 30, 1 and 400 rows. */
typedef struct scene {
  struct test_memory memory;
  ssi_allocator allocator;
  columns columns;
  ssi_population population;
  ssi_model *model;
  ssi_scorer *scorer;
  ssi_dataset *dataset;
} scene;

static void open_columns(scene *self) {
  static const int rows[MEMBERS] = {2, 0, 30, 1, 400};
  int i, k;
  memset(self, 0, sizeof *self);
  self->allocator = test_allocator(&self->memory);
  self->columns = columns_new();
  for (i = 0; i < MEMBERS; i++) {
    columns_member(&self->columns);
    columns_fact(&self->columns, SSI_FACT_PHOTO, i % 2);
    for (k = 0; k < rows[i]; k++)
      columns_event(&self->columns, TODAY - k * 37 % 90 + 5,
                    (ssi_kind)(1 + k * 11 % SSI_KINDS),
                    (uint32_t)(k * 5 % (SSI_TRAITS + 1)), 1 + (uint32_t)k % 3,
                    (uint64_t)(k % 3 ? k * 7919 % 211 : 0));
  }
  for (i = 1; i <= 3; i++) columns_observe(&self->columns, (ssi_kind)i);
  columns_observe_traits(&self->columns, SSI_TRAIT_MEDIA);
  self->population = columns_population(&self->columns);
  OK(ssi_model_new(NULL, &self->model));
  OK(ssi_scorer_new(&self->allocator, self->model, &self->scorer));
}

static void open_scene(scene *self) {
  open_columns(self);
  OK(ssi_dataset_new(&self->allocator, &self->population, NULL,
                     &self->dataset));
}

static void close_scene(scene *self) {
  ssi_dataset_free(self->dataset);
  ssi_scorer_free(self->scorer);
  ssi_model_free(self->model);
  columns_free(&self->columns);
  ck_assert_uint_eq(self->memory.live_blocks, 0);
  ck_assert(!self->memory.wrong_size);
}

typedef struct answers {
  int32_t total[MEMBERS], columns[6][MEMBERS];
  int32_t again[MEMBERS + 1]; /* no padding follows */
  int32_t indicators[MEMBERS * SSI_INDICATORS];
  int64_t measures[MEMBERS * SSI_INDICATORS];
} answers;

static answers fresh(void) {
  answers made;
  memset(&made, UNTOUCHED, sizeof made);
  return made;
}

static bool untouched(const answers *said) {
  const answers other = fresh();
  return memcmp(said, &other, sizeof other) == 0;
}

static ssi_status score(const scene *self, int32_t day, size_t first,
                        size_t count, size_t bytes, uint8_t *scratch,
                        answers *said) {
  return ssi_dataset_score(
      self->dataset, self->scorer, day, SCRATCHED(first, count, scratch, bytes),
      COLUMNS(.total = said->total, .brand = said->columns[0],
              .find = said->columns[1], .engage = said->columns[2],
              .relate = said->columns[3], .high = said->columns[4],
              .observed = said->columns[5]));
}

static ssi_status indicators(const scene *self, int32_t day, size_t first,
                             size_t count, size_t bytes, uint8_t *scratch,
                             answers *said) {
  return ssi_dataset_score(
      self->dataset, self->scorer, day, SCRATCHED(first, count, scratch, bytes),
      COLUMNS(.total = said->again, .points = said->indicators,
              .measures = said->measures));
}

/* The same from the columns. */
static answers from_columns(const scene *self, int32_t day, size_t first,
                            size_t count) {
  answers said = fresh();
  OK(ssi_population_score(
      self->scorer, &self->population, day, RANGE(first, count),
      COLUMNS(.total = said.total, .brand = said.columns[0],
              .find = said.columns[1], .engage = said.columns[2],
              .relate = said.columns[3], .high = said.columns[4],
              .observed = said.columns[5]),
      NULL));
  OK(ssi_population_score(
      self->scorer, &self->population, day, RANGE(first, count),
      COLUMNS(.total = said.again, .points = said.indicators,
              .measures = said.measures),
      NULL));
  return said;
}

static void check_day(const scene *self, int32_t day, size_t first,
                      size_t count) {
  const answers wanted = from_columns(self, day, first, count);
  answers said = fresh();
  OK(score(self, day, first, count, 0, NULL, &said));
  OK(indicators(self, day, first, count, 0, NULL, &said));
  ck_assert_mem_eq(&said, &wanted, sizeof said);
}

START_TEST(as_its_columns) {
  scene self;
  int32_t day;
  size_t first, count, members = 0;
  open_scene(&self);
  OK(ssi_dataset_members(self.dataset, &members));
  ck_assert_uint_eq(members, MEMBERS);
  for (day = TODAY - 100; day < TODAY + 800; day += 13)
    check_day(&self, day, 0, MEMBERS);
  check_day(&self, SSI_DAY_MIN, 0, MEMBERS);
  check_day(&self, SSI_DAY_MAX, 0, MEMBERS);
  for (first = 0; first <= MEMBERS; first++) {
    for (count = 0; count <= MEMBERS - first; count++)
      check_day(&self, TODAY, first, count);
  }
  close_scene(&self);
}
END_TEST

/* A day that brings a rate more trials than a number holds, and other feeds
   more than any cap leaves; another on which nobody can have been before. */
START_TEST(days_of_many_events) {
  scene self;
  int i;
  open_columns(&self);
  for (i = 0; i < 5000; i++)
    columns_event(&self.columns, TODAY - 1, SSI_KIND_INVITATION_ACCEPTED, 0,
                  SSI_COUNT_MAX, 0);
  for (i = 0; i < 5000; i++)
    columns_event(&self.columns, TODAY, SSI_KIND_INVITATION_UNANSWERED, 0,
                  SSI_COUNT_MAX - (uint32_t)i, 0);
  for (i = 0; i < 3; i++)
    columns_event(&self.columns, TODAY, SSI_KIND_SEARCH, 0, SSI_COUNT_MAX, 0);
  columns_event(&self.columns, SSI_DAY_MIN, SSI_KIND_POST, 0, 1, 0);
  columns_observe_all(&self.columns);
  self.population = columns_population(&self.columns);
  OK(ssi_dataset_new(&self.allocator, &self.population, NULL, &self.dataset));
  check_day(&self, TODAY, 0, MEMBERS);
  check_day(&self, TODAY - 1, 0, MEMBERS);
  check_day(&self, SSI_DAY_MIN, 0, MEMBERS);
  close_scene(&self);
}
END_TEST

/* Another model, with the same dataset. */
START_TEST(other_models) {
  scene self;
  open_scene(&self);
  OK(ssi_model_set_half_life(self.model, SSI_INDICATOR_SEARCHES, 15));
  OK(ssi_model_set_half_life(self.model, SSI_INDICATOR_NETWORK_TOUCHED, 720));
  OK(ssi_model_set_cap(self.model, SSI_KIND_POST, 1));
  OK(ssi_model_set_goalpost(self.model, SSI_INDICATOR_CONNECTIONS, 250000));
  OK(ssi_model_set_pillar(self.model, SSI_INDICATOR_DEPTH, SSI_PILLAR_FIND));
  OK(ssi_model_balance(self.model));
  ssi_scorer_free(self.scorer);
  OK(ssi_scorer_new(&self.allocator, self.model, &self.scorer));
  check_day(&self, TODAY, 0, MEMBERS);
  check_day(&self, TODAY - 40, 1, 4);
  close_scene(&self);
}
END_TEST

/* It keeps nothing of the columns. */
START_TEST(the_columns_may_go) {
  scene self;
  answers wanted, said = fresh();
  open_scene(&self);
  wanted = from_columns(&self, TODAY, 0, MEMBERS);
  columns_free(&self.columns);
  self.columns = columns_new();
  memset(&self.population, 0, sizeof self.population);
  OK(score(&self, TODAY, 0, MEMBERS, 0, NULL, &said));
  OK(indicators(&self, TODAY, 0, MEMBERS, 0, NULL, &said));
  ck_assert_mem_eq(&said, &wanted, sizeof said);
  close_scene(&self);
}
END_TEST

START_TEST(results_left_out) {
  scene self;
  answers wanted, said = fresh();
  int32_t *to[7] = {said.total};
  size_t k;
  open_scene(&self);
  wanted = from_columns(&self, TODAY, 0, MEMBERS);
  for (k = 0; k < 6; k++) to[k + 1] = said.columns[k];
  to[_i] = NULL;
  OK(ssi_dataset_score(
      self.dataset, self.scorer, TODAY, RANGE(0, MEMBERS),
      COLUMNS(.total = to[0], .brand = to[1], .find = to[2], .engage = to[3],
              .relate = to[4], .high = to[5], .observed = to[6])));
  if (to[0]) ck_assert_mem_eq(to[0], wanted.total, sizeof wanted.total);
  for (k = 0; k < 6; k++) {
    if (to[k + 1])
      ck_assert_mem_eq(to[k + 1], wanted.columns[k], sizeof wanted.total);
  }
  OK(ssi_dataset_score(self.dataset, self.scorer, TODAY, RANGE(0, MEMBERS),
                       COLUMNS(.points = said.indicators)));
  ck_assert_mem_eq(said.indicators, wanted.indicators, sizeof said.indicators);
  close_scene(&self);
}
END_TEST

START_TEST(pointers) {
  scene self;
  answers said = fresh();
  const ssi_score_columns *const to = COLUMNS(.total = said.total);
  ssi_score_columns wrong = {0};
  ssi_dataset *made = NULL;
  ssi_allocator allocator = SSI_INIT(ssi_allocator);
  size_t size = NOWHERE;
  ssi_refusal told = refusal_new();
  open_scene(&self);
  REFUSED(ssi_dataset_new(NULL, NULL, &told, &made), NULL);
  REFUSED(ssi_dataset_new(NULL, &self.population, &told, NULL), NULL);
  REFUSED(ssi_dataset_new(&allocator, &self.population, &told, &made), NULL);
  allocator.size = sizeof(size_t);
  REFUSED(ssi_dataset_new(&allocator, &self.population, &told, &made), SIZE);
  REFUSED(ssi_dataset_members(NULL, &size), NULL);
  REFUSED(ssi_dataset_members(self.dataset, NULL), NULL);
  REFUSED(ssi_dataset_scratch(NULL, &size), NULL);
  REFUSED(ssi_dataset_scratch(self.dataset, NULL), NULL);
  REFUSED(ssi_dataset_score(NULL, self.scorer, TODAY, RANGE(0, 1), to), NULL);
  REFUSED(ssi_dataset_score(self.dataset, NULL, TODAY, RANGE(0, 1), to), NULL);
  REFUSED(ssi_dataset_score(self.dataset, self.scorer, TODAY, NULL, to), NULL);
  REFUSED(
      ssi_dataset_score(self.dataset, self.scorer, TODAY, RANGE(0, 1), NULL),
      NULL);
  wrong.size = 1;
  REFUSED(
      ssi_dataset_score(self.dataset, self.scorer, TODAY, RANGE(0, 1), &wrong),
      SIZE);
  ck_assert(untouched(&said) && !made && size == NOWHERE);
  ck_assert(refusal_tells(&told, SSI_OK, NOBODY, NOBODY));
  ssi_dataset_free(NULL);
  close_scene(&self);
}
END_TEST

START_TEST(days_and_ranges) {
  static const struct {
    int32_t day;
    size_t first, count;
    ssi_status status;
  } asked[] = {
      {-1, 0, 1, SSI_ERROR_DAY},
      {65536, 0, 1, SSI_ERROR_DAY},
      {INT32_MIN, 0, 1, SSI_ERROR_DAY},
      {INT32_MAX, 0, 1, SSI_ERROR_DAY},
      {TODAY, 0, MEMBERS + 1, SSI_ERROR_INDEX},
      {TODAY, MEMBERS, 1, SSI_ERROR_INDEX},
      {TODAY, MEMBERS + 1, 0, SSI_ERROR_INDEX},
      {TODAY, 1, SIZE_MAX, SSI_ERROR_INDEX},
      {TODAY, SIZE_MAX, 1, SSI_ERROR_INDEX},
      {TODAY, SIZE_MAX, SIZE_MAX, SSI_ERROR_INDEX},
      {TODAY, 0, 0, SSI_OK},
      {TODAY, MEMBERS, 0, SSI_OK},
  };
  scene self;
  answers said = fresh();
  open_scene(&self);
  ck_assert_int_eq(score(&self, asked[_i].day, asked[_i].first, asked[_i].count,
                         0, NULL, &said),
                   asked[_i].status);
  ck_assert_int_eq(indicators(&self, asked[_i].day, asked[_i].first,
                              asked[_i].count, 0, NULL, &said),
                   asked[_i].status);
  ck_assert(untouched(&said));
  close_scene(&self);
}
END_TEST

START_TEST(nobody) {
  const int64_t offset = 0;
  ssi_population of = SSI_INIT(ssi_population);
  ssi_dataset *made = NULL;
  size_t members = NOWHERE, bytes = 0;
  of.offsets = &offset;
  OK(ssi_dataset_new(NULL, &of, NULL, &made));
  OK(ssi_dataset_members(made, &members));
  ck_assert_uint_eq(members, 0);
  OK(ssi_dataset_scratch(made, &bytes));
  ck_assert_uint_ge(bytes, 1);
  ssi_dataset_free(made);
}
END_TEST

/* No dataset is made of columns that are at fault. */
static void check_refused(scene *self, ssi_status status, int64_t member,
                          int64_t row) {
  ssi_dataset *made = NULL;
  ssi_refusal told = refusal_new();
  ck_assert_int_eq(
      ssi_dataset_new(&self->allocator, &self->population, &told, &made),
      status);
  ck_assert(refusal_tells(&told, status, member, row));
  ck_assert_ptr_null(made);
  ck_assert_int_eq(
      ssi_dataset_new(&self->allocator, &self->population, NULL, &made),
      status);
  ck_assert_ptr_null(made);
}

START_TEST(members_refused) {
  scene self;
  open_columns(&self);
  self.columns.days[31] = -1;
  check_refused(&self, SSI_ERROR_DAY, 2, 31);
  self.columns.days[31] = 65536;
  check_refused(&self, SSI_ERROR_DAY, 2, 31);
  self.columns.days[31] = 65535;
  self.columns.kinds[432] = SSI_KINDS + 1;
  check_refused(&self, SSI_ERROR_KIND, 4, 432);
  self.columns.kinds[432] = 0;
  check_refused(&self, SSI_ERROR_KIND, 4, 432);
  self.columns.kinds[432] = 1;
  self.columns.traits[0] = SSI_TRAITS + 1;
  check_refused(&self, SSI_ERROR_TRAITS, 0, 0);
  self.columns.traits[0] = 0;
  self.columns.counts[32] = 0;
  check_refused(&self, SSI_ERROR_COUNT, 3, 32);
  self.columns.counts[32] = 1000001;
  check_refused(&self, SSI_ERROR_COUNT, 3, 32);
  self.columns.counts[32] = 1;
  self.columns.facts[4] = 2;
  check_refused(&self, SSI_ERROR_RANGE, 4, 4);
  self.columns.facts[4] = -2;
  check_refused(&self, SSI_ERROR_RANGE, 4, 4);
  self.columns.facts[4] = -1;
  self.columns.observed_kinds[2 * MASK_BYTES - 1] = 128;
  check_refused(&self, SSI_ERROR_KIND, 1, NOBODY);
  self.columns.observed_kinds[2 * MASK_BYTES - 1] = 0;
  self.columns.observed_traits[1] = SSI_TRAITS + 1;
  check_refused(&self, SSI_ERROR_TRAITS, 1, NOBODY);
  self.columns.observed_traits[1] = 0;
  self.columns.offsets[3] = 1;
  check_refused(&self, SSI_ERROR_INDEX, 2, NOBODY);
  self.columns.offsets[3] = 434;
  check_refused(&self, SSI_ERROR_INDEX, 2, NOBODY);
  self.columns.offsets[3] = 32;
  self.columns.offsets[0] = -1;
  check_refused(&self, SSI_ERROR_INDEX, 0, NOBODY);
  close_scene(&self);
}
END_TEST

START_TEST(columns_refused) {
  const uint8_t unknown = SSI_KINDS + 1;
  scene self;
  ssi_population whole;
  open_columns(&self);
  whole = self.population;
  self.population.offsets = NULL;
  check_refused(&self, SSI_ERROR_NULL, NOBODY, NOBODY);
  self.population = whole;
  self.population.days = NULL;
  check_refused(&self, SSI_ERROR_NULL, NOBODY, NOBODY);
  self.population = whole;
  self.population.kinds = NULL;
  check_refused(&self, SSI_ERROR_NULL, NOBODY, NOBODY);
  self.population = whole;
  self.population.size = sizeof(size_t);
  check_refused(&self, SSI_ERROR_SIZE, NOBODY, NOBODY);
  self.population = whole;
  self.population.fact_columns = 0;
  check_refused(&self, SSI_ERROR_SIZE, NOBODY, NOBODY);
  self.population = whole;
  self.population.kind_bytes = 0;
  check_refused(&self, SSI_ERROR_SIZE, NOBODY, NOBODY);
  self.population = whole;
  self.population.all_kinds = &unknown;
  self.population.all_kinds_count = 1;
  check_refused(&self, SSI_ERROR_KIND, NOBODY, NOBODY);
  self.population = whole;
  self.population.all_traits = SSI_TRAITS + 1;
  check_refused(&self, SSI_ERROR_TRAITS, NOBODY, NOBODY);
  close_scene(&self);
}
END_TEST

/* One more row than a member may have. */
START_TEST(too_many_rows) {
  const size_t rows = SSI_ACTIVITY_ROWS_MAX + 1;
  const int64_t offsets[] = {0, (int64_t)rows};
  ssi_population of = SSI_INIT(ssi_population);
  ssi_dataset *made = NULL;
  int32_t *days = calloc(rows, sizeof *days);
  uint8_t *kinds = malloc(rows);
  ssi_refusal told = refusal_new();
  ck_assert(days && kinds);
  memset(kinds, 1, rows);
  of.members = 1;
  of.rows = rows;
  of.offsets = offsets;
  of.days = days;
  of.kinds = kinds;
  REFUSED(ssi_dataset_new(NULL, &of, &told, &made), LIMIT);
  ck_assert(refusal_tells(&told, SSI_ERROR_LIMIT, 0, NOBODY) && !made);
  ck_assert_str_eq(told.field, "rows");
  ck_assert_int_eq(told.value, (int64_t)rows);
  ck_assert(told.minimum == 0 && told.maximum == SSI_ACTIVITY_ROWS_MAX);
  free(days);
  free(kinds);
}
END_TEST

/* Exactly as much scratch memory as needed, at any address, and less. */
START_TEST(scratch) {
  scene self;
  answers wanted, said = fresh();
  size_t needed = 0, i;
  uint8_t *memory;
  open_scene(&self);
  wanted = from_columns(&self, TODAY, 0, MEMBERS);
  OK(ssi_dataset_scratch(self.dataset, &needed));
  ck_assert_uint_ge(needed, 1);
  ck_assert_uint_le(needed, 1 << 20);
  memory = malloc(needed + 2 * GUARD);
  ck_assert_ptr_nonnull(memory);
  memset(memory, UNTOUCHED, needed + 2 * GUARD);
  REFUSED(score(&self, TODAY, 0, MEMBERS, needed - 1, memory, &said), SPACE);
  REFUSED(indicators(&self, TODAY, 0, MEMBERS, 0, memory, &said), SPACE);
  ck_assert(untouched(&said));
  self.memory.calls = 0;
  self.memory.fail_at = 1;
  self.memory.fail_on = true;
  OK(score(&self, TODAY, 0, MEMBERS, needed, memory + _i, &said));
  OK(indicators(&self, TODAY, 0, MEMBERS, needed, memory + _i, &said));
  ck_assert_mem_eq(&said, &wanted, sizeof said);
  for (i = 0; i < (size_t)_i; i++) ALWAYS(memory[i] == UNTOUCHED);
  for (i = needed + (size_t)_i; i < needed + 2 * GUARD; i++)
    ALWAYS(memory[i] == UNTOUCHED);
  ck_assert_uint_eq(self.memory.calls, 0);
  free(memory);
  close_scene(&self);
}
END_TEST

/* The allocator fails when the dataset is made, and when it is asked. */
static bool make_with_failure(size_t fail_at, bool fail_on) {
  scene self;
  ssi_status status;
  ssi_refusal told = refusal_new();
  size_t blocks;
  int i;
  open_columns(&self);
  /* Each feeds so much that lists get longer than there are rows. */
  for (i = 0; i < 400; i++)
    columns_event(&self.columns, TODAY - i, SSI_KIND_ARTICLE, SSI_TRAITS, 1, 0);
  self.population = columns_population(&self.columns);
  blocks = self.memory.live_blocks;
  self.memory.calls = 0;
  self.memory.fail_at = fail_at;
  self.memory.fail_on = fail_on;
  status =
      ssi_dataset_new(&self.allocator, &self.population, &told, &self.dataset);
  self.memory.fail_at = 0;
  ck_assert(refusal_tells(&told, SSI_OK, NOBODY, NOBODY));
  if (status != SSI_OK) {
    ck_assert_int_eq(status, SSI_ERROR_MEMORY);
    ck_assert_ptr_null(self.dataset);
    ck_assert_uint_eq(self.memory.live_blocks, blocks);
    OK(ssi_dataset_new(&self.allocator, &self.population, NULL, &self.dataset));
  } else {
    ck_assert_uint_lt(self.memory.calls, fail_at);
  }
  check_day(&self, TODAY, 0, MEMBERS);
  close_scene(&self);
  return status == SSI_OK;
}

START_TEST(made_without_memory) {
  size_t fail_at = 1;
  while (!make_with_failure(fail_at, _i == 1)) {
    fail_at++;
    ck_assert_uint_lt(fail_at, MOST_CALLS);
  }
  ck_assert_uint_gt(fail_at, 1);
}
END_TEST

START_TEST(asked_without_memory) {
  scene self;
  answers said = fresh();
  open_scene(&self);
  self.memory.calls = 0;
  self.memory.fail_at = 1;
  self.memory.fail_on = true;
  REFUSED(score(&self, TODAY, 0, MEMBERS, 0, NULL, &said), MEMORY);
  REFUSED(indicators(&self, TODAY, 0, MEMBERS, 0, NULL, &said), MEMORY);
  ck_assert(untouched(&said));
  self.memory.fail_at = 0;
  check_day(&self, TODAY, 0, MEMBERS);
  close_scene(&self);
}
END_TEST

/* About 14 bytes an event, and some for each member; twice that is too much. */
START_TEST(size_of_a_dataset) {
  scene self;
  size_t before;
  int i;
  open_columns(&self);
  for (i = 0; i < 100000; i++)
    columns_event(&self.columns, TODAY - i % 700, (ssi_kind)(1 + i % SSI_KINDS),
                  0, 1, (uint64_t)i % 5000);
  self.population = columns_population(&self.columns);
  before = self.memory.live_bytes;
  OK(ssi_dataset_new(&self.allocator, &self.population, NULL, &self.dataset));
  ck_assert_uint_le(self.memory.live_bytes - before, 28u * 100000);
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {as_its_columns, 1},      {days_of_many_events, 1},
      {other_models, 1},        {the_columns_may_go, 1},
      {results_left_out, 7},    {pointers, 1},
      {days_and_ranges, 12},    {nobody, 1},
      {members_refused, 1},     {columns_refused, 1},
      {too_many_rows, 1},       {scratch, 17},
      {made_without_memory, 2}, {asked_without_memory, 1},
      {size_of_a_dataset, 1},
  };
  return RUN_TESTS("population_dataset", cases);
}
