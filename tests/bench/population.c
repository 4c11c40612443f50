/* Scores of many members from columns, by libssi and by plain loops;
   population.mjs compares them with others.
     population make FOLDER ROWS SEED [EACH]: writes a population, one file for
       each column; population_make.c says what it is like. EACH: so many events
       for every member
     population libssi FOLDER THREADS
     population naive FOLDER: reads the columns, prints "ready", and then does
       what each line of its input says:
         score: scores all members; prints "time CPU WALL" in nanoseconds
         write FILE: writes the scores of the last time, 32 bits each
     population scratch FOLDER: the bytes that one thread needs
     population limit FOLDER: nanoseconds of an event of what no program can do
       without
     population yardstick: nanoseconds of one dependent look-up and scatter,
       and how long that took on the wall, in CPU time */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "population.h"

#define THREADS_MOST 64

/* Members first ... first + count - 1, scored by one thread. */
typedef struct part {
  const ssi_scorer *scorer;
  const ssi_population *population;
  size_t first, count, scratch_bytes;
  uint8_t *scratch;
  int32_t *total;
  pthread_t thread;
} part;

static const uint8_t *every_kind(void) {
  static uint8_t kinds[SSI_KINDS];
  uint32_t i;
  for (i = 0; i < SSI_KINDS; i++) kinds[i] = (uint8_t)(i + 1);
  return kinds;
}

static ssi_population population_of(const columns *from) {
  ssi_population self = SSI_INIT(ssi_population);
  self.members = from->members;
  self.rows = from->rows;
  self.offsets = from->offsets;
  self.days = from->days;
  self.kinds = from->kinds;
  self.traits = from->traits;
  self.counts = from->counts;
  self.counterparts = from->counterparts;
  self.facts = from->facts;
  self.fact_columns = SSI_FACTS;
  self.all_kinds = every_kind();
  self.all_kinds_count = SSI_KINDS;
  self.all_traits = SSI_TRAITS;
  return self;
}

static void *score_part(void *of) {
  part *self = of;
  const ssi_member_range range = {sizeof range, self->first, self->count,
                                  self->scratch_bytes, self->scratch};
  ssi_score_columns to = SSI_INIT(ssi_score_columns);
  to.total = self->total + self->first;
  done(ssi_population_score(self->scorer, self->population, TODAY, &range, &to,
                            NULL));
  return NULL;
}

static void score_all(part *parts, size_t threads) {
  size_t i;
  for (i = 1; i < threads; i++) {
    must(pthread_create(&parts[i].thread, NULL, score_part, &parts[i]) == 0,
         "no thread");
  }
  score_part(&parts[0]);
  for (i = 1; i < threads; i++) pthread_join(parts[i].thread, NULL);
}

/* Ranges of members with about as many rows each. */
static void split(const ssi_scorer *scorer, const ssi_population *population,
                  int32_t *total, part *parts, size_t threads) {
  size_t i, member = 0;
  for (i = 0; i < threads; i++) {
    part *one = &parts[i];
    const size_t until = population->rows / threads * (i + 1);
    one->scorer = scorer;
    one->population = population;
    one->first = member;
    one->total = total;
    while (member < population->members &&
           (i + 1 == threads || (size_t)population->offsets[member] < until))
      member++;
    one->count = member - one->first;
    done(ssi_population_scratch(population, one->first, one->count,
                                &one->scratch_bytes));
    one->scratch = room(one->scratch_bytes, 1);
  }
}

static void write_scores(const char *path, const int32_t *total, size_t count) {
  FILE *file = fopen(path, "wb");
  must(file && fwrite(total, sizeof *total, count, file) == count &&
           fclose(file) == 0,
       "cannot write");
  puts("written");
}

/* What is asked for, and by whom it is answered. */
typedef struct server {
  const columns *from;
  part *parts;
  size_t threads; /* 0: naive */
  naive *plain;
  int32_t *total;
} server;

