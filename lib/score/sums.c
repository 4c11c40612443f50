#include "score/sums.h"

#include <string.h>

static inline uint32_t smaller(uint32_t a, uint32_t b) {
  return a < b ? a : b;
}

static inline uint32_t larger(uint32_t a, uint32_t b) {
  return a > b ? a : b;
}

/* What an event brings to a slot: what of it the day's cap leaves, weighted. */
static inline void count_in(ssi_slot_sum *to, const ssi_slot *slot,
                            uint64_t today, uint32_t count, uint32_t traits,
                            const uint32_t *weights) {
  const uint32_t bonus = (uint32_t)((traits & slot->bonus[0]) != 0) |
                         (uint32_t)((traits & slot->bonus[1]) != 0) << 1;
  const uint64_t state = to->today;
  const uint32_t before = state >> 32 == today ? (uint32_t)state : 0;
  const uint64_t after = before + (uint64_t)count * slot->units[bonus];
  const uint32_t capped = after < slot->cap ? (uint32_t)after : slot->cap;
  to->today = today << 32 | capped;
  to->sum += (uint64_t)(capped - before) * weights[slot->column];
}

static inline const uint32_t *weights_at(const ssi_weights *weights,
                                         uint32_t age) {
  return weights->of +
         (size_t)smaller(age, weights->horizon) * weights->columns;
}

/* Slots of a kind that want a trait, or come after the main one. */
static void count_in_more(const ssi_scorer *scorer, const ssi_kind_plan *plan,
                          ssi_slot_span span, uint64_t today, uint32_t count,
                          uint32_t traits, const uint32_t *weights,
                          ssi_sums *out) {
  uint32_t i;
  for (i = span.first; i < span.last; i++) {
    const ssi_slot *slot = &scorer->slots[i];
    if (i == plan->slot || (slot->any && !(slot->any & traits))) continue;
    count_in(&out->slots[i], slot, today, count, traits, weights);
  }
}

/* Events to slots. Writes the active days to days[1 ...], their age above eight
   bits that tell the indicators of regularity, and answers how many. */
static size_t take_events(const ssi_scorer *scorer, const ssi_rows *rows,
                          int32_t day, uint32_t *days, ssi_sums *out) {
  uint32_t rhythms = 0;
  int32_t last = -1;
  size_t active = 0, i;
  for (i = 0; i < rows->count; i++) {
    const ssi_kind_plan *plan = &scorer->kinds[rows->kinds[i]];
    const uint32_t traits = rows->traits[i], count = rows->counts[i];
    const uint32_t age = (uint32_t)(day - rows->days[i]);
    const uint64_t today = (uint64_t)rows->days[i] + 1;
    const uint32_t *weights = weights_at(&scorer->events, age);
    const bool same = rows->days[i] == last;
    count_in(&out->slots[plan->slot], &plan->main, today, count, traits,
             weights);
    if ((traits | SSI_EVERY) & plan->more_any)
      count_in_more(scorer, plan, plan->more, today, count, traits, weights,
                    out);
    last = rows->days[i];
    active += !same;
    rhythms = (same ? rhythms : 0) | plan->rhythms;
    days[active] = age << SSI_RHYTHMS | rhythms;
  }
  return active;
}

static void take_nameless(const ssi_scorer *scorer, const ssi_rows *rows,
                          int32_t day, ssi_sums *out) {
  size_t i;
  for (i = 0; i < rows->nameless_count; i++) {
    const uint32_t row = rows->nameless[i];
    const ssi_kind_plan *plan = &scorer->kinds[rows->kinds[row]];
    const uint32_t age = (uint32_t)(day - rows->days[row]);
    count_in_more(scorer, plan, plan->anonymous, (uint64_t)rows->days[row] + 1,
                  rows->counts[row], rows->traits[row],
                  weights_at(&scorer->contacts, age), out);
  }
}

/* Days kept up, each once: newest first, so that a day keeps up those before it
   that no later one does. Without a branch for whether it counts. */
static uint64_t take_rhythm(const ssi_rhythm *rhythm, uint32_t horizon,
                            uint32_t bit, const uint32_t *days, size_t active) {
  uint32_t kept = 0;
  uint64_t sum = 0;
  for (; active > 0; active--) {
    const uint32_t age = days[active] >> SSI_RHYTHMS;
    const uint32_t start = larger(age, kept);
    const uint32_t counts = days[active] >> bit & 1;
    const uint32_t stop = counts ? smaller(age + rhythm->span, horizon) : start;
    if (age >= horizon) break;
    sum += rhythm->below[stop] - rhythm->below[start];
    kept = counts ? stop : kept;
  }
  return sum;
}

/* Contacts, newest first: keeps those that are news for an indicator in news[],
   their age above the indicators' bits. Answers how many. */
static size_t meet(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   const ssi_room *room) {
  const uint32_t epoch = room->epoch << SSI_PEOPLE;
  size_t kept = 0, i;
  for (i = rows->contact_count; i > 0; i--) {
    const uint32_t row = rows->contacts[i - 1], traits = rows->traits[row];
    const ssi_kind_plan *plan = &scorer->kinds[rows->kinds[row]];
    const uint32_t told = scorer->people_by_trait[0][traits & 63] |
                          (uint32_t)scorer->people_by_trait[1][traits >> 6];
    const uint32_t about =
        plan->people_always | (plan->people_with_trait & told);
    uint32_t *tag = &room->tags[rows->persons[i - 1]];
    const uint32_t met = *tag >> SSI_PEOPLE == room->epoch ? *tag : epoch;
    const uint32_t news = about & ~met;
    *tag = met | about;
    room->news[kept] = (uint32_t)(day - rows->days[row]) << SSI_PEOPLE | news;
    kept += news != 0;
  }
  return kept;
}

static void take_people(const ssi_scorer *scorer, const uint32_t *news,
                        size_t count, ssi_sums *out) {
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t *weights =
        weights_at(&scorer->contacts, news[i] >> SSI_PEOPLE);
    uint32_t left = news[i] & ((1u << SSI_PEOPLE) - 1);
    for (; left; left &= left - 1) {
      const uint32_t number = 31 - ssi_leading_zeros(left & -left);
      out->people[number] += weights[scorer->people_column[number]];
    }
  }
}

void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   const ssi_room *room, ssi_sums *out) {
  size_t active;
  uint32_t i;
  memset(out->slots, 0, scorer->slot_count * sizeof *out->slots);
  memset(out->people, 0, sizeof out->people);
  active = take_events(scorer, rows, day, room->days, out);
  for (i = 0; i < scorer->rhythm_count; i++)
    out->rhythms[i] = take_rhythm(&scorer->rhythms[i], scorer->rhythm_horizon,
                                  i, room->days, active);
  take_nameless(scorer, rows, day, out);
  take_people(scorer, room->news, meet(scorer, rows, day, room), out);
}
