/* Changes over a week, a month and since a baseline, and what they amount to:
   the means of a window's thirds must all go one way. One timeline serves all
   windows, so a trend costs one history. */
#include <ssi/history.h>
#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "insight/timeline.h"

#define WEEK 7
#define MONTH 30
#define LEAST_DAYS 7 /* of a window that tells anything */
#define NOISE 50     /* a change of less than a 50th of the maximum is noise */

/* The index, its pillars, its indicators. */
#define PARTS (1 + SSI_PILLARS + SSI_INDICATORS)
#define TOTAL 0
#define PILLAR(pillar) ((size_t)(pillar))
#define INDICATOR(index) (1 + SSI_PILLARS + (index))

/* Micropoints on the first and on the last day, and sums over thirds. */
enum { BEFORE, AFTER, THIRDS, SUMS = THIRDS + 3 };

typedef struct part_change {
  int64_t sums[SUMS];
} part_change;

typedef struct window_change {
  int32_t first;
  bool recorded; /* there is a record from its first day on */
  part_change parts[PARTS];
} window_change;

struct ssi_trend {
  ssi_allocator allocator;
  int32_t day;
  int32_t maximum[PARTS];
  bool observed[PARTS];
  window_change windows[SSI_WINDOWS];
};

static int32_t length_of(const ssi_trend *self, const window_change *window) {
  return self->day - window->first;
}

static void open_window(ssi_trend *self, ssi_window which, int32_t first,
                        const ssi_activity *activity) {
  window_change *window = &self->windows[which - 1];
  int32_t begin = 0, end;
  window->first = first < SSI_DAY_MIN ? SSI_DAY_MIN : first;
  window->recorded = first >= SSI_DAY_MIN &&
                     ssi_activity_days(activity, &begin, &end) == SSI_OK &&
                     begin <= first;
}

/* The change of one indicator; points[0 .. days) end on the trend's day. */
static void take_change(const int32_t *points, size_t days, size_t window_days,
                        part_change *out) {
  const size_t third = window_days / 3;
  const int32_t *at = points + days - 3 * third;
  size_t i, day;
  out->sums[BEFORE] = points[days - window_days];
  out->sums[AFTER] = points[days - 1];
  for (i = THIRDS; i < SUMS; i++) {
    out->sums[i] = 0;
    for (day = 0; day < third; day++) out->sums[i] += *at++;
  }
}

static void take_indicator(ssi_trend *self, const ssi_timeline *timeline,
                           size_t index, int32_t *points) {
  const ssi_indicator_setting *setting =
      &timeline->request->model->settings[index];
  const size_t parts[3] = {TOTAL, PILLAR(setting->pillar), INDICATOR(index)};
  const bool observed =
      ssi_coverage_state(&timeline->coverage, index) != SSI_OBSERVATION_NONE;
  size_t i, k, sum;
  memset(points, 0, timeline->days * sizeof *points);
  ssi_timeline_points(timeline, index, points, NULL);
  for (k = 0; k < 3; k++) {
    self->maximum[parts[k]] += setting->weight;
    self->observed[parts[k]] |= observed;
  }
  for (i = 0; i < SSI_WINDOWS; i++) {
    window_change *window = &self->windows[i];
    part_change change;
    take_change(points, timeline->days, (size_t)length_of(self, window) + 1,
                &change);
    for (k = 0; k < 3; k++) {
      for (sum = 0; sum < SUMS; sum++)
        window->parts[parts[k]].sums[sum] += change.sums[sum];
    }
  }
}

static int32_t earliest(const ssi_trend *self) {
  int32_t first = self->day;
  size_t i;
  for (i = 0; i < SSI_WINDOWS; i++) {
    if (self->windows[i].first < first) first = self->windows[i].first;
  }
  return first;
}

static bool take_days(ssi_trend *self, const ssi_request *request) {
  const int32_t first = earliest(self);
  const size_t days = (size_t)(self->day - first) + 1;
  const ssi_allocator *scratch = &self->allocator;
  ssi_timeline *timeline = NULL;
  int32_t *points = ssi_allocate(scratch, days, sizeof *points);
  size_t i;
  if (points) timeline = ssi_timeline_make(request, first, days, scratch);
  if (timeline) {
    for (i = 0; i < SSI_INDICATORS; i++)
      take_indicator(self, timeline, i, points);
    ssi_timeline_free(timeline);
  }
  ssi_release(scratch, points, days, sizeof *points);
  return timeline != NULL;
}

