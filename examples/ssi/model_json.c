/* Writes all tables of a model as JSON, one after the other. */
#include "model_json.h"

#include "json.h"
#include "names.h"

/* What every row of a table has. */
static void emit_row(emit *out, const char *name, const char *sentence,
                     const char *source) {
  emit_text(out, "name", name);
  emit_text(out, "sentence", sentence);
  emit_text(out, "source", source);
}

static void emit_pillars(emit *out) {
  emit_open(out, "pillars", '[');
  for (int i = 1; i <= SSI_PILLARS; i++) {
    ssi_pillar_info info = SSI_INIT(ssi_pillar_info);
    ssi_model_pillar((ssi_pillar)i, &info);
    emit_open(out, NULL, '{');
    emit_count(out, "value", i);
    emit_row(out, info.name, info.sentence, info.source);
    emit_count(out, "points", SSI_PILLAR_POINTS);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void emit_traits(emit *out) {
  ssi_trait_info info = SSI_INIT(ssi_trait_info);
  emit_open(out, "traits", '[');
  for (size_t i = 0; ssi_model_trait(i, &info) == SSI_OK; i++) {
    emit_open(out, NULL, '{');
    emit_count(out, "bit", info.bit);
    emit_row(out, info.name, info.sentence, info.source);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void emit_kinds(const ssi_model *model, emit *out) {
  emit_open(out, "kinds", '[');
  for (int i = 1; i <= SSI_KINDS; i++) {
    ssi_kind_info info = SSI_INIT(ssi_kind_info);
    ssi_model_kind(model, (ssi_kind)i, &info);
    emit_open(out, NULL, '{');
    emit_count(out, "value", i);
    emit_row(out, info.name, info.sentence, info.source);
    emit_text(out, "unit", info.unit);
    emit_text(out, "polarity", name_of_polarity(info.polarity));
    emit_count(out, "daily_cap", info.daily_cap);
    emit_count(out, "cap_default", info.cap_default);
    emit_count(out, "cap_min", info.cap_min);
    emit_count(out, "cap_max", info.cap_max);
    emit_count(out, "seconds", info.seconds);
    emit_flag(out, "in_archive", info.in_archive);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void emit_facts(const ssi_model *model, emit *out) {
  emit_open(out, "facts", '[');
  for (int i = 1; i <= SSI_FACTS; i++) {
    ssi_fact_info info = SSI_INIT(ssi_fact_info);
    ssi_model_fact(model, (ssi_fact)i, &info);
    emit_open(out, NULL, '{');
    emit_count(out, "value", i);
    emit_row(out, info.name, info.sentence, info.source);
    emit_text(out, "unit", info.unit);
    emit_count(out, "minimum", info.minimum);
    emit_count(out, "maximum", info.maximum);
    emit_flag(out, "in_archive", info.in_archive);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

/* The parameters that may be changed, each with its default and range. */
static void emit_parameters(const ssi_indicator_info *info, emit *out) {
  emit_count(out, "weight", info->weight);
  emit_count(out, "weight_default", info->weight_default);
  emit_count(out, "weight_min", info->weight_min);
  emit_count(out, "weight_max", info->weight_max);
  emit_count(out, "goalpost", info->goalpost);
  emit_count(out, "goalpost_default", info->goalpost_default);
  emit_count(out, "goalpost_min", info->goalpost_min);
  emit_count(out, "goalpost_max", info->goalpost_max);
  emit_count(out, "half_life", info->half_life);
  emit_count(out, "half_life_default", info->half_life_default);
  emit_count(out, "half_life_min", info->half_life_min);
  emit_count(out, "half_life_max", info->half_life_max);
}

static void emit_indicators(const ssi_model *model, emit *out) {
  emit_open(out, "indicators", '[');
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
    ssi_model_indicator(model, (ssi_indicator)i, &info);
    emit_open(out, NULL, '{');
    emit_count(out, "value", i);
    emit_row(out, info.name, info.sentence, info.source);
    emit_text(out, "advice", info.advice);
    emit_text(out, "unit", info.unit);
    emit_text(out, "pillar", name_of_pillar(info.pillar));
    emit_text(out, "pillar_default", name_of_pillar(info.pillar_default));
    emit_text(out, "measure", name_of_measure(info.measure));
    emit_count(out, "scale", info.scale);
    emit_count(out, "curve", info.curve);
    emit_parameters(&info, out);
    emit_count(out, "span", info.span);
    emit_count(out, "prior", info.prior);
    emit_count(out, "expected", info.expected);
    emit_flag(out, "anonymous", info.anonymous);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

/* A kind or fact by its name; null where the other one feeds. */
static void emit_feeder(emit *out, const char *key, int32_t value,
                        const char *name) {
  if (value != 0) {
    emit_text(out, key, name);
  } else {
    emit_nothing(out, key);
  }
}

static void emit_feed(const ssi_model *model, const ssi_feed_info *feed,
                      emit *out) {
  emit_open(out, NULL, '{');
  emit_text(out, "indicator", name_of_indicator(model, feed->indicator));
  emit_feeder(out, "kind", feed->kind, name_of_kind(model, feed->kind));
  emit_feeder(out, "fact", feed->fact, name_of_fact(model, feed->fact));
  emit_count(out, "units", feed->units);
  emit_count(out, "fact_cap", feed->fact_cap);
  emit_count(out, "any_trait", feed->any_trait);
  emit_open(out, "bonus_trait", '[');
  for (int i = 0; i < 2; i++) emit_count(out, NULL, feed->bonus_trait[i]);
  emit_close(out, ']');
  emit_open(out, "bonus_units", '[');
  for (int i = 0; i < 2; i++) emit_count(out, NULL, feed->bonus_units[i]);
  emit_close(out, ']');
  emit_flag(out, "against", feed->against);
  emit_flag(out, "asked", feed->asked);
  emit_close(out, '}');
}

static void emit_feeds(const ssi_model *model, emit *out) {
  size_t feeds = 0;
  ssi_model_feeds(model, &feeds);
  emit_open(out, "feeds", '[');
  for (size_t i = 0; i < feeds; i++) {
    ssi_feed_info feed = SSI_INIT(ssi_feed_info);
    ssi_model_feed(model, i, &feed);
    emit_feed(model, &feed, out);
  }
  emit_close(out, ']');
}

int model_json(const ssi_model *model, FILE *to) {
  emit out = emit_begin(to);
  emit_open(&out, NULL, '{');
  emit_text(&out, "version", ssi_model_version(model));
  emit_text(&out, "fingerprint", ssi_model_fingerprint(model));
  emit_pillars(&out);
  emit_traits(&out);
  emit_kinds(model, &out);
  emit_facts(model, &out);
  emit_indicators(model, &out);
  emit_feeds(model, &out);
  emit_close(&out, '}');
  return emit_end(&out);
}
