/* The size of the Bloom filter: one that is too small is made again from all
   rows, twice as large, so that each key is entered a few times on average. A
   question costs one look at memory. */
#include "record/key_filter.h"

/* Multiplications that carry each bit of the key to the upper ones. */
ssi_key_place ssi_key_place_of(const ssi_key_filter *self,
                               const ssi_sort_row *row) {
  uint64_t hash = row->major * UINT64_C(0x9E3779B97F4A7C15) ^ row->minor;
  ssi_key_place place;
  hash ^= hash >> 32;
  hash *= UINT64_C(0xD6E8FEB86659FD93);
  hash ^= hash >> 32;
  hash *= UINT64_C(0xD6E8FEB86659FD93);
  place.bits = UINT64_C(1) << (hash >> 58) | UINT64_C(1) << (hash >> 52 & 63) |
               UINT64_C(1) << (hash >> 46 & 63) |
               UINT64_C(1) << (hash >> 40 & 63);
  place.word = (size_t)(hash >> 8) & (self->count - 1);
  return place;
}

bool ssi_key_filter_reserve(ssi_key_filter *self, const ssi_allocator *from,
                            const ssi_sort_row *rows, size_t count,
                            size_t needed) {
  ssi_key_filter larger = {NULL, 64};
  size_t i;
  if (needed <= self->count * SSI_FILTER_KEYS) return true;
  while (larger.count * SSI_FILTER_KEYS < needed) larger.count *= 2;
  larger.words = ssi_allocate(from, larger.count, sizeof *larger.words);
  if (!larger.words) return false;
  for (i = 0; i < count; i++) ssi_key_filter_add(&larger, &rows[i]);
  ssi_key_filter_free(self, from);
  *self = larger;
  return true;
}

void ssi_key_filter_free(ssi_key_filter *self, const ssi_allocator *to) {
  ssi_release(to, self->words, self->count, sizeof *self->words);
  self->words = NULL;
  self->count = 0;
}
