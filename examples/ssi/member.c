/* Makes a member of an archive: hands every file that the library wants to it,
 * export by export, and keeps its report. */
#include "member.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lang.h"
#include "roots.h"
#include "say.h"
#include "source.h"
#include "text.h"

/* Files without a role that are worth listing; the rest is only counted. */
#define LISTED_MAX 2000
#define PATH_BYTES_MAX 8192

static const char NO_FILES[] =
    N_("%s holds no files: give the ZIP that LinkedIn sent, or the folder it "
       "was unpacked to");
static const char NOTHING_KNOWN[] =
    N_("%s holds nothing of a LinkedIn archive");

static bool fail(const char *path, const char *name, ssi_status status) {
  say_error("%s: %s: %s", path, name, _(ssi_status_text(status)));
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

/* Reads a file, and leaves to the archive what memory there is beside it. */
static bool read_within(const member *self, source *from,
                        const source_entry *entry, source_bytes *bytes) {
  uint64_t used = 0;
  ssi_archive_memory(self->archive, &used);
  from->most = source_memory_beside(from, used);
  if (!source_read(from, entry, bytes)) return false;
  ssi_archive_set_budget(self->archive,
                         source_memory_beside(from, bytes->size));
  return true;
}

/* Keeps what the newest files were made of; NULL: they were not read. That
 * takes a third of the time of reading them: one export alone has no copies. */
static ssi_status take_copies(member *self, const char *name,
                              const source_bytes *bytes) {
  size_t files = 0;
  if (!self->several) return SSI_OK;
  ssi_archive_files(self->archive, &files);
  return copies_take(&self->copies, files, name,
                     bytes != NULL ? bytes->data : NULL,
                     bytes != NULL ? bytes->size : 0)
             ? SSI_OK
             : SSI_ERROR_MEMORY;
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
    if (!read_within(self, from, entry, bytes)) return false;
    status = source_is_workbook(entry->name)
                 ? add_workbook(self->archive, from, entry, bytes)
                 : ssi_archive_add(self->archive, entry->name, bytes->data,
                                   bytes->size);
  }
  if (status == SSI_OK) {
    status = take_copies(self, entry->name, wanted ? bytes : NULL);
  }
  return status == SSI_OK || fail(from->path, entry->name, status);
}

/* Hands in the files of one folder among several, or all. */
static bool add_all(member *self, source *from, const roots *among,
                    size_t which) {
  source_bytes bytes = {NULL, 0, 0};
  size_t listed = 0;
  bool done = true;
  for (size_t i = 0; done && i < from->count; i++) {
    if (among->count > 1 && roots_of(among, from->entries[i].name) != which) {
      continue;
    }
    say_progress(from->entries[i].name, i + 1, from->count);
    done = add_entry(self, from, &from->entries[i], &bytes, &listed);
  }
  say_progress_end();
  free(bytes.data);
  return done;
}

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash != NULL && slash[1] != '\0' ? slash + 1 : path;
}

/* Adds the source as an export, or one of the archives that lie in it. */
static bool add_part(member *self, source *from, const roots *among,
                     size_t which) {
  char name[NAME_MAX_SHOWN] = "";
  ssi_status status;
  if (among->count > 1 && which < among->count) {
    roots_name(among, which, name, sizeof(name));
  }
  status = ssi_archive_begin_export(
      self->archive, name[0] != '\0' ? name : last_part(from->path), from->day);
  if (status != SSI_OK) return fail(from->path, _("the archive"), status);
  return add_all(self, from, among, which);
}

/* Whether something that is read lies beside the archives. */
static bool has_rest(const source *from, const roots *among) {
  for (size_t i = 0; i < from->count; i++) {
    bool wanted = false;
    ssi_archive_wants(from->entries[i].name, &wanted);
    if (wanted && roots_of(among, from->entries[i].name) == among->count) {
      return true;
    }
  }
  return false;
}

static bool add_export(member *self, source *from) {
  roots among;
  bool done = true;
  roots_find(from, &among);
  if (among.count < 2) return add_part(self, from, &among, 0);
  self->several = true;
  for (size_t i = 0; done && i < among.count; i++) {
    done = add_part(self, from, &among, i);
  }
  return done &&
         (!has_rest(from, &among) || add_part(self, from, &among, among.count));
}

