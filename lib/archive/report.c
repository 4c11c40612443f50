/* What was found in the archive: roles, files, and why rows were skipped. On
   top of the room: nothing else in it uses this. Each call looks at one file,
   in time linear in its rows if it has messages. */
#include "archive/report.h"

#include <string.h>

#include "archive/owner.h"
#include "archive/share.h"
#include "base/fill.h"
#include "base/seldom.h"

static const struct reason {
  const char *name, *sentence;
} reasons[SSI_SKIP_REASONS + 1] = {
    {"", ""},
    {"header", "No header row with the needed columns was found."},
    {"columns", "The row has too few columns."},
    {"date", "The date is missing or unrecognised."},
    {"date_range", "The date is outside 1970 to 2149."},
    {"value", "A word or status is not known."},
    {"status", "Excluded by its status."},
    {"draft", "A draft that was never sent."},
    {"spam", "A message in the spam folder."},
    {"sponsored", "A sponsored message."},
    {"group", "A group thread, not a one-to-one exchange."},
    {"person", "The other side cannot be identified."},
    {"repeated", "Duplicate entry."},
    {"quote", "A quote is not closed before the end of the file."},
    {"not_data", "There is a sentence in place of data."},
    {"language", "The header is in a language that is not known."},
    {"order",
     "The dates do not show whether the day or the month comes first."},
    {"memory", "The file needs more memory than allowed."},
    {"empty", "The row has no name, so it is not an entry."},
    {"ambiguous", "Several kinds of file have this header."},
    {"below", "A figure that is not exact."},
    {"format", "Not well-formed, nested too deeply or too large."},
};

SSI_SELDOM ssi_status ssi_archive_files(const ssi_archive *self,
                                        size_t *out_files) {
  return ssi_tell_count(self, out_files, offsetof(ssi_archive, files_count));
}

/* A file's state, which may depend on the other files. */
static ssi_file_state state_of(const ssi_archive *self, const ssi_file *file) {
  if (!ssi_has_role(&file->place) || file->state == SSI_FILE_REFUSED)
    return file->state;
  return ssi_is_file_used(self, file) ? file->state : SSI_FILE_DUPLICATE;
}

static bool has_reason(const ssi_skips *skips, size_t reason) {
  return skips[reason].line > 0;
}

/* Fills in the counts of rows; a duplicate has none. What refuses a whole file
   without looking at its rows counts for none. */
static void count_rows(const ssi_archive *self, const ssi_file *file,
                       ssi_file_info *info) {
  ssi_skips skips[SSI_SKIP_REASONS + 1];
  ssi_rows_read tally;
  size_t i;
  ssi_skips_of(self, file, skips);
  for (i = 1; i <= SSI_SKIP_REASONS; i++) {
    info->reasons += has_reason(skips, i);
    if (file->rows > 0) info->skipped += skips[i].rows;
  }
  info->rows = file->rows;
  info->read = info->rows - info->skipped;
  if (!ssi_has_role(&file->place) || file->rows == 0) {
    info->share = info->state == SSI_FILE_EMPTY ? SSI_SHARE_WHOLE : 0;
    return;
  }
  tally = ssi_file_tally(self, file);
  info->missed = tally.missed;
  info->share = ssi_share_of(tally);
}

SSI_SELDOM ssi_status ssi_describe_file(const ssi_archive *self,
                                        const ssi_file *file, const char *role,
                                        ssi_file_state state,
                                        ssi_file_info *out) {
  ssi_file_info info;
  memset(&info, 0, sizeof info);
  info.name = file->name;
  info.role = role;
  info.state = state;
  info.encoding = file->encoding ? file->encoding : "";
  info.export_index = file->export;
  info.order = file->order;
  info.by_header = file->place.unnamed;
  if (info.state != SSI_FILE_DUPLICATE) count_rows(self, file, &info);
  return SSI_FILL(ssi_file_info, out, &info);
}

static const char *role_of(const ssi_file *file) {
  if (file->other) return file->other;
  return ssi_has_role(&file->place) ? ssi_roles[file->place.role].name : "";
}

SSI_SELDOM ssi_status ssi_archive_file(const ssi_archive *self, size_t index,
                                       ssi_file_info *out) {
  const ssi_file *file;
  if (!self || !out) return SSI_ERROR_NULL;
  if (index >= self->files_count) return SSI_ERROR_INDEX;
  file = self->files[index];
  return ssi_describe_file(self, file, role_of(file), state_of(self, file),
                           out);
}

/* Whether more is lost with one file than with another: all of a refused one,
   else the rows missed. */
