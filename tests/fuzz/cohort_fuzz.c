/* Any bytes as a saved cohort, benchmark or budget. The first byte says what
   they are, and how much is put right before they are loaded:
     bit 0: the checksum      bit 1: magic and version
     bits 2 and 3: a cohort, a benchmark, a budget
   What loads must save to the same bytes, answer, and go on working. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "fuzz/saved.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { COHORT, BENCHMARK, BUDGET, KINDS };

static const char *const magics[KINDS] = {SAVED_COHORT, SAVED_BENCHMARK,
                                          SAVED_BUDGET};

static int kind_of(uint8_t what) {
  return (what >> 2 & 3) % KINDS;
}

/* Saves a second time: the same bytes. */
#define DEMAND_SAME(save, loaded, bytes, size)              \
  do {                                                      \
    uint8_t *again_ = malloc(size);                         \
    size_t needed_ = 0;                                     \
    DEMAND(again_ != NULL);                                 \
    DEMAND(save(loaded, again_, size, &needed_) == SSI_OK); \
    DEMAND(needed_ == (size));                              \
    DEMAND(memcmp(again_, bytes, size) == 0);               \
    free(again_);                                           \
  } while (0)

/* Everything that may be asked of a benchmark. */
static void use_benchmark(const ssi_benchmark *loaded) {
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  ssi_gap_result gap = SSI_INIT(ssi_gap_result);
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  ssi_movement_result moved = SSI_INIT(ssi_movement_result);
  const int32_t pillars[4] = {0, 25000000, 1, 12000000};
  int32_t above = 100 * SSI_PERCENT, total;
  DEMAND(ssi_benchmark_mean(loaded, &mean) == SSI_OK);
  DEMAND(mean.total >= 0 && mean.total <= SSI_TOTAL_POINTS);
  DEMAND(mean.total_margin >= 0 && mean.pillar_margin >= 0);
  DEMAND(ssi_benchmark_gap(loaded, 70000000, pillars, &gap) == SSI_OK);
  for (total = 0; total <= SSI_TOTAL_POINTS; total += 1250000) {
    DEMAND(ssi_benchmark_rank(loaded, total, &rank) == SSI_OK);
    DEMAND(rank.above >= 0 && rank.above <= above && rank.margin >= 0);
    DEMAND(rank.best >= 1 && rank.best <= rank.top);
    DEMAND(rank.worst >= rank.top && rank.worst <= 100);
    above = rank.above;
  }
  DEMAND(ssi_benchmark_movement(loaded, loaded, 0, 70000000, &moved) == SSI_OK);
  DEMAND(moved.change == moved.own && moved.cohort == 0);
}

static void use_cohort(ssi_cohort *loaded) {
  ssi_cohort *copy = NULL;
  ssi_budget *budget = NULL;
  ssi_benchmark *made = NULL;
  const uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {0};
  ssi_status status;
  DEMAND(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, 0, &budget) == SSI_OK);
  status = ssi_benchmark_publish(NULL, loaded, budget, key, NULL, &made);
  DEMAND(status == SSI_OK || status == SSI_ERROR_COHORT);
  if (made) use_benchmark(made);
  DEMAND(ssi_cohort_copy(loaded, &copy) == SSI_OK);
  DEMAND(ssi_cohort_subtract(loaded, copy) == SSI_OK);
  DEMAND(ssi_cohort_merge(loaded, copy) == SSI_OK);
  ssi_benchmark_free(made);
  ssi_budget_free(budget);
  ssi_cohort_free(copy);
}

/* A publication of 100 members, of whom the budget may know some. */
static void use_budget(ssi_budget *loaded) {
  const uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {0};
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  ssi_benchmark *made = NULL;
  ssi_cohort *cohort = NULL;
  ssi_status status;
  uint64_t i;
  int32_t spent = 0;
  DEMAND(ssi_cohort_new(NULL, SSI_COHORT_TEAM, "T", 1, 0, &cohort) == SSI_OK);
  for (i = 0; i < 100; i++)
    DEMAND(ssi_cohort_add(cohort, i, (int32_t)i, NULL) == SSI_OK);
  status = ssi_benchmark_publish(NULL, cohort, loaded, key, NULL, &made);
  DEMAND(status == SSI_OK || status == SSI_ERROR_BUDGET ||
         status == SSI_ERROR_LIMIT);
  DEMAND(ssi_budget_spent(loaded, 99, &spent) == SSI_OK);
  DEMAND(spent >= (status == SSI_OK ? 64 : 0) && spent <= 255);
  DEMAND(ssi_budget_label(loaded, &info) == SSI_OK);
  DEMAND(info.members >= (status == SSI_OK ? 100 : 0));
  status = ssi_budget_advance(loaded, (info.quarter + 5) * 91);
  DEMAND(status == SSI_OK || status == SSI_ERROR_DAY);
  DEMAND(ssi_budget_label(loaded, &info) == SSI_OK);
  DEMAND(status != SSI_OK || info.members == 0);
  ssi_benchmark_free(made);
  ssi_cohort_free(cohort);
}

static ssi_status try_cohort(const uint8_t *bytes, size_t size) {
  ssi_cohort *loaded = NULL;
  const ssi_status status = ssi_cohort_load(NULL, bytes, size, &loaded);
  DEMAND((loaded != NULL) == (status == SSI_OK));
  if (loaded) {
    DEMAND_SAME(ssi_cohort_save, loaded, bytes, size);
    use_cohort(loaded);
    DEMAND_SAME(ssi_cohort_save, loaded, bytes, size);
  }
  ssi_cohort_free(loaded);
  return status;
}

static ssi_status try_benchmark(const uint8_t *bytes, size_t size) {
  ssi_benchmark *loaded = NULL;
  const ssi_status status = ssi_benchmark_load(NULL, bytes, size, &loaded);
  DEMAND((loaded != NULL) == (status == SSI_OK));
  if (loaded) {
    DEMAND_SAME(ssi_benchmark_save, loaded, bytes, size);
    use_benchmark(loaded);
  }
  ssi_benchmark_free(loaded);
  return status;
}

static ssi_status try_budget(const uint8_t *bytes, size_t size) {
  ssi_budget *loaded = NULL;
  const ssi_status status = ssi_budget_load(NULL, bytes, size, 0, &loaded);
  DEMAND((loaded != NULL) == (status == SSI_OK));
  if (loaded) {
    DEMAND_SAME(ssi_budget_save, loaded, bytes, size);
    use_budget(loaded);
  }
  ssi_budget_free(loaded);
  return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  ssi_status (*const tries[KINDS])(const uint8_t *, size_t) = {
      try_cohort, try_benchmark, try_budget};
  uint8_t *bytes;
  ssi_status status;
  if (size < 1) return 0;
  bytes = malloc(size);
  DEMAND(bytes != NULL);
  memcpy(bytes, data + 1, size - 1);
  saved_put_right(bytes, size - 1, magics[kind_of(data[0])], data[0]);
  status = tries[kind_of(data[0])](bytes, size - 1);
  DEMAND(status == SSI_OK || status == SSI_ERROR_FORMAT ||
         status == SSI_ERROR_VERSION);
  free(bytes);
  return 0;
}