static void score(server *self) {
  const long long cpu_start = cpu(), wall_start = wall();
  if (self->threads)
    score_all(self->parts, self->threads);
  else
    naive_score(self->plain, TODAY, self->total);
  printf("time %lld %lld\n", cpu() - cpu_start, wall() - wall_start);
}

static void serve(server *self) {
  char line[4096];
  puts("ready");
  fflush(stdout);
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (strcmp(line, "score") == 0)
      score(self);
    else if (strncmp(line, "write ", 6) == 0)
      write_scores(line + 6, self->total, self->from->members);
    else
      must(false, "asked for something else");
    fflush(stdout);
  }
}

static void serve_libssi(const columns *from, size_t threads) {
  const ssi_population population = population_of(from);
  part parts[THREADS_MOST];
  server self = {from, parts, threads, NULL, NULL};
  ssi_model *model;
  ssi_scorer *scorer;
  size_t i;
  must(threads > 0 && threads <= THREADS_MOST, "threads: 1 ... 64");
  self.total = room(from->members, sizeof *self.total);
  done(ssi_model_new(NULL, &model));
  done(ssi_scorer_new(NULL, model, &scorer));
  split(scorer, &population, self.total, parts, threads);
  serve(&self);
  for (i = 0; i < threads; i++) free(parts[i].scratch);
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  free(self.total);
}

static void serve_naive(const columns *from) {
  server self = {from, NULL, 0, naive_new(from), NULL};
  self.total = room(from->members, sizeof *self.total);
  serve(&self);
  naive_free(self.plain);
  free(self.total);
}

static void tell_scratch(const columns *from) {
  const ssi_population population = population_of(from);
  size_t bytes;
  done(ssi_population_scratch(&population, 0, from->members, &bytes));
  printf("bytes %zu\n", bytes);
}

static void tell_limit(const columns *from) {
  double steps[LIMITS];
  limit(from, steps);
  printf("read %.3f\nlook_up %.3f\nhash %.3f\n", steps[0], steps[1], steps[2]);
}

static void tell_yardstick(void) {
  double waited;
  const double nanoseconds = yardstick(&waited);
  printf("nanoseconds %.3f\nwaited %.3f\n", nanoseconds, waited);
}

static void make(const char *folder, const char *rows, const char *seed,
                 const char *each) {
  columns self =
      make_columns((size_t)strtoull(rows, NULL, 10), strtoull(seed, NULL, 10),
                   each ? (size_t)strtoull(each, NULL, 10) : 0);
  write_columns(folder, &self);
  printf("members %zu\nrows %zu\n", self.members, self.rows);
  free_columns(&self);
}

/* What reads a population first. false: no such command. */
static bool with_columns(int argc, char **argv) {
  const bool libssi = argc == 4 && strcmp(argv[1], "libssi") == 0;
  const bool plain = argc == 3 && strcmp(argv[1], "naive") == 0;
  const bool scratch = argc == 3 && strcmp(argv[1], "scratch") == 0;
  const bool limits = argc == 3 && strcmp(argv[1], "limit") == 0;
  columns from;
  if (!libssi && !plain && !scratch && !limits) return false;
  from = read_columns(argv[2]);
  if (libssi) serve_libssi(&from, (size_t)strtoull(argv[3], NULL, 10));
  if (plain) serve_naive(&from);
  if (scratch) tell_scratch(&from);
  if (limits) tell_limit(&from);
  free_columns(&from);
  return true;
}

int main(int argc, char **argv) {
  if ((argc == 5 || argc == 6) && strcmp(argv[1], "make") == 0 &&
      atoi(argv[3]) > 0) {
    make(argv[2], argv[3], argv[4], argc == 6 ? argv[5] : NULL);
  } else if (argc == 2 && strcmp(argv[1], "yardstick") == 0) {
    tell_yardstick();
  } else if (!with_columns(argc, argv)) {
    fprintf(
        stderr,
        "usage: population make FOLDER ROWS SEED [EACH] | libssi FOLDER "
        "THREADS | naive FOLDER | scratch FOLDER | limit FOLDER | yardstick\n");
    return 2;
  }
  return 0;
}
