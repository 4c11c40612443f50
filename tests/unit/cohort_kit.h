/* What the tests of cohorts, benchmarks, budgets and teams share. */
#ifndef SSI_TESTS_UNIT_COHORT_KIT_H
#define SSI_TESTS_UNIT_COHORT_KIT_H

#include "unit/suite.h"

#define TODAY 20000 /* the first day but one of a week: 20000 / 7 = 2857.1 */
#define POINTS(p) ((int32_t)((p)*SSI_POINT))

/* An empty team "T". */
ssi_cohort *empty_cohort(int32_t day);

/* Members first … first + count - 1, with from, from + step … points. */
ssi_cohort *stairs(int32_t day, uint64_t first, size_t count, int32_t from,
                   int32_t step);

/* The same with equal pillars, a quarter of the score each. */
ssi_cohort *stairs_with_pillars(int32_t day, uint64_t first, size_t count,
                                int32_t from, int32_t step);

/* ssi_cohort_add_columns() of these. */
ssi_status add_columns(ssi_cohort *cohort, size_t count,
                       const uint64_t *members, const int32_t *totals,
                       const int32_t *brand, const int32_t *find,
                       const int32_t *engage, const int32_t *relate);

/* Members first … first + count - 1 with scores between 20 and 60 points, and
   pillars that add up to them. */
ssi_cohort *crowd(uint64_t first, size_t count);

/* A budget as usual, of TODAY. */
ssi_budget *new_budget(void);

/* A key whose bytes are all the same. */
const uint8_t *key_of(uint8_t byte);

/* A publication of the usual epsilon. */
ssi_benchmark *publish(const ssi_cohort *cohort, ssi_budget *budget,
                       const uint8_t *key);

/* What a saved benchmark holds, in its order. */
typedef struct recipe {
  uint32_t version, kind, source, day, epsilon, knots, members, total;
  uint32_t pillars[4];
  const char *name;
  uint32_t shares[21];
} recipe;

#define RECIPE_BYTES 200

/* 1,000 members at an epsilon of 1, spread evenly; means of 12, 6, 10 and 22
   points, 50 in all. "T", of TODAY. */
recipe even_recipe(void);

/* The sealed bytes of it; answers how many, RECIPE_BYTES at most. */
size_t recipe_bytes(const recipe *it, uint8_t *bytes);

ssi_benchmark *benchmark_from(const recipe *it);

size_t size_of_cohort(const ssi_cohort *cohort);

/* Saved bytes, to be freed. */
uint8_t *cohort_bytes(const ssi_cohort *cohort, size_t *size);
uint8_t *benchmark_bytes(const ssi_benchmark *benchmark, size_t *size);
uint8_t *budget_bytes(const ssi_budget *budget, size_t *size);

bool same_cohorts(const ssi_cohort *a, const ssi_cohort *b);
bool same_budgets(const ssi_budget *a, const ssi_budget *b);
bool same_benchmarks(const ssi_benchmark *a, const ssi_benchmark *b);

ssi_budget_info budget_info(const ssi_budget *budget);
int32_t spent_of(const ssi_budget *budget, uint64_t member);

#endif
