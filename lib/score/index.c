/* Columns prepared for repeated scoring: in order of time, checked, the persons
   numbered. What is left to do is what depends on the day and the model. */
#include "score/index.h"

#include <string.h>

#include "base/alloc.h"
#include "score/population.h"

static bool allocate(ssi_index *self, size_t members, size_t rows) {
  const ssi_allocator *from = &self->allocator;
  self->members = ssi_allocate(from, members + 1, sizeof *self->members);
  self->days = ssi_allocate(from, rows + 1, sizeof *self->days);
  self->kinds = ssi_allocate(from, rows + 1, sizeof *self->kinds);
  self->traits = ssi_allocate(from, rows + 1, sizeof *self->traits);
  self->counts = ssi_allocate(from, rows + 1, sizeof *self->counts);
  self->people = ssi_allocate(from, rows + 1, sizeof *self->people);
  self->persons = ssi_allocate(from, rows + 1, sizeof *self->persons);
  self->member_count = members;
  self->row_count = rows;
  return self->members && self->days && self->kinds && self->traits &&
         self->counts && self->people && self->persons;
}

void ssi_index_free(ssi_index *self) {
  ssi_allocator to;
  size_t rows, members;
  if (!self) return;
  to = self->allocator;
  rows = self->row_count + 1;
  members = self->member_count + 1;
  ssi_release(&to, self->members, members, sizeof *self->members);
  ssi_release(&to, self->days, rows, sizeof *self->days);
  ssi_release(&to, self->kinds, rows, sizeof *self->kinds);
  ssi_release(&to, self->traits, rows, sizeof *self->traits);
  ssi_release(&to, self->counts, rows, sizeof *self->counts);
  ssi_release(&to, self->people, rows, sizeof *self->people);
  ssi_release(&to, self->persons, rows, sizeof *self->persons);
  ssi_release(&to, self, 1, sizeof *self);
}

/* Puts the rows about people with a name, then those without, where the index
   keeps them for the member; answers how many persons there are. */
static size_t take_people(ssi_index *self, ssi_indexed *member,
                          ssi_persons *persons, ssi_rows *rows,
                          const uint64_t *counterparts) {
  const size_t named = ssi_persons_list(persons, rows, counterparts);
  const size_t first = member->first;
  const size_t count = ssi_persons_number(persons, named, counterparts);
  member->named = (uint32_t)named;
  member->nameless = (uint32_t)rows->nameless_count;
  memcpy(self->people + first, persons->contacts, named * sizeof(uint32_t));
  memcpy(self->people + first + named, rows->nameless,
         rows->nameless_count * sizeof(uint32_t));
  memcpy(self->persons + first, persons->persons, named * sizeof(uint32_t));
  return count;
}

static ssi_fault take_member(ssi_index *self, const ssi_population *from,
                             size_t at, size_t place, ssi_scratch *scratch) {
  ssi_indexed *member = &self->members[at];
  ssi_row_span span;
  const ssi_fault fault = ssi_population_check_member(from, at, &span);
  const uint64_t *counterparts;
  ssi_rows rows;
  size_t persons;
  if (fault.status != SSI_OK) return fault;
  ssi_population_known(from, at, span, &member->known);
  rows = ssi_population_rows(from, span, scratch, &counterparts);
  member->first = place;
  member->count = rows.count;
  memcpy(self->days + place, rows.days, rows.count * sizeof *rows.days);
  memcpy(self->kinds + place, rows.kinds, rows.count * sizeof *rows.kinds);
  memcpy(self->traits + place, rows.traits, rows.count * sizeof *rows.traits);
  memcpy(self->counts + place, rows.counts, rows.count * sizeof *rows.counts);
  persons = take_people(self, member, &scratch->persons, &rows, counterparts);
  if (persons > self->persons_most) self->persons_most = persons;
  if (rows.count > self->events_most) self->events_most = rows.count;
  return fault;
}

static ssi_fault take_all(ssi_index *self, const ssi_population *from,
                          ssi_scratch *scratch) {
  ssi_fault fault = {SSI_OK, 0, 0, false};
  size_t place = 0, i;
  for (i = 0; i < from->members && fault.status == SSI_OK; i++) {
    fault = take_member(self, from, i, place, scratch);
    place += self->members[i].count;
  }
  return fault;
}

/* Rows of all members together, which may be fewer than there are. */
static size_t rows_of(const ssi_population *from) {
  return from->members
             ? (size_t)(from->offsets[from->members] - from->offsets[0])
             : 0;
}

static ssi_fault make(const ssi_allocator *from,
                      const ssi_population *population, size_t events,
                      ssi_index **out) {
  const size_t bytes = ssi_scratch_bytes(events);
  ssi_index *self = ssi_allocate(from, 1, sizeof *self);
  void *memory = self ? ssi_allocate(from, bytes, 1) : NULL;
  ssi_fault fault = {SSI_ERROR_MEMORY, 0, 0, false};
  if (self) self->allocator = *from;
  if (memory && allocate(self, population->members, rows_of(population)))
    fault = take_all(self, population, ssi_scratch_lay(memory, events));
  ssi_release(from, memory, bytes, 1);
  if (fault.status == SSI_OK)
    *out = self;
  else
    ssi_index_free(self);
  return fault;
}

ssi_status ssi_index_new(const ssi_allocator *allocator,
                         const ssi_population *population, size_t *out_member,
                         size_t *out_row, ssi_index **out) {
  ssi_allocator from;
  ssi_status status;
  ssi_fault fault;
  size_t events;
  if (!population || !out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status == SSI_OK)
    status = ssi_population_check(population, 0, population->members);
  if (status != SSI_OK) return status;
  fault = ssi_population_largest(population, 0, population->members, &events);
  if (fault.status == SSI_OK) fault = make(&from, population, events, out);
  if (fault.status == SSI_OK || fault.status == SSI_ERROR_MEMORY)
    return fault.status;
  return ssi_fault_tell(&fault, out_member, out_row);
}

ssi_status ssi_index_members(const ssi_index *self, size_t *out_members) {
  if (!self || !out_members) return SSI_ERROR_NULL;
  *out_members = self->member_count;
  return SSI_OK;
}
