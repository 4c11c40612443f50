/* ssi inspect: what was found, read and skipped. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "inspect_parts.h"
#include "json.h"
#include "lang.h"
#include "member.h"
#include "names.h"
#include "say.h"
#include "text.h"

typedef struct inspection {
  member member;
  ssi_model *model;
  int32_t last; /* events up to this day are counted */
} inspection;

static const char *state_name(ssi_file_state state) {
  switch (state) {
    case SSI_FILE_ROWS:
      return N_("rows");
    case SSI_FILE_EMPTY:
      return N_("empty");
    case SSI_FILE_REFUSED:
      return N_("refused");
    case SSI_FILE_DUPLICATE:
      return N_("duplicate");
    case SSI_FILE_PRIVATE:
      return N_("private");
    case SSI_FILE_OTHER:
      return N_("other");
    case SSI_FILE_UNKNOWN:
      break;
  }
  return "unknown";
}

static bool kind_observed(const inspection *self, int kind) {
  bool observed = false;
  ssi_activity_observed(self->member.activity, (ssi_kind)kind, &observed);
  return observed;
}

static int64_t kind_total(const inspection *self, int kind) {
  int64_t total = 0;
  ssi_activity_total(self->member.activity, (ssi_kind)kind, SSI_DAY_MIN,
                     self->last, &total);
  return total;
}

static bool fact_value(const inspection *self, int fact, int32_t *out) {
  bool observed = false;
  ssi_profile_fact(self->member.profile, (ssi_fact)fact, &observed, out);
  return observed;
}

static ssi_file_info file_info(const inspection *self, size_t index) {
  ssi_file_info info = SSI_INIT(ssi_file_info);
  ssi_archive_file(self->member.archive, index, &info);
  return info;
}

static ssi_skip_info skip_info(const inspection *self, size_t file,
                               size_t index) {
  ssi_skip_info info = SSI_INIT(ssi_skip_info);
  ssi_archive_skip(self->member.archive, file, index, &info);
  return info;
}

static size_t file_count(const inspection *self) {
  size_t count = 0;
  ssi_archive_files(self->member.archive, &count);
  return count;
}

static void emit_file(const inspection *self, emit *out, size_t index) {
  ssi_file_info file = file_info(self, index);
  emit_open(out, NULL, '{');
  emit_text(out, "name", file.name);
  if (file.role[0] != '\0') {
    emit_text(out, "as", file.role);
  } else {
    emit_nothing(out, "as");
  }
  emit_text(out, "state", state_name(file.state));
  emit_count(out, "rows", file.rows);
  emit_count(out, "read", file.read);
  emit_count(out, "missed", file.missed);
  emit_micro(out, "share", file.share);
  emit_text(out, "encoding", file.encoding);
  emit_open(out, "skipped", '[');
  for (size_t i = 0; i < file.reasons; i++) {
    ssi_skip_info skip = skip_info(self, index, i);
    emit_open(out, NULL, '{');
    emit_text(out, "reason", skip.name);
    emit_count(out, "rows", skip.rows);
    emit_count(out, "line", skip.line);
    emit_text(out, "column", skip.column);
    emit_text(out, "sentence", skip.sentence);
    emit_close(out, '}');
  }
  emit_close(out, ']');
  emit_close(out, '}');
}

static void emit_files(const inspection *self, emit *out) {
  size_t files = file_count(self);
  size_t roles = 0;
  emit_open(out, "files", '[');
  for (size_t i = 0; i < files; i++) emit_file(self, out, i);
  emit_close(out, ']');
  emit_count(out, "unlisted", (int64_t)self->member.unlisted);
  emit_open(out, "absent", '[');
  ssi_archive_roles(&roles);
  for (size_t i = 0; i < roles; i++) {
    ssi_role_info role = SSI_INIT(ssi_role_info);
    bool found = false;
    ssi_archive_role(i, &role);
    ssi_archive_found(self->member.archive, i, &found);
    if (!found) emit_text(out, NULL, role.name);
  }
  emit_close(out, ']');
}

static void emit_events(const inspection *self, emit *out) {
  int32_t first = 0, last = 0;
  char day[NUMBER_MAX];
  emit_open(out, "events", '{');
  for (int i = 1; i <= SSI_KINDS; i++) {
    if (kind_observed(self, i)) {
      emit_count(out, name_of_kind(self->model, i), kind_total(self, i));
    }
  }
  emit_close(out, '}');
  emit_open(out, "unobserved", '[');
  for (int i = 1; i <= SSI_KINDS; i++) {
    if (!kind_observed(self, i))
      emit_text(out, NULL, name_of_kind(self->model, i));
  }
  emit_close(out, ']');
  if (ssi_activity_days(self->member.activity, &first, &last) != SSI_OK) {
    emit_nothing(out, "first");
    emit_nothing(out, "last");
    return;
  }
  number_day(first, day);
  emit_text(out, "first", day);
  number_day(last, day);
  emit_text(out, "last", day);
}

