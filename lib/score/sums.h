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
  /* Rows about a person with a name, and who that is: 1 ... for this member. */
  const uint32_t *contacts, *persons;
  size_t contact_count;
  const uint32_t *nameless; /* rows about persons without a name */
  size_t nameless_count;
} ssi_rows;

/* Memory of the loops. */
typedef struct ssi_room {
  uint32_t *days, *news; /* one more than events; as many */
  uint32_t *tags;        /* one more than persons: whom this member has met */
  uint32_t epoch;        /* tells the members apart in tags */
} ssi_room;

typedef struct ssi_slot_sum {
  uint64_t today; /* day + 1 in the upper half, units so far in the lower */
  uint64_t sum;
} ssi_slot_sum;

typedef struct ssi_sums {
  ssi_slot_sum slots[SSI_SLOTS];
  uint64_t people[SSI_PEOPLE];
  uint64_t rhythms[SSI_RHYTHMS];
} ssi_sums;

#define SSI_EPOCH_MAX 0xFFFF

void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   const ssi_room *room, ssi_sums *out);

#endif
