/* What population calls refuse, and what they say of it: the status, the member
   and the row or fact. Members before it are written, the others untouched. */
#include <string.h>

#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define MEMBERS 5
#define DAYS 2
#define NOWHERE ((size_t)4711)
#define UNTOUCHED (-77)

/* Five members with 2, 0, 3, 1 and 2 rows, each with a photo. */
typedef struct scene {
  columns columns;
  ssi_population population;
  ssi_scorer *scorer;
} scene;

static scene open_scene(void) {
  static const int rows[MEMBERS] = {2, 0, 3, 1, 2};
  scene made;
  ssi_model *model = NULL;
  int i, k;
  made.columns = columns_new();
  for (i = 0; i < MEMBERS; i++) {
    columns_member(&made.columns);
    columns_fact(&made.columns, SSI_FACT_PHOTO, 1);
    for (k = 0; k < rows[i]; k++)
      columns_event(&made.columns, TODAY - k, SSI_KIND_COMMENT, 0, 1, 1);
  }
  made.population = columns_population(&made.columns);
  OK(ssi_model_new(NULL, &model));
  made.scorer = scorer_of(model);
  ssi_model_free(model);
  return made;
}

static void close_scene(scene *self) {
  ssi_scorer_free(self->scorer);
  columns_free(&self->columns);
}

/* The three calls, each with as many totals for a member. */
typedef struct answers {
  int32_t total[MEMBERS * DAYS], columns[6][MEMBERS * DAYS];
  int32_t indicators[MEMBERS * SSI_INDICATORS];
  int64_t measures[MEMBERS * SSI_INDICATORS];
  ssi_refusal refusal;
} answers;

static answers fresh(void) {
  answers made;
  size_t i;
  for (i = 0; i < MEMBERS * DAYS; i++) made.total[i] = UNTOUCHED;
  for (i = 0; i < 6 * MEMBERS * DAYS; i++)
    made.columns[i / (MEMBERS * DAYS)][i % (MEMBERS * DAYS)] = UNTOUCHED;
  for (i = 0; i < MEMBERS * SSI_INDICATORS; i++) {
    made.indicators[i] = UNTOUCHED;
    made.measures[i] = UNTOUCHED;
  }
  made.refusal = refusal_new();
  return made;
}

static ssi_status score(const ssi_scorer *scorer, const ssi_population *of,
                        int32_t day, size_t first, size_t count,
                        answers *said) {
  return ssi_population_score(
      scorer, of, day, RANGE(first, count),
      COLUMNS(.total = said->total, .brand = said->columns[0],
              .find = said->columns[1], .engage = said->columns[2],
              .relate = said->columns[3], .high = said->columns[4],
              .observed = said->columns[5]),
      &said->refusal);
}

static ssi_status indicators(const ssi_scorer *scorer, const ssi_population *of,
                             int32_t day, size_t first, size_t count,
                             answers *said) {
  return ssi_population_score(
      scorer, of, day, RANGE(first, count),
      COLUMNS(.total = said->total, .points = said->indicators,
              .measures = said->measures),
      &said->refusal);
}

static ssi_status history(const ssi_scorer *scorer, const ssi_population *of,
                          int32_t day, size_t first, size_t count,
                          answers *said) {
  return ssi_population_history(
      scorer, of, day, DAYS, RANGE(first, count),
      HISTORY(.total = said->total, .brand = said->columns[0],
              .find = said->columns[1], .engage = said->columns[2],
              .relate = said->columns[3]),
      &said->refusal);
}

static const struct {
  ssi_status (*call)(const ssi_scorer *, const ssi_population *, int32_t,
                     size_t, size_t, answers *);
  size_t totals, columns, points; /* of a member */
} calls[] = {{score, 1, 6, 0},
             {indicators, 1, 0, SSI_INDICATORS},
             {history, DAYS, 4, 0}};

/* Of so many members everything was written that was asked for, and nothing of
   the others. */
