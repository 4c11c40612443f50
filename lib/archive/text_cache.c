/* A direct-mapped cache: each text has one slot, by Fibonacci hashing of its
   size and last bytes, and evicts what was there. O(1) but for comparing the
   text. A collision costs time only. */
#include "archive/text_cache.h"

#include <string.h>

#include "archive/words.h"

/* The last bytes are those in which addresses differ. */
static size_t slot_of(ssi_span text, uint32_t kind) {
  uint64_t mixed = text.size * 4 + kind;
  size_t i;
  if (text.size >= 8) {
    mixed ^= ssi_load(text.at + text.size - 8);
  } else {
    for (i = 0; i < text.size; i++) mixed = mixed << 8 ^ text.at[i];
  }
  return (size_t)(mixed * UINT64_C(0x9E3779B97F4A7C15) >> 40) %
         SSI_TEXT_CACHE_SLOTS;
}

ssi_cached_text *ssi_text_cache_at(ssi_text_cache *cache, ssi_span text,
                                   uint32_t kind, bool *out_known) {
  ssi_cached_text *slot = &cache->slots[slot_of(text, kind)];
  *out_known = slot->kind == kind && slot->size == text.size &&
               memcmp(slot->at, text.at, text.size) == 0;
  slot->at = text.at;
  slot->size = (uint32_t)text.size;
  slot->kind = kind;
  if (!*out_known) {
    slot->beside.at = text.at;
    slot->beside.size = 0;
    slot->value_beside = 0;
  }
  return slot;
}
