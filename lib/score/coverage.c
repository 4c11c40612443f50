/* Coverage in one pass over the feeds: how many units there are, and how many
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

/* To which share all kinds, then all facts were observed; which facts were, a
   bit each, and whether something was in part. */
typedef struct looked {
  int32_t shares[SSI_KINDS + SSI_FACTS];
  uint64_t facts;
  bool in_part;
} looked;

/* What is left of the whole, if it was observed. Without a branch. */
static int32_t share_of(bool observed, int32_t missing) {
  return (SSI_WHOLE - missing) * observed;
}

static void look(const ssi_inputs *inputs, looked *out) {
  static const ssi_missing nothing;
  const int32_t *const kinds =
      inputs->missing_kinds ? inputs->missing_kinds : nothing.kinds;
  const int32_t *const facts =
      inputs->missing_facts ? inputs->missing_facts : nothing.facts;
  int32_t missing = 0;
  uint32_t i;
  out->facts = 0;
  for (i = 0; i < SSI_KINDS; i++) {
    missing |= kinds[i];
    out->shares[i] =
        share_of(ssi_kind_set_has(&inputs->kinds, i + 1), kinds[i]);
  }
  for (i = 0; i < SSI_FACTS; i++) {
    const bool observed = inputs->facts[i] >= 0;
    missing |= facts[i];
    out->facts |= (uint64_t)observed << i;
    out->shares[SSI_KINDS + i] = share_of(observed, facts[i]);
  }
  out->in_part = missing != 0;
}

/* What was observed of a feed by traits, in millionths. A filter of several is
   observed as far as they are. */
static int64_t part_of(const ssi_feed_row *feed, uint32_t traits) {
  const uint32_t any = feed->any_trait;
  int64_t units = feed->units;
  if (any & ~traits) return THOUSAND * (units * bits(any & traits) / bits(any));
  if (any) return THOUSAND * units;
  if (feed->bonus_trait[0] & traits) units += feed->bonus_units[0];
  if (feed->bonus_trait[1] & traits) units += feed->bonus_units[1];
  return THOUSAND * units;
}

/* This many millionths to a share; mostly to all of it, or nothing. */
static int64_t at_share(int64_t units, int32_t share) {
  if ((uint32_t)share - 1 < SSI_WHOLE - 1)
    return (int64_t)ssi_round_divide((uint64_t)units * (uint64_t)share,
                                     SSI_WHOLE);
  return units * (share == SSI_WHOLE);
}

static ssi_observation state_of(const ssi_observed *of, int32_t largest) {
  if (largest == 0) return SSI_OBSERVATION_NONE;
  return of->complete && of->share == SSI_WHOLE ? SSI_OBSERVATION_FULL
                                                : SSI_OBSERVATION_PART;
}

/* Feed by feed. One side of a rate says nothing about it: it counts with the
   smallest share of its sides. */
static void take_feeds(const looked *at, uint32_t traits, size_t indicator,
                       ssi_observed *out) {
  const ssi_feed_span span = ssi_feeds_of(indicator);
  ssi_observed sum = {0, 0, SSI_WHOLE, true, SSI_OBSERVATION_NONE};
  int32_t largest = 0;
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const int64_t units = row->plain ? row->full : part_of(row, traits);
    const int32_t share = units ? at->shares[row->place] : 0;
    if (row->unasked) continue;
    sum.observed += at_share(units, share);
    sum.full += row->full;
    sum.share = share < sum.share ? share : sum.share;
    sum.complete &= units == row->full;
    largest = share > largest ? share : largest;
  }
  if (ssi_indicator_rows[indicator].measure == SSI_MEASURE_RATE) {
    largest = sum.share;
    sum.observed = at_share(sum.full, sum.share);
  }
  if (largest == 0) sum.observed = 0;
  sum.state = state_of(&sum, largest);
  *out = sum;
}

/* The same of all feeds together: nothing was observed, or everything. */
static void take_alike(const ssi_asked *asked, int32_t share,
                       ssi_observed *out) {
  out->observed = share ? asked->full : 0;
  out->full = asked->full;
  out->share = share;
  out->complete = true;
  out->state = share ? SSI_OBSERVATION_FULL : SSI_OBSERVATION_NONE;
}

static bool saw_all(const ssi_inputs *inputs, const looked *at,
                    const ssi_asked *asked) {
  return !at->in_part && ssi_kind_set_includes(&inputs->kinds, &asked->kinds) &&
         !(asked->facts & ~at->facts) && !(asked->traits & ~inputs->traits);
}

static bool saw_nothing(const ssi_inputs *inputs, const looked *at,
                        const ssi_asked *asked) {
  return !ssi_kind_set_meets(&inputs->kinds, &asked->kinds) &&
         !(asked->facts & at->facts);
}

void ssi_coverage_take(const ssi_model *model, const ssi_inputs *inputs,
                       ssi_coverage *out) {
  looked all;
  size_t i;
  look(inputs, &all);
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_asked *asked = &model->asked[i];
    const bool everything = saw_all(inputs, &all, asked);
    if (everything || saw_nothing(inputs, &all, asked))
      take_alike(asked, everything ? SSI_WHOLE : 0, &out->indicators[i]);
    else
      take_feeds(&all, inputs->traits, i, &out->indicators[i]);
  }
}

void ssi_coverage_shares(const ssi_inputs *inputs, int32_t shares[SSI_FEEDS]) {
  looked all;
  size_t feed;
  look(inputs, &all);
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const bool none = !row->plain && part_of(row, inputs->traits) == 0;
    shares[feed] = none ? 0 : all.shares[row->place];
  }
}

int32_t ssi_coverage_part(const ssi_coverage *self, size_t indicator,
                          int32_t micropoints) {
  const ssi_observed *of = &self->indicators[indicator];
  if (of->observed == of->full) return micropoints;
  if (of->observed == 0) return 0;
  return (int32_t)ssi_round_divide(
      (uint64_t)micropoints * (uint64_t)of->observed, (uint64_t)of->full);
}

int32_t ssi_coverage_high(const ssi_coverage *self, const ssi_model *model,
                          size_t indicator, int64_t measure, int32_t points) {
  const ssi_indicator_setting *setting = &model->settings[indicator];
  const ssi_observed *of = &self->indicators[indicator];
  uint64_t rest;
  if (of->state == SSI_OBSERVATION_FULL) return points;
  if (ssi_indicator_rows[indicator].measure == SSI_MEASURE_LEVEL) {
    const int64_t most = measure + of->full - of->observed;
    return most < setting->goalpost
               ? ssi_points_of(indicator, most, setting->goalpost,
                               setting->weight)
               : setting->weight;
  }
  if (of->share == 0 || !of->complete) return setting->weight;
  rest =
      (uint64_t)(setting->weight - points) * (uint64_t)(SSI_WHOLE - of->share);
  return points + (int32_t)ssi_round_divide(rest, SSI_WHOLE);
}
