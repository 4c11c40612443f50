/* A Bloom filter of event keys: says of most keys that are not there that they
   are not, with one look at memory. A key has four bits of one word; with 16
   bits for each key, fewer than one in a hundred others seems to be there. */
#ifndef SSI_LIB_RECORD_KEY_FILTER_H
#define SSI_LIB_RECORD_KEY_FILTER_H

#include "base/alloc.h"
#include "base/sort.h"

typedef struct ssi_key_filter {
  uint64_t *words;
  size_t count; /* a power of two, or 0 */
} ssi_key_filter;

#define SSI_FILTER_KEYS 4 /* for each word */

typedef struct ssi_key_place {
  uint64_t bits;
  size_t word;
} ssi_key_place;

ssi_key_place ssi_key_place_of(const ssi_key_filter *self,
                               const ssi_sort_row *row);

/* Whether the key is surely not there; never, if there is no filter. */
static inline bool ssi_key_filter_lacks(const ssi_key_filter *self,
                                        const ssi_sort_row *row) {
  ssi_key_place place;
  if (self->count == 0) return false;
  place = ssi_key_place_of(self, row);
  return (self->words[place.word] & place.bits) != place.bits;
}

static inline void ssi_key_filter_add(ssi_key_filter *self,
                                      const ssi_sort_row *row) {
  const ssi_key_place place = ssi_key_place_of(self, row);
  self->words[place.word] |= place.bits;
}

/* Makes the filter of rows[0 .. count) large enough for `needed` keys, and for
   more later if it is not. false: no memory, nothing changed. */
bool ssi_key_filter_reserve(ssi_key_filter *self, const ssi_allocator *from,
                            const ssi_sort_row *rows, size_t count,
                            size_t needed);

void ssi_key_filter_free(ssi_key_filter *self, const ssi_allocator *to);

#endif
