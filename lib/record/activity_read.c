/* Asking a ledger for its rows: none of it changes the ledger, or needs memory,
   however many runs there are. Getting rows from some place on is linear in
   them, after a search by bisection. */
#include "base/day.h"
#include "model/model.h"
#include "record/activity.h"
#include "record/activity_order.h"
#include "record/activity_runs.h"

ssi_status ssi_activity_rows(const ssi_activity *self, size_t *out_rows) {
  if (!self || !out_rows) return SSI_ERROR_NULL;
  *out_rows = self->count;
  return SSI_OK;
}

ssi_status ssi_activity_days(const ssi_activity *self, int32_t *out_first,
                             int32_t *out_last) {
  int32_t first = SSI_DAY_MAX, last = SSI_DAY_MIN;
  size_t run;
  if (!self || !out_first || !out_last) return SSI_ERROR_NULL;
  if (self->count == 0) return SSI_ERROR_EMPTY;
  for (run = 0; run <= self->later_runs; run++) {
    const int32_t begin = ssi_event_day(&self->rows[ssi_run_start(self, run)]);
    const int32_t end = ssi_event_day(&self->rows[ssi_run_end(self, run) - 1]);
    if (begin < first) first = begin;
    if (end > last) last = end;
  }
  *out_first = first;
  *out_last = last;
  return SSI_OK;
}

ssi_status ssi_activity_total(const ssi_activity *self, ssi_kind kind,
                              int32_t first, int32_t last, int64_t *out_total) {
  int64_t total = 0;
  size_t i;
  if (!self || !out_total) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return SSI_ERROR_KIND;
  if (!ssi_is_day(first) || !ssi_is_day(last)) return SSI_ERROR_DAY;
  for (i = 0; i < self->count; i++) {
    const ssi_event_row *row = &self->rows[i];
    const int32_t day = ssi_event_day(row);
    if (ssi_event_kind(row) == kind && day >= first && day <= last)
      total += (int64_t)row->value;
  }
  *out_total = total;
  return SSI_OK;
}

ssi_status ssi_activity_read(const ssi_activity *self, size_t from,
                             size_t capacity, int32_t *days, uint8_t *kinds,
                             uint32_t *traits, uint32_t *counts,
                             uint64_t *counterparts, size_t *out_rows) {
  ssi_row_reader reader;
  size_t i, rows;
  if (!self || !out_rows) return SSI_ERROR_NULL;
  if (from > self->count) return SSI_ERROR_INDEX;
  rows = self->count - from < capacity ? self->count - from : capacity;
  ssi_row_reader_begin(&reader, self, from);
  for (i = 0; i < rows; i++) {
    const ssi_event_row *row = ssi_row_reader_next(&reader);
    if (days) days[i] = ssi_event_day(row);
    if (kinds) kinds[i] = (uint8_t)ssi_event_kind(row);
    if (traits) traits[i] = ssi_event_traits(row);
    if (counts) counts[i] = (uint32_t)row->value;
    if (counterparts) counterparts[i] = row->minor;
  }
  *out_rows = rows;
  return SSI_OK;
}
