/* From the sums of a member to points. */
#ifndef SSI_LIB_SCORE_POINTS_H
#define SSI_LIB_SCORE_POINTS_H

#include "score/sums.h"

/* What is known of a member beside events up to the day. */
typedef struct ssi_known {
  int32_t facts[SSI_FACTS]; /* -1: unobserved */
  uint64_t kinds;           /* observed */
  uint32_t traits;
} ssi_known;

typedef struct ssi_points {
  int32_t points[SSI_INDICATORS];
  int64_t measures[SSI_INDICATORS];
} ssi_points;

void ssi_points_make(const ssi_scorer *scorer, const ssi_sums *sums,
                     const ssi_known *known, ssi_points *out);

#endif
