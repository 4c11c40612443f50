/* From second differences to the points of every day. */
#include "base/check.h"
#include "base/integer.h"
#include "insight/timeline.h"
#include "score/curve.h"

#define SIGN (UINT64_C(1) << 63)

/* An amount that is scaled and rounded day by day without a division, but on
   the days on which its slope changes: times * amount + over / 2 is always
   whole * over + rest. */
typedef struct running {
  ssi_scale scale;
  uint64_t inverse; /* 2^64 / over, rounded down */
  uint64_t slope;   /* as two's complement */
  uint64_t whole, rest;
  uint64_t whole_step, rest_step; /* of one day, without the sign */
  bool falling;
} running;

static running start(const ssi_scale *scale) {
  running self = {*scale, 0, 0, 0, 0, 0, 0, false};
  self.inverse = UINT64_MAX / scale->over;
  self.rest = scale->over / 2;
  return self;
}

static void turn(running *self, uint64_t bend) {
  uint64_t step;
  self->slope += bend;
  self->falling = (self->slope & SIGN) != 0;
  step = self->scale.times * (self->falling ? 0 - self->slope : self->slope);
  /* The quotient by way of the inverse is at most 2 too small. */
  self->whole_step = ssi_high_product(step, self->inverse);
  self->rest_step = step - self->whole_step * self->scale.over;
  while (self->rest_step >= self->scale.over) {
    self->rest_step -= self->scale.over;
    self->whole_step++;
  }
}

static void step(running *self) {
  if (self->falling) {
    self->whole -= self->whole_step + (self->rest < self->rest_step);
    if (self->rest < self->rest_step) self->rest += self->scale.over;
    self->rest -= self->rest_step;
  } else {
    self->whole += self->whole_step;
    self->rest += self->rest_step;
    if (self->rest >= self->scale.over) {
      self->whole++;
      self->rest -= self->scale.over;
    }
  }
}

/* Where one indicator's days go. */
typedef struct output {
  ssi_bent_line line;
  int32_t *points;
  int64_t *measures; /* may be NULL */
} output;

static inline void put(const output *to, size_t day, int64_t measure) {
  if (measure > 0) to->points[day] += ssi_curve_at(&to->line, measure);
  if (to->measures) to->measures[day] = measure;
}

static void same_every_day(const output *to, size_t days, int64_t measure) {
  const int32_t points = ssi_curve_at(&to->line, measure);
  size_t i;
  for (i = 0; points > 0 && i < days; i++) to->points[i] += points;
  for (i = 0; to->measures && i < days; i++) to->measures[i] = measure;
}

static void follow(const ssi_series *series, const ssi_scale *scale,
                   int32_t expected, const output *to) {
  running now = start(scale);
  size_t i;
  for (i = 0; i < series->days; i++) {
    if (series->steps[i] != 0) turn(&now, series->steps[i]);
    step(&now);
    put(to, i,
        expected ? ssi_quality_of(now.whole, expected) : (int64_t)now.whole);
  }
}

/* A rate is no multiple of an amount: both sides are summed up each day. */
static void follow_rate(const ssi_timeline *self, size_t index,
                        const output *to) {
  const uint64_t *good = self->good[index].steps, *bad = self->bad[index].steps;
  uint64_t slopes[2] = {0, 0}, amounts[2] = {0, 0};
  size_t i;
  for (i = 0; i < self->days; i++) {
    amounts[0] += slopes[0] += good[i];
    amounts[1] += slopes[1] += bad[i];
    put(to, i,
        ssi_measure_make(self->task.model, index, amounts[0], amounts[1]));
  }
}

void ssi_timeline_points(const ssi_timeline *self, size_t index,
                         int32_t *points, int64_t *measures) {
  const ssi_task *task = &self->task;
  const ssi_indicator_row *row = &ssi_indicator_rows[index];
  const ssi_indicator_setting *setting = &task->model->settings[index];
  const ssi_scale scale = ssi_measure_scale(task->model, index);
  const output to = {
      ssi_curve_prepare(setting->goalpost, row->curve, setting->weight), points,
      measures};
  if (ssi_indicator_state(task, index) == SSI_OBSERVATION_NONE) {
    same_every_day(&to, self->days, 0);
  } else if (!self->good[index].touched) {
    /* A level, or no event at all: what counts against adds nothing to that. */
    same_every_day(&to, self->days,
                   ssi_measure_of(task, &self->facts, index, false));
  } else if (row->measure == SSI_MEASURE_RATE) {
    /* A rate that was observed was observed on both sides. */
    follow_rate(self, index, &to);
  } else {
    follow(&self->good[index], &scale, row->expected, &to);
  }
}
