/* Distinct people of one member: numbered by a sort, or found in a hash table
   with open addressing (Fibonacci hashing, linear probing), whose places are
   told apart by an epoch instead of being cleared. */
#include "score/persons.h"

#include <string.h>

/* Of the smallest table, whose keys fit into the pool. */
#define FEWEST_BITS 2
#define PROBES 8 /* for each contact, before it is sorted instead */
#define EPOCH_MAX 0xFFFF
#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)

/* Bits of a table that is at most half full. */
static uint32_t bits_for(size_t contacts) {
  uint32_t bits = FEWEST_BITS;
  while ((size_t)1 << bits < 2 * contacts) bits++;
  return bits;
}

size_t ssi_persons_tags(size_t events) {
  /* A place of the table, or a number from 0 to that of events. */
  return (size_t)1 << bits_for(events);
}

void ssi_persons_next(ssi_persons *self) {
  if (self->epoch == EPOCH_MAX) {
    memset(self->tags, 0, self->tag_count * sizeof *self->tags);
    self->epoch = 0;
  }
  self->epoch++;
}

/* Without a branch: which comes next cannot be foreseen. */
void ssi_contacts_list(const ssi_classes *classes_of, const ssi_rows *rows,
                       uint32_t *list, ssi_contacts *out) {
  const bool *const people = classes_of->people;
  const uint8_t *const classes = rows->classes;
  const size_t rows_count = rows->count;
  size_t count = 0, i;
  for (i = 0; i < rows_count; i++) {
    list[count] = (uint32_t)i;
    count += people[classes[i]];
  }
  out->rows = list;
  out->count = count;
}

size_t ssi_persons_number(const ssi_persons *self, const ssi_contacts *contacts,
                          const uint64_t *counterparts, uint32_t *out_persons) {
  const size_t count = contacts->count;
  ssi_sort_row *const pool = self->pool;
  size_t persons = 0, i;
  for (i = 0; i < count; i++) {
    pool[i].major = counterparts[contacts->rows[i]];
    pool[i].minor = 0;
    pool[i].value = i;
  }
  ssi_sort(pool, pool + count, count);
  for (i = 0; i < count; i++) {
    persons +=
        pool[i].major != 0 && (i == 0 || pool[i].major != pool[i - 1].major);
    out_persons[pool[i].value] = (uint32_t)persons;
  }
  return persons;
}

/* What is the same for all contacts of a member, at hand. */
typedef struct counting {
  const ssi_class_plan *plans;
  const int32_t *days;
  const uint8_t *classes;
  uint32_t *first_contacts, *nameless;
  int32_t day;
  uint32_t epoch;
} counting;

static counting counting_of(const ssi_persons *self, const ssi_scorer *scorer,
                            const ssi_rows *rows, int32_t day,
                            const ssi_contacts *contacts) {
  const counting made = {
      scorer->plans,      rows->days, rows->classes, contacts->first_contacts,
      contacts->nameless, day,        self->epoch};
  return made;
}

/* Counts the person of a row, without a branch for whether there is one, or
   whether an indicator has counted the person before. */
static inline void count_contact(const counting *at, uint32_t row, bool named,
                                 uint32_t *tag, size_t *first_count,
                                 size_t *nameless_count) {
  const uint32_t all = at->plans[at->classes[row]].people;
  const uint32_t about = named ? all : 0;
  const uint32_t age = (uint32_t)(at->day - at->days[row]);
  const uint32_t counted =
      *tag >> SSI_PEOPLE == at->epoch ? *tag : at->epoch << SSI_PEOPLE;
  const uint32_t first = about & ~counted;
  *tag = counted | about;
  at->first_contacts[*first_count] = age << SSI_PEOPLE | first;
  *first_count += first != 0;
  at->nameless[*nameless_count] = row;
  *nameless_count += !named;
}

void ssi_persons_count(const ssi_persons *self, const ssi_scorer *scorer,
                       const ssi_rows *rows, int32_t day,
                       const uint32_t *persons, ssi_contacts *contacts) {
  const counting at = counting_of(self, scorer, rows, day, contacts);
  const uint32_t *const list = contacts->rows;
  uint32_t *const tags = self->tags;
  size_t first = 0, nameless = 0, i;
  for (i = contacts->count; i > 0; i--) {
    const uint32_t person = persons[i - 1];
    count_contact(&at, list[i - 1], person != 0, &tags[person], &first,
                  &nameless);
  }
  contacts->first_count = first;
  contacts->nameless_count = nameless;
}

/* Not 0 if a place is taken by another person. Without a branch, because
   whether it is free cannot be foreseen, but that it is not another's mostly
   can. What was found in a free place is nobody's, and does not count. */
static inline uint64_t others(uint32_t tag, uint32_t epoch, uint64_t found,
                              uint64_t wanted) {
  const uint64_t taken = tag >> SSI_PEOPLE == epoch;
  return (0 - taken) & (found ^ wanted);
}

/* Persons are found in a table of hashes. Those that were chosen for it want
   the same places, which would take very long. */
bool ssi_persons_count_hashed(const ssi_persons *self, const ssi_scorer *scorer,
                              const ssi_rows *rows, int32_t day,
                              const uint64_t *counterparts,
                              ssi_contacts *contacts) {
  const counting with = counting_of(self, scorer, rows, day, contacts);
  const uint32_t *const list = contacts->rows;
  const uint32_t bits = bits_for(contacts->count);
  const size_t last = ((size_t)1 << bits) - 1;
  uint64_t *const keys = (uint64_t *)self->pool;
  uint32_t *const tags = self->tags;
  size_t probes = PROBES * (contacts->count + PROBES);
  size_t first = 0, nameless = 0, i;
  for (i = contacts->count; i > 0; i--) {
    const uint32_t row = list[i - 1];
    const uint64_t key = counterparts[row];
    size_t at = (size_t)(((key ^ key >> 32) * GOLDEN) >> (64 - bits));
    while (others(tags[at], with.epoch, keys[at], key)) {
      at = (at + 1) & last;
      if (--probes == 0) return false;
    }
    keys[at] = key;
    count_contact(&with, row, key != 0, &tags[at], &first, &nameless);
  }
  contacts->first_count = first;
  contacts->nameless_count = nameless;
  return true;
}
