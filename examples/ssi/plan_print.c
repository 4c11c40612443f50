/* A plan for people. */
#include <stdio.h>
#include <string.h>

#include "lang.h"
#include "names.h"
#include "plan_parts.h"
#include "text.h"

#define LABEL 24
#define COLUMN 9
#define END_LABEL 25
#define END_COLUMN 7

/* Of a share, in per cent. */
#define SHARE_UNIT 10000

/* Seconds as minutes with at most two decimals. */
static void minutes(int32_t seconds, char out[NUMBER_MAX]) {
  number_measure_short(number_share(seconds, 60), SSI_POINT, out);
}

static void head(const terminal *screen, const char *title,
                 const char *const *columns) {
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_pad(stdout, title, LABEL);
  for (; *columns != NULL; columns++)
    text_right(stdout, **columns != '\0' ? _(*columns) : "", COLUMN);
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
  snprintf(line, sizeof(line), _("from %s to %s, %s minutes a week"), from, to,
           given);
  reading_head(screen, _("Plan"), line, self->reading.model,
               &self->reading.member);
}

/* What something brings, and what of it a later archive can show; screen: NULL
 * for a sum, in plain. */
static void print_gains(const terminal *screen, int32_t gain, int32_t seen) {
  char brings[NUMBER_MAX], shows[NUMBER_MAX];
  number_change(gain, brings);
  number_change(seen, shows);
  if (screen != NULL) fputs(terminal_style(screen, STYLE_GOOD), stdout);
  text_right(stdout, brings, COLUMN);
  if (screen != NULL) fputs(terminal_style(screen, STYLE_PLAIN), stdout);
  printf("%*s\n", COLUMN, shows);
}

/* What to do for more of the first indicator that a kind with such traits, or a
 * fact up to such a value, counts for and that is no matter of days alone;
 * NULL: none. */
static const char *advice_on(const ssi_model *model, int32_t kind, int32_t fact,
                             int32_t value, uint32_t traits) {
  size_t feeds = 0;
  ssi_model_feeds(model, &feeds);
  for (size_t i = 0; i < feeds; i++) {
    ssi_feed_info feed = SSI_INIT(ssi_feed_info);
    ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
    ssi_model_feed(model, i, &feed);
    if (feed.kind != kind || feed.fact != fact) continue;
    if (feed.fact_cap < value) continue;
    if (feed.any_trait != 0 && (feed.any_trait & traits) == 0) continue;
    ssi_model_indicator(model, feed.indicator, &info);
    if (info.measure != SSI_MEASURE_REGULARITY) return info.advice;
  }
  return NULL;
}

/* The same for an action, or else for what it is assumed to bring. */
static const char *advice_for(const plan *self,
                              const ssi_plan_line_result *line) {
  const ssi_model *model = self->reading.model;
  const char *found = advice_on(model, (int32_t)line->kind, 0, 0, line->traits);
  for (size_t i = 0; found == NULL && i < plan_yields(self); i++) {
    ssi_plan_yield_result yield = plan_yield(self, i);
    if (yield.action != line->kind) continue;
    found = advice_on(model, (int32_t)yield.brings, 0, 0, yield.traits);
  }
  return found;
}

static void print_line(const plan *self, const terminal *screen, size_t index) {
  ssi_plan_line_result line = plan_line(self, index);
  const char *advice = advice_for(self, &line);
  char name[64], took[NUMBER_MAX], how[NAME_MAX_SHOWN];
  text_words(name_of_kind(self->reading.model, line.kind), name, sizeof(name));
  minutes(line.seconds, took);
  name_traits(line.traits, ", ", how, sizeof(how));
  text_label(stdout, name, 2, LABEL);
  printf("%*d%*s", COLUMN, (int)line.times, COLUMN, took);
  print_gains(screen, line.gain, line.seen);
  if (how[0] != '\0') faint(screen, how, 4);
  if (!line.observed) faint(screen, _("not in your archive *"), 4);
  if (advice != NULL) faint(screen, _(advice), 4);
}

static void print_routine(const plan *self, const terminal *screen) {
  static const char *const COLUMNS[] = {N_("a week"), N_("minutes"), N_("gain"),
                                        N_("shown"), NULL};
  ssi_plan_result total = plan_total(self);
  char used[NUMBER_MAX];
  int32_t seen = 0;
  int unobserved = 0;
  head(screen, _("Every week"), COLUMNS);
  for (size_t i = 0; i < plan_lines(self); i++) {
    print_line(self, screen, i);
    unobserved += !plan_line(self, i).observed;
    seen += plan_line(self, i).seen;
  }
  if (plan_lines(self) == 0)
    puts(_("  Nothing: no routine would bring a point."));
  minutes(total.used_seconds, used);
  text_label(stdout, _("together"), 2, LABEL);
  printf("%*s%*s", COLUMN, "", COLUMN, used);
  print_gains(NULL, total.routine_gain, seen);
  faint(screen,
        _("Shown: how much of it a later archive can show. LinkedIn's export "
          "does "
          "not show the rest."),
        2);
  if (unobserved > 0) {
    faint(screen,
          _("* LinkedIn's export does not show whether you do this already. If "
            "you do, it brings less than the line says."),
          2);
  }
  if (!total.proven) {
    faint(screen, _("A very good plan, not proven the best."), 2);
  }
  putchar('\n');
}

