/* Coverage in one pass over the feeds: units that there are, and units that
   were observed, by kind, trait and fact, to the share that was. */
#include "score/coverage.h"

#include "base/integer.h"
#include "score/evaluate.h"

#define THOUSAND 1000

/* What there is of a feed, and what was observed of it. */
typedef struct part {
  int64_t units, full; /* thousandths, or millionths of a level */
  int32_t share;       /* 0: nothing that the feed counts was observed */
} part;

static int32_t bits(uint32_t mask) {
  int32_t count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

static int32_t share_of(bool observed, const int32_t *missing, size_t at) {
  if (!observed) return 0;
  return missing ? SSI_WHOLE - missing[at] : SSI_WHOLE;
}

static part part_of_fact(const ssi_inputs *inputs, const ssi_feed_row *feed) {
  const size_t at = (size_t)feed->fact - 1;
  const int64_t full = (int64_t)feed->fact_cap * feed->units;
  const part all = {
      full, full, share_of(inputs->facts[at] >= 0, inputs->missing_facts, at)};
  return all;
}

/* A filter of several traits is observed as far as they are. */
static int64_t observed_units(const ssi_inputs *inputs,
                              const ssi_feed_row *feed) {
  const uint32_t any = feed->any_trait;
  int64_t units = feed->units;
  if (any) return units * bits(any & inputs->traits) / bits(any);
  if (feed->bonus_trait[0] & inputs->traits) units += feed->bonus_units[0];
  if (feed->bonus_trait[1] & inputs->traits) units += feed->bonus_units[1];
  return units;
}

static part part_of_kind(const ssi_inputs *inputs, const ssi_feed_row *feed) {
  const uint32_t kind = (uint32_t)feed->kind;
  const bool observed = ssi_kind_set_has(&inputs->kinds, kind);
  part one = {observed_units(inputs, feed),
              feed->units + feed->bonus_units[0] + feed->bonus_units[1], 0};
  if (one.units > 0)
    one.share = share_of(observed, inputs->missing_kinds, kind - 1);
  return one;
}

/* So many units to a share, in millionths. */
static int64_t millionths(const ssi_feed_row *feed, int64_t units,
                          int32_t share) {
  const uint64_t product = (uint64_t)units * (uint64_t)share;
  return (int64_t)ssi_round_divide(product, feed->fact ? SSI_WHOLE : THOUSAND);
}

static void add(const ssi_feed_row *feed, const part *one, ssi_observed *to,
                int32_t *largest) {
  to->observed += millionths(feed, one->units, one->share);
  to->full += millionths(feed, one->full, SSI_WHOLE);
  to->complete &= one->units == one->full;
  if (one->share < to->share) to->share = one->share;
  if (one->share > *largest) *largest = one->share;
}

static ssi_observation state_of(const ssi_observed *of, int32_t largest) {
  if (largest == 0) return SSI_OBSERVATION_NONE;
  return of->complete && of->share == SSI_WHOLE ? SSI_OBSERVATION_FULL
                                                : SSI_OBSERVATION_PART;
}

/* One side of a rate says nothing about it. */
static void take_indicator(const ssi_inputs *inputs, size_t indicator,
                           int32_t *shares, ssi_observed *out) {
  const ssi_feed_span span = ssi_feeds_of(indicator);
  ssi_observed sum = {0, 0, SSI_WHOLE, true, SSI_OBSERVATION_NONE};
  int32_t largest = 0;
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const part one =
        row->fact ? part_of_fact(inputs, row) : part_of_kind(inputs, row);
    shares[feed] = one.share;
    if (!row->unasked) add(row, &one, &sum, &largest);
  }
  if (ssi_indicator_rows[indicator].measure == SSI_MEASURE_RATE)
    largest = sum.share;
  if (largest == 0) sum.observed = 0;
  sum.state = state_of(&sum, largest);
  *out = sum;
}

void ssi_coverage_take(const ssi_inputs *inputs, ssi_coverage *out) {
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++)
    take_indicator(inputs, i, out->shares, &out->indicators[i]);
}

int32_t ssi_coverage_part(const ssi_coverage *self, size_t indicator,
                          int32_t micropoints) {
  const ssi_observed *of = &self->indicators[indicator];
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
