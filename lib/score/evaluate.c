/* The rule of each indicator, from the tables and settings of a model, worked
   out once; and one evaluation by it. Constant time for each indicator. */
#include "score/evaluate.h"

#include "score/decay.h"

/* Those that are asked for on both sides of a rate. */
static void require(size_t indicator, ssi_kind_set *kinds) {
  const ssi_feed_span span = ssi_feeds_of(indicator);
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    if (!ssi_feed_rows[feed].unasked)
      ssi_kind_set_add(kinds, (uint32_t)ssi_feed_rows[feed].kind);
  }
}

static void scale(ssi_indicator_rule *rule, int32_t half_life) {
  rule->numerator = rule->denominator = 1;
  switch (rule->measure) {
    case SSI_MEASURE_VOLUME:
    case SSI_MEASURE_QUALITY:
      rule->numerator = 30;
      rule->denominator = ssi_decay_sum(half_life);
      break;
    case SSI_MEASURE_PEOPLE:
      rule->numerator = 1000;
      rule->denominator = ssi_decay(0, half_life);
      break;
    case SSI_MEASURE_REGULARITY:
      rule->numerator = SSI_WHOLE;
      rule->denominator = ssi_decay_sum(half_life);
      break;
    default: /* a level, a rate */
      break;
  }
}

void ssi_rule_make(const ssi_model *model, size_t indicator,
                   ssi_indicator_rule *out) {
  const ssi_indicator_setting *setting = &model->settings[indicator];
  const ssi_indicator_row *row = &ssi_indicator_rows[indicator];
  const ssi_kind_set none = {{0}};
  ssi_curve_prepare(setting->goalpost, row->curve, setting->weight, &out->line);
  out->expected = row->expected;
  out->measure = row->measure;
  out->prior = (uint64_t)row->prior * ssi_decay(0, setting->half_life);
  scale(out, setting->half_life);
  out->required = none;
  if (out->measure == SSI_MEASURE_RATE) require(indicator, &out->required);
}

ssi_evaluation ssi_evaluate_one(const ssi_indicator_rule *rule,
                                const ssi_kind_set *observed, uint64_t good,
                                uint64_t bad) {
  return ssi_evaluate(rule, observed, good, bad);
}

int32_t ssi_points_of(size_t indicator, int64_t measure, int32_t goalpost,
                      int32_t weight) {
  return ssi_curve(measure, goalpost, ssi_indicator_rows[indicator].curve,
                   weight);
}
