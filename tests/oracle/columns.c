/* The same member in columns, twice: with the rows in order and all shares in
 * numbers, and with the rows from the last to the first and all that is whole
 * in masks. Scored as a population, as a dataset and as a history. A count of
 * the ledger may be above what a row of columns holds; such a row becomes
 * several. */
#include <stdlib.h>
#include <string.h>

#include "numbers.h"
#include "outcome.h"
#include "support/calls.h"

enum { ROWS_MAX = 20000, KIND_BYTES = (SSI_KINDS + 7) / 8, HISTORY_DAYS = 3 };

struct columns {
  size_t rows; /* of one of the two */
  int32_t days[TOLD * ROWS_MAX];
  uint8_t kinds[TOLD * ROWS_MAX];
  uint32_t traits[TOLD * ROWS_MAX], counts[TOLD * ROWS_MAX];
  uint64_t people[TOLD * ROWS_MAX];
  int64_t offsets[TOLD + 1];
  int32_t facts[SSI_FACTS][TOLD], fact_shares[SSI_FACTS][TOLD];
  int32_t kind_shares[SSI_KINDS][TOLD];
  uint8_t observed_kinds[TOLD][KIND_BYTES];
  uint32_t observed_traits[TOLD];
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

/* The rows once more, from the last to the first. */
static void turn_rows(struct columns *out) {
  for (size_t i = 0, to = TOLD * out->rows - 1; i < out->rows; i++, to--) {
    out->days[to] = out->days[i];
    out->kinds[to] = out->kinds[i];
    out->traits[to] = out->traits[i];
    out->people[to] = out->people[i];
    out->counts[to] = out->counts[i];
  }
}

static int32_t unless_whole(int32_t share) {
  return share == SSI_SHARE_WHOLE ? 0 : share;
}

static void take_observed(const ssi_profile *profile,
                          const ssi_activity *activity, struct columns *out) {
  for (int i = 0; i < SSI_FACTS; i++) {
    bool observed = false;
    int32_t value = 0, share = 0;
    must(ssi_profile_fact(profile, (ssi_fact)(i + 1), &observed, &value),
         "fact");
    must(ssi_profile_observed_share(profile, (ssi_fact)(i + 1), &share),
         "share of a fact");
    out->facts[i][0] = out->facts[i][1] = observed ? value : -1;
    out->fact_shares[i][0] = share;
    out->fact_shares[i][1] = unless_whole(share);
  }
  memset(out->observed_kinds, 0, sizeof out->observed_kinds);
  for (int i = 0; i < SSI_KINDS; i++) {
    int32_t share = 0;
    must(ssi_activity_observed_share(activity, (ssi_kind)(i + 1), &share),
         "share of a kind");
    out->kind_shares[i][0] = share;
    out->kind_shares[i][1] = unless_whole(share);
    if (share == SSI_SHARE_WHOLE)
      out->observed_kinds[1][i / 8] |= (uint8_t)(1u << i % 8);
  }
  uint32_t traits = 0;
  must(ssi_activity_observed_traits(activity, &traits), "traits");
  out->observed_traits[0] = out->observed_traits[1] = traits;
}

static ssi_population population_of(struct columns *from) {
  for (int i = 0; i <= TOLD; i++) from->offsets[i] = i * (int64_t)from->rows;
  return (ssi_population){.size = sizeof(ssi_population),
                          .members = TOLD,
                          .rows = TOLD * from->rows,
                          .fact_columns = SSI_FACTS,
                          .kind_bytes = KIND_BYTES,
                          .offsets = from->offsets,
                          .days = from->days,
                          .kinds = from->kinds,
                          .traits = from->traits,
                          .counts = from->counts,
                          .counterparts = from->people,
                          .facts = from->facts[0],
                          .observed_kinds = from->observed_kinds[0],
                          .observed_traits = from->observed_traits,
                          .share_kinds = SSI_KINDS,
                          .share_facts = SSI_FACTS,
                          .kind_shares = from->kind_shares[0],
                          .fact_shares = from->fact_shares[0]};
}

/* Where the results go. */
struct results {
  int32_t total[RESULTS][TOLD];
  int32_t points[TOLD][SSI_INDICATORS];
  int64_t measures[TOLD][SSI_INDICATORS];
};

static ssi_score_columns columns_to(struct results *to) {
  return (ssi_score_columns){.size = sizeof(ssi_score_columns),
                             .indicators = SSI_INDICATORS,
                             .total = to->total[0],
                             .brand = to->total[SSI_PILLAR_BRAND],
                             .find = to->total[SSI_PILLAR_FIND],
                             .engage = to->total[SSI_PILLAR_ENGAGE],
                             .relate = to->total[SSI_PILLAR_RELATE],
                             .high = to->total[5],
                             .observed = to->total[6],
                             .points = to->points[0],
                             .measures = to->measures[0]};
}

static void write_results(const struct results *from, struct kernel *out) {
  for (int told = 0; told < TOLD; told++) {
    for (int i = 0; i < RESULTS; i++) out[told].total[i] = from->total[i][told];
    for (int i = 0; i < SSI_INDICATORS; i++) {
      out[told].indicator[i + 1][0] = from->points[told][i];
      out[told].indicator[i + 1][1] = from->measures[told][i];
    }
  }
}

/* The last of a few days. */
static void read_history(const ssi_scorer *scorer,
                         const ssi_population *population, int day,
                         struct outcome *out) {
  int32_t points[SSI_PILLARS + 1][TOLD * HISTORY_DAYS];
  const int days = day + 1 < HISTORY_DAYS ? day + 1 : HISTORY_DAYS;
  must(ssi_population_history(
           scorer, population, day - days + 1, (size_t)days, RANGE(0, TOLD),
           HISTORY(.total = points[0], .brand = points[SSI_PILLAR_BRAND],
                   .find = points[SSI_PILLAR_FIND],
                   .engage = points[SSI_PILLAR_ENGAGE],
                   .relate = points[SSI_PILLAR_RELATE]),
           NULL),
       "history");
  for (int told = 0; told < TOLD; told++)
    for (int i = 0; i <= SSI_PILLARS; i++)
      out->history[told][i] = points[i][(told + 1) * days - 1];
}

void columns_expect(struct outcome *out) {
  struct kernel kernel = {{0}, {{0}}};
  for (int i = 0; i < RESULTS; i++) kernel.total[i] = out->scorer[i];
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    kernel.indicator[i][0] = out->indicator[i][I_POINTS];
    kernel.indicator[i][1] = out->indicator[i][I_MEASURE];
  }
  for (int told = 0; told < TOLD; told++) {
    out->population[told] = out->dataset[told] = kernel;
    for (int i = 0; i <= SSI_PILLARS; i++)
      out->history[told][i] = out->scorer[i];
    if (planted == PLANTED_HIGH_HISTORY) out->history[told][0] = out->scorer[5];
  }
  if (planted != PLANTED_PILLARS) return;
  out->population[1].total[SSI_PILLAR_FIND] = out->scorer[SSI_PILLAR_ENGAGE];
  out->dataset[1].total[SSI_PILLAR_ENGAGE] = out->scorer[SSI_PILLAR_FIND];
}

int columns_score(const ssi_scorer *scorer, const ssi_profile *profile,
                  const ssi_activity *activity, int day, struct outcome *out) {
  static struct columns columns;
  struct results results;
  const ssi_score_columns to = columns_to(&results);
  ssi_dataset *dataset = NULL;
  if (!take_rows(activity, &columns)) return 0;
  turn_rows(&columns);
  take_observed(profile, activity, &columns);
  const ssi_population population = population_of(&columns);
  must(
      ssi_population_score(scorer, &population, day, RANGE(0, TOLD), &to, NULL),
      "population");
  write_results(&results, out->population);
  must(ssi_dataset_new(NULL, &population, NULL, &dataset), "dataset");
  must(ssi_dataset_score(dataset, scorer, day, RANGE(0, TOLD), &to),
       "score of a dataset");
  write_results(&results, out->dataset);
  ssi_dataset_free(dataset);
  read_history(scorer, &population, day, out);
  return 1;
}
