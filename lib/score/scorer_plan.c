/* Which sums the events of each class go to, and which indicators take them. */
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

static ssi_measure measure_of(const ssi_feed_row *row) {
  return ssi_indicator_rows[row->indicator - 1].measure;
}

/* Where a feed finds its sum. */
typedef struct place {
  uint8_t slot, column;
} place;

typedef struct places {
  place of[SSI_FEEDS];
} places;

/* Feeds of units that differ only by a factor, if at all: without bonus traits
   min(n * units, cap * units) is units * min(n, cap). */
static bool share_slot(const ssi_feed_row *a, const ssi_feed_row *b) {
  return measure_of(a) != SSI_MEASURE_PEOPLE &&
         measure_of(b) != SSI_MEASURE_PEOPLE && a->kind == b->kind &&
         a->any_trait == b->any_trait &&
         !(a->bonus_trait[0] | b->bonus_trait[0]);
}

static int32_t half_life_of(const ssi_scorer *self, const ssi_feed_row *row) {
  return self->model.settings[row->indicator - 1].half_life;
}

static place place_of(ssi_scorer *self, const places *made, size_t feed) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const bool people = measure_of(row) == SSI_MEASURE_PEOPLE;
  place found = {0, 0};
  size_t i;
  for (i = 0; i < feed; i++) {
    const ssi_feed_row *other = &ssi_feed_rows[i];
    if (made->of[i].slot && share_slot(row, other) &&
        half_life_of(self, row) == half_life_of(self, other))
      return made->of[i];
  }
  found.slot = (uint8_t)self->slot_count++;
  found.column = column_of(people ? &self->contacts : &self->events,
                           half_life_of(self, row));
  return found;
}

/* A feed whose events go to a slot: of units, or of people without a name. */
static bool has_slot(const ssi_feed_row *row) {
  if (!row->kind) return false;
  if (measure_of(row) == SSI_MEASURE_PEOPLE)
    return ssi_indicator_rows[row->indicator - 1].anonymous;
  return measure_of(row) != SSI_MEASURE_REGULARITY;
}

static void make_slots(ssi_scorer *self, places *made) {
  size_t feed;
  memset(made, 0, sizeof *made);
  self->slot_count = 1;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    ssi_term *term = &self->terms[self->term_count];
    if (!has_slot(row)) continue;
    made->of[feed] = place_of(self, made, feed);
    term->indicator = (uint8_t)(row->indicator - 1);
    term->slot = made->of[feed].slot;
    term->against = row->against;
    term->times = 1;
    if (measure_of(row) != SSI_MEASURE_PEOPLE && !row->bonus_trait[0])
      term->times = (uint16_t)row->units;
    self->term_count++;
  }
}

/* What an event with these traits brings to the slot of a feed. */
static ssi_share share_of(const ssi_scorer *self, const ssi_feed_row *row,
                          place at, uint32_t traits) {
  ssi_share share = {1, (uint32_t)self->model.caps[row->kind - 1], at.slot,
                     at.column};
  uint32_t full = (uint32_t)row->units, i;
  if (measure_of(row) == SSI_MEASURE_PEOPLE || !row->bonus_trait[0])
    return share;
  share.units = full;
  for (i = 0; i < 2; i++) {
    full += (uint32_t)row->bonus_units[i];
    if (row->bonus_trait[i] & traits)
      share.units += (uint32_t)row->bonus_units[i];
  }
  share.cap *= full;
  return share;
}

static bool has_share(const ssi_scorer *self, uint32_t first, uint8_t slot) {
  uint32_t i;
  for (i = first; i < self->share_count; i++) {
    if (self->shares[i].slot == slot) return true;
  }
  return false;
}

/* Adds the shares of a class that want traits, or that do not; each slot once,
   for units or for people. */
