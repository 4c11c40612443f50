/* Writes a cohort to a file of its own. */
#include "cohort_file.h"

#include <stdlib.h>

#include "file_write.h"
#include "saved_file.h"

bool cohort_file_write(const char *path, const ssi_cohort *cohort, bool force) {
  size_t size = 0;
  uint8_t *bytes;
  ssi_cohort_save(cohort, NULL, 0, &size);
  bytes = malloc(size);
  if (bytes != NULL) ssi_cohort_save(cohort, bytes, size, &size);
  return saved_file_write(path, FILE_SECRET | (force ? FILE_REPLACE : FILE_NEW),
                          bytes, size);
}
