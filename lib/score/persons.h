/* Which events of a member are about the same person. */
#ifndef SSI_LIB_SCORE_PERSONS_H
#define SSI_LIB_SCORE_PERSONS_H

#include "base/sort.h"
#include "score/sums.h"

typedef struct ssi_persons {
  uint32_t *contacts, *persons, *nameless; /* as many as events */
  ssi_sort_row *pool; /* twice as many; as 64-bit keys, or to sort */
  uint32_t *tags;     /* see ssi_room */
  uint32_t epoch;
  uint8_t about[SSI_KINDS]; /* see ssi_kinds_of_people() */
} ssi_persons;

/* Entries of tags[] for a member of so many events. */
size_t ssi_persons_tags(size_t events);

/* Finds the persons of the events in rows; tags[] holds nothing of this epoch.
   Answers how many there may be: the largest number given. */
size_t ssi_persons_find(ssi_persons *self, ssi_rows *rows,
                        const uint64_t *counterparts);

#endif