static void add_shares(ssi_scorer *self, const places *made, uint32_t class,
                       bool people, bool wanting, uint32_t first) {
  const ssi_kind kind = (ssi_kind)self->classes.sample[class].kind;
  const uint32_t traits = self->classes.sample[class].traits;
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const place at = made->of[feed];
    if (row->kind != kind || !at.slot) continue;
    if ((measure_of(row) == SSI_MEASURE_PEOPLE) != people) continue;
    if ((row->any_trait != 0) != wanting) continue;
    if (wanting && !(row->any_trait & traits)) continue;
    if (has_share(self, first, at.slot)) continue;
    SSI_ALWAYS(self->share_count < SSI_SHARES);
    self->shares[self->share_count++] = share_of(self, row, at, traits);
  }
}

/* A slot is the main one of all classes of its kind, or of none: what wants no
   trait. Otherwise it would be filled from two lists, out of order. */
static ssi_share_span share_units(ssi_scorer *self, const places *made,
                                  uint32_t class) {
  ssi_class_plan *plan = &self->plans[class];
  const uint32_t first = self->share_count;
  ssi_share_span span = {(uint16_t)first, 0};
  add_shares(self, made, class, false, false, first);
  if (self->share_count > first) plan->main = self->shares[span.first++];
  add_shares(self, made, class, false, true, first);
  span.last = (uint16_t)self->share_count;
  plan->more = span.first < span.last;
  return span;
}

static ssi_share_span share_people(ssi_scorer *self, const places *made,
                                   uint32_t class) {
  const uint32_t first = self->share_count;
  ssi_share_span span = {(uint16_t)first, 0};
  add_shares(self, made, class, true, false, first);
  add_shares(self, made, class, true, true, first);
  span.last = (uint16_t)self->share_count;
  return span;
}

static uint32_t people_bit(ssi_scorer *self, uint8_t index) {
  uint32_t i;
  for (i = 0; i < self->people_count; i++) {
    if (self->people[i] == index) return 1u << i;
  }
  SSI_ALWAYS(i < SSI_PEOPLE);
  self->people[i] = index;
  self->people_column[i] =
      column_of(&self->contacts, self->model.settings[index].half_life);
  self->people_count++;
  return 1u << i;
}

static uint32_t rhythm_bit(ssi_scorer *self, uint8_t index) {
  const int32_t span = ssi_indicator_rows[index].span;
  int32_t back;
  uint32_t i;
  for (i = 0; i < self->rhythm_count; i++) {
    if (self->rhythms[i].indicator == index) return 1u << i;
  }
  SSI_ALWAYS(i < SSI_RHYTHMS);
  self->rhythms[i].indicator = index;
  SSI_ALWAYS(span <= SSI_SPAN_MAX);
  for (back = 1; back < span; back++) self->far[back] |= (uint8_t)(1u << i);
  self->rhythm_count++;
  return 1u << i;
}

static void add_bits(ssi_scorer *self, ssi_class_plan *plan, ssi_kind kind,
                     uint32_t traits) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const uint8_t index = (uint8_t)(row->indicator - 1);
    if (row->kind != kind) continue;
    if (measure_of(row) == SSI_MEASURE_REGULARITY)
      plan->rhythms |= (uint8_t)rhythm_bit(self, index);
    if (measure_of(row) == SSI_MEASURE_PEOPLE &&
        (!row->any_trait || row->any_trait & traits))
      plan->people |= (uint16_t)people_bit(self, index);
  }
}

static void plan_class(ssi_scorer *self, const places *made, uint32_t class) {
  const ssi_kind kind = (ssi_kind)self->classes.sample[class].kind;
  const uint32_t traits = self->classes.sample[class].traits;
  if (!kind) return;
  self->more[class] = share_units(self, made, class);
  self->anonymous[class] = share_people(self, made, class);
  add_bits(self, &self->plans[class], kind, traits);
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
  places made;
  uint32_t i;
  ssi_classes_make(&self->classes);
  make_slots(self, &made);
  for (i = 0; i < SSI_CLASSES; i++) plan_class(self, &made, i);
  plan_facts(self);
}
