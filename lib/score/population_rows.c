/* A member's columns in order of time, as the loops over events and the walk
   take them. Rows are checked, and given their classes, block by block in one
   pass over the columns, and fetched ahead of it. Rows that are not in order
   are copied. */
#include <string.h>

#include "base/check.h"
#include "score/order.h"
#include "score/population.h"
#include "score/row_check.h"

#define AHEAD 256 /* rows that are fetched before they are looked at */
#define LINE 64   /* bytes that are fetched together */

#if defined(__GNUC__) && !defined(__TINYC__)
#define FETCH(address) __builtin_prefetch((const void *)(address))
#else
#define FETCH(address) ((void)(address))
#endif

/* What was observed of a member apart from what its rows show. */
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

/* Adds the kinds of events that show they were observed. As long as one word
   is in use the compiler keeps it in a register. */
static void observe(const uint8_t *kinds, size_t count,
                    const ssi_kind_set *shown, ssi_kind_set *to) {
  uint64_t words[SSI_KIND_WORDS] = {0};
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t bit = kinds[i] - 1u;
    words[bit / 64 % SSI_KIND_WORDS] |= UINT64_C(1) << bit % 64;
  }
  for (i = 0; i < SSI_KIND_WORDS; i++)
    to->words[i] |= words[i] & shown->words[i];
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

void ssi_population_observed(const ssi_table *table, size_t member,
                             ssi_row_span rows, ssi_missing *missing,
                             ssi_inputs *out) {
  const ssi_population *from = &table->columns;
  ssi_kind_set kinds = kinds_of(table, member);
  uint32_t traits = traits_of(table, member);
  size_t i;
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

static inline void fetch_block(const void *column, size_t row, size_t each) {
  const uintptr_t first = (uintptr_t)column + row * each;
  size_t i;
  for (i = 0; i < SSI_BLOCK * each; i += LINE) FETCH(first + i);
}

/* Rows that come later, of this member or of the next one. Nothing is read
   there, so there need not be any. */
static inline void fetch(const ssi_population *from, size_t row) {
  fetch_block(from->days, row, sizeof *from->days);
  fetch_block(from->kinds, row, sizeof *from->kinds);
  fetch_block(from->traits, row, sizeof *from->traits);
  fetch_block(from->counts, row, sizeof *from->counts);
  fetch_block(from->counterparts, row, sizeof *from->counterparts);
}

/* A member whose rows are looked at. */
typedef struct reading {
  const ssi_population *from;
  const ssi_classes *classes;
  size_t first, count; /* its rows */
  ssi_scratch *scratch;
} reading;

/* Classes of its rows at .. last, a block and a row at most, and which of them
   are contacts. Without a branch: which comes next cannot be foreseen. */
static inline void classify(const reading *with, size_t at, size_t last) {
  static const uint32_t no_traits[SSI_BLOCK + 1];
  static const uint64_t nobody[SSI_BLOCK + 1];
  const ssi_population *from = with->from;
  const ssi_classes *all = with->classes;
  const size_t row = with->first + at, count = last - at;
  const uint8_t *const kinds = from->kinds + row;
  const uint32_t *const traits = from->traits ? from->traits + row : no_traits;
  const uint64_t *const counterparts =
      from->counterparts ? from->counterparts + row : nobody;
  uint8_t *const classes = with->scratch->own.classes + at;
  ssi_contacts *contacts = &with->scratch->contacts;
  uint32_t *next = contacts->rows + contacts->count;
  size_t i;
  for (i = 0; i < count; i++) {
    const uint32_t class =
        ssi_class_of(all, kinds[i], traits[i], counterparts[i] != 0);
    classes[i] = (uint8_t) class;
    *next = (uint32_t)(at + i);
    next += all->people[class];
  }
  contacts->count = (size_t)(next - contacts->rows);
}

/* Checks all rows and gives them their classes. false: one of them is at fault
   or out of order, or there are too few of them for a block. */
static bool take_blocks(const reading *with) {
  const ssi_population *from = with->from;
  const size_t first = with->first, count = with->count;
  size_t done = 0, at;
  if (count <= SSI_BLOCK || ssi_row_off(from, first)) return false;
  for (at = 1; at < count; at += SSI_BLOCK) {
    /* The last block looks at some rows again. */
    if (count - at < SSI_BLOCK) at = count - SSI_BLOCK;
    fetch(from, first + at + AHEAD);
    if (ssi_block_off(from, first + at)) return false;
    classify(with, done, at + SSI_BLOCK);
    done = at + SSI_BLOCK;
  }
  return true;
}

static bool in_order(const int32_t *days, size_t count) {
  size_t i;
  for (i = 1; i < count; i++) {
    if (days[i] < days[i - 1]) return false;
  }
  return true;
}

/* Copies rows that were checked in order of time. */
static void gather(const reading *with) {
  const ssi_population *from = with->from;
  const ssi_own_columns *to = &with->scratch->own;
  ssi_contacts *contacts = &with->scratch->contacts;
  const uint32_t *const order = with->scratch->order;
  size_t i;
  ssi_order_by_days(from->days + with->first, with->scratch->order,
                    with->scratch->order + with->count, with->count);
  for (i = 0; i < with->count; i++) {
    const size_t row = with->first + order[i];
    const uint64_t person = from->counterparts ? from->counterparts[row] : 0;
    const uint32_t class =
        ssi_class_of(with->classes, from->kinds[row],
                     from->traits ? from->traits[row] : 0, person != 0);
    to->days[i] = from->days[row];
    to->classes[i] = (uint8_t) class;
    to->counts[i] = from->counts ? from->counts[row] : 1;
    to->counterparts[i] = person;
    contacts->rows[contacts->count] = (uint32_t)i;
    contacts->count += with->classes->people[class];
  }
}

/* The columns as they are, but for counts that are not there. */
static void take_columns(const reading *with, ssi_member_rows *out) {
  const ssi_population *from = with->from;
  uint32_t *const counts = with->scratch->own.counts;
  size_t i;
  out->rows.days = from->days + with->first;
  if (from->counterparts) out->counterparts = from->counterparts + with->first;
  if (from->counts)
    out->rows.counts = from->counts + with->first;
  else
    for (i = 0; i < with->count; i++) counts[i] = 1;
}

ssi_status ssi_population_rows(const ssi_table *table, size_t member,
                               ssi_row_span span, const ssi_classes *classes,
                               ssi_scratch *scratch, ssi_member_rows *out,
                               ssi_refusal *keep) {
  const reading with = {&table->columns, classes, span.first,
                        span.last - span.first, scratch};
  const ssi_own_columns *own = &scratch->own;
  const ssi_member_rows copies = {
      {own->days, own->classes, own->counts, with.count}, own->counterparts};
  bool ordered = true;
  *out = copies;
  scratch->contacts.count = 0;
  if (with.count == 0) return SSI_OK;
  if (!take_blocks(&with)) {
    const ssi_status status =
        ssi_population_check_rows(table, member, span, keep);
    if (status != SSI_OK) return status;
    ordered = in_order(table->columns.days + span.first, with.count);
    scratch->contacts.count = 0;
    /* Blocks would have taken what is in order, had it been more. */
    SSI_ALWAYS(!ordered || with.count <= SSI_BLOCK);
    if (ordered)
      classify(&with, 0, with.count);
    else
      gather(&with);
  }
  if (ordered) take_columns(&with, out);
  return SSI_OK;
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
