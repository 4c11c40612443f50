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
/* What the loops over events have bits and bytes for. ssi_scorer_new() refuses
   tables that go beyond. */
#define SSI_PEOPLE 16          /* most indicators of people, ... */
#define SSI_RHYTHMS 8          /* ... of regularity */
#define SSI_SPAN_MAX 7         /* days that one day keeps up at most */
#define SSI_CONTRIBUTIONS 1024 /* of all classes together */

_Static_assert(SSI_SLOTS <= 256 && SSI_INDICATORS <= 256,
               "slots, columns and indicators are bytes");

/* What an event of a class brings to a slot. */
typedef struct ssi_slot_contribution {
  uint32_t units;       /* of one event */
  uint32_t cap;         /* units that count in one day */
  uint8_t slot, column; /* of the slot's weights */
} ssi_slot_contribution;

typedef struct ssi_contribution_span {
  uint16_t first, last;
} ssi_contribution_span;

/* What an event of a class is counted for. */
typedef struct ssi_class_plan {
  ssi_slot_contribution main;
  uint8_t rhythms; /* indicators of regularity, a bit each */
  bool more;       /* it contributes to other slots, too */
  uint16_t people; /* indicators of people, a bit each */
} ssi_class_plan;

/* Weights by age: `columns` numbers for each age below `horizon`, after which
   all that fades weighs nothing, and for the horizon itself. */
typedef struct ssi_weights {
  uint32_t *of;
  uint32_t horizon, columns;
  int32_t half_lives[SSI_INDICATORS];
} ssi_weights;

/* A regularity and its weights of the ages below `horizon`, which end with
   those of a whole block that weigh nothing. */
typedef struct ssi_rhythm {
  const uint32_t *weights;
  uint8_t indicator;
} ssi_rhythm;

/* One feed: how much of a slot is for an indicator, or against. */
typedef struct ssi_term {
  uint8_t indicator, slot;
  bool against;
  uint16_t factor;
} ssi_term;

typedef struct ssi_fact_term {
  uint8_t indicator, fact;
  int32_t cap, units;
} ssi_fact_term;

struct ssi_scorer {
  ssi_allocator allocator;
  ssi_model model; /* as it was */
  ssi_class_plan plans[SSI_CLASSES];
  ssi_contribution_span more[SSI_CLASSES];
  ssi_contribution_span nameless[SSI_CLASSES]; /* people without a name */
  ssi_slot_contribution contributions[SSI_CONTRIBUTIONS];
  uint32_t contribution_count, slot_count;
  ssi_weights events, contacts;
  uint8_t people[SSI_INDICATORS];        /* the indicator of each, ... */
  uint8_t people_column[SSI_INDICATORS]; /* ... and its weights */
  uint32_t people_count;
  ssi_rhythm rhythms[SSI_INDICATORS];
  uint32_t rhythm_count, rhythm_horizon;
  uint8_t lookback[SSI_SPAN_MAX]; /* rhythms that keep up a day so far back */
  ssi_term terms[SSI_FEEDS];
  ssi_fact_term facts[SSI_FEEDS];
  uint32_t term_count, fact_count;
  ssi_indicator_rule rules[SSI_INDICATORS];
  uint32_t *block; /* all weights */
  size_t block_size;
  ssi_classes classes;
};

/* Rows or days that are looked at without a branch: a compiler makes vectors of
   loops whose length it knows. */
#define SSI_BLOCK 32

/* The longest a rhythm looks back, with a block to spare. */
#define SSI_HORIZON_MAX (9 * SSI_HALF_LIFE_MAX + 2 * SSI_BLOCK)

/* Fills the tables of slots, contributions and terms, columns of weights
   included. SSI_ERROR_LIMIT: there is no room for them. */
ssi_status ssi_scorer_plan(ssi_scorer *self);

/* Allocates and fills the weights. false: no memory. */
bool ssi_scorer_weigh(ssi_scorer *self);

#endif