static void check_written(const answers *said, size_t which, size_t members) {
  size_t i, k;
  for (i = 0; i < MEMBERS * DAYS; i++)
    ck_assert_int_eq(said->total[i] != UNTOUCHED,
                     i < members * calls[which].totals);
  for (k = 0; k < 6; k++) {
    for (i = 0; i < MEMBERS * DAYS; i++)
      ck_assert_int_eq(
          said->columns[k][i] != UNTOUCHED,
          k < calls[which].columns && i < members * calls[which].totals);
  }
  for (i = 0; i < MEMBERS * SSI_INDICATORS; i++) {
    const bool written = i < members * calls[which].points;
    ck_assert_int_eq(said->indicators[i] != UNTOUCHED, written);
    ck_assert_int_eq(said->measures[i] != UNTOUCHED, written);
  }
}

/* All calls answer so. `written`: how many members were. */
static void check_calls(const scene *self, int32_t day, size_t first,
                        size_t count, ssi_status status, int64_t member,
                        int64_t row, size_t written) {
  size_t i;
  for (i = 0; i < ROWS(calls); i++) {
    answers said = fresh();
    ck_assert_int_eq(calls[i].call(self->scorer, &self->population, day, first,
                                   count, &said),
                     status);
    ck_assert(refusal_tells(&said.refusal, status, member, row));
    check_written(&said, i, written);
  }
}

START_TEST(nothing_wrong) {
  scene self = open_scene();
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  close_scene(&self);
}
END_TEST

/* What is put into row 3, the second of member 2. */
typedef struct bad_row {
  int64_t day, kind, traits, count;
  ssi_status status;
} bad_row;

static const bad_row bad_rows[] = {
    {-1, 4, 0, 1, SSI_ERROR_DAY},
    {INT32_MIN, 4, 0, 1, SSI_ERROR_DAY},
    {65536, 4, 0, 1, SSI_ERROR_DAY},
    {INT32_MAX, 4, 0, 1, SSI_ERROR_DAY},
    {TODAY, 0, 0, 1, SSI_ERROR_KIND},
    {TODAY, SSI_KINDS + 1, 0, 1, SSI_ERROR_KIND},
    {TODAY, 254, 0, 1, SSI_ERROR_KIND},
    {TODAY, 255, 0, 1, SSI_ERROR_KIND},
    {TODAY, 4, SSI_TRAITS + 1, 1, SSI_ERROR_TRAITS},
    {TODAY, 4, INT64_C(1) << 31, 1, SSI_ERROR_TRAITS},
    {TODAY, 4, UINT32_MAX, 1, SSI_ERROR_TRAITS},
    {TODAY, 4, 0, 0, SSI_ERROR_COUNT},
    {TODAY, 4, 0, 1000001, SSI_ERROR_COUNT},
    {TODAY, 4, 0, UINT32_MAX, SSI_ERROR_COUNT},
};

static void spoil_row(scene *self, size_t row, const bad_row *by) {
  self->columns.days[row] = (int32_t)by->day;
  self->columns.kinds[row] = (uint8_t)by->kind;
  self->columns.traits[row] = (uint32_t)by->traits;
  self->columns.counts[row] = (uint32_t)by->count;
}

START_TEST(rows) {
  const bad_row *bad = &bad_rows[_i];
  scene self = open_scene();
  spoil_row(&self, 3, bad);
  check_calls(&self, TODAY, 0, MEMBERS, bad->status, 2, 3, 2);
  check_calls(&self, TODAY, 1, 2, bad->status, 2, 3, 1);
  check_calls(&self, TODAY, 2, 3, bad->status, 2, 3, 0);
  /* Others are none of the call's business. */
  check_calls(&self, TODAY, 0, 2, SSI_OK, NOBODY, NOBODY, 2);
  check_calls(&self, TODAY, 3, 2, SSI_OK, NOBODY, NOBODY, 2);
  close_scene(&self);
}
END_TEST

/* In a member of so many rows that they are looked at in blocks each of them is
   looked at. */
