/* Rows that come in any order, by the logarithmic method of Bentley and Saxe: a
   row that is not the last goes into the last run while that is short, else it
   begins a run of its own, before which the last runs merge until each is a
   multiple of the next. Adding n rows takes O(n log n), in order O(n). As in
   the log-structured merge trees of databases, a Bloom filter spares most
   searches for keys that are in none of the runs. */
#include "record/activity_runs.h"

#include <string.h>

#include "base/check.h"

#define SHORT 64 /* rows up to which a run takes rows in any order */
#define RATIO 8  /* of a run's rows to those of the next, at least */

size_t ssi_run_place(const ssi_activity *self, size_t start, size_t end,
                     const ssi_event_row *row) {
  while (start < end) {
    const size_t middle = start + (end - start) / 2;
    if (ssi_event_before(&self->rows[middle], row))
      start = middle + 1;
    else
      end = middle;
  }
  return start;
}

ssi_event_row *ssi_runs_find(const ssi_activity *self,
                             const ssi_event_row *row) {
  size_t run;
  if (ssi_key_filter_lacks(&self->filter, row)) return NULL;
  for (run = 0; run <= self->later_runs; run++) {
    const size_t start = ssi_run_start(self, run), end = ssi_run_end(self, run);
    size_t at;
    if (start == end || ssi_event_before(&self->rows[end - 1], row)) continue;
    at = ssi_run_place(self, start, end, row);
    if (ssi_event_alike(&self->rows[at], row)) return &self->rows[at];
  }
  return NULL;
}

/* All rows but those of the first run are copied aside at most. */
bool ssi_runs_reserve(ssi_activity *self, size_t more) {
  const size_t needed = self->count + more;
  const size_t room = needed + (needed - ssi_run_end(self, 0));
  if (room > self->capacity &&
      !ssi_grow_wiped(&self->allocator, (void **)&self->rows, &self->capacity,
                      self->count, room, sizeof *self->rows))
    return false;
  return self->later_runs == 0 ||
         ssi_key_filter_reserve(&self->filter, &self->allocator, self->rows,
                                self->count, needed);
}

/* Merges the last run into the one before it, from the end, with a copy of it
   behind the rows. */
static void merge_last(ssi_activity *self) {
  const size_t middle = self->starts[self->later_runs--];
  const size_t first = ssi_run_start(self, self->later_runs);
  ssi_event_row *const rows = self->rows, *const aside = rows + self->count;
  size_t left = middle, right = self->count - middle, to = self->count;
  memcpy(aside, rows + middle, right * sizeof *rows);
  while (right > 0) {
    if (left > first && ssi_event_before(&aside[right - 1], &rows[left - 1]))
      rows[--to] = rows[--left];
    else
      rows[--to] = aside[--right];
  }
}

static size_t length(const ssi_activity *self, size_t run) {
  return ssi_run_end(self, run) - ssi_run_start(self, run);
}

static void begin_run(ssi_activity *self) {
  while (self->later_runs > 0 && length(self, self->later_runs - 1) <
                                     RATIO * length(self, self->later_runs))
    merge_last(self);
  SSI_ALWAYS(self->later_runs < SSI_RUNS_MAX - 1);
  self->starts[++self->later_runs] = self->count;
}

/* Where a row that is not the last goes: into the last run, or a new one. */
static size_t make_place(ssi_activity *self, size_t start,
                         const ssi_event_row *row) {
  ssi_event_row *place;
  size_t at;
  if (self->count - start >= SHORT) {
    begin_run(self);
    return self->count;
  }
  at = ssi_run_place(self, start, self->count, row);
  place = self->rows + at;
  memmove(place + 1, place, (self->count - at) * sizeof *place);
  return at;
}

void ssi_runs_put(ssi_activity *self, const ssi_event_row *row) {
  const size_t start = ssi_run_start(self, self->later_runs);
  size_t at = self->count;
  if (at > start && ssi_event_before(row, &self->rows[at - 1]))
    at = make_place(self, start, row);
  self->rows[at] = *row;
  self->count++;
  ssi_activity_show(self, row);
  if (self->filter.count > 0) ssi_key_filter_add(&self->filter, row);
}

void ssi_runs_settle(ssi_activity *self) {
  while (self->later_runs > 0) merge_last(self);
  ssi_key_filter_free(&self->filter, &self->allocator);
}
