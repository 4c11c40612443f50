/* Members of a dataset, as they are kept. */
#ifndef SSI_LIB_SCORE_DATASET_H
#define SSI_LIB_SCORE_DATASET_H

#include <ssi/population.h>

#include "score/request.h"

typedef struct ssi_dataset_member {
  size_t first, count; /* its rows */
  size_t contacts;     /* how many of them are of people's classes */
  ssi_inputs inputs;
} ssi_dataset_member;

struct ssi_dataset {
  ssi_allocator allocator;
  ssi_dataset_member *members;
  size_t member_count, row_count, missing_count;
  size_t events_most, persons_most; /* of one member */
  int32_t *days;
  uint8_t *classes;
  uint32_t *counts;
  uint32_t *contacts; /* rows of people's classes, from the member's first on */
  uint32_t *persons;  /* who these are about; 0: a person without a name */
  ssi_missing *missing; /* of each member, if there are shares */
};

#endif
