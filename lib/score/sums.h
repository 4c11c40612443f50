/* The loops over a member's events: what each slot, indicator of people and
   regularity sums up as of a day. */
#ifndef SSI_LIB_SCORE_SUMS_H
#define SSI_LIB_SCORE_SUMS_H

#include "score/scorer.h"

/* Events of one member up to the day, in order of time. */
typedef struct ssi_rows {
  const int32_t *days;
  const uint8_t *classes;
  const uint32_t *counts;
  size_t count;
} ssi_rows;

typedef struct ssi_slot_sum {
  uint64_t today; /* the day in the upper half, its units in the lower */
  uint64_t sum;
} ssi_slot_sum;

typedef struct ssi_sums {
  ssi_slot_sum slots[SSI_SLOTS];
  uint64_t people[SSI_PEOPLE];
  uint64_t rhythms[SSI_RHYTHMS];
} ssi_sums;

/* Memory of the loops: one number for each event, and for each age the rhythms
   that were active. */
typedef struct ssi_sums_scratch {
  uint32_t *list;
  uint8_t *active;
} ssi_sums_scratch;
#define SSI_ACTIVE_BYTES (SSI_SPAN_MAX + SSI_HORIZON_MAX)

/* How many rows, in order of time, are of the day or before. */
size_t ssi_rows_until(const int32_t *days, size_t count, int32_t day);

/* Sums up all but people. */
void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   const ssi_sums_scratch *scratch, ssi_sums *out);

/* Sums up people without a name: the rows that are about them, descending. */
void ssi_sums_nameless(const ssi_scorer *scorer, const ssi_rows *rows,
                       int32_t day, const uint32_t *nameless, size_t count,
                       ssi_sums *out);

/* Sums up people with a name: first_contacts[] has those who count for the
   first time, the age above the indicators' bits. */
void ssi_sums_people(const ssi_scorer *scorer, const uint32_t *first_contacts,
                     size_t count, ssi_sums *out);

#endif
