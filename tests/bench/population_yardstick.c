/* How quick this machine is at what a score does most: a look-up whose place
   another look-up told, added where it says. For each step

       slot = table[kinds[i]]          kinds: bytes, read in order
       sums[slot] += weights[ages[i]]  ages: 16 bits, read in order

   with 53 kinds, 45 slots and 730 weights of 64 bits: all fits the first cache.
   One thread, the median of many rounds. */
#include <stdlib.h>

#include "population.h"

#define STEPS 1000000
#define ROUNDS 51
#define SLOTS 45

typedef struct stick {
  uint8_t table[256];
  uint64_t weights[DAYS], sums[SLOTS];
  uint8_t kinds[STEPS];
  uint16_t ages[STEPS];
} stick;

static void fill(stick *self) {
  uint64_t state = 1;
  size_t i;
  for (i = 0; i < 256; i++) self->table[i] = (uint8_t)(next(&state) % SLOTS);
  for (i = 0; i < DAYS; i++) self->weights[i] = next(&state) >> 40;
  for (i = 0; i < SLOTS; i++) self->sums[i] = 0;
  for (i = 0; i < STEPS; i++) {
    self->kinds[i] = (uint8_t)(1 + next(&state) % SSI_KINDS);
    self->ages[i] = (uint16_t)(next(&state) % DAYS);
  }
}

static void walk(stick *self) {
  size_t i;
  for (i = 0; i < STEPS; i++)
    self->sums[self->table[self->kinds[i]]] += self->weights[self->ages[i]];
}

static int ascending(const void *a, const void *b) {
  const long long x = *(const long long *)a, y = *(const long long *)b;
  return (x > y) - (x < y);
}

double yardstick(double *out_waited) {
  const long long wall_start = wall(), cpu_start = cpu();
  stick *self = room(1, sizeof *self);
  long long times[ROUNDS];
  uint64_t sum = 0;
  size_t i;
  fill(self);
  for (i = 0; i < ROUNDS; i++) {
    const long long start = cpu();
    walk(self);
    times[i] = cpu() - start;
  }
  for (i = 0; i < SLOTS; i++) sum += self->sums[i];
  must(sum != 0, "nothing was added");
  free(self);
  *out_waited = (double)(wall() - wall_start) / (double)(cpu() - cpu_start);
  qsort(times, ROUNDS, sizeof *times, ascending);
  return (double)times[ROUNDS / 2] / STEPS;
}
