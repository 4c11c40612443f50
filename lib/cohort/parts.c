/* Many members at once: columns, merging, taking a part out. */
#include <string.h>

#include "base/alloc.h"
#include "base/sort.h"
#include "cohort/cohort.h"

/* Whether a and b, both ascending, have a member in common. */
static bool share_member(const uint64_t *a, size_t a_count, const uint64_t *b,
                         size_t b_count) {
  size_t i = ssi_find_member(a, a_count, b[0]), j = 0;
  while (i < a_count && j < b_count) {
    if (a[i] == b[j]) return true;
    if (a[i] < b[j])
      i++;
    else
      j++;
  }
  return false;
}

/* Merges members[count] into the first `held` of `into`, from the end. */
static void weave(uint64_t *into, size_t held, const uint64_t *members,
                  size_t count) {
  size_t at = held + count;
  if (held == 0 || into[held - 1] < members[0]) {
    memcpy(into + held, members, count * sizeof *into);
    return;
  }
  while (count > 0) {
    if (held > 0 && into[held - 1] > members[count - 1])
      into[--at] = into[--held];
    else
      into[--at] = members[--count];
  }
}

ssi_status ssi_join_members(ssi_cohort *self, const uint64_t *members,
                            size_t count) {
  const size_t held = self->tally.count;
  if (count == 0) return SSI_OK;
  if (count > SSI_COHORT_MEMBERS_MAX - held) return SSI_ERROR_LIMIT;
  if (share_member(self->members, held, members, count))
    return SSI_ERROR_MEMBER;
  if (!ssi_grow_unset(&self->allocator, (void **)&self->members,
                      &self->capacity, held, held + count,
                      sizeof *self->members))
    return SSI_ERROR_MEMORY;
  weave(self->members, held, members, count);
  ssi_mark_add(&self->mark, members, count);
  return SSI_OK;
}

static bool ascending(const uint64_t *members, size_t count) {
  size_t i;
  for (i = 1; i < count; i++) {
    if (members[i - 1] >= members[i]) return false;
  }
  return true;
}

/* The members in order: the same array, if it is, else one to release. */
static ssi_status in_order(const ssi_cohort *self, const uint64_t *members,
                           size_t count, uint64_t **out) {
  ssi_sort_row *rows, *scratch;
  uint64_t *ordered;
  size_t i;
  *out = NULL;
  if (ascending(members, count)) return SSI_OK;
  rows = ssi_allocate(&self->allocator, count, sizeof *rows);
  scratch = rows ? ssi_allocate(&self->allocator, count, sizeof *rows) : NULL;
  ordered =
      scratch ? ssi_allocate(&self->allocator, count, sizeof *ordered) : NULL;
  if (ordered) {
    for (i = 0; i < count; i++) rows[i].major = members[i];
    ssi_sort(rows, scratch, count);
    for (i = 0; i < count; i++) ordered[i] = rows[i].major;
  }
  ssi_release(&self->allocator, scratch, count, sizeof *rows);
  ssi_release(&self->allocator, rows, count, sizeof *rows);
  if (!ordered) return SSI_ERROR_MEMORY;
  *out = ordered;
  return SSI_OK;
}

static ssi_status join_any(ssi_cohort *self, const uint64_t *members,
                           size_t count) {
  uint64_t *ordered;
  ssi_status status = in_order(self, members, count, &ordered);
  if (status != SSI_OK) return status;
  if (!ordered) return ssi_join_members(self, members, count);
  status = ascending(ordered, count) ? ssi_join_members(self, ordered, count)
                                     : SSI_ERROR_MEMBER;
  ssi_release(&self->allocator, ordered, count, sizeof *ordered);
  return status;
}

/* SSI_OK if all four columns are there, or none; *out_known says which. */
static ssi_status check_pillars(const int32_t *const columns[PILLARS],
                                size_t count, bool *out_known) {
  size_t given = 0, i;
  for (i = 0; i < PILLARS; i++) given += columns[i] != NULL;
  *out_known = given == PILLARS;
  if (given == 0) return SSI_OK;
  if (given < PILLARS) return SSI_ERROR_NULL;
  for (i = 0; i < PILLARS; i++) {
    if (!ssi_are_pillars(columns[i], count)) return SSI_ERROR_RANGE;
  }
  return SSI_OK;
}

static int64_t sum_of(const int32_t *column, size_t count) {
  int64_t sum = 0;
  size_t i;
  for (i = 0; i < count; i++) sum += column[i];
  return sum;
}