START_TEST(each_of_many_rows) {
  enum { MANY = 100 };
  const bad_row *bad = &bad_rows[_i];
  scene self = open_scene();
  size_t row;
  columns_member(&self.columns);
  for (row = 0; row < MANY; row++)
    columns_event(&self.columns, TODAY, SSI_KIND_COMMENT, 0, 1, 1);
  self.population = columns_population(&self.columns);
  for (row = 8; row < 8 + MANY; row++) {
    static const bad_row good = {TODAY, SSI_KIND_COMMENT, 0, 1, SSI_OK};
    ssi_refusal told = refusal_new();
    int32_t total = UNTOUCHED;
    spoil_row(&self, row, bad);
    ck_assert_int_eq(ssi_population_score(self.scorer, &self.population, TODAY,
                                          RANGE(MEMBERS, 1),
                                          COLUMNS(.total = &total), &told),
                     bad->status);
    ck_assert(refusal_tells(&told, bad->status, MEMBERS, (int64_t)row));
    ck_assert_int_eq(total, UNTOUCHED);
    spoil_row(&self, row, &good);
  }
  close_scene(&self);
}
END_TEST

/* The values next to them are fine. */
START_TEST(rows_at_the_limits) {
  static const bad_row good[] = {{0, 1, SSI_TRAITS, 1, SSI_OK},
                                 {65535, SSI_KINDS, 0, 1000000, SSI_OK}};
  scene self = open_scene();
  spoil_row(&self, 3, &good[0]);
  spoil_row(&self, 4, &good[1]);
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  close_scene(&self);
}
END_TEST

/* Of several the first row of the first member. */
START_TEST(the_first_of_several) {
  scene self = open_scene();
  spoil_row(&self, 7, &bad_rows[0]);
  spoil_row(&self, 5, &bad_rows[4]);
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_KIND, 3, 5, 3);
  spoil_row(&self, 4, &bad_rows[12]);
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_COUNT, 2, 4, 2);
  spoil_row(&self, 2, &bad_rows[8]);
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_TRAITS, 2, 2, 2);
  spoil_row(&self, 0, &bad_rows[2]);
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_DAY, 0, 0, 0);
  close_scene(&self);
}
END_TEST

/* Also where no traits and no counts are given. */
START_TEST(rows_of_few_columns) {
  scene self = open_scene();
  self.population.traits = NULL;
  self.population.counts = NULL;
  spoil_row(&self, 3, &bad_rows[4]);
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_KIND, 2, 3, 2);
  close_scene(&self);
}
END_TEST

/* A row that is no member's is not looked at. */
START_TEST(rows_of_nobody) {
  scene self = open_scene();
  self.columns.offsets[0] = 1;
  self.columns.offsets[MEMBERS] = 7;
  spoil_row(&self, 0, &bad_rows[0]);
  spoil_row(&self, 7, &bad_rows[4]);
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  close_scene(&self);
}
END_TEST

/* Each fact of member 2, below and above what it may be; `row` is its place. */
START_TEST(fact_values) {
  scene self = open_scene();
  const int64_t place = (int64_t)_i * MEMBERS + 2;
  ssi_model *model = NULL;
  ssi_fact_info info;
  int32_t *fact = &self.columns.facts[place];
  OK(ssi_model_new(NULL, &model));
  info = fact_info(model, (ssi_fact)(_i + 1));
  ssi_model_free(model);
  *fact = -2;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_RANGE, 2, place, 2);
  *fact = INT32_MIN;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_RANGE, 2, place, 2);
  *fact = info.maximum + 1;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_RANGE, 2, place, 2);
  *fact = INT32_MAX;
  check_calls(&self, TODAY, 2, 1, SSI_ERROR_RANGE, 2, place, 0);
  check_calls(&self, TODAY, 3, 2, SSI_OK, NOBODY, NOBODY, 2);
  *fact = info.maximum;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  *fact = -1;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  close_scene(&self);
}
END_TEST

/* What was observed: bits and kinds that are none name the member, those for
   all name nobody. */
