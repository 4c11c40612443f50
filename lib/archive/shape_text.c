/* What may be reported of the form of a file, as text: written twice, first to
   know its size. A few steps for each byte of it. */
#include <string.h>

#include "archive/archive_private.h"
#include "archive/shape.h"
#include "base/seldom.h"

#define ENDINGS ".csv|.html|.htm|.json|.xlsx|.xml|.pdf|.txt|.jpg|.png"

SSI_SELDOM ssi_status ssi_archive_keep_shape(ssi_archive *self, bool keep) {
  if (!self) return SSI_ERROR_NULL;
  self->keeps_shape = keep;
  return SSI_OK;
}

/* A text that is written, or counted where there is none. */
typedef struct writer {
  char *text;
  size_t used;
} writer;

SSI_SELDOM static void write_bytes(writer *to, const char *bytes, size_t size) {
  if (to->text) memcpy(to->text + to->used, bytes, size);
  to->used += size;
}

SSI_SELDOM static void write_text(writer *to, const char *text) {
  write_bytes(to, text, ssi_span_of(text).size);
}

/* A text behind another. */
SSI_SELDOM static void write_pair(writer *to, const char *before,
                                  const char *text) {
  write_text(to, before);
  write_text(to, text);
}

SSI_SELDOM static void write_number(writer *to, const char *before,
                                    int64_t number) {
  char digits[20];
  size_t at = sizeof digits;
  write_text(to, before);
  do {
    digits[--at] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  write_bytes(to, digits + at, sizeof digits - at);
}

SSI_SELDOM size_t ssi_masked_name(const ssi_file *file, char *text) {
  ssi_place place;
  bool known;
  size_t used = 0;
  const char *end = file->name + file->name_bytes - 1, *at = end, *dot = end;
  ssi_place_of(file->name, file->name_bytes - 1, &place);
  known = place.role == SSI_PLACE_PRIVATE ||
          (ssi_has_role(&place) && !ssi_roles[place.role].page);
  while (at > file->name && at[-1] != '/' && at[-1] != '\\') at--;
  while (dot > at && *dot != '.') dot--;
  if (!ssi_is_one_of(ssi_span_of(dot), ENDINGS)) dot = end;
  for (; at < end; at++) {
    const char masked = ssi_mask((uint8_t)*at);
    const bool kept = at >= dot || (known && masked != '0');
    const bool inside = ((uint8_t)*at & 0xC0) == 0x80;
    if (text) text[used] = kept ? *at : masked;
    used += !inside;
  }
  return used;
}

SSI_SELDOM static void write_name(writer *to, const ssi_file *file) {
  to->used += ssi_masked_name(file, to->text ? to->text + to->used : NULL);
}

SSI_SELDOM static void write_skips(writer *to, const ssi_archive *self,
                                   size_t file, const ssi_file_info *info) {
  size_t i;
  for (i = 0; i < info->reasons; i++) {
    ssi_skip_info skip = {.size = sizeof skip};
    ssi_archive_skip(self, file, i, &skip);
    write_pair(to, i == 0 ? ": " : ", ", skip.name);
    write_number(to, " ", skip.rows);
  }
}

SSI_SELDOM static void write_dates(writer *to, const ssi_shape *shape) {
  size_t i;
  for (i = 0; i < shape->forms_count; i++) {
    write_pair(to, "\n  ", shape->forms[i].column);
    write_pair(to, ": ", shape->forms[i].text);
    write_number(to, " x ", shape->forms[i].count);
  }
}

SSI_SELDOM static size_t write(const ssi_archive *self, size_t index,
                               char *text) {
  const ssi_file *file = self->files[index];
  ssi_file_info info = {.size = sizeof info};
  writer to = {text, 0};
  ssi_archive_file(self, index, &info);
  write_name(&to, file);
  write_pair(&to, "\n  role: ", info.role);
  write_pair(&to, "\n  encoding: ", info.encoding);
  write_number(&to, "\n  rows: ", info.rows);
  write_number(&to, "\n  skipped: ", info.skipped);
  write_skips(&to, self, index, &info);
  if (file->shape) {
    write_pair(&to, "\n  header: ", file->shape->header);
    write_dates(&to, file->shape);
  }
  write_bytes(&to, "\n", 2);
  return to.used;
}

SSI_SELDOM ssi_status ssi_archive_shape(const ssi_archive *self, size_t file,
                                        char *text, size_t capacity,
                                        size_t *out_size) {
  if (!self || !out_size) return SSI_ERROR_NULL;
  if (file >= self->files_count) return SSI_ERROR_INDEX;
  *out_size = write(self, file, NULL);
  if (!text) return SSI_OK;
  if (capacity < *out_size) return SSI_ERROR_SPACE;
  write(self, file, text);
  return SSI_OK;
}
