#include "score/curve.h"

ssi_bent_line ssi_curve_prepare(int32_t goalpost, int32_t bend,
                                int32_t weight) {
  ssi_bent_line line = {goalpost, weight, (uint32_t)bend, 0, 0, 0};
  SSI_ALWAYS(goalpost >= 1 && bend >= 0 && bend <= 5);
  line.steepness = ((uint32_t)1 << bend) - 1;
  line.start = ssi_log2((uint32_t)goalpost);
  if (bend > 0) line.inverse = ((UINT64_C(1) << 32) - 1) / line.bend + 1;
  return line;
}

int32_t ssi_curve(int64_t measure, int32_t goalpost, int32_t bend,
                  int32_t weight) {
  const ssi_bent_line line = ssi_curve_prepare(goalpost, bend, weight);
  return ssi_curve_at(&line, measure);
}
