/* The member of a case once more, as one of a population: from its columns and
   from an index of them. */
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

/* The member stands between two of whom nothing is known, so that its facts are
   not the first of their columns. */
enum { BEFORE = 1, MEMBERS = 3 };

typedef struct crowd {
  ssi_population population;
  int64_t offsets[MEMBERS + 1];
  int32_t facts[SSI_FACTS][MEMBERS];
  uint64_t seen_kinds[MEMBERS];
  uint16_t seen_traits[MEMBERS];
} crowd;

/* What a call says of the three. */
typedef struct said {
  int32_t total[MEMBERS], pillars[SSI_PILLARS][MEMBERS];
  int32_t high[MEMBERS], observed[MEMBERS], again[MEMBERS];
  int32_t points[MEMBERS][SSI_INDICATORS];
  int64_t measures[MEMBERS][SSI_INDICATORS];
} said;

static void gather(const player *self, const ssi_profile *profile, crowd *to) {
  const recorded *own = &self->own;
  const events *rows = &own->events;
  memset(to, 0, sizeof *to);
  for (int i = 0; i < SSI_FACTS; i++) {
    bool observed = false;
    int32_t value = 0;
    must(self, ssi_profile_fact(profile, (ssi_fact)(i + 1), &observed, &value),
         "fact");
    for (int k = 0; k < MEMBERS; k++) to->facts[i][k] = -1;
    if (observed) to->facts[i][BEFORE] = value;
  }
  for (size_t i = 0; i < own->looked_for_count; i++)
    to->seen_kinds[BEFORE] |= UINT64_C(1) << (own->looked_for[i] - 1);
  to->seen_traits[BEFORE] = (uint16_t)own->looked_for_traits;
  for (int i = BEFORE + 1; i <= MEMBERS; i++)
    to->offsets[i] = (int64_t)rows->count;
  to->population.size = sizeof to->population;
  to->population.members = MEMBERS;
  to->population.rows = rows->count;
  to->population.offsets = to->offsets;
  to->population.days = rows->days;
  to->population.kinds = rows->kinds;
  to->population.traits = rows->traits;
  to->population.counts = rows->counts;
  to->population.counterparts = rows->counterparts;
  to->population.facts = to->facts[0];
  to->population.seen_kinds = to->seen_kinds;
  to->population.seen_traits = to->seen_traits;
}

static void ask_columns(const player *self, const ssi_scorer *scorer,
                        const crowd *from, said *to) {
  const ssi_population *of = &from->population;
  must(self,
       ssi_population_score(scorer, of, self->day, 0, MEMBERS, 0, NULL,
                            to->total, to->pillars[0], to->pillars[1],
                            to->pillars[2], to->pillars[3], to->high,
                            to->observed, NULL, NULL),
       "population");
  must(self,
       ssi_population_indicators(scorer, of, self->day, 0, MEMBERS, 0, NULL,
                                 to->again, to->points[0], to->measures[0],
                                 NULL, NULL),
       "indicators of a population");
}

static void ask_index(const player *self, const ssi_scorer *scorer,
                      const crowd *from, said *to) {
  ssi_dataset *index = NULL;
  must(self, ssi_dataset_new(NULL, &from->population, NULL, NULL, &index),
       "index");
  must(self,
       ssi_dataset_score(index, scorer, self->day, 0, MEMBERS, 0, NULL, to->total,
                       to->pillars[0], to->pillars[1], to->pillars[2],
                       to->pillars[3], to->high, to->observed),
       "index score");
  must(self,
       ssi_dataset_indicators(index, scorer, self->day, 0, MEMBERS, 0, NULL,
                            to->again, to->points[0], to->measures[0]),
       "index indicators");
  ssi_dataset_free(index);
}

/* Writes over what a population call knows. */
static void put(player *self, const said *from, int64_t *results) {
  results[TOTAL] = from->total[BEFORE];
  results[TOTAL + 1] = from->high[BEFORE];
  results[TOTAL + 2] = from->observed[BEFORE];
  for (int i = 0; i < SSI_PILLARS; i++)
    results[PILLAR + i * PILLAR_FIELDS] = from->pillars[i][BEFORE];
  for (int i = 0; i < SSI_INDICATORS; i++) {
    int64_t *fields = results + INDICATOR + i * INDICATOR_FIELDS;
    fields[POINTS] = from->points[BEFORE][i];
    fields[MEASURE] = from->measures[BEFORE][i];
  }
  if (from->again[BEFORE] != from->total[BEFORE])
    fail(self, self->score_line, "population: another total with indicators");
  for (int i = 0; i < MEMBERS; i++) {
    if (i != BEFORE && from->total[i] != 0)
      fail(self, self->score_line, "population: member %d has points", i);
  }
}

void score_among_others(player *self, const member *of, int64_t *by_index,
                        int64_t *by_columns) {
  static crowd others;
  static said answers;
  ssi_scorer *scorer = NULL;
  must(self, ssi_scorer_new(NULL, of->model, &scorer), "scorer");
  gather(self, of->profile, &others);
  ask_index(self, scorer, &others, &answers);
  put(self, &answers, by_index);
  ask_columns(self, scorer, &others, &answers);
  put(self, &answers, by_columns);
  ssi_scorer_free(scorer);
}
