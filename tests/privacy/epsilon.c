/* Epsilon from both sides: neighbouring cohorts, which differ in one member who
   has 0 points in one of them and 100 in the other, with a million keys. The
   event is the one that tells them apart best: the lowest knot is high, the
   highest is not, and no pillar is above what it is for the lower score. The
   logarithm of how much more often it comes for one cohort must not be above
   epsilon, by more than the test's own error, and must reach 0.9 of it: noise
   that wastes epsilon is found as well as noise that falls short of it. */
#include <math.h>

#include "privacy/kit.h"

#define SEED UINT64_C(21)
#define MEMBERS 6400
#define EXTREME 3200

/* Half of the members at either end: then both end knots have noise alone that
   matters. */
static ssi_cohort *neighbour(double score) {
  ssi_cohort *made = new_cohort();
  uint64_t i;
  for (i = 1; i < MEMBERS; i++) add_score(made, i, i < EXTREME ? 0 : 100);
  add_score(made, 0, score);
  return made;
}

typedef struct counts {
  double knots, pillars, both;
} counts;

static counts count_events(const ssi_statistics *of,
                           const ssi_statistics *lower, int32_t epsilon,
                           long keys, uint64_t seed) {
  counts found = {0, 0, 0};
  chance from = {seed};
  long i;
  for (i = 0; i < keys; i++) {
    uint8_t key[SSI_BENCHMARK_KEY_BYTES];
    const ssi_draw by = {key, 1, epsilon};
    ssi_statistics it = *of;
    bool knots, pillars = true;
    size_t j;
    chance_key(&from, key);
    ssi_statistics_blur(&it, &by);
    knots = it.at_knots[0] >= lower->at_knots[0] &&
            it.at_knots[it.knots - 1] <= lower->at_knots[it.knots - 1];
    for (j = 0; j < PILLARS; j++)
      pillars = pillars && it.sums[j] <= lower->sums[j];
    found.knots += knots;
    found.pillars += pillars;
    found.both += knots && pillars;
  }
  return found;
}

/* log(a / b) and its standard error. */
static double ratio(double a, double b, double *error) {
  *error = sqrt(1 / a + 1 / b);
  return log(a / b);
}

static void verdict(const char *what, double found, double error,
                    double epsilon) {
  check(found <= epsilon + 3 * error && found >= 0.9 * epsilon - 3 * error,
        "%s: log ratio %.4f +- %.4f, epsilon %.4f", what, found, error,
        epsilon);
}

static void try_epsilon(int32_t epsilon, long keys) {
  ssi_cohort *const low = neighbour(0), *const high = neighbour(100);
  const ssi_statistics lower = exact_numbers(low);
  const ssi_statistics upper = exact_numbers(high);
  const counts a =
      count_events(&lower, &lower, epsilon, keys, SEED + (uint64_t)epsilon);
  const counts b = count_events(&upper, &lower, epsilon, keys,
                                SEED + 1000 + (uint64_t)epsilon);
  const double whole = (double)epsilon / SSI_EPSILON;
  double error, other, knots, pillars;
  knots = ratio(a.knots, b.knots, &error);
  verdict("knots", knots, error, whole / 2);
  pillars = ratio(a.pillars, b.pillars, &other);
  verdict("pillars", pillars, other, whole / 2);
  verdict("knots and pillars, summed", knots + pillars,
          sqrt(error * error + other * other), whole);
  knots = ratio(a.both, b.both, &error);
  verdict("knots and pillars at once", knots, error, whole);
  ssi_cohort_free(low);
  ssi_cohort_free(high);
}

int main(int count, char **words) {
  const bool all = kit_open(count, words, SEED);
  const long keys = all ? 1000000 : 100000;
  try_epsilon(4, keys);
  try_epsilon(16, keys);
  try_epsilon(64, keys);
  return kit_close();
}
