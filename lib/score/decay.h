/* How an event fades: half at each half-life, in straight lines between, and
   from the eighth half-life straight to zero. Exact integers, no table. */
#ifndef SSI_LIB_SCORE_DECAY_H
#define SSI_LIB_SCORE_DECAY_H

#include <stddef.h>
#include <stdint.h>

#include "base/check.h"

/* Halvings before the last straight line to zero. */
#define SSI_HALVINGS 8

/* Weight of an event `age` days old, age >= 0. A half-life of 0 never fades
   and weighs 1. */
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
  if (halvings > SSI_HALVINGS) return 0;
  if (halvings == SSI_HALVINGS) return days - rest;
  return (uint64_t)(2 * days - rest) << (SSI_HALVINGS - 1 - halvings);
}

/* Weights of the ages from 0 on, `count` of them. */
void ssi_decay_fill(int32_t half_life, size_t count, uint32_t *out);

/* Sum of the weights of this many ages from `age` on; days >= 1, half_life > 0.
   Mostly they lie on one straight line. */
static inline uint64_t ssi_decay_days(int32_t age, int32_t days,
                                      int32_t half_life) {
  const int32_t last = age + days - 1;
  uint64_t sum = ssi_decay(age, half_life);
  if (days == 1) return sum;
  if (age % half_life + days - 1 <= half_life)
    return (uint64_t)days * (sum + ssi_decay(last, half_life)) / 2;
  while (age < last) sum += ssi_decay(++age, half_life);
  return sum;
}

/* Sum of the weights of all ages; half_life > 0. */
static inline uint64_t ssi_decay_sum(int32_t half_life) {
  const uint64_t days = (uint64_t)half_life;
  const uint64_t last_line = days * (days + 1) / 2;
  const uint64_t one_line = days * (3 * days + 1) / 2;
  return one_line * ((1u << SSI_HALVINGS) - 1) + last_line;
}

#endif
