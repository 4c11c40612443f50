/* Runs a call with each of its allocations failing in turn, and with allocators
   that are not sound: every analysis must refuse them the same way. */
#include "unit/reading_checks.h"

#include <stddef.h>
#include <string.h>

#include "allocator.h"

#define TAIL 24
#define MOST_CALLS 100

static size_t fail_each(allocating_call call, const void *target,
                        bool fail_on) {
  size_t fail_at;
  for (fail_at = 1; fail_at < MOST_CALLS; fail_at++) {
    struct test_memory memory = {0};
    const ssi_allocator from = test_allocator(&memory);
    ssi_status status;
    memory.fail_at = fail_at;
    memory.fail_on = fail_on;
    status = call(target, &from);
    ck_assert_uint_eq(memory.live_blocks, 0);
    ck_assert_uint_eq(memory.live_bytes, 0);
    ck_assert(!memory.wrong_size);
    if (status == SSI_OK) {
      ck_assert_uint_eq(memory.calls, fail_at - 1);
      return fail_at - 1;
    }
    ck_assert_int_eq(status, SSI_ERROR_MEMORY);
  }
  ck_abort_msg("it never came to its end");
  return 0;
}

size_t check_failing(allocating_call call, const void *target) {
  const size_t calls = fail_each(call, target, false);
  ck_assert_uint_eq(fail_each(call, target, true), calls);
  return calls;
}

void check_allocators(allocating_call call, const void *target) {
  struct test_memory memory = {0};
  struct {
    ssi_allocator known;
    char later[TAIL];
  } larger = {test_allocator(&memory), {0}};
  ssi_allocator from = test_allocator(&memory);
  size_t size;
  OK(call(target, NULL));
  larger.known.size = sizeof larger;
  OK(call(target, &larger.known));
  for (size = 0; size < offsetof(ssi_allocator, release); size++) {
    from.size = size;
    REFUSED(call(target, &from), SIZE);
  }
  from = test_allocator(&memory);
  from.allocate = NULL;
  REFUSED(call(target, &from), NULL);
  from = test_allocator(&memory);
  from.release = NULL;
  REFUSED(call(target, &from), NULL);
  ck_assert_uint_eq(memory.live_blocks, 0);
}
