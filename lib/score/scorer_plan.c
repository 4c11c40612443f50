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

/* Where a slot of people without a name is told from one of units. */
typedef struct wanted {
  ssi_slot slot;
  uint16_t times; /* units of the feed for one of the slot */
} wanted;

/* Without bonus traits a feed counts events, and its units come at the end:
   min(n * units, cap * units) is units * min(n, cap). */
static wanted units_slot(ssi_scorer *self, const ssi_feed_row *row) {
  const uint32_t cap = (uint32_t)self->model.caps[row->kind - 1];
  const uint32_t more[2] = {(uint32_t)row->bonus_units[0],
                            (uint32_t)row->bonus_units[1]};
  const bool plain = !row->bonus_trait[0] && !row->bonus_trait[1];
  const uint32_t units = plain ? 1 : (uint32_t)row->units;
  wanted made;
  memset(&made, 0, sizeof made);
  made.times = plain ? (uint16_t)row->units : 1;
  made.slot.units[0] = units;
  made.slot.units[1] = units + more[0];
  made.slot.units[2] = units + more[1];
  made.slot.units[3] = units + more[0] + more[1];
  made.slot.cap = cap * made.slot.units[3];
  made.slot.any = (uint16_t)row->any_trait;
  made.slot.bonus[0] = (uint16_t)row->bonus_trait[0];
  made.slot.bonus[1] = (uint16_t)row->bonus_trait[1];
  return made;
}

static wanted people_slot(ssi_scorer *self, const ssi_feed_row *row) {
  ssi_feed_row plain = *row;
  wanted made;
  memset(plain.bonus_trait, 0, sizeof plain.bonus_trait);
  memset(plain.bonus_units, 0, sizeof plain.bonus_units);
  made = units_slot(self, &plain);
  made.times = 1;
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
    made = people ? people_slot(self, row) : units_slot(self, row);
    made.slot.column = column_of(people ? &self->contacts : &self->events,
                                 self->model.settings[index].half_life);
    add_term(self, row, slot_of(self, first, &made.slot), made.times);
  }
  span.first = (uint8_t)first;
  span.last = (uint8_t)self->slot_count;
  return span;
}

/* Puts the first slot that wants no trait in front, if there is one. */
static void choose_main(ssi_scorer *self, ssi_kind_plan *plan,
                        ssi_slot_span span) {
  uint8_t i;
  plan->more = span;
  for (i = span.first; i < span.last; i++) {
    if (self->slots[i].any) continue;
    plan->slot = i;
    plan->main = self->slots[i];
    break;
  }
  for (i = span.first; i < span.last; i++) {
    const uint16_t any = self->slots[i].any;
    if (i != plan->slot) plan->more_any |= any ? any : SSI_EVERY;
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
  plan->people_with_trait |= bit;
  for (traits = 0; traits < 64; traits++) {
    if (row->any_trait & traits) self->people_by_trait[0][traits] |= bit;
    if (row->any_trait & traits << 6) self->people_by_trait[1][traits] |= bit;
  }
}

static void plan_rhythm(ssi_scorer *self, ssi_kind_plan *plan,
                        const ssi_feed_row *row) {
  const uint8_t index = (uint8_t)(row->indicator - 1);
  uint32_t i;
  for (i = 0; i < self->rhythm_count; i++) {
    if (self->rhythms[i].indicator == index) break;
  }
  if (i == self->rhythm_count) self->rhythm_count++;
  SSI_ALWAYS(self->rhythm_count <= SSI_RHYTHMS);
  self->rhythms[i].indicator = index;
  self->rhythms[i].span = (uint32_t)ssi_indicator_rows[index].span;
  plan->rhythms |= (uint8_t)(1u << i);
}

static void plan_kind(ssi_scorer *self, size_t kind) {
  const ssi_kind_feeds *by_kind = &self->model.by_kind;
  ssi_kind_plan *plan = &self->kinds[kind + 1];
  size_t i;
  choose_main(self, plan, make_slots(self, kind, false));
  plan->anonymous = make_slots(self, kind, true);
  for (i = by_kind->first[kind]; i < by_kind->first[kind + 1]; i++) {
    const ssi_feed_row *row = &ssi_feed_rows[by_kind->feeds[i]];
    const ssi_measure measure = ssi_indicator_rows[row->indicator - 1].measure;
    if (measure == SSI_MEASURE_PEOPLE) plan_people(self, plan, row);
    if (measure == SSI_MEASURE_REGULARITY) plan_rhythm(self, plan, row);
  }
}

void ssi_kinds_of_people(uint8_t about[SSI_KINDS]) {
  size_t feed;
  memset(about, 0, SSI_KINDS);
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    const ssi_indicator_row *indicator =
        &ssi_indicator_rows[row->indicator - 1];
    if (!row->kind || indicator->measure != SSI_MEASURE_PEOPLE) continue;
    about[row->kind - 1] |= SSI_KIND_OF_PEOPLE;
    if (indicator->anonymous) about[row->kind - 1] |= SSI_KIND_ANONYMOUS;
  }
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
