/* From what counts for and against an indicator to its measure and points. */
#ifndef SSI_LIB_SCORE_EVALUATE_H
#define SSI_LIB_SCORE_EVALUATE_H

#include "model/kind_set.h"
#include "model/model.h"
#include "score/curve.h"

/* How one indicator is evaluated under a model: worked out once, so that many
   members, days or routines cost no more than a few operations each. */
typedef struct ssi_indicator_rule {
  ssi_curve_line line;
  /* A measure but for rates: numerator * amount / denominator, rounded (and
     for quality, still to be set against what is expected). */
  uint64_t numerator, denominator;
  uint64_t prior;        /* rate: weighted trials without success */
  int32_t expected;      /* quality */
  ssi_measure measure;   /* which one it is */
  ssi_kind_set required; /* a rate says nothing until all were observed */
} ssi_indicator_rule;

void ssi_rule_make(const ssi_model *model, size_t indicator,
                   ssi_indicator_rule *out);

typedef struct ssi_evaluation {
  int64_t measure;
  int32_t points;
} ssi_evaluation;

/* The measure of an amount that was scaled: numerator * amount / denominator.
 */
static inline int64_t ssi_measure_scaled(const ssi_indicator_rule *rule,
                                         uint64_t scaled) {
  uint64_t share;
  if (rule->measure != SSI_MEASURE_QUALITY) return (int64_t)scaled;
  share = ssi_round_divide(scaled * SSI_WHOLE, (uint64_t)rule->expected);
  return share < SSI_WHOLE ? (int64_t)share : SSI_WHOLE;
}

/* Trials below this, times a million, fit in 64 bits. */
#define SSI_TRIALS_BITS 43

/* A rate: both are halved together until there is room. Sums that went beyond
   64 bits, of more trials than anyone can make, say nothing; they do no harm.
 */
static inline int64_t ssi_rate_of(uint64_t good, uint64_t trials) {
  if (trials < good) trials = good;
  while (trials >> SSI_TRIALS_BITS) {
    trials >>= 1;
    good >>= 1;
  }
  return (int64_t)ssi_round_divide(good * SSI_WHOLE, trials);
}

static inline int64_t ssi_measure_of(const ssi_indicator_rule *rule,
                                     uint64_t good, uint64_t bad) {
  if (rule->measure == SSI_MEASURE_RATE)
    return ssi_rate_of(good, good + bad + rule->prior);
  return ssi_measure_scaled(
      rule, ssi_round_divide(rule->numerator * good, rule->denominator));
}

/* `observed`: kinds. */
static inline ssi_evaluation ssi_evaluate(const ssi_indicator_rule *rule,
                                          const ssi_kind_set *observed,
                                          uint64_t good, uint64_t bad) {
  ssi_evaluation result = {0, 0};
  if (good == 0) return result;
  if (rule->measure == SSI_MEASURE_RATE &&
      !ssi_kind_set_includes(observed, &rule->required))
    return result;
  result.measure = ssi_measure_of(rule, good, bad);
  result.points = ssi_curve_at(&rule->line, result.measure);
  return result;
}

/* The same as a call, for callers that have few of them. */
ssi_evaluation ssi_evaluate_one(const ssi_indicator_rule *rule,
                                const ssi_kind_set *observed, uint64_t good,
                                uint64_t bad);

/* Points of a measure under another goalpost and weight. */
int32_t ssi_points_of(size_t indicator, int64_t measure, int32_t goalpost,
                      int32_t weight);

#endif
