/* The plan: its ends, its steps with the indicator whose advice fits each, and
   what it rests on. Linear in these. */
#include <string.h>

#include "base/check.h"
#include "base/seldom.h"
#include "insight/plan.h"
#include "report/fields.h"
#include "report/report.h"

static const ssi_field totals[] = {
    SSI_FIELD(ssi_plan_result, day, "on", SSI_AS_DAY),
    SSI_FIELD(ssi_plan_result, horizon_day, "horizon", SSI_AS_DAY),
    SSI_FIELD(ssi_plan_result, now, "now", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_result, without, "without", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_result, seen, "seen", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_result, planned, "with", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_result, routine_gain, "routine_gain", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_result, profile_gain, "profile_gain", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_result, week_seconds, "week_seconds", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_result, used_seconds, "used_seconds", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_result, profile_seconds, "profile_seconds",
              SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_result, proven, "proven", SSI_AS_FLAG),
};

static const ssi_field pillar_ends[] = {
    SSI_FIELD(ssi_plan_pillar_result, now, "now", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_pillar_result, without, "without", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_pillar_result, seen, "seen", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_pillar_result, planned, "with", SSI_AS_POINTS),
};

static const ssi_field pillar_gaps[] = {
    SSI_FIELD(ssi_plan_pillar_result, cohort, "cohort", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_pillar_result, gap, "gap", SSI_AS_POINTS),
};

static const ssi_field lines[] = {
    SSI_FIELD(ssi_plan_line_result, times, "times", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_line_result, seconds, "seconds", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_line_result, gain, "gain", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_line_result, seen, "seen", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_line_result, alone, "alone", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_line_result, observed, "observed", SSI_AS_FLAG),
};

static const ssi_field tasks[] = {
    SSI_FIELD(ssi_plan_task_result, value, "value", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_task_result, target, "target", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_task_result, seconds, "seconds", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_task_result, gain, "gain", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_task_result, seen, "seen", SSI_AS_POINTS),
};

static const ssi_field yields[] = {
    SSI_FIELD(ssi_plan_yield_result, rate, "rate", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_yield_result, prior, "prior", SSI_AS_POINTS),
    SSI_FIELD(ssi_plan_yield_result, weight, "prior_counts", SSI_AS_COUNT),
    SSI_FIELD(ssi_plan_yield_result, times, "own_times", SSI_AS_LARGE),
    SSI_FIELD(ssi_plan_yield_result, came, "own_came", SSI_AS_LARGE),
};

/* The first indicator that a kind with such traits, or a fact up to such a
   value, counts for and that is no matter of days alone; NULL: none. */
SSI_SELDOM static const char *fed_by(uint32_t kind, uint32_t fact,
                                     int32_t value, uint32_t traits) {
  size_t i;
  for (i = 0; i < SSI_FEEDS; i++) {
    const ssi_feed_row *feed = &ssi_feed_rows[i];
    const ssi_indicator_row *row = &ssi_indicator_rows[feed->indicator - 1];
    if (feed->kind == kind && feed->fact == fact && feed->fact_cap >= value &&
        row->measure != SSI_MEASURE_REGULARITY && ssi_feed_wants(feed, traits))
      return row->name;
  }
  return NULL;
}

/* Of an action, or else of what it is assumed to bring: there always is one. */
SSI_SELDOM static const char *advised(const ssi_plan_line_result *line) {
  const char *found = fed_by(line->kind, 0, 0, line->traits);
  size_t i;
  for (i = 0; !found; i++) {
    const ssi_plan_yield_row *row = &ssi_plan_yield_rows[i];
    SSI_ALWAYS(i < SSI_PLAN_YIELDS);
    if (row->action == line->kind)
      found = fed_by(row->yield, 0, 0, row->traits);
  }
  return found;
}

SSI_SELDOM static void write_pillars(ssi_writer *to, const ssi_plan *plan) {
  size_t i;
  ssi_write_open(to, "pillars", '{');
  for (i = 0; i < SSI_PILLARS; i++) {
    const ssi_plan_pillar_result *pillar = &plan->pillars[i];
    ssi_write_open(to, ssi_pillar_rows[i].name, '{');
    SSI_WRITE_FIELDS(to, pillar_ends, pillar);
    if (pillar->has_cohort) {
      SSI_WRITE_FIELDS(to, pillar_gaps, pillar);
    } else {
      ssi_write_null(to, pillar_gaps[0].key);
      ssi_write_null(to, pillar_gaps[1].key);
    }
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, '}');
}

SSI_SELDOM static void write_routine(ssi_writer *to, const ssi_plan *plan) {
  size_t i;
  ssi_write_open(to, "routine", '[');
  for (i = 0; i < plan->line_count; i++) {
    const ssi_plan_line_result *line = &plan->lines[i];
    ssi_write_open(to, NULL, '{');
    ssi_write_text(to, "kind", ssi_kind_rows[line->kind - 1].name);
    ssi_write_traits(to, "traits", line->traits);
    ssi_write_text_or_null(to, "advice", advised(line));
    SSI_WRITE_FIELDS(to, lines, line);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_profile(ssi_writer *to, const ssi_plan *plan) {
  size_t i;
  ssi_write_open(to, "profile", '[');
  for (i = 0; i < plan->task_count; i++) {
    const ssi_plan_task_result *task = &plan->tasks[i];
    ssi_write_open(to, NULL, '{');
    ssi_write_text(to, "fact", ssi_fact_rows[task->fact - 1].name);
    ssi_write_text_or_null(to, "advice",
                           fed_by(0, task->fact, task->target, 0));
    SSI_WRITE_FIELDS(to, tasks, task);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_assumed(ssi_writer *to, const ssi_plan *plan) {
  ssi_plan_yield_result yield = SSI_INIT(ssi_plan_yield_result);
  size_t i;
  ssi_write_open(to, "assumed", '[');
  for (i = 0; ssi_plan_yield(plan, i, &yield) == SSI_OK; i++) {
    ssi_write_open(to, NULL, '{');
    ssi_write_text(to, "action", ssi_kind_rows[yield.action - 1].name);
    ssi_write_text(to, "yield", ssi_kind_rows[yield.brings - 1].name);
    ssi_write_traits(to, "traits", yield.traits);
    SSI_WRITE_FIELDS(to, yields, &yield);
    ssi_write_text_or_null(
        to, "indicator",
        yield.indicator ? ssi_indicator_rows[yield.indicator - 1].name : NULL);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_plan(ssi_writer *to, const ssi_report *report,
                                  const void *from) {
  const ssi_plan *plan = from;
  (void)report;
  ssi_write_open(to, "plan", '{');
  SSI_WRITE_FIELDS(to, totals, &plan->total);
  ssi_write_count(to, "days_a_week", (uint64_t)plan->frame.days);
  write_pillars(to, plan);
  write_routine(to, plan);
  write_profile(to, plan);
  write_assumed(to, plan);
  ssi_write_close(to, '}');
}

SSI_SELDOM ssi_status ssi_report_add_plan(ssi_report *self,
                                          const ssi_plan *plan) {
  if (!self || !plan) return SSI_ERROR_NULL;
  if (plan->total.day != self->day ||
      memcmp(plan->frame.model.fingerprint, self->fingerprint,
             sizeof self->fingerprint))
    return SSI_ERROR_MISMATCH;
  return ssi_report_write(self, SSI_REPORT_PLAN, write_plan, plan);
}
