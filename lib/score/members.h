/* Scores of many members, wherever their rows come from. */
#ifndef SSI_LIB_SCORE_MEMBERS_H
#define SSI_LIB_SCORE_MEMBERS_H

#include "score/results.h"

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
  /* Opens a member, or keeps why it is refused. */
  ssi_status (*open)(const void *source, size_t member,
                     const ssi_classes *classes, ssi_scratch *scratch,
                     ssi_member *out, ssi_refusal *keep);
} ssi_members;

/* Scores the members of a call, up to the first that is refused; the call's
   range and day are checked before all else. */
ssi_status ssi_members_score(const ssi_members *members, const ssi_call *call,
                             ssi_refusal *keep);

#endif
