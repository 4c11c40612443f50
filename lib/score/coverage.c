/* Coverage in one pass over the feeds: units that there are, and units that
   were observed, by kind, trait and fact. */
#include "score/coverage.h"

#include <string.h>

#include "base/integer.h"
#include "score/evaluate.h"

static int64_t full_units(const ssi_feed_row *feed) {
  if (feed->fact) return (int64_t)feed->fact_cap * feed->units;
  return feed->units + feed->bonus_units[0] + feed->bonus_units[1];
}

static int32_t bits(uint32_t mask) {
  int32_t count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

static int64_t observed_units(const ssi_inputs *inputs,
                              const ssi_feed_row *feed) {
  const uint32_t any = feed->any_trait;
  int64_t observed = feed->units;
  if (feed->fact)
    return inputs->facts[feed->fact - 1] >= 0 ? full_units(feed) : 0;
  if (!ssi_kind_set_has(&inputs->kinds, (uint32_t)feed->kind)) return 0;
  /* A filter of several traits is observed as far as they are. */
  if (any) return observed * bits(any & inputs->traits) / bits(any);
  if (feed->bonus_trait[0] & inputs->traits) observed += feed->bonus_units[0];
  if (feed->bonus_trait[1] & inputs->traits) observed += feed->bonus_units[1];
  return observed;
}

void ssi_coverage_take(const ssi_inputs *inputs, ssi_coverage *out) {
  size_t feed, i;
  memset(out, 0, sizeof *out);
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    out->feeds[feed] = observed_units(inputs, row);
    if (row->unasked) continue;
    out->observed[row->indicator - 1] += out->feeds[feed];
    out->full[row->indicator - 1] += full_units(row);
  }
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_kind_set required = ssi_kinds_required(i);
    if (!ssi_kind_set_includes(&inputs->kinds, &required)) out->observed[i] = 0;
  }
}

int32_t ssi_coverage_part(const ssi_coverage *self, size_t indicator,
                          int32_t micropoints) {
  return (int32_t)ssi_round_divide(
      (uint64_t)micropoints * (uint64_t)self->observed[indicator],
      (uint64_t)self->full[indicator]);
}

int32_t ssi_coverage_high(const ssi_coverage *self, const ssi_model *model,
                          size_t indicator, int64_t measure, int32_t points) {
  const ssi_indicator_setting *setting = &model->settings[indicator];
  const int64_t missing = self->full[indicator] - self->observed[indicator];
  if (missing == 0) return points;
  if (ssi_indicator_rows[indicator].measure != SSI_MEASURE_LEVEL)
    return setting->weight;
  return ssi_points_of(indicator, measure + missing, setting->goalpost,
                       setting->weight);
}
