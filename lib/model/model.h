/* The model's tables and the handle that holds a copy's parameters. */
#ifndef SSI_LIB_MODEL_MODEL_H
#define SSI_LIB_MODEL_MODEL_H

#include <ssi/model.h>

#include "base/alloc.h"

/* Table rows: what never changes in a copy of the model. */
typedef struct ssi_kind_row {
  const char *name, *sentence, *source;
  ssi_polarity polarity;
  int32_t cap, seconds;
  bool in_archive;
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
  const char *name, *sentence, *source, *unit;
  ssi_pillar pillar;
  ssi_measure measure;
  int32_t scale, curve, weight, goalpost;
  int32_t half_life;             /* 0: for ever (fixed) or no events */
  int32_t span, prior, expected; /* of regularity, rate, quality; else 0 */
  bool anonymous;
} ssi_indicator_row;

typedef struct ssi_feed_row {
  ssi_indicator indicator;
  ssi_kind kind; /* 0 if a fact feeds it */
  ssi_fact fact; /* 0 if a kind feeds it */
  int32_t units, fact_cap;
  uint32_t any_trait;
  uint32_t bonus_trait[2];
  int32_t bonus_units[2];
  bool against;
  bool unasked; /* against a rate when there is any, but never asked for */
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

/* Trials of a kind on one day that a rate takes at most. A share needs no daily
   cap; this is what its sums have room for, far above what a day can bring. */
#define SSI_TRIALS_LIMIT 1000000000

typedef struct ssi_indicator_setting {
  ssi_pillar pillar;
  int32_t weight, goalpost, half_life;
} ssi_indicator_setting;

/* The event feeds of each kind: feeds[first[kind - 1] .. first[kind]). */
typedef struct ssi_kind_feeds {
  uint16_t first[SSI_KINDS + 1];
  uint16_t feeds[SSI_FEEDS];
} ssi_kind_feeds;

struct ssi_model {
  ssi_allocator allocator;
  ssi_kind_feeds by_kind;
  ssi_indicator_setting settings[SSI_INDICATORS];
  int32_t caps[SSI_KINDS];
  char fingerprint[17];
  ssi_refusal refusal;
};

/* Events of a day that count for a feed: the daily cap of its kind, but for
   rates. */
uint32_t ssi_feed_cap(const ssi_model *self, const ssi_feed_row *feed);

/* Whether an event with these traits counts for a feed. */
static inline bool ssi_feed_wants(const ssi_feed_row *feed, uint32_t traits) {
  return !feed->any_trait || (feed->any_trait & traits) != 0;
}

/* Whether an event of the kind shows that the kind was looked for. What counts
   against someone does not: whoever tells of the bad alone has not looked. */
static inline bool ssi_kind_shows(uint32_t kind) {
  return ssi_kind_rows[kind - 1].polarity != SSI_POLARITY_ADVERSE;
}

/* Enum values may come from other languages: any number is possible. */
bool ssi_is_kind(ssi_kind kind);
bool ssi_is_fact(ssi_fact fact);
bool ssi_is_indicator(ssi_indicator indicator);
bool ssi_is_pillar(ssi_pillar pillar);

bool ssi_same_text(const char *a, const char *b);

/* Allowed range of a parameter of an indicator or kind. */
typedef struct ssi_limits {
  int32_t minimum, maximum;
} ssi_limits;
ssi_limits ssi_goalpost_range(ssi_indicator indicator);
ssi_limits ssi_half_life_range(ssi_indicator indicator);
ssi_limits ssi_cap_range(ssi_kind kind);

/* Feeds of an indicator: ssi_feed_rows[first .. last). */
typedef struct ssi_feed_span {
  size_t first, last;
} ssi_feed_span;
ssi_feed_span ssi_feeds_of(size_t indicator_index);

/* Scales the weights of each pillar to 25 points, without a new fingerprint:
   for trial models that nobody sees. false: a pillar has no weight. */
bool ssi_model_balance_weights(ssi_model *self);

/* Writes 16 hexadecimal digits and NUL over tables and parameters. */
void ssi_model_stamp(ssi_model *self);

#endif
