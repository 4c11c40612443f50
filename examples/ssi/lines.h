/* Text files with one row a line: CRLF, a byte order mark, blank lines and
 * lines that begin with # do no harm. */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stdio.h>

/* No line that people write is longer. */
#define LINE_BYTES_MAX 4096

typedef struct lines {
  const char *path;
  FILE *from;
  char buffer[LINE_BYTES_MAX + 1];
  long line;   /* number of the line last read, from 1 */
  char *text;  /* it, without spaces around it */
  bool failed; /* it could not be read; this was said */
} lines;

/* Opens a file. Says why it cannot and answers false. */
bool lines_open(const char *path, lines *out);

/* Goes to the next line that says something; false at the end. */
bool lines_next(lines *self);

void lines_close(lines *self);

/* The text without spaces around it, cut in place. */
char *lines_trim(char *text);

#endif