START_TEST(looked_for) {
  static const uint8_t kinds[] = {0, SSI_KINDS + 1, 255};
  static const uint32_t traits[] = {SSI_TRAITS + 1, UINT32_C(1) << 31};
  scene self = open_scene();
  uint8_t *const mask = self.columns.observed_kinds + 2 * MASK_BYTES;
  uint8_t all_kinds[2] = {1, 0};
  size_t i;
  self.population.all_kinds = all_kinds;
  self.population.all_kinds_count = 2;
  for (i = 0; i < ROWS(kinds); i++) {
    all_kinds[1] = kinds[i];
    check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_KIND, NOBODY, NOBODY, 0);
  }
  all_kinds[1] = SSI_KINDS;
  for (i = SSI_KINDS; i < 8 * MASK_BYTES; i++) {
    mask[i / 8] |= (uint8_t)(1u << i % 8);
    check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_KIND, 2, NOBODY, 2);
    mask[i / 8] ^= (uint8_t)(1u << i % 8);
  }
  for (i = 0; i < ROWS(traits); i++) {
    self.columns.observed_traits[2] = traits[i];
    check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_TRAITS, 2, NOBODY, 2);
    self.columns.observed_traits[2] = SSI_TRAITS;
    self.population.all_traits = traits[i];
    check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_TRAITS, NOBODY, NOBODY, 0);
    self.population.all_traits = SSI_TRAITS;
  }
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  close_scene(&self);
}
END_TEST

/* An offset, at fault in the member that ends or begins there. */
START_TEST(offsets) {
  static const struct {
    size_t at, member;
    int64_t value;
  } bad[] = {
      {0, 0, -1},
      {0, 0, 3},
      {0, 0, INT64_MIN},
      {0, 0, INT64_MAX},
      {1, 0, 9},
      {1, 0, -1},
      {1, 0, INT64_MIN},
      {1, 0, INT64_MAX},
      {3, 2, 1},
      {3, 2, -1},
      {3, 2, 9},
      {3, 2, INT64_MIN},
      {3, 2, INT64_MAX},
      {5, 4, 9},
      {5, 4, 5},
      {5, 4, -1},
      {5, 4, INT64_MAX},
      {5, 4, UINT32_MAX},
      {5, 4, 8 + (INT64_C(1) << 32)},
  };
  scene self = open_scene();
  const size_t member = bad[_i].member;
  self.columns.offsets[bad[_i].at] = bad[_i].value;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_INDEX, (int64_t)member,
              NOBODY, member);
  check_calls(&self, TODAY, 0, member, SSI_OK, NOBODY, NOBODY, member);
  /* From the next but one on nothing of it is seen. */
  if (member + 2 <= MEMBERS)
    check_calls(&self, TODAY, member + 2, MEMBERS - member - 2, SSI_OK, NOBODY,
                NOBODY, MEMBERS - member - 2);
  close_scene(&self);
}
END_TEST

