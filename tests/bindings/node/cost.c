/* The C side of cost.mjs: the same calls of the same library, timed in the same
 * process. */
#define _POSIX_C_SOURCE 200809L
#define NAPI_VERSION 8
#include <node_api.h>
#include <ssi/ssi.h>
#include <string.h>
#include <time.h>

#define COLUMNS 5

/* Time of this thread, so that others on the machine count less. */
static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return (double)at.tv_sec + (double)at.tv_nsec * 1e-9;
}

static napi_value number(napi_env env, double value) {
  napi_value made = NULL;
  napi_create_double(env, value, &made);
  return made;
}

static napi_value cpu(napi_env env, napi_callback_info info) {
  (void)info;
  return number(env, now());
}

/* Seconds to make a ledger of the events in five columns; -1 on failure. */
static napi_value batch(napi_env env, napi_callback_info info) {
  napi_value arguments[COLUMNS];
  void *data[COLUMNS];
  size_t count = COLUMNS, rows = 0;
  ssi_activity *ledger = NULL;
  ssi_status status;
  double start;
  napi_get_cb_info(env, info, &count, arguments, NULL, NULL);
  for (int i = 0; i < COLUMNS; i++) {
    if (napi_get_typedarray_info(env, arguments[i], NULL, &rows, &data[i], NULL,
                                 NULL) != napi_ok) {
      return number(env, -1);
    }
  }
  start = now();
  if (ssi_activity_new(NULL, &ledger) != SSI_OK) return number(env, -1);
  status = ssi_activity_add_columns(ledger, rows, data[0], data[1], data[2],
                                    data[3], data[4], NULL);
  ssi_activity_free(ledger);
  return number(env, status == SSI_OK ? now() - start : -1);
}

#define FIELDS 6
#define RESULTS 7

/* Seconds to score the members in six columns into seven; -1 on failure. */
static napi_value crowd(napi_env env, napi_callback_info info) {
  napi_value arguments[FIELDS + RESULTS];
  size_t count = FIELDS + RESULTS, rows[FIELDS + RESULTS];
  void *data[FIELDS + RESULTS];
  ssi_population population;
  ssi_member_range range;
  ssi_score_columns columns;
  static ssi_scorer *scorer; /* one for all calls, as in JavaScript */
  ssi_model *model = NULL;
  ssi_status status;
  double start;
  napi_get_cb_info(env, info, &count, arguments, NULL, NULL);
  for (size_t i = 0; i < count; i++) {
    if (napi_get_typedarray_info(env, arguments[i], NULL, &rows[i], &data[i],
                                 NULL, NULL) != napi_ok) {
      return number(env, -1);
    }
  }
  memset(&population, 0, sizeof population);
  population.size = sizeof population;
  population.members = rows[0] - 1;
  population.rows = rows[1];
  population.offsets = data[0];
  population.days = data[1];
  population.kinds = data[2];
  population.traits = data[3];
  population.counts = data[4];
  population.counterparts = data[5];
  memset(&range, 0, sizeof range);
  range.size = sizeof range;
  range.count = population.members;
  memset(&columns, 0, sizeof columns);
  columns.size = sizeof columns;
  columns.total = data[6];
  columns.brand = data[7];
  columns.find = data[8];
  columns.engage = data[9];
  columns.relate = data[10];
  columns.high = data[11];
  columns.observed = data[12];
  if (scorer == NULL && (ssi_model_new(NULL, &model) != SSI_OK ||
                         ssi_scorer_new(NULL, model, &scorer) != SSI_OK)) {
    return number(env, -1);
  }
  ssi_model_free(model);
  start = now();
  status =
      ssi_population_score(scorer, &population, 20000, &range, &columns, NULL);
  start = now() - start;
  return number(env, status == SSI_OK ? start : -1);
}

/* Seconds of many calls of ssi_activity_rows(); -1 if one fails. */
static napi_value single(napi_env env, napi_callback_info info) {
  napi_value argument;
  size_t count = 1;
  int64_t calls = 0;
  ssi_activity *ledger = NULL;
  double start, end;
  napi_get_cb_info(env, info, &count, &argument, NULL, NULL);
  napi_get_value_int64(env, argument, &calls);
  if (ssi_activity_new(NULL, &ledger) != SSI_OK) return number(env, -1);
  start = now();
  for (int64_t i = 0; i < calls; i++) {
    size_t rows = 0;
    if (ssi_activity_rows(ledger, &rows) != SSI_OK) return number(env, -1);
  }
  end = now();
  ssi_activity_free(ledger);
  return number(env, end - start);
}

/* The least that a call from JavaScript costs: one that does nothing. */
static napi_value nothing(napi_env env, napi_callback_info info) {
  (void)info;
  return number(env, 1);
}

static void add(napi_env env, napi_value exports, const char *name,
                napi_callback function) {
  napi_value made;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, function, NULL, &made);
  napi_set_named_property(env, exports, name, made);
}

NAPI_MODULE_INIT() {
  add(env, exports, "cpu", cpu);
  add(env, exports, "batch", batch);
  add(env, exports, "crowd", crowd);
  add(env, exports, "single", single);
  add(env, exports, "nothing", nothing);
  return exports;
}
