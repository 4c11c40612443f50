/* Histories of many members: where each goes, which days there are. */
#include <string.h>

#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define UNTOUCHED (-77)
#define DAYS 4
#define MEMBERS 3

typedef struct scene {
  columns columns;
  ssi_population population;
  ssi_model *model;
  ssi_scorer *scorer;
} scene;

/* Nobody's; one with a cover photo; one whom 20 people endorsed today, which
   are ten after a half-life of 182 days. The goalpost is at 70 people: 20 of
   them bring 2 points · log2(3) / 3, ten a third. */
static scene open_scene(void) {
  scene made;
  uint64_t who;
  made.columns = columns_new();
  columns_member(&made.columns);
  columns_member(&made.columns);
  columns_fact(&made.columns, SSI_FACT_COVER, 1);
  columns_member(&made.columns);
  for (who = 1; who <= 20; who++)
    columns_event(&made.columns, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 0, 1,
                  who);
  made.population = columns_population(&made.columns);
  OK(ssi_model_new(NULL, &made.model));
  OK(ssi_model_set_goalpost(made.model, SSI_INDICATOR_ENDORSERS, 70000));
  OK(ssi_model_set_half_life(made.model, SSI_INDICATOR_ENDORSERS, 182));
  made.scorer = scorer_of(made.model);
  return made;
}

static void close_scene(scene *self) {
  ssi_scorer_free(self->scorer);
  ssi_model_free(self->model);
  columns_free(&self->columns);
}

/* 1,849,123.0; the page's log2 is that of a table, with lines between. */
static void check_twenty(int32_t points) {
  ck_assert_int_ge(points, 1849121);
  ck_assert_int_le(points, 1849125);
}

static void fill(int32_t *column, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) column[i] = UNTOUCHED;
}

#define COLUMN (MEMBERS * DAYS)

START_TEST(one_after_the_other) {
  scene self = open_scene();
  int32_t said[1 + SSI_PILLARS][COLUMN + 1];
  size_t i;
  int32_t k;
  for (i = 0; i <= SSI_PILLARS; i++) fill(said[i], COLUMN + 1);
  OK(ssi_population_history(
      self.scorer, &self.population, TODAY - 1, DAYS, RANGE(0, MEMBERS),
      HISTORY(.total = said[0], .brand = said[1], .find = said[2],
              .engage = said[3], .relate = said[4]),
      NULL));
  for (k = 0; k < DAYS; k++) {
    ck_assert_int_eq(said[0][k], 0);
    ck_assert_int_eq(said[0][DAYS + k], 400000);
    ck_assert_int_eq(said[1][DAYS + k], 400000);
    ck_assert_int_eq(said[2][DAYS + k], 0);
    ck_assert_int_eq(said[4][2 * DAYS + k], 0);
    ck_assert_int_eq(said[1][2 * DAYS + k], said[0][2 * DAYS + k]);
  }
  ck_assert_int_eq(said[0][2 * DAYS], 0);
  check_twenty(said[0][2 * DAYS + 1]);
  ck_assert_int_lt(said[0][2 * DAYS + 2], said[0][2 * DAYS + 1]);
  ck_assert_int_lt(said[0][2 * DAYS + 3], said[0][2 * DAYS + 2]);
  for (i = 0; i <= SSI_PILLARS; i++)
    ck_assert_int_eq(said[i][COLUMN], UNTOUCHED);
  close_scene(&self);
}
END_TEST

/* A part of the members begins at the first element. */
START_TEST(some_members) {
  scene self = open_scene();
  int32_t total[4];
  fill(total, 4);
  OK(ssi_population_history(self.scorer, &self.population, TODAY + 182, 1,
                            RANGE(1, 2), HISTORY(.total = total), NULL));
  ck_assert_int_eq(total[0], 400000);
  ck_assert_int_eq(total[1], 1166667);
  ck_assert_int_eq(total[2], UNTOUCHED);
  close_scene(&self);
}
END_TEST

