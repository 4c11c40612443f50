/* What a population may hold. All rows are looked at in blocks without a
   branch; the first at fault is looked for only when there is one. */
#include "base/day.h"
#include "base/fill.h"
#include "model/model.h"
#include "score/population.h"

ssi_status ssi_table_take(const ssi_population *given, ssi_table *out) {
  const ssi_status status = SSI_TAKE(ssi_population, given, &out->columns);
  if (status != SSI_OK) return status;
  if (out->columns.reserved != 0) return SSI_ERROR_UNSUPPORTED;
  if (!out->columns.offsets) return SSI_ERROR_NULL;
  out->fact_columns = out->columns.facts ? out->columns.fact_columns : 0;
  out->facts = out->fact_columns < SSI_FACTS ? out->fact_columns : SSI_FACTS;
  return SSI_OK;
}

ssi_status ssi_table_check(ssi_table *table, size_t first, size_t count) {
  const ssi_population *from = &table->columns;
  const ssi_kind_set none = {{0}};
  size_t i;
  if (from->rows && (!from->days || !from->kinds)) return SSI_ERROR_NULL;
  if (from->all_kinds_count && !from->all_kinds) return SSI_ERROR_NULL;
  if (first > from->members || count > from->members - first)
    return SSI_ERROR_INDEX;
  table->all_kinds = none;
  for (i = 0; i < from->all_kinds_count; i++) {
    if (!ssi_is_kind((ssi_kind)from->all_kinds[i])) return SSI_ERROR_KIND;
    ssi_kind_set_add(&table->all_kinds, from->all_kinds[i]);
  }
  if (from->all_traits & ~(uint32_t)SSI_TRAITS) return SSI_ERROR_TRAITS;
  return SSI_OK;
}

static ssi_fault member_fault(ssi_status status, size_t member) {
  const ssi_fault fault = {status, member, 0, false};
  return fault;
}

static ssi_fault row_fault(ssi_status status, size_t member, size_t row) {
  const ssi_fault fault = {status, member, row, true};
  return fault;
}

static ssi_status span_of(const ssi_population *from, size_t member,
                          ssi_row_span *out) {
  const int64_t first = from->offsets[member], last = from->offsets[member + 1];
  if (first < 0 || last < first || (uint64_t)last > from->rows)
    return SSI_ERROR_INDEX;
  if (last - first > SSI_ACTIVITY_ROWS_MAX) return SSI_ERROR_LIMIT;
  out->first = (size_t)first;
  out->last = (size_t)last;
  return SSI_OK;
}

ssi_fault ssi_population_largest(const ssi_table *table, size_t first,
                                 size_t count, size_t *out_events) {
  size_t i;
  *out_events = 0;
  for (i = first; i < first + count; i++) {
    ssi_row_span span;
    const ssi_status status = span_of(&table->columns, i, &span);
    if (status != SSI_OK) return member_fault(status, i);
    if (span.last - span.first > *out_events)
      *out_events = span.last - span.first;
  }
  return member_fault(SSI_OK, 0);
}

static ssi_status check_row(const ssi_population *from, size_t row) {
  if (!ssi_is_day(from->days[row])) return SSI_ERROR_DAY;
  if (!ssi_is_kind((ssi_kind)from->kinds[row])) return SSI_ERROR_KIND;
  if (from->traits && from->traits[row] & ~(uint32_t)SSI_TRAITS)
    return SSI_ERROR_TRAITS;
  if (from->counts && from->counts[row] - 1 >= SSI_COUNT_MAX)
    return SSI_ERROR_COUNT;
  return SSI_OK;
}

/* Bits above those a day has. */
static uint32_t days_off(const int32_t *days, size_t count) {
  uint32_t off = 0;
  size_t i;
  for (i = 0; i < count; i++) off |= (uint32_t)days[i];
  return off & ~(uint32_t)SSI_DAY_MAX;
}

static uint32_t kinds_off(const uint8_t *kinds, size_t count) {
  uint8_t largest = 0;
  size_t i;
  for (i = 0; i < count; i++) {
    const uint8_t before = (uint8_t)(kinds[i] - 1);
    largest = before > largest ? before : largest;
  }
  return largest >= SSI_KINDS;
}