START_TEST(days) {
  scene self = open_scene();
  check_calls(&self, -1, 0, MEMBERS, SSI_ERROR_DAY, NOBODY, NOBODY, 0);
  check_calls(&self, INT32_MIN, 0, MEMBERS, SSI_ERROR_DAY, NOBODY, NOBODY, 0);
  check_calls(&self, 65536, 0, MEMBERS, SSI_ERROR_DAY, NOBODY, NOBODY, 0);
  check_calls(&self, INT32_MAX, 0, MEMBERS, SSI_ERROR_DAY, NOBODY, NOBODY, 0);
  check_calls(&self, 0, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  check_calls(&self, 65536 - DAYS, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  close_scene(&self);
}
END_TEST

START_TEST(ranges) {
  static const struct {
    size_t first, count;
    ssi_status status;
  } asked[] = {
      {0, 0, SSI_OK},
      {2, 0, SSI_OK},
      {MEMBERS, 0, SSI_OK},
      {MEMBERS - 1, 1, SSI_OK},
      {0, MEMBERS + 1, SSI_ERROR_INDEX},
      {MEMBERS, 1, SSI_ERROR_INDEX},
      {MEMBERS + 1, 0, SSI_ERROR_INDEX},
      {1, SIZE_MAX, SSI_ERROR_INDEX},
      {SIZE_MAX, 0, SSI_ERROR_INDEX},
      {SIZE_MAX, 1, SSI_ERROR_INDEX},
      {SIZE_MAX, SIZE_MAX, SSI_ERROR_INDEX},
      {SIZE_MAX - 1, 3, SSI_ERROR_INDEX},
  };
  scene self = open_scene();
  size_t bytes = NOWHERE;
  check_calls(&self, TODAY, asked[_i].first, asked[_i].count, asked[_i].status,
              NOBODY, NOBODY, asked[_i].status == SSI_OK ? asked[_i].count : 0);
  ck_assert_int_eq(ssi_population_scratch(&self.population, asked[_i].first,
                                          asked[_i].count, &bytes),
                   asked[_i].status);
  if (asked[_i].status == SSI_OK)
    ck_assert_uint_ge(bytes, 1);
  else
    ck_assert_uint_eq(bytes, NOWHERE);
  close_scene(&self);
}
END_TEST

/* A population of nobody. */
START_TEST(no_members) {
  const int64_t offset = 0;
  scene self = open_scene();
  ssi_population nobody = SSI_INIT(ssi_population);
  nobody.offsets = &offset;
  self.population = nobody;
  check_calls(&self, TODAY, 0, 0, SSI_OK, NOBODY, NOBODY, 0);
  check_calls(&self, TODAY, 0, 1, SSI_ERROR_INDEX, NOBODY, NOBODY, 0);
  close_scene(&self);
}
END_TEST

/* Columns that must be there. */
START_TEST(columns_missing) {
  scene self = open_scene();
  const ssi_population whole = self.population;
  size_t bytes = NOWHERE;
  self.population.offsets = NULL;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_NULL, NOBODY, NOBODY, 0);
  REFUSED(ssi_population_scratch(&self.population, 0, 1, &bytes), NULL);
  self.population = whole;
  self.population.days = NULL;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_NULL, NOBODY, NOBODY, 0);
  self.population = whole;
  self.population.kinds = NULL;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_NULL, NOBODY, NOBODY, 0);
  self.population = whole;
  self.population.all_kinds = NULL;
  self.population.all_kinds_count = 1;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_NULL, NOBODY, NOBODY, 0);
  self.population = whole;
  REFUSED(ssi_population_scratch(NULL, 0, 1, &bytes), NULL);
  REFUSED(ssi_population_scratch(&self.population, 0, 1, NULL), NULL);
  ck_assert_uint_eq(bytes, NOWHERE);
  close_scene(&self);
}
END_TEST

/* Only `offsets` are read. */
START_TEST(scratch_of_offsets_alone) {
  scene self = open_scene();
  size_t bytes = 0;
  self.population.days = NULL;
  self.population.kinds = NULL;
  OK(ssi_population_scratch(&self.population, 0, MEMBERS, &bytes));
  ck_assert_uint_ge(bytes, 1);
  close_scene(&self);
}
END_TEST

START_TEST(pointers) {
  scene self = open_scene();
  const ssi_population *of = &self.population;
  answers said = fresh();
  size_t i;
  for (i = 0; i < ROWS(calls); i++) {
    REFUSED(calls[i].call(NULL, of, TODAY, 0, 1, &said), NULL);
    REFUSED(calls[i].call(self.scorer, NULL, TODAY, 0, 1, &said), NULL);
  }
  REFUSED(ssi_population_score(self.scorer, of, TODAY, NULL,
                               COLUMNS(.total = said.total), NULL),
          NULL);
  REFUSED(ssi_population_score(self.scorer, of, TODAY, RANGE(0, 1), NULL, NULL),
          NULL);
  REFUSED(ssi_population_history(self.scorer, of, TODAY, DAYS, NULL,
                                 HISTORY(.total = said.total), NULL),
          NULL);
  REFUSED(ssi_population_history(self.scorer, of, TODAY, DAYS, RANGE(0, 1),
                                 NULL, NULL),
          NULL);
  for (i = 0; i < ROWS(calls); i++) check_written(&said, i, 0);
  ck_assert(refusal_tells(&said.refusal, SSI_OK, NOBODY, NOBODY));
  close_scene(&self);
}
END_TEST

