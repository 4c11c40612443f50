/* A page for any browser, with a document inside. */
#ifndef PAGE_WRITE_H
#define PAGE_WRITE_H

#include <stdbool.h>

/* Writes the page of a report or of a board, which is given as JSON, to a file.
 * Says what is wrong and answers false. */
bool page_write(const char *path, bool force, const char *json);

/* Says that it is written. */
void page_written(const char *path, bool names);

#endif
