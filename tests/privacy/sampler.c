/* The noise itself: how often each value comes, against the closed forms of the
   discrete Laplace distribution and of the cube, at three scales each (chi
   squared, 10^7 draws). */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cohort/noise.h"
#include "privacy/kit.h"

#define SEED UINT64_C(4)
#define SPAN 4000   /* values told apart, to either side */
#define EXPECTED 20 /* the least in a cell */

static ssi_noise noise_of(uint64_t seed) {
  ssi_noise noise;
  const uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {SEED};
  uint8_t bytes[8];
  size_t i;
  for (i = 0; i < sizeof bytes; i++) bytes[i] = (uint8_t)(seed >> (8 * i));
  ssi_noise_make(key, bytes, sizeof bytes, &noise);
  return noise;
}

/* Counts against parts of all; what is expected less often than EXPECTED goes
   into one cell. */
static void compare(const char *what, const long *counts, const double *parts,
                    size_t cells, double draws) {
  double chi = 0, rest = draws, rest_counted = draws, degrees = -1, bound;
  size_t i;
  for (i = 0; i < cells; i++) {
    const double expected = parts[i] * draws;
    const double off = (double)counts[i] - expected;
    if (expected < EXPECTED) continue;
    chi += off * off / expected;
    degrees++;
    rest -= expected;
    rest_counted -= (double)counts[i];
  }
  if (rest > EXPECTED) {
    chi += (rest_counted - rest) * (rest_counted - rest) / rest;
    degrees++;
  }
  bound = degrees + 4 * sqrt(2 * degrees) + 6;
  check(chi <= bound, "%s: chi squared %.1f of %.0f degrees, %.1f allowed",
        what, chi, degrees, bound);
}

static void try_laplace(uint64_t s, uint64_t t, long draws) {
  static long counts[2 * SPAN + 1];
  static double parts[2 * SPAN + 1];
  const double q = exp(-(double)s / (double)t);
  ssi_noise noise = noise_of(s * 1000003 + t);
  char what[80];
  long i;
  memset(counts, 0, sizeof counts);
  for (i = -SPAN; i <= SPAN; i++)
    parts[i + SPAN] = (1 - q) / (1 + q) * pow(q, (double)labs(i));
  for (i = 0; i < draws; i++) {
    const int64_t z = ssi_noise_laplace(&noise, s, t);
    if (z >= -SPAN && z <= SPAN) counts[z + SPAN]++;
  }
  snprintf(what, sizeof what, "Laplace of %llu / %llu", (unsigned long long)t,
           (unsigned long long)s);
  compare(what, counts, parts, 2 * SPAN + 1, (double)draws);
}

/* The norm, and the third coordinate, which is uniform in a cube of a radius
   drawn with weight (2 r + 1)^4 q^r. */
static void try_cube(uint64_t s, uint64_t t, long draws) {
  static long norms[SPAN], thirds[2 * SPAN + 1];
  static double of_norms[SPAN], of_thirds[2 * SPAN + 1], weights[SPAN];
  const double q = exp(-(double)s / (double)t);
  ssi_noise noise = noise_of(s * 1000003 + t + 1);
  double all = 0, above = 0;
  char what[80];
  long i, r;
  memset(norms, 0, sizeof norms);
  memset(thirds, 0, sizeof thirds);
  for (r = 0; r < SPAN; r++) {
    weights[r] = pow(2.0 * (double)r + 1, 4) * pow(q, (double)r);
    all += weights[r];
  }
  for (r = SPAN; r-- > 0;) {
    const double inner = r > 0 ? pow(2.0 * (double)r - 1, 4) : 0;
    of_norms[r] = (pow(2.0 * (double)r + 1, 4) - inner) * pow(q, (double)r) *
                  (1 - q) / (all * (1 - q));
    above += weights[r] / all / (2 * (double)r + 1);
    of_thirds[SPAN + r] = of_thirds[SPAN - r] = above;
  }
  for (all = 0, r = 0; r < SPAN; r++) all += of_norms[r];
  for (r = 0; r < SPAN; r++) of_norms[r] /= all;
  for (i = 0; i < draws; i++) {
    int64_t z[SSI_CUBE], norm = 0;
    int j;
    ssi_noise_cube(&noise, s, t, z);
    for (j = 0; j < SSI_CUBE; j++) {
      const int64_t size = z[j] < 0 ? -z[j] : z[j];
      if (size > norm) norm = size;
    }
    if (norm < SPAN) norms[norm]++;
    if (z[2] >= -SPAN && z[2] <= SPAN) thirds[z[2] + SPAN]++;
  }
  snprintf(what, sizeof what, "norm of the cube of %llu / %llu",
           (unsigned long long)t, (unsigned long long)s);
  compare(what, norms, of_norms, SPAN, (double)draws);
  snprintf(what, sizeof what, "a side of the cube of %llu / %llu",
           (unsigned long long)t, (unsigned long long)s);
  compare(what, thirds, of_thirds, 2 * SPAN + 1, (double)draws);
}

int main(int count, char **words) {
  const bool all = kit_open(count, words, SEED);
  const long draws = all ? 10000000 : 1000000;
  try_laplace(2, 3, draws);
  try_laplace(1, 4, draws);
  try_laplace(64, 256 * 64, draws);
  try_cube(1, 2, draws);
  try_cube(3, 20, draws);
  try_cube(1, 40, draws);
  return kit_close();
}
