/* Charging a publication to all its members: one pass to see whether each can
   pay and how many are new, one from the end that charges and merges these in.
   Both lists ascend, so a million members take a few milliseconds. */
#include "base/alloc.h"
#include "cohort/budget.h"

/* SSI_OK if all can pay; then *out_new of them are not there yet. */
static ssi_status check(const ssi_budget *self, const ssi_members *members,
                        int32_t epsilon, size_t *out_new) {
  size_t fresh = 0, i, j = 0;
  if (epsilon > self->limit) return SSI_ERROR_BUDGET;
  for (i = 0; i < members->count; i++) {
    const uint64_t member = members->numbers[i];
    while (j < self->count && self->rows[j].member < member) j++;
    if (j == self->count) break;
    if (self->rows[j].member > member)
      fresh++;
    else if (self->rows[j].in_all + epsilon > self->limit)
      return SSI_ERROR_BUDGET;
  }
  *out_new = fresh + members->count - i;
  return SSI_OK;
}

static void charge(ssi_budget *self, const ssi_members *members,
                   uint8_t epsilon, size_t fresh) {
  const size_t place = (size_t)(self->quarter % QUARTERS);
  size_t old = self->count, at = self->count + fresh, i = members->count;
  self->count = at;
  while (i > 0) {
    const uint64_t member = members->numbers[i - 1];
    ssi_spender row = {member, {0}, 0};
    if (old > 0 && self->rows[old - 1].member >= member)
      row = self->rows[--old];
    if (row.member == member) {
      row.spent[place] = (uint8_t)(row.spent[place] + epsilon);
      row.in_all = (uint8_t)(row.in_all + epsilon);
      i--;
    }
    self->rows[--at] = row;
  }
}

ssi_status ssi_budget_charge(ssi_budget *self, const ssi_members *members,
                             int32_t epsilon, uint64_t *out_serial) {
  void *rows = self->rows;
  size_t fresh;
  const ssi_status status = check(self, members, epsilon, &fresh);
  if (status != SSI_OK) return status;
  if (fresh > SSI_BUDGET_MEMBERS_MAX - self->count ||
      self->serial >= LAST_SERIAL)
    return SSI_ERROR_LIMIT;
  if (!ssi_grow_wiped(&self->allocator, &rows, &self->capacity, self->count,
                      self->count + fresh, sizeof *self->rows))
    return SSI_ERROR_MEMORY;
  self->rows = rows;
  charge(self, members, (uint8_t)epsilon, fresh);
  *out_serial = (uint64_t)++self->serial;
  return SSI_OK;
}
