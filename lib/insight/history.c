/* The points of every day in a range, of one member: a timeline of all
   indicators, added up by pillar. Costs the walk and a few steps for each
   indicator and day, not a score for each day. */
#include "insight/history.h"

#include <string.h>

#include "base/day.h"
#include "base/fill.h"
#include "insight/timeline.h"

ssi_status ssi_history_check(int32_t first, size_t days) {
  return ssi_is_day(first) && days <= (size_t)(SSI_DAY_MAX - first) + 1
             ? SSI_OK
             : SSI_ERROR_DAY;
}

static ssi_status check(const ssi_model *model, int32_t first, size_t days) {
  const ssi_status status = ssi_request_check(model, first);
  return status == SSI_OK ? ssi_history_check(first, days) : status;
}

static void add_up(const ssi_timeline *timeline,
                   int32_t *const pillars[SSI_PILLARS], int32_t *total) {
  const size_t days = timeline->days;
  size_t i, day;
  for (i = 0; i < SSI_PILLARS; i++)
    memset(pillars[i], 0, days * sizeof *pillars[i]);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_pillar pillar = timeline->request->model->settings[i].pillar;
    ssi_timeline_points(timeline, i, pillars[pillar - 1], NULL);
  }
  if (!total) return;
  memset(total, 0, days * sizeof *total);
  for (i = 0; i < SSI_PILLARS; i++) {
    for (day = 0; day < days; day++) total[day] += pillars[i][day];
  }
}

ssi_status ssi_history_write(const ssi_request *request, int32_t first,
                             size_t days, const ssi_allocator *scratch,
                             const ssi_history_columns *to, size_t place) {
  int32_t *columns[SSI_PILLARS] = {to->brand, to->find, to->engage, to->relate};
  ssi_timeline *timeline;
  ssi_status status = SSI_ERROR_MEMORY;
  int32_t *own = ssi_allocate(scratch, SSI_PILLARS * days, sizeof *own);
  size_t i;
  if (!own) return status;
  timeline = ssi_timeline_make(request, first, days, scratch);
  if (timeline) {
    for (i = 0; i < SSI_PILLARS; i++)
      columns[i] = columns[i] ? columns[i] + place : own + i * days;
    add_up(timeline, columns, to->total ? to->total + place : NULL);
    ssi_timeline_free(timeline);
    status = SSI_OK;
  }
  ssi_release(scratch, own, SSI_PILLARS * days, sizeof *own);
  return status;
}

ssi_status ssi_history_points(const ssi_allocator *allocator,
                              const ssi_model *model,
                              const ssi_profile *profile,
                              const ssi_activity *activity, int32_t first,
                              size_t days, const ssi_history_columns *columns) {
  ssi_history_columns to;
  ssi_allocator scratch;
  ssi_status status;
  ssi_request request;
  if (!model || !profile || !activity || !columns) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &scratch);
  if (status == SSI_OK) status = SSI_TAKE(ssi_history_columns, columns, &to);
  if (status == SSI_OK) status = check(model, first, days);
  if (status != SSI_OK || days == 0) return status;
  ssi_request_take(model, profile, activity, first + (int32_t)(days - 1),
                   &request);
  return ssi_history_write(&request, first, days, &scratch, &to, 0);
}

ssi_status ssi_history_indicator(const ssi_allocator *allocator,
                                 const ssi_model *model,
                                 const ssi_profile *profile,
                                 const ssi_activity *activity,
                                 ssi_indicator indicator, int32_t first,
                                 size_t days, int32_t *points,
                                 int64_t *measures) {
  ssi_request request;
  ssi_timeline *timeline;
  ssi_allocator scratch;
  ssi_status status;
  if (!model || !profile || !activity || !points) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &scratch);
  if (status != SSI_OK) return status;
  if (!ssi_is_indicator(indicator)) return SSI_ERROR_INDICATOR;
  status = check(model, first, days);
  if (status != SSI_OK || days == 0) return status;
  ssi_request_take(model, profile, activity, first + (int32_t)(days - 1),
                   &request);
  memset(request.wanted, false, sizeof request.wanted);
  request.wanted[indicator - 1] = true;
  timeline = ssi_timeline_make(&request, first, days, &scratch);
  if (!timeline) return SSI_ERROR_MEMORY;
  memset(points, 0, days * sizeof *points);
  ssi_timeline_points(timeline, (size_t)indicator - 1, points, measures);
  ssi_timeline_free(timeline);
  return SSI_OK;
}
