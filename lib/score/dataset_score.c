/* Scores of the members of a dataset: what does not depend on day and model is
   there already. */
#include "score/dataset.h"
#include "score/results.h"

static void score_member(const ssi_dataset *self, const ssi_call *call,
                         size_t at, ssi_scratch *scratch) {
  const ssi_dataset_member *member = &self->members[call->range.first + at];
  const size_t first = member->first;
  ssi_contacts contacts = {self->contacts + first, member->contacts};
  ssi_rows rows = {self->days + first, self->classes + first,
                   self->counts + first, member->count};
  ssi_sums sums;
  rows.count = ssi_rows_until(rows.days, rows.count, call->day);
  ssi_contacts_until(&contacts, rows.count);
  ssi_sums_take(call->scorer, &rows, call->day, &scratch->sums, &sums);
  ssi_persons_count(call->scorer, &rows, call->day, self->counterparts + first,
                    &contacts, scratch->persons, &sums);
  ssi_results_write(call, at, &sums, &member->inputs, &scratch->last);
}

static ssi_status score_all(const ssi_dataset *self, const ssi_call *call) {
  const size_t bytes = ssi_scratch_bytes(self->events_most);
  ssi_status status = ssi_call_check(call, self->member_count);
  ssi_scratch *scratch;
  void *memory;
  size_t i;
  if (status == SSI_OK) status = ssi_call_begin(call, bytes, &memory);
  if (status != SSI_OK) return status;
  scratch = ssi_scratch_lay(memory, self->events_most);
  for (i = 0; i < call->range.count; i++) score_member(self, call, i, scratch);
  ssi_call_end(call, bytes, memory);
  return SSI_OK;
}

ssi_status ssi_dataset_scratch(const ssi_dataset *self, size_t *out_bytes) {
  if (!self || !out_bytes) return SSI_ERROR_NULL;
  *out_bytes = ssi_scratch_bytes(self->events_most);
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
