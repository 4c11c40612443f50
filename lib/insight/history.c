/* The points of every day in a range. */
#include <ssi/history.h>
#include <string.h>

#include "base/fill.h"
#include "insight/timeline.h"

static ssi_status check_days(const ssi_model *model, int32_t first,
                             size_t days) {
  const ssi_status status = ssi_score_check(model, first);
  if (status != SSI_OK) return status;
  return days > (size_t)(SSI_DAY_MAX - first) + 1 ? SSI_ERROR_DAY : SSI_OK;
}

/* The points of each pillar, where the caller or the scratch has room. */
typedef struct pillar_columns {
  int32_t *of[SSI_PILLARS];
} pillar_columns;

static void add_up(const ssi_timeline *timeline, const pillar_columns *pillars,
                   int32_t *total) {
  const size_t days = timeline->days;
  size_t i, day;
  for (i = 0; i < SSI_PILLARS; i++)
    memset(pillars->of[i], 0, days * sizeof *pillars->of[i]);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_pillar pillar = timeline->task.model->settings[i].pillar;
    ssi_timeline_points(timeline, i, pillars->of[pillar - 1], NULL);
  }
  if (!total) return;
  memset(total, 0, days * sizeof *total);
  for (i = 0; i < SSI_PILLARS; i++) {
    for (day = 0; day < days; day++) total[day] += pillars->of[i][day];
  }
}

static ssi_status write_days(const ssi_task *task, int32_t first, size_t days,
                             const ssi_allocator *scratch,
                             pillar_columns *pillars, int32_t *total) {
  ssi_timeline timeline;
  int32_t *room = ssi_allocate(scratch, SSI_PILLARS * days, sizeof *room);
  size_t i;
  if (!room) return SSI_ERROR_MEMORY;
  if (!ssi_timeline_make(task, first, days, scratch, &timeline)) {
    ssi_release(scratch, room, SSI_PILLARS * days, sizeof *room);
    return SSI_ERROR_MEMORY;
  }
  for (i = 0; i < SSI_PILLARS; i++) {
    if (!pillars->of[i]) pillars->of[i] = room + i * days;
  }
  add_up(&timeline, pillars, total);
  ssi_timeline_free(&timeline);
  ssi_release(scratch, room, SSI_PILLARS * days, sizeof *room);
  return SSI_OK;
}

ssi_status ssi_history_points(const ssi_allocator *allocator,
                              const ssi_model *model,
                              const ssi_profile *profile,
                              const ssi_activity *activity, int32_t first,
                              size_t days, const ssi_history_columns *columns) {
  ssi_history_columns to;
  ssi_allocator scratch;
  pillar_columns pillars;
  ssi_status status;
  ssi_task task;
  if (!model || !profile || !activity || !columns) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &scratch);
  if (status == SSI_OK) status = SSI_TAKE(ssi_history_columns, columns, &to);
  if (status == SSI_OK) status = check_days(model, first, days);
  if (status != SSI_OK || days == 0) return status;
  task = ssi_task_whole(model, profile, activity, first + (int32_t)(days - 1));
  pillars.of[0] = to.brand;
  pillars.of[1] = to.find;
  pillars.of[2] = to.engage;
  pillars.of[3] = to.relate;
  return write_days(&task, first, days, &scratch, &pillars, to.total);
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
  memset(points, 0, days * sizeof *points);
  ssi_timeline_points(&timeline, (size_t)indicator - 1, points, measures);
  ssi_timeline_free(&timeline);
  return SSI_OK;
}
