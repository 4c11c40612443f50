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
static int is_meant(const void *caller) {
  static _Thread_local int looking;
  Dl_info found;
  size_t length, whole;
  if (!atomic_load(&ready)) return 0;
  if (meant == NULL) return 1;
  if (looking) return 0;
  looking = 1;
  if (dladdr(caller, &found) == 0 || found.dli_fname == NULL) {
    looking = 0;
    return 0;
  }
  looking = 0;
  if (atomic_load(&base) != 0)
    return atomic_load(&base) == (uintptr_t)found.dli_fbase;
  length = strlen(meant);
  whole = strlen(found.dli_fname);
  if (whole < length || strcmp(found.dli_fname + whole - length, meant) != 0)
    return 0;
  atomic_store(&base, (uintptr_t)found.dli_fbase);
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

static void *given(int counts, void *block) {
  if (counts && block != NULL) atomic_fetch_add(&live, 1);
  return block;
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
  if (counts && fails()) return refused();
  return given(counts && block == NULL, __libc_realloc(block, bytes));
}

void free(void *block) {
  if (block != NULL && is_meant(__builtin_return_address(0)))
    atomic_fetch_sub(&live, 1);
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
