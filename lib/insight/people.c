/* The people of a ledger: its rows by counterpart, each judged by the rule, in
   the order of whom to write to next. O(n log n): a sort of the rows,
   and one of the people. */
#include "insight/people.h"

#include <string.h>

#include "base/day.h"
#include "base/fill.h"
#include "base/seldom.h"

/* Lists the rows with a counterpart up to the day. Messages of the day count,
   whomever they went to. */
SSI_SELDOM static size_t gather(const ssi_activity *activity,
                                ssi_people_result *total, ssi_sort_row *out) {
  uint64_t sent = 0;
  size_t found = 0, i;
  for (i = 0; i < activity->count; i++) {
    const ssi_event_row *row = &activity->rows[i];
    if (ssi_event_day_kind(row) ==
        ((uint32_t)total->day << 8 | SSI_KIND_MESSAGE_SENT))
      sent += row->value;
    if (row->minor == 0 || ssi_event_day(row) > total->day) continue;
    out[found].major = row->minor;
    out[found].minor = row->major;
    out[found++].value = row->value;
  }
  total->left -= sent < (uint64_t)total->left ? (int32_t)sent : total->left;
  return found;
}

SSI_SELDOM static size_t group_end(const ssi_sort_row *rows, size_t count,
                                   size_t from) {
  size_t end = from + 1;
  while (end < count && rows[end].major == rows[from].major) end++;
  return end;
}

/* Lists the people, each by order and number, with where their rows begin. */
SSI_SELDOM static size_t list_people(const ssi_sort_row *rows, size_t count,
                                     int32_t day, ssi_sort_row *out) {
  size_t people = 0, from, end;
  ssi_person person;
  for (from = 0; from < count; from = end) {
    end = group_end(rows, count, from);
    if (!ssi_person_judge(rows + from, end - from, day, &person)) continue;
    out[people].major = ssi_person_order(&person);
    out[people].minor = person.counterpart;
    out[people++].value = from;
  }
  return people;
}

SSI_SELDOM static void add_up(const ssi_person *person,
                              ssi_people_result *total) {
  size_t *const by_state[SSI_PERSON_STATES] = {&total->fresh, &total->living,
                                               &total->cooling, &total->silent};
  total->people++;
  total->mutual += person->mutual;
  total->ranked += ssi_reason_writes(person->reason);
  ++*by_state[person->state - 1];
}

SSI_SELDOM static void place(ssi_people_result *total, ssi_person *person) {
  add_up(person, total);
  if (!ssi_reason_writes(person->reason)) return;
  person->rank = (int32_t)total->ranked;
  if (person->rank > total->left)
    person->ahead = 1 + (person->rank - total->left - 1) / total->daily;
}

/* `rows` of `count`, then as many for the sort, then as many for people. */
SSI_SELDOM static ssi_status judge(ssi_people *self, ssi_sort_row *rows,
                                   size_t count) {
  ssi_sort_row *const scratch = rows + count, *const order = scratch + count;
  ssi_people_result *total = &self->total;
  size_t people, i;
  ssi_sort(rows, scratch, count);
  people = list_people(rows, count, total->day, order);
  if (people == 0) return SSI_OK;
  self->rows = ssi_allocate_unset(&self->allocator, people, sizeof *self->rows);
  if (!self->rows) return SSI_ERROR_MEMORY;
  ssi_sort(order, scratch, people);
  for (i = 0; i < people; i++) {
    const size_t from = (size_t)order[i].value;
    ssi_person_judge(rows + from, group_end(rows, count, from) - from,
                     total->day, &self->rows[i]);
    place(total, &self->rows[i]);
  }
  return SSI_OK;
}

SSI_SELDOM static ssi_status find(ssi_people *self,
                                  const ssi_activity *activity) {
  const size_t most = 3 * activity->count;
  ssi_sort_row *rows;
  ssi_status status;
  if (most == 0) return SSI_OK;
  rows = ssi_allocate_unset(&self->allocator, most, sizeof *rows);
  if (!rows) return SSI_ERROR_MEMORY;
  status = judge(self, rows, gather(activity, &self->total, rows));
  ssi_release_wiped(&self->allocator, rows, most, sizeof *rows);
  return status;
}

SSI_SELDOM ssi_status ssi_people_new(const ssi_allocator *allocator,
                                     const ssi_model *model,
                                     const ssi_activity *activity, int32_t day,
                                     ssi_people **out) {
  void *made = NULL;
  ssi_people *self;
  ssi_status status;
  if (!model || !activity || !out) return SSI_ERROR_NULL;
  if (!ssi_is_day(day)) return SSI_ERROR_DAY;
  status = ssi_handle_make(allocator, sizeof *self, &made);
  if (status != SSI_OK) return status;
  self = made;
  self->total.day = day;
  self->total.daily = model->caps[SSI_KIND_MESSAGE_SENT - 1];
  self->total.left = self->total.daily;
  status = find(self, activity);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_people_free(self);
  return status;
}

SSI_SELDOM void ssi_people_free(ssi_people *self) {
  if (!self) return;
  ssi_release_wiped(&self->allocator, self->rows, self->total.people,
                    sizeof *self->rows);
  ssi_handle_free(self, sizeof *self);
}
