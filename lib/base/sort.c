/* Sorting pairs of numbers, stably. Few rows: merge sort over runs made by
   insertion, O(n log n). Many rows: a radix sort by the first bytes of major in
   which rows differ, linear, then the same merge sort among rows that agree in
   them. */
#include "base/sort.h"

#include <stdbool.h>
#include <string.h>

#define RUN 8
#define FEW 256
#define DIGITS 8      /* bytes of major */
#define DIGITS_USED 3 /* enough to tell ten million rows apart */
#define VALUES 256    /* of one digit */

static bool before(const ssi_sort_row *a, const ssi_sort_row *b) {
  return a->major != b->major ? a->major < b->major : a->minor < b->minor;
}

static bool in_order(const ssi_sort_row *rows, size_t count) {
  size_t i;
  for (i = 1; i < count; i++) {
    if (before(&rows[i], &rows[i - 1])) return false;
  }
  return true;
}

static void insertion(ssi_sort_row *rows, size_t count) {
  size_t i, hole;
  for (i = 1; i < count; i++) {
    const ssi_sort_row row = rows[i];
    for (hole = i; hole > 0 && before(&row, &rows[hole - 1]); hole--) {
      rows[hole] = rows[hole - 1];
    }
    rows[hole] = row;
  }
}

/* Merges from[0 .. middle) and from[middle .. count) into to. The left one goes
   first where neither is before the other, which keeps the sort stable. */
static void merge(const ssi_sort_row *from, size_t middle, size_t count,
                  ssi_sort_row *to) {
  size_t left = 0, right = middle, at;
  for (at = 0; at < count; at++) {
    if (right == count || (left < middle && !before(&from[right], &from[left])))
      to[at] = from[left++];
    else
      to[at] = from[right++];
  }
}

static size_t smaller(size_t a, size_t b) {
  return a < b ? a : b;
}

static void merge_sort(ssi_sort_row *rows, ssi_sort_row *scratch,
                       size_t count) {
  ssi_sort_row *from = rows, *to = scratch, *other;
  size_t start, width;
  for (start = 0; start < count; start += RUN) {
    insertion(rows + start, smaller(RUN, count - start));
  }
  for (width = RUN; width < count; width *= 2) {
    for (start = 0; start < count; start += 2 * width) {
      const size_t left = count - start;
      merge(from + start, smaller(width, left), smaller(2 * width, left),
            to + start);
    }
    other = from;
    from = to;
    to = other;
  }
  if (from != rows) memcpy(rows, from, count * sizeof *rows);
}

static size_t digit(const ssi_sort_row *row, size_t place) {
  return (size_t)(row->major >> (8 * place) & 0xFF);
}

/* One stable pass by one digit. */
static void scatter(const ssi_sort_row *from, ssi_sort_row *to, size_t count,
                    size_t place) {
  size_t counts[VALUES], start = 0, value, i;
  memset(counts, 0, sizeof counts);
  for (i = 0; i < count; i++) counts[digit(&from[i], place)]++;
  for (value = 0; value < VALUES; value++) {
    const size_t here = counts[value];
    counts[value] = start;
    start += here;
  }
  for (i = 0; i < count; i++) to[counts[digit(&from[i], place)]++] = from[i];
}

/* Chooses the first DIGITS_USED bytes of major that differ between rows, from
   the last of them to the first; answers how many. */
static size_t choose(const ssi_sort_row *rows, size_t count, size_t *places) {
  ssi_sort_row differ = {0, 0, 0};
  size_t chosen[DIGITS_USED], used = 0, place, i;
  for (i = 1; i < count; i++) differ.major |= rows[i].major ^ rows[0].major;
  for (place = DIGITS; place > 0 && used < DIGITS_USED; place--) {
    if (digit(&differ, place - 1) > 0) chosen[used++] = place - 1;
  }
  for (i = 0; i < used; i++) places[i] = chosen[used - 1 - i];
  return used;
}

/* Sorts by the chosen bytes; answers the place of the last of them, below which
   rows are in no order yet. The lowest digit comes first (LSD): each pass is
   stable, so among rows that agree in its digit the order of the passes before
   stays. Bytes that were not chosen between them are the same in all rows. */
static size_t radix_sort(ssi_sort_row *rows, ssi_sort_row *scratch,
                         size_t count) {
  size_t places[DIGITS_USED] = {0};
  const size_t used = choose(rows, count, places);
  ssi_sort_row *from = rows, *to = scratch, *other;
  size_t i;
  for (i = 0; i < used; i++) {
    scatter(from, to, count, places[i]);
    other = from;
    from = to;
    to = other;
  }
  if (from != rows) memcpy(rows, from, count * sizeof *rows);
  return places[0];
}

/* Sorts rows that agree in all bytes of major from `place` on. */
static void sort_groups(ssi_sort_row *rows, ssi_sort_row *scratch, size_t count,
                        size_t place) {
  size_t start = 0, end;
  while (start < count) {
    const uint64_t group = rows[start].major >> (8 * place);
    for (end = start + 1; end < count; end++) {
      if (rows[end].major >> (8 * place) != group) break;
    }
    if (end - start > 1) merge_sort(rows + start, scratch, end - start);
    start = end;
  }
}

void ssi_sort(ssi_sort_row *rows, ssi_sort_row *scratch, size_t count) {
  if (in_order(rows, count)) return;
  if (count < FEW) {
    merge_sort(rows, scratch, count);
  } else {
    sort_groups(rows, scratch, count, radix_sort(rows, scratch, count));
  }
}
