/* Reads one file: converts it to UTF-8, finds its header or takes it as a page,
   and has its rows parsed; and once more in the rare case that all of its dates
   tell otherwise of one of them than those before it did. Linear in the
   bytes. */
#include "archive/read.h"

#include "archive/encoding.h"
#include "archive/header.h"
#include "archive/parse.h"

static ssi_status read_table(ssi_parse *parse, ssi_span text) {
  ssi_status status = SSI_OK;
  if (!ssi_find_header(parse, text)) {
    parse->file->state = parse->role ? SSI_FILE_REFUSED : SSI_FILE_UNKNOWN;
    return SSI_OK;
  }
  while (status == SSI_OK && ssi_csv_next(&parse->csv)) {
    status = ssi_parse_row(parse, &parse->csv.row);
  }
  return ssi_parse_end(parse, status);
}

static ssi_status read_text(const ssi_archive *archive, const ssi_role *roles,
                            ssi_file *file, ssi_span text) {
  ssi_parse parse;
  ssi_parse_begin(&parse, archive, roles, file);
  if (parse.role && parse.role->page)
    return ssi_parse_end(&parse, parse.role->page(&parse, text));
  return read_table(&parse, text);
}

ssi_status ssi_read_file(const ssi_archive *archive, const ssi_role *roles,
                         ssi_file *file, const uint8_t *bytes, size_t size) {
  ssi_text text;
  ssi_status status;
  file->size = size;
  if (!ssi_text_open(&archive->allocator, bytes, size, &text))
    return SSI_ERROR_MEMORY;
  file->encoding = text.encoding;
  status = read_text(archive, roles, file, text.span);
  file->rules = ssi_date_column_rules(&file->dates);
  if (status == SSI_OK && !ssi_date_column_agrees(&file->dates, &file->rules)) {
    ssi_file_clear(&archive->allocator, file);
    status = read_text(archive, roles, file, text.span);
  }
  ssi_text_close(&archive->allocator, &text);
  return status;
}
