/* Making a calibration: scores every day once, fits each pillar, and sums up
   the errors. */
#include <string.h>

#include "base/integer.h"
#include "base/sort.h"
#include "insight/calibration.h"
#include "score/score.h"

/* Measures above every goalpost all give full points. */
#define MEASURE_MOST (SSI_GOALPOST_LIMIT + 1)

/* Everything that is needed only meanwhile; `numbers` has one for each reading
   in each of its columns. */
#define COLUMN_LEFT SSI_INDICATORS
#define COLUMN_SHARES (COLUMN_LEFT + 1)
#define COLUMN_READ (COLUMN_SHARES + 1)
#define COLUMN_PULLS (COLUMN_READ + SSI_PILLARS)
#define COLUMNS (COLUMN_PULLS + SSI_FIT_PARAMETERS)

typedef struct workshop {
  ssi_score score;
  ssi_fitting fitting;
  ssi_trial best;
} workshop;

typedef struct making {
  ssi_allocator from;
  ssi_calibration *made;
  workshop *shop;
  int32_t *numbers;
  ssi_sort_row *order; /* twice as many as readings */
  size_t readings;
} making;

static int32_t *numbers_of(const making *m, size_t column) {
  return m->numbers + column * m->readings;
}

static bool make_room(making *m) {
  const size_t count = m->readings;
  m->made = ssi_allocate(&m->from, 1, sizeof *m->made);
  m->shop = ssi_allocate(&m->from, 1, sizeof *m->shop);
  m->numbers = ssi_allocate(&m->from, COLUMNS * count, sizeof *m->numbers);
  m->order = ssi_allocate(&m->from, 2 * count, sizeof *m->order);
  if (!m->made) return false;
  m->made->allocator = m->from;
  m->made->readings = count;
  m->made->rows = ssi_allocate(&m->from, count, sizeof *m->made->rows);
  return m->shop && m->numbers && m->order && m->made->rows;
}

static void leave_room(making *m) {
  ssi_release(&m->from, m->shop, 1, sizeof *m->shop);
  ssi_release(&m->from, m->numbers, COLUMNS * m->readings, sizeof *m->numbers);
  ssi_release(&m->from, m->order, 2 * m->readings, sizeof *m->order);
}

/* Rows by day. */
static void take_readings(making *m, const ssi_readings *given) {
  size_t i, t;
  for (t = 0; t < m->readings; t++) {
    m->order[t].major = (uint64_t)given->days[t];
    m->order[t].value = t;
  }
  ssi_sort(m->order, m->order + m->readings, m->readings);
  for (t = 0; t < m->readings; t++) {
    ssi_calibration_row *row = &m->made->rows[t];
    const size_t at = (size_t)m->order[t].value;
    row->day = given->days[at];
    for (i = 0; i < SSI_PILLARS; i++) {
      row->readings[i] = ssi_readings_of(given, i)[at];
      numbers_of(m, COLUMN_READ + i)[t] = row->readings[i];
    }
  }
}

static ssi_status score_days(making *m, ssi_task *task) {
  ssi_score *score = &m->shop->score;
  size_t i, t;
  for (t = 0; t < m->readings; t++) {
    ssi_calibration_row *row = &m->made->rows[t];
    task->day = row->day;
    if (ssi_score_fill(task, &m->from, score) != SSI_OK)
      return SSI_ERROR_MEMORY;
    for (i = 0; i < SSI_PILLARS; i++)
      row->before[i] = ssi_result_pillar(score, (ssi_pillar)(i + 1)).points;
    for (i = 0; i < SSI_INDICATORS; i++) {
      const int64_t measure = score->indicators[i].measure;
      numbers_of(m, i)[t] =
          measure < MEASURE_MOST ? (int32_t)measure : MEASURE_MOST;
    }
  }
  return SSI_OK;
}

/* Whether the given model's points are the same on all days. */
static bool flat(const making *m) {
  const ssi_calibration_row *rows = m->made->rows;
  size_t t;
  for (t = 1; t < m->readings; t++) {
    if (memcmp(rows[t].before, rows[0].before, sizeof rows[0].before) != 0)
      return false;
  }
  return true;
}

