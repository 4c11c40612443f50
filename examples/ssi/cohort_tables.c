/* Reads tables of scores into one cohort, each member once: rows are sorted to
 * find those that come twice. */
#include "cohort_tables.h"

#include <stdlib.h>
#include <string.h>

#include "lang.h"
#include "say.h"

enum { COLUMN_MEMBER, COLUMN_TOTAL, COLUMN_BRAND, COLUMNS = 6 };

static const table_form FORM = {
    N_("scores"),
    N_("member, total and, all or none of them, brand, find, engage, relate"),
    COLUMNS,
    {{"member", TABLE_MEMBER, 0, false},
     {"total", TABLE_POINTS, SSI_TOTAL_POINTS, false},
     {"brand", TABLE_POINTS, SSI_PILLAR_POINTS, true},
     {"find", TABLE_POINTS, SSI_PILLAR_POINTS, true},
     {"engage", TABLE_POINTS, SSI_PILLAR_POINTS, true},
     {"relate", TABLE_POINTS, SSI_PILLAR_POINTS, true}}};

/* A row of one of the files. */
typedef struct place {
  uint64_t member;
  size_t file;
  long line;
} place;

static int compare(const void *left, const void *right) {
  const place *a = left, *b = right;
  if (a->member != b->member) return a->member < b->member ? -1 : 1;
  if (a->file != b->file) return a->file < b->file ? -1 : 1;
  return a->line < b->line ? -1 : a->line > b->line;
}

/* Says which rows of all files have the same member. */
static bool say_twice(const cohort_tables *self) {
  size_t count = 0;
  place *rows;
  for (size_t f = 0; f < self->count; f++) count += self->tables[f].count;
  rows = malloc(count * sizeof(*rows));
  if (rows == NULL) {
    say_error("a member comes twice");
    return false;
  }
  count = 0;
  for (size_t f = 0; f < self->count; f++) {
    const table *from = &self->tables[f];
    for (size_t i = 0; i < from->count; i++) {
      rows[count++] = (place){from->members[i], f, from->lines[i]};
    }
  }
  qsort(rows, count, sizeof(*rows), compare);
  for (size_t i = 1; i < count; i++) {
    const place *first = &rows[i - 1], *second = &rows[i];
    if (first->member != second->member) continue;
    say_error("%s, line %ld: the member is in %s, line %ld, already",
              self->asked->operands[second->file], second->line,
              self->asked->operands[first->file], first->line);
    break;
  }
  free(rows);
  return false;
}

static bool fail(const cohort_tables *self, ssi_status status) {
  if (status == SSI_ERROR_MEMBER) return say_twice(self);
  if (status == SSI_ERROR_LIMIT) {
    say_error("more than %d members", SSI_COHORT_MEMBERS_MAX);
  } else {
    say_error("%s", _(ssi_status_text(status)));
  }
  return false;
}

static bool read_tables(cohort_tables *self) {
  self->tables = calloc(self->asked->operand_count, sizeof(table));
  if (self->tables == NULL) return fail(self, SSI_ERROR_MEMORY);
  for (size_t f = 0; f < self->asked->operand_count; f++) {
    const char *path = self->asked->operands[f];
    if (!table_read(path, &FORM, &self->tables[f])) return false;
    self->count++;
    if (self->tables[f].count > 0) continue;
    say_error("%s holds no scores", path);
    return false;
  }
  return true;
}

static bool add_tables(cohort_tables *self) {
  for (size_t f = 0; f < self->count; f++) {
    const table *from = &self->tables[f];
    int32_t *const *pillars = from->values + COLUMN_BRAND;
    ssi_cohort_columns columns = SSI_INIT(ssi_cohort_columns);
    ssi_status status;
    columns.count = from->count;
    columns.members = from->members;
    columns.totals = from->values[COLUMN_TOTAL];
    columns.brand = pillars[0];
    columns.find = pillars[1];
    columns.engage = pillars[2];
    columns.relate = pillars[3];
    status = ssi_cohort_add_columns(self->cohort, &columns);
    if (status != SSI_OK) return fail(self, status);
  }
  return true;
}

/* Whether all members came with pillars, or only some. */
static bool has_pillars(const cohort_tables *self) {
  size_t with = 0;
  for (size_t f = 0; f < self->count; f++) with += self->tables[f].has_optional;
  if (with > 0 && with < self->count) {
    say_note("not every file has the pillars: none of their means can be told");
  }
  return with == self->count;
}

bool cohort_tables_read(cohort_tables *self) {
  if (!read_tables(self) || !add_tables(self)) return false;
  self->pillars = has_pillars(self);
  return true;
}

static int fail_missing(const options *asked, const char *option) {
  say_error("%s: no %s given", asked->command->name, option);
  return EXIT_USAGE;
}

int cohort_tables_begin(const options *asked, cohort_tables *out) {
  ssi_status status;
  memset(out, 0, sizeof(*out));
  out->asked = asked;
  if (asked->kind == 0) return fail_missing(asked, "--kind KIND");
  if (asked->name == NULL) return fail_missing(asked, "--name NAME");
  if (!asked->on.given) return fail_missing(asked, "--on DATE");
  if (asked->output == NULL) return fail_missing(asked, "-o FILE");
  status = ssi_cohort_new(NULL, asked->kind, asked->name, strlen(asked->name),
                          asked->on.day, &out->cohort);
  if (status == SSI_OK) return EXIT_OK;
  say_error("--name: %s", _(ssi_status_text(status)));
  return status == SSI_ERROR_MEMORY ? EXIT_DATA : EXIT_USAGE;
}

void cohort_tables_free(cohort_tables *self) {
  for (size_t f = 0; f < self->count; f++) table_free(&self->tables[f]);
  free(self->tables);
  ssi_cohort_free(self->cohort);
  memset(self, 0, sizeof(*self));
}
