/* Every day of many members: one history after the other. */
#include <ssi/history.h>

#include "base/fill.h"
#include "score/population.h"
#include "score/scorer.h"

/* What is asked for, and where it goes. */
typedef struct asked {
  const ssi_scorer *scorer;
  int32_t first_day;
  size_t days;
  ssi_member_range range;
  ssi_history_columns columns;
} asked;

static ssi_status check_days(int32_t first, size_t days) {
  return first < SSI_DAY_MIN || first > SSI_DAY_MAX ||
                 days > (size_t)(SSI_DAY_MAX - first) + 1
             ? SSI_ERROR_DAY
             : SSI_OK;
}

static int32_t *at(int32_t *column, size_t place) {
  return column ? column + place : NULL;
}

/* Where the days of the range's member `i` go. */
static ssi_history_columns columns_of(const asked *what, size_t i) {
  const ssi_history_columns *to = &what->columns;
  const size_t place = i * what->days;
  const ssi_history_columns own = {
      sizeof own,          at(to->total, place),  at(to->brand, place),
      at(to->find, place), at(to->engage, place), at(to->relate, place)};
  return own;
}

static ssi_status write_member(const asked *what, const ssi_table *table,
                               size_t i, ssi_row_span rows) {
  const ssi_history_columns to = columns_of(what, i);
  const ssi_scorer *scorer = what->scorer;
  ssi_activity *activity;
  ssi_profile profile;
  ssi_status status =
      ssi_population_record(table, what->range.first + i, rows,
                            &scorer->allocator, &profile, &activity);
  if (status != SSI_OK) return status;
  status = ssi_history_points(&scorer->allocator, &scorer->model, &profile,
                              activity, what->first_day, what->days, &to);
  ssi_activity_free(activity);
  return status;
}

static ssi_status write_all(const asked *what, const ssi_table *table,
                            size_t *out_member, size_t *out_row) {
  size_t i;
  for (i = 0; i < what->range.count; i++) {
    ssi_row_span rows;
    const ssi_fault fault =
        ssi_population_check_member(table, what->range.first + i, &rows);
    ssi_status status;
    if (fault.status != SSI_OK)
      return ssi_fault_tell(&fault, out_member, out_row);
    status = write_member(what, table, i, rows);
    if (status != SSI_OK) return status;
  }
  return SSI_OK;
}

ssi_status ssi_population_history(const ssi_scorer *scorer,
                                  const ssi_population *population,
                                  int32_t first_day, size_t days,
                                  const ssi_member_range *range,
                                  const ssi_history_columns *columns,
                                  size_t *out_member, size_t *out_row) {
  asked what = {.scorer = scorer, .first_day = first_day, .days = days};
  ssi_status status;
  ssi_table table;
  if (!scorer || !population || !range || !columns) return SSI_ERROR_NULL;
  status = ssi_table_take(population, &table);
  if (status == SSI_OK) status = SSI_TAKE(ssi_member_range, range, &what.range);
  if (status == SSI_OK)
    status = SSI_TAKE(ssi_history_columns, columns, &what.columns);
  if (status == SSI_OK)
    status = ssi_table_check(&table, what.range.first, what.range.count);
  if (status == SSI_OK) status = check_days(first_day, days);
  if (status != SSI_OK) return status;
  return write_all(&what, &table, out_member, out_row);
}
