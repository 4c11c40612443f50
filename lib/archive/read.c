/* Reads one file: converts it to UTF-8, finds its header or takes it as a page,
   and has its rows parsed; and once more in the rare case that all of its dates
   tell otherwise of one of them than those before it did. Linear in the
   bytes. */
#include "archive/read.h"

#include <string.h>

#include "archive/encoding.h"
#include "archive/header.h"
#include "archive/parse.h"
#include "archive/seats.h"
#include "base/seldom.h"

/* Whether a table that has no role is one of Sales Navigator's. */
static bool is_other(ssi_parse *parse, ssi_span text) {
  if (parse->role || parse->roles != ssi_roles) return false;
  parse->roles = ssi_seat_roles;
  parse->roles_count = SSI_SEAT_ROLES;
  if (!ssi_find_header(parse, text)) return false;
  parse->file->other = parse->role->name;
  parse->file->state = SSI_FILE_OTHER;
  memset(parse->file->skips, 0, sizeof parse->file->skips);
  return true;
}

static ssi_status read_table(ssi_parse *parse, ssi_span text) {
  ssi_status status = SSI_OK;
  if (!ssi_find_header(parse, text)) {
    const bool known = parse->role != NULL;
    if (!is_other(parse, text))
      parse->file->state = known ? SSI_FILE_REFUSED : SSI_FILE_UNKNOWN;
    return SSI_OK;
  }
  while (status == SSI_OK && ssi_csv_next(&parse->csv)) {
    status = ssi_parse_row(parse, &parse->csv.row);
  }
  return ssi_parse_end(parse, status);
}

static ssi_status read_text(const ssi_archive *archive, const ssi_role *roles,
                            ssi_file *file, ssi_span text) {
  ssi_parse *parse = ssi_parse_new(archive, roles, file);
  ssi_status status;
  if (!parse) return SSI_ERROR_MEMORY;
  if (parse->role && parse->role->page)
    status = ssi_parse_end(parse, parse->role->page(parse, text));
  else
    status = read_table(parse, text);
  ssi_parse_free(parse);
  return status;
}

SSI_SELDOM ssi_status ssi_read_file(const ssi_archive *archive,
                                    const ssi_role *roles, ssi_file *file,
                                    const uint8_t *bytes, size_t size) {
  ssi_text text;
  ssi_status status;
  file->size = size;
  if (!ssi_text_open(&archive->counted, bytes, size, &text))
    return SSI_ERROR_MEMORY;
  file->encoding = text.encoding;
  status = read_text(archive, roles, file, text.span);
  file->rules = ssi_date_column_rules(&file->dates);
  if (status == SSI_OK && !ssi_date_column_agrees(&file->dates, &file->rules)) {
    ssi_file_clear(&archive->counted, file);
    status = read_text(archive, roles, file, text.span);
  }
  ssi_text_close(&archive->counted, &text);
  return status;
}
