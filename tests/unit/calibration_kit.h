/* Members with readings, for the tests of calibration. */
#ifndef SSI_TESTS_UNIT_CALIBRATION_KIT_H
#define SSI_TESTS_UNIT_CALIBRATION_KIT_H

#include "unit/suite.h"

#define TODAY 20000
#define WEEKS 20

/* Readings of the pillars, by row. */
typedef struct readings {
  size_t count;
  int32_t days[SSI_READINGS_MAX + 1];
  int32_t pillars[SSI_PILLARS][SSI_READINGS_MAX + 1];
} readings;

/* A member who does a little of everything, in changing phases. */
member calibration_member(void);

/* What `model` gives this member in each of the last WEEKS weeks. */
readings weekly_readings(const member *of, const ssi_model *model);

/* The calibration call on a member's own model. */
ssi_status calibrate_from(const ssi_allocator *from, const member *of,
                          const readings *given, size_t *out_row,
                          ssi_calibration **out);

/* It must succeed. */
ssi_calibration *calibrated(const member *of, const readings *given);

/* The member with the fitted model in place of his own. */
member with_fitted(const member *of, const ssi_calibration *calibration);

ssi_fit fit_total(const ssi_calibration *of);
ssi_fit fit_pillar(const ssi_calibration *of, ssi_pillar pillar);
ssi_residual residual_of(const ssi_calibration *of, size_t index);
ssi_fitted_indicator parameters_of(const ssi_calibration *of,
                                   ssi_indicator indicator);

#endif
