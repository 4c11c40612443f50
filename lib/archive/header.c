/* Finds the header row: after a preamble of any form, with any separator. */
#include <string.h>

#include "archive/reading.h"

/* Lines in which a header is looked for. */
#define LINES_MAX 100

static void note_column(ssi_reading *reading, size_t column, size_t index) {
  reading->column_of[index] = (uint8_t)(column + 1);
  if (reading->where[column] == 0) reading->where[column] = index + 1;
  reading->file->columns |= 1u << column;
}

static void name_column(ssi_reading *reading, size_t index) {
  const ssi_column *columns = reading->role->columns;
  const ssi_span field = reading->csv.fields[index];
  size_t i;
  for (i = 0; i < SSI_COLUMNS_MAX && columns[i].name; i++) {
    if (!ssi_name_is_one_of(field, columns[i].names)) continue;
    note_column(reading, i, index);
    return;
  }
}

/* Whether the scanned row names every column that is needed. */
static bool is_header(ssi_reading *reading) {
  const ssi_column *columns = reading->role->columns;
  size_t i;
  memset(reading->where, 0, sizeof reading->where);
  memset(reading->column_of, 0, sizeof reading->column_of);
  reading->file->columns = 0;
  reading->needed = 0;
  reading->columns = reading->csv.count;
  for (i = 0; i < reading->columns && i < SSI_FIELDS_MAX; i++) {
    name_column(reading, i);
  }
  for (i = 0; i < SSI_COLUMNS_MAX && columns[i].name; i++) {
    if (!columns[i].needed) continue;
    if (reading->where[i] == 0) return false;
    if (reading->where[i] > reading->needed)
      reading->needed = reading->where[i];
  }
  return true;
}

/* Whether a line is the header with one of the separators. */
static bool try_line(ssi_reading *reading, ssi_span line) {
  static const uint8_t separators[] = {',', '\t', ';'};
  size_t i;
  for (i = 0; i < sizeof separators; i++) {
    ssi_csv_open(&reading->csv, line, separators[i]);
    ssi_csv_next(&reading->csv);
    if (is_header(reading)) return true;
  }
  return false;
}

static size_t line_size(ssi_span text) {
  size_t size = 0;
  while (size < text.size && text.at[size] != '\n') size++;
  return size;
}

/* A sentence such as "No conversations found" stands in place of data. */
static ssi_skip_reason refusal(ssi_span line) {
  size_t i;
  bool words = false;
  for (i = 0; i < line.size; i++) {
    const uint8_t byte = line.at[i];
    if (byte == ',' || byte == '\t' || byte == ';') return SSI_SKIP_HEADER;
    words = words || byte == ' ';
  }
  return words ? SSI_SKIP_NOT_DATA : SSI_SKIP_HEADER;
}

/* Leaves the scanner behind the header, with the header's separator. */
static void begin_rows(ssi_reading *reading, ssi_span rest, int64_t line) {
  ssi_csv_open(&reading->csv, rest, reading->csv.separator);
  reading->csv.line = line;
  reading->csv.last = reading->columns - 1;
  reading->csv.quirk = reading->role->quirk;
}

bool ssi_find_header(ssi_reading *reading, ssi_span text) {
  ssi_span first = {NULL, 0, false}, line = text;
  int64_t number, first_number = 1;
  for (number = 1; number <= LINES_MAX && text.size > 0; number++) {
    const size_t size = line_size(text);
    line.at = text.at;
    line.size = size > 0 && text.at[size - 1] == '\r' ? size - 1 : size;
    text.at += size < text.size ? size + 1 : size;
    text.size -= size < text.size ? size + 1 : size;
    if (line.size > 0 && try_line(reading, line)) {
      begin_rows(reading, text, number + 1);
      return true;
    }
    if (line.size > 0 && first.size == 0) {
      first = line;
      first_number = number;
    }
  }
  reading->file->columns = 0;
  ssi_skips_add(reading->file->skips, refusal(first),
                reading->role->columns[0].name, first_number);
  return false;
}
