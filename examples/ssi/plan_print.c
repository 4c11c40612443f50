/* A plan for people. */
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "plan_parts.h"
#include "text.h"

#define LABEL 28
#define COLUMN 9

/* Seconds as minutes with at most two decimals. */
static void minutes(int32_t seconds, char out[NUMBER_MAX]) {
  number_measure_short(number_share(seconds, 60), SSI_POINT, out);
}

static void head(const terminal *screen, const char *title,
                 const char *const *columns) {
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_pad(stdout, title, LABEL);
  for (; *columns != NULL; columns++) printf("%*s", COLUMN, *columns);
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
}

static void faint(const terminal *screen, const char *text, int indent) {
  printf("%*s%s", indent, "", terminal_style(screen, STYLE_FAINT));
  text_wrap(stdout, text, indent, indent, screen->width);
  fputs(terminal_style(screen, STYLE_PLAIN), stdout);
}

static void print_head(const plan *self, const terminal *screen) {
  ssi_plan_result total = plan_total(self);
  char from[NUMBER_MAX], to[NUMBER_MAX], line[NAME_MAX_SHOWN];
  char given[NUMBER_MAX];
  number_day(total.day + 1, from);
  number_day(total.horizon_day, to);
  minutes(total.week_seconds, given);
  snprintf(line, sizeof(line), "from %s to %s, %s minutes a week", from, to,
           given);
  reading_head(screen, "Plan", line, self->reading.model,
               &self->reading.member);
}

static void print_line(const plan *self, const terminal *screen, size_t index) {
  ssi_plan_line_result line = plan_line(self, index);
  char name[64], took[NUMBER_MAX], gain[NUMBER_MAX], how[NAME_MAX_SHOWN];
  text_words(name_of_kind(self->reading.model, line.kind), name, sizeof(name));
  minutes(line.seconds, took);
  number_change(line.gain, gain);
  name_traits(line.traits, ", ", how, sizeof(how));
  fputs("  ", stdout);
  text_pad(stdout, name, LABEL - 2);
  printf("%*d%*s%s%*s%s\n", COLUMN, (int)line.times, COLUMN, took,
         terminal_style(screen, STYLE_GOOD), COLUMN, gain,
         terminal_style(screen, STYLE_PLAIN));
  if (how[0] != '\0') faint(screen, how, 4);
  if (!line.observed) faint(screen, "not observed so far *", 4);
}

static void print_routine(const plan *self, const terminal *screen) {
  static const char *const COLUMNS[] = {"a week", "minutes", "gain", NULL};
  ssi_plan_result total = plan_total(self);
  char used[NUMBER_MAX], gain[NUMBER_MAX];
  int unobserved = 0;
  head(screen, "Every week", COLUMNS);
  for (size_t i = 0; i < plan_lines(self); i++) {
    print_line(self, screen, i);
    unobserved += !plan_line(self, i).observed;
  }
  if (plan_lines(self) == 0) puts("  Nothing: no routine would bring a point.");
  minutes(total.used_seconds, used);
  number_change(total.routine_gain, gain);
  fputs("  ", stdout);
  text_pad(stdout, "together", LABEL - 2);
  printf("%*s%*s%*s\n", COLUMN, "", COLUMN, used, COLUMN, gain);
  if (unobserved > 0) {
    faint(screen,
          "* The archive does not show whether you do this already. If you do, "
          "the line brings less than it says.",
          2);
  }
  if (!total.proven) {
    faint(screen,
          "Found by search: there were too many routines to try them all.", 2);
  }
  putchar('\n');
}

static void print_task(const plan *self, const terminal *screen, size_t index) {
  ssi_plan_task_result task = plan_task(self, index);
  char name[64], form[128], took[NUMBER_MAX], gain[NUMBER_MAX];
  text_words(name_of_fact(self->reading.model, task.fact), name, sizeof(name));
  snprintf(form, sizeof(form), "%s, %d to %d", name, (int)task.value,
           (int)task.target);
  minutes(task.seconds, took);
  number_change(task.gain, gain);
  fputs("  ", stdout);
  text_pad(stdout, form, LABEL + COLUMN - 2);
  printf("%*s%s%*s%s\n", COLUMN, took, terminal_style(screen, STYLE_GOOD),
         COLUMN, gain, terminal_style(screen, STYLE_PLAIN));
}

static void print_profile(const plan *self, const terminal *screen) {
  static const char *const COLUMNS[] = {"", "minutes", "gain", NULL};
  ssi_plan_result total = plan_total(self);
  char took[NUMBER_MAX], gain[NUMBER_MAX];
  if (plan_tasks(self) == 0) return;
  head(screen, "Once, on the profile", COLUMNS);
  for (size_t i = 0; i < plan_tasks(self); i++) print_task(self, screen, i);
  minutes(total.profile_seconds, took);
  number_change(total.profile_gain, gain);
  fputs("  ", stdout);
  text_pad(stdout, "together", LABEL + COLUMN - 2);
  printf("%*s%*s\n\n", COLUMN, took, COLUMN, gain);
}

