/* The model's tables and the handle that holds a copy's parameters. */
#ifndef SSI_LIB_MODEL_MODEL_H
#define SSI_LIB_MODEL_MODEL_H

#include <ssi/model.h>

#include "base/alloc.h"
#include "model/kind_set.h"

/* Table rows: what never changes in a copy of the model. Enum values that have
   room in a byte take one. */
typedef struct ssi_kind_row {
  const char *name, *sentence, *source;
  uint8_t polarity;
  bool in_archive;
  int16_t cap;
  int32_t seconds;
} ssi_kind_row;

typedef struct ssi_fact_row {
  const char *name, *sentence, *source, *unit;
  int32_t maximum;
  bool in_archive;
} ssi_fact_row;

typedef struct ssi_trait_row {
  const char *name, *sentence, *source;
} ssi_trait_row;

typedef struct ssi_indicator_row {
  const char *name, *sentence, *advice, *source, *unit;
  uint8_t pillar, measure;
  bool anonymous;
  uint8_t span; /* of regularity; else 0 */
  int32_t scale, curve, weight, goalpost;
  int32_t half_life;       /* 0: for ever (fixed) or no events */
  int32_t prior, expected; /* of rate, quality; else 0 */
} ssi_indicator_row;

typedef struct ssi_feed_row {
  uint8_t indicator;
  uint8_t kind; /* 0 if a fact feeds it */
  uint8_t fact; /* 0 if a kind feeds it */
  bool against;
  bool unasked;   /* against a rate when there is any, but never asked for */
  bool plain;     /* asked for, whatever the traits */
  uint16_t place; /* of its kind, or behind all kinds of its fact, from 0 */
  int32_t units, fact_cap;
  uint32_t any_trait;
  uint32_t bonus_trait[2];
  int16_t bonus_units[2];
  int32_t full; /* all that there is of it, in millionths */
} ssi_feed_row;

/* Index 0 of each is the row of value 1. */
extern const ssi_kind_row ssi_kind_rows[SSI_KINDS];
extern const ssi_fact_row ssi_fact_rows[SSI_FACTS];
extern const ssi_indicator_row ssi_indicator_rows[SSI_INDICATORS];

/* How many rows the tables hold that no public number counts. */
enum {
  SSI_TRAIT_BITS = 0
#define TRAIT(...) +1
#include "model/signals.inc"
  ,
  SSI_FEEDS = 0
#define FEED(...) +1
#include "model/indicators.inc"
};

extern const ssi_trait_row ssi_trait_rows[SSI_TRAIT_BITS];
extern const ssi_pillar_info ssi_pillar_rows[SSI_PILLARS];

/* Ordered by indicator, then as in the table. */
extern const ssi_feed_row ssi_feed_rows[SSI_FEEDS];

/* Bounds of what the tables may hold; model_tables test keeps them. */
#define SSI_HALF_LIFE_MAX 3650
#define SSI_GOALPOST_LIMIT 67108863
/* A share of one: of what was observed, a level, rate, regularity, quality. */
#define SSI_WHOLE SSI_SHARE_WHOLE
#define SSI_UNITS_LIMIT 4000
#define SSI_CAP_LIMIT 10000

/* Events of a day that no cap holds up: more than a ledger has. */
#define SSI_UNCAPPED_BITS 48
#define SSI_UNCAPPED ((UINT64_C(1) << SSI_UNCAPPED_BITS) - 1)

typedef struct ssi_indicator_setting {
  ssi_pillar pillar;
  int32_t weight, goalpost, half_life;
} ssi_indicator_setting;

typedef enum ssi_counting {
  SSI_COUNT_UNITS = 1,
  SSI_COUNT_TRAIT_UNITS, /* units that depend on traits */
  SSI_COUNT_DAYS,
  SSI_COUNT_NAMELESS /* people */
} ssi_counting;

/* A feed in the order of kinds. */
typedef struct ssi_counted_feed {
  const ssi_feed_row *row;
  uint16_t feed, indicator;
  uint8_t counting; /* an ssi_counting */
  bool trials;      /* of a rate: without a daily cap */
} ssi_counted_feed;

/* Those of a kind: feeds[first[kind - 1] .. first[kind]). */
typedef struct ssi_counted_feeds {
  uint16_t first[SSI_KINDS + 1];
  ssi_counted_feed feeds[SSI_FEEDS];
} ssi_counted_feeds;

