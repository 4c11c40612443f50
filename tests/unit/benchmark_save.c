/* The saved form of a benchmark: its bytes, and all that must be refused. */
#include <string.h>

#include "unit/cohort_kit.h"

static ssi_status load(const recipe *it) {
  uint8_t bytes[RECIPE_BYTES] = {0}, again[RECIPE_BYTES];
  const size_t size = recipe_bytes(it, bytes);
  ssi_benchmark *loaded = NULL;
  const ssi_status status = ssi_benchmark_load(NULL, bytes, size, &loaded);
  size_t saved = 0;
  ck_assert_int_eq(loaded != NULL, status == SSI_OK);
  if (status == SSI_OK) {
    OK(ssi_benchmark_save(loaded, again, sizeof again, &saved));
    ck_assert_uint_eq(saved, size);
    ck_assert_mem_eq(again, bytes, size);
  }
  ssi_benchmark_free(loaded);
  return status;
}

START_TEST(arguments) {
  const recipe it = even_recipe();
  ssi_benchmark *even = benchmark_from(&it), *none = NULL;
  ssi_allocator small = {0};
  uint8_t bytes[RECIPE_BYTES];
  size_t size = 0, capacity;
  OK(ssi_benchmark_save(even, NULL, 0, &size));
  ck_assert_uint_eq(size, 38 + 1 + 11 * 4 + 8);
  for (capacity = 0; capacity < size; capacity++)
    REFUSED(ssi_benchmark_save(even, bytes, capacity, &size), SPACE);
  OK(ssi_benchmark_save(even, bytes, size, &size));
  REFUSED(ssi_benchmark_save(NULL, bytes, size, &size), NULL);
  REFUSED(ssi_benchmark_save(even, bytes, size, NULL), NULL);
  REFUSED(ssi_benchmark_load(NULL, NULL, size, &none), NULL);
  REFUSED(ssi_benchmark_load(NULL, bytes, size, NULL), NULL);
  REFUSED(ssi_benchmark_load(&small, bytes, size, &none), SIZE);
  ck_assert_ptr_null(none);
  ssi_benchmark_free(even);
}
END_TEST

/* What was published, without pillars too, and the fallback. */
START_TEST(round_trips) {
  ssi_benchmark *made[3] = {NULL}, *loaded = NULL;
  ssi_cohort *cohort = crowd(1, 4100), *bare = stairs(TODAY, 1, 120, 40, 0);
  ssi_budget *budget = new_budget();
  size_t i;
  made[0] = publish(cohort, budget, key_of(1));
  made[1] = publish(bare, budget, key_of(1));
  OK(ssi_benchmark_fallback(NULL, &made[2]));
  for (i = 0; i < 3; i++) {
    size_t size = 0;
    uint8_t *bytes = benchmark_bytes(made[i], &size);
    OK(ssi_benchmark_load(NULL, bytes, size, &loaded));
    ck_assert(same_benchmarks(made[i], loaded));
    ssi_benchmark_free(loaded);
    ssi_benchmark_free(made[i]);
    free(bytes);
  }
  ssi_cohort_free(cohort);
  ssi_cohort_free(bare);
  ssi_budget_free(budget);
}
END_TEST

START_TEST(other_sizes_are_refused) {
  const recipe it = even_recipe();
  uint8_t bytes[RECIPE_BYTES] = {0};
  const size_t fits = recipe_bytes(&it, bytes);
  size_t size;
  for (size = 0; size < sizeof bytes; size++) {
    ssi_benchmark *none = NULL;
    uint8_t *exact;
    if (size == fits) continue;
    exact = malloc(size + 1);
    memcpy(exact, bytes, size);
    REFUSED(ssi_benchmark_load(NULL, exact, size, &none), FORMAT);
    ck_assert_ptr_null(none);
    free(exact);
  }
}
END_TEST

