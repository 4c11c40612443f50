/* ssi compare: the dashboard next to the model, pillar by pillar, over time. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "file_write.h"
#include "lang.h"
#include "model_file.h"
#include "names.h"
#include "reading.h"
#include "readings_file.h"
#include "say.h"
#include "text.h"

#define LABEL 11
#define COLUMN 9
#define GAP 8
/* From this width on there is room for the high end. */
#define WIDE 76
#define ROWS_SHOWN 24

static const char NO_PROOF[] =
    N_("The dashboard's formula is secret: that both agree, or move together, "
       "proves nothing about it.");

typedef struct compare {
  member member;
  ssi_model *model;
  readings_file readings;
  ssi_compare *made;
} compare;

/* Parts that are certain to exist: a pillar, or 0 for the index. */
static ssi_agreement agreement_of(const compare *self, int part) {
  ssi_agreement agreement = SSI_INIT(ssi_agreement);
  if (part == 0) {
    ssi_compare_total(self->made, &agreement);
  } else {
    ssi_compare_pillar(self->made, (ssi_pillar)part, &agreement);
  }
  return agreement;
}

static ssi_compared row_of(const compare *self, size_t index, int part) {
  ssi_compared row = SSI_INIT(ssi_compared);
  if (part == 0) {
    ssi_compare_reading(self->made, index, &row);
  } else {
    ssi_compare_reading_pillar(self->made, index, (ssi_pillar)part, &row);
  }
  return row;
}

static const char *part_name(int part) {
  return part == 0 ? "total" : name_of_pillar((ssi_pillar)part);
}

static const char *movement_name(ssi_movement movement) {
  return movement == SSI_MOVEMENT_TOGETHER  ? N_("together")
         : movement == SSI_MOVEMENT_APART   ? N_("apart")
         : movement == SSI_MOVEMENT_UNCLEAR ? N_("unclear")
                                            : "not_enough_data";
}

static void emit_agreement(const compare *self, emit *out, int part) {
  const ssi_agreement of = agreement_of(self, part);
  emit_open(out, part_name(part), '{');
  emit_micro(out, "mean", of.mean);
  emit_micro(out, "mean_size", of.mean_size);
  emit_micro(out, "lowest", of.lowest);
  emit_micro(out, "highest", of.highest);
  emit_count(out, "within", of.within);
  emit_count(out, "same", of.same);
  emit_count(out, "opposite", of.opposite);
  emit_count(out, "still", of.still);
  emit_text(out, "movement", movement_name(of.verdict));
  emit_close(out, '}');
}

static void emit_row(const compare *self, emit *out, size_t index) {
  emit_open(out, NULL, '{');
  reading_emit_day("day", row_of(self, index, 0).day, out);
  for (int part = 0; part <= SSI_PILLARS; part++) {
    const ssi_compared row = row_of(self, index, part);
    emit_open(out, part_name(part), '{');
    emit_micro(out, "dashboard", row.dashboard);
    emit_micro(out, "points", row.points);
    emit_micro(out, "high", row.high);
    emit_micro(out, "observed", row.observed);
    emit_micro(out, "difference", row.difference);
    emit_flag(out, "within", row.within);
    emit_close(out, '}');
  }
  emit_close(out, '}');
}

static int print_json(const compare *self) {
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  reading_emit_day("from", self->readings.days[0], &out);
  reading_emit_day("to", self->readings.days[self->readings.count - 1], &out);
  emit_count(&out, "readings", (int64_t)self->readings.count);
  reading_emit_model("model", self->model, &out);
  emit_flag(&out, "reconstructed", true);
  emit_open(&out, "agreement", '{');
  for (int part = 0; part <= SSI_PILLARS; part++) {
    emit_agreement(self, &out, part);
  }
  emit_close(&out, '}');
  emit_open(&out, "rows", '[');
  for (size_t i = 0; i < self->readings.count; i++) emit_row(self, &out, i);
  emit_close(&out, ']');
  emit_text(&out, "note", NO_PROOF);
  emit_close(&out, '}');
  return emit_end(&out);
}

static void describe_movement(const ssi_agreement *of, char *out, size_t size) {
  const int steps = of->same + of->opposite;
  if (of->verdict == SSI_MOVEMENT_NOT_ENOUGH_DATA) {
    snprintf(out, size,
             lang_plural("not enough data: both changed %d time, it takes %d",
                         "not enough data: both changed %d times, it takes %d",
                         (unsigned long long)steps),
             steps, SSI_COMPARE_STEPS_MIN);
  } else {
    snprintf(out, size, _("%s: the same way %d of %d times"),
             _(movement_name(of->verdict)), (int)of->same, steps);
  }
}

static void print_part(const compare *self, const terminal *screen, int part) {
  const ssi_agreement of = agreement_of(self, part);
  char name[NUMBER_MAX], mean[NUMBER_MAX], low[NUMBER_MAX], high[NUMBER_MAX];
  char line[NAME_MAX_SHOWN];
  const int column = 2 + LABEL + 3 * COLUMN + 2;
  text_title(part == 0 ? "index" : part_name(part), name, sizeof(name));
  number_change(of.mean, mean);
  number_change(of.lowest, low);
  number_change(of.highest, high);
  fputs("  ", stdout);
  text_pad(stdout, name, LABEL);
  printf("%*s%*s%*s  ", COLUMN, mean, COLUMN, low, COLUMN, high);
  describe_movement(&of, line, sizeof(line));
  text_wrap(stdout, line, column, column, screen->width);
}

