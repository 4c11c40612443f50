/* Requests, made from the records that scores are about. */
#include "score/request.h"

#include <string.h>

#include "base/day.h"

ssi_status ssi_request_check(const ssi_model *model, int32_t day) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  if (!ssi_is_day(day)) return SSI_ERROR_DAY;
  ssi_model_check(model, &issue);
  return issue.status;
}

void ssi_inputs_observe(ssi_inputs *self, const ssi_activity *activity) {
  ssi_kind_set_join(&self->kinds, &activity->observed);
  self->traits |= activity->traits;
  self->missing_kinds = ssi_activity_missing(activity);
}

ssi_inputs ssi_inputs_of(const ssi_profile *profile,
                         const ssi_activity *activity) {
  ssi_inputs inputs = {.missing_facts = ssi_profile_missing(profile)};
  size_t i;
  for (i = 0; i < SSI_FACTS; i++)
    inputs.facts[i] = profile->observed[i] ? profile->values[i] : -1;
  ssi_inputs_observe(&inputs, activity);
  return inputs;
}

ssi_request ssi_request_none(const ssi_model *model, const ssi_inputs *inputs,
                             ssi_events events, int32_t day) {
  const ssi_request request = {model, *inputs, events, day, {false}};
  return request;
}

ssi_request ssi_request_all(const ssi_model *model, const ssi_profile *profile,
                            const ssi_activity *activity, int32_t day) {
  const ssi_inputs inputs = ssi_inputs_of(profile, activity);
  const ssi_events events = {activity->rows, activity->count, activity};
  ssi_request request = ssi_request_none(model, &inputs, events, day);
  memset(request.wanted, true, sizeof request.wanted);
  return request;
}
