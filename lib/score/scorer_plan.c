/* Which sums the events of each class go to, and which indicators take them.
   Feeds and classes are tried one by one: a few hundred thousand steps. Where
   tables were larger than there is room, indices wrap around until they are
   refused in the end. */
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

/* Where a feed finds its sum; slot 0: nowhere. */
typedef struct slot_ref {
  uint8_t slot, column;
} slot_ref;

typedef struct slot_refs {
  slot_ref of[SSI_FEEDS];
} slot_refs;

/* Feeds of units that differ only by a factor, if at all: without bonus traits
   min(n * units, cap * units) is units * min(n, cap). */
static bool same_slot(const ssi_scorer *self, const ssi_feed_row *a,
                      const ssi_feed_row *b) {
  return measure_of(a) != SSI_MEASURE_PEOPLE &&
         measure_of(b) != SSI_MEASURE_PEOPLE && a->kind == b->kind &&
         a->any_trait == b->any_trait &&
         ssi_feed_cap(&self->model, a) == ssi_feed_cap(&self->model, b) &&
         !(a->bonus_trait[0] | b->bonus_trait[0]);
}

static int32_t half_life_of(const ssi_scorer *self, const ssi_feed_row *row) {
  return self->model.settings[row->indicator - 1].half_life;
}

static slot_ref slot_of(ssi_scorer *self, const slot_refs *slots, size_t feed) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const bool people = measure_of(row) == SSI_MEASURE_PEOPLE;
  slot_ref found = {0, 0};
  size_t i;
  for (i = 0; i < feed; i++) {
    const ssi_feed_row *other = &ssi_feed_rows[i];
    if (slots->of[i].slot && same_slot(self, row, other) &&
        half_life_of(self, row) == half_life_of(self, other))
      return slots->of[i];
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

static void make_slots(ssi_scorer *self, slot_refs *slots) {
  size_t feed;
  memset(slots, 0, sizeof *slots);
  self->slot_count = 1;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    ssi_term *term = &self->terms[self->term_count];
    if (!has_slot(row)) continue;
    slots->of[feed] = slot_of(self, slots, feed);
    term->indicator = (uint8_t)(row->indicator - 1);
    term->slot = slots->of[feed].slot;
    term->against = row->against;
    term->factor = 1;
    if (measure_of(row) != SSI_MEASURE_PEOPLE && !row->bonus_trait[0])
      term->factor = (uint16_t)row->units;
    self->term_count++;
  }
}

/* What an event with these traits brings to the slot of a feed. */
static ssi_slot_contribution contribution_of(const ssi_scorer *self,
                                             const ssi_feed_row *row,
                                             slot_ref at, uint32_t traits) {
  ssi_slot_contribution one = {1, ssi_feed_cap(&self->model, row), at.slot,
                               at.column};
  uint32_t full = (uint32_t)row->units, i;
  if (measure_of(row) == SSI_MEASURE_PEOPLE || !row->bonus_trait[0]) return one;
  one.units = full;
  for (i = 0; i < 2; i++) {
    full += (uint32_t)row->bonus_units[i];
    if (row->bonus_trait[i] & traits)
      one.units += (uint32_t)row->bonus_units[i];
  }
  one.cap *= full;
  return one;
}

static bool contributes(const ssi_scorer *self, uint32_t first, uint8_t slot) {
  uint32_t i;
  for (i = first; i < self->contribution_count; i++) {
    if (self->contributions[i % SSI_CONTRIBUTIONS].slot == slot) return true;
  }
  return false;
}

/* Adds the contributions of a class that want traits, or that do not; each slot
   once, for units or for people. */
static void add_contributions(ssi_scorer *self, const slot_refs *slots,
                              uint32_t class, bool people, bool wanting,
                              uint32_t first) {
  const ssi_kind kind = (ssi_kind)self->classes.sample[class].kind;
  const uint32_t traits = self->classes.sample[class].traits;
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const slot_ref at = slots->of[feed];
    if (row->kind != kind || !at.slot) continue;
    if ((measure_of(row) == SSI_MEASURE_PEOPLE) != people) continue;
    if ((row->any_trait != 0) != wanting) continue;
    if (!ssi_feed_wants(row, traits)) continue;
    if (contributes(self, first, at.slot)) continue;
    self->contributions[self->contribution_count++ % SSI_CONTRIBUTIONS] =
        contribution_of(self, row, at, traits);
  }
}

