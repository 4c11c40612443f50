/* Cohorts, budgets, keys and benchmarks for tests: made, or the program stops.
 */
#include "unit/cohort_kit.h"

#include <string.h>

#include "unit/sip.h"

ssi_cohort *empty_cohort(int32_t day) {
  ssi_cohort *cohort = NULL;
  OK(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, day, &cohort));
  return cohort;
}

ssi_cohort *stairs(int32_t day, uint64_t first, size_t count, int32_t from,
                   int32_t step) {
  ssi_cohort *cohort = empty_cohort(day);
  size_t i;
  for (i = 0; i < count; i++)
    OK(ssi_cohort_add(cohort, first + i,
                      POINTS(from) + (int32_t)i * POINTS(step), NULL));
  return cohort;
}

ssi_cohort *stairs_with_pillars(int32_t day, uint64_t first, size_t count,
                                int32_t from, int32_t step) {
  ssi_cohort *cohort = empty_cohort(day);
  size_t i;
  for (i = 0; i < count; i++) {
    const int32_t total = POINTS(from) + (int32_t)i * POINTS(step);
    const int32_t pillars[] = {total / 4, total / 4, total / 4, total / 4};
    OK(ssi_cohort_add(cohort, first + i, total, pillars));
  }
  return cohort;
}

ssi_status add_columns(ssi_cohort *cohort, size_t count,
                       const uint64_t *members, const int32_t *totals,
                       const int32_t *brand, const int32_t *find,
                       const int32_t *engage, const int32_t *relate) {
  ssi_cohort_columns columns = SSI_INIT(ssi_cohort_columns);
  columns.count = count;
  columns.members = members;
  columns.totals = totals;
  columns.brand = brand;
  columns.find = find;
  columns.engage = engage;
  columns.relate = relate;
  return ssi_cohort_add_columns(cohort, &columns);
}

ssi_cohort *crowd(uint64_t first, size_t count) {
  ssi_cohort *cohort = empty_cohort(TODAY);
  size_t i;
  for (i = 0; i < count; i++) {
    const int32_t more = (int32_t)(i * 7919 % 4001) * 10000;
    const int32_t pillars[] = {POINTS(8) + more / 4, POINTS(4) + more / 4,
                               POINTS(1) + more / 4, POINTS(7) + more / 4};
    OK(ssi_cohort_add(cohort, first + i, POINTS(20) + more, pillars));
  }
  return cohort;
}

ssi_budget *new_budget(void) {
  ssi_budget *budget = NULL;
  OK(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, TODAY, &budget));
  return budget;
}

const uint8_t *key_of(uint8_t byte) {
  static uint8_t key[SSI_BENCHMARK_KEY_BYTES];
  memset(key, byte, sizeof key);
  return key;
}

ssi_benchmark *publish(const ssi_cohort *cohort, ssi_budget *budget,
                       const uint8_t *key) {
  ssi_benchmark *benchmark = NULL;
  OK(ssi_benchmark_publish(NULL, cohort, budget, key, NULL, &benchmark));
  return benchmark;
}

recipe even_recipe(void) {
  recipe it = {1,
               SSI_COHORT_TEAM,
               SSI_BENCHMARK_MEMBERS,
               TODAY,
               64,
               11,
               1000,
               POINTS(50),
               {POINTS(12), POINTS(6), POINTS(10), POINTS(22)},
               "T",
               {0}};
  size_t i;
  for (i = 0; i < 11; i++) it.shares[i] = i % 10 ? 10000000 : 5000000;
  return it;
}

static uint8_t *put(uint8_t *at, size_t size, uint64_t value) {
  size_t i;
  for (i = 0; i < size; i++) at[i] = (uint8_t)(value >> (8 * i));
  return at + size;
}

size_t recipe_bytes(const recipe *it, uint8_t *bytes) {
  const size_t length = strlen(it->name);
  uint8_t *at = bytes + 4;
  size_t i;
  memcpy(bytes, "SSIB", 4);
  at = put(at, 2, it->version);
  at = put(at, 1, it->kind);
  at = put(at, 1, it->source);
  at = put(at, 2, it->day);
  at = put(at, 1, it->epsilon);
  at = put(at, 1, it->knots);
  at = put(at, 4, it->members);
  at = put(at, 4, it->total);
  for (i = 0; i < 4; i++) at = put(at, 4, it->pillars[i]);
  at = put(at, 2, length);
  memcpy(at, it->name, length);
  at += length;
  for (i = 0; i < it->knots && i < 21; i++) at = put(at, 4, it->shares[i]);
  sip_seal(bytes, (size_t)(at - bytes) + 8);
  return (size_t)(at - bytes) + 8;
}

ssi_benchmark *benchmark_from(const recipe *it) {
  ssi_benchmark *made = NULL;
  uint8_t bytes[RECIPE_BYTES] = {0};
  OK(ssi_benchmark_load(NULL, bytes, recipe_bytes(it, bytes), &made));
  return made;
}

size_t size_of_cohort(const ssi_cohort *cohort) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  OK(ssi_cohort_label(cohort, &info));
  return (size_t)info.members;
}

uint8_t *cohort_bytes(const ssi_cohort *cohort, size_t *size) {
  uint8_t *bytes;
  OK(ssi_cohort_save(cohort, NULL, 0, size));
  bytes = malloc(*size);
  OK(ssi_cohort_save(cohort, bytes, *size, size));
  return bytes;
}

uint8_t *benchmark_bytes(const ssi_benchmark *benchmark, size_t *size) {
  uint8_t *bytes;
  OK(ssi_benchmark_save(benchmark, NULL, 0, size));
  bytes = malloc(*size);
  OK(ssi_benchmark_save(benchmark, bytes, *size, size));
  return bytes;
}

uint8_t *budget_bytes(const ssi_budget *budget, size_t *size) {
  uint8_t *bytes;
  OK(ssi_budget_save(budget, NULL, 0, size));
  bytes = malloc(*size);
  OK(ssi_budget_save(budget, bytes, *size, size));
  return bytes;
}

/* Compares bytes, and frees them. */
static bool same(uint8_t *a, size_t a_size, uint8_t *b, size_t b_size) {
  const bool it = a_size == b_size && memcmp(a, b, a_size) == 0;
  free(a);
  free(b);
  return it;
}

bool same_cohorts(const ssi_cohort *a, const ssi_cohort *b) {
  size_t a_size = 0, b_size = 0;
  uint8_t *const a_bytes = cohort_bytes(a, &a_size);
  uint8_t *const b_bytes = cohort_bytes(b, &b_size);
  return same(a_bytes, a_size, b_bytes, b_size);
}

bool same_budgets(const ssi_budget *a, const ssi_budget *b) {
  size_t a_size = 0, b_size = 0;
  uint8_t *const a_bytes = budget_bytes(a, &a_size);
  uint8_t *const b_bytes = budget_bytes(b, &b_size);
  return same(a_bytes, a_size, b_bytes, b_size);
}

bool same_benchmarks(const ssi_benchmark *a, const ssi_benchmark *b) {
  size_t a_size = 0, b_size = 0;
  uint8_t *const a_bytes = benchmark_bytes(a, &a_size);
  uint8_t *const b_bytes = benchmark_bytes(b, &b_size);
  return same(a_bytes, a_size, b_bytes, b_size);
}

ssi_budget_info budget_info(const ssi_budget *budget) {
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  OK(ssi_budget_label(budget, &info));
  return info;
}

int32_t spent_of(const ssi_budget *budget, uint64_t member) {
  int32_t spent = -1;
  OK(ssi_budget_spent(budget, member, &spent));
  return spent;
}
