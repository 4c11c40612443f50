/* Merging profiles: of each fact, text and target the greater one stays. The
   greater of two is a join (each is totally ordered, and what is not there is
   least), so any order and grouping of merges gives the same. */
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
    ssi_release(to, of->sections[i].words, of->sections[i].capacity, 1);
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

static void merge_facts(ssi_profile *self, const ssi_profile *other) {
  size_t i;
  for (i = 0; i < SSI_FACTS; i++) {
    /* The value of an unobserved fact is 0. */
    if (self->values[i] < other->values[i]) self->values[i] = other->values[i];
    self->observed[i] |= other->observed[i];
  }
  self->spread_follows |= other->spread_follows;
}

ssi_status ssi_profile_merge(ssi_profile *self, const ssi_profile *other) {
  texts taken;
  bool complete;
  if (!self || !other) return SSI_ERROR_NULL;
  complete = copy_texts(self, other, &taken);
  if (complete) {
    swap_texts(self, &taken);
    merge_facts(self, other);
  }
  free_texts(&self->allocator, &taken);
  return complete ? SSI_OK : SSI_ERROR_MEMORY;
}
