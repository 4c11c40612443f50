/* What each member's scores were used for: sliding sums over five quarters,
   after the composition theorem of differential privacy, by which epsilons add
   up. Sixteen bytes a member; who spent nothing is not kept. */
#include "cohort/budget.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fill.h"
#include "cohort/benchmark.h"

static bool is_limit(int32_t limit) {
  return limit >= 1 && limit <= SSI_BUDGET_LIMIT_MAX;
}

ssi_status ssi_budget_new(const ssi_allocator *allocator, int32_t limit,
                          int32_t day, ssi_budget **out) {
  ssi_allocator own;
  ssi_budget *self;
  ssi_status status;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &own);
  if (status != SSI_OK) return status;
  if (!is_limit(limit)) return SSI_ERROR_RANGE;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  self = ssi_handle_new(&own, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->limit = limit;
  self->quarter = day / QUARTER_DAYS;
  *out = self;
  return SSI_OK;
}

void ssi_budget_free(ssi_budget *self) {
  if (!self) return;
  ssi_release_wiped(&self->allocator, self->rows, self->capacity,
                    sizeof *self->rows);
  ssi_handle_free_wiped(self, sizeof *self);
}

ssi_status ssi_budget_label(const ssi_budget *self, ssi_budget_info *out) {
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  if (!self || !out) return SSI_ERROR_NULL;
  info.members = (int64_t)self->count;
  info.serial = self->serial;
  info.limit = self->limit;
  info.quarter = self->quarter;
  return SSI_FILL(ssi_budget_info, out, &info);
}

ssi_status ssi_budget_set_limit(ssi_budget *self, int32_t limit) {
  if (!self) return SSI_ERROR_NULL;
  if (!is_limit(limit)) return SSI_ERROR_RANGE;
  self->limit = limit;
  return SSI_OK;
}

/* Forgets what was spent in one place; who spent nothing else goes. */
static void forget(ssi_budget *self, size_t place) {
  size_t i, kept = 0;
  for (i = 0; i < self->count; i++) {
    ssi_spender row = self->rows[i];
    row.in_all = (uint8_t)(row.in_all - row.spent[place]);
    row.spent[place] = 0;
    if (row.in_all) self->rows[kept++] = row;
  }
  self->count = kept;
}

ssi_status ssi_budget_advance(ssi_budget *self, int32_t day) {
  const int32_t quarter = day / QUARTER_DAYS;
  if (!self) return SSI_ERROR_NULL;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  if (quarter < self->quarter || quarter > self->quarter + QUARTERS)
    return SSI_ERROR_DAY;
  while (self->quarter < quarter)
    forget(self, (size_t)(++self->quarter % QUARTERS));
  return SSI_OK;
}

size_t ssi_find_spender(const ssi_budget *self, size_t from, uint64_t member) {
  size_t first = from, last = from, step = 1;
  while (last < self->count && self->rows[last].member < member) {
    first = last + 1;
    last += step;
    step *= 2;
  }
  if (last > self->count) last = self->count;
  while (first < last) {
    const size_t middle = first + (last - first) / 2;
    if (self->rows[middle].member < member)
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

static int32_t spent_of(const ssi_budget *self, size_t at, uint64_t member) {
  const bool there = at < self->count && self->rows[at].member == member;
  return there ? self->rows[at].in_all : 0;
}

ssi_status ssi_budget_spent(const ssi_budget *self, uint64_t member,
                            int32_t *out_spent) {
  if (!self || !out_spent) return SSI_ERROR_NULL;
  *out_spent = spent_of(self, ssi_find_spender(self, 0, member), member);
  return SSI_OK;
}

ssi_status ssi_budget_afford(const ssi_budget *self, const uint64_t *members,
                             size_t count, int32_t epsilon, uint8_t *affords,
                             size_t *out_able) {
  size_t able = 0, at = 0, i;
  if (!self || !out_able || (count && !members)) return SSI_ERROR_NULL;
  if (!ssi_is_epsilon(epsilon)) return SSI_ERROR_RANGE;
  for (i = 0; i < count; i++) {
    bool pays;
    if (i > 0 && members[i] < members[i - 1]) at = 0;
    at = ssi_find_spender(self, at, members[i]);
    pays = spent_of(self, at, members[i]) + epsilon <= self->limit;
    able += pays;
    if (affords) affords[i] = pays;
  }
  *out_able = able;
  return SSI_OK;
}
