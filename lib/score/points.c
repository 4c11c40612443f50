#include "score/points.h"

#include <string.h>

#include "base/integer.h"
#include "score/score.h"

typedef struct amounts {
  uint64_t good[SSI_INDICATORS], bad[SSI_INDICATORS];
} amounts;

static void take_facts(const ssi_scorer *scorer, const ssi_known *known,
                       amounts *out) {
  uint32_t i;
  for (i = 0; i < scorer->fact_count; i++) {
    const ssi_fact_term *term = &scorer->facts[i];
    const int32_t value = known->facts[term->fact];
    const int32_t counted = value < term->cap ? value : term->cap;
    const int64_t amount = (int64_t)(counted > 0 ? counted : 0) * term->units;
    out->good[term->indicator] += (uint64_t)amount;
  }
}

static void take_sums(const ssi_scorer *scorer, const ssi_sums *sums,
                      amounts *out) {
  uint32_t i;
  for (i = 0; i < scorer->term_count; i++) {
    const ssi_term *term = &scorer->terms[i];
    const uint64_t amount = sums->slots[term->slot].sum * term->times;
    uint64_t *side = term->against ? out->bad : out->good;
    side[term->indicator] += amount;
  }
  for (i = 0; i < scorer->people_count; i++)
    out->good[scorer->people[i]] += sums->people[i];
  for (i = 0; i < scorer->rhythm_count; i++)
    out->good[scorer->rhythms[i].indicator] = sums->rhythms[i];
}

/* As ssi_measure_make(), from what was prepared. A rate is none before all of
   its kinds were looked for. */
static int64_t measure_of(const ssi_finish *finish, uint64_t good, uint64_t bad,
                          uint64_t kinds) {
  uint64_t scaled;
  if (finish->measure == SSI_MEASURE_RATE) {
    if (finish->kinds & ~kinds) return 0;
    return (int64_t)ssi_round_divide(good * SSI_WHOLE,
                                     good + bad + finish->prior);
  }
  scaled = ssi_round_divide(finish->times * good, finish->over);
  if (finish->measure == SSI_MEASURE_QUALITY)
    return ssi_quality_of(scaled, finish->expected);
  return (int64_t)scaled;
}

void ssi_points_make(const ssi_scorer *scorer, const ssi_sums *sums,
                     const ssi_known *known, ssi_points *out) {
  amounts sums_of;
  size_t i;
  memset(&sums_of, 0, sizeof sums_of);
  take_facts(scorer, known, &sums_of);
  take_sums(scorer, sums, &sums_of);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_finish *finish = &scorer->finish[i];
    const uint64_t good = sums_of.good[i];
    out->measures[i] = 0;
    out->points[i] = 0;
    if (good == 0) continue;
    out->measures[i] = measure_of(finish, good, sums_of.bad[i], known->kinds);
    out->points[i] = ssi_curve_at(&finish->line, out->measures[i]);
  }
}
