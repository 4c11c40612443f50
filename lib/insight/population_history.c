/* Every day of many members: one history after the other. */
#include <ssi/history.h>

#include "score/population.h"
#include "score/scorer.h"

/* Where the histories of the members go, one after the other. */
typedef struct columns {
  int32_t *total, *pillars[SSI_PILLARS];
} columns;

static int32_t *at(int32_t *column, size_t place) {
  return column ? column + place : NULL;
}

static ssi_status write_member(const ssi_scorer *scorer,
                               const ssi_population *population, size_t member,
                               ssi_row_span rows, int32_t first_day,
                               size_t days, const columns *to, size_t place) {
  ssi_activity *activity;
  ssi_profile profile;
  ssi_status status = ssi_population_record(
      population, member, rows, &scorer->allocator, &profile, &activity);
  if (status != SSI_OK) return status;
  status = ssi_history_points(
      &scorer->allocator, &scorer->model, &profile, activity, first_day, days,
      to->total + place, at(to->pillars[0], place), at(to->pillars[1], place),
      at(to->pillars[2], place), at(to->pillars[3], place));
  ssi_activity_free(activity);
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
  if (first_day < SSI_DAY_MIN || first_day > SSI_DAY_MAX ||
      days > (size_t)(SSI_DAY_MAX - first_day) + 1)
    return SSI_ERROR_DAY;
  for (i = 0; i < count; i++) {
    ssi_row_span rows;
    const ssi_fault fault =
        ssi_population_check_member(population, first + i, &rows);
    if (fault.status != SSI_OK)
      return ssi_fault_tell(&fault, out_member, out_row);
    status = write_member(scorer, population, first + i, rows, first_day, days,
                          &to, i * days);
    if (status != SSI_OK) return status;
  }
  return SSI_OK;
}
