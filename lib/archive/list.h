/* Lists of rows to sort: appended to, sorted, and then searched by bisection.
 */
#ifndef SSI_LIB_ARCHIVE_LIST_H
#define SSI_LIB_ARCHIVE_LIST_H

#include "base/alloc.h"
#include "base/sort.h"

typedef struct ssi_list {
  ssi_sort_row *rows;
  size_t count, capacity;
} ssi_list;

/* Reserves memory for this many rows in all; appends a row; sorts by major and
   minor. false: no memory, and nothing has changed. */
bool ssi_list_reserve(const ssi_allocator *from, ssi_list *list, size_t count);
bool ssi_list_push(const ssi_allocator *from, ssi_list *list, uint64_t major,
                   uint64_t minor, uint64_t value);
bool ssi_list_sort(const ssi_allocator *from, ssi_list *list);

/* Leaves the first row of each major, with the bits of all their values. */
void ssi_list_join(ssi_list *list);

/* The first row with a major, NULL if there is none. */
ssi_sort_row *ssi_list_find(const ssi_list *list, uint64_t major);

void ssi_list_free(const ssi_allocator *to, ssi_list *list);

#endif
