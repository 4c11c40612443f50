/* Cases of cohorts, benchmarks and teams: the objects they are about. */
#ifndef REPLAY_COHORTS_H
#define REPLAY_COHORTS_H

#include "vectors.h"

#define HASH_START UINT64_C(0xcbf29ce484222325)

enum {
  SLOTS_COHORTS = 16,
  SLOTS_TEAMS = 4,
  SLOTS_BENCHMARKS = 4,
  ANSWER_MAX = 32
};

/* A status, and if it is 0 the fields of the answer. */
typedef struct answer {
  int count;
  int64_t values[ANSWER_MAX];
} answer;

typedef struct world {
  ssi_cohort *cohorts[SLOTS_COHORTS];
  ssi_team *teams[SLOTS_TEAMS];
  ssi_budget *budget;
  ssi_benchmark *benchmarks[SLOTS_BENCHMARKS];
  bool backwards; /* the second world */
  answer says;
} world;

void answer_value(answer *self, int64_t value);
const ssi_cohort *cohort_in(const player *self, world *in, int64_t index);

/* replay_benchmarks.c: calls of a budget, a benchmark or a team. */
ssi_status benchmark_call(player *self, world *in, const char *function,
                          const int64_t *words, int count, const char *name,
                          size_t length, answer *says);
/* Budget and benchmarks are saved and loaded. */
void load_all_again(const player *self, world *in);

#endif
