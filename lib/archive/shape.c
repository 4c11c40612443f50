/* Keeps of a file what can be reported without a word about anybody: the names
   of its columns, and texts of dates in which digits and letters are replaced.
   The first row of a file that is not known is taken for its header only if it
   can be one. Linear in the bytes, and only if the host asks. */
#include "archive/shape.h"

#include <string.h>

#include "archive/columns.h"
#include "base/seldom.h"
#include "base/utf8.h"

#define NAME_BYTES 64 /* that the name of a column has at most */

static bool is_letter(uint8_t byte) {
  return (uint8_t)(ssi_lower(byte) - 'a') < 26 || byte >= 0x80;
}

SSI_SELDOM char ssi_mask(uint8_t byte) {
  if (ssi_is_digit(byte)) return '0';
  if (is_letter(byte)) return 'a';
  return byte < ' ' ? ' ' : (char)byte;
}

/* Appends a well-formed copy of a text on one line, as far as there is room;
   masked, if asked. */
SSI_SELDOM static size_t put(char *to, size_t used, size_t room, ssi_span text,
                             bool masked) {
  size_t at = 0;
  while (at < text.size && used + 5 < room) {
    uint32_t code = 0xFFFD;
    const size_t taken =
        ssi_utf8_decode((const char *)text.at + at, text.size - at, &code);
    if (masked || text.at[at] < ' ')
      to[used++] = ssi_mask(text.at[at]);
    else
      used += ssi_utf8_encode(code, to + used);
    at += taken + (taken == 0);
  }
  return used;
}

SSI_SELDOM void ssi_shape_header(ssi_file *file, const ssi_fields *header) {
  ssi_shape *shape = file->shape;
  size_t used = 0, i;
  if (!shape) return;
  memset(shape->header, 0, sizeof shape->header);
  for (i = 0; i < ssi_fields_kept(header); i++) {
    ssi_span cell = ssi_trim(header->at[i]);
    if (cell.size > NAME_BYTES) cell.size = NAME_BYTES;
    if (i > 0 && used + 5 < sizeof shape->header) shape->header[used++] = ',';
    used = put(shape->header, used, sizeof shape->header, cell, false);
  }
}

/* Whether a text can be the name of a column: not a number, a date or an
   address. */
SSI_SELDOM static bool is_name(ssi_span cell) {
  size_t i;
  if (cell.size > NAME_BYTES) return false;
  for (i = 0; i < cell.size; i++) {
    const uint8_t byte = cell.at[i];
    if (ssi_is_digit(byte) || byte == '@' || byte == ':') return false;
  }
  return true;
}

SSI_SELDOM void ssi_shape_guess(ssi_file *file, const ssi_fields *header) {
  size_t i;
  if (!file->shape || file->shape->guessed || header->count < 2) return;
  file->shape->guessed = true;
  for (i = 0; i < ssi_fields_kept(header); i++) {
    if (!is_name(header->at[i])) return;
  }
  ssi_shape_header(file, header);
}

SSI_SELDOM void ssi_shape_date(ssi_file *file, const char *column,
                               ssi_span text) {
  ssi_shape *shape = file->shape;
  char form[SSI_SHAPE_FORM_BYTES] = {0};
  size_t i = 0;
  put(form, 0, sizeof form, ssi_trim(text), true);
  while (i < shape->forms_count &&
         (shape->forms[i].column != column ||
          memcmp(shape->forms[i].text, form, sizeof form) != 0))
    i++;
  if (i == SSI_SHAPE_FORMS) return;
  if (i == shape->forms_count) {
    memcpy(shape->forms[i].text, form, sizeof form);
    shape->forms[i].column = column;
    shape->forms_count++;
  }
  shape->forms[i].count++;
}
