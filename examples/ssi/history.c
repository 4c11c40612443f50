/* ssi history: the index on every day of a range. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "names.h"
#include "say.h"
#include "span.h"
#include "text.h"

#define LABEL 12
#define COLUMN 9
#define LEVELS 8

static const char RECONSTRUCTED[] = N_(
    "reconstructed from what the archive holds today: the profile as it is now "
    "counts on every day, and what was deleted since is not there");

static int print_json(const span *self) {
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  reading_emit_day("from", self->first, &out);
  reading_emit_day("to", self->reading.day, &out);
  reading_emit_model("model", self->reading.model, &out);
  emit_flag(&out, "reconstructed", true);
  emit_open(&out, "days", '[');
  for (size_t i = 0; i < self->days; i++) {
    emit_open(&out, NULL, '{');
    reading_emit_day("day", self->first + (int32_t)i, &out);
    emit_micro(&out, "total", self->points[0][i]);
    for (int p = 1; p <= SSI_PILLARS; p++) {
      emit_micro(&out, name_of_pillar((ssi_pillar)p), self->points[p][i]);
    }
    emit_close(&out, '}');
  }
  emit_close(&out, ']');
  emit_close(&out, '}');
  return emit_end(&out);
}

static int print_csv(const span *self) {
  fputs("day,total", stdout);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    printf(",%s", name_of_pillar((ssi_pillar)p));
  }
  putchar('\n');
  for (size_t i = 0; i < self->days; i++) {
    char text[NUMBER_MAX];
    number_day(self->first + (int32_t)i, text);
    fputs(text, stdout);
    for (int p = 0; p <= SSI_PILLARS; p++) {
      number_exact(self->points[p][i], text);
      printf(",%s", text);
    }
    putchar('\n');
  }
  say_note("this history is %s", _(RECONSTRUCTED));
  return EXIT_OK;
}

/* The first day with the most, or the least, points of the index. */
static size_t extreme(const span *self, bool most) {
  size_t best = 0;
  for (size_t i = 1; i < self->days; i++) {
    int32_t points = self->points[0][i];
    int32_t so_far = self->points[0][best];
    if (most ? points > so_far : points < so_far) best = i;
  }
  return best;
}

/* Mean of the index over the days of one cell of the line. */
static int64_t cell_mean(const span *self, size_t cell, size_t cells) {
  size_t begin = cell * self->days / cells;
  size_t end = (cell + 1) * self->days / cells;
  int64_t sum = 0;
  for (size_t i = begin; i < end; i++) sum += self->points[0][i];
  return sum / (int64_t)(end - begin);
}

/* A line of blocks from the lowest to the highest day. */
static void print_line(const span *self, const terminal *screen) {
  static const char *const BLOCKS[LEVELS] = {
      "\xE2\x96\x81", "\xE2\x96\x82", "\xE2\x96\x83", "\xE2\x96\x84",
      "\xE2\x96\x85", "\xE2\x96\x86", "\xE2\x96\x87", "\xE2\x96\x88"};
  static const char *const MARKS[LEVELS] = {"_", ".", ":", "-",
                                            "=", "+", "*", "#"};
  size_t room = (size_t)screen->width - 4;
  size_t cells = self->days < room ? self->days : room;
  int64_t low = self->points[0][extreme(self, false)];
  int64_t range = self->points[0][extreme(self, true)] - low;
  fputs("  ", stdout);
  fputs(terminal_style(screen, STYLE_GOOD), stdout);
  for (size_t i = 0; i < cells; i++) {
    int64_t above = cell_mean(self, i, cells) - low;
    int level = range > 0 ? (int)(above * LEVELS / range) : 0;
    if (level == LEVELS) level = LEVELS - 1;
    fputs(screen->utf8 ? BLOCKS[level] : MARKS[level], stdout);
  }
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  puts("\n");
}

