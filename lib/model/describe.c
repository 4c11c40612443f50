/* The model's tables and settings as a host reads them: each call copies one
   row into the caller's struct. Constant time. */
#include <string.h>

#include "base/fill.h"
#include "model/model.h"

ssi_status ssi_model_pillar(ssi_pillar pillar, ssi_pillar_info *out) {
  if (!out) return SSI_ERROR_NULL;
  if (!ssi_is_pillar(pillar)) return SSI_ERROR_PILLAR;
  return SSI_FILL(ssi_pillar_info, out, &ssi_pillar_rows[pillar - 1]);
}

ssi_status ssi_model_kind(const ssi_model *self, ssi_kind kind,
                          ssi_kind_info *out) {
  const ssi_kind_row *row;
  ssi_kind_info info;
  ssi_limits caps;
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind)) return SSI_ERROR_KIND;
  row = &ssi_kind_rows[kind - 1];
  caps = ssi_cap_range(kind);
  memset(&info, 0, sizeof info);
  info.name = row->name;
  info.sentence = row->sentence;
  info.source = row->source;
  info.polarity = row->polarity;
  info.daily_cap = self->caps[kind - 1];
  info.cap_default = row->cap;
  info.cap_min = caps.minimum;
  info.cap_max = caps.maximum;
  info.seconds = row->seconds;
  info.in_archive = row->in_archive;
  info.unit = "events";
  return SSI_FILL(ssi_kind_info, out, &info);
}

ssi_status ssi_model_fact(const ssi_model *self, ssi_fact fact,
                          ssi_fact_info *out) {
  const ssi_fact_row *row;
  ssi_fact_info info;
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_fact(fact)) return SSI_ERROR_FACT;
  row = &ssi_fact_rows[fact - 1];
  memset(&info, 0, sizeof info);
  info.name = row->name;
  info.sentence = row->sentence;
  info.source = row->source;
  info.unit = row->unit;
  info.maximum = row->maximum;
  info.in_archive = row->in_archive;
  return SSI_FILL(ssi_fact_info, out, &info);
}

ssi_status ssi_model_trait(size_t index, ssi_trait_info *out) {
  ssi_trait_info info;
  if (!out) return SSI_ERROR_NULL;
  if (index >= SSI_TRAIT_BITS) return SSI_ERROR_INDEX;
  memset(&info, 0, sizeof info);
  info.name = ssi_trait_rows[index].name;
  info.sentence = ssi_trait_rows[index].sentence;
  info.source = ssi_trait_rows[index].source;
  info.bit = (uint32_t)1 << index;
  return SSI_FILL(ssi_trait_info, out, &info);
}

static void describe_row(const ssi_indicator_row *row,
                         ssi_indicator_info *info) {
  info->name = row->name;
  info->sentence = row->sentence;
  info->advice = row->advice;
  info->source = row->source;
  info->unit = row->unit;
  info->pillar_default = row->pillar;
  info->measure = row->measure;
  info->scale = row->scale;
  info->curve = row->curve;
  info->weight_default = row->weight;
  info->goalpost_default = row->goalpost;
  info->half_life_default = row->half_life;
  info->span = row->span;
  info->prior = row->prior;
  info->expected = row->expected;
  info->anonymous = row->anonymous;
}

ssi_status ssi_model_indicator(const ssi_model *self, ssi_indicator indicator,
                               ssi_indicator_info *out) {
  const ssi_indicator_setting *setting;
  ssi_indicator_info info;
  ssi_limits goalposts, half_lives;
  if (!self || !out) return SSI_ERROR_NULL;
  if (!ssi_is_indicator(indicator)) return SSI_ERROR_INDICATOR;
  setting = &self->settings[indicator - 1];
  goalposts = ssi_goalpost_range(indicator);
  half_lives = ssi_half_life_range(indicator);
  memset(&info, 0, sizeof info);
  describe_row(&ssi_indicator_rows[indicator - 1], &info);
  info.pillar = setting->pillar;
  info.weight = setting->weight;
  info.weight_min = 0;
  info.weight_max = SSI_PILLAR_POINTS;
  info.goalpost = setting->goalpost;
  info.goalpost_min = goalposts.minimum;
  info.goalpost_max = goalposts.maximum;
  info.half_life = setting->half_life;
  info.half_life_min = half_lives.minimum;
  info.half_life_max = half_lives.maximum;
  return SSI_FILL(ssi_indicator_info, out, &info);
}

ssi_status ssi_model_feeds(const ssi_model *self, size_t *out_feeds) {
  if (!self || !out_feeds) return SSI_ERROR_NULL;
  *out_feeds = SSI_FEEDS;
  return SSI_OK;
}

ssi_status ssi_model_feed(const ssi_model *self, size_t index,
                          ssi_feed_info *out) {
  const ssi_feed_row *row;
  ssi_feed_info info;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= SSI_FEEDS) return SSI_ERROR_INDEX;
  row = &ssi_feed_rows[index];
  memset(&info, 0, sizeof info);
  info.indicator = row->indicator;
  info.kind = (int32_t)row->kind;
  info.fact = (int32_t)row->fact;
  info.units = row->units;
  info.fact_cap = row->fact_cap;
  info.any_trait = row->any_trait;
  memcpy(info.bonus_trait, row->bonus_trait, sizeof info.bonus_trait);
  info.bonus_units[0] = row->bonus_units[0];
  info.bonus_units[1] = row->bonus_units[1];
  info.against = row->against;
  info.asked = !row->unasked;
  return SSI_FILL(ssi_feed_info, out, &info);
}
