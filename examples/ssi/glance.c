/* Prints the score at one glance: the index, the pillars as bars. */
#include "glance.h"

#include <stdio.h>
#include <string.h>

#include "lang.h"
#include "text.h"

#define GAINS 3
#define BAR_MAX 40
#define NAMED_MAX 5

static void print_head(const reading *self, const terminal *screen) {
  char day[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->day, day);
  snprintf(line, sizeof(line), _("on %s"), day);
  reading_head(screen, _("Social Selling Index"), line, self->model,
               &self->member);
}

static void print_total(const reading *self, const terminal *screen) {
  ssi_result total = reading_total(self);
  char points[NUMBER_MAX], high[NUMBER_MAX];
  char gauge[NUMBER_MAX], line[NAME_MAX_SHOWN];
  int32_t display = 0;
  int column;
  ssi_score_display(self->score, &display);
  number_short(total.points, points);
  number_short(total.high, high);
  column = 5 + snprintf(gauge, sizeof(gauge), _("%d of 100"), (int)display);
  printf("  %s%s%s   ", terminal_style(screen, STYLE_STRONG), gauge,
         terminal_style(screen, STYLE_PLAIN));
  snprintf(line, sizeof(line), _("from %s to %s, %d %% observed"), points, high,
           number_percent(total.observed, total.maximum));
  text_wrap(stdout, line, column, column, screen->width);
  putchar('\n');
}

static void repeat(const char *mark, int count) {
  for (int i = 0; i < count; i++) fputs(mark, stdout);
}

/* Cells of a bar for a part of a pillar; anything at all shows as one cell. */
static int cells(int32_t part, int32_t whole, int width) {
  int64_t scaled = (int64_t)part * width + whole / 2;
  int count = (int)(scaled / whole);
  return part > 0 && count == 0 ? 1 : count;
}

/* Points, then what is not observed, then what is observed and missed. */
static void print_bar(const terminal *screen, const ssi_result *result,
                      int width) {
  int full = cells(result->points, result->maximum, width);
  int open = cells(result->high, result->maximum, width) - full;
  if (open < 0) open = 0;
  fputs(terminal_style(screen, STYLE_GOOD), stdout);
  repeat(screen->utf8 ? "\xE2\x96\x88" : "#", full);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  repeat(screen->utf8 ? "\xE2\x96\x92" : "?", open);
  repeat(screen->utf8 ? "\xC2\xB7" : ".", width - full - open);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

/* "  Brand    14.12 of 25  " and "   69 % observed", on both sides of a bar. */
typedef struct frame {
  char before[NAME_MAX_SHOWN], after[NAME_MAX_SHOWN];
} frame;

static frame frame_of(const ssi_result *result) {
  frame made;
  char points[NUMBER_MAX];
  number_short(result->points, points);
  snprintf(made.before, sizeof(made.before), _("%6s of %d  "), points,
           (int)(result->maximum / SSI_POINT));
  snprintf(made.after, sizeof(made.after), _("  %3d %% observed"),
           number_percent(result->observed, result->maximum));
  return made;
}

static void print_pillars(const reading *self, const terminal *screen) {
  for (int i = 1; i <= SSI_PILLARS; i++) {
    ssi_result result = reading_pillar(self, (ssi_pillar)i);
    const frame around = frame_of(&result);
    const int label = text_pillars(8, 2);
    const int room = screen->width - 2 - label - text_width(around.before) -
                     text_width(around.after);
    char name[NUMBER_MAX];
    text_title(reading_pillar_info((ssi_pillar)i).name, name, sizeof(name));
    fputs("  ", stdout);
    text_pad(stdout, name, label);
    fputs(around.before, stdout);
    print_bar(screen, &result, room < BAR_MAX ? room : BAR_MAX);
    puts(around.after);
  }
  printf("%s  %s %s   %s %s   %s %s%s\n\n", terminal_style(screen, STYLE_FAINT),
         screen->utf8 ? "\xE2\x96\x88" : "#", _("points"),
         screen->utf8 ? "\xE2\x96\x92" : "?", _("not observed"),
         screen->utf8 ? "\xC2\xB7" : ".", _("still to gain"),
         terminal_style(screen, STYLE_PLAIN));
}

/* The indicators with the largest gains, largest first; ties in the model's
 * order. Answers how many. */
static int find_gains(const reading *self, ssi_indicator best[GAINS]) {
  int32_t gains[GAINS] = {0};
  int count = 0;
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    int32_t gain = reading_gain(self, (ssi_indicator)i);
    int at = count;
    while (at > 0 && gains[at - 1] < gain) at--;
    if (gain == 0 || at == GAINS) continue;
    if (count < GAINS) count++;
    for (int j = count - 1; j > at; j--) {
      gains[j] = gains[j - 1];
      best[j] = best[j - 1];
    }
    gains[at] = gain;
    best[at] = (ssi_indicator)i;
  }
  return count;
}

