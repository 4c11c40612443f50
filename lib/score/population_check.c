/* What a population may hold: one pass over the rows finds whether any is at
   fault; which is the first is searched only when there is one. */
#include "base/fill.h"
#include "base/refusal.h"
#include "model/model.h"
#include "record/event_check.h"
#include "score/population.h"
#include "score/row_check.h"

/* Of this many columns, how many this library knows. */
static size_t known(size_t columns, size_t most) {
  return columns < most ? columns : most;
}

ssi_status ssi_table_take(const ssi_population *given, ssi_table *out) {
  const ssi_status status = SSI_TAKE(ssi_population, given, &out->columns);
  if (status != SSI_OK) return status;
  if (out->columns.reserved != 0) return SSI_ERROR_UNSUPPORTED;
  if (!out->columns.offsets) return SSI_ERROR_NULL;
  out->fact_columns = out->columns.facts ? out->columns.fact_columns : 0;
  out->facts = known(out->fact_columns, SSI_FACTS);
  out->kind_shares =
      out->columns.kind_shares ? known(out->columns.share_kinds, SSI_KINDS) : 0;
  out->fact_shares =
      out->columns.fact_shares ? known(out->columns.share_facts, SSI_FACTS) : 0;
  return SSI_OK;
}

/* Whether there is a column of no width. */
static bool has_unset_width(const ssi_population *from) {
  return (from->facts && from->fact_columns == 0) ||
         (from->observed_kinds && from->kind_bytes == 0) ||
         (from->kind_shares && from->share_kinds == 0) ||
         (from->fact_shares && from->share_facts == 0);
}

ssi_status ssi_table_check(ssi_table *table, size_t first, size_t count) {
  const ssi_population *from = &table->columns;
  const ssi_kind_set none = {{0}};
  uint32_t kind;
  size_t i;
  if (from->rows && (!from->days || !from->kinds)) return SSI_ERROR_NULL;
  if (from->all_kinds_count && !from->all_kinds) return SSI_ERROR_NULL;
  if (first > from->members || count > from->members - first)
    return SSI_ERROR_INDEX;
  if (count && has_unset_width(from)) return SSI_ERROR_SIZE;
  table->all_kinds = table->shown = none;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    if (ssi_kind_shows(kind)) ssi_kind_set_add(&table->shown, kind);
  }
  for (i = 0; i < from->all_kinds_count; i++) {
    if (!ssi_is_kind((ssi_kind)from->all_kinds[i])) return SSI_ERROR_KIND;
    ssi_kind_set_add(&table->all_kinds, from->all_kinds[i]);
  }
  if (from->all_traits & ~(uint32_t)SSI_TRAITS) return SSI_ERROR_TRAITS;
  return SSI_OK;
}

/* The end of all rows, as an offset. */
static int64_t end_of(const ssi_population *from) {
  uint64_t rows = from->rows; /* a size may have 32 bits */
  return rows < INT64_MAX ? (int64_t)rows : INT64_MAX;
}

/* Who it is that is refused is kept by who calls, here and below. */
static ssi_status span_of(const ssi_population *from, size_t member,
                          ssi_row_span *out, ssi_refusal *keep) {
  const int64_t first = from->offsets[member], last = from->offsets[member + 1];
  const int64_t end = end_of(from);
  if (first < 0 || first > end)
    return ssi_refuse(keep, SSI_ERROR_INDEX, "offsets", first, 0, end);
  if (last < first || last > end)
    return ssi_refuse(keep, SSI_ERROR_INDEX, "offsets", last, first, end);
  if (last - first > SSI_ACTIVITY_ROWS_MAX)
    return ssi_refuse(keep, SSI_ERROR_LIMIT, "rows", last - first, 0,
                      SSI_ACTIVITY_ROWS_MAX);
  out->first = (size_t)first;
  out->last = (size_t)last;
  return SSI_OK;
}

ssi_status ssi_population_largest(const ssi_table *table, size_t first,
                                  size_t count, size_t *out_events,
                                  ssi_refusal *keep) {
  size_t i;
  *out_events = 0;
  for (i = first; i < first + count; i++) {
    ssi_row_span span;
    const ssi_status status = span_of(&table->columns, i, &span, keep);
    if (status != SSI_OK) {
      keep->member = (int64_t)i;
      return status;
    }
    if (span.last - span.first > *out_events)
      *out_events = span.last - span.first;
  }
  return SSI_OK;
}

static ssi_status check_row(const ssi_population *from, size_t row,
                            ssi_refusal *keep) {
  return ssi_event_check(keep, from->days[row], from->kinds[row],
                         from->traits ? from->traits[row] : 0,
                         from->counts ? from->counts[row] : 1);
}

static bool are_rows(const ssi_population *from, ssi_row_span span) {
  uint32_t off = 0;
  size_t row;
  for (row = span.first; row < span.last; row++) off |= ssi_row_off(from, row);
  return off == 0;
}

