/* The people of a ledger: its rows by counterpart, each judged by the rule, in
   the order of whom to write to next. Two sorts: of the rows, and of the
   people. */
#include "insight/people.h"

#include <string.h>

#include "base/day.h"
#include "base/fill.h"

/* Rows with a counterpart, up to a day. */
static size_t gather(const ssi_activity *activity, int32_t day,
                     ssi_sort_row *out) {
  size_t found = 0, i;
  for (i = 0; i < activity->count; i++) {
    const ssi_event_row *row = &activity->rows[i];
    if (row->minor == 0 || ssi_event_day(row) > day) continue;
    out[found].major = row->minor;
    out[found].minor = row->major;
    out[found++].value = row->value;
  }
  return found;
}

static size_t group_end(const ssi_sort_row *rows, size_t count, size_t from) {
  size_t end = from + 1;
  while (end < count && rows[end].major == rows[from].major) end++;
  return end;
}

/* Lists the people, each by order and number, with where their rows begin. */
static size_t list_people(const ssi_sort_row *rows, size_t count, int32_t day,
                          ssi_sort_row *out) {
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

/* Messages of the day, whoever they went to. */
static int32_t left_on(const ssi_activity *activity, int32_t day,
                       int32_t daily) {
  uint64_t sent = 0;
  size_t i;
  for (i = 0; i < activity->count; i++) {
    const ssi_event_row *row = &activity->rows[i];
    if (ssi_event_day(row) == day &&
        ssi_event_kind(row) == SSI_KIND_MESSAGE_SENT)
      sent += row->value;
  }
  return sent < (uint64_t)daily ? daily - (int32_t)sent : 0;
}

static void add_up(const ssi_person *person, ssi_people_result *total) {
  size_t *const by_state[SSI_PERSON_STATES] = {&total->fresh, &total->living,
                                               &total->cooling, &total->silent};
  total->people++;
  total->mutual += person->mutual;
  total->ranked += ssi_reason_writes(person->reason);
  ++*by_state[person->state - 1];
}

static void place(ssi_people_result *total, ssi_person *person) {
  add_up(person, total);
  if (!ssi_reason_writes(person->reason)) return;
  person->rank = (int32_t)total->ranked;
  if (person->rank > total->left)
    person->ahead = 1 + (person->rank - total->left - 1) / total->daily;
}

/* `rows` of `count`, then as many for the sort, then as many for people. */
static ssi_status judge(ssi_people *self, ssi_sort_row *rows, size_t count) {
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

static ssi_status find(ssi_people *self, const ssi_activity *activity) {
  const size_t most = 3 * activity->count;
  ssi_sort_row *rows;
  ssi_status status;
  if (most == 0) return SSI_OK;
  rows = ssi_allocate_unset(&self->allocator, most, sizeof *rows);
  if (!rows) return SSI_ERROR_MEMORY;
  status = judge(self, rows, gather(activity, self->total.day, rows));
  ssi_release_wiped(&self->allocator, rows, most, sizeof *rows);
  return status;
}

ssi_status ssi_people_new(const ssi_allocator *allocator,
                          const ssi_model *model, const ssi_activity *activity,
                          int32_t day, ssi_people **out) {
  ssi_allocator from;
  ssi_people *self;
  ssi_status status;
  if (!model || !activity || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  if (!ssi_is_day(day)) return SSI_ERROR_DAY;
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->total.day = day;
  self->total.daily = model->caps[SSI_KIND_MESSAGE_SENT - 1];
  self->total.left = left_on(activity, day, self->total.daily);
  status = find(self, activity);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_people_free(self);
  return status;
}

void ssi_people_free(ssi_people *self) {
  if (!self) return;
  ssi_release_wiped(&self->allocator, self->rows, self->total.people,
                    sizeof *self->rows);
  ssi_handle_free(self, sizeof *self);
}
