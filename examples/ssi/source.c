/* What a ZIP, a folder and a single file have in common: a sorted list of
 * names, and limits that no real archive reaches. */
#include "source.h"

#include <errno.h>
#include <ssi/ssi.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "lang.h"
#include "say.h"

bool source_list(source *self, const char *name, uint64_t place) {
  size_t length = strlen(name) + 1;
  if (self->count == SOURCE_NAMES_MAX) {
    say_error("%s: more than %d files: this is no archive of one member",
              self->path, SOURCE_NAMES_MAX);
    return false;
  }
  if (self->count == self->capacity) {
    size_t wanted = self->capacity > 0 ? self->capacity * 2 : 64;
    source_entry *grown = realloc(self->entries, wanted * sizeof(*grown));
    if (grown == NULL) {
      say_error("%s: not enough memory", self->path);
      return false;
    }
    self->entries = grown;
    self->capacity = wanted;
  }
  char *copy = malloc(length);
  if (copy == NULL) {
    say_error("%s: not enough memory", self->path);
    return false;
  }
  memcpy(copy, name, length);
  self->entries[self->count].name = copy;
  self->entries[self->count].place = place;
  self->count++;
  return true;
}

/* Makes room for more bytes after those already there, and one to spare. */
bool source_room(source_bytes *bytes, size_t more) {
  size_t needed = bytes->size + more + 1;
  size_t wanted = bytes->capacity > 0 ? bytes->capacity : 65536;
  uint8_t *grown;
  if (needed <= bytes->capacity) return true;
  while (wanted < needed) wanted *= 2;
  grown = realloc(bytes->data, wanted);
  if (grown == NULL) return false;
  bytes->data = grown;
  bytes->capacity = wanted;
  return true;
}

bool source_say(const source *self, const char *name, const char *what) {
  if (self->inside) {
    say_note("%s: %s %s", self->path, name, _(what));
  } else {
    say_error("%s: %s %s", self->path, name, _(what));
  }
  return false;
}

bool source_spend(source *self, const char *name, uint64_t size) {
  if (size > SSI_ARCHIVE_FILE_BYTES_MAX) {
    return source_say(self, name, "is larger than 2 GB: not read");
  }
  if (size > self->bytes_left) {
    return source_say(
        self, name,
        self->inside
            ? N_("makes the workbook larger than 64 MB: not read")
            : N_("makes the files larger than 4 GB together: not read"));
  }
  self->read_so_far += size;
  if (self->most > 0 && self->read_so_far > self->most) {
    return source_say(self, name,
                      "needs more memory than is allowed: not read (--memory "
                      "allows more)");
  }
  self->bytes_left -= size;
  return true;
}

static int by_name(const void *left, const void *right) {
  const source_entry *a = left;
  const source_entry *b = right;
  int order = strcmp(a->name, b->name);
  if (order != 0) return order;
  return a->place < b->place ? -1 : a->place > b->place;
}

bool source_has_ending(const char *name, const char *ending) {
  size_t length = strlen(name), wanted = strlen(ending);
  return length > wanted && strcasecmp(name + length - wanted, ending) == 0;
}

bool source_is_workbook(const char *name) {
  return source_has_ending(name, ".xlsx");
}

/* True for a file that is no archive, but one of its files that tells enough
 * to be read alone. */
static bool is_read_alone(const char *path) {
  return source_is_workbook(path) || source_has_ending(path, ".json");
}

bool source_is_alone(const source *self) {
  return !self->is_folder && is_read_alone(self->path);
}

static bool open_kind(source *self) {
  struct stat found;
  if (strcmp(self->path, "-") == 0) return source_open_input(self);
  if (stat(self->path, &found) != 0) {
    say_error("cannot open %s: %s", self->path, _(strerror(errno)));
    return false;
  }
  self->is_folder = S_ISDIR(found.st_mode);
  if (self->is_folder) return source_open_folder(self);
  if (S_ISREG(found.st_mode)) {
    return is_read_alone(self->path) ? source_open_file(self)
                                     : source_open_zip(self);
  }
  say_error("%s is neither a ZIP nor a folder", self->path);
  return false;
}

bool source_open(const char *path, uint64_t memory, source *out) {
  memset(out, 0, sizeof(*out));
  out->path = path;
  out->memory = memory;
  out->day = -1;
  out->bytes_left = SOURCE_BYTES_MAX;
  if (!open_kind(out)) {
    source_close(out);
    return false;
  }
  if (out->count > 0) {
    qsort(out->entries, out->count, sizeof(*out->entries), by_name);
  }
  return true;
}

bool source_open_alone(const char *path, uint64_t memory, source *out) {
  memset(out, 0, sizeof(*out));
  out->path = path;
  out->memory = memory;
  out->bytes_left = SOURCE_BYTES_MAX;
  if (source_open_file(out)) return true;
  source_close(out);
  return false;
}

uint64_t source_memory_beside(const source *self, uint64_t used) {
  const uint64_t left = self->memory - self->held;
  return left > used ? left - used : 1;
}

void source_say_other(const char *path, const ssi_file_info *file) {
  if (strcmp(file->role, "lead_list") == 0) {
    say_error("%s is a list of leads, no part of an archive: it is not read",
              path);
  } else {
    say_error(
        "%s is of Sales Navigator, no part of an archive: `ssi seats` "
        "reads it",
        path);
  }
}

bool source_read(source *self, const source_entry *entry, source_bytes *out) {
  out->size = 0;
  self->read_so_far = 0;
  return self->read(self, entry, out);
}

void source_close(source *self) {
  if (self->close != NULL) self->close(self);
  for (size_t i = 0; i < self->count; i++) free(self->entries[i].name);
  free(self->entries);
  memset(self, 0, sizeof(*self));
}
