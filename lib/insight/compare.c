/* Readings beside the points of their days: a score for each reading, and sums
   over them. Directions are told by the signs of changes from one reading to
   the next; that more of them are the same than opposite is said where chance
   alone would seldom do it: by twice the standard deviation of as many throws
   of a coin, compared as squares of whole numbers. */
#include <ssi/compare.h>
#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "base/seldom.h"
#include "insight/readings.h"
#include "score/score.h"

/* Pillars, and behind them the index. */
#define PARTS (SSI_PILLARS + 1)

typedef struct day_row {
  ssi_compared parts[PARTS];
} day_row;

struct ssi_compare {
  ssi_allocator allocator;
  size_t readings;
  day_row *rows; /* by day */
  ssi_agreement parts[PARTS];
};

static void fill_part(ssi_compared *part, int32_t dashboard,
                      const ssi_score *score, int32_t pillar) {
  ssi_result result;
  ssi_result_take(score, pillar, &result);
  part->dashboard = dashboard;
  part->points = result.points;
  part->high = result.high;
  part->observed = result.observed;
  part->maximum = result.maximum;
  part->difference = dashboard - result.points;
  part->within = dashboard >= result.points && dashboard <= result.high;
}

static void fill_row(day_row *row, const ssi_score *score,
                     const ssi_readings *given, size_t at) {
  int32_t sum = 0;
  int32_t i;
  for (i = 0; i < PARTS; i++) row->parts[i].day = given->days[at];
  for (i = 0; i < SSI_PILLARS; i++) {
    const int32_t read = ssi_readings_pillar(given, (size_t)i)[at];
    fill_part(&row->parts[i], read, score, i + 1);
    sum += read;
  }
  fill_part(&row->parts[SSI_PILLARS], sum, score, SSI_ALL_PILLARS);
}

static int sign(int32_t change) {
  return (change > 0) - (change < 0);
}

static ssi_movement judge(int32_t same, int32_t opposite) {
  const int64_t steps = (int64_t)same + opposite;
  const int64_t lead = (int64_t)same - opposite;
  if (steps < SSI_COMPARE_STEPS_MIN) return SSI_MOVEMENT_NOT_ENOUGH_DATA;
  if (lead * lead < 4 * steps) return SSI_MOVEMENT_UNCLEAR;
  return lead > 0 ? SSI_MOVEMENT_TOGETHER : SSI_MOVEMENT_APART;
}

static void count_step(ssi_agreement *to, const ssi_compared *before,
                       const ssi_compared *after) {
  const int both = sign(after->dashboard - before->dashboard) *
                   sign(after->points - before->points);
  to->same += both > 0;
  to->opposite += both < 0;
  to->still += both == 0;
}

static void agree(ssi_compare *self, size_t part) {
  ssi_agreement *to = &self->parts[part];
  int64_t sum = 0, sizes = 0;
  size_t i;
  to->lowest = INT32_MAX;
  to->highest = INT32_MIN;
  for (i = 0; i < self->readings; i++) {
    const ssi_compared *one = &self->rows[i].parts[part];
    const int32_t difference = one->difference;
    sum += difference;
    sizes += difference < 0 ? -difference : difference;
    if (difference < to->lowest) to->lowest = difference;
    if (difference > to->highest) to->highest = difference;
    to->within += one->within;
    if (i > 0) count_step(to, &self->rows[i - 1].parts[part], one);
  }
  to->mean = (int32_t)ssi_round_divide_signed(sum, (int64_t)self->readings);
  to->mean_size =
      (int32_t)ssi_round_divide_signed(sizes, (int64_t)self->readings);
  to->verdict = judge(to->same, to->opposite);
}

/* Everything that is needed only meanwhile. */
typedef struct workspace {
  ssi_score score;
  ssi_sort_row order[2 * SSI_READINGS_MAX];
} workspace;

static ssi_status make(ssi_compare *self, const ssi_readings *given,
                       ssi_request *request) {
  workspace *work = ssi_allocate(&self->allocator, 1, sizeof *work);
  ssi_status status = work ? SSI_OK : SSI_ERROR_MEMORY;
  size_t i;
  if (!work) return status;
  ssi_readings_sort(given, work->order);
  for (i = 0; i < self->readings && status == SSI_OK; i++) {
    const size_t at = (size_t)work->order[i].value;
    request->day = given->days[at];
    status = ssi_score_fill(request, &self->allocator, &work->score);
    if (status == SSI_OK) fill_row(&self->rows[i], &work->score, given, at);
  }
  ssi_release(&self->allocator, work, 1, sizeof *work);
  for (i = 0; i < PARTS && status == SSI_OK; i++) agree(self, i);
  return status;
}

SSI_SELDOM ssi_status ssi_compare_new(const ssi_allocator *allocator,
                                      const ssi_model *model,
                                      const ssi_profile *profile,
                                      const ssi_activity *activity,
                                      const ssi_readings *readings,
                                      size_t *out_row, ssi_compare **out) {
  ssi_allocator from;
  ssi_readings given;
  ssi_request request;
  ssi_status status;
  ssi_compare *self;
  if (!model || !profile || !activity || !readings || !out)
    return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status == SSI_OK)
    status = ssi_readings_take(readings, 1, out_row, &given);
  if (status == SSI_OK) status = ssi_request_check(model, given.days[0]);
  if (status != SSI_OK) return status;
  self = ssi_allocate(&from, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = from;
  self->readings = given.count;
  self->rows = ssi_allocate(&from, given.count, sizeof *self->rows);
  ssi_request_take(model, profile, activity, given.days[0], &request);
  status = self->rows ? make(self, &given, &request) : SSI_ERROR_MEMORY;
  if (status == SSI_OK)
    *out = self;
  else
    ssi_compare_free(self);
  return status;
}

SSI_SELDOM void ssi_compare_free(ssi_compare *self) {
  ssi_allocator to;
  if (!self) return;
  to = self->allocator;
  ssi_release(&to, self->rows, self->readings, sizeof *self->rows);
  ssi_release(&to, self, 1, sizeof *self);
}

ssi_status ssi_compare_readings(const ssi_compare *self, size_t *out_readings) {
  if (!self || !out_readings) return SSI_ERROR_NULL;
  *out_readings = self->readings;
  return SSI_OK;
}

static ssi_status tell(const ssi_compare *self, size_t index, size_t part,
                       ssi_compared *out) {
  if (index >= self->readings) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_compared, out, &self->rows[index].parts[part]);
}

SSI_SELDOM ssi_status ssi_compare_reading(const ssi_compare *self, size_t index,
                                          ssi_compared *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return tell(self, index, SSI_PILLARS, out);
}

SSI_SELDOM ssi_status ssi_compare_reading_pillar(const ssi_compare *self,
                                                 size_t index,
                                                 ssi_pillar pillar,
                                                 ssi_compared *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return tell(self, index, (size_t)pillar - 1, out);
}

SSI_SELDOM ssi_status ssi_compare_total(const ssi_compare *self,
                                        ssi_agreement *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return SSI_FILL(ssi_agreement, out, &self->parts[SSI_PILLARS]);
}

SSI_SELDOM ssi_status ssi_compare_pillar(const ssi_compare *self,
                                         ssi_pillar pillar,
                                         ssi_agreement *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return SSI_FILL(ssi_agreement, out, &self->parts[pillar - 1]);
}
