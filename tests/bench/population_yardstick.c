/* How quick this machine is at what a score does most: a look-up whose place
   another look-up told, added where it says. For each step

       slot = table[kinds[i]]          kinds: bytes, read in order
       sums[slot] += weights[ages[i]]  ages: 16 bits, read in order

   with 53 kinds, 45 slots and 730 weights of 64 bits: all fits the first cache.
   One thread, the median of many rounds.

   And what any program must do for a population, whatever it computes, in turn
   on the columns as they are: the limit, in the order of

       read     each byte of the columns once, eight at a time
       look_up  the step above for each event: its kind, its day
       hash     for each event: one multiplication of the person, and a place in
   a table that its top bits tell is read and written */
#include <stdlib.h>
#include <string.h>

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

#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)
#define PLACES 2048
#define LIMIT_ROUNDS 15

static uint64_t read_once(const void *column, size_t bytes) {
  const uint8_t *at = column;
  uint64_t sum = 0, word;
  size_t i;
  for (i = 0; i + sizeof word <= bytes; i += sizeof word) {
    memcpy(&word, at + i, sizeof word);
    sum ^= word;
  }
  return sum;
}

static uint64_t read_columns_once(const columns *from, stick *unused) {
  const size_t rows = from->rows;
  (void)unused;
  return read_once(from->days, rows * sizeof *from->days) ^
         read_once(from->kinds, rows) ^
         read_once(from->traits, rows * sizeof *from->traits) ^
         read_once(from->counts, rows * sizeof *from->counts) ^
         read_once(from->counterparts, rows * sizeof *from->counterparts);
}

static uint64_t look_up_each(const columns *from, stick *with) {
  size_t i;
  for (i = 0; i < from->rows; i++)
    with->sums[with->table[from->kinds[i]]] +=
        with->weights[TODAY - from->days[i]];
  return with->sums[0];
}

static uint64_t hash_each(const columns *from, stick *unused) {
  static uint64_t places[PLACES];
  size_t i;
  (void)unused;
  for (i = 0; i < from->rows; i++) {
    const uint64_t person = from->counterparts[i];
    places[person * GOLDEN / (UINT64_MAX / PLACES + 1)] ^= person;
  }
  return places[0];
}

void limit(const columns *from, double *out) {
  uint64_t (*const steps[])(const columns *, stick *) = {
      read_columns_once, look_up_each, hash_each};
  stick *with = room(1, sizeof *with);
  long long times[LIMITS][LIMIT_ROUNDS];
  uint64_t sum = 1;
  size_t round, i;
  fill(with);
  for (round = 0; round < LIMIT_ROUNDS; round++) {
    for (i = 0; i < LIMITS; i++) {
      const long long start = cpu();
      sum += steps[i](from, with);
      times[i][round] = cpu() - start;
    }
  }
  must(sum != 0, "nothing was read");
  free(with);
  for (i = 0; i < LIMITS; i++) {
    qsort(times[i], LIMIT_ROUNDS, sizeof **times, ascending);
    out[i] = (double)times[i][LIMIT_ROUNDS / 2] / (double)from->rows;
  }
}
