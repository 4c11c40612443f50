/* Persons of populations: who they are must not matter, nor whom another member
   has met. */
#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000

/* More members than a small number counts, each with one person, the same: what
   was met of one is nothing to the next. */
START_TEST(many_members) {
  enum { MANY = 140000 };
  static int32_t total[MANY];
  columns of = columns_new();
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  ssi_population population;
  int i;
  OK(ssi_model_new(NULL, &model));
  scorer = scorer_of(model);
  for (i = 0; i < MANY; i++) {
    columns_member(&of);
    columns_event(&of, TODAY, SSI_KIND_CONNECTION, 0, 1, 7);
  }
  population = columns_population(&of);
  OK(ssi_population_score(scorer, &population, TODAY, RANGE(0, MANY),
                          COLUMNS(.total = total), NULL));
  ck_assert_int_gt(total[0], 0);
  for (i = 1; i < MANY; i++) ALWAYS(total[i] == total[0]);
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  columns_free(&of);
}
END_TEST

/* Each member is a call of its own, whose memory is as small as it can be. Who
   the persons are must not matter. */
START_TEST(persons_of_few_rows) {
  enum { MANY = 65536 };
  columns of = columns_new();
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  ssi_population population;
  points alone;
  uint64_t i;
  int row;
  OK(ssi_model_new(NULL, &model));
  scorer = scorer_of(model);
  for (i = 0; i <= MANY; i++) {
    columns_member(&of);
    for (row = 0; row <= _i; row++)
      columns_event(&of, TODAY - 20, SSI_KIND_CONNECTION, 0, 1,
                    (i < MANY ? MANY + i : 55834705919) + (uint64_t)row);
  }
  population = columns_population(&of);
  alone = points_alone(&population, 0, model, TODAY);
  for (i = 0; i <= MANY; i++) {
    int32_t total = -1;
    OK(ssi_population_score(scorer, &population, TODAY, RANGE((size_t)i, 1),
                            COLUMNS(.total = &total), NULL));
    ALWAYS(total == alone.total);
  }
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  columns_free(&of);
}
END_TEST

/* Persons that are times the inverse of the number by which libssi hashes them:
   they all want the first places of its table, or the last. */
START_TEST(persons_of_one_place) {
  enum { MANY = 300 };
  const uint64_t inverse = UINT64_C(0xF1DE83E19937733D);
  columns of = columns_new();
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  ssi_dataset *dataset = NULL;
  ssi_population population;
  int32_t totals[2] = {-1, -1}, total = -1;
  uint64_t i;
  OK(ssi_model_new(NULL, &model));
  scorer = scorer_of(model);
  columns_member(&of);
  for (i = 0; i < MANY; i++) {
    const uint64_t number = (i % (MANY - 10) + 1) * inverse;
    columns_event(&of, TODAY - (int32_t)(i % 40), SSI_KIND_CONNECTION, 0, 1,
                  _i ? 0 - number : number);
  }
  /* Few enough that the table serves. */
  columns_member(&of);
  for (i = 1; i <= 4; i++)
    columns_event(&of, TODAY, SSI_KIND_CONNECTION, 0, 1, 0 - i * inverse);
  population = columns_population(&of);
  OK(ssi_dataset_new(NULL, &population, NULL, &dataset));
  OK(ssi_population_score(scorer, &population, TODAY, RANGE(0, 2),
                          COLUMNS(.total = totals), NULL));
  for (i = 0; i < 2; i++) {
    const points alone = points_alone(&population, (size_t)i, model, TODAY);
    ck_assert_int_gt(alone.total, 0);
    ck_assert_int_eq(totals[i], alone.total);
    OK(ssi_dataset_score(dataset, scorer, TODAY, RANGE((size_t)i, 1),
                         COLUMNS(.total = &total)));
    ck_assert_int_eq(total, alone.total);
  }
  ssi_dataset_free(dataset);
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  columns_free(&of);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {many_members, 1},
      {persons_of_few_rows, 3},
      {persons_of_one_place, 2},
  };
  return RUN_TESTS("population_persons", cases);
}
