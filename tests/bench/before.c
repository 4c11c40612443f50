/* What one launch of before.py measures: the same members by this library or,
   compiled with BEFORE against the headers of commit 29a1fbf, by that one.
   Prints "NAME NANOSECONDS" a line: the least CPU time of ROUNDS rounds, in
   each of which everything has its turn.

     event         one of 500,000 events in members of 50 to 5,000, from columns
     member        one of 8,333 members of 60 events, from columns
     known_member  one of 1,000, whose branches the processor comes to know
     mixed         an event where the rows of a member are in no order
     kept_event    an event of a dataset of the same columns (an index then)
     kept_member   a member of 60 events of such a dataset
     score_50, score_60, score_1000   one member by ssi_score_new()
     call_60, call_1000               the same through a scorer; not before
     scorer        compiling the scorer of the reference model */
#include <stdio.h>
#include <stdlib.h>

#include "population.h"

#define ROUNDS 9
#define EVENTS 500000
#define KNOWN_EVENTS 60000
#define SMALL 60
#define TRAITS_THEN 4095
#define KINDS_THEN 53

#ifdef BEFORE
typedef ssi_index kept;
typedef uint16_t traits_then;
#else
typedef ssi_dataset kept;
typedef uint32_t traits_then;
#endif

/* Columns of many members, and what scores them. */
typedef struct many {
  columns from;
  traits_then *traits;
  ssi_population population;
  kept *kept;
  uint8_t *scratch;
  size_t bytes;
  int32_t *total;
} many;

/* The rows of each member in no order. */
static void mix(columns *of) {
  uint64_t state = 3;
  size_t member, i;
  for (member = 0; member < of->members; member++) {
    const size_t first = (size_t)of->offsets[member];
    for (i = (size_t)of->offsets[member + 1]; i > first + 1; i--) {
      const size_t a = i - 1, b = first + next(&state) % (i - first);
#define SWAP(column, type)              \
  do {                                  \
    const type swapped = of->column[a]; \
    of->column[a] = of->column[b];      \
    of->column[b] = swapped;            \
  } while (0)
      SWAP(days, int32_t);
      SWAP(kinds, uint8_t);
      SWAP(traits, uint32_t);
      SWAP(counts, uint32_t);
      SWAP(counterparts, uint64_t);
    }
  }
}

static void observe_all(ssi_population *of) {
#ifdef BEFORE
  of->all_kinds = SSI_ALL_KINDS;
#else
  static uint8_t kinds[SSI_KINDS];
  uint32_t i;
  for (i = 0; i < SSI_KINDS; i++) kinds[i] = (uint8_t)(i + 1);
  of->fact_columns = SSI_FACTS;
  of->all_kinds = kinds;
  of->all_kinds_count = SSI_KINDS;
#endif
  of->all_traits = SSI_TRAITS;
}

static kept *keep(const ssi_population *of) {
  kept *made;
#ifdef BEFORE
  done(ssi_index_new(NULL, of, NULL, NULL, &made));
#else
  done(ssi_dataset_new(NULL, of, NULL, &made));
#endif
  return made;
}

static void prepare(many *self, size_t events, size_t each, bool mixed) {
  ssi_population of = SSI_INIT(ssi_population);
  size_t i;
  self->from = make_columns(events, 1, each);
  if (mixed) mix(&self->from);
  self->traits = room(events, sizeof *self->traits);
  for (i = 0; i < events; i++)
    self->traits[i] = (traits_then)self->from.traits[i];
  of.members = self->from.members;
  of.rows = self->from.rows;
  of.offsets = self->from.offsets;
  of.days = self->from.days;
  of.kinds = self->from.kinds;
  of.traits = self->traits;
  of.counts = self->from.counts;
  of.counterparts = self->from.counterparts;
  of.facts = self->from.facts;
  observe_all(&of);
  self->population = of;
  self->kept = keep(&of);
  self->total = room(of.members, sizeof *self->total);
  done(ssi_population_scratch(&of, 0, of.members, &self->bytes));
  self->scratch = room(self->bytes, 1);
}

static void score_columns(const many *self, const ssi_scorer *scorer) {
  const size_t members = self->population.members;
#ifdef BEFORE
  done(ssi_population_score(scorer, &self->population, TODAY, 0, members,
                            self->bytes, self->scratch, self->total, NULL, NULL,
                            NULL, NULL, NULL, NULL, NULL, NULL));
#else
  const ssi_member_range all = {sizeof all, 0, members, self->bytes,
                                self->scratch};
  const ssi_score_columns to = {.size = sizeof to, .total = self->total};
  done(ssi_population_score(scorer, &self->population, TODAY, &all, &to, NULL));
#endif
}

static void score_kept(const many *self, const ssi_scorer *scorer) {
  const size_t members = self->population.members;
#ifdef BEFORE
  done(ssi_index_score(self->kept, scorer, TODAY, 0, members, self->bytes,
                       self->scratch, self->total, NULL, NULL, NULL, NULL, NULL,
                       NULL));
#else
  const ssi_member_range all = {sizeof all, 0, members, self->bytes,
                                self->scratch};
  const ssi_score_columns to = {.size = sizeof to, .total = self->total};
  done(ssi_dataset_score(self->kept, scorer, TODAY, &all, &to));
#endif
}

