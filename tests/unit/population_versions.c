/* Populations of callers of other versions: columns of facts, masks of kinds
   and columns of results that are narrower or wider than the tables, shorter
   and longer structs. Every call takes them alike. */
#include <string.h>

#include "base/least.h"
#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define MEMBERS 4
#define DAYS 2
#define NOWHERE ((size_t)4711)
#define WIDEST (SSI_INDICATORS + 7)

/* Each member has a comment, a fact of its own, and kinds that were observed:
   the first, the last, those between. */
typedef struct scene {
  columns columns;
  ssi_population population;
  ssi_model *model;
  ssi_scorer *scorer;
} scene;

static void open_scene(scene *self) {
  int i, kind;
  self->columns = columns_new();
  for (i = 0; i < MEMBERS; i++) {
    columns_member(&self->columns);
    columns_fact(&self->columns, (ssi_fact)(1 + i * (SSI_FACTS - 1) / 3), 1);
    columns_event(&self->columns, TODAY - i, SSI_KIND_COMMENT, 0, 1, 5);
    for (kind = 1 + i; kind <= SSI_KINDS; kind += 7)
      columns_observe(&self->columns, (ssi_kind)kind);
  }
  self->population = columns_population(&self->columns);
  OK(ssi_model_new(NULL, &self->model));
  self->scorer = scorer_of(self->model);
}

static void close_scene(scene *self) {
  ssi_scorer_free(self->scorer);
  ssi_model_free(self->model);
  columns_free(&self->columns);
}

/* What the calls say; the same from a dataset. */
typedef struct answers {
  int32_t total[MEMBERS], high[MEMBERS], observed[MEMBERS];
  int32_t days[MEMBERS * DAYS];
} answers;

static ssi_status ask_dataset(const scene *self, const ssi_score_columns *to,
                              ssi_refusal *told) {
  ssi_dataset *made = NULL;
  ssi_status status = ssi_dataset_new(NULL, &self->population, told, &made);
  if (status == SSI_OK)
    status =
        ssi_dataset_score(made, self->scorer, TODAY, RANGE(0, MEMBERS), to);
  ssi_dataset_free(made);
  return status;
}

static ssi_status ask(const scene *self, answers *said, ssi_refusal *told) {
  answers again;
  ssi_refusal other = refusal_new();
  const ssi_status status = ssi_population_score(
      self->scorer, &self->population, TODAY, RANGE(0, MEMBERS),
      COLUMNS(.total = said->total, .high = said->high,
              .observed = said->observed),
      told);
  ck_assert_int_eq(ask_dataset(self,
                               COLUMNS(.total = again.total, .high = again.high,
                                       .observed = again.observed),
                               &other),
                   status);
  ck_assert_mem_eq(&other, told, sizeof other);
  other = refusal_new();
  ck_assert_int_eq(ssi_population_history(self->scorer, &self->population,
                                          TODAY, DAYS, RANGE(0, MEMBERS),
                                          HISTORY(.total = said->days), &other),
                   status);
  ck_assert_mem_eq(&other, told, sizeof other);
  if (status != SSI_OK) return status;
  ck_assert_mem_eq(again.total, said->total, sizeof again.total);
  ck_assert_mem_eq(again.high, said->high, sizeof again.high);
  ck_assert_mem_eq(again.observed, said->observed, sizeof again.observed);
  return status;
}

static answers answers_of(const scene *self) {
  ssi_refusal told = refusal_new();
  answers said;
  OK(ask(self, &said, &told));
  ck_assert(refusal_tells(&told, SSI_OK, NOBODY, NOBODY));
  return said;
}

static void check_same(const scene *self, const answers *wanted) {
  const answers said = answers_of(self);
  ck_assert_mem_eq(&said, wanted, sizeof said);
}

static void check_refused(const scene *self, ssi_status status, int64_t member,
                          int64_t row) {
  ssi_refusal told = refusal_new();
  answers said;
  ck_assert_int_eq(ask(self, &said, &told), status);
  ck_assert(refusal_tells(&told, status, member, row));
}