/* Keeps the first row that may not be; there is one. */
static ssi_status refuse_row(const ssi_population *from, size_t member,
                             ssi_row_span span, ssi_refusal *keep) {
  size_t row = span.first;
  while (check_row(from, row, keep) == SSI_OK) row++;
  keep->member = (int64_t)member;
  keep->row = (int64_t)row;
  return keep->status;
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

/* Keeps the first bit of no kind; there is one. */
static ssi_status refuse_kind(const ssi_population *from, size_t member,
                              ssi_refusal *keep) {
  const uint8_t *mask = from->observed_kinds + member * from->kind_bytes;
  size_t bit = SSI_KINDS;
  while (!(mask[bit / 8] >> bit % 8 & 1)) bit++;
  return ssi_refuse(keep, SSI_ERROR_KIND, "observed_kinds", (int64_t)bit + 1, 1,
                    SSI_KINDS);
}

static ssi_status check_observed(const ssi_population *from, size_t member,
                                 ssi_refusal *keep) {
  const uint32_t traits =
      from->observed_traits ? from->observed_traits[member] : 0;
  if (has_unknown_kinds(from, member)) return refuse_kind(from, member, keep);
  if (traits & ~(uint32_t)SSI_TRAITS)
    return ssi_refuse(keep, SSI_ERROR_TRAITS, "observed_traits", traits, 0,
                      SSI_TRAITS);
  return SSI_OK;
}

/* Keeps a fact by its number, from 0. */
static ssi_status refuse_fact(const ssi_table *table, size_t member,
                              size_t fact, ssi_status status, int32_t maximum,
                              ssi_refusal *keep) {
  const size_t place = fact * table->columns.members + member;
  ssi_refuse(keep, status, "fact", table->columns.facts[place], -1, maximum);
  keep->row = (int64_t)place;
  keep->fact = (int32_t)(fact + 1);
  return status;
}

/* Above the maximum are those below -1, too, as numbers without a sign. */
static ssi_status take_facts(const ssi_table *table, size_t member,
                             int32_t *facts, ssi_refusal *keep) {
  const size_t members = table->columns.members;
  const int32_t *value = table->columns.facts + member;
  size_t i;
  for (i = 0; i < table->facts; i++, value += members) {
    const int32_t maximum = ssi_fact_rows[i].maximum;
    facts[i] = *value;
    if ((uint32_t)*value + 1 > (uint32_t)maximum + 1)
      return refuse_fact(table, member, i, SSI_ERROR_RANGE, maximum, keep);
  }
  for (; i < table->fact_columns; i++, value += members) {
    if (*value != -1)
      return refuse_fact(table, member, i, SSI_ERROR_UNSUPPORTED, -1, keep);
  }
  return SSI_OK;
}

/* Columns of shares, the first of which are of kinds or facts that there are.
 */
typedef struct share_columns {
  const int32_t *shares; /* NULL: there are none */
  size_t columns, known;
  const char *field;
} share_columns;

/* Keeps the first share of a member that may not be, and answers which it is,
   from 1; 0: all may be. */
static size_t check_shares(const share_columns *of, size_t members,
                           size_t member, ssi_refusal *keep) {
  size_t place = member, i;
  for (i = 0; of->shares && i < of->columns; i++, place += members) {
    const bool is_known = i < of->known;
    const int32_t share = of->shares[place], most = is_known ? SSI_WHOLE : 0;
    if (share >= 0 && share <= most) continue;
    ssi_refuse(keep, is_known ? SSI_ERROR_RANGE : SSI_ERROR_UNSUPPORTED,
               of->field, share, 0, most);
    keep->row = (int64_t)place;
    return i + 1;
  }
  return 0;
}

static ssi_status check_all_shares(const ssi_table *table, size_t member,
                                   ssi_refusal *keep) {
  const ssi_population *from = &table->columns;
  const share_columns all[] = {
      {from->kind_shares, from->share_kinds, table->kind_shares, "kind_shares"},
      {from->fact_shares, from->share_facts, table->fact_shares,
       "fact_shares"}};
  int32_t at, i;
  for (i = 0; i < 2; i++) {
    at = (int32_t)check_shares(&all[i], from->members, member, keep);
    if (!at) continue;
    *(i ? &keep->fact : &keep->kind) = at;
    return keep->status;
  }
  return SSI_OK;
}

ssi_status ssi_population_check_member(const ssi_table *table, size_t member,
                                       ssi_row_span *out_rows, ssi_inputs *out,
                                       ssi_refusal *keep) {
  const ssi_population *from = &table->columns;
  ssi_status status = span_of(from, member, out_rows, keep);
  size_t i;
  if (status == SSI_OK) status = check_observed(from, member, keep);
  for (i = table->facts; i < SSI_FACTS; i++) out->facts[i] = -1;
  if (status == SSI_OK && from->facts)
    status = take_facts(table, member, out->facts, keep);
  if (status == SSI_OK && ssi_population_has_shares(table))
    status = check_all_shares(table, member, keep);
  if (status != SSI_OK) keep->member = (int64_t)member;
  return status;
}

ssi_status ssi_population_check_rows(const ssi_table *table, size_t member,
                                     ssi_row_span rows, ssi_refusal *keep) {
  if (are_rows(&table->columns, rows)) return SSI_OK;
  return refuse_row(&table->columns, member, rows, keep);
}
