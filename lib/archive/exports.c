/* The exports that files belong to, in the order in which the host named them.
   Naming one costs a copy of its name. */
#include <string.h>

#include "archive/archive_private.h"
#include "archive/form.h"
#include "archive/text.h"
#include "base/fill.h"
#include "base/seldom.h"

/* Appends an export without a name; false: no memory. */
static bool append(ssi_archive *self, int32_t day) {
  void *exports = self->exports;
  if (!ssi_grow(&self->allocator, &exports, &self->exports_capacity,
                self->exports_count, self->exports_count + 1,
                sizeof *self->exports))
    return false;
  self->exports = exports;
  memset(&self->exports[self->exports_count], 0, sizeof *self->exports);
  self->exports[self->exports_count].day = day;
  self->exports[self->exports_count].newest = -1;
  self->exports_count++;
  return true;
}

SSI_SELDOM bool ssi_reserve_export(ssi_archive *self) {
  return self->exports_count > 0 || append(self, -1);
}

SSI_SELDOM ssi_status ssi_archive_begin_export(ssi_archive *self,
                                               const char *name, int32_t day) {
  ssi_export *export;
  size_t size;
  if (!self || !name) return SSI_ERROR_NULL;
  size = ssi_span_of(name).size;
  if (size > SSI_NAME_BYTES_MAX) return SSI_ERROR_LENGTH;
  if (day < -1 || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  if (self->exports_count >= SSI_ARCHIVE_EXPORTS_MAX) return SSI_ERROR_LIMIT;
  if (!append(self, day)) return SSI_ERROR_MEMORY;
  export = &self->exports[self->exports_count - 1];
  export->name_bytes = size + 1;
  export->name = ssi_allocate(&self->allocator, export->name_bytes, 1);
  if (!export->name) {
    self->exports_count--;
    return SSI_ERROR_MEMORY;
  }
  memcpy(export->name, name, size);
  return SSI_OK;
}

SSI_SELDOM void ssi_free_exports(ssi_archive *self) {
  size_t i;
  for (i = 0; i < self->exports_count; i++)
    ssi_release(&self->allocator, self->exports[i].name,
                self->exports[i].name_bytes, 1);
  ssi_release(&self->allocator, self->exports, self->exports_capacity,
              sizeof *self->exports);
}

ssi_status ssi_tell_count(const void *self, size_t *out, size_t offset) {
  if (!self || !out) return SSI_ERROR_NULL;
  memcpy(out, (const char *)self + offset, sizeof *out);
  return SSI_OK;
}

ssi_status ssi_archive_exports(const ssi_archive *self, size_t *out_exports) {
  return ssi_tell_count(self, out_exports,
                        offsetof(ssi_archive, exports_count));
}

/* Widens first … last by the days of the files of an export that are used. */
SSI_SELDOM static void find_days(const ssi_archive *self, size_t index,
                                 ssi_export_info *info) {
  ssi_walk walk = ssi_walk_all(self);
  const ssi_file *file;
  while ((file = ssi_walk_next(&walk))) {
    if (file->export != index || file->oldest < 0) continue;
    if (info->first < 0 || file->oldest < info->first)
      info->first = file->oldest;
    if (file->newest > info->last) info->last = file->newest;
  }
}

SSI_SELDOM ssi_status ssi_archive_export(const ssi_archive *self, size_t index,
                                         ssi_export_info *out) {
  ssi_export_info info;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->exports_count) return SSI_ERROR_INDEX;
  memset(&info, 0, sizeof info);
  info.name = self->exports[index].name ? self->exports[index].name : "";
  info.files = self->exports[index].files;
  info.day = self->exports[index].day;
  info.first = -1;
  info.last = -1;
  find_days(self, index, &info);
  info.form = ssi_form_of(self, index, &info.missing);
  return SSI_FILL(ssi_export_info, out, &info);
}