START_TEST(results_left_out) {
  scene self = open_scene();
  int32_t whole[1 + SSI_PILLARS][COLUMN], said[1 + SSI_PILLARS][COLUMN];
  int32_t *to[1 + SSI_PILLARS];
  int k;
  for (k = 0; k <= SSI_PILLARS; k++) {
    fill(said[k], COLUMN);
    to[k] = k == _i ? NULL : said[k];
  }
  OK(ssi_population_history(
      self.scorer, &self.population, TODAY, DAYS, RANGE(0, MEMBERS),
      HISTORY(.total = whole[0], .brand = whole[1], .find = whole[2],
              .engage = whole[3], .relate = whole[4]),
      NULL));
  OK(ssi_population_history(
      self.scorer, &self.population, TODAY, DAYS, RANGE(0, MEMBERS),
      HISTORY(.total = to[0], .brand = to[1], .find = to[2], .engage = to[3],
              .relate = to[4]),
      NULL));
  for (k = 0; k <= SSI_PILLARS; k++) {
    if (to[k])
      ck_assert_mem_eq(said[k], whole[k], sizeof said[k]);
    else
      ck_assert_int_eq(said[k][0], UNTOUCHED);
  }
  close_scene(&self);
}
END_TEST

/* Of 20 people nobody knows who: 20 a day count at most, so it is the same. */
START_TEST(columns_left_out) {
  scene self = open_scene();
  int32_t total = -1;
  self.population.traits = NULL;
  self.population.counts = NULL;
  self.population.counterparts = NULL;
  OK(ssi_population_history(self.scorer, &self.population, TODAY + 182, 1,
                            RANGE(2, 1), HISTORY(.total = &total), NULL));
  ck_assert_int_eq(total, 1166667);
  close_scene(&self);
}
END_TEST

START_TEST(days) {
  static const struct {
    int32_t first;
    size_t days;
    ssi_status status;
  } asked[] = {
      {0, 1, SSI_OK},
      {65535, 1, SSI_OK},
      {65535, 0, SSI_OK},
      {65534, 2, SSI_OK},
      {65535, 2, SSI_ERROR_DAY},
      {65532, 5, SSI_ERROR_DAY},
      {0, 65537, SSI_ERROR_DAY},
      {1, SIZE_MAX, SSI_ERROR_DAY},
      {0, SIZE_MAX / 4, SSI_ERROR_DAY},
      {-1, 1, SSI_ERROR_DAY},
      {-1, 0, SSI_ERROR_DAY},
      {INT32_MIN, 1, SSI_ERROR_DAY},
      {65536, 0, SSI_ERROR_DAY},
      {65536, 1, SSI_ERROR_DAY},
      {INT32_MAX, 1, SSI_ERROR_DAY},
  };
  scene self = open_scene();
  int32_t total[COLUMN];
  ssi_refusal told = refusal_new();
  const bool good = asked[_i].status == SSI_OK;
  fill(total, COLUMN);
  ck_assert_int_eq(
      ssi_population_history(self.scorer, &self.population, asked[_i].first,
                             asked[_i].days, RANGE(0, MEMBERS),
                             HISTORY(.total = total), &told),
      asked[_i].status);
  ck_assert_int_eq(total[0] != UNTOUCHED, good && asked[_i].days > 0);
  ck_assert(refusal_tells(&told, SSI_OK, NOBODY, NOBODY));
  close_scene(&self);
}
END_TEST

/* The whole time there is: 65,536 days of one member, before the endorsements,
   while they fade and after nine half-lives. */
START_TEST(all_days) {
  static int32_t total[65536];
  scene self = open_scene();
  int32_t k;
  OK(ssi_population_history(self.scorer, &self.population, 0, 65536,
                            RANGE(2, 1), HISTORY(.total = total), NULL));
  ck_assert_int_eq(total[0], 0);
  ck_assert_int_eq(total[TODAY - 1], 0);
  check_twenty(total[TODAY]);
  ck_assert_int_eq(total[TODAY + 182], 1166667);
  for (k = TODAY; k < 65535; k++) ALWAYS(total[k + 1] <= total[k]);
  ck_assert_int_eq(total[TODAY + 9 * 182], 0);
  ck_assert_int_eq(total[65535], 0);
  close_scene(&self);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {one_after_the_other, 1},
      {some_members, 1},
      {results_left_out, 1 + SSI_PILLARS},
      {columns_left_out, 1},
      {days, 15},
      {all_days, 1},
  };
  return RUN_TESTS("population_history", cases);
}
