/* Scores of many members, straight from their columns: one member after the
   other, each linear in its rows, in memory that the largest of them decides.
   */
#include "score/population.h"

#include "base/refusal.h"

ssi_status ssi_population_scratch(const ssi_population *population,
                                  size_t first, size_t count,
                                  size_t *out_bytes) {
  ssi_table table;
  ssi_status status;
  size_t events;
  ssi_refusal unused;
  if (!population || !out_bytes) return SSI_ERROR_NULL;
  status = ssi_table_take(population, &table);
  if (status != SSI_OK) return status;
  if (first > table.columns.members || count > table.columns.members - first)
    return SSI_ERROR_INDEX;
  status = ssi_population_largest(&table, first, count, &events, &unused);
  if (status == SSI_OK) *out_bytes = ssi_scratch_bytes(events, ssi_sums_ages());
  return status;
}

static ssi_status score_member(const ssi_call *call, const ssi_table *table,
                               size_t at, ssi_scratch *scratch,
                               ssi_refusal *keep) {
  const ssi_classes *classes = &call->scorer->classes;
  const size_t member = call->range.first + at;
  ssi_inputs *inputs = &scratch->inputs;
  ssi_member_rows of;
  ssi_row_span span;
  ssi_sums sums;
  ssi_status status =
      ssi_population_check_member(table, member, &span, inputs, keep);
  if (status == SSI_OK)
    status =
        ssi_population_rows(table, member, span, classes, scratch, &of, keep);
  if (status != SSI_OK) return status;
  ssi_population_observed(table, member, span, &scratch->missing, inputs);
  ssi_results_sum(call, &of, scratch, &sums);
  ssi_results_write(call, at, &sums, inputs, &scratch->last);
  return SSI_OK;
}

static ssi_status score_all(const ssi_call *call, ssi_table *table,
                            ssi_refusal *keep) {
  const size_t first = call->range.first, count = call->range.count;
  ssi_status status = ssi_table_check(table, first, count);
  ssi_scratch *scratch;
  ssi_refusal later;
  size_t events, bytes, i;
  void *memory;
  if (status == SSI_OK) status = ssi_call_check(call, table->columns.members);
  if (status != SSI_OK) return status;
  /* Who is refused here is found again, after the members before. */
  ssi_population_largest(table, first, count, &events, &later);
  bytes = ssi_scratch_bytes(events, call->scorer->ages);
  status = ssi_call_begin(call, bytes, &memory);
  if (status != SSI_OK) return status;
  scratch = ssi_scratch_lay(memory, events, call->scorer->ages);
  for (i = 0; i < count && status == SSI_OK; i++)
    status = score_member(call, table, i, scratch, keep);
  ssi_call_end(call, bytes, memory);
  return status;
}

ssi_status ssi_population_score(const ssi_scorer *scorer,
                                const ssi_population *population, int32_t day,
                                const ssi_member_range *range,
                                const ssi_score_columns *columns,
                                ssi_refusal *out_refusal) {
  ssi_refusal kept;
  ssi_status status;
  ssi_table table;
  ssi_call call;
  if (!scorer || !population || !range || !columns) return SSI_ERROR_NULL;
  if (!ssi_refusal_fits(out_refusal)) return SSI_ERROR_SIZE;
  kept.status = SSI_OK;
  status = ssi_table_take(population, &table);
  if (status == SSI_OK)
    status = ssi_call_take(scorer, day, range, columns, &call);
  if (status == SSI_OK) status = score_all(&call, &table, &kept);
  return ssi_refusal_pass(status, &kept, out_refusal);
}
