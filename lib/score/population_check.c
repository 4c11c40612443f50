/* What a population may hold. */
#include "model/model.h"
#include "score/population.h"

ssi_status ssi_fault_tell(const ssi_fault *fault, size_t *out_member,
                          size_t *out_row) {
  if (fault->has_member && out_member) *out_member = fault->member;
  if (fault->has_row && out_row) *out_row = fault->row;
  return fault->status;
}

ssi_status ssi_population_check(const ssi_population *population, size_t first,
                                size_t count) {
  if (!population) return SSI_ERROR_NULL;
  if (population->size < sizeof *population) return SSI_ERROR_SIZE;
  if (!population->offsets) return SSI_ERROR_NULL;
  if (population->rows && (!population->days || !population->kinds))
    return SSI_ERROR_NULL;
  if (first > population->members || count > population->members - first)
    return SSI_ERROR_INDEX;
  if (population->all_kinds & ~(uint64_t)SSI_ALL_KINDS) return SSI_ERROR_KIND;
  if (population->all_traits & ~(uint32_t)SSI_TRAITS) return SSI_ERROR_TRAITS;
  return SSI_OK;
}

static ssi_status check_row(const ssi_population *from, size_t row) {
  if (from->days[row] < SSI_DAY_MIN || from->days[row] > SSI_DAY_MAX)
    return SSI_ERROR_DAY;
  if (!ssi_is_kind((ssi_kind)from->kinds[row])) return SSI_ERROR_KIND;
  if (from->traits && from->traits[row] & ~(uint32_t)SSI_TRAITS)
    return SSI_ERROR_TRAITS;
  if (from->counts && from->counts[row] - 1 >= SSI_COUNT_MAX)
    return SSI_ERROR_COUNT;
  return SSI_OK;
}

static ssi_fault member_fault(ssi_status status, size_t member) {
  const ssi_fault fault = {status, member, 0, true, false};
  return fault;
}

static ssi_fault row_fault(ssi_status status, size_t member, size_t row) {
  const ssi_fault fault = {status, member, row, true, true};
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

ssi_fault ssi_population_check_member(const ssi_population *from, size_t member,
                                      ssi_row_span *out) {
  const ssi_status status = span_of(from, member, out);
  size_t i;
  if (status != SSI_OK) return member_fault(status, member);
  if (from->seen_kinds && from->seen_kinds[member] & ~(uint64_t)SSI_ALL_KINDS)
    return member_fault(SSI_ERROR_KIND, member);
  if (from->seen_traits && from->seen_traits[member] & ~(uint32_t)SSI_TRAITS)
    return member_fault(SSI_ERROR_TRAITS, member);
  for (i = 0; from->facts && i < SSI_FACTS; i++) {
    const size_t place = i * from->members + member;
    if (from->facts[place] < -1 ||
        from->facts[place] > ssi_fact_rows[i].maximum)
      return row_fault(SSI_ERROR_RANGE, member, place);
  }
  for (i = out->first; i < out->last; i++) {
    const ssi_status refused = check_row(from, i);
    if (refused != SSI_OK) return row_fault(refused, member, i);
  }
  return member_fault(SSI_OK, member);
}
