/* Scores of the members of an index. */
#include <string.h>

#include "base/alloc.h"
#include "score/index.h"
#include "score/results.h"

/* Laid out in a block of 32-bit numbers, apart from what was seen. */
typedef struct room {
  ssi_seen seen;
  ssi_persons persons;
  uint32_t *list;
  size_t tags;
} index_room;

#define ALIGNMENT 8

static size_t tags_of(const ssi_index *self) {
  return self->persons_most + 1;
}

static size_t bytes_of(const ssi_index *self) {
  return ALIGNMENT - 1 + sizeof(index_room) +
         (tags_of(self) + self->events_most + 1) * sizeof(uint32_t);
}

static index_room *lay(const ssi_index *self, void *memory) {
  const size_t over = (uintptr_t)memory % ALIGNMENT;
  index_room *made =
      (index_room *)((uint8_t *)memory + (over ? ALIGNMENT - over : 0));
  memset(made, 0, sizeof *made);
  made->persons.tags = (uint32_t *)(made + 1);
  made->tags = tags_of(self);
  made->list = made->persons.tags + made->tags;
  memset(made->persons.tags, 0, made->tags * sizeof *made->persons.tags);
  return made;
}

/* How many of these rows, which ascend, are among the first `rows`. */
static size_t among(const uint32_t *list, size_t count, size_t rows) {
  size_t low = 0, high = count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (list[middle] < rows)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static ssi_rows rows_of(const ssi_index *self, const ssi_indexed *member,
                        int32_t day) {
  const size_t first = member->first;
  const uint32_t *nameless = self->people + first + member->named;
  ssi_rows rows = {self->days + first,
                   self->kinds + first,
                   self->traits + first,
                   self->counts + first,
                   0,
                   nameless,
                   0};
  rows.count = ssi_rows_until(rows.days, member->count, day);
  rows.nameless_count = among(nameless, member->nameless, rows.count);
  return rows;
}

static void score_member(const ssi_call *call, const ssi_index *self, size_t at,
                         index_room *room) {
  const ssi_indexed *member = &self->members[call->first + at];
  const ssi_rows rows = rows_of(self, member, call->day);
  ssi_persons *persons = &room->persons;
  ssi_contacts contacts = {&rows, call->day, 0, room->list, 0};
  ssi_sums sums;
  ssi_sums_take(call->scorer, &rows, call->day, room->list, &sums);
  ssi_persons_next(persons, room->tags);
  persons->contacts = self->people + member->first;
  persons->persons = self->persons + member->first;
  contacts.count = among(persons->contacts, member->named, rows.count);
  ssi_persons_meet(persons, call->scorer, &contacts);
  ssi_sums_people(call->scorer, contacts.news, contacts.news_count, &sums);
  ssi_results_write(call, at, &sums, &member->known, &room->seen);
}

static ssi_status score_all(const ssi_index *self, const ssi_call *call) {
  const size_t bytes = bytes_of(self);
  ssi_status status = ssi_call_check(call, self->member_count);
  void *memory;
  index_room *room;
  size_t i;
  if (status == SSI_OK) status = ssi_call_begin(call, bytes, &memory);
  if (status != SSI_OK) return status;
  room = lay(self, memory);
  for (i = 0; i < call->count; i++) score_member(call, self, i, room);
  ssi_call_end(call, bytes, memory);
  return SSI_OK;
}

ssi_status ssi_index_scratch(const ssi_index *self, size_t *out_bytes) {
  if (!self || !out_bytes) return SSI_ERROR_NULL;
  *out_bytes = bytes_of(self);
  return SSI_OK;
}

ssi_status ssi_index_score(const ssi_index *self, const ssi_scorer *scorer,
                           int32_t day, size_t first, size_t count,
                           size_t scratch_bytes, uint8_t *scratch,
                           int32_t *total, int32_t *brand, int32_t *find,
                           int32_t *engage, int32_t *relate, int32_t *high,
                           int32_t *observed) {
  const ssi_call call = {
      scorer,
      day,
      first,
      count,
      scratch_bytes,
      scratch,
      {total, {brand, find, engage, relate}, high, observed, NULL, NULL}};
  if (!self || !scorer || !total) return SSI_ERROR_NULL;
  return score_all(self, &call);
}

ssi_status ssi_index_indicators(const ssi_index *self, const ssi_scorer *scorer,
                                int32_t day, size_t first, size_t count,
                                size_t scratch_bytes, uint8_t *scratch,
                                int32_t *total, int32_t *points,
                                int64_t *measures) {
  const ssi_call call = {scorer,
                         day,
                         first,
                         count,
                         scratch_bytes,
                         scratch,
                         {total, {NULL}, NULL, NULL, points, measures}};
  if (!self || !scorer || !total || !points) return SSI_ERROR_NULL;
  return score_all(self, &call);
}
