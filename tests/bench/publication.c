/* What a publication costs beside the cohort it is made of, in one process: the
   least of so many rounds each, of a thousand to a million members (TAP).
   - The publication itself (statistics, noise, table): at most 1 ms, whatever
     the size.
   - Charging the budget, of members it does not know and of those it knows: at
     most what building the cohort takes. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "cohort/budget.h"
#include "cohort/statistics.h"
#include "support/calls.h"

#define ROUNDS 9

static int number, failures;

typedef struct table {
  size_t count;
  uint64_t *members;
  int32_t *totals, *pillars[PILLARS];
} table;

static void must(ssi_status status) {
  if (status == SSI_OK) return;
  fprintf(stderr, "%s\n", ssi_status_text(status));
  abort();
}

/* SplitMix64. */
static uint64_t next(uint64_t *state) {
  uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

static void *room(size_t count, size_t each) {
  void *memory = malloc(count * each);
  if (memory == NULL) abort();
  return memory;
}

static table make_table(size_t count) {
  table self = {count, room(count, 8), room(count, 4), {NULL}};
  uint64_t state = count, member = 0;
  size_t i, j;
  for (j = 0; j < PILLARS; j++) self.pillars[j] = room(count, 4);
  for (i = 0; i < count; i++) {
    self.members[i] = member += 1 + next(&state) % 8;
    self.totals[i] = 0;
    for (j = 0; j < PILLARS; j++) {
      self.pillars[j][i] = (int32_t)(next(&state) % (SSI_PILLAR_POINTS + 1));
      self.totals[i] += self.pillars[j][i];
    }
  }
  return self;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

static void least(double *of, double began) {
  const double took = now() - began;
  if (*of == 0 || took < *of) *of = took;
}

static ssi_cohort *build(const table *of) {
  ssi_cohort *made;
  must(ssi_cohort_new(NULL, SSI_COHORT_INDUSTRY, "any", 3, 20000, &made));
  must(ssi_cohort_add_columns(
      made, MEMBERS_ADDED(.count = of->count, .members = of->members,
                          .totals = of->totals, .brand = of->pillars[0],
                          .find = of->pillars[1], .engage = of->pillars[2],
                          .relate = of->pillars[3])));
  return made;
}

static void publish(const ssi_cohort *cohort) {
  static const uint8_t key[SSI_BENCHMARK_KEY_BYTES] = {1};
  const ssi_draw by = {key, 1, 4};
  ssi_statistics it;
  ssi_benchmark table = {0};
  ssi_statistics_take(cohort, &it);
  ssi_statistics_blur(&it, &by);
  ssi_statistics_tell(&it, &table);
}

static void verdict(const char *what, size_t count, double took, double most) {
  const bool ok = took <= most;
  printf("%sok %d - %zu members, %s: %.3f ms, %.3f allowed\n", ok ? "" : "not ",
         ++number, count, what, took, most);
  failures += !ok;
}

static void measure(size_t count) {
  const table of = make_table(count);
  double building = 0, publishing = 0, fresh = 0, known = 0;
  int i;
  for (i = 0; i < ROUNDS; i++) {
    double began = now();
    ssi_cohort *cohort = build(&of);
    ssi_budget *budget;
    uint64_t serial;
    least(&building, began);
    began = now();
    publish(cohort);
    least(&publishing, began);
    must(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, 20000, &budget));
    began = now();
    must(ssi_budget_charge(budget, &cohort->members, 4, &serial));
    least(&fresh, began);
    began = now();
    must(ssi_budget_charge(budget, &cohort->members, 4, &serial));
    least(&known, began);
    ssi_budget_free(budget);
    ssi_cohort_free(cohort);
  }
  verdict("a publication", count, publishing, 1);
  verdict("charging new members", count, fresh, building);
  verdict("charging known members", count, known, building);
  for (i = 0; i < PILLARS; i++) free(of.pillars[i]);
  free(of.members);
  free(of.totals);
}

int main(void) {
  measure(1000);
  measure(100000);
  measure(1000000);
  printf("1..%d\n", number);
  return failures != 0;
}
