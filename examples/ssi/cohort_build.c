/* ssi cohort build: a cohort from tables of scores. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cohort_file.h"
#include "commands.h"
#include "file_write.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "table_file.h"
#include "text.h"

enum { COLUMN_MEMBER, COLUMN_TOTAL, COLUMN_BRAND, COLUMNS = 6 };

static const table_form FORM = {
    "scores",
    "member, total and, all or none of them, brand, find, engage, relate",
    COLUMNS,
    {{"member", TABLE_MEMBER, 0, false},
     {"total", TABLE_POINTS, SSI_TOTAL_POINTS, false},
     {"brand", TABLE_POINTS, SSI_PILLAR_POINTS, true},
     {"find", TABLE_POINTS, SSI_PILLAR_POINTS, true},
     {"engage", TABLE_POINTS, SSI_PILLAR_POINTS, true},
     {"relate", TABLE_POINTS, SSI_PILLAR_POINTS, true}}};

typedef struct build {
  const options *asked;
  table *tables; /* one of each file */
  size_t count;
  ssi_cohort *cohort;
} build;

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
static bool say_twice(const build *self) {
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

static bool fail(const build *self, ssi_status status) {
  if (status == SSI_ERROR_MEMBER) return say_twice(self);
  if (status == SSI_ERROR_LIMIT) {
    say_error("more than %d members", SSI_COHORT_MEMBERS_MAX);
  } else {
    say_error("%s", ssi_status_text(status));
  }
  return false;
}

static bool read_tables(build *self) {
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

static bool add_tables(build *self) {
  for (size_t f = 0; f < self->count; f++) {
    const table *from = &self->tables[f];
    int32_t *const *pillars = from->values + COLUMN_BRAND;
    ssi_status status = ssi_cohort_add_columns(
        self->cohort, from->count, from->members, from->values[COLUMN_TOTAL],
        pillars[0], pillars[1], pillars[2], pillars[3]);
    if (status != SSI_OK) return fail(self, status);
  }
  return true;
}

/* All members, or only some, came with pillars. */
static bool has_pillars(const build *self) {
  size_t with = 0;
  for (size_t f = 0; f < self->count; f++) with += self->tables[f].has_optional;
  if (with > 0 && with < self->count) {
    say_note(
        "not every file has the pillars: their means will not be available");
  }
  return with == self->count;
}

static int print(const build *self, bool pillars) {
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  char day[NUMBER_MAX], name[NAME_MAX_SHOWN], count[NUMBER_MAX];
  emit out;
  ssi_cohort_label(self->cohort, &info);
  if (!self->asked->json) {
    text_clean(info.name, name, sizeof(name));
    number_day(info.day, day);
    number_grouped(info.members, count);
    printf("Written to %s: %s %s, %s member%s, on %s%s\n", self->asked->output,
           name_of_cohort_kind(info.kind), name, count,
           info.members == 1 ? "" : "s", day, pillars ? ", with pillars" : "");
    return EXIT_OK;
  }
  out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  emit_text(&out, "written", self->asked->output);
  emit_text(&out, "name", info.name);
  emit_text(&out, "kind", name_of_cohort_kind(info.kind));
  reading_emit_day("on", info.day, &out);
  emit_count(&out, "members", info.members);
  emit_flag(&out, "pillars", pillars);
  emit_close(&out, '}');
  return emit_end(&out);
}

static int make(build *self) {
  const options *asked = self->asked;
  bool pillars;
  ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
  if (file_taken(asked->output, asked->force)) return EXIT_DATA;
  if (!read_tables(self) || !add_tables(self)) return EXIT_DATA;
  pillars = has_pillars(self);
  ssi_cohort_label(self->cohort, &info);
  if (info.members < SSI_COHORT_MIN) {
    say_note("nothing is said about fewer than %d members", SSI_COHORT_MIN);
  }
  if (!cohort_file_write(asked->output, self->cohort, asked->force)) {
    return EXIT_DATA;
  }
  return print(self, pillars);
}

static int fail_missing(const char *option) {
  say_error("cohort build: no %s given", option);
  return EXIT_USAGE;
}

int run_cohort_build(const options *asked) {
  build self;
  ssi_status status;
  int code;
  memset(&self, 0, sizeof(self));
  self.asked = asked;
  if (asked->kind == 0) return fail_missing("--kind KIND");
  if (asked->name == NULL) return fail_missing("--name NAME");
  if (!asked->on.given) return fail_missing("--on DATE");
  if (asked->output == NULL) return fail_missing("-o FILE");
  status = ssi_cohort_new(NULL, asked->kind, asked->name, strlen(asked->name),
                          asked->on.day, &self.cohort);
  if (status != SSI_OK) {
    say_error("--name: %s", ssi_status_text(status));
    return status == SSI_ERROR_MEMORY ? EXIT_DATA : EXIT_USAGE;
  }
  code = make(&self);
  for (size_t f = 0; f < self.count; f++) table_free(&self.tables[f]);
  free(self.tables);
  ssi_cohort_free(self.cohort);
  return code;
}
