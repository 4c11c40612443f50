/* From a measure to points. */
#ifndef SSI_LIB_SCORE_CURVE_H
#define SSI_LIB_SCORE_CURVE_H

#include "base/integer.h"

/* Points of a measure: 0 at 0, `weight` at the goalpost and beyond, and
   between them log2(1 + (2^curvature - 1) * measure / goalpost) / curvature of
   it, or a straight line if curvature is 0. 0 <= curvature <= 5,
   1 <= goalpost < 2^26. */
int32_t ssi_curve(int64_t measure, int32_t goalpost, int32_t curvature,
                  int32_t weight);

/* The same for many measures of one indicator. */
typedef struct ssi_curve_line {
  int32_t goalpost, weight;
  uint32_t curvature, steepness; /* steepness: 2^curvature - 1 */
  uint64_t start;                /* log2 of the goalpost */
  uint64_t inverse; /* 2^32 / curvature, rounded up: exact below 2^27 */
} ssi_curve_line;
void ssi_curve_prepare(int32_t goalpost, int32_t curvature, int32_t weight,
                       ssi_curve_line *out);

static inline int32_t ssi_curve_at(const ssi_curve_line *line,
                                   int64_t measure) {
  const uint32_t end = (uint32_t)line->goalpost;
  uint64_t risen;
  SSI_ALWAYS(measure >= 0);
  if (measure >= line->goalpost) return line->weight;
  if (line->curvature == 0)
    return (int32_t)ssi_round_divide((uint64_t)line->weight * (uint64_t)measure,
                                     end);
  risen = ssi_log2(end + line->steepness * (uint32_t)measure) - line->start;
  /* Divided by curvature * 2^30 with halves up: first by the power of two,
     which leaves less than 2^27, then by the curvature, as a product with its
     inverse. */
  risen = (uint64_t)line->weight * risen + ((uint64_t)line->curvature << 29);
  return (int32_t)((risen >> 30) * line->inverse >> 32);
}

#endif
