/* Any bytes as a table of scores of the program: after an even first byte as a
   cohort's members, after an odd one as a list of points. What is taken is in
   range, is written, and is read as the same. */
#include <stdlib.h>
#include <string.h>

#include "cohort_tables.h"
#include "fuzz/check.h"
#include "fuzz/program.h"
#include "scores_file.h"
#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool read_list(const uint8_t *bytes, size_t size, scores *out) {
  const char *path = program_file(bytes, size);
  bool good;
  program_listens();
  good = scores_read(path, out);
  program_heard(!good);
  return good;
}

static written write_list(const scores *from) {
  written made = {NULL, 0};
  FILE *to = open_memstream(&made.bytes, &made.size);
  size_t i;
  DEMAND(to != NULL);
  for (i = 0; i < from->count; i++) {
    char number[NUMBER_MAX];
    DEMAND(from->points[i] >= 0 && from->points[i] <= SSI_TOTAL_POINTS);
    number_exact(from->points[i], number);
    fprintf(to, "%s\n", number);
  }
  DEMAND(fclose(to) == 0);
  return made;
}

static void try_list(const uint8_t *bytes, size_t size) {
  scores first, again;
  written once, twice;
  if (!read_list(bytes, size, &first)) {
    DEMAND(first.count == 0 && first.points == NULL);
    return;
  }
  once = write_list(&first);
  DEMAND(read_list((const uint8_t *)once.bytes, once.size, &again));
  twice = write_list(&again);
  program_same(&once, &twice);
  free(once.bytes);
  scores_free(&again);
  scores_free(&first);
}

/* The cohort from a file with these bytes. */
static bool read_table(const uint8_t *bytes, size_t size, cohort_tables *out) {
  static const command build = {.name = "cohort build"};
  static options asked = {.command = &build,
                          .kind = SSI_COHORT_TEAM,
                          .name = "T",
                          .output = "x",
                          .on = {true, 20000},
                          .operand_count = 1};
  bool good;
  asked.operands[0] = program_file(bytes, size);
  program_listens();
  DEMAND(cohort_tables_begin(&asked, out) == EXIT_OK);
  good = cohort_tables_read(out);
  program_heard(!good);
  return good;
}

static written save(const ssi_cohort *cohort) {
  written made = {NULL, 0};
  DEMAND(ssi_cohort_save(cohort, NULL, 0, &made.size) == SSI_OK);
  made.bytes = malloc(made.size);
  DEMAND(made.bytes != NULL);
  DEMAND(ssi_cohort_save(cohort, (uint8_t *)made.bytes, made.size,
                         &made.size) == SSI_OK);
  return made;
}

static written write_table(const table *from) {
  static const char *const names[] = {"brand", "find", "engage", "relate"};
  const size_t columns = from->has_optional ? 6 : 2;
  written made = {NULL, 0};
  FILE *to = open_memstream(&made.bytes, &made.size);
  size_t c, i;
  DEMAND(to != NULL);
  fputs("member;total", to);
  for (c = 2; c < columns; c++) fprintf(to, ";%s", names[c - 2]);
  fputc('\n', to);
  for (i = 0; i < from->count; i++) {
    fprintf(to, "%llu", (unsigned long long)from->members[i]);
    for (c = 1; c < columns; c++) {
      char number[NUMBER_MAX];
      DEMAND(from->values[c][i] >= 0);
      DEMAND(from->values[c][i] <=
             (c == 1 ? SSI_TOTAL_POINTS : SSI_PILLAR_POINTS));
      number_exact(from->values[c][i], number);
      fprintf(to, ";%s", number);
    }
    DEMAND(i == 0 || from->lines[i - 1] < from->lines[i]);
    fputc('\n', to);
  }
  DEMAND(fclose(to) == 0);
  return made;
}

static void try_table(const uint8_t *bytes, size_t size) {
  cohort_tables first, again;
  if (read_table(bytes, size, &first)) {
    written text = write_table(&first.tables[0]);
    written once = save(first.cohort), twice;
    DEMAND(read_table((const uint8_t *)text.bytes, text.size, &again));
    twice = save(again.cohort);
    program_same(&once, &twice);
    free(text.bytes);
    free(once.bytes);
    cohort_tables_free(&again);
  } else {
    ssi_cohort_info info = SSI_INIT(ssi_cohort_info);
    DEMAND(ssi_cohort_label(first.cohort, &info) == SSI_OK);
    DEMAND(info.members == 0); /* all of a file, or nothing */
  }
  cohort_tables_free(&first);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  if (data[0] % 2)
    try_list(data + 1, size - 1);
  else
    try_table(data + 1, size - 1);
  return 0;
}
