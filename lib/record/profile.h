/* The profile handle: facts, and the folded words of the texts that some of
   them follow from. */
#ifndef SSI_LIB_RECORD_PROFILE_H
#define SSI_LIB_RECORD_PROFILE_H

#include <ssi/profile.h>

#include "base/alloc.h"
#include "model/model.h"
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
  int32_t missing[SSI_FACTS]; /* of the whole, where it was observed in part */
  bool by_hand[SSI_FACTS];    /* set or cleared, where it follows from texts */
  ssi_folded sections[SSI_SECTIONS];
  ssi_keywords target;
  ssi_refusal refusal;
};

/* Facts that follow from texts, unless they are set by hand: the length of the
   headline and of the summary, and the keyword spread. */
#define SSI_FOLLOWING 3
extern const ssi_fact ssi_following[SSI_FOLLOWING];

/* The section a fact is the length of, from 0; SSI_SECTIONS if of none. */
static inline size_t ssi_section_of(ssi_fact fact) {
  if (fact == SSI_FACT_HEADLINE_LENGTH) return SSI_SECTION_HEADLINE - 1;
  if (fact == SSI_FACT_SUMMARY_LENGTH) return SSI_SECTION_SUMMARY - 1;
  return SSI_SECTIONS;
}

/* Whether there is the text that one of those facts follows from. */
bool ssi_profile_has_text(const ssi_profile *self, ssi_fact fact);

/* The keyword spread that follows from the texts, in millionths; there are a
   target and a section. */
int32_t ssi_profile_spread(const ssi_profile *self);

/* Makes the keyword spread what follows from the texts, or unobserved if none
   does; one that is set by hand stays, and so does what is missing. */
void ssi_profile_follow(ssi_profile *self);

/* What is missing of each fact; NULL: nothing of any. */
const int32_t *ssi_profile_missing(const ssi_profile *self);

/* To which share a fact was observed; 0: not at all. */
static inline int32_t ssi_profile_share(const ssi_profile *self, size_t fact) {
  return self->observed[fact] ? SSI_WHOLE - self->missing[fact] : 0;
}

/* Replaces *words, if it is not NULL, by a copy. false: no memory, and *words
   is NULL. */
bool ssi_copy_words(const ssi_allocator *from, char **words, size_t capacity);

#endif
