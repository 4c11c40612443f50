/* Finds files that were read twice by a hash of their bytes and their names:
 * sorted by it, copies stand side by side. In the time of reading the bytes and
 * of sorting; 24 bytes for each file. */
#include "copies.h"

#include <stdlib.h>
#include <string.h>

#include "member_id.h"

struct copies_file {
  uint64_t hash; /* of what it was made of */
  size_t index;
  bool used, copy;
};

static bool make_room(copies *self, size_t files) {
  struct copies_file *grown;
  size_t wanted = self->capacity > 0 ? self->capacity : 64;
  if (files <= self->capacity) return true;
  while (wanted < files) wanted *= 2;
  grown = realloc(self->files, wanted * sizeof(*grown));
  if (grown == NULL) return false;
  self->files = grown;
  self->capacity = wanted;
  return true;
}

bool copies_take(copies *self, size_t files, const char *name,
                 const uint8_t *bytes, size_t size) {
  const char *slash = strrchr(name, '/');
  const char *base = slash != NULL ? slash + 1 : name;
  uint64_t hash = 0;
  if (!make_room(self, files)) return false;
  if (bytes != NULL) {
    hash = member_hash(bytes, size) ^ member_hash(base, strlen(base));
  }
  for (; self->count < files; self->count++) {
    /* Several files of one have hashes of their own. */
    self->files[self->count] =
        (struct copies_file){hash++, self->count, bytes != NULL, false};
  }
  return true;
}

static int by_index(const void *left, const void *right) {
  const struct copies_file *a = left;
  const struct copies_file *b = right;
  return a->index < b->index ? -1 : a->index > b->index;
}

static int by_hash(const void *left, const void *right) {
  const struct copies_file *a = left;
  const struct copies_file *b = right;
  if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
  if (a->used != b->used) return a->used ? -1 : 1;
  return by_index(a, b);
}

void copies_find(copies *self) {
  if (self->count < 2) return;
  qsort(self->files, self->count, sizeof(*self->files), by_hash);
  for (size_t i = 1; i < self->count; i++) {
    struct copies_file *file = &self->files[i];
    file->copy = file->used && file->hash == file[-1].hash;
  }
  qsort(self->files, self->count, sizeof(*self->files), by_index);
}

void copies_unused(copies *self, size_t index) {
  if (index < self->count) self->files[index].used = false;
}

bool copies_has(const copies *self, size_t index) {
  return index < self->count && self->files[index].copy;
}

void copies_free(copies *self) {
  free(self->files);
  memset(self, 0, sizeof(*self));
}
