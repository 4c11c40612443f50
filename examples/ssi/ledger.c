#include "ledger.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file_write.h"
#include "say.h"

/* As doc/cohorts.md advises: weeks, held against each other for a year. */
#define PERIOD_DAYS 7
#define PERIODS_REMEMBERED 52

static bool fail(const char *path, const char *what) {
  say_error("%s: %s", path, what);
  return false;
}

static bool begin(ledger *self) {
  ssi_status status =
      ssi_releases_new(NULL, PERIOD_DAYS, PERIODS_REMEMBERED, &self->releases);
  if (status == SSI_OK) return true;
  say_error("%s", ssi_status_text(status));
  return false;
}

/* True if the name still means the file that is open: another run may have
 * replaced it while this one waited. */
static bool is_same(const char *path, int file) {
  struct stat own, named;
  return fstat(file, &own) == 0 && stat(path, &named) == 0 &&
         own.st_dev == named.st_dev && own.st_ino == named.st_ino;
}

static bool is_plain(int file) {
  struct stat found;
  return fstat(file, &found) == 0 && S_ISREG(found.st_mode);
}

/* Opens and locks the file; *out is -1 if there is none. */
static bool lock(const char *path, int *out) {
  for (;;) {
    /* A pipe must not make it wait. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    int error = errno;
    *out = -1;
    if (file < 0 && error == ENOENT) return true;
    if (file < 0) return fail(path, strerror(error));
    if (!is_plain(file)) {
      close(file);
      return fail(path, "it is no plain file");
    }
    if (flock(file, LOCK_EX) != 0) {
      error = errno;
      close(file);
      return fail(path, strerror(error));
    }
    *out = file;
    if (is_same(path, file)) return true;
    close(file);
  }
}

static bool load(ledger *self) {
  FILE *from = fdopen(dup(self->lock), "rb");
  uint8_t *bytes = NULL;
  size_t size = 0;
  ssi_status status;
  bool good;
  if (from == NULL) return fail(self->path, strerror(errno));
  good = file_read_bytes(self->path, from, &bytes, &size);
  fclose(from);
  if (!good) return false;
  status = ssi_releases_load(NULL, bytes, size, &self->releases);
  free(bytes);
  if (status == SSI_OK) return true;
  return fail(self->path, status == SSI_ERROR_FORMAT
                              ? "it is damaged, or no ledger of releases"
                              : ssi_status_text(status));
}

/* The name without links: a link to a ledger shall stay one. */
static bool find_path(const char *path, ledger *self) {
  self->path = realpath(path, NULL);
  if (self->path == NULL && errno == ENOENT) self->path = strdup(path);
  return self->path != NULL || fail(path, strerror(errno));
}

bool ledger_open(const options *asked, bool matters, ledger *out) {
  memset(out, 0, sizeof(*out));
  out->lock = -1;
  if (asked->releases == NULL) {
    if (matters) {
      say_note(
          "the rules of release hold within this run only: with --releases "
          "FILE they hold from one run to the next");
    }
    return begin(out);
  }
  if (find_path(asked->releases, out) && lock(out->path, &out->lock) &&
      (out->lock >= 0 ? load(out) : begin(out))) {
    return true;
  }
  ledger_close(out);
  return false;
}

bool ledger_keep(const ledger *self) {
  size_t size = 0;
  uint8_t *bytes;
  bool good;
  if (self->path == NULL) return true;
  ssi_releases_save(self->releases, NULL, 0, &size);
  bytes = malloc(size);
  if (bytes == NULL) return fail(self->path, "not enough memory");
  ssi_releases_save(self->releases, bytes, size, &size);
  good = file_write_bytes(
      self->path, FILE_SECRET | (self->lock >= 0 ? FILE_REPLACE : FILE_NEW),
      bytes, size);
  free(bytes);
  return good;
}

void ledger_close(ledger *self) {
  ssi_releases_free(self->releases);
  free(self->path);
  if (self->lock >= 0) close(self->lock);
  memset(self, 0, sizeof(*self));
  self->lock = -1;
}
