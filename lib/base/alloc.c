/* Memory from the host, by way of two functions and their context. What comes
   is zeroed unless it is asked for as it is; arrays grow by half, so that
   adding n elements one by one copies O(n). What a person could be forgotten
   from is overwritten before it goes back, which costs one pass over it. */
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

#include "base/fill.h"

static void *default_allocate(void *context, size_t bytes) {
  (void)context;
  return malloc(bytes);
}

static void default_release(void *context, void *memory, size_t bytes) {
  (void)context;
  (void)bytes;
  free(memory);
}

ssi_status ssi_allocator_take(const ssi_allocator *given, ssi_allocator *out) {
  const ssi_allocator fallback = {sizeof fallback, NULL, default_allocate,
                                  default_release};
  ssi_status status;
  if (!given) {
    *out = fallback;
    return SSI_OK;
  }
  status = SSI_TAKE(ssi_allocator, given, out);
  if (status != SSI_OK) return status;
  return out->allocate && out->release ? SSI_OK : SSI_ERROR_NULL;
}

void *ssi_allocate_unset(const ssi_allocator *from, size_t count, size_t each) {
#if SIZE_MAX < UINT64_MAX
  /* What the library's limits allow fits in 64 bits but not in 32. */
  if (count > SIZE_MAX / each) return NULL;
#endif
  return from->allocate(from->context, count * each);
}

void *ssi_allocate(const ssi_allocator *from, size_t count, size_t each) {
  void *memory = ssi_allocate_unset(from, count, each);
  if (memory) memset(memory, 0, count * each);
  return memory;
}

void ssi_release(const ssi_allocator *to, void *memory, size_t count,
                 size_t each) {
  if (memory) to->release(to->context, memory, count * each);
}

/* A compiler may leave out what nobody reads before memory is given back: the
   asm reads it, as far as the compiler knows. */
void ssi_wipe(void *memory, size_t bytes) {
#if defined(__GNUC__) && !defined(__TINYC__)
  memset(memory, 0, bytes);
  __asm__ volatile("" : : "r"(memory) : "memory");
#else
  volatile unsigned char *at = memory;
  while (bytes-- > 0) *at++ = 0;
#endif
}

void ssi_release_wiped(const ssi_allocator *to, void *memory, size_t count,
                       size_t each) {
  if (memory) ssi_wipe(memory, count * each);
  ssi_release(to, memory, count, each);
}

void *ssi_handle_new(const ssi_allocator *from, size_t bytes) {
  ssi_allocator *self = ssi_allocate(from, 1, bytes);
  if (self) *self = *from;
  return self;
}

ssi_status ssi_handle_make(const ssi_allocator *given, size_t bytes,
                           void **out) {
  ssi_allocator from;
  ssi_status status;
  void *self;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(given, &from);
  if (status != SSI_OK) return status;
  self = ssi_handle_new(&from, bytes);
  if (!self) return SSI_ERROR_MEMORY;
  *out = self;
  return SSI_OK;
}

typedef void give_back(const ssi_allocator *, void *, size_t, size_t);

/* The allocator is copied first, for it lies in what is given back. */
static void end(ssi_allocator *self, size_t bytes, give_back *back) {
  ssi_allocator to;
  if (!self) return;
  to = *self;
  back(&to, self, 1, bytes);
}

void ssi_handle_free(void *self, size_t bytes) {
  end(self, bytes, ssi_release);
}

void ssi_handle_free_wiped(void *self, size_t bytes) {
  end(self, bytes, ssi_release_wiped);
}

static bool grow(const ssi_allocator *from, void **array, size_t *capacity,
                 size_t used, size_t needed, size_t each, give_back *back) {
  size_t larger = *capacity + *capacity / 2 + 8;
  void *memory;
  if (needed <= *capacity) return true;
  if (larger < needed) larger = needed;
  memory = ssi_allocate_unset(from, larger, each);
  if (!memory) return false;
  if (used) memcpy(memory, *array, used * each);
  back(from, *array, *capacity, each);
  *array = memory;
  *capacity = larger;
  return true;
}

bool ssi_grow_unset(const ssi_allocator *from, void **array, size_t *capacity,
                    size_t used, size_t needed, size_t each) {
  return grow(from, array, capacity, used, needed, each, ssi_release);
}

bool ssi_grow_wiped(const ssi_allocator *from, void **array, size_t *capacity,
                    size_t used, size_t needed, size_t each) {
  return grow(from, array, capacity, used, needed, each, ssi_release_wiped);
}

bool ssi_grow(const ssi_allocator *from, void **array, size_t *capacity,
              size_t used, size_t needed, size_t each) {
  const size_t before = *capacity;
  if (!ssi_grow_unset(from, array, capacity, used, needed, each)) return false;
  if (*capacity > before)
    memset((char *)*array + used * each, 0, (*capacity - used) * each);
  return true;
}
