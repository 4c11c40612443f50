/* The points of every day in a range. */
#include <ssi/history.h>

#include "insight/timeline.h"

static ssi_status check_days(const ssi_model *model, int32_t first,
                             size_t days) {
  const ssi_status status = ssi_score_check(model, first);
  if (status != SSI_OK) return status;
  return days > (size_t)(SSI_DAY_MAX - first) + 1 ? SSI_ERROR_DAY : SSI_OK;
}

/* The caller's arrays, by pillar; [0] is the total. */
typedef struct columns {
  int32_t *of[SSI_PILLARS + 1];
} columns;

static void add_points(const int32_t *points, size_t days, int32_t *to) {
  size_t i;
  if (!to) return;
  for (i = 0; i < days; i++) to[i] += points[i];
}

static void add_up(const ssi_timeline *timeline, int32_t *points,
                   const columns *out) {
  size_t i, day;
  for (i = 0; i <= SSI_PILLARS; i++) {
    for (day = 0; out->of[i] && day < timeline->days; day++) {
      out->of[i][day] = 0;
    }
  }
  for (i = 0; i < SSI_INDICATORS; i++) {
    ssi_timeline_points(timeline, i, points, NULL);
    add_points(points, timeline->days, out->of[0]);
    add_points(points, timeline->days,
               out->of[timeline->task.model->settings[i].pillar]);
  }
}

static ssi_status write_days(const ssi_task *task, int32_t first, size_t days,
                             const ssi_allocator *scratch, const columns *out) {
  ssi_timeline timeline;
  int32_t *points = ssi_allocate(scratch, days, sizeof *points);
  if (!points) return SSI_ERROR_MEMORY;
  if (!ssi_timeline_make(task, first, days, scratch, &timeline)) {
    ssi_release(scratch, points, days, sizeof *points);
    return SSI_ERROR_MEMORY;
  }
  add_up(&timeline, points, out);
  ssi_timeline_free(&timeline);
  ssi_release(scratch, points, days, sizeof *points);
  return SSI_OK;
}

ssi_status ssi_history_points(const ssi_allocator *allocator,
                              const ssi_model *model,
                              const ssi_profile *profile,
                              const ssi_activity *activity, int32_t first,
                              size_t days, int32_t *total, int32_t *brand,
                              int32_t *find, int32_t *engage, int32_t *relate) {
  const columns out = {{total, brand, find, engage, relate}};
  ssi_allocator scratch;
  ssi_status status;
  ssi_task task;
  if (!model || !profile || !activity || !total) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &scratch);
  if (status == SSI_OK) status = check_days(model, first, days);
  if (status != SSI_OK || days == 0) return status;
  task = ssi_task_whole(model, profile, activity, first + (int32_t)(days - 1));
  return write_days(&task, first, days, &scratch, &out);
}

ssi_status ssi_history_indicator(const ssi_allocator *allocator,
                                 const ssi_model *model,
                                 const ssi_profile *profile,
                                 const ssi_activity *activity,
                                 ssi_indicator indicator, int32_t first,
                                 size_t days, int32_t *points,
                                 int64_t *measures) {
  ssi_task task = {model, profile, activity, 0, {false}};
  ssi_timeline timeline;
  ssi_allocator scratch;
  ssi_status status;
  if (!model || !profile || !activity || !points) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &scratch);
  if (status != SSI_OK) return status;
  if (!ssi_is_indicator(indicator)) return SSI_ERROR_INDICATOR;
  status = check_days(model, first, days);
  if (status != SSI_OK || days == 0) return status;
  task.day = first + (int32_t)(days - 1);
  task.wanted[indicator - 1] = true;
  if (!ssi_timeline_make(&task, first, days, &scratch, &timeline))
    return SSI_ERROR_MEMORY;
  ssi_timeline_points(&timeline, (size_t)indicator - 1, points, measures);
  ssi_timeline_free(&timeline);
  return SSI_OK;
}
