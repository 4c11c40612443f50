/* The design of a sensitivity: which weights and goalposts each run has. */
#include "base/hash.h"
#include "base/integer.h"
#include "insight/sensitivity.h"

#define RUNS SSI_SENSITIVITY_RUNS

/* Factors are counted in this part of one: a run's stratum has its middle at
   a whole number of them. */
#define FACTOR_ONE (100 * RUNS)

/* What a permutation belongs to, besides the indicator. */
#define OF_WEIGHT 1
#define OF_GOALPOST 2

/* Numbers 0 .. 2^32 - 1 of one permutation, two from each hash. */
static uint64_t draw(uint8_t indicator, uint8_t of, uint32_t number) {
  static const ssi_hash_key key = {0, 0};
  const uint8_t bytes[] = {indicator, of, (uint8_t)(number / 2)};
  const uint64_t hash = ssi_hash(key, bytes, sizeof bytes);
  return number % 2 ? hash >> 32 : hash & UINT32_MAX;
}

/* Fisher and Yates: from the end, each place changes with one up to it. */
static void permute(uint8_t indicator, uint8_t of, uint16_t *strata) {
  uint16_t i;
  for (i = 0; i < RUNS; i++) strata[i] = i;
  for (i = RUNS - 1; i > 0; i--) {
    const uint64_t number = draw(indicator, of, (uint32_t)(RUNS - 1 - i));
    const size_t other = (size_t)(number * ((uint64_t)i + 1) >> 32);
    const uint16_t kept = strata[i];
    strata[i] = strata[other];
    strata[other] = kept;
  }
}

void ssi_design_draw(ssi_design *out) {
  uint8_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    permute(i + 1, OF_WEIGHT, out->weights[i]);
    permute(i + 1, OF_GOALPOST, out->goalposts[i]);
  }
}

/* The middle of a stratum, in parts of FACTOR_ONE. */
static int32_t factor(int32_t percent, uint16_t stratum) {
  return FACTOR_ONE + percent * (2 * stratum + 1 - RUNS);
}

/* value < 2^26 and part < 2^17: the product is far below 2^63. */
static int32_t times(int32_t value, int32_t part, int32_t whole) {
  return (int32_t)ssi_round_divide((uint64_t)value * (uint64_t)part,
                                   (uint64_t)whole);
}

int32_t ssi_goalpost_times(const ssi_model *model, size_t index, int32_t part,
                           int32_t whole) {
  const ssi_limits range = ssi_goalpost_range((ssi_indicator)(index + 1));
  const int32_t varied = times(model->settings[index].goalpost, part, whole);
  if (varied < range.minimum) return range.minimum;
  return varied < range.maximum ? varied : range.maximum;
}

void ssi_design_vary(const ssi_design *design, const ssi_model *model,
                     size_t run, int32_t percent, ssi_model *trial) {
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    ssi_indicator_setting *setting = &trial->settings[i];
    setting->weight =
        times(model->settings[i].weight,
              factor(percent, design->weights[i][run]), FACTOR_ONE);
    setting->goalpost = ssi_goalpost_times(
        model, i, factor(percent, design->goalposts[i][run]), FACTOR_ONE);
  }
  /* A factor of at least a half leaves every pillar some weight. */
  ssi_model_balance_weights(trial);
}
