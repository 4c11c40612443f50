/* A call on many members: its range, its memory and its columns of results. For
   each member the loops of sums.c and persons.c, then a few steps for each
   indicator; coverage is made again only where something else was observed than
   of the member before. */
#include "score/results.h"

#include <string.h>

#include "base/alloc.h"
#include "base/day.h"
#include "base/fill.h"

ssi_status ssi_call_take(const ssi_scorer *scorer, int32_t day,
                         const ssi_member_range *range,
                         const ssi_score_columns *columns, ssi_call *out) {
  const ssi_status status = SSI_TAKE(ssi_member_range, range, &out->range);
  if (status != SSI_OK) return status;
  out->scorer = scorer;
  out->day = day;
  return SSI_TAKE(ssi_score_columns, columns, &out->out);
}

/* Whether there is a column of no width. */
static bool has_unset_width(const ssi_score_columns *to) {
  return (to->points || to->measures) && to->indicators == 0;
}

ssi_status ssi_call_check(const ssi_call *call, size_t members) {
  const ssi_member_range *range = &call->range;
  if (range->first > members || range->count > members - range->first)
    return SSI_ERROR_INDEX;
  if (range->count && has_unset_width(&call->out)) return SSI_ERROR_SIZE;
  if (!ssi_is_day(call->day)) return SSI_ERROR_DAY;
  return SSI_OK;
}

ssi_status ssi_call_begin(const ssi_call *call, size_t needed, void **out) {
  if (call->range.scratch) {
    if (call->range.scratch_bytes < needed) return SSI_ERROR_SPACE;
    *out = call->range.scratch;
    return SSI_OK;
  }
  *out = ssi_allocate_unset(&call->scorer->allocator, needed, 1);
  return *out ? SSI_OK : SSI_ERROR_MEMORY;
}

void ssi_call_end(const ssi_call *call, size_t needed, void *memory) {
  if (!call->range.scratch)
    ssi_release_wiped(&call->scorer->allocator, memory, needed, 1);
}

void ssi_results_sum(const ssi_call *call, const ssi_member_rows *of,
                     ssi_scratch *scratch, ssi_sums *out) {
  const ssi_scorer *scorer = call->scorer;
  ssi_rows rows = of->rows;
  rows.count = ssi_rows_until(rows.days, rows.count, call->day);
  ssi_contacts_until(&scratch->contacts, rows.count);
  ssi_sums_take(scorer, &rows, call->day, &scratch->sums, out);
  ssi_persons_count(scorer, &rows, call->day, of->counterparts,
                    &scratch->contacts, scratch->persons, out);
}

static void write_points(const ssi_call *call, size_t at,
                         const ssi_points *points) {
  const int32_t *const pillars = points->pillars;
  const ssi_score_columns *out = &call->out;
  if (out->total)
    out->total[at] = pillars[0] + pillars[1] + pillars[2] + pillars[3];
  if (out->brand) out->brand[at] = pillars[0];
  if (out->find) out->find[at] = pillars[1];
  if (out->engage) out->engage[at] = pillars[2];
  if (out->relate) out->relate[at] = pillars[3];
}

/* The same was observed; the values of facts do not matter. */
static bool same_observed(const ssi_inputs *a, const ssi_inputs *b) {
  uint32_t different = a->traits ^ b->traits;
  size_t i;
  for (i = 0; i < SSI_FACTS; i++)
    different |= (uint32_t)(a->facts[i] >= 0) ^ (uint32_t)(b->facts[i] >= 0);
  return different == 0 && ssi_kind_set_equals(&a->kinds, &b->kinds);
}

static void cover(const ssi_scorer *scorer, const ssi_inputs *inputs,
                  ssi_last_coverage *last) {
  const bool whole = !inputs->missing_kinds && !inputs->missing_facts;
  size_t i;
  if (whole && last->known && same_observed(&last->inputs, inputs)) return;
  ssi_coverage_take(&scorer->model, inputs, &last->coverage);
  for (i = 0; i < SSI_INDICATORS; i++)
    last->parts[i] =
        ssi_coverage_part(&last->coverage, i, scorer->model.settings[i].weight);
  last->inputs = *inputs;
  last->known = whole;
}

/* High end of the index, and its micropoints that were observed. */
static void write_coverage(const ssi_call *call, size_t at,
                           const ssi_points *points,
                           const ssi_last_coverage *last) {
  int32_t high = 0, observed = 0;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const int32_t got = points->points[i];
    observed += last->parts[i] < got ? got : last->parts[i];
    high += ssi_coverage_high(&last->coverage, &call->scorer->model, i,
                              points->measures[i], got);
  }
  if (call->out.high) call->out.high[at] = high;
  if (call->out.observed) call->out.observed[at] = observed;
}

/* Writes as many indicators, of `each` bytes, as the caller has room for; its
   later ones are zero. */
static void write_indicators(void *column, size_t at, size_t room,
                             const void *from, size_t each) {
  const size_t both = room < SSI_INDICATORS ? room : SSI_INDICATORS;
  uint8_t *to = column;
  if (!to) return;
  to += at * room * each;
  memcpy(to, from, both * each);
  memset(to + both * each, 0, (room - both) * each);
}

void ssi_results_write(const ssi_call *call, size_t at, const ssi_sums *sums,
                       const ssi_inputs *inputs, ssi_last_coverage *last) {
  const ssi_score_columns *out = &call->out;
  ssi_points points;
  ssi_points_make(call->scorer, sums, inputs, &points);
  write_points(call, at, &points);
  if (out->high || out->observed) {
    cover(call->scorer, inputs, last);
    write_coverage(call, at, &points, last);
  }
  write_indicators(out->points, at, out->indicators, points.points,
                   sizeof *points.points);
  write_indicators(out->measures, at, out->indicators, points.measures,
                   sizeof *points.measures);
}
