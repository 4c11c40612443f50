/* Which sums the events of each class go to, and which indicators take them.
   All pairs of them are tried, O(feeds x classes): some hundred thousand. Where
   tables were larger than there is room, indices wrap around until they are
   refused in the end. */
#include <string.h>

#include "score/scorer.h"
#include "score/streams.h"

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

/* Where a feed finds its sum; slot 0: nowhere. */
typedef struct slot_ref {
  uint8_t slot, column;
} slot_ref;

typedef struct slot_refs {
  slot_ref of[SSI_FEEDS];
} slot_refs;

static bool is_rate(const ssi_feed_row *row) {
  return ssi_indicator_rows[row->indicator - 1].measure == SSI_MEASURE_RATE;
}

/* Feeds of units that differ only by a factor, if at all: without bonus traits
   min(n * units, cap * units) is units * min(n, cap). Of a kind they have the
   same cap, or none as a rate. */
static bool same_slot(const ssi_feed_row *a, const ssi_feed_row *b) {
  uint32_t apart = (uint32_t)(a->kind != b->kind);
  apart |= a->any_trait ^ b->any_trait;
  apart |= a->bonus_trait[0] | b->bonus_trait[0];
  apart |= (uint32_t)ssi_counts_people(a) | (uint32_t)ssi_counts_people(b);
  apart |= (uint32_t)(is_rate(a) != is_rate(b));
  return apart == 0;
}

static int32_t half_life_of(const ssi_scorer *self, const ssi_feed_row *row) {
  return self->model.settings[row->indicator - 1].half_life;
}

static slot_ref slot_of(ssi_scorer *self, const slot_refs *slots, size_t feed) {
  const ssi_feed_row *row = &ssi_feed_rows[feed];
  const bool people = ssi_counts_people(row);
  slot_ref found = {0, 0};
  size_t i;
  for (i = 0; i < feed; i++) {
    const ssi_feed_row *other = &ssi_feed_rows[i];
    if (slots->of[i].slot && same_slot(row, other) &&
        half_life_of(self, row) == half_life_of(self, other))
      return slots->of[i];
  }
  found.slot = (uint8_t)self->slot_count++;
  found.column = column_of(people ? &self->contacts : &self->events,
                           half_life_of(self, row));
  return found;
}

/* Until there are weights a plan holds their column, and whether they are those
   of contacts. */
static void plan_stream(ssi_scorer *self, const ssi_feed_row *row, slot_ref at,
                        bool is_new) {
  const uint32_t term = self->term_count;
  const uint64_t cap = ssi_feed_cap(&self->model, row);
  self->streams.cap[term] =
      cap == SSI_UNCAPPED ? UINT32_MAX : (uint32_t)cap * ssi_stream_full(row);
  self->streams.weights[term] = at.column;
  self->streams.slot[term] = is_new ? at.slot : 0;
  self->streams.horizon[term] = ssi_counts_people(row);
}

static void make_slots(ssi_scorer *self, slot_refs *slots) {
  size_t feed;
  memset(slots, 0, sizeof *slots);
  self->slot_count = 1;
  for (feed = 0; feed < SSI_FEEDS; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    ssi_term *term = &self->terms[self->term_count];
    const uint32_t count = self->slot_count;
    if (!ssi_is_stream(row)) continue;
    slots->of[feed] = slot_of(self, slots, feed);
    term->slot = slots->of[feed].slot;
    term->amount =
        (uint8_t)(row->indicator - 1 + (row->against ? SSI_INDICATORS : 0));
    term->factor = 1;
    if (!ssi_counts_people(row) && !row->bonus_trait[0])
      term->factor = (uint16_t)row->units;
    plan_stream(self, row, slots->of[feed], self->slot_count > count);
    self->term_count++;
  }
}

/* What an event with these traits brings to the slot of a feed. Until there are
   weights it holds their column, and whether they are those of contacts. */
