/* Version and fingerprint of a model: a hash over every number that a score
   depends on, chained so that each stands for all before it. Two models with
   the same fingerprint give the same scores. Costs one hash for each of some
   thousand numbers, when a model is made or changed. */
#include "base/bytes.h"
#include "base/hash.h"
#include "base/seldom.h"
#include "model/model.h"

static const char version[] =
#define MODEL(version) version
#include "model/indicators.inc"
    ;

/* Each number is hashed in little-endian order, the last hash with it. */
typedef struct chain {
  uint64_t hash;
} chain;

static void add(chain *on, int64_t number) {
  const ssi_hash_key key = {on->hash, 0};
  uint8_t bytes[8];
  ssi_put(bytes, sizeof bytes, (uint64_t)number);
  on->hash = ssi_hash(key, bytes, sizeof bytes);
}

static void add_text(chain *on, const char *text) {
  for (; *text; text++) add(on, (uint8_t)*text);
}

static void add_indicator(chain *on, const ssi_model *self, size_t i) {
  const ssi_indicator_row *row = &ssi_indicator_rows[i];
  const ssi_indicator_setting *setting = &self->settings[i];
  add(on, (int64_t)setting->pillar);
  add(on, setting->weight);
  add(on, setting->goalpost);
  add(on, setting->half_life);
  add(on, (int64_t)row->measure);
  add(on, row->curve);
  add(on, row->span);
  add(on, row->prior);
  add(on, row->expected);
  add(on, row->anonymous);
}

static void add_feed(chain *on, const ssi_feed_row *row) {
  add(on, (int64_t)row->indicator);
  add(on, (int64_t)row->kind);
  add(on, (int64_t)row->fact);
  add(on, row->units);
  add(on, row->fact_cap);
  add(on, row->any_trait);
  add(on, row->bonus_trait[0]);
  add(on, row->bonus_trait[1]);
  add(on, row->bonus_units[0]);
  add(on, row->bonus_units[1]);
  add(on, row->against);
  add(on, row->unasked);
}

SSI_SELDOM void ssi_model_stamp(ssi_model *self) {
  static const char digits[] = "0123456789abcdef";
  chain on = {0};
  size_t i;
  add_text(&on, version);
  for (i = 0; i < SSI_KINDS; i++) add(&on, self->caps[i]);
  for (i = 0; i < SSI_INDICATORS; i++) add_indicator(&on, self, i);
  for (i = 0; i < SSI_FEEDS; i++) add_feed(&on, &ssi_feed_rows[i]);
  for (i = 0; i < 16; i++) {
    self->fingerprint[i] = digits[on.hash >> (60 - 4 * i) & 15];
  }
  self->fingerprint[16] = 0;
}

const char *ssi_model_version(const ssi_model *self) {
  return self ? version : "";
}

const char *ssi_model_fingerprint(const ssi_model *self) {
  return self ? self->fingerprint : "";
}
