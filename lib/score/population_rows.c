/* A member's columns as the loops over events take them. */
#include <string.h>

#include "score/population.h"

#define VECTOR 32 /* rows that are looked at without a branch */

void ssi_population_known(const ssi_population *from, size_t member,
                          ssi_row_span rows, ssi_known *out) {
  uint64_t kinds = from->all_kinds;
  uint32_t traits = from->all_traits;
  size_t i;
  for (i = 0; i < SSI_FACTS; i++)
    out->facts[i] = from->facts ? from->facts[i * from->members + member] : -1;
  if (from->seen_kinds) kinds |= from->seen_kinds[member];
  if (from->seen_traits) traits |= from->seen_traits[member];
  if (kinds != SSI_ALL_KINDS) {
    for (i = rows.first; i < rows.last; i++)
      kinds |= UINT64_C(1) << (from->kinds[i] - 1);
  }
  if (traits != SSI_TRAITS && from->traits) {
    for (i = rows.first; i < rows.last; i++) traits |= from->traits[i];
  }
  out->kinds = kinds;
  out->traits = traits;
}

/* The top bit is set if a day comes before the one it follows. */
static inline uint32_t falls(const int32_t *days, size_t count) {
  uint32_t found = 0;
  size_t i;
  for (i = 1; i < count; i++)
    found |= (uint32_t)days[i] - (uint32_t)days[i - 1];
  return found;
}

static bool in_order(const int32_t *days, size_t count) {
  uint32_t found = 0;
  size_t i;
  for (i = 0; count - i > VECTOR; i += VECTOR)
    found |= falls(days + i, VECTOR + 1);
  return (found | falls(days + i, count - i)) >> 31 == 0;
}

/* Where the rows of a member go if they are put in order: all rows of a day
   stay in the order they have. */
static const ssi_sort_row *order(const int32_t *days, size_t count,
                                 ssi_sort_row *pool) {
  size_t i;
  for (i = 0; i < count; i++) {
    pool[i].major = (uint64_t)days[i];
    pool[i].minor = i;
    pool[i].value = i;
  }
  ssi_sort(pool, pool + count, count);
  return pool;
}

static void gather(const ssi_population *from, size_t first, size_t count,
                   const ssi_sort_row *order, const ssi_own_columns *to) {
  size_t i;
  for (i = 0; i < count; i++) {
    const size_t row = first + (size_t)order[i].value;
    to->days[i] = from->days[row];
    to->kinds[i] = from->kinds[row];
    to->traits[i] = from->traits ? from->traits[row] : 0;
    to->counts[i] = from->counts ? from->counts[row] : 1;
    to->counterparts[i] = from->counterparts ? from->counterparts[row] : 0;
  }
}

/* What a missing column says. */
static void fill_missing(const ssi_population *from, size_t count,
                         const ssi_own_columns *to) {
  size_t i;
  if (!from->traits) memset(to->traits, 0, count * sizeof *to->traits);
  if (!from->counterparts)
    memset(to->counterparts, 0, count * sizeof *to->counterparts);
  for (i = 0; !from->counts && i < count; i++) to->counts[i] = 1;
}

static ssi_rows own_rows(const ssi_own_columns *own,
                         const uint64_t **out_counterparts) {
  const ssi_rows rows = {own->days, own->kinds, own->traits, own->counts, 0,
                         NULL,      0};
  *out_counterparts = own->counterparts;
  return rows;
}

ssi_rows ssi_population_rows(const ssi_population *from, ssi_row_span span,
                             ssi_scratch *scratch,
                             const uint64_t **out_counterparts) {
  const size_t first = span.first, count = span.last - first;
  ssi_rows rows = own_rows(&scratch->own, out_counterparts);
  rows.count = count;
  if (count == 0) return rows;
  if (!in_order(from->days + first, count)) {
    gather(from, first, count,
           order(from->days + first, count, scratch->persons.pool),
           &scratch->own);
    return rows;
  }
  fill_missing(from, count, &scratch->own);
  rows.days = from->days + first;
  rows.kinds = from->kinds + first;
  if (from->traits) rows.traits = from->traits + first;
  if (from->counts) rows.counts = from->counts + first;
  if (from->counterparts) *out_counterparts = from->counterparts + first;
  return rows;
}
