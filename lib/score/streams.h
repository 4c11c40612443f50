/* Streams: feeds whose events are counted as units, or as people without a
   name, in the order of the tables. A day brings each of them some units; how
   many of them its cap leaves and what they weigh is up to a model. */
#ifndef SSI_LIB_SCORE_STREAMS_H
#define SSI_LIB_SCORE_STREAMS_H

#include "score/classes.h"

static inline bool ssi_is_stream(const ssi_feed_row *feed) {
  const ssi_indicator_row *to = &ssi_indicator_rows[feed->indicator - 1];
  if (!feed->kind || to->measure == SSI_MEASURE_REGULARITY) return false;
  return to->measure != SSI_MEASURE_PEOPLE || to->anonymous;
}

/* Units of one event. Where traits make no difference they are 1, because the
   feed's own units are a factor of the whole then. */
uint32_t ssi_stream_units(const ssi_feed_row *feed, uint32_t traits);

/* The same of an event with all traits. */
static inline uint32_t ssi_stream_full(const ssi_feed_row *feed) {
  return ssi_stream_units(feed, UINT32_MAX);
}

/* What an event of a class brings to a stream. */
typedef struct ssi_stream_part {
  uint32_t units, most; /* most: no cap leaves more in a day; UINT32_MAX: all */
  uint8_t stream;
} ssi_stream_part;

#define SSI_STREAM_PARTS 1024 /* of all classes together */

typedef struct ssi_streams {
  struct {
    uint16_t first, last;
  } spans[SSI_CLASSES];
  ssi_stream_part parts[SSI_STREAM_PARTS];
  uint32_t part_count;
} ssi_streams;

/* false: the tables ask for more than there is room for. */
bool ssi_streams_make(const ssi_classes *classes, ssi_streams *out);

#endif
