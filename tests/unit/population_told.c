/* What a call tells of the member that it refuses: all of the refusal, the same
   by each call. */
#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define MEMBERS 5

/* Five members with 2, 0, 3, 1 and 2 rows. */
typedef struct scene {
  columns columns;
  ssi_population population;
  ssi_model *model;
  ssi_scorer *scorer;
} scene;

static scene open_scene(void) {
  static const int rows[MEMBERS] = {2, 0, 3, 1, 2};
  scene made;
  int i, k;
  made.columns = columns_new();
  for (i = 0; i < MEMBERS; i++) {
    columns_member(&made.columns);
    for (k = 0; k < rows[i]; k++)
      columns_event(&made.columns, TODAY - k, SSI_KIND_COMMENT, 0, 1, 1);
  }
  made.population = columns_population(&made.columns);
  OK(ssi_model_new(NULL, &made.model));
  made.scorer = scorer_of(made.model);
  return made;
}

static void close_scene(scene *self) {
  ssi_scorer_free(self->scorer);
  ssi_model_free(self->model);
  columns_free(&self->columns);
}

static ssi_status score(const scene *self, ssi_refusal *told) {
  int32_t total[MEMBERS];
  return ssi_population_score(self->scorer, &self->population, TODAY,
                              RANGE(0, MEMBERS), COLUMNS(.total = total), told);
}

static ssi_status history(const scene *self, ssi_refusal *told) {
  int32_t total[MEMBERS];
  return ssi_population_history(self->scorer, &self->population, TODAY, 1,
                                RANGE(0, MEMBERS), HISTORY(.total = total),
                                told);
}

static ssi_status dataset(const scene *self, ssi_refusal *told) {
  ssi_dataset *made = NULL;
  const ssi_status status =
      ssi_dataset_new(NULL, &self->population, told, &made);
  ck_assert_ptr_null(made);
  return status;
}

static ssi_status (*const calls[])(const scene *, ssi_refusal *) = {
    score, history, dataset};

START_TEST(refusal_of_no_size) {
  static const size_t wrong[] = {0, sizeof(size_t), SSI_STRUCT_BYTES_MAX + 1};
  scene self = open_scene();
  size_t i;
  self.columns.days[3] = -1;
  for (i = 0; i < ROWS(calls); i++) {
    ssi_refusal told = refusal_new();
    told.size = wrong[_i];
    REFUSED(calls[i](&self, &told), SIZE);
    told.size = sizeof told;
    ck_assert(refusal_tells(&told, SSI_OK, NOBODY, NOBODY));
  }
  close_scene(&self);
}
END_TEST

/* Of a later version, which has more: that is zero. */
START_TEST(refusal_with_more) {
  struct {
    ssi_refusal known;
    int64_t more;
  } told;
  scene self = open_scene();
  size_t i;
  self.columns.days[3] = -1;
  for (i = 0; i < ROWS(calls); i++) {
    told.known = refusal_new();
    told.known.size = sizeof told;
    told.more = 1;
    REFUSED(calls[i](&self, &told.known), DAY);
    ck_assert(told.known.member == 2 && told.more == 0);
  }
  close_scene(&self);
}
END_TEST

static void check_told(const scene *self, const ssi_refusal *wanted) {
  size_t i;
  for (i = 0; i < ROWS(calls); i++) {
    ssi_refusal told = refusal_new();
    ck_assert_int_eq(calls[i](self, &told), wanted->status);
    ck_assert(
        refusal_tells(&told, wanted->status, wanted->member, wanted->row));
    ck_assert_str_eq(told.field, wanted->field);
    ck_assert_int_eq(told.value, wanted->value);
    ck_assert_int_eq(told.minimum, wanted->minimum);
    ck_assert_int_eq(told.maximum, wanted->maximum);
    ck_assert_int_eq(told.kind, wanted->kind);
    ck_assert_int_eq(told.fact, wanted->fact);
  }
}

#define TOLD(...) check_told(&self, &(const ssi_refusal){__VA_ARGS__})

