/* Texts of a profile, each named by a number, and what section 2 of
 * doc/model.md says of them. They are made of a few code points whose folding
 * the page states; the whole of Unicode is in the vectors. */
#ifndef ORACLE_TEXT_H
#define ORACLE_TEXT_H

#include <stddef.h>
#include <stdint.h>

enum { TEXT_SECTIONS = 4, TEXT_BYTES_MAX = 4000 };

/* Writes the text in UTF-8, not ended by NUL, and tells its bytes. A number
 * that is 0 names the empty text; keywords are a text as well. */
size_t text_write(uint64_t which, char *out);

/* How many code points it has. */
int text_length(uint64_t which);

/* The keyword spread in millionths, or -1 if there is none. */
int64_t text_spread(uint64_t target, const uint64_t *section, const int *given);

/* Which of two texts, or of two lists of keywords, is the greater by its words:
 * below 0, 0 or above 0. */
int text_compare(uint64_t left, uint64_t right, int is_list);

#endif
