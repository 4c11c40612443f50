/* An allocator that counts, fails on demand and checks sizes given back. */
#ifndef SSI_TESTS_SUPPORT_ALLOCATOR_H
#define SSI_TESTS_SUPPORT_ALLOCATOR_H

#include <ssi/base.h>

struct test_memory {
  size_t fail_at;     /* 1-based number of the call that fails; 0: none */
  bool plain;         /* for measuring: fresh memory is not filled */
  bool fail_on;       /* all calls from fail_at on fail, not just that one */
  size_t calls;       /* allocations asked for so far */
  size_t live_blocks; /* given and not taken back */
  size_t live_bytes;
  size_t peak_bytes;
  bool wrong_size; /* a block came back with another size */
};

/* An allocator over `memory`, which must outlive every handle made with it. */
ssi_allocator test_allocator(struct test_memory *memory);

#endif
