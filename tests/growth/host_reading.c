/* The score and what is read from it. */
#include "host.h"

static void tell_result(const char *what, const ssi_result *r) {
  SAY(what, r->points, r->low, r->high, r->observed, r->maximum, r->reserved);
}

static void tell_contributions(const ssi_score *score) {
  size_t count, i;
  GET(ssi_contribution, first, ssi_score_contribution(score, 0, first));
  SAY("first", first->indicator);
  MUST(ssi_score_contributions(score, &count));
  for (i = 0; i < count; i++) {
    FILL(ssi_contribution, c, ssi_score_contribution(score, i, c));
    if (c->indicator > OLD_INDICATORS) continue;
    SAY("contribution", c->indicator, c->pillar, c->kind, c->fact, c->points,
        c->share, c->observed, c->reserved[6]);
  }
}

static void tell_indicators(const ssi_score *score) {
  int32_t i;
  for (i = 1; i <= OLD_INDICATORS; i++) {
    FILL(ssi_indicator_result, r,
         ssi_score_indicator(score, (ssi_indicator)i, r));
    SAY("points", r->indicator, r->pillar, r->state, r->points, r->high,
        r->observed, r->maximum, r->headroom, r->goalpost, r->measure, r->share,
        r->reserved);
  }
}

void tell_score(const host_member *of) {
  ssi_score *score;
  int32_t i, points, estimate;
  MUST(
      ssi_score_new(NULL, of->model, of->profile, of->activity, TODAY, &score));
  {
    GET(ssi_result, total, ssi_score_total(score, total));
    tell_result("total", total);
#ifdef GROWN
    SAY("+of the total", total->planted_result, total->reserved_result);
#endif
  }
  MUST(ssi_score_display(score, &points));
  MUST(ssi_score_estimate(score, &estimate));
  SAY("shown", points, estimate);
  for (i = 1; i <= SSI_PILLARS; i++) {
    GET(ssi_result, one, ssi_score_pillar(score, (ssi_pillar)i, one));
    GET(ssi_result, alone,
        ssi_pillar_score(NULL, of->model, of->profile, of->activity,
                         (ssi_pillar)i, TODAY, alone));
    tell_result("pillar", one);
    tell_result("alone", alone);
  }
  tell_indicators(score);
  tell_contributions(score);
  for (i = 1; i <= OLD_KINDS; i++) {
    MUST(ssi_score_of_kind(score, (ssi_kind)i, &points));
    SAY("of kind", i, points);
  }
  for (i = 1; i <= OLD_FACTS; i++) {
    MUST(ssi_score_of_fact(score, (ssi_fact)i, &points));
    SAY("of fact", i, points);
  }
  ssi_score_free(score);
}

static void tell_trend(const ssi_trend *trend) {
  int32_t window, i;
  for (window = 1; window <= SSI_WINDOWS; window++) {
    GET(ssi_change, total, ssi_trend_total(trend, (ssi_window)window, total));
    SAY("change", total->first_day, total->last_day, total->before,
        total->after, total->change, total->drift, total->verdict,
        total->reserved);
    for (i = 1; i <= OLD_INDICATORS; i++) {
      FILL(ssi_change, one,
           ssi_trend_indicator(trend, (ssi_window)window, (ssi_indicator)i,
                               one));
      SAY("of indicator", i, one->before, one->after, one->change);
    }
  }
}

enum { DAYS = 90 };

/* Columns that are not asked for stay as they are. */
ssi_history_columns *history_columns(size_t elements);
ssi_history_columns *history_columns(size_t elements) {
  ssi_history_columns *c = NEW(ssi_history_columns);
  c->total = dirty(elements * sizeof *c->total);
  c->brand = dirty(elements * sizeof *c->brand);
  c->find = NULL;
  c->engage = dirty(elements * sizeof *c->engage);
  c->relate = dirty(elements * sizeof *c->relate);
#ifdef GROWN
  c->planted_history_columns = 0;
#endif
  return c;
}

