/* Scores of many members, straight from their columns. */
#include "score/population.h"

ssi_status ssi_population_scratch(const ssi_population *population,
                                  size_t first, size_t count,
                                  size_t *out_bytes) {
  ssi_fault fault;
  ssi_scratch_needs needs = {0, 0, true};
  if (!population || !out_bytes) return SSI_ERROR_NULL;
  if (population->size < sizeof *population) return SSI_ERROR_SIZE;
  if (!population->offsets) return SSI_ERROR_NULL;
  if (first > population->members || count > population->members - first)
    return SSI_ERROR_INDEX;
  fault = ssi_population_largest(population, first, count, &needs.events);
  if (fault.status == SSI_OK) *out_bytes = ssi_scratch_bytes(&needs);
  return fault.status;
}

static ssi_fault open_member(const void *source, size_t at,
                             const ssi_classes *classes, ssi_scratch *scratch,
                             ssi_member *out) {
  const ssi_population *population = source;
  ssi_row_span span;
  const ssi_fault fault = ssi_population_check_member(population, at, &span);
  if (fault.status != SSI_OK) return fault;
  ssi_population_inputs(population, at, span, &scratch->inputs);
  out->inputs = &scratch->inputs;
  out->rows = ssi_population_rows(population, span, classes, scratch,
                                  &out->counterparts);
  return fault;
}

static ssi_status score_all(const ssi_call *call,
                            const ssi_population *population,
                            size_t *out_member, size_t *out_row) {
  ssi_members members = {population, 0, {0, 0, true}, open_member};
  const ssi_status status =
      ssi_population_check(population, call->first, call->count);
  if (status != SSI_OK) return status;
  members.count = population->members;
  /* A fault here is found again, after the members before it. */
  ssi_population_largest(population, call->first, call->count,
                         &members.needs.events);
  return ssi_members_score(&members, call, out_member, out_row);
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
