/* What benchmarks are good for: how far the top percent of the worst-off member
   is off, over 600 cohorts with a key each: the median, and what 95 % of keys
   keep to, against the targets. And the margins that benchmarks say of
   themselves: 19 of 20 members and means are within them. */
#include <math.h>
#include <stdlib.h>

#include "privacy/kit.h"

#define SEED UINT64_C(5)
#define MOST 20000
#define KEYS 600 /* 200 tell a median to 4 % only, and one is that near */

typedef enum shape { NORMAL, SKEW, BIMODAL } shape;

static const char *const names[] = {"normal", "skew", "bimodal"};

/* Gamma of whole shape 2 and mean 26: half have little activity. */
static double gamma_score(chance *from) {
  const double a = 1 - chance_part(from), b = 1 - chance_part(from);
  return fmin(100, round(-13 * log(a * b) * 100) / 100);
}

static int by_value(const void *left, const void *right) {
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static void fill(chance *from, shape of, double *scores, int count) {
  const double mean = chance_normal(from, 31, 5);
  int i;
  for (i = 0; i < count; i++) {
    if (of == NORMAL)
      scores[i] = chance_score(from, mean, 16);
    else if (of == SKEW)
      scores[i] = gamma_score(from);
    else
      scores[i] = chance_below(from, 2) ? chance_score(from, 17, 6)
                                        : chance_score(from, 55, 10);
  }
  qsort(scores, (size_t)count, sizeof *scores, by_value);
}

typedef struct outcome {
  double worst, mean, margin;
  long within, members; /* whose error is within the margin */
} outcome;

static outcome publish(chance *from, const double *scores, int count) {
  outcome found = {0, 0, 0, 0, count};
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  uint8_t key[SSI_BENCHMARK_KEY_BYTES];
  ssi_cohort *cohort = new_cohort();
  ssi_benchmark *made;
  ssi_budget *budget;
  double sum = 0;
  int i, j;
  for (i = 0; i < count; i++) {
    add_score(cohort, (uint64_t)i, scores[i]);
    sum += scores[i];
  }
  chance_key(from, key);
  must(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, 20000, &budget));
  must(ssi_benchmark_publish(NULL, cohort, budget, key, NULL, &made));
  must(ssi_benchmark_mean(made, &mean));
  found.margin = mean.total_margin / 1e6;
  found.mean = fabs(mean.total / 1e6 - sum / count);
  for (i = 0; i < count; i = j) {
    ssi_rank_result rank = SSI_INIT(ssi_rank_result);
    double error;
    for (j = i; j < count && scores[j] == scores[i]; j++) continue;
    must(ssi_benchmark_rank(made, (int32_t)lround(scores[i] * 1e6), &rank));
    error = fabs(rank.above / 1e6 - 100 * (count - (i + j) / 2.0) / count);
    found.worst = fmax(found.worst, error);
    if (error <= rank.margin / 1e6) found.within += j - i;
  }
  ssi_benchmark_free(made);
  ssi_budget_free(budget);
  ssi_cohort_free(cohort);
  return found;
}

typedef struct target {
  shape of;
  int members;
  double median, most, mean;
} target;

static const target targets[] = {
    {NORMAL, 100, 13, 26, 6.6},   {SKEW, 100, 13, 26, 6.6},
    {NORMAL, 300, 5.5, 9.5, 2.2}, {SKEW, 300, 5.5, 9.5, 2.2},
    {NORMAL, 1000, 2.2, 4, 0.7},  {SKEW, 1000, 2.2, 4, 0.7},
    {BIMODAL, 1000, 4, 5.5, 0.7}, {NORMAL, 2000, 2.2, 4, 0.7},
    {BIMODAL, 2000, 4, 5.5, 0.7}, {BIMODAL, 3999, 4, 5.5, 0.7},
    {NORMAL, 4000, 2.2, 4, 0.7},  {NORMAL, 10000, 2.2, 4, 0.7},
    {NORMAL, MOST, 2.2, 4, 0.7},  {SKEW, MOST, 2.2, 4, 0.7},
};

static long means_within, means_in_all;

static void try_target(chance *from, const target *of) {
  static double scores[MOST], worst[KEYS];
  double margin = 0;
  long within = 0, members = 0;
  int i;
  for (i = 0; i < KEYS; i++) {
    outcome one;
    fill(from, of->of, scores, of->members);
    one = publish(from, scores, of->members);
    worst[i] = one.worst;
    margin = one.margin;
    within += one.within;
    members += one.members;
    means_within += one.mean <= one.margin;
    means_in_all++;
  }
  qsort(worst, KEYS, sizeof *worst, by_value);
  check(
      worst[KEYS / 2] <= of->median && worst[KEYS * 95 / 100] <= of->most,
      "%d members, %s: worst member %.1f (%.1f of 95 %% of keys); %.1f (%.1f) "
      "allowed",
      of->members, names[of->of], worst[KEYS / 2], worst[KEYS * 95 / 100],
      of->median, of->most);
  check(margin <= of->mean,
        "%d members, %s: the mean is within %.2f points, "
        "%.2f allowed",
        of->members, names[of->of], margin, of->mean);
  if (of->of == BIMODAL) return; /* margins know nothing of such shapes */
  check((double)within >= 0.95 * (double)members,
        "%d members, %s: %.1f %% are within the margin", of->members,
        names[of->of], 100.0 * (double)within / (double)members);
}

int main(int count, char **words) {
  chance from = {SEED};
  double part;
  size_t i;
  kit_open(count, words, SEED);
  for (i = 0; i < sizeof targets / sizeof *targets; i++)
    try_target(&from, &targets[i]);
  part = (double)means_within / (double)means_in_all;
  check(part >= 0.95 - 2 * sqrt(0.95 * 0.05 / (double)means_in_all),
        "%.1f %% of %ld means are within their margin", 100 * part,
        means_in_all);
  return kit_close();
}
