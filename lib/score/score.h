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
   SSI_ERROR_MEMORY: no memory for the walk. */
ssi_status ssi_score_fill(const ssi_request *request,
                          const ssi_allocator *scratch, ssi_score *out);

/* A pillar, or for SSI_ALL_PILLARS the total of them. */
#define SSI_ALL_PILLARS 0

/* Points, interval and coverage. */
void ssi_result_take(const ssi_score *self, int32_t pillar, ssi_result *out);

/* The points alone. */
int32_t ssi_result_points(const ssi_score *self, int32_t pillar);

#endif
