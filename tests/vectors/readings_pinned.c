/* Replays what is found by a search: plan and calibration. Their vectors are
   what the library itself said once. */
#include <stdlib.h>

#include "vectors.h"

static void add_result(player *self, const ssi_plan *plan, reading_rows *rows) {
  ssi_plan_result total = SSI_INIT(ssi_plan_result);
  must(self, ssi_plan_total(plan, &total), "total");
  int64_t *row = add_row(self, rows, 12);
  row[0] = total.day;
  row[1] = total.horizon_day;
  row[2] = total.now;
  row[3] = total.without;
  row[4] = total.planned;
  row[5] = total.routine_gain;
  row[6] = total.profile_gain;
  row[7] = total.week_seconds;
  row[8] = total.used_seconds;
  row[9] = total.profile_seconds;
  row[10] = total.proven;
  row[11] = total.seen;
  for (int i = 1; i <= SSI_PILLARS; i++) {
    ssi_plan_pillar_result pillar = SSI_INIT(ssi_plan_pillar_result);
    must(self, ssi_plan_pillar(plan, (ssi_pillar)i, &pillar), "pillar");
    row = add_row(self, rows, 8);
    row[0] = i;
    row[1] = pillar.now;
    row[2] = pillar.without;
    row[3] = pillar.planned;
    row[4] = pillar.has_cohort;
    row[5] = pillar.cohort;
    row[6] = pillar.gap;
    row[7] = pillar.seen;
  }
}

static void add_lines(player *self, const ssi_plan *plan, reading_rows *rows) {
  size_t lines = 0, tasks = 0;
  must(self, ssi_plan_lines(plan, &lines), "lines");
  for (size_t i = 0; i < lines; i++) {
    ssi_plan_line_result line = SSI_INIT(ssi_plan_line_result);
    must(self, ssi_plan_line(plan, i, &line), "line");
    int64_t *row = add_row(self, rows, 7);
    row[0] = line.kind;
    row[1] = line.traits;
    row[2] = line.times;
    row[3] = line.seconds;
    row[4] = line.gain;
    row[5] = line.alone;
    row[6] = line.seen;
  }
  must(self, ssi_plan_tasks(plan, &tasks), "tasks");
  for (size_t i = 0; i < tasks; i++) {
    ssi_plan_task_result task = SSI_INIT(ssi_plan_task_result);
    must(self, ssi_plan_task(plan, i, &task), "task");
    int64_t *row = add_row(self, rows, 6);
    row[0] = task.fact;
    row[1] = task.value;
    row[2] = task.target;
    row[3] = task.seconds;
    row[4] = task.gain;
    row[5] = task.seen;
  }
}

static void add_yields(player *self, const ssi_plan *plan, reading_rows *rows) {
  size_t yields = 0;
  must(self, ssi_plan_yields(plan, &yields), "yields");
  for (size_t i = 0; i < yields; i++) {
    ssi_plan_yield_result yield = SSI_INIT(ssi_plan_yield_result);
    must(self, ssi_plan_yield(plan, i, &yield), "yield");
    int64_t *row = add_row(self, rows, 9);
    row[0] = yield.action;
    row[1] = yield.brings;
    row[2] = yield.traits;
    row[3] = yield.rate;
    row[4] = yield.prior;
    row[5] = yield.weight;
    row[6] = yield.times;
    row[7] = yield.came;
    row[8] = yield.indicator;
  }
}

/* The index on a day with the events and facts of a plan. */
static int32_t points_with(const player *self, const member *of,
                           const ssi_profile *profile,
                           const ssi_activity *activity, int32_t day) {
  ssi_difference difference = SSI_INIT(ssi_difference);
  ssi_what_if *done = NULL;
  must(self,
       ssi_what_if_new(NULL, of->model, of->profile, of->ledger, profile,
                       activity, day, &done),
       "what-if");
  must(self, ssi_what_if_total(done, &difference), "difference");
  ssi_what_if_free(done);
  return difference.after;
}

/* The events whose kind a ledger observes, with the traits that it does. */
static ssi_activity *seen_events(const player *self, const ssi_activity *by,
                                 const ssi_activity *all) {
  ssi_activity *seen = NULL;
  size_t rows = 0, one = 0;
  uint32_t observed_traits = 0;
  must(self, ssi_activity_new(NULL, &seen), "ledger");
  must(self, ssi_activity_rows(all, &rows), "rows");
  must(self, ssi_activity_observed_traits(by, &observed_traits), "traits");
  for (size_t i = 0; i < rows; i++) {
    int32_t day;
    uint8_t kind;
    uint32_t traits, count;
    uint64_t person;
    bool observed = false;
    must(self,
         ssi_activity_read(all, i, 1, &day, &kind, &traits, &count, &person,
                           &one),
         "row");
    must(self, ssi_activity_observed(by, (ssi_kind)kind, &observed), "kind");
    if (!observed) continue;
    must(self,
         ssi_activity_add(seen, day, (ssi_kind)kind, traits & observed_traits,
                          count, person),
         "event");
  }
  return seen;
}

