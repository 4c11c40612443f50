/* The rows of a ledger in order, however many runs they lie in, without
   changing it: one after another, or all at once. */
#ifndef SSI_LIB_RECORD_ACTIVITY_ORDER_H
#define SSI_LIB_RECORD_ACTIVITY_ORDER_H

#include "record/activity.h"

/* Reads rows of a ledger that does not change meanwhile. */
typedef struct ssi_row_reader {
  const ssi_activity *of;
  size_t at[SSI_RUNS_MAX]; /* the next row of each run */
} ssi_row_reader;

/* Begins before row `from` of all in order, 0 … count. */
void ssi_row_reader_begin(ssi_row_reader *self, const ssi_activity *of,
                          size_t from);

/* The next row; there must be one. */
const ssi_event_row *ssi_row_reader_next(ssi_row_reader *self);

/* Writes all rows in order, into room for as many. */
void ssi_rows_in_order(const ssi_activity *self, ssi_event_row *out);

#endif
