/* The memory in which members are scored, one after the other. */
#ifndef SSI_LIB_SCORE_SCRATCH_H
#define SSI_LIB_SCORE_SCRATCH_H

#include "score/coverage.h"
#include "score/persons.h"

/* Columns of one member: classes, and where those of the population cannot
   serve, as they are missing or not in order of time, copies of them. */
typedef struct ssi_own_columns {
  uint64_t *counterparts;
  int32_t *days;
  uint32_t *counts;
  uint8_t *classes;
} ssi_own_columns;

/* The coverage of the last member, kept for the next one, of whom mostly the
   same was observed. */
typedef struct ssi_last_coverage {
  bool known;
  ssi_inputs inputs;
  ssi_coverage coverage;
  int32_t parts[SSI_INDICATORS]; /* micropoints of the maximum */
} ssi_last_coverage;

typedef struct ssi_scratch {
  ssi_last_coverage last;
  ssi_inputs inputs;   /* of the member at hand, ... */
  ssi_missing missing; /* ... and what they refer to */
  ssi_own_columns own;
  ssi_contacts contacts;
  /* These three are used one after the other, in the same memory. */
  uint32_t *order; /* two for each event */
  ssi_sums_scratch sums;
  uint64_t *persons;
} ssi_scratch;

/* What is put into scratch memory begins at multiples of this: the memory may
   begin anywhere, so it needs one less more. */
#define SSI_ALIGNMENT 8

/* The first such place in the memory. */
void *ssi_aligned(void *memory);

/* Bytes for members of at most this many events, wherever they begin; `ages` as
   of ssi_sums_ages(). */
size_t ssi_scratch_bytes(size_t events, size_t ages);

/* Lays the scratch memory out. */
ssi_scratch *ssi_scratch_lay(void *memory, size_t events, size_t ages);

#endif