static void print_parts(const compare *self, const terminal *screen) {
  printf("%s  ", terminal_style(screen, STYLE_STRONG));
  text_pad(stdout, _("Difference"), LABEL);
  text_right(stdout, _("Mean"), COLUMN);
  text_right(stdout, _("Lowest"), COLUMN);
  text_right(stdout, _("Highest"), COLUMN);
  printf("  %s%s\n", _("Moves"), terminal_style(screen, STYLE_PLAIN));
  for (int part = 0; part <= SSI_PILLARS; part++) {
    print_part(self, screen, part);
  }
  putchar('\n');
}

/* Of many readings, rows as far apart as they need to be, and the last. */
static bool is_shown(const compare *self, size_t index) {
  const size_t count = self->readings.count;
  const size_t step = (count + ROWS_SHOWN - 1) / ROWS_SHOWN;
  return (count - 1 - index) % step == 0;
}

/* Longer names of pillars take more room. */
static bool is_wide(const terminal *screen) {
  return screen->width >= WIDE + text_pillars(GAP - 1, 1) - (GAP - 1);
}

static void print_row(const compare *self, const terminal *screen,
                      size_t index) {
  const ssi_compared all = row_of(self, index, 0);
  char day[NUMBER_MAX], read[NUMBER_MAX], low[NUMBER_MAX], high[NUMBER_MAX];
  number_day(all.day, day);
  number_short(all.dashboard, read);
  number_short(all.points, low);
  number_short(all.high, high);
  fputs("  ", stdout);
  text_pad(stdout, day, LABEL);
  printf("%*s%*s", COLUMN, read, GAP, low);
  if (is_wide(screen)) text_right(stdout, high, GAP);
  for (int part = 1; part <= SSI_PILLARS; part++) {
    number_change(row_of(self, index, part).difference, day);
    text_right(stdout, day, text_pillars(GAP - 1, 1));
  }
  putchar('\n');
}

static void print_rows(const compare *self, const terminal *screen) {
  printf("%s  ", terminal_style(screen, STYLE_STRONG));
  text_pad(stdout, _("Day"), LABEL);
  text_right(stdout, _("Dashboard"), COLUMN);
  text_right(stdout, _("Model"), GAP);
  if (is_wide(screen)) text_right(stdout, _("at most"), GAP);
  for (int part = 1; part <= SSI_PILLARS; part++) {
    char name[NUMBER_MAX];
    text_title(part_name(part), name, sizeof(name));
    text_right(stdout, name, text_pillars(GAP - 1, 1));
  }
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  for (size_t i = 0; i < self->readings.count; i++) {
    if (is_shown(self, i)) print_row(self, screen, i);
  }
  putchar('\n');
}

static int print(const compare *self, const terminal *screen) {
  const ssi_agreement all = agreement_of(self, 0);
  char from[NUMBER_MAX], to[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->readings.days[0], from);
  number_day(self->readings.days[self->readings.count - 1], to);
  snprintf(line, sizeof(line),
           lang_plural("%zu reading from %s to %s",
                       "%zu readings from %s to %s", self->readings.count),
           self->readings.count, from, to);
  reading_head(screen, _("Dashboard and model"), line, self->model,
               &self->member);
  print_parts(self, screen);
  print_rows(self, screen);
  snprintf(
      line, sizeof(line),
      _("%d of %zu readings of the index lie between what the model counts "
        "and the most it could be. Differences are dashboard less "
        "model. Days gone by are reconstructed from the archive of "
        "today. %s"),
      (int)all.within, self->readings.count, _(NO_PROOF));
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout, line, 0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return EXIT_OK;
}

static int fail(const compare *self, const char *path, ssi_status status) {
  path = file_shown(path);
  if (status == SSI_ERROR_READINGS) {
    say_error("%s: it holds no readings", path);
  } else if (status == SSI_ERROR_LIMIT) {
    say_error("%s: %zu readings; it takes at most %d", path,
              self->readings.count, SSI_READINGS_MAX);
  } else {
    say_error("%s: %s", path, _(ssi_status_text(status)));
  }
  return EXIT_DATA;
}

/* What is short is read before a large archive is. */
static int make(const options *asked, compare *self) {
  const char *path = asked->operands[asked->operand_count - 1];
  const member_source from = member_source_of(asked, 1);
  ssi_readings readings;
  ssi_status status;
  if (!model_file_read(asked->model, &self->model) ||
      !readings_read(path, &self->readings) ||
      !member_read(&from, &self->member) ||
      !member_notes(&self->member, self->model, options_path(asked))) {
    return EXIT_DATA;
  }
  readings = readings_columns(&self->readings);
  status = ssi_compare_new(NULL, self->model, self->member.profile,
                           self->member.activity, &readings, NULL, &self->made);
  return status == SSI_OK ? EXIT_OK : fail(self, path, status);
}

int run_compare(const options *asked) {
  compare self;
  int code;
  memset(&self, 0, sizeof(self));
  code = make(asked, &self);
  if (code == EXIT_OK && asked->json) {
    code = print_json(&self);
  } else if (code == EXIT_OK) {
    terminal screen = terminal_look(asked->color);
    code = print(&self, &screen);
  }
  ssi_compare_free(self.made);
  ssi_model_free(self.model);
  readings_free(&self.readings);
  member_free(&self.member);
  return code;
}
