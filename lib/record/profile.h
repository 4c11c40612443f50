/* The profile handle: facts, and the folded words of the texts that some of
   them follow from. */
#ifndef SSI_LIB_RECORD_PROFILE_H
#define SSI_LIB_RECORD_PROFILE_H

#include <ssi/profile.h>

#include "base/alloc.h"
#include "record/keywords.h"

#define SSI_SECTIONS 4

/* A section's text, folded to its words. */
typedef struct ssi_folded {
  char *words;
  size_t length, capacity;
  bool given;
} ssi_folded;

struct ssi_profile {
  ssi_allocator allocator;
  int32_t values[SSI_FACTS];
  bool observed[SSI_FACTS];
  bool spread_follows; /* the keyword spread follows from the texts */
  ssi_folded sections[SSI_SECTIONS];
  ssi_keywords target;
  ssi_refusal refusal;
};

/* Replaces *words, if it is not NULL, by a copy. false: no memory, and *words
   is NULL. */
bool ssi_copy_words(const ssi_allocator *from, char **words, size_t capacity);

#endif
