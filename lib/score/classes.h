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

/* What there are bits and bytes for. Tables that go beyond are refused. */
#define SSI_PEOPLE 16       /* most indicators of people, ... */
#define SSI_RHYTHMS 8       /* ... of regularity, ... */
#define SSI_CLASS_RHYTHMS 4 /* ... of regularity with one class */
#define SSI_SPAN_MAX 7      /* days that one day keeps up at most */

/* What is said of a kind: of a person without a name and with one, then of each
   value of the last byte of its traits, then of the bytes before it. So most
   rows, which have no traits, need one line of the cache. From kind to kind it
   is an odd number of lines: at a power of two those that are used most would
   drive each other out. */
#define SSI_CLASS_LAST 2
#define SSI_CLASS_FIRST (SSI_CLASS_LAST + (1 << (SSI_TRAIT_BITS - 1) % 8) * 2)
#define SSI_CLASS_ALL (SSI_CLASS_FIRST + 256 * (SSI_TRAIT_BYTES - 1))
#define SSI_CLASS_STEP ((((SSI_CLASS_ALL + 63) / 64) | 1) * 64)

typedef struct ssi_classes {
  /* The class of an event is the union of what is said of each: three look-ups
     for up to 16 traits. */
  uint8_t of[(SSI_KINDS + 1) * SSI_CLASS_STEP];
  uint32_t count;
  struct {
    uint16_t first, last;
  } kinds[SSI_KINDS + 1]; /* the classes of each */
  struct {
    uint32_t traits; /* of an event of the class */
    uint8_t kind;    /* 0: there is no such event */
    bool named;      /* the person has a name, if it may be about people */
  } sample[SSI_CLASSES];
  bool people[SSI_CLASSES];         /* it is about people with a name, ... */
  bool nameless[SSI_CLASSES];       /* ... or without one */
  uint16_t about[SSI_CLASSES];      /* indicators of people, a bit each, ... */
  uint8_t about_count[SSI_CLASSES]; /* ... and how many they are */
  uint8_t rhythms[SSI_CLASSES]; /* indicators of regularity, a bit each, ... */
  uint8_t rhythm_count[SSI_CLASSES];
  /* ... and their numbers, above the bits of an age. */
  uint32_t rhythm[SSI_CLASSES][SSI_CLASS_RHYTHMS];
  /* The indicator of each bit, in the order of the tables. */
  uint8_t people_indicator[SSI_INDICATORS], rhythm_indicator[SSI_INDICATORS];
  uint32_t all_people, all_rhythms; /* how many there are */
} ssi_classes;

/* Below the number of a rhythm, the age of a day. */
#define SSI_AGE_BITS 24

static inline bool ssi_counts_people(const ssi_feed_row *feed) {
  return ssi_indicator_rows[feed->indicator - 1].measure == SSI_MEASURE_PEOPLE;
}

/* false: the tables ask for more classes than there may be. */
bool ssi_classes_make(ssi_classes *out);

/* The traits are valid. */
static inline uint32_t ssi_class_of(const ssi_classes *classes, uint32_t kind,
                                    uint32_t traits, bool named) {
  const uint8_t *of = classes->of + kind * SSI_CLASS_STEP;
  const uint32_t last = traits >> 8 * (SSI_TRAIT_BYTES - 1) & 255;
  uint32_t class = of[named] | (of + SSI_CLASS_LAST)[last], i;
  for (i = 0; i < SSI_TRAIT_BYTES - 1; i++)
    class |= (of + SSI_CLASS_FIRST + 256 * i)[traits >> 8 * i & 255];
  return class;
}

#endif
