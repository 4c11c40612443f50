/* Columns of a table as a host has them, made into those that a population
   reads: one pass over the rows, whatever the widths are. */
#include <string.h>

#include "base/fill.h"
#include "base/seldom.h"

#include <ssi/population.h>

/* What is read and written. */
typedef struct move {
  ssi_column_options how;
  const uint8_t *values, *valid;
  const uint32_t *places;
  uint8_t *out;
  size_t rows, room;
} move;

static bool is_width(size_t bytes) {
  return bytes > 0 && bytes <= 8 && (bytes & (bytes - 1)) == 0;
}

/* Whether no result is within the bounds. -1 as the greatest is all ones. */
SSI_SELDOM static bool is_empty(const ssi_column_options *how) {
  if (how->minimum >= 0 && how->maximum == -1) return false;
  return how->maximum < how->minimum || (!how->has_sign && how->maximum < 0);
}

/* The number itself if it has no sign. */
static inline uint64_t number_at(const uint8_t *at, size_t width) {
  uint64_t v8;
  uint32_t v4;
  uint16_t v2;
  switch (width) {
    case 1:
      return *at;
    case 2:
      memcpy(&v2, at, sizeof v2);
      return v2;
    case 4:
      memcpy(&v4, at, sizeof v4);
      return v4;
    default:
      memcpy(&v8, at, sizeof v8);
      return v8;
  }
}

static inline void put(uint8_t *at, size_t width, uint64_t value) {
  const uint32_t v4 = (uint32_t)value;
  if (width == 1)
    *at = (uint8_t)value;
  else if (width == 4)
    memcpy(at, &v4, sizeof v4);
  else
    memcpy(at, &value, sizeof value);
}

/* Rounded down. */
static inline uint64_t divided(int64_t value, int64_t unit) {
  return (uint64_t)(value / unit - (value % unit < 0));
}

/* Of the widths that a population has: numbers that only find their places. A
   loop without a choice takes half the time. */
#define SCATTER(width)                                        \
  for (; row < on->rows && on->places[row] < on->room; row++) \
  memcpy(on->out + (size_t)on->places[row] * (width),         \
         on->values + row * (width), width)

SSI_SELDOM static size_t scatter(const move *on) {
  size_t row = 0;
  if (on->how.out_bytes == 1)
    SCATTER(1);
  else if (on->how.out_bytes == 4)
    SCATTER(4);
  else
    SCATTER(8);
  return row;
}

/* Answers the first row that is refused, or the number of rows. */
SSI_SELDOM static size_t move_rows(const move *on, ssi_status *out_why) {
  const bool sign = on->how.has_sign;
  const int64_t unit = on->how.unit;
  const uint64_t first = (uint64_t)on->how.minimum;
  const uint64_t last = (uint64_t)on->how.maximum;
  const uint64_t missing = (uint64_t)on->how.missing;
  /* Without a sign none is below 0. */
  const uint64_t least = sign || on->how.minimum > 0 ? first : 0;
  const bool gaps = missing - first <= last - first;
  const size_t from = on->how.value_bytes, to = on->how.out_bytes;
  /* The bit that is the sign, to be spread over all above it. */
  const uint64_t top = sign ? UINT64_C(1) << (8 * from - 1) : 0;
  size_t row, place;
  if (on->places && !on->valid && unit == 1 && from == to &&
      last - least >= UINT64_MAX >> (64 - 8 * from)) {
    *out_why = SSI_ERROR_INDEX;
    return scatter(on);
  }
  *out_why = SSI_ERROR_RANGE;
  for (row = 0; row < on->rows; row++) {
    uint64_t value = missing;
    if (!on->valid || on->valid[row / 8] >> row % 8 & 1) {
      value = (number_at(on->values + row * from, from) ^ top) - top;
      if (unit != 1) value = divided((int64_t)value, unit);
      if (value - least > last - least) return row;
    } else if (!gaps) {
      return row;
    }
    place = on->places ? on->places[row] : row;
    if (place >= on->room) {
      *out_why = SSI_ERROR_INDEX;
      return row;
    }
    put(on->out + place * to, to, value);
  }
  return row;
}

SSI_SELDOM ssi_status ssi_population_column(
    const uint8_t *values, size_t value_size, const uint8_t *valid,
    size_t valid_size, const uint32_t *places, size_t place_count,
    const ssi_column_options *options, uint8_t *out, size_t out_size,
    size_t *out_row) {
  move on = {.values = values, .valid = valid, .places = places, .out = out};
  ssi_status status;
  size_t row;
  if (!options || !out || (value_size && !values)) return SSI_ERROR_NULL;
  status = SSI_TAKE(ssi_column_options, options, &on.how);
  if (status != SSI_OK) return status;
  if (on.how.has_sign > 1 || on.how.reserved) return SSI_ERROR_UNSUPPORTED;
  if (on.how.unit < 1 || is_empty(&on.how)) return SSI_ERROR_RANGE;
  if (!is_width(on.how.value_bytes) || !is_width(on.how.out_bytes) ||
      on.how.out_bytes == 2)
    return SSI_ERROR_SIZE;
  on.rows = value_size / on.how.value_bytes;
  on.room = out_size / on.how.out_bytes;
  if ((valid && valid_size < on.rows / 8 + (on.rows % 8 > 0)) ||
      (places ? place_count : on.room) < on.rows)
    return SSI_ERROR_SIZE;
  row = move_rows(&on, &status);
  if (row == on.rows) return SSI_OK;
  if (out_row) *out_row = row;
  return status;
}
