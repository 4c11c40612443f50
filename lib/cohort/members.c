/* Ascending numbers of members: binary search, merging from the end, and a
   merge sort for what comes in no order. To join n members costs O(n) if they
   ascend and come after all others, as a host's table has them, else one pass
   over all, and O(n log n) if they are in no order. */
#include "cohort/members.h"

#include <ssi/cohort.h>
#include <string.h>

#include "base/alloc.h"
#include "base/sort.h"

size_t ssi_find_member(const ssi_members *self, uint64_t member) {
  size_t first = 0, last = self->count;
  if (last && self->numbers[last - 1] < member) return last;
  while (first < last) {
    const size_t middle = first + (last - first) / 2;
    if (self->numbers[middle] < member)
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

bool ssi_has_member(const ssi_members *self, uint64_t member) {
  const size_t at = ssi_find_member(self, member);
  return at < self->count && self->numbers[at] == member;
}

size_t ssi_members_held(const ssi_members *self, const uint64_t *numbers,
                        size_t count) {
  size_t held = 0, i = count ? ssi_find_member(self, numbers[0]) : 0, j = 0;
  for (; i < self->count && j < count; i++) {
    while (j < count && numbers[j] < self->numbers[i]) j++;
    held += j < count && numbers[j] == self->numbers[i];
  }
  return held;
}

bool ssi_members_room(ssi_members *self, const ssi_allocator *from,
                      size_t count) {
  void *numbers = self->numbers;
  const bool room = ssi_grow_wiped(from, &numbers, &self->capacity, self->count,
                                   self->count + count, sizeof *self->numbers);
  self->numbers = numbers;
  return room;
}

static bool ascending(const uint64_t *numbers, size_t count) {
  size_t i;
  for (i = 1; i < count; i++) {
    if (numbers[i - 1] >= numbers[i]) return false;
  }
  return true;
}

/* Copies numbers[count], 1 or more. false: they do not ascend; the copy is of
   no use then. */
static bool copy_ascending(uint64_t *into, const uint64_t *numbers,
                           size_t count) {
  uint64_t last = into[0] = numbers[0];
  size_t i;
  for (i = 1; i < count; i++) {
    const uint64_t number = numbers[i];
    if (last >= number) return false;
    into[i] = last = number;
  }
  return true;
}

/* Merges numbers[count] into the first `held` of `into`, from the end. */
static void weave(uint64_t *into, size_t held, const uint64_t *numbers,
                  size_t count) {
  size_t at = held + count;
  while (count > 0) {
    if (held > 0 && into[held - 1] > numbers[count - 1])
      into[--at] = into[--held];
    else
      into[--at] = numbers[--count];
  }
}

/* Numbers in order; they may be there already, or come twice. */
static ssi_status insert(ssi_members *self, const ssi_allocator *from,
                         const uint64_t *numbers, size_t count) {
  if (!ascending(numbers, count) || ssi_members_held(self, numbers, count) > 0)
    return SSI_ERROR_MEMBER;
  if (!ssi_members_room(self, from, count)) return SSI_ERROR_MEMORY;
  weave(self->numbers, self->count, numbers, count);
  self->count += count;
  return SSI_OK;
}

static ssi_status sort_and_insert(ssi_members *self, const ssi_allocator *from,
                                  const uint64_t *numbers, size_t count) {
  ssi_status status = SSI_ERROR_MEMORY;
  /* The second half is scratch for the sort. */
  ssi_sort_row *rows = ssi_allocate(from, 2 * count, sizeof *rows);
  uint64_t *ordered = rows ? ssi_allocate(from, count, sizeof *ordered) : NULL;
  size_t i;
  if (ordered) {
    for (i = 0; i < count; i++) rows[i].major = numbers[i];
    ssi_sort(rows, rows + count, count);
    for (i = 0; i < count; i++) ordered[i] = rows[i].major;
  }
  ssi_release_wiped(from, rows, 2 * count, sizeof *rows);
  if (ordered) status = insert(self, from, ordered, count);
  ssi_release_wiped(from, ordered, count, sizeof *ordered);
  return status;
}

/* That they come after all others is asked before there is room for them: they
   may be the list's own. */
ssi_status ssi_members_join(ssi_members *self, const ssi_allocator *from,
                            const uint64_t *numbers, size_t count) {
  if (count == 0) return SSI_OK;
  if (count > SSI_COHORT_MEMBERS_MAX - self->count) return SSI_ERROR_LIMIT;
  if (self->count == 0 || self->numbers[self->count - 1] < numbers[0]) {
    if (!ssi_members_room(self, from, count)) return SSI_ERROR_MEMORY;
    if (copy_ascending(self->numbers + self->count, numbers, count)) {
      self->count += count;
      return SSI_OK;
    }
  }
  return ascending(numbers, count)
             ? insert(self, from, numbers, count)
             : sort_and_insert(self, from, numbers, count);
}

void ssi_members_leave(ssi_members *self, const uint64_t *numbers,
                       size_t count) {
  size_t i, j = 0, kept = 0;
  for (i = 0; i < self->count; i++) {
    if (j < count && numbers[j] == self->numbers[i])
      j++;
    else
      self->numbers[kept++] = self->numbers[i];
  }
  self->count = kept;
}

ssi_status ssi_members_copy(const ssi_members *self, const ssi_allocator *from,
                            ssi_members *out) {
  memset(out, 0, sizeof *out);
  return ssi_members_join(out, from, self->numbers, self->count);
}

void ssi_members_free(ssi_members *self, const ssi_allocator *to) {
  ssi_release_wiped(to, self->numbers, self->capacity, sizeof *self->numbers);
}
