/* Columns prepared for repeated scoring: what the rows of each member come to,
   whatever the model and the day. What is left to do is to weigh it. Linear in
   the rows. */
#include "score/dataset.h"

#include <string.h>

#include "base/alloc.h"
#include "base/refusal.h"
#include "score/population.h"
#include "score/streams.h"

/* Bytes of a row of each list. */
static const size_t row_bytes[SSI_LISTS] = {
    [SSI_LIST_UNITS] = sizeof(ssi_day_units),
    [SSI_LIST_CONTACTS] = sizeof(ssi_newest_contact),
    [SSI_LIST_KEPT] = sizeof(ssi_kept_days),
    [SSI_LIST_RUNS] = sizeof(ssi_kept_days),
};

void ssi_dataset_free(ssi_dataset *self) {
  size_t i;
  if (!self) return;
  ssi_release(&self->allocator, self->members, self->member_count + 1,
              sizeof *self->members);
  ssi_release(&self->allocator, self->missing, self->missing_count + 1,
              sizeof *self->missing);
  for (i = 0; i < SSI_LISTS; i++)
    ssi_release(&self->allocator, self->lists[i].rows, self->lists[i].capacity,
                row_bytes[i]);
  ssi_handle_free(self, sizeof *self);
}

/* What is needed while a dataset is made, and where its lists end so far. */
typedef struct build {
  const ssi_table *from;
  ssi_refusal *keep;
  bool shares; /* each member has its own of what is missing */
  ssi_scratch *scratch;
  uint32_t *numbers, *grouped; /* to group contacts by their persons */
  size_t ends[SSI_LISTS];
  size_t last[SSI_FEEDS]; /* of each stream: its last units, and one more */
  ssi_classes classes;
  ssi_streams streams;
} build;

/* Room for lists of this many entries. false: no memory. */
static bool make_room(ssi_dataset *self, const build *with,
                      const size_t needed[SSI_LISTS]) {
  bool complete = true;
  size_t i;
  for (i = 0; i < SSI_LISTS && complete; i++)
    complete = ssi_grow_unset(&self->allocator, &self->lists[i].rows,
                              &self->lists[i].capacity, with->ends[i],
                              needed[i], row_bytes[i]);
  return complete;
}

/* Room for all that the rows could bring, and where that of contacts ends.
   false: no memory. */
static bool grow(ssi_dataset *self, const build *with, const ssi_rows *rows,
                 size_t *out_room) {
  size_t needed[SSI_LISTS], units = 0, contacts = 0, kept = 0, i;
  for (i = 0; i < rows->count; i++) {
    const uint32_t class = rows->classes[i];
    units += with->streams.spans[class].last;
    units -= with->streams.spans[class].first;
    contacts += with->classes.about_count[class];
    kept += with->classes.rhythm_count[class];
  }
  needed[SSI_LIST_UNITS] = with->ends[SSI_LIST_UNITS] + units;
  needed[SSI_LIST_CONTACTS] = with->ends[SSI_LIST_CONTACTS] + contacts;
  needed[SSI_LIST_KEPT] = with->ends[SSI_LIST_KEPT] + kept;
  needed[SSI_LIST_RUNS] = with->ends[SSI_LIST_RUNS] + kept;
  *out_room = needed[SSI_LIST_CONTACTS];
  return make_room(self, with, needed);
}

/* Units go where the last ones of the stream are, if they are of the same day
   of the member and there is room. */
static void add_units(ssi_dataset *self, build *with, size_t first,
                      uint16_t day, const ssi_stream_part *part,
                      uint64_t units) {
  ssi_day_units *const list = self->lists[SSI_LIST_UNITS].rows;
  size_t *last = &with->last[part->stream];
  ssi_day_units now = {day, part->stream, 0};
  uint64_t sum = units < part->most ? units : part->most;
  if (*last > first && list[*last - 1].day == day &&
      sum + list[*last - 1].units <= UINT32_MAX)
    sum += list[*last - 1].units;
  else
    *last = ++with->ends[SSI_LIST_UNITS];
  now.units = (uint32_t)(sum < part->most ? sum : part->most);
  list[*last - 1] = now;
}

static void take_units(ssi_dataset *self, build *with, const ssi_rows *rows) {
  const size_t first = with->ends[SSI_LIST_UNITS];
  size_t i;
  for (i = 0; i < rows->count; i++) {
    const uint32_t class = rows->classes[i];
    uint32_t at;
    for (at = with->streams.spans[class].first;
         at < with->streams.spans[class].last; at++) {
      const ssi_stream_part *part = &with->streams.parts[at];
      add_units(self, with, first, (uint16_t)rows->days[i], part,
                (uint64_t)rows->counts[i] * part->units);
    }
  }
}

/* Contacts of a member that last are listed from the front, others from the
   back, and moved to where they belong in the end. */
typedef struct contact_list {
  ssi_newest_contact *front, *back;
} contact_list;

/* The indicators that a contact is about, but for those with a contact of the
   same day. `next`: the day of the next one, by indicator. */