/* A slot is the main one of all classes of its kind, or of none: what wants no
   trait. Otherwise it would be filled from two lists, out of order. */
static ssi_contribution_span add_units(ssi_scorer *self, const slot_refs *slots,
                                       uint32_t class) {
  ssi_class_plan *plan = &self->plans[class];
  const uint32_t first = self->contribution_count;
  ssi_contribution_span span = {(uint16_t)first, 0};
  add_contributions(self, slots, class, false, false, first);
  if (self->contribution_count > first)
    plan->main = self->contributions[span.first++ % SSI_CONTRIBUTIONS];
  add_contributions(self, slots, class, false, true, first);
  span.last = (uint16_t)self->contribution_count;
  plan->more = span.first < span.last;
  return span;
}

static ssi_contribution_span add_people(ssi_scorer *self,
                                        const slot_refs *slots,
                                        uint32_t class) {
  const uint32_t first = self->contribution_count;
  ssi_contribution_span span = {(uint16_t)first, 0};
  add_contributions(self, slots, class, true, false, first);
  add_contributions(self, slots, class, true, true, first);
  span.last = (uint16_t)self->contribution_count;
  return span;
}

static uint32_t people_bit(ssi_scorer *self, uint8_t index) {
  uint32_t i;
  for (i = 0; i < self->people_count; i++) {
    if (self->people[i] == index) return 1u << i % SSI_PEOPLE;
  }
  self->people[i] = index;
  self->people_column[i] =
      column_of(&self->contacts, self->model.settings[index].half_life);
  self->people_count++;
  return 1u << i % SSI_PEOPLE;
}

static uint32_t rhythm_bit(ssi_scorer *self, uint8_t index) {
  uint32_t i, back;
  for (i = 0; i < self->rhythm_count; i++) {
    if (self->rhythms[i].indicator == index) return 1u << i % SSI_RHYTHMS;
  }
  self->rhythms[i].indicator = index;
  for (back = 1; back < SSI_SPAN_MAX; back++) {
    const bool kept_up = (int32_t)back < ssi_indicator_rows[index].span;
    self->lookback[back] |= (uint8_t)(kept_up << i % SSI_RHYTHMS);
  }
  self->rhythm_count++;
  return 1u << i % SSI_RHYTHMS;
}

static void add_bits(ssi_scorer *self, ssi_class_plan *plan, ssi_kind kind,
                     uint32_t traits) {
  size_t feed;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const uint8_t index = (uint8_t)(row->indicator - 1);
    if (row->kind != kind || !ssi_feed_wants(row, traits)) continue;
    if (measure_of(row) == SSI_MEASURE_REGULARITY)
      plan->rhythms |= (uint8_t)rhythm_bit(self, index);
    if (measure_of(row) == SSI_MEASURE_PEOPLE)
      plan->people |= (uint16_t)people_bit(self, index);
  }
}

static void plan_class(ssi_scorer *self, const slot_refs *slots,
                       uint32_t class) {
  const ssi_kind kind = (ssi_kind)self->classes.sample[class].kind;
  const uint32_t traits = self->classes.sample[class].traits;
  if (!kind) return;
  self->more[class] = add_units(self, slots, class);
  self->nameless[class] = add_people(self, slots, class);
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

/* Whether the bits and bytes of the loops were enough. */
static bool fits(const ssi_scorer *self) {
  bool fit = (self->people_count <= SSI_PEOPLE) &
             (self->rhythm_count <= SSI_RHYTHMS) &
             (self->contribution_count <= SSI_CONTRIBUTIONS);
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++)
    fit &= ssi_indicator_rows[i].span <= SSI_SPAN_MAX;
  return fit;
}

ssi_status ssi_scorer_plan(ssi_scorer *self) {
  static const ssi_status statuses[] = {SSI_ERROR_LIMIT, SSI_OK};
  const bool classified = ssi_classes_make(&self->classes);
  slot_refs slots;
  uint32_t i;
  make_slots(self, &slots);
  for (i = 0; i < SSI_CLASSES; i++) plan_class(self, &slots, i);
  plan_facts(self);
  return statuses[classified & fits(self)];
}
