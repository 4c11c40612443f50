/* Readings from a text: a table is read as the files of an archive are, with
   two roles of its own, a row for a reading and a row for a pillar; JSON is
   walked. What was read is sorted by day and pillar, and the latest value of a
   day holds. Linear in the bytes, O(n log n) in the values. */
#include "archive/dashboard.h"

#include <string.h>

#include "archive/columns.h"
#include "archive/date_orders.h"
#include "archive/encoding.h"
#include "archive/side_tables.h"
#include "base/fill.h"

/* How many columns of readings a header has; *out_missing: the first name that
   it lacks. */
static size_t columns_in(const ssi_fields *header, const char **out_missing) {
  size_t found = 0, i;
  for (i = SSI_PILLARS + 1; i-- > 0;) {
    const ssi_column *column = &ssi_reading_roles[0].columns[i];
    if (ssi_has_field(header, column->names))
      found++;
    else
      *out_missing = column->name;
  }
  return found;
}

/* The first name that a header lacks to be one of readings. */
static const char *missing_in(ssi_span text, ssi_csv *csv) {
  static const uint8_t separators[] = {',', '\t', ';'};
  size_t i, most = 0;
  const char *missing = "";
  for (i = 0; i < sizeof separators; i++) {
    const char *first = "";
    size_t found;
    ssi_csv_open(csv, text, separators[i]);
    ssi_csv_next(csv);
    found = columns_in(&csv->row, &first);
    if (found <= most) continue;
    most = found;
    missing = first;
  }
  return missing;
}

/* What the file lacks is all that is said of it. */
static ssi_status tell_missing(ssi_dashboard *self, ssi_span text) {
  ssi_csv *csv = ssi_allocate(&self->allocator, 1, sizeof *csv);
  if (!csv) return SSI_ERROR_MEMORY;
  ssi_skips_add(self->file->skips, SSI_SKIP_HEADER, missing_in(text, csv), 1);
  ssi_release_wiped(&self->allocator, csv, 1, sizeof *csv);
  return SSI_OK;
}

static ssi_status add_file(ssi_dashboard *self, const char *name,
                           const uint8_t *bytes, size_t size) {
  const ssi_status status =
      ssi_side_table_add(self->home, ssi_reading_roles, name, bytes, size);
  if (status == SSI_OK) self->file = self->home->files[0];
  return status;
}

static ssi_status read_json(ssi_dashboard *self, ssi_span text) {
  ssi_parse *parse;
  ssi_status status = add_file(self, "", NULL, 0);
  if (status != SSI_OK) return status;
  self->file->place.role = 0;
  parse = ssi_parse_new(self->home, ssi_reading_roles, self->file);
  if (!parse) return SSI_ERROR_MEMORY;
  status = ssi_parse_end(parse, ssi_read_json_readings(parse, text));
  ssi_parse_free(parse);
  if (status == SSI_OK) ssi_decide_order(self->home, self->file);
  return status;
}

static ssi_status read_text(ssi_dashboard *self, const uint8_t *bytes,
                            size_t size) {
  ssi_text text;
  ssi_status status;
  size_t i = 0;
  if (!ssi_text_open(&self->allocator, bytes, size, &text))
    return SSI_ERROR_MEMORY;
  while (i < text.span.size && text.span.at[i] <= ' ') i++;
  if (i < text.span.size &&
      (text.span.at[i] == '{' || text.span.at[i] == '[')) {
    status = read_json(self, text.span);
  } else {
    status = add_file(self, ".csv", bytes, size);
    if (status == SSI_OK && !ssi_has_role(&self->file->place))
      status = tell_missing(self, text.span);
  }
  ssi_text_close(&self->allocator, &text);
  return status;
}

/* What the values come to is at fault only if nothing else is. */
static void fail_late(ssi_dashboard *self, ssi_skip_reason reason,
                      const char *column, int64_t line) {
  int64_t faults = 0;
  if (ssi_reading_first_fault(self->file->skips, &faults) == 0)
    ssi_skips_add(self->file->skips, reason, column, line);
}

/* The values of a day, of which `row` is the latest of its pillar so far. */
static void take_value(ssi_dashboard *self, ssi_dashboard_day *day,
                       int64_t seen[SSI_PILLARS], const ssi_row *row,
                       const ssi_row *before) {
  int32_t *const values[SSI_PILLARS] = {&day->brand, &day->find, &day->engage,
                                        &day->relate};
  const size_t pillar = row->kind - 1u;
  if (seen[pillar]) {
    day->earlier++;
    if (before->time == row->time && before->entry != row->entry)
      fail_late(self, SSI_SKIP_REPEATED, "day", row->line);
  }
  seen[pillar] = row->line;
  *values[pillar] = (int32_t)row->entry;
}

/* Makes a reading of the values order[0 … count - 1], all of one day. */
static void make_day(ssi_dashboard *self, const ssi_sort_row *order,
                     size_t count) {
  const ssi_file *file = self->file;
  ssi_dashboard_day *day = &self->days[self->days_count];
  int64_t seen[SSI_PILLARS] = {0};
  const ssi_row *row = NULL;
  size_t i;
  for (i = 0; i < count; i++) {
    const ssi_row *before = row;
    row = ssi_file_row(file, (size_t)order[i].value);
    day->day = ssi_row_day(row);
    take_value(self, day, seen, row, before);
  }
  for (i = 0; i < SSI_PILLARS && seen[i]; i++) {
  }
  if (i == SSI_PILLARS)
    self->days_count++;
  else
    fail_late(self, SSI_SKIP_COLUMNS,
              ssi_reading_roles[0].columns[SSI_READING_BRAND + i].name,
              row->line);
}

