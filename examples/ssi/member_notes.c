/* What a reader of the score should know of the archives it is made of. */
#include <stdio.h>
#include <string.h>

#include "lang.h"
#include "member.h"
#include "names.h"
#include "say.h"
#include "text.h"

#define MISSING_MAX 16

/* Rows, those not understood, and the worst file. What is left out on purpose
 * is no news: `ssi inspect` tells it. */
typedef struct skips {
  int64_t rows, missed;
  ssi_file_info worst;
  size_t files, index; /* of the worst */
} skips;

/* One row alone, such as an article without a date, makes no file a bad one. */
static bool is_bad(const ssi_file_info *file) {
  return file->missed > 1 && file->share < MEMBER_SHARE_FINE;
}

/* A small file of which nothing was understood is worse than some rows of a
 * large one. */
static bool is_worse(const ssi_file_info *one, const ssi_file_info *other) {
  if (is_bad(one) != is_bad(other)) return is_bad(one);
  return one->missed != other->missed ? one->missed > other->missed
                                      : one->share < other->share;
}

static void count_skips(const ssi_file_info *file, size_t index, skips *sums) {
  sums->rows += file->rows;
  sums->files += file->missed > 0;
  sums->missed += file->missed;
  if (file->missed > 0 && is_worse(file, &sums->worst)) {
    sums->worst = *file;
    sums->index = index;
  }
}

/* A few rows in many are told calmly; a file that is hardly understood is not.
 * What was given twice counts once. */
static void note_skips(const member *self) {
  const ssi_archive *archive = self->archive;
  skips sums = {0};
  ssi_file_info file = SSI_INIT(ssi_file_info);
  char text[NAME_MAX_SHOWN], rows[NUMBER_MAX], missed[NUMBER_MAX];
  for (size_t i = 0; ssi_archive_file(archive, i, &file) == SSI_OK; i++) {
    if (file.state == SSI_FILE_ROWS && !copies_has(&self->copies, i)) {
      count_skips(&file, i, &sums);
    }
  }
  if (sums.missed == 0) return;
  number_grouped(sums.rows, rows);
  number_grouped(sums.missed, missed);
  if (sums.worst.share >= MEMBER_SHARE_FINE) {
    say_note("all but %s of %s rows were understood; `ssi inspect` lists them",
             missed, rows);
    return;
  }
  member_file_words(archive, sums.index, text, sizeof(text));
  if (sums.missed == sums.worst.missed) {
    say_note("%s `ssi inspect` says more.", text);
    return;
  }
  say_note(
      "%s of %s rows were not understood, in %zu files; `ssi inspect` says "
      "more. Worst: %s",
      missed, rows, sums.files, text);
}

/* Whether no export has a role. */
static bool is_absent(const ssi_archive *archive, size_t role) {
  bool found = false;
  return ssi_archive_found(archive, role, &found) == SSI_OK && !found;
}

/* The roles that nearly every export has, that one lacks and no other has. */
typedef struct lacking {
  const char *names[MISSING_MAX];
  size_t count;
} lacking;

static void find_missing(const ssi_archive *archive, size_t index,
                         lacking *out) {
  ssi_role_info info = SSI_INIT(ssi_role_info);
  size_t role = 0;
  out->count = 0;
  for (size_t i = 0;
       out->count < MISSING_MAX &&
       ssi_archive_export_missing(archive, index, i, &role) == SSI_OK;
       i++) {
    if (!is_absent(archive, role)) continue;
    ssi_archive_role(role, &info);
    out->names[out->count++] = info.name;
  }
}

/* "a, b and c" */
static void list(const lacking *roles, char *text, size_t capacity) {
  size_t used = 0;
  text[0] = '\0';
  for (size_t i = 0; i < roles->count && used < capacity; i++) {
    const char *between = i == 0                 ? ""
                          : i + 1 < roles->count ? ", "
                                                 : _(" and ");
    int more = snprintf(text + used, capacity - used, "%s%s", between,
                        roles->names[i]);
    used += more > 0 ? (size_t)more : 0;
  }
}

