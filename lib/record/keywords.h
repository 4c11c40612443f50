/* The target's keywords: split from a list, folded, and searched as whole
   words in folded texts. */
#ifndef SSI_LIB_RECORD_KEYWORDS_H
#define SSI_LIB_RECORD_KEYWORDS_H

#include <ssi/profile.h>

#include "base/alloc.h"

/* Folded keywords one after another; keyword i is
   words[starts[i] .. starts[i + 1]), with its spaces. */
typedef struct ssi_keywords {
  char *words;
  size_t words_capacity;
  uint32_t starts[SSI_TARGET_KEYWORDS_MAX + 1];
  size_t count;
} ssi_keywords;

/* Splits, folds and keeps a list as for ssi_profile_set_target(); repeated
   keywords are kept once. Statuses as there; *out is untouched on failure. */
ssi_status ssi_keywords_make(const ssi_allocator *from, const char *list,
                             size_t length, ssi_keywords *out);

/* Folds list[0 .. length) behind the words there are, where there is room for
   SSI_WORDS_BYTES(length), and keeps it if it is a new keyword. false: there
   are too many. */
bool ssi_keywords_keep(ssi_keywords *keywords, const char *list, size_t length);

void ssi_keywords_free(const ssi_allocator *to, ssi_keywords *keywords);

/* Whether keyword `index` stands in the folded text. */
bool ssi_keywords_in(const ssi_keywords *keywords, size_t index,
                     const char *folded, size_t folded_length);

/* Whether any keyword stands in the folded text. */
bool ssi_keywords_any(const ssi_keywords *keywords, const char *folded,
                      size_t folded_length);

#endif
