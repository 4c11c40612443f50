/* Reads the XML of sheets twice: first to see that all of it is well-formed and
   where its table begins, then row by row. Cells are placed by their references
   ("AB12"), texts decoded in their place. What a sheet says of its own size is
   not read. Linear in the bytes. */
#include "archive/sheets.h"

#include <string.h>

#include "archive/analytics.h"
#include "archive/columns.h"
#include "archive/decode.h"
#include "archive/parse.h"
#include "archive/people.h"
#include "archive/xml.h"

/* What Excel has at most. */
#define COLUMNS_MAX 16384
#define ROWS_MAX 1048576
#define STRINGS_MAX 1048576
/* A header comes within this many rows. */
#define HEADER_ROWS 100

typedef struct sheet {
  ssi_xml xml;
  const ssi_strings *strings;
  ssi_fields *row;
  int64_t number; /* of the row, among those there are */
  bool keep;      /* texts are decoded, which changes the bytes */
  bool broken;
} sheet;

static ssi_span span_of(const ssi_bytes *bytes) {
  const ssi_span span = {(const uint8_t *)bytes->bytes, bytes->size};
  return span;
}

/* Appends a piece of text to those before it, decoded, in their place. */
static void append(ssi_span *text, ssi_span piece, bool keep) {
  char *to = (char *)(text->size > 0 ? text->at + text->size : piece.at);
  if (text->size == 0) text->at = piece.at;
  if (!keep && text->size > 0) return;
  if (keep) {
    memmove(to, piece.at, piece.size);
    piece.at = (const uint8_t *)to;
    piece.size = ssi_copy_plain(piece, false, to, piece.size);
  }
  text->size += piece.size;
}

/* The text of the element just opened, without how it is read aloud; false: it
   is not well-formed. */
static bool read_text(ssi_xml *xml, bool keep, ssi_span *out) {
  const size_t depth = xml->depth;
  ssi_xml_token token = SSI_XML_OPEN;
  out->size = 0;
  while (xml->depth >= depth && token != SSI_XML_BROKEN) {
    token = ssi_xml_next(xml);
    if (token == SSI_XML_TEXT && !ssi_xml_is_in(xml, 2, "rPh") &&
        (ssi_xml_is_in(xml, 1, "t") || ssi_xml_is_in(xml, 1, "v")))
      append(out, xml->text, keep);
  }
  return token != SSI_XML_BROKEN;
}

ssi_status ssi_read_strings(const ssi_allocator *from, ssi_bytes *part,
                            ssi_strings *out, bool *out_well) {
  ssi_xml xml;
  ssi_xml_token token;
  ssi_xml_open(&xml, span_of(part));
  while ((token = ssi_xml_next(&xml)) > SSI_XML_BROKEN) {
    void *strings = out->at;
    if (token != SSI_XML_OPEN || !ssi_xml_is_in(&xml, 1, "si")) continue;
    if (out->count == STRINGS_MAX) break;
    if (!ssi_grow(from, &strings, &out->capacity, out->count, out->count + 1,
                  sizeof *out->at))
      return SSI_ERROR_MEMORY;
    out->at = strings;
    if (!read_text(&xml, true, &out->at[out->count++])) break;
  }
  *out_well = token == SSI_XML_END;
  return SSI_OK;
}

bool ssi_has_other_days(const ssi_bytes *part) {
  ssi_xml xml;
  ssi_xml_token token;
  bool other = false;
  ssi_xml_open(&xml, span_of(part));
  while ((token = ssi_xml_next(&xml)) > SSI_XML_BROKEN) {
    if (token == SSI_XML_OPEN)
      other =
          other || ssi_is_one_of(ssi_xml_attribute(&xml, "date1904"), "1|true");
  }
  return other || token == SSI_XML_BROKEN;
}

/* A number of digits, or `most` if it is none below that. */
static size_t number_of(ssi_span text, size_t most) {
  size_t value = 0, i;
  for (i = 0; i < text.size && value < most; i++) {
    if (!ssi_is_digit(text.at[i])) return most;
    value = value * 10 + (size_t)(text.at[i] - '0');
  }
  return text.size > 0 && value < most ? value : most;
}

