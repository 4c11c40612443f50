/* What a member's own actions can bring when nothing comes back, and what each
   of them brings by itself. An action is a kind that takes time, and what is
   sent stays unanswered. Prints the points of each action per weekly minute. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "figures.h"
#include "personas.h"
#include "population.h"

#define TODAY (ROUTINE_BEGINS - 1)
#define YEAR 365

/* A kind that takes time. */
typedef struct action {
  ssi_kind kind;
  const char *name;
  int32_t cap, seconds;
} action;

/* All of them, in the order of the kinds; a kind of 0 ends them. */
static action actions[SSI_KINDS + 1];

static void list_actions(void) {
  ssi_model *model;
  size_t count = 0;
  int32_t kind;
  must(ssi_model_new(NULL, &model));
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    ssi_kind_info info = SSI_INIT(ssi_kind_info);
    must(ssi_model_kind(model, (ssi_kind)kind, &info));
    if (info.seconds > 0) {
      const action one = {(ssi_kind)kind, info.name, info.daily_cap,
                          info.seconds};
      actions[count++] = one;
    }
  }
  ssi_model_free(model);
}

/* Writing to visitors answers a view: it is not one-sided. */
static bool is_one_sided(ssi_kind kind) {
  const action *one = actions;
  while (one->kind && one->kind != kind) one++;
  return one->kind && kind != SSI_KIND_VISITOR_CONTACTED;
}

static ssi_kind unanswered(ssi_kind kind) {
  switch (kind) {
    case SSI_KIND_MESSAGE_SENT:
      return SSI_KIND_MESSAGE_UNANSWERED;
    case SSI_KIND_INMAIL_SENT:
      return SSI_KIND_INMAIL_UNANSWERED;
    case SSI_KIND_INVITATION_SENT:
      return SSI_KIND_INVITATION_UNANSWERED;
    default:
      return (ssi_kind)0;
  }
}

/* `count` on a day, each with another person. */
static void act(persona *self, ssi_kind kind, uint32_t traits, uint32_t count,
                int32_t day) {
  static uint64_t person = 1000000;
  uint32_t i;
  for (i = 0; i < count; i++) persona_add(self, day, kind, traits, 1, ++person);
}

/* The same, and what is sent stays unanswered. */
static void act_in_vain(persona *self, ssi_kind kind, uint32_t traits,
                        uint32_t count, int32_t day) {
  const ssi_kind against = unanswered(kind);
  act(self, kind, traits, count, day);
  if (against) persona_add(self, day, against, 0, count, 0);
}

/* Everything filled in, 500 connections of no special kind, no life. */
static persona base(bool active) {
  static const described full = {
      .network = {{500, 2920, 1, 0, false}},
      .facts = {{SSI_FACT_PHOTO, 1},
                {SSI_FACT_COVER, 1},
                {SSI_FACT_HEADLINE_LENGTH, 120},
                {SSI_FACT_SUMMARY_LENGTH, 1500},
                {SSI_FACT_LOCATION, 1},
                {SSI_FACT_INDUSTRY, 1},
                {SSI_FACT_CURRENT_POSITION, 1},
                {SSI_FACT_POSITIONS, 5},
                {SSI_FACT_POSITIONS_DESCRIBED, 5},
                {SSI_FACT_EDUCATION, 2},
                {SSI_FACT_SKILLS, 50},
                {SSI_FACT_CERTIFICATIONS, 5},
                {SSI_FACT_LANGUAGES, 3},
                {SSI_FACT_ACHIEVEMENTS, 3},
                {SSI_FACT_PROFILE_MEDIA, 5},
                {SSI_FACT_KEYWORD_SPREAD, 1000000},
                {SSI_FACT_GROUPS, 10}},
  };
  persona self = persona_of(&full);
  int32_t before;
  for (before = 0; active && before < YEAR; before++)
    persona_add(&self, TODAY - before, SSI_KIND_ACTIVE_DAY, 0, 1, 0);
  return self;
}

static int32_t points_of_base(bool active) {
  persona self = base(active);
  const int32_t points = points_on(&self, 0, TODAY);
  persona_free(&self);
  return points;
}

