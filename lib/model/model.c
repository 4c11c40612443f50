/* The model handle: making, copying and changing parameters. Making one indexes
   the feeds by kind, so that a walk over events finds them at once; that costs
   a look at every feed for every kind, and each change a new fingerprint. */
#include "model/model.h"

#include "base/integer.h"
#include "base/refusal.h"
#include "base/seldom.h"

static ssi_counting counting_of(const ssi_feed_row *row) {
  const ssi_measure measure = ssi_indicator_rows[row->indicator - 1].measure;
  if (measure == SSI_MEASURE_REGULARITY) return SSI_COUNT_DAYS;
  if (measure == SSI_MEASURE_PEOPLE) return SSI_COUNT_NAMELESS;
  return row->any_trait || row->bonus_trait[0] ? SSI_COUNT_TRAIT_UNITS
                                               : SSI_COUNT_UNITS;
}

static uint16_t add_feed(ssi_counted_feeds *to, uint16_t count, size_t feed) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const size_t indicator = (size_t)row->indicator - 1;
  const ssi_counted_feed one = {
      row, (uint16_t)feed, (uint16_t)indicator, (uint8_t)counting_of(row),
      ssi_indicator_rows[indicator].measure == SSI_MEASURE_RATE};
  to->feeds[count] = one;
  return count + 1;
}

static SSI_SELDOM void index_feeds(ssi_kind_feeds *out) {
  uint16_t by_day = 0, contacts = 0;
  size_t kind, feed;
  for (kind = 0; kind < SSI_KINDS; kind++) {
    out->by_day.first[kind] = by_day;
    out->contacts.first[kind] = contacts;
    for (feed = 0; feed < SSI_FEEDS; feed++) {
      const ssi_feed_row *row = &ssi_feed_rows[feed];
      const ssi_indicator_row *indicator =
          &ssi_indicator_rows[row->indicator - 1];
      const bool people = indicator->measure == SSI_MEASURE_PEOPLE;
      if ((size_t)row->kind != kind + 1) continue;
      if (people) contacts = add_feed(&out->contacts, contacts, feed);
      if (!people || indicator->anonymous)
        by_day = add_feed(&out->by_day, by_day, feed);
    }
  }
  out->by_day.first[SSI_KINDS] = by_day;
  out->contacts.first[SSI_KINDS] = contacts;
}

_Static_assert(SSI_FACTS <= 64, "facts are bits of ssi_asked");

/* *all is empty. */
static SSI_SELDOM void take_asked(size_t indicator, ssi_asked *all) {
  const ssi_feed_span span = ssi_feeds_of(indicator);
  size_t feed;
  for (feed = span.first; feed < span.last; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if (row->kind) ssi_kind_set_add(&all->kinds, (uint32_t)row->kind);
    if (row->fact) all->facts |= UINT64_C(1) << (row->fact - 1);
    all->traits |= row->any_trait | row->bonus_trait[0] | row->bonus_trait[1];
    if (row->unasked)
      all->traits = UINT32_MAX;
    else
      all->full += row->full;
  }
}

SSI_SELDOM ssi_status ssi_model_new(const ssi_allocator *allocator,
                                    ssi_model **out) {
  const ssi_status status =
      ssi_handle_make(allocator, sizeof **out, (void **)out);
  ssi_model *self;
  size_t i;
  if (status != SSI_OK) return status;
  self = *out;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_indicator_row *row = &ssi_indicator_rows[i];
    const ssi_indicator_setting setting = {row->pillar, row->weight,
                                           row->goalpost, row->half_life};
    self->settings[i] = setting;
    take_asked(i, &self->asked[i]);
  }
  for (i = 0; i < SSI_KINDS; i++) self->caps[i] = ssi_kind_rows[i].cap;
  index_feeds(&self->by_kind);
  ssi_model_stamp(self);
  return SSI_OK;
}

ssi_status ssi_model_copy(const ssi_model *self, ssi_model **out) {
  ssi_model *copy;
  if (!self || !out) return SSI_ERROR_NULL;
  copy = ssi_allocate(&self->allocator, 1, sizeof *copy);
  if (!copy) return SSI_ERROR_MEMORY;
  *copy = *self;
  *out = copy;
  return SSI_OK;
}

void ssi_model_free(ssi_model *self) {
  ssi_handle_free(self, sizeof *self);
}

/* Goalposts, half-lives and caps may go from a quarter to four times their
   default. A share never passes the whole; amounts and people have no such end.
   What never fades stays so; the rest keeps between a week and ten years. */
ssi_limits ssi_range_of(ssi_parameter what, int32_t indicator_or_kind) {
  const int32_t at = indicator_or_kind - 1;
  ssi_limits range = {1, SSI_CAP_LIMIT};
  int32_t standard;
  if (what == SSI_WEIGHT) {
    range.minimum = 0;
    range.maximum = SSI_PILLAR_POINTS;
    return range;
  }
  if (what == SSI_CAP) {
    standard = ssi_kind_rows[at].cap;
  } else if (what == SSI_GOALPOST) {
    const ssi_measure measure = ssi_indicator_rows[at].measure;
    standard = ssi_indicator_rows[at].goalpost;
    range.maximum =
        measure == SSI_MEASURE_VOLUME || measure == SSI_MEASURE_PEOPLE
            ? SSI_GOALPOST_LIMIT
            : SSI_WHOLE;
  } else {
    standard = ssi_indicator_rows[at].half_life;
    range.minimum = standard ? 7 : 0;
    range.maximum = SSI_HALF_LIFE_MAX;
  }
  if (range.minimum < standard / 4) range.minimum = standard / 4;
  if (range.maximum > (int64_t)standard * 4)
    range.maximum = (int32_t)((int64_t)standard * 4);
  return range;
}

