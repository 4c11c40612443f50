/* Writes a file as a whole: into a new one in the same folder, which then takes
 * its name, so that no reader ever sees half. */
#include "file_write.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lang.h"
#include "say.h"

/* The file beside another that is being written, or NULL. */
static char *volatile unfinished;

/* Ends the program as the signal would, without that file. */
static void end_by(int number) {
  if (unfinished != NULL) unlink(unfinished);
  signal(number, SIG_DFL);
  raise(number);
}

static const int ENDINGS[] = {SIGHUP, SIGINT, SIGTERM};

/* Holds back what would end the program, or lets it come. */
static void hold_endings(int how) {
  sigset_t held;
  sigemptyset(&held);
  for (size_t i = 0; i < sizeof(ENDINGS) / sizeof(*ENDINGS); i++) {
    sigaddset(&held, ENDINGS[i]);
  }
  sigprocmask(how, &held, NULL);
}

/* Whoever ignores a signal, such as nohup, goes on to. */
static void catch_endings(void) {
  for (size_t i = 0; i < sizeof(ENDINGS) / sizeof(*ENDINGS); i++) {
    if (signal(ENDINGS[i], end_by) == SIG_IGN) signal(ENDINGS[i], SIG_IGN);
  }
}

static bool fail(const char *path, int error) {
  if (error == EEXIST) {
    say_error(
        "%s was written by another program just now: it is left as it "
        "is; try again",
        path);
    return false;
  }
  say_error("%s: cannot write it: %s", path, _(strerror(error)));
  return false;
}

bool file_taken(const char *path, bool force) {
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

/* What a file is filled with. */
typedef struct filling {
  bool (*write)(FILE *to, const void *what);
  const void *what;
} filling;

/* Writes all of it and waits until it is on the disk. */
static bool write_all(int file, int mode, const filling *with) {
  FILE *to = fdopen(file, "w");
  bool good;
  if (to == NULL) {
    int error = errno;
    close(file);
    errno = error;
    return false;
  }
  good = with->write(to, with->what) && fflush(to) == 0 &&
         ((mode & FILE_SECRET) != 0 || open_to_all(file)) && fsync(file) == 0;
  return fclose(to) == 0 && good;
}

/* A link is refused where a file exists, whenever it came to be; a rename
 * replaces it. */
static bool give_name(const char *temporary, const char *path, int mode) {
  if ((mode & FILE_REPLACE) != 0) return rename(temporary, path) == 0;
  if (link(temporary, path) == 0) return unlink(temporary) == 0;
  /* Some disks know no links. */
  return errno != EEXIST && rename(temporary, path) == 0;
}

/* A new file beside a path; -1: said why not. The name is to be released. */
static int open_beside(const char *path, char **temporary) {
  int file;
  if (asprintf(temporary, "%s.XXXXXX", path) < 0) {
    say_error("not enough memory");
    return -1;
  }
  catch_endings();
  hold_endings(SIG_BLOCK);
  file = mkstemp(*temporary);
  if (file >= 0) unfinished = *temporary;
  hold_endings(SIG_UNBLOCK);
  if (file < 0) {
    int error = errno;
    free(*temporary);
    fail(path, error);
  }
  return file;
}

/* The temporary file has a name of its own now, or is to go. */
static void end_beside(char *temporary, bool remove) {
  if (remove) unlink(temporary);
  unfinished = NULL;
  free(temporary);
}

bool file_possible(const char *path) {
  char *temporary = NULL;
  int file = open_beside(path, &temporary);
  if (file < 0) return false;
  close(file);
  end_beside(temporary, true);
  return true;
}

bool file_write(const char *path, int mode,
                bool (*write)(FILE *to, const void *what), const void *what) {
  const filling with = {write, what};
  char *temporary = NULL;
  int file, error;
  file = open_beside(path, &temporary);
  if (file < 0) return false;
  if (write_all(file, mode, &with) && give_name(temporary, path, mode)) {
    end_beside(temporary, false);
    return true;
  }
  error = errno;
  end_beside(temporary, true);
  return fail(path, error);
}

typedef struct chunk {
  const uint8_t *bytes;
  size_t size;
} chunk;

static bool write_chunk(FILE *to, const void *what) {
  const chunk *self = what;
  return fwrite(self->bytes, 1, self->size, to) == self->size;
}

bool file_write_bytes(const char *path, int mode, const uint8_t *bytes,
                      size_t size) {
  const chunk what = {bytes, size};
  return file_write(path, mode, write_chunk, &what);
}

static bool is_input(const char *path) {
  return strcmp(path, "-") == 0;
}

const char *file_shown(const char *path) {
  return is_input(path) ? _("standard input") : path;
}

/* Whoever reads it a second time finds nothing in it. */
static FILE *take_input(void) {
  static bool taken;
  if (taken) {
    say_error("standard input can be read only once: say - for one file");
    return NULL;
  }
  taken = true;
  return stdin;
}

FILE *file_open(const char *path) {
  FILE *from;
  struct stat found;
  if (is_input(path)) return take_input();
  from = fopen(path, "rb");
  if (from == NULL) {
    say_error("%s: %s", path, _(strerror(errno)));
  } else if (fstat(fileno(from), &found) == 0 && S_ISDIR(found.st_mode)) {
    say_error("%s is a folder: give the name of a file", path);
    file_done(from);
    from = NULL;
  }
  return from;
}

void file_done(FILE *from) {
  if (from != stdin) fclose(from);
}

static bool fail_size(const char *path, size_t most, const char *why) {
  if (why != NULL) {
    say_error("%s: %s", file_shown(path), _(why));
    return false;
  }
  say_error("%s: it is larger than %zu MB, which no such file is: not read",
            file_shown(path), most / 1048576);
  return false;
}

/* True if a plain file has more bytes; a pipe shows it only as it is read. */
static bool is_larger(FILE *from, size_t most) {
  struct stat found;
  return fstat(fileno(from), &found) == 0 && S_ISREG(found.st_mode) &&
         (uint64_t)found.st_size > most;
}

bool file_read_bytes(const char *path, FILE *from, size_t most, const char *why,
                     uint8_t **out, size_t *out_size) {
  size_t capacity = 65536, size = 0;
  uint8_t *bytes;
  if (is_larger(from, most)) return fail_size(path, most, why);
  bytes = malloc(capacity);
  errno = 0;
  while (bytes != NULL && size <= most) {
    uint8_t *grown;
    size += fread(bytes + size, 1, capacity - size, from);
    if (size < capacity) break;
    capacity *= 2;
    grown = realloc(bytes, capacity);
    if (grown == NULL) free(bytes);
    bytes = grown;
  }
  if (bytes != NULL && size > most) {
    free(bytes);
    return fail_size(path, most, why);
  }
  if (bytes != NULL && ferror(from) == 0) {
    *out = bytes;
    *out_size = size;
    return true;
  }
  say_error("%s: %s", file_shown(path),
            bytes == NULL ? _("not enough memory") : _(strerror(errno)));
  free(bytes);
  return false;
}
