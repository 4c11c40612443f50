/* A computed score, and the steps that make it. */
#ifndef SSI_LIB_SCORE_SCORE_H
#define SSI_LIB_SCORE_SCORE_H

#include <ssi/score.h>

#include "model/model.h"
#include "record/activity.h"
#include "record/profile.h"

/* What each feed brings to its indicator, before any rounding. For regularity
   and people, doc/model.md says how a day or a person is credited. */
typedef struct ssi_amounts {
  uint64_t feeds[SSI_FEEDS];
  uint64_t covered[SSI_INDICATORS]; /* regularity: decayed days kept up */
} ssi_amounts;

typedef struct ssi_indicator_score {
  ssi_pillar pillar;
  ssi_observation state;
  int32_t points, high, observed, maximum, goalpost;
  int32_t seen;            /* micropoints of the maximum that were looked at */
  int32_t seen_points;     /* what of the points stands for them */
  int32_t without_against; /* points if nothing counted against a rate */
  int64_t measure;
} ssi_indicator_score;

struct ssi_score {
  ssi_allocator allocator;
  int32_t day;
  ssi_indicator_score indicators[SSI_INDICATORS];
  ssi_amounts amounts;
  bool feed_seen[SSI_FEEDS];
};

/* What is scored: which indicators, from what, as of when. */
typedef struct ssi_task {
  const ssi_model *model;
  const ssi_profile *profile;
  const ssi_activity *activity;
  int32_t day;
  bool wanted[SSI_INDICATORS];
} ssi_task;

/* Feeds of an indicator: ssi_feed_rows[first .. last). */
typedef struct ssi_feed_span {
  size_t first, last;
} ssi_feed_span;
ssi_feed_span ssi_feeds_of(size_t indicator_index);

/* Sums up facts and events. false: no memory for the distinct people. */
bool ssi_amounts_take(const ssi_task *task, const ssi_allocator *scratch,
                      ssi_amounts *out);

/* The distinct people's part of it. */
bool ssi_people_take(const ssi_task *task, const ssi_allocator *scratch,
                     size_t rows, ssi_amounts *out);

/* Measure of indicator `index` from its amounts; `good` leaves out what counts
   against a rate. */
int64_t ssi_measure_of(const ssi_task *task, const ssi_amounts *amounts,
                       size_t index, bool good);

/* State, observed and high end of indicator `index`; points are known. */
void ssi_observe_indicator(const ssi_task *task, size_t index,
                           ssi_indicator_score *out);

/* Thousandths (or millionths of a level) of a feed that were observed. */
int64_t ssi_feed_seen(const ssi_task *task, const ssi_feed_row *feed);

/* Weight of an event of indicator `index` on a day. */
uint64_t ssi_weight_on(const ssi_task *task, size_t index, int32_t day);

#endif
