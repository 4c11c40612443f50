/* ssi trend: what changed in 7 and 30 days and since a baseline. */
#include <stdio.h>
#include <string.h>

#include "baseline.h"
#include "commands.h"
#include "lang.h"
#include "names.h"
#include "reading.h"
#include "say.h"
#include "text.h"

#define LABEL 30
#define COLUMN 9
#define SHOWN_MAX 10

typedef struct trend {
  reading reading;
  int32_t baseline;
  ssi_trend *changes;
} trend;

/* Indicators in some order. */
typedef struct ranking {
  ssi_indicator rows[SSI_INDICATORS];
} ranking;

static const char *const WINDOWS[] = {"", "week", "month", "baseline"};

static ssi_change total_of(const trend *self, int window) {
  ssi_change change = SSI_INIT(ssi_change);
  ssi_trend_total(self->changes, (ssi_window)window, &change);
  return change;
}

static ssi_change pillar_of(const trend *self, int window, int pillar) {
  ssi_change change = SSI_INIT(ssi_change);
  ssi_trend_pillar(self->changes, (ssi_window)window, (ssi_pillar)pillar,
                   &change);
  return change;
}

static ssi_change indicator_of(const trend *self, int window,
                               ssi_indicator indicator) {
  ssi_change change = SSI_INIT(ssi_change);
  ssi_trend_indicator(self->changes, (ssi_window)window, indicator, &change);
  return change;
}

static const char *verdict_name(ssi_verdict verdict) {
  switch (verdict) {
    case SSI_VERDICT_DECLINING:
      return N_("declining");
    case SSI_VERDICT_STEADY:
      return N_("steady");
    case SSI_VERDICT_IMPROVING:
      return N_("improving");
    case SSI_VERDICT_NOT_ENOUGH_DATA:
      break;
  }
  return "not_enough_data";
}

static int32_t size_of(int32_t change) {
  return change < 0 ? -change : change;
}

/* How far an indicator moved: in one window, or with 0 in any of them. */
static int32_t move_of(const trend *self, int window, ssi_indicator indicator) {
  int32_t most = 0;
  for (int i = 1; i <= SSI_WINDOWS; i++) {
    int32_t move = size_of(indicator_of(self, i, indicator).change);
    if ((window == 0 || window == i) && move > most) most = move;
  }
  return most;
}

/* Those that moved most first; equal ones in the model's order. */
static ranking rank(const trend *self, int window) {
  ranking sorted;
  for (int i = 0; i < SSI_INDICATORS; i++) {
    ssi_indicator each = (ssi_indicator)(i + 1);
    int32_t move = move_of(self, window, each);
    int at = i;
    for (; at > 0 && move_of(self, window, sorted.rows[at - 1]) < move; at--) {
      sorted.rows[at] = sorted.rows[at - 1];
    }
    sorted.rows[at] = each;
  }
  return sorted;
}

static void emit_fields(emit *out, const ssi_change *change) {
  emit_micro(out, "before", change->before);
  emit_micro(out, "after", change->after);
  emit_micro(out, "change", change->change);
  emit_micro(out, "drift", change->drift);
  emit_text(out, "verdict", verdict_name(change->verdict));
}

static void emit_window(const trend *self, emit *out, int window) {
  ssi_change total = total_of(self, window);
  ranking sorted = rank(self, window);
  emit_open(out, WINDOWS[window], '{');
  reading_emit_day("from", total.first_day, out);
  emit_open(out, "total", '{');
  emit_fields(out, &total);
  emit_close(out, '}');
  emit_open(out, "pillars", '{');
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_change change = pillar_of(self, window, p);
    emit_open(out, name_of_pillar((ssi_pillar)p), '{');
    emit_fields(out, &change);
    emit_close(out, '}');
  }
  emit_close(out, '}');
  emit_open(out, "indicators", '[');
  for (int i = 0; i < SSI_INDICATORS; i++) {
    ssi_change change = indicator_of(self, window, sorted.rows[i]);
    ssi_indicator_info info = reading_info(&self->reading, sorted.rows[i]);
    emit_open(out, NULL, '{');
    emit_text(out, "id", info.name);
    emit_text(out, "pillar", name_of_pillar(info.pillar));
    emit_fields(out, &change);
    emit_close(out, '}');
  }
  emit_close(out, ']');
  emit_close(out, '}');
}

static int print_json(const trend *self) {
  emit out = emit_begin(stdout);
  emit_open(&out, NULL, '{');
  reading_emit_day("on", self->reading.day, &out);
  reading_emit_day("since", self->baseline, &out);
  reading_emit_model("model", self->reading.model, &out);
  emit_flag(&out, "reconstructed", true);
  emit_open(&out, "windows", '{');
  for (int w = 1; w <= SSI_WINDOWS; w++) emit_window(self, &out, w);
  emit_close(&out, '}');
  emit_close(&out, '}');
  return emit_end(&out);
}

