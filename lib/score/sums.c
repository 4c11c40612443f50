/* The loops that a population's time is spent in: no branch depends on what an
   event is, and days kept up are counted by blocks of bytes (SIMD by the
   compiler). Linear in the events. */
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

static inline uint64_t today_of(int32_t day) {
  return (uint64_t)(uint32_t)day << 32;
}

/* What events bring to a slot: what of them the day's cap leaves, weighted. A
   later day is a larger number than all that the slot holds of earlier ones, so
   that it begins at 0 again without a branch. */
static inline void count_in(ssi_slot_sum *to, uint64_t today, uint64_t units,
                            uint32_t cap, uint32_t weight) {
  const uint64_t before = to->today > today ? to->today : today;
  const uint64_t most = today + cap;
  const uint64_t all = before + units;
  const uint64_t after = all < most ? all : most;
  to->today = after;
  to->sum += (after - before) * weight;
}

static inline void count_all(const ssi_scorer *scorer,
                             ssi_contribution_span span, int32_t day,
                             uint32_t count, const uint32_t *weights,
                             ssi_sums *out) {
  uint32_t i;
  for (i = span.first; i < span.last; i++) {
    const ssi_slot_contribution *one = &scorer->contributions[i];
    count_in(&out->slots[one->slot], today_of(day),
             (uint64_t)count * one->units, one->cap, weights[one->column]);
  }
}

/* The first row that still weighs something. */
static size_t first_row(const ssi_rows *rows, int32_t day, uint32_t horizon) {
  if (rows->count == 0 || (uint32_t)(day - rows->days[0]) < horizon) return 0;
  return ssi_rows_until(rows->days, rows->count, day - (int32_t)horizon);
}

/* Events to the main slots of their classes and to the days they were on. Lists
   the rows that count for more in list[], and answers how many. */
static size_t take_events(const ssi_scorer *scorer, const ssi_rows *rows,
                          size_t first, int32_t day,
                          const ssi_sums_scratch *scratch, ssi_slot_sum *sums) {
  const ssi_class_plan *const plans = scorer->plans;
  const int32_t *const days = rows->days;
  const uint8_t *const classes = rows->classes;
  const uint32_t *const counts = rows->counts;
  const uint32_t *const weights = scorer->events.of;
  const size_t columns = scorer->events.columns, count = rows->count;
  uint32_t *const more = scratch->list;
  uint8_t *const active = scratch->active + SSI_SPAN_MAX;
  size_t listed = 0, i;
  for (i = first; i < count; i++) {
    const ssi_class_plan *plan = &plans[classes[i]];
    const size_t age = (uint32_t)(day - days[i]);
    count_in(&sums[plan->main.slot], today_of(days[i]),
             (uint64_t)counts[i] * plan->main.units, plan->main.cap,
             weights[age * columns + plan->main.column]);
    more[listed] = (uint32_t)i;
    listed += plan->more;
    active[age] |= plan->rhythms;
  }
  return listed;
}

static void take_more(const ssi_scorer *scorer, const ssi_rows *rows,
                      int32_t day, const uint32_t *more, size_t count,
                      ssi_sums *out) {
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t row = more[i];
    const size_t age = (uint32_t)(day - rows->days[row]);
    count_all(scorer, scorer->more[rows->classes[row]], rows->days[row],
              rows->counts[row],
              scorer->events.of + age * scorer->events.columns, out);
  }
}

/* Which bits are kept up on each day of a block: those active on it, and those
   active on the days after it that keep up so many. Loops of one length become
   vectors. Answers all bits that are. */
static inline uint32_t keep_up(const ssi_scorer *scorer, const uint8_t *active,
                               uint8_t *kept) {
  uint8_t any = 0;
  uint32_t back, i;
  for (i = 0; i < SSI_BLOCK; i++) kept[i] = active[i];
  for (back = 1; back < SSI_SPAN_MAX; back++) {
    const uint8_t lookback = scorer->lookback[back];
    for (i = 0; i < SSI_BLOCK; i++) kept[i] |= (active - back)[i] & lookback;
  }
  for (i = 0; i < SSI_BLOCK; i++) any |= kept[i];
  return any;
}

static inline uint32_t add_block(const uint8_t *kept, uint32_t bit,
                                 const uint32_t *weights) {
  uint32_t sum = 0, i;
  for (i = 0; i < SSI_BLOCK; i++)
    sum += weights[i] & (0 - (uint32_t)(kept[i] >> bit & 1));
  return sum;
}

static void take_rhythms(const ssi_scorer *scorer, const uint8_t *active,
                         size_t ages, uint64_t *sums) {
  uint8_t kept[SSI_BLOCK];
  size_t age;
  uint32_t i;
  memset(sums, 0, SSI_RHYTHMS * sizeof *sums);
  if (ages > scorer->rhythm_horizon) ages = scorer->rhythm_horizon;
  for (age = 0; age < ages; age += SSI_BLOCK) {
    const uint32_t any = keep_up(scorer, active + age, kept);
    for (i = 0; any >> i; i++) {
      if (any >> i & 1)
        sums[i] += add_block(kept, i, scorer->rhythms[i].weights + age);
    }
  }
}

void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   const ssi_sums_scratch *scratch, ssi_sums *out) {
  const size_t first = first_row(rows, day, scorer->events.horizon);
  size_t ages = 0, count;
  if (first < rows->count)
    ages = (uint32_t)(day - rows->days[first]) + SSI_SPAN_MAX;
  memset(out->slots, 0, scorer->slot_count * sizeof *out->slots);
  memset(scratch->active, 0, SSI_SPAN_MAX + ages + SSI_BLOCK);
  count = take_events(scorer, rows, first, day, scratch, out->slots);
  take_more(scorer, rows, day, scratch->list, count, out);
  take_rhythms(scorer, scratch->active + SSI_SPAN_MAX, ages, out->rhythms);
}

static inline const uint32_t *contact_weights(const ssi_scorer *scorer,
                                              uint32_t age) {
  const ssi_weights *weights = &scorer->contacts;
  const uint32_t row = age < weights->horizon ? age : weights->horizon;
  return weights->of + (size_t)row * weights->columns;
}

void ssi_sums_nameless(const ssi_scorer *scorer, const ssi_rows *rows,
                       int32_t day, const uint32_t *nameless, size_t count,
                       ssi_sums *out) {
  size_t i;
  /* In order of time, as slots want it. */
  for (i = count; i > 0; i--) {
    const uint32_t row = nameless[i - 1];
    const uint32_t age = (uint32_t)(day - rows->days[row]);
    count_all(scorer, scorer->nameless[rows->classes[row]], rows->days[row],
              rows->counts[row], contact_weights(scorer, age), out);
  }
}

void ssi_sums_people(const ssi_scorer *scorer, const uint32_t *first_contacts,
                     size_t count, ssi_sums *out) {
  size_t i;
  memset(out->people, 0, sizeof out->people);
  for (i = 0; i < count; i++) {
    const uint32_t *weights =
        contact_weights(scorer, first_contacts[i] >> SSI_PEOPLE);
    uint32_t left = first_contacts[i] & ((1u << SSI_PEOPLE) - 1);
    for (; left; left &= left - 1) {
      const uint32_t number = 31 - ssi_leading_zeros(left & (0 - left));
      out->people[number] += weights[scorer->people_column[number]];
    }
  }
}
