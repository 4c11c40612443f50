/* Many members at once: columns, merging, taking a part out. Each takes one
   pass over the members and one over the histogram. */
#include <string.h>

#include "base/fill.h"
#include "cohort/cohort.h"

/* SSI_OK if all four columns are there, or none; *out_known says which. */
static ssi_status check_pillars(const int32_t *const pillars[PILLARS],
                                size_t count, bool *out_known) {
  size_t given = 0, i;
  for (i = 0; i < PILLARS; i++) given += pillars[i] != NULL;
  *out_known = given == PILLARS;
  if (given == 0) return SSI_OK;
  if (given < PILLARS) return SSI_ERROR_NULL;
  for (i = 0; i < PILLARS; i++) {
    if (!ssi_are_pillars(pillars[i], count)) return SSI_ERROR_RANGE;
  }
  return SSI_OK;
}

static int64_t sum_of(const int32_t *column, size_t count) {
  int64_t sum = 0;
  size_t i;
  for (i = 0; i < count; i++) sum += column[i];
  return sum;
}

static ssi_status add(ssi_cohort *self, const ssi_cohort_columns *these) {
  const int32_t *const pillars[PILLARS] = {these->brand, these->find,
                                           these->engage, these->relate};
  ssi_tally more = {(uint32_t)these->count, 0, {0}};
  ssi_status status;
  bool known;
  size_t i;
  status = check_pillars(pillars, these->count, &known);
  if (status != SSI_OK) return status;
  if (!ssi_count_totals(self->buckets, these->totals, these->count))
    return SSI_ERROR_RANGE;
  status = ssi_members_join(&self->members, &self->allocator, these->members,
                            these->count);
  if (status != SSI_OK) {
    ssi_discount_totals(self->buckets, these->totals, these->count);
    return status;
  }
  if (known) more.with_pillars = more.count;
  for (i = 0; known && i < PILLARS; i++)
    more.sums[i] = sum_of(pillars[i], these->count);
  ssi_tally_add(&self->tally, &more);
  return SSI_OK;
}

ssi_status ssi_cohort_add_columns(ssi_cohort *self,
                                  const ssi_cohort_columns *columns) {
  ssi_cohort_columns these;
  ssi_status status;
  if (!self || !columns) return SSI_ERROR_NULL;
  status = SSI_TAKE(ssi_cohort_columns, columns, &these);
  if (status != SSI_OK) return status;
  if (these.count && (!these.members || !these.totals)) return SSI_ERROR_NULL;
  return add(self, &these);
}

static bool belong_together(const ssi_cohort *a, const ssi_cohort *b) {
  return ssi_label_equal(&a->label, &b->label) && a->label.day == b->label.day;
}

ssi_status ssi_cohort_merge(ssi_cohort *self, const ssi_cohort *other) {
  ssi_status status;
  size_t i;
  if (!self || !other) return SSI_ERROR_NULL;
  if (!belong_together(self, other)) return SSI_ERROR_MISMATCH;
  status = ssi_members_join(&self->members, &self->allocator,
                            other->members.numbers, other->members.count);
  if (status != SSI_OK) return status;
  for (i = 0; i < BUCKETS; i++) self->buckets[i] += other->buckets[i];
  ssi_tally_add(&self->tally, &other->tally);
  return SSI_OK;
}

static bool holds_scores(const ssi_cohort *self, const ssi_cohort *part) {
  size_t i;
  for (i = 0; i < BUCKETS; i++) {
    if (part->buckets[i] > self->buckets[i]) return false;
  }
  return true;
}

ssi_status ssi_cohort_subtract(ssi_cohort *self, const ssi_cohort *other) {
  const size_t count = other ? other->members.count : 0;
  ssi_tally rest;
  size_t i;
  if (!self || !other) return SSI_ERROR_NULL;
  if (!belong_together(self, other)) return SSI_ERROR_MISMATCH;
  if (!ssi_tally_less(&self->tally, &other->tally, &rest) ||
      ssi_members_held(&self->members, other->members.numbers, count) < count ||
      !holds_scores(self, other))
    return SSI_ERROR_MEMBER;
  if (self == other)
    self->members.count = 0;
  else
    ssi_members_leave(&self->members, other->members.numbers, count);
  for (i = BUCKETS; i-- > 0;) self->buckets[i] -= other->buckets[i];
  self->tally = rest;
  return SSI_OK;
}
