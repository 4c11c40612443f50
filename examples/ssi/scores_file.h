/* The scores of a cohort: one number of points a line. */
#ifndef SCORES_FILE_H
#define SCORES_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct scores {
  int32_t *points; /* micropoints */
  size_t count, capacity;
} scores;

/* Says what is wrong and answers false with nothing to release. */
bool scores_read(const char *path, scores *out);
void scores_free(scores *self);

#endif
