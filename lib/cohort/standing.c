/* Where a member stands, and why that moved. */
#include <string.h>

#include "base/fill.h"
#include "cohort/releases.h"

/* Percent that a top percent is a multiple of: a guest's moves by
   SSI_COHORT_MIN members at least. */
static int32_t rank_step(uint32_t members, bool guest) {
  const uint32_t few = SSI_COHORT_MIN * HUNDRED;
  return RULES && guest ? (int32_t)((few + members - 1) / members) : 1;
}

static int32_t in_steps(int32_t top, int32_t step) {
  const int32_t up = (top + step - 1) / step * step;
  return up < HUNDRED ? up : HUNDRED;
}

static int32_t top_of(const ssi_cohort *cohort, bool guest, uint64_t above,
                      uint64_t equal) {
  const uint32_t members = ssi_rounded_members(cohort->tally.count);
  return in_steps(ssi_top_percent(above, equal, cohort->tally.count),
                  rank_step(members, guest));
}

ssi_status ssi_rank_of(ssi_releases *self, const ssi_cohort *protect,
                       const ssi_cohort *cohort, uint64_t member, int32_t total,
                       uint32_t question, ssi_answer *out) {
  ssi_question key = {{0, 0}, member, 0, question};
  const uint32_t bucket = ssi_bucket(total);
  const bool guest = !ssi_has_member(cohort, member);
  const ssi_answer *found;
  const ssi_status status =
      ssi_releases_ask(self, protect, cohort, &key, &found);
  if (status != SSI_OK) return status;
  if (found) {
    *out = *found;
    return SSI_OK;
  }
  memset(out, 0, sizeof *out);
  out->values[0] = top_of(cohort, guest, ssi_count_above(cohort, bucket),
                          cohort->buckets[bucket]);
  out->values[1] = guest;
  ssi_releases_note(self, &key, cohort, out);
  return SSI_OK;
}

ssi_status ssi_releases_rank(ssi_releases *self, const ssi_cohort *cohort,
                             uint64_t member, int32_t total,
                             ssi_rank_answer *out) {
  ssi_rank_answer answer = SSI_INIT(ssi_rank_answer);
  ssi_answer row;
  ssi_status status;
  if (!self || !cohort || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_rank_answer, out)) return SSI_ERROR_SIZE;
  if (!ssi_is_total(total)) return SSI_ERROR_RANGE;
  status =
      ssi_rank_of(self, cohort, cohort, member, total, QUESTION_RANK, &row);
  if (status != SSI_OK) return status;
  answer.name = cohort->name;
  answer.kind = cohort->kind;
  answer.day = row.day;
  answer.estimate = cohort->kind == SSI_COHORT_FALLBACK;
  answer.members = row.members;
  answer.guest = row.values[1] != 0;
  answer.top = row.values[0];
  answer.step = rank_step(row.members, answer.guest);
  return SSI_FILL(ssi_rank_answer, out, &answer);
}

/* The top percent if only the member's own score had moved. A member's old
   score gives way to the new one; a guest's was never there. */
static int32_t own_moved(const ssi_cohort *before, uint64_t member,
                         uint32_t old, uint32_t next) {
  uint64_t above = ssi_count_above(before, next);
  uint64_t equal = before->buckets[next];
  const bool guest = !ssi_has_member(before, member);
  if (!guest) {
    above -= old > next && above > 0;
    equal += old != next || equal == 0;
  }
  return top_of(before, guest, above, equal);
}

static ssi_status ask_own_moved(ssi_releases *self, const ssi_cohort *before,
                                const ssi_cohort *after, uint64_t member,
                                uint32_t old, uint32_t next, int32_t *out_top) {
  ssi_question key = {{0, 0}, member, 0, 0};
  ssi_answer row = {key, 0, 0, {0}};
  const ssi_answer *found;
  ssi_status status;
  key.question = QUESTION_OWN_MOVE + (uint32_t)(after->day / self->period_days);
  status = ssi_releases_ask(self, before, before, &key, &found);
  if (status != SSI_OK) return status;
  if (found) {
    *out_top = found->values[0];
    return SSI_OK;
  }
  row.values[0] = own_moved(before, member, old, next);
  ssi_releases_note(self, &key, before, &row);
  *out_top = row.values[0];
  return SSI_OK;
}

static bool same_cohort(const ssi_cohort *a, const ssi_cohort *b) {
  return a->kind == b->kind && a->name_length == b->name_length &&
         memcmp(a->name, b->name, a->name_length) == 0;
}

ssi_status ssi_releases_movement(ssi_releases *self, const ssi_cohort *before,
                                 const ssi_cohort *after, uint64_t member,
                                 int32_t total_before, int32_t total_after,
                                 ssi_movement_answer *out) {
  ssi_movement_answer answer = SSI_INIT(ssi_movement_answer);
  ssi_answer first, last;
  ssi_status status;
  int32_t middle;
  if (!self || !before || !after || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_movement_answer, out)) return SSI_ERROR_SIZE;
  if (!ssi_is_total(total_before) || !ssi_is_total(total_after))
    return SSI_ERROR_RANGE;
  if (!same_cohort(before, after)) return SSI_ERROR_MISMATCH;
  if (after->day < before->day) return SSI_ERROR_DAY;
  status = ssi_rank_of(self, before, before, member, total_before,
                       QUESTION_RANK, &first);
  if (status != SSI_OK) return status;
  status = ssi_rank_of(self, after, after, member, total_after, QUESTION_RANK,
                       &last);
  if (status != SSI_OK) return status;
  status = ask_own_moved(self, before, after, member, ssi_bucket(total_before),
                         ssi_bucket(total_after), &middle);
  if (status != SSI_OK) return status;
  answer.name = after->name;
  answer.kind = after->kind;
  answer.first_day = first.day;
  answer.day = last.day;
  answer.estimate = after->kind == SSI_COHORT_FALLBACK;
  answer.members = last.members;
  answer.before = first.values[0];
  answer.after = last.values[0];
  answer.change = answer.after - answer.before;
  answer.own = middle - answer.before;
  answer.cohort = answer.after - middle;
  return SSI_FILL(ssi_movement_answer, out, &answer);
}
