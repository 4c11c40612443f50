/* ssi explain: where every point comes from. All six decimals are shown, so
 * that the reader can add them up. */
#include <stdio.h>

#include "commands.h"
#include "lang.h"
#include "reading.h"
#include "say.h"
#include "text.h"

#define LABEL 36

static void print_pillar(const reading *self, const terminal *screen,
                         ssi_pillar pillar) {
  ssi_result result = reading_pillar(self, pillar);
  ssi_pillar_info info = reading_pillar_info(pillar);
  char name[NUMBER_MAX], points[NUMBER_MAX], maximum[NUMBER_MAX];
  text_title(info.name, name, sizeof(name));
  number_full(result.points, points);
  number_full(result.maximum, maximum);
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_pad(stdout, name, LABEL);
  printf(_("%10s of %9s%s\n  "), points, maximum,
         terminal_style(screen, STYLE_PLAIN));
  text_wrap(stdout, _(info.sentence), 2, 2, screen->width);
}

static void print_indicator(const reading *self, const terminal *screen,
                            ssi_indicator indicator) {
  ssi_indicator_info info = reading_info(self, indicator);
  ssi_indicator_result result = reading_indicator(self, indicator);
  char name[64], points[NUMBER_MAX], maximum[NUMBER_MAX];
  char now[NUMBER_MAX], goal[NUMBER_MAX], line[NAME_MAX_SHOWN];
  text_title(info.name, name, sizeof(name));
  number_full(result.points, points);
  number_full(result.maximum, maximum);
  number_measure_short(result.measure, info.scale, now);
  number_measure_short(result.goalpost, info.scale, goal);
  putchar('\n');
  text_label(stdout, name, 2, LABEL);
  printf(_("%10s of %9s\n    "), points, maximum);
  if (result.state == SSI_OBSERVATION_NONE) {
    snprintf(line, sizeof(line), _("not observed; full marks at %s %s"), goal,
             _(info.unit));
  } else {
    snprintf(
        line, sizeof(line), _("%s of %s %s%s"), now, goal, _(info.unit),
        result.state == SSI_OBSERVATION_PART ? _(", observed in part") : "");
  }
  fputs(terminal_style(screen, STYLE_FAINT), stdout);
  text_wrap(stdout, line, 4, 4, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

static void print_share(const reading *self, const terminal *screen,
                        const ssi_contribution *share) {
  char name[64], points[NUMBER_MAX];
  text_words(reading_feeder(self, share), name, sizeof(name));
  number_full(share->points, points);
  text_label(stdout, name, 4, LABEL);
  if (!share->observed) {
    fputs(terminal_style(screen, STYLE_FAINT), stdout);
    text_right(stdout, _("unobserved"), 10);
    printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  } else {
    style wanted = share->points < 0 ? STYLE_BAD : STYLE_PLAIN;
    printf("%s%10s%s\n", terminal_style(screen, wanted), points,
           terminal_style(screen, STYLE_PLAIN));
  }
}

/* Prints the shares of an indicator; answers their sum. */
static int64_t print_shares(const reading *self, const terminal *screen,
                            ssi_indicator indicator) {
  size_t count = 0;
  int64_t sum = 0;
  ssi_score_contributions(self->score, &count);
  for (size_t i = 0; i < count; i++) {
    ssi_contribution share = SSI_INIT(ssi_contribution);
    ssi_score_contribution(self->score, i, &share);
    if (share.indicator != indicator) continue;
    print_share(self, screen, &share);
    sum += share.points;
  }
  return sum;
}

/* Adds up what was printed and compares it with the score. */
static int print_sum(const reading *self, int64_t sum) {
  ssi_result total = reading_total(self);
  char added[NUMBER_MAX], points[NUMBER_MAX];
  number_full(sum, added);
  number_full(total.points, points);
  if (sum != total.points) {
    say_error("the shares add up to %s, the index is %s", added, points);
    return EXIT_DATA;
  }
  text_pad(stdout, _("Sum of all shares"), LABEL);
  printf("%10s\n", added);
  text_pad(stdout, _("The index"), LABEL);
  printf(_("%10s of 100.000000\n"), points);
  return EXIT_OK;
}

static int print(const reading *self, const terminal *screen) {
  int64_t sum = 0;
  char day[NUMBER_MAX], line[NAME_MAX_SHOWN];
  number_day(self->day, day);
  snprintf(line, sizeof(line), _("Explanation on %s, model %s, fingerprint %s"),
           day, ssi_model_version(self->model),
           ssi_model_fingerprint(self->model));
  reading_append_days(&self->member, line, sizeof(line));
  text_wrap(stdout, line, 0, 0, screen->width);
  putchar('\n');
  for (int p = 1; p <= SSI_PILLARS; p++) {
    print_pillar(self, screen, (ssi_pillar)p);
    for (int i = 1; i <= SSI_INDICATORS; i++) {
      ssi_indicator_result result = reading_indicator(self, (ssi_indicator)i);
      if ((int)result.pillar != p) continue;
      print_indicator(self, screen, (ssi_indicator)i);
      sum += print_shares(self, screen, (ssi_indicator)i);
    }
    putchar('\n');
  }
  return print_sum(self, sum);
}

int run_explain(const options *asked) {
  reading self;
  int code;
  if (!reading_make(asked, &self)) return EXIT_DATA;
  if (asked->json) {
    code = reading_json(&self, true);
  } else {
    terminal screen = terminal_look(asked->color);
    code = print(&self, &screen);
  }
  reading_free(&self);
  return code;
}
