/* The member of a case once more, as one of a population: from its columns and
   from an index of them. */
#include <stdio.h>
#include <string.h>

#include "vectors.h"

/* The member stands between two of whom nothing is known, so that its facts are
   not the first of their columns. */
enum { BEFORE = 1, MEMBERS = 3, MASK_BYTES = SSI_KINDS / 8 + 1 };

typedef struct crowd {
  ssi_population population;
  int64_t offsets[MEMBERS + 1];
  int32_t facts[SSI_FACTS][MEMBERS];
  int32_t fact_shares[SSI_FACTS][MEMBERS];
  int32_t kind_shares[SSI_KINDS][MEMBERS];
  uint8_t observed_kinds[MEMBERS][MASK_BYTES];
  uint32_t observed_traits[MEMBERS];
} crowd;

/* What a call says of the three. */
typedef struct said {
  int32_t total[MEMBERS], pillars[SSI_PILLARS][MEMBERS];
  int32_t high[MEMBERS], observed[MEMBERS], again[MEMBERS];
  int32_t points[MEMBERS][SSI_INDICATORS];
  int64_t measures[MEMBERS][SSI_INDICATORS];
} said;

/* Kinds looked for to the whole go into the mask, others into the column of
   their shares; the smallest is the member's. */
static void gather_looks(const recorded *own, crowd *to) {
  for (size_t i = 0; i < own->looked_for_count; i++) {
    const look *what = &own->looked_for[i];
    int32_t *share = &to->kind_shares[what->kind - 1][BEFORE];
    int bit = what->kind - 1;
    if (what->share == SSI_SHARE_WHOLE)
      to->observed_kinds[BEFORE][bit / 8] |= (uint8_t)(1u << bit % 8);
    else if (*share == 0 || what->share < *share)
      *share = what->share;
  }
}

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
    must(self,
         ssi_profile_observed_share(profile, (ssi_fact)(i + 1),
                                    &to->fact_shares[i][BEFORE]),
         "share of a fact");
  }
  gather_looks(own, to);
  to->observed_traits[BEFORE] = own->looked_for_traits;
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
  to->population.fact_columns = SSI_FACTS;
  to->population.observed_kinds = to->observed_kinds[0];
  to->population.kind_bytes = MASK_BYTES;
  to->population.observed_traits = to->observed_traits;
  to->population.kind_shares = to->kind_shares[0];
  to->population.share_kinds = SSI_KINDS;
  to->population.fact_shares = to->fact_shares[0];
  to->population.share_facts = SSI_FACTS;
}

static const ssi_member_range all = {sizeof all, 0, MEMBERS, 0, NULL};

static ssi_score_columns pillars_of(said *to) {
  ssi_score_columns made = SSI_INIT(ssi_score_columns);
  made.total = to->total;
  made.brand = to->pillars[0];
  made.find = to->pillars[1];
  made.engage = to->pillars[2];
  made.relate = to->pillars[3];
  made.high = to->high;
  made.observed = to->observed;
  return made;
}

static ssi_score_columns indicators_of(said *to) {
  ssi_score_columns made = SSI_INIT(ssi_score_columns);
  made.indicators = SSI_INDICATORS;
  made.total = to->again;
  made.points = to->points[0];
  made.measures = to->measures[0];
  return made;
}

static void ask_columns(const player *self, const ssi_scorer *scorer,
                        const crowd *from, said *to) {
  const ssi_population *of = &from->population;
  const ssi_score_columns pillars = pillars_of(to);
  const ssi_score_columns indicators = indicators_of(to);
  must(self, ssi_population_score(scorer, of, self->day, &all, &pillars, NULL),
       "population");
  must(self,
       ssi_population_score(scorer, of, self->day, &all, &indicators, NULL),
       "indicators of a population");
}

static void ask_index(const player *self, const ssi_scorer *scorer,
                      const crowd *from, said *to) {
  const ssi_score_columns pillars = pillars_of(to);
  const ssi_score_columns indicators = indicators_of(to);
  ssi_dataset *index = NULL;
  must(self, ssi_dataset_new(NULL, &from->population, NULL, &index), "index");
  must(self, ssi_dataset_score(index, scorer, self->day, &all, &pillars),
       "index score");
  must(self, ssi_dataset_score(index, scorer, self->day, &all, &indicators),
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

/* The scorer of a model, kept for the cases to come: most are of the same. */
static const ssi_scorer *scorer_of(const player *self, const ssi_model *model) {
  static ssi_scorer *kept = NULL;
  static char fingerprint[64];
  const char *wanted = ssi_model_fingerprint(model);
  if (kept != NULL && strcmp(fingerprint, wanted) == 0) return kept;
  ssi_scorer_free(kept);
  must(self, ssi_scorer_new(NULL, model, &kept), "scorer");
  snprintf(fingerprint, sizeof fingerprint, "%s", wanted);
  return kept;
}

void score_among_others(player *self, const member *of, int64_t *by_index,
                        int64_t *by_columns) {
  static crowd others;
  static said answers;
  const ssi_scorer *scorer = scorer_of(self, of->model);
  gather(self, of->profile, &others);
  ask_index(self, scorer, &others, &answers);
  put(self, &answers, by_index);
  ask_columns(self, scorer, &others, &answers);
  put(self, &answers, by_columns);
}
