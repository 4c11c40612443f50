/* Reads a few files as an archive, and writes in one line of text what became
   of them, so that a test compares two texts. */
#include "unit/archive_kit.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void tell(told *out, const char *format, ...) {
  const size_t left = TOLD_BYTES - out->size;
  va_list values;
  int written;
  va_start(values, format);
  written = vsnprintf(out->text + out->size, left, format, values);
  va_end(values);
  if (written < 0 || (size_t)written >= left) abort();
  out->size += (size_t)written;
}

ssi_archive *archive_new(const char *target) {
  ssi_archive *archive = NULL;
  must(ssi_archive_new(NULL, NULL, target, target ? strlen(target) : 0,
                       &archive));
  return archive;
}

void archive_add(ssi_archive *archive, const char *name, const char *text) {
  must(ssi_archive_add(archive, name, (const uint8_t *)text, strlen(text)));
}

ssi_archive *archive_of(const char *target, const given *files) {
  ssi_archive *archive = archive_new(target);
  for (; files->name; files++) archive_add(archive, files->name, files->text);
  return archive;
}

static void tell_skips(told *out, const ssi_archive *archive, size_t index,
                       size_t reasons) {
  size_t i;
  for (i = 0; i < reasons; i++) {
    ssi_skip_info skip = SSI_INIT(ssi_skip_info);
    must(ssi_archive_skip(archive, index, i, &skip));
    tell(out, "%s%s %d at %d", i == 0 ? ": " : ", ", skip.name, (int)skip.rows,
         (int)skip.line);
    if (*skip.column) tell(out, " in %s", skip.column);
  }
}

void tell_file(told *out, const ssi_archive *archive, size_t index) {
  static const char *const states[] = {
      "", "rows", "empty", "refused", "another", "private", "unknown"};
  ssi_file_info file = SSI_INIT(ssi_file_info);
  must(ssi_archive_file(archive, index, &file));
  ck_assert_int_eq(file.rows - file.read, file.skipped);
  tell(out, "%s", states[file.state]);
  if (file.state == SSI_FILE_ROWS)
    tell(out, " %d, read %d", (int)file.rows, (int)file.read);
  tell_skips(out, archive, index, file.reasons);
}

static void tell_day(told *out, int32_t day) {
  int32_t year, month, of_month;
  must(ssi_day_to_date(day, &year, &month, &of_month));
  tell(out, "%04d-%02d-%02d", (int)year, (int)month, (int)of_month);
}

static void tell_kind(told *out, ssi_kind kind) {
  ssi_kind_info info = SSI_INIT(ssi_kind_info);
  ssi_model *model = NULL;
  must(ssi_model_new(NULL, &model));
  must(ssi_model_kind(model, kind, &info));
  tell(out, " %s", info.name);
  ssi_model_free(model);
}

static void tell_traits(told *out, uint32_t traits) {
  size_t i;
  for (i = 0; (uint32_t)SSI_TRAITS >> i; i++) {
    ssi_trait_info info = SSI_INIT(ssi_trait_info);
    must(ssi_model_trait(i, &info));
    if (traits & info.bit) tell(out, " %s", info.name);
  }
}

#define LETTERS 26
#define LINES_MAX 200
#define LINE_BYTES 160

/* The numbers of the people a … z and A … Z, as an archive makes them. */
static void number_people(uint64_t people[2 * LETTERS]) {
  int i;
  for (i = 0; i < 2 * LETTERS; i++) {
    const int letter = i < LETTERS ? 'a' + i : 'A' + i - LETTERS;
    told row = {{0}, 0};
    ssi_archive *archive = archive_new(NULL);
    ssi_profile *profile = NULL;
    ssi_activity *activity = NULL;
    size_t read;
    tell(&row, "First Name,Last Name,URL,Connected On\n");
    if (i < LETTERS)
      tell(&row, ",,/in/%c,2024-01-31\n", letter);
    else
      tell(&row, "%c,%c,,2024-01-31\n", letter, letter);
    archive_add(archive, "Connections.csv", row.text);
    must(ssi_archive_resolve(archive, &profile, &activity));
    must(ssi_activity_read(activity, 0, 1, NULL, NULL, NULL, NULL, &people[i],
                           &read));
    ssi_profile_free(profile);
    ssi_activity_free(activity);
    ssi_archive_free(archive);
  }
}

static char letter_of(uint64_t person) {
  static uint64_t people[2 * LETTERS];
  int i;
  if (people[0] == 0) number_people(people);
  for (i = 0; i < 2 * LETTERS; i++) {
    if (people[i] == person)
      return (char)(i < LETTERS ? 'a' + i : 'A' + i - LETTERS);
  }
  return '?';
}

static int by_text(const void *a, const void *b) {
  return strcmp(a, b);
}

static void tell_rows(told *out, const ssi_activity *activity) {
  static char lines[LINES_MAX][LINE_BYTES];
  size_t rows, at, read;
  must(ssi_activity_rows(activity, &rows));
  if (rows > LINES_MAX) abort();
  for (at = 0; at < rows; at++) {
    told line = {{0}, 0};
    int32_t day;
    uint8_t kind;
    uint32_t traits;
    uint32_t count;
    uint64_t person;
    must(ssi_activity_read(activity, at, 1, &day, &kind, &traits, &count,
                           &person, &read));
    tell_day(&line, day);
    tell_kind(&line, (ssi_kind)kind);
    if (person) tell(&line, " %c", letter_of(person));
    tell_traits(&line, traits);
    if (count != 1) tell(&line, " x%d", (int)count);
    if (line.size >= LINE_BYTES) abort();
    memcpy(lines[at], line.text, line.size + 1);
  }
  qsort(lines, rows, LINE_BYTES, by_text);
  for (at = 0; at < rows; at++) tell(out, "%s\n", lines[at]);
}

void tell_events(told *out, const ssi_activity *activity) {
  int kind;
  tell_rows(out, activity);
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    bool observed;
    int64_t total;
    must(ssi_activity_observed(activity, (ssi_kind)kind, &observed));
    must(ssi_activity_total(activity, (ssi_kind)kind, SSI_DAY_MIN, SSI_DAY_MAX,
                            &total));
    if (!observed || total > 0) continue;
    tell(out, "no");
    tell_kind(out, (ssi_kind)kind);
    tell(out, "\n");
  }
}

void tell_facts(told *out, const ssi_profile *profile) {
  ssi_model *model = NULL;
  int fact;
  must(ssi_model_new(NULL, &model));
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    ssi_fact_info info = SSI_INIT(ssi_fact_info);
    bool observed;
    int32_t value;
    must(ssi_model_fact(model, (ssi_fact)fact, &info));
    must(ssi_profile_fact(profile, (ssi_fact)fact, &observed, &value));
    if (observed)
      tell(out, "%s%s %d", out->size ? ", " : "", info.name, (int)value);
  }
  ssi_model_free(model);
}

const char *events_of(const ssi_archive *archive, told *out) {
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  must(ssi_archive_resolve(archive, &profile, &activity));
  out->size = 0;
  out->text[0] = '\0';
  tell_events(out, activity);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  return out->text;
}

const char *facts_of(const ssi_archive *archive, told *out) {
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  must(ssi_archive_resolve(archive, &profile, &activity));
  out->size = 0;
  out->text[0] = '\0';
  tell_facts(out, profile);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
  return out->text;
}
