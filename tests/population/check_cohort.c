/* The published figures, over the synthetic population and the fallback. Prints
   what it measured beside each check (TAP). */
#include <stdio.h>

#include "population.h"

#define MEMBERS 5000
#define SEEDS 2
#define SOMEBODY UINT64_MAX

static int number, failures;

/* One check: a measured value in thousandths within [low, high]. */
static void check(const char *what, int64_t value, int64_t low, int64_t high) {
  const int ok = value >= low && value <= high;
  printf("%sok %d - %s: %.3f (%.3f to %.3f)\n", ok ? "" : "not ", ++number,
         what, (double)value / 1000, (double)low / 1000, (double)high / 1000);
  failures += !ok;
}

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

static int64_t top_at(ssi_releases *ledger, const ssi_cohort *cohort,
                      int32_t points) {
  ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
  must(ssi_releases_rank(ledger, cohort, SOMEBODY - (uint64_t)points,
                         points * SSI_POINT, &rank));
  return rank.top;
}

static int64_t quantile(ssi_releases *ledger, const ssi_cohort *cohort,
                        int32_t percent) {
  ssi_quantile_answer answer = SSI_INIT(ssi_quantile_answer);
  must(ssi_releases_quantile(ledger, cohort, percent, &answer));
  return answer.points;
}

static void check_population(const ssi_model *model, uint64_t seed) {
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  ssi_releases *ledger;
  ssi_cohort *cohort;
  uint64_t state = seed, i;
  printf("# population of %d members, seed %d\n", MEMBERS, (int)seed);
  must(ssi_releases_new(NULL, 7, 53, &ledger));
  must(ssi_cohort_new(NULL, SSI_COHORT_INDUSTRY, "Synthetic", 9, POPULATION_DAY,
                      &cohort));
  for (i = 0; i < MEMBERS; i++) add_member(cohort, model, &state, i);
  must(ssi_releases_mean(ledger, cohort, &mean));
  check("mean", mean.total / 1000, 31000, 33000);
  check("mean of brand", mean.brand / 1000, 9000, 14000);
  check("mean of find", mean.find / 1000, 3000, 9000);
  check("mean of engage", mean.engage / 1000, 1500, 6000);
  check("mean of relate", mean.relate / 1000, 10000, 17000);
  check("top percent at 70", top_at(ledger, cohort, 70) * 1000, 2000, 4000);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}

/* Mean of the fallback to more places than are released: from its quantiles it
   could be no better than a point, so the released 0.1 point must do. */
static void check_fallback(void) {
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  ssi_rank_answer rank = SSI_INIT(ssi_rank_answer);
  ssi_releases *ledger;
  ssi_cohort *cohort;
  printf("# the fallback\n");
  must(ssi_releases_new(NULL, 7, 53, &ledger));
  must(ssi_cohort_fallback(NULL, POPULATION_DAY, &cohort));
  must(ssi_releases_mean(ledger, cohort, &mean));
  must(ssi_releases_rank(ledger, cohort, 1, 70 * SSI_POINT, &rank));
  check("mean", mean.total / 1000, 30500, 31500);
  check("top percent at 70", rank.top * 1000, 2000, 4000);
  check("top percent at 31", top_at(ledger, cohort, 31) * 1000, 40000, 50000);
  check("marked as an estimate", mean.estimate && rank.estimate, 1, 1);
  check("a guest", rank.guest, 1, 1);
  check("no pillars", mean.has_pillars, 0, 0);
  /* doc/cohorts.md says these beside the shares of 2015: 46.7 and 1.4 %. */
  check("per cent above 20", top_at(ledger, cohort, 20) * 1000, 73000, 73000);
  check("median", quantile(ledger, cohort, 50) / 1000, 28000, 28000);
  ssi_cohort_free(cohort);
  ssi_releases_free(ledger);
}

int main(void) {
  ssi_model *model;
  uint64_t seed;
  must(ssi_model_new(NULL, &model));
  for (seed = 1; seed <= SEEDS; seed++) check_population(model, seed);
  check_fallback();
  ssi_model_free(model);
  printf("1..%d\n", number);
  return failures != 0;
}
