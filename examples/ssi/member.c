#include "member.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "say.h"
#include "source.h"
#include "text.h"

/* Files without a role that are worth listing; the rest is only counted. */
#define LISTED_MAX 2000
#define NAMES_QUOTED 5

static bool fail(const char *path, const char *name, ssi_status status) {
  say_error("%s: %s: %s", path, name, ssi_status_text(status));
  return false;
}

/* Hands in the parts of a workbook that are read; the paths of all begin with
 * its name. */
static ssi_status add_parts(ssi_archive *archive, source *book,
                            size_t name_length) {
  source_bytes part = {NULL, 0, 0};
  ssi_status status = SSI_OK;
  for (size_t i = 0; status == SSI_OK && i < book->count; i++) {
    const char *name = book->entries[i].name;
    bool wanted = false;
    status = ssi_archive_wants(name, &wanted);
    if (!wanted || strncmp(name + name_length, "/xl/", 4) != 0 ||
        !source_has_ending(name, ".xml")) {
      continue;
    }
    status = source_read(book, &book->entries[i], &part)
                 ? ssi_archive_add(archive, name, part.data, part.size)
                 : SSI_ERROR_FORMAT;
  }
  free(part.data);
  return status;
}

/* Hands a workbook in. One that cannot be unpacked is handed in without parts,
 * and refused. */
static ssi_status add_workbook(ssi_archive *archive, source *from,
                               const source_entry *entry,
                               const source_bytes *packed) {
  source book;
  ssi_status status = ssi_archive_begin_workbook(archive, entry->name);
  if (status != SSI_OK) return status;
  if (source_open_inside(from, entry, packed, &book)) {
    status = add_parts(archive, &book, strlen(entry->name));
    source_close(&book);
    if (status == SSI_ERROR_FORMAT) {
      status = ssi_archive_begin_workbook(archive, entry->name);
    }
  }
  return status == SSI_OK ? ssi_archive_end_workbook(archive) : status;
}

/* Hands one file in: its bytes if it has a role, else only its name. */
static bool add_entry(member *self, source *from, const source_entry *entry,
                      source_bytes *bytes, size_t *listed) {
  bool wanted = false;
  ssi_status status = ssi_archive_wants(entry->name, &wanted);
  if (status != SSI_OK) return fail(from->path, entry->name, status);
  if ((!wanted && *listed >= LISTED_MAX) || strlen(entry->name) > 4096) {
    self->unlisted++;
    return true;
  }
  if (!wanted) {
    (*listed)++;
    status = ssi_archive_add(self->archive, entry->name, NULL, 0);
  } else {
    if (!source_read(from, entry, bytes)) return false;
    status = source_is_workbook(entry->name)
                 ? add_workbook(self->archive, from, entry, bytes)
                 : ssi_archive_add(self->archive, entry->name, bytes->data,
                                   bytes->size);
  }
  return status == SSI_OK || fail(from->path, entry->name, status);
}

static bool add_all(member *self, source *from) {
  source_bytes bytes = {NULL, 0, 0};
  size_t listed = 0;
  bool done = true;
  for (size_t i = 0; done && i < from->count; i++) {
    say_progress(from->entries[i].name, i + 1, from->count);
    done = add_entry(self, from, &from->entries[i], &bytes, &listed);
  }
  say_progress_end();
  free(bytes.data);
  return done;
}

/* Names the files seen, so that a wrong ZIP or folder is recognised. */
static void say_nothing_known(const source *from) {
  char names[NAME_MAX_SHOWN] = "";
  size_t used = 0;
  if (from->count == 0) {
    say_error("%s holds no files", from->path);
    return;
  }
  for (size_t i = 0; i < from->count && i < NAMES_QUOTED; i++) {
    int more = snprintf(names + used, sizeof(names) - used, "%s%.80s",
                        i > 0 ? ", " : "", from->entries[i].name);
    used += more > 0 ? (size_t)more : 0;
  }
  say_error("%s holds nothing of a LinkedIn archive; it holds %s%s", from->path,
            names, from->count > NAMES_QUOTED ? ", ..." : "");
  for (size_t i = 0; i < from->count; i++) {
    size_t length = strlen(from->entries[i].name);
    if (length > 4 && strcmp(from->entries[i].name + length - 4, ".zip") == 0) {
      say_note("a ZIP inside is not opened: give %s itself",
               from->entries[i].name);
      return;
    }
  }
}

/* Says why each known file was refused. */
static void note_refused(const ssi_archive *archive) {
  size_t files = 0;
  ssi_archive_files(archive, &files);
  for (size_t i = 0; i < files; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    ssi_skip_info skip = SSI_INIT(ssi_skip_info);
    if (ssi_archive_file(archive, i, &file) != SSI_OK) continue;
    if (file.state != SSI_FILE_REFUSED) continue;
    if (ssi_archive_skip(archive, i, 0, &skip) != SSI_OK) {
      say_note("%s was not read", file.name);
    } else if (skip.line > 0) {
      say_note("%s, line %lld: %s", file.name, (long long)skip.line,
               skip.sentence);
    } else {
      say_note("%s: %s", file.name, skip.sentence);
    }
  }
}

