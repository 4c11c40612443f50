/* Checks readings in one pass, with a bit for each day, and sorts them. */
#include "insight/readings.h"

#include "base/day.h"
#include "base/fill.h"

const int32_t *ssi_readings_pillar(const ssi_readings *readings,
                                   size_t pillar) {
  const int32_t *const columns[SSI_PILLARS] = {
      readings->brand, readings->find, readings->engage, readings->relate};
  return columns[pillar];
}

/* A bit for each day that was read. */
typedef struct days_read {
  uint8_t bits[(SSI_DAY_MAX + 1) / 8];
} days_read;

static bool note(days_read *read, int32_t day) {
  uint8_t *byte = &read->bits[day / 8];
  const uint8_t bit = (uint8_t)(1u << (day % 8));
  const bool fresh = !(*byte & bit);
  *byte |= bit;
  return fresh;
}

static ssi_status check_row(const ssi_readings *readings, size_t row,
                            days_read *read) {
  const int32_t day = readings->days[row];
  size_t i;
  if (!ssi_is_day(day)) return SSI_ERROR_DAY;
  if (!note(read, day)) return SSI_ERROR_DAY;
  for (i = 0; i < SSI_PILLARS; i++) {
    const int32_t points = ssi_readings_pillar(readings, i)[row];
    if (points < 0 || points > SSI_PILLAR_POINTS) return SSI_ERROR_RANGE;
  }
  return SSI_OK;
}

ssi_status ssi_readings_take(const ssi_readings *given, size_t least,
                             size_t *out_row, ssi_readings *out) {
  days_read read = {{0}};
  ssi_status status = SSI_TAKE(ssi_readings, given, out);
  size_t i;
  if (status != SSI_OK) return status;
  if (!out->days) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_PILLARS; i++) {
    if (!ssi_readings_pillar(out, i)) return SSI_ERROR_NULL;
  }
  if (out->count < least) return SSI_ERROR_READINGS;
  if (out->count > SSI_READINGS_MAX) return SSI_ERROR_LIMIT;
  for (i = 0; i < out->count && status == SSI_OK; i++) {
    status = check_row(out, i, &read);
    if (status != SSI_OK && out_row) *out_row = i;
  }
  return status;
}

void ssi_readings_sort(const ssi_readings *readings, ssi_sort_row *order) {
  size_t i;
  for (i = 0; i < readings->count; i++) {
    order[i].major = (uint64_t)readings->days[i];
    order[i].value = i;
  }
  ssi_sort(order, order + readings->count, readings->count);
}
