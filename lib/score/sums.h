/* The loops over a member's events: what each slot, indicator of people and
   regularity sums up as of a day. */
#ifndef SSI_LIB_SCORE_SUMS_H
#define SSI_LIB_SCORE_SUMS_H

#include "score/scorer.h"

/* Events of one member up to the day, in order of time. */
typedef struct ssi_rows {
  const int32_t *days;
  const uint8_t *kinds;
  const uint16_t *traits;
  const uint32_t *counts;
  size_t count;
  const uint32_t *nameless; /* rows about people without a name */
  size_t nameless_count;
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

/* How many rows, in order of time, are of the day or before. */
size_t ssi_rows_until(const int32_t *days, size_t count, int32_t day);

/* What an event's traits make it count for, among the indicators of people. */
static inline uint32_t ssi_people_of(const ssi_scorer *scorer, uint32_t kind,
                                     uint32_t traits) {
  const ssi_kind_plan *plan = &scorer->kinds[kind];
  const uint32_t told = scorer->people_told[0][traits & 63] |
                        (uint32_t)scorer->people_told[1][traits >> 6];
  return plan->people_always | (plan->people_by_trait & told);
}

/* Sums up all but people. list[] has room for one more than there are events.
 */
void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   uint32_t *list, ssi_sums *out);

/* Sums up people: news[] tells who counts for the first time, the age above the
   indicators' bits. */
void ssi_sums_people(const ssi_scorer *scorer, const uint32_t *news,
                     size_t count, ssi_sums *out);

#endif
