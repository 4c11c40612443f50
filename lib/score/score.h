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
  const char *version;  /* of the model; valid for ever */
  char fingerprint[17]; /* of the model */
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

/* Sums up facts and events. false: no memory for the distinct people. */
bool ssi_amounts_take(const ssi_task *task, const ssi_allocator *scratch,
                      ssi_amounts *out);

/* The facts' part of it; the rest of *out stays. */
void ssi_facts_take(const ssi_task *task, ssi_amounts *out);

/* The distinct people's part of it. */
bool ssi_people_take(const ssi_task *task, const ssi_allocator *scratch,
                     size_t rows, ssi_amounts *out);

/* The measure of an amount, but for levels and rates (and for quality, still to
   be set against what is expected): times * amount / over, rounded. */
typedef struct ssi_scale {
  uint64_t times, over;
} ssi_scale;
ssi_scale ssi_measure_scale(const ssi_model *model, size_t index);

/* A quality's measure from its volume. */
int64_t ssi_quality_of(uint64_t volume, int32_t expected);

/* Measure of indicator `index`: from what counts for it (regularity: decayed
   days kept up) and what counts against it. */
int64_t ssi_measure_make(const ssi_model *model, size_t index, uint64_t good,
                         uint64_t bad);

/* The same from its amounts; `good` leaves out what counts against a rate. */
int64_t ssi_measure_of(const ssi_task *task, const ssi_amounts *amounts,
                       size_t index, bool good);

/* How much of indicator `index` was observed. */
ssi_observation ssi_indicator_state(const ssi_task *task, size_t index);

/* State, observed and high end of indicator `index`; points are known. */
void ssi_observe_indicator(const ssi_task *task, size_t index,
                           ssi_indicator_score *out);

/* High end of indicator `index`, of whose units so many are missing. Level:
   what is unobserved could at most add its full units. Else: anything
   unobserved could bring the full weight. */
int32_t ssi_high_of(const ssi_model *model, size_t index, int64_t missing,
                    int64_t measure, int32_t points);

/* Micropoints of indicator `index` that were looked at, and its units that were
   not. */
void ssi_seen_units(const ssi_task *task, size_t index, int32_t *out_seen,
                    int64_t *out_missing);

/* Thousandths (or millionths of a level) of a feed that were observed. */
int64_t ssi_feed_seen(const ssi_task *task, const ssi_feed_row *feed);

/* Weight of an event of indicator `index` on a day. */
uint64_t ssi_weight_on(const ssi_task *task, size_t index, int32_t day);

/* Whether a score can be made: the day and the model's weights. */
ssi_status ssi_score_check(const ssi_model *model, int32_t day);

/* Fills *out as the task asks; its allocator stays as it is.
   SSI_ERROR_MEMORY: no memory for the distinct people. */
ssi_status ssi_score_fill(const ssi_task *task, const ssi_allocator *scratch,
                          ssi_score *out);

/* A task that wants every indicator. */
ssi_task ssi_task_whole(const ssi_model *model, const ssi_profile *profile,
                        const ssi_activity *activity, int32_t day);

/* Points, interval and coverage of a pillar, and of all four. */
ssi_result ssi_result_pillar(const ssi_score *self, ssi_pillar pillar);
ssi_result ssi_result_total(const ssi_score *self);

/* Events of one day and kind: rows[0 .. count). */
typedef struct ssi_day_events {
  const ssi_event_row *rows;
  size_t count;
  int32_t day;
  ssi_kind kind;
} ssi_day_events;

/* The events of one day and kind that begin at row `at` of the ledger; the
   next begin `count` rows later. */
ssi_day_events ssi_day_events_at(const ssi_activity *activity, size_t at);

/* Thousandths that these events bring to a feed, up to the daily cap. */
uint64_t ssi_capped_units(const ssi_model *model, const ssi_feed_row *feed,
                          const ssi_day_events *events);

/* People without a name among them: as many as there are events, up to the
   daily cap. */
uint64_t ssi_anonymous_people(const ssi_model *model, const ssi_feed_row *feed,
                              const ssi_day_events *events);

/* Contacts with people that feed a wanted indicator of people, among the first
   `rows` of the ledger, sorted by person and then by time. `contacts` has room
   for 2 * rows, of which the second half is scratch. Answers how many. */
size_t ssi_people_list(const ssi_task *task, size_t rows,
                       ssi_sort_row *contacts);

/* Whether a contact (minor: its event key) counts for a wanted indicator of
   people through this feed. */
bool ssi_people_counts(const ssi_task *task, size_t feed,
                       const ssi_sort_row *contact);

#endif
