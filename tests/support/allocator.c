/* An allocator that counts, fails on demand, and puts the size in front of each
   block to check what is given back. */
#include "allocator.h"

#include <stdlib.h>
#include <string.h>

/* Before each block: its size, so that the size given back can be checked. */
#define HEAD 16

static bool fails(struct test_memory *memory) {
  memory->calls++;
  if (memory->fail_at == 0) return false;
  if (memory->fail_on) return memory->calls >= memory->fail_at;
  return memory->calls == memory->fail_at;
}

static void *allocate(void *context, size_t bytes) {
  struct test_memory *memory = context;
  char *block;
  if (fails(memory)) return NULL;
  block = malloc(bytes + HEAD);
  if (!block) return NULL;
  memcpy(block, &bytes, sizeof bytes);
  if (!memory->plain) memset(block + HEAD, 0xA5, bytes);
  memory->live_blocks++;
  memory->live_bytes += bytes;
  if (memory->live_bytes > memory->peak_bytes)
    memory->peak_bytes = memory->live_bytes;
  return block + HEAD;
}

static void release(void *context, void *block, size_t bytes) {
  struct test_memory *memory = context;
  size_t given;
  memcpy(&given, (char *)block - HEAD, sizeof given);
  if (given != bytes) memory->wrong_size = true;
  memory->live_blocks--;
  memory->live_bytes -= given;
  free((char *)block - HEAD);
}

ssi_allocator test_allocator(struct test_memory *memory) {
  const ssi_allocator allocator = {sizeof allocator, memory, allocate, release};
  return allocator;
}
