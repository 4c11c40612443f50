/* Runs the scenario as any host does, with the memory of its C library, and
   prints its hash. With an argument it also branches on what nobody wrote,
   which a sanitizer must see. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "scenario.h"

static size_t live;

static void *allocate(void *context, size_t bytes) {
  (void)context;
  live += bytes;
  return malloc(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
  (void)context;
  live -= bytes;
  free(memory);
}

int main(int count, char **words) {
  const ssi_allocator memory = {sizeof memory, NULL, allocate, release};
  const uint64_t hash = scenario(&memory);
  (void)words;
  if (count > 1) {
    const volatile int *unset = malloc(sizeof *unset);
    if (unset && *unset > 0) puts("positive");
  }
  printf("hash %016" PRIx64 "\n", hash);
  return hash != 0 && live == 0 ? 0 : 1;
}
