/* What a call scores, and where its results go. */
#ifndef SSI_LIB_SCORE_RESULTS_H
#define SSI_LIB_SCORE_RESULTS_H

#include "score/points.h"
#include "score/scratch.h"

/* The members a call is about, as of a day, and where results go. */
typedef struct ssi_call {
  const ssi_scorer *scorer;
  int32_t day;
  ssi_member_range range;
  ssi_score_columns out;
} ssi_call;

/* Takes the caller's structs. */
ssi_status ssi_call_take(const ssi_scorer *scorer, int32_t day,
                         const ssi_member_range *range,
                         const ssi_score_columns *columns, ssi_call *out);

/* SSI_OK if day, range and width are good for this many members. */
ssi_status ssi_call_check(const ssi_call *call, size_t members);

/* The memory of a call, `needed` bytes: the caller's, or the allocator's. */
ssi_status ssi_call_begin(const ssi_call *call, size_t needed, void **out);
void ssi_call_end(const ssi_call *call, size_t needed, void *memory);

/* The columns of a member as the loops over events take them. */
typedef struct ssi_member_rows {
  ssi_rows rows;                /* in order of time, with classes */
  const uint64_t *counterparts; /* of contacts, which scratch memory lists */
} ssi_member_rows;

/* Sums up the rows that are of the call's day or before. */
void ssi_results_sum(const ssi_call *call, const ssi_member_rows *of,
                     ssi_scratch *scratch, ssi_sums *out);

/* Writes the results of the call's member `at`. */
void ssi_results_write(const ssi_call *call, size_t at, const ssi_sums *sums,
                       const ssi_inputs *inputs, ssi_last_coverage *last);

#endif
