/* A case of the test vectors: what its lines said, and the expected results. */
#ifndef VECTORS_H
#define VECTORS_H

#include <ssi/ssi.h>

/* All results of a score as one row of numbers. */
enum {
  TOTAL = 0, /* points, high, observed, estimate, display */
  TOTAL_FIELDS = 5,
  PILLAR = TOTAL + TOTAL_FIELDS, /* points, high, observed, estimate */
  PILLAR_FIELDS = 4,
  INDICATOR = PILLAR + PILLAR_FIELDS * SSI_PILLARS,
  STATE = 0,
  POINTS,
  HIGH,
  OBSERVED,
  MEASURE,
  WEIGHT,
  INDICATOR_FIELDS,
  ROWS = INDICATOR + INDICATOR_FIELDS * SSI_INDICATORS,
  SHARE = ROWS + 1, /* points, observed: for each feed */
  SHARE_FIELDS = 2,
  FEEDS_MAX = 1024,
  SLOTS = SHARE + SHARE_FIELDS * FEEDS_MAX
};

typedef struct events {
  size_t count, room;
  int32_t *days;
  uint8_t *kinds;
  uint16_t *traits;
  uint32_t *counts;
  uint64_t *counterparts;
} events;

typedef struct player {
  const char *file;
  char *next; /* rest of the line */
  long line;
  long case_number;
  char label[64];
  long cases, failures;
  uint64_t hash;

  ssi_model *model;
  ssi_profile *profile;
  events events;
  uint8_t looked_for[SSI_KINDS];
  size_t looked_for_count;
  uint32_t looked_for_traits;
  int32_t day;
  long score_line;
  size_t feeds;
  ssi_feed_info feed[FEEDS_MAX];

  int64_t expected[SLOTS];
  long expected_line[SLOTS]; /* 0: not said, so the default */
  bool kind_observed[SSI_KINDS + 1];
  bool fact_observed[SSI_FACTS + 1];
  bool unseen[FEEDS_MAX];
} player;

/* Ends the program with status 2: the file or a call is not as it should be. */
void give_up(const player *self, const char *what);
void must(const player *self, ssi_status status, const char *what);
void *grow(const player *self, void *memory, size_t count, size_t size);

/* Reads a file of vectors and hands each case to play(). */
void read_vectors(player *self, const char *path);
void play(player *self);

#endif
