/* A cohort of many scores, built and ranked by one thread; cohort.mjs compares.
     cohort make FILE COUNT SEED [shuffled]: writes COUNT rows: the member
       numbers, 64 bits each, then the scores in micropoints, 32 bits each, as
       this machine stores them. The scores are random, each of 0.00 ... 100.00
       as likely, so that about COUNT / 10,001 members share each. The numbers
       ascend with random gaps, as a host's table has them; "shuffled": the same
       numbers, in random order.
     cohort rank FILE ROUNDS: makes an empty cohort, adds all rows at once and
       ranks them, so many times; nanoseconds of CPU of each, and at last a hash
       of ranks and top percents */
#define _POSIX_C_SOURCE 200809L
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support/calls.h"

#define DAY 20000
#define NAME "Software"

typedef struct table {
  size_t count;
  uint64_t *members;
  int32_t *totals;
} table;

typedef struct result {
  int32_t *tops, *ranks;
} result;

static void must(bool good, const char *what) {
  if (good) return;
  fprintf(stderr, "cohort: %s\n", what);
  exit(1);
}

static void done(ssi_status status) {
  must(status == SSI_OK, ssi_status_text(status));
}

static void *room(size_t count, size_t each) {
  void *memory = malloc(count * each);
  must(memory != NULL, "no memory");
  return memory;
}

static table make_room(size_t count) {
  table self = {count, NULL, NULL};
  self.members = room(count, sizeof *self.members);
  self.totals = room(count, sizeof *self.totals);
  return self;
}

static void free_table(table *self) {
  free(self->members);
  free(self->totals);
}

/* SplitMix64. */
static uint64_t next(uint64_t *state) {
  uint64_t x = *state += UINT64_C(0x9e3779b97f4a7c15);
  x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
  return x ^ x >> 31;
}

static void fill(table *self, uint64_t seed) {
  uint64_t member = 0;
  size_t i;
  for (i = 0; i < self->count; i++) {
    member += 1 + next(&seed) % 8;
    self->members[i] = member;
    self->totals[i] = (int32_t)(next(&seed) % 10001) * SSI_COHORT_RESOLUTION;
  }
}

static void shuffle(table *self, uint64_t seed) {
  size_t i;
  for (i = self->count; i > 1; i--) {
    const size_t other = next(&seed) % i;
    const uint64_t member = self->members[other];
    self->members[other] = self->members[i - 1];
    self->members[i - 1] = member;
  }
}

static void write_table(const char *path, const table *self) {
  FILE *file = fopen(path, "wb");
  must(file &&
           fwrite(self->members, sizeof *self->members, self->count, file) ==
               self->count &&
           fwrite(self->totals, sizeof *self->totals, self->count, file) ==
               self->count &&
           fclose(file) == 0,
       "cannot write");
}

static table read_table(const char *path) {
  FILE *file = fopen(path, "rb");
  table self;
  long size = 0;
  must(file && fseek(file, 0, SEEK_END) == 0, "cannot read");
  size = ftell(file);
  must(size > 0 && size % 12 == 0, "no rows");
  rewind(file);
  self = make_room((size_t)size / 12);
  must(fread(self.members, sizeof *self.members, self.count, file) ==
               self.count &&
           fread(self.totals, sizeof *self.totals, self.count, file) ==
               self.count,
       "cannot read");
  fclose(file);
  return self;
}

static void make(const char *path, size_t count, uint64_t seed, bool shuffled) {
  table self = make_room(count);
  fill(&self, seed);
  if (shuffled) shuffle(&self, seed);
  write_table(path, &self);
  free_table(&self);
}

static long long cpu(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (long long)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void rank(const table *self, result *out) {
  ssi_cohort *cohort;
  done(ssi_cohort_new(NULL, SSI_COHORT_INDUSTRY, NAME, sizeof NAME - 1, DAY,
                      &cohort));
  done(ssi_cohort_add_columns(
      cohort, MEMBERS_ADDED(.count = self->count, .members = self->members,
                            .totals = self->totals)));
  done(ssi_cohort_ranks(cohort, self->totals, self->count, out->tops,
                        out->ranks));
  ssi_cohort_free(cohort);
}

/* FNV-1a of whole numbers: twice the mid-rank and top percent, row by row. */
static uint64_t hash_of(const result *self, size_t count) {
  const uint64_t prime = UINT64_C(0x100000001b3);
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  size_t i;
  for (i = 0; i < count; i++) {
    hash = (hash ^ (uint64_t)self->ranks[i]) * prime;
    hash = (hash ^ (uint64_t)self->tops[i]) * prime;
  }
  return hash;
}

static void rank_rounds(const char *path, int rounds) {
  table self = read_table(path);
  result out;
  int round;
  out.tops = room(self.count, sizeof *out.tops);
  out.ranks = room(self.count, sizeof *out.ranks);
  for (round = 0; round < rounds; round++) {
    const long long start = cpu();
    rank(&self, &out);
    printf("nanoseconds %lld\n", cpu() - start);
  }
  printf("hash %016llx\n", (unsigned long long)hash_of(&out, self.count));
  free(out.tops);
  free(out.ranks);
  free_table(&self);
}

int main(int argc, char **argv) {
  if ((argc == 5 || (argc == 6 && strcmp(argv[5], "shuffled") == 0)) &&
      strcmp(argv[1], "make") == 0 && atoi(argv[3]) > 0) {
    make(argv[2], (size_t)atoi(argv[3]), strtoull(argv[4], NULL, 10),
         argc == 6);
  } else if (argc == 4 && strcmp(argv[1], "rank") == 0 && atoi(argv[3]) > 0) {
    rank_rounds(argv[2], atoi(argv[3]));
  } else {
    fprintf(stderr,
            "usage: cohort make FILE COUNT SEED [shuffled] | rank FILE "
            "ROUNDS\n");
    return 2;
  }
  return 0;
}
