/* A cohort's life, and members one by one: a histogram of scores, sums of
   pillars, and a sorted list of members, searched by bisection. Adding a member
   takes O(log n), and moves those with higher numbers. */
#include "cohort/cohort.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fill.h"

ssi_status ssi_cohort_new(const ssi_allocator *allocator, ssi_cohort_kind kind,
                          const char *name, size_t length, int32_t day,
                          ssi_cohort **out) {
  if (!out) return SSI_ERROR_NULL;
  return ssi_labelled_new(allocator, kind, name, length, day, sizeof **out,
                          (void **)out);
}

ssi_status ssi_cohort_copy(const ssi_cohort *self, ssi_cohort **out) {
  ssi_cohort *copy;
  ssi_status status;
  if (!self || !out) return SSI_ERROR_NULL;
  copy = ssi_allocate(&self->allocator, 1, sizeof *copy);
  if (!copy) return SSI_ERROR_MEMORY;
  memcpy(copy, self, sizeof *copy);
  status = ssi_members_copy(&self->members, &self->allocator, &copy->members);
  if (status != SSI_OK) {
    ssi_cohort_free(copy);
    return status;
  }
  *out = copy;
  return SSI_OK;
}

void ssi_cohort_free(ssi_cohort *self) {
  if (!self) return;
  ssi_members_free(&self->members, &self->allocator);
  ssi_handle_free_wiped(self, sizeof *self);
}

ssi_status ssi_cohort_label(const ssi_cohort *self, ssi_cohort_info *out) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  if (!self || !out) return SSI_ERROR_NULL;
  info.name = self->label.name;
  info.kind = self->label.kind;
  info.day = self->label.day;
  info.members = self->tally.count;
  return SSI_FILL(ssi_cohort_info, out, &info);
}

static ssi_status check_one(const ssi_cohort *self, int32_t total,
                            const int32_t *pillars) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_total(total)) return SSI_ERROR_RANGE;
  if (pillars && !ssi_are_pillars(pillars, PILLARS)) return SSI_ERROR_RANGE;
  return SSI_OK;
}

ssi_status ssi_cohort_add(ssi_cohort *self, uint64_t member, int32_t total,
                          const int32_t *pillars) {
  ssi_tally one;
  ssi_status status = check_one(self, total, pillars);
  if (status != SSI_OK) return status;
  status = ssi_members_join(&self->members, &self->allocator, &member, 1);
  if (status != SSI_OK) return status;
  self->buckets[ssi_bucket(total)]++;
  ssi_tally_one(pillars, &one);
  ssi_tally_add(&self->tally, &one);
  return SSI_OK;
}

ssi_status ssi_cohort_remove(ssi_cohort *self, uint64_t member, int32_t total,
                             const int32_t *pillars) {
  const ssi_status status = check_one(self, total, pillars);
  ssi_tally part;
  if (status != SSI_OK) return status;
  ssi_tally_one(pillars, &part);
  if (!ssi_has_member(&self->members, member) ||
      self->buckets[ssi_bucket(total)] == 0 ||
      !ssi_tally_less(&self->tally, &part, &part))
    return SSI_ERROR_MEMBER;
  ssi_members_leave(&self->members, &member, 1);
  self->buckets[ssi_bucket(total)]--;
  self->tally = part;
  return SSI_OK;
}
