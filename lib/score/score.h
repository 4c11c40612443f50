/* A score of one member, computed once and kept. */
#ifndef SSI_LIB_SCORE_SCORE_H
#define SSI_LIB_SCORE_SCORE_H

#include <ssi/score.h>

#include "score/amounts.h"

typedef struct ssi_indicator_score {
  ssi_pillar pillar;
  ssi_observation state;
  int32_t points, high, observed, maximum, goalpost;
  int32_t share;           /* millionths that were observed, at least */
  int32_t covered;         /* micropoints of the maximum that were observed */
  int32_t covered_points;  /* what of the points stands for them */
  int32_t without_against; /* points if nothing counted against a rate */
  int64_t measure;
} ssi_indicator_score;

struct ssi_score {
  ssi_allocator allocator;
  const char *version;  /* of the model; valid for ever */
  char fingerprint[17]; /* of the model */
  int32_t day;
  ssi_indicator_score indicators[SSI_INDICATORS];
  ssi_amounts amounts;
  int32_t feed_shares[SSI_FEEDS]; /* observed, in millionths */
};

/* Fills *out as the request asks; its allocator stays as it is.
   SSI_ERROR_MEMORY: no memory for the distinct people. */
ssi_status ssi_score_fill(const ssi_request *request,
                          const ssi_allocator *scratch, ssi_score *out);

/* Points, interval and coverage of a pillar, and of all four. */
ssi_result ssi_result_pillar(const ssi_score *self, ssi_pillar pillar);
ssi_result ssi_result_total(const ssi_score *self);

#endif