static void make_days(ssi_dashboard *self, const ssi_sort_row *order,
                      size_t count) {
  size_t first = 0, next;
  for (; first < count; first = next) {
    const uint64_t day = order[first].major / SSI_PILLARS;
    for (next = first; next < count && order[next].major / SSI_PILLARS == day;)
      next++;
    memset(&self->days[self->days_count], 0, sizeof *self->days);
    make_day(self, order + first, next - first);
  }
}

static ssi_status resolve(ssi_dashboard *self) {
  ssi_file *file = self->file;
  const size_t rows = file->state == SSI_FILE_REFUSED ? 0 : file->rows_kept;
  const ssi_allocator *from = &self->allocator;
  ssi_list order = {NULL, 0, 0};
  bool made;
  size_t i;
  if (rows == 0) return SSI_OK;
  self->days = ssi_allocate(from, rows, sizeof *self->days);
  made = self->days != NULL;
  if (made) self->days_capacity = rows;
  for (i = 0; i < rows && made; i++) {
    const ssi_row *row = ssi_file_row(file, i);
    if (row->time == SSI_READING_UNDATED) {
      fail_late(self, SSI_SKIP_DATE, "day", row->line);
      continue;
    }
    made = ssi_list_push(
        from, &order, (uint64_t)ssi_row_day(row) * SSI_PILLARS + row->kind - 1,
        row->time, i);
  }
  made = made && ssi_list_sort(from, &order);
  if (made) make_days(self, order.rows, order.count);
  ssi_list_free(from, &order);
  return made ? SSI_OK : SSI_ERROR_MEMORY;
}

SSI_SELDOM ssi_status ssi_dashboard_new(const ssi_allocator *allocator,
                                        const uint8_t *bytes, size_t size,
                                        ssi_dashboard **out) {
  ssi_allocator from;
  ssi_dashboard *self;
  ssi_status status;
  if (!out || (!bytes && size > 0)) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &from);
  if (status != SSI_OK) return status;
  if (size > SSI_ARCHIVE_FILE_BYTES_MAX) return SSI_ERROR_LENGTH;
  self = ssi_handle_new(&from, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  status = ssi_archive_new(&from, NULL, NULL, 0, &self->home);
  if (status == SSI_OK) {
    self->home->roles_count = SSI_READING_ROLES;
    self->home->context = self;
    status = read_text(self, bytes, size);
  }
  if (status == SSI_OK) status = resolve(self);
  if (status == SSI_OK)
    *out = self;
  else
    ssi_dashboard_free(self);
  return status;
}

SSI_SELDOM void ssi_dashboard_free(ssi_dashboard *self) {
  const ssi_allocator *to;
  if (!self) return;
  to = &self->allocator;
  ssi_archive_free(self->home);
  ssi_release(to, self->days, self->days_capacity, sizeof *self->days);
  ssi_release(to, self->text.bytes, self->text.capacity, 1);
  ssi_handle_free(self, sizeof *self);
}

SSI_SELDOM ssi_status ssi_dashboard_readings(const ssi_dashboard *self,
                                             size_t *out_readings) {
  return ssi_tell_count(self, out_readings,
                        offsetof(ssi_dashboard, days_count));
}

SSI_SELDOM ssi_status ssi_dashboard_reading(const ssi_dashboard *self,
                                            size_t index,
                                            ssi_dashboard_day *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->days_count) return SSI_ERROR_INDEX;
  return SSI_FILL(ssi_dashboard_day, out, &self->days[index]);
}

static const char *const sentences[SSI_SKIP_REASONS + 1] = {
    [SSI_SKIP_HEADER] =
        "No header with a day and the four pillars: day, brand, find, engage, "
        "relate; or day, pillar, value.",
    [SSI_SKIP_COLUMNS] =
        "A reading has a day and a value of each of the four pillars, no more "
        "and no less; numbers with a decimal comma need quotes, or semicolons "
        "between the columns.",
    [SSI_SKIP_DATE] = "No date such as 2026-05-31.",
    [SSI_SKIP_DATE_RANGE] = "A date outside 1970 to 2149.",
    [SSI_SKIP_VALUE] = "No number of points from 0 to 25 such as 12.5.",
    [SSI_SKIP_REPEATED] = "Another value of the same day and time.",
    [SSI_SKIP_QUOTE] = "A quote that is not closed.",
    [SSI_SKIP_ORDER] =
        "The dates do not show whether the day or the month comes first: write "
        "them as 2026-05-31.",
    [SSI_SKIP_AMBIGUOUS] = "Two columns are of this pillar: keep one of them.",
    [SSI_SKIP_FORMAT] = "JSON that is not well-formed, or nested too deeply.",
};

SSI_SELDOM ssi_status ssi_dashboard_fault(const ssi_dashboard *self,
                                          ssi_fault *out) {
  const ssi_skips *skips;
  ssi_fault fault;
  size_t reason;
  if (!self || !out) return SSI_ERROR_NULL;
  skips = self->file->skips;
  memset(&fault, 0, sizeof fault);
  reason = ssi_reading_first_fault(skips, &fault.faults);
  if (reason == 0) return SSI_ERROR_EMPTY;
  fault.reason = (ssi_skip_reason)reason;
  fault.line = skips[reason].line;
  fault.column = skips[reason].column;
  fault.sentence =
      fault.column == ssi_reading_roles[1].columns[SSI_LONG_PILLAR].name
          ? "No pillar: brand, find, engage or relate."
          : sentences[reason];
  fault.text = self->text_line == fault.line ? self->text.bytes : "";
  return SSI_FILL(ssi_fault, out, &fault);
}
