/* A merge of all runs that keeps only a place in each, so that a ledger that
   must not change is read in order without memory; O(runs) for each row. It
   begins anywhere by searching the runs for the row of that rank. All rows at
   once are merged run by run, from the last one on: O(1) for each row. */
#include "record/activity_order.h"

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

/* Merges a run into the rows of later ones, which end at `end`, so that all end
   there. What is written is always before what is still to be read. */
static void merge_run(const ssi_event_row *run, size_t count,
                      const ssi_event_row *later, const ssi_event_row *end,
                      ssi_event_row *to) {
  const ssi_event_row *const run_end = run + count;
  while (run < run_end && later < end)
    *to++ = ssi_event_before(later, run) ? *later++ : *run++;
  while (run < run_end) *to++ = *run++;
}

/* Runs are many times longer than those after them, so that few rows are
   written twice. */
void ssi_rows_in_order(const ssi_activity *self, ssi_event_row *out) {
  size_t first = self->count, run;
  if (self->count == 0) return;
  for (run = self->later_runs + 1; run > 0; run--) {
    const size_t start = ssi_run_start(self, run - 1);
    const size_t count = ssi_run_end(self, run - 1) - start;
    const ssi_event_row *later = out + first;
    first -= count;
    merge_run(self->rows + start, count, later, out + self->count, out + first);
  }
}

bool ssi_activity_view(const ssi_activity *self, const ssi_allocator *scratch,
                       ssi_activity *view) {
  *view = *self;
  view->capacity = 0; /* nothing is the view's own */
  if (self->later_runs == 0) return true;
  view->allocator = *scratch;
  view->rows = ssi_allocate_unset(scratch, self->count, sizeof *view->rows);
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
