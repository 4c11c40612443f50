/* Diminishing returns: a logarithm that ends at the goalpost, in whole numbers,
   from a table of log2. What depends on the model alone is prepared, so that a
   measure costs one logarithm and two multiplications. */
#include "score/curve.h"

/*@ requires curvature <= 5;
    assigns \nothing;
    ensures \result == Power(curvature) - 1; */
static inline uint32_t steepness(uint32_t curvature) {
  /*@ assert 1 << curvature == 1 * Power(curvature); */
  return ((uint32_t)1 << curvature) - 1;
}

/* 2^32 / curvature, rounded up. */
/*@ requires 1 <= curvature <= 5;
    assigns \nothing;
    ensures \result == Inverse(curvature); */
static inline uint64_t inverse(uint32_t curvature) {
  return UINT64_C(0xFFFFFFFF) / curvature + 1;
}

void ssi_curve_prepare(int32_t goalpost, int32_t curvature, int32_t weight,
                       ssi_curve_line *out) {
  SSI_ALWAYS(goalpost >= 1 && curvature >= 0 && curvature <= 5);
  out->goalpost = goalpost;
  out->weight = weight;
  out->curvature = (uint32_t)curvature;
  out->steepness = steepness((uint32_t)curvature);
  out->start = out->inverse = 0;
  if (curvature == 0) return;
  out->start = ssi_log2((uint32_t)goalpost);
  out->inverse = inverse((uint32_t)curvature);
}

int32_t ssi_curve(int64_t measure, int32_t goalpost, int32_t curvature,
                  int32_t weight) {
  ssi_curve_line line;
  ssi_curve_prepare(goalpost, curvature, weight, &line);
  return ssi_curve_at(&line, measure);
}
