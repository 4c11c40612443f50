/* Scores of the members of a dataset: what does not depend on day and model is
   there already. */
#include "score/dataset.h"
#include "score/members.h"

static ssi_scratch_needs needs_of(const ssi_dataset *self) {
  const ssi_scratch_needs needs = {self->events_most, self->persons_most,
                                   false};
  return needs;
}

static ssi_fault open_member(const void *source, size_t at,
                             const ssi_classes *classes, ssi_scratch *scratch,
                             ssi_member *out) {
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
  const ssi_fault fault = {SSI_OK, 0, 0, false};
  (void)classes;
  (void)scratch;
  *out = member;
  return fault;
}

static ssi_status score_all(const ssi_dataset *self, const ssi_call *call) {
  const ssi_members members = {self, self->member_count, needs_of(self),
                               open_member};
  return ssi_members_score(&members, call, NULL, NULL);
}

ssi_status ssi_dataset_scratch(const ssi_dataset *self, size_t *out_bytes) {
  ssi_scratch_needs needs;
  if (!self || !out_bytes) return SSI_ERROR_NULL;
  needs = needs_of(self);
  *out_bytes = ssi_scratch_bytes(&needs);
  return SSI_OK;
}

ssi_status ssi_dataset_score(const ssi_dataset *self, const ssi_scorer *scorer,
                             int32_t day, size_t first, size_t count,
                             size_t scratch_bytes, uint8_t *scratch,
                             int32_t *total, int32_t *brand, int32_t *find,
                             int32_t *engage, int32_t *relate, int32_t *high,
                             int32_t *observed) {
  const ssi_call call = {
      scorer,
      day,
      first,
      count,
      scratch_bytes,
      scratch,
      {total, {brand, find, engage, relate}, high, observed, NULL, NULL}};
  if (!self || !scorer || !total) return SSI_ERROR_NULL;
  return score_all(self, &call);
}

ssi_status ssi_dataset_indicators(const ssi_dataset *self,
                                  const ssi_scorer *scorer, int32_t day,
                                  size_t first, size_t count,
                                  size_t scratch_bytes, uint8_t *scratch,
                                  int32_t *total, int32_t *points,
                                  int64_t *measures) {
  const ssi_call call = {scorer,
                         day,
                         first,
                         count,
                         scratch_bytes,
                         scratch,
                         {total, {NULL}, NULL, NULL, points, measures}};
  if (!self || !scorer || !total || !points) return SSI_ERROR_NULL;
  return score_all(self, &call);
}
