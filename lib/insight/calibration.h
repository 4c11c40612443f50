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
  ssi_fit fits[1 + SSI_PILLARS]; /* of the index, of each pillar */
  ssi_fitted_indicator parameters[SSI_INDICATORS];
  ssi_calibration_row rows[]; /* by day */
};

/* Parameters of the fit of a pillar with `count` indicators: weights 0 ..
   count - 1, then goalposts, both in the order of the indicators. */
#define SSI_FIT_PARAMETERS (2 * SSI_INDICATORS)

/* Parameters that were tried, and how they do. */
typedef struct ssi_trial {
  int32_t values[SSI_FIT_PARAMETERS];
  uint64_t error; /* sum of squared errors, in micropoints squared */
  uint64_t cost;  /* the error, and the ridge for being far from the model */
} ssi_trial;

/* The fit of one pillar. */
typedef struct ssi_fitting {
  size_t count, readings;
  size_t fixed; /* parameter that stays; SSI_FIT_NOTHING */
  size_t basic; /* the weight that takes up what the others leave */
  size_t moves, free_count;
  uint64_t ridge;      /* of a deviation, in 2^20 micropoints squared */
  const int32_t *read; /* what was read */
  /* Scratch: one for each reading, and for each parameter and reading. */
  int32_t *left, *shares, *jacobian;
  size_t indicators[SSI_INDICATORS];
  const int32_t *measures[SSI_INDICATORS]; /* one for each reading */
  int32_t spreads[SSI_INDICATORS]; /* micropoints that are one deviation */
  ssi_limits ranges[SSI_FIT_PARAMETERS];
  ssi_trial given;
  int64_t ratios[SSI_FIT_PARAMETERS]; /* of its deviation to theirs, 2^-10 */
  /* The system of a step, of the parameters that may move. */
  size_t moving[SSI_FIT_PARAMETERS];  /* `moves` of them */
  int64_t slopes[SSI_FIT_PARAMETERS]; /* down the cost, of all parameters */
  int64_t system[SSI_FIT_PARAMETERS][SSI_FIT_PARAMETERS];
  int64_t scales[SSI_FIT_PARAMETERS], scaled_slopes[SSI_FIT_PARAMETERS];
  /* What is left of it while a step is made; the root on both sides of its
     diagonal. */
  size_t free[SSI_FIT_PARAMETERS]; /* `free_count` of them */
  int64_t rights[SSI_FIT_PARAMETERS], steps[SSI_FIT_PARAMETERS];
  int64_t root[SSI_FIT_PARAMETERS][SSI_FIT_PARAMETERS];
} ssi_fitting;

#define SSI_FIT_NOTHING SSI_FIT_PARAMETERS

/* Bits of the entries of the system, once they are scaled. */
#define SSI_FIT_ONE 24

/* Error and cost of the trial's parameters; `left` is what it leaves of the
   readings. */
void ssi_fit_evaluate(ssi_fitting *self, ssi_trial *trial);

/* For each reading, the points of a weight's indicator at its goalpost, if it
   weighed so much; or how they change with a goalpost. */
void ssi_fit_column(const ssi_fitting *self, const ssi_trial *trial,
                    size_t parameter, int32_t weight, int32_t *out);

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

/* Errors of the pillars from `first` to `last` taken together. */
void ssi_fit_errors(const ssi_calibration *of, size_t first, size_t last,
                    ssi_fit *out);

#endif
