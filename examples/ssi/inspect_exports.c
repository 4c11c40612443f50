/* The exports that an archive is made of, and the form of files that may be
 * reported. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "inspect_parts.h"
#include "lang.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "text.h"

static const char *form_name(ssi_form form) {
  switch (form) {
    case SSI_FORM_COMPLETE:
      return N_("complete");
    case SSI_FORM_BASIC:
      return N_("basic");
    case SSI_FORM_PART:
      return N_("part");
    case SSI_FORM_PORTABILITY:
      return N_("portability");
    case SSI_FORM_ANALYTICS:
      return N_("analytics");
    case SSI_FORM_UNKNOWN:
      break;
  }
  return "unknown";
}

/* The missing role at an index; its name is NULL past the end. */
static ssi_role_info missing_role(const ssi_archive *archive, size_t export,
                                  size_t index) {
  ssi_role_info info = SSI_INIT(ssi_role_info);
  size_t role = 0;
  if (ssi_archive_export_missing(archive, export, index, &role) == SSI_OK) {
    ssi_archive_role(role, &info);
  }
  return info;
}

void inspect_emit_exports(const ssi_archive *archive, emit *out) {
  ssi_export_info export = SSI_INIT(ssi_export_info);
  emit_open(out, "exports", '[');
  for (size_t i = 0; ssi_archive_export(archive, i, &export) == SSI_OK; i++) {
    emit_open(out, NULL, '{');
    emit_text(out, "name", export.name);
    emit_text(out, "form", form_name(export.form));
    reading_emit_day("day", export.day, out);
    reading_emit_day("first", export.first, out);
    reading_emit_day("last", export.last, out);
    emit_count(out, "files", (int64_t) export.files);
    emit_open(out, "missing", '[');
    for (size_t role = 0; role < export.missing; role++) {
      emit_text(out, NULL, missing_role(archive, i, role).name);
    }
    emit_close(out, ']');
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void print_export(const ssi_archive *archive, const terminal *screen,
                         size_t index, const ssi_export_info *export) {
  char line[NAME_MAX_SHOWN], clean[NAME_MAX_SHOWN];
  char first[NUMBER_MAX], last[NUMBER_MAX];
  const char *words = member_form_words(export->form);
  int used = snprintf(line, sizeof(line), _("%s: %s"), export->name,
                      words != NULL ? words : _(form_name(export->form)));
  if (export->first >= 0) {
    number_day(export->first, first);
    number_day(export->last, last);
    used += snprintf(line + used, sizeof(line) - (size_t)used, _(", %s to %s"),
                     first, last);
  }
  for (size_t i = 0; i < export->missing; i++) {
    used += snprintf(line + used, sizeof(line) - (size_t)used, "%s%s",
                     i == 0 ? _("; without ") : ", ",
                     missing_role(archive, index, i).file);
  }
  text_clean(line, clean, sizeof(clean));
  fputs("  ", stdout);
  text_wrap(stdout, clean, 2, 4, screen->width);
}

static const struct basis {
  const char *name, *words;
} BASES[] = {
    {"", ""},
    {"newest", N_("the newest day in it")},
    {"export", N_("the newest day that is not after the export")},
    {"mass", N_("the newest day that is not long after nearly all others")},
};

void inspect_emit_day(const member *self, emit *out) {
  if (!self->has_day) {
    emit_nothing(out, "day");
    return;
  }
  emit_open(out, "day", '{');
  reading_emit_day("on", self->day.day, out);
  emit_text(out, "basis", BASES[self->day.basis].name);
  emit_count(out, "later", self->day.later);
  reading_emit_day("newest", self->day.newest, out);
  emit_close(out, '}');
}

static void print_day(const member *self, const terminal *screen) {
  char line[NAME_MAX_SHOWN], on[NUMBER_MAX];
  if (!self->has_day) return;
  number_day(self->day.day, on);
  snprintf(line, sizeof(line), _("As of %s, %s"), on,
           self->day.newest < 0 ? _("the day of the export")
                                : _(BASES[self->day.basis].words));
  fputs("  ", stdout);
  text_wrap(stdout, line, 2, 4, screen->width);
}

void inspect_print_exports(const member *self, const terminal *screen) {
  ssi_export_info export = SSI_INIT(ssi_export_info);
  terminal_heading(screen, _("Exports"));
  for (size_t i = 0; ssi_archive_export(self->archive, i, &export) == SSI_OK;
       i++) {
    print_export(self->archive, screen, i, &export);
  }
  print_day(self, screen);
  putchar('\n');
}

/* The form of a file; NULL if there is no memory. */
static char *shape_of(const ssi_archive *archive, size_t file) {
  size_t size = 0;
  char *text;
  ssi_archive_shape(archive, file, NULL, 0, &size);
  text = malloc(size);
  if (text != NULL) ssi_archive_shape(archive, file, text, size, &size);
  return text;
}

int inspect_shapes(const ssi_archive *archive, bool json) {
  emit out = emit_begin(stdout);
  size_t files = 0;
  if (json) emit_open(&out, NULL, '[');
  ssi_archive_files(archive, &files);
  for (size_t i = 0; i < files; i++) {
    char *text = shape_of(archive, i);
    if (text == NULL) {
      say_error("not enough memory");
      return EXIT_DATA;
    }
    if (json) {
      emit_text(&out, NULL, text);
    } else {
      fputs(text, stdout);
    }
    free(text);
  }
  if (!json) return EXIT_OK;
  emit_close(&out, ']');
  return emit_end(&out);
}
