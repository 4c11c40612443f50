/* A workbook between its beginning and its end: the parts that are read are
   copied as they come, in any order, and once all are there each sheet becomes
   a file of the archive. Linear in the bytes. */
#include <string.h>

#include "archive/encoding.h"
#include "archive/sheets.h"

/* Bytes of the parts of one workbook; no analytics have a hundredth. */
#define BOOK_BYTES_MAX 67108864

void ssi_free_book(ssi_archive *self) {
  ssi_book *book = &self->book;
  ssi_release(&self->allocator, book->name, book->name_bytes, 1);
  ssi_free_found(self, &book->parts);
  memset(book, 0, sizeof *book);
}

static bool is_analytics(const char *name) {
  const ssi_span span = ssi_span_of(name);
  return ssi_find(span, "aggregateanalytics_") ||
         ssi_find(span, "postanalytics_") || ssi_find(span, "content_");
}

SSI_SELDOM ssi_status ssi_archive_begin_workbook(ssi_archive *self,
                                                 const char *name) {
  size_t size;
  if (!self || !name) return SSI_ERROR_NULL;
  size = ssi_span_of(name).size;
  if (size > SSI_NAME_BYTES_MAX) return SSI_ERROR_LENGTH;
  ssi_free_book(self);
  self->book.name = ssi_allocate(&self->allocator, size + 1, 1);
  if (!self->book.name) return SSI_ERROR_MEMORY;
  self->book.name_bytes = size + 1;
  memcpy(self->book.name, name, size);
  self->book.analytics = is_analytics(self->book.name);
  return SSI_OK;
}

ssi_status ssi_take_part(ssi_archive *self, const char *name,
                         const ssi_place *place, const uint8_t *bytes,
                         size_t size) {
  ssi_book *book = &self->book;
  ssi_file *file;
  if (!book->name) return SSI_ERROR_MISMATCH;
  if (size > BOOK_BYTES_MAX - book->bytes ||
      book->parts.count == SSI_ARCHIVE_FILES_MAX)
    book->refused = SSI_SKIP_FORMAT;
  if (book->refused != 0) return SSI_OK;
  file = ssi_find_file(self, &book->parts, name, ssi_span_of(name).size, place);
  if (!file) return SSI_ERROR_MEMORY;
  book->bytes += size;
  if (ssi_copy_text(&self->counted, bytes, size, &file->text)) return SSI_OK;
  if (!self->budget->exceeded) return SSI_ERROR_MEMORY;
  book->refused = SSI_SKIP_MEMORY;
  ssi_free_found(self, &book->parts);
  return SSI_OK;
}

/* Reads the parts that are no sheets. */
static ssi_status read_shared(ssi_archive *self, ssi_strings *strings) {
  ssi_book *book = &self->book;
  size_t i;
  for (i = 0; i < book->parts.count && book->refused == 0; i++) {
    ssi_file *part = book->parts.files[i];
    ssi_status status = SSI_OK;
    bool well = true;
    if (part->place.source == SSI_SOURCE_CALENDAR)
      well = !ssi_has_other_days(&part->text);
    else if (part->place.source == SSI_SOURCE_STRINGS)
      status = ssi_read_strings(&self->counted, &part->text, strings, &well);
    if (status != SSI_OK) return status;
    if (!well) book->refused = SSI_SKIP_FORMAT;
  }
  return SSI_OK;
}

/* Makes a file of each sheet; *out_any: one of them has a role. */
static ssi_status read_sheets(ssi_archive *self, const ssi_strings *strings,
                              ssi_found *found, bool *out_any) {
  ssi_found *parts = &self->book.parts;
  ssi_status status = SSI_OK;
  size_t i;
  for (i = 0; i < parts->count && status == SSI_OK; i++) {
    ssi_file *part = parts->files[i], *file;
    if (part->place.source != SSI_SOURCE_SHEET) continue;
    file = ssi_find_file(self, found, part->name, part->name_bytes - 1,
                         &part->place);
    if (!file) return SSI_ERROR_MEMORY;
    file->text = part->text;
    memset(&part->text, 0, sizeof part->text);
    status = ssi_read_sheet(self, file, strings, self->book.analytics);
    *out_any = *out_any || ssi_has_role(&file->place);
  }
  return status;
}

/* The place of the workbook as a whole, which has no role by its name. */
static void place_of(const ssi_book *book, ssi_place *out) {
  ssi_place_of(book->name, book->name_bytes - 1, out);
  out->role = book->analytics ? SSI_ROLE_ENGAGEMENT : SSI_PLACE_TABLE;
}

/* Says of a workbook why it cannot be read. */
static ssi_status refuse(ssi_archive *self, ssi_found *found, int reason) {
  const ssi_book *book = &self->book;
  const bool known = book->analytics || reason == SSI_SKIP_MEMORY;
  ssi_place place;
  place_of(book, &place);
  return ssi_leave_file(self, found, book->name, &place,
                        known ? SSI_FILE_REFUSED : SSI_FILE_UNKNOWN, reason);
}

static ssi_status read_book(ssi_archive *self, ssi_strings *strings,
                            ssi_found *found) {
  ssi_book *book = &self->book;
  bool any = false;
  ssi_status status = read_shared(self, strings);
  if (status == SSI_OK && book->refused == 0)
    status = read_sheets(self, strings, found, &any);
  if (status != SSI_OK) return status;
  if (book->refused == 0 && found->count == 0) book->refused = SSI_SKIP_FORMAT;
  if (book->refused == 0 && !any && book->analytics)
    book->refused = SSI_SKIP_LANGUAGE;
  return book->refused == 0 ? SSI_OK : refuse(self, found, book->refused);
}

SSI_SELDOM ssi_status ssi_archive_end_workbook(ssi_archive *self) {
  ssi_found found = {NULL, 0, 0, 0};
  ssi_strings strings = {NULL, 0, 0};
  ssi_place place;
  ssi_status status;
  if (!self) return SSI_ERROR_NULL;
  if (!self->book.name) return SSI_ERROR_MISMATCH;
  self->budget->exceeded = false;
  status = read_book(self, &strings, &found);
  place_of(&self->book, &place);
  status = ssi_take_found(self, &found, status, self->book.name, &place);
  ssi_release(&self->counted, strings.at, strings.capacity, sizeof *strings.at);
  ssi_free_book(self);
  return status;
}