/* As each member says alone, of whom the kit takes as many columns as there
   are. */
static void check_alone(const scene *self) {
  const answers said = answers_of(self);
  size_t i;
  for (i = 0; i < MEMBERS; i++) {
    const points alone = points_alone(&self->population, i, self->model, TODAY);
    ck_assert_int_eq(said.total[i], alone.total);
    ck_assert_int_eq(said.high[i], alone.high);
    ck_assert_int_eq(said.observed[i], alone.observed);
    ck_assert_int_eq(said.days[i * DAYS], alone.total);
  }
}

/* Of an earlier caller: facts that it does not know are unobserved. */
START_TEST(fewer_facts) {
  scene self;
  open_scene(&self);
  self.population.fact_columns = (size_t)_i + 1;
  check_alone(&self);
  close_scene(&self);
}
END_TEST

/* Of a later one: its facts must be unobserved of the members of the call. */
START_TEST(more_facts) {
  static int32_t facts[(SSI_FACTS + 3) * MEMBERS];
  const size_t known = (size_t)SSI_FACTS * MEMBERS;
  scene self;
  answers wanted;
  int32_t total[MEMBERS] = {0};
  size_t i;
  open_scene(&self);
  wanted = answers_of(&self);
  memcpy(facts, self.columns.facts, known * sizeof *facts);
  for (i = known; i < ROWS(facts); i++) facts[i] = -1;
  self.population.facts = facts;
  self.population.fact_columns = SSI_FACTS + 3;
  check_same(&self, &wanted);
  for (i = known; i < ROWS(facts); i++) {
    static const int32_t observed[] = {0, 1, INT32_MAX, -2, INT32_MIN};
    facts[i] = observed[i % ROWS(observed)];
    check_refused(&self, SSI_ERROR_UNSUPPORTED, (int64_t)(i % MEMBERS),
                  (int64_t)i);
    facts[i] = -1;
  }
  /* Of another member it is none of the call's business. */
  facts[known + 2] = 1;
  OK(ssi_population_score(self.scorer, &self.population, TODAY, RANGE(0, 2),
                          COLUMNS(.total = total), NULL));
  OK(ssi_population_score(self.scorer, &self.population, TODAY, RANGE(3, 1),
                          COLUMNS(.total = total), NULL));
  /* Nor without the columns. */
  self.population.facts = NULL;
  answers_of(&self);
  close_scene(&self);
}
END_TEST

/* The masks of the scene in another width. */
static void widen(scene *self, uint8_t *masks, size_t width) {
  size_t i, k;
  memset(masks, 0, MEMBERS * width);
  for (i = 0; i < MEMBERS; i++) {
    for (k = 0; k < width && k < MASK_BYTES; k++)
      masks[i * width + k] = self->columns.observed_kinds[i * MASK_BYTES + k];
  }
  self->population.observed_kinds = masks;
  self->population.kind_bytes = width;
}

/* From one byte to more than any version has. */
START_TEST(masks_of_other_widths) {
  static uint8_t masks[MEMBERS * 40];
  const size_t width = (size_t)_i + 1;
  scene self;
  answers wanted;
  size_t bit;
  open_scene(&self);
  wanted = answers_of(&self);
  widen(&self, masks, width);
  if (width >= MASK_BYTES) check_same(&self, &wanted);
  check_alone(&self);
  for (bit = SSI_KINDS; bit < 8 * width; bit++) {
    uint8_t *byte = &masks[2 * width + bit / 8];
    *byte ^= (uint8_t)(1u << bit % 8);
    check_refused(&self, SSI_ERROR_KIND, 2, NOBODY);
    *byte ^= (uint8_t)(1u << bit % 8);
  }
  check_alone(&self);
  close_scene(&self);
}
END_TEST

