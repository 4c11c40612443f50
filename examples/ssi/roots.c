/* Finds archives that lie side by side in one source by the folders of the
 * files that mark one. */
#include "roots.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Length of the folder in front of a name, with its slash. */
static size_t folder_length(const char *name) {
  const char *slash = strrchr(name, '/');
  return slash != NULL ? (size_t)(slash + 1 - name) : 0;
}

static bool is_in(const struct root *folder, const char *name) {
  return strncmp(name, folder->path, folder->length) == 0;
}

/* Files that every archive has once. */
static bool marks(const char *name) {
  const char *base = name + folder_length(name);
  return strncmp(name, "__MACOSX/", 9) != 0 &&
         strstr(name, "/__MACOSX/") == NULL &&
         (strcasecmp(base, "Profile.csv") == 0 ||
          strcasecmp(base, "Connections.csv") == 0);
}

static bool is_known(const roots *self, const struct root *folder) {
  for (size_t i = 0; i < self->count; i++) {
    if (self->rows[i].length == folder->length &&
        is_in(folder, self->rows[i].path)) {
      return true;
    }
  }
  return false;
}

void roots_find(const source *from, roots *out) {
  out->count = 0;
  for (size_t i = 0; i < from->count && out->count < ROOTS_MAX; i++) {
    const char *name = from->entries[i].name;
    const struct root folder = {name, folder_length(name)};
    if (marks(name) && !is_known(out, &folder))
      out->rows[out->count++] = folder;
  }
}

size_t roots_of(const roots *self, const char *name) {
  size_t found = self->count;
  for (size_t i = 0; i < self->count; i++) {
    if (is_in(&self->rows[i], name) &&
        (found == self->count ||
         self->rows[i].length > self->rows[found].length)) {
      found = i;
    }
  }
  return found;
}

void roots_name(const roots *self, size_t index, char *name, size_t capacity) {
  const struct root *folder = &self->rows[index];
  size_t end = folder->length > 0 ? folder->length - 1 : 0, begin = end;
  while (begin > 0 && folder->path[begin - 1] != '/') begin--;
  snprintf(name, capacity, "%.*s", (int)(end - begin), folder->path + begin);
}