static void print_task(const plan *self, const terminal *screen, size_t index) {
  ssi_plan_task_result task = plan_task(self, index);
  char name[64], form[128], took[NUMBER_MAX];
  text_words(name_of_fact(self->reading.model, task.fact), name, sizeof(name));
  snprintf(form, sizeof(form), _("%s, %d to %d"), name, (int)task.value,
           (int)task.target);
  minutes(task.seconds, took);
  text_label(stdout, form, 2, LABEL + COLUMN);
  text_right(stdout, took, COLUMN);
  print_gains(screen, task.gain, task.seen);
}

static void print_profile(const plan *self, const terminal *screen) {
  static const char *const COLUMNS[] = {"", N_("minutes"), N_("gain"),
                                        N_("shown"), NULL};
  const ssi_model *model = self->reading.model;
  ssi_plan_result total = plan_total(self);
  const char *said = NULL;
  char took[NUMBER_MAX];
  int32_t seen = 0;
  if (plan_tasks(self) == 0) return;
  head(screen, _("Once, on the profile"), COLUMNS);
  for (size_t i = 0; i < plan_tasks(self); i++) {
    ssi_plan_task_result task = plan_task(self, i);
    const char *advice =
        advice_on(model, 0, (int32_t)task.fact, task.target, 0);
    print_task(self, screen, i);
    seen += task.seen;
    /* Facts of one indicator come one after the other: said once. */
    if (advice != NULL && advice != said) faint(screen, _(advice), 4);
    said = advice;
  }
  minutes(total.profile_seconds, took);
  text_label(stdout, _("together"), 2, LABEL + COLUMN);
  text_right(stdout, took, COLUMN);
  print_gains(NULL, total.profile_gain, seen);
  putchar('\n');
}

/* One end of the plan: the index, unless it is a sum that makes no sense, and
 * the pillars. */
static void print_end(const char *name, const int32_t *index,
                      const int32_t *pillars, bool changes) {
  char number[NUMBER_MAX] = "";
  text_label(stdout, name, 2, END_LABEL);
  if (index != NULL) number_short(*index, number);
  text_right(stdout, number, END_COLUMN);
  for (int p = 0; p < SSI_PILLARS; p++) {
    if (changes) number_change(pillars[p], number);
    if (!changes) number_short(pillars[p], number);
    text_right(stdout, number, text_pillars(END_COLUMN, 1));
  }
  putchar('\n');
}

static void print_ends_head(const terminal *screen) {
  fputs(terminal_style(screen, STYLE_STRONG), stdout);
  text_pad(stdout, _("Points"), END_LABEL);
  text_right(stdout, _("Index"), END_COLUMN);
  for (int p = 1; p <= SSI_PILLARS; p++) {
    char name[NUMBER_MAX];
    text_title(name_of_pillar((ssi_pillar)p), name, sizeof(name));
    text_right(stdout, name, text_pillars(END_COLUMN, 1));
  }
  printf("%s\n", terminal_style(screen, STYLE_PLAIN));
}

/* The four ends, and where a cohort is. */
static void print_result(const plan *self, const terminal *screen) {
  ssi_plan_result total = plan_total(self);
  int32_t now[SSI_PILLARS], without[SSI_PILLARS], seen[SSI_PILLARS];
  int32_t planned[SSI_PILLARS], cohort[SSI_PILLARS], gap[SSI_PILLARS];
  char stop[64];
  for (int p = 0; p < SSI_PILLARS; p++) {
    ssi_plan_pillar_result pillar = plan_pillar(self, (ssi_pillar)(p + 1));
    now[p] = pillar.now;
    without[p] = pillar.without;
    seen[p] = pillar.seen;
    planned[p] = pillar.planned;
    cohort[p] = pillar.cohort;
    gap[p] = pillar.gap;
  }
  snprintf(stop, sizeof(stop),
           lang_plural("in %d day if you stop", "in %d days if you stop",
                       (unsigned long long)(total.horizon_day - total.day)),
           (int)(total.horizon_day - total.day));
  print_ends_head(screen);
  print_end(_("today"), &total.now, now, false);
  print_end(stop, &total.without, without, false);
  print_end(_("a later archive shows"), &total.seen, seen, false);
  print_end(_("with the plan"), &total.planned, planned, false);
  if (plan_pillar(self, SSI_PILLAR_BRAND).has_cohort) {
    print_end(_("the cohort's means"), NULL, cohort, false);
    print_end(_("your gap to them today"), NULL, gap, true);
  }
  reading_against_today(screen, total.now, total.planned, 2);
  faint(screen,
        _("A later archive shows: what an export of the same form can show on "
          "the "
          "last day, with all of the plan done."),
        2);
  putchar('\n');
}

