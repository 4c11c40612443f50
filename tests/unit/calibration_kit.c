/* Members with readings for the tests of calibration: points of a model that
   the fit has to find again. */
#include "unit/calibration_kit.h"
#include "support/calls.h"

#include <string.h>

member calibration_member(void) {
  member made = member_new();
  int32_t age;
  member_observe_all(&made);
  member_fact(&made, SSI_FACT_PHOTO, 1);
  member_fact(&made, SSI_FACT_HEADLINE_LENGTH, 60);
  for (age = 0; age < 400; age++) {
    const int kind = 1 + age * 7 % SSI_KINDS;
    const uint32_t busy = age / 50 % 2 ? 4 : 1; /* phases of 50 days */
    member_event(&made, TODAY - age, (ssi_kind)kind, 0, busy, 1);
    member_event(&made, TODAY - age, SSI_KIND_COMMENT, 0, busy, 2);
    if (age % (20 / (int32_t)busy) == 0)
      member_event(&made, TODAY - age, SSI_KIND_POST, SSI_TRAIT_ORIGINAL, 1, 0);
  }
  return made;
}

readings weekly_readings(const member *of, const ssi_model *model) {
  readings made;
  member by = member_copy(of);
  int32_t i, week;
  memset(&made, 0, sizeof made);
  ssi_model_free(by.model);
  must(ssi_model_copy(model, &by.model));
  made.count = WEEKS;
  for (week = 0; week < WEEKS; week++) {
    ssi_score *score;
    made.days[week] = TODAY - 7 * (WEEKS - 1 - week);
    score = member_score(&by, made.days[week]);
    for (i = 0; i < SSI_PILLARS; i++)
      made.pillars[i][week] = pillar_of(score, (ssi_pillar)(i + 1)).points;
    ssi_score_free(score);
  }
  member_free(&by);
  return made;
}

ssi_status calibrate_from(const ssi_allocator *from, const member *of,
                          const readings *given, size_t *out_row,
                          ssi_calibration **out) {
  return ssi_calibration_new(
      from, of->model, of->profile, of->activity,
      READINGS(.count = given->count, .days = given->days,
               .brand = given->pillars[0], .find = given->pillars[1],
               .engage = given->pillars[2], .relate = given->pillars[3]),
      out_row, out);
}

ssi_calibration *calibrated(const member *of, const readings *given) {
  ssi_calibration *made = NULL;
  must(calibrate_from(NULL, of, given, NULL, &made));
  return made;
}

member with_fitted(const member *of, const ssi_calibration *calibration) {
  member made = member_copy(of);
  ssi_model_free(made.model);
  must(ssi_calibration_model(calibration, &made.model));
  return made;
}

ssi_fit fit_total(const ssi_calibration *of) {
  ssi_fit fit = SSI_INIT(ssi_fit);
  must(ssi_calibration_total(of, &fit));
  return fit;
}

ssi_fit fit_pillar(const ssi_calibration *of, ssi_pillar pillar) {
  ssi_fit fit = SSI_INIT(ssi_fit);
  must(ssi_calibration_pillar(of, pillar, &fit));
  return fit;
}

ssi_residual residual_of(const ssi_calibration *of, size_t index) {
  ssi_residual one = SSI_INIT(ssi_residual);
  must(ssi_calibration_residual(of, index, &one));
  return one;
}

ssi_fitted_indicator parameters_of(const ssi_calibration *of,
                                   ssi_indicator indicator) {
  ssi_fitted_indicator one = SSI_INIT(ssi_fitted_indicator);
  must(ssi_calibration_indicator(of, indicator, &one));
  return one;
}
