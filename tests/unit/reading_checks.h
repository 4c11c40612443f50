/* What every reading must do with sizes and memory. */
#ifndef SSI_TESTS_UNIT_READING_CHECKS_H
#define SSI_TESTS_UNIT_READING_CHECKS_H

#include "unit/suite.h"

/* Fills a struct that begins with its size. */
typedef ssi_status (*filling_call)(const void *target, void *out);

/* Size of a struct, and up to where its last field goes. */
#define STRUCT(type, last) \
  sizeof(type), offsetof(type, last) + sizeof(((type *)0)->last)

/* Smaller structs are refused, larger ones filled up with zeros. */
void check_sizes(filling_call call, const void *target, size_t size,
                 size_t used);

/* A call that takes memory and gives all of it back before it answers. */
typedef ssi_status (*allocating_call)(const void *target,
                                      const ssi_allocator *from);

/* Every allocation fails once, and from then on: SSI_ERROR_MEMORY and no leak.
   Answers how many allocations there are. */
size_t check_failing(allocating_call call, const void *target);

/* Allocators that are too small, lack a function, are larger or missing. */
void check_allocators(allocating_call call, const void *target);

#endif
