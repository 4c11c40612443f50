/* Diminishing returns: a logarithm that ends at the goalpost, in whole numbers.
 */
#include "score/curve.h"

ssi_curve_line ssi_curve_prepare(int32_t goalpost, int32_t curvature,
                                 int32_t weight) {
  ssi_curve_line line = {goalpost, weight, (uint32_t)curvature, 0, 0, 0};
  SSI_ALWAYS(goalpost >= 1 && curvature >= 0 && curvature <= 5);
  line.steepness = ((uint32_t)1 << curvature) - 1;
  if (curvature == 0) return line;
  line.start = ssi_log2((uint32_t)goalpost);
  line.inverse = ((UINT64_C(1) << 32) - 1) / line.curvature + 1;
  return line;
}

int32_t ssi_curve(int64_t measure, int32_t goalpost, int32_t curvature,
                  int32_t weight) {
  const ssi_curve_line line = ssi_curve_prepare(goalpost, curvature, weight);
  return ssi_curve_at(&line, measure);
}