static void print_extreme(const span *self, const char *label, size_t index) {
  char points[NUMBER_MAX], day[NUMBER_MAX];
  number_short(self->points[0][index], points);
  number_day(self->first + (int32_t)index, day);
  text_label(stdout, label, 2, LABEL);
  printf(_("%*s on %s\n"), COLUMN, points, day);
}

/* How the rows of the table are cut. */
typedef enum step { STEP_DAY, STEP_WEEK, STEP_MONTH, STEP_YEAR } step;

static step step_of(const span *self) {
  return self->days <= 14     ? STEP_DAY
         : self->days <= 92   ? STEP_WEEK
         : self->days <= 1100 ? STEP_MONTH
                              : STEP_YEAR;
}

/* True if a row of the table ends with this day. Weeks are counted back from
 * the last day. */
static bool ends_row(const span *self, step by, size_t index) {
  int32_t day = self->first + (int32_t)index;
  int32_t year = 0, month = 0, date = 0, next_year = 0, next_month = 0;
  if (by == STEP_DAY || index + 1 == self->days) return true;
  if (by == STEP_WEEK) return (self->days - 1 - index) % 7 == 0;
  ssi_day_to_date(day, &year, &month, &date);
  ssi_day_to_date(day + 1, &next_year, &next_month, &date);
  return year != next_year || (by == STEP_MONTH && month != next_month);
}

static void print_row(const span *self, const char *label, size_t index) {
  char points[NUMBER_MAX];
  text_label(stdout, label, 2, LABEL);
  for (int p = 0; p <= SSI_PILLARS; p++) {
    number_short(self->points[p][index], points);
    text_right(stdout, points, p > 0 ? text_pillars(COLUMN, 1) : COLUMN);
  }
  putchar('\n');
}

static void print_table(const span *self, const terminal *screen) {
  static const char *const HEADS[] = {N_("Day"), N_("Week to"), N_("Month"),
                                      N_("Year")};
  step by = step_of(self);
  printf("\n%s  ", terminal_style(screen, STYLE_STRONG));
  text_pad(stdout, _(HEADS[by]), LABEL - 2);
  text_right(stdout, _("Index"), COLUMN);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    text_right(stdout, name, text_pillars(COLUMN, 1));
  }
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  for (size_t i = 0; i < self->days; i++) {
    char label[NUMBER_MAX];
    if (!ends_row(self, by, i)) continue;
    number_day(self->first + (int32_t)i, label);
    if (by == STEP_MONTH) label[7] = '\0';
    if (by == STEP_YEAR) label[4] = '\0';
    print_row(self, label, i);
  }
  putchar('\n');
  if (by == STEP_DAY) return;
  text_wrap(stdout, _("Each row shows its last day."), 0, 0, screen->width);
}

static int print(const span *self, const terminal *screen) {
  char from[NUMBER_MAX], to[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->first, from);
  number_day(self->reading.day, to);
  snprintf(line, sizeof(line), _("from %s to %s"), from, to);
  reading_head(screen, _("History"), line, self->reading.model,
               &self->reading.member);
  print_line(self, screen);
  print_extreme(self, _("first"), 0);
  print_extreme(self, _("last"), self->days - 1);
  print_extreme(self, _("highest"), extreme(self, true));
  print_extreme(self, _("lowest"), extreme(self, false));
  print_table(self, screen);
  snprintf(line, sizeof(line), _("This history is %s."), _(RECONSTRUCTED));
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout, line, 0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return EXIT_OK;
}

int run_history(const options *asked) {
  span self;
  int code;
  if (asked->csv && asked->json) {
    say_error("history: --csv or --json, not both");
    return EXIT_USAGE;
  }
  code = span_make(asked, &self);
  if (code != EXIT_OK) return code;
  if (asked->csv) {
    code = print_csv(&self);
  } else if (asked->json) {
    code = print_json(&self);
  } else {
    terminal screen = terminal_look(asked->color);
    code = print(&self, &screen);
  }
  span_free(&self);
  return code;
}
