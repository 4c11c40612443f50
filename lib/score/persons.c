#include "score/persons.h"

#define FEWEST_BITS 4 /* of the smallest table */
#define PROBES 8      /* for each contact, before it is sorted instead */
#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)

/* Bits of a table that is at most half full. */
static uint32_t bits_for(size_t contacts) {
  uint32_t bits = FEWEST_BITS;
  while ((size_t)1 << bits < 2 * contacts) bits++;
  return bits;
}

size_t ssi_persons_tags(size_t events) {
  return ((size_t)1 << bits_for(events)) + 1;
}

/* Lists the rows that are about persons, those with a name and those without,
   and no others. Without a branch: which comes next cannot be foreseen. */
static void list(const ssi_persons *self, ssi_rows *rows,
                 const uint64_t *counterparts) {
  size_t named = 0, nameless = 0, i;
  for (i = 0; i < rows->count; i++) {
    const uint32_t about = self->about[rows->kinds[i] - 1];
    const bool known = counterparts[i] != 0;
    self->contacts[named] = (uint32_t)i;
    named += (about & SSI_KIND_OF_PEOPLE) && known;
    self->nameless[nameless] = (uint32_t)i;
    nameless += (about & SSI_KIND_ANONYMOUS) && !known;
  }
  rows->contacts = self->contacts;
  rows->persons = self->persons;
  rows->contact_count = named;
  rows->nameless = self->nameless;
  rows->nameless_count = nameless;
}

/* Numbers persons by their place in a table of hashes. false: too many want the
   same places, as those do that were chosen for it. */
static bool hash(ssi_persons *self, const ssi_rows *rows,
                 const uint64_t *counterparts, uint32_t bits) {
  const uint32_t tag = self->epoch << SSI_PEOPLE;
  const size_t last = ((size_t)1 << bits) - 1;
  uint64_t *keys = (uint64_t *)self->pool;
  size_t probes = PROBES * (rows->contact_count + PROBES), i;
  for (i = 0; i < rows->contact_count; i++) {
    const uint64_t key = counterparts[rows->contacts[i]];
    size_t at = (size_t)(((key ^ key >> 32) * GOLDEN) >> (64 - bits));
    while (self->tags[at + 1] >> SSI_PEOPLE == self->epoch && keys[at] != key) {
      at = (at + 1) & last;
      if (--probes == 0) return false;
    }
    keys[at] = key;
    self->tags[at + 1] = tag;
    self->persons[i] = (uint32_t)at + 1;
  }
  return true;
}

/* The same in order of their numbers, which takes longer, but never long. */
static size_t sort(ssi_persons *self, const ssi_rows *rows,
                   const uint64_t *counterparts) {
  const size_t count = rows->contact_count;
  size_t persons = 0, i;
  for (i = 0; i < count; i++) {
    self->pool[i].major = counterparts[rows->contacts[i]];
    self->pool[i].minor = 0;
    self->pool[i].value = i;
  }
  ssi_sort(self->pool, self->pool + count, count);
  for (i = 0; i < count; i++) {
    persons += i == 0 || self->pool[i].major != self->pool[i - 1].major;
    self->persons[self->pool[i].value] = (uint32_t)persons;
  }
  return persons;
}

size_t ssi_persons_find(ssi_persons *self, ssi_rows *rows,
                        const uint64_t *counterparts) {
  uint32_t bits;
  list(self, rows, counterparts);
  bits = bits_for(rows->contact_count);
  if (hash(self, rows, counterparts, bits)) return (size_t)1 << bits;
  return sort(self, rows, counterparts);
}
