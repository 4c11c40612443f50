/* Members of an index, as they are kept. */
#ifndef SSI_LIB_SCORE_INDEX_H
#define SSI_LIB_SCORE_INDEX_H

#include "score/persons.h"
#include "score/points.h"

typedef struct ssi_indexed {
  size_t first, count; /* its rows */
  size_t contacts;     /* how many of them are of people's classes */
  ssi_known known;
} ssi_indexed;

struct ssi_index {
  ssi_allocator allocator;
  ssi_indexed *members;
  size_t member_count, row_count;
  size_t events_most, persons_most; /* of one member */
  int32_t *days;
  uint8_t *classes;
  uint32_t *counts;
  uint32_t *contacts; /* rows of people's classes, from the member's first on */
  uint32_t *persons;  /* who these are about; 0: a person without a name */
};

#endif