static ssi_slot_contribution contribution_of(const ssi_scorer *self,
                                             const ssi_feed_row *row,
                                             slot_ref at, uint32_t traits) {
  const ssi_slot_contribution one = {
      ssi_feed_cap(&self->model, row) * ssi_stream_full(row),
      ssi_stream_units(row, traits), at.column, ssi_counts_people(row),
      at.slot};
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
    if (ssi_counts_people(row) != people) continue;
    if ((row->any_trait != 0) != wanting) continue;
    if (!ssi_feed_wants(row, traits)) continue;
    if (contributes(self, first, at.slot)) continue;
    self->contributions[self->contribution_count++ % SSI_CONTRIBUTIONS] =
        contribution_of(self, row, at, traits);
  }
}

/* Rounded up: events that do not take the whole cap do not reach it. */
static uint32_t load_of(const ssi_slot_contribution *one) {
  const uint64_t whole = UINT64_C(1) << (SSI_LOAD_BITS - SSI_LOAD_SHIFT);
  if (one->cap == SSI_UNCAPPED) return 0;
  return (uint32_t)((one->units * whole - 1) / one->cap + 1) << SSI_LOAD_SHIFT;
}

/* A slot is the main one of all classes of its kind, or of none: what wants no
   trait. Otherwise it would be filled from two lists, out of order. */
static void add_main(ssi_scorer *self, uint32_t class,
                     const ssi_slot_contribution *main) {
  ssi_class_plans *plans = &self->plans;
  plans->cap[class] = main->cap;
  plans->units[class] = main->units;
  plans->weights[class] = main->weights;
  plans->load[class] = load_of(main);
  plans->slot[class] = main->slot;
}

/* Units before people, those that want no traits before those that do. */
static void add_slots(ssi_scorer *self, const slot_refs *slots,
                      uint32_t class) {
  const uint32_t first = self->contribution_count;
  ssi_contribution_span *more = &self->more[class];
  const uint32_t passes = self->classes.nameless[class] ? 4 : 2;
  uint32_t pass;
  more->first = (uint16_t)first;
  for (pass = 0; pass < passes; pass++) {
    add_contributions(self, slots, class, pass >= 2, pass % 2 != 0, first);
    if (pass == 0 && self->contribution_count > first)
      add_main(self, class,
               &self->contributions[more->first++ % SSI_CONTRIBUTIONS]);
  }
  more->last = (uint16_t)self->contribution_count;
  self->plans.more[class] = more->first < more->last;
}

static void plan_people(ssi_scorer *self) {
  uint32_t i;
  for (i = 0; i < self->classes.all_people; i++) {
    const uint8_t indicator = self->classes.people_indicator[i];
    self->people_weights[i] =
        column_of(&self->contacts, self->model.settings[indicator].half_life);
  }
}

static void plan_rhythms(ssi_scorer *self) {
  uint32_t i, back;
  for (i = 0; i < self->classes.all_rhythms; i++) {
    const uint8_t indicator = self->classes.rhythm_indicator[i];
    self->spans[i] = (uint32_t)ssi_indicator_rows[indicator].span;
    for (back = 1; back < SSI_SPAN_MAX; back++) {
      const bool kept_up = back < self->spans[i];
      self->lookback[back] |= (uint8_t)(kept_up << i % SSI_RHYTHMS);
    }
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
    term->cap = (uint32_t)row->fact_cap;
    term->units = (uint32_t)row->units;
    self->fact_count++;
  }
}

ssi_status ssi_scorer_plan(ssi_scorer *self) {
  static const ssi_status statuses[] = {SSI_ERROR_LIMIT, SSI_OK};
  const bool classified = ssi_classes_make(&self->classes);
  slot_refs slots;
  uint32_t i;
  make_slots(self, &slots);
  for (i = 0; i < SSI_CLASSES; i++) {
    if (self->classes.sample[i].kind) add_slots(self, &slots, i);
  }
  plan_people(self);
  plan_rhythms(self);
  plan_facts(self);
  return statuses[classified & (self->contribution_count <= SSI_CONTRIBUTIONS)];
}
