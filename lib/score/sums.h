/* The loops over a member's events: what each slot, indicator of people and
   regularity sums up as of a day. */
#ifndef SSI_LIB_SCORE_SUMS_H
#define SSI_LIB_SCORE_SUMS_H

#include <string.h>

#include "score/scorer.h"

/* Events of one member up to the day, in order of time. */
typedef struct ssi_rows {
  const int32_t *days;
  const uint8_t *classes;
  const uint32_t *counts;
  size_t count;
} ssi_rows;

typedef struct ssi_sums {
  uint64_t people[SSI_PEOPLE + 1]; /* the last is nobody's */
  uint64_t rhythms[SSI_RHYTHMS];
  uint64_t slots[SSI_SLOTS];
  uint64_t today[SSI_SLOTS]; /* a day in the upper bits, its units below */
} ssi_sums;

/* Sets all but the days of slots to nothing. */
static inline void ssi_sums_clear(const ssi_scorer *scorer, ssi_sums *out) {
  memset(out, 0,
         offsetof(ssi_sums, slots) + scorer->slot_count * sizeof *out->slots);
}

/* Memory of the loops: one number for each event and one more, and for each
   age the rhythms that were active and how far caps were used up. */
typedef struct ssi_sums_scratch {
  uint32_t *list;
  uint8_t *active;
  uint64_t *loads;
} ssi_sums_scratch;

/* Ages that need room in the memory of the loops. */
static inline size_t ssi_sums_ages(void) {
  return ssi_horizon_most() + SSI_SPAN_MAX + SSI_BLOCK;
}

/* How many rows, in order of time, are of the day or before. */
/*@ requires count <= 0xFFFFFFFF && \valid_read(days + (0 .. count - 1));
    requires \forall integer i, j; 0 <= i <= j < count ==> days[i] <= days[j];
    assigns \nothing;
    ensures \result <= count;
    ensures \forall integer i; 0 <= i < \result ==> days[i] <= day;
    ensures \forall integer i; \result <= i < count ==> days[i] > day; */
size_t ssi_rows_until(const int32_t *days, size_t count, int32_t day);

/* Sums up all but people with a name, who are at nothing then. */
void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   const ssi_sums_scratch *scratch, ssi_sums *out);

#endif
