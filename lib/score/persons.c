/* Distinct people of one member: found in a hash table with open addressing
   (Fibonacci hashing, linear probing), or put in order where that takes too
   long. Linear in the contacts. */
#include "score/persons.h"

#include <string.h>

#include "score/order.h"

#define FEWEST_BITS 2
#define PROBES 8 /* for each contact, before they are put in order instead */
#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)

/* Bits of a table that is at most half full. */
static uint32_t bits_for(size_t contacts) {
  uint32_t bits = FEWEST_BITS;
  while ((size_t)1 << bits < 2 * contacts) bits++;
  return bits;
}

size_t ssi_persons_keys(size_t events) {
  return (size_t)1 << bits_for(events);
}

void ssi_contacts_until(ssi_contacts *self, size_t rows) {
  size_t low = 0, high = self->count;
  if (high == 0 || self->rows[high - 1] < rows) return;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (self->rows[middle] < rows)
      low = middle + 1;
    else
      high = middle;
  }
  self->count = low;
}

/* Not 0 if a place is taken by another person. Without a branch, because
   whether it is free cannot be foreseen, but that it is not another's mostly
   can; compilers make no branch of the smaller of two. */
static inline uint64_t others(uint64_t found, uint64_t wanted) {
  const uint64_t apart = found ^ wanted;
  return found < apart ? found : apart;
}

/* Meets the person of a row. Mostly it is new to one indicator, or to none,
   for which there is a place of nobody's. */
static inline void meet(const ssi_scorer *scorer, const ssi_rows *rows,
                        uint32_t row, int32_t day, uint16_t *met,
                        ssi_sums *out) {
  const uint32_t about = scorer->plans.people[rows->classes[row]];
  const uint32_t age = (uint32_t)(day - rows->days[row]);
  const uint32_t horizon = scorer->contacts.horizon;
  const uint32_t *const weights =
      scorer->weights + (age < horizon ? age : horizon);
  uint32_t first = about & ~(uint32_t)*met;
  *met |= (uint16_t)about;
  do {
    const uint32_t number = ssi_trailing_zeros(first | 1u << SSI_PEOPLE);
    out->people[number] += weights[scorer->people_weights[number]];
    first &= first - 1;
  } while (first);
}

/* The newest contact first. false: it takes too long, as with persons that were
   chosen to want the same places. */
static bool count_hashed(const ssi_persons *self, const ssi_scorer *scorer,
                         const ssi_rows *rows, int32_t day,
                         const uint64_t *counterparts,
                         const ssi_contacts *contacts, ssi_sums *out) {
  const uint32_t bits = bits_for(contacts->count);
  const size_t places = (size_t)1 << bits;
  uint64_t *const keys = self->keys;
  size_t probes = PROBES * (contacts->count + PROBES), i;
  memset(keys, 0, places * sizeof *keys);
  memset(self->met, 0, places * sizeof *self->met);
  for (i = contacts->count; i > 0; i--) {
    const uint32_t row = contacts->rows[i - 1];
    const uint64_t key = counterparts[row];
    size_t at = (size_t)((key * GOLDEN) >> (64 - bits));
    while (others(keys[at], key)) {
      at = (at + 1) & (places - 1);
      if (--probes == 0) return false;
    }
    keys[at] = key;
    meet(scorer, rows, row, day, &self->met[at], out);
  }
  return true;
}

/* Person by person, the newest contact first. */
static void count_ordered(const ssi_persons *self, const ssi_scorer *scorer,
                          const ssi_rows *rows, int32_t day,
                          const uint64_t *counterparts,
                          const ssi_contacts *contacts, ssi_sums *out) {
  const size_t count = contacts->count;
  uint32_t *const list = (uint32_t *)self->keys;
  uint64_t last = 0;
  uint16_t met = 0;
  size_t i;
  memset(out->people, 0, sizeof out->people);
  memcpy(list, contacts->rows, count * sizeof *list);
  ssi_order_by_keys(counterparts, list, list + count, count);
  for (i = count; i > 0; i--) {
    const uint32_t row = list[i - 1];
    if (counterparts[row] != last) met = 0;
    last = counterparts[row];
    meet(scorer, rows, row, day, &met, out);
  }
}

void ssi_persons_count(const ssi_persons *self, const ssi_scorer *scorer,
                       const ssi_rows *rows, int32_t day,
                       const uint64_t *counterparts,
                       const ssi_contacts *contacts, ssi_sums *out) {
  if (!count_hashed(self, scorer, rows, day, counterparts, contacts, out))
    count_ordered(self, scorer, rows, day, counterparts, contacts, out);
}
