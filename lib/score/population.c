/* Scores of many members, straight from their columns. */
#include "score/population.h"

#include "score/results.h"

ssi_status ssi_population_scratch(const ssi_population *population,
                                  size_t first, size_t count,
                                  size_t *out_bytes) {
  ssi_fault fault;
  size_t events;
  if (!population || !out_bytes) return SSI_ERROR_NULL;
  if (population->size < sizeof *population) return SSI_ERROR_SIZE;
  if (!population->offsets) return SSI_ERROR_NULL;
  if (first > population->members || count > population->members - first)
    return SSI_ERROR_INDEX;
  fault = ssi_population_largest(population, first, count, &events);
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

static ssi_fault score_member(const ssi_call *call,
                              const ssi_population *population, size_t at,
                              ssi_scratch *scratch) {
  const ssi_scorer *scorer = call->scorer;
  ssi_row_span span;
  const ssi_fault fault =
      ssi_population_check_member(population, call->first + at, &span);
  const uint64_t *counterparts;
  ssi_known known;
  ssi_rows rows;
  ssi_sums sums;
  if (fault.status != SSI_OK) return fault;
  ssi_population_known(population, call->first + at, span, &known);
  rows = ssi_population_rows(population, span, &scorer->classes, scratch,
                             &counterparts);
  rows.count = ssi_rows_until(rows.days, rows.count, call->day);
  ssi_sums_take(scorer, &rows, call->day, &scratch->room, &sums);
  take_people(call, scratch, &rows, counterparts, &sums);
  ssi_results_write(call, at, &sums, &known, &scratch->seen);
  return fault;
}

static ssi_status score_all(const ssi_call *call,
                            const ssi_population *population,
                            size_t *out_member, size_t *out_row) {
  size_t events, bytes, i;
  ssi_scratch *scratch;
  ssi_status status;
  ssi_fault fault;
  void *memory;
  status = ssi_population_check(population, call->first, call->count);
  if (status == SSI_OK) status = ssi_call_check(call, population->members);
  if (status != SSI_OK) return status;
  /* A fault here is found again, after the members before it. */
  fault = ssi_population_largest(population, call->first, call->count, &events);
  fault.status = SSI_OK;
  bytes = ssi_scratch_bytes(events);
  status = ssi_call_begin(call, bytes, &memory);
  if (status != SSI_OK) return status;
  scratch = ssi_scratch_lay(memory, events);
  for (i = 0; i < call->count && fault.status == SSI_OK; i++)
    fault = score_member(call, population, i, scratch);
  ssi_call_end(call, bytes, memory);
  if (fault.status == SSI_OK) return SSI_OK;
  return ssi_fault_tell(&fault, out_member, out_row);
}

ssi_status ssi_population_score(const ssi_scorer *scorer,
                                const ssi_population *population, int32_t day,
                                size_t first, size_t count,
                                size_t scratch_bytes, uint8_t *scratch,
                                int32_t *total, int32_t *brand, int32_t *find,
                                int32_t *engage, int32_t *relate, int32_t *high,
                                int32_t *observed, size_t *out_member,
                                size_t *out_row) {
  const ssi_call call = {
      scorer,
      day,
      first,
      count,
      scratch_bytes,
      scratch,
      {total, {brand, find, engage, relate}, high, observed, NULL, NULL}};
  if (!scorer || !total) return SSI_ERROR_NULL;
  return score_all(&call, population, out_member, out_row);
}

ssi_status ssi_population_indicators(const ssi_scorer *scorer,
                                     const ssi_population *population,
                                     int32_t day, size_t first, size_t count,
                                     size_t scratch_bytes, uint8_t *scratch,
                                     int32_t *total, int32_t *points,
                                     int64_t *measures, size_t *out_member,
                                     size_t *out_row) {
  const ssi_call call = {scorer,
                         day,
                         first,
                         count,
                         scratch_bytes,
                         scratch,
                         {total, {NULL}, NULL, NULL, points, measures}};
  if (!scorer || !total || !points) return SSI_ERROR_NULL;
  return score_all(&call, population, out_member, out_row);
}
