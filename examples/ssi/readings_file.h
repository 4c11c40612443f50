/* Readings of a dashboard, in any form that the library reads. */
#ifndef READINGS_FILE_H
#define READINGS_FILE_H

#include <ssi/ssi.h>
#include <stdbool.h>

typedef struct readings_file {
  size_t count;
  int32_t *days;                 /* by day, each once */
  int32_t *pillars[SSI_PILLARS]; /* micropoints */
} readings_file;

/* Says what is wrong and answers false with nothing to release. */
bool readings_read(const char *path, readings_file *out);
void readings_free(readings_file *self);

/* As the library's calls take them; there must be one. */
ssi_readings readings_columns(const readings_file *self);

#endif
