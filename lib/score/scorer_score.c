/* Scores of one member after another, each of a profile and a ledger: the
   ledger's rows become columns, which the loops over members take from there.
   Linear in the rows. */
#include "base/fill.h"
#include "record/activity_order.h"
#include "score/members.h"

typedef struct record {
  const ssi_profile *profile;
  const ssi_activity *activity;
} record;

/* The rows in order: the ledger's own if they are so, or a copy. */
static const ssi_event_row *in_order(const ssi_activity *activity,
                                     ssi_sort_row *copy) {
  if (activity->later_runs == 0) return activity->rows;
  ssi_rows_in_order(activity, copy);
  return copy;
}

static void fill(const ssi_event_row *rows, size_t count,
                 const ssi_classes *classes, const ssi_own_columns *to) {
  size_t i;
  for (i = 0; i < count; i++) {
    const ssi_event_row *row = &rows[i];
    to->days[i] = ssi_event_day(row);
    to->classes[i] = (uint8_t)ssi_class_of(
        classes, (uint32_t)ssi_event_kind(row), ssi_event_traits(row));
    to->counts[i] = (uint32_t)row->value;
    to->counterparts[i] = row->minor;
  }
}

static ssi_status open_member(const void *source, size_t at,
                              const ssi_classes *classes, ssi_scratch *scratch,
                              ssi_member *out, ssi_refusal *keep) {
  const record *from = source;
  const size_t count = from->activity->count;
  const ssi_own_columns *own = &scratch->own;
  const ssi_member member = {{own->days, own->classes, own->counts, count},
                             &scratch->inputs,
                             own->counterparts,
                             NULL,
                             NULL,
                             0};
  (void)at;
  (void)keep;
  scratch->inputs = ssi_inputs_of(from->profile, from->activity);
  fill(in_order(from->activity, scratch->persons.pool), count, classes, own);
  *out = member;
  return SSI_OK;
}

static ssi_scratch_needs needs_of(const ssi_activity *activity) {
  const ssi_scratch_needs needs = {activity->count, 0, true};
  return needs;
}

ssi_status ssi_scorer_scratch(const ssi_scorer *self,
                              const ssi_activity *activity, size_t *out_bytes) {
  ssi_scratch_needs needs;
  if (!self || !activity || !out_bytes) return SSI_ERROR_NULL;
  needs = needs_of(activity);
  *out_bytes = ssi_scratch_bytes(&needs);
  return SSI_OK;
}

/* A call about the one member of a record. */
static ssi_call call_of(const ssi_scorer *scorer, int32_t day, uint8_t *scratch,
                        size_t scratch_bytes, ssi_member_score *to) {
  const ssi_call call = {scorer,
                         day,
                         {sizeof call.range, 0, 1, scratch_bytes, scratch},
                         {.size = sizeof call.out,
                          .total = &to->total,
                          .brand = &to->brand,
                          .find = &to->find,
                          .engage = &to->engage,
                          .relate = &to->relate,
                          .high = &to->high,
                          .observed = &to->observed}};
  return call;
}

ssi_status ssi_scorer_score(const ssi_scorer *self, const ssi_profile *profile,
                            const ssi_activity *activity, int32_t day,
                            uint8_t *scratch, size_t scratch_bytes,
                            ssi_member_score *out) {
  ssi_member_score score = SSI_INIT(ssi_member_score);
  const record from = {profile, activity};
  ssi_members members = {&from, 1, {0, 0, true}, open_member};
  ssi_status status;
  ssi_call call;
  if (!self || !profile || !activity || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_member_score, out)) return SSI_ERROR_SIZE;
  call = call_of(self, day, scratch, scratch_bytes, &score);
  members.needs = needs_of(activity);
  status = ssi_members_score(&members, &call, NULL);
  return status == SSI_OK ? SSI_FILL(ssi_member_score, out, &score) : status;
}
