/* Columns prepared for repeated scoring: in order of time, checked, the persons
   numbered. What is left to do is what depends on the day and the model. */
#include "score/dataset.h"

#include <string.h>

#include "base/alloc.h"
#include "base/refusal.h"
#include "score/population.h"

/* `missing`: how many members have shares. */
static bool allocate(ssi_dataset *self, size_t members, size_t missing,
                     size_t rows) {
  const ssi_allocator *from = &self->allocator;
  self->members = ssi_allocate(from, members + 1, sizeof *self->members);
  self->days = ssi_allocate(from, rows + 1, sizeof *self->days);
  self->classes = ssi_allocate(from, rows + 1, sizeof *self->classes);
  self->counts = ssi_allocate(from, rows + 1, sizeof *self->counts);
  self->contacts = ssi_allocate(from, rows + 1, sizeof *self->contacts);
  self->persons = ssi_allocate(from, rows + 1, sizeof *self->persons);
  self->missing = ssi_allocate(from, missing + 1, sizeof *self->missing);
  self->member_count = members;
  self->missing_count = missing;
  self->row_count = rows;
  return self->members && self->days && self->classes && self->counts &&
         self->contacts && self->persons && self->missing;
}

void ssi_dataset_free(ssi_dataset *self) {
  ssi_allocator to;
  size_t rows, members;
  if (!self) return;
  to = self->allocator;
  rows = self->row_count + 1;
  members = self->member_count + 1;
  ssi_release(&to, self->members, members, sizeof *self->members);
  ssi_release(&to, self->days, rows, sizeof *self->days);
  ssi_release(&to, self->classes, rows, sizeof *self->classes);
  ssi_release(&to, self->counts, rows, sizeof *self->counts);
  ssi_release(&to, self->contacts, rows, sizeof *self->contacts);
  ssi_release(&to, self->persons, rows, sizeof *self->persons);
  ssi_release(&to, self->missing, self->missing_count + 1,
              sizeof *self->missing);
  ssi_release(&to, self, 1, sizeof *self);
}

/* What is needed while a dataset is made. */
typedef struct build {
  const ssi_table *from;
  ssi_classes *classes;
  ssi_scratch *scratch;
  ssi_refusal *keep;
  bool shares; /* each member has its own of what is missing */
} build;

static void take_rows(ssi_dataset *self, const ssi_rows *rows, size_t first) {
  const size_t count = rows->count;
  memcpy(self->days + first, rows->days, count * sizeof *rows->days);
  memcpy(self->classes + first, rows->classes, count * sizeof *rows->classes);
  memcpy(self->counts + first, rows->counts, count * sizeof *rows->counts);
  if (count > self->events_most) self->events_most = count;
}

static void take_people(ssi_dataset *self, const build *with,
                        const ssi_rows *rows, const uint64_t *counterparts,
                        ssi_dataset_member *member) {
  ssi_contacts *contacts = &with->scratch->contacts;
  size_t persons;
  ssi_contacts_list(with->classes, rows, with->scratch->listed, contacts);
  persons = ssi_persons_number(&with->scratch->persons, contacts, counterparts,
                               self->persons + member->first);
  if (persons > self->persons_most) self->persons_most = persons;
  memcpy(self->contacts + member->first, contacts->rows,
         contacts->count * sizeof *contacts->rows);
  member->contacts = contacts->count;
}

static ssi_status take_member(ssi_dataset *self, const build *with, size_t at,
                              size_t first) {
  ssi_dataset_member *member = &self->members[at];
  ssi_row_span span;
  const ssi_status status =
      ssi_population_check_member(with->from, at, &span, with->keep);
  const uint64_t *counterparts;
  ssi_rows rows;
  if (status != SSI_OK) return status;
  ssi_population_inputs(with->from, at, span, &self->missing[at * with->shares],
                        &member->inputs);
  rows = ssi_population_rows(with->from, span, with->classes, with->scratch,
                             &counterparts);
  member->first = first;
  member->count = rows.count;
  if (rows.count == 0) return SSI_OK;
  take_rows(self, &rows, first);
  take_people(self, with, &rows, counterparts, member);
  return SSI_OK;
}

static ssi_status take_all(ssi_dataset *self, const build *with) {
  ssi_status status = SSI_OK;
  size_t first = 0, i;
  for (i = 0; i < with->from->columns.members && status == SSI_OK; i++) {
    status = take_member(self, with, i, first);
    first += self->members[i].count;
  }
  return status;
}

/* Rows of all members together, which may be fewer than there are. */
static size_t rows_of(const ssi_population *from) {
  return from->members
             ? (size_t)(from->offsets[from->members] - from->offsets[0])
             : 0;
}

static ssi_status make(const ssi_allocator *from, const ssi_table *table,
                       size_t events, ssi_refusal *keep, ssi_dataset **out) {
  const ssi_scratch_needs needs = {events, 0, true};
  const size_t bytes = ssi_scratch_bytes(&needs);
  ssi_dataset *self = ssi_allocate(from, 1, sizeof *self);
  void *memory = self ? ssi_allocate(from, bytes, 1) : NULL;
  ssi_status status = SSI_ERROR_MEMORY;
  build with = {table, NULL, NULL, keep, ssi_population_has_shares(table)};
  const size_t members = table->columns.members;
  if (self) self->allocator = *from;
  if (memory) with.classes = ssi_allocate(from, 1, sizeof *with.classes);
  if (with.classes && allocate(self, members, members * with.shares,
                               rows_of(&table->columns))) {
    ssi_classes_make(with.classes);
    with.scratch = ssi_scratch_lay(memory, &needs);
    status = take_all(self, &with);
  }
  ssi_release(from, with.classes, 1, sizeof *with.classes);
  ssi_release(from, memory, bytes, 1);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_dataset_free(self);
  return status;
}

ssi_status ssi_dataset_new(const ssi_allocator *allocator,
                           const ssi_population *population,
                           ssi_refusal *out_refusal, ssi_dataset **out) {
  ssi_refusal kept = {.status = SSI_OK};
  ssi_allocator from;
  ssi_status status;
  ssi_table table;
  size_t events, members;
  if (!population || !out) return SSI_ERROR_NULL;
  if (!ssi_refusal_fits(out_refusal)) return SSI_ERROR_SIZE;
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
