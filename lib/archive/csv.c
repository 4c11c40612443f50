/* A scanner of CSV by blocks (sixteen bytes at a time, or eight: block.h): long
   quoted texts are most of an archive. Each byte is looked at once, and after a
   quote that nothing closes the scanner goes on with the next line, so time is
   linear whatever the bytes. */
#include "archive/csv.h"

#include <ssi/archive.h>

#include "archive/block.h"

/* The next quote, or the end; counts the lines on the way. */
static const uint8_t *find_quote(const uint8_t *at, const uint8_t *end,
                                 int64_t *lines) {
  for (; end - at >= SSI_BLOCK_BYTES; at += SSI_BLOCK_BYTES) {
    const uint64_t quotes = ssi_block_first(at, '"');
    const uint64_t breaks = ssi_block_below(ssi_block_equal(at, '\n'), quotes);
    if (breaks) *lines += (int64_t)ssi_block_count(breaks);
    if (quotes) return at + ssi_block_before(quotes);
  }
  while (at < end && *at != '"') *lines += *at++ == '\n';
  return at;
}

/* The next separator or line feed, or the end. */
static const uint8_t *find_end(const uint8_t *at, const uint8_t *end,
                               uint8_t separator) {
  for (; end - at >= SSI_BLOCK_BYTES; at += SSI_BLOCK_BYTES) {
    const uint64_t marks =
        ssi_block_first(at, separator) | ssi_block_first(at, '\n');
    if (marks) return at + ssi_block_before(marks);
  }
  while (at < end && *at != separator && *at != '\n') at++;
  return at;
}

/* Past CR and LF if a line ends at `at`, else NULL. */
static const uint8_t *after_line(const ssi_csv *csv, const uint8_t *at) {
  if (at < csv->end && *at == '\r') at++;
  if (at == csv->end) return at;
  return *at == '\n' ? at + 1 : NULL;
}

/* "2025-" at `at`, which is not the end, perhaps after a quote. */
static bool looks_dated(const ssi_csv *csv, const uint8_t *at) {
  size_t i;
  if (*at == '"') at++;
  if (csv->end - at < 5) return false;
  for (i = 0; i < 4; i++) {
    if (!ssi_is_digit(at[i])) return false;
  }
  return at[4] == '-';
}

/* Whether the row may end at `at`: perhaps after trailing separators, and the
   file ends or a dated row follows. */
static bool row_may_end(const ssi_csv *csv, const uint8_t *at) {
  while (at < csv->end && *at == csv->separator) at++;
  at = after_line(csv, at);
  return at && (at == csv->end || looks_dated(csv, at));
}

static bool odd_backslashes(const uint8_t *start, const uint8_t *at) {
  const uint8_t *from = at;
  while (from > start && from[-1] == '\\') from--;
  return (at - from) % 2 != 0;
}

/* Whether the quotes run[0 .. after) close a field that began at `start`. A
   quote inside of a field is doubled, so an odd number of them closes it; but
   programs that write backslashes or broken lines have doubled none. */
static bool closes(const ssi_csv *csv, const uint8_t *start, const uint8_t *run,
                   const uint8_t *after) {
  const bool odd = (after - run) % 2 != 0;
  const uint8_t *next;
  if (after < csv->end && *after == csv->separator &&
      csv->quirk != SSI_QUIRK_BACKSLASH)
    return odd;
  next = after_line(csv, after);
  if (!next && *after != csv->separator) return false;
  if (csv->quirk == SSI_QUIRK_BACKSLASH && odd_backslashes(start, run))
    return after - run <= 2 ? row_may_end(csv, after) : odd;
  if (csv->quirk == SSI_QUIRK_BREAKS && odd && csv->row.count < csv->last &&
      next < csv->end && *next == '"')
    return looks_dated(csv, next);
  return odd;
}

/* The field in quotes that nearly all are: no quote inside, and a separator or
   a line feed behind it. NULL: it takes find_closing(). */
static const uint8_t *find_simple(ssi_csv *csv, const uint8_t *start) {
  int64_t lines = 0;
  const uint8_t *at;
  if (csv->quirk != SSI_QUIRK_NONE) return NULL;
  at = find_quote(start, csv->end, &lines);
  if (csv->end - at < 2) return NULL;
  if (at[1] != csv->separator && at[1] != '\n') return NULL;
  csv->line += lines;
  return at;
}

/* Past the quote with which a broken line goes on, if the quotes before `after`
   end one: what follows is text, perhaps a quote of its own. */
static const uint8_t *after_break(const ssi_csv *csv, const uint8_t *run,
                                  const uint8_t *after) {
  const uint8_t *next;
  if (csv->quirk != SSI_QUIRK_BREAKS || (after - run) % 2 == 0) return after;
  next = after_line(csv, after);
  /* They would close the field if no quote came next. */
  return next ? next + 1 : after;
}

