/* Scores of many members, straight from their columns. */
#include "score/population.h"

ssi_status ssi_population_scratch(const ssi_population *population,
                                  size_t first, size_t count,
                                  size_t *out_bytes) {
  ssi_scratch_needs needs = {0, 0, true};
  ssi_table table;
  ssi_status status;
  ssi_fault fault;
  if (!population || !out_bytes) return SSI_ERROR_NULL;
  status = ssi_table_take(population, &table);
  if (status != SSI_OK) return status;
  if (first > table.columns.members || count > table.columns.members - first)
    return SSI_ERROR_INDEX;
  fault = ssi_population_largest(&table, first, count, &needs.events);
  if (fault.status == SSI_OK) *out_bytes = ssi_scratch_bytes(&needs);
  return fault.status;
}

static ssi_fault open_member(const void *source, size_t at,
                             const ssi_classes *classes, ssi_scratch *scratch,
                             ssi_member *out) {
  const ssi_table *table = source;
  ssi_row_span span;
  const ssi_fault fault = ssi_population_check_member(table, at, &span);
  if (fault.status != SSI_OK) return fault;
  ssi_population_inputs(table, at, span, &scratch->inputs);
  out->inputs = &scratch->inputs;
  out->rows =
      ssi_population_rows(table, span, classes, scratch, &out->counterparts);
  return fault;
}

static ssi_status score_all(const ssi_call *call, ssi_table *table,
                            size_t *out_member, size_t *out_row) {
  const size_t first = call->range.first, count = call->range.count;
  ssi_members members = {
      table, table->columns.members, {0, 0, true}, open_member};
  const ssi_status status = ssi_table_check(table, first, count);
  if (status != SSI_OK) return status;
  /* A fault here is found again, after the members before it. */
  ssi_population_largest(table, first, count, &members.needs.events);
  return ssi_members_score(&members, call, out_member, out_row);
}

ssi_status ssi_population_score(const ssi_scorer *scorer,
                                const ssi_population *population, int32_t day,
                                const ssi_member_range *range,
                                const ssi_score_columns *columns,
                                size_t *out_member, size_t *out_row) {
  ssi_status status;
  ssi_table table;
  ssi_call call;
  if (!scorer || !population || !range || !columns) return SSI_ERROR_NULL;
  status = ssi_table_take(population, &table);
  if (status == SSI_OK)
    status = ssi_call_take(scorer, day, range, columns, &call);
  if (status != SSI_OK) return status;
  return score_all(&call, &table, out_member, out_row);
}
