/* Readers of rows of readings, whatever they came from: a row for a reading, or
   a row for a pillar. Linear in the bytes. */
#include "archive/dashboard.h"

#include "archive/pillar_names.h"
#include "archive/points_text.h"

static const char *const names[SSI_PILLARS] = {
    SSI_NAMES_BRAND, SSI_NAMES_FIND, SSI_NAMES_ENGAGE, SSI_NAMES_RELATE};

uint8_t ssi_reading_pillar(ssi_span text) {
  uint8_t i = 0;
  while (i < SSI_PILLARS && !ssi_name_is_one_of(text, names[i])) i++;
  return i < SSI_PILLARS ? (uint8_t)(i + 1) : 0;
}

/* The reason with the first line, among those that are faults. */
size_t ssi_reading_first_fault(const ssi_skips *skips, int64_t *out_faults) {
  size_t i, first = 0;
  for (i = 1; i <= SSI_SKIP_REASONS; i++) {
    if (skips[i].line == 0 || i == SSI_SKIP_EMPTY) continue;
    *out_faults += skips[i].rows > 0 ? skips[i].rows : 1;
    if (first == 0 || skips[i].line < skips[first].line) first = i;
  }
  return first;
}

ssi_status ssi_reading_fail(ssi_parse *parse, ssi_skip_reason reason,
                            size_t column, ssi_span text) {
  ssi_dashboard *self = parse->archive->context;
  int64_t faults = 0;
  ssi_status status;
  const bool first = ssi_reading_first_fault(parse->file->skips, &faults) == 0;
  ssi_skip_row(parse, reason, column);
  if (!first) return SSI_OK;
  self->text_line = parse->row->line;
  self->text.size = 0;
  if (text.size > SSI_FAULT_BYTES) text.size = SSI_FAULT_BYTES;
  status = ssi_file_add_text(&self->allocator, &self->text,
                             (const char *)text.at, text.size);
  /* A line end stands where the text ends. */
  if (status == SSI_OK) self->text.bytes[self->text.size - 1] = '\0';
  return status;
}

/* Seconds or milliseconds since 1970, of ten or thirteen digits. Nothing is
   written unless that is a day. */
static bool read_epoch(ssi_span text, uint64_t *out_time) {
  uint64_t value = 0;
  size_t i;
  text = ssi_trim(text);
  if (text.size != 10 && text.size != 13) return false;
  for (i = 0; i < text.size; i++) {
    if (!ssi_is_digit(text.at[i])) return false;
    value = value * 10 + (uint64_t)(text.at[i] - '0');
  }
  if (text.size == 13) value /= 1000;
  if (value / SSI_DAY_SECONDS > SSI_DAY_MAX) return false;
  *out_time = value;
  return true;
}

int ssi_reading_time(ssi_parse *parse, ssi_span text, uint64_t *out_time) {
  parse->date_open = false;
  if (read_epoch(text, out_time)) return 0;
  return ssi_read_date(parse, text, SSI_READING_DAY, out_time);
}

SSI_SELDOM static ssi_status read_long(ssi_parse *parse);

ssi_status ssi_reading_add(ssi_parse *parse, uint64_t time, uint8_t pillar,
                           ssi_span text) {
  const int32_t points = ssi_points_of_text(text, SSI_PILLAR_POINTS);
  ssi_row row;
  if (points < 0)
    return ssi_reading_fail(
        parse, SSI_SKIP_VALUE,
        parse->role->row == read_long ? (size_t)SSI_LONG_VALUE : pillar, text);
  ssi_begin_row(parse, time, (ssi_kind)pillar, &row);
  row.entry = (uint64_t)points;
  return ssi_add_row(parse, &row);
}

static ssi_span pillar_cell(const ssi_parse *parse, size_t pillar) {
  return ssi_cell(parse, SSI_READING_BRAND + pillar);
}

