/* A calibration and the fit of one pillar. */
#ifndef SSI_LIB_INSIGHT_CALIBRATION_H
#define SSI_LIB_INSIGHT_CALIBRATION_H

#include <ssi/calibration.h>

#include "score/score.h"

/* What is known of one day. */
typedef struct ssi_calibration_row {
  int32_t day;
  int32_t readings[SSI_PILLARS], before[SSI_PILLARS], after[SSI_PILLARS];
} ssi_calibration_row;

struct ssi_calibration {
  ssi_allocator allocator;
  ssi_model model;
  size_t readings;
  ssi_calibration_row *rows; /* by day */
  ssi_fit total, pillars[SSI_PILLARS];
  ssi_fitted_indicator parameters[SSI_INDICATORS];
};

/* Parameters of the fit of a pillar with `count` indicators: weights 0 ..
   count - 1, then goalposts. */
#define SSI_FIT_PARAMETERS (2 * SSI_INDICATORS)

/* Weights and goalposts that were tried, in the order of the pillar's
   indicators, and how they do. */
typedef struct ssi_trial {
  int32_t weights[SSI_INDICATORS], goalposts[SSI_INDICATORS];
  uint64_t error; /* sum of squared errors, in micropoints squared */
  uint64_t cost;  /* the error, and the ridge for being far from the model */
} ssi_trial;

/* The fit of one pillar. */
typedef struct ssi_fitting {
  size_t count, readings;
  size_t indicators[SSI_INDICATORS];
  const int32_t *measures[SSI_INDICATORS]; /* one for each reading */
  const int32_t *read;                     /* what was read */
  ssi_trial given;
  int32_t spreads[SSI_INDICATORS]; /* micropoints that are one deviation */
  uint64_t ridge;                  /* of a deviation, in 2^20 micropoints
                                      squared */
  size_t fixed;                    /* parameter that stays; SSI_FIT_NOTHING */
  size_t basic; /* the weight that takes up what the others leave */
  int64_t ratios[SSI_FIT_PARAMETERS]; /* of its deviation to theirs, 2^-10 */
  /* Scratch: one for each reading, and for each parameter and reading. */
  int32_t *left, *shares, *jacobian;
  /* The system of a step, of the parameters that may move. */
  size_t moving[SSI_FIT_PARAMETERS], moves;
  int64_t slopes[SSI_FIT_PARAMETERS]; /* down the cost, of all parameters */
  int64_t system[SSI_FIT_PARAMETERS][SSI_FIT_PARAMETERS];
  int64_t scales[SSI_FIT_PARAMETERS], scaled_slopes[SSI_FIT_PARAMETERS];
  /* What is left of it while a step is made. */
  size_t free[SSI_FIT_PARAMETERS], free_count;
  int64_t rights[SSI_FIT_PARAMETERS], steps[SSI_FIT_PARAMETERS];
  int64_t root[SSI_FIT_PARAMETERS][SSI_FIT_PARAMETERS];
} ssi_fitting;

#define SSI_FIT_NOTHING SSI_FIT_PARAMETERS

/* Bits of the entries of the system, once they are scaled. */
#define SSI_FIT_ONE 24

/* Error and cost of the trial's parameters; `left` is what it leaves of the
   readings. */
void ssi_fit_evaluate(ssi_fitting *self, ssi_trial *trial);

/* Deviation of a parameter from the given model, in 2^-12. */
int64_t ssi_fit_deviation(const ssi_fitting *self, const ssi_trial *trial,
                          size_t parameter);

/* The system of equations for a step from a trial that was evaluated last. */
void ssi_fit_linearise(ssi_fitting *self, const ssi_trial *trial);

/* The step that the system asks for, damped, from one trial to another. false:
   the weights do not allow it. */
bool ssi_fit_step(ssi_fitting *self, const ssi_trial *from, int64_t damping,
                  ssi_trial *to);

/* Goes down from a trial in at most `steps` steps or until the error is at
   most `enough`. */
void ssi_fit_descend(ssi_fitting *self, ssi_trial *trial, int steps,
                     uint64_t enough);

/* The best fit, in *out. */
void ssi_fit_pillar(ssi_fitting *self, ssi_trial *out);

/* Fills in the ranges of the pillar's parameters around the best fit. */
void ssi_fit_ranges(ssi_fitting *self, const ssi_trial *best,
                    const ssi_indicator_score *scores,
                    ssi_fitted_indicator *parameters);

/* Range of the goalpost at `place` of the pillar. */
ssi_limits ssi_fit_goalposts(const ssi_fitting *self, size_t place);

/* Errors of the pillars from `first` to `last` taken together. */
ssi_fit ssi_fit_errors(const ssi_calibration_row *rows, size_t count,
                       size_t first, size_t last);

#endif
