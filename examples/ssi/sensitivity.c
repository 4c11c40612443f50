/* ssi sensitivity: how far the index moves with the model's weights and
 * goalposts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "file_write.h"
#include "lang.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "scores_file.h"
#include "text.h"

#define LABEL 10
#define COLUMN 8
#define SHOWN_MAX 10

typedef struct sensitivity {
  reading reading;
  int32_t percent;
  ssi_sensitivity *spreads;
  size_t members; /* of the cohort; 0: none was given */
  ssi_rank_spread rank;
} sensitivity;

static ssi_spread total_of(const sensitivity *self) {
  ssi_spread spread = SSI_INIT(ssi_spread);
  ssi_sensitivity_total(self->spreads, &spread);
  return spread;
}

static ssi_spread pillar_of(const sensitivity *self, int pillar) {
  ssi_spread spread = SSI_INIT(ssi_spread);
  ssi_sensitivity_pillar(self->spreads, (ssi_pillar)pillar, &spread);
  return spread;
}

static ssi_swing swing_of(const sensitivity *self, size_t index) {
  ssi_swing swing = SSI_INIT(ssi_swing);
  ssi_sensitivity_swing(self->spreads, index, &swing);
  return swing;
}

static void emit_spread(emit *out, const char *key, const ssi_spread *spread) {
  emit_open(out, key, '{');
  emit_micro(out, "points", spread->points);
  emit_micro(out, "low", spread->low);
  emit_micro(out, "median", spread->median);
  emit_micro(out, "high", spread->high);
  emit_micro(out, "minimum", spread->minimum);
  emit_micro(out, "maximum", spread->maximum);
  emit_close(out, '}');
}

static void emit_swings(const sensitivity *self, emit *out) {
  size_t swings = 0;
  ssi_sensitivity_swings(self->spreads, &swings);
  emit_open(out, "indicators", '[');
  for (size_t i = 0; i < swings; i++) {
    ssi_swing swing = swing_of(self, i);
    emit_open(out, NULL, '{');
    emit_text(out, "id", reading_info(&self->reading, swing.indicator).name);
    emit_text(out, "pillar", name_of_pillar(swing.pillar));
    emit_micro(out, "weight_less", swing.weight_less);
    emit_micro(out, "weight_more", swing.weight_more);
    emit_micro(out, "goalpost_less", swing.goalpost_less);
    emit_micro(out, "goalpost_more", swing.goalpost_more);
    emit_micro(out, "swing", swing.swing);
    emit_close(out, '}');
  }
  emit_close(out, ']');
}

static void emit_rank(const sensitivity *self, emit *out) {
  if (self->members == 0) {
    emit_nothing(out, "rank");
    return;
  }
  emit_open(out, "rank", '{');
  emit_count(out, "members", (int64_t)self->members);
  emit_count(out, "top_percent", self->rank.top);
  emit_count(out, "best", self->rank.best);
  emit_count(out, "worst", self->rank.worst);
  emit_count(out, "best_of_all", self->rank.minimum);
  emit_count(out, "worst_of_all", self->rank.maximum);
  emit_close(out, '}');
}

static int print_json(const sensitivity *self) {
  emit out = emit_begin(stdout);
  ssi_spread total = total_of(self);
  emit_open(&out, NULL, '{');
  reading_emit_day("on", self->reading.day, &out);
  reading_emit_model("model", self->reading.model, &out);
  emit_count(&out, "percent", self->percent);
  emit_count(&out, "runs", SSI_SENSITIVITY_RUNS);
  emit_spread(&out, "total", &total);
  emit_open(&out, "pillars", '{');
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_spread spread = pillar_of(self, p);
    emit_spread(&out, name_of_pillar((ssi_pillar)p), &spread);
  }
  emit_close(&out, '}');
  emit_swings(self, &out);
  emit_rank(self, &out);
  emit_close(&out, '}');
  return emit_end(&out);
}

static void print_spread(const char *name, const ssi_spread *spread) {
  const int32_t columns[] = {spread->points, spread->low,     spread->median,
                             spread->high,   spread->minimum, spread->maximum};
  text_label(stdout, name, 2, text_pillars(LABEL, 4));
  for (int i = 0; i < 6; i++) {
    char number[NUMBER_MAX];
    number_short(columns[i], number);
    text_right(stdout, number, COLUMN);
  }
  putchar('\n');
}

static void print_spreads(const sensitivity *self, const terminal *screen) {
  static const char *const HEADS[] = {N_("points"), N_("low"),   N_("median"),
                                      N_("high"),   N_("least"), N_("most")};
  ssi_spread total = total_of(self);
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  printf("%*s", text_pillars(LABEL, 4), "");
  for (int i = 0; i < 6; i++) text_right(stdout, _(HEADS[i]), COLUMN);
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  print_spread(_("Index"), &total);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_spread spread = pillar_of(self, p);
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    print_spread(name, &spread);
  }
  putchar('\n');
  text_wrap(stdout,
            _("Nine of ten varied models lie between low and high, all of them "
              "between least and most."),
            0, 0, screen->width);
  putchar('\n');
}

