/* One call on fixed input, for callgrind to count; instructions.py compares.
     instructions score       one score of a member with 1,000 events
     instructions history     the history of a year of the same member
     instructions population  one population call: 200 members, 60 events each
                              at the median, in order of time
     instructions dataset    the same from a dataset */
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TODAY 20000
#define YEAR 365
#define MEMBERS 200
#define EVENTS 1000
#define ROWS_MOST (MEMBERS * 4000)

/* What is counted is what happens inside of this function. */
#define COUNTED __attribute__((noinline)) void counted

static void must(ssi_status status) {
  if (status == SSI_OK) return;
  fprintf(stderr, "instructions: %s\n", ssi_status_text(status));
  exit(1);
}

static int64_t offsets[MEMBERS + 1];
static int32_t days[ROWS_MOST];
static uint8_t kinds[ROWS_MOST];
static uint32_t traits[ROWS_MOST];
static uint32_t counts[ROWS_MOST];
static uint64_t people[ROWS_MOST];
static int32_t facts[SSI_FACTS * MEMBERS];
static uint8_t every_kind[SSI_KINDS];
static int32_t results[7][MEMBERS], history[1 + SSI_PILLARS][YEAR];
static const ssi_score_columns to = {.size = sizeof to,
                                     .total = results[0],
                                     .brand = results[1],
                                     .find = results[2],
                                     .engage = results[3],
                                     .relate = results[4],
                                     .high = results[5],
                                     .observed = results[6]};
static const ssi_history_columns days_to = {.size = sizeof days_to,
                                            .total = history[0],
                                            .brand = history[1],
                                            .find = history[2],
                                            .engage = history[3],
                                            .relate = history[4]};

static uint32_t draw(void) {
  static uint64_t state = 42;
  state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return (uint32_t)(state >> 33);
}

/* Events up to today in order of time; a few kinds most of all. */
static size_t add_member(size_t row, size_t events) {
  size_t i;
  for (i = 0; i < events; i++, row++) {
    days[row] = TODAY - (int32_t)(700 * (events - 1 - i) / events);
    kinds[row] = (uint8_t)(1 + draw() % (1 + draw() % SSI_KINDS));
    traits[row] = draw() % 3 ? 0 : 1u << draw() % 12;
    counts[row] = draw() % 5 ? 1 : 1 + draw() % 4;
    people[row] = draw() % 3 ? 1 + draw() % 150 : 0;
  }
  return row;
}

static ssi_population make_population(void) {
  ssi_population made = SSI_INIT(ssi_population);
  size_t row = 0, i;
  for (i = 0; i < MEMBERS; i++) {
    row = add_member(row, 1 + draw() % (4000u >> draw() % 10));
    offsets[i + 1] = (int64_t)row;
  }
  for (i = 0; i < SSI_FACTS * MEMBERS; i++)
    facts[i] = (int32_t)(draw() % 3) / 2;
  made.members = MEMBERS;
  made.rows = row;
  made.offsets = offsets;
  made.days = days;
  made.kinds = kinds;
  made.traits = traits;
  made.counts = counts;
  made.counterparts = people;
  made.facts = facts;
  for (i = 0; i < SSI_KINDS; i++) every_kind[i] = (uint8_t)(i + 1);
  made.fact_columns = SSI_FACTS;
  made.all_kinds = every_kind;
  made.all_kinds_count = SSI_KINDS;
  made.all_traits = SSI_TRAITS;
  return made;
}

typedef struct scene {
  ssi_model *model;
  ssi_profile *profile;
  ssi_activity *activity;
  ssi_scorer *scorer;
  ssi_population population;
  ssi_dataset *dataset;
  uint8_t *scratch;
  size_t bytes;
} scene;

static scene make_scene(void) {
  scene made;
  memset(&made, 0, sizeof made);
  must(ssi_model_new(NULL, &made.model));
  must(ssi_profile_new(NULL, &made.profile));
  must(ssi_activity_new(NULL, &made.activity));
  must(ssi_activity_add_columns(made.activity, add_member(0, EVENTS), days,
                                kinds, traits, counts, people, NULL));
  must(ssi_scorer_new(NULL, made.model, &made.scorer));
  made.population = make_population();
  must(ssi_dataset_new(NULL, &made.population, NULL, &made.dataset));
  must(ssi_population_scratch(&made.population, 0, MEMBERS, &made.bytes));
  made.scratch = malloc(made.bytes);
  if (!made.scratch) exit(1);
  return made;
}

COUNTED(scene *self, const char *what) {
  if (strcmp(what, "score") == 0) {
    ssi_score *score = NULL;
    must(ssi_score_new(NULL, self->model, self->profile, self->activity, TODAY,
                       &score));
    ssi_score_free(score);
  } else if (strcmp(what, "history") == 0) {
    must(ssi_history_points(NULL, self->model, self->profile, self->activity,
                            TODAY - YEAR + 1, YEAR, &days_to));
  } else if (strcmp(what, "population") == 0) {
    const ssi_member_range all = {sizeof all, 0, MEMBERS, self->bytes,
                                  self->scratch};
    must(ssi_population_score(self->scorer, &self->population, TODAY, &all, &to,
                              NULL));
  } else {
    const ssi_member_range all = {sizeof all, 0, MEMBERS, 0, NULL};
    must(ssi_dataset_score(self->dataset, self->scorer, TODAY, &all, &to));
  }
}

int main(int count, char **arguments) {
  static const char *const known[] = {"score", "history", "population",
                                      "dataset"};
  size_t i;
  for (i = 0; count == 2 && i < 4; i++) {
    if (strcmp(arguments[1], known[i]) == 0) {
      scene self = make_scene();
      counted(&self, known[i]);
      ssi_dataset_free(self.dataset);
      ssi_scorer_free(self.scorer);
      ssi_activity_free(self.activity);
      ssi_profile_free(self.profile);
      ssi_model_free(self.model);
      free(self.scratch);
      return 0;
    }
  }
  fprintf(stderr, "usage: instructions score|history|population|dataset\n");
  return 2;
}
