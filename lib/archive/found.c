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
  if (!ssi_has_role(&file->place)) return;
  ssi_decide_order(self, file);
  ssi_rank_file(self, file);
  ssi_decide_orders(self);
}

/* Reserves what the rows of the last file found will need. */
static void reserve_rows(const ssi_archive *self, ssi_found *found) {
  const ssi_file *last;
  uint64_t bytes;
  if (found->count == 0) return;
  last = found->files[found->count - 1];
  bytes = (last->rows_kept + last->events_count) * (uint64_t)SSI_RESOLVE_BYTES;
  found->reserved += bytes;
  self->budget->reserved += bytes;
}

ssi_file *ssi_find_file(const ssi_archive *self, ssi_found *found,
                        const char *name, size_t name_size,
                        const ssi_place *place) {
  void *files = found->files;
  ssi_file *file;
  if (!ssi_grow(&self->allocator, &files, &found->capacity, found->count,
                found->count + 1, sizeof file))
    return NULL;
  found->files = files;
  self->budget->open = true;
  file = ssi_file_new(&self->counted, name, name_size, place);
  if (file && self->keeps_shape)
    file->shape = ssi_allocate(&self->counted, 1, sizeof *file->shape);
  self->budget->open = false;
  if (!file) return NULL;
  reserve_rows(self, found);
  found->files[found->count++] = file;
  return self->keeps_shape && !file->shape ? NULL : file;
}

void ssi_free_found(const ssi_archive *self, ssi_found *found) {
  size_t i;
  for (i = 0; i < found->count; i++)
    ssi_file_free(&self->counted, found->files[i]);
  ssi_release(&self->allocator, found->files, found->capacity,
              sizeof *found->files);
  self->budget->reserved -= found->reserved;
  memset(found, 0, sizeof *found);
}

ssi_status ssi_leave_file(const ssi_archive *self, ssi_found *found,
                          const char *name, const ssi_place *place,
                          ssi_file_state state, int reason) {
  ssi_file *file =
      ssi_find_file(self, found, name, ssi_span_of(name).size, place);
  if (!file) return SSI_ERROR_MEMORY;
  file->state = state;
  if (reason != 0) ssi_skips_add(file->skips, (ssi_skip_reason)reason, "", 1);
  return SSI_OK;
}

/* Makes room in the archive for all that was found, and adds their names. */
static ssi_status prepare(ssi_archive *self, ssi_found *found) {
  ssi_list *names = &found->files[0]->names_with_comma;
  size_t i;
  if (found->count > SSI_ARCHIVE_FILES_MAX - self->files_count)
    return SSI_ERROR_LIMIT;
  if (!ssi_reserve_export(self) || !ssi_reserve_files(self, found->count))
    return SSI_ERROR_MEMORY;
  for (i = 1; i < found->count; i++) {
    if (!ssi_comma_names_merge(&self->counted, names,
                               &found->files[i]->names_with_comma))
      return SSI_ERROR_MEMORY;
  }
  return ssi_comma_names_merge(&self->counted, &self->names_with_comma, names)
             ? SSI_OK
             : SSI_ERROR_MEMORY;
}

ssi_status ssi_take_found(ssi_archive *self, ssi_found *found,
                          ssi_status status, const char *name,
                          const ssi_place *place) {
  size_t i;
  if (status == SSI_OK) status = prepare(self, found);
  if (status == SSI_ERROR_MEMORY && self->budget->exceeded) {
    ssi_free_found(self, found);
    status = ssi_leave_file(self, found, name, place, SSI_FILE_REFUSED,
                            SSI_SKIP_MEMORY);
    if (status == SSI_OK) status = prepare(self, found);
  }
  if (status == SSI_OK) {
    reserve_rows(self, found);
    for (i = 0; i < found->count; i++) append(self, found->files[i]);
    found->count = 0;
    found->reserved = 0;
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
