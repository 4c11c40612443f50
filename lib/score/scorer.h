/* A model in the form that many members are scored with: what follows from the
   tables and the settings alone is worked out once, as small tables that the
   loops over events (sums.h) and indicators (points.h) walk without a search.

   A *slot* is a sum over events of one kind, capped day by day and weighted by
   age. Feeds that count the same events with the same half-life share one. */
#ifndef SSI_LIB_SCORE_SCORER_H
#define SSI_LIB_SCORE_SCORER_H

#include <ssi/population.h>

#include "model/model.h"
#include "score/classes.h"
#include "score/evaluate.h"

#define SSI_SLOTS (SSI_FEEDS + 1) /* slot 0 takes what no feed counts */
/* Of all classes together; ssi_scorer_new() refuses tables that go beyond. */
#define SSI_CONTRIBUTIONS 1024

_Static_assert(SSI_SLOTS <= 256 && 2 * SSI_INDICATORS <= 256,
               "slots, columns and amounts are bytes");

/* What an event of a class brings to a slot. */
typedef struct ssi_slot_contribution {
  uint64_t cap;     /* units that count in one day */
  uint32_t units;   /* of one event */
  uint32_t weights; /* the first of the slot's */
  uint32_t horizon; /* the age of the last of them */
  uint8_t slot;
} ssi_slot_contribution;

typedef struct ssi_contribution_span {
  uint16_t first, last;
} ssi_contribution_span;

/* A day's cap as a load: the part of it that events take, in the bits above
   those of the rhythms. */
#define SSI_LOAD_BITS 28
#define SSI_LOAD_SHIFT 8

/* What an event is counted for: numbers by class, which a loop over events
   finds without arithmetic. */
typedef struct ssi_class_plans {
  uint64_t cap[SSI_CLASSES]; /* of the main contribution, as there */
  uint32_t units[SSI_CLASSES];
  uint32_t weights[SSI_CLASSES];
  uint32_t load[SSI_CLASSES]; /* what one event takes of the day's cap */
  uint8_t slot[SSI_CLASSES];
  bool more[SSI_CLASSES]; /* it contributes to other slots, too */
} ssi_class_plans;

/* Weights by age, a column for each half-life: those of the ages below
   `horizon`, after which all that fades weighs nothing, and of the horizon
   itself. */
typedef struct ssi_weights {
  uint32_t first; /* of the first column, among all weights */
  uint32_t horizon, columns;
  int32_t half_lives[SSI_INDICATORS];
} ssi_weights;

/* A regularity: its weights by age, and the sums of all those of younger days;
   both end with more ages that weigh nothing than a block or a run has. */
#define SSI_RUN_MAX 255 /* days that are kept up together */
typedef struct ssi_rhythm {
  const uint32_t *weights, *sums;
} ssi_rhythm;

/* One feed: how much of a slot is for an indicator, or (behind all those)
   against it. */
typedef struct ssi_term {
  uint8_t slot, amount;
  uint16_t factor;
} ssi_term;

/* The same by term, where the days of a feed are summed up already. */
typedef struct ssi_stream_plans {
  uint32_t cap[SSI_FEEDS];
  uint32_t weights[SSI_FEEDS]; /* the first */
  uint32_t horizon[SSI_FEEDS]; /* the age of the last */
  uint8_t slot[SSI_FEEDS];     /* 0: a term before it has the slot */
} ssi_stream_plans;

typedef struct ssi_fact_term {
  uint8_t indicator, fact;
  uint32_t cap, units;
} ssi_fact_term;

struct ssi_scorer {
  ssi_allocator allocator;
  ssi_model model; /* as it was */
  ssi_class_plans plans;
  ssi_contribution_span more[SSI_CLASSES]; /* all but the main one */
  ssi_slot_contribution contributions[SSI_CONTRIBUTIONS];
  uint32_t contribution_count, slot_count;
  ssi_weights events, contacts;
  uint32_t people_weights[SSI_INDICATORS + 1]; /* the first of each */
  ssi_rhythm rhythms[SSI_INDICATORS];
  uint32_t spans[SSI_INDICATORS]; /* days that one day of each keeps up */
  const uint32_t *rhythm_sums;    /* those of all rhythms are among them */
  uint32_t rhythm_horizon;
  size_t ages; /* that need room in scratch memory, whatever the model */
  uint8_t lookback[SSI_SPAN_MAX]; /* rhythms that keep up a day so far back */
  ssi_term terms[SSI_FEEDS];
  ssi_stream_plans streams;
  ssi_fact_term facts[SSI_FEEDS];
  uint32_t term_count, fact_count;
  uint32_t amount_count; /* two for each indicator */
  ssi_indicator_rule rules[SSI_INDICATORS];
  uint8_t pillars[SSI_INDICATORS]; /* from 0 */
  uint32_t *weights;               /* all of them */
  size_t weight_count;
  ssi_classes classes;
};

/* Rows or days that are looked at without a branch: a compiler makes vectors of
   loops whose length it knows. */
#define SSI_BLOCK 32

/* Days that a member's events may be from before they weigh nothing, whatever
   the model: by the longest half-life that an indicator of events may have. */
uint32_t ssi_horizon_most(void);

/* Fills the tables of slots, contributions and terms, columns of weights
   included. SSI_ERROR_LIMIT: there is no room for them. */
ssi_status ssi_scorer_plan(ssi_scorer *self);

/* Allocates and fills the weights. false: no memory. */
bool ssi_scorer_weigh(ssi_scorer *self);

#endif
