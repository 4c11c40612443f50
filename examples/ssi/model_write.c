/* Writing a model to a file. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model_file.h"
#include "model_json.h"
#include "options.h"
#include "say.h"

static bool fail(const char *path, int error) {
  say_error("%s: cannot write it: %s", path, strerror(error));
  return false;
}

bool model_file_taken(const char *path, bool force) {
  struct stat found;
  if (lstat(path, &found) != 0) return false;
  if (!S_ISREG(found.st_mode)) {
    say_error("%s is no plain file: it cannot be replaced", path);
    return true;
  }
  if (force) return false;
  say_error("%s exists: say --force to replace it", path);
  return true;
}

/* What any new file may be: mkstemp() lets nobody else read it. */
static bool open_to_all(int file) {
  mode_t hidden = umask(0);
  umask(hidden);
  return fchmod(file, 0666 & ~hidden) == 0;
}

/* Writes all of it and waits until it is on the disk. */
static bool write_all(int file, const ssi_model *model) {
  FILE *to = fdopen(file, "w");
  bool good;
  if (to == NULL) {
    int error = errno;
    close(file);
    errno = error;
    return false;
  }
  good = model_json(model, to) == EXIT_OK && fflush(to) == 0 &&
         open_to_all(file) && fsync(file) == 0;
  return fclose(to) == 0 && good;
}

/* A link is refused where a file exists, whenever it came to be; a rename
 * replaces it. */
static bool give_name(const char *temporary, const char *path, bool force) {
  if (force) return rename(temporary, path) == 0;
  if (link(temporary, path) == 0) return unlink(temporary) == 0;
  /* Some disks know no links. */
  return errno != EEXIST && rename(temporary, path) == 0;
}

bool model_file_write(const char *path, const ssi_model *model, bool force) {
  char *temporary = NULL;
  int file, error;
  if (asprintf(&temporary, "%s.XXXXXX", path) < 0) {
    say_error("not enough memory");
    return false;
  }
  file = mkstemp(temporary);
  if (file < 0) {
    error = errno;
    free(temporary);
    return fail(path, error);
  }
  if (write_all(file, model) && give_name(temporary, path, force)) {
    free(temporary);
    return true;
  }
  error = errno;
  unlink(temporary);
  free(temporary);
  return fail(path, error);
}
