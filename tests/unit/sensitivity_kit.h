/* Members whose points can be worked out by hand: shares with straight curves
   that have a whole pillar. */
#ifndef SSI_TESTS_UNIT_SENSITIVITY_KIT_H
#define SSI_TESTS_UNIT_SENSITIVITY_KIT_H

#include "unit/suite.h"

#define TODAY 20000

/* All weight of the engage pillar on groups joined; two groups of five, a
   measure of 400,000. */
member two_groups(int32_t goalpost);

/* Brand: 10 points for depth, with a measure of 600,000 and a goalpost of
   500,000; 15 for presentation, with a measure of 400,000 and this one. */
member two_weights(int32_t goalpost);

ssi_sensitivity *sensitivity_of(const member *m, int32_t percent);

ssi_spread total_spread(const ssi_sensitivity *self);
ssi_spread pillar_spread(const ssi_sensitivity *self, ssi_pillar pillar);
ssi_swing swing_at(const ssi_sensitivity *self, size_t index);

#endif
