/* Archives that lie side by side in one source, each in a folder of its own:
 * exports, like ZIPs in a folder. Otherwise the files of two members would be
 * taken for those of one. */
#ifndef ROOTS_H
#define ROOTS_H

#include "source.h"

#define ROOTS_MAX 1000

typedef struct roots {
  size_t count; /* below 2: the source is one archive */
  struct root {
    const char *path; /* begins with the folder; borrowed from the source */
    size_t length;    /* of the folder, with its slash */
  } rows[ROOTS_MAX];
} roots;

/* Finds the folders that have a profile or connections. */
void roots_find(const source *from, roots *out);

/* The innermost of them in which a file lies; `count`: in none. */
size_t roots_of(const roots *self, const char *name);

/* The folder's own name. */
void roots_name(const roots *self, size_t index, char *name, size_t capacity);

#endif