/* Shares of what is done in words, and the rate that they follow. */
static const struct share {
  ssi_kind yield;
  const char *words;
  ssi_indicator rate;
} SHARES[] = {
    {SSI_KIND_INVITATION_ACCEPTED, N_("of invitations accepted"),
     SSI_INDICATOR_ACCEPTANCE_RATE},
    {SSI_KIND_CONNECTION, N_("of invitations become connections"),
     SSI_INDICATOR_ACCEPTANCE_RATE},
    {SSI_KIND_INVITATION_UNANSWERED, N_("of invitations unanswered"),
     SSI_INDICATOR_ACCEPTANCE_RATE},
    {SSI_KIND_MESSAGE_ANSWERED, N_("of messages answered"),
     SSI_INDICATOR_RESPONSE_RATE},
    {SSI_KIND_CONVERSATION, N_("of messages become conversations"),
     SSI_INDICATOR_RESPONSE_RATE},
    {SSI_KIND_MESSAGE_UNANSWERED, N_("of messages unanswered"),
     SSI_INDICATOR_RESPONSE_RATE},
    {SSI_KIND_INMAIL_ANSWERED, N_("of InMails answered"),
     SSI_INDICATOR_INMAIL_RESPONSE_RATE},
    {SSI_KIND_INMAIL_UNANSWERED, N_("of InMails unanswered"),
     SSI_INDICATOR_INMAIL_RESPONSE_RATE},
};

static const struct share *share_of(ssi_kind yield) {
  for (size_t i = 0; i < sizeof(SHARES) / sizeof(SHARES[0]); i++) {
    if (SHARES[i].yield == yield) return &SHARES[i];
  }
  return NULL;
}

/* "46 % of messages answered (your response rate)" */
static void share_words(const ssi_model *model, const struct share *share,
                        const ssi_plan_yield_result *yield, char *out,
                        size_t capacity) {
  char rate[NUMBER_MAX], name[64];
  number_measure_short(yield->rate, SHARE_UNIT, rate);
  text_words(name_of_indicator(model, share->rate), name, sizeof(name));
  snprintf(out, capacity,
           yield->indicator != 0 ? _("%s %% %s (by your %s)")
                                 : _("%s %% %s (as for anyone: your archive "
                                     "tells no %s yet)"),
           rate, _(share->words), name);
}

/* "8.2 x reaction received for each post (own 3 of 9, and 8 of anyone)" */
static void amount_words(const ssi_model *model,
                         const ssi_plan_yield_result *yield, char *out,
                         size_t capacity) {
  char rate[NUMBER_MAX], prior[NUMBER_MAX], action[64], what[64];
  number_measure_short(yield->rate, SSI_POINT, rate);
  number_measure_short(yield->prior, SSI_POINT, prior);
  text_words(name_of_kind(model, yield->action), action, sizeof(action));
  text_words(name_of_kind(model, yield->brings), what, sizeof(what));
  if (yield->times > 0) {
    snprintf(out, capacity,
             _("%s x %s for each %s (own %lld of %lld, and %s of anyone)"),
             rate, what, action, (long long)yield->came,
             (long long)yield->times, prior);
  } else {
    snprintf(out, capacity, _("%s x %s for each %s (as for anyone)"), rate,
             what, action);
  }
}

static void print_yield(const plan *self, const terminal *screen,
                        size_t index) {
  ssi_plan_yield_result yield = plan_yield(self, index);
  const struct share *share = share_of(yield.brings);
  char words[NAME_MAX_SHOWN], line[NAME_MAX_SHOWN + 16];
  if (share != NULL) {
    share_words(self->reading.model, share, &yield, words, sizeof(words));
  } else {
    amount_words(self->reading.model, &yield, words, sizeof(words));
  }
  snprintf(line, sizeof(line), _("assumed: %s"), words);
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
    if (!any) terminal_heading(screen, _("What it rests on"));
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
        _("If you do all of it and get what is assumed, you get exactly these "
          "points; it is no promise that others answer."),
        0);
  return EXIT_OK;
}
