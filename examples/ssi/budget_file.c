/* Opens a budget and locks it, and replaces it as a whole when a publication is
 * paid: two runs never pay from the same one. */
#include "budget_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file_write.h"
#include "lang.h"
#include "saved_file.h"
#include "say.h"
#include "text.h"

/* Ten million members, at 24 bytes each with some to spare. */
#define BYTES_MAX ((size_t)SSI_BUDGET_MEMBERS_MAX * 64)

static bool fail(const char *path, const char *what) {
  say_error("%s: %s", path, what);
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
    if (file < 0) return fail(path, _(strerror(error)));
    if (!is_plain(file)) {
      close(file);
      return fail(path, _("it is no plain file"));
    }
    if (flock(file, LOCK_EX) != 0) {
      error = errno;
      close(file);
      return fail(path, _(strerror(error)));
    }
    *out = file;
    if (is_same(path, file)) return true;
    close(file);
  }
}

/* Says that a budget is older than what the host knows of. */
static bool fail_old(const budget_file *self, const saved_file *file,
                     int32_t least_serial) {
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  ssi_budget *old = NULL;
  if (ssi_budget_load(NULL, file->bytes, file->size, 0, &old) == SSI_OK) {
    ssi_budget_label(old, &info);
  }
  ssi_budget_free(old);
  say_error(
      "%s: its serial is %lld, below %d: it is an old state, and what was "
      "spent since would be spent twice; put the newest one back",
      self->path, (long long)info.serial, (int)least_serial);
  return false;
}

static bool load(budget_file *self, int32_t least_serial) {
  FILE *from = fdopen(dup(self->lock), "rb");
  saved_file file;
  ssi_status status;
  bool good;
  if (from == NULL) return fail(self->path, _(strerror(errno)));
  good = saved_file_read_open(self->path, from, BYTES_MAX, &file);
  fclose(from);
  if (!good) return false;
  status =
      ssi_budget_load(NULL, file.bytes, file.size, least_serial, &self->budget);
  if (status == SSI_ERROR_SERIAL) {
    good = fail_old(self, &file, least_serial);
  } else if (status != SSI_OK) {
    good = saved_file_refused(&file, "budget", status);
  }
  saved_file_free(&file);
  return good;
}

static bool begin(budget_file *self, int32_t least_serial, int32_t today) {
  ssi_status status;
  if (least_serial > 0) {
    return fail(
        self->path,
        _("there is no such file, but --least-serial knows of an earlier "
          "state: put the newest one back"));
  }
  status = ssi_budget_new(NULL, SSI_BUDGET_LIMIT, today, &self->budget);
  return status == SSI_OK || fail(self->path, _(ssi_status_text(status)));
}

static bool advance(const budget_file *self, int32_t today) {
  ssi_budget_info info = SSI_INIT(ssi_budget_info);
  char day[NUMBER_MAX], first[NUMBER_MAX], last[NUMBER_MAX];
  if (ssi_budget_advance(self->budget, today) == SSI_OK) return true;
  ssi_budget_label(self->budget, &info);
  number_day(today, day);
  number_day(info.quarter * 91, first);
  number_day(info.quarter * 91 + SSI_BUDGET_DAYS_MAX, last);
  say_error(
      "%s: today is %s, and it takes days from %s to %s: set the clock right, "
      "or say --today DATE",
      self->path, day, first, last);
  return false;
}

/* The name without links: a link to a budget shall stay one. */
static bool find_path(const char *path, budget_file *self) {
  if (strcmp(path, "-") == 0) {
    return fail(path, _("a budget is written, too: give the name of a file"));
  }
  self->path = realpath(path, NULL);
  if (self->path == NULL && errno == ENOENT) self->path = strdup(path);
  return self->path != NULL || fail(path, _(strerror(errno)));
}

bool budget_file_open(const char *path, int32_t least_serial, int32_t today,
                      budget_file *out) {
  memset(out, 0, sizeof(*out));
  out->lock = -1;
  if (find_path(path, out) && lock(out->path, &out->lock) &&
      (out->lock >= 0 ? load(out, least_serial)
                      : begin(out, least_serial, today)) &&
      advance(out, today)) {
    return true;
  }
  budget_file_close(out);
  return false;
}

bool budget_file_is(const budget_file *self, const char *path) {
  struct stat own, other;
  return strcmp(self->path, path) == 0 ||
         (stat(self->path, &own) == 0 && stat(path, &other) == 0 &&
          own.st_dev == other.st_dev && own.st_ino == other.st_ino);
}

bool budget_file_keep(const budget_file *self) {
  size_t size = 0;
  uint8_t *bytes;
  ssi_budget_save(self->budget, NULL, 0, &size);
  bytes = malloc(size);
  if (bytes != NULL) ssi_budget_save(self->budget, bytes, size, &size);
  return saved_file_write(
      self->path, FILE_SECRET | (self->lock >= 0 ? FILE_REPLACE : FILE_NEW),
      bytes, size);
}

void budget_file_close(budget_file *self) {
  ssi_budget_free(self->budget);
  free(self->path);
  if (self->lock >= 0) close(self->lock);
  memset(self, 0, sizeof(*self));
  self->lock = -1;
}
