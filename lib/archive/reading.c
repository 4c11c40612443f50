#include "archive/reading.h"

#include <string.h>

#include "archive/dates.h"
#include "archive/utf16.h"
#include "base/utf8.h"

bool ssi_has_column(const ssi_reading *reading, size_t column) {
  return reading->where[column] != 0;
}

ssi_span ssi_cell(const ssi_reading *reading, size_t column) {
  const size_t place = reading->where[column];
  const ssi_span none = {NULL, 0, false};
  /* A column that is not there has place 0, and 0 - 1 is past every row. */
  return place - 1 < reading->csv.count ? reading->csv.fields[place - 1] : none;
}

ssi_status ssi_skip_row(ssi_reading *reading, ssi_skip_reason reason,
                        size_t column) {
  ssi_skips_add(reading->file->skips, reason,
                reading->role->columns[column].name, reading->csv.row_line);
  return SSI_OK;
}

bool ssi_read_time(ssi_reading *reading, size_t column, uint64_t *out_time) {
  const int reason =
      ssi_date_read(ssi_cell(reading, column), reading->role->forms,
                    &reading->date_hint, out_time);
  if (reason == 0) return true;
  ssi_skip_row(reading, (ssi_skip_reason)reason, column);
  return false;
}

bool ssi_need_scratch(ssi_reading *reading, size_t bytes) {
  void *scratch = reading->scratch;
  const bool room = ssi_grow(&reading->archive->allocator, &scratch,
                             &reading->scratch_bytes, 0, bytes, 1);
  reading->scratch = scratch;
  return room;
}

/* Copies a field, or a page without its tags, to the scratch. */
static size_t copy_text(const ssi_reading *reading, ssi_span text) {
  ssi_span copy = {(const uint8_t *)reading->scratch, 0, false};
  if (reading->role->row)
    return ssi_copy_plain(text, reading->scratch, text.size);
  copy.size = ssi_copy_untagged(text, reading->scratch);
  return ssi_copy_plain(copy, reading->scratch, copy.size);
}

ssi_status ssi_read_topic(ssi_reading *reading, ssi_span text,
                          uint32_t *traits) {
  const ssi_keywords *keywords = &reading->archive->keywords;
  char *folded;
  size_t size;
  if (keywords->count == 0) return SSI_OK;
  if (!ssi_need_scratch(reading, 2 * text.size + 2)) return SSI_ERROR_MEMORY;
  folded = reading->scratch + text.size;
  size = copy_text(reading, text);
  size = ssi_utf8_fold_words(reading->scratch, size, folded);
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

/* The column at fault when a row ends before what it needs. */
static size_t missing_column(const ssi_reading *reading) {
  size_t i = 0;
  while (!reading->role->columns[i].needed ||
         reading->where[i] <= reading->csv.count)
    i++;
  return i;
}

static ssi_status read_row(ssi_reading *reading) {
  const ssi_csv *csv = &reading->csv;
  if (csv->broken) {
    reading->file->rows++;
    ssi_skips_add(reading->file->skips, SSI_SKIP_QUOTE, "", csv->row_line);
    return SSI_OK;
  }
  if (is_blank(csv)) return SSI_OK;
  reading->file->rows++;
  if (csv->count < reading->needed)
    return ssi_skip_row(reading, SSI_SKIP_COLUMNS, missing_column(reading));
  return reading->role->row(reading);
}

static ssi_status read_table(ssi_reading *reading, ssi_span text) {
  ssi_status status = SSI_OK;
  if (!ssi_find_header(reading, text)) {
    reading->file->state = SSI_FILE_REFUSED;
    return SSI_OK;
  }
  while (status == SSI_OK && ssi_csv_next(&reading->csv)) {
    status = read_row(reading);
  }
  if (status == SSI_OK && reading->role->end)
    status = reading->role->end(reading);
  return status;
}

static ssi_status read_text(const ssi_archive *archive, ssi_file *file,
                            ssi_span text) {
  ssi_reading reading;
  ssi_status status;
  memset(&reading, 0, offsetof(ssi_reading, csv));
  reading.archive = archive;
  reading.role = &ssi_roles[file->place.role];
  reading.file = file;
  memset(&reading.memo, 0, sizeof reading.memo);
  reading.date_hint = 0;
  reading.scratch = NULL;
  reading.scratch_bytes = 0;
  status = reading.role->row ? read_table(&reading, text)
                             : ssi_read_article(&reading, text);
  ssi_release(&archive->allocator, reading.scratch, reading.scratch_bytes, 1);
  return status;
}

ssi_status ssi_read_file(const ssi_archive *archive, ssi_file *file,
                         const uint8_t *bytes, size_t size) {
  ssi_text text;
  ssi_status status;
  file->size = size;
  if (!ssi_text_open(&archive->allocator, bytes, size, &text))
    return SSI_ERROR_MEMORY;
  status = read_text(archive, file, text.span);
  ssi_text_close(&archive->allocator, &text);
  if (file->state != SSI_FILE_REFUSED)
    file->state = file->rows > 0 ? SSI_FILE_ROWS : SSI_FILE_EMPTY;
  return status;
}