/* What may be left out, each for itself: the other results are there. */
START_TEST(results_left_out) {
  scene self = open_scene();
  const ssi_population *of = &self.population;
  answers whole = fresh(), said = fresh();
  int32_t *to[7] = {said.total};
  size_t k;
  for (k = 0; k < 6; k++) to[k + 1] = said.columns[k];
  to[_i] = NULL;
  OK(score(self.scorer, of, TODAY, 0, MEMBERS, &whole));
  OK(ssi_population_score(
      self.scorer, of, TODAY, RANGE(0, MEMBERS),
      COLUMNS(.total = to[0], .brand = to[1], .find = to[2], .engage = to[3],
              .relate = to[4], .high = to[5], .observed = to[6]),
      NULL));
  if (to[0])
    ck_assert_mem_eq(said.total, whole.total, sizeof said.total);
  else
    ck_assert_int_eq(said.total[0], UNTOUCHED);
  for (k = 0; k < 6; k++) {
    if (to[k + 1])
      ck_assert_mem_eq(said.columns[k], whole.columns[k],
                       sizeof said.columns[k]);
    else
      ck_assert_int_eq(said.columns[k][0], UNTOUCHED);
  }
  close_scene(&self);
}
END_TEST

/* Indicators or measures alone, and nothing at all. */
START_TEST(indicators_left_out) {
  scene self = open_scene();
  const ssi_population *of = &self.population;
  answers whole = fresh(), said = fresh();
  OK(indicators(self.scorer, of, TODAY, 0, MEMBERS, &whole));
  OK(ssi_population_score(self.scorer, of, TODAY, RANGE(0, MEMBERS),
                          COLUMNS(.total = NULL), NULL));
  OK(ssi_population_score(self.scorer, of, TODAY, RANGE(0, MEMBERS),
                          COLUMNS(.points = said.indicators), NULL));
  ck_assert_int_eq(said.measures[0], UNTOUCHED);
  OK(ssi_population_score(self.scorer, of, TODAY, RANGE(0, MEMBERS),
                          COLUMNS(.measures = said.measures), NULL));
  ck_assert_int_eq(said.total[0], UNTOUCHED);
  ck_assert_mem_eq(said.indicators, whole.indicators, sizeof said.indicators);
  ck_assert_mem_eq(said.measures, whole.measures, sizeof said.measures);
  close_scene(&self);
}
END_TEST

/* A fault need not be told. */
START_TEST(refusal_not_wanted) {
  scene self = open_scene();
  const ssi_population *of = &self.population;
  answers said = fresh();
  spoil_row(&self, 3, &bad_rows[0]);
  REFUSED(ssi_population_score(self.scorer, of, TODAY, RANGE(0, MEMBERS),
                               COLUMNS(.total = said.total), NULL),
          DAY);
  REFUSED(
      ssi_population_history(self.scorer, of, TODAY, DAYS, RANGE(0, MEMBERS),
                             HISTORY(.total = said.total), NULL),
      DAY);
  close_scene(&self);
}
END_TEST

/* Structs of no version: too small, or with a size that was never set. */
START_TEST(sizes) {
  static const size_t wrong[] = {0, 8, SSI_STRUCT_BYTES_MAX + 1, SIZE_MAX};
  scene self = open_scene();
  const ssi_population *of = &self.population;
  ssi_member_range range = *RANGE(0, MEMBERS);
  answers said = fresh();
  ssi_score_columns to = *COLUMNS(.total = said.total);
  ssi_history_columns days_to = *HISTORY(.total = said.total);
  size_t bytes = NOWHERE;
  self.population.size = wrong[_i];
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_SIZE, NOBODY, NOBODY, 0);
  check_calls(&self, TODAY, 0, 0, SSI_ERROR_SIZE, NOBODY, NOBODY, 0);
  REFUSED(ssi_population_scratch(of, 0, 1, &bytes), SIZE);
  self.population.size = sizeof self.population;
  range.size = wrong[_i];
  REFUSED(ssi_population_score(self.scorer, of, TODAY, &range, &to, NULL),
          SIZE);
  REFUSED(ssi_population_history(self.scorer, of, TODAY, DAYS, &range, &days_to,
                                 NULL),
          SIZE);
  range.size = sizeof range;
  to.size = days_to.size = wrong[_i];
  REFUSED(ssi_population_score(self.scorer, of, TODAY, &range, &to, NULL),
          SIZE);
  REFUSED(ssi_population_history(self.scorer, of, TODAY, DAYS, &range, &days_to,
                                 NULL),
          SIZE);
  ck_assert(said.total[0] == UNTOUCHED && bytes == NOWHERE);
  close_scene(&self);
}
END_TEST

