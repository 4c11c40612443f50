/* Removing what a ledger shall no longer hold: days, and people. Each is one
   pass over the settled rows, in place, so it needs no memory. */
#include <string.h>

#include "base/day.h"
#include "record/activity.h"
#include "record/activity_runs.h"

/* Nothing stays behind the rows that are left. */
static void keep(ssi_activity *self, size_t count) {
  self->count = count;
  if (self->capacity > count)
    memset(self->rows + count, 0,
           (self->capacity - count) * sizeof *self->rows);
}

ssi_status ssi_activity_cut(ssi_activity *self, int32_t day, size_t *out_rows) {
  ssi_event_row first;
  size_t removed;
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_day(day)) return ssi_activity_refuse_day(self, day);
  ssi_runs_settle(self);
  first.major = ssi_event_key((uint32_t)day, 0, 0);
  first.minor = 0;
  removed = ssi_run_place(self, 0, self->count, &first);
  if (removed > 0) {
    memmove(self->rows, self->rows + removed,
            (self->count - removed) * sizeof first);
    keep(self, self->count - removed);
  }
  if (out_rows) *out_rows = removed;
  return SSI_OK;
}

/* Adds a row without its person to the rows that agree with it in all else,
   rows[start .. end): unknown people come first. Answers the new end. */
static size_t put_nameless(ssi_event_row *rows, size_t start, size_t end,
                           const ssi_event_row *row) {
  const ssi_event_row nameless = {row->major, 0, row->value};
  if (start < end && rows[start].minor == 0) {
    ssi_event_add_count(&rows[start], row->value);
    return end;
  }
  memmove(rows + start + 1, rows + start, (end - start) * sizeof *rows);
  rows[start] = nameless;
  return end + 1;
}

/* Answers how many rows had the number. */
static size_t forget(ssi_activity *self, uint64_t counterpart) {
  ssi_event_row *const rows = self->rows;
  size_t start = 0, kept = 0, found = 0, i;
  for (i = 0; i < self->count; i++) {
    if (kept > 0 && rows[kept - 1].major != rows[i].major) start = kept;
    if (rows[i].minor == counterpart) {
      kept = put_nameless(rows, start, kept, &rows[i]);
      found++;
    } else {
      rows[kept++] = rows[i];
    }
  }
  keep(self, kept);
  return found;
}

ssi_status ssi_activity_forget(ssi_activity *self, uint64_t counterpart,
                               size_t *out_rows) {
  size_t found = 0;
  if (!self) return SSI_ERROR_NULL;
  if (counterpart != 0) {
    ssi_runs_settle(self);
    found = forget(self, counterpart);
  }
  if (out_rows) *out_rows = found;
  return SSI_OK;
}
