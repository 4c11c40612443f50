/* Scores of many members, straight from their columns. */
#include "score/population.h"

#include "score/results.h"

ssi_status ssi_population_scratch(const ssi_population *population,
                                  size_t first, size_t count,
                                  size_t *out_bytes) {
  ssi_table table;
  ssi_status status;
  ssi_fault fault;
  size_t events;
  if (!population || !out_bytes) return SSI_ERROR_NULL;
  status = ssi_table_take(population, &table);
  if (status != SSI_OK) return status;
  if (first > table.columns.members || count > table.columns.members - first)
    return SSI_ERROR_INDEX;
  fault = ssi_population_largest(&table, first, count, &events);
  if (fault.status == SSI_OK) *out_bytes = ssi_scratch_bytes(events);
  return fault.status;
}

static void take_people(const ssi_call *call, ssi_scratch *scratch,
                        const ssi_rows *rows, const uint64_t *counterparts,
                        ssi_sums *out) {
  const ssi_scorer *scorer = call->scorer;
  ssi_contacts *contacts = &scratch->contacts;
  ssi_persons *persons = &scratch->persons;
  ssi_contacts_list(&scorer->classes, rows, contacts);
  ssi_persons_next(persons);
  if (!ssi_persons_meet_hashed(persons, scorer, rows, call->day, counterparts,
                               contacts)) {
    ssi_persons_number(persons, contacts, counterparts, scratch->numbers);
    ssi_persons_next(persons);
    ssi_persons_meet(persons, scorer, rows, call->day, scratch->numbers,
                     contacts);
  }
  ssi_sums_nameless(scorer, rows, call->day, contacts->nameless,
                    contacts->nameless_count, out);
  ssi_sums_people(scorer, contacts->news, contacts->news_count, out);
}

static ssi_fault score_member(const ssi_call *call, const ssi_table *table,
                              size_t at, ssi_scratch *scratch) {
  const ssi_scorer *scorer = call->scorer;
  ssi_row_span span;
  const ssi_fault fault =
      ssi_population_check_member(table, call->range.first + at, &span);
  const uint64_t *counterparts;
  ssi_known known;
  ssi_rows rows;
  ssi_sums sums;
  if (fault.status != SSI_OK) return fault;
  ssi_population_known(table, call->range.first + at, span, &known);
  rows = ssi_population_rows(table, span, &scorer->classes, scratch,
                             &counterparts);
  rows.count = ssi_rows_until(rows.days, rows.count, call->day);
  ssi_sums_take(scorer, &rows, call->day, &scratch->room, &sums);
  take_people(call, scratch, &rows, counterparts, &sums);
  ssi_results_write(call, at, &sums, &known, &scratch->seen);
  return fault;
}

static ssi_status score_all(const ssi_call *call, const ssi_table *table,
                            size_t *out_member, size_t *out_row) {
  const size_t first = call->range.first, count = call->range.count;
  size_t events, bytes, i;
  ssi_scratch *scratch;
  ssi_status status;
  ssi_fault fault;
  void *memory;
  /* A fault here is found again, after the members before it. */
  fault = ssi_population_largest(table, first, count, &events);
  fault.status = SSI_OK;
  bytes = ssi_scratch_bytes(events);
  status = ssi_call_begin(call, bytes, &memory);
  if (status != SSI_OK) return status;
  scratch = ssi_scratch_lay(memory, events);
  for (i = 0; i < count && fault.status == SSI_OK; i++)
    fault = score_member(call, table, i, scratch);
  ssi_call_end(call, bytes, memory);
  if (fault.status == SSI_OK) return SSI_OK;
  return ssi_fault_tell(&fault, out_member, out_row);
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
  if (status == SSI_OK)
    status = ssi_table_check(&table, call.range.first, call.range.count);
  if (status == SSI_OK) status = ssi_call_check(&call, table.columns.members);
  if (status != SSI_OK) return status;
  return score_all(&call, &table, out_member, out_row);
}
