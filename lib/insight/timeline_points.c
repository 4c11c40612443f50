/* From second differences to the points of every day: running sums, rounded
   like a fraction that is carried from day to day (Bresenham's line). A few
   additions a day for each indicator. */
#include "base/check.h"
#include "base/integer.h"
#include "insight/timeline.h"
#include "score/evaluate.h"

#define SIGN (UINT64_C(1) << 63)

/* An amount that is scaled and rounded day by day without a division, but on
   the days on which its slope changes: numerator * amount + denominator / 2
   is always whole * denominator + rest. */
typedef struct running {
  uint64_t numerator, denominator;
  uint64_t inverse; /* 2^64 / denominator, rounded down */
  uint64_t slope;   /* as two's complement */
  uint64_t whole, rest;
  uint64_t whole_step, rest_step; /* of one day, without the sign */
  bool falling;
} running;

static running start(const ssi_indicator_rule *rule) {
  running self = {.numerator = rule->numerator,
                  .denominator = rule->denominator};
  self.inverse = UINT64_MAX / rule->denominator;
  self.rest = rule->denominator / 2;
  return self;
}

static void turn(running *self, uint64_t change) {
  uint64_t step;
  self->slope += change;
  self->falling = (self->slope & SIGN) != 0;
  step = self->numerator * (self->falling ? 0 - self->slope : self->slope);
  /* The quotient by way of the inverse is at most 2 too small. */
  self->whole_step = ssi_high_product(step, self->inverse);
  self->rest_step = step - self->whole_step * self->denominator;
  while (self->rest_step >= self->denominator) {
    self->rest_step -= self->denominator;
    self->whole_step++;
  }
}

static void step(running *self) {
  if (self->falling) {
    self->whole -= self->whole_step + (self->rest < self->rest_step);
    if (self->rest < self->rest_step) self->rest += self->denominator;
    self->rest -= self->rest_step;
  } else {
    self->whole += self->whole_step;
    self->rest += self->rest_step;
    if (self->rest >= self->denominator) {
      self->whole++;
      self->rest -= self->denominator;
    }
  }
}

/* Where one indicator's days go. */
typedef struct output {
  ssi_indicator_rule rule;
  size_t days;
  int32_t *points;
  int64_t *measures; /* may be NULL */
} output;

static inline void put(const output *to, size_t day, ssi_evaluation now) {
  to->points[day] += now.points;
  if (to->measures) to->measures[day] = now.measure;
}

static void put_every_day(const output *to, ssi_evaluation every) {
  size_t i;
  if (every.points == 0 && !to->measures) return;
  for (i = 0; i < to->days; i++) put(to, i, every);
}

static void follow(const ssi_series *series, const output *to) {
  running now = start(&to->rule);
  size_t i;
  for (i = 0; i < to->days; i++) {
    ssi_evaluation today = {0, 0};
    if (series->steps[i] != 0) turn(&now, series->steps[i]);
    step(&now);
    today.measure = ssi_measure_scaled(&to->rule, now.whole);
    if (today.measure > 0)
      today.points = ssi_curve_at(&to->rule.line, today.measure);
    put(to, i, today);
  }
}

/* A rate is no multiple of an amount: both sides are summed up each day. */
static void follow_rate(const ssi_series sides[2], const ssi_kind_set *observed,
                        const output *to) {
  uint64_t slopes[2] = {0, 0}, amounts[2] = {0, 0};
  size_t i;
  for (i = 0; i < to->days; i++) {
    amounts[0] += slopes[0] += sides[0].steps[i];
    amounts[1] += slopes[1] += sides[1].steps[i];
    put(to, i, ssi_evaluate_one(&to->rule, observed, amounts[0], amounts[1]));
  }
}

void ssi_timeline_points(const ssi_timeline *self, size_t index,
                         int32_t *points, int64_t *measures) {
  const ssi_request *request = self->request;
  const ssi_kind_set *observed = &request->inputs.kinds;
  output to = {.days = self->days, .points = points, .measures = measures};
  ssi_indicator_rule rule;
  const ssi_series *series = self->series[index];
  const bool unobserved =
      ssi_coverage_state(&self->coverage, index) == SSI_OBSERVATION_NONE;
  ssi_rule_make(request->model, index, &rule);
  to.rule = rule; /* which no pointer is to, unlike the one that was made */
  if (unobserved || !series->touched) {
    /* A level, or no event at all: what counts against adds nothing to that. */
    put_every_day(
        &to, ssi_evaluate_one(&to.rule, observed,
                              unobserved ? 0 : self->facts.good[index], 0));
  } else if (to.rule.measure == SSI_MEASURE_RATE) {
    follow_rate(series, observed, &to);
  } else {
    follow(series, &to);
  }
}
