/* A benchmark's life, and what it says of itself: name, size, knots, means, and
   how far the means may be off. Nothing here is private. Each answer takes
   constant time. */
#include "cohort/benchmark.h"

#include <string.h>

#include "base/alloc.h"
#include "base/check.h"
#include "base/fill.h"

/* Points x 64 that means of n members with epsilon e / 64 are within, 19 times
   of 20, times n e: the 95 % points of the noise. */
#define TOTAL_MARGIN 656  /* of four pillars together */
#define PILLAR_MARGIN 311 /* of one */
#define ALONE_MARGIN 599  /* of the index without pillars: ln 20 x 200 */

#define FALLBACK_NAME "All sales professionals (estimate)"
#define FALLBACK_DAY 20454 /* 2026-01-01 */

ssi_status ssi_benchmark_fallback(const ssi_allocator *allocator,
                                  ssi_benchmark **out) {
  ssi_status status = ssi_handle_make(allocator, sizeof **out, (void **)out);
  ssi_benchmark *self;
  size_t i;
  if (status != SSI_OK) return status;
  self = *out;
  status = ssi_label_take(SSI_COHORT_POPULATION, FALLBACK_NAME,
                          sizeof FALLBACK_NAME - 1, FALLBACK_DAY, &self->label);
  SSI_ALWAYS(status == SSI_OK);
  self->source = SSI_BENCHMARK_ESTIMATE;
  self->has_pillars = true;
  memcpy(self->pillars, ssi_fallback_pillars, sizeof self->pillars);
  for (i = 0; i < PILLARS; i++) self->total += self->pillars[i];
  self->knots = KNOTS_MANY;
  memcpy(self->shares, ssi_fallback_shares, sizeof self->shares);
  return SSI_OK;
}

void ssi_benchmark_free(ssi_benchmark *self) {
  ssi_handle_free(self, sizeof *self);
}

ssi_status ssi_benchmark_label(const ssi_benchmark *self,
                               ssi_benchmark_info *out) {
  ssi_benchmark_info info = SSI_INIT(ssi_benchmark_info);
  if (!self || !out) return SSI_ERROR_NULL;
  info.name = self->label.name;
  info.members = self->members;
  info.kind = self->label.kind;
  info.source = self->source;
  info.has_pillars = self->has_pillars;
  info.day = self->label.day;
  info.epsilon = self->epsilon;
  info.knots = (int32_t)self->knots;
  return SSI_FILL(ssi_benchmark_info, out, &info);
}

ssi_status ssi_benchmark_knot(const ssi_benchmark *self, size_t index,
                              ssi_knot_info *out) {
  ssi_knot_info info = SSI_INIT(ssi_knot_info);
  ssi_status status;
  status = SSI_ASK(ssi_knot_info, self, out);
  if (status != SSI_OK) return status;
  if (index >= self->knots) return SSI_ERROR_INDEX;
  info.points =
      (int32_t)index * (SSI_TOTAL_POINTS / (int32_t)(self->knots - 1));
  info.share = self->shares[index];
  return SSI_FILL(ssi_knot_info, out, &info);
}

/* A margin in micropoints. Members x epsilon is 93 and more, so it is 8 points
   at most. */
static int32_t margin(const ssi_benchmark *self, int64_t points) {
  return self->epsilon == 0
             ? 0
             : (int32_t)(points * SSI_POINT * SSI_EPSILON /
                         ((int64_t)self->members * self->epsilon));
}

static int32_t total_margin(const ssi_benchmark *self) {
  return margin(self, self->has_pillars ? TOTAL_MARGIN : ALONE_MARGIN);
}

ssi_status ssi_benchmark_mean(const ssi_benchmark *self, ssi_mean_result *out) {
  ssi_mean_result mean = SSI_INIT(ssi_mean_result);
  if (!self || !out) return SSI_ERROR_NULL;
  mean.total = self->total;
  mean.total_margin = total_margin(self);
  mean.has_pillars = self->has_pillars;
  mean.brand = self->pillars[0];
  mean.find = self->pillars[1];
  mean.engage = self->pillars[2];
  mean.relate = self->pillars[3];
  if (self->has_pillars) mean.pillar_margin = margin(self, PILLAR_MARGIN);
  return SSI_FILL(ssi_mean_result, out, &mean);
}

size_t ssi_weakest_pillar(const int32_t points[PILLARS],
                          const int32_t means[PILLARS]) {
  size_t weakest = 0, i;
  for (i = 1; i < PILLARS; i++) {
    if (points[i] - means[i] < points[weakest] - means[weakest]) weakest = i;
  }
  return weakest;
}

static void add_pillars(const ssi_benchmark *self, const int32_t *pillars,
                        ssi_gap_result *gap) {
  const size_t weakest = ssi_weakest_pillar(pillars, self->pillars);
  gap->has_pillars = true;
  gap->brand = pillars[0] - self->pillars[0];
  gap->find = pillars[1] - self->pillars[1];
  gap->engage = pillars[2] - self->pillars[2];
  gap->relate = pillars[3] - self->pillars[3];
  gap->pillar_margin = margin(self, PILLAR_MARGIN);
  gap->weakest = (int32_t)weakest + 1;
  gap->weakest_gap = pillars[weakest] - self->pillars[weakest];
}

ssi_status ssi_benchmark_gap(const ssi_benchmark *self, int32_t total,
                             const int32_t *pillars, ssi_gap_result *out) {
  ssi_gap_result gap = SSI_INIT(ssi_gap_result);
  const ssi_status status = SSI_ASK(ssi_gap_result, self, out);
  if (status != SSI_OK) return status;
  if (!ssi_is_total(total)) return SSI_ERROR_RANGE;
  if (pillars && !ssi_are_pillars(pillars, PILLARS)) return SSI_ERROR_RANGE;
  gap.total = total - self->total;
  gap.total_margin = total_margin(self);
  if (pillars && self->has_pillars) add_pillars(self, pillars, &gap);
  return SSI_FILL(ssi_gap_result, out, &gap);
}
