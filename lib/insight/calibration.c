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

/* Everything that is needed only meanwhile; `numbers` has one for each reading
   in each of its columns. */
#define COLUMN_LEFT SSI_INDICATORS
#define COLUMN_SHARES (COLUMN_LEFT + 1)
#define COLUMN_READ (COLUMN_SHARES + 1)
#define COLUMN_JACOBIAN (COLUMN_READ + SSI_PILLARS)
#define COLUMNS (COLUMN_JACOBIAN + SSI_FIT_PARAMETERS)

typedef struct workspace {
  ssi_score score;
  ssi_fitting fitting;
  ssi_trial best;
} workspace;

typedef struct building {
  ssi_allocator from;
  ssi_calibration *made;
  workspace *work;
  int32_t *numbers;
  ssi_sort_row *order; /* twice as many as readings */
  size_t readings;
} building;

static int32_t *numbers_of(const building *build, size_t column) {
  return build->numbers + column * build->readings;
}

static bool allocate(building *build) {
  const size_t count = build->readings;
  build->made = ssi_allocate(&build->from, 1, sizeof *build->made);
  build->work = ssi_allocate(&build->from, 1, sizeof *build->work);
  build->numbers =
      ssi_allocate(&build->from, COLUMNS * count, sizeof *build->numbers);
  build->order = ssi_allocate(&build->from, 2 * count, sizeof *build->order);
  if (!build->made) return false;
  build->made->allocator = build->from;
  build->made->readings = count;
  build->made->rows =
      ssi_allocate(&build->from, count, sizeof *build->made->rows);
  return build->work && build->numbers && build->order && build->made->rows;
}

static void release(building *build) {
  ssi_release(&build->from, build->work, 1, sizeof *build->work);
  ssi_release(&build->from, build->numbers, COLUMNS * build->readings,
              sizeof *build->numbers);
  ssi_release(&build->from, build->order, 2 * build->readings,
              sizeof *build->order);
}

/* Rows by day. */
static void take_readings(building *build, const ssi_readings *given) {
  size_t i, t;
  ssi_readings_sort(given, build->order);
  for (t = 0; t < build->readings; t++) {
    ssi_calibration_row *row = &build->made->rows[t];
    const size_t at = (size_t)build->order[t].value;
    row->day = given->days[at];
    for (i = 0; i < SSI_PILLARS; i++) {
      row->readings[i] = ssi_readings_pillar(given, i)[at];
      numbers_of(build, COLUMN_READ + i)[t] = row->readings[i];
    }
  }
}

static ssi_status score_days(building *build, ssi_request *request) {
  ssi_score *score = &build->work->score;
  size_t i, t;
  for (t = 0; t < build->readings; t++) {
    ssi_calibration_row *row = &build->made->rows[t];
    request->day = row->day;
    if (ssi_score_fill(request, &build->from, score) != SSI_OK)
      return SSI_ERROR_MEMORY;
    for (i = 0; i < SSI_PILLARS; i++)
      row->before[i] = ssi_result_points(score, (int32_t)i + 1);
    for (i = 0; i < SSI_INDICATORS; i++) {
      const int64_t measure = score->indicators[i].measure;
      numbers_of(build, i)[t] =
          measure < MEASURE_MOST ? (int32_t)measure : MEASURE_MOST;
    }
  }
  return SSI_OK;
}

/* Whether the given model's points are the same on all days. */
static bool flat(const building *build) {
  const ssi_calibration_row *rows = build->made->rows;
  size_t t;
  for (t = 1; t < build->readings; t++) {
    if (memcmp(rows[t].before, rows[0].before, sizeof rows[0].before) != 0)
      return false;
  }
  return true;
}

static void begin_pillar(building *build, size_t pillar) {
  ssi_fitting *fitting = &build->work->fitting;
  const ssi_indicator_setting *settings = build->made->model.settings;
  size_t i;
  fitting->count = 0;
  fitting->readings = build->readings;
  fitting->read = numbers_of(build, COLUMN_READ + pillar);
  fitting->left = numbers_of(build, COLUMN_LEFT);
  fitting->shares = numbers_of(build, COLUMN_SHARES);
  fitting->jacobian = numbers_of(build, COLUMN_JACOBIAN);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const size_t place = fitting->count;
    if ((size_t)settings[i].pillar != pillar + 1) continue;
    fitting->indicators[place] = i;
    fitting->measures[place] = numbers_of(build, i);
    fitting->given.weights[place] = settings[i].weight;
    fitting->given.goalposts[place] = settings[i].goalpost;
    fitting->count++;
  }
  for (i = 0; i < fitting->count; i++)
    fitting->spreads[i] = (int32_t)ssi_round_divide(
        (uint64_t)fitting->given.weights[i] +
            ssi_round_divide(SSI_PILLAR_POINTS, fitting->count),
        4);
}

