/* Requests: what a score is about, taken from profile and ledger in the form
   that walks read. A few steps for each kind and fact; events are not copied.
   */
#include "score/request.h"

#include <string.h>

#include "base/day.h"

ssi_status ssi_request_check(const ssi_model *model, int32_t day) {
  ssi_refusal issue;
  issue.size = sizeof issue;
  if (!ssi_is_day(day)) return SSI_ERROR_DAY;
  ssi_model_check(model, &issue);
  return issue.status;
}

void ssi_inputs_observe(ssi_inputs *self, const ssi_activity *activity) {
  ssi_kind_set_join(&self->kinds, &activity->observed);
  self->traits |= activity->traits;
  self->missing_kinds = activity->missing;
}

void ssi_inputs_take(const ssi_profile *profile, const ssi_activity *activity,
                     ssi_inputs *out) {
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < SSI_FACTS; i++)
    out->facts[i] = profile->observed[i] ? profile->values[i] : -1;
  out->missing_facts = profile->missing;
  ssi_inputs_observe(out, activity);
}

void ssi_request_make(const ssi_model *model, const ssi_inputs *inputs,
                      const ssi_events *events, int32_t day, ssi_request *out) {
  out->model = model;
  out->inputs = *inputs;
  out->events = *events;
  out->day = day;
  memset(out->wanted, true, sizeof out->wanted);
}

void ssi_request_take(const ssi_model *model, const ssi_profile *profile,
                      const ssi_activity *activity, int32_t day,
                      ssi_request *out) {
  const ssi_events events = {activity->rows, activity->count, activity};
  ssi_inputs inputs;
  ssi_inputs_take(profile, activity, &inputs);
  ssi_request_make(model, &inputs, &events, day, out);
}