/* A list in any order, with some twice, says what masks say. */
START_TEST(kinds_of_everyone) {
  uint8_t list[2 * SSI_KINDS];
  scene self;
  answers wanted;
  int32_t i;
  open_scene(&self);
  for (i = 0; i < SSI_KINDS; i++) {
    list[i] = (uint8_t)(SSI_KINDS - i);
    list[SSI_KINDS + i] = (uint8_t)(1 + i * 7 % SSI_KINDS);
  }
  memset(self.columns.observed_kinds, 0, MEMBERS * MASK_BYTES);
  for (i = 0; i < MEMBERS * SSI_KINDS; i++)
    self.columns
        .observed_kinds[i / SSI_KINDS * MASK_BYTES + i % SSI_KINDS / 8] |=
        (uint8_t)(1u << i % SSI_KINDS % 8);
  wanted = answers_of(&self);
  self.population.observed_kinds = NULL;
  self.population.all_kinds = list;
  self.population.all_kinds_count = 2 * SSI_KINDS;
  check_same(&self, &wanted);
  self.population.all_kinds_count = SSI_KINDS;
  check_same(&self, &wanted);
  self.population.all_kinds_count = 3;
  check_alone(&self);
  list[2] = SSI_KINDS + 1;
  check_refused(&self, SSI_ERROR_KIND, NOBODY, NOBODY);
  list[2] = 0;
  check_refused(&self, SSI_ERROR_KIND, NOBODY, NOBODY);
  self.population.all_kinds_count = 0;
  self.population.all_kinds = NULL;
  check_alone(&self);
  close_scene(&self);
}
END_TEST

/* Results of `width` indicators each: what is known, then zeros, and nothing
   behind the last. */
static void check_width(const ssi_population *of, const ssi_scorer *scorer,
                        const ssi_dataset *dataset, size_t width) {
  static int32_t points[MEMBERS * WIDEST + 1];
  static int64_t measures[MEMBERS * WIDEST + 1];
  const ssi_score_columns to = {.size = sizeof to,
                                .indicators = width,
                                .points = points,
                                .measures = measures};
  size_t i, k;
  memset(points, 0x55, sizeof points);
  memset(measures, 0x55, sizeof measures);
  if (dataset)
    OK(ssi_dataset_score(dataset, scorer, TODAY, RANGE(0, MEMBERS), &to));
  else
    OK(ssi_population_score(scorer, of, TODAY, RANGE(0, MEMBERS), &to, NULL));
  for (i = 0; i < MEMBERS; i++) {
    const struct points said = points_among(of, i, scorer, TODAY);
    for (k = 0; k < width; k++) {
      const bool known = k < SSI_INDICATORS;
      ck_assert_int_eq(points[i * width + k], known ? said.indicators[k] : 0);
      ck_assert_int_eq(measures[i * width + k], known ? said.measures[k] : 0);
    }
  }
  ck_assert_int_eq(points[MEMBERS * width], 0x55555555);
  ck_assert_int_eq(measures[MEMBERS * width], INT64_C(0x5555555555555555));
}

START_TEST(indicators_of_other_widths) {
  scene self;
  ssi_dataset *dataset = NULL;
  open_scene(&self);
  OK(ssi_dataset_new(NULL, &self.population, NULL, &dataset));
  check_width(&self.population, self.scorer, NULL, (size_t)_i + 1);
  check_width(&self.population, self.scorer, dataset, (size_t)_i + 1);
  ssi_dataset_free(dataset);
  close_scene(&self);
}
END_TEST

/* A struct of the caller's, with a part that is still to come. */
#define LATER(type)    \
  struct {             \
    type known;        \
    uint8_t later[16]; \
  }