ssi_status ssi_trend_new(const ssi_allocator *allocator, const ssi_model *model,
                         const ssi_profile *profile,
                         const ssi_activity *activity, int32_t day,
                         int32_t baseline, ssi_trend **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_trend *self;
  ssi_request request;
  if (!model || !profile || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status == SSI_OK) status = ssi_request_check(model, day);
  if (status != SSI_OK) return status;
  if (baseline < SSI_DAY_MIN || baseline >= day) return SSI_ERROR_DAY;
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->day = day;
  open_window(self, SSI_WINDOW_WEEK, day - WEEK, activity);
  open_window(self, SSI_WINDOW_MONTH, day - MONTH, activity);
  open_window(self, SSI_WINDOW_BASELINE, baseline, activity);
  ssi_request_take(model, profile, activity, day, &request);
  if (!take_days(self, &request)) {
    ssi_trend_free(self);
    return SSI_ERROR_MEMORY;
  }
  *out = self;
  return SSI_OK;
}

void ssi_trend_free(ssi_trend *self) {
  ssi_handle_free(self, sizeof *self);
}

/* Means of the thirds; all 0 in a window that is too short. */
static void means_of(const part_change *part, int32_t length, int32_t *out) {
  size_t i;
  for (i = 0; i < 3; i++) {
    out[i] = 0;
    if (length >= LEAST_DAYS)
      out[i] = (int32_t)ssi_round_divide((uint64_t)part->sums[THIRDS + i],
                                         (uint64_t)(length + 1) / 3);
  }
}

/* `noise`: what a change must reach to be one. */
static ssi_verdict judge(const int32_t *means, int32_t noise) {
  if (means[2] - means[0] >= noise && means[0] <= means[1] &&
      means[1] <= means[2])
    return SSI_VERDICT_IMPROVING;
  if (means[0] - means[2] >= noise && means[0] >= means[1] &&
      means[1] >= means[2])
    return SSI_VERDICT_DECLINING;
  return SSI_VERDICT_STEADY;
}

/* `there`: SSI_OK, or why there is no such part. */
static ssi_status answer(const ssi_trend *self, ssi_window which, size_t part,
                         ssi_status there, ssi_change *out) {
  const window_change *window;
  int32_t length, noise, means[3];
  ssi_change change = SSI_INIT(ssi_change);
  if (!self || !out) return SSI_ERROR_NULL;
  if ((uint32_t)which - 1 >= SSI_WINDOWS) return SSI_ERROR_WINDOW;
  if (there != SSI_OK) return there;
  window = &self->windows[which - 1];
  length = length_of(self, window);
  means_of(&window->parts[part], length, means);
  change.first_day = window->first;
  change.last_day = self->day;
  change.before = (int32_t)window->parts[part].sums[BEFORE];
  change.after = (int32_t)window->parts[part].sums[AFTER];
  change.change = change.after - change.before;
  change.drift = means[2] - means[0];
  change.verdict = SSI_VERDICT_NOT_ENOUGH_DATA;
  /* Never 0, so that a weight of 0 does not improve. */
  noise = self->maximum[part] / NOISE;
  if (window->recorded && length >= LEAST_DAYS && self->observed[part])
    change.verdict = judge(means, noise > 0 ? noise : 1);
  return SSI_FILL(ssi_change, out, &change);
}

ssi_status ssi_trend_total(const ssi_trend *self, ssi_window window,
                           ssi_change *out) {
  return answer(self, window, TOTAL, SSI_OK, out);
}

ssi_status ssi_trend_pillar(const ssi_trend *self, ssi_window window,
                            ssi_pillar pillar, ssi_change *out) {
  return answer(self, window, PILLAR(pillar),
                ssi_is_pillar(pillar) ? SSI_OK : SSI_ERROR_PILLAR, out);
}

ssi_status ssi_trend_indicator(const ssi_trend *self, ssi_window window,
                               ssi_indicator indicator, ssi_change *out) {
  return answer(self, window, INDICATOR((size_t)indicator - 1),
                ssi_is_indicator(indicator) ? SSI_OK : SSI_ERROR_INDICATOR,
                out);
}
