/* A list appended to while a file is read, and a sorted one of all files, which
   takes a file's at once: O(n log n) for it, and O(log n) to look up. */
#include "archive/comma_names.h"

#include <string.h>

static bool reserve(const ssi_allocator *from, ssi_comma_names *names,
                    size_t count) {
  void *rows = names->rows;
  const bool grown = ssi_grow(from, &rows, &names->capacity, names->count,
                              count, sizeof *names->rows);
  names->rows = rows;
  return grown;
}

bool ssi_comma_names_add(const ssi_allocator *from, ssi_comma_names *names,
                         ssi_span text, uint64_t name) {
  const size_t count = names->count;
  if (name == 0 || !ssi_find(text, ",")) return true;
  if (count > 0 && names->rows[count - 1].major == name) return true;
  if (!reserve(from, names, count + 1)) return false;
  names->rows[count].major = name;
  names->rows[count].minor = 0;
  names->rows[count].value = 0;
  names->count++;
  return true;
}

/* Drops all but one of equal neighbours. */
static void join(ssi_comma_names *names) {
  size_t i, kept = 0;
  for (i = 0; i < names->count; i++) {
    if (kept > 0 && names->rows[kept - 1].major == names->rows[i].major)
      continue;
    names->rows[kept++] = names->rows[i];
  }
  names->count = kept;
}

bool ssi_comma_names_merge(const ssi_allocator *from, ssi_comma_names *all,
                           const ssi_comma_names *file) {
  const size_t count = all->count + file->count;
  ssi_sort_row *scratch;
  if (file->count == 0) return true;
  scratch = ssi_allocate(from, count, sizeof *scratch);
  if (!scratch) return false;
  if (!reserve(from, all, count)) {
    ssi_release(from, scratch, count, sizeof *scratch);
    return false;
  }
  memcpy(all->rows + all->count, file->rows, file->count * sizeof *scratch);
  all->count = count;
  ssi_sort(all->rows, scratch, count);
  ssi_release(from, scratch, count, sizeof *scratch);
  join(all);
  return true;
}

bool ssi_comma_names_have(const ssi_comma_names *all, uint64_t name) {
  size_t low = 0, high = all->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (all->rows[middle].major < name)
      low = middle + 1;
    else
      high = middle;
  }
  return low < all->count && all->rows[low].major == name;
}

void ssi_comma_names_free(const ssi_allocator *to, ssi_comma_names *names) {
  ssi_release(to, names->rows, names->capacity, sizeof *names->rows);
}
