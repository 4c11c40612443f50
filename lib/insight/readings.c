/* Checks readings in a few passes, with a bit for each day, and sorts them.

   Costs a pass over the rows, four over their days, and the sort. */
#include "insight/readings.h"

#include <string.h>

#include "base/day.h"
#include "base/fill.h"

const int32_t *ssi_readings_pillar(const ssi_readings *readings,
                                   size_t pillar) {
  const int32_t *const columns[SSI_PILLARS] = {
      readings->brand, readings->find, readings->engage, readings->relate};
  return columns[pillar];
}

#define DAYS_AT_ONCE ((SSI_DAY_MAX + 1) / 4)

/* The first row of a day that was read before; else `count`. What is no day is
   passed over. A quarter of all days at a time, which a small stack holds. */
static size_t first_again(const int32_t *days, size_t count) {
  uint8_t read[DAYS_AT_ONCE / 8];
  uint32_t from;
  size_t i;
  for (from = 0; from <= SSI_DAY_MAX; from += DAYS_AT_ONCE) {
    memset(read, 0, sizeof read);
    for (i = 0; i < count; i++) {
      const uint32_t day = (uint32_t)days[i] - from;
      const uint8_t bit = (uint8_t)(1u << day % 8);
      if (day >= DAYS_AT_ONCE) continue;
      if (read[day / 8] & bit) count = i;
      read[day / 8] |= bit;
    }
  }
  return count;
}

static ssi_status check_row(const ssi_readings *readings, size_t row) {
  size_t i;
  if (!ssi_is_day(readings->days[row])) return SSI_ERROR_DAY;
  for (i = 0; i < SSI_PILLARS; i++) {
    const int32_t points = ssi_readings_pillar(readings, i)[row];
    if (points < 0 || points > SSI_PILLAR_POINTS) return SSI_ERROR_RANGE;
  }
  return SSI_OK;
}

/* The first row that may not be is told. */
static ssi_status check_rows(const ssi_readings *readings, size_t *out_row) {
  ssi_status status = SSI_OK;
  size_t row = 0, again;
  while (row < readings->count && status == SSI_OK)
    status = check_row(readings, row++);
  again = first_again(readings->days, row);
  if (again < row) {
    status = SSI_ERROR_DAY;
    row = again + 1;
  }
  if (status != SSI_OK && out_row) *out_row = row - 1;
  return status;
}

ssi_status ssi_readings_take(const ssi_readings *given, size_t least,
                             size_t *out_row, ssi_readings *out) {
  const ssi_status status = SSI_TAKE(ssi_readings, given, out);
  size_t i;
  if (status != SSI_OK) return status;
  if (!out->days) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_PILLARS; i++) {
    if (!ssi_readings_pillar(out, i)) return SSI_ERROR_NULL;
  }
  if (out->count < least) return SSI_ERROR_READINGS;
  if (out->count > SSI_READINGS_MAX) return SSI_ERROR_LIMIT;
  return check_rows(out, out_row);
}

void ssi_readings_sort(const ssi_readings *readings, ssi_sort_row *order) {
  size_t i;
  for (i = 0; i < readings->count; i++) {
    order[i].major = (uint64_t)readings->days[i];
    order[i].value = i;
  }
  ssi_sort(order, order + readings->count, readings->count);
}
