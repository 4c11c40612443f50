/* Preloaded: makes allocations fail. SSI_FAIL_AT is the number of the first one
   that does, from 1 on; with SSI_FAIL_ON all from there on, not just that one.
   SSI_FAIL_IN limits it to calls from a file whose name ends so: what that file
   asks for itself, and not what others do on its behalf. With SSI_FAIL_COUNT,
   the name of a file, the number of allocations is left there at the end.

   A host that loads others, such as Python, sets all but the file's name by
   ssi_fail(), and asks ssi_fail_live() how many of the file's blocks were not
   given back. Threads may allocate at once. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What an unchanged C library would have called. */
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void __libc_free(void *);

void ssi_fail(long at, int on);
long ssi_fail_calls(void);
long ssi_fail_live(void);

static atomic_long calls, live;
static atomic_long fail_at;
static atomic_int fail_on, ready;

/* Where the file lies that is meant; without a name, everywhere. */
static const char *meant;
static atomic_uintptr_t base;

void ssi_fail(long at, int on) {
  atomic_store(&calls, 0);
  atomic_store(&fail_on, on);
  atomic_store(&fail_at, at);
}

long ssi_fail_calls(void) {
  return atomic_load(&calls);
}

long ssi_fail_live(void) {
  return atomic_load(&live);
}

/* A file is found by its name once, and then by its place. */
static int is_meant(void *caller) {
  struct dl_find_object found;
  const char *name;
  size_t length, whole;
  if (!atomic_load(&ready)) return 0;
  if (meant == NULL) return 1;
  if (_dl_find_object(caller, &found) != 0) return 0;
  if (atomic_load(&base) != 0)
    return atomic_load(&base) == (uintptr_t)found.dlfo_map_start;
  name = found.dlfo_link_map->l_name;
  length = strlen(meant);
  whole = strlen(name);
  if (whole < length || strcmp(name + whole - length, meant) != 0) return 0;
  atomic_store(&base, (uintptr_t)found.dlfo_map_start);
  return 1;
}

/* Whether this allocation is the one. */
static int fails(void) {
  const long number = atomic_fetch_add(&calls, 1) + 1;
  const long at = atomic_load(&fail_at);
  if (at == 0) return 0;
  return atomic_load(&fail_on) ? number >= at : number == at;
}

static void *refused(void) {
  errno = ENOMEM;
  return NULL;
}

/* Blocks that the file holds, each near the place that its address says. Who
   gives one back does not matter: a call at the end of a function hides it. */
enum { HELD = 1 << 18, NEAR = 16 };
static _Atomic(void *) held[HELD + NEAR];

/* Replaces a value near the place of a block. */
static void replace(const void *block, void *old, void *by, long change) {
  const uintptr_t place = ((uintptr_t)block >> 4) * 2654435761u % HELD;
  int i;
  for (i = 0; i < NEAR; i++) {
    void *expected = old;
    if (!atomic_compare_exchange_strong(&held[place + i], &expected, by))
      continue;
    atomic_fetch_add(&live, change);
    return;
  }
}

static void *given(int counts, void *block) {
  if (counts && block != NULL) replace(block, NULL, block, 1);
  return block;
}

static void forget(void *block) {
  if (block != NULL && meant != NULL) replace(block, block, NULL, -1);
}

void *malloc(size_t bytes) {
  const int counts = is_meant(__builtin_return_address(0));
  if (counts && fails()) return refused();
  return given(counts, __libc_malloc(bytes));
}

void *calloc(size_t count, size_t each) {
  const int counts = is_meant(__builtin_return_address(0));
  if (counts && fails()) return refused();
  return given(counts, __libc_calloc(count, each));
}

void *realloc(void *block, size_t bytes) {
  const int counts = is_meant(__builtin_return_address(0));
  void *moved;
  if (counts && fails()) return refused();
  forget(block);
  moved = __libc_realloc(block, bytes);
  return given(counts, moved != NULL ? moved : block) == NULL ? NULL : moved;
}

void free(void *block) {
  forget(block);
  __libc_free(block);
}

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("SSI_FAIL_AT");
  meant = getenv("SSI_FAIL_IN");
  ssi_fail(at != NULL ? atol(at) : 0, getenv("SSI_FAIL_ON") != NULL);
  atomic_store(&ready, 1);
}

__attribute__((destructor)) static void end(void) {
  const char *place = getenv("SSI_FAIL_COUNT");
  char text[32];
  int file, length;
  atomic_store(&ready, 0);
  if (place == NULL) return;
  file = open(place, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  length = snprintf(text, sizeof text, "%ld\n", ssi_fail_calls());
  if (file < 0 || write(file, text, (size_t)length) != length) _exit(9);
  close(file);
}
