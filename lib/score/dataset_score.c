/* Scores of the members of a dataset: what does not depend on day and model is
   there already. */
#include "score/dataset.h"
#include "score/members.h"

static ssi_scratch_needs needs_of(const ssi_dataset *self) {
  const ssi_scratch_needs needs = {self->events_most, self->persons_most,
                                   false};
  return needs;
}

static ssi_status open_member(const void *source, size_t at,
                              const ssi_classes *classes, ssi_scratch *scratch,
                              ssi_member *out, ssi_refusal *keep) {
  const ssi_dataset *self = source;
  const ssi_dataset_member *kept = &self->members[at];
  const size_t first = kept->first;
  const ssi_member member = {{self->days + first, self->classes + first,
                              self->counts + first, kept->count},
                             &kept->inputs,
                             NULL,
                             self->contacts + first,
                             self->persons + first,
                             kept->contacts};
  (void)classes;
  (void)scratch;
  (void)keep;
  *out = member;
  return SSI_OK;
}

static ssi_status score_all(const ssi_dataset *self, const ssi_call *call) {
  const ssi_members members = {self, self->member_count, needs_of(self),
                               open_member};
  return ssi_members_score(&members, call, NULL);
}

ssi_status ssi_dataset_scratch(const ssi_dataset *self, size_t *out_bytes) {
  ssi_scratch_needs needs;
  if (!self || !out_bytes) return SSI_ERROR_NULL;
  needs = needs_of(self);
  *out_bytes = ssi_scratch_bytes(&needs);
  return SSI_OK;
}

ssi_status ssi_dataset_score(const ssi_dataset *self, const ssi_scorer *scorer,
                             int32_t day, const ssi_member_range *range,
                             const ssi_score_columns *columns) {
  ssi_status status;
  ssi_call call;
  if (!self || !scorer || !range || !columns) return SSI_ERROR_NULL;
  status = ssi_call_take(scorer, day, range, columns, &call);
  return status == SSI_OK ? score_all(self, &call) : status;
}
