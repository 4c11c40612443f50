/* The loops that a population's time is spent in: no branch depends on what an
   event is. Few rows are taken one by one. Many are summed up by class as if
   there were no caps, and days on which a cap may have been reached, which are
   few, are looked at again; their days kept up are counted by blocks of bytes
   (SIMD by the compiler). Linear in the events. */
#include "score/sums.h"

#include <string.h>

/* Rows of a member that are taken one by one. */
#define FEW_ROWS 224
/* Rows whose loads of a day fit into 64 bits: 2^15 of 10^6 < 2^20 events, each
   of at most a whole load. */
#define ROWS_AT_ONCE 32768

size_t ssi_rows_until(const int32_t *days, size_t count, int32_t day) {
  size_t low = 0, high = count;
  if (count == 0 || days[count - 1] <= day) return count;
  /*@ loop invariant low <= high <= count;
      loop invariant \forall integer i; 0 <= i < low ==> days[i] <= day;
      loop invariant \forall integer i; high <= i < count ==> days[i] > day;
      loop assigns low, high;
      loop variant high - low; */
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (days[middle] <= day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* How far a day's cap is used up after so many units more. */
/*@ requires today <= before <= today + cap <= UINT64_MAX;
    requires before + units <= UINT64_MAX;
    assigns \nothing;
    ensures \result - before == \min(units, today + cap - before);
    ensures \result - today == \min(before - today + units, cap); */
static inline uint64_t capped(uint64_t today, uint64_t before, uint64_t units,
                              uint64_t cap) {
  const uint64_t all = before + units, most = today + cap;
  return all < most ? all : most;
}

/* What events bring to a slot: what of them the day's cap leaves, weighted.
   Days are above the bits that any units need: a later day is a larger number
   than all that the slot holds of earlier ones, so that it begins at 0 again
   without a branch. */
static inline void count_in(ssi_sums *to, uint32_t slot, int32_t day,
                            uint64_t units, uint64_t cap, uint32_t weight) {
  const uint64_t today = (uint64_t)(uint32_t)day << SSI_UNCAPPED_BITS;
  const uint64_t last = to->today[slot];
  const uint64_t before = last > today ? last : today;
  const uint64_t after = capped(today, before, units, cap);
  to->today[slot] = after;
  to->slots[slot] += (after - before) * weight;
}

/* The first row that still weighs something. */
static size_t first_row(const ssi_rows *rows, int32_t day, uint32_t horizon) {
  if (rows->count == 0 || (uint32_t)(day - rows->days[0]) < horizon) return 0;
  return ssi_rows_until(rows->days, rows->count, day - (int32_t)horizon);
}

/* Days of few rows that regularities keep up, the oldest first: the number of
   the rhythm, and below it the place of the day's age among the sums. */
typedef struct kept_days {
  uint32_t days[(FEW_ROWS + 1) * SSI_CLASS_RHYTHMS];
  size_t count;
} kept_days;

/* Answers where the next one goes. Without a branch: what is written beyond
   those of the class is written over by the next. */
static inline size_t keep(const ssi_classes *all, uint32_t class, uint32_t age,
                          kept_days *to, size_t at) {
  uint32_t i;
  for (i = 0; i < SSI_CLASS_RHYTHMS; i++)
    to->days[at + i] = all->rhythm[class][i] + age;
  return at + all->rhythm_count[class];
}

/* Rows that count for more than one slot. */
typedef struct more_rows {
  uint32_t *rows;
  size_t count;
} more_rows;

/* Those of the first `count` rows, which are too old for anything else. */
static void list_more(const ssi_scorer *scorer, const ssi_rows *rows,
                      size_t count, more_rows *out) {
  size_t i;
  for (i = 0; i < count; i++) {
    out->rows[out->count] = (uint32_t)i;
    out->count += scorer->plans.more[rows->classes[i]];
  }
}

/* Rows from `first` on to the main slots of their classes, and the days they
   keep up. */
static void take_few(const ssi_scorer *scorer, const ssi_rows *rows,
                     size_t first, int32_t day, more_rows *more,
                     kept_days *kept, ssi_sums *out) {
  const ssi_class_plans *const plans = &scorer->plans;
  const int32_t *const days = rows->days;
  const uint8_t *const classes = rows->classes;
  const uint32_t *const counts = rows->counts;
  const uint32_t *const weights = scorer->weights;
  const size_t count = rows->count;
  uint32_t *next = more->rows + more->count;
  size_t kept_count = 0, i;
  for (i = first; i < count; i++) {
    const uint32_t class = classes[i];
    const uint32_t age = (uint32_t)(day - days[i]);
    count_in(out, plans->slot[class], days[i],
             (uint64_t)counts[i] * plans->units[class], plans->cap[class],
             weights[plans->weights[class] + age]);
    *next = (uint32_t)i;
    next += plans->more[class];
    kept_count = keep(&scorer->classes, class, age, kept, kept_count);
  }
  more->count = (size_t)(next - more->rows);
  kept->count = kept_count;
}

/* Row by row, the newest first: a day keeps up those before it, as far as a
   newer one did not. */
static void take_kept(const ssi_scorer *scorer, const kept_days *kept,
                      uint64_t *sums) {
  const uint32_t *const younger = scorer->rhythm_sums;
  uint32_t reached[SSI_RHYTHMS] = {0};
  size_t i;
  for (i = kept->count; i > 0; i--) {
    const uint32_t number = kept->days[i - 1] >> SSI_AGE_BITS;
    const uint32_t at = kept->days[i - 1] % (1u << SSI_AGE_BITS);
    const uint32_t reach = reached[number];
    const uint32_t from = at > reach ? at : reach;
    const uint32_t until = at + scorer->spans[number];
    reached[number] = until;
    sums[number] += younger[until] - younger[from];
  }
}

/* Rows first .. last as if there were no caps, to the sums of their classes;
   and to the days they were on: their rhythms as bits, and above these their
   load, which tells the few days on which a cap may be reached. */
static void take_rows(const ssi_scorer *scorer, const ssi_rows *rows,
                      size_t first, size_t last, int32_t day, more_rows *more,
                      uint64_t *loads, uint64_t *sums) {
  const ssi_class_plans *const plans = &scorer->plans;
  const int32_t *const days = rows->days;
  const uint8_t *const classes = rows->classes;
  const uint32_t *const counts = rows->counts;
  const uint32_t *const weights = scorer->weights;
  uint32_t *next = more->rows + more->count;
  size_t i;
  for (i = first; i < last; i++) {
    const uint32_t class = classes[i];
    const uint32_t age = (uint32_t)(day - days[i]);
    const uint64_t events = counts[i];
    sums[class] += events * weights[plans->weights[class] + age];
    *next = (uint32_t)i;
    next += plans->more[class];
    loads[age] = (loads[age] | scorer->classes.rhythms[class]) +
                 events * plans->load[class];
  }
  more->count = (size_t)(next - more->rows);
}

#define WHOLE_LOAD (UINT64_C(1) << SSI_LOAD_BITS)

/* More than a whole load is a whole one, which leaves room for more rows. */
static void settle_loads(uint64_t *loads, size_t ages) {
  size_t i;
  for (i = 0; i < ages; i++) {
    const uint64_t rhythms = loads[i] % (1u << SSI_LOAD_SHIFT);
    const uint64_t load = loads[i] - rhythms;
    loads[i] = rhythms + (load < WHOLE_LOAD ? load : WHOLE_LOAD);
  }
}

/* Takes away what is above the caps of a day. Sums of units that no cap held up
   may have gone beyond 64 bits: the difference is right all the same. */
static void cap_day(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                    uint32_t age, ssi_sums *out) {
  const ssi_class_plans *const plans = &scorer->plans;
  size_t i = ssi_rows_until(rows->days, rows->count, day - 1);
  for (; i < rows->count && rows->days[i] == day; i++) {
    const uint32_t class = rows->classes[i];
    const uint32_t slot = plans->slot[class];
    const uint32_t weight = scorer->weights[plans->weights[class] + age];
    const uint64_t units = (uint64_t)rows->counts[i] * plans->units[class];
    count_in(out, slot, day, units, plans->cap[class], weight);
    out->slots[slot] -= units * weight;
  }
}

/* What was active on the days, as bytes; and the caps of days with a whole
   load, the oldest first, as slots want it. */
static void take_days(const ssi_scorer *scorer, const ssi_rows *rows,
                      int32_t day, const uint64_t *loads, size_t ages,
                      uint8_t *active, ssi_sums *out) {
  size_t block, i;
  for (block = ages / SSI_BLOCK + 1; block-- > 0;) {
    const size_t first = block * SSI_BLOCK;
    uint64_t any = 0;
    for (i = 0; i < SSI_BLOCK; i++) {
      active[first + i] = (uint8_t)loads[first + i];
      any |= loads[first + i];
    }
    for (i = SSI_BLOCK; any >= WHOLE_LOAD && i-- > 0;) {
      const uint32_t age = (uint32_t)(first + i);
      if (loads[age] >= WHOLE_LOAD)
        cap_day(scorer, rows, day - (int32_t)age, age, out);
    }
  }
}

static void take_more(const ssi_scorer *scorer, const ssi_rows *rows,
                      int32_t day, const more_rows *more, ssi_sums *out) {
  size_t i;
  for (i = 0; i < more->count; i++) {
    const uint32_t row = more->rows[i];
    const uint32_t age = (uint32_t)(day - rows->days[row]);
    const ssi_contribution_span span = scorer->more[rows->classes[row]];
    uint32_t at;
    for (at = span.first; at < span.last; at++) {
      const ssi_slot_contribution *one = &scorer->contributions[at];
      const uint32_t weighed = age < one->horizon ? age : one->horizon;
      count_in(out, one->slot, rows->days[row],
               (uint64_t)rows->counts[row] * one->units, one->cap,
               scorer->weights[one->weights + weighed]);
    }
  }
}

/* Which bits are kept up on each day of a block: those active on it, and those
   active on the days after it that keep up this many. Loops of one length
   become vectors. Answers all bits that are. */
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

/* Day by day. */
static void take_rhythms(const ssi_scorer *scorer, const uint8_t *active,
                         size_t ages, uint64_t *sums) {
  uint8_t kept[SSI_BLOCK];
  size_t age;
  uint32_t i;
  if (ages > scorer->rhythm_horizon) ages = scorer->rhythm_horizon;
  for (age = 0; age < ages; age += SSI_BLOCK) {
    const uint32_t any = keep_up(scorer, active + age, kept);
    for (i = 0; any >> i; i++) {
      if (any >> i & 1)
        sums[i] += add_block(kept, i, scorer->rhythms[i].weights + age);
    }
  }
}

static void take_many(const ssi_scorer *scorer, const ssi_rows *rows,
                      size_t first, int32_t day,
                      const ssi_sums_scratch *scratch, more_rows *more,
                      uint64_t sums[SSI_CLASSES], ssi_sums *out) {
  const ssi_class_plans *const plans = &scorer->plans;
  const size_t ages = (uint32_t)(day - rows->days[first]) + SSI_SPAN_MAX;
  uint8_t *const active = scratch->active + SSI_SPAN_MAX;
  size_t at, i;
  memset(sums, 0, scorer->classes.count * sizeof *sums);
  memset(scratch->loads, 0, (ages + SSI_BLOCK) * sizeof *scratch->loads);
  memset(scratch->active, 0, SSI_SPAN_MAX);
  for (at = first; rows->count - at > ROWS_AT_ONCE; at += ROWS_AT_ONCE) {
    take_rows(scorer, rows, at, at + ROWS_AT_ONCE, day, more, scratch->loads,
              sums);
    settle_loads(scratch->loads, ages);
  }
  take_rows(scorer, rows, at, rows->count, day, more, scratch->loads, sums);
  for (i = 0; i < scorer->classes.count; i++)
    out->slots[plans->slot[i]] += sums[i] * plans->units[i];
  take_days(scorer, rows, day, scratch->loads, ages, active, out);
  take_rhythms(scorer, active, ages, out->rhythms);
}

void ssi_sums_take(const ssi_scorer *scorer, const ssi_rows *rows, int32_t day,
                   const ssi_sums_scratch *scratch, ssi_sums *out) {
  const size_t first = first_row(rows, day, scorer->events.horizon);
  more_rows more = {scratch->list, 0};
  union {
    kept_days kept; /* of few rows */
    uint64_t sums[SSI_CLASSES];
  } room;
  ssi_sums_clear(scorer, out);
  memset(out->today, 0, scorer->slot_count * sizeof *out->today);
  list_more(scorer, rows, first, &more);
  if (rows->count - first <= FEW_ROWS) {
    take_few(scorer, rows, first, day, &more, &room.kept, out);
    take_kept(scorer, &room.kept, out->rhythms);
  } else {
    take_many(scorer, rows, first, day, scratch, &more, room.sums, out);
  }
  take_more(scorer, rows, day, &more, out);
}