START_TEST(longer_structs) {
  LATER(ssi_population) population;
  LATER(ssi_member_range) range;
  LATER(ssi_score_columns) to;
  LATER(ssi_history_columns) days_to;
  uint8_t *const parts[] = {population.later, range.later, to.later,
                            days_to.later};
  int32_t total[MEMBERS], days[MEMBERS * DAYS];
  size_t bytes = 0, i;
  scene self;
  answers wanted;
  open_scene(&self);
  wanted = answers_of(&self);
  for (i = 0; i < ROWS(parts); i++) memset(parts[i], 0, 16);
  population.known = self.population;
  population.known.size = sizeof population;
  range.known = *RANGE(0, MEMBERS);
  range.known.size = sizeof range;
  to.known = *COLUMNS(.total = total);
  to.known.size = sizeof to;
  days_to.known = *HISTORY(.total = days);
  days_to.known.size = sizeof days_to;
#define SCORED                                                              \
  ssi_population_score(self.scorer, &population.known, TODAY, &range.known, \
                       &to.known, NULL)
#define HISTORIES                                                     \
  ssi_population_history(self.scorer, &population.known, TODAY, DAYS, \
                         &range.known, &days_to.known, NULL)
  OK(SCORED);
  OK(HISTORIES);
  OK(ssi_population_scratch(&population.known, 0, MEMBERS, &bytes));
  ck_assert_mem_eq(total, wanted.total, sizeof total);
  ck_assert_mem_eq(days, wanted.days, sizeof days);
  for (i = 0; i < ROWS(parts); i++) {
    parts[i][15] = 1;
    ck_assert_int_eq(SCORED, i == 3 ? SSI_OK : SSI_ERROR_UNSUPPORTED);
    ck_assert_int_eq(HISTORIES, i == 2 ? SSI_OK : SSI_ERROR_UNSUPPORTED);
    ck_assert_int_eq(
        ssi_population_scratch(&population.known, 0, MEMBERS, &bytes),
        i == 0 ? SSI_ERROR_UNSUPPORTED : SSI_OK);
    parts[i][15] = 0;
  }
  close_scene(&self);
}
END_TEST

/* Those of the first version are taken as they were; on the heap, so that a
   look behind them is seen. */
static void *shortened(const void *whole, size_t least) {
  void *made = malloc(least);
  ck_assert_ptr_nonnull(made);
  memcpy(made, whole, least);
  memcpy(made, &least, sizeof least);
  return made;
}

START_TEST(shorter_structs) {
  int32_t total[MEMBERS], days[MEMBERS * DAYS];
  scene self;
  answers wanted;
  ssi_population *population;
  ssi_member_range *range;
  ssi_score_columns *to;
  ssi_history_columns *days_to;
  open_scene(&self);
  wanted = answers_of(&self);
  population = shortened(&self.population, SSI_LEAST_ssi_population);
  range = shortened(RANGE(0, MEMBERS), SSI_LEAST_ssi_member_range);
  to = shortened(COLUMNS(.total = total), SSI_LEAST_ssi_score_columns);
  days_to = shortened(HISTORY(.total = days), SSI_LEAST_ssi_history_columns);
  OK(ssi_population_score(self.scorer, population, TODAY, range, to, NULL));
  OK(ssi_population_history(self.scorer, population, TODAY, DAYS, range,
                            days_to, NULL));
  ck_assert_mem_eq(total, wanted.total, sizeof total);
  ck_assert_mem_eq(days, wanted.days, sizeof days);
  free(population);
  free(range);
  free(to);
  free(days_to);
  close_scene(&self);
}
END_TEST

/* A field that is kept for later. */
START_TEST(reserved) {
  scene self;
  size_t bytes = NOWHERE;
  open_scene(&self);
  self.population.reserved = UINT32_C(1) << _i;
  check_refused(&self, SSI_ERROR_UNSUPPORTED, NOBODY, NOBODY);
  REFUSED(ssi_population_scratch(&self.population, 0, 1, &bytes), UNSUPPORTED);
  ck_assert_uint_eq(bytes, NOWHERE);
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {fewer_facts, SSI_FACTS},
      {more_facts, 1},
      {masks_of_other_widths, 40},
      {kinds_of_everyone, 1},
      {indicators_of_other_widths, WIDEST},
      {longer_structs, 1},
      {shorter_structs, 1},
      {reserved, 32},
  };
  return RUN_TESTS("population_versions", cases);
}