/* What doing all of it gives, which must be what was promised; and what a later
   archive shows of it. */
static void add_promise(player *self, const member *of, const ssi_plan *plan,
                        reading_rows *rows) {
  ssi_plan_result total = SSI_INIT(ssi_plan_result);
  ssi_activity *activity = NULL;
  ssi_profile *profile = NULL;
  size_t count = 0;
  must(self, ssi_plan_total(plan, &total), "total");
  must(self, ssi_plan_activity(plan, &activity), "events of the plan");
  must(self, ssi_plan_profile(plan, &profile), "facts of the plan");
  must(self, ssi_activity_rows(activity, &count), "rows");
  ssi_activity *seen = seen_events(self, of->ledger, activity);
  int32_t day = total.horizon_day;
  int64_t *row = add_row(self, rows, 2);
  row[0] = (int64_t)count;
  row[1] = points_with(self, of, profile, activity, day);
  if (row[1] != total.planned)
    fail(self, self->line, "doing the plan gives other points");
  if (points_with(self, of, profile, seen, day) != total.seen)
    fail(self, self->line, "what is seen of the plan gives other points");
  ssi_activity_free(seen);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
}

/* plan DAY HORIZON: with the options before it */
void ask_plan(player *self, const member *of, const question *asked,
              reading_rows *rows) {
  ssi_plan *plan = NULL;
  must(self,
       ssi_plan_new(NULL, of->model, of->profile, of->ledger, self->options,
                    (int32_t)asked->words[0], (int32_t)asked->words[1], &plan),
       "plan");
  add_result(self, plan, rows);
  add_lines(self, plan, rows);
  add_promise(self, of, plan, rows);
  add_yields(self, plan, rows);
  ssi_plan_free(plan);
}

static void add_fits(player *self, const ssi_calibration *of,
                     reading_rows *rows) {
  for (int i = 0; i <= SSI_PILLARS; i++) {
    ssi_fit fit = SSI_INIT(ssi_fit);
    must(self,
         i == 0 ? ssi_calibration_total(of, &fit)
                : ssi_calibration_pillar(of, (ssi_pillar)i, &fit),
         "fit");
    int64_t *row = add_row(self, rows, 5);
    row[0] = i;
    row[1] = fit.error_before;
    row[2] = fit.error_after;
    row[3] = fit.bias_after;
    row[4] = fit.worst_after;
  }
}

static void add_parameters(player *self, const ssi_calibration *of,
                           reading_rows *rows) {
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_fitted_indicator found = SSI_INIT(ssi_fitted_indicator);
    must(self, ssi_calibration_indicator(of, (ssi_indicator)i, &found),
         "parameters");
    int64_t *row = add_row(self, rows, 12);
    row[0] = found.indicator;
    row[1] = found.pillar;
    row[2] = found.weight_before;
    row[3] = found.weight;
    row[4] = found.weight_low;
    row[5] = found.weight_high;
    row[6] = found.weight_determined;
    row[7] = found.goalpost_before;
    row[8] = found.goalpost;
    row[9] = found.goalpost_low;
    row[10] = found.goalpost_high;
    row[11] = found.goalpost_determined;
  }
}

static void add_residuals(player *self, const ssi_calibration *of,
                          reading_rows *rows) {
  size_t residuals = 0;
  must(self, ssi_calibration_residuals(of, &residuals), "residuals");
  for (size_t i = 0; i < residuals; i++) {
    ssi_residual one = SSI_INIT(ssi_residual);
    must(self, ssi_calibration_residual(of, i, &one), "residual");
    int64_t *row = add_row(self, rows, 5);
    row[0] = one.day;
    row[1] = one.pillar;
    row[2] = one.reading;
    row[3] = one.before;
    row[4] = one.after;
  }
}

/* calibrate: with the readings of a dashboard before it */
void ask_calibration(player *self, const member *of, const question *asked,
                     reading_rows *rows) {
  const ssi_readings readings = {sizeof readings,    self->dashboard_count,
                                 self->dashboard[0], self->dashboard[1],
                                 self->dashboard[2], self->dashboard[3],
                                 self->dashboard[4]};
  ssi_calibration *made = NULL;
  (void)asked;
  must(self,
       ssi_calibration_new(NULL, of->model, of->profile, of->ledger, &readings,
                           NULL, &made),
       "calibration");
  add_fits(self, made, rows);
  add_parameters(self, made, rows);
  add_residuals(self, made, rows);
  ssi_calibration_free(made);
}