static ssi_status refuse_indicator(ssi_model *self, ssi_indicator indicator) {
  return ssi_refuse(&self->refusal, SSI_ERROR_INDICATOR, "indicator",
                    (int32_t)indicator, 1, SSI_INDICATORS);
}

/* Sets one parameter, given its name, where it lies and its range. */
static ssi_status set(ssi_model *self, const char *field, int32_t *place,
                      int32_t value, ssi_limits range) {
  if (value < range.minimum || value > range.maximum)
    return ssi_refuse(&self->refusal, SSI_ERROR_RANGE, field, value,
                      range.minimum, range.maximum);
  *place = value;
  ssi_model_stamp(self);
  return SSI_OK;
}

/* What may be set of each indicator: its name, and where it is. */
static const struct {
  const char *field;
  size_t offset;
} parameters[] = {
    [SSI_WEIGHT] = {"weight", offsetof(ssi_indicator_setting, weight)},
    [SSI_GOALPOST] = {"goalpost", offsetof(ssi_indicator_setting, goalpost)},
    [SSI_HALF_LIFE] = {"half_life", offsetof(ssi_indicator_setting, half_life)},
};

static ssi_status set_of(ssi_model *self, ssi_indicator indicator,
                         ssi_parameter what, int32_t value) {
  ssi_status status;
  char *setting;
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_indicator(indicator)) return refuse_indicator(self, indicator);
  setting = (char *)&self->settings[indicator - 1] + parameters[what].offset;
  status = set(self, parameters[what].field, (int32_t *)(void *)setting, value,
               ssi_range_of(what, (int32_t)indicator));
  if (status != SSI_OK) self->refusal.indicator = (int32_t)indicator;
  return status;
}

ssi_status ssi_model_set_weight(ssi_model *self, ssi_indicator indicator,
                                int32_t weight) {
  return set_of(self, indicator, SSI_WEIGHT, weight);
}

ssi_status ssi_model_set_goalpost(ssi_model *self, ssi_indicator indicator,
                                  int32_t goalpost) {
  return set_of(self, indicator, SSI_GOALPOST, goalpost);
}

ssi_status ssi_model_set_half_life(ssi_model *self, ssi_indicator indicator,
                                   int32_t days) {
  return set_of(self, indicator, SSI_HALF_LIFE, days);
}

ssi_status ssi_model_set_cap(ssi_model *self, ssi_kind kind, int32_t events) {
  ssi_status status;
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_kind(kind))
    return ssi_refuse(&self->refusal, SSI_ERROR_KIND, "kind", (int32_t)kind, 1,
                      SSI_KINDS);
  status = set(self, "cap", &self->caps[kind - 1], events, ssi_cap_range(kind));
  if (status != SSI_OK) self->refusal.kind = (int32_t)kind;
  return status;
}

ssi_status ssi_model_set_pillar(ssi_model *self, ssi_indicator indicator,
                                ssi_pillar pillar) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_is_indicator(indicator)) return refuse_indicator(self, indicator);
  if (!ssi_is_pillar(pillar)) {
    ssi_refuse(&self->refusal, SSI_ERROR_PILLAR, "pillar", (int32_t)pillar, 1,
               SSI_PILLARS);
    self->refusal.indicator = (int32_t)indicator;
    return SSI_ERROR_PILLAR;
  }
  self->settings[indicator - 1].pillar = pillar;
  ssi_model_stamp(self);
  return SSI_OK;
}

static int64_t weight_of(const ssi_model *self, ssi_pillar pillar) {
  int64_t sum = 0;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    if (self->settings[i].pillar == pillar) sum += self->settings[i].weight;
  }
  return sum;
}

/* Rounds running sums, so that the parts add up to 25 points exactly. */
static void balance(ssi_model *self, ssi_pillar pillar, int64_t sum) {
  int64_t running = 0, given = 0;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    ssi_indicator_setting *setting = &self->settings[i];
    int64_t upto;
    if (setting->pillar != pillar) continue;
    running += setting->weight;
    upto = (int64_t)ssi_round_divide((uint64_t)running * SSI_PILLAR_POINTS,
                                     (uint64_t)sum);
    setting->weight = (int32_t)(upto - given);
    given = upto;
  }
}

bool ssi_model_balance_weights(ssi_model *self) {
  int64_t sums[SSI_PILLARS];
  int32_t i;
  for (i = 0; i < SSI_PILLARS; i++) {
    sums[i] = weight_of(self, (ssi_pillar)(i + 1));
    if (sums[i] == 0) return false;
  }
  for (i = 0; i < SSI_PILLARS; i++) {
    balance(self, (ssi_pillar)(i + 1), sums[i]);
  }
  return true;
}

ssi_status ssi_model_balance(ssi_model *self) {
  if (!self) return SSI_ERROR_NULL;
  if (!ssi_model_balance_weights(self)) return SSI_ERROR_MODEL;
  ssi_model_stamp(self);
  return SSI_OK;
}

ssi_status ssi_model_check(const ssi_model *self, ssi_refusal *out) {
  ssi_refusal issue;
  int32_t i;
  if (!self || !out) return SSI_ERROR_NULL;
  issue.status = SSI_OK;
  for (i = SSI_PILLARS; i > 0; i--) {
    const int64_t sum = weight_of(self, (ssi_pillar)i);
    if (sum == SSI_PILLAR_POINTS) continue;
    ssi_refuse(&issue, SSI_ERROR_MODEL, "weight", sum, SSI_PILLAR_POINTS,
               SSI_PILLAR_POINTS);
    issue.pillar = i;
  }
  return ssi_refusal_tell(&issue, out);
}

ssi_status ssi_model_refusal(const ssi_model *self, ssi_refusal *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  return ssi_refusal_tell(&self->refusal, out);
}
