/* A team's board for people. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "benchmark_file.h"
#include "lang.h"
#include "names.h"
#include "say.h"
#include "team_parts.h"
#include "text.h"

#define LABEL 10
#define NAME_WIDTH_MAX 30
#define AROUND_NAME 13 /* columns of place and points */

static void print_head(const board *self, const terminal *screen) {
  char name[NAME_MAX_SHOWN / 2] = "", who[64] = "", day[NUMBER_MAX];
  char line[NAME_MAX_SHOWN];
  if (self->asked->name != NULL) {
    text_clean(self->asked->name, name, sizeof(name));
  }
  number_day(self->day, day);
  if (self->asks != NULL) text_clean(self->asks->name, who, sizeof(who));
  if (who[0] != '\0') {
    snprintf(line, sizeof(line), _("%s%sas seen by %s on %s"), name,
             name[0] != '\0' ? " " : "", who, day);
  } else {
    snprintf(line, sizeof(line), _("%s%son %s"), name,
             name[0] != '\0' ? " " : "", day);
  }
  reading_head(screen, _("Team"), line, self->model, NULL);
}

static void print_points(const char *label, const char *points) {
  text_label(stdout, label, 2, text_pillars(LABEL, 4));
  printf("%7s", points);
}

/* What the one who asks may see of itself. */
static void print_own(const board *self, const terminal *screen) {
  const ssi_team_own *own = &self->own;
  const int32_t pillars[] = {own->brand, own->find, own->engage, own->relate};
  char text[NUMBER_MAX], day[NUMBER_MAX];
  terminal_heading(screen, _("Own points"));
  number_short(own->total, text);
  print_points(_("Index"), text);
  if (own->has_progress) {
    number_change(own->progress, text);
    number_day(self->since, day);
    printf(_("   %s since %s"), text, day);
  }
  putchar('\n');
  for (int i = 0; i < SSI_PILLARS; i++) {
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)(i + 1)), name, sizeof(name));
    number_short(pillars[i], text);
    print_points(name, text);
    putchar('\n');
  }
  printf(_("  %s; %d of the team share their scores\n\n"),
         own->shares ? _("shared with the board") : _("not shared"),
         (int)own->sharing);
}

static void print_weakest(const board *self, const terminal *screen) {
  const ssi_team_view *view = &self->view;
  char gap[NUMBER_MAX], label[NAME_MAX_SHOWN], line[2 * NAME_MAX_SHOWN];
  int32_t size = view->weakest_gap < 0 ? -view->weakest_gap : view->weakest_gap;
  snprintf(label, sizeof(label), "%s",
           _("all sales professionals (an estimate)"));
  if (self->benchmark != NULL) {
    benchmark_label(self->benchmark, label, sizeof(label));
  }
  number_measure_short(size, SSI_POINT, gap);
  snprintf(
      line, sizeof(line),
      view->weakest_gap < 0
          ? _("Work on %s: its mean is %s points below that of %s.")
          : _("Nearest to the mean is %s, %s points above it: no pillar is "
              "below that of %s."),
      _(name_of_pillar(view->weakest)), gap, label);
  fputs("  ", stdout);
  text_wrap(stdout, line, 2, 2, screen->width);
}

static void print_progress(const board *self, const terminal *screen) {
  const ssi_team_view *view = &self->view;
  char moved[NUMBER_MAX], day[NUMBER_MAX], line[NAME_MAX_SHOWN];
  if (!view->has_progress) return;
  number_day(self->since, day);
  number_change(view->progress, moved);
  snprintf(
      line, sizeof(line),
      _("Mean progress since %s: %s, of %d who share and have a baseline."),
      day, moved, (int)view->with_baseline);
  fputs("  ", stdout);
  text_wrap(stdout, line, 2, 2, screen->width);
}

static void print_view(const board *self, const terminal *screen) {
  const ssi_team_view *view = &self->view;
  const int32_t pillars[] = {view->brand, view->find, view->engage,
                             view->relate};
  char text[NUMBER_MAX], line[NAME_MAX_SHOWN];
  snprintf(line, sizeof(line), _("Means of the %d who share"),
           (int)view->sharing);
  terminal_heading(screen, line);
  number_short(view->total, text);
  print_points(_("Index"), text);
  putchar('\n');
  for (int i = 0; i < SSI_PILLARS; i++) {
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)(i + 1)), name, sizeof(name));
    number_short(pillars[i], text);
    print_points(name, text);
    putchar('\n');
  }
  print_weakest(self, screen);
  print_progress(self, screen);
  putchar('\n');
}

/* Both lists stand side by side. */
static int name_width(const terminal *screen) {
  int width = screen->width / 2 - AROUND_NAME;
  return width < NAME_WIDTH_MAX ? width : NAME_WIDTH_MAX;
}

/* "  1  anna      41.38", up to a column. */
static void print_place(const board *self, int width, int32_t place,
                        const ssi_team_row *row, const char *points) {
  char name[NAME_WIDTH_MAX];
  text_clean(team_mate_name(self, row->member), name, (size_t)width);
  printf("%4d  ", (int)place);
  text_pad(stdout, name, width);
  printf("%7s", points);
}

static void print_rows(const board *self, int width,
                       const ssi_team_row *by_score, size_t count,
                       const ssi_team_row *by_progress, size_t moved) {
  char text[NUMBER_MAX];
  for (size_t i = 0; i < count; i++) {
    number_short(by_score[i].total, text);
    print_place(self, width, by_score[i].place, &by_score[i], text);
    if (i < moved) {
      number_change(by_progress[i].progress, text);
      print_place(self, width, by_progress[i].progress_place, &by_progress[i],
                  text);
    }
    putchar('\n');
  }
}

static int print_shared(const board *self, const terminal *screen) {
  size_t count = 0, moved = 0;
  ssi_team_row *by_score = team_rows(self, false, &count);
  ssi_team_row *by_progress = team_rows(self, true, &moved);
  bool good = by_score != NULL && by_progress != NULL;
  char since[NUMBER_MAX];
  int width = name_width(screen);
  if (!good) {
    say_error("not enough memory");
  } else if (count == 0) {
    puts(_("Fewer than two share their scores: there is no board."));
  } else {
    number_day(self->since, since);
    fputs(terminal_style(screen, STYLE_STRONG), stdout);
    text_pad(stdout, _("Who share, by score"), width + AROUND_NAME + 2);
    printf(_("by progress since %s%s\n"), since,
           terminal_style(screen, STYLE_PLAIN));
    print_rows(self, width, by_score, count, by_progress, moved);
  }
  free(by_score);
  free(by_progress);
  return good ? EXIT_OK : EXIT_DATA;
}

int team_print(const board *self, const terminal *screen) {
  int code = EXIT_OK;
  print_head(self, screen);
  if (self->asks != NULL) print_own(self, screen);
  if (self->asks == NULL) {
    if (self->refused == SSI_OK) print_view(self, screen);
    code = print_shared(self, screen);
    putchar('\n');
  }
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout,
            _("An index is its member's own: show nobody what is not theirs. "
              "Baselines are reconstructed from what the archives hold today."),
            0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return code;
}
