/* The memory in which members are scored, one after the other. */
#ifndef SSI_LIB_SCORE_SCRATCH_H
#define SSI_LIB_SCORE_SCRATCH_H

#include "score/persons.h"
#include "score/seen.h"

/* Columns of one member, where those of the population cannot serve: they are
   missing, or not in order of time. */
typedef struct ssi_own_columns {
  uint64_t *counterparts;
  int32_t *days;
  uint32_t *counts;
  uint8_t *classes;
} ssi_own_columns;

typedef struct ssi_scratch {
  ssi_seen seen;
  ssi_persons persons;
  ssi_own_columns own;
  ssi_contacts contacts;
  uint32_t *numbers; /* of persons */
  ssi_room room;
} ssi_scratch;

/* What is put into scratch memory begins at multiples of this: the memory may
   begin anywhere, so it needs one less more. */
#define SSI_ALIGNMENT 8

/* The first place in the memory that does. */
void *ssi_aligned(void *memory);

/* Bytes for members of at most so many events, wherever they begin. */
size_t ssi_scratch_bytes(size_t events);

/* Lays the scratch memory out. */
ssi_scratch *ssi_scratch_lay(void *memory, size_t events);

#endif
