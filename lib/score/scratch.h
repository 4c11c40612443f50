/* The memory in which members are scored, one after the other. */
#ifndef SSI_LIB_SCORE_SCRATCH_H
#define SSI_LIB_SCORE_SCRATCH_H

#include "score/coverage.h"
#include "score/persons.h"

/* Columns of one member, where those of the population cannot serve: they are
   missing, or not in order of time. */
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
  ssi_persons persons;
  ssi_own_columns own;
  ssi_contacts contacts;
  uint32_t *listed;  /* contacts */
  uint32_t *numbers; /* of their persons */
  ssi_sums_scratch sums;
} ssi_scratch;

/* What the memory must do for each member. */
typedef struct ssi_scratch_needs {
  size_t events;  /* of the largest member */
  size_t persons; /* the largest number of one, if they have numbers */
  bool columns;   /* members need own columns, and persons have no numbers */
} ssi_scratch_needs;

/* What is put into scratch memory begins at multiples of this: the memory may
   begin anywhere, so it needs one less more. */
#define SSI_ALIGNMENT 8

/* Bytes that are needed, wherever they begin. */
size_t ssi_scratch_bytes(const ssi_scratch_needs *needs);

/* Lays the scratch memory out. */
ssi_scratch *ssi_scratch_lay(void *memory, const ssi_scratch_needs *needs);

#endif
