/* Events that count alike: of one kind, agreeing in the traits that make a
   difference to it and, if it may be about people, in whether the person has a
   name. What an event does follows from its class, its day, its count and its
   person. Classes follow from the tables alone, not from the settings of a
   model. */
#ifndef SSI_LIB_SCORE_CLASSES_H
#define SSI_LIB_SCORE_CLASSES_H

#include "model/model.h"

#define SSI_CLASSES 256
#define SSI_TRAIT_BYTES ((SSI_TRAIT_BITS + 7) / 8)

/* From kind to kind a line of the cache more than a power of two: otherwise the
   lines that are used most would drive each other out. */
#define SSI_CLASS_STEP (256 + 64)

typedef struct ssi_classes {
  /* The class of an event is the union of what is said of its kind with each
     byte of its traits, and with a person: three look-ups for up to 16 traits.
   */
  uint8_t of[SSI_TRAIT_BYTES][(SSI_KINDS + 1) * SSI_CLASS_STEP];
  uint8_t named[SSI_KINDS + 1][2]; /* without a name, with one */
  uint32_t count;
  struct {
    uint32_t traits; /* of an event of the class */
    uint8_t kind;    /* 0: there is no such event */
  } sample[SSI_CLASSES];
  bool people[SSI_CLASSES];   /* it is about people with a name */
  bool nameless[SSI_CLASSES]; /* ... or without one */
} ssi_classes;

/* false: the tables ask for more classes than there may be. */
bool ssi_classes_make(ssi_classes *out);

/* The traits are valid. */
static inline uint32_t ssi_class_of(const ssi_classes *classes, uint32_t kind,
                                    uint32_t traits, bool named) {
  uint32_t class = classes->named[kind][named], i;
  for (i = 0; i < SSI_TRAIT_BYTES; i++)
    class |= classes->of[i][kind * SSI_CLASS_STEP + (traits >> 8 * i & 255)];
  return class;
}

#endif