static void add_contact(contact_list *to, uint32_t about, uint32_t day,
                        uint32_t *next) {
  for (; about; about &= about - 1) {
    const uint32_t number = ssi_trailing_zeros(about);
    const ssi_newest_contact contact = {
        (uint16_t)day, (uint16_t)(next[number] - day - 1), (uint8_t)number};
    if (next[number] == day) continue;
    if (next[number] > SSI_DAY_MAX)
      *to->front++ = contact;
    else
      *--to->back = contact;
    next[number] = day;
  }
}

/* `room`: behind the contacts of this member. */
static void take_contacts(ssi_dataset *self, build *with, size_t room,
                          const ssi_member_rows *of,
                          ssi_dataset_member *member) {
  const ssi_contacts *contacts = &with->scratch->contacts;
  ssi_newest_contact *const all = self->lists[SSI_LIST_CONTACTS].rows;
  ssi_newest_contact *const list = all + with->ends[SSI_LIST_CONTACTS];
  contact_list to = {list, all + room};
  uint32_t next[SSI_PEOPLE];
  uint64_t person = 0;
  size_t i, k, others;
  ssi_persons_group(of->counterparts, contacts, with->scratch->persons,
                    with->numbers, with->grouped);
  for (i = 0; i < contacts->count; i++) {
    const uint32_t row = with->grouped[i];
    for (k = 0; of->counterparts[row] != person && k < SSI_PEOPLE; k++)
      next[k] = SSI_DAY_MAX + 1;
    person = of->counterparts[row];
    add_contact(&to, with->classes.about[of->rows.classes[row]],
                (uint32_t)of->rows.days[row], next);
  }
  others = (size_t)(all + room - to.back);
  memmove(to.front, to.back, others * sizeof *to.back);
  member->lasting = (uint32_t)(to.front - list);
  with->ends[SSI_LIST_CONTACTS] += member->lasting + others;
}

/* The last day of each regularity that was kept up so far, and its last run,
   from 1. */
typedef struct kept_so_far {
  int32_t days[SSI_RHYTHMS];
  size_t runs[SSI_RHYTHMS];
} kept_so_far;

/* A run goes on if it ends where these days begin, and there is room. */
static void add_run(ssi_dataset *self, build *with, const ssi_kept_days *days,
                    bool follows, size_t *last) {
  ssi_kept_days *const runs = self->lists[SSI_LIST_RUNS].rows;
  ssi_kept_days run = *days;
  if (follows && runs[*last - 1].days + days->days <= UINT8_MAX)
    run.days = (uint8_t)(run.days + runs[*last - 1].days);
  else
    *last = ++with->ends[SSI_LIST_RUNS];
  runs[*last - 1] = run;
}

static void add_kept(ssi_dataset *self, build *with, uint32_t rhythm,
                     int32_t day, kept_so_far *so_far) {
  ssi_kept_days *const kept = self->lists[SSI_LIST_KEPT].rows;
  const size_t indicator = with->classes.rhythm_indicator[rhythm];
  const int32_t span = ssi_indicator_rows[indicator].span;
  const int32_t since = day - so_far->days[rhythm];
  const ssi_kept_days days = {(uint16_t)day, (uint8_t)rhythm,
                              (uint8_t)(since < span ? since : span)};
  if (since == 0) return;
  kept[with->ends[SSI_LIST_KEPT]++] = days;
  add_run(self, with, &days, since <= span, &so_far->runs[rhythm]);
  so_far->days[rhythm] = day;
}

static void take_kept(ssi_dataset *self, build *with, const ssi_rows *rows) {
  kept_so_far so_far;
  size_t i, k;
  for (k = 0; k < SSI_RHYTHMS; k++) {
    so_far.days[k] = -SSI_SPAN_MAX - 1;
    so_far.runs[k] = 0;
  }
  for (i = 0; i < rows->count; i++) {
    const uint32_t class = rows->classes[i];
    for (k = 0; k < with->classes.rhythm_count[class]; k++)
      add_kept(self, with, with->classes.rhythm[class][k] >> SSI_AGE_BITS,
               rows->days[i], &so_far);
  }
}

static ssi_status take_member(ssi_dataset *self, build *with, size_t at) {
  ssi_dataset_member *member = &self->members[at];
  ssi_inputs *inputs = &member->inputs;
  ssi_member_rows of;
  ssi_row_span span;
  size_t room;
  ssi_status status =
      ssi_population_check_member(with->from, at, &span, inputs, with->keep);
  if (status == SSI_OK)
    status = ssi_population_rows(with->from, at, span, &with->classes,
                                 with->scratch, &of, with->keep);
  if (status != SSI_OK) return status;
  if (!grow(self, with, &of.rows, &room)) return SSI_ERROR_MEMORY;
  ssi_population_observed(with->from, at, span,
                          &self->missing[at * with->shares], inputs);
  if (of.rows.count) member->last = of.rows.days[of.rows.count - 1];
  take_units(self, with, &of.rows);
  take_contacts(self, with, room, &of, member);
  take_kept(self, with, &of.rows);
  return SSI_OK;
}

