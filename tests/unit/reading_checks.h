/* What every reading must do with memory. */
#ifndef SSI_TESTS_UNIT_READING_CHECKS_H
#define SSI_TESTS_UNIT_READING_CHECKS_H

#include "unit/suite.h"

/* A call that takes memory and gives all of it back before it answers. */
typedef ssi_status (*allocating_call)(const void *target,
                                      const ssi_allocator *from);

/* Every allocation fails once, and from then on: SSI_ERROR_MEMORY and no leak.
   Answers how many allocations there are. */
size_t check_failing(allocating_call call, const void *target);

/* Allocators that are too small, lack a function, are larger or missing. */
void check_allocators(allocating_call call, const void *target);

#endif
