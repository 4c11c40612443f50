/* A model in the form that many members are scored with: what follows from the
   tables and the settings alone is worked out once, as small tables that the
   loops over events (sums.h) and indicators (points.h) walk without a search.

   A *slot* is a sum over events of one kind, capped day by day and weighted by
   age. Feeds that count the same events with the same half-life share one. */
#ifndef SSI_LIB_SCORE_SCORER_H
#define SSI_LIB_SCORE_SCORER_H

#include <ssi/population.h>

#include "model/model.h"
#include "score/curve.h"

#define SSI_SLOTS (SSI_FEEDS + 1) /* slot 0 takes what no feed counts */
#define SSI_PEOPLE 16             /* most indicators of people, ... */
#define SSI_RHYTHMS 8             /* ... of regularity */
#define SSI_BONUS_TRAITS 4        /* traits that may bring a bonus, */
#define SSI_BONUSES 16            /* and sets of them */
#define SSI_SPAN_MAX 7            /* days that one day keeps up at most */

typedef struct ssi_slot {
  uint32_t units[SSI_BONUSES]; /* of one event, by its bonus traits */
  uint32_t cap;                /* units that count in one day */
  uint16_t any;                /* wanted traits; 0: none are */
  uint16_t column;             /* of its weights */
} ssi_slot;

typedef struct ssi_slot_span {
  uint8_t first, last;
} ssi_slot_span;

/* What an event of a kind is counted for. */
typedef struct ssi_kind_plan {
  uint32_t cap;             /* of the main slot, which needs no trait */
  uint8_t column;           /* of its weights */
  uint8_t slot;             /* its number; 0: there is none */
  ssi_slot_span more;       /* the others, */
  uint16_t more_any;        /* and traits they want; EVERY: one wants none */
  ssi_slot_span anonymous;  /* slots of people without a name */
  uint16_t people_always;   /* indicators of people, a bit each, */
  uint16_t people_by_trait; /* and those that want a trait */
} ssi_kind_plan;
#define SSI_EVERY 0x8000

/* Weights by age: `columns` numbers for each age below `horizon`, after which
   all that fades weighs nothing, and for the horizon itself. */
typedef struct ssi_weights {
  uint32_t *of;
  uint32_t horizon, columns;
  int32_t half_lives[SSI_INDICATORS];
} ssi_weights;

/* A regularity, with sums of the weights of all ages below one. Only their
   differences count, so they may wrap around 2^32. */
typedef struct ssi_rhythm {
  const uint32_t *below;
  uint32_t span;
  uint8_t indicator;
} ssi_rhythm;

/* One feed: how much of a slot is for an indicator, or against. */
typedef struct ssi_term {
  uint8_t indicator, slot;
  bool against;
  uint16_t times;
} ssi_term;

typedef struct ssi_fact_term {
  uint8_t indicator, fact;
  int32_t cap, units;
} ssi_fact_term;

/* From amounts to points. */
typedef struct ssi_finish {
  ssi_bent_line line;
  uint64_t times, over; /* see ssi_measure_scale() */
  uint64_t prior;       /* rate: weighted trials without success */
  int32_t expected;     /* quality */
  uint8_t measure, pillar;
  uint64_t kinds; /* rate: all of it must have been looked for */
} ssi_finish;

struct ssi_scorer {
  ssi_allocator allocator;
  ssi_model model; /* as it was */
  ssi_kind_plan kinds[SSI_KINDS + 1];
  uint8_t rhythms_of[SSI_KINDS + 1]; /* indicators of regularity, a bit each */
  uint32_t units[SSI_KINDS + 1][SSI_BONUSES]; /* of the main slots */
  uint8_t bonuses[SSI_TRAITS + 1]; /* which bonus traits are among traits */
  uint16_t bonus_traits[SSI_BONUS_TRAITS];
  uint32_t bonus_count;
  ssi_slot slots[SSI_SLOTS];
  uint32_t slot_count;
  ssi_weights events, contacts;
  uint8_t people[SSI_PEOPLE], people_column[SSI_PEOPLE]; /* indicator of each */
  uint32_t people_count;
  uint16_t people_told[2][64]; /* by the lower and the upper six traits */
  ssi_rhythm rhythms[SSI_RHYTHMS];
  uint32_t rhythm_count, wide_rhythms; /* wide: bits of a span above 1 */
  ssi_term terms[SSI_FEEDS];
  ssi_fact_term facts[SSI_FEEDS];
  uint32_t term_count, fact_count;
  ssi_finish finish[SSI_INDICATORS];
  uint32_t *block; /* all weights and sums */
  size_t block_size;
};

/* Kinds that are about people, bit kind: those that count them by name, and
   those that count them without, too. */
uint64_t ssi_kinds_of_people(bool anonymous);

/* Fills the tables of slots and terms, columns of weights included. */
void ssi_scorer_plan(ssi_scorer *self);

/* Allocates and fills the weights. false: no memory. */
bool ssi_scorer_weigh(ssi_scorer *self);

#endif