/* Each begins where the one before it ends; behind the last, nobody does. */
static ssi_status take_all(ssi_dataset *self, build *with, ssi_status status) {
  size_t i;
  for (i = 0; status == SSI_OK; i++) {
    memcpy(self->members[i].at, with->ends, sizeof with->ends);
    if (i == self->member_count) break;
    status = take_member(self, with, i);
  }
  return status;
}

/* Gives back what a list of this many entries does not need. false: no memory.
 */
static bool trim(const ssi_allocator *from, ssi_dataset_list *list,
                 size_t count, size_t each) {
  void *exact = ssi_allocate(from, count + 1, each);
  if (!exact) return false;
  if (count) memcpy(exact, list->rows, count * each);
  ssi_release(from, list->rows, list->capacity, each);
  list->rows = exact;
  list->capacity = count + 1;
  return true;
}

static ssi_status trim_all(ssi_dataset *self, const build *with) {
  size_t i;
  for (i = 0; i < SSI_LISTS; i++) {
    if (!trim(&self->allocator, &self->lists[i], with->ends[i], row_bytes[i]))
      return SSI_ERROR_MEMORY;
  }
  return SSI_OK;
}

/* SSI_ERROR_LIMIT: the tables ask for more than there is room for. */
static ssi_status plan(build *with) {
  static const ssi_status statuses[] = {SSI_ERROR_LIMIT, SSI_OK};
  const bool classified = ssi_classes_make(&with->classes);
  return statuses[classified &
                  ssi_streams_make(&with->classes, &with->streams)];
}

/* About as much as the rows come to, which may be of fewer members than there
   are: more copying would take longer. */
static bool make_first_room(ssi_dataset *self, const build *with) {
  const ssi_population *from = &with->from->columns;
  size_t needed[SSI_LISTS], rows = 1, i;
  if (from->members)
    rows += (size_t)(from->offsets[from->members] - from->offsets[0]);
  for (i = 0; i < SSI_LISTS; i++) needed[i] = rows;
  return make_room(self, with, needed);
}

/* Fills a dataset of this many members, the largest with this many events. One
   block has all that is needed meanwhile. */
static ssi_status fill(ssi_dataset *self, const ssi_table *table, size_t events,
                       ssi_refusal *keep) {
  const ssi_allocator *from = &self->allocator;
  const size_t numbers = ssi_persons_numbers(events) + events + 1;
  const size_t bytes = sizeof(build) + numbers * sizeof(uint32_t) +
                       ssi_scratch_bytes(events, ssi_sums_ages());
  ssi_status status = SSI_ERROR_MEMORY;
  build *with = ssi_allocate(from, bytes, 1);
  if (!with) return status;
  with->from = table;
  with->keep = keep;
  with->shares = ssi_population_has_shares(table);
  with->grouped = (uint32_t *)(with + 1);
  with->numbers = with->grouped + events + 1;
  with->scratch =
      ssi_scratch_lay(with->grouped + numbers, events, ssi_sums_ages());
  if (make_first_room(self, with)) status = take_all(self, with, plan(with));
  if (status == SSI_OK) status = trim_all(self, with);
  ssi_release(from, with, bytes, 1);
  return status;
}

static ssi_status make(const ssi_allocator *from, const ssi_table *table,
                       size_t events, ssi_refusal *keep, ssi_dataset **out) {
  const size_t members = table->columns.members;
  const size_t missing = members * ssi_population_has_shares(table);
  ssi_status status = SSI_ERROR_MEMORY;
  ssi_dataset *self = ssi_handle_new(from, sizeof *self);
  if (!self) return status;
  self->member_count = members;
  self->missing_count = missing;
  self->members = ssi_allocate(from, members + 1, sizeof *self->members);
  self->missing = ssi_allocate(from, missing + 1, sizeof *self->missing);
  if (self->members && self->missing) status = fill(self, table, events, keep);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_dataset_free(self);
  return status;
}

ssi_status ssi_dataset_new(const ssi_allocator *allocator,
                           const ssi_population *population,
                           ssi_refusal *out_refusal, ssi_dataset **out) {
  ssi_refusal kept;
  ssi_allocator from;
  ssi_status status;
  ssi_table table;
  size_t events, members;
  if (!population || !out) return SSI_ERROR_NULL;
  if (!ssi_refusal_fits(out_refusal)) return SSI_ERROR_SIZE;
  kept.status = SSI_OK;
  status = ssi_allocator_take(allocator, &from);
  if (status == SSI_OK) status = ssi_table_take(population, &table);
  if (status != SSI_OK) return status;
  members = table.columns.members;
  status = ssi_table_check(&table, 0, members);
  if (status == SSI_OK)
    status = ssi_population_largest(&table, 0, members, &events, &kept);
  if (status == SSI_OK) status = make(&from, &table, events, &kept, out);
  return ssi_refusal_pass(status, &kept, out_refusal);
}

ssi_status ssi_dataset_members(const ssi_dataset *self, size_t *out_members) {
  if (!self || !out_members) return SSI_ERROR_NULL;
  *out_members = self->member_count;
  return SSI_OK;
}
