#include "cohort_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "file_write.h"
#include "say.h"

bool cohort_file_read(const char *path, ssi_cohort **out) {
  FILE *from = fopen(path, "rb");
  uint8_t *bytes = NULL;
  size_t size = 0;
  ssi_status status;
  bool good;
  if (from == NULL) {
    say_error("%s: %s", path, strerror(errno));
    return false;
  }
  good = file_read_bytes(path, from, &bytes, &size);
  fclose(from);
  if (!good) return false;
  status = ssi_cohort_load(NULL, bytes, size, out);
  free(bytes);
  if (status == SSI_OK) return true;
  say_error("%s: %s", path,
            status == SSI_ERROR_FORMAT
                ? "it is damaged, or no cohort as `ssi cohort build` writes it"
                : ssi_status_text(status));
  return false;
}

bool cohort_file_write(const char *path, const ssi_cohort *cohort, bool force) {
  size_t size = 0;
  uint8_t *bytes;
  bool good;
  ssi_cohort_save(cohort, NULL, 0, &size);
  bytes = malloc(size);
  if (bytes == NULL) {
    say_error("not enough memory");
    return false;
  }
  ssi_cohort_save(cohort, bytes, size, &size);
  good = file_write_bytes(path, FILE_SECRET | (force ? FILE_REPLACE : FILE_NEW),
                          bytes, size);
  free(bytes);
  return good;
}
