/* Counts what is given out and taken back, and gives out no more than allowed.
   O(1) on top of the host's allocator. */
#include "archive/budget.h"

/* Whether there are so many bytes left. */
static bool has(ssi_memory_budget *budget, uint64_t bytes) {
  const uint64_t taken = budget->used + budget->reserved;
  if (budget->most == 0 || budget->open) return true;
  if (taken <= budget->most && bytes <= budget->most - taken) return true;
  budget->exceeded = true;
  return false;
}

static void *allocate(void *context, size_t bytes) {
  ssi_memory_budget *budget = context;
  void *memory;
  if (!has(budget, bytes)) return NULL;
  memory = budget->host.allocate(budget->host.context, bytes);
  if (memory) budget->used += bytes;
  return memory;
}

static void release(void *context, void *memory, size_t bytes) {
  ssi_memory_budget *budget = context;
  budget->used -= bytes;
  budget->host.release(budget->host.context, memory, bytes);
}

ssi_allocator ssi_budget_allocator(ssi_memory_budget *budget) {
  const ssi_allocator counted = {sizeof counted, budget, allocate, release};
  return counted;
}

bool ssi_budget_allows(ssi_memory_budget *budget, size_t rows) {
  return has(budget, (uint64_t)rows * SSI_RESOLVE_BYTES);
}
