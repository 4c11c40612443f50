/* Files on their way into the archive: what one file that is handed in comes
   to, taken as a whole or not at all. A few steps a file, and its ranking. */
#include <string.h>

#include "archive/archive_private.h"
#include "archive/date_orders.h"
#include "archive/encoding.h"
#include "archive/shape.h"

/* Appends a file, for which memory is reserved. */
static void append(ssi_archive *self, ssi_file *file) {
  file->export = self->exports_count - 1;
  file->index = self->files_count;
  self->exports[file->export].files++;
  self->files[self->files_count++] = file;
  if (!ssi_has_role(file->place)) return;
  ssi_decide_order(self, file);
  ssi_rank_file(self, file);
  ssi_decide_orders(self);
}

ssi_file *ssi_find_file(const ssi_archive *self, ssi_found *found,
                        const char *name, size_t name_size, ssi_place place) {
  void *files = found->files;
  ssi_file *file;
  if (!ssi_grow(&self->allocator, &files, &found->capacity, found->count,
                found->count + 1, sizeof file))
    return NULL;
  found->files = files;
  file = ssi_file_new(&self->allocator, name, name_size, place);
  if (!file) return NULL;
  found->files[found->count++] = file;
  if (!self->keeps_shape) return file;
  file->shape = ssi_allocate(&self->allocator, 1, sizeof *file->shape);
  return file->shape ? file : NULL;
}

void ssi_free_found(const ssi_archive *self, ssi_found *found) {
  const ssi_allocator *to = &self->allocator;
  size_t i;
  for (i = 0; i < found->count; i++) ssi_file_free(to, found->files[i]);
  ssi_release(to, found->files, found->capacity, sizeof *found->files);
  memset(found, 0, sizeof *found);
}

ssi_status ssi_take_found(ssi_archive *self, ssi_found *found,
                          ssi_status status) {
  size_t i;
  if (status == SSI_OK &&
      found->count > SSI_ARCHIVE_FILES_MAX - self->files_count)
    status = SSI_ERROR_LIMIT;
  if (status == SSI_OK &&
      (!ssi_reserve_export(self) || !ssi_reserve_files(self, found->count)))
    status = SSI_ERROR_MEMORY;
  for (i = 0; i < found->count && status == SSI_OK; i++) {
    if (!ssi_comma_names_merge(&self->allocator, &self->names_with_comma,
                               &found->files[i]->names_with_comma))
      status = SSI_ERROR_MEMORY;
  }
  if (status == SSI_OK) {
    for (i = 0; i < found->count; i++) append(self, found->files[i]);
    found->count = 0;
  }
  ssi_free_found(self, found);
  return status;
}

bool ssi_copy_text(const ssi_allocator *from, const uint8_t *bytes, size_t size,
                   ssi_bytes *out) {
  ssi_text text;
  void *copy = NULL;
  const bool opened = ssi_text_open(from, bytes, size, &text);
  memset(out, 0, sizeof *out);
  if (opened &&
      ssi_grow(from, &copy, &out->capacity, 0, text.span.size + 1, 1)) {
    if (text.span.size > 0) memcpy(copy, text.span.at, text.span.size);
    out->bytes = copy;
    out->size = text.span.size;
  }
  ssi_text_close(from, &text);
  return copy != NULL;
}
