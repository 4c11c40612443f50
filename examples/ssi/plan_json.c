/* A plan as JSON, section by section, with exact numbers. */
#include "names.h"
#include "plan_parts.h"
#include "text.h"

static void emit_total(emit *out, const ssi_plan_result *total) {
  emit_micro(out, "now", total->now);
  emit_micro(out, "without", total->without);
  emit_micro(out, "seen", total->seen);
  emit_micro(out, "with", total->planned);
  emit_micro(out, "routine_gain", total->routine_gain);
  emit_micro(out, "profile_gain", total->profile_gain);
  emit_count(out, "week_seconds", total->week_seconds);
  emit_count(out, "used_seconds", total->used_seconds);
  emit_count(out, "profile_seconds", total->profile_seconds);
  emit_flag(out, "proven", total->proven);
}

static void emit_pillars(const plan *self, emit *out) {
  emit_open(out, "pillars", '{');
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_plan_pillar_result result = plan_pillar(self, (ssi_pillar)p);
    emit_open(out, name_of_pillar((ssi_pillar)p), '{');
    emit_micro(out, "now", result.now);
    emit_micro(out, "without", result.without);
    emit_micro(out, "seen", result.seen);
    emit_micro(out, "with", result.planned);
    if (result.has_cohort) {
      emit_micro(out, "cohort", result.cohort);
      emit_micro(out, "gap", result.gap);
    } else {
      emit_nothing(out, "cohort");
      emit_nothing(out, "gap");
    }
    emit_close(out, '}');
  }
  emit_close(out, '}');
}

static void emit_routine(const plan *self, emit *out) {
  emit_open(out, "routine", '[');
  for (size_t i = 0; i < plan_lines(self); i++) {
    ssi_plan_line_result line = plan_line(self, i);
    emit_open(out, NULL, '{');
    emit_text(out, "kind", name_of_kind(self->reading.model, line.kind));
    reading_emit_traits("traits", line.traits, out);
    emit_count(out, "times", line.times);
    emit_count(out, "seconds", line.seconds);
    emit_micro(out, "gain", line.gain);
    emit_micro(out, "seen", line.seen);
    emit_micro(out, "alone", line.alone);
    emit_flag(out, "observed", line.observed);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void emit_profile(const plan *self, emit *out) {
  emit_open(out, "profile", '[');
  for (size_t i = 0; i < plan_tasks(self); i++) {
    ssi_plan_task_result task = plan_task(self, i);
    emit_open(out, NULL, '{');
    emit_text(out, "fact", name_of_fact(self->reading.model, task.fact));
    emit_count(out, "value", task.value);
    emit_count(out, "target", task.target);
    emit_count(out, "seconds", task.seconds);
    emit_micro(out, "gain", task.gain);
    emit_micro(out, "seen", task.seen);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void emit_assumed(const plan *self, emit *out) {
  const ssi_model *model = self->reading.model;
  emit_open(out, "assumed", '[');
  for (size_t i = 0; i < plan_yields(self); i++) {
    ssi_plan_yield_result yield = plan_yield(self, i);
    emit_open(out, NULL, '{');
    emit_text(out, "action", name_of_kind(model, yield.action));
    emit_text(out, "yield", name_of_kind(model, yield.brings));
    reading_emit_traits("traits", yield.traits, out);
    emit_micro(out, "rate", yield.rate);
    emit_micro(out, "prior", yield.prior);
    emit_count(out, "prior_counts", yield.weight);
    emit_count(out, "own_times", yield.times);
    emit_count(out, "own_came", yield.came);
    if (yield.indicator != 0) {
      emit_text(out, "indicator",
                name_of_indicator(model, (ssi_indicator)yield.indicator));
    } else {
      emit_nothing(out, "indicator");
    }
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

int plan_json(const plan *self) {
  emit out = emit_begin(stdout);
  ssi_plan_result total = plan_total(self);
  emit_open(&out, NULL, '{');
  reading_emit_day("on", total.day, &out);
  reading_emit_day("horizon", total.horizon_day, &out);
  reading_emit_model("model", self->reading.model, &out);
  emit_total(&out, &total);
  emit_pillars(self, &out);
  emit_routine(self, &out);
  emit_profile(self, &out);
  emit_assumed(self, &out);
  emit_close(&out, '}');
  return emit_end(&out);
}
