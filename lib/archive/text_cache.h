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
  /* For those who use it: a text that stood beside it, and that one's value. */
  ssi_span beside;
  uint64_t value_beside;
} ssi_cached_text;

typedef struct ssi_text_cache {
  ssi_cached_text slots[SSI_TEXT_CACHE_SLOTS];
} ssi_text_cache;

/* The slot of a text of a kind (1, 2, …), which is that text's from now on. The
   caller must set its value unless the text is known; nothing stands beside one
   that is not. */
ssi_cached_text *ssi_text_cache_at(ssi_text_cache *cache, ssi_span text,
                                   uint32_t kind, bool *out_known);

#endif
