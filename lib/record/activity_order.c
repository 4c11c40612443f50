/* A merge of all runs that keeps only a place in each, so that a ledger that
   must not change is read in order without memory; O(runs) for each row. It
   begins anywhere by searching the runs for the row of that rank. */
#include "record/activity_order.h"

#include <string.h>

#include "record/activity_runs.h"

/* Puts the reader before `row`; answers how many rows lie before that. */
static size_t stand_before(ssi_row_reader *self, const ssi_event_row *row) {
  size_t before = 0, run;
  for (run = 0; run <= self->of->later_runs; run++) {
    const size_t start = ssi_run_start(self->of, run);
    self->at[run] =
        ssi_run_place(self->of, start, ssi_run_end(self->of, run), row);
    before += self->at[run] - start;
  }
  return before;
}

/* Puts the reader before the row of the run that has `from` rows before it;
   false: that row is in another run. */
static bool stand_in(ssi_row_reader *self, size_t run, size_t from) {
  size_t low = ssi_run_start(self->of, run), high = ssi_run_end(self->of, run);
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const size_t before = stand_before(self, &self->of->rows[middle]);
    if (before == from) return true;
    if (before < from)
      low = middle + 1;
    else
      high = middle;
  }
  return false;
}

void ssi_row_reader_begin(ssi_row_reader *self, const ssi_activity *of,
                          size_t from) {
  size_t run;
  self->of = of;
  if (of->later_runs == 0) {
    self->at[0] = from;
    return;
  }
  for (run = 0; from < of->count; run++) {
    if (stand_in(self, run, from)) return;
  }
}

const ssi_event_row *ssi_row_reader_next(ssi_row_reader *self) {
  const ssi_event_row *next = NULL;
  size_t chosen = 0, run;
  for (run = 0; run <= self->of->later_runs; run++) {
    const ssi_event_row *row = &self->of->rows[self->at[run]];
    if (self->at[run] == ssi_run_end(self->of, run)) continue;
    if (next && ssi_event_before(next, row)) continue;
    next = row;
    chosen = run;
  }
  self->at[chosen]++;
  return next;
}

void ssi_rows_in_order(const ssi_activity *self, ssi_event_row *out) {
  ssi_row_reader reader;
  size_t i;
  if (self->later_runs == 0 && self->count > 0) {
    memcpy(out, self->rows, self->count * sizeof *out);
    return;
  }
  ssi_row_reader_begin(&reader, self, 0);
  for (i = 0; i < self->count; i++) out[i] = *ssi_row_reader_next(&reader);
}

bool ssi_activity_view(const ssi_activity *self, const ssi_allocator *scratch,
                       ssi_activity *view) {
  *view = *self;
  view->capacity = 0; /* nothing is the view's own */
  if (self->later_runs == 0) return true;
  view->allocator = *scratch;
  view->rows = ssi_allocate(scratch, self->count, sizeof *view->rows);
  if (!view->rows) return false;
  view->capacity = self->count;
  view->later_runs = 0;
  ssi_rows_in_order(self, view->rows);
  return true;
}

void ssi_activity_release_view(ssi_activity *view) {
  if (view->capacity == 0) return;
  ssi_release_wiped(&view->allocator, view->rows, view->capacity,
                    sizeof *view->rows);
}
