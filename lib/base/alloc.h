/* Memory through the host's allocator, with exact sizes given back. */
#ifndef SSI_LIB_BASE_ALLOC_H
#define SSI_LIB_BASE_ALLOC_H

#include <ssi/base.h>

/* Copies *given, or the default allocator if it is NULL. */
ssi_status ssi_allocator_take(const ssi_allocator *given, ssi_allocator *out);

/* count * each bytes, zeroed; NULL if there is no memory or the product
   overflows. count and each are at least 1. */
void *ssi_allocate(const ssi_allocator *from, size_t count, size_t each);

/* The same, but whatever is there stays: for what is written whole. */
void *ssi_allocate_unset(const ssi_allocator *from, size_t count, size_t each);

/* Takes back what ssi_allocate(count, each) gave; NULL does nothing. */
void ssi_release(const ssi_allocator *to, void *memory, size_t count,
                 size_t each);

/* Zeroes memory in a way that no compiler leaves out, before it is given back:
   what held scores, members or keys. */
void ssi_wipe(void *memory, size_t bytes);

/* ssi_wipe() and ssi_release(); NULL does nothing. */
void ssi_release_wiped(const ssi_allocator *to, void *memory, size_t count,
                       size_t each);

/* A handle of this many bytes, zeroed. It begins with the allocator that it is
   of. NULL: no memory. */
void *ssi_handle_new(const ssi_allocator *from, size_t bytes);

/* The same from the caller's allocator, for a call that asks for no more. */
ssi_status ssi_handle_make(const ssi_allocator *given, size_t bytes,
                           void **out);

/* Gives a handle back; NULL does nothing. */
void ssi_handle_free(void *self, size_t bytes);

/* ssi_wipe() and ssi_handle_free(); NULL does nothing. */
void ssi_handle_free_wiped(void *self, size_t bytes);

/* Makes room for at least `needed` elements in *array of *capacity, keeping
   the first `used`. Grows by half. false: no memory, nothing changed. */
bool ssi_grow(const ssi_allocator *from, void **array, size_t *capacity,
              size_t used, size_t needed, size_t each);

/* The same, but what is behind the first `used` is not zeroed. */
bool ssi_grow_unset(const ssi_allocator *from, void **array, size_t *capacity,
                    size_t used, size_t needed, size_t each);

/* As ssi_grow_unset(), but what is given back is wiped. */
bool ssi_grow_wiped(const ssi_allocator *from, void **array, size_t *capacity,
                    size_t used, size_t needed, size_t each);

#endif
