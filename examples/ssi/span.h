/* A member with the points of every day in a range. */
#ifndef SPAN_H
#define SPAN_H

#include "reading.h"

typedef struct span {
  reading reading; /* its day is the last one; it has no score */
  int32_t first;
  size_t days;
  int32_t *points[1 + SSI_PILLARS]; /* the index, then the pillars */
} span;

/* Reads the archive, and the range as --from and --to say. Points are left out.
 * Answers an exit code; nothing to release if it is not EXIT_OK. */
int span_begin(const options *asked, span *out);

/* The same, with the points. */
int span_make(const options *asked, span *out);

void span_free(span *self);

#endif
