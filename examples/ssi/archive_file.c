/* One file of an archive, such as a workbook, that was given alone. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "lang.h"
#include "say.h"
#include "source.h"

#define READ_CHUNK (1u << 20)

static bool file_read(source *self, const source_entry *entry,
                      source_bytes *out) {
  FILE *file = self->state;
  size_t got;
  rewind(file);
  do {
    if (!source_room(out, READ_CHUNK)) {
      return source_say(self, entry->name, "needs more memory than there is");
    }
    got = fread(out->data + out->size, 1, READ_CHUNK, file);
    if (!source_spend(self, entry->name, got)) return false;
    out->size += got;
  } while (got > 0);
  return ferror(file) == 0 ||
         source_say(self, entry->name, "cannot be read to its end");
}

static void file_close(source *self) {
  fclose(self->state);
}

bool source_open_file(source *self) {
  const char *slash = strrchr(self->path, '/');
  FILE *file = fopen(self->path, "rb");
  if (file == NULL) {
    say_error("cannot open %s: %s", self->path, _(strerror(errno)));
    return false;
  }
  self->state = file;
  self->read = file_read;
  self->close = file_close;
  return source_list(self, slash != NULL ? slash + 1 : self->path, 0);
}
