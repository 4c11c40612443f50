/* Chance, cohorts and publications for attacks on benchmarks. The attacker gets
   the noisy numbers to the last digit, before they are rounded. */
#include "privacy/kit.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int number, failures;

bool kit_open(int count, char **words, uint64_t seed) {
  const bool all = count == 2 && strcmp(words[1], "--all") == 0;
  if (count > 2 || (count == 2 && !all)) {
    fprintf(stderr, "usage: %s [--all]\n", words[0]);
    exit(2);
  }
  printf("# seed %llu\n", (unsigned long long)seed);
  return all;
}

int kit_close(void) {
  printf("1..%d\n", number);
  return failures != 0;
}

void check(bool ok, const char *format, ...) {
  va_list words;
  printf("%sok %d - ", ok ? "" : "not ", ++number);
  va_start(words, format);
  vprintf(format, words);
  va_end(words);
  printf("\n");
  fflush(stdout);
  failures += !ok;
}

uint64_t chance_word(chance *from) {
  uint64_t z = from->state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

uint32_t chance_below(chance *from, uint32_t end) {
  return (uint32_t)((chance_word(from) >> 32) * end >> 32);
}

double chance_part(chance *from) {
  return (double)(chance_word(from) >> 11) / 9007199254740992.0;
}

double chance_normal(chance *from, double mean, double deviation) {
  const double a = 1 - chance_part(from), b = chance_part(from);
  return mean + deviation * sqrt(-2 * log(a)) * cos(2 * 3.14159265358979 * b);
}

double chance_score(chance *from, double mean, double deviation) {
  for (;;) {
    const double x = chance_normal(from, mean, deviation);
    if (x >= 0 && x <= 100) return round(100 * x) / 100;
  }
}

void chance_key(chance *from, uint8_t key[SSI_BENCHMARK_KEY_BYTES]) {
  size_t i;
  for (i = 0; i < SSI_BENCHMARK_KEY_BYTES; i++)
    key[i] = (uint8_t)chance_word(from);
}

void must(ssi_status status) {
  if (status == SSI_OK) return;
  fprintf(stderr, "%s\n", ssi_status_text(status));
  abort();
}

void pillars_of(double total, double pillars[PILLARS]) {
  static const double weights[PILLARS] = {12, 6, 2, 14};
  size_t i;
  for (i = 0; i < PILLARS; i++) {
    const double below = fmin(total, 60) * weights[i] / 34;
    const double at_60 = 60 * weights[i] / 34;
    pillars[i] = total <= 60 ? below : at_60 + (total - 60) / 40 * (25 - at_60);
  }
}

ssi_cohort *new_cohort(void) {
  ssi_cohort *made;
  must(ssi_cohort_new(NULL, SSI_COHORT_NETWORK, "any", 3, 20000, &made));
  return made;
}

void add_score(ssi_cohort *to, uint64_t member, double total) {
  double points[PILLARS];
  int32_t pillars[PILLARS];
  size_t i;
  pillars_of(total, points);
  for (i = 0; i < PILLARS; i++)
    pillars[i] = (int32_t)lround(points[i] * SSI_POINT);
  must(ssi_cohort_add(to, member, (int32_t)lround(total * SSI_POINT), pillars));
}

ssi_statistics exact_numbers(const ssi_cohort *cohort) {
  ssi_statistics it;
  ssi_statistics_take(cohort, &it);
  return it;
}

ssi_statistics noisy_numbers(const ssi_cohort *cohort, const ssi_budget *budget,
                             const uint8_t *key, int32_t epsilon) {
  ssi_statistics it = exact_numbers(cohort);
  const ssi_draw by = {key, (uint64_t)budget->serial, epsilon};
  ssi_statistics_blur(&it, &by);
  return it;
}
