/* Readings compared with the points of their days: a score for each reading,
   and sums over them. Whether both move together is a sign test: directions are
   the signs of changes from one reading to the next, and more of them are
   called the same only where chance alone would seldom do it, by twice the
   standard deviation of as many throws of a coin, compared as squares of whole
   numbers. Costs a score for each reading. */
#include <ssi/compare.h>
#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "base/seldom.h"
#include "insight/readings.h"
#include "score/score.h"

/* The index, and behind it the pillars. */
#define PARTS (1 + SSI_PILLARS)

typedef struct day_row {
  ssi_compared parts[PARTS];
} day_row;

struct ssi_compare {
  ssi_allocator allocator;
  size_t readings;
  ssi_agreement parts[PARTS];
  day_row rows[]; /* by day */
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
  int32_t sum = 0, part;
  for (part = PARTS; part-- > 0;) {
    int32_t read = sum;
    if (part != SSI_ALL_PILLARS)
      read = ssi_readings_pillar(given, (size_t)part - 1)[at];
    sum += read;
    row->parts[part].day = given->days[at];
    fill_part(&row->parts[part], read, score, part);
  }
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

static int32_t mean(int64_t sum, size_t count) {
  return (int32_t)ssi_round_divide_signed(sum, (int64_t)count);
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
  to->mean = mean(sum, self->readings);
  to->mean_size = mean(sizes, self->readings);
  to->verdict = judge(to->same, to->opposite);
}

static size_t size_of(size_t readings) {
  return sizeof(ssi_compare) + readings * sizeof(day_row);
}

/* Everything that is needed only meanwhile. */
typedef struct workspace {
  ssi_score score;
  ssi_sort_row order[2 * SSI_READINGS_MAX];
} workspace;

static ssi_status make(ssi_compare *self, const ssi_readings *given,
                       ssi_request *request) {
  workspace *work = ssi_allocate(&self->allocator, 1, sizeof *work);
  ssi_status status = SSI_OK;
  size_t i;
  if (!work) return SSI_ERROR_MEMORY;
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
  self = ssi_handle_new(&from, size_of(given.count));
  if (!self) return SSI_ERROR_MEMORY;
  self->readings = given.count;
  ssi_request_take(model, profile, activity, given.days[0], &request);
  status = make(self, &given, &request);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_compare_free(self);
  return status;
}

void ssi_compare_free(ssi_compare *self) {
  if (self) ssi_handle_free(self, size_of(self->readings));
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
  return tell(self, index, 0, out);
}

SSI_SELDOM ssi_status ssi_compare_reading_pillar(const ssi_compare *self,
                                                 size_t index,
                                                 ssi_pillar pillar,
                                                 ssi_compared *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return tell(self, index, (size_t)pillar, out);
}

ssi_status ssi_compare_total(const ssi_compare *self, ssi_agreement *out) {
  static const ssi_told total =
      SSI_TOLD(ssi_agreement, ssi_compare, parts[0], 1, SSI_ERROR_INDEX);
  return ssi_tell(self, 1, out, &total);
}

ssi_status ssi_compare_pillar(const ssi_compare *self, ssi_pillar pillar,
                              ssi_agreement *out) {
  static const ssi_told pillars = SSI_TOLD(ssi_agreement, ssi_compare, parts[1],
                                           SSI_PILLARS, SSI_ERROR_PILLAR);
  return ssi_tell(self, (size_t)pillar, out, &pillars);
}
