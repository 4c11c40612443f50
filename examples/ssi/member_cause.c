/* Why files of an archive do not count, or not as a whole, and what to do. */
#include <stdio.h>

#include "lang.h"
#include "member.h"
#include "names.h"
#include "say.h"
#include "text.h"

/* What a reader can do about it, or "". */
static const char *advice(ssi_skip_reason reason) {
  switch (reason) {
    case SSI_SKIP_LANGUAGE:
      return _(" Set LinkedIn to English and ask for the archive again.");
    case SSI_SKIP_HEADER:
    case SSI_SKIP_DATE:
    case SSI_SKIP_DATE_RANGE:
    case SSI_SKIP_ORDER:
    case SSI_SKIP_COLUMNS:
    case SSI_SKIP_QUOTE:
      return _(
          " Give the file as LinkedIn sent it, not as another program saved "
          "it.");
    case SSI_SKIP_MEMORY:
      return _(" Allow it more with --memory.");
    case SSI_SKIP_AMBIGUOUS:
      return _(" Give it the name that it had in the archive.");
    case SSI_SKIP_FORMAT:
      return _(" Export it again.");
    case SSI_SKIP_PERSON:
      return _(" Add Invitations.csv and Profile.csv.");
    default:
      return "";
  }
}

/* Reasons for which a whole file is refused. */
static bool refuses(ssi_skip_reason reason) {
  return reason == SSI_SKIP_HEADER || reason == SSI_SKIP_LANGUAGE ||
         reason == SSI_SKIP_ORDER || reason == SSI_SKIP_MEMORY ||
         reason == SSI_SKIP_AMBIGUOUS || reason == SSI_SKIP_FORMAT;
}

/* The reason with which most of a file is lost: one that refuses it, else the
 * one of most rows that were not understood. False: there is none. */
static bool main_reason(const ssi_archive *archive, size_t index,
                        ssi_skip_info *out) {
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  bool found = false;
  for (size_t i = 0; ssi_archive_skip(archive, index, i, &skip) == SSI_OK;
       i++) {
    bool first = !found && (skip.missed || refuses(skip.reason));
    if (first ||
        (found && !refuses(out->reason) &&
         (refuses(skip.reason) || (skip.missed && skip.rows > out->rows)))) {
      *out = skip;
      found = true;
    }
  }
  return found;
}

/* Whether a file was not read that looks as if it should be. */
static bool is_unread(const ssi_file_info *file) {
  return file->state == SSI_FILE_REFUSED ||
         (file->state == SSI_FILE_UNKNOWN && file->reasons > 0);
}

bool member_misses(const ssi_archive *archive) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  for (size_t i = 0; ssi_archive_file(archive, i, &file) == SSI_OK; i++) {
    if (is_unread(&file)) return true;
  }
  return false;
}

/* "Connections.csv was not read, line 2: Day and month ... . Give ..." */
static void say_unread(const ssi_archive *archive, size_t index, char *text,
                       size_t capacity) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  ssi_archive_file(archive, index, &file);
  if (!main_reason(archive, index, &skip) &&
      ssi_archive_skip(archive, index, 0, &skip) != SSI_OK) {
    snprintf(text, capacity, _("%s was not read"), file.name);
  } else if (skip.line > 0) {
    snprintf(text, capacity, _("%s was not read (line %lld): %s%s"), file.name,
             (long long)skip.line, _(skip.sentence), advice(skip.reason));
  } else {
    snprintf(text, capacity, _("%s was not read: %s%s"), file.name,
             skip.sentence, advice(skip.reason));
  }
}

void member_note_refused(const member *self) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  for (size_t i = 0; ssi_archive_file(self->archive, i, &file) == SSI_OK; i++) {
    char text[NAME_MAX_SHOWN];
    if (!is_unread(&file) || copies_has(&self->copies, i)) continue;
    say_unread(self->archive, i, text, sizeof(text));
    say_note("%s", text);
  }
}

void member_file_words(const ssi_archive *archive, size_t index, char *text,
                       size_t capacity) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  ssi_archive_file(archive, index, &file);
  if (is_unread(&file) || !main_reason(archive, index, &skip)) {
    say_unread(archive, index, text, capacity);
    return;
  }
  snprintf(text, capacity,
           _("%lld of %lld rows not understood in %s, line %lld: %s%s"),
           (long long)file.missed, (long long)file.rows, file.name,
           (long long)skip.line, _(skip.sentence),
           file.share < MEMBER_SHARE_FINE ? advice(skip.reason) : "");
}

/* The file that says most about why so little was observed; false: none. */
static bool find_cause(const ssi_archive *archive, size_t *out) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  if (ssi_archive_worst(archive, out) == SSI_OK) return true;
  for (size_t i = 0; ssi_archive_file(archive, i, &file) == SSI_OK; i++) {
    *out = i;
    if (is_unread(&file)) return true;
  }
  return false;
}

/* In words, why nothing was observed, or nothing has a date. */
static void cause(const ssi_archive *archive, char *text, size_t capacity) {
  ssi_export_info export = SSI_INIT(ssi_export_info);
  const char *form;
  size_t index = 0;
  if (find_cause(archive, &index)) {
    member_file_words(archive, index, text, capacity);
    return;
  }
  ssi_archive_export(archive, 0, &export);
  form = member_form_words(export.form);
  if (form != NULL) {
    snprintf(
        text, capacity,
        _("it is %s, and the files that would show it are absent or empty"),
        form);
  } else {
    snprintf(text, capacity, "%s",
             _("the files that would show it are absent or empty"));
  }
}

void member_say_undated(const member *self, const char *path,
                        const char *option) {
  char text[NAME_MAX_SHOWN];
  cause(self->archive, text, sizeof(text));
  say_error("%s holds no dated event: %s", path, text);
  say_error("say the day with --%s YYYY-MM-DD to look at what else is there",
            option);
}

bool member_counts(const member *self, const ssi_model *model,
                   const char *path) {
  ssi_score *score = NULL;
  ssi_result total = SSI_INIT(ssi_result);
  char text[NAME_MAX_SHOWN];
  int32_t day = self->has_day ? self->day.day : 0;
  ssi_status status =
      ssi_score_new(NULL, model, self->profile, self->activity, day, &score);
  if (status == SSI_OK) ssi_score_total(score, &total);
  ssi_score_free(score);
  /* Who has no memory for this hears so from what comes next. */
  if (status != SSI_OK || total.observed > 0) return true;
  cause(self->archive, text, sizeof(text));
  say_error("%s shows nothing that counts, so it has no score: %s", path, text);
  return false;
}

void member_emit_worst(const ssi_archive *archive, emit *out) {
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_export_info export = SSI_INIT(ssi_export_info);
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  size_t index = 0;
  if (ssi_archive_worst(archive, &index) != SSI_OK) return;
  ssi_archive_file(archive, index, &file);
  if (file.state != SSI_FILE_REFUSED && file.share >= MEMBER_SHARE_FINE) return;
  ssi_archive_export(archive, file.export_index, &export);
  emit_open(out, "worst_file", '{');
  emit_text(out, "name", file.name);
  emit_text(out, "export", export.name);
  emit_flag(out, "refused", file.state == SSI_FILE_REFUSED);
  emit_count(out, "rows", file.rows);
  emit_count(out, "missed", file.missed);
  emit_micro(out, "share", file.share);
  if (main_reason(archive, index, &skip)) {
    emit_text(out, "reason", skip.name);
    emit_count(out, "line", skip.line);
    emit_text(out, "sentence", skip.sentence);
  }
  emit_close(out, '}');
}