/* Whether the row has more in it than the header names. */
static bool has_surplus(const ssi_parse *parse) {
  const size_t end =
      parse->row->count < SSI_FIELDS_MAX ? parse->row->count : SSI_FIELDS_MAX;
  size_t i = parse->columns;
  while (i < end && ssi_trim(parse->row->at[i]).size == 0) i++;
  return i < end;
}

/* The first pillar that two columns are called after; SSI_PILLARS: none. */
static size_t pillar_twice(const ssi_parse *parse) {
  size_t seen[SSI_PILLARS] = {0}, i;
  for (i = 0; i < SSI_FIELDS_MAX; i++) {
    const size_t column = parse->column_of[i];
    if (column < SSI_READING_BRAND + 1) continue;
    if (seen[column - SSI_READING_BRAND - 1]++)
      return column - SSI_READING_BRAND - 1;
  }
  return SSI_PILLARS;
}

/* The day of the row; *out_taken if the row is done with. */
static ssi_status take_time(ssi_parse *parse, uint64_t *out_time,
                            bool *out_done) {
  const ssi_span cell = ssi_cell(parse, SSI_READING_DAY);
  const int reason = has_surplus(parse)
                         ? SSI_SKIP_COLUMNS
                         : ssi_reading_time(parse, cell, out_time);
  *out_done = reason != 0;
  return reason ? ssi_reading_fail(parse, (ssi_skip_reason)reason,
                                   SSI_READING_DAY, cell)
                : SSI_OK;
}

SSI_SELDOM static ssi_status read_wide(ssi_parse *parse) {
  const size_t twice =
      parse->file->rows == 1 ? pillar_twice(parse) : SSI_PILLARS;
  ssi_status status = SSI_OK;
  uint64_t time;
  bool done;
  size_t i, filled = 0;
  if (twice < SSI_PILLARS)
    return ssi_skip_row(parse, SSI_SKIP_AMBIGUOUS, SSI_READING_BRAND + twice);
  for (i = 0; i < SSI_PILLARS; i++)
    filled += ssi_has_text(parse, SSI_READING_BRAND + i);
  if (filled == 0)
    return ssi_skip_row(parse, SSI_SKIP_EMPTY, SSI_READING_BRAND);
  status = take_time(parse, &time, &done);
  for (i = 0; i < SSI_PILLARS && status == SSI_OK && !done; i++) {
    status =
        ssi_reading_add(parse, time, (uint8_t)(i + 1), pillar_cell(parse, i));
  }
  return status;
}

static ssi_status read_long(ssi_parse *parse) {
  const ssi_span word = ssi_cell(parse, SSI_LONG_PILLAR);
  const uint8_t pillar = ssi_reading_pillar(word);
  ssi_status status;
  uint64_t time;
  bool done;
  if (!pillar && ssi_name_is_one_of(word, SSI_NAMES_TOTAL))
    return ssi_skip_row(parse, SSI_SKIP_EMPTY, SSI_LONG_PILLAR);
  if (!pillar)
    return ssi_reading_fail(parse, SSI_SKIP_VALUE, SSI_LONG_PILLAR, word);
  status = take_time(parse, &time, &done);
  if (status != SSI_OK || done) return status;
  return ssi_reading_add(parse, time, pillar, ssi_cell(parse, SSI_LONG_VALUE));
}

const ssi_role ssi_reading_roles[] = {
    {.name = "readings",
     .row = read_wide,
     .remarks = true,
     .telling = SSI_TELLING_MARK,
     .marks = "",
     SSI_COLUMNS({"day", SSI_NAMES_DAY, true}, {"brand", SSI_NAMES_BRAND, true},
                 {"find", SSI_NAMES_FIND, true},
                 {"engage", SSI_NAMES_ENGAGE, true},
                 {"relate", SSI_NAMES_RELATE, true})},
    {.name = "values",
     .row = read_long,
     .remarks = true,
     .telling = SSI_TELLING_MARK,
     .marks = "",
     SSI_COLUMNS({"day", SSI_NAMES_DAY, true},
                 {"pillar", SSI_NAMES_PILLAR, true},
                 {"value", SSI_NAMES_VALUE, true})},
};
