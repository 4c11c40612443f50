#include "score/sums.h"

#include <string.h>

size_t ssi_rows_until(const int32_t *days, size_t count, int32_t day) {
  size_t low = 0, high = count;
  if (count == 0 || days[count - 1] <= day) return count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (days[middle] <= day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static inline uint32_t larger(uint32_t a, uint32_t b) {
  return a > b ? a : b;
}

/* What an event brings to a slot: what of it the day's cap leaves, weighted.
   `today` is the day in the upper half: later than what the slot holds of
   earlier days, so that those count as nothing. */
static inline void count_in(ssi_slot_sum *to, uint64_t today, uint64_t units,
                            uint32_t cap, uint32_t weight) {
  const uint64_t before = to->today > today ? to->today : today;
  const uint64_t most = today + cap;
  const uint64_t all = before + units;
  const uint64_t after = all < most ? all : most;
  to->today = after;
  to->sum += (after - before) * weight;
}

static inline const uint32_t *weights_at(const ssi_weights *weights,
                                         uint32_t age) {
  const uint32_t row = age < weights->horizon ? age : weights->horizon;
  return weights->of + (size_t)row * weights->columns;
}

static inline uint64_t today_of(int32_t day) {
  return (uint64_t)(uint32_t)day << 32;
}

/* Slots of a kind that may want a trait. */
static inline void count_in_all(const ssi_scorer *scorer, ssi_slot_span span,
                                uint64_t today, uint32_t count, uint32_t traits,
                                const uint32_t *weights, ssi_sums *out) {
  const uint32_t bonuses = scorer->bonuses[traits];
  uint32_t i;
  for (i = span.first; i < span.last; i++) {
    const ssi_slot *slot = &scorer->slots[i];
    const uint64_t units = (uint64_t)count * slot->units[bonuses];
    if (slot->any && !(slot->any & traits)) continue;
    count_in(&out->slots[i], today, units, slot->cap, weights[slot->column]);
  }
}

/* The first row that still weighs something. */
static size_t first_row(const ssi_rows *rows, int32_t day, uint32_t horizon) {
  if (rows->count == 0 || (uint32_t)(day - rows->days[0]) < horizon) return 0;
  return ssi_rows_until(rows->days, rows->count, day - (int32_t)horizon);
}

/* Events to the main slots of their kinds. Lists the rows that count for more
   of them in more[], and answers how many. */
static size_t take_events(const ssi_scorer *scorer, const ssi_rows *rows,
                          size_t first, int32_t day, uint32_t *more,
                          ssi_slot_sum *sums) {
  const uint8_t *const kinds = rows->kinds;
  const uint16_t *const traits = rows->traits;
  const uint32_t *const weights = scorer->events.of;
  const size_t columns = scorer->events.columns;
  size_t listed = 0, i;
  for (i = first; i < rows->count; i++) {
    const ssi_kind_plan *plan = &scorer->kinds[kinds[i]];
    const int32_t now = rows->days[i];
    const size_t age = (size_t)(uint32_t)(day - now);
    const uint64_t units = scorer->units[kinds[i]][scorer->bonuses[traits[i]]];
    count_in(&sums[plan->slot], today_of(now), rows->counts[i] * units,
             plan->cap, weights[age * columns + plan->column]);
    more[listed] = (uint32_t)i;
    listed += ((traits[i] | SSI_EVERY) & plan->more_any) != 0;
  }
  return listed;
}

static void take_more(const ssi_scorer *scorer, const ssi_rows *rows,
                      int32_t day, const uint32_t *more, size_t count,
                      ssi_sums *out) {
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t row = more[i];
    const ssi_kind_plan *plan = &scorer->kinds[rows->kinds[row]];
    const uint32_t age = (uint32_t)(day - rows->days[row]);
    count_in_all(scorer, plan->more, today_of(rows->days[row]),
                 rows->counts[row], rows->traits[row],
                 scorer->events.of + age * scorer->events.columns, out);
  }
}

/* Writes the active days to days[1 ...], their age above eight bits that tell
   the indicators of regularity, and answers how many. */
static size_t list_days(const ssi_scorer *scorer, const ssi_rows *rows,
                        size_t first, int32_t day, uint32_t *days) {
  const uint8_t *const kinds = rows->kinds;
  uint32_t rhythms = 0;
  int32_t last = -1;
  size_t active = 0, i;
  for (i = first; i < rows->count; i++) {
    const int32_t now = rows->days[i];
    const uint32_t another = now != last;
    active += another;
    rhythms = (rhythms & (another - 1)) | scorer->rhythms_of[kinds[i]];
    days[active] = (uint32_t)(day - now) << SSI_RHYTHMS | rhythms;
    last = now;
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
    count_in_all(scorer, plan->anonymous, today_of(rows->days[row]),
                 rows->counts[row], rows->traits[row],
                 weights_at(&scorer->contacts, age), out);
  }
}

/* Days that are kept up by themselves alone. */
static uint64_t take_narrow(const ssi_rhythm *rhythm, uint32_t bit,
                            const uint32_t *days, size_t active) {
  uint64_t sum = 0;
  size_t i;
  for (i = 0; i < active; i++) {
    const uint32_t age = days[i] >> SSI_RHYTHMS;
    const uint32_t counts = 0 - (days[i] >> bit & 1);
    sum += (rhythm->below[age + 1] - rhythm->below[age]) & counts;
  }
  return sum;
}

/* Days kept up, each once: newest first, so that a day keeps up those before it
   that no later one does. Without a branch for whether it counts. */
static uint64_t take_wide(const ssi_rhythm *rhythm, uint32_t bit,
                          const uint32_t *days, size_t active) {
  uint32_t kept = 0;
  uint64_t sum = 0;
  for (; active > 0; active--) {
    const uint32_t age = days[active - 1] >> SSI_RHYTHMS;
    const uint32_t counts = 0 - (days[active - 1] >> bit & 1);
    const uint32_t start = larger(age, kept);
    const uint32_t stop = age + rhythm->span;
    sum += (rhythm->below[stop] - rhythm->below[start]) & counts;
    kept = counts ? stop : kept;
  }
  return sum;
}

static void take_rhythms(const ssi_scorer *scorer, uint32_t *days,
                         size_t active, ssi_sums *out) {
  size_t wide = 0, j;
  uint32_t i;
  for (i = 0; i < scorer->rhythm_count; i++) {
    if (!(scorer->wide_rhythms >> i & 1))
      out->rhythms[i] = take_narrow(&scorer->rhythms[i], i, days, active);
  }
  for (j = 0; j < active; j++) {
    const uint32_t one = days[j];
    days[wide] = one;
    wide += (one & scorer->wide_rhythms) != 0;
  }
  for (i = 0; i < scorer->rhythm_count; i++) {
    if (scorer->wide_rhythms >> i & 1)
      out->rhythms[i] = take_wide(&scorer->rhythms[i], i, days, wide);
  }
}

void ssi_sums_people(const ssi_scorer *scorer, const uint32_t *news,
                     size_t count, ssi_sums *out) {
  size_t i;
  memset(out->people, 0, sizeof out->people);
  for (i = 0; i < count; i++) {
    const uint32_t *weights =
        weights_at(&scorer->contacts, news[i] >> SSI_PEOPLE);
    uint32_t left = news[i] & ((1u << SSI_PEOPLE) - 1);
    for (; left; left &= left - 1) {
      const uint32_t number = 31 - ssi_leading_zeros(left & (0 - left));
      out->people[number] += weights[scorer->people_column[number]];
    }
  }
}

void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   uint32_t *list, ssi_sums *out) {
  const size_t first = first_row(rows, day, scorer->events.horizon);
  size_t count;
  memset(out->slots, 0, scorer->slot_count * sizeof *out->slots);
  count = take_events(scorer, rows, first, day, list, out->slots);
  take_more(scorer, rows, day, list, count, out);
  count = list_days(scorer, rows, first, day, list);
  take_rhythms(scorer, list + 1, count, out);
  take_nameless(scorer, rows, day, out);
}