/* The column of a reference such as "AB12", from 0; COLUMNS_MAX and more are
   none. */
static size_t column_of(ssi_span reference) {
  size_t column = 0, i;
  for (i = 0; i < reference.size && column <= COLUMNS_MAX; i++) {
    const uint8_t letter = (uint8_t)(reference.at[i] - 'A');
    if (letter >= 26) break;
    column = column * 26 + letter + 1;
  }
  return column - 1;
}

/* Reads the cell just opened into the row. */
static bool read_cell(sheet *self) {
  const ssi_span reference = ssi_xml_attribute(&self->xml, "r");
  const ssi_span type = ssi_xml_attribute(&self->xml, "t");
  const ssi_span none = {(const uint8_t *)"", 0};
  ssi_fields *row = self->row;
  const size_t column = reference.size > 0 ? column_of(reference) : row->count;
  ssi_span text = none;
  if (column >= COLUMNS_MAX || !read_text(&self->xml, self->keep, &text))
    return false;
  if (ssi_is_one_of(type, "s")) {
    const size_t index = number_of(text, self->strings->count);
    if (index == self->strings->count) return false;
    text = self->strings->at[index];
  }
  for (; row->count <= column; row->count++) {
    if (row->count < SSI_FIELDS_MAX) row->at[row->count] = none;
  }
  if (column < SSI_FIELDS_MAX) row->at[column] = text;
  return true;
}

static bool begin_row(sheet *self) {
  const ssi_span number = ssi_xml_attribute(&self->xml, "r");
  self->row->count = 0;
  self->row->line = number.size > 0 ? (int64_t)number_of(number, ROWS_MAX + 1)
                                    : self->row->line + 1;
  self->number++;
  return self->row->line > 0 && self->row->line <= ROWS_MAX;
}

/* Reads the next row; false at the end, or if it is broken. */
static bool next_row(sheet *self) {
  ssi_xml_token token;
  while ((token = ssi_xml_next(&self->xml)) > SSI_XML_BROKEN) {
    if (token == SSI_XML_CLOSE && ssi_xml_is_in(&self->xml, 0, "row"))
      return true;
    if (token != SSI_XML_OPEN) continue;
    if (ssi_xml_is_in(&self->xml, 1, "row")) {
      if (!begin_row(self)) break;
    } else if (ssi_xml_is_in(&self->xml, 1, "c") && !read_cell(self)) {
      break;
    }
  }
  self->broken = token != SSI_XML_END;
  return false;
}

static void open_sheet(sheet *self, ssi_span text, bool keep) {
  ssi_xml_open(&self->xml, text);
  self->row->count = 0;
  self->row->line = 0;
  self->row->broken = false;
  self->number = 0;
  self->keep = keep;
  self->broken = false;
}

static bool is_date(ssi_span cell) {
  ssi_date date;
  uint8_t hint = 0;
  return ssi_date_read(cell, &hint, &date) == 0;
}

/* Whether a row of the analytics is a date and then counts. */
static bool has_day_form(const ssi_fields *row) {
  uint64_t count;
  size_t i;
  for (i = 1; i < ssi_fields_kept(row); i++) {
    if (ssi_read_count(row->at[i], &count) == SSI_SKIP_VALUE) return false;
  }
  return is_date(row->at[0]);
}

/* A table that is found: where, and what it is. */
typedef struct table {
  const ssi_role *role;
  int64_t number;     /* of the row that is its header */
  bool formed;        /* it is known by its form */
  bool ambiguous;     /* it may be several */
  size_t last_fields; /* of the row before, if they may be names; else 0 */
} table;

