/* How an event fades: half at each half-life, in straight lines between, and
   from the eighth half-life straight to zero. Exact integers, no table. */
#ifndef SSI_LIB_SCORE_DECAY_H
#define SSI_LIB_SCORE_DECAY_H

#include <stdint.h>

/* Halvings before the last straight line to zero. */
#define SSI_HALVINGS 8

/* Weight of an event `age` days old, age >= 0. A half-life of 0 never fades
   and weighs 1. */
uint64_t ssi_decay(int32_t age, int32_t half_life);

/* Sum of the weights of all ages; half_life > 0. */
uint64_t ssi_decay_sum(int32_t half_life);

#endif