static bool is_worse(const ssi_file_info *one, const ssi_file_info *other) {
  const bool refused = one->state == SSI_FILE_REFUSED;
  if (refused != (other->state == SSI_FILE_REFUSED)) return refused;
  return one->missed != other->missed ? one->missed > other->missed
                                      : one->share < other->share;
}

/* Whether a file should count and does not, or not as a whole. */
static bool is_worth_saying(const ssi_file_info *info) {
  return info->state == SSI_FILE_REFUSED ||
         (info->state == SSI_FILE_ROWS && info->missed > 0);
}

SSI_SELDOM ssi_status ssi_archive_worst(const ssi_archive *self,
                                        size_t *out_file) {
  ssi_file_info info = {.size = sizeof info}, worst = {.missed = 0};
  size_t i;
  if (!self || !out_file) return SSI_ERROR_NULL;
  for (i = 0; i < self->files_count; i++) {
    ssi_archive_file(self, i, &info);
    if (!is_worth_saying(&info)) continue;
    if (worst.size > 0 && !is_worse(&info, &worst)) continue;
    worst = info;
    *out_file = i;
  }
  return worst.size > 0 ? SSI_OK : SSI_ERROR_EMPTY;
}

SSI_SELDOM ssi_status ssi_archive_kind(const ssi_archive *self, ssi_kind kind,
                                       ssi_archive_kind_info *out) {
  ssi_kind_data data[SSI_KINDS + 1];
  ssi_archive_kind_info info;
  if (!self || !out) return SSI_ERROR_NULL;
  if ((int)kind < 1 || (int)kind > SSI_KINDS) return SSI_ERROR_KIND;
  ssi_tally_kinds(self, data);
  memset(&info, 0, sizeof info);
  info.files = data[kind].files;
  info.understood = data[kind].tally.understood;
  info.missed = data[kind].tally.missed;
  info.kind = kind;
  info.share = info.files > 0 ? ssi_share_of(data[kind].tally) : 0;
  info.first = data[kind].first;
  info.last = data[kind].last;
  return SSI_FILL(ssi_archive_kind_info, out, &info);
}

/* The reason at an index among those that occur; 0 past the end. */
static size_t nth_reason(const ssi_skips *skips, size_t index) {
  size_t i;
  for (i = 1; i <= SSI_SKIP_REASONS; i++) {
    if (has_reason(skips, i) && index-- == 0) return i;
  }
  return 0;
}

SSI_SELDOM ssi_status ssi_describe_skip(const ssi_archive *self,
                                        const ssi_file *file, size_t index,
                                        ssi_skip_info *out) {
  ssi_skips skips[SSI_SKIP_REASONS + 1];
  ssi_skip_info info;
  size_t reason;
  ssi_skips_of(self, file, skips);
  reason = nth_reason(skips, index);
  if (reason == 0) return SSI_ERROR_INDEX;
  memset(&info, 0, sizeof info);
  info.reason = (ssi_skip_reason)reason;
  info.name = reasons[reason].name;
  info.sentence = reasons[reason].sentence;
  info.column = skips[reason].column;
  info.missed = ssi_is_missed(reason);
  info.line = skips[reason].line;
  if (file->rows > 0) info.rows = skips[reason].rows;
  return SSI_FILL(ssi_skip_info, out, &info);
}

SSI_SELDOM ssi_status ssi_archive_skip(const ssi_archive *self, size_t file,
                                       size_t index, ssi_skip_info *out) {
  if (!self || !out) return SSI_ERROR_NULL;
  if (file >= self->files_count ||
      state_of(self, self->files[file]) == SSI_FILE_DUPLICATE)
    return SSI_ERROR_INDEX;
  return ssi_describe_skip(self, self->files[file], index, out);
}

SSI_SELDOM ssi_status ssi_archive_roles(size_t *out_roles) {
  if (!out_roles) return SSI_ERROR_NULL;
  *out_roles = SSI_ROLES;
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_archive_role(size_t index, ssi_role_info *out) {
  ssi_role_info info;
  if (!out) return SSI_ERROR_NULL;
  if (index >= SSI_ROLES) return SSI_ERROR_INDEX;
  memset(&info, 0, sizeof info);
  info.name = ssi_roles[index].name;
  info.file = ssi_roles[index].file;
  info.sentence = ssi_roles[index].sentence;
  return SSI_FILL(ssi_role_info, out, &info);
}

SSI_SELDOM ssi_status ssi_archive_found(const ssi_archive *self, size_t index,
                                        bool *out_found) {
  ssi_walk walk;
  if (!self || !out_found) return SSI_ERROR_NULL;
  if (index >= SSI_ROLES) return SSI_ERROR_INDEX;
  walk = ssi_walk_role(self, index);
  *out_found = ssi_walk_next(&walk) != NULL;
  return SSI_OK;
}
