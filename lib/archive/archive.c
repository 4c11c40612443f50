/* The handle, and the way of a file into it: its path decides whether it is
   read, the parser finds its role and reads its rows, and it takes its rank
   among the files of its role.
   Reading takes time linear in the bytes, ranking O(log files) comparisons and
   a move of their indices. Nothing of another person's text is kept. */
#include <string.h>

#include "archive/archive_private.h"
#include "archive/portability.h"
#include "archive/read.h"
#include "archive/text.h"
#include "base/seldom.h"

static ssi_status take_target(ssi_archive *self, const char *target,
                              size_t length) {
  const ssi_status status =
      ssi_keywords_make(&self->allocator, target, length, &self->keywords);
  if (status != SSI_OK || length == 0) return status;
  self->target = ssi_allocate(&self->allocator, length, 1);
  if (!self->target) return SSI_ERROR_MEMORY;
  self->target_bytes = length;
  memcpy(self->target, target, length);
  return SSI_OK;
}

/* An archive and what counts its memory. */
typedef struct whole {
  ssi_archive archive;
  ssi_memory_budget budget;
} whole;

SSI_SELDOM ssi_status ssi_archive_new(const ssi_allocator *allocator,
                                      const uint8_t *key, const char *target,
                                      size_t target_length, ssi_archive **out) {
  static const uint8_t zeros[SSI_ARCHIVE_KEY_BYTES] = {0};
  void *made = NULL;
  ssi_status status;
  ssi_archive *self;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_handle_make(allocator, sizeof(whole), &made);
  if (status != SSI_OK) return status;
  self = made;
  self->budget = &((whole *)made)->budget;
  self->budget->host = self->allocator;
  self->counted = ssi_budget_allocator(self->budget);
  self->roles_count = SSI_ROLES;
  self->key = ssi_hash_key_from(key ? key : zeros);
  status = take_target(self, target, target_length);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_archive_free(self);
  return status;
}

SSI_SELDOM void ssi_archive_free(ssi_archive *self) {
  const ssi_allocator *to;
  size_t i;
  if (!self) return;
  to = &self->allocator;
  for (i = 0; i < self->files_count; i++)
    ssi_file_free(&self->counted, self->files[i]);
  ssi_release(to, self->files, self->files_capacity, sizeof *self->files);
  ssi_list_free(&self->counted, &self->names_with_comma);
  ssi_free_exports(self);
  ssi_free_book(self);
  ssi_release(to, self->order, self->order_capacity, sizeof *self->order);
  ssi_release(to, self->target, self->target_bytes, 1);
  ssi_keywords_free(to, &self->keywords);
  ssi_handle_free(self, sizeof(whole));
}

/* Whether the bytes of a file are read. */
static bool is_read(const ssi_place *place) {
  return ssi_has_role(place) || place->role == SSI_PLACE_TABLE;
}

SSI_SELDOM ssi_status ssi_archive_wants(const char *name, bool *out_wants) {
  ssi_place place;
  if (!name || !out_wants) return SSI_ERROR_NULL;
  ssi_place_of(name, ssi_span_of(name).size, &place);
  *out_wants = is_read(&place);
  return SSI_OK;
}

ssi_status ssi_archive_set_budget(ssi_archive *self, uint64_t bytes) {
  if (!self) return SSI_ERROR_NULL;
  self->budget->most = bytes;
  return SSI_OK;
}

ssi_status ssi_archive_memory(const ssi_archive *self, uint64_t *out_bytes) {
  if (!self || !out_bytes) return SSI_ERROR_NULL;
  *out_bytes = self->budget->used + self->budget->reserved;
  return SSI_OK;
}

/* Reads a file that may have a role; of others not even the bytes are
   touched. */
static ssi_status read_new(const ssi_archive *self, ssi_file *file,
                           const uint8_t *bytes, size_t size) {
  if (is_read(&file->place) && file->place.source == SSI_SOURCE_TEXT)
    return ssi_read_file(self, ssi_roles, file, bytes, size);
  file->state = file->place.role == SSI_PLACE_PRIVATE ? SSI_FILE_PRIVATE
                                                      : SSI_FILE_UNKNOWN;
  return SSI_OK;
}

/* Reads a file into those found; one of JSON comes to several. */
static ssi_status read_found(const ssi_archive *self, ssi_found *found,
                             const char *name, size_t name_size,
                             const ssi_place *place, const uint8_t *bytes,
                             size_t size) {
  ssi_file *file;
  if (place->source == SSI_SOURCE_JSON)
    return ssi_read_pages(self, found, name, name_size, place, bytes, size);
  file = ssi_find_file(self, found, name, name_size, place);
  return file ? read_new(self, file, bytes, size) : SSI_ERROR_MEMORY;
}

SSI_SELDOM ssi_status ssi_archive_add(ssi_archive *self, const char *name,
                                      const uint8_t *bytes, size_t size) {
  ssi_found found = {NULL, 0, 0, 0};
  ssi_place place;
  size_t name_size;
  if (!self || !name) return SSI_ERROR_NULL;
  name_size = ssi_span_of(name).size;
  if (name_size > SSI_NAME_BYTES_MAX || size > SSI_ARCHIVE_FILE_BYTES_MAX)
    return SSI_ERROR_LENGTH;
  ssi_place_of(name, name_size, &place);
  if (!bytes && size > 0 && is_read(&place)) return SSI_ERROR_NULL;
  self->budget->exceeded = false;
  if (place.source > SSI_SOURCE_BOOK)
    return ssi_take_part(self, name, &place, bytes, size);
  return ssi_take_found(
      self, &found,
      read_found(self, &found, name, name_size, &place, bytes, size), name,
      &place);
}
