/* The published figures, over the synthetic population and the fallback. Prints
   what it measured beside each check (TAP). */
#include <stdio.h>

#include "figures.h"
#include "population.h"

#define MEMBERS 5000
#define SEEDS 2

static void add_member(ssi_cohort *to, const ssi_model *model, uint64_t *state,
                       uint64_t member) {
  ssi_result total = SSI_INIT(ssi_result), pillar = SSI_INIT(ssi_result);
  int32_t pillars[SSI_PILLARS], i;
  ssi_profile *profile;
  ssi_activity *activity;
  ssi_score *score;
  must(ssi_profile_new(NULL, &profile));
  must(ssi_activity_new(NULL, &activity));
  make_member(state, profile, activity);
  must(ssi_score_new(NULL, model, profile, activity, POPULATION_DAY, &score));
  must(ssi_score_total(score, &total));
  for (i = 0; i < SSI_PILLARS; i++) {
    must(ssi_score_pillar(score, (ssi_pillar)(i + 1), &pillar));
    pillars[i] = pillar.points;
  }
  must(ssi_cohort_add(to, member, total.points, pillars));
  ssi_score_free(score);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
}

static int64_t top_at(const ssi_benchmark *benchmark, int32_t points) {
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  must(ssi_benchmark_rank(benchmark, points * SSI_POINT, &rank));
  return rank.top;
}

/* Published at the highest epsilon a cohort of this size may have. */
static ssi_benchmark *publish(const ssi_cohort *cohort) {
  static const uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {1};
  ssi_benchmark_options options = SSI_INIT(ssi_benchmark_options);
  ssi_benchmark *benchmark;
  ssi_budget *budget;
  options.synthetic = true;
  options.epsilon = 32;
  must(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, POPULATION_DAY, &budget));
  must(ssi_benchmark_publish(NULL, cohort, budget, key, &options, &benchmark));
  ssi_budget_free(budget);
  return benchmark;
}

static void check_population(const ssi_model *model, uint64_t seed) {
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  ssi_benchmark *benchmark;
  ssi_cohort *cohort;
  uint64_t state = seed, i;
  printf("# population of %d members, seed %d\n", MEMBERS, (int)seed);
  must(ssi_cohort_new(NULL, SSI_COHORT_POPULATION, "Synthetic", 9,
                      POPULATION_DAY, &cohort));
  for (i = 0; i < MEMBERS; i++) add_member(cohort, model, &state, i);
  benchmark = publish(cohort);
  must(ssi_benchmark_mean(benchmark, &mean));
  figure("mean", mean.total / 1000, 30500, 33000);
  figure("mean of brand", mean.brand / 1000, 9000, 14000);
  figure("mean of find", mean.find / 1000, 3000, 9000);
  figure("mean of engage", mean.engage / 1000, 1500, 6000);
  figure("mean of relate", mean.relate / 1000, 10000, 17000);
  figure("top percent at 70", top_at(benchmark, 70) * 1000, 2000, 4000);
  ssi_benchmark_free(benchmark);
  ssi_cohort_free(cohort);
}

static void check_fallback(void) {
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  ssi_benchmark *fallback;
  printf("# the fallback\n");
  must(ssi_benchmark_fallback(NULL, &fallback));
  must(ssi_benchmark_label(fallback, &info));
  must(ssi_benchmark_mean(fallback, &mean));
  figure("mean", mean.total / 1000, 30500, 31500);
  figure("top percent at 70", top_at(fallback, 70) * 1000, 2000, 4000);
  figure("top percent at 31", top_at(fallback, 31) * 1000, 40000, 50000);
  figure("marked as an estimate", info.source == SSI_BENCHMARK_ESTIMATE, 1, 1);
  figure("members", info.members, 0, 0);
  figure("mean of brand", mean.brand / 1000, 10000, 13000);
  figure("mean of engage", mean.engage / 1000, 1600, 2500);
  /* doc/cohorts.md says these beside the shares of 2015: 46.7 and 1.4 %. */
  figure("per cent above 20", top_at(fallback, 20) * 1000, 73000, 73000);
  figure("per cent above 28", top_at(fallback, 28) * 1000, 50000, 51000);
  ssi_benchmark_free(fallback);
}

int main(void) {
  ssi_model *model;
  uint64_t seed;
  must(ssi_model_new(NULL, &model));
  for (seed = 1; seed <= SEEDS; seed++) check_population(model, seed);
  check_fallback();
  ssi_model_free(model);
  return figures_end();
}
