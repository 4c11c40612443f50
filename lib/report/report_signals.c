/* The section on kinds of events and facts: what was observed of each, and what
   it brings. One pass over the events counts them, then a few steps for each
   kind and fact. */
#include <string.h>

#include "base/seldom.h"
#include "record/activity.h"
#include "record/profile.h"
#include "report/fields.h"
#include "report/report.h"

/* What kinds and facts have in common. */
typedef struct signal {
  const char *name, *sentence, *unit;
  int32_t share, points;
  bool in_archive, observed;
} signal;

static const ssi_field fields[] = {
    SSI_FIELD(signal, name, "id", SSI_AS_TEXT),
    SSI_FIELD(signal, sentence, "sentence", SSI_AS_TEXT),
    SSI_FIELD(signal, unit, "unit", SSI_AS_TEXT),
    SSI_FIELD(signal, in_archive, "in_archive", SSI_AS_FLAG),
    SSI_FIELD(signal, observed, "observed", SSI_AS_FLAG),
    SSI_FIELD(signal, share, "share", SSI_AS_POINTS),
    SSI_FIELD(signal, points, "points", SSI_AS_POINTS),
};

/* How often something was up to the report's day: in all, and in the last
   days. */
#define SPANS 4
static const char *const span_keys[SPANS] = {"all", "days_30", "days_90",
                                             "days_365"};
static const int32_t span_days[SPANS] = {SSI_DAY_MAX + 1, 30, 90, 365};

typedef struct counted {
  const ssi_profile *profile;
  const ssi_activity *activity;
  uint64_t counts[SSI_KINDS][SPANS];
} counted;

SSI_SELDOM static void count_up(counted *self, int32_t today) {
  size_t i, span;
  memset(self->counts, 0, sizeof self->counts);
  for (i = 0; i < self->activity->count; i++) {
    const ssi_event_row *row = &self->activity->rows[i];
    const int32_t age = today - ssi_event_day(row);
    for (span = 0; span < SPANS; span++) {
      if (age >= 0 && age < span_days[span])
        self->counts[ssi_event_kind(row) - 1][span] += row->value;
    }
  }
}

SSI_SELDOM static void write_events(ssi_writer *to, bool observed,
                                    const uint64_t counts[SPANS]) {
  size_t i;
  if (!observed) {
    ssi_write_null(to, "events");
    return;
  }
  ssi_write_open(to, "events", '{');
  for (i = 0; i < SPANS; i++) ssi_write_count(to, span_keys[i], counts[i]);
  ssi_write_close(to, '}');
}

SSI_SELDOM static void write_kind_signals(ssi_writer *to,
                                          const ssi_report *report,
                                          const counted *given) {
  size_t i;
  ssi_write_open(to, "kinds", '[');
  for (i = 0; i < SSI_KINDS; i++) {
    const ssi_kind_row *row = &ssi_kind_rows[i];
    const int32_t share = ssi_activity_share(given->activity, (uint32_t)i + 1);
    const signal told = {row->name,           row->sentence,   "events", share,
                         report->of_kinds[i], row->in_archive, share > 0};
    ssi_write_open(to, NULL, '{');
    SSI_WRITE_FIELDS(to, fields, &told);
    write_events(to, told.observed, given->counts[i]);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_fact_signals(ssi_writer *to,
                                          const ssi_report *report,
                                          const ssi_profile *profile) {
  size_t i;
  ssi_write_open(to, "facts", '[');
  for (i = 0; i < SSI_FACTS; i++) {
    const ssi_fact_row *row = &ssi_fact_rows[i];
    const int32_t share = ssi_profile_share(profile, i);
    const signal told = {row->name,           row->sentence,   row->unit, share,
                         report->of_facts[i], row->in_archive, share > 0};
    ssi_write_open(to, NULL, '{');
    SSI_WRITE_FIELDS(to, fields, &told);
    if (told.observed)
      ssi_write_count(to, "value", (uint64_t)profile->values[i]);
    else
      ssi_write_null(to, "value");
    ssi_write_count(to, "max", (uint64_t)row->maximum);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_signals(ssi_writer *to, const ssi_report *report,
                                     const void *from) {
  const counted *given = from;
  write_kind_signals(to, report, given);
  write_fact_signals(to, report, given->profile);
}

SSI_SELDOM ssi_status ssi_report_add_signals(ssi_report *self,
                                             const ssi_profile *profile,
                                             const ssi_activity *activity) {
  counted given;
  if (!self || !profile || !activity) return SSI_ERROR_NULL;
  given.profile = profile;
  given.activity = activity;
  count_up(&given, self->day);
  return ssi_report_write(self, SSI_REPORT_SIGNALS, write_signals, &given);
}
