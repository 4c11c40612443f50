/* How an event fades: half at each half-life, in straight lines between, and
   from the eighth half-life straight to zero. Exact integers, no table. */
#ifndef SSI_LIB_SCORE_DECAY_H
#define SSI_LIB_SCORE_DECAY_H

#include <stddef.h>
#include <stdint.h>

#include "base/check.h"

/* Halvings before the last straight line to zero. */
#define SSI_HALVINGS 8

/* The weight `rest` days after so many halvings. */
/*@ requires rest < days <= 3650;
    assigns \nothing;
    ensures halvings > 8 ==> \result == 0;
    ensures halvings == 8 ==> \result == days - rest;
    ensures halvings < 8 ==>
      \result == (2 * days - rest) * Power(7 - halvings);
    ensures \result <= days * 256; */
static inline uint64_t ssi_decay_after(uint32_t halvings, uint32_t rest,
                                       uint32_t days) {
  if (halvings > SSI_HALVINGS) return 0;
  if (halvings == SSI_HALVINGS) return days - rest;
  /*@ assert (2 * days - rest) << (7 - halvings) ==
        (2 * days - rest) * Power(7 - halvings); */
  return (uint64_t)(2 * days - rest) << (SSI_HALVINGS - 1 - halvings);
}

/* Weight of an event `age` days old, age >= 0. A half-life of 0 never fades
   and weighs 1. */
/*@ requires age >= 0 && 0 <= half_life <= 3650;
    assigns \nothing;
    ensures \result == Decay(age, half_life);
    ensures \result <= 934400; */
static inline uint64_t ssi_decay(int32_t age, int32_t half_life) {
  const uint32_t days = (uint32_t)half_life;
  uint32_t halvings = 0, rest = (uint32_t)age;
  SSI_ALWAYS(age >= 0 && half_life >= 0);
  if (half_life == 0) return 1;
  /* Most events are young: no division for them. */
  if (rest >= days) {
    halvings = rest / days;
    rest -= halvings * days;
  }
  /*@ assert halvings == age / half_life && rest == age % half_life; */
  return ssi_decay_after(halvings, rest, days);
}

/* Weights of the ages from 0 on, `count` of them. */
void ssi_decay_fill(int32_t half_life, size_t count, uint32_t *out);

/* The sum on a straight line, from that of its ends. */
/*@ requires days <= 0x10000 && ends <= 2 * 934400;
    assigns \nothing;
    ensures 2 * \result <= days * ends < 2 * \result + 2;
    ensures \result <= days * 934400; */
static inline uint64_t ssi_decay_line(uint64_t days, uint64_t ends) {
  /*@ assert days * ends <= days * (2 * 934400); */
  return days * ends / 2;
}

/* Sum of the weights of this many ages from `age` on; days >= 1, half_life > 0.
   Mostly they lie on one straight line. */
/*@ requires age >= 0 && 0 < half_life <= 3650 && 1 <= days <= 0x10000;
    requires age + days <= INT32_MAX;
    assigns \nothing;
    ensures \result <= days * 934400; */
static inline uint64_t ssi_decay_days(int32_t age, int32_t days,
                                      int32_t half_life) {
  const int32_t last = age + days - 1;
  uint64_t sum = ssi_decay(age, half_life);
  if (days == 1) return sum;
  if (age % half_life + days - 1 <= half_life)
    return ssi_decay_line((uint64_t)days, sum + ssi_decay(last, half_life));
  /*@ loop invariant age <= last;
      loop invariant sum <= (days - (last - age)) * 934400;
      loop assigns age, sum;
      loop variant last - age; */
  while (age < last) sum += ssi_decay(++age, half_life);
  return sum;
}

/* Sum of the weights of all ages; half_life > 0. */
/*@ requires 0 < half_life <= 3650;
    assigns \nothing;
    ensures 2 * \result ==
      half_life * (3 * half_life + 1) * 255 + half_life * (half_life + 1); */
static inline uint64_t ssi_decay_sum(int32_t half_life) {
  const uint64_t days = (uint64_t)half_life;
  const uint64_t square = days * days;
  /*@ assert days * days <= 3650 * 3650; */
  const uint64_t last_line = (square + days) / 2;
  const uint64_t one_line = square + last_line;
  /*@ assert even: \let n = days / 2; days == 2 * n ==>
        days * (days + 1) == 2 * (n * (2 * n + 1)); */
  /*@ assert odd: \let n = days / 2; days == 2 * n + 1 ==>
        days * (days + 1) == 2 * ((2 * n + 1) * (n + 1)); */
  /*@ assert days == 2 * (days / 2) || days == 2 * (days / 2) + 1; */
  /*@ assert whole: days * (days + 1) / 2 * 2 == days * (days + 1); */
  /*@ assert 2 * last_line == days * (days + 1); */
  return one_line * ((1u << SSI_HALVINGS) - 1) + last_line;
}

#endif