/* Whether a folder has the file itself, and it is a ZIP. */
static bool is_zip_in_folder(const char *name) {
  return strchr(name, '/') == NULL && source_has_ending(name, ".zip");
}

/* Reads a ZIP that lies in a folder as an export of its own. */
static bool add_zip(member *self, const source *folder, const char *name) {
  char path[PATH_BYTES_MAX];
  source zip;
  bool done;
  int length = snprintf(path, sizeof(path), "%s/%s", folder->path, name);
  if (length < 0 || length >= (int)sizeof(path)) {
    return fail(folder->path, name, SSI_ERROR_LENGTH);
  }
  if (!source_open(path, self->memory, &zip)) return false;
  done = add_export(self, &zip);
  source_close(&zip);
  return done;
}

/* Reads the ZIPs of a folder; answers how many there are, or -1. */
static int add_zips(member *self, const source *folder) {
  int zips = 0;
  for (size_t i = 0; folder->is_folder && i < folder->count; i++) {
    if (!is_zip_in_folder(folder->entries[i].name)) continue;
    self->several = true;
    if (!add_zip(self, folder, folder->entries[i].name)) return -1;
    zips++;
  }
  return zips;
}

/* Whether a source has more than ZIPs. */
static bool has_files(const source *from, int zips) {
  for (size_t i = 0; zips > 0 && i < from->count; i++) {
    bool wanted = false;
    ssi_archive_wants(from->entries[i].name, &wanted);
    if (wanted) return true;
  }
  return zips == 0;
}

static bool add_source(member *self, source *from) {
  int zips = add_zips(self, from);
  return zips >= 0 && (!has_files(from, zips) || add_export(self, from));
}

/* Whether none of the files from one on is of an archive, or looks as if it
 * should be. */
static bool is_foreign(const ssi_archive *archive, size_t from) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  for (size_t i = from; ssi_archive_file(archive, i, &file) == SSI_OK; i++) {
    if (file.state != SSI_FILE_OTHER &&
        (file.state != SSI_FILE_UNKNOWN || file.reasons > 0)) {
      return false;
    }
  }
  return true;
}

/* Notes that nothing of one among several sources counts, if it is so. */
static void note_foreign(const member *self, const source *from,
                         size_t first_file) {
  if (from->count == 0) {
    say_note(NO_FILES, from->path);
  } else if (is_foreign(self->archive, first_file)) {
    say_note(NOTHING_KNOWN, from->path);
  }
}

/* Names the files seen, so that a wrong ZIP or folder is recognised. */
static void say_nothing_known(const source *from) {
  char names[NAME_MAX_SHOWN] = "";
  if (from->count == 0) {
    say_error(NO_FILES, from->path);
    return;
  }
  if (from->count == 1 && source_is_alone(from)) {
    say_error(
        "%s is %s: give the ZIP that LinkedIn sent, or the folder it was "
        "unpacked to",
        from->path,
        source_is_workbook(from->path)
            ? _("no workbook of LinkedIn's analytics")
            : _("no JSON of LinkedIn's Portability API"));
    return;
  }
  for (size_t i = 0; i < from->count; i++) {
    text_quote(names, sizeof(names), from->entries[i].name, i);
  }
  say_error("%s holds nothing of a LinkedIn archive; it holds %s", from->path,
            names);
  for (size_t i = 0; i < from->count; i++) {
    if (source_has_ending(from->entries[i].name, ".zip")) {
      say_note("a ZIP inside is not opened: give %s itself",
               from->entries[i].name);
      return;
    }
  }
}

/* Says what the first file of another tool is; false: there is none. */
static bool say_other(const ssi_archive *archive, const char *path) {
  size_t files = 0;
  ssi_archive_files(archive, &files);
  for (size_t i = 0; i < files; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    ssi_archive_file(archive, i, &file);
    if (file.state != SSI_FILE_OTHER) continue;
    say_error(NOTHING_KNOWN, path);
    source_say_other(file.name, &file);
    return true;
  }
  return false;
}

