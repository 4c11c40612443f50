/* What a caller's readings must be. */
#include "base/fill.h"
#include "insight/calibration.h"

#define SPAN_LEAST 28 /* days */

/* A bit for each day that was read. */
typedef struct days_read {
  uint8_t bits[(SSI_DAY_MAX + 1) / 8];
} days_read;

static bool note(days_read *seen, int32_t day) {
  uint8_t *byte = &seen->bits[day / 8];
  const uint8_t bit = (uint8_t)(1u << (day % 8));
  const bool fresh = !(*byte & bit);
  *byte |= bit;
  return fresh;
}

const int32_t *ssi_readings_of(const ssi_readings *readings, size_t pillar) {
  const int32_t *const columns[SSI_PILLARS] = {
      readings->brand, readings->find, readings->engage, readings->relate};
  return columns[pillar];
}

static ssi_status check_row(const ssi_readings *readings, size_t row,
                            days_read *seen) {
  const int32_t day = readings->days[row];
  size_t i;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  if (!note(seen, day)) return SSI_ERROR_DAY;
  for (i = 0; i < SSI_PILLARS; i++) {
    const int32_t read = ssi_readings_of(readings, i)[row];
    if (read < 0 || read > SSI_PILLAR_POINTS) return SSI_ERROR_RANGE;
  }
  return SSI_OK;
}

static ssi_status check_rows(const ssi_readings *readings, size_t *out_row) {
  days_read seen = {{0}};
  int32_t first = SSI_DAY_MAX, last = SSI_DAY_MIN;
  size_t row;
  if (readings->count < SSI_READINGS_MIN) return SSI_ERROR_READINGS;
  if (readings->count > SSI_READINGS_MAX) return SSI_ERROR_LIMIT;
  for (row = 0; row < readings->count; row++) {
    const int32_t day = readings->days[row];
    const ssi_status status = check_row(readings, row, &seen);
    if (status != SSI_OK) {
      if (out_row) *out_row = row;
      return status;
    }
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last - first < SPAN_LEAST ? SSI_ERROR_READINGS : SSI_OK;
}

ssi_status ssi_readings_take(const ssi_readings *given, size_t *out_row,
                             ssi_readings *out) {
  const ssi_status status = SSI_TAKE(ssi_readings, given, out);
  size_t i;
  if (status != SSI_OK) return status;
  if (!out->days) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_PILLARS; i++) {
    if (!ssi_readings_of(out, i)) return SSI_ERROR_NULL;
  }
  return check_rows(out, out_row);
}
