/* From a measure to points. */
#ifndef SSI_LIB_SCORE_CURVE_H
#define SSI_LIB_SCORE_CURVE_H

#include "base/integer.h"

/* Points of a measure: 0 at 0, `weight` at the goalpost and beyond, and
   between them log2(1 + (2^bend - 1) * measure / goalpost) / bend of it, or a
   straight line if bend is 0. 0 <= bend <= 5, 1 <= goalpost < 2^26. */
int32_t ssi_curve(int64_t measure, int32_t goalpost, int32_t bend,
                  int32_t weight);

/* The same for many measures of one indicator. */
typedef struct ssi_bent_line {
  int32_t goalpost, weight;
  uint32_t bend, steepness;
  uint64_t start;   /* log2 of the goalpost */
  uint64_t inverse; /* 2^32 / bend, rounded up: exact for what is below 2^27 */
} ssi_bent_line;
ssi_bent_line ssi_curve_prepare(int32_t goalpost, int32_t bend, int32_t weight);

static inline int32_t ssi_curve_at(const ssi_bent_line *line, int64_t measure) {
  const uint32_t end = (uint32_t)line->goalpost;
  uint64_t risen;
  SSI_ALWAYS(measure >= 0);
  if (measure >= line->goalpost) return line->weight;
  if (line->bend == 0)
    return (int32_t)ssi_round_divide((uint64_t)line->weight * (uint64_t)measure,
                                     end);
  risen = ssi_log2(end + line->steepness * (uint32_t)measure) - line->start;
  /* Divided by bend * 2^30 with halves up: first by the power of two, which
     leaves less than 2^27, then by the bend, as a product with its inverse. */
  risen = (uint64_t)line->weight * risen + ((uint64_t)line->bend << 29);
  return (int32_t)((risen >> 30) * line->inverse >> 32);
}

#endif
