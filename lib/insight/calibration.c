/* Making a calibration: checks the readings, scores every day once, fits each
   pillar, and keeps the errors. Costs a score for each reading, and the fits.
 */
#include "insight/calibration.h"

#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "base/seldom.h"
#include "insight/readings.h"

#define SPAN_LEAST 28 /* days */

/* From the first day to the last. */
static int32_t span_of(const ssi_readings *readings) {
  int32_t first = SSI_DAY_MAX, last = SSI_DAY_MIN;
  size_t row;
  for (row = 0; row < readings->count; row++) {
    const int32_t day = readings->days[row];
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last - first;
}

/* Measures above every goalpost all give full points. */
#define MEASURE_MOST (SSI_GOALPOST_LIMIT + 1)

/* Columns of numbers, one for each reading. */
#define COLUMN_LEFT SSI_INDICATORS
#define COLUMN_SHARES (COLUMN_LEFT + 1)
#define COLUMN_READ (COLUMN_SHARES + 1)
#define COLUMN_JACOBIAN (COLUMN_READ + SSI_PILLARS)
#define COLUMNS (COLUMN_JACOBIAN + SSI_FIT_PARAMETERS)

/* Everything that is needed only meanwhile; behind it are two rows to sort for
   each reading, and the columns. */
typedef struct workspace {
  ssi_calibration *made;
  ssi_score score;
  ssi_fitting fitting;
  ssi_trial best;
  int32_t *numbers;
  ssi_sort_row order[];
} workspace;

static size_t workspace_size(size_t readings) {
  return sizeof(workspace) +
         readings * (2 * sizeof(ssi_sort_row) + COLUMNS * sizeof(int32_t));
}

static size_t size_of(size_t readings) {
  return sizeof(ssi_calibration) + readings * sizeof(ssi_calibration_row);
}

static int32_t *numbers_of(const workspace *work, size_t column) {
  return work->numbers + column * work->made->readings;
}

/* Rows by day. */
static void take_readings(workspace *work, const ssi_readings *given) {
  size_t i, t;
  ssi_readings_sort(given, work->order);
  for (t = 0; t < given->count; t++) {
    ssi_calibration_row *row = &work->made->rows[t];
    const size_t at = (size_t)work->order[t].value;
    row->day = given->days[at];
    for (i = 0; i < SSI_PILLARS; i++) {
      row->readings[i] = ssi_readings_pillar(given, i)[at];
      numbers_of(work, COLUMN_READ + i)[t] = row->readings[i];
    }
  }
}

static ssi_status score_days(workspace *work, ssi_request *request) {
  ssi_score *score = &work->score;
  size_t i, t;
  for (t = 0; t < work->made->readings; t++) {
    ssi_calibration_row *row = &work->made->rows[t];
    request->day = row->day;
    if (ssi_score_fill(request, &work->made->allocator, score) != SSI_OK)
      return SSI_ERROR_MEMORY;
    for (i = 0; i < SSI_PILLARS; i++)
      row->before[i] = ssi_result_points(score, (int32_t)i + 1);
    for (i = 0; i < SSI_INDICATORS; i++) {
      const int64_t measure = score->indicators[i].measure;
      numbers_of(work, i)[t] =
          measure < MEASURE_MOST ? (int32_t)measure : MEASURE_MOST;
    }
  }
  return SSI_OK;
}

/* Whether the given model's points are the same on all days. */
static bool flat(const ssi_calibration *self) {
  const size_t bytes = sizeof self->rows[0].before;
  size_t t = 1;
  while (t < self->readings &&
         memcmp(self->rows[t].before, self->rows[0].before, bytes) == 0)
    t++;
  return t == self->readings;
}

static void begin_pillar(workspace *work, size_t pillar) {
  ssi_fitting *fitting = &work->fitting;
  const ssi_indicator_setting *settings = work->made->model.settings;
  size_t count = 0, i;
  fitting->readings = work->made->readings;
  fitting->read = numbers_of(work, COLUMN_READ + pillar);
  fitting->left = numbers_of(work, COLUMN_LEFT);
  fitting->shares = numbers_of(work, COLUMN_SHARES);
  fitting->jacobian = numbers_of(work, COLUMN_JACOBIAN);
  for (i = 0; i < SSI_INDICATORS; i++) {
    if ((size_t)settings[i].pillar == pillar + 1)
      fitting->indicators[count++] = i;
  }
  fitting->count = count;
  for (i = 0; i < count; i++) {
    const size_t index = fitting->indicators[i];
    const int32_t weight = settings[index].weight;
    /* A single weight is what it must be. */
    const ssi_limits range = {count == 1 ? SSI_PILLAR_POINTS : 0,
                              SSI_PILLAR_POINTS};
    fitting->measures[i] = numbers_of(work, index);
    fitting->given.values[i] = weight;
    fitting->given.values[count + i] = settings[index].goalpost;
    fitting->ranges[i] = range;
    fitting->ranges[count + i] = ssi_goalpost_range((ssi_indicator)(index + 1));
    fitting->spreads[i] = (int32_t)ssi_round_divide(
        (uint64_t)weight + ssi_round_divide(SSI_PILLAR_POINTS, count), 4);
  }
}

static void keep_parameters(workspace *work, size_t pillar) {
  const ssi_fitting *fitting = &work->fitting;
  const int32_t *best = work->best.values;
  size_t i;
  for (i = 0; i < fitting->count; i++) {
    const size_t index = fitting->indicators[i];
    ssi_indicator_setting *setting = &work->made->model.settings[index];
    ssi_fitted_indicator *one = &work->made->parameters[index];
    one->indicator = (ssi_indicator)(index + 1);
    one->pillar = (ssi_pillar)(pillar + 1);
    one->weight_before = setting->weight;
    one->goalpost_before = setting->goalpost;
    one->weight = setting->weight = best[i];
    one->goalpost = setting->goalpost = best[fitting->count + i];
  }
}

static void fit_pillar(workspace *work, size_t pillar) {
  ssi_calibration *made = work->made;
  size_t t;
  begin_pillar(work, pillar);
  ssi_fit_pillar(&work->fitting, &work->best);
  keep_parameters(work, pillar);
  ssi_fit_evaluate(&work->fitting, &work->best);
  for (t = 0; t < made->readings; t++) {
    ssi_calibration_row *row = &made->rows[t];
    row->after[pillar] = row->readings[pillar] - work->fitting.left[t];
  }
  ssi_fit_ranges(&work->fitting, &work->best, work->score.indicators,
                 made->parameters);
  ssi_fit_errors(made, pillar, pillar, &made->fits[1 + pillar]);
}

static ssi_status fit_all(workspace *work, const ssi_readings *given,
                          ssi_request *request) {
  ssi_calibration *made = work->made;
  ssi_status status;
  size_t i;
  work->numbers = (int32_t *)&work->order[2 * given->count];
  take_readings(work, given);
  status = score_days(work, request);
  if (status != SSI_OK) return status;
  if (flat(made)) return SSI_ERROR_READINGS;
  for (i = 0; i < SSI_PILLARS; i++) fit_pillar(work, i);
  ssi_fit_errors(made, 0, SSI_PILLARS - 1, &made->fits[0]);
  ssi_model_stamp(&made->model);
  return SSI_OK;
}

/* A fit of nothing yet. NULL: no memory. */
static ssi_calibration *begin(const ssi_allocator *from, const ssi_model *model,
                              size_t readings) {
  ssi_calibration *self = ssi_handle_new(from, size_of(readings));
  if (!self) return NULL;
  self->readings = readings;
  self->model = *model;
  self->model.allocator = *from;
  memset(&self->model.refusal, 0, sizeof self->model.refusal);
  return self;
}

SSI_SELDOM ssi_status ssi_calibration_new(
    const ssi_allocator *allocator, const ssi_model *model,
    const ssi_profile *profile, const ssi_activity *activity,
    const ssi_readings *readings, size_t *out_row, ssi_calibration **out) {
  ssi_allocator from;
  ssi_readings given;
  ssi_request request;
  ssi_status status;
  workspace *work;
  if (!model || !profile || !activity || !readings || !out)
    return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  status = ssi_readings_take(readings, SSI_READINGS_MIN, out_row, &given);
  if (status != SSI_OK) return status;
  if (span_of(&given) < SPAN_LEAST) return SSI_ERROR_READINGS;
  status = ssi_request_check(model, given.days[0]);
  if (status != SSI_OK) return status;
  ssi_request_take(model, profile, activity, given.days[0], &request);
  work = ssi_allocate(&from, 1, workspace_size(given.count));
  if (!work) return SSI_ERROR_MEMORY;
  work->made = begin(&from, model, given.count);
  status = work->made ? fit_all(work, &given, &request) : SSI_ERROR_MEMORY;
  if (status == SSI_OK)
    *out = work->made;
  else
    ssi_calibration_free(work->made);
  ssi_release(&from, work, 1, workspace_size(given.count));
  return status;
}

void ssi_calibration_free(ssi_calibration *self) {
  if (self) ssi_handle_free(self, size_of(self->readings));
}

ssi_status ssi_calibration_model(const ssi_calibration *self, ssi_model **out) {
  if (!self) return SSI_ERROR_NULL;
  return ssi_model_copy(&self->model, out);
}

ssi_status ssi_calibration_total(const ssi_calibration *self, ssi_fit *out) {
  static const ssi_told total =
      SSI_TOLD(ssi_fit, ssi_calibration, fits[0], 1, SSI_ERROR_INDEX);
  return ssi_tell(self, 1, out, &total);
}

ssi_status ssi_calibration_pillar(const ssi_calibration *self,
                                  ssi_pillar pillar, ssi_fit *out) {
  static const ssi_told pillars = SSI_TOLD(ssi_fit, ssi_calibration, fits[1],
                                           SSI_PILLARS, SSI_ERROR_PILLAR);
  return ssi_tell(self, (size_t)pillar, out, &pillars);
}

ssi_status ssi_calibration_residuals(const ssi_calibration *self,
                                     size_t *out_residuals) {
  if (!self || !out_residuals) return SSI_ERROR_NULL;
  *out_residuals = self->readings * SSI_PILLARS;
  return SSI_OK;
}

ssi_status ssi_calibration_residual(const ssi_calibration *self, size_t index,
                                    ssi_residual *out) {
  const ssi_calibration_row *row;
  const size_t pillar = index % SSI_PILLARS;
  ssi_residual result;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index / SSI_PILLARS >= self->readings) return SSI_ERROR_INDEX;
  row = &self->rows[index / SSI_PILLARS];
  memset(&result, 0, sizeof result);
  result.day = row->day;
  result.pillar = (ssi_pillar)(pillar + 1);
  result.reading = row->readings[pillar];
  result.before = row->before[pillar];
  result.after = row->after[pillar];
  return SSI_FILL(ssi_residual, out, &result);
}

ssi_status ssi_calibration_indicator(const ssi_calibration *self,
                                     ssi_indicator indicator,
                                     ssi_fitted_indicator *out) {
  static const ssi_told all =
      SSI_TOLD(ssi_fitted_indicator, ssi_calibration, parameters,
               SSI_INDICATORS, SSI_ERROR_INDICATOR);
  return ssi_tell(self, (size_t)indicator, out, &all);
}
