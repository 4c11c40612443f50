/* Coverage in one pass over the feeds: units that there are, and units that
   were observed, by kind, trait and fact, to the share that was. */
#include "score/coverage.h"

#include "base/integer.h"
#include "score/evaluate.h"

#define THOUSAND 1000

static int32_t bits(uint32_t mask) {
  int32_t count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

/* To which share all kinds, then all facts were observed. */
typedef struct looked {
  int32_t shares[SSI_KINDS + SSI_FACTS];
} looked;

static int32_t share_of(bool observed, const int32_t *missing, size_t at) {
  if (!observed) return 0;
  return missing ? SSI_WHOLE - missing[at] : SSI_WHOLE;
}

static void look(const ssi_inputs *inputs, looked *out) {
  uint32_t i;
  for (i = 0; i < SSI_KINDS; i++)
    out->shares[i] = share_of(ssi_kind_set_has(&inputs->kinds, i + 1),
                              inputs->missing_kinds, i);
  for (i = 0; i < SSI_FACTS; i++)
    out->shares[SSI_KINDS + i] =
        share_of(inputs->facts[i] >= 0, inputs->missing_facts, i);
}

/* What was observed of a feed by traits, in millionths. A filter of several is
   observed as far as they are. */
static int64_t part_of(const ssi_feed_row *feed, uint32_t traits) {
  const uint32_t any = feed->any_trait;
  int64_t units = feed->units;
  if (!(any | feed->bonus_trait[0])) return feed->full;
  if (any & ~traits) return THOUSAND * (units * bits(any & traits) / bits(any));
  if (any) return THOUSAND * units;
  if (feed->bonus_trait[0] & traits) units += feed->bonus_units[0];
  if (feed->bonus_trait[1] & traits) units += feed->bonus_units[1];
  return THOUSAND * units;
}

/* So many millionths to a share; mostly to all of it. */
static int64_t at_share(int64_t units, int32_t share) {
  if (share == SSI_WHOLE) return units;
  return (int64_t)ssi_round_divide((uint64_t)units * (uint64_t)share,
                                   SSI_WHOLE);
}

/* Adds what a feed that was seen to a share counts; answers the share. */
static int32_t take_seen(const ssi_feed_row *feed, uint32_t traits,
                         int32_t share, ssi_observed *to) {
  const int64_t units = part_of(feed, traits);
  if (units == 0) return 0;
  to->observed += at_share(units, share);
  to->complete &= units == feed->full;
  return share;
}

static ssi_observation state_of(const ssi_observed *of, int32_t largest) {
  if (largest == 0) return SSI_OBSERVATION_NONE;
  return of->complete && of->share == SSI_WHOLE ? SSI_OBSERVATION_FULL
                                                : SSI_OBSERVATION_PART;
}

/* One side of a rate says nothing about it. */
static void take_indicator(const looked *at, uint32_t traits, size_t indicator,
                           int32_t *shares, ssi_observed *out) {
  const ssi_feed_span span = ssi_feeds_of(indicator);
  ssi_observed sum = {0, 0, SSI_WHOLE, true, SSI_OBSERVATION_NONE};
  int32_t largest = 0;
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const int32_t share = at->shares[row->place];
    shares[feed] = share;
    if (row->unasked) continue;
    if (share) shares[feed] = take_seen(row, traits, share, &sum);
    sum.full += row->full;
    if (shares[feed] < sum.share) sum.share = shares[feed];
    if (shares[feed] > largest) largest = shares[feed];
  }
  if (ssi_indicator_rows[indicator].measure == SSI_MEASURE_RATE)
    largest = sum.share;
  if (largest == 0) sum.observed = 0;
  sum.state = state_of(&sum, largest);
  *out = sum;
}

void ssi_coverage_take(const ssi_inputs *inputs, ssi_coverage *out) {
  looked all;
  size_t i;
  look(inputs, &all);
  for (i = 0; i < SSI_INDICATORS; i++)
    take_indicator(&all, inputs->traits, i, out->shares, &out->indicators[i]);
}

int32_t ssi_coverage_part(const ssi_coverage *self, size_t indicator,
                          int32_t micropoints) {
  const ssi_observed *of = &self->indicators[indicator];
  if (of->observed == of->full) return micropoints;
  return (int32_t)ssi_round_divide(
      (uint64_t)micropoints * (uint64_t)of->observed, (uint64_t)of->full);
}

int32_t ssi_coverage_high(const ssi_coverage *self, const ssi_model *model,
                          size_t indicator, int64_t measure, int32_t points) {
  const ssi_indicator_setting *setting = &model->settings[indicator];
  const ssi_observed *of = &self->indicators[indicator];
  uint64_t rest;
  if (of->state == SSI_OBSERVATION_FULL) return points;
  if (ssi_indicator_rows[indicator].measure == SSI_MEASURE_LEVEL)
    return ssi_points_of(indicator, measure + of->full - of->observed,
                         setting->goalpost, setting->weight);
  if (of->share == 0 || !of->complete) return setting->weight;
  rest =
      (uint64_t)(setting->weight - points) * (uint64_t)(SSI_WHOLE - of->share);
  return points + (int32_t)ssi_round_divide(rest, SSI_WHOLE);
}
