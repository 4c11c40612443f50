/* Columns of a population in files, and what the parts of the program share. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "population.h"

void must(bool good, const char *what) {
  if (good) return;
  fprintf(stderr, "population: %s\n", what);
  exit(1);
}

void done(ssi_status status) {
  must(status == SSI_OK, ssi_status_text(status));
}

void *room(size_t count, size_t each) {
  void *memory = malloc(count * each + 1);
  must(memory != NULL, "no memory");
  return memory;
}

static long long clock_of(clockid_t which) {
  struct timespec time;
  clock_gettime(which, &time);
  return (long long)time.tv_sec * 1000000000 + time.tv_nsec;
}

long long cpu(void) {
  return clock_of(CLOCK_PROCESS_CPUTIME_ID);
}

long long wall(void) {
  return clock_of(CLOCK_MONOTONIC);
}

uint64_t next(uint64_t *state) {
  uint64_t x = *state += UINT64_C(0x9e3779b97f4a7c15);
  x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
  return x ^ x >> 31;
}

static FILE *open_column(const char *folder, const char *name,
                         const char *mode) {
  char path[4096];
  FILE *file;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  file = fopen(path, mode);
  must(file != NULL, path);
  return file;
}

static void write_column(const char *folder, const char *name,
                         const void *values, size_t count, size_t each) {
  FILE *file = open_column(folder, name, "wb");
  must(fwrite(values, each, count, file) == count && fclose(file) == 0,
       "cannot write");
}

static void *read_column(const char *folder, const char *name, size_t each,
                         size_t *out_count) {
  FILE *file = open_column(folder, name, "rb");
  long size = 0;
  void *values;
  must(fseek(file, 0, SEEK_END) == 0, "cannot read");
  size = ftell(file);
  must(size >= 0 && (size_t)size % each == 0, "not a whole column");
  rewind(file);
  *out_count = (size_t)size / each;
  values = room(*out_count, each);
  must(fread(values, each, *out_count, file) == *out_count, "cannot read");
  fclose(file);
  return values;
}

/* The files are little-endian, and read by programs in other languages. */
static void must_be_little(void) {
  const uint16_t one = 1;
  uint8_t first;
  memcpy(&first, &one, 1);
  must(first == 1, "this machine is not little-endian");
}

void write_columns(const char *folder, const columns *self) {
  const size_t rows = self->rows;
  must_be_little();
  write_column(folder, "offsets", self->offsets, self->members + 1, 8);
  write_column(folder, "days", self->days, rows, 4);
  write_column(folder, "kinds", self->kinds, rows, 1);
  write_column(folder, "traits", self->traits, rows, 4);
  write_column(folder, "counts", self->counts, rows, 4);
  write_column(folder, "counterparts", self->counterparts, rows, 8);
  write_column(folder, "facts", self->facts, self->members * SSI_FACTS, 4);
}

columns read_columns(const char *folder) {
  columns self;
  size_t counts[7], i;
  must_be_little();
  self.offsets = read_column(folder, "offsets", 8, &counts[0]);
  self.days = read_column(folder, "days", 4, &counts[1]);
  self.kinds = read_column(folder, "kinds", 1, &counts[2]);
  self.traits = read_column(folder, "traits", 4, &counts[3]);
  self.counts = read_column(folder, "counts", 4, &counts[4]);
  self.counterparts = read_column(folder, "counterparts", 8, &counts[5]);
  self.facts = read_column(folder, "facts", 4, &counts[6]);
  must(counts[0] > 0, "no members");
  self.members = counts[0] - 1;
  self.rows = counts[1];
  for (i = 2; i < 6; i++) must(counts[i] == self.rows, "rows differ");
  must(counts[6] == self.members * SSI_FACTS, "facts differ");
  return self;
}

void free_columns(columns *self) {
  free(self->offsets);
  free(self->days);
  free(self->kinds);
  free(self->traits);
  free(self->counts);
  free(self->counterparts);
  free(self->facts);
}
