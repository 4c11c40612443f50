#include "score/persons.h"

#include <string.h>

#define FEWEST_BITS 4 /* of the smallest table */
#define PROBES 8      /* for each contact, before it is sorted instead */
#define EPOCH_MAX 0xFFFF
#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)

/* Bits of a table that is at most half full. */
static uint32_t bits_for(size_t contacts) {
  uint32_t bits = FEWEST_BITS;
  while ((size_t)1 << bits < 2 * contacts) bits++;
  return bits;
}

size_t ssi_persons_tags(size_t events) {
  /* A place of the table, or a number from 1 on. */
  return (size_t)1 << bits_for(events);
}

void ssi_persons_next(ssi_persons *self, size_t tags) {
  if (self->epoch == EPOCH_MAX) {
    memset(self->tags, 0, tags * sizeof *self->tags);
    self->epoch = 0;
  }
  self->epoch++;
}

/* Without a branch: which comes next cannot be foreseen. */
size_t ssi_persons_list(const ssi_persons *self, ssi_rows *rows,
                        const uint64_t *counterparts) {
  const uint8_t *const kinds = rows->kinds;
  const uint64_t people = self->kinds, nameless_kinds = self->nameless_kinds;
  uint32_t *const contacts = self->contacts;
  uint32_t *const others = self->nameless;
  size_t named = 0, nameless = 0, i, k;
  for (i = 0; i < rows->count; i++) {
    contacts[named] = (uint32_t)i;
    named += people >> kinds[i] & 1;
  }
  for (i = 0, k = named, named = 0; i < k; i++) {
    const uint32_t row = contacts[i];
    const uint64_t known = counterparts[row] != 0;
    contacts[named] = row;
    named += known;
    others[nameless] = row;
    nameless += nameless_kinds >> kinds[row] & (known ^ 1);
  }
  rows->nameless = others;
  rows->nameless_count = nameless;
  return named;
}

/* The same persons agree in their numbers. */
size_t ssi_persons_number(const ssi_persons *self, size_t contacts,
                          const uint64_t *counterparts) {
  size_t persons = 0, i;
  for (i = 0; i < contacts; i++) {
    self->pool[i].major = counterparts[self->contacts[i]];
    self->pool[i].minor = 0;
    self->pool[i].value = i;
  }
  ssi_sort(self->pool, self->pool + contacts, contacts);
  for (i = 0; i < contacts; i++) {
    persons += i == 0 || self->pool[i].major != self->pool[i - 1].major;
    self->persons[self->pool[i].value] = (uint32_t)persons;
  }
  return persons;
}

/* Meets the person of a row; without a branch for whether that is news. */
static inline void meet(const ssi_persons *self, const ssi_scorer *scorer,
                        ssi_contacts *contacts, uint32_t row, uint32_t *tag) {
  const ssi_rows *rows = contacts->rows;
  const uint32_t about =
      ssi_people_of(scorer, rows->kinds[row], rows->traits[row]);
  const uint32_t age = (uint32_t)(contacts->day - rows->days[row]);
  const uint32_t fresh = self->epoch << SSI_PEOPLE;
  const uint32_t met = *tag >> SSI_PEOPLE == self->epoch ? *tag : fresh;
  const uint32_t news = about & ~met;
  *tag = met | about;
  contacts->news[contacts->news_count] = age << SSI_PEOPLE | news;
  contacts->news_count += news != 0;
}

void ssi_persons_meet(const ssi_persons *self, const ssi_scorer *scorer,
                      ssi_contacts *contacts) {
  size_t i;
  contacts->news_count = 0;
  for (i = contacts->count; i > 0; i--)
    meet(self, scorer, contacts, self->contacts[i - 1],
         &self->tags[self->persons[i - 1]]);
}

/* Whether a place is taken by another person. Without a branch, because whether
   it is free cannot be foreseen, but that it is not another's mostly can. */
static inline bool is_others(const ssi_persons *self, size_t at, uint64_t found,
                             uint64_t wanted) {
  const uint32_t taken = self->tags[at] >> SSI_PEOPLE == self->epoch;
  return taken & (uint32_t)(found != wanted);
}

/* Persons are found in a table of hashes. Those that were chosen for it want
   the same places, which would take very long. */
bool ssi_persons_meet_hashed(const ssi_persons *self, const ssi_scorer *scorer,
                             const uint64_t *counterparts,
                             ssi_contacts *contacts) {
  const uint32_t bits = bits_for(contacts->count);
  const size_t last = ((size_t)1 << bits) - 1;
  uint64_t *const keys = (uint64_t *)self->pool;
  size_t probes = PROBES * (contacts->count + PROBES), i;
  ssi_contacts own = *contacts;
  own.news_count = 0;
  for (i = own.count; i > 0; i--) {
    const uint32_t row = self->contacts[i - 1];
    const uint64_t key = counterparts[row];
    size_t at = (size_t)(((key ^ key >> 32) * GOLDEN) >> (64 - bits));
    while (is_others(self, at, keys[at], key)) {
      at = (at + 1) & last;
      if (--probes == 0) return false;
    }
    keys[at] = key;
    meet(self, scorer, &own, row, &self->tags[at]);
  }
  contacts->news_count = own.news_count;
  return true;
}
