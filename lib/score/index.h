/* Members of an index, as they are kept. */
#ifndef SSI_LIB_SCORE_INDEX_H
#define SSI_LIB_SCORE_INDEX_H

#include "score/persons.h"
#include "score/points.h"

typedef struct ssi_indexed {
  size_t first, count;      /* its rows */
  uint32_t named, nameless; /* of which so many are about people */
  ssi_known known;
} ssi_indexed;

struct ssi_index {
  ssi_allocator allocator;
  ssi_indexed *members;
  size_t member_count, row_count;
  size_t events_most, persons_most; /* of one member */
  int32_t *days;
  uint8_t *kinds;
  uint16_t *traits;
  uint32_t *counts;
  uint32_t *people;  /* rows about people: with a name, then without */
  uint32_t *persons; /* who those with a name are */
};

#endif
