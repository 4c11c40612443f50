/* A member's columns in order of time, as the loops over events and the walk
   take them. Columns that are in order are used where they are; others are
   sorted and copied. */
#include <string.h>

#include "score/population.h"

/* What was observed of a member beside what its rows show. */
static ssi_kind_set kinds_of(const ssi_table *table, size_t member) {
  const size_t bytes = table->columns.kind_bytes;
  const size_t most =
      bytes < sizeof(ssi_kind_set) ? bytes : sizeof(ssi_kind_set);
  ssi_kind_set kinds = table->all_kinds;
  const uint8_t *mask;
  size_t i;
  if (!table->columns.observed_kinds) return kinds;
  mask = table->columns.observed_kinds + member * bytes;
  for (i = 0; i < most; i++)
    kinds.words[i / 8] |= (uint64_t)mask[i] << 8 * (i % 8);
  return kinds;
}

static uint32_t traits_of(const ssi_table *table, size_t member) {
  const uint32_t *observed = table->columns.observed_traits;
  return table->columns.all_traits | (observed ? observed[member] : 0);
}

#define WORDS ((SSI_KINDS + 63) / 64) /* of a set that are in use */

/* Adds the kinds of events that show they were looked for. As long as one word
   is in use the compiler keeps it in a register. */
static void observe(const uint8_t *kinds, size_t count,
                    const ssi_kind_set *shown, ssi_kind_set *to) {
  uint64_t words[WORDS] = {0};
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t bit = kinds[i] - 1u;
    words[bit / 64 % WORDS] |= UINT64_C(1) << bit % 64;
  }
  for (i = 0; i < WORDS; i++) to->words[i] |= words[i] & shown->words[i];
}

/* Kinds that have a share are observed, and to no more than it. */
static void take_kind_shares(const ssi_table *table, size_t member,
                             ssi_missing *missing, ssi_inputs *out) {
  const int32_t *shares = table->columns.kind_shares + member;
  size_t i;
  memset(missing->kinds, 0, sizeof missing->kinds);
  for (i = 0; i < table->kind_shares; i++) {
    const int32_t share = shares[i * table->columns.members];
    if (share == 0) continue;
    ssi_kind_set_add(&out->kinds, (uint32_t)i + 1);
    missing->kinds[i] = SSI_WHOLE - share;
  }
  out->missing_kinds = missing->kinds;
}

static void take_fact_shares(const ssi_table *table, size_t member,
                             ssi_missing *missing, ssi_inputs *out) {
  const int32_t *shares = table->columns.fact_shares + member;
  size_t i;
  memset(missing->facts, 0, sizeof missing->facts);
  for (i = 0; i < table->fact_shares; i++) {
    const int32_t share = shares[i * table->columns.members];
    if (share != 0) missing->facts[i] = SSI_WHOLE - share;
  }
  out->missing_facts = missing->facts;
}

void ssi_population_inputs(const ssi_table *table, size_t member,
                           ssi_row_span rows, ssi_missing *missing,
                           ssi_inputs *out) {
  const ssi_population *from = &table->columns;
  ssi_kind_set kinds = kinds_of(table, member);
  uint32_t traits = traits_of(table, member);
  size_t i;
  for (i = 0; i < table->facts; i++)
    out->facts[i] = from->facts[i * from->members + member];
  for (; i < SSI_FACTS; i++) out->facts[i] = -1;
  if (rows.last > rows.first && !ssi_kind_set_includes(&kinds, &table->shown))
    observe(from->kinds + rows.first, rows.last - rows.first, &table->shown,
            &kinds);
  if (traits != SSI_TRAITS && from->traits) {
    for (i = rows.first; i < rows.last; i++) traits |= from->traits[i];
  }
  out->kinds = kinds;
  out->traits = traits;
  out->missing_kinds = out->missing_facts = NULL;
  if (table->kind_shares) take_kind_shares(table, member, missing, out);
  if (table->fact_shares) take_fact_shares(table, member, missing, out);
}

