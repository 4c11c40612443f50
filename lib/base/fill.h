/* The caller's structs, which begin with their size: of this version of the
   library, an earlier or a later one. least.h says how large each was when it
   first came. */
#ifndef SSI_LIB_BASE_FILL_H
#define SSI_LIB_BASE_FILL_H

#include <ssi/base.h>
#include <stddef.h>

#include "base/least.h"

/* Whether the struct's size is `least` to SSI_STRUCT_BYTES_MAX; it was most
   likely never set if it is not. */
bool ssi_is_sized(const void *given, size_t least);

/* SSI_OK if there is an object, and a sized *out to answer in; SSI_ERROR_NULL;
   SSI_ERROR_SIZE. For who has more to check. */
ssi_status ssi_ask(const void *self, const void *out, size_t least);

/* Copies all but the leading `size` from *filled, of `known` bytes, to *out, as
   far as that reaches, and zeroes what it has beyond.
   SSI_ERROR_SIZE: *out is not sized. */
ssi_status ssi_fill(void *out, const void *filled, size_t known, size_t least);

/* Copies *given to *into, of `known` bytes, with zeros for what is missing.
   SSI_ERROR_SIZE: *given is not sized; SSI_ERROR_UNSUPPORTED: a byte beyond the
   known ones is not zero. Nothing is copied then. */
ssi_status ssi_take(const void *given, size_t known, size_t least, void *into);

/* Structs that a handle holds ready to be returned: `rows` of them, of this
   many bytes each, one after the other. */
typedef struct ssi_told {
  uint32_t offset;
  uint16_t bytes, least, rows, beyond; /* ssi_status: there is no such row */
} ssi_told;

/* Fills *out from the struct of a number that counts from 1. SSI_ERROR_NULL:
   there is no handle, or no *out; `beyond`; SSI_ERROR_SIZE. */
ssi_status ssi_tell(const void *handle, size_t number, void *out,
                    const ssi_told *what);

/* The same for a public struct, by its type. */
#define SSI_IS_SIZED(type, given) \
  ssi_is_sized((const type *){given}, SSI_LEAST_##type)
#define SSI_ASK(type, self, out) \
  ssi_ask(self, (const type *){out}, SSI_LEAST_##type)
#define SSI_FILL(type, out, filled)                             \
  ssi_fill((type *){out}, (const type *){filled}, sizeof(type), \
           SSI_LEAST_##type)
#define SSI_TAKE(type, given, into)                               \
  ssi_take((const type *){given}, sizeof(type), SSI_LEAST_##type, \
           (type *){into})
#define SSI_TOLD(type, handle, field, rows, beyond) \
  { offsetof(handle, field), sizeof(type), SSI_LEAST_##type, rows, beyond }

#endif