void tell_history(const host_member *of) {
  ssi_history_columns *c = history_columns(DAYS);
  int32_t *points = dirty(DAYS * sizeof *points), i, day;
  int64_t *measures = dirty(DAYS * sizeof *measures);
  ssi_trend *trend;
  MUST(ssi_history_points(NULL, of->model, of->profile, of->activity,
                          TODAY - DAYS + 1, DAYS, c));
  for (day = 0; day < DAYS; day++)
    SAY("day", day, c->total[day], c->brand[day], c->engage[day],
        c->relate[day]);
  for (i = 1; i <= OLD_INDICATORS; i += 5) {
    MUST(ssi_history_indicator(NULL, of->model, of->profile, of->activity,
                               (ssi_indicator)i, TODAY - DAYS + 1, DAYS, points,
                               measures));
    for (day = 0; day < DAYS; day += 9)
      SAY("day of indicator", i, day, points[day], measures[day]);
  }
  MUST(ssi_trend_new(NULL, of->model, of->profile, of->activity, TODAY,
                     TODAY - 60, &trend));
  tell_trend(trend);
  ssi_trend_free(trend);
}

void tell_people(const host_member *of) {
  ssi_people *people;
  size_t count, i;
  MUST(ssi_people_new(NULL, of->model, of->activity, TODAY, &people));
  MUST(ssi_people_count(people, &count));
  GET(ssi_people_result, t, ssi_people_total(people, t));
  SAY("people", (int64_t)count, (int64_t)t->people, (int64_t)t->ranked,
      (int64_t)t->mutual, (int64_t)t->fresh, (int64_t)t->living,
      (int64_t)t->cooling, (int64_t)t->silent, t->day, t->daily, t->left,
      t->reserved);
  for (i = 0; i < count; i++) {
    GET(ssi_person, p, ssi_people_at(people, i, p));
    SAY("person", (int64_t)p->counterpart, p->sent[0], p->sent[2],
        p->received[0], p->received[2], p->first_day, p->last_day,
        p->written_day, p->heard_day, p->connected_day, p->traits, p->state,
        p->reason, p->rank, p->ahead, p->mutual, p->reserved[6]);
    {
      GET(ssi_person_state_info, s, ssi_people_state(p->state, s));
      GET(ssi_person_reason_info, r, ssi_people_reason(p->reason, r));
      say_text(s->name, s->sentence);
      say_text(r->name, r->sentence);
    }
  }
  ssi_people_free(people);
}

static void tell_plan_rows(const ssi_plan *plan) {
  size_t count, i;
  MUST(ssi_plan_lines(plan, &count));
  for (i = 0; i < count; i++) {
    GET(ssi_plan_line_result, l, ssi_plan_line(plan, i, l));
    SAY("line", l->kind, l->traits, l->times, l->seconds, l->gain, l->alone,
        l->seen, l->observed);
  }
  MUST(ssi_plan_tasks(plan, &count));
  for (i = 0; i < count; i++) {
    GET(ssi_plan_task_result, t, ssi_plan_task(plan, i, t));
    SAY("task", t->fact, t->value, t->target, t->seconds, t->gain, t->seen);
  }
  MUST(ssi_plan_yields(plan, &count));
  for (i = 0; i < count; i++) {
    GET(ssi_plan_yield_result, y, ssi_plan_yield(plan, i, y));
    SAY("yield", y->action, y->brings, y->traits, y->rate, y->prior, y->weight,
        y->times, y->came, y->indicator);
  }
}

static void tell_what_if(const host_member *of, const ssi_activity *planned) {
  ssi_what_if *what_if;
  int32_t i;
  MUST(ssi_what_if_new(NULL, of->model, of->profile, of->activity, NULL,
                       planned, TODAY + 28, &what_if));
  {
    GET(ssi_difference, total, ssi_what_if_total(what_if, total));
    SAY("what if", total->before, total->after, total->change, total->reserved);
  }
  for (i = 1; i <= OLD_INDICATORS; i++) {
    FILL(ssi_difference, one,
         ssi_what_if_indicator(what_if, (ssi_indicator)i, one));
    SAY("what if", i, one->before, one->after, one->change);
  }
  ssi_what_if_free(what_if);
}

