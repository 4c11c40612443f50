/* Populations for tests: columns that are filled member by member, and each
   member by itself, scored the ordinary way. */
#ifndef SSI_TESTS_UNIT_POPULATION_KIT_H
#define SSI_TESTS_UNIT_POPULATION_KIT_H

#include "unit/member.h"

/* Columns that grow; events, facts and what was looked for go to the member
   that was begun last. */
typedef struct columns {
  size_t members, rows, member_room, row_room;
  int64_t *offsets;
  int32_t *days;
  uint8_t *kinds;
  uint16_t *traits;
  uint32_t *counts;
  uint64_t *people;
  int32_t *values; /* SSI_FACTS of each member, -1 for unobserved */
  int32_t *facts;  /* the same as columns, made by columns_population() */
  uint64_t *seen_kinds;
  uint16_t *seen_traits;
} columns;

columns columns_new(void);
void columns_free(columns *self);

/* Begins a member of whom nothing is known. */
void columns_member(columns *self);
void columns_event(columns *self, int32_t day, ssi_kind kind, uint32_t traits,
                   uint32_t count, uint64_t who);
void columns_fact(columns *self, ssi_fact fact, int32_t value);
void columns_seen(columns *self, uint64_t kinds, uint32_t traits);

/* All columns, valid until the next change. Room for no rows is NULL. */
ssi_population columns_population(columns *self);

/* Member `index` as profile and ledger, with a copy of the model. */
member population_member(const ssi_population *of, size_t index,
                         const ssi_model *model);

/* All that a population call says of a member. */
typedef struct points {
  int32_t total, pillars[SSI_PILLARS], high, observed;
  int32_t indicators[SSI_INDICATORS];
  int64_t measures[SSI_INDICATORS];
} points;

/* The same by ssi_score_new(). */
points points_alone(const ssi_population *of, size_t index,
                    const ssi_model *model, int32_t day);

/* The same by ssi_population_score() and ssi_population_indicators() with
   memory from the scorer, which must agree in the total. */
points points_among(const ssi_population *of, size_t index,
                    const ssi_scorer *scorer, int32_t day);

bool same_points(const points *a, const points *b);

/* A scorer of the model, from malloc. */
ssi_scorer *scorer_of(const ssi_model *model);

#endif
