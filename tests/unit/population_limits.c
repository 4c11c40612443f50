/* A member with as many rows as there may be, ten million, and with one more.
 */
#include <string.h>

#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define ROWS_MAX ((size_t)SSI_ACTIVITY_ROWS_MAX)
#define TODAY 20000

typedef struct crowded {
  ssi_population population;
  int64_t offsets[3];
  int32_t *days;
  uint8_t *kinds;
} crowded;

/* A member without rows, and one with so many searches of today. */
static void open_crowded(crowded *self, size_t rows) {
  const ssi_population nobody = SSI_INIT(ssi_population);
  size_t i;
  self->population = nobody;
  self->days = calloc(rows, sizeof *self->days);
  self->kinds = calloc(rows, 1);
  ck_assert(self->days && self->kinds);
  for (i = 0; i < rows; i++) self->days[i] = TODAY;
  memset(self->kinds, SSI_KIND_SEARCH, rows);
  self->offsets[0] = 0;
  self->offsets[1] = 0;
  self->offsets[2] = (int64_t)rows;
  self->population.members = 2;
  self->population.rows = rows;
  self->population.offsets = self->offsets;
  self->population.days = self->days;
  self->population.kinds = self->kinds;
}

static void close_crowded(crowded *self) {
  free(self->days);
  free(self->kinds);
}

static ssi_scorer *reference_scorer(void) {
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  OK(ssi_model_new(NULL, &model));
  scorer = scorer_of(model);
  ssi_model_free(model);
  return scorer;
}

/* As many searches as 20, the daily cap. */
START_TEST(as_many_as_there_may_be) {
  crowded self;
  ssi_scorer *scorer = reference_scorer();
  int32_t total[2] = {-1, -1}, points[2 * SSI_INDICATORS];
  int64_t measures[2 * SSI_INDICATORS];
  open_crowded(&self, ROWS_MAX);
  OK(ssi_population_score(
      scorer, &self.population, TODAY, RANGE(0, 2),
      COLUMNS(.total = total, .points = points, .measures = measures), NULL));
  ck_assert_int_eq(total[0], 0);
  ck_assert_int_eq(measures[SSI_INDICATORS + SSI_INDICATOR_SEARCHES - 1], 6647);
  ssi_scorer_free(scorer);
  close_crowded(&self);
}
END_TEST

/* So many searches of one day that in any sum of 64 bits of what they take of a
   cap of 16 nothing might be left: 2^40. */
START_TEST(as_many_as_a_power_of_two) {
  const size_t rows = 1099512;
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  int32_t total[2] = {-1, -1}, once = -1;
  uint32_t *counts = calloc(rows, sizeof *counts);
  crowded self;
  size_t i;
  ck_assert_ptr_nonnull(counts);
  for (i = 0; i < rows; i++) counts[i] = SSI_COUNT_MAX;
  counts[rows - 1] = 627776;
  OK(ssi_model_new(NULL, &model));
  OK(ssi_model_set_cap(model, SSI_KIND_SEARCH, 16));
  scorer = scorer_of(model);
  open_crowded(&self, rows);
  self.population.counts = counts;
  OK(ssi_population_score(scorer, &self.population, TODAY, RANGE(0, 2),
                          COLUMNS(.total = total), NULL));
  self.offsets[2] = 1;
  OK(ssi_population_score(scorer, &self.population, TODAY, RANGE(1, 1),
                          COLUMNS(.total = &once), NULL));
  ck_assert_int_gt(once, 0);
  ck_assert_int_eq(total[1], once);
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  close_crowded(&self);
  free(counts);
}
END_TEST

START_TEST(one_more) {
  crowded self;
  ssi_scorer *scorer = reference_scorer();
  const uint64_t numbers[2] = {1, 2};
  int32_t total[2] = {-1, -1}, points[2 * SSI_INDICATORS];
  ssi_refusal told = refusal_new();
  size_t member = 4711, row = 4711;
  ssi_cohort *cohort = NULL;
  open_crowded(&self, ROWS_MAX + 1);
  REFUSED(ssi_population_score(scorer, &self.population, TODAY, RANGE(0, 2),
                               COLUMNS(.total = total), &told),
          LIMIT);
  ck_assert(refusal_tells(&told, SSI_ERROR_LIMIT, 1, NOBODY));
  ck_assert_str_eq(told.field, "rows");
  ck_assert_int_eq(told.value, ROWS_MAX + 1);
  ck_assert(told.minimum == 0 && told.maximum == ROWS_MAX);
  ck_assert(total[0] == 0 && total[1] == -1);
  told = refusal_new();
  REFUSED(
      ssi_population_score(scorer, &self.population, TODAY, RANGE(1, 1),
                           COLUMNS(.total = total, .points = points), &told),
      LIMIT);
  ck_assert(refusal_tells(&told, SSI_ERROR_LIMIT, 1, NOBODY));
  told = refusal_new();
  REFUSED(ssi_population_history(scorer, &self.population, TODAY, 1,
                                 RANGE(0, 2), HISTORY(.total = total), &told),
          LIMIT);
  ck_assert(refusal_tells(&told, SSI_ERROR_LIMIT, 1, NOBODY));
  ck_assert(total[0] == 0 && total[1] == -1);
  OK(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, TODAY, &cohort));
  REFUSED(ssi_cohort_add_population(cohort, scorer, &self.population, TODAY,
                                    NUMBERED(0, 2, numbers), &member, &row),
          LIMIT);
  ck_assert_uint_eq(member, 1);
  ck_assert_uint_eq(row, 4711);
  OK(ssi_cohort_add_population(cohort, scorer, &self.population, TODAY,
                               NUMBERED(0, 1, numbers), &member, &row));
  ssi_cohort_free(cohort);
  ssi_scorer_free(scorer);
  close_crowded(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {{as_many_as_there_may_be, 1},
                             {as_many_as_a_power_of_two, 1},
                             {one_more, 1}};
  return RUN_TESTS("population_limits", cases);
}