static style style_of(ssi_verdict verdict) {
  return verdict == SSI_VERDICT_IMPROVING   ? STYLE_GOOD
         : verdict == SSI_VERDICT_DECLINING ? STYLE_BAD
         : verdict == SSI_VERDICT_STEADY    ? STYLE_PLAIN
                                            : STYLE_FAINT;
}

static void print_change(const terminal *screen, const char *name,
                         const ssi_change *change) {
  char before[NUMBER_MAX], after[NUMBER_MAX], moved[NUMBER_MAX], words[64];
  number_short(change->before, before);
  number_short(change->after, after);
  number_change(change->change, moved);
  text_words(verdict_name(change->verdict), words, sizeof(words));
  fputs("  ", stdout);
  text_pad(stdout, name, text_pillars(8, 2));
  printf(_("%7s to %6s  %7s  "), before, after, moved);
  terminal_print(screen, style_of(change->verdict), words);
  putchar('\n');
}

static void print_window(const trend *self, const terminal *screen,
                         int window) {
  static const char *const TITLES[] = {
      "", N_("Over 7 days"), N_("Over 30 days"), N_("Since the baseline")};
  ssi_change total = total_of(self, window);
  char title[NAME_MAX_SHOWN], day[NUMBER_MAX];
  number_day(total.first_day, day);
  snprintf(title, sizeof(title), _("%s, from %s"), _(TITLES[window]), day);
  terminal_heading(screen, title);
  print_change(screen, _("Index"), &total);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_change change = pillar_of(self, window, p);
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    print_change(screen, name, &change);
  }
  putchar('\n');
}

static void print_moves(const trend *self, const terminal *screen) {
  ranking sorted = rank(self, 0);
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_pad(stdout, _("Moved most"), LABEL);
  text_right(stdout, _("7 days"), COLUMN);
  text_right(stdout, _("30 days"), COLUMN);
  text_right(stdout, _("baseline"), COLUMN);
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  for (int i = 0; i < SHOWN_MAX; i++) {
    char name[64];
    if (move_of(self, 0, sorted.rows[i]) == 0) {
      if (i == 0) puts(_("  Nothing moved."));
      break;
    }
    text_title(reading_info(&self->reading, sorted.rows[i]).name, name,
               sizeof(name));
    text_label(stdout, name, 2, LABEL);
    for (int w = 1; w <= SSI_WINDOWS; w++) {
      char moved[NUMBER_MAX];
      number_change(indicator_of(self, w, sorted.rows[i]).change, moved);
      printf("%*s", COLUMN, moved);
    }
    putchar('\n');
  }
  putchar('\n');
}

static int print(const trend *self, const terminal *screen) {
  char day[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->reading.day, day);
  snprintf(line, sizeof(line), _("on %s"), day);
  reading_head(screen, _("Trend"), line, self->reading.model,
               &self->reading.member);
  for (int w = 1; w <= SSI_WINDOWS; w++) print_window(self, screen, w);
  print_moves(self, screen);
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(
      stdout,
      _("No forecast, and a point or two is one post, not a trend: a "
        "verdict compares means of the window's thirds. Reconstructed from "
        "what the archive holds today."),
      0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  return EXIT_OK;
}

/* The baseline: as asked, else 90 days before, but not before the record
 * begins. */
static int choose_baseline(const options *asked, trend *self) {
  int32_t day = self->reading.day;
  if (day == 0) {
    say_error("trend: there is no day before 1970-01-01 to compare with");
    return EXIT_USAGE;
  }
  if (asked->since.given) {
    self->baseline = asked->since.day;
    if (self->baseline < day) return EXIT_OK;
    say_error("--since must be before the day that is looked at");
    return EXIT_USAGE;
  }
  self->baseline = baseline_of(self->reading.member.activity, day);
  return EXIT_OK;
}

static int make(const options *asked, trend *self) {
  const member *from = &self->reading.member;
  int code = choose_baseline(asked, self);
  ssi_status status;
  if (code != EXIT_OK) return code;
  status =
      ssi_trend_new(NULL, self->reading.model, from->profile, from->activity,
                    self->reading.day, self->baseline, &self->changes);
  return status == SSI_OK ? EXIT_OK : reading_fail(asked, status);
}

int run_trend(const options *asked) {
  trend self;
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
  ssi_trend_free(self.changes);
  reading_free(&self.reading);
  return code;
}