ssi_status ssi_cohort_add_columns(ssi_cohort *self, size_t count,
                                  const uint64_t *members,
                                  const int32_t *totals, const int32_t *brand,
                                  const int32_t *find, const int32_t *engage,
                                  const int32_t *relate) {
  const int32_t *const columns[PILLARS] = {brand, find, engage, relate};
  ssi_status status;
  bool known;
  size_t i;
  if (!self || (count && (!members || !totals))) return SSI_ERROR_NULL;
  status = check_pillars(columns, count, &known);
  if (status != SSI_OK) return status;
  if (!ssi_are_totals(totals, count)) return SSI_ERROR_RANGE;
  if (self->kind == SSI_COHORT_FALLBACK) return SSI_ERROR_MISMATCH;
  if (count > SSI_COHORT_MEMBERS_MAX) return SSI_ERROR_LIMIT;
  status = join_any(self, members, count);
  if (status != SSI_OK) return status;
  for (i = 0; i < count; i++) self->buckets[ssi_bucket(totals[i])]++;
  self->tally.count += (uint32_t)count;
  if (!known) return SSI_OK;
  self->tally.with_pillars += (uint32_t)count;
  for (i = 0; i < PILLARS; i++)
    self->tally.sums[i] += sum_of(columns[i], count);
  return SSI_OK;
}

static bool belong_together(const ssi_cohort *a, const ssi_cohort *b) {
  return a->kind == b->kind && a->kind != SSI_COHORT_FALLBACK &&
         a->day == b->day && a->name_length == b->name_length &&
         memcmp(a->name, b->name, a->name_length) == 0;
}

ssi_status ssi_cohort_merge(ssi_cohort *self, const ssi_cohort *other) {
  ssi_status status;
  size_t i;
  if (!self || !other) return SSI_ERROR_NULL;
  if (!belong_together(self, other)) return SSI_ERROR_MISMATCH;
  status = ssi_join_members(self, other->members, other->tally.count);
  if (status != SSI_OK) return status;
  for (i = 0; i < BUCKETS; i++) self->buckets[i] += other->buckets[i];
  self->tally.count += other->tally.count;
  self->tally.with_pillars += other->tally.with_pillars;
  for (i = 0; i < PILLARS; i++) self->tally.sums[i] += other->tally.sums[i];
  return SSI_OK;
}

bool ssi_tally_less(const ssi_tally *from, const ssi_tally *part,
                    ssi_tally *rest) {
  ssi_tally less;
  size_t i;
  if (part->count > from->count || part->with_pillars > from->with_pillars)
    return false;
  less.count = from->count - part->count;
  less.with_pillars = from->with_pillars - part->with_pillars;
  if (less.with_pillars > less.count) return false;
  for (i = 0; i < PILLARS; i++) {
    less.sums[i] = from->sums[i] - part->sums[i];
    if (less.sums[i] < 0 ||
        less.sums[i] > (int64_t)less.with_pillars * SSI_PILLAR_POINTS)
      return false;
  }
  *rest = less;
  return true;
}

/* How many of members[count] are in the cohort. */
static size_t members_held(const ssi_cohort *self, const uint64_t *members,
                           size_t count) {
  size_t held = 0, i, j = 0;
  for (i = 0; i < self->tally.count && j < count; i++) {
    while (j < count && members[j] < self->members[i]) j++;
    held += j < count && members[j] == self->members[i];
  }
  return held;
}

/* Leaves out members[count], all of which are there. */
static void leave_out(ssi_cohort *self, const uint64_t *members, size_t count) {
  size_t i, j = 0, kept = 0;
  for (i = 0; i < self->tally.count; i++) {
    if (j < count && members[j] == self->members[i])
      j++;
    else
      self->members[kept++] = self->members[i];
  }
}

ssi_status ssi_cohort_subtract(ssi_cohort *self, const ssi_cohort *other) {
  const size_t count = other ? other->tally.count : 0;
  ssi_tally rest;
  size_t i;
  if (!self || !other) return SSI_ERROR_NULL;
  if (!belong_together(self, other)) return SSI_ERROR_MISMATCH;
  if (!ssi_tally_less(&self->tally, &other->tally, &rest) ||
      members_held(self, other->members, count) < count)
    return SSI_ERROR_MEMBER;
  for (i = 0; i < BUCKETS; i++) {
    if (other->buckets[i] > self->buckets[i]) return SSI_ERROR_MEMBER;
  }
  if (self == other) {
    memset(self->buckets, 0, sizeof self->buckets);
    self->mark.a = self->mark.b = 0;
  } else {
    leave_out(self, other->members, count);
    ssi_mark_remove(&self->mark, other->members, count);
    for (i = 0; i < BUCKETS; i++) self->buckets[i] -= other->buckets[i];
  }
  self->tally = rest;
  return SSI_OK;
}
