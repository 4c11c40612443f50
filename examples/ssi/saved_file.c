/* Reads bytes that the library saved, up to a limit; wipes them after use. */
#include "saved_file.h"

#include <stdlib.h>
#include <string.h>

#include "file_write.h"
#include "lang.h"
#include "say.h"

typedef struct sort {
  const char *magic, *sentence;
} sort;

static const sort SORTS[] = {
    {"SSIB", N_("a benchmark: `ssi benchmark show` prints it, and `ssi score "
                "--benchmark` compares with it")},
    {"SSIC", N_("a cohort, which is for its host alone: publish a benchmark of "
                "the same scores with `ssi benchmark publish`")},
    {"SSIS", N_("a budget: it goes to --budget")},
    {NULL, NULL}};

bool saved_file_read_open(const char *path, FILE *from, size_t most,
                          saved_file *out) {
  out->path = file_shown(path);
  return file_read_bytes(path, from, most, NULL, &out->bytes, &out->size);
}

bool saved_file_read(const char *path, saved_file *out) {
  FILE *from = file_open(path);
  bool good;
  if (from == NULL) return false;
  good = saved_file_read_open(path, from, FILE_BYTES_MAX, out);
  file_done(from);
  return good;
}

static bool begins_with(const saved_file *self, const char *magic) {
  return self->size >= strlen(magic) &&
         memcmp(self->bytes, magic, strlen(magic)) == 0;
}

bool saved_file_refused(const saved_file *self, const char *what,
                        ssi_status status) {
  const sort *found = SORTS;
  while (found->magic != NULL && !begins_with(self, found->magic)) found++;
  if (status == SSI_ERROR_VERSION) {
    say_error("%s: a later version of this program wrote it: update this one",
              self->path);
  } else if (status != SSI_ERROR_FORMAT) {
    say_error("%s: %s", self->path, _(ssi_status_text(status)));
  } else if (found->magic == NULL) {
    say_error("%s: it is no %s as `ssi benchmark publish` writes it",
              self->path, _(what));
  } else if (strncmp(found->sentence + 2, what, strlen(what)) == 0) {
    say_error("%s: the %s is damaged: get the file again", self->path, _(what));
  } else {
    say_error("%s: it is no %s but %s", self->path, _(what),
              _(found->sentence));
  }
  return false;
}

static void wipe(uint8_t *bytes, size_t size) {
  if (bytes != NULL) explicit_bzero(bytes, size);
  free(bytes);
}

void saved_file_free(saved_file *self) {
  wipe(self->bytes, self->size);
  memset(self, 0, sizeof(*self));
}

bool saved_file_write(const char *path, int mode, uint8_t *bytes, size_t size) {
  bool good = false;
  if (bytes == NULL) {
    say_error("not enough memory");
  } else {
    good = file_write_bytes(path, mode, bytes, size);
  }
  wipe(bytes, size);
  return good;
}
