/* What a plan is asked: time, and how often each action may be proposed. What
   is refused changes nothing and is kept. Each setter takes constant time, but
   for a search of the action's row. */
#include <string.h>

#include "base/alloc.h"
#include "base/fill.h"
#include "base/refusal.h"
#include "insight/plan_rules.h"

#define MINUTES_MAX 480
#define TIMES_MAX 1000

/* The arguments that are means of pillars. */
static const char *const pillar_fields[SSI_PILLARS] = {"brand", "find",
                                                       "engage", "relate"};

void ssi_plan_options_reset(ssi_plan_options *self) {
  size_t i;
  self->minutes = 15;
  self->days = 5;
  for (i = 0; i < SSI_PLAN_ACTIONS; i++) {
    self->at_least[i] = 0;
    self->at_most[i] = TIMES_MAX;
  }
  self->has_cohort = false;
  memset(self->cohort, 0, sizeof self->cohort);
  memset(&self->refusal, 0, sizeof self->refusal);
}

ssi_status ssi_plan_options_new(const ssi_allocator *allocator,
                                ssi_plan_options **out) {
  const ssi_status status =
      ssi_handle_make(allocator, sizeof **out, (void **)out);
  if (status == SSI_OK) ssi_plan_options_reset(*out);
  return status;
}

void ssi_plan_options_free(ssi_plan_options *self) {
  ssi_handle_free(self, sizeof *self);
}

static ssi_status refuse(ssi_plan_options *self, const char *field,
                         int32_t value, int32_t minimum, int32_t maximum) {
  return ssi_refuse(&self->refusal, SSI_ERROR_RANGE, field, value, minimum,
                    maximum);
}

static ssi_status refuse_times(ssi_plan_options *self, ssi_kind kind,
                               const char *field, int32_t times, int32_t most) {
  refuse(self, field, times, 0, most);
  self->refusal.kind = (int32_t)kind;
  return SSI_ERROR_RANGE;
}

ssi_status ssi_plan_options_set_time(ssi_plan_options *self, int32_t minutes,
                                     int32_t days) {
  if (!self) return SSI_ERROR_NULL;
  if (minutes < 1 || minutes > MINUTES_MAX)
    return refuse(self, "minutes", minutes, 1, MINUTES_MAX);
  if (days < 1 || days > SSI_PLAN_WEEK)
    return refuse(self, "days", days, 1, SSI_PLAN_WEEK);
  self->minutes = minutes;
  self->days = days;
  return SSI_OK;
}

/* A kind that is no action is in the range of kinds, so that says nothing. */
static ssi_status refuse_kind(ssi_plan_options *self, ssi_kind kind) {
  const bool exists = ssi_is_kind(kind);
  ssi_refuse(&self->refusal, SSI_ERROR_KIND, "kind", (int32_t)kind, !exists,
             exists ? 0 : SSI_KINDS);
  self->refusal.kind = exists ? (int32_t)kind : 0;
  return SSI_ERROR_KIND;
}

ssi_status ssi_plan_options_limit(ssi_plan_options *self, ssi_kind kind,
                                  int32_t at_least, int32_t at_most) {
  const size_t action = ssi_plan_action_of(kind);
  if (!self) return SSI_ERROR_NULL;
  if (action == SSI_PLAN_ACTIONS) return refuse_kind(self, kind);
  if (at_most < 0 || at_most > TIMES_MAX)
    return refuse_times(self, kind, "at_most", at_most, TIMES_MAX);
  if (at_least < 0 || at_least > at_most)
    return refuse_times(self, kind, "at_least", at_least, at_most);
  self->at_least[action] = at_least;
  self->at_most[action] = at_most;
  return SSI_OK;
}

ssi_status ssi_plan_options_set_cohort(ssi_plan_options *self, int32_t brand,
                                       int32_t find, int32_t engage,
                                       int32_t relate) {
  const int32_t means[SSI_PILLARS] = {brand, find, engage, relate};
  int32_t i;
  if (!self) return SSI_ERROR_NULL;
  for (i = 0; i < SSI_PILLARS; i++) {
    if (means[i] >= 0 && means[i] <= SSI_PILLAR_POINTS) continue;
    refuse(self, pillar_fields[i], means[i], 0, SSI_PILLAR_POINTS);
    self->refusal.pillar = i + 1;
    return SSI_ERROR_RANGE;
  }
  memcpy(self->cohort, means, sizeof means);
  self->has_cohort = true;
  return SSI_OK;
}

ssi_status ssi_plan_options_refusal(const ssi_plan_options *self,
                                    ssi_refusal *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return ssi_refusal_tell(&self->refusal, out);
}