/* The quote that closes the field which begins at `start`, or NULL. */
static const uint8_t *find_closing(ssi_csv *csv, const uint8_t *start) {
  bool *unclosed = &csv->unclosed[csv->row.count < csv->last];
  const uint8_t *at = start, *run;
  int64_t lines = 0;
  do {
    run = find_quote(at, csv->end, &lines);
    for (at = run; at < csv->end && *at == '"';) at++;
    if (at > run && closes(csv, start, run, at)) {
      csv->line += lines;
      return at - 1;
    }
    run = after_break(csv, run, at);
    lines += run > at;
    at = run;
    /* Known from an earlier row: only quotes right here could close it. */
  } while (at < csv->end && !*unclosed);
  *unclosed = true;
  return NULL;
}

static void keep(ssi_csv *csv, const uint8_t *at, const uint8_t *end,
                 bool quoted) {
  if (csv->row.count < SSI_FIELDS_MAX) {
    ssi_span *field = &csv->row.at[csv->row.count];
    field->at = at;
    field->size = (size_t)(end - at);
    csv->row.quoted[1 + csv->row.count] = quoted;
    if (field->size > SSI_ARCHIVE_FIELD_BYTES_MAX)
      field->size = SSI_ARCHIVE_FIELD_BYTES_MAX;
  }
  csv->row.count++;
}

/* Where a field without quotes ends, once its line end is known. */
static const uint8_t *before_return(const ssi_csv *csv, const uint8_t *start,
                                    const uint8_t *end) {
  const bool line_ends = end == csv->end || *end == '\n';
  return line_ends && end > start && end[-1] == '\r' ? end - 1 : end;
}

/* Reads a field in quotes; leaves `at` behind the closing one. */
static bool read_quoted(ssi_csv *csv) {
  const uint8_t *start = csv->at + 1;
  const uint8_t *end = find_simple(csv, start);
  if (!end) end = find_closing(csv, start);
  if (!end) return false;
  keep(csv, start, end, true);
  csv->at = end + 1;
  return true;
}

static bool at_quote(const ssi_csv *csv) {
  return csv->at < csv->end && *csv->at == '"';
}

/* Reads fields without quotes to the end of the row or to a field with them;
   leaves `at` there, or on what ends the row. Marks of one block serve all the
   fields that end in it. */
static void read_plain(ssi_csv *csv) {
  const uint8_t separator = csv->separator;
  const uint8_t *base = csv->at, *start = csv->at, *end;
  for (; csv->end - base >= SSI_BLOCK_BYTES; base += SSI_BLOCK_BYTES) {
    uint64_t marks =
        ssi_block_equal(base, separator) | ssi_block_equal(base, '\n');
    for (; marks; marks &= marks - 1) {
      end = base + ssi_block_before(marks);
      csv->at = end;
      if (*end == '\n') end = before_return(csv, start, end);
      keep(csv, start, end, false);
      if (*csv->at == '\n') return;
      start = ++csv->at;
      if (at_quote(csv)) return;
    }
  }
  end = find_end(base, csv->end, csv->separator);
  csv->at = end;
  keep(csv, start, before_return(csv, start, end), false);
}

/* Past the line end, if it is one and not a separator. */
static bool end_row(ssi_csv *csv) {
  const uint8_t *next;
  if (csv->at < csv->end && *csv->at == csv->separator) {
    csv->at++;
    return false;
  }
  next = after_line(csv, csv->at);
  csv->line += next > csv->at && next[-1] == '\n';
  csv->at = next;
  return true;
}

/* A quote is open to the end: gives up the row, and goes on with the line after
   that quote. What was read before is not read again, so time stays linear. */
static void recover(ssi_csv *csv) {
  const uint8_t *end = find_end(csv->at, csv->end, '\n');
  csv->row.broken = true;
  csv->line += end < csv->end;
  csv->at = end < csv->end ? end + 1 : end;
}

bool ssi_csv_next(ssi_csv *csv) {
  csv->row.count = 0;
  csv->row.broken = false;
  csv->row.line = csv->line;
  if (csv->at == csv->end) return false;
  do {
    if (!at_quote(csv)) read_plain(csv);
    if (at_quote(csv) && !read_quoted(csv)) {
      recover(csv);
      return true;
    }
  } while (!end_row(csv));
  return true;
}

void ssi_csv_open(ssi_csv *csv, ssi_span text, uint8_t separator) {
  csv->at = text.at;
  csv->end = text.at + text.size;
  csv->line = 1;
  csv->row.line = 1;
  csv->last = 0;
  csv->row.count = 0;
  csv->row.broken = false;
  csv->unclosed[0] = false;
  csv->unclosed[1] = false;
  csv->separator = separator;
  csv->quirk = SSI_QUIRK_NONE;
}