/* Every action at its daily cap, every trait set, for so many days. */
static void check_robot(int32_t days, const char *what) {
  persona self = base(true);
  const action *one;
  int32_t before;
  for (one = actions; one->kind; one++) {
    for (before = 0; is_one_sided(one->kind) && before < days; before++)
      act_in_vain(&self, one->kind, SSI_TRAITS, (uint32_t)one->cap,
                  TODAY - before);
  }
  figure(what, points_on(&self, 0, TODAY) / 1000, 0, 44999);
  persona_free(&self);
}

#define ROWS_MOST 200000

/* Does what a plan says, and nothing comes back. */
static void act_alone(persona *self, const ssi_activity *planned) {
  static int32_t days[ROWS_MOST];
  static uint8_t kinds[ROWS_MOST];
  static uint32_t traits[ROWS_MOST], counts[ROWS_MOST];
  size_t rows, i;
  must(ssi_activity_read(planned, 0, ROWS_MOST, days, kinds, traits, counts,
                         NULL, &rows));
  if (rows == ROWS_MOST) must(SSI_ERROR_LIMIT);
  for (i = 0; i < rows; i++) {
    const ssi_kind kind = (ssi_kind)kinds[i];
    if (is_one_sided(kind))
      act_in_vain(self, kind, traits[i], counts[i], days[i]);
    if (kind == SSI_KIND_ACTIVE_DAY)
      persona_add(self, days[i], kind, 0, counts[i], 0);
  }
}

/* The plan's own search with all the time there is. */
static void check_planned(int32_t horizon, const char *what) {
  ssi_plan_result result = SSI_INIT(ssi_plan_result);
  persona self = base(false);
  ssi_plan_options *options;
  ssi_activity *routine;
  ssi_model *model;
  ssi_plan *plan;
  must(ssi_model_new(NULL, &model));
  must(ssi_plan_options_new(NULL, &options));
  must(ssi_plan_options_set_time(options, 480, 7));
  must(ssi_plan_options_limit(options, SSI_KIND_VISITOR_CONTACTED, 0, 0));
  must(ssi_plan_new(NULL, model, self.profile, self.activity, options, TODAY,
                    horizon, &plan));
  must(ssi_plan_total(plan, &result));
  must(ssi_plan_activity(plan, &routine));
  act_alone(&self, routine);
  printf("# a plan of %d minutes a week promises %.3f\n",
         (int)result.used_seconds / 60, result.planned / 1e6);
  figure(what, points_on(&self, 0, TODAY + horizon) / 1000, 20000, 44999);
  ssi_activity_free(routine);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  ssi_model_free(model);
  persona_free(&self);
}

/* The points of one action on the base: so many on every so many days. */
static int32_t points_of_action(const action *one, uint32_t traits,
                                int32_t every, uint32_t count, bool active) {
  persona self = base(active);
  int32_t points, before;
  for (before = 0; before < YEAR; before += every)
    act_in_vain(&self, one->kind, traits, count, TODAY - before);
  points = points_on(&self, 0, TODAY);
  persona_free(&self);
  return points;
}

/* The most that an action brings beside the active day, at any cadence. */
static int32_t most_of_action(const action *one, int32_t idle) {
  static const int32_t every[] = {30, 14, 7, 3, 1};
  const uint32_t cap = (uint32_t)one->cap;
  const uint32_t counts[] = {1, cap / 2 ? cap / 2 : 1, cap, 10 * cap};
  int32_t most = 0;
  size_t i, k;
  for (i = 0; i < sizeof every / sizeof *every; i++) {
    for (k = 0; k < sizeof counts / sizeof *counts; k++) {
      const int32_t points =
          points_of_action(one, SSI_TRAITS, every[i], counts[k], true) - idle;
      if (points > most) most = points;
    }
  }
  return most;
}

