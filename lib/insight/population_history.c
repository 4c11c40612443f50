/* Every day of many members: one history after the other, each at the cost of
   one walk over the member's columns and a few steps a day. */
#include <string.h>

#include "base/alloc.h"
#include "base/fill.h"
#include "base/refusal.h"
#include "insight/history.h"
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

/* The history of a member whose columns are all right. */
static ssi_status write_member(const asked *what, const ssi_table *table,
                               size_t i, ssi_row_span span,
                               ssi_inputs *inputs) {
  const ssi_allocator *from = &what->scorer->allocator;
  const size_t count = span.last - span.first;
  /* One row, so that no rows take memory too. */
  ssi_event_row *rows = ssi_allocate(from, 2 * count + 1, sizeof *rows);
  ssi_events events;
  ssi_request request;
  ssi_missing missing;
  ssi_status status;
  if (!rows) return SSI_ERROR_MEMORY;
  ssi_population_observed(table, what->range.first + i, span, &missing, inputs);
  events = ssi_population_events(table, span, rows);
  ssi_request_make(&what->scorer->model, inputs, &events,
                   what->first_day + (int32_t)(what->days - 1), &request);
  status = ssi_history_write(&request, what->first_day, what->days, from,
                             &what->columns, i * what->days);
  ssi_release(from, rows, 2 * count + 1, sizeof *rows);
  return status;
}

static ssi_status write_all(const asked *what, const ssi_table *table,
                            ssi_refusal *keep) {
  size_t i;
  for (i = 0; i < what->range.count; i++) {
    const size_t member = what->range.first + i;
    ssi_inputs inputs;
    ssi_row_span rows;
    ssi_status status =
        ssi_population_check_member(table, member, &rows, &inputs, keep);
    if (status == SSI_OK)
      status = ssi_population_check_rows(table, member, rows, keep);
    if (status == SSI_OK && what->days > 0)
      status = write_member(what, table, i, rows, &inputs);
    if (status != SSI_OK) return status;
  }
  return SSI_OK;
}

ssi_status ssi_population_history(const ssi_scorer *scorer,
                                  const ssi_population *population,
                                  int32_t first_day, size_t days,
                                  const ssi_member_range *range,
                                  const ssi_history_columns *columns,
                                  ssi_refusal *out_refusal) {
  ssi_refusal kept = {.status = SSI_OK};
  asked what = {.scorer = scorer, .first_day = first_day, .days = days};
  ssi_status status;
  ssi_table table;
  if (!scorer || !population || !range || !columns) return SSI_ERROR_NULL;
  if (!ssi_refusal_fits(out_refusal)) return SSI_ERROR_SIZE;
  status = ssi_table_take(population, &table);
  if (status == SSI_OK) status = SSI_TAKE(ssi_member_range, range, &what.range);
  if (status == SSI_OK)
    status = SSI_TAKE(ssi_history_columns, columns, &what.columns);
  if (status == SSI_OK)
    status = ssi_table_check(&table, what.range.first, what.range.count);
  if (status == SSI_OK) status = ssi_history_check(first_day, days);
  if (status == SSI_OK) status = write_all(&what, &table, &kept);
  return ssi_refusal_pass(status, &kept, out_refusal);
}
