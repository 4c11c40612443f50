/* Asks a score everything, and compares the answers with each other: bounds,
   sums, order. A breach stops the program, which libFuzzer reports. */
#include "fuzz/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void demand(bool holds, const char *what, const char *file, int line) {
  if (holds) return;
  fprintf(stderr, "%s:%d: %s\n", file, line, what);
  abort();
}

static ssi_result total_of(const ssi_score *score) {
  ssi_result result = {.size = sizeof result};
  DEMAND(ssi_score_total(score, &result) == SSI_OK);
  return result;
}

static ssi_result pillar_of(const ssi_score *score, int pillar) {
  ssi_result result = {.size = sizeof result};
  DEMAND(ssi_score_pillar(score, (ssi_pillar)pillar, &result) == SSI_OK);
  return result;
}

static ssi_indicator_result indicator_of(const ssi_score *score,
                                         int indicator) {
  ssi_indicator_result result = {.size = sizeof result};
  DEMAND(ssi_score_indicator(score, (ssi_indicator)indicator, &result) ==
         SSI_OK);
  return result;
}

static void check_bounds(const ssi_result *result) {
  DEMAND(result->low == result->points);
  DEMAND(0 <= result->points && result->points <= result->high);
  DEMAND(result->high <= result->maximum);
  DEMAND(result->points <= result->observed);
  DEMAND(result->observed <= result->maximum);
}

static void check_indicators(const ssi_score *score) {
  int32_t points[SSI_PILLARS + 1] = {0}, high[SSI_PILLARS + 1] = {0};
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_result one = indicator_of(score, i);
    DEMAND(0 <= one.points && one.points <= one.high);
    DEMAND(one.high <= one.maximum && one.observed <= one.maximum);
    DEMAND(one.headroom == one.maximum - one.points);
    DEMAND(one.measure >= 0);
    points[one.pillar] += one.points;
    high[one.pillar] += one.high;
  }
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_result pillar = pillar_of(score, i);
    DEMAND(pillar.points == points[i] && pillar.high == high[i]);
  }
}

static void check_shares(const ssi_score *score) {
  int64_t sums[SSI_INDICATORS + 1] = {0};
  size_t count = 0, i;
  DEMAND(ssi_score_contributions(score, &count) == SSI_OK);
  for (i = 0; i < count; i++) {
    ssi_contribution one = {.size = sizeof one};
    DEMAND(ssi_score_contribution(score, i, &one) == SSI_OK);
    sums[one.indicator] += one.points;
  }
  for (i = 1; i <= SSI_INDICATORS; i++)
    DEMAND(sums[i] == indicator_of(score, (int)i).points);
}

static void check_estimates(const ssi_score *score) {
  const ssi_result total = total_of(score);
  int32_t estimate = 0;
  int i;
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_result pillar = pillar_of(score, i);
    const ssi_status status =
        ssi_score_estimate_pillar(score, (ssi_pillar)i, &estimate);
    DEMAND(status == SSI_OK ? pillar.observed > 0
                            : pillar.observed == pillar.points);
    if (status != SSI_OK) continue;
    DEMAND(pillar.low <= estimate && estimate <= pillar.high);
  }
  if (ssi_score_estimate(score, &estimate) == SSI_OK)
    DEMAND(total.low <= estimate && estimate <= total.high);
}

static void check_pillars_alone(const ssi_score *score, const ssi_model *model,
                                const ssi_profile *profile,
                                const ssi_activity *activity, int32_t day) {
  int32_t sum = 0;
  int i;
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_result pillar = pillar_of(score, i);
    ssi_result alone = {.size = sizeof alone};
    check_bounds(&pillar);
    DEMAND(ssi_pillar_score(NULL, model, profile, activity, (ssi_pillar)i, day,
                            &alone) == SSI_OK);
    DEMAND(alone.points == pillar.points && alone.high == pillar.high &&
           alone.observed == pillar.observed);
    sum += pillar.points;
  }
  DEMAND(sum == total_of(score).points);
}

void check_score(const ssi_model *model, const ssi_profile *profile,
                 const ssi_activity *activity, int32_t day) {
  ssi_refusal issue = {.size = sizeof issue};
  ssi_score *score = NULL;
  ssi_result total;
  ssi_status status;
  DEMAND(ssi_model_check(model, &issue) == SSI_OK);
  status = ssi_score_new(NULL, model, profile, activity, day, &score);
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) {
    DEMAND(status == SSI_ERROR_DAY && score == NULL);
    return;
  }
  DEMAND(status == issue.status);
  if (status != SSI_OK) return;
  total = total_of(score);
  check_bounds(&total);
  DEMAND(total.maximum == SSI_TOTAL_POINTS);
  check_indicators(score);
  check_shares(score);
  check_estimates(score);
  check_pillars_alone(score, model, profile, activity, day);
  ssi_score_free(score);
}

static uint8_t *save(const ssi_activity *activity, size_t *size) {
  uint8_t *bytes;
  DEMAND(ssi_activity_save(activity, NULL, 0, size) == SSI_OK);
  bytes = malloc(*size);
  DEMAND(bytes != NULL);
  DEMAND(ssi_activity_save(activity, bytes, *size, size) == SSI_OK);
  return bytes;
}

void check_saved(const ssi_activity *activity) {
  ssi_activity *loaded = NULL;
  size_t size = 0, again_size = 0;
  uint8_t *bytes = save(activity, &size), *again;
  DEMAND(ssi_activity_load(NULL, bytes, size, &loaded) == SSI_OK);
  again = save(loaded, &again_size);
  DEMAND(size == again_size && memcmp(bytes, again, size) == 0);
  ssi_activity_free(loaded);
  free(again);
  free(bytes);
}

static uint8_t *save_profile(const ssi_profile *profile, size_t *size) {
  uint8_t *bytes;
  DEMAND(ssi_profile_save(profile, NULL, 0, size) == SSI_OK);
  bytes = malloc(*size);
  DEMAND(bytes != NULL);
  DEMAND(ssi_profile_save(profile, bytes, *size, size) == SSI_OK);
  return bytes;
}

void check_saved_profile(const ssi_profile *profile) {
  ssi_profile *loaded = NULL;
  size_t size = 0, again_size = 0;
  uint8_t *bytes = save_profile(profile, &size), *again;
  DEMAND(ssi_profile_load(NULL, bytes, size, &loaded) == SSI_OK);
  again = save_profile(loaded, &again_size);
  DEMAND(size == again_size && memcmp(bytes, again, size) == 0);
  ssi_profile_free(loaded);
  free(again);
  free(bytes);
}
