/* A cohort's life, and members one by one. */
#include "cohort/cohort.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fill.h"
#include "base/utf8.h"

static const char fallback_name[] = "All sales professionals (estimate)";

ssi_status ssi_check_name(const char *name, size_t length) {
  size_t characters, i;
  if (!name) return SSI_ERROR_NULL;
  if (length < 1 || length > SSI_COHORT_NAME_MAX) return SSI_ERROR_LENGTH;
  if (!ssi_utf8_count(name, length, &characters)) return SSI_ERROR_UTF8;
  for (i = 0; i < length; i++) {
    if (name[i] == 0) return SSI_ERROR_UTF8;
  }
  return SSI_OK;
}

static ssi_status make(const ssi_allocator *allocator, ssi_cohort_kind kind,
                       const char *name, size_t length, int32_t day,
                       ssi_cohort **out) {
  ssi_allocator own;
  ssi_cohort *self;
  const ssi_status status = ssi_allocator_take(allocator, &own);
  if (status != SSI_OK) return status;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  self = ssi_allocate(&own, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = own;
  self->kind = kind;
  self->day = day;
  self->name_length = length;
  memcpy(self->name, name, length);
  *out = self;
  return SSI_OK;
}

ssi_status ssi_cohort_new(const ssi_allocator *allocator, ssi_cohort_kind kind,
                          const char *name, size_t length, int32_t day,
                          ssi_cohort **out) {
  ssi_status status;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_check_name(name, length);
  if (status != SSI_OK) return status;
  if (kind < SSI_COHORT_INDUSTRY || kind > SSI_COHORT_TEAM)
    return SSI_ERROR_KIND;
  return make(allocator, kind, name, length, day, out);
}

ssi_status ssi_cohort_fallback(const ssi_allocator *allocator, int32_t day,
                               ssi_cohort **out) {
  ssi_status status;
  if (!out) return SSI_ERROR_NULL;
  status = make(allocator, SSI_COHORT_FALLBACK, fallback_name,
                sizeof fallback_name - 1, day, out);
  if (status == SSI_OK)
    (*out)->tally.count = ssi_fallback_fill((*out)->buckets);
  return status;
}

ssi_status ssi_cohort_copy(const ssi_cohort *self, ssi_cohort **out) {
  ssi_cohort *copy;
  if (!self || !out) return SSI_ERROR_NULL;
  copy = ssi_allocate(&self->allocator, 1, sizeof *copy);
  if (!copy) return SSI_ERROR_MEMORY;
  memcpy(copy, self, sizeof *copy);
  if (self->capacity) {
    copy->members =
        ssi_allocate(&self->allocator, self->capacity, sizeof *copy->members);
    if (!copy->members) {
      ssi_release(&self->allocator, copy, 1, sizeof *copy);
      return SSI_ERROR_MEMORY;
    }
    memcpy(copy->members, self->members,
           self->tally.count * sizeof *copy->members);
  }
  *out = copy;
  return SSI_OK;
}

void ssi_cohort_free(ssi_cohort *self) {
  ssi_allocator allocator;
  if (!self) return;
  allocator = self->allocator;
  ssi_release(&allocator, self->members, self->capacity, sizeof *self->members);
  ssi_release(&allocator, self, 1, sizeof *self);
}

ssi_status ssi_cohort_label(const ssi_cohort *self, ssi_cohort_info *out) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  if (!self || !out) return SSI_ERROR_NULL;
  info.name = self->name;
  info.kind = self->kind;
  info.day = self->day;
  info.estimate = self->kind == SSI_COHORT_FALLBACK;
  info.members = self->tally.count;
  return SSI_FILL(ssi_cohort_info, out, &info);
}

bool ssi_is_total(int32_t total) {
  return total >= 0 && total <= SSI_TOTAL_POINTS;
}

bool ssi_are_pillars(const int32_t *pillars, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    if (pillars[i] < 0 || pillars[i] > SSI_PILLAR_POINTS) return false;
  }
  return true;
}

size_t ssi_find_member(const uint64_t *members, size_t count, uint64_t member) {
  size_t first = 0, last = count;
  if (count && members[count - 1] < member) return count;
  while (first < last) {
    const size_t middle = first + (last - first) / 2;
    if (members[middle] < member)
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

bool ssi_has_member(const ssi_cohort *self, uint64_t member) {
  size_t at;
  if (self->kind == SSI_COHORT_FALLBACK) return false;
  at = ssi_find_member(self->members, self->tally.count, member);
  return at < self->tally.count && self->members[at] == member;
}

static ssi_status check_one(const ssi_cohort *self, int32_t total,
                            const int32_t *pillars) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_total(total)) return SSI_ERROR_RANGE;
  if (pillars && !ssi_are_pillars(pillars, PILLARS)) return SSI_ERROR_RANGE;
  if (self->kind == SSI_COHORT_FALLBACK) return SSI_ERROR_MISMATCH;
  return SSI_OK;
}

ssi_status ssi_cohort_add(ssi_cohort *self, uint64_t member, int32_t total,
                          const int32_t *pillars) {
  ssi_status status = check_one(self, total, pillars);
  size_t i;
  if (status != SSI_OK) return status;
  status = ssi_join_members(self, &member, 1);
  if (status != SSI_OK) return status;
  self->buckets[ssi_bucket(total)]++;
  self->tally.count++;
  if (!pillars) return SSI_OK;
  self->tally.with_pillars++;
  for (i = 0; i < PILLARS; i++) self->tally.sums[i] += pillars[i];
  return SSI_OK;
}

ssi_status ssi_cohort_remove(ssi_cohort *self, uint64_t member, int32_t total,
                             const int32_t *pillars) {
  const ssi_status status = check_one(self, total, pillars);
  ssi_tally part = {1, 0, {0}};
  uint64_t *place;
  size_t at, i;
  if (status != SSI_OK) return status;
  if (pillars) part.with_pillars = 1;
  for (i = 0; pillars && i < PILLARS; i++) part.sums[i] = pillars[i];
  if (!ssi_has_member(self, member) || self->buckets[ssi_bucket(total)] == 0 ||
      !ssi_tally_less(&self->tally, &part, &part))
    return SSI_ERROR_MEMBER;
  at = ssi_find_member(self->members, self->tally.count, member);
  place = &self->members[at];
  memmove(place, place + 1, (self->tally.count - at - 1) * sizeof *place);
  ssi_mark_remove(&self->mark, &member, 1);
  self->buckets[ssi_bucket(total)]--;
  self->tally = part;
  return SSI_OK;
}