/* Whether there are files that look as if they should be read; says so. */
static bool say_unread(const ssi_archive *archive, const char *path) {
  if (!member_misses(archive)) return false;
  say_error(
      "%s holds no file that could be read; `ssi inspect --shape` prints what "
      "may be reported of it",
      path);
  return true;
}

/* The name of a file with that of its export, unless that is one of the folders
   the file is in. */
static void name_file(const ssi_archive *archive, size_t index, char *name,
                      size_t capacity) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_export_info from = SSI_INIT(ssi_export_info);
  ssi_archive_file(archive, index, &file);
  ssi_archive_export(archive, file.export_index, &from);
  const char *at = strstr(file.name, from.name);
  if (at && (at == file.name || at[-1] == '/') && at[strlen(from.name)] == '/')
    snprintf(name, capacity, "%s", file.name);
  else
    snprintf(name, capacity, "%s: %s", from.name, file.name);
}

static void say_mixed(const ssi_archive *archive) {
  char name[NAME_MAX_SHOWN] = "", another[NAME_MAX_SHOWN] = "";
  size_t file = 0, other = 0;
  ssi_archive_conflict(archive, &file, &other);
  name_file(archive, file, name, sizeof(name));
  name_file(archive, other, another, sizeof(another));
  say_error("%s and %s are of two different members: give the exports of one",
            name, another);
}

static void find_copies(member *self) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  for (size_t i = 0; ssi_archive_file(self->archive, i, &file) == SSI_OK; i++) {
    if (file.state == SSI_FILE_DUPLICATE) copies_unused(&self->copies, i);
  }
  copies_find(&self->copies);
}

static bool resolve(member *self, const source *last) {
  ssi_status status =
      ssi_archive_resolve(self->archive, &self->profile, &self->activity);
  find_copies(self);
  self->day.size = sizeof(self->day);
  self->has_day = ssi_archive_day(self->archive, &self->day) == SSI_OK;
  if (status == SSI_OK) return true;
  if (status == SSI_ERROR_EMPTY) {
    member_note_refused(self);
    if (!say_other(self->archive, last->path) &&
        !say_unread(self->archive, last->path)) {
      say_nothing_known(last);
    }
  } else if (status == SSI_ERROR_MIXED) {
    say_mixed(self->archive);
  } else {
    say_error("%s: %s", last->path, _(ssi_status_text(status)));
  }
  return false;
}

member_source member_source_of(const options *asked, size_t others) {
  const member_source from = {asked->operands, asked->operand_count - others,
                              asked->target,   asked->shape,
                              asked->names,    options_memory(asked)};
  return from;
}

static bool begin(const member_source *from, member *self) {
  const char *target = from->target;
  ssi_status status = ssi_archive_new(
      NULL, NULL, target, target != NULL ? strlen(target) : 0, &self->archive);
  if (status == SSI_OK) {
    status = ssi_archive_keep_shape(self->archive, from->shape);
  }
  if (status == SSI_OK) {
    status = ssi_archive_keep_names(self->archive, from->names);
  }
  if (status != SSI_OK) say_error("%s", _(ssi_status_text(status)));
  return status == SSI_OK;
}

bool member_read(const member_source *from, member *out) {
  bool done;
  memset(out, 0, sizeof(*out));
  out->memory = from->memory;
  out->several = from->count > 1;
  done = begin(from, out);
  for (size_t i = 0; done && i < from->count; i++) {
    source each;
    size_t files = 0;
    done = source_open(from->paths[i], out->memory, &each);
    if (!done) break;
    ssi_archive_files(out->archive, &files);
    done = add_source(out, &each) &&
           (from->shape || i + 1 < from->count || resolve(out, &each));
    if (done && from->count > 1) note_foreign(out, &each, files);
    source_close(&each);
  }
  if (!done) member_free(out);
  return done;
}

void member_free(member *self) {
  ssi_activity_free(self->activity);
  ssi_profile_free(self->profile);
  ssi_archive_free(self->archive);
  copies_free(&self->copies);
  memset(self, 0, sizeof(*self));
}