/* The event feeds of each kind, for all models the same. */
typedef struct ssi_kind_feeds {
  ssi_counted_feeds by_day;   /* what each day's events bring */
  ssi_counted_feeds contacts; /* what a contact with a person brings */
} ssi_kind_feeds;

/* All that the feeds of an indicator count, for all models the same. */
typedef struct ssi_asked {
  ssi_kind_set kinds;
  uint64_t facts;  /* a bit each, from the lowest */
  uint32_t traits; /* all bits if there is a feed that is not asked for */
  int64_t full;    /* of what is asked for, in millionths */
} ssi_asked;

struct ssi_model {
  ssi_allocator allocator;
  ssi_kind_feeds by_kind;
  ssi_asked asked[SSI_INDICATORS];
  ssi_indicator_setting settings[SSI_INDICATORS];
  int32_t caps[SSI_KINDS];
  char fingerprint[17];
  ssi_refusal refusal;
};

/* Events of a day that count for a feed: the daily cap of its kind. A rate
   needs none, and has none. */
static inline uint64_t ssi_feed_cap(const ssi_model *self,
                                    const ssi_feed_row *feed) {
  if (ssi_indicator_rows[feed->indicator - 1].measure == SSI_MEASURE_RATE)
    return SSI_UNCAPPED;
  return (uint64_t)self->caps[feed->kind - 1];
}

/* Whether an event with these traits counts for a feed. */
static inline bool ssi_feed_wants(const ssi_feed_row *feed, uint32_t traits) {
  return !feed->any_trait || (feed->any_trait & traits) != 0;
}

/* Whether an event of the kind shows that the kind was observed. What counts
   against someone does not: a source that has only the bad has not looked for
   the rest. */
static inline bool ssi_kind_shows(uint32_t kind) {
  return ssi_kind_rows[kind - 1].polarity != SSI_POLARITY_ADVERSE;
}

/* Enum values may come from other languages: any number is possible. */
static inline bool ssi_is_kind(ssi_kind kind) {
  return (uint32_t)kind - 1 < SSI_KINDS;
}

static inline bool ssi_is_fact(ssi_fact fact) {
  return (uint32_t)fact - 1 < SSI_FACTS;
}

static inline bool ssi_is_indicator(ssi_indicator indicator) {
  return (uint32_t)indicator - 1 < SSI_INDICATORS;
}

static inline bool ssi_is_pillar(ssi_pillar pillar) {
  return (uint32_t)pillar - 1 < SSI_PILLARS;
}

/* Allowed range of a parameter of an indicator or kind. */
typedef struct ssi_limits {
  int32_t minimum, maximum;
} ssi_limits;

typedef enum ssi_parameter {
  SSI_WEIGHT,
  SSI_GOALPOST,
  SSI_HALF_LIFE,
  SSI_CAP
} ssi_parameter;

ssi_limits ssi_range_of(ssi_parameter what, int32_t indicator_or_kind);

static inline ssi_limits ssi_goalpost_range(ssi_indicator indicator) {
  return ssi_range_of(SSI_GOALPOST, (int32_t)indicator);
}

static inline ssi_limits ssi_half_life_range(ssi_indicator indicator) {
  return ssi_range_of(SSI_HALF_LIFE, (int32_t)indicator);
}

static inline ssi_limits ssi_cap_range(ssi_kind kind) {
  return ssi_range_of(SSI_CAP, (int32_t)kind);
}

/* The first feed of each indicator, and the end of the last one's. */
extern const uint16_t ssi_first_feeds[SSI_INDICATORS + 1];

/* Feeds of an indicator: ssi_feed_rows[first .. last). */
typedef struct ssi_feed_span {
  size_t first, last;
} ssi_feed_span;

static inline ssi_feed_span ssi_feeds_of(size_t indicator_index) {
  const ssi_feed_span span = {ssi_first_feeds[indicator_index],
                              ssi_first_feeds[indicator_index + 1]};
  return span;
}

/* Scales the weights of each pillar to 25 points, without a new fingerprint:
   for trial models that nobody sees. false: a pillar has no weight. */
bool ssi_model_balance_weights(ssi_model *self);

/* Writes 16 hexadecimal digits and NUL over tables and parameters. */
void ssi_model_stamp(ssi_model *self);

#endif
