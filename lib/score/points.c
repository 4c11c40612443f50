/* From the sums of a member to points, in the compiled form: terms of slots and
   facts are added up, and the rules of the indicators were prepared. */
#include "score/points.h"

#include <string.h>

#include "score/amounts.h"

static void take_facts(const ssi_scorer *scorer, const ssi_inputs *inputs,
                       ssi_sides *out) {
  uint32_t i;
  for (i = 0; i < scorer->fact_count; i++) {
    const ssi_fact_term *term = &scorer->facts[i];
    const int32_t value = inputs->facts[term->fact];
    const int32_t counted = value < term->cap ? value : term->cap;
    const int64_t amount = (int64_t)(counted > 0 ? counted : 0) * term->units;
    out->good[term->indicator] += (uint64_t)amount;
  }
}

static void take_sums(const ssi_scorer *scorer, const ssi_sums *sums,
                      ssi_sides *out) {
  uint32_t i;
  for (i = 0; i < scorer->term_count; i++) {
    const ssi_term *term = &scorer->terms[i];
    const uint64_t amount = sums->slots[term->slot].sum * term->factor;
    uint64_t *side = term->against ? out->bad : out->good;
    side[term->indicator] += amount;
  }
  for (i = 0; i < scorer->people_count; i++)
    out->good[scorer->people[i]] += sums->people[i];
  for (i = 0; i < scorer->rhythm_count; i++)
    out->good[scorer->rhythms[i].indicator] = sums->rhythms[i];
}

void ssi_points_make(const ssi_scorer *scorer, const ssi_sums *sums,
                     const ssi_inputs *inputs, ssi_points *out) {
  ssi_sides sides;
  size_t i;
  memset(&sides, 0, sizeof sides);
  take_facts(scorer, inputs, &sides);
  take_sums(scorer, sums, &sides);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_evaluation result = ssi_evaluate(
        &scorer->rules[i], &inputs->kinds, sides.good[i], sides.bad[i]);
    out->points[i] = result.points;
    out->measures[i] = result.measure;
  }
}
