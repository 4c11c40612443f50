/* Growing lists of rows: appended to, sorted once, O(n log n), and then
   searched by bisection, O(log n). A list that cannot grow marks the whole work
   as failed, which is checked once at the end. */
#include "archive/resolve.h"

size_t ssi_rows_of(const ssi_archive *archive, size_t role) {
  ssi_walk walk = ssi_walk_role(archive, role);
  const ssi_file *file;
  size_t rows = 0;
  while ((file = ssi_walk_next(&walk))) rows += file->rows_kept;
  return rows;
}

void ssi_list_reserve(ssi_resolver *resolver, ssi_list *list, size_t count) {
  void *rows = list->rows;
  if (!ssi_grow(&resolver->archive->allocator, &rows, &list->capacity,
                list->count, count, sizeof *list->rows))
    resolver->batch.failed = true;
  list->rows = rows;
}

void ssi_list_add(ssi_resolver *resolver, ssi_list *list, uint64_t major,
                  uint64_t minor, uint64_t value) {
  const ssi_sort_row row = {major, minor, value};
  if (list->count == list->capacity)
    ssi_list_reserve(resolver, list, list->count + 1);
  if (list->count < list->capacity) list->rows[list->count++] = row;
}

void ssi_list_sort(ssi_resolver *resolver, ssi_list *list) {
  const ssi_allocator *from = &resolver->archive->allocator;
  ssi_sort_row *scratch;
  if (list->count == 0) return;
  scratch = ssi_allocate(from, list->count, sizeof *scratch);
  if (!scratch) {
    resolver->batch.failed = true;
    return;
  }
  ssi_sort(list->rows, scratch, list->count);
  ssi_release(from, scratch, list->count, sizeof *scratch);
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

void ssi_list_free(const ssi_archive *archive, ssi_list *list) {
  const ssi_list none = {NULL, 0, 0};
  ssi_release(&archive->allocator, list->rows, list->capacity,
              sizeof *list->rows);
  *list = none;
}
