/* Growing lists of rows: appended to, sorted once, O(n log n), and then
   searched by bisection, O(log n). */
#include "archive/list.h"

bool ssi_list_reserve(const ssi_allocator *from, ssi_list *list, size_t count) {
  void *rows = list->rows;
  const bool grown = ssi_grow_unset(from, &rows, &list->capacity, list->count,
                                    count, sizeof *list->rows);
  list->rows = rows;
  return grown;
}

bool ssi_list_push(const ssi_allocator *from, ssi_list *list, uint64_t major,
                   uint64_t minor, uint64_t value) {
  const ssi_sort_row row = {major, minor, value};
  if (list->count == list->capacity &&
      !ssi_list_reserve(from, list, list->count + 1))
    return false;
  list->rows[list->count++] = row;
  return true;
}

bool ssi_list_sort(const ssi_allocator *from, ssi_list *list) {
  ssi_sort_row *scratch;
  if (list->count == 0) return true;
  scratch = ssi_allocate_unset(from, list->count, sizeof *scratch);
  if (!scratch) return false;
  ssi_sort(list->rows, scratch, list->count);
  ssi_release(from, scratch, list->count, sizeof *scratch);
  return true;
}

void ssi_list_join(ssi_list *list) {
  ssi_sort_row *rows = list->rows;
  size_t kept = 0, i;
  for (i = 0; i < list->count; i++) {
    if (kept > 0 && rows[kept - 1].major == rows[i].major)
      rows[kept - 1].value |= rows[i].value;
    else
      rows[kept++] = rows[i];
  }
  list->count = kept;
}

ssi_sort_row *ssi_list_find(const ssi_list *list, uint64_t major) {
  size_t low = 0, high = list->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (list->rows[middle].major < major)
      low = middle + 1;
    else
      high = middle;
  }
  return low < list->count && list->rows[low].major == major ? &list->rows[low]
                                                             : NULL;
}

void ssi_list_free(const ssi_allocator *to, ssi_list *list) {
  const ssi_list none = {NULL, 0, 0};
  ssi_release(to, list->rows, list->capacity, sizeof *list->rows);
  *list = none;
}