static void check_action(const action *one, int32_t idle, int32_t asleep) {
  const bool writes =
      one->kind == SSI_KIND_POST || one->kind == SSI_KIND_ARTICLE;
  const int32_t most = most_of_action(one, idle);
  figure(one->name, most / 1000, 0, writes ? 10000 : 6000);
  if (one->seconds > 30) return;
  figure("- at most 30 seconds, with the day",
         (points_of_action(one, SSI_TRAITS, 1, (uint32_t)one->cap, false) -
          asleep) /
             1000,
         0, 6000);
}

static void check_actions(void) {
  const int32_t idle = points_of_base(true), asleep = points_of_base(false);
  const action *one;
  printf("# the most of each action by itself, beside the active day\n");
  for (one = actions; one->kind; one++) check_action(one, idle, asleep);
}

#define MOST_A_WEEK 35

/* An average member who lives on such an action alone for so many days. */
typedef struct turn {
  persona average;
  int32_t days, without; /* points without it */
} turn;

static turn turn_of(int32_t days) {
  turn made = {average_member(), days, 0};
  made.without = points_on(&made.average, 0, TODAY + days);
  return made;
}

/* `weekly` a week, spread over its days. */
static int32_t gain_of(const turn *from, const action *one, uint32_t traits,
                       int32_t weekly) {
  persona self;
  int32_t day, owed = 0, gain;
  must(ssi_profile_copy(from->average.profile, &self.profile));
  must(ssi_activity_copy(from->average.activity, &self.activity));
  for (day = 1; day <= from->days; day++) {
    for (owed += weekly; owed >= 7; owed -= 7)
      act(&self, one->kind, traits, 1, TODAY + day);
  }
  gain = points_on(&self, 0, TODAY + from->days) - from->without;
  persona_free(&self);
  return gain;
}

static int64_t per_minute(const turn *from, const action *one, uint32_t traits,
                          int32_t weekly) {
  return gain_of(from, one, traits, weekly) * INT64_C(60) /
         (1000 * (int64_t)weekly * one->seconds);
}

/* A line of the table; the steepest number a week is answered. */
static int64_t steepest(const turn *from, const action *one, uint32_t traits) {
  int64_t most = 0;
  int32_t weekly;
  printf("# %-20s %-6s", one->name, traits ? "all" : "none");
  for (weekly = 1; weekly <= MOST_A_WEEK; weekly++) {
    const int64_t points = per_minute(from, one, traits, weekly);
    if (strchr("\1\3\5\7\24\43", weekly)) printf(" %7.3f", points / 1e3);
    if (points > most) most = points;
  }
  printf("\n");
  return most;
}

/* What one a week comes to once it has been kept for a year. */
static void print_year(void) {
  turn from = turn_of(YEAR);
  int64_t most = 0;
  const action *one;
  for (one = actions; one->kind; one++) {
    const int64_t points = per_minute(&from, one, SSI_TRAITS, 1);
    if (points > most) most = points;
  }
  printf("# after a year of one a week, the steepest: %.3f\n", most / 1e3);
  persona_free(&from.average);
}

static void check_minutes(void) {
  turn from = turn_of(60);
  const action *one;
  int64_t most = 0;
  int32_t traits;
  printf("# points per weekly minute, after %d days from the average member\n",
         from.days);
  printf("# %-20s %-6s %7d %7d %7d %7d %7d %7d\n", "a week", "traits", 1, 3, 5,
         7, 20, 35);
  for (one = actions; one->kind; one++) {
    for (traits = 0; traits <= SSI_TRAITS; traits += SSI_TRAITS) {
      const int64_t points = steepest(&from, one, (uint32_t)traits);
      if (points > most) most = points;
    }
  }
  figure("steepest action, points per weekly minute", most, 500, 1500);
  persona_free(&from.average);
  print_year();
}

int main(void) {
  list_actions();
  printf("# one-sided: nothing ever comes back\n");
  figure("the base itself", points_of_base(false) / 1000, 10000, 20000);
  check_robot(30, "a robot at all caps for 30 days");
  check_robot(YEAR, "a robot at all caps for a year");
  check_planned(90, "a plan's search over 90 days, unlimited time");
  check_planned(365, "a plan's search over a year, unlimited time");
  check_actions();
  check_minutes();
  return figures_end();
}
