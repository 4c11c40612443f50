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
/*@ predicate Line(ssi_curve_line line) =
      1 <= line.goalpost < 0x4000000 && 0 <= line.weight <= 25000000 &&
      0 <= line.curvature <= 5 &&
      (line.curvature > 0 ==> line.steepness == Power(line.curvature) - 1 &&
        line.start == Log2(line.goalpost) &&
        line.inverse == Inverse(line.curvature)); */
/*@ requires Table && \valid(out) && 1 <= goalpost < 0x4000000;
    requires 0 <= curvature <= 5 && 0 <= weight <= 25000000;
    assigns *out;
    ensures Line(*out) && out->goalpost == goalpost && out->weight == weight;
    ensures out->curvature == curvature; */
void ssi_curve_prepare(int32_t goalpost, int32_t curvature, int32_t weight,
                       ssi_curve_line *out);

/* weight * measure / end, on a straight line. */
/*@ requires measure < end < 0x4000000 && weight <= 25000000;
    assigns \nothing;
    ensures \result <= weight;
    ensures 2 * end * \result <= 2 * weight * measure + end;
    ensures 2 * weight * measure < 2 * end * \result + end; */
static inline uint32_t ssi_curve_straight(uint32_t weight, uint32_t measure,
                                          uint32_t end) {
  /*@ assert weight * measure <= weight * end; */
  return (uint32_t)ssi_round_divide((uint64_t)weight * measure, end);
}

/* How far the logarithm rises from the goalpost's. */
/*@ requires Table && 0 <= measure < end < 0x4000000 && start == Log2(end);
    requires Bends(steepness);
    assigns \nothing;
    ensures \result <= Bend(steepness) * 0x40000000;
    ensures measure == 0 ==> \result == 0; */
static inline uint64_t ssi_curve_rise(uint32_t end, uint64_t start,
                                      uint32_t steepness, uint32_t measure) {
  return ssi_log2(end + steepness * measure) - start;
}

/* x divided by the curvature: division by an invariant number as a product with
   its inverse (Granlund and Montgomery). The inverse is rounded up, so too
   large by less than one; that adds less than x / 2^32, below 1 / 32, to a
   quotient that is at least 1 / 5 away from the next whole number. */
/*@ requires x < 0x8000000 && 0x33333334 <= inverse <= 0x100000000;
    assigns \nothing;
    ensures \forall integer c; 1 <= c <= 5 && inverse == Inverse(c) ==>
      c * \result <= x < c * \result + c; */
static inline uint32_t ssi_curve_part(uint64_t x, uint64_t inverse) {
  const uint64_t part = x * inverse / 0x100000000;
  /*@ assert inverse == 0x100000000 ==> part == x; */
  /*@ assert inverse == 0x80000000 ==> 2 * part <= x < 2 * part + 2; */
  /*@ assert inverse == 0x55555556 ==> 3 * part <= x < 3 * part + 3; */
  /*@ assert inverse == 0x40000000 ==> 4 * part <= x < 4 * part + 4; */
  /*@ assert inverse == 0x33333334 ==> 5 * part <= x < 5 * part + 5; */
  return (uint32_t)part;
}

/* weight * risen / (curvature * 2^30) with halves up: first by the power of
   two, which leaves less than 2^27, then by the curvature, as a product with
   its inverse. */
/*@ requires 1 <= curvature <= 5 && inverse == Inverse(curvature);
    requires risen <= curvature * 0x40000000 && weight <= 25000000;
    assigns \nothing;
    ensures \result <= weight;
    ensures risen == 0 ==> \result == 0;
    ensures \result * (curvature * 0x80000000) <=
      2 * weight * risen + curvature * 0x40000000;
    ensures 2 * weight * risen <
      \result * (curvature * 0x80000000) + curvature * 0x40000000; */
static inline uint32_t ssi_curve_share(uint32_t weight, uint64_t risen,
                                       uint32_t curvature, uint64_t inverse) {
  const uint64_t all = weight * risen + curvature * UINT64_C(0x20000000);
  /*@ assert weight * risen <= weight * (curvature * 0x40000000); */
  return ssi_curve_part(all / 0x40000000, inverse);
}

/*@ requires Table && \valid_read(line) && Line(*line) && measure >= 0;
    assigns \nothing;
    ensures 0 <= \result <= line->weight;
    ensures measure >= line->goalpost ==> \result == line->weight;
    ensures measure == 0 ==> \result == 0; */
static inline int32_t ssi_curve_at(const ssi_curve_line *line,
                                   int64_t measure) {
  const uint32_t end = (uint32_t)line->goalpost;
  const uint32_t weight = (uint32_t)line->weight;
  uint64_t risen;
  SSI_ALWAYS(measure >= 0);
  if (measure >= line->goalpost) return line->weight;
  if (line->curvature == 0)
    return (int32_t)ssi_curve_straight(weight, (uint32_t)measure, end);
  risen = ssi_curve_rise(end, line->start, line->steepness, (uint32_t)measure);
  return (int32_t)ssi_curve_share(weight, risen, line->curvature,
                                  line->inverse);
}

#endif
