/* From a measure to points. */
#ifndef SSI_LIB_SCORE_CURVE_H
#define SSI_LIB_SCORE_CURVE_H

#include <stdint.h>

/* Points of a measure: 0 at 0, `weight` at the goalpost and beyond, and
   between them log2(1 + (2^bend - 1) * measure / goalpost) / bend of it, or a
   straight line if bend is 0. 0 <= bend <= 5, 1 <= goalpost < 2^26. */
int32_t ssi_curve(int64_t measure, int32_t goalpost, int32_t bend,
                  int32_t weight);

#endif
