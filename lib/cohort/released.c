/* The answers themselves: coarse figures of a cohort. */
#include "base/check.h"
#include "base/fill.h"
#include "base/integer.h"
#include "cohort/releases.h"

#include <string.h>

#define UNKNOWN (-1)
#define BEYOND 5 /* members on either side of a quantile */

typedef struct step_row {
  uint32_t from;
  int32_t step;
} step_row;

/* The sum that a rounded mean tells of is left 20 points of room or more. */
static const step_row steps[] = {
    {1000, SSI_POINT / 10},
    {100, SSI_POINT / 2},
    {20, SSI_POINT},
    {0, 2 * SSI_POINT},
};

int32_t ssi_mean_step(uint32_t members) {
  const step_row *row = steps;
  if (!RULES) return 1;
  while (members < row->from) row++;
  return row->step;
}

static int32_t rounded_mean(uint64_t sum, uint32_t count) {
  const uint64_t step = (uint64_t)ssi_mean_step(count);
  return (int32_t)(ssi_round_divide(sum, count * step) * step);
}

static void work_out_means(const ssi_cohort *cohort, int32_t *values) {
  const ssi_tally *tally = &cohort->tally;
  uint64_t sum = 0;
  size_t i;
  for (i = 0; i < BUCKETS; i++)
    sum += (uint64_t)cohort->buckets[i] * i * SSI_COHORT_RESOLUTION;
  values[0] = rounded_mean(sum, tally->count);
  for (i = 0; i < PILLARS; i++) {
    values[1 + i] = tally->with_pillars == tally->count
                        ? rounded_mean((uint64_t)tally->sums[i], tally->count)
                        : UNKNOWN;
  }
}

ssi_status ssi_mean_of(ssi_releases *self, const ssi_cohort *protect,
                       const ssi_cohort *cohort, ssi_answer *out) {
  ssi_question key = {{0, 0}, 0, 0, QUESTION_MEAN};
  const ssi_answer *found;
  const ssi_status status =
      ssi_releases_ask(self, protect, cohort, &key, &found);
  if (status != SSI_OK) return status;
  if (found) {
    *out = *found;
    return SSI_OK;
  }
  memset(out, 0, sizeof *out);
  work_out_means(cohort, out->values);
  ssi_releases_note(self, &key, cohort, out);
  return SSI_OK;
}

static bool is_estimate(const ssi_cohort *cohort) {
  return cohort->kind == SSI_COHORT_FALLBACK;
}

ssi_status ssi_releases_mean(ssi_releases *self, const ssi_cohort *cohort,
                             ssi_mean_answer *out) {
  ssi_mean_answer answer = SSI_INIT(ssi_mean_answer);
  ssi_answer row;
  ssi_status status;
  if (!self || !cohort || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_mean_answer, out)) return SSI_ERROR_SIZE;
  status = ssi_mean_of(self, cohort, cohort, &row);
  if (status != SSI_OK) return status;
  answer.name = cohort->name;
  answer.kind = cohort->kind;
  answer.day = row.day;
  answer.estimate = is_estimate(cohort);
  answer.members = row.members;
  answer.resolution = ssi_mean_step(row.members);
  answer.total = row.values[0];
  answer.has_pillars = row.values[1] != UNKNOWN;
  if (answer.has_pillars) {
    answer.brand = row.values[1];
    answer.find = row.values[2];
    answer.engage = row.values[3];
    answer.relate = row.values[4];
  }
  return SSI_FILL(ssi_mean_answer, out, &answer);
}

ssi_status ssi_releases_gap(ssi_releases *self, const ssi_cohort *cohort,
                            int32_t total, const int32_t *pillars,
                            ssi_gap_answer *out) {
  ssi_gap_answer answer = SSI_INIT(ssi_gap_answer);
  ssi_mean_answer mean = SSI_INIT(ssi_mean_answer);
  ssi_status status;
  if (!self || !cohort || !pillars || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_gap_answer, out)) return SSI_ERROR_SIZE;
  if (!ssi_is_total(total) || !ssi_are_pillars(pillars, PILLARS))
    return SSI_ERROR_RANGE;
  status = ssi_releases_mean(self, cohort, &mean);
  if (status != SSI_OK) return status;
  answer.name = mean.name;
  answer.kind = mean.kind;
  answer.day = mean.day;
  answer.estimate = mean.estimate;
  answer.members = mean.members;
  answer.resolution = mean.resolution;
  answer.total = total - mean.total;
  answer.has_pillars = mean.has_pillars;
  if (mean.has_pillars) {
    answer.brand = pillars[0] - mean.brand;
    answer.find = pillars[1] - mean.find;
    answer.engage = pillars[2] - mean.engage;
    answer.relate = pillars[3] - mean.relate;
  }
  return SSI_FILL(ssi_gap_answer, out, &answer);
}

/* Of so many members, a quantile is rounded to this. */
static int32_t quantile_step(uint32_t members) {
  const int32_t step = ssi_mean_step(members);
  return RULES && step < SSI_POINT ? SSI_POINT : step;
}

static int32_t work_out_quantile(const ssi_cohort *cohort, uint32_t percent) {
  const uint64_t wanted = (uint64_t)cohort->tally.count * percent;
  const uint64_t step = (uint64_t)quantile_step(cohort->tally.count);
  uint64_t at_most = cohort->buckets[0];
  uint32_t bucket = 0;
  while (at_most * HUNDRED < wanted) at_most += cohort->buckets[++bucket];
  return (int32_t)(ssi_round_divide((uint64_t)bucket * SSI_COHORT_RESOLUTION,
                                    step) *
                   step);
}

static bool too_far_out(const ssi_cohort *cohort, uint32_t percent) {
  const uint32_t nearer = percent < 50 ? percent : HUNDRED - percent;
  return (uint64_t)cohort->tally.count * nearer < BEYOND * HUNDRED;
}

ssi_status ssi_releases_quantile(ssi_releases *self, const ssi_cohort *cohort,
                                 int32_t percent, ssi_quantile_answer *out) {
  ssi_quantile_answer answer = SSI_INIT(ssi_quantile_answer);
  ssi_question key = {{0, 0}, 0, 0, 0};
  ssi_answer row = {key, 0, 0, {0}};
  const ssi_answer *found;
  ssi_status status;
  if (!self || !cohort || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_quantile_answer, out)) return SSI_ERROR_SIZE;
  if (percent < 1 || percent >= HUNDRED) return SSI_ERROR_RANGE;
  if (too_far_out(cohort, (uint32_t)percent)) return SSI_ERROR_COHORT;
  key.question = QUESTION_QUANTILE + (uint32_t)percent;
  status = ssi_releases_ask(self, cohort, cohort, &key, &found);
  if (status != SSI_OK) return status;
  if (found) {
    row = *found;
  } else {
    row.values[0] = work_out_quantile(cohort, (uint32_t)percent);
    ssi_releases_note(self, &key, cohort, &row);
  }
  answer.name = cohort->name;
  answer.kind = cohort->kind;
  answer.day = row.day;
  answer.estimate = is_estimate(cohort);
  answer.members = row.members;
  answer.resolution = quantile_step(row.members);
  answer.points = row.values[0];
  return SSI_FILL(ssi_quantile_answer, out, &answer);
}