static void begin_pillar(making *m, size_t pillar) {
  ssi_fitting *fitting = &m->shop->fitting;
  const ssi_indicator_setting *settings = m->made->model.settings;
  size_t i;
  fitting->count = 0;
  fitting->readings = m->readings;
  fitting->read = numbers_of(m, COLUMN_READ + pillar);
  fitting->left = numbers_of(m, COLUMN_LEFT);
  fitting->shares = numbers_of(m, COLUMN_SHARES);
  fitting->columns = numbers_of(m, COLUMN_PULLS);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const size_t place = fitting->count;
    if ((size_t)settings[i].pillar != pillar + 1) continue;
    fitting->indicators[place] = i;
    fitting->measures[place] = numbers_of(m, i);
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

static void keep_parameters(making *m, size_t pillar) {
  const ssi_fitting *fitting = &m->shop->fitting;
  const ssi_trial *best = &m->shop->best;
  size_t i;
  for (i = 0; i < fitting->count; i++) {
    const size_t index = fitting->indicators[i];
    ssi_indicator_setting *setting = &m->made->model.settings[index];
    ssi_fitted_indicator *one = &m->made->parameters[index];
    one->indicator = (ssi_indicator)(index + 1);
    one->pillar = (ssi_pillar)(pillar + 1);
    one->weight_before = setting->weight;
    one->goalpost_before = setting->goalpost;
    one->weight = setting->weight = best->weights[i];
    one->goalpost = setting->goalpost = best->goalposts[i];
  }
}

static void fit_pillar(making *m, size_t pillar) {
  workshop *shop = m->shop;
  size_t t;
  begin_pillar(m, pillar);
  ssi_fit_pillar(&shop->fitting, &shop->best);
  keep_parameters(m, pillar);
  ssi_fit_evaluate(&shop->fitting, &shop->best);
  for (t = 0; t < m->readings; t++) {
    ssi_calibration_row *row = &m->made->rows[t];
    row->after[pillar] = row->readings[pillar] - shop->fitting.left[t];
  }
  ssi_fit_ranges(&shop->fitting, &shop->best, shop->score.indicators,
                 m->made->parameters);
}

/* Sums of squares, each as a multiple of the readings and a rest: the squares
   of 2000 errors of the whole index would pass 64 bits. */
typedef struct squares {
  uint64_t whole, rest;
} squares;

static void add_square(squares *to, int64_t error, size_t count) {
  const uint64_t square = (uint64_t)(error * error);
  to->whole += square / count;
  to->rest += square % count;
}

static int32_t mean_root(const squares *of, size_t count) {
  return (int32_t)ssi_fit_root(of->whole + ssi_round_divide(of->rest, count));
}

static int64_t error_of(const int32_t *readings, const int32_t *points,
                        size_t first, size_t last) {
  int64_t error = 0;
  size_t i;
  for (i = first; i <= last; i++) error += readings[i] - points[i];
  return error;
}

/* Errors of the pillars from `first` to `last` taken together. */
static ssi_fit sum_up(const ssi_calibration *made, size_t first, size_t last) {
  const size_t count = made->readings;
  squares before = {0, 0}, after = {0, 0};
  int64_t sum = 0, worst = 0;
  ssi_fit fit;
  size_t t;
  for (t = 0; t < count; t++) {
    const ssi_calibration_row *row = &made->rows[t];
    const int64_t error = error_of(row->readings, row->after, first, last);
    const int64_t size = error < 0 ? -error : error;
    add_square(&before, error_of(row->readings, row->before, first, last),
               count);
    add_square(&after, error, count);
    sum += error;
    if (size > worst) worst = size;
  }
  memset(&fit, 0, sizeof fit);
  fit.error_before = mean_root(&before, count);
  fit.error_after = mean_root(&after, count);
  fit.bias_after = (int32_t)ssi_fit_divide(sum, (int64_t)count);
  fit.worst_after = (int32_t)worst;
  return fit;
}

static ssi_status make(making *m, const ssi_readings *given, ssi_task *task) {
  ssi_calibration *made = m->made;
  ssi_status status;
  size_t i;
  made->model = *task->model;
  made->model.allocator = m->from;
  memset(&made->model.refusal, 0, sizeof made->model.refusal);
  take_readings(m, given);
  status = score_days(m, task);
  if (status != SSI_OK) return status;
  if (flat(m)) return SSI_ERROR_READINGS;
  for (i = 0; i < SSI_PILLARS; i++) {
    fit_pillar(m, i);
    made->pillars[i] = sum_up(made, i, i);
  }
  made->total = sum_up(made, 0, SSI_PILLARS - 1);
  ssi_model_stamp(&made->model);
  return SSI_OK;
}

ssi_status ssi_calibration_new(const ssi_allocator *allocator,
                               const ssi_model *model,
                               const ssi_profile *profile,
                               const ssi_activity *activity,
                               const ssi_readings *readings, size_t *out_row,
                               ssi_calibration **out) {
  ssi_task task = ssi_task_whole(model, profile, activity, 0);
  ssi_readings given;
  ssi_status status;
  making m = {0};
  if (!model || !profile || !activity || !readings || !out)
    return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &m.from);
  if (status != SSI_OK) return status;
  status = ssi_readings_take(readings, out_row, &given);
  if (status != SSI_OK) return status;
  status = ssi_score_check(model, given.days[0]);
  if (status != SSI_OK) return status;
  m.readings = given.count;
  status = make_room(&m) ? make(&m, &given, &task) : SSI_ERROR_MEMORY;
  leave_room(&m);
  if (status != SSI_OK) {
    ssi_calibration_free(m.made);
    return status;
  }
  *out = m.made;
  return SSI_OK;
}
