/* From the sums of a member to points, in the compiled form: terms of slots and
   facts are added up, and the rules of the indicators were prepared. A few
   steps for each term and indicator, however many events there were. */
#include "score/points.h"

#include <string.h>

/* What is for each indicator, then what is against each. */
typedef struct amounts {
  uint64_t of[2 * SSI_INDICATORS];
} amounts;

static void take_facts(const ssi_scorer *scorer, const ssi_inputs *inputs,
                       amounts *out) {
  uint32_t i;
  for (i = 0; i < scorer->fact_count; i++) {
    const ssi_fact_term *term = &scorer->facts[i];
    const int32_t value = inputs->facts[term->fact];
    const uint32_t known = (uint32_t)(value > 0 ? value : 0);
    const uint32_t counted = known < term->cap ? known : term->cap;
    out->of[term->indicator] += (uint64_t)counted * term->units;
  }
}

static void take_sums(const ssi_scorer *scorer, const ssi_sums *sums,
                      amounts *out) {
  const ssi_classes *classes = &scorer->classes;
  uint32_t i;
  for (i = 0; i < scorer->term_count; i++) {
    const ssi_term *term = &scorer->terms[i];
    out->of[term->amount] += sums->slots[term->slot] * term->factor;
  }
  for (i = 0; i < classes->all_people; i++)
    out->of[classes->people_indicator[i]] += sums->people[i];
  for (i = 0; i < classes->all_rhythms; i++)
    out->of[classes->rhythm_indicator[i]] = sums->rhythms[i];
}

void ssi_points_make(const ssi_scorer *scorer, const ssi_sums *sums,
                     const ssi_inputs *inputs, ssi_points *out) {
  amounts all;
  size_t i;
  memset(all.of, 0, scorer->amount_count * sizeof *all.of);
  memset(out->pillars, 0, sizeof out->pillars);
  take_facts(scorer, inputs, &all);
  take_sums(scorer, sums, &all);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_evaluation result =
        ssi_evaluate(&scorer->rules[i], &inputs->kinds, all.of[i],
                     all.of[SSI_INDICATORS + i]);
    out->points[i] = result.points;
    out->measures[i] = result.measure;
    out->pillars[scorer->pillars[i]] += result.points;
  }
}
