/* From the sums of a member to points. */
#ifndef SSI_LIB_SCORE_POINTS_H
#define SSI_LIB_SCORE_POINTS_H

#include "score/request.h"
#include "score/sums.h"

typedef struct ssi_points {
  int32_t pillars[SSI_PILLARS];
  int32_t points[SSI_INDICATORS];
  int64_t measures[SSI_INDICATORS];
} ssi_points;

void ssi_points_make(const ssi_scorer *scorer, const ssi_sums *sums,
                     const ssi_inputs *inputs, ssi_points *out);

#endif
