/* The sections on how the index came to be what it is: every day, and what
   changed. Costs one history (insight/history.c). */
#include <ssi/history.h>
#include <string.h>

#include "base/seldom.h"
#include "report/fields.h"
#include "report/report.h"

#define COLUMNS (1 + SSI_PILLARS)

typedef struct history {
  int32_t first;
  size_t days;
  int32_t *columns; /* one after the other */
} history;

SSI_SELDOM static void write_history(ssi_writer *to, const ssi_report *report,
                                     const void *from) {
  const history *given = from;
  size_t i;
  ssi_write_open(to, "history", '{');
  ssi_write_flag(to, "reconstructed", true);
  ssi_write_day(to, "from", given->first);
  ssi_write_day(to, "to", report->day);
  ssi_write_count(to, "days", given->days);
  for (i = 0; i < COLUMNS; i++)
    ssi_write_series(to, i ? ssi_pillar_rows[i - 1].name : "total",
                     given->columns + i * given->days, given->days);
  ssi_write_close(to, '}');
}

/* The oldest event's day, but at most this many days. */
SSI_SELDOM static int32_t first_day(const ssi_activity *activity, int32_t today,
                                    int32_t days) {
  int32_t first = today, last;
  (void)ssi_activity_days(activity, &first, &last);
  if (first > today) first = today;
  return first > today - days ? first : today - days + 1;
}

SSI_SELDOM static ssi_status fill(const ssi_allocator *scratch,
                                  const ssi_model *model,
                                  const ssi_profile *profile,
                                  const ssi_activity *activity,
                                  const history *to) {
  ssi_history_columns columns = SSI_INIT(ssi_history_columns);
  columns.total = to->columns;
  columns.brand = columns.total + to->days;
  columns.find = columns.brand + to->days;
  columns.engage = columns.find + to->days;
  columns.relate = columns.engage + to->days;
  return ssi_history_points(scratch, model, profile, activity, to->first,
                            to->days, &columns);
}

SSI_SELDOM ssi_status ssi_report_add_history(ssi_report *self,
                                             const ssi_model *model,
                                             const ssi_profile *profile,
                                             const ssi_activity *activity,
                                             int32_t most) {
  history made;
  ssi_status status;
  if (!self || !model || !profile || !activity) return SSI_ERROR_NULL;
  if (most < 1 || most > SSI_DAY_MAX + 1) return SSI_ERROR_RANGE;
  if (memcmp(self->fingerprint, model->fingerprint, sizeof self->fingerprint))
    return SSI_ERROR_MISMATCH;
  made.first = first_day(activity, self->day, most);
  made.days = (size_t)(self->day - made.first) + 1;
  made.columns = ssi_allocate_unset(&self->allocator, COLUMNS * made.days,
                                    sizeof *made.columns);
  if (!made.columns) return SSI_ERROR_MEMORY;
  status = fill(&self->allocator, model, profile, activity, &made);
  if (status == SSI_OK)
    status = ssi_report_write(self, SSI_REPORT_HISTORY, write_history, &made);
  ssi_release(&self->allocator, made.columns, COLUMNS * made.days,
              sizeof *made.columns);
  return status;
}

static const char *const windows[] = {
    [SSI_WINDOW_WEEK] = "week",
    [SSI_WINDOW_MONTH] = "month",
    [SSI_WINDOW_BASELINE] = "baseline",
};

static const ssi_field changes[] = {
    SSI_FIELD(ssi_change, before, "before", SSI_AS_POINTS),
    SSI_FIELD(ssi_change, after, "after", SSI_AS_POINTS),
    SSI_FIELD(ssi_change, change, "change", SSI_AS_POINTS),
    SSI_FIELD(ssi_change, drift, "drift", SSI_AS_POINTS),
    SSI_FIELD(ssi_change, verdict, "verdict", SSI_AS_VERDICT),
};

SSI_SELDOM static void write_window(ssi_writer *to, const ssi_report *report,
                                    const ssi_trend *trend, ssi_window window) {
  ssi_change change = SSI_INIT(ssi_change);
  int32_t i;
  (void)ssi_trend_total(trend, window, &change);
  ssi_write_open(to, windows[window], '{');
  ssi_write_day(to, "from", change.first_day);
  SSI_WRITE_OBJECT(to, "total", changes, &change);
  ssi_write_open(to, "pillars", '{');
  for (i = 1; i <= SSI_PILLARS; i++) {
    (void)ssi_trend_pillar(trend, window, (ssi_pillar)i, &change);
    SSI_WRITE_OBJECT(to, ssi_pillar_rows[i - 1].name, changes, &change);
  }
  ssi_write_close(to, '}');
  ssi_write_open(to, "indicators", '[');
  for (i = 1; i <= SSI_INDICATORS; i++) {
    (void)ssi_trend_indicator(trend, window, (ssi_indicator)i, &change);
    ssi_write_open(to, NULL, '{');
    ssi_write_text(to, "id", ssi_indicator_rows[i - 1].name);
    ssi_write_text(to, "pillar",
                   ssi_pillar_rows[report->pillars[i - 1] - 1].name);
    SSI_WRITE_FIELDS(to, changes, &change);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
  ssi_write_close(to, '}');
}

SSI_SELDOM static void write_trend(ssi_writer *to, const ssi_report *report,
                                   const void *from) {
  ssi_change change = SSI_INIT(ssi_change);
  int32_t window;
  (void)ssi_trend_total(from, SSI_WINDOW_BASELINE, &change);
  ssi_write_open(to, "trend", '{');
  ssi_write_flag(to, "reconstructed", true);
  ssi_write_day(to, "since", change.first_day);
  ssi_write_open(to, "windows", '{');
  for (window = 1; window <= SSI_WINDOWS; window++)
    write_window(to, report, from, (ssi_window)window);
  ssi_write_close(to, '}');
  ssi_write_close(to, '}');
}

SSI_SELDOM ssi_status ssi_report_add_trend(ssi_report *self,
                                           const ssi_trend *trend) {
  ssi_change change = SSI_INIT(ssi_change);
  if (!self || !trend) return SSI_ERROR_NULL;
  (void)ssi_trend_total(trend, SSI_WINDOW_WEEK, &change);
  if (change.last_day != self->day) return SSI_ERROR_MISMATCH;
  return ssi_report_write(self, SSI_REPORT_TREND, write_trend, trend);
}
