/* Readings of a dashboard: a table with the columns day, brand, find, engage
 * and relate. */
#ifndef READINGS_FILE_H
#define READINGS_FILE_H

#include "table_file.h"

enum {
  READINGS_DAY,
  READINGS_BRAND,
  READINGS_FIND,
  READINGS_ENGAGE,
  READINGS_RELATE,
  READINGS_COLUMNS
};

/* Says what is wrong and answers false with nothing to release. */
bool readings_read(const char *path, table *out);

#endif