static void emit_facts(const inspection *self, emit *out) {
  int32_t value = 0;
  emit_open(out, "facts", '{');
  for (int i = 1; i <= SSI_FACTS; i++) {
    if (fact_value(self, i, &value)) {
      emit_count(out, name_of_fact(self->model, i), value);
    }
  }
  emit_close(out, '}');
  emit_open(out, "unobserved_facts", '[');
  for (int i = 1; i <= SSI_FACTS; i++) {
    if (!fact_value(self, i, &value)) {
      emit_text(out, NULL, name_of_fact(self->model, i));
    }
  }
  emit_close(out, ']');
}

static int print_json(const inspection *self) {
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  inspect_emit_exports(self->member.archive, &out);
  inspect_emit_day(&self->member, &out);
  emit_files(self, &out);
  emit_events(self, &out);
  emit_facts(self, &out);
  emit_close(&out, '}');
  return emit_end(&out);
}

static void print_skip(const terminal *screen, const ssi_skip_info *skip) {
  char line[NAME_MAX_SHOWN], column[64], clean[NAME_MAX_SHOWN];
  bool named = skip->column[0] != '\0';
  text_clean(skip->column, column, sizeof(column));
  snprintf(line, sizeof(line), _("%lld: %s First in line %lld%s%s."),
           (long long)skip->rows, _(skip->sentence), (long long)skip->line,
           named ? _(", column ") : "", column);
  if (skip->rows == 0) {
    snprintf(line, sizeof(line), _("%s Line %lld%s%s."), _(skip->sentence),
             (long long)skip->line, named ? _(", column ") : "", column);
  }
  text_clean(line, clean, sizeof(clean));
  fputs("      ", stdout);
  text_wrap(stdout, clean, 6, 8, screen->width);
}

static void print_reasons(const inspection *self, const terminal *screen,
                          size_t index) {
  ssi_skip_info skip = SSI_INIT(ssi_skip_info);
  for (size_t i = 0;
       ssi_archive_skip(self->member.archive, index, i, &skip) == SSI_OK; i++) {
    print_skip(screen, &skip);
  }
}

/* What a file is read as, where its name and form do not tell. */
static void print_manner(const terminal *screen, const ssi_file_info *file) {
  char line[NAME_MAX_SHOWN] = "";
  ssi_role_info role = SSI_INIT(ssi_role_info);
  size_t used = 0;
  for (size_t i = 0;
       file->by_header && used == 0 && ssi_archive_role(i, &role) == SSI_OK;
       i++) {
    if (strcmp(role.name, file->role) != 0) continue;
    used += (size_t)snprintf(line, sizeof(line), _("By its header it is %s. "),
                             role.file);
  }
  if (file->encoding[0] != '\0' && strcmp(file->encoding, "utf-8") != 0) {
    used += (size_t)snprintf(line + used, sizeof(line) - used,
                             _("Its letters are read as %s. "), file->encoding);
  }
  if (file->order == SSI_DATE_ORDER_DAY) {
    used += (size_t)snprintf(line + used, sizeof(line) - used,
                             _("Its dates are read with the day first. "));
  }
  if (used == 0) return;
  fputs("      ", stdout);
  text_wrap(stdout, line, 6, 8, screen->width);
}

static void print_known(const inspection *self, const terminal *screen,
                        size_t index) {
  ssi_file_info file = file_info(self, index);
  char name[NAME_MAX_SHOWN];
  int column = screen->width - 34;
  text_clean(file.name, name, sizeof(name));
  printf("  %s", name);
  if (text_width(name) > column) {
    printf("\n%*s", column + 2, "");
  } else {
    printf("%*s", column - text_width(name), "");
  }
  if (file.state == SSI_FILE_ROWS) {
    printf(_(" %7lld read, %lld skipped\n"), (long long)file.read,
           (long long)file.skipped);
  } else {
    printf(" %s\n", _(state_name(file.state)));
  }
  print_manner(screen, &file);
  print_reasons(self, screen, index);
}

/* Names of all files in a state, on as many lines as it takes: those of which a
 * reason is known, with it, or the others. */
static void print_named(const inspection *self, const terminal *screen,
                        ssi_file_state state, bool reasoned,
                        const char *title) {
  bool any = false;
  size_t files = file_count(self);
  for (size_t i = 0; i < files; i++) {
    ssi_file_info file = file_info(self, i);
    char name[NAME_MAX_SHOWN];
    if (file.state != state || (file.reasons > 0) != reasoned) continue;
    if (!any) {
      putchar('\n');
      terminal_heading(screen, title);
    }
    any = true;
    text_clean(file.name, name, sizeof(name));
    printf("  %s\n", name);
    print_reasons(self, screen, i);
  }
}

