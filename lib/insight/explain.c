/* Explanation: the exact share of every kind and fact in the points, in
   proportion to the amounts. Running sums are rounded, so that the shares of an
   indicator add up to its points. Read from a score; nothing is scored again:
   one share costs a pass over the feeds of its indicator. */
#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "score/score.h"

/* Amounts above this are halved until the products fit in 64 bits. */
#define AMOUNT_LIMIT (UINT64_C(1) << 38)

/* Splits `points` among the feeds of `span` on one side of the rate, in
   proportion to their amounts: running sums are rounded, so the shares add up
   exactly. Answers the share of `feed`, which is on that side. */
static int32_t share_of(const ssi_score *self, ssi_feed_span span, size_t feed,
                        int32_t points) {
  const bool against = ssi_feed_rows[feed].against;
  const uint64_t *amounts = self->amounts.feeds;
  uint64_t total = 0, before = 0;
  unsigned halvings = 0;
  size_t i;
  for (i = span.first; i < span.last; i++) {
    if (ssi_feed_rows[i].against != against) continue;
    total += amounts[i];
    if (i < feed) before += amounts[i];
  }
  if (total == 0) return 0;
  while (total >> halvings >= AMOUNT_LIMIT) halvings++;
  return (int32_t)(ssi_round_divide((uint64_t)points *
                                        ((before + amounts[feed]) >> halvings),
                                    total >> halvings) -
                   ssi_round_divide((uint64_t)points * (before >> halvings),
                                    total >> halvings));
}

/* What counts for a rate shares the points there would be without what counts
   against it; what counts against it shares the difference. */
static int32_t points_of(const ssi_score *self, size_t feed) {
  const size_t index = (size_t)ssi_feed_rows[feed].indicator - 1;
  const ssi_indicator_score *one = &self->indicators[index];
  const ssi_feed_span span = ssi_feeds_of(index);
  if (ssi_feed_rows[feed].against)
    return -share_of(self, span, feed, one->without_against - one->points);
  return share_of(self, span, feed, one->without_against);
}

ssi_status ssi_score_contributions(const ssi_score *self,
                                   size_t *out_contributions) {
  if (!self || !out_contributions) return SSI_ERROR_NULL;
  *out_contributions = SSI_FEEDS;
  return SSI_OK;
}

ssi_status ssi_score_contribution(const ssi_score *self, size_t index,
                                  ssi_contribution *out) {
  const ssi_feed_row *feed;
  ssi_contribution result;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= SSI_FEEDS) return SSI_ERROR_INDEX;
  feed = &ssi_feed_rows[index];
  memset(&result, 0, sizeof result);
  result.indicator = feed->indicator;
  result.pillar = self->indicators[feed->indicator - 1].pillar;
  result.kind = (int32_t)feed->kind;
  result.fact = (int32_t)feed->fact;
  result.share = self->feed_shares[index];
  result.observed = result.share > 0;
  result.points = points_of(self, index);
  return SSI_FILL(ssi_contribution, out, &result);
}

/* The points of all feeds of one place: that of a kind, or behind all kinds
   that of a fact. `there`: SSI_OK, or why there is no such place. */
static ssi_status sum_up(const ssi_score *self, size_t place, ssi_status there,
                         int32_t *out_points) {
  int32_t sum = 0;
  size_t feed;
  if (!self || !out_points) return SSI_ERROR_NULL;
  if (there != SSI_OK) return there;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    if (ssi_feed_rows[feed].place == place) sum += points_of(self, feed);
  }
  *out_points = sum;
  return SSI_OK;
}

ssi_status ssi_score_of_kind(const ssi_score *self, ssi_kind kind,
                             int32_t *out_points) {
  return sum_up(self, (size_t)kind - 1,
                ssi_is_kind(kind) ? SSI_OK : SSI_ERROR_KIND, out_points);
}

ssi_status ssi_score_of_fact(const ssi_score *self, ssi_fact fact,
                             int32_t *out_points) {
  return sum_up(self, SSI_KINDS + (size_t)fact - 1,
                ssi_is_fact(fact) ? SSI_OK : SSI_ERROR_FACT, out_points);
}
