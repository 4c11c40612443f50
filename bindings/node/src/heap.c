/* The library's memory, counted, so that the garbage collector knows what its
 * small objects hold on to. Calls on other threads allocate too: the count is
 * atomic, and only the thread of the environment tells. */
#include <stdlib.h>

#include "addon.h"

#define TOLD_STEP 65536

static void *allocate(void *context, size_t bytes) {
  heap *self = context;
#ifdef SSI_NODE_FAULTS
  long long left = atomic_load(&self->fail_at);
  if (left == 1) return NULL;
  if (left > 1) atomic_store(&self->fail_at, left - 1);
#endif
  void *memory = malloc(bytes);
  if (memory == NULL) return NULL;
  atomic_fetch_add_explicit(&self->bytes, (long long)bytes,
                            memory_order_relaxed);
  return memory;
}

static void release(void *context, void *memory, size_t bytes) {
  heap *self = context;
  free(memory);
  atomic_fetch_sub_explicit(&self->bytes, (long long)bytes,
                            memory_order_relaxed);
}

heap *heap_new(void) {
  heap *self = calloc(1, sizeof(*self));
  if (self == NULL) return NULL;
  self->allocator.size = sizeof(self->allocator);
  self->allocator.context = self;
  self->allocator.allocate = allocate;
  self->allocator.release = release;
  self->users = 1;
  return self;
}

void heap_drop(heap *self) {
  if (--self->users == 0) free(self);
}

void heap_tell(heap *self, napi_env env) {
  int64_t now = atomic_load_explicit(&self->bytes, memory_order_relaxed);
  int64_t change = now - self->told;
  int64_t total;
  if (change < TOLD_STEP && change > -TOLD_STEP) return;
  if (napi_adjust_external_memory(env, change, &total) == napi_ok) {
    self->told = now;
  }
}
