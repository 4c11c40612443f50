#include "score/curve.h"

#include "base/check.h"
#include "base/integer.h"

int32_t ssi_curve(int64_t measure, int32_t goalpost, int32_t bend,
                  int32_t weight) {
  const uint32_t end = (uint32_t)goalpost;
  const uint32_t steepness = ((uint32_t)1 << bend) - 1;
  uint64_t risen;
  SSI_ALWAYS(measure >= 0 && goalpost >= 1 && bend >= 0 && bend <= 5);
  if (measure >= goalpost) return weight;
  if (bend == 0)
    return (int32_t)ssi_round_divide((uint64_t)weight * (uint64_t)measure, end);
  risen = ssi_log2(end + steepness * (uint32_t)measure) - ssi_log2(end);
  return (int32_t)ssi_round_divide((uint64_t)weight * risen,
                                   (uint64_t)bend << 30);
}
