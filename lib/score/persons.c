/* Distinct people of one member, each counted at their newest contact. A hash
   table with open addressing: Fibonacci hashing (a product with the golden
   ratio), linear probing. Where it takes too long, as with numbers chosen to
   collide, contacts are sorted instead. Linear in the contacts, at worst by a
   sort. */
#include "score/persons.h"

#include <string.h>

#include "score/order.h"

#define FEWEST 4 /* places */
#define PROBES 8 /* for each contact, before they are put in order instead */
#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)

/* Of a table that is at most half full, and a third where there is room, as
   most events are no contacts. */
static size_t places_for(size_t events, size_t contacts) {
  const size_t room = 2 * events, wanted = 3 * contacts;
  return (wanted < room ? wanted : room) + FEWEST;
}

/* The upper half of the product depends on all bits of the key below it. Times
   the places, its upper half again is a place (Lemire): no division. */
static inline size_t place_of(uint64_t key, size_t places) {
  return (size_t)((key * GOLDEN >> 32) * places >> 32);
}

static inline size_t place_after(size_t place, size_t places) {
  return place + 1 < places ? place + 1 : 0;
}

/* A key in each place, and what the person has been met for. */
static size_t bytes_of(size_t places) {
  return places * (sizeof(uint64_t) + sizeof(uint16_t));
}

size_t ssi_persons_words(size_t events) {
  return bytes_of(places_for(events, events)) / sizeof(uint64_t) + 1;
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
   can; compilers make no branch of the smaller of two. A free place is 0
   itself, one of the same person 0 after ^: either way the smaller one is 0. */
static inline uint64_t others(uint64_t found, uint64_t wanted) {
  const uint64_t apart = found ^ wanted;
  return found < apart ? found : apart;
}

/* What all contacts of a member need, at hand. */
typedef struct meeting {
  const uint16_t *people;          /* by class */
  const uint32_t *weights, *first; /* first: of each indicator's weights */
  const uint64_t *counterparts;
  const uint8_t *classes;
  const int32_t *days;
  uint32_t day, horizon;
} meeting;

static inline meeting meeting_of(const ssi_scorer *scorer, const ssi_rows *rows,
                                 int32_t day, const uint64_t *counterparts) {
  const meeting made = {scorer->classes.about,  scorer->weights,
                        scorer->people_weights, counterparts,
                        rows->classes,          rows->days,
                        (uint32_t)day,          scorer->contacts.horizon};
  return made;
}

/* Meets the person of a row. Mostly it is new to one indicator, or to none,
   for which there is a place of nobody's. */
static inline void meet(const meeting *with, uint32_t row, uint16_t *met,
                        uint64_t *sums) {
  const uint32_t about = with->people[with->classes[row]];
  const uint32_t age = with->day - (uint32_t)with->days[row];
  const uint32_t *const weights =
      with->weights + (age < with->horizon ? age : with->horizon);
  uint32_t news = about & ~(uint32_t)*met;
  *met |= (uint16_t)about;
  do {
    const uint32_t number = ssi_trailing_zeros(news | 1u << SSI_PEOPLE);
    sums[number] += weights[with->first[number]];
    news &= news - 1;
  } while (news);
}

/* The newest contact first. false: it takes too long, as with persons that were
   chosen to want the same places. */
static bool count_hashed(meeting with, const ssi_contacts *contacts,
                         size_t places, uint64_t *keys, uint64_t *sums) {
  const uint32_t *const rows = contacts->rows;
  uint16_t *const met = (uint16_t *)(keys + places);
  size_t probes = PROBES * (contacts->count + PROBES), i;
  memset(keys, 0, bytes_of(places));
  for (i = contacts->count; i > 0; i--) {
    const uint32_t row = rows[i - 1];
    const uint64_t key = with.counterparts[row];
    size_t at = place_of(key, places);
    while (others(keys[at], key)) {
      at = place_after(at, places);
      if (--probes == 0) return false;
    }
    keys[at] = key;
    meet(&with, row, &met[at], sums);
  }
  return true;
}

/* Lists the rows by their persons, the oldest first. */
static void order_by_person(const uint64_t *counterparts,
                            const ssi_contacts *contacts, uint32_t *list) {
  const size_t count = contacts->count;
  memcpy(list, contacts->rows, count * sizeof *list);
  ssi_order_by_keys(counterparts, list, list + count, count);
}

/* Person by person, the newest contact first. */
static void count_ordered(meeting with, const ssi_contacts *contacts,
                          uint32_t *list, uint64_t *sums) {
  uint64_t last = 0;
  uint16_t met = 0;
  size_t i;
  order_by_person(with.counterparts, contacts, list);
  for (i = contacts->count; i > 0; i--) {
    const uint32_t row = list[i - 1];
    if (with.counterparts[row] != last) met = 0;
    last = with.counterparts[row];
    meet(&with, row, &met, sums);
  }
}

void ssi_persons_count(const ssi_scorer *scorer, const ssi_rows *rows,
                       int32_t day, const uint64_t *counterparts,
                       const ssi_contacts *contacts, uint64_t *memory,
                       ssi_sums *out) {
  const meeting with = meeting_of(scorer, rows, day, counterparts);
  const size_t places = places_for(rows->count, contacts->count);
  if (count_hashed(with, contacts, places, memory, out->people)) return;
  memset(out->people, 0, sizeof out->people);
  count_ordered(with, contacts, (uint32_t *)memory, out->people);
}

size_t ssi_persons_numbers(size_t events) {
  return places_for(events, events) + events;
}

/* Chains the contacts of each person, from the newest back: numbers[place] is
   the last contact of the person there, and behind all places is, of each
   contact, the one before; both from 1, 0: none. Answers how many places there
   are; 0: it takes too long. */
static size_t chain(const uint64_t *counterparts, const ssi_contacts *contacts,
                    uint64_t *keys, uint32_t *numbers) {
  const size_t places = places_for(contacts->count, contacts->count);
  size_t probes = PROBES * (contacts->count + PROBES), i;
  memset(keys, 0, places * sizeof *keys);
  memset(numbers, 0, places * sizeof *numbers);
  for (i = 0; i < contacts->count; i++) {
    const uint64_t key = counterparts[contacts->rows[i]];
    size_t at = place_of(key, places);
    while (others(keys[at], key)) {
      at = place_after(at, places);
      if (--probes == 0) return 0;
    }
    keys[at] = key;
    numbers[places + i] = numbers[at];
    numbers[at] = (uint32_t)i + 1;
  }
  return places;
}

void ssi_persons_group(const uint64_t *counterparts,
                       const ssi_contacts *contacts, uint64_t *memory,
                       uint32_t *numbers, uint32_t *out_rows) {
  const size_t places = chain(counterparts, contacts, memory, numbers);
  const size_t count = contacts->count;
  uint32_t *const list = (uint32_t *)memory;
  size_t at, i, done = 0;
  for (at = 0; at < places; at++) {
    for (i = numbers[at]; i > 0; i = numbers[places + i - 1])
      out_rows[done++] = contacts->rows[i - 1];
  }
  if (places > 0) return;
  order_by_person(counterparts, contacts, list);
  for (i = 0; i < count; i++) out_rows[i] = list[count - 1 - i];
}
