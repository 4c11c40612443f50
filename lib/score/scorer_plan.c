/* Which sums the events of each kind go to, and which indicators take them. */
#include <string.h>

#include "score/scorer.h"

/* The column of a half-life, a new one if there is none yet. */
static uint8_t column_of(ssi_weights *weights, int32_t half_life) {
  uint32_t i;
  for (i = 0; i < weights->columns; i++) {
    if (weights->half_lives[i] == half_life) return (uint8_t)i;
  }
  weights->half_lives[i] = half_life;
  weights->columns++;
  return (uint8_t)i;
}

/* The bit of a bonus trait among those there are. */
static uint32_t bonus_bit(ssi_scorer *self, uint32_t trait) {
  uint32_t traits, i;
  for (i = 0; i < self->bonus_count; i++) {
    if (self->bonus_traits[i] == trait) return 1u << i;
  }
  SSI_ALWAYS(i < SSI_BONUS_TRAITS);
  self->bonus_traits[self->bonus_count++] = (uint16_t)trait;
  for (traits = 0; traits <= SSI_TRAITS; traits++) {
    if (traits & trait) self->bonuses[traits] |= (uint8_t)(1u << i);
  }
  return 1u << i;
}

/* A slot, and how often it counts for the feed it was made for. */
typedef struct wanted {
  ssi_slot slot;
  uint16_t times;
} wanted;

static wanted counting(const ssi_scorer *self, const ssi_feed_row *row,
                       uint32_t units, uint32_t full) {
  wanted made;
  size_t i;
  for (i = 0; i < SSI_BONUSES; i++) made.slot.units[i] = units;
  made.slot.cap = (uint32_t)self->model.caps[row->kind - 1] * full;
  made.slot.any = (uint16_t)row->any_trait;
  made.slot.column = 0;
  made.times = 1;
  return made;
}

/* Without bonus traits a feed counts events, and its units come at the end:
   min(n * units, cap * units) is units * min(n, cap). */
static wanted units_slot(ssi_scorer *self, const ssi_feed_row *row) {
  uint32_t full = (uint32_t)row->units, bonus, bit, i;
  wanted made;
  for (bonus = 0; bonus < 2; bonus++) full += (uint32_t)row->bonus_units[bonus];
  if (full == (uint32_t)row->units) {
    made = counting(self, row, 1, 1);
    made.times = (uint16_t)row->units;
    return made;
  }
  made = counting(self, row, (uint32_t)row->units, full);
  for (bonus = 0; bonus < 2; bonus++) {
    if (!row->bonus_trait[bonus]) continue;
    bit = bonus_bit(self, row->bonus_trait[bonus]);
    for (i = 0; i < SSI_BONUSES; i++) {
      if (i & bit) made.slot.units[i] += (uint32_t)row->bonus_units[bonus];
    }
  }
  return made;
}

/* The number of a slot of this kind that is the same, or of a new one. */
static uint8_t slot_of(ssi_scorer *self, uint32_t first, const ssi_slot *slot) {
  uint32_t i;
  for (i = first; i < self->slot_count; i++) {
    if (memcmp(&self->slots[i], slot, sizeof *slot) == 0) return (uint8_t)i;
  }
  self->slots[i] = *slot;
  self->slot_count++;
  return (uint8_t)i;
}

static void add_term(ssi_scorer *self, const ssi_feed_row *row, uint8_t slot,
                     uint16_t times) {
  const ssi_term term = {(uint8_t)(row->indicator - 1), slot, row->against,
                         times};
  self->terms[self->term_count++] = term;
}

/* Gives each feed of a kind its slot; `people`: those of people, else those of
   units. */
static ssi_slot_span make_slots(ssi_scorer *self, size_t kind, bool people) {
  const ssi_kind_feeds *by_kind = &self->model.by_kind;
  const uint32_t first = self->slot_count;
  ssi_slot_span span;
  size_t i;
  for (i = by_kind->first[kind]; i < by_kind->first[kind + 1]; i++) {
    const ssi_feed_row *row = &ssi_feed_rows[by_kind->feeds[i]];
    const size_t index = (size_t)row->indicator - 1;
    const ssi_measure measure = ssi_indicator_rows[index].measure;
    wanted made;
    if (measure == SSI_MEASURE_REGULARITY) continue;
    if ((measure == SSI_MEASURE_PEOPLE) != people) continue;
    if (people && !ssi_indicator_rows[index].anonymous) continue;
    made = people ? counting(self, row, 1, 1) : units_slot(self, row);
    made.slot.column = column_of(people ? &self->contacts : &self->events,
                                 self->model.settings[index].half_life);
    add_term(self, row, slot_of(self, first, &made.slot), made.times);
  }
  span.first = (uint8_t)first;
  span.last = (uint8_t)self->slot_count;
  return span;
}