START_TEST(every_changed_byte_is_refused) {
  const recipe it = even_recipe();
  uint8_t bytes[RECIPE_BYTES] = {0};
  const size_t size = recipe_bytes(&it, bytes);
  size_t at;
  for (at = 0; at < size; at++) {
    ssi_benchmark *none = NULL;
    bytes[at] ^= 0x41;
    ck_assert_int_eq(ssi_benchmark_load(NULL, bytes, size, &none),
                     at == 4 || at == 5 ? SSI_ERROR_VERSION : SSI_ERROR_FORMAT);
    bytes[at] ^= 0x41;
  }
}
END_TEST

/* Each of these differs from a sound one in what it says here. */
START_TEST(well_sealed_nonsense) {
  recipe it = even_recipe();
  OK(load(&it));
#define NO(status, change)                           \
  do {                                               \
    it = even_recipe();                              \
    change;                                          \
    ck_assert_int_eq(load(&it), SSI_ERROR_##status); \
  } while (0)
  NO(VERSION, it.version = 2);
  NO(FORMAT, it.version = 0);
  NO(FORMAT, it.kind = 0);
  NO(FORMAT, it.kind = 5);
  NO(FORMAT, it.source = 0);
  NO(FORMAT, it.source = 4);
  NO(FORMAT, it.name = "");
  NO(FORMAT, it.name = "\xFF");
  NO(FORMAT, it.members = 1001);
  NO(FORMAT, it.members = 90);
  NO(FORMAT, it.members = 10000100);
  NO(FORMAT, it.members = 4000); /* takes 21 knots, and 1/2 at most */
  NO(FORMAT, (it.members = 4000, it.epsilon = 16));
  NO(FORMAT, it.epsilon = 0);
  NO(FORMAT, it.epsilon = 65);
  NO(FORMAT, it.epsilon = 5); /* 1,099 x 5 / 64 = 85.9 */
  NO(FORMAT, it.knots = 10);
  NO(FORMAT, it.knots = 12);
  NO(FORMAT, it.knots = 21);
  NO(FORMAT, it.knots = 22); /* of which one is not there */
  NO(FORMAT, it.total = POINTS(50) + 1);
  NO(FORMAT, it.total = SSI_TOTAL_POINTS + 1);
  NO(FORMAT, it.pillars[3] = UINT32_MAX);
  NO(FORMAT, it.pillars[3] = SSI_PILLAR_POINTS + 1);
  NO(FORMAT, it.shares[4]--);
  NO(FORMAT, it.shares[4]++);
  NO(FORMAT, it.shares[10] = UINT32_MAX);
  NO(FORMAT, it.source = SSI_BENCHMARK_ESTIMATE);
  NO(FORMAT, (it.source = SSI_BENCHMARK_ESTIMATE, it.members = 0));
  NO(FORMAT, (it.source = SSI_BENCHMARK_ESTIMATE, it.epsilon = 0));
  NO(FORMAT, (it.source = SSI_BENCHMARK_ESTIMATE, it.members = 0,
              it.epsilon = 0, it.knots = 10));
}
END_TEST

START_TEST(sound_ones) {
  recipe it;
#define YES(change)     \
  do {                  \
    it = even_recipe(); \
    change;             \
    OK(load(&it));      \
  } while (0)
  YES(it.kind = SSI_COHORT_POPULATION);
  YES(it.source = SSI_BENCHMARK_SYNTHETIC);
  YES(it.epsilon = 6); /* 1,099 x 6 / 64 = 103 */
  YES(it.members = 3900);
  YES(it.members = 100);
  YES(memset(it.pillars, 255, sizeof it.pillars));
  YES((memset(it.pillars, 255, sizeof it.pillars), it.total = POINTS(100)));
  YES((it.source = SSI_BENCHMARK_ESTIMATE, it.members = 0, it.epsilon = 0));
  YES((it.members = 10000000, it.epsilon = 1, it.knots = 21));
  YES((it.members = 4000, it.epsilon = 32, it.knots = 21));
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {arguments, 1},
      {round_trips, 1},
      {other_sizes_are_refused, 1},
      {every_changed_byte_is_refused, 1},
      {well_sealed_nonsense, 1},
      {sound_ones, 1},
  };
  return RUN_TESTS("benchmark_save", cases);
}
