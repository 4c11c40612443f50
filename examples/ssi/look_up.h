/* Names as people write them: in any case, with spaces, hyphens or underscores,
 * as the program shows them in the language that is spoken or in English. */
#ifndef LOOK_UP_H
#define LOOK_UP_H

#include <stdbool.h>
#include <stddef.h>

/* Whether both are the same name. */
bool look_same(const char *given, const char *name);

/* Which of the names it is, the last of which is NULL; -1: none. */
int look_up(const char *given, const char *const names[]);

/* The name that is most alike, if one is so alike that it may be meant; or
 * NULL. */
const char *look_alike(const char *given, const char *const names[]);

/* What follows a name that is none: " (did you mean `--json`?)" with what
 * stands before names, or nothing if no name is alike. */
void look_hint(const char *before, const char *given, const char *const names[],
               char *out, size_t capacity);

#endif
