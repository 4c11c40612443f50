/* Which streams the events of each class go to: O(feeds x classes), once for a
   dataset, however many rows it has. Where there is no room, indices wrap
   around until that is refused. */
#include "score/streams.h"
#include "base/seldom.h"

#include <string.h>

uint32_t ssi_stream_units(const ssi_feed_row *feed, uint32_t traits) {
  int32_t units = feed->units;
  uint32_t i;
  if (ssi_counts_people(feed) || !feed->bonus_trait[0]) return 1;
  for (i = 0; i < 2; i++) {
    if (feed->bonus_trait[i] & traits) units += feed->bonus_units[i];
  }
  return (uint32_t)units;
}

/* Whether the events of a class go to a stream. */
static bool takes(const ssi_feed_row *feed, const ssi_classes *classes,
                  uint32_t class) {
  if (feed->kind != (ssi_kind)classes->sample[class].kind) return false;
  if (!ssi_feed_wants(feed, classes->sample[class].traits)) return false;
  return !ssi_counts_people(feed) || classes->nameless[class];
}

static ssi_stream_part part_of(const ssi_feed_row *feed, uint32_t traits,
                               uint32_t stream) {
  const bool capped =
      ssi_indicator_rows[feed->indicator - 1].measure != SSI_MEASURE_RATE;
  const ssi_stream_part part = {
      ssi_stream_units(feed, traits),
      capped ? SSI_CAP_LIMIT * ssi_stream_full(feed) : UINT32_MAX,
      (uint8_t)stream};
  return part;
}

SSI_SELDOM bool ssi_streams_make(const ssi_classes *classes, ssi_streams *out) {
  uint32_t class, stream;
  size_t feed;
  memset(out, 0, sizeof *out);
  for (class = 0; class < SSI_CLASSES; class ++) {
    out->spans[class].first = (uint16_t)out->part_count;
    for (feed = stream = 0; feed < SSI_FEEDS; feed++) {
      const ssi_feed_row *row = &ssi_feed_rows[feed];
      if (!ssi_is_stream(row)) continue;
      if (takes(row, classes, class))
        out->parts[out->part_count++ % SSI_STREAM_PARTS] =
            part_of(row, classes->sample[class].traits, stream);
      stream++;
    }
    out->spans[class].last = (uint16_t)out->part_count;
  }
  return out->part_count <= SSI_STREAM_PARTS;
}
