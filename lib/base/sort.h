/* The library's only sort: stable, the same everywhere. */
#ifndef SSI_LIB_BASE_SORT_H
#define SSI_LIB_BASE_SORT_H

#include <stddef.h>
#include <stdint.h>

typedef struct ssi_sort_row {
  uint64_t major, minor; /* order: major, then minor */
  uint64_t value;        /* carried along */
} ssi_sort_row;

/* Sorts rows[count]; scratch has room for as many. Takes O(n) on input that is
   in order already, O(n log n) at worst. */
void ssi_sort(ssi_sort_row *rows, ssi_sort_row *scratch, size_t count);

#endif
