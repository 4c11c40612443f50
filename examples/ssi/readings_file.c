#include "readings_file.h"

#include <ssi/ssi.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lines.h"
#include "parse.h"
#include "say.h"

#define FIELDS_MAX 64

static const char *const NAMES[READINGS_COLUMNS] = {"day", "brand", "find",
                                                    "engage", "relate"};

/* Where each column stands in a row. */
typedef struct layout {
  char separator;
  size_t at[READINGS_COLUMNS];
  size_t fields;
} layout;

/* Cuts a row into fields, without quotes and spaces around them. */
static size_t cut(char *text, char separator, char *fields[FIELDS_MAX]) {
  size_t count = 0;
  while (text != NULL && count < FIELDS_MAX) {
    char *end = strchr(text, separator);
    size_t length;
    if (end != NULL) *end++ = '\0';
    text = lines_trim(text);
    length = strlen(text);
    if (length >= 2 && text[0] == '"' && text[length - 1] == '"') {
      text[length - 1] = '\0';
      text = lines_trim(text + 1);
    }
    fields[count++] = text;
    text = end;
  }
  return count;
}

/* Finds the columns in the header; others do no harm. */
static bool read_header(lines *from, layout *out) {
  char *fields[FIELDS_MAX];
  bool semicolons = strchr(from->text, ',') == NULL;
  out->separator = semicolons ? ';' : ',';
  out->fields = cut(from->text, out->separator, fields);
  for (int c = 0; c < READINGS_COLUMNS; c++) {
    size_t found = 0;
    for (size_t i = 0; i < out->fields; i++) {
      if (strcasecmp(fields[i], NAMES[c]) != 0) continue;
      out->at[c] = i;
      found++;
    }
    if (found == 1) continue;
    say_error(
        "%s, line %ld: the header has %s column %s; it needs day, brand, "
        "find, engage, relate",
        from->path, from->line, found == 0 ? "no" : "more than one", NAMES[c]);
    return false;
  }
  return true;
}

static bool grow(readings *self) {
  size_t more = self->capacity > 0 ? 2 * self->capacity : 128;
  long *numbers = realloc(self->lines, more * sizeof(long));
  if (numbers == NULL) return false;
  self->lines = numbers;
  for (int c = 0; c < READINGS_COLUMNS; c++) {
    int32_t *column = realloc(self->columns[c], more * sizeof(int32_t));
    if (column == NULL) return false;
    self->columns[c] = column;
  }
  self->capacity = more;
  return true;
}

static bool read_field(const lines *from, int column, const char *text,
                       int32_t *out) {
  if (column == READINGS_DAY) {
    if (parse_day(text, out)) return true;
    say_error("%s, line %ld: day: %.40s is not a date such as 2026-05-31",
              from->path, from->line, text);
    return false;
  }
  if (parse_points(text, SSI_PILLAR_POINTS, out)) return true;
  say_error(
      "%s, line %ld: %s: %.40s is no number of points from 0 to 25 such as "
      "12.5",
      from->path, from->line, NAMES[column],
      text[0] != '\0' ? text : "nothing");
  return false;
}

static bool read_row(lines *from, const layout *where, readings *out) {
  char *fields[FIELDS_MAX];
  size_t count = cut(from->text, where->separator, fields);
  if (count != where->fields) {
    say_error("%s, line %ld: it has %zu fields, the header has %zu", from->path,
              from->line, count, where->fields);
    return false;
  }
  if (out->count == out->capacity && !grow(out)) {
    say_error("not enough memory");
    return false;
  }
  for (int c = 0; c < READINGS_COLUMNS; c++) {
    if (!read_field(from, c, fields[where->at[c]],
                    &out->columns[c][out->count])) {
      return false;
    }
  }
  out->lines[out->count++] = from->line;
  return true;
}

static bool read_all(lines *from, readings *out) {
  layout where;
  if (!lines_next(from)) {
    if (!from->failed) say_error("%s holds no readings", from->path);
    return false;
  }
  if (!read_header(from, &where)) return false;
  while (lines_next(from)) {
    if (!read_row(from, &where, out)) return false;
  }
  return !from->failed;
}

bool readings_read(const char *path, readings *out) {
  lines from;
  bool good;
  memset(out, 0, sizeof(*out));
  if (!lines_open(path, &from)) return false;
  good = read_all(&from, out);
  lines_close(&from);
  if (!good) readings_free(out);
  return good;
}

void readings_free(readings *self) {
  for (int c = 0; c < READINGS_COLUMNS; c++) free(self->columns[c]);
  free(self->lines);
  memset(self, 0, sizeof(*self));
}