START_TEST(rows_told) {
  scene self = open_scene();
  self.columns.days[3] = -5;
  TOLD(.status = SSI_ERROR_DAY, .member = 2, .row = 3, .field = "day",
       .value = -5, .minimum = 0, .maximum = 65535);
  self.columns.days[3] = 0;
  self.columns.kinds[3] = 250;
  TOLD(.status = SSI_ERROR_KIND, .member = 2, .row = 3, .field = "kind",
       .value = 250, .minimum = 1, .maximum = SSI_KINDS);
  self.columns.kinds[3] = 4;
  self.columns.traits[3] = UINT32_MAX;
  TOLD(.status = SSI_ERROR_TRAITS, .member = 2, .row = 3, .field = "traits",
       .value = UINT32_MAX, .minimum = 0, .maximum = SSI_TRAITS, .kind = 4);
  self.columns.traits[3] = 0;
  self.columns.counts[3] = 1000001;
  TOLD(.status = SSI_ERROR_COUNT, .member = 2, .row = 3, .field = "count",
       .value = 1000001, .minimum = 1, .maximum = 1000000, .kind = 4);
  close_scene(&self);
}
END_TEST

START_TEST(facts_told) {
  enum { COUNT = SSI_FACTS + 2 };
  static int32_t facts[COUNT * MEMBERS];
  const size_t skills = (SSI_FACT_SKILLS - 1) * MEMBERS + 1;
  const size_t later = (COUNT - 1) * MEMBERS + 4;
  scene self = open_scene();
  size_t i;
  const int32_t most = fact_info(self.model, SSI_FACT_SKILLS).maximum;
  for (i = 0; i < ROWS(facts); i++) facts[i] = -1;
  self.population.facts = facts;
  self.population.fact_columns = COUNT;
  facts[skills] = most + 1;
  TOLD(.status = SSI_ERROR_RANGE, .member = 1, .row = (int64_t)skills,
       .field = "fact", .value = most + 1, .minimum = -1, .maximum = most,
       .fact = SSI_FACT_SKILLS);
  facts[skills] = most;
  facts[later] = 7;
  TOLD(.status = SSI_ERROR_UNSUPPORTED, .member = 4, .row = (int64_t)later,
       .field = "fact", .value = 7, .minimum = -1, .maximum = -1,
       .fact = COUNT);
  close_scene(&self);
}
END_TEST

START_TEST(observed_told) {
  scene self = open_scene();
  uint8_t *const mask = self.columns.observed_kinds + 3 * MASK_BYTES;
  mask[MASK_BYTES - 1] |= 128;
  TOLD(.status = SSI_ERROR_KIND, .member = 3, .row = -1,
       .field = "observed_kinds", .value = 8 * MASK_BYTES, .minimum = 1,
       .maximum = SSI_KINDS);
  mask[SSI_KINDS / 8] |= (uint8_t)(1u << SSI_KINDS % 8);
  TOLD(.status = SSI_ERROR_KIND, .member = 3, .row = -1,
       .field = "observed_kinds", .value = SSI_KINDS + 1, .minimum = 1,
       .maximum = SSI_KINDS);
  self.columns.observed_traits[1] = SSI_TRAITS + 2;
  TOLD(.status = SSI_ERROR_TRAITS, .member = 1, .row = -1,
       .field = "observed_traits", .value = SSI_TRAITS + 2, .minimum = 0,
       .maximum = SSI_TRAITS);
  close_scene(&self);
}
END_TEST

/* The offset that is off, and what it may be beside those before it. */
START_TEST(offsets_told) {
  scene self = open_scene();
  self.columns.offsets[0] = -3;
  TOLD(.status = SSI_ERROR_INDEX, .member = 0, .row = -1, .field = "offsets",
       .value = -3, .minimum = 0, .maximum = 8);
  self.columns.offsets[0] = 9;
  TOLD(.status = SSI_ERROR_INDEX, .member = 0, .row = -1, .field = "offsets",
       .value = 9, .minimum = 0, .maximum = 8);
  self.columns.offsets[0] = 0;
  self.columns.offsets[3] = 1;
  TOLD(.status = SSI_ERROR_INDEX, .member = 2, .row = -1, .field = "offsets",
       .value = 1, .minimum = 2, .maximum = 8);
  self.columns.offsets[3] = INT64_MAX;
  TOLD(.status = SSI_ERROR_INDEX, .member = 2, .row = -1, .field = "offsets",
       .value = INT64_MAX, .minimum = 2, .maximum = 8);
  /* As many rows as there can be. */
  self.population.rows = SIZE_MAX;
  self.columns.offsets[3] = -1;
  TOLD(.status = SSI_ERROR_INDEX, .member = 2, .row = -1, .field = "offsets",
       .value = -1, .minimum = 2,
       .maximum = (int64_t)(SIZE_MAX < INT64_MAX ? SIZE_MAX : INT64_MAX));
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {refusal_of_no_size, 3}, {refusal_with_more, 1}, {rows_told, 1},
      {facts_told, 1},         {observed_told, 1},     {offsets_told, 1},
  };
  return RUN_TESTS("population_told", cases);
}