static uint32_t traits_off(const uint32_t *traits, size_t count) {
  uint32_t off = 0;
  size_t i;
  for (i = 0; i < count; i++) off |= traits[i];
  return off & ~(uint32_t)SSI_TRAITS;
}

/* The top bit is set if a count is 0 or above the most. */
static uint32_t counts_off(const uint32_t *counts, size_t count) {
  uint32_t off = 0;
  size_t i;
  for (i = 0; i < count; i++)
    off |= (counts[i] - 1) | (SSI_COUNT_MAX - counts[i]);
  return off >> 31;
}

/* Whether rows[first .. first + count) may be; a compiler makes vector
   instructions of the loops whose length it knows. */
static inline uint32_t rows_off(const ssi_population *from, size_t first,
                                size_t count) {
  uint32_t off = days_off(from->days + first, count) |
                 kinds_off(from->kinds + first, count);
  if (from->traits) off |= traits_off(from->traits + first, count);
  if (from->counts) off |= counts_off(from->counts + first, count);
  return off;
}

/* The last block may look at some rows again. */
static bool are_rows(const ssi_population *from, ssi_row_span span) {
  uint32_t off = 0;
  size_t i;
  /* Then there may be no columns. */
  if (span.last == span.first) return true;
  if (span.last - span.first < SSI_BLOCK)
    return rows_off(from, span.first, span.last - span.first) == 0;
  for (i = span.first; span.last - i >= SSI_BLOCK; i += SSI_BLOCK)
    off |= rows_off(from, i, SSI_BLOCK);
  return (off | rows_off(from, span.last - SSI_BLOCK, SSI_BLOCK)) == 0;
}

static ssi_fault first_fault(const ssi_population *from, size_t member,
                             ssi_row_span span) {
  size_t row = span.first;
  while (check_row(from, row) == SSI_OK) row++;
  return row_fault(check_row(from, row), member, row);
}

/* Whether a member's mask has bits of no kind. */
static bool has_unknown_kinds(const ssi_population *from, size_t member) {
  const size_t known = SSI_KINDS / 8; /* bytes of kinds alone */
  const uint8_t *mask;
  uint32_t unknown;
  size_t i;
  if (!from->observed_kinds || from->kind_bytes <= known) return false;
  mask = from->observed_kinds + member * from->kind_bytes;
  unknown = (uint32_t)mask[known] >> SSI_KINDS % 8;
  for (i = known + 1; i < from->kind_bytes; i++) unknown |= mask[i];
  return unknown != 0;
}

static ssi_fault check_facts(const ssi_table *table, size_t member) {
  const int32_t *facts = table->columns.facts;
  size_t place = member, i;
  for (i = 0; i < table->facts; i++, place += table->columns.members) {
    if (facts[place] < -1 || facts[place] > ssi_fact_rows[i].maximum)
      return row_fault(SSI_ERROR_RANGE, member, place);
  }
  for (; i < table->fact_columns; i++, place += table->columns.members) {
    if (facts[place] != -1)
      return row_fault(SSI_ERROR_UNSUPPORTED, member, place);
  }
  return member_fault(SSI_OK, member);
}

ssi_fault ssi_population_check_member(const ssi_table *table, size_t member,
                                      ssi_row_span *out) {
  const ssi_population *from = &table->columns;
  const ssi_status status = span_of(from, member, out);
  ssi_fault fault;
  if (status != SSI_OK) return member_fault(status, member);
  if (has_unknown_kinds(from, member))
    return member_fault(SSI_ERROR_KIND, member);
  if (from->observed_traits &&
      from->observed_traits[member] & ~(uint32_t)SSI_TRAITS)
    return member_fault(SSI_ERROR_TRAITS, member);
  fault = check_facts(table, member);
  if (fault.status != SSI_OK) return fault;
  if (!are_rows(from, *out)) return first_fault(from, member, *out);
  return member_fault(SSI_OK, member);
}
