/* Section 1 of doc/model.md and what section 3 says of weights. Whole numbers
 * "of any size" are of 128 bits here. */
#ifndef ORACLE_NUMBERS_H
#define ORACLE_NUMBERS_H

#include <stdint.h>

/* Errors that can be put into the oracle, each of which must be found. */
enum planted {
  PLANTED_NONE,
  PLANTED_HALF_DOWN,   /* a half is rounded down */
  PLANTED_CLIFF,       /* weights end at the eighth half-life */
  PLANTED_HALVING,     /* of a huge rate only the sum of the trials is halved */
  PLANTED_OWN_SHARE,   /* a side of a rate counts by its own share */
  PLANTED_FIRST_DAY,   /* no day before day 0 is kept up */
  PLANTED_SHARE_STAYS, /* a fact set again keeps its share */
  PLANTED_LOGARITHM,   /* the table of logarithms is rounded down */
  PLANTED_WEIGHTS_DOWN, /* balancing rounds its running sums down */
  PLANTED_EMPTY_PILLAR, /* a pillar without weight can be balanced */
  PLANTED_CODE_POINTS,  /* merging keeps the text with more code points */
  PLANTED_HAND_YIELDS,  /* merging prefers a text to what was set by hand */
  PLANTED_PILLARS,      /* columns told otherwise exchange two pillars */
  PLANTED_HIGH_HISTORY, /* a history is of high ends */
  PLANTED_END           /* how many numbers there are */
};
extern enum planted planted;

__extension__ typedef __int128 whole_number;

/* The division that rounds to the nearest, halves up. */
whole_number rounded(whole_number a, whole_number b);

/* L(x), log2 in units of 2^-30; 1 <= x < 2^32. */
whole_number log2_of(whole_number x);

/* w(a) of an event of that age, 0 or more, and W(H). */
whole_number weight_at(int age, int half_life);
whole_number weight_of_all_ages(int half_life);

#endif
