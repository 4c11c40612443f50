/* Finds the header row: the first of the first hundred lines that, with one of
   three separators, names every column the role needs. Preambles of any form
   come before it. Each line is scanned three times at most. */
#include <string.h>

#include "archive/parse.h"

/* A header comes within so many lines. */
#define LINES_MAX 100

static void note_column(ssi_parse *parse, size_t column, size_t index) {
  parse->column_of[index] = (uint8_t)(column + 1);
  if (parse->field_of[column] == 0) parse->field_of[column] = index + 1;
  parse->file->columns |= 1u << column;
}

static void name_column(ssi_parse *parse, size_t index) {
  const ssi_column *columns = parse->role->columns;
  const ssi_span field = parse->csv.fields[index];
  size_t i;
  for (i = 0; i < SSI_COLUMNS_MAX && columns[i].name; i++) {
    if (!ssi_name_is_one_of(field, columns[i].names)) continue;
    note_column(parse, i, index);
    return;
  }
}

/* Whether the scanned row names every needed column. */
static bool is_header(ssi_parse *parse) {
  const ssi_column *columns = parse->role->columns;
  size_t i;
  memset(parse->field_of, 0, sizeof parse->field_of);
  memset(parse->column_of, 0, sizeof parse->column_of);
  parse->file->columns = 0;
  parse->needed = 0;
  parse->columns = parse->csv.count;
  for (i = 0; i < parse->columns && i < SSI_FIELDS_MAX; i++) {
    name_column(parse, i);
  }
  for (i = 0; i < SSI_COLUMNS_MAX && columns[i].name; i++) {
    if (!columns[i].needed) continue;
    if (parse->field_of[i] == 0) return false;
    if (parse->field_of[i] > parse->needed) parse->needed = parse->field_of[i];
  }
  return true;
}

/* Whether a line is the header with one of the separators. */
static bool try_line(ssi_parse *parse, ssi_span line) {
  static const uint8_t separators[] = {',', '\t', ';'};
  size_t i;
  for (i = 0; i < sizeof separators; i++) {
    ssi_csv_open(&parse->csv, line, separators[i]);
    ssi_csv_next(&parse->csv);
    if (is_header(parse)) return true;
  }
  return false;
}

static size_t line_size(ssi_span text) {
  size_t size = 0;
  while (size < text.size && text.at[size] != '\n') size++;
  return size;
}

/* Why there is no header. A sentence such as "No conversations found" stands in
   place of data. */
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
static void begin_rows(ssi_parse *parse, ssi_span rest, int64_t line) {
  ssi_csv_open(&parse->csv, rest, parse->csv.separator);
  parse->csv.line = line;
  parse->csv.last = parse->columns - 1;
  parse->csv.quirk = parse->role->quirk;
}

bool ssi_find_header(ssi_parse *parse, ssi_span text) {
  ssi_span first = {NULL, 0, false}, line = text;
  int64_t number, first_number = 1;
  for (number = 1; number <= LINES_MAX && text.size > 0; number++) {
    const size_t size = line_size(text);
    line.at = text.at;
    line.size = size > 0 && text.at[size - 1] == '\r' ? size - 1 : size;
    text.at += size < text.size ? size + 1 : size;
    text.size -= size < text.size ? size + 1 : size;
    if (line.size > 0 && try_line(parse, line)) {
      begin_rows(parse, text, number + 1);
      return true;
    }
    if (line.size > 0 && first.size == 0) {
      first = line;
      first_number = number;
    }
  }
  parse->file->columns = 0;
  ssi_skips_add(parse->file->skips, refusal(first),
                parse->role->columns[0].name, first_number);
  return false;
}