/* One member, with the kinds and traits that there were. */
typedef struct one {
  ssi_profile *profile;
  ssi_activity *activity;
  uint8_t *scratch;
  size_t bytes;
} one;

static one one_of(int events) {
  uint64_t state = 7;
  one self = {NULL, NULL, NULL, 0};
  int i;
  done(ssi_profile_new(NULL, &self.profile));
  done(ssi_activity_new(NULL, &self.activity));
  for (i = 0; i < events; i++) {
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    done(ssi_activity_add(self.activity, TODAY - (int32_t)(state >> 33) % 540,
                          (ssi_kind)(1 + (state >> 40) % KINDS_THEN),
                          (uint32_t)(state >> 20) & TRAITS_THEN, 1,
                          1 + (state >> 50) % 300));
  }
  return self;
}

/* All that is measured. */
typedef struct bench {
  ssi_model *model;
  ssi_scorer *scorer;
  many large, small, known, mixed;
  one of_50, of_60, of_1000;
} bench;

static void score_one(const bench *self, const one *of) {
  ssi_score *score;
  done(ssi_score_new(NULL, self->model, of->profile, of->activity, TODAY,
                     &score));
  ssi_score_free(score);
}

static void event(bench *self) {
  score_columns(&self->large, self->scorer);
}
static void member(bench *self) {
  score_columns(&self->small, self->scorer);
}
static void known_member(bench *self) {
  score_columns(&self->known, self->scorer);
}
static void mixed(bench *self) {
  score_columns(&self->mixed, self->scorer);
}
static void kept_event(bench *self) {
  score_kept(&self->large, self->scorer);
}
static void kept_member(bench *self) {
  score_kept(&self->small, self->scorer);
}
static void score_50(bench *self) {
  score_one(self, &self->of_50);
}
static void score_60(bench *self) {
  score_one(self, &self->of_60);
}
static void score_1000(bench *self) {
  score_one(self, &self->of_1000);
}
static void scorer(bench *self) {
  ssi_scorer *made;
  done(ssi_scorer_new(NULL, self->model, &made));
  ssi_scorer_free(made);
}

#ifndef BEFORE
static void call_one(bench *self, one *of) {
  ssi_member_score score = SSI_INIT(ssi_member_score);
  if (!of->scratch) {
    done(ssi_scorer_scratch(self->scorer, of->activity, &of->bytes));
    of->scratch = room(of->bytes, 1);
  }
  done(ssi_scorer_score(self->scorer, of->profile, of->activity, TODAY,
                        of->scratch, of->bytes, &score));
}
static void call_60(bench *self) {
  call_one(self, &self->of_60);
}
static void call_1000(bench *self) {
  call_one(self, &self->of_1000);
}
#endif

/* What is done, how often in a round, and how many units that has. */
static const struct turn {
  const char *name;
  void (*act)(bench *);
  int times, units;
} turns[] = {
    {"event", event, 1, EVENTS},
    {"member", member, 1, EVENTS / SMALL},
    {"known_member", known_member, 5, KNOWN_EVENTS / SMALL},
    {"mixed", mixed, 1, EVENTS},
    {"kept_event", kept_event, 2, EVENTS},
    {"kept_member", kept_member, 2, EVENTS / SMALL},
    {"score_50", score_50, 1000, 1},
    {"score_60", score_60, 1000, 1},
    {"score_1000", score_1000, 200, 1},
    {"scorer", scorer, 10, 1},
#ifndef BEFORE
    {"call_60", call_60, 2000, 1},
    {"call_1000", call_1000, 400, 1},
#endif
};
#define TURNS (sizeof turns / sizeof *turns)

static double time_of(bench *self, const struct turn *one) {
  const long long start = cpu();
  int i;
  for (i = 0; i < one->times; i++) one->act(self);
  return (double)(cpu() - start) / one->times / one->units;
}

int main(void) {
  double least[TURNS] = {0};
  static bench self;
  size_t round, i;
  done(ssi_model_new(NULL, &self.model));
  done(ssi_scorer_new(NULL, self.model, &self.scorer));
  prepare(&self.large, EVENTS, 0, false);
  prepare(&self.small, EVENTS, SMALL, false);
  prepare(&self.known, KNOWN_EVENTS, SMALL, false);
  prepare(&self.mixed, EVENTS, 0, true);
  self.of_50 = one_of(50);
  self.of_60 = one_of(60);
  self.of_1000 = one_of(1000);
  for (round = 0; round <= ROUNDS; round++) { /* the first warms caches */
    for (i = 0; i < TURNS; i++) {
      const double time = time_of(&self, &turns[i]);
      if (round == 1 || time < least[i]) least[i] = time;
    }
  }
  for (i = 0; i < TURNS; i++) printf("%s %.3f\n", turns[i].name, least[i]);
  return 0; /* memory is the system's */
}
