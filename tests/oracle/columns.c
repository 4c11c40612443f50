/* The same member in columns: scored as a population of one, and as a dataset.
 * A count of the ledger may be above what a row of columns holds; such a row
 * becomes several. */
#include <stdlib.h>
#include <string.h>

#include "outcome.h"
#include "support/calls.h"

enum { ROWS_MAX = 20000 };

struct columns {
  size_t rows;
  int32_t days[ROWS_MAX];
  uint8_t kinds[ROWS_MAX];
  uint32_t traits[ROWS_MAX], counts[ROWS_MAX];
  uint64_t people[ROWS_MAX];
  int64_t offsets[2];
  int32_t facts[SSI_FACTS], fact_shares[SSI_FACTS], kind_shares[SSI_KINDS];
  uint32_t observed_traits;
};

/* Copies the rows; tells whether there was room for all. */
static int take_rows(const ssi_activity *activity, struct columns *out) {
  size_t rows = 0, read = 0;
  must(ssi_activity_rows(activity, &rows), "rows");
  if (rows > STEPS_MAX) return 0;
  static int32_t days[STEPS_MAX];
  static uint8_t kinds[STEPS_MAX];
  static uint32_t traits[STEPS_MAX], counts[STEPS_MAX];
  static uint64_t people[STEPS_MAX];
  must(ssi_activity_read(activity, 0, rows, days, kinds, traits, counts, people,
                         &read),
       "read rows");
  out->rows = 0;
  for (size_t i = 0; i < read; i++) {
    for (uint32_t left = counts[i], part; left > 0; left -= part) {
      if (out->rows == ROWS_MAX) return 0;
      part = left < SSI_COUNT_MAX ? left : SSI_COUNT_MAX;
      out->days[out->rows] = days[i];
      out->kinds[out->rows] = kinds[i];
      out->traits[out->rows] = traits[i];
      out->people[out->rows] = people[i];
      out->counts[out->rows++] = part;
    }
  }
  return 1;
}

static void take_observed(const ssi_profile *profile,
                          const ssi_activity *activity, struct columns *out) {
  for (int i = 0; i < SSI_FACTS; i++) {
    bool observed = false;
    must(
        ssi_profile_fact(profile, (ssi_fact)(i + 1), &observed, &out->facts[i]),
        "fact");
    if (!observed) out->facts[i] = -1;
    must(ssi_profile_observed_share(profile, (ssi_fact)(i + 1),
                                    &out->fact_shares[i]),
         "share of a fact");
  }
  for (int i = 0; i < SSI_KINDS; i++)
    must(ssi_activity_observed_share(activity, (ssi_kind)(i + 1),
                                     &out->kind_shares[i]),
         "share of a kind");
  must(ssi_activity_observed_traits(activity, &out->observed_traits), "traits");
}

static ssi_population population_of(struct columns *from) {
  from->offsets[0] = 0;
  from->offsets[1] = (int64_t)from->rows;
  return (ssi_population){.size = sizeof(ssi_population),
                          .members = 1,
                          .rows = from->rows,
                          .fact_columns = SSI_FACTS,
                          .offsets = from->offsets,
                          .days = from->days,
                          .kinds = from->kinds,
                          .traits = from->traits,
                          .counts = from->counts,
                          .counterparts = from->people,
                          .facts = from->facts,
                          .observed_traits = &from->observed_traits,
                          .share_kinds = SSI_KINDS,
                          .share_facts = SSI_FACTS,
                          .kind_shares = from->kind_shares,
                          .fact_shares = from->fact_shares};
}

/* Where one member's results go. */
struct results {
  int32_t total[RESULTS];
  int32_t points[SSI_INDICATORS];
  int64_t measures[SSI_INDICATORS];
};

static ssi_score_columns columns_to(struct results *to) {
  return (ssi_score_columns){.size = sizeof(ssi_score_columns),
                             .indicators = SSI_INDICATORS,
                             .total = &to->total[0],
                             .brand = &to->total[SSI_PILLAR_BRAND],
                             .find = &to->total[SSI_PILLAR_FIND],
                             .engage = &to->total[SSI_PILLAR_ENGAGE],
                             .relate = &to->total[SSI_PILLAR_RELATE],
                             .high = &to->total[5],
                             .observed = &to->total[6],
                             .points = to->points,
                             .measures = to->measures};
}

static void write_results(const struct results *from, struct kernel *out) {
  for (int i = 0; i < RESULTS; i++) out->total[i] = from->total[i];
  for (int i = 0; i < SSI_INDICATORS; i++) {
    out->indicator[i + 1][0] = from->points[i];
    out->indicator[i + 1][1] = from->measures[i];
  }
}

void columns_expect(struct outcome *out) {
  for (int i = 0; i < RESULTS; i++) out->population.total[i] = out->scorer[i];
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    out->population.indicator[i][0] = out->indicator[i][I_POINTS];
    out->population.indicator[i][1] = out->indicator[i][I_MEASURE];
  }
  out->dataset = out->population;
}

int columns_score(const ssi_scorer *scorer, const ssi_profile *profile,
                  const ssi_activity *activity, int day, struct outcome *out) {
  static struct columns columns;
  struct results results;
  const ssi_score_columns to = columns_to(&results);
  ssi_dataset *dataset = NULL;
  if (!take_rows(activity, &columns)) return 0;
  take_observed(profile, activity, &columns);
  const ssi_population population = population_of(&columns);
  must(ssi_population_score(scorer, &population, day, RANGE(0, 1), &to, NULL),
       "population");
  write_results(&results, &out->population);
  must(ssi_dataset_new(NULL, &population, NULL, &dataset), "dataset");
  must(ssi_dataset_score(dataset, scorer, day, RANGE(0, 1), &to),
       "score of a dataset");
  write_results(&results, &out->dataset);
  ssi_dataset_free(dataset);
  return 1;
}
