/* Every day of many members: one history after the other, each a walk over the
   member's columns. */
#include <string.h>

#include "base/alloc.h"
#include "base/day.h"
#include "insight/history.h"
#include "score/population.h"
#include "score/scorer.h"

/* Where the histories of the members go, one after the other. */
typedef struct columns {
  int32_t *total, *pillars[SSI_PILLARS];
} columns;

static int32_t *at(int32_t *column, size_t place) {
  return column ? column + place : NULL;
}

/* The history of a member whose columns are all right. */
static ssi_status write_member(const ssi_scorer *scorer,
                               const ssi_population *population, size_t member,
                               ssi_row_span span, int32_t first_day,
                               size_t days, const columns *to, size_t place) {
  const ssi_allocator *from = &scorer->allocator;
  const size_t count = span.last - span.first;
  /* One row, so that no rows take memory too. */
  ssi_event_row *rows = ssi_allocate(from, 2 * count + 1, sizeof *rows);
  int32_t *const pillars[SSI_PILLARS] = {
      at(to->pillars[0], place), at(to->pillars[1], place),
      at(to->pillars[2], place), at(to->pillars[3], place)};
  ssi_request request;
  ssi_inputs inputs;
  ssi_status status;
  if (!rows) return SSI_ERROR_MEMORY;
  ssi_population_inputs(population, member, span, &inputs);
  request = ssi_request_none(&scorer->model, &inputs,
                             ssi_population_events(population, span, rows),
                             first_day + (int32_t)(days - 1));
  memset(request.wanted, true, sizeof request.wanted);
  status = ssi_history_write(&request, first_day, days, from, pillars,
                             to->total + place);
  ssi_release(from, rows, 2 * count + 1, sizeof *rows);
  return status;
}

ssi_status ssi_population_history(const ssi_scorer *scorer,
                                  const ssi_population *population,
                                  int32_t first_day, size_t days, size_t first,
                                  size_t count, int32_t *total, int32_t *brand,
                                  int32_t *find, int32_t *engage,
                                  int32_t *relate, size_t *out_member,
                                  size_t *out_row) {
  const columns to = {total, {brand, find, engage, relate}};
  ssi_status status;
  size_t i;
  if (!scorer || !total) return SSI_ERROR_NULL;
  status = ssi_population_check(population, first, count);
  if (status != SSI_OK) return status;
  if (!ssi_is_day(first_day) || days > (size_t)(SSI_DAY_MAX - first_day) + 1)
    return SSI_ERROR_DAY;
  for (i = 0; i < count; i++) {
    ssi_row_span rows;
    const ssi_fault fault =
        ssi_population_check_member(population, first + i, &rows);
    if (fault.status != SSI_OK)
      return ssi_fault_tell(&fault, out_member, out_row);
    if (days == 0) continue;
    status = write_member(scorer, population, first + i, rows, first_day, days,
                          &to, i * days);
    if (status != SSI_OK) return status;
  }
  return SSI_OK;
}
