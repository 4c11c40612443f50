/* Scores of many members, straight from their columns. */
#include "score/population.h"

#include "base/refusal.h"

ssi_status ssi_population_scratch(const ssi_population *population,
                                  size_t first, size_t count,
                                  size_t *out_bytes) {
  ssi_scratch_needs needs = {0, 0, true};
  ssi_table table;
  ssi_status status;
  ssi_refusal unused;
  if (!population || !out_bytes) return SSI_ERROR_NULL;
  status = ssi_table_take(population, &table);
  if (status != SSI_OK) return status;
  if (first > table.columns.members || count > table.columns.members - first)
    return SSI_ERROR_INDEX;
  status = ssi_population_largest(&table, first, count, &needs.events, &unused);
  if (status == SSI_OK) *out_bytes = ssi_scratch_bytes(&needs);
  return status;
}

static ssi_status open_member(const void *source, size_t at,
                              const ssi_classes *classes, ssi_scratch *scratch,
                              ssi_member *out, ssi_refusal *keep) {
  const ssi_table *table = source;
  ssi_row_span span;
  const ssi_status status = ssi_population_check_member(table, at, &span, keep);
  if (status != SSI_OK) return status;
  ssi_population_inputs(table, at, span, &scratch->missing, &scratch->inputs);
  out->inputs = &scratch->inputs;
  out->rows =
      ssi_population_rows(table, span, classes, scratch, &out->counterparts);
  return SSI_OK;
}

static ssi_status score_all(const ssi_call *call, ssi_table *table,
                            ssi_refusal *keep) {
  const size_t first = call->range.first, count = call->range.count;
  ssi_members members = {
      table, table->columns.members, {0, 0, true}, open_member};
  const ssi_status status = ssi_table_check(table, first, count);
  ssi_refusal later;
  if (status != SSI_OK) return status;
  /* Who is refused here is found again, after the members before. */
  ssi_population_largest(table, first, count, &members.needs.events, &later);
  return ssi_members_score(&members, call, keep);
}

ssi_status ssi_population_score(const ssi_scorer *scorer,
                                const ssi_population *population, int32_t day,
                                const ssi_member_range *range,
                                const ssi_score_columns *columns,
                                ssi_refusal *out_refusal) {
  ssi_refusal kept = {.status = SSI_OK};
  ssi_status status;
  ssi_table table;
  ssi_call call;
  if (!scorer || !population || !range || !columns) return SSI_ERROR_NULL;
  if (!ssi_refusal_fits(out_refusal)) return SSI_ERROR_SIZE;
  status = ssi_table_take(population, &table);
  if (status == SSI_OK)
    status = ssi_call_take(scorer, day, range, columns, &call);
  if (status == SSI_OK) status = score_all(&call, &table, &kept);
  return ssi_refusal_pass(status, &kept, out_refusal);
}
