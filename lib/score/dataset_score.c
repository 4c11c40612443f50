/* Scores of the members of a dataset. */
#include <string.h>

#include "base/alloc.h"
#include "score/dataset.h"
#include "score/results.h"

/* Memory of a call, at its beginning; the rest follows. */
typedef struct dataset_scratch {
  ssi_seen seen;
  ssi_persons persons;
  ssi_contacts contacts;
  ssi_room room;
} dataset_scratch;

static size_t tags_of(const ssi_dataset *self) {
  return self->persons_most + 1;
}

static size_t list_of(const ssi_dataset *self) {
  return self->events_most + 1;
}

static size_t bytes_of(const ssi_dataset *self) {
  return SSI_ALIGNMENT - 1 + sizeof(dataset_scratch) +
         (tags_of(self) + 2 * list_of(self)) * sizeof(uint32_t) +
         SSI_SEEN_BYTES;
}

static dataset_scratch *lay(const ssi_dataset *self, void *memory) {
  dataset_scratch *made = ssi_aligned(memory);
  memset(made, 0, sizeof *made);
  made->persons.tags = (uint32_t *)(made + 1);
  made->persons.tag_count = tags_of(self);
  made->room.list = made->persons.tags + tags_of(self);
  made->contacts.news = made->room.list;
  made->contacts.nameless = made->room.list + list_of(self);
  made->room.seen = (uint8_t *)(made->contacts.nameless + list_of(self));
  memset(made->persons.tags, 0, tags_of(self) * sizeof *made->persons.tags);
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

static void score_member(const ssi_call *call, const ssi_dataset *self,
                         size_t at, dataset_scratch *room) {
  const ssi_dataset_member *member = &self->members[call->range.first + at];
  const size_t first = member->first;
  const ssi_scorer *scorer = call->scorer;
  ssi_contacts *contacts = &room->contacts;
  ssi_rows rows = {self->days + first, self->classes + first,
                   self->counts + first, member->count};
  ssi_sums sums;
  rows.count = ssi_rows_until(rows.days, rows.count, call->day);
  ssi_sums_take(scorer, &rows, call->day, &room->room, &sums);
  contacts->rows = self->contacts + first;
  contacts->count = among(contacts->rows, member->contacts, rows.count);
  ssi_persons_next(&room->persons);
  ssi_persons_meet(&room->persons, scorer, &rows, call->day,
                   self->persons + first, contacts);
  ssi_sums_nameless(scorer, &rows, call->day, contacts->nameless,
                    contacts->nameless_count, &sums);
  ssi_sums_people(scorer, contacts->news, contacts->news_count, &sums);
  ssi_results_write(call, at, &sums, &member->known, &room->seen);
}

static ssi_status score_all(const ssi_dataset *self, const ssi_call *call) {
  const size_t bytes = bytes_of(self);
  ssi_status status = ssi_call_check(call, self->member_count);
  void *memory;
  dataset_scratch *room;
  size_t i;
  if (status == SSI_OK) status = ssi_call_begin(call, bytes, &memory);
  if (status != SSI_OK) return status;
  room = lay(self, memory);
  for (i = 0; i < call->range.count; i++) score_member(call, self, i, room);
  ssi_call_end(call, bytes, memory);
  return SSI_OK;
}

ssi_status ssi_dataset_scratch(const ssi_dataset *self, size_t *out_bytes) {
  if (!self || !out_bytes) return SSI_ERROR_NULL;
  *out_bytes = bytes_of(self);
  return SSI_OK;
}

ssi_status ssi_dataset_score(const ssi_dataset *self, const ssi_scorer *scorer,
                             int32_t day, const ssi_member_range *range,
                             const ssi_score_columns *columns) {
  ssi_status status;
  ssi_call call;
  if (!self || !scorer || !range || !columns) return SSI_ERROR_NULL;
  status = ssi_call_take(scorer, day, range, columns, &call);
  return status == SSI_OK ? score_all(self, &call) : status;
}
