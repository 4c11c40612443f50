#include "score/results.h"

#include <string.h>

#include "base/alloc.h"

ssi_status ssi_call_check(const ssi_call *call, size_t members) {
  if (call->first > members || call->count > members - call->first)
    return SSI_ERROR_INDEX;
  if (call->day < SSI_DAY_MIN || call->day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  return SSI_OK;
}

ssi_status ssi_call_begin(const ssi_call *call, size_t needed, void **out) {
  if (call->scratch) {
    if (call->scratch_bytes < needed) return SSI_ERROR_SPACE;
    *out = call->scratch;
    return SSI_OK;
  }
  *out = ssi_allocate(&call->scorer->allocator, needed, 1);
  return *out ? SSI_OK : SSI_ERROR_MEMORY;
}

void ssi_call_end(const ssi_call *call, size_t needed, void *memory) {
  if (!call->scratch) ssi_release(&call->scorer->allocator, memory, needed, 1);
}

static void write_points(const ssi_call *call, size_t at,
                         const ssi_points *points) {
  int32_t pillars[SSI_PILLARS] = {0};
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++)
    pillars[call->scorer->finish[i].pillar] += points->points[i];
  call->out.total[at] = pillars[0] + pillars[1] + pillars[2] + pillars[3];
  for (i = 0; i < SSI_PILLARS; i++) {
    if (call->out.pillars[i]) call->out.pillars[i][at] = pillars[i];
  }
}

static void write_seen(const ssi_call *call, size_t at, const ssi_known *known,
                       const ssi_points *points, ssi_seen *seen) {
  int32_t high, observed;
  if (!call->out.high && !call->out.observed) return;
  ssi_seen_take(call->scorer, known, points, seen, &high, &observed);
  if (call->out.high) call->out.high[at] = high;
  if (call->out.observed) call->out.observed[at] = observed;
}

void ssi_results_write(const ssi_call *call, size_t at, const ssi_sums *sums,
                       const ssi_known *known, ssi_seen *seen) {
  const ssi_result_columns *out = &call->out;
  ssi_points points;
  ssi_points_make(call->scorer, sums, known, &points);
  write_points(call, at, &points);
  write_seen(call, at, known, &points, seen);
  if (out->points)
    memcpy(out->points + at * SSI_INDICATORS, points.points,
           sizeof points.points);
  if (out->measures)
    memcpy(out->measures + at * SSI_INDICATORS, points.measures,
           sizeof points.measures);
}
