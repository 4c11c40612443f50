/* Bottom-up merge sort over runs made by insertion. */
#include "base/sort.h"

#include <stdbool.h>
#include <string.h>

#define RUN 8

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

/* Merges from[0 .. middle) and from[middle .. count) into to. */
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

void ssi_sort(ssi_sort_row *rows, ssi_sort_row *scratch, size_t count) {
  ssi_sort_row *from = rows, *to = scratch, *other;
  size_t start, width;
  if (in_order(rows, count)) return;
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
