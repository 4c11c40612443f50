/* Members as people write them: a whole number below 2^64 is that number, any
 * other text is hashed to one. doc/cohorts.md has the hash. */
#ifndef MEMBER_ID_H
#define MEMBER_ID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* False if the text is empty. */
bool member_id(const char *text, uint64_t *out);

/* The hash itself, of any bytes. */
uint64_t member_hash(const void *bytes, size_t size);

#endif
