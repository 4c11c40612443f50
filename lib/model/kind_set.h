/* A set of event kinds: an array of bits, bit kind - 1 of 256, as the masks of
   the public interface have them. */
#ifndef SSI_LIB_MODEL_KIND_SET_H
#define SSI_LIB_MODEL_KIND_SET_H

#include <ssi/model.h>
#include <stdbool.h>
#include <stdint.h>

/* Words that are in use: the others are 0. */
#define SSI_KIND_WORDS ((SSI_KINDS + 63) / 64)

typedef struct ssi_kind_set {
  uint64_t words[4];
} ssi_kind_set;

/* Kinds count from 1, as in the tables: 1 <= kind <= 256. */
static inline void ssi_kind_set_add(ssi_kind_set *self, uint32_t kind) {
  self->words[(kind - 1) / 64] |= UINT64_C(1) << (kind - 1) % 64;
}

static inline bool ssi_kind_set_has(const ssi_kind_set *self, uint32_t kind) {
  return self->words[(kind - 1) / 64] >> (kind - 1) % 64 & 1;
}

/* Adds all kinds of another set. */
static inline void ssi_kind_set_join(ssi_kind_set *self,
                                     const ssi_kind_set *other) {
  uint32_t i;
  for (i = 0; i < SSI_KIND_WORDS; i++) self->words[i] |= other->words[i];
}

/* Whether all kinds of another set are in it. */
static inline bool ssi_kind_set_includes(const ssi_kind_set *self,
                                         const ssi_kind_set *other) {
  uint64_t missing = 0;
  uint32_t i;
  for (i = 0; i < SSI_KIND_WORDS; i++)
    missing |= other->words[i] & ~self->words[i];
  return missing == 0;
}

/* Whether any kind of another set is in it. */
static inline bool ssi_kind_set_meets(const ssi_kind_set *self,
                                      const ssi_kind_set *other) {
  uint64_t both = 0;
  uint32_t i;
  for (i = 0; i < SSI_KIND_WORDS; i++) both |= other->words[i] & self->words[i];
  return both != 0;
}

static inline bool ssi_kind_set_equals(const ssi_kind_set *self,
                                       const ssi_kind_set *other) {
  uint64_t different = 0;
  uint32_t i;
  for (i = 0; i < SSI_KIND_WORDS; i++)
    different |= other->words[i] ^ self->words[i];
  return different == 0;
}

#endif
