/* An archive that was unpacked into a folder. Only regular files below it are
 * seen: links are never followed, wherever they point. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lang.h"
#include "say.h"
#include "source.h"
#include "text.h"

#define DEPTH_MAX 8
#define NAME_BYTES_MAX 4096
#define READ_CHUNK (1u << 20)

/* What was not looked into, with the first one's name. */
typedef struct passed {
  size_t count;
  char first[NAME_MAX_SHOWN];
} passed;

typedef struct folder {
  int root;
  passed links, deep;
} folder;

static void pass(passed *over, const char *path) {
  if (over->count++ > 0 && strcmp(path, over->first) >= 0) return;
  snprintf(over->first, sizeof(over->first), "%.*s",
           (int)sizeof(over->first) - 1, path);
}

static void note_passed(const source *self, const folder *state) {
  if (state->links.count > 0) {
    say_note(
        "%s: links are not followed, such as %s: give the files themselves",
        self->path, state->links.first);
  }
  if (state->deep.count > 0) {
    say_note(
        "%s: folders more than %d deep are not opened, such as %s: give one "
        "further down",
        self->path, DEPTH_MAX, state->deep.first);
  }
}

static bool list_folder(source *self, int handle, const char *prefix,
                        int depth);

/* Opens a folder that is not a link; the handle given back is the caller's. */
static int open_below(int parent, const char *name) {
  return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static bool list_entry(source *self, int parent, const char *prefix,
                       const char *name, int depth) {
  folder *state = self->state;
  struct stat found;
  char path[NAME_BYTES_MAX];
  int length = snprintf(path, sizeof(path), "%s%s", prefix, name);
  if (length < 0 || length >= (int)sizeof(path)) return true;
  if (fstatat(parent, name, &found, AT_SYMLINK_NOFOLLOW) != 0) return true;
  if (S_ISREG(found.st_mode)) return source_list(self, path, 0);
  if (S_ISLNK(found.st_mode)) pass(&state->links, path);
  if (!S_ISDIR(found.st_mode)) return true;
  if (depth == DEPTH_MAX) {
    pass(&state->deep, path);
    return true;
  }
  int handle = open_below(parent, name);
  if (handle < 0) {
    say_error("%s: cannot open the folder %s: %s", self->path, path,
              _(strerror(errno)));
    return false;
  }
  if (length + 1 >= (int)sizeof(path)) {
    close(handle);
    return true;
  }
  path[length] = '/';
  path[length + 1] = '\0';
  return list_folder(self, handle, path, depth + 1);
}

/* Lists a folder and closes its handle. */
static bool list_folder(source *self, int handle, const char *prefix,
                        int depth) {
  DIR *stream = fdopendir(handle);
  struct dirent *item;
  bool done = true;
  if (stream == NULL) {
    say_error("%s: cannot list the folder: %s", self->path, _(strerror(errno)));
    close(handle);
    return false;
  }
  while (done && (item = readdir(stream)) != NULL) {
    if (strcmp(item->d_name, ".") == 0 || strcmp(item->d_name, "..") == 0) {
      continue;
    }
    done = list_entry(self, dirfd(stream), prefix, item->d_name, depth);
  }
  closedir(stream);
  return done;
}

/* Opens a listed file step by step, so that no part of its path is a link. */
static int open_file(const folder *self, const char *name) {
  char path[NAME_BYTES_MAX];
  char *part = path;
  char *slash;
  int handle = dup(self->root);
  int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  snprintf(path, sizeof(path), "%s", name);
  while (handle >= 0 && (slash = strchr(part, '/')) != NULL) {
    int below;
    *slash = '\0';
    below = open_below(handle, part);
    close(handle);
    handle = below;
    part = slash + 1;
  }
  if (handle < 0) return -1;
  int file = openat(handle, part, flags);
  int reason = errno;
  close(handle);
  errno = reason;
  return file;
}

/* Reads to the end, which may come later or earlier than the size promised. */
static bool read_file(source *self, const char *name, int file,
                      source_bytes *out) {
  for (;;) {
    ssize_t got;
    if (!source_room(out, READ_CHUNK)) {
      say_error("%s: %s: not enough memory", self->path, name);
      return false;
    }
    got = read(file, out->data + out->size, READ_CHUNK);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      say_error("%s: cannot read %s: %s", self->path, name, _(strerror(errno)));
      return false;
    }
    if (got == 0) return true;
    if (!source_spend(self, name, (uint64_t)got)) return false;
    out->size += (size_t)got;
    say_progress_again();
  }
}

static bool folder_read(source *self, const source_entry *entry,
                        source_bytes *out) {
  struct stat found;
  bool done = false;
  int file = open_file(self->state, entry->name);
  if (file < 0 || fstat(file, &found) != 0) {
    say_error("%s: cannot open %s: %s", self->path, entry->name,
              _(strerror(errno)));
  } else if (!S_ISREG(found.st_mode)) {
    say_error("%s: %s is no longer a file", self->path, entry->name);
  } else {
    done = read_file(self, entry->name, file, out);
  }
  if (file >= 0) close(file);
  return done;
}

static void folder_close(source *self) {
  folder *state = self->state;
  close(state->root);
  free(state);
}

bool source_open_folder(source *self) {
  folder *state;
  int root = open(self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int listed;
  if (root < 0) {
    say_error("cannot open %s: %s", self->path, _(strerror(errno)));
    return false;
  }
  state = calloc(1, sizeof(*state));
  listed = dup(root);
  if (state == NULL || listed < 0) {
    say_error("%s: not enough memory", self->path);
    free(state);
    close(root);
    if (listed >= 0) close(listed);
    return false;
  }
  state->root = root;
  self->state = state;
  self->read = folder_read;
  self->close = folder_close;
  if (!list_folder(self, listed, "", 0)) return false;
  note_passed(self, state);
  return true;
}