static void print_files(const inspection *self, const terminal *screen) {
  size_t files = file_count(self);
  terminal_heading(screen, _("Files read"));
  for (size_t i = 0; i < files; i++) {
    ssi_file_state state = file_info(self, i).state;
    if (state > SSI_FILE_DUPLICATE) continue;
    print_known(self, screen, i);
  }
  print_named(self, screen, SSI_FILE_PRIVATE, false,
              _("Not opened, because they are private"));
  print_named(self, screen, SSI_FILE_OTHER, false,
              _("Of Sales Navigator, no part of an archive (see ssi seats)"));
  print_named(self, screen, SSI_FILE_UNKNOWN, true, _("Not understood"));
  print_named(self, screen, SSI_FILE_UNKNOWN, false,
              _("Without anything for the index"));
  if (self->member.unlisted > 0) {
    printf(_("  and %zu more\n"), self->member.unlisted);
  }
}

static void print_absent(const inspection *self, const terminal *screen) {
  size_t roles = 0;
  bool any = false;
  ssi_archive_roles(&roles);
  for (size_t i = 0; i < roles; i++) {
    ssi_role_info role = SSI_INIT(ssi_role_info);
    bool found = false;
    ssi_archive_role(i, &role);
    ssi_archive_found(self->member.archive, i, &found);
    if (found) continue;
    if (!any) {
      putchar('\n');
      terminal_heading(screen, _("Absent: unobserved, not zero"));
    }
    any = true;
    fputs("  ", stdout);
    text_pad(stdout, role.file, 34);
    putchar(' ');
    text_wrap(stdout, _(role.sentence), 37, 37, screen->width);
  }
}

static void print_counts(const inspection *self, const terminal *screen) {
  int32_t value = 0;
  bool any = false;
  putchar('\n');
  terminal_heading(screen, _("Events"));
  for (int i = 1; i <= SSI_KINDS; i++) {
    char name[64];
    if (!kind_observed(self, i)) continue;
    text_words(name_of_kind(self->model, i), name, sizeof(name));
    text_label(stdout, name, 2, 2 + 34);
    printf("%10lld\n", (long long)kind_total(self, i));
  }
  for (int i = 1; i <= SSI_FACTS; i++) {
    char name[64];
    if (!fact_value(self, i, &value)) continue;
    if (!any) {
      putchar('\n');
      terminal_heading(screen, _("Facts"));
    }
    any = true;
    text_words(name_of_fact(self->model, i), name, sizeof(name));
    text_label(stdout, name, 2, 2 + 34);
    printf("%10d\n", (int)value);
  }
}

/* Appends ", name" to a list; what does not fit is left out. */
static void append(char *list, size_t capacity, const char *name) {
  size_t used = strlen(list);
  char words[64];
  text_words(name, words, sizeof(words));
  snprintf(list + used, capacity - used, "%s%s", used > 0 ? ", " : "", words);
}

static void print_unobserved(const inspection *self, const terminal *screen) {
  char list[4096] = "";
  int32_t value = 0;
  for (int i = 1; i <= SSI_KINDS; i++) {
    if (!kind_observed(self, i))
      append(list, sizeof(list), name_of_kind(self->model, i));
  }
  for (int i = 1; i <= SSI_FACTS; i++) {
    if (!fact_value(self, i, &value)) {
      append(list, sizeof(list), name_of_fact(self->model, i));
    }
  }
  if (list[0] == '\0') return;
  putchar('\n');
  terminal_heading(screen, _("Unobserved"));
  fputs("  ", stdout);
  text_wrap(stdout, list, 2, 2, screen->width);
}

static int print(const inspection *self, const options *asked) {
  terminal screen;
  if (asked->json) return print_json(self);
  screen = terminal_look(asked->color);
  inspect_print_exports(&self->member, &screen);
  print_files(self, &screen);
  print_absent(self, &screen);
  print_counts(self, &screen);
  print_unobserved(self, &screen);
  return EXIT_OK;
}

int run_inspect(const options *asked) {
  const member_source from = member_source_of(asked, 0);
  inspection self;
  int code = EXIT_DATA;
  memset(&self, 0, sizeof(self));
  if (!member_read(&from, &self.member)) return EXIT_DATA;
  if (asked->shape) {
    code = inspect_shapes(self.member.archive, asked->json);
    member_free(&self.member);
    return code;
  }
  self.last = asked->on.given ? asked->on.day : SSI_DAY_MAX;
  if (ssi_model_new(NULL, &self.model) == SSI_OK) {
    code = print(&self, asked);
  } else {
    say_error("not enough memory");
  }
  ssi_model_free(self.model);
  member_free(&self.member);
  return code;
}