static void print_points(const char *name, const int32_t *columns, int count) {
  fputs("  ", stdout);
  text_pad(stdout, name, 12);
  for (int i = 0; i < count; i++) {
    char number[NUMBER_MAX];
    /* The fifth is a gap, which has a sign. */
    if (i < 4) number_short(columns[i], number);
    if (i == 4) number_change(columns[i], number);
    printf("%*s", COLUMN, number);
  }
  putchar('\n');
}

static void print_result(const plan *self, const terminal *screen) {
  static const char *const HEADS[] = {"now", "without", "with", "cohort",
                                      "gap"};
  ssi_plan_result total = plan_total(self);
  const int32_t index[] = {total.now, total.without, total.planned};
  int count = plan_pillar(self, SSI_PILLAR_BRAND).has_cohort ? 5 : 3;
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_pad(stdout, "Points", 14);
  for (int i = 0; i < count; i++) {
    printf("%*s", COLUMN, HEADS[i]);
  }
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
  print_points("Index", index, 3);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    ssi_plan_pillar_result pillar = plan_pillar(self, (ssi_pillar)p);
    const int32_t points[] = {pillar.now, pillar.without, pillar.planned,
                              pillar.cohort, pillar.gap};
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    print_points(name, points, count);
  }
  faint(screen, "Without and with the plan: on its last day.", 2);
  putchar('\n');
}

/* Shares of what is done, in words. */
static const struct {
  ssi_kind yield;
  const char *words;
} SHARES[] = {{SSI_KIND_INVITATION_ACCEPTED, "of invitations accepted"},
              {SSI_KIND_CONNECTION, "of invitations become connections"},
              {SSI_KIND_INVITATION_UNANSWERED, "of invitations unanswered"},
              {SSI_KIND_MESSAGE_ANSWERED, "of messages answered"},
              {SSI_KIND_CONVERSATION, "of messages become conversations"},
              {SSI_KIND_MESSAGE_UNANSWERED, "of messages unanswered"},
              {SSI_KIND_INMAIL_ANSWERED, "of InMails answered"},
              {SSI_KIND_INMAIL_UNANSWERED, "of InMails unanswered"}};

static const char *share_words(ssi_kind yield) {
  for (size_t i = 0; i < sizeof(SHARES) / sizeof(SHARES[0]); i++) {
    if (SHARES[i].yield == yield) return SHARES[i].words;
  }
  return NULL;
}

/* "own 3 of 9, and 40 % of anyone" */
static void evidence(const ssi_plan_yield_result *yield, const char *prior,
                     char *out, size_t capacity) {
  if (yield->times > 0) {
    snprintf(out, capacity, "own %lld of %lld, and %s of anyone",
             (long long)yield->came, (long long)yield->times, prior);
  } else {
    snprintf(out, capacity, "as for anyone");
  }
}

static void print_yield(const plan *self, const terminal *screen,
                        size_t index) {
  ssi_plan_yield_result yield = plan_yield(self, index);
  const ssi_model *model = self->reading.model;
  const char *words = share_words(yield.brings);
  /* Shares are told in per cent, the rest as numbers. */
  int32_t unit = words != NULL ? 10000 : SSI_POINT;
  const char *mark = words != NULL ? " %" : "";
  char rate[NUMBER_MAX], number[NUMBER_MAX], prior[NUMBER_MAX + 4];
  char own[128], action[64], what[64], line[NAME_MAX_SHOWN];
  number_measure_short(yield.rate, unit, rate);
  number_measure_short(yield.prior, unit, number);
  snprintf(prior, sizeof(prior), "%s%s", number, mark);
  evidence(&yield, prior, own, sizeof(own));
  text_words(name_of_kind(model, yield.action), action, sizeof(action));
  text_words(name_of_kind(model, yield.brings), what, sizeof(what));
  if (words != NULL) {
    snprintf(line, sizeof(line), "assumed: %s %% %s (%s)", rate, words, own);
  } else {
    snprintf(line, sizeof(line), "assumed: %s x %s for each %s (%s)", rate,
             what, action, own);
  }
  fputs("  ", stdout);
  text_wrap(stdout, line, 2, 4, screen->width);
}

/* Yields of what the routine does not do would only be noise. */
static bool is_done(const plan *self, ssi_kind action) {
  for (size_t i = 0; i < plan_lines(self); i++) {
    if (plan_line(self, i).kind == action) return true;
  }
  return false;
}

static void print_assumed(const plan *self, const terminal *screen) {
  bool any = false;
  for (size_t i = 0; i < plan_yields(self); i++) {
    if (!is_done(self, plan_yield(self, i).action)) continue;
    if (!any) terminal_heading(screen, "What it rests on");
    any = true;
    print_yield(self, screen, i);
  }
  if (any) putchar('\n');
}

int plan_print(const plan *self, const terminal *screen) {
  print_head(self, screen);
  print_routine(self, screen);
  print_profile(self, screen);
  print_result(self, screen);
  print_assumed(self, screen);
  faint(screen,
        "If you do all of it and get what is assumed, you get exactly these "
        "points; it is no promise that others answer.",
        0);
  return EXIT_OK;
}
