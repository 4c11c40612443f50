/* Sensitivity: the handle, and the design that its runs follow. */
#ifndef SSI_LIB_INSIGHT_SENSITIVITY_H
#define SSI_LIB_INSIGHT_SENSITIVITY_H

#include <ssi/sensitivity.h>

#include "score/score.h"

struct ssi_sensitivity {
  ssi_allocator allocator;
  ssi_spread total, pillars[SSI_PILLARS];
  ssi_swing swings[SSI_INDICATORS]; /* in their order */
};

/* A Latin hypercube: each indicator's weight and goalpost takes each of the
   strata 0 .. SSI_SENSITIVITY_RUNS - 1 in one run, the lowest first. */
typedef struct ssi_design {
  uint16_t weights[SSI_INDICATORS][SSI_SENSITIVITY_RUNS];
  uint16_t goalposts[SSI_INDICATORS][SSI_SENSITIVITY_RUNS];
} ssi_design;

/* The design: always the same. */
void ssi_design_draw(ssi_design *out);

/* Weights and goalposts of `trial`, a copy of the model, in one run. */
void ssi_design_vary(const ssi_design *design, const ssi_model *model,
                     size_t run, int32_t percent, ssi_model *trial);

/* A goalpost times part / whole, kept within its range. */
int32_t ssi_goalpost_times(const ssi_model *model, size_t index, int32_t part,
                           int32_t whole);

/* The swing of each indicator, those that matter most first. `trial` is a copy
   of the model; `rows` has room for 2 * SSI_INDICATORS. */
void ssi_swings_take(const ssi_model *model, const ssi_score *score,
                     int32_t percent, ssi_model *trial, ssi_sort_row *rows,
                     ssi_swing *out);

#endif
