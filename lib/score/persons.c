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
void ssi_contacts_list(const ssi_scorer *scorer, const ssi_rows *rows,
                       ssi_contacts *out) {
  const ssi_class_plan *const plans = scorer->plans;
  const uint8_t *const classes = rows->classes;
  uint32_t *const list = out->rows;
  const size_t rows_count = rows->count;
  size_t count = 0, i;
  for (i = 0; i < rows_count; i++) {
    list[count] = (uint32_t)i;
    count += plans[classes[i]].people != 0;
  }
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

/* Meets the person of a row; without a branch for whether there is one, or
   whether that is news. */
static inline void meet(const ssi_scorer *scorer, const ssi_rows *rows,
                        int32_t day, uint32_t row, bool named, uint32_t epoch,
                        uint32_t *tag, ssi_contacts *contacts) {
  const uint32_t all = scorer->plans[rows->classes[row]].people;
  const uint32_t about = named ? all : 0;
  const uint32_t age = (uint32_t)(day - rows->days[row]);
  const uint32_t met = *tag >> SSI_PEOPLE == epoch ? *tag : epoch << SSI_PEOPLE;
  const uint32_t news = about & ~met;
  *tag = met | about;
  contacts->news[contacts->news_count] = age << SSI_PEOPLE | news;
  contacts->news_count += news != 0;
  contacts->nameless[contacts->nameless_count] = row;
  contacts->nameless_count += !named;
}

void ssi_persons_meet(const ssi_persons *self, const ssi_scorer *scorer,
                      const ssi_rows *rows, int32_t day,
                      const uint32_t *persons, ssi_contacts *contacts) {
  ssi_contacts own = *contacts;
  size_t i;
  own.news_count = own.nameless_count = 0;
  for (i = own.count; i > 0; i--) {
    const uint32_t person = persons[i - 1];
    meet(scorer, rows, day, own.rows[i - 1], person != 0, self->epoch,
         &self->tags[person], &own);
  }
  *contacts = own;
}

/* Whether a place is taken by another person. Without a branch, because whether
   it is free cannot be foreseen, but that it is not another's mostly can. */
static inline bool is_others(uint32_t tag, uint32_t epoch, uint64_t found,
                             uint64_t wanted) {
  return (uint32_t)(tag >> SSI_PEOPLE == epoch) & (uint32_t)(found != wanted);
}

/* Persons are found in a table of hashes. Those that were chosen for it want
   the same places, which would take very long. */
bool ssi_persons_meet_hashed(const ssi_persons *self, const ssi_scorer *scorer,
                             const ssi_rows *rows, int32_t day,
                             const uint64_t *counterparts,
                             ssi_contacts *contacts) {
  const uint32_t bits = bits_for(contacts->count), epoch = self->epoch;
  const size_t last = ((size_t)1 << bits) - 1;
  uint64_t *const keys = (uint64_t *)self->pool;
  uint32_t *const tags = self->tags;
  size_t probes = PROBES * (contacts->count + PROBES), i;
  ssi_contacts own = *contacts;
  own.news_count = own.nameless_count = 0;
  for (i = own.count; i > 0; i--) {
    const uint32_t row = own.rows[i - 1];
    const uint64_t key = counterparts[row];
    size_t at = (size_t)(((key ^ key >> 32) * GOLDEN) >> (64 - bits));
    while (is_others(tags[at], epoch, keys[at], key)) {
      at = (at + 1) & last;
      if (--probes == 0) return false;
    }
    keys[at] = key;
    meet(scorer, rows, day, row, key != 0, epoch, &tags[at], &own);
  }
  *contacts = own;
  return true;
}
