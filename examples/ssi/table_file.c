/* Reads tables that people write: finds the columns by their names, then one
 * row a line. */
#include "table_file.h"

#include <ssi/ssi.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lang.h"
#include "lines.h"
#include "member_id.h"
#include "parse.h"
#include "say.h"

#define FIELDS_MAX 64
#define ABSENT SIZE_MAX

/* Where each column stands in a row. */
typedef struct layout {
  const table_form *form;
  char separator;
  size_t at[TABLE_COLUMNS_MAX]; /* or ABSENT */
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

/* Finds one column in the header; false if it is there twice. */
static bool find_column(const lines *from, char *fields[FIELDS_MAX],
                        const char *name, layout *out, size_t column) {
  out->at[column] = ABSENT;
  for (size_t i = 0; i < out->fields; i++) {
    if (strcasecmp(fields[i], name) != 0) continue;
    if (out->at[column] != ABSENT) {
      say_error(
          "%s, line %ld: the header has more than one column %s; it "
          "needs %s",
          from->path, from->line, name, _(out->form->columns));
      return false;
    }
    out->at[column] = i;
  }
  return true;
}

/* Finds the columns in the header; others do no harm. */
static bool read_header(lines *from, layout *out, bool *has_optional) {
  const table_form *form = out->form;
  char *fields[FIELDS_MAX];
  bool semicolons = strchr(from->text, ',') == NULL;
  out->separator = semicolons ? ';' : ',';
  out->fields = cut(from->text, out->separator, fields);
  *has_optional = false;
  for (size_t c = 0; c < form->count; c++) {
    if (!find_column(from, fields, form->column[c].name, out, c)) return false;
    if (form->column[c].optional && out->at[c] != ABSENT) *has_optional = true;
  }
  for (size_t c = 0; c < form->count; c++) {
    if (out->at[c] != ABSENT) continue;
    if (form->column[c].optional && !*has_optional) continue;
    say_error("%s, line %ld: the header has no column %s; it needs %s",
              from->path, from->line, form->column[c].name, _(form->columns));
    return false;
  }
  return true;
}

static bool grow_array(void **array, size_t count, size_t size) {
  void *grown = realloc(*array, count * size);
  if (grown == NULL) return false;
  *array = grown;
  return true;
}

static bool grow(const layout *where, table *self) {
  size_t more = self->capacity > 0 ? 2 * self->capacity : 128;
  if (!grow_array((void **)&self->lines, more, sizeof(long))) return false;
  for (size_t c = 0; c < where->form->count; c++) {
    bool members = where->form->column[c].field == TABLE_MEMBER;
    if (where->at[c] == ABSENT) continue;
    if (!(members
              ? grow_array((void **)&self->members, more, sizeof(uint64_t))
              : grow_array((void **)&self->values[c], more, sizeof(int32_t)))) {
      return false;
    }
  }
  self->capacity = more;
  return true;
}

static bool fail_points(const lines *from, const table_column *column,
                        const char *text) {
  say_error(
      "%s, line %ld: %s: %.40s is no number of points from 0 to %d such as "
      "12.5",
      from->path, from->line, column->name,
      text[0] != '\0' ? text : _("nothing"),
      (int)(column->maximum / SSI_POINT));
  return false;
}

static bool read_field(const lines *from, const layout *where, size_t column,
                       const char *text, table *out) {
  const table_column *what = &where->form->column[column];
  switch (what->field) {
    case TABLE_POINTS:
      if (parse_points(text, what->maximum, &out->values[column][out->count])) {
        return true;
      }
      return fail_points(from, what, text);
    case TABLE_MEMBER:
      if (member_id(text, &out->members[out->count])) return true;
      say_error("%s, line %ld: %s: there is none", from->path, from->line,
                what->name);
      return false;
  }
  return false;
}

static bool read_row(lines *from, const layout *where, table *out) {
  char *fields[FIELDS_MAX];
  size_t count = cut(from->text, where->separator, fields);
  if (count != where->fields) {
    say_error("%s, line %ld: it has %zu fields, the header has %zu", from->path,
              from->line, count, where->fields);
    return false;
  }
  if (out->count == out->capacity && !grow(where, out)) {
    say_error("not enough memory");
    return false;
  }
  for (size_t c = 0; c < where->form->count; c++) {
    if (where->at[c] == ABSENT) continue;
    if (!read_field(from, where, c, fields[where->at[c]], out)) return false;
  }
  out->lines[out->count++] = from->line;
  return true;
}

static bool read_all(lines *from, const table_form *form, table *out) {
  layout where = {form, ',', {0}, 0};
  if (!lines_next(from)) {
    if (!from->failed) say_error("%s holds no %s", from->path, _(form->rows));
    return false;
  }
  if (!read_header(from, &where, &out->has_optional)) return false;
  while (lines_next(from)) {
    if (!read_row(from, &where, out)) return false;
    if (out->count % 1024 == 0) say_progress_line(from->path, from->line);
  }
  say_progress_end();
  return !from->failed;
}

bool table_read(const char *path, const table_form *form, table *out) {
  lines from;
  bool good;
  memset(out, 0, sizeof(*out));
  if (!lines_open(path, &from)) return false;
  good = read_all(&from, form, out);
  lines_close(&from);
  if (!good) table_free(out);
  return good;
}

/* Scores and members are not left in memory. */
static void wipe(void *rows, size_t size) {
  if (rows != NULL) explicit_bzero(rows, size);
  free(rows);
}

void table_free(table *self) {
  for (size_t c = 0; c < TABLE_COLUMNS_MAX; c++) {
    wipe(self->values[c], self->capacity * sizeof(int32_t));
  }
  wipe(self->members, self->capacity * sizeof(uint64_t));
  free(self->lines);
  memset(self, 0, sizeof(*self));
}
