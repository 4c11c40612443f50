/* Finds the header row: the first of the first hundred lines that, with one of
   three separators, names every column that a role needs. Preambles of any form
   come before it. The header tells the role, and the file's name where the
   header does not. Each line is scanned three times at most: linear in these
   lines. */
#include "archive/header.h"

#include "archive/columns.h"
#include "archive/foreign_header.h"
#include "archive/shape.h"
#include "base/seldom.h"

/* A header comes within this many lines. */
#define LINES_MAX 100

/* What was seen on the way to a header. */
typedef struct search {
  ssi_span first;       /* the first line that is not empty */
  int64_t first_number; /* its number, or 1 */
  int64_t foreign;      /* the first line in another language, 0: none */
  int64_t ambiguous;    /* the first that is a header of several roles */
} search;

/* Behind this many lines there is data, of which any language is no wonder. */
#define FOREIGN_LINES_MAX 10

/* One word of another language is enough where the file's name is that of a
   role, which its header ought to be. */
static bool is_foreign(const ssi_parse *parse, int64_t number) {
  return number <= FOREIGN_LINES_MAX &&
         ssi_foreign_columns(&parse->csv.row) >= (parse->role ? 1 : 2);
}

/* The role of a line with one of the separators, or NULL. */
static const ssi_role *try_line(ssi_parse *parse, ssi_span line, int64_t number,
                                search *seen) {
  static const uint8_t separators[] = {',', '\t', ';'};
  size_t i;
  for (i = 0; i < sizeof separators; i++) {
    const ssi_role *role;
    bool several;
    ssi_csv_open(&parse->csv, line, separators[i]);
    ssi_csv_next(&parse->csv);
    role = ssi_role_of_header(parse->roles, parse->roles_count, parse->role,
                              &parse->csv.row, &several);
    if (role) return role;
    ssi_shape_guess(parse->file, &parse->csv.row);
    if (several && seen->ambiguous == 0) seen->ambiguous = number;
    if (seen->foreign == 0 && is_foreign(parse, number)) seen->foreign = number;
  }
  return NULL;
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
  parse->csv.quirk = (ssi_quirk)parse->role->quirk;
}

/* The next line of a text without its end, which is cut off the text. */
static ssi_span take_line(ssi_span *text) {
  const size_t size = line_size(*text);
  ssi_span line = {text->at, size};
  if (size > 0 && text->at[size - 1] == '\r') line.size--;
  text->at += size < text->size ? size + 1 : size;
  text->size -= size < text->size ? size + 1 : size;
  return line;
}

/* Notes why no header was found. A file whose name tells nothing either need
   not be one of LinkedIn's. */
static void refuse(ssi_parse *parse, const search *seen) {
  const char *column = parse->role ? parse->role->columns[0].name : "";
  ssi_skips *skips = parse->file->skips;
  if (seen->ambiguous > 0)
    ssi_skips_add(skips, SSI_SKIP_AMBIGUOUS, column, seen->ambiguous);
  else if (seen->foreign > 0)
    ssi_skips_add(skips, SSI_SKIP_LANGUAGE, column, seen->foreign);
  else if (parse->role)
    ssi_skips_add(skips, refusal(seen->first), column, seen->first_number);
}

SSI_SELDOM bool ssi_find_header(ssi_parse *parse, ssi_span text) {
  search seen = {{NULL, 0}, 1, 0, 0};
  int64_t number;
  for (number = 1; number <= LINES_MAX && text.size > 0; number++) {
    const ssi_span line = take_line(&text);
    const ssi_role *role =
        line.size > 0 ? try_line(parse, line, number, &seen) : NULL;
    if (role) {
      ssi_take_columns(parse, role, &parse->csv.row);
      begin_rows(parse, text, number + 1);
      return true;
    }
    if (line.size > 0 && seen.first.size == 0) {
      seen.first = line;
      seen.first_number = number;
    }
  }
  refuse(parse, &seen);
  return false;
}
