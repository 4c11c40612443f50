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

int main(void) {
  const test_case cases[] = {
      {many_members, 1},
      {persons_of_few_rows, 3},
  };
  return RUN_TESTS("population_persons", cases);
}