/* The top bit is set if a day comes before the one it follows. */
static inline uint32_t falls(const int32_t *days, size_t count) {
  uint32_t found = 0;
  size_t i;
  for (i = 1; i < count; i++)
    found |= (uint32_t)days[i] - (uint32_t)days[i - 1];
  return found;
}

/* The last block may look at some days again. */
static bool in_order(const int32_t *days, size_t count) {
  uint32_t found = 0;
  size_t i;
  if (count <= SSI_BLOCK) return falls(days, count) >> 31 == 0;
  for (i = 0; count - i > SSI_BLOCK; i += SSI_BLOCK)
    found |= falls(days + i, SSI_BLOCK + 1);
  return (found | falls(days + count - SSI_BLOCK - 1, SSI_BLOCK + 1)) >> 31 ==
         0;
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

static uint32_t class_of(const ssi_population *from, const ssi_classes *classes,
                         size_t row) {
  return ssi_class_of(classes, from->kinds[row],
                      from->traits ? from->traits[row] : 0);
}

static void gather(const ssi_population *from, size_t first, size_t count,
                   const ssi_classes *classes, const ssi_sort_row *order,
                   const ssi_own_columns *to) {
  size_t i;
  for (i = 0; i < count; i++) {
    const size_t row = first + (size_t)order[i].value;
    to->days[i] = from->days[row];
    to->classes[i] = (uint8_t)class_of(from, classes, row);
    to->counts[i] = from->counts ? from->counts[row] : 1;
    to->counterparts[i] = from->counterparts ? from->counterparts[row] : 0;
  }
}

/* Classes, and what a missing column says. */
static void fill(const ssi_population *from, size_t first, size_t count,
                 const ssi_classes *classes, const ssi_own_columns *to) {
  const uint8_t *const kinds = from->kinds + first;
  const uint32_t *const traits = from->traits ? from->traits + first : NULL;
  uint8_t *const into = to->classes;
  size_t i;
  for (i = 0; traits && i < count; i++)
    into[i] = (uint8_t)ssi_class_of(classes, kinds[i], traits[i]);
  for (i = 0; !traits && i < count; i++)
    into[i] = (uint8_t)ssi_class_of(classes, kinds[i], 0);
  for (i = 0; !from->counts && i < count; i++) to->counts[i] = 1;
  if (!from->counterparts)
    memset(to->counterparts, 0, count * sizeof *to->counterparts);
}

ssi_rows ssi_population_rows(const ssi_table *table, ssi_row_span span,
                             const ssi_classes *classes, ssi_scratch *scratch,
                             const uint64_t **out_counterparts) {
  const ssi_population *from = &table->columns;
  const size_t first = span.first, count = span.last - first;
  const ssi_own_columns *own = &scratch->own;
  ssi_rows rows = {own->days, own->classes, own->counts, count};
  *out_counterparts = own->counterparts;
  if (count == 0) return rows;
  if (!in_order(from->days + first, count)) {
    gather(from, first, count, classes,
           order(from->days + first, count, scratch->persons.pool), own);
    return rows;
  }
  fill(from, first, count, classes, own);
  rows.days = from->days + first;
  if (from->counts) rows.counts = from->counts + first;
  if (from->counterparts) *out_counterparts = from->counterparts + first;
  return rows;
}

ssi_events ssi_population_events(const ssi_table *table, ssi_row_span span,
                                 ssi_event_row *rows) {
  const ssi_population *from = &table->columns;
  const ssi_events events = {rows, span.last - span.first, NULL};
  size_t i;
  for (i = 0; i < events.count; i++) {
    const size_t row = span.first + i;
    rows[i].major = ssi_event_key((uint32_t)from->days[row], from->kinds[row],
                                  from->traits ? from->traits[row] : 0);
    rows[i].minor = from->counterparts ? from->counterparts[row] : 0;
    rows[i].value = from->counts ? from->counts[row] : 1;
  }
  ssi_sort(rows, rows + events.count, events.count);
  return events;
}