static void keep_parameters(building *build, size_t pillar) {
  const ssi_fitting *fitting = &build->work->fitting;
  const ssi_trial *best = &build->work->best;
  size_t i;
  for (i = 0; i < fitting->count; i++) {
    const size_t index = fitting->indicators[i];
    ssi_indicator_setting *setting = &build->made->model.settings[index];
    ssi_fitted_indicator *one = &build->made->parameters[index];
    one->indicator = (ssi_indicator)(index + 1);
    one->pillar = (ssi_pillar)(pillar + 1);
    one->weight_before = setting->weight;
    one->goalpost_before = setting->goalpost;
    one->weight = setting->weight = best->weights[i];
    one->goalpost = setting->goalpost = best->goalposts[i];
  }
}

static void fit_pillar(building *build, size_t pillar) {
  workspace *work = build->work;
  size_t t;
  begin_pillar(build, pillar);
  ssi_fit_pillar(&work->fitting, &work->best);
  keep_parameters(build, pillar);
  ssi_fit_evaluate(&work->fitting, &work->best);
  for (t = 0; t < build->readings; t++) {
    ssi_calibration_row *row = &build->made->rows[t];
    row->after[pillar] = row->readings[pillar] - work->fitting.left[t];
  }
  ssi_fit_ranges(&work->fitting, &work->best, work->score.indicators,
                 build->made->parameters);
}

static ssi_status fit_all(building *build, const ssi_readings *given,
                          ssi_request *request) {
  ssi_calibration *made = build->made;
  ssi_status status;
  size_t i;
  made->model = *request->model;
  made->model.allocator = build->from;
  memset(&made->model.refusal, 0, sizeof made->model.refusal);
  take_readings(build, given);
  status = score_days(build, request);
  if (status != SSI_OK) return status;
  if (flat(build)) return SSI_ERROR_READINGS;
  for (i = 0; i < SSI_PILLARS; i++) {
    fit_pillar(build, i);
    made->pillars[i] = ssi_fit_errors(made->rows, made->readings, i, i);
  }
  made->total = ssi_fit_errors(made->rows, made->readings, 0, SSI_PILLARS - 1);
  ssi_model_stamp(&made->model);
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_calibration_new(
    const ssi_allocator *allocator, const ssi_model *model,
    const ssi_profile *profile, const ssi_activity *activity,
    const ssi_readings *readings, size_t *out_row, ssi_calibration **out) {
  ssi_readings given;
  ssi_request request;
  ssi_status status;
  building build = {0};
  if (!model || !profile || !activity || !readings || !out)
    return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &build.from);
  if (status != SSI_OK) return status;
  status = ssi_readings_take(readings, SSI_READINGS_MIN, out_row, &given);
  if (status != SSI_OK) return status;
  if (span_of(&given) < SPAN_LEAST) return SSI_ERROR_READINGS;
  status = ssi_request_check(model, given.days[0]);
  if (status != SSI_OK) return status;
  ssi_request_take(model, profile, activity, given.days[0], &request);
  build.readings = given.count;
  status =
      allocate(&build) ? fit_all(&build, &given, &request) : SSI_ERROR_MEMORY;
  release(&build);
  if (status != SSI_OK) {
    ssi_calibration_free(build.made);
    return status;
  }
  *out = build.made;
  return SSI_OK;
}

void ssi_calibration_free(ssi_calibration *self) {
  if (!self) return;
  ssi_release(&self->allocator, self->rows, self->readings, sizeof *self->rows);
  ssi_handle_free(self, sizeof *self);
}

ssi_status ssi_calibration_model(const ssi_calibration *self, ssi_model **out) {
  if (!self) return SSI_ERROR_NULL;
  return ssi_model_copy(&self->model, out);
}

ssi_status ssi_calibration_total(const ssi_calibration *self, ssi_fit *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return SSI_FILL(ssi_fit, out, &self->total);
}

ssi_status ssi_calibration_pillar(const ssi_calibration *self,
                                  ssi_pillar pillar, ssi_fit *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return SSI_FILL(ssi_fit, out, &self->pillars[pillar - 1]);
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
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_indicator(indicator)) return SSI_ERROR_INDICATOR;
  return SSI_FILL(ssi_fitted_indicator, out, &self->parameters[indicator - 1]);
}
