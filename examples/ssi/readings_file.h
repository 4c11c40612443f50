/* Readings of a dashboard: a table with the columns day, brand, find, engage
 * and relate. */
#ifndef READINGS_FILE_H
#define READINGS_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  READINGS_DAY,
  READINGS_BRAND,
  READINGS_FIND,
  READINGS_ENGAGE,
  READINGS_RELATE,
  READINGS_COLUMNS
};

typedef struct readings {
  size_t count;
  size_t capacity;
  int32_t *columns[READINGS_COLUMNS]; /* days, and micropoints */
  long *lines;                        /* where each stands in the file */
} readings;

/* Says what is wrong and answers false with nothing to release. */
bool readings_read(const char *path, readings *out);
void readings_free(readings *self);

#endif