static void print_swing(const sensitivity *self, const terminal *screen,
                        const ssi_swing *swing) {
  const int32_t changes[] = {swing->weight_less, swing->weight_more,
                             swing->goalpost_less, swing->goalpost_more};
  char name[64], numbers[4][NUMBER_MAX], most[NUMBER_MAX];
  char line[NAME_MAX_SHOWN];
  for (int i = 0; i < 4; i++) number_change(changes[i], numbers[i]);
  number_short(swing->swing, most);
  text_title(reading_info(&self->reading, swing->indicator).name, name,
             sizeof(name));
  snprintf(line, sizeof(line),
           _("weight less %s, more %s; goalpost less %s, more %s"), numbers[0],
           numbers[1], numbers[2], numbers[3]);
  printf("  %6s  ", most);
  text_wrap(stdout, name, 10, 10, screen->width);
  printf("%10s%s", "", terminal_style(screen, STYLE_FAINT));
  text_wrap(stdout, line, 10, 10, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

static void print_swings(const sensitivity *self, const terminal *screen) {
  size_t swings = 0;
  ssi_sensitivity_swings(self->spreads, &swings);
  terminal_heading(screen, _("What matters most, in points of the index"));
  for (size_t i = 0; i < swings && i < SHOWN_MAX; i++) {
    ssi_swing swing = swing_of(self, i);
    if (swing.swing == 0) {
      if (i == 0) puts(_("  Nothing does."));
      break;
    }
    print_swing(self, screen, &swing);
  }
  putchar('\n');
}

static void print_rank(const sensitivity *self, const terminal *screen) {
  char line[NAME_MAX_SHOWN];
  if (self->members == 0) return;
  snprintf(line, sizeof(line),
           _("Among %zu scores: top %d %%, from %d %% to %d %% in nine of ten "
             "varied models, from %d %% to %d %% in all of them."),
           self->members, (int)self->rank.top, (int)self->rank.best,
           (int)self->rank.worst, (int)self->rank.minimum,
           (int)self->rank.maximum);
  text_wrap(stdout, line, 0, 2, screen->width);
}

static int print(const sensitivity *self, const terminal *screen) {
  char day[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->reading.day, day);
  snprintf(
      line, sizeof(line),
      _("on %s: %d models whose weights and goalposts vary by up to %d %%"),
      day, SSI_SENSITIVITY_RUNS, (int)self->percent);
  reading_head(screen, _("Sensitivity"), line, self->reading.model,
               &self->reading.member);
  print_spreads(self, screen);
  print_swings(self, screen);
  print_rank(self, screen);
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout,
            _("The interval shows how sensitive the points are to weights and "
              "goalposts, not how well anything was observed."),
            0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return EXIT_OK;
}

/* Takes the rank among the scores of a file. */
static int take_rank(const options *asked, sensitivity *self) {
  scores cohort;
  ssi_status status;
  if (asked->scores == NULL) return EXIT_OK;
  if (!scores_read(asked->scores, &cohort)) return EXIT_DATA;
  self->members = cohort.count;
  if (self->members == 0) {
    say_error("%s holds no scores", file_shown(asked->scores));
    scores_free(&cohort);
    return EXIT_DATA;
  }
  self->rank.size = sizeof(self->rank);
  status = ssi_sensitivity_rank(self->spreads, cohort.points, cohort.count,
                                &self->rank);
  scores_free(&cohort);
  if (status == SSI_OK) return EXIT_OK;
  say_error("%s: %s", file_shown(asked->scores), _(ssi_status_text(status)));
  return EXIT_DATA;
}

static int make(const options *asked, sensitivity *self) {
  const member *from = &self->reading.member;
  ssi_status status = ssi_sensitivity_new(
      NULL, self->reading.model, from->profile, from->activity,
      self->reading.day, asked->percent, &self->spreads);
  self->percent = asked->percent;
  if (status != SSI_OK) return reading_fail(asked, status);
  return take_rank(asked, self);
}

int run_sensitivity(const options *asked) {
  sensitivity self;
  int code;
  memset(&self, 0, sizeof(self));
  if (!reading_begin(asked, &asked->on, "on", &self.reading)) return EXIT_DATA;
  code = make(asked, &self);
  if (code == EXIT_OK && asked->json) {
    code = print_json(&self);
  } else if (code == EXIT_OK) {
    terminal screen = terminal_look(asked->color);
    code = print(&self, &screen);
  }
  ssi_sensitivity_free(self.spreads);
  reading_free(&self.reading);
  return code;
}
