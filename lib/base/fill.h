/* Filling a caller's size-first struct of this or another version. */
#ifndef SSI_LIB_BASE_FILL_H
#define SSI_LIB_BASE_FILL_H

#include <ssi/base.h>

/* Copies all but the leading `size` from *filled (of `known` bytes) to *out.
   A larger struct of a later version gets zeros in its tail.
   SSI_ERROR_SIZE: out->size is smaller than `known`. */
ssi_status ssi_fill(void *out, const void *filled, size_t known);

#endif
