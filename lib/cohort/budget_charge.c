/* Charging a publication to all its members: one pass to see whether each can
   pay and how many are new, and one that charges; new ones are merged in from
   the end. Both lists ascend, so a million members take a few milliseconds. */
#include <string.h>

#include "base/alloc.h"
#include "base/seldom.h"
#include "cohort/budget.h"

/* Members in a row that are all known: as many as there are from i and j on. In
   a host's table they mostly are, so nothing else is done for each. */
static size_t known_run(const ssi_budget *self, const ssi_members *members,
                        size_t i, size_t j, uint32_t *most) {
  const size_t left = members->count - i, rows = self->count - j;
  const size_t end = left < rows ? left : rows;
  const ssi_spender *row = self->rows + j;
  const uint64_t *member = members->numbers + i;
  uint32_t spent = *most;
  size_t run;
  for (run = 0; run < end && row[run].member == member[run]; run++)
    spent = row[run].in_all > spent ? row[run].in_all : spent;
  *most = spent;
  return run;
}

/* SSI_OK if all can pay; then *out_new of them are not there yet. Only the
   largest sum among the members decides: if the one who spent most can pay, all
   can, and who is new has spent nothing. */
static ssi_status check(const ssi_budget *self, const ssi_members *members,
                        uint32_t epsilon, size_t *out_new) {
  uint32_t most = 0;
  size_t fresh = 0, i = 0, j = 0;
  while (i < members->count && j < self->count) {
    const size_t run = known_run(self, members, i, j, &most);
    i += run;
    j += run;
    while (i < members->count && j < self->count &&
           self->rows[j].member < members->numbers[i])
      j++;
    while (i < members->count && j < self->count &&
           self->rows[j].member > members->numbers[i]) {
      fresh++;
      i++;
    }
  }
  *out_new = fresh + members->count - i;
  return most + epsilon <= (uint32_t)self->limit ? SSI_OK : SSI_ERROR_BUDGET;
}

static inline void pay(ssi_spender *row, size_t place, uint8_t epsilon) {
  row->spent[place] = (uint8_t)(row->spent[place] + epsilon);
  row->in_all = (uint8_t)(row->in_all + epsilon);
}

/* All of them are there. */
static void charge_known(ssi_budget *self, const ssi_members *members,
                         size_t place, uint8_t epsilon) {
  size_t i, j = 0;
  for (i = 0; i < members->count; i++, j++) {
    while (self->rows[j].member < members->numbers[i]) j++;
    pay(&self->rows[j], place, epsilon);
  }
}

/* All of them come after those that are there. What is the same in each row is
   copied as it is: to write a number into one row and copy that takes twice the
   time. */
static void append(ssi_budget *self, const ssi_members *members, size_t place,
                   uint8_t epsilon) {
  const size_t same = sizeof self->rows->member;
  ssi_spender *const rows = self->rows + self->count;
  ssi_spender all = {0, {0}, 0};
  size_t i;
  pay(&all, place, epsilon);
  for (i = 0; i < members->count; i++) {
    rows[i].member = members->numbers[i];
    memcpy((char *)&rows[i] + same, (const char *)&all + same,
           sizeof all - same);
  }
}

/* From the end, so that nothing is in the way; there is room for `fresh`. */
static void weave(ssi_budget *self, const ssi_members *members, size_t place,
                  uint8_t epsilon, size_t fresh) {
  size_t old = self->count, at = old + fresh, i = members->count;
  while (i > 0) {
    ssi_spender row = {members->numbers[i - 1], {0}, 0};
    if (old > 0 && self->rows[old - 1].member >= row.member)
      row = self->rows[--old];
    if (row.member == members->numbers[i - 1]) {
      pay(&row, place, epsilon);
      i--;
    }
    self->rows[--at] = row;
  }
}

static void charge(ssi_budget *self, const ssi_members *members,
                   uint8_t epsilon, size_t fresh) {
  const size_t place = (size_t)(self->quarter % QUARTERS);
  if (fresh == 0)
    charge_known(self, members, place, epsilon);
  else if (self->count == 0 ||
           self->rows[self->count - 1].member < members->numbers[0])
    append(self, members, place, epsilon);
  else
    weave(self, members, place, epsilon, fresh);
  self->count += fresh;
}

SSI_SELDOM ssi_status ssi_budget_charge(ssi_budget *self,
                                        const ssi_members *members,
                                        int32_t epsilon, uint64_t *out_serial) {
  void *rows = self->rows;
  size_t fresh;
  const ssi_status status = check(self, members, (uint32_t)epsilon, &fresh);
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