static bool resolve(member *self, const source *from) {
  ssi_status status =
      ssi_archive_resolve(self->archive, &self->profile, &self->activity);
  if (status == SSI_ERROR_EMPTY) {
    note_refused(self->archive);
    say_nothing_known(from);
    return false;
  }
  if (status != SSI_OK) {
    say_error("%s: %s", from->path, ssi_status_text(status));
    return false;
  }
  return true;
}

bool member_read(const char *path, const char *target, member *out) {
  source from;
  bool done;
  ssi_status status;
  memset(out, 0, sizeof(*out));
  if (!source_open(path, &from)) return false;
  status = ssi_archive_new(NULL, NULL, target,
                           target != NULL ? strlen(target) : 0, &out->archive);
  if (status != SSI_OK) {
    say_error("%s", ssi_status_text(status));
    source_close(&from);
    return false;
  }
  done = add_all(out, &from) && resolve(out, &from);
  source_close(&from);
  if (!done) member_free(out);
  return done;
}

/* Reasons that tell of a row nobody could read; the others leave out rows
 * that are meant to be left out, such as drafts. */
static bool is_fault(ssi_skip_reason reason) {
  return reason == SSI_SKIP_HEADER || reason == SSI_SKIP_COLUMNS ||
         reason == SSI_SKIP_DATE || reason == SSI_SKIP_DATE_RANGE ||
         reason == SSI_SKIP_VALUE || reason == SSI_SKIP_QUOTE;
}

typedef struct skips {
  int64_t rows, faults;
  size_t files;
  char first[NAME_MAX_SHOWN]; /* the first fault, in words */
} skips;

static void count_skips(const ssi_archive *archive, size_t index,
                        const ssi_file_info *file, skips *sums) {
  sums->files += file->skipped > 0;
  sums->rows += file->skipped;
  for (size_t i = 0; i < file->reasons; i++) {
    ssi_skip_info skip = SSI_INIT(ssi_skip_info);
    if (ssi_archive_skip(archive, index, i, &skip) != SSI_OK) continue;
    if (!is_fault(skip.reason)) continue;
    if (sums->faults == 0) {
      snprintf(sums->first, sizeof(sums->first), "%s, line %lld: %s",
               file->name, (long long)skip.line, skip.sentence);
    }
    sums->faults += skip.rows;
  }
}

static void note_skips(const ssi_archive *archive) {
  skips sums = {0, 0, 0, ""};
  size_t files = 0;
  const char *rows, *places;
  ssi_archive_files(archive, &files);
  for (size_t i = 0; i < files; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    if (ssi_archive_file(archive, i, &file) != SSI_OK) continue;
    if (file.state == SSI_FILE_ROWS) count_skips(archive, i, &file, &sums);
  }
  if (sums.rows == 0) return;
  rows = sums.rows == 1 ? "row" : "rows";
  places = sums.files == 1 ? "file" : "files";
  if (sums.faults == 0) {
    say_note("skipped %lld %s in %zu %s; `ssi inspect` says why",
             (long long)sums.rows, rows, sums.files, places);
    return;
  }
  say_note(
      "skipped %lld %s in %zu %s, %lld of them not understood (%s); "
      "`ssi inspect` says more",
      (long long)sums.rows, rows, sums.files, places, (long long)sums.faults,
      sums.first);
}

/* True if the archive was asked for a role and did not hold it. */
static bool is_absent(const ssi_archive *archive, const char *name) {
  size_t roles = 0;
  ssi_archive_roles(&roles);
  for (size_t i = 0; i < roles; i++) {
    ssi_role_info role = SSI_INIT(ssi_role_info);
    bool found = false;
    if (ssi_archive_role(i, &role) != SSI_OK) continue;
    if (strcmp(role.name, name) != 0) continue;
    return ssi_archive_found(archive, i, &found) == SSI_OK && !found;
  }
  return false;
}

static void note_basic(const ssi_archive *archive) {
  if (!is_absent(archive, "shares") || !is_absent(archive, "comments") ||
      !is_absent(archive, "reactions")) {
    return;
  }
  say_note(
      "shares, comments and reactions are absent, as in LinkedIn's Basic "
      "archive: posting, commenting and reacting are unobserved, not zero");
  say_note(
      "for the complete archive, ask LinkedIn again under Settings > Data "
      "privacy > Get a copy of your data, and choose the larger archive");
}

void member_notes(const member *self) {
  note_refused(self->archive);
  note_skips(self->archive);
  note_basic(self->archive);
}

void member_free(member *self) {
  ssi_activity_free(self->activity);
  ssi_profile_free(self->profile);
  ssi_archive_free(self->archive);
  memset(self, 0, sizeof(*self));
}
