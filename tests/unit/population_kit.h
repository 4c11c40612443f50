/* Populations for tests: columns that are filled member by member, and each
   member by itself, scored the ordinary way. */
#ifndef SSI_TESTS_UNIT_POPULATION_KIT_H
#define SSI_TESTS_UNIT_POPULATION_KIT_H

#include "unit/member.h"

/* Bytes of a member's mask of kinds; the last bit is always of none. */
#define MASK_BYTES (SSI_KINDS / 8 + 1)

/* Shares of kinds, then of facts. */
#define MEMBER_SHARES (SSI_KINDS + SSI_FACTS)

/* Columns that grow; events, facts and what was observed go to the member that
   was begun last. */
typedef struct columns {
  size_t members, rows, member_room, row_room;
  int64_t *offsets;
  int32_t *days;
  uint8_t *kinds;
  uint32_t *traits, *counts;
  uint64_t *people;
  int32_t *values; /* SSI_FACTS of each member, -1 for unobserved */
  int32_t *facts;  /* the same as columns, made by columns_population() */
  uint8_t *observed_kinds; /* MASK_BYTES of each member */
  uint32_t *observed_traits;
  int32_t *shares;      /* MEMBER_SHARES of each member, 0 for unsaid */
  int32_t *kind_shares; /* the same as columns, ... */
  int32_t *fact_shares; /* ... unless nothing was said of anyone */
  bool has_shares;
  uint8_t *all_kinds; /* room for SSI_KINDS */
  size_t all_kinds_count;
} columns;

columns columns_new(void);
void columns_free(columns *self);

/* Begins a member of whom nothing is known. */
void columns_member(columns *self);
void columns_event(columns *self, int32_t day, ssi_kind kind, uint32_t traits,
                   uint32_t count, uint64_t who);
void columns_fact(columns *self, ssi_fact fact, int32_t value);
void columns_observe(columns *self, ssi_kind kind);
void columns_observe_traits(columns *self, uint32_t traits);
void columns_observe_all(columns *self);
void columns_share_of_kind(columns *self, ssi_kind kind, int32_t share);
void columns_share_of_fact(columns *self, ssi_fact fact, int32_t share);

/* A kind that was observed of everyone; each once. */
void columns_observe_everywhere(columns *self, ssi_kind kind);

/* All columns, valid until the next change. Room for no rows is NULL. */
ssi_population columns_population(columns *self);

/* Says that all kinds and traits were observed of everyone. */
void population_observe_all(ssi_population *self);

/* Member `index` as profile and ledger, with a copy of the model. */
member population_member(const ssi_population *of, size_t index,
                         const ssi_model *model);

/* What a refusal tells where there is no member, row or fact. */
#define NOBODY INT64_C(-1)

/* One for a call to write to. */
ssi_refusal refusal_new(void);

/* It tells of this member, and of this row or place of a fact; of NOBODY: it is
   as refusal_new() made it. */
bool refusal_tells(const ssi_refusal *self, ssi_status status, int64_t member,
                   int64_t row);

/* All that a population call says of a member. */
typedef struct points {
  int32_t total, pillars[SSI_PILLARS], high, observed;
  int32_t indicators[SSI_INDICATORS];
  int64_t measures[SSI_INDICATORS];
} points;

/* The same by ssi_score_new(). */
points points_alone(const ssi_population *of, size_t index,
                    const ssi_model *model, int32_t day);

/* The same by ssi_population_score() with memory from the scorer, once for the
   columns and once for the indicators, which must agree in the total. */
points points_among(const ssi_population *of, size_t index,
                    const ssi_scorer *scorer, int32_t day);

bool same_points(const points *a, const points *b);

/* A scorer of the model, from malloc. */
ssi_scorer *scorer_of(const ssi_model *model);

#endif