void tell_plan(const host_member *of) {
  ssi_plan_options *options;
  ssi_activity *planned;
  ssi_plan *plan;
  int32_t i;
  MUST(ssi_plan_options_new(NULL, &options));
  MUST(ssi_plan_options_set_time(options, 20, 4));
  MUST(
      ssi_plan_options_set_cohort(options, 1000000, 2000000, 3000000, 4000000));
  MUST(ssi_plan_new(NULL, of->model, of->profile, of->activity, options, TODAY,
                    28, &plan));
  {
    GET(ssi_plan_result, t, ssi_plan_total(plan, t));
    SAY("plan", t->day, t->horizon_day, t->now, t->without, t->planned,
        t->routine_gain, t->profile_gain, t->week_seconds, t->used_seconds,
        t->profile_seconds, t->proven, t->seen);
  }
  for (i = 1; i <= SSI_PILLARS; i++) {
    GET(ssi_plan_pillar_result, p, ssi_plan_pillar(plan, (ssi_pillar)i, p));
    SAY("plan", i, p->now, p->without, p->planned, p->has_cohort, p->cohort,
        p->gap, p->seen);
  }
  tell_plan_rows(plan);
  MUST(ssi_plan_activity(plan, &planned));
  tell_what_if(of, planned);
  ssi_activity_free(planned);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  for (i = 1; i <= SSI_STAGES; i++) {
    GET(ssi_stage_result, s,
        ssi_outcomes_stage(NULL, of->activity, TODAY - 200, TODAY, (ssi_stage)i,
                           s));
    SAY("stage", i, s->count, s->rate, s->observed, s->complete, s->has_rate,
        s->reserved[4]);
  }
}

static ssi_readings *readings_of(const host_member *of) {
  enum { COUNT = 12 };
  ssi_readings *r = NEW(ssi_readings);
  int32_t *days = dirty(COUNT * sizeof *days);
  int32_t *pillars[SSI_PILLARS], i, k;
  for (k = 0; k < SSI_PILLARS; k++)
    pillars[k] = dirty(COUNT * sizeof *pillars[k]);
  for (i = 0; i < COUNT; i++) {
    days[i] = TODAY - 7 * (COUNT - 1 - i);
    for (k = 0; k < SSI_PILLARS; k++) {
      GET(ssi_result, one,
          ssi_pillar_score(NULL, of->model, of->profile, of->activity,
                           (ssi_pillar)(k + 1), days[i], one));
      pillars[k][i] = one->points - one->points / 5;
    }
  }
  r->count = COUNT;
  r->days = days;
  r->brand = pillars[0];
  r->find = pillars[1];
  r->engage = pillars[2];
  r->relate = pillars[3];
#ifdef GROWN
  r->planted_readings = 0;
#endif
  return r;
}

/* A fit may give points to rows that had none, so what it makes of the old ones
   may move; what it was made from may not. */
void tell_calibration(const host_member *of) {
  ssi_calibration *calibration;
  size_t count, row;
  MUST(ssi_calibration_new(NULL, of->model, of->profile, of->activity,
                           readings_of(of), &row, &calibration));
  {
    GET(ssi_fit, fit, ssi_calibration_total(calibration, fit));
    SAY("fit", fit->error_before);
  }
  MUST(ssi_calibration_residuals(calibration, &count));
  for (row = 0; row < count; row++) {
    FILL(ssi_residual, r, ssi_calibration_residual(calibration, row, r));
    SAY("residual", r->day, r->pillar, r->reading, r->before, r->reserved);
  }
  for (row = 1; row <= OLD_INDICATORS; row++) {
    FILL(ssi_fitted_indicator, f,
         ssi_calibration_indicator(calibration, (ssi_indicator)row, f));
    SAY("fitted", f->indicator, f->pillar, f->weight_before,
        f->goalpost_before);
  }
  ssi_calibration_free(calibration);
}

void tell_sensitivity(const host_member *of) {
  ssi_sensitivity *sensitivity;
  int32_t i;
  MUST(ssi_sensitivity_new(NULL, of->model, of->profile, of->activity, TODAY,
                           20, &sensitivity));
  {
    GET(ssi_spread, s, ssi_sensitivity_total(sensitivity, s));
    SAY("spread", s->points, s->low, s->median, s->high, s->minimum,
        s->maximum);
  }
  for (i = 1; i <= SSI_PILLARS; i++) {
    FILL(ssi_spread, s, ssi_sensitivity_pillar(sensitivity, (ssi_pillar)i, s));
    SAY("spread", s->points, s->low, s->median, s->high, s->minimum,
        s->maximum);
  }
  ssi_sensitivity_free(sensitivity);
}
