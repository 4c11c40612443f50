/* Scores of many members, wherever their rows come from. */
#ifndef SSI_LIB_SCORE_MEMBERS_H
#define SSI_LIB_SCORE_MEMBERS_H

#include "score/results.h"

/* Where a refused member is at fault. */
typedef struct ssi_fault {
  ssi_status status;
  size_t member, row;
  bool has_row;
} ssi_fault;

/* Answers the fault's status and tells where it is; either may be NULL. */
ssi_status ssi_fault_tell(const ssi_fault *fault, size_t *out_member,
                          size_t *out_row);

/* A member whose rows are in order of time. */
typedef struct ssi_member {
  ssi_rows rows;
  const ssi_inputs *inputs;
  const uint64_t *counterparts; /* one for each row; NULL: those below */
  const uint32_t *contact_rows; /* rows about people, ascending, ... */
  const uint32_t *persons;      /* ... and the numbers of their persons */
  size_t contact_count;
} ssi_member;

typedef struct ssi_members {
  const void *source;
  size_t count;
  ssi_scratch_needs needs;
  /* Opens a member, or answers why it is refused. */
  ssi_fault (*open)(const void *source, size_t member,
                    const ssi_classes *classes, ssi_scratch *scratch,
                    ssi_member *out);
} ssi_members;

/* Scores the members of a call, up to the first that is refused; the call's
   range and day are checked before all else. */
ssi_status ssi_members_score(const ssi_members *members, const ssi_call *call,
                             size_t *out_member, size_t *out_row);

#endif
