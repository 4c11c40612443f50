/* The section on an archive: what was read, what was skipped and why, and what
   is not there. Names of exports and files are written only if asked for: a
   host may have put a person's name into them. Linear in the files. */
#include "archive/archive_private.h"
#include "archive/shape.h"
#include "base/seldom.h"
#include "report/fields.h"
#include "report/report.h"

typedef struct reading {
  const ssi_archive *archive;
  bool names;
  char *name; /* room for any of them, masked */
} reading;

static const ssi_field days[] = {
    SSI_FIELD(ssi_archive_day_info, day, "on", SSI_AS_DAY),
    SSI_FIELD(ssi_archive_day_info, basis, "basis", SSI_AS_BASIS),
    SSI_FIELD(ssi_archive_day_info, later, "later", SSI_AS_LARGE),
    SSI_FIELD(ssi_archive_day_info, newest, "newest", SSI_AS_DAY),
};

static const ssi_field exports[] = {
    SSI_FIELD(ssi_export_info, form, "form", SSI_AS_FORM),
    SSI_FIELD(ssi_export_info, day, "day", SSI_AS_DAY),
    SSI_FIELD(ssi_export_info, first, "first", SSI_AS_DAY),
    SSI_FIELD(ssi_export_info, last, "last", SSI_AS_DAY),
    SSI_FIELD(ssi_export_info, files, "files", SSI_AS_SIZE),
};

static const ssi_field files[] = {
    SSI_FIELD(ssi_file_info, export_index, "export", SSI_AS_SIZE),
    SSI_FIELD(ssi_file_info, role, "as", SSI_AS_TEXT),
    SSI_FIELD(ssi_file_info, state, "state", SSI_AS_STATE),
    SSI_FIELD(ssi_file_info, by_header, "by_header", SSI_AS_FLAG),
    SSI_FIELD(ssi_file_info, rows, "rows", SSI_AS_LARGE),
    SSI_FIELD(ssi_file_info, read, "read", SSI_AS_LARGE),
    SSI_FIELD(ssi_file_info, missed, "missed", SSI_AS_LARGE),
    SSI_FIELD(ssi_file_info, share, "share", SSI_AS_POINTS),
    SSI_FIELD(ssi_file_info, encoding, "encoding", SSI_AS_TEXT),
    SSI_FIELD(ssi_file_info, order, "order", SSI_AS_ORDER),
};

static const ssi_field skips[] = {
    SSI_FIELD(ssi_skip_info, name, "reason", SSI_AS_TEXT),
    SSI_FIELD(ssi_skip_info, sentence, "sentence", SSI_AS_TEXT),
    SSI_FIELD(ssi_skip_info, rows, "rows", SSI_AS_LARGE),
    SSI_FIELD(ssi_skip_info, line, "line", SSI_AS_LARGE),
    SSI_FIELD(ssi_skip_info, column, "column", SSI_AS_TEXT),
    SSI_FIELD(ssi_skip_info, missed, "missed", SSI_AS_FLAG),
};

static const ssi_field roles[] = {
    SSI_FIELD(ssi_role_info, name, "role", SSI_AS_TEXT),
    SSI_FIELD(ssi_role_info, file, "file", SSI_AS_TEXT),
    SSI_FIELD(ssi_role_info, sentence, "sentence", SSI_AS_TEXT),
};

static const ssi_field kinds[] = {
    SSI_FIELD(ssi_archive_kind_info, files, "files", SSI_AS_SIZE),
    SSI_FIELD(ssi_archive_kind_info, understood, "understood", SSI_AS_LARGE),
    SSI_FIELD(ssi_archive_kind_info, missed, "missed", SSI_AS_LARGE),
    SSI_FIELD(ssi_archive_kind_info, share, "share", SSI_AS_POINTS),
    SSI_FIELD(ssi_archive_kind_info, first, "first", SSI_AS_DAY),
    SSI_FIELD(ssi_archive_kind_info, last, "last", SSI_AS_DAY),
};

SSI_SELDOM static void write_told_day(ssi_writer *to, const reading *of) {
  ssi_archive_day_info day = SSI_INIT(ssi_archive_day_info);
  if (ssi_archive_day(of->archive, &day) == SSI_OK)
    SSI_WRITE_OBJECT(to, "day", days, &day);
  else
    ssi_write_null(to, "day");
}

