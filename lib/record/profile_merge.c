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

/* Longer, or of equal length later in the order of bytes. */
static bool is_greater(const char *a, size_t a_length, const char *b,
                       size_t b_length) {
  if (a_length != b_length) return a_length > b_length;
  return a_length > 0 && memcmp(a, b, a_length) > 0;
}

/* Copies of the other's texts that will stay; the rest is empty. */
typedef struct texts {
  ssi_folded sections[SSI_SECTIONS];
  ssi_keywords target;
} texts;

static size_t target_length(const ssi_profile *of) {
  return of->target.starts[of->target.count];
}

static bool wants_section(const ssi_folded *own, const ssi_folded *other) {
  if (!own->given || !other->given) return other->given;
  return is_greater(other->words, other->length, own->words, own->length);
}

/* false: some could not be copied. */
static bool copy_texts(const ssi_profile *self, const ssi_profile *other,
                       texts *out) {
  bool complete = true;
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; i < SSI_SECTIONS; i++) {
    if (!wants_section(&self->sections[i], &other->sections[i])) continue;
    out->sections[i] = other->sections[i];
    complete &= ssi_copy_words(&self->allocator, &out->sections[i].words,
                               out->sections[i].capacity);
  }
  if (is_greater(other->target.words, target_length(other), self->target.words,
                 target_length(self))) {
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

static void keep_missing(ssi_profile *self, size_t i, int32_t missing) {
  if (self->missing[i] < missing) self->missing[i] = missing;
}

static void take_greater(ssi_profile *self, const ssi_profile *other,
                         size_t i) {
  /* The value of an unobserved fact is 0. */
  if (self->values[i] < other->values[i]) self->values[i] = other->values[i];
  self->observed[i] |= other->observed[i];
  keep_missing(self, i, other->missing[i]);
}

static void take_fact(ssi_profile *self, const ssi_profile *other, size_t i) {
  self->values[i] = other->values[i];
  self->observed[i] = other->observed[i];
  self->by_hand[i] = other->by_hand[i];
  self->missing[i] = other->missing[i];
}

static bool are_alike(const ssi_folded *a, const ssi_folded *b) {
  return a->given && b->given && a->length == b->length &&
         memcmp(a->words, b->words, a->length) == 0;
}

/* A length that no one set by hand: that of the text that stays, before it
   does. */
static void merge_length(ssi_profile *self, const ssi_profile *other, size_t i,
                         size_t section) {
  const ssi_folded *own = &self->sections[section];
  const ssi_folded *theirs = &other->sections[section];
  const int32_t missing = self->missing[i];
  if (wants_section(own, theirs)) {
    take_fact(self, other, i);
    keep_missing(self, i, missing);
  } else if (are_alike(own, theirs)) {
    take_greater(self, other, i);
  } else {
    keep_missing(self, i, other->missing[i]);
  }
}

static void merge_fact(ssi_profile *self, const ssi_profile *other, size_t i) {
  const size_t section = ssi_section_of((ssi_fact)(i + 1));
  if (self->by_hand[i] != other->by_hand[i]) {
    if (other->by_hand[i]) take_fact(self, other, i);
  } else if (self->by_hand[i] || section == SSI_SECTIONS) {
    take_greater(self, other, i);
  } else {
    merge_length(self, other, i, section);
  }
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
