/* What was looked for of a member, and how high the score could be. */
#ifndef SSI_LIB_SCORE_SEEN_H
#define SSI_LIB_SCORE_SEEN_H

#include "score/points.h"

/* What follows from what was looked for alone, kept for the next member, of
   whom it mostly was the same. */
typedef struct ssi_seen {
  bool known;
  uint64_t kinds;
  uint32_t traits, facts;          /* facts: bit fact - 1 */
  int32_t seen[SSI_INDICATORS];    /* micropoints of the maximum */
  int64_t missing[SSI_INDICATORS]; /* units */
} ssi_seen;

/* High end and observed micropoints of the index. */
void ssi_seen_take(const ssi_scorer *scorer, const ssi_known *known,
                   const ssi_points *points, ssi_seen *seen, int32_t *out_high,
                   int32_t *out_observed);

#endif
