/* A calibration with what it was made from. */
#ifndef CALIBRATE_H
#define CALIBRATE_H

#include "reading.h"
#include "readings_file.h"

typedef struct calibrate {
  member member;
  ssi_model *model; /* the one given */
  ssi_model *fitted;
  readings_file readings;
  ssi_calibration *fit;
  const char *written; /* where the fitted model went, or NULL */
} calibrate;

/* How many parameters are determined how well, by ssi_determined. */
typedef struct determined {
  int count[3];
} determined;

/* Parts that are certain to exist. */
ssi_fit calibrate_total(const calibrate *self);
ssi_fit calibrate_pillar(const calibrate *self, ssi_pillar pillar);
ssi_fitted_indicator calibrate_parameters(const calibrate *self,
                                          ssi_indicator indicator);
determined calibrate_determined(const calibrate *self);
const char *calibrate_word(ssi_determined value);

/* Oldest and newest day that was read. */
void calibrate_days(const calibrate *self, int32_t *first, int32_t *last);

/* Prints all of it for people, or as JSON. Answers an exit code. */
int calibrate_print(const calibrate *self, const terminal *screen);
int calibrate_json(const calibrate *self);

#endif