static void exchange(ssi_scorer *self, ssi_slot_span span, uint8_t other) {
  const ssi_slot slot = self->slots[span.first];
  uint32_t i;
  self->slots[span.first] = self->slots[other];
  self->slots[other] = slot;
  for (i = 0; i < self->term_count; i++) {
    ssi_term *term = &self->terms[i];
    if (term->slot == span.first)
      term->slot = other;
    else if (term->slot == other)
      term->slot = span.first;
  }
}

/* Puts a slot that wants no trait in front, if there is one. */
static void choose_main(ssi_scorer *self, size_t kind, ssi_slot_span span) {
  ssi_kind_plan *plan = &self->kinds[kind + 1];
  uint8_t i;
  plan->more = span;
  for (i = span.first; i < span.last; i++) {
    if (self->slots[i].any) continue;
    exchange(self, span, i);
    plan->slot = plan->more.first++;
    break;
  }
  plan->cap = self->slots[plan->slot].cap;
  plan->column = (uint8_t)self->slots[plan->slot].column;
  memcpy(self->units[kind + 1], self->slots[plan->slot].units,
         sizeof self->units[kind + 1]);
  for (i = plan->more.first; i < span.last; i++) {
    const uint16_t any = self->slots[i].any;
    plan->more_any |= any ? any : SSI_EVERY;
  }
}

static uint32_t number_of(uint8_t *list, uint32_t *count, uint8_t indicator) {
  uint32_t i;
  for (i = 0; i < *count; i++) {
    if (list[i] == indicator) return i;
  }
  list[(*count)++] = indicator;
  return i;
}

/* An indicator of people has the same wanted traits in all its feeds; a test of
   the tables keeps that. */
static void plan_people(ssi_scorer *self, ssi_kind_plan *plan,
                        const ssi_feed_row *row) {
  const uint8_t index = (uint8_t)(row->indicator - 1);
  const uint32_t number = number_of(self->people, &self->people_count, index);
  const uint16_t bit = (uint16_t)(1u << number);
  uint32_t traits;
  SSI_ALWAYS(self->people_count <= SSI_PEOPLE);
  self->people_column[number] =
      column_of(&self->contacts, self->model.settings[index].half_life);
  if (!row->any_trait) {
    plan->people_always |= bit;
    return;
  }
  plan->people_by_trait |= bit;
  for (traits = 0; traits < 64; traits++) {
    if (row->any_trait & traits) self->people_told[0][traits] |= bit;
    if (row->any_trait & traits << 6) self->people_told[1][traits] |= bit;
  }
}

static void plan_rhythm(ssi_scorer *self, const ssi_feed_row *row) {
  const uint8_t index = (uint8_t)(row->indicator - 1);
  uint32_t i;
  for (i = 0; i < self->rhythm_count; i++) {
    if (self->rhythms[i].indicator == index) break;
  }
  if (i == self->rhythm_count) self->rhythm_count++;
  SSI_ALWAYS(self->rhythm_count <= SSI_RHYTHMS);
  self->rhythms[i].indicator = index;
  self->rhythms[i].span = (uint32_t)ssi_indicator_rows[index].span;
  SSI_ALWAYS(self->rhythms[i].span <= SSI_SPAN_MAX);
  if (self->rhythms[i].span > 1) self->wide_rhythms |= 1u << i;
  self->rhythms_of[row->kind] |= (uint8_t)(1u << i);
}

static void plan_kind(ssi_scorer *self, size_t kind) {
  const ssi_kind_feeds *by_kind = &self->model.by_kind;
  ssi_kind_plan *plan = &self->kinds[kind + 1];
  size_t i;
  choose_main(self, kind, make_slots(self, kind, false));
  plan->anonymous = make_slots(self, kind, true);
  for (i = by_kind->first[kind]; i < by_kind->first[kind + 1]; i++) {
    const ssi_feed_row *row = &ssi_feed_rows[by_kind->feeds[i]];
    const ssi_measure measure = ssi_indicator_rows[row->indicator - 1].measure;
    if (measure == SSI_MEASURE_PEOPLE) plan_people(self, plan, row);
    if (measure == SSI_MEASURE_REGULARITY) plan_rhythm(self, row);
  }
}

uint64_t ssi_kinds_of_people(bool anonymous) {
  uint64_t kinds = 0;
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const ssi_indicator_row *one = &ssi_indicator_rows[row->indicator - 1];
    if (one->measure == SSI_MEASURE_PEOPLE && (one->anonymous || !anonymous))
      kinds |= UINT64_C(1) << row->kind;
  }
  return kinds;
}

static void plan_facts(ssi_scorer *self) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    ssi_fact_term *term = &self->facts[self->fact_count];
    if (!row->fact) continue;
    term->indicator = (uint8_t)(row->indicator - 1);
    term->fact = (uint8_t)(row->fact - 1);
    term->cap = row->fact_cap;
    term->units = row->units;
    self->fact_count++;
  }
}

void ssi_scorer_plan(ssi_scorer *self) {
  size_t kind;
  self->slot_count = 1;
  for (kind = 0; kind < SSI_KINDS; kind++) plan_kind(self, kind);
  plan_facts(self);
}