const char *member_form_words(ssi_form form) {
  switch (form) {
    case SSI_FORM_BASIC:
      return _("LinkedIn's quick (Basic) archive");
    case SSI_FORM_PART:
      return _("one part of an archive");
    case SSI_FORM_PORTABILITY:
      return _("JSON of the Portability API");
    case SSI_FORM_ANALYTICS:
      return _("a workbook of analytics alone");
    case SSI_FORM_COMPLETE:
    case SSI_FORM_UNKNOWN:
      break;
  }
  return NULL;
}

static void note_form(const ssi_archive *archive, size_t index,
                      const ssi_export_info *export, bool *incomplete) {
  char text[NAME_MAX_SHOWN];
  lacking roles;
  const char *words = member_form_words(export->form);
  find_missing(archive, index, &roles);
  if (words == NULL || roles.count == 0) return;
  list(&roles, text, sizeof(text));
  *incomplete = true;
  say_note(
      "%s is %s: %s are absent, so what they would show is unknown, not zero",
      export->name, words, text);
}

/* From when to when an export has data. */
static void note_days(const ssi_export_info *export) {
  char first[NUMBER_MAX], last[NUMBER_MAX];
  if (export->first < 0) return;
  number_day(export->first, first);
  number_day(export->last, last);
  say_note("%s has data from %s to %s", export->name, first, last);
}

static void note_exports(const ssi_archive *archive) {
  ssi_export_info export = SSI_INIT(ssi_export_info);
  size_t exports = 0;
  bool incomplete = false;
  ssi_archive_exports(archive, &exports);
  for (size_t i = 0; ssi_archive_export(archive, i, &export) == SSI_OK; i++) {
    note_form(archive, i, &export, &incomplete);
  }
  if (incomplete) {
    say_note(
        "for the rest, ask LinkedIn again under Settings > Data privacy > Get "
        "a copy of your data, choose the larger archive, and give it as well");
  }
  for (size_t i = 0; exports > 1 && i < exports; i++) {
    ssi_archive_export(archive, i, &export);
    note_days(&export);
  }
}

void member_note_day(const member *self) {
  const ssi_archive_day_info *day = &self->day;
  char on[NUMBER_MAX], newest[NUMBER_MAX];
  if (!self->has_day || day->basis == SSI_DAY_NEWEST) return;
  number_day(day->day, on);
  if (day->newest < 0) {
    say_note("nothing in it has a date: the day is that of the export, %s", on);
    return;
  }
  number_day(day->newest, newest);
  say_note(
      day->basis == SSI_DAY_EXPORT
          ? lang_plural("%lld row is dated after the export, up to %s, most "
                        "likely by mistake, and left out: the day is %s",
                        "%lld rows are dated after the export, up to %s, most "
                        "likely by mistake, and left out: the day is %s",
                        (unsigned long long)day->later)
          : lang_plural("%lld row is dated long after all others, up to %s, "
                        "most likely by mistake, and left out: the day is %s",
                        "%lld rows are dated long after all others, up to %s, "
                        "most likely by mistake, and left out: the day is %s",
                        (unsigned long long)day->later),
      (long long)day->later, newest, on);
}

void member_note_after(const member *self, int32_t day) {
  char on[NUMBER_MAX], last[NUMBER_MAX];
  if (!self->has_day || day <= self->day.day) return;
  number_day(day, on);
  number_day(self->day.day, last);
  say_note(
      "the archive ends on %s: what you did from then to %s is not in it and "
      "does not count",
      last, on);
}

bool member_notes(const member *self, const ssi_model *model,
                  const char *path) {
  note_exports(self->archive);
  if (!member_counts(self, model, path)) return false;
  member_note_refused(self);
  note_skips(self);
  return true;
}