/* A column whose width was never set, where there are members. */
START_TEST(widths_not_set) {
  scene self = open_scene();
  const ssi_population whole = self.population;
  answers said = fresh();
  ssi_score_columns to =
      *COLUMNS(.total = said.total, .points = said.indicators);
  self.population.fact_columns = 0;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_SIZE, NOBODY, NOBODY, 0);
  check_calls(&self, TODAY, 0, 0, SSI_OK, NOBODY, NOBODY, 0);
  self.population.facts = NULL;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  self.population = whole;
  self.population.kind_bytes = 0;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_ERROR_SIZE, NOBODY, NOBODY, 0);
  check_calls(&self, TODAY, 0, 0, SSI_OK, NOBODY, NOBODY, 0);
  self.population.observed_kinds = NULL;
  check_calls(&self, TODAY, 0, MEMBERS, SSI_OK, NOBODY, NOBODY, MEMBERS);
  self.population = whole;
  to.indicators = 0;
  REFUSED(ssi_population_score(self.scorer, &self.population, TODAY,
                               RANGE(0, MEMBERS), &to, &said.refusal),
          SIZE);
  to.points = NULL;
  to.measures = said.measures;
  REFUSED(ssi_population_score(self.scorer, &self.population, TODAY,
                               RANGE(0, MEMBERS), &to, &said.refusal),
          SIZE);
  OK(ssi_population_score(self.scorer, &self.population, TODAY, RANGE(0, 0),
                          &to, &said.refusal));
  ck_assert(said.total[0] == UNTOUCHED && said.measures[0] == UNTOUCHED);
  ck_assert(refusal_tells(&said.refusal, SSI_OK, NOBODY, NOBODY));
  close_scene(&self);
}
END_TEST

START_TEST(scorers) {
  ssi_model *model = NULL;
  ssi_scorer *scorer = NULL;
  ssi_allocator allocator = SSI_INIT(ssi_allocator);
  OK(ssi_model_new(NULL, &model));
  REFUSED(ssi_scorer_new(NULL, NULL, &scorer), NULL);
  REFUSED(ssi_scorer_new(NULL, model, NULL), NULL);
  REFUSED(ssi_scorer_new(&allocator, model, &scorer), NULL);
  allocator.size = sizeof(size_t);
  REFUSED(ssi_scorer_new(&allocator, model, &scorer), SIZE);
  OK(ssi_model_set_weight(model, SSI_INDICATOR_DEPTH, 2500001));
  REFUSED(ssi_scorer_new(NULL, model, &scorer), MODEL);
  ck_assert_ptr_null(scorer);
  OK(ssi_model_balance(model));
  OK(ssi_scorer_new(NULL, model, &scorer));
  ck_assert_ptr_nonnull(scorer);
  ssi_scorer_free(scorer);
  ssi_scorer_free(NULL);
  ssi_model_free(model);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {nothing_wrong, 1},
      {rows, ROWS(bad_rows)},
      {each_of_many_rows, ROWS(bad_rows)},
      {rows_at_the_limits, 1},
      {the_first_of_several, 1},
      {rows_of_few_columns, 1},
      {rows_of_nobody, 1},
      {fact_values, SSI_FACTS},
      {looked_for, 1},
      {offsets, 19},
      {days, 1},
      {ranges, 12},
      {no_members, 1},
      {columns_missing, 1},
      {scratch_of_offsets_alone, 1},
      {pointers, 1},
      {results_left_out, 7},
      {indicators_left_out, 1},
      {refusal_not_wanted, 1},
      {widths_not_set, 1},
      {sizes, 4},
      {scorers, 1},
  };
  return RUN_TESTS("population_refused", cases);
}