/* By its form, the row above a day's is the header of two or three names. */
static void try_form(const ssi_parse *parse, const ssi_fields *row,
                     int64_t number, table *found) {
  const size_t fields = row->count;
  const bool day = fields > 1 && fields < 4 && has_day_form(row);
  if (day && fields == found->last_fields) {
    found->role =
        &parse->roles[fields == 2 ? SSI_ROLE_FOLLOWERS : SSI_ROLE_ENGAGEMENT];
    found->number = number - 1;
    found->formed = true;
  }
  found->last_fields = day ? 0 : fields;
}

/* The page of one post begins with its address. */
static bool is_post(const ssi_fields *row) {
  return row->count == 2 && ssi_is_one_of(row->at[0], "Post URL") &&
         ssi_find(row->at[1], "linkedin.com/");
}

static void try_row(ssi_parse *parse, const sheet *self, bool analytics,
                    table *found) {
  const ssi_fields *row = self->row;
  bool several;
  if (row->count == 0) found->last_fields = 0;
  if (found->role || self->number > HEADER_ROWS || row->count == 0) return;
  found->role =
      ssi_role_of_header(parse->roles, parse->roles_count, NULL, row, &several);
  found->ambiguous = found->ambiguous || several;
  if (is_post(row)) found->role = &parse->roles[SSI_ROLE_POST];
  if (found->role)
    found->number = self->number;
  else if (analytics)
    try_form(parse, row, self->number, found);
}

/* Takes the header, in the role's own words if it has others. */
static void take_header(ssi_parse *parse, ssi_fields *row, const table *found) {
  size_t i;
  if (found->role == &parse->roles[SSI_ROLE_POST])
    parse->file->place.part = ssi_nonzero_hash(
        parse->archive->key, row->at[1].at, ssi_trim(row->at[1]).size);
  for (i = 0; found->formed && i < row->count; i++) {
    row->at[i] = ssi_span_of(found->role->columns[i].name);
  }
  ssi_take_columns(parse, found->role, row);
}

/* Cells that are not there at the end of a row are empty. */
static void fill_row(ssi_fields *row, size_t columns) {
  for (; row->count < columns; row->count++) {
    if (row->count < SSI_FIELDS_MAX) row->at[row->count].size = 0;
  }
}

static ssi_status read_rows(ssi_parse *parse, sheet *self, const table *found) {
  ssi_status status = SSI_OK;
  while (status == SSI_OK && next_row(self)) {
    if (self->number == found->number) take_header(parse, self->row, found);
    if (self->number <= found->number || self->row->count == 0) continue;
    fill_row(self->row, parse->columns);
    status = ssi_parse_row(parse, self->row);
  }
  return ssi_parse_end(parse, status);
}

static ssi_status read_table(ssi_parse *parse, sheet *self, ssi_span text,
                             bool analytics) {
  table found = {NULL, 0, false, false, 0};
  open_sheet(self, text, false);
  while (next_row(self)) try_row(parse, self, analytics, &found);
  if (found.role && !self->broken) {
    open_sheet(self, text, true);
    return read_rows(parse, self, &found);
  }
  parse->file->state = SSI_FILE_UNKNOWN;
  if (self->broken || found.ambiguous)
    ssi_skips_add(parse->file->skips,
                  self->broken ? SSI_SKIP_FORMAT : SSI_SKIP_AMBIGUOUS, "",
                  self->row->line + (self->row->line == 0));
  return SSI_OK;
}

ssi_status ssi_read_sheet(const ssi_archive *archive, ssi_file *file,
                          const ssi_strings *strings, bool analytics) {
  ssi_bytes bytes = file->text;
  ssi_parse *parse = ssi_parse_new(archive, ssi_roles, file);
  sheet self;
  ssi_status status = SSI_ERROR_MEMORY;
  memset(&file->text, 0, sizeof file->text);
  file->size = bytes.size;
  if (parse) {
    self.strings = strings;
    self.row = &parse->csv.row;
    status = read_table(parse, &self, span_of(&bytes), analytics);
    ssi_parse_free(parse);
  }
  ssi_release(&archive->counted, bytes.bytes, bytes.capacity, 1);
  return status;
}
