/* Which files of an archive have the same bytes and the same name as an earlier
 * one, as in an export that was given twice. */
#ifndef COPIES_H
#define COPIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct copies {
  struct copies_file *files; /* as the archive counts them */
  size_t count, capacity;
} copies;

/* Takes the files of the archive that came since, `files` with them, which were
 * made of these bytes; NULL: they were not read. False: there is no memory. */
bool copies_take(copies *self, size_t files, const char *name,
                 const uint8_t *bytes, size_t size);

/* Says that a file is not used: it is no copy, and has none. */
void copies_unused(copies *self, size_t index);

/* Finds the copies, once all files are taken. */
void copies_find(copies *self);

/* Whether a file is a copy of an earlier one. */
bool copies_has(const copies *self, size_t index);

void copies_free(copies *self);

#endif
