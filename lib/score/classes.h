/* Events that count alike: of one kind, and agreeing in the traits that make a
   difference to it. What an event does follows from its class, its day, its
   count and its person. Classes follow from the tables alone, not from the
   settings of a model. */
#ifndef SSI_LIB_SCORE_CLASSES_H
#define SSI_LIB_SCORE_CLASSES_H

#include "model/model.h"

#define SSI_CLASSES 256
#define SSI_TRAIT_BYTES ((SSI_TRAIT_BITS + 7) / 8)

typedef struct ssi_classes {
  /* The class of an event is the union of what is said of its kind and each
     byte of its traits: two look-ups for up to 16 traits. */
  uint8_t of[SSI_TRAIT_BYTES][(SSI_KINDS + 1) * 256];
  uint32_t count;
  struct {
    uint32_t traits; /* of an event of the class */
    uint8_t kind;    /* 0: there is no such event */
  } sample[SSI_CLASSES];
  bool people[SSI_CLASSES]; /* it is about people */
} ssi_classes;

/* false: the tables ask for more classes than there may be. */
bool ssi_classes_make(ssi_classes *out);

/* The traits are valid. */
static inline uint32_t ssi_class_of(const ssi_classes *classes, uint32_t kind,
                                    uint32_t traits) {
  uint32_t class = 0, i;
  for (i = 0; i < SSI_TRAIT_BYTES; i++)
    class |= classes->of[i][kind << 8 | (traits >> 8 * i & 255)];
  return class;
}

#endif
