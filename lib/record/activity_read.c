/* Asking a ledger what it holds. */
#include "model/model.h"
#include "record/activity.h"

ssi_status ssi_activity_observed(const ssi_activity *self, ssi_kind kind,
                                 bool *out_observed) {
  if (!self || !out_observed) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return SSI_ERROR_KIND;
  *out_observed = ssi_activity_sees(self, kind);
  return SSI_OK;
}

ssi_status ssi_activity_observed_traits(const ssi_activity *self,
                                        uint32_t *out_traits) {
  if (!self || !out_traits) return SSI_ERROR_NULL;
  *out_traits = self->traits;
  return SSI_OK;
}

ssi_status ssi_activity_rows(const ssi_activity *self, size_t *out_rows) {
  if (!self || !out_rows) return SSI_ERROR_NULL;
  *out_rows = self->count;
  return SSI_OK;
}

ssi_status ssi_activity_days(const ssi_activity *self, int32_t *out_first,
                             int32_t *out_last) {
  if (!self || !out_first || !out_last) return SSI_ERROR_NULL;
  if (self->count == 0) return SSI_ERROR_EMPTY;
  *out_first = ssi_event_day(&self->rows[0]);
  *out_last = ssi_event_day(&self->rows[self->count - 1]);
  return SSI_OK;
}

static bool is_day(int32_t day) {
  return day >= SSI_DAY_MIN && day <= SSI_DAY_MAX;
}

ssi_status ssi_activity_total(const ssi_activity *self, ssi_kind kind,
                              int32_t first, int32_t last, int64_t *out_total) {
  int64_t total = 0;
  size_t i;
  if (!self || !out_total) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return SSI_ERROR_KIND;
  if (!is_day(first) || !is_day(last)) return SSI_ERROR_DAY;
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
  size_t i, rows;
  if (!self || !out_rows) return SSI_ERROR_NULL;
  if (from > self->count) return SSI_ERROR_INDEX;
  rows = self->count - from < capacity ? self->count - from : capacity;
  for (i = 0; i < rows; i++) {
    const ssi_event_row *row = &self->rows[from + i];
    if (days) days[i] = ssi_event_day(row);
    if (kinds) kinds[i] = (uint8_t)ssi_event_kind(row);
    if (traits) traits[i] = ssi_event_traits(row);
    if (counts) counts[i] = (uint32_t)row->value;
    if (counterparts) counterparts[i] = row->minor;
  }
  *out_rows = rows;
  return SSI_OK;
}
