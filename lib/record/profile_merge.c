/* Merging profiles: of each fact, text and target the greater one stays. The
   greater of two is a join (each is totally ordered, and what is not there is
   least), so any order and grouping of merges gives the same. A length is a
   part of its text, ordered by it last; the keyword spread is made again. What
   was set by hand is above all that follows from texts, and cleared by hand is
   the least of it. Of a fact that both observed, the most that is missing stays
   missing; of one that is unobserved nothing is. Linear in the texts, for each
   keyword. */
#include <string.h>

#include "record/profile.h"

/* Below 0 if the second is the greater one: longer, or of equal length later in
   the order of bytes. 0: they are alike. */
static int order(const char *a, size_t a_length, const char *b,
                 size_t b_length) {
  if (a_length != b_length) return a_length < b_length ? -1 : 1;
  return a_length > 0 ? memcmp(a, b, a_length) : 0;
}

/* What is not given is least. */
static int section_order(const ssi_folded *a, const ssi_folded *b) {
  if (a->given != b->given) return a->given ? 1 : -1;
  return order(a->words, a->length, b->words, b->length);
}

/* Copies of the other's texts that will stay; the rest is empty. */
typedef struct texts {
  ssi_folded sections[SSI_SECTIONS];
  ssi_keywords target;
} texts;

static size_t target_length(const ssi_profile *of) {
  return of->target.starts[of->target.count];
}

/* false: some could not be copied. */
static bool copy_texts(const ssi_profile *self, const ssi_profile *other,
                       texts *out) {
  bool complete = true;
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < SSI_SECTIONS; i++) {
    if (section_order(&self->sections[i], &other->sections[i]) >= 0) continue;
    out->sections[i] = other->sections[i];
    complete &= ssi_copy_words(&self->allocator, &out->sections[i].words,
                               out->sections[i].capacity);
  }
  if (order(self->target.words, target_length(self), other->target.words,
            target_length(other)) < 0) {
    out->target = other->target;
    complete &= ssi_copy_words(&self->allocator, &out->target.words,
                               out->target.words_capacity);
  }
  return complete;
}

static void free_texts(const ssi_allocator *to, texts *of) {
  size_t i;
  for (i = 0; i < SSI_SECTIONS; i++)
    ssi_release_wiped(to, of->sections[i].words, of->sections[i].capacity, 1);
  ssi_keywords_free(to, &of->target);
}

/* Swaps in what was copied, so that `with` holds what is to be released. */
static void swap_texts(ssi_profile *self, texts *with) {
  size_t i;
  for (i = 0; i < SSI_SECTIONS; i++) {
    const ssi_folded old = self->sections[i];
    if (!with->sections[i].given) continue;
    self->sections[i] = with->sections[i];
    with->sections[i] = old;
  }
  if (with->target.count > 0) {
    const ssi_keywords old = self->target;
    self->target = with->target;
    with->target = old;
  }
}

/* What was set or cleared by hand replaces what was not. A length that nobody
   set is that of the text that stays, before it does. Of others the greater
   value stays; the value of an unobserved fact is 0. */
static void merge_fact(ssi_profile *self, const ssi_profile *other, size_t i) {
  const size_t section = ssi_section_of((ssi_fact)(i + 1));
  const bool apart = self->by_hand[i] != other->by_hand[i];
  int way = 0; /* below 0: the other's replaces it */
  if (apart)
    way = self->by_hand[i] ? 1 : -1;
  else if (!self->by_hand[i] && section < SSI_SECTIONS)
    way = section_order(&self->sections[section], &other->sections[section]);
  if (way < 0 || (way == 0 && self->values[i] < other->values[i]))
    self->values[i] = other->values[i];
  if (way < 0)
    self->observed[i] = other->observed[i];
  else if (way == 0)
    self->observed[i] |= other->observed[i];
  if (apart ? way < 0 : self->missing[i] < other->missing[i])
    self->missing[i] = other->missing[i];
  self->by_hand[i] |= other->by_hand[i];
}

ssi_status ssi_profile_merge(ssi_profile *self, const ssi_profile *other) {
  texts taken;
  bool complete;
  size_t i;
  if (!self || !other) return SSI_ERROR_NULL;
  complete = copy_texts(self, other, &taken);
  if (complete) {
    for (i = 0; i < SSI_FACTS; i++) merge_fact(self, other, i);
    swap_texts(self, &taken);
    ssi_profile_follow(self);
  }
  free_texts(&self->allocator, &taken);
  return complete ? SSI_OK : SSI_ERROR_MEMORY;
}
