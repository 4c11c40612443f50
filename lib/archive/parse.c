/* Parses one file: converts it to UTF-8, finds the header, and gives each row
   to the reader that its role names. Which role that is, is for the caller to
   look up, so that the table of roles can stand on its readers, and these on
   this file. Linear in the bytes. */
#include "archive/parse.h"

#include <string.h>

#include "archive/dates.h"
#include "archive/decode.h"
#include "archive/utf16.h"
#include "base/utf8.h"

bool ssi_has_column(const ssi_parse *parse, size_t column) {
  return parse->field_of[column] != 0;
}

ssi_span ssi_cell(const ssi_parse *parse, size_t column) {
  const size_t place = parse->field_of[column];
  const ssi_span none = {(const uint8_t *)"", 0, false};
  /* Without the column, 0 - 1 is past every field. */
  return place - 1 < parse->csv.count ? parse->csv.fields[place - 1] : none;
}

bool ssi_has_text(const ssi_parse *parse, size_t column) {
  return ssi_trim(ssi_cell(parse, column)).size > 0;
}

ssi_status ssi_skip_row(ssi_parse *parse, ssi_skip_reason reason,
                        size_t column) {
  ssi_skips_add(parse->file->skips, reason, parse->role->columns[column].name,
                parse->csv.row_line);
  return SSI_OK;
}

bool ssi_has_word(ssi_parse *parse, size_t column) {
  const ssi_span cell = ssi_cell(parse, column);
  bool known;
  uint64_t *value =
      ssi_text_cache_at(&parse->cache, cell, SSI_CACHED_WORD, &known);
  if (!known) *value = ssi_is_one_of(cell, parse->role->words);
  return *value != 0;
}

bool ssi_read_time(ssi_parse *parse, size_t column, uint64_t *out_time) {
  const int reason = ssi_date_read(ssi_cell(parse, column), parse->role->forms,
                                   &parse->date_hint, out_time);
  if (reason == 0) return true;
  ssi_skip_row(parse, (ssi_skip_reason)reason, column);
  return false;
}

ssi_row ssi_begin_row(const ssi_parse *parse, uint64_t time, ssi_kind kind) {
  ssi_row row;
  memset(&row, 0, sizeof row);
  row.time = time;
  row.line = (uint32_t)parse->csv.row_line;
  row.kind = (uint8_t)kind;
  return row;
}

ssi_status ssi_add_row(const ssi_parse *parse, const ssi_row *row) {
  return ssi_file_add_row(&parse->archive->allocator, parse->file, row);
}

bool ssi_reserve_scratch(ssi_parse *parse, size_t bytes) {
  void *scratch = parse->scratch;
  const bool grown = ssi_grow(&parse->archive->allocator, &scratch,
                              &parse->scratch_bytes, 0, bytes, 1);
  parse->scratch = scratch;
  return grown;
}

/* Copies a field, or a page without its tags, to the scratch. */
static size_t copy_text(const ssi_parse *parse, ssi_span text) {
  ssi_span copy = {(const uint8_t *)parse->scratch, 0, false};
  if (!parse->role->page)
    return ssi_copy_plain(text, parse->scratch, text.size);
  copy.size = ssi_copy_untagged(text, parse->scratch);
  return ssi_copy_plain(copy, parse->scratch, copy.size);
}

ssi_status ssi_read_topic(ssi_parse *parse, ssi_span text, uint32_t *traits) {
  const ssi_keywords *keywords = &parse->archive->keywords;
  char *folded;
  size_t size;
  if (keywords->count == 0) return SSI_OK;
  if (!ssi_reserve_scratch(parse, text.size + SSI_WORDS_BYTES(text.size)))
    return SSI_ERROR_MEMORY;
  folded = parse->scratch + text.size;
  size = copy_text(parse, text);
  size = ssi_utf8_fold_words(parse->scratch, size, folded);
  if (ssi_keywords_any(keywords, folded, size)) *traits |= SSI_TRAIT_TARGET;
  return SSI_OK;
}

static bool is_blank(const ssi_csv *csv) {
  size_t i;
  for (i = 0; i < csv->count && i < SSI_FIELDS_MAX; i++) {
    if (csv->fields[i].size > 0) return false;
  }
  return true;
}

/* The first needed column that a short row lacks. */
static size_t missing_column(const ssi_parse *parse) {
  size_t i = 0;
  while (!parse->role->columns[i].needed ||
         parse->field_of[i] <= parse->csv.count)
    i++;
  return i;
}

static ssi_status read_row(ssi_parse *parse) {
  const ssi_csv *csv = &parse->csv;
  if (csv->broken) {
    parse->file->rows++;
    ssi_skips_add(parse->file->skips, SSI_SKIP_QUOTE, "", csv->row_line);
    return SSI_OK;
  }
  if (is_blank(csv)) return SSI_OK;
  parse->file->rows++;
  if (csv->count < parse->needed)
    return ssi_skip_row(parse, SSI_SKIP_COLUMNS, missing_column(parse));
  return parse->role->row(parse);
}

static ssi_status read_table(ssi_parse *parse, ssi_span text) {
  ssi_status status = SSI_OK;
  if (!ssi_find_header(parse, text)) {
    parse->file->state = SSI_FILE_REFUSED;
    return SSI_OK;
  }
  while (status == SSI_OK && ssi_csv_next(&parse->csv)) {
    status = read_row(parse);
  }
  if (status == SSI_OK && parse->role->end) status = parse->role->end(parse);
  return status;
}

static ssi_status read_text(const ssi_archive *archive, const ssi_role *role,
                            ssi_file *file, ssi_span text) {
  ssi_parse parse;
  ssi_status status;
  memset(&parse, 0, offsetof(ssi_parse, csv));
  parse.archive = archive;
  parse.role = role;
  parse.file = file;
  memset(&parse.cache, 0, sizeof parse.cache);
  parse.date_hint = 0;
  parse.scratch = NULL;
  parse.scratch_bytes = 0;
  status = role->page ? role->page(&parse, text) : read_table(&parse, text);
  ssi_release(&archive->allocator, parse.scratch, parse.scratch_bytes, 1);
  return status;
}

ssi_status ssi_read_file(const ssi_archive *archive, const ssi_role *role,
                         ssi_file *file, const uint8_t *bytes, size_t size) {
  ssi_text text;
  ssi_status status;
  file->size = size;
  if (!ssi_text_open(&archive->allocator, bytes, size, &text))
    return SSI_ERROR_MEMORY;
  status = read_text(archive, role, file, text.span);
  ssi_text_close(&archive->allocator, &text);
  if (file->state != SSI_FILE_REFUSED)
    file->state = file->rows > 0 ? SSI_FILE_ROWS : SSI_FILE_EMPTY;
  return status;
}
