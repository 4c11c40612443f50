/* The runs of a ledger, which are sorted parts of its rows: finding a row by
   its key, adding one, and settling all to one run. */
#ifndef SSI_LIB_RECORD_ACTIVITY_RUNS_H
#define SSI_LIB_RECORD_ACTIVITY_RUNS_H

#include "record/activity.h"

/* Run `run`, from 0, is rows[ssi_run_start() .. ssi_run_end()). */
static inline size_t ssi_run_start(const ssi_activity *self, size_t run) {
  return self->starts[run];
}

static inline size_t ssi_run_end(const ssi_activity *self, size_t run) {
  return run == self->later_runs ? self->count : self->starts[run + 1];
}

/* How many rows before rows[end] lie before `row`, as an index: the rows from
   `start` on are in order. */
size_t ssi_run_place(const ssi_activity *self, size_t start, size_t end,
                     const ssi_event_row *row);

/* The row with this row's key; NULL if there is none. */
ssi_event_row *ssi_runs_find(const ssi_activity *self,
                             const ssi_event_row *row);

/* Makes room for this many more rows, and to merge all runs after that. false:
   no memory, nothing changed. */
bool ssi_runs_reserve(ssi_activity *self, size_t more);

/* Adds a row whose key is new, and what it shows; there is room. */
void ssi_runs_put(ssi_activity *self, const ssi_event_row *row);

/* Merges all runs to one, which needs no memory. */
void ssi_runs_settle(ssi_activity *self);

#endif
