/* The members of a table that is in any order. Labels that lie close are
   counted in one array, so that a row costs two look-ups; others are sorted. */
#include "base/alloc.h"
#include "base/seldom.h"
#include "base/sort.h"

#include <ssi/population.h>

/* Labels are close if they span less than this many times the rows. */
#define CLOSE 4

/* A table, and its members as they are found. */
typedef struct grouping {
  const int64_t *labels;
  size_t rows;
  uint32_t *places, *firsts;
  int64_t *starts;
  size_t members;
} grouping;

/* Of a label: the place behind its rows, and which member it is. */
typedef struct slot {
  uint32_t end, member;
} slot;

SSI_SELDOM static void begin(grouping *on, size_t first, size_t offset) {
  on->firsts[on->members] = (uint32_t)first;
  on->starts[on->members++] = (int64_t)offset;
}

/* false: a label is below the one before it. */
SSI_SELDOM static bool in_order(grouping *on) {
  size_t i;
  for (i = 0; i < on->rows; i++) {
    if (i > 0 && on->labels[i] < on->labels[i - 1]) return false;
    if (i == 0 || on->labels[i] != on->labels[i - 1]) begin(on, i, i);
  }
  return true;
}

/* The least label, and how far the greatest is from it. */
SSI_SELDOM static uint64_t span_of(const grouping *on, uint64_t *out_least) {
  int64_t least = on->labels[0], greatest = least;
  size_t i;
  for (i = 1; i < on->rows; i++) {
    const int64_t label = on->labels[i];
    least = label < least ? label : least;
    greatest = label > greatest ? label : greatest;
  }
  *out_least = (uint64_t)least;
  return (uint64_t)greatest - (uint64_t)least;
}

/* From the last row to the first: ends count down to where members begin, and
   of the rows that each writes down as its first the last one stays. */
SSI_SELDOM static ssi_status count_labels(const ssi_allocator *from,
                                          grouping *on, uint64_t least,
                                          size_t span) {
  slot *slots = ssi_allocate(from, span, sizeof *slots);
  uint32_t end = 0;
  size_t i;
  if (!slots) return SSI_ERROR_MEMORY;
  for (i = 0; i < on->rows; i++) slots[(uint64_t)on->labels[i] - least].end++;
  for (i = 0; i < span; i++) {
    slots[i].member = (uint32_t)on->members;
    if (slots[i].end) begin(on, 0, end);
    slots[i].end = end += slots[i].end;
  }
  for (i = on->rows; i-- > 0;) {
    slot *of = &slots[(uint64_t)on->labels[i] - least];
    on->places[i] = --of->end;
    on->firsts[of->member] = (uint32_t)i;
  }
  ssi_release(from, slots, span, sizeof *slots);
  return SSI_OK;
}

SSI_SELDOM static ssi_status sort_labels(const ssi_allocator *from,
                                         grouping *on) {
  ssi_sort_row *rows = ssi_allocate_unset(from, on->rows, 2 * sizeof *rows);
  size_t i;
  if (!rows) return SSI_ERROR_MEMORY;
  for (i = 0; i < on->rows; i++) {
    rows[i].major = (uint64_t)on->labels[i] ^ UINT64_C(1) << 63;
    rows[i].minor = rows[i].value = i;
  }
  ssi_sort(rows, rows + on->rows, on->rows);
  for (i = 0; i < on->rows; i++) {
    on->places[rows[i].value] = (uint32_t)i;
    if (i == 0 || rows[i].major != rows[i - 1].major)
      begin(on, rows[i].value, i);
  }
  ssi_release(from, rows, on->rows, 2 * sizeof *rows);
  return SSI_OK;
}

static ssi_status group(const ssi_allocator *from, grouping *on) {
  uint64_t least, span;
  on->members = 0;
  span = span_of(on, &least);
  if (span / CLOSE < on->rows)
    return count_labels(from, on, least, (size_t)span + 1);
  return sort_labels(from, on);
}

SSI_SELDOM ssi_status ssi_population_group(const ssi_allocator *allocator,
                                           const int64_t *labels, size_t rows,
                                           uint32_t *places, uint32_t *firsts,
                                           int64_t *starts, size_t *out_members,
                                           bool *out_moves) {
  grouping on = {labels, rows, places, firsts, starts, 0};
  ssi_allocator from;
  bool moves;
  ssi_status status = ssi_allocator_take(allocator, &from);
  if (!places || !firsts || !starts || !out_members || !out_moves ||
      (rows && !labels))
    return SSI_ERROR_NULL;
  if (status != SSI_OK) return status;
#if SIZE_MAX > UINT32_MAX
  if (rows > UINT32_MAX) return SSI_ERROR_LIMIT;
#endif
  moves = !in_order(&on);
  if (moves) status = group(&from, &on);
  if (status != SSI_OK) return status;
  *out_members = on.members;
  *out_moves = moves;
  return SSI_OK;
}
