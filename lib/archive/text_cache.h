/* A cache of what was computed from a text: companies, titles and addresses
   come again and again. */
#ifndef SSI_LIB_ARCHIVE_TEXT_CACHE_H
#define SSI_LIB_ARCHIVE_TEXT_CACHE_H

#include "archive/text.h"

#define SSI_TEXT_CACHE_SLOTS 512

typedef struct ssi_cached_text {
  const uint8_t *at; /* in the file, which stays where it is */
  uint32_t size, kind;
  uint64_t value;
} ssi_cached_text;

typedef struct ssi_text_cache {
  ssi_cached_text slots[SSI_TEXT_CACHE_SLOTS];
} ssi_text_cache;

/* The value of a text of a kind (1, 2, …). If not *out_known, the caller must
   set it; the slot is that text's from now on. */
uint64_t *ssi_text_cache_at(ssi_text_cache *cache, ssi_span text, uint32_t kind,
                            bool *out_known);

#endif