static void print_gain(const reading *self, const terminal *screen,
                       ssi_indicator indicator) {
  ssi_indicator_info info = reading_info(self, indicator);
  ssi_indicator_result result = reading_indicator(self, indicator);
  char name[64], gain[NUMBER_MAX], now[NUMBER_MAX], goal[NUMBER_MAX];
  char line[NAME_MAX_SHOWN];
  text_title(info.name, name, sizeof(name));
  number_short(reading_gain(self, indicator), gain);
  number_measure_short(result.measure, info.scale, now);
  number_measure_short(result.goalpost, info.scale, goal);
  printf("  %s+%5s%s  ", terminal_style(screen, STYLE_GOOD), gain,
         terminal_style(screen, STYLE_PLAIN));
  snprintf(line, sizeof(line), _("%s: %s of %s %s%s. %s"), name, now, goal,
           _(info.unit),
           result.state == SSI_OBSERVATION_PART ? _(", observed in part") : "",
           _(info.advice));
  text_wrap(stdout, line, 10, 10, screen->width);
}

static void print_gains(const reading *self, const terminal *screen) {
  ssi_indicator best[GAINS];
  int count = find_gains(self, best);
  terminal_heading(screen, _("Largest gains left"));
  for (int i = 0; i < count; i++) print_gain(self, screen, best[i]);
  if (count == 0) puts(_("  None: all that was observed is at its best."));
  putchar('\n');
}

/* True if an archive can show something that feeds the indicator. */
static bool archive_can_show(const reading *self, ssi_indicator indicator) {
  size_t feeds = 0;
  ssi_model_feeds(self->model, &feeds);
  for (size_t i = 0; i < feeds; i++) {
    ssi_feed_info feed = SSI_INIT(ssi_feed_info);
    ssi_kind_info kind = SSI_INIT(ssi_kind_info);
    ssi_fact_info fact = SSI_INIT(ssi_fact_info);
    ssi_model_feed(self->model, i, &feed);
    if (feed.indicator != indicator) continue;
    if (feed.kind != 0) {
      ssi_model_kind(self->model, (ssi_kind)feed.kind, &kind);
    } else {
      ssi_model_fact(self->model, (ssi_fact)feed.fact, &fact);
    }
    if (kind.in_archive || fact.in_archive) return true;
  }
  return false;
}

/* One line on the unobserved indicators that an archive can, or cannot, show,
 * the weightiest named first. */
static void print_unobserved(const reading *self, const terminal *screen,
                             bool can, const char *intro) {
  char line[NAME_MAX_SHOWN], points[NUMBER_MAX];
  bool named[SSI_INDICATORS + 1] = {false};
  int64_t sum = 0;
  int count = 0;
  size_t used;
  for (int i = 1; i <= SSI_INDICATORS; i++) {
    ssi_indicator_result result = reading_indicator(self, (ssi_indicator)i);
    named[i] = result.state != SSI_OBSERVATION_NONE ||
               archive_can_show(self, (ssi_indicator)i) != can;
    if (named[i]) continue;
    sum += result.maximum;
    count++;
  }
  if (count == 0) return;
  number_short(sum, points);
  used =
      (size_t)snprintf(line, sizeof(line), _("%s, %s points:"), intro, points);
  for (int i = 0; i < count && i < NAMED_MAX; i++) {
    int32_t most = -1;
    int next = 0;
    char name[64];
    for (int j = 1; j <= SSI_INDICATORS; j++) {
      ssi_indicator_result result = reading_indicator(self, (ssi_indicator)j);
      if (named[j] || result.maximum <= most) continue;
      most = result.maximum;
      next = j;
    }
    named[next] = true;
    text_words(reading_info(self, (ssi_indicator)next).name, name,
               sizeof(name));
    used += (size_t)snprintf(line + used, sizeof(line) - used, "%s %s",
                             i > 0 ? "," : "", name);
  }
  snprintf(line + used, sizeof(line) - used, "%s",
           count > NAMED_MAX ? ", ..." : "");
  text_wrap(stdout, line, 0, 2, screen->width);
}

/* What depends on the target is unobserved only until one is given. */
static void print_hint(const reading *self, const terminal *screen) {
  ssi_indicator_result keywords =
      reading_indicator(self, SSI_INDICATOR_KEYWORDS);
  if (keywords.state != SSI_OBSERVATION_NONE) return;
  text_wrap(stdout,
            _("Keywords and the target's people can be observed with "
              "--target 'keyword,keyword'."),
            0, 2, screen->width);
}

void glance_print(const reading *self, const terminal *screen) {
  print_head(self, screen);
  print_total(self, screen);
  print_pillars(self, screen);
  print_gains(self, screen);
  print_unobserved(self, screen, true, _("Not observed here"));
  print_unobserved(self, screen, false, _("Never in an archive"));
  print_hint(self, screen);
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout,
            _("An open, SSI-style index, computed on this machine; not "
              "LinkedIn's number. See every point with: ssi explain"),
            0, 0, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}
