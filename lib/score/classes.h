/* Events that count alike: of one kind, and agreeing in the traits that make a
   difference to it. What an event does follows from its class, its day, its
   count and its person. Classes follow from the tables alone, not from the
   settings of a model. */
#ifndef SSI_LIB_SCORE_CLASSES_H
#define SSI_LIB_SCORE_CLASSES_H

#include "base/check.h"
#include "model/model.h"

#define SSI_CLASSES 256
#define SSI_TRAIT_SETS (1u << SSI_TRAIT_BITS)

typedef struct ssi_classes {
  uint8_t of[(SSI_KINDS + 1) * SSI_TRAIT_SETS];
  uint32_t count;
  struct {
    uint16_t traits; /* of an event of the class */
    uint8_t kind;    /* 0: there is no such event */
  } sample[SSI_CLASSES];
  bool people[SSI_CLASSES]; /* it is about people */
} ssi_classes;

void ssi_classes_make(ssi_classes *out);

static inline uint32_t ssi_class_of(const ssi_classes *classes, uint32_t kind,
                                    uint32_t traits) {
  return classes->of[kind * SSI_TRAIT_SETS | traits];
}

#endif
