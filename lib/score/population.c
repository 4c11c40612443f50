/* Scores of many members. */
#include "score/population.h"

#include "base/alloc.h"
#include "score/scorer.h"

ssi_status ssi_population_scratch(const ssi_population *population,
                                  size_t first, size_t count,
                                  size_t *out_bytes) {
  if (!population || !population->offsets || !out_bytes) return SSI_ERROR_NULL;
  if (population->size < sizeof *population) return SSI_ERROR_SIZE;
  if (first > population->members || count > population->members - first)
    return SSI_ERROR_INDEX;
  *out_bytes = 64;
  return SSI_OK;
}

static ssi_status score_one(const ssi_scorer *scorer,
                            const ssi_population *population, int32_t day,
                            size_t member, ssi_fault *fault, ssi_score *out) {
  ssi_profile profile;
  ssi_activity *activity;
  ssi_task task;
  ssi_row_span rows;
  ssi_status status;
  *fault = ssi_population_check_member(population, member, &rows);
  if (fault->status != SSI_OK) return fault->status;
  status = ssi_population_record(population, member, rows, &scorer->allocator,
                                 &profile, &activity);
  if (status != SSI_OK) return status;
  task = ssi_task_whole(&scorer->model, &profile, activity, day);
  status = ssi_score_fill(&task, &scorer->allocator, out);
  ssi_activity_free(activity);
  return status;
}

static void put(int32_t *column, size_t at, int32_t value) {
  if (column) column[at] = value;
}

ssi_status ssi_population_score(const ssi_scorer *scorer,
                                const ssi_population *population, int32_t day,
                                size_t first, size_t count,
                                size_t scratch_bytes, uint8_t *scratch,
                                int32_t *total, int32_t *brand, int32_t *find,
                                int32_t *engage, int32_t *relate, int32_t *high,
                                int32_t *observed, size_t *out_member,
                                size_t *out_row) {
  int32_t *const pillars[SSI_PILLARS] = {brand, find, engage, relate};
  ssi_status status;
  ssi_fault fault = {SSI_OK, 0, 0, false, false};
  size_t i, k;
  if (!scorer || !total) return SSI_ERROR_NULL;
  status = ssi_population_check(population, first, count);
  if (status != SSI_OK) return status;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  if (scratch && scratch_bytes < 64) return SSI_ERROR_SPACE;
  for (i = 0; i < count; i++) {
    ssi_score score;
    ssi_result result;
    status = score_one(scorer, population, day, first + i, &fault, &score);
    if (fault.status != SSI_OK)
      return ssi_fault_tell(&fault, out_member, out_row);
    if (status != SSI_OK) return status;
    result = ssi_result_total(&score);
    put(total, i, result.points);
    put(high, i, result.high);
    put(observed, i, result.observed);
    for (k = 0; k < SSI_PILLARS; k++)
      put(pillars[k], i, ssi_result_pillar(&score, (ssi_pillar)(k + 1)).points);
  }
  return SSI_OK;
}

ssi_status ssi_population_indicators(const ssi_scorer *scorer,
                                     const ssi_population *population,
                                     int32_t day, size_t first, size_t count,
                                     size_t scratch_bytes, uint8_t *scratch,
                                     int32_t *total, int32_t *points,
                                     int64_t *measures, size_t *out_member,
                                     size_t *out_row) {
  ssi_status status;
  ssi_fault fault = {SSI_OK, 0, 0, false, false};
  size_t i, k;
  if (!scorer || !total || !points) return SSI_ERROR_NULL;
  status = ssi_population_check(population, first, count);
  if (status != SSI_OK) return status;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  if (scratch && scratch_bytes < 64) return SSI_ERROR_SPACE;
  for (i = 0; i < count; i++) {
    ssi_score score;
    status = score_one(scorer, population, day, first + i, &fault, &score);
    if (fault.status != SSI_OK)
      return ssi_fault_tell(&fault, out_member, out_row);
    if (status != SSI_OK) return status;
    total[i] = ssi_result_total(&score).points;
    for (k = 0; k < SSI_INDICATORS; k++) {
      points[i * SSI_INDICATORS + k] = score.indicators[k].points;
      if (measures)
        measures[i * SSI_INDICATORS + k] = score.indicators[k].measure;
    }
  }
  return SSI_OK;
}
