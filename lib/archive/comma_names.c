/* A list appended to while a file is read, and a sorted one of all files, which
   takes a file's at once: O(n log n) for it. */
#include "archive/comma_names.h"

#include <string.h>

bool ssi_comma_names_add(const ssi_allocator *from, ssi_list *names,
                         ssi_span text, uint64_t name) {
  const size_t count = names->count;
  if (name == 0 || !ssi_find(text, ",")) return true;
  if (count > 0 && names->rows[count - 1].major == name) return true;
  return ssi_list_push(from, names, name, 0, 0);
}

bool ssi_comma_names_merge(const ssi_allocator *from, ssi_list *all,
                           const ssi_list *file) {
  const size_t count = all->count;
  if (file->count == 0) return true;
  if (!ssi_list_reserve(from, all, count + file->count)) return false;
  memcpy(all->rows + count, file->rows, file->count * sizeof *file->rows);
  all->count += file->count;
  if (!ssi_list_sort(from, all)) {
    all->count = count;
    return false;
  }
  ssi_list_join(all);
  return true;
}