SSI_SELDOM static void write_exports(ssi_writer *to, const reading *of) {
  ssi_export_info export = SSI_INIT(ssi_export_info);
  size_t i, missing, role = 0;
  ssi_write_open(to, "exports", '[');
  for (i = 0; ssi_archive_export(of->archive, i, &export) == SSI_OK; i++) {
    ssi_write_open(to, NULL, '{');
    ssi_write_text_or_null(to, "name", of->names ? export.name : NULL);
    SSI_WRITE_FIELDS(to, exports, &export);
    ssi_write_open(to, "missing", '[');
    for (missing = 0; missing < export.missing; missing++) {
      (void)ssi_archive_export_missing(of->archive, i, missing, &role);
      ssi_write_text(to, NULL, ssi_roles[role].name);
    }
    ssi_write_close(to, ']');
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_skips(ssi_writer *to, const reading *of,
                                   size_t file) {
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  size_t i;
  ssi_write_open(to, "skipped", '[');
  for (i = 0; ssi_archive_skip(of->archive, file, i, &skip) == SSI_OK; i++)
    SSI_WRITE_OBJECT(to, NULL, skips, &skip);
  ssi_write_close(to, ']');
}

/* What LinkedIn calls a file of a role. */
SSI_SELDOM static const char *usual_name(const ssi_file_info *file) {
  size_t i;
  for (i = 0; i < SSI_ROLES; i++) {
    if (file->role == ssi_roles[i].name) return ssi_roles[i].file;
  }
  return NULL;
}

SSI_SELDOM static void write_files_read(ssi_writer *to, const reading *of) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  size_t i;
  ssi_write_open(to, "files", '[');
  for (i = 0; ssi_archive_file(of->archive, i, &file) == SSI_OK; i++) {
    of->name[ssi_masked_name(of->archive->files[i], of->name)] = 0;
    ssi_write_open(to, NULL, '{');
    ssi_write_text_or_null(to, "name", of->names ? file.name : of->name);
    ssi_write_text_or_null(to, "file", usual_name(&file));
    SSI_WRITE_FIELDS(to, files, &file);
    write_skips(to, of, i);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_absent(ssi_writer *to, const reading *of) {
  ssi_role_info role = SSI_INIT(ssi_role_info);
  size_t i;
  ssi_write_open(to, "absent", '[');
  for (i = 0; ssi_archive_role(i, &role) == SSI_OK; i++) {
    bool found = false;
    (void)ssi_archive_found(of->archive, i, &found);
    if (!found) SSI_WRITE_OBJECT(to, NULL, roles, &role);
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_kinds_read(ssi_writer *to, const reading *of) {
  ssi_archive_kind_info kind = SSI_INIT(ssi_archive_kind_info);
  int32_t i;
  ssi_write_open(to, "kinds", '[');
  for (i = 1; i <= SSI_KINDS; i++) {
    (void)ssi_archive_kind(of->archive, (ssi_kind)i, &kind);
    if (kind.files == 0) continue;
    ssi_write_open(to, NULL, '{');
    ssi_write_text(to, "kind", ssi_kind_rows[i - 1].name);
    SSI_WRITE_FIELDS(to, kinds, &kind);
    ssi_write_close(to, '}');
  }
  ssi_write_close(to, ']');
}

SSI_SELDOM static void write_read(ssi_writer *to, const ssi_report *report,
                                  const void *from) {
  const reading *of = from;
  (void)report;
  ssi_write_open(to, "read", '{');
  ssi_write_flag(to, "names", of->names);
  write_told_day(to, of);
  write_exports(to, of);
  write_files_read(to, of);
  write_absent(to, of);
  write_kinds_read(to, of);
  ssi_write_close(to, '}');
}

SSI_SELDOM ssi_status ssi_report_add_archive(ssi_report *self,
                                             const ssi_archive *archive,
                                             bool names) {
  reading of;
  ssi_status status;
  size_t i, most = 1;
  if (!self || !archive) return SSI_ERROR_NULL;
  for (i = 0; i < archive->files_count; i++) {
    if (archive->files[i]->name_bytes > most)
      most = archive->files[i]->name_bytes;
  }
  of.archive = archive;
  of.names = names;
  of.name = ssi_allocate_unset(&self->allocator, most, 1);
  if (!of.name) return SSI_ERROR_MEMORY;
  status = ssi_report_write(self, SSI_REPORT_READ, write_read, &of);
  ssi_release_wiped(&self->allocator, of.name, most, 1);
  return status;
}
