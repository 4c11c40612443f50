/* One scorer, one population and one index, read by 1 to 8 threads at once,
   each with a range of the members: the results are those of one thread. Prints
   TAP. threads          all of that threads shared   two threads write to one
   scratch memory: a mistake that the thread sanitizer must see */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/calls.h"
#include "unit/population_kit.h"

#define TODAY 20000
#define MEMBERS 240
#define THREADS 8
#define DAYS 3
#define INDICATORS (MEMBERS * SSI_INDICATORS)

typedef struct answers {
  int32_t total[MEMBERS], columns[6][MEMBERS];
  int32_t again[MEMBERS], points[INDICATORS];
  int64_t measures[INDICATORS];
  int32_t days[MEMBERS * DAYS];
  int32_t indexed[MEMBERS], indexed_again[MEMBERS], indexed_points[INDICATORS];
} answers;

/* What all threads read. */
typedef struct shared {
  columns columns;
  ssi_population population;
  ssi_scorer *scorer;
  ssi_dataset *index;
  pthread_barrier_t start;
} shared;

typedef struct share {
  shared *from;
  answers *to;
  size_t first, count;
  uint8_t *scratch; /* NULL: from the scorer's allocator */
  size_t bytes;
} share;

static uint64_t next(uint64_t *state) {
  *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return *state >> 33;
}

static void fill(columns *to) {
  uint64_t state = 5;
  int i;
  for (i = 0; i < MEMBERS; i++) {
    uint64_t rows = next(&state) % (2000 >> next(&state) % 11);
    columns_member(to);
    columns_fact(to, SSI_FACT_PHOTO, i % 2);
    for (; rows > 0; rows--) {
      const int32_t day = TODAY - (int32_t)(next(&state) % 500) + 10;
      const ssi_kind kind = (ssi_kind)(1 + next(&state) % SSI_KINDS);
      const uint32_t traits = (uint32_t)next(&state) & SSI_TRAITS;
      columns_event(to, day, kind, traits, 1 + (uint32_t)next(&state) % 3,
                    next(&state) % 300);
    }
  }
}

static void score(const share *self) {
  const shared *from = self->from;
  answers *to = self->to;
  const size_t first = self->first;
  must(ssi_population_score(
      from->scorer, &from->population, TODAY,
      SCRATCHED(first, self->count, self->scratch, self->bytes),
      COLUMNS(.total = to->total + first, .brand = to->columns[0] + first,
              .find = to->columns[1] + first, .engage = to->columns[2] + first,
              .relate = to->columns[3] + first, .high = to->columns[4] + first,
              .observed = to->columns[5] + first),
      NULL));
  must(ssi_population_score(
      from->scorer, &from->population, TODAY,
      SCRATCHED(first, self->count, self->scratch, self->bytes),
      COLUMNS(.total = to->again + first,
              .points = to->points + first * SSI_INDICATORS,
              .measures = to->measures + first * SSI_INDICATORS),
      NULL));
}

static void ask_the_rest(const share *self) {
  const shared *from = self->from;
  answers *to = self->to;
  const size_t first = self->first;
  must(ssi_population_history(from->scorer, &from->population, TODAY - 1, DAYS,
                              RANGE(first, self->count),
                              HISTORY(.total = to->days + first * DAYS), NULL));
  must(ssi_dataset_score(from->index, from->scorer, TODAY,
                         RANGE(first, self->count),
                         COLUMNS(.total = to->indexed + first)));
  must(ssi_dataset_score(
      from->index, from->scorer, TODAY, RANGE(first, self->count),
      COLUMNS(.total = to->indexed_again + first,
              .points = to->indexed_points + first * SSI_INDICATORS)));
}

static void *run(void *given) {
  const share *self = given;
  pthread_barrier_wait(&self->from->start);
  score(self);
  ask_the_rest(self);
  return NULL;
}

/* Ranges of nearly the same number of members; every other thread has scratch
   memory of its own. */
static void divide(shared *from, size_t threads, answers *to) {
  pthread_t running[THREADS];
  share shares[THREADS];
  size_t i;
  if (pthread_barrier_init(&from->start, NULL, (unsigned)threads)) abort();
  for (i = 0; i < threads; i++) {
    share *one = &shares[i];
    one->from = from;
    one->to = to;
    one->first = MEMBERS * i / threads;
    one->count = MEMBERS * (i + 1) / threads - one->first;
    one->scratch = NULL;
    one->bytes = 0;
    if (i % 2) continue;
    must(ssi_population_scratch(&from->population, one->first, one->count,
                                &one->bytes));
    one->scratch = malloc(one->bytes);
    if (!one->scratch) abort();
  }
  for (i = 0; i < threads; i++) {
    if (pthread_create(&running[i], NULL, run, &shares[i])) abort();
  }
  for (i = 0; i < threads; i++) {
    if (pthread_join(running[i], NULL)) abort();
    free(shares[i].scratch);
  }
  pthread_barrier_destroy(&from->start);
}

static void *score_only(void *given) {
  const share *self = given;
  pthread_barrier_wait(&self->from->start);
  score(self);
  return NULL;
}

static void share_results(shared *from, answers *to) {
  share whole;
  pthread_t other;
  memset(&whole, 0, sizeof whole);
  whole.from = from;
  whole.to = to;
  whole.count = MEMBERS;
  if (pthread_barrier_init(&from->start, NULL, 2)) abort();
  if (pthread_create(&other, NULL, score_only, &whole)) abort();
  score_only(&whole);
  if (pthread_join(other, NULL)) abort();
  pthread_barrier_destroy(&from->start);
}

/* The columns say it, the index says it, and each member says it alone. */
static bool right(const shared *from, const ssi_model *model,
                  const answers *said) {
  size_t i;
  if (memcmp(said->total, said->indexed, sizeof said->total) != 0 ||
      memcmp(said->points, said->indexed_points, sizeof said->points) != 0)
    return false;
  for (i = 0; i < MEMBERS; i += 10) {
    const points alone = points_alone(&from->population, i, model, TODAY);
    if (alone.total != said->total[i] ||
        alone.total != said->days[i * DAYS + 1])
      return false;
  }
  return true;
}

int main(int count, char **arguments) {
  static answers one, said;
  shared from;
  ssi_model *model = NULL;
  size_t threads;
  int failures = 0;
  must(ssi_model_new(NULL, &model));
  from.columns = columns_new();
  fill(&from.columns);
  from.population = columns_population(&from.columns);
  from.scorer = scorer_of(model);
  must(ssi_dataset_new(NULL, &from.population, NULL, &from.index));
  if (count > 1 && strcmp(arguments[1], "shared") == 0) {
    share_results(&from, &said);
    return 0;
  }
  for (threads = 1; threads <= THREADS; threads++) {
    bool good;
    memset(&said, 0, sizeof said);
    divide(&from, threads, &said);
    if (threads == 1) one = said;
    good = threads == 1 ? right(&from, model, &said)
                        : memcmp(&one, &said, sizeof said) == 0;
    failures += !good;
    printf("%s %zu - %zu thread%s\n", good ? "ok" : "not ok", threads, threads,
           threads == 1 ? " as each member alone" : "s as one");
  }
  printf("1..%d\n", THREADS);
  ssi_dataset_free(from.index);
  ssi_scorer_free(from.scorer);
  ssi_model_free(model);
  columns_free(&from.columns);
  return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}
