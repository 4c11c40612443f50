/* What a call scores, and where its results go. */
#ifndef SSI_LIB_SCORE_RESULTS_H
#define SSI_LIB_SCORE_RESULTS_H

#include "score/points.h"
#include "score/scratch.h"

/* Columns of the caller; all but the total may be NULL. */
typedef struct ssi_result_columns {
  int32_t *total, *pillars[SSI_PILLARS], *high, *observed;
  int32_t *points; /* SSI_INDICATORS for each member, as the measures */
  int64_t *measures;
} ssi_result_columns;

/* The members a call is about, as of a day, and its memory. */
typedef struct ssi_call {
  const ssi_scorer *scorer;
  int32_t day;
  size_t first, count;
  size_t scratch_bytes;
  void *scratch;
  ssi_result_columns out;
} ssi_call;

/* SSI_OK if scorer, day and range are good for so many members. */
ssi_status ssi_call_check(const ssi_call *call, size_t members);

/* The memory of a call, `needed` bytes: the caller's, or the allocator's. */
ssi_status ssi_call_begin(const ssi_call *call, size_t needed, void **out);
void ssi_call_end(const ssi_call *call, size_t needed, void *memory);

/* Writes the results of the call's member `at`. */
void ssi_results_write(const ssi_call *call, size_t at, const ssi_sums *sums,
                       const ssi_inputs *inputs, ssi_last_coverage *last);

#endif
