/* The reference model over the synthetic population and the personas: the
   figures it must show. Prints what it measured beside each check (TAP). */
#include <stdio.h>
#include <stdlib.h>

#include "figures.h"
#include "personas.h"
#include "population.h"

#define MEMBERS 5000
#define SEEDS 10

/* Seen values: an index, and the percentage of members at or above it. */
static const struct pair {
  int32_t points, top; /* micropoints, thousandths of a percent */
} pairs[] = {
    {15700000, 85000}, {19700000, 75000}, {32800000, 37000},
    {52650000, 10000}, {70000000, 3000},
};
#define PAIRS (sizeof pairs / sizeof *pairs)
#define PAIR_OFF 4000

/* Of so many members of each seed, what a month without events costs. */
#define SILENT 100
#define MONTH 30

typedef struct shape {
  int64_t total, pillars[SSI_PILLARS + 1]; /* sums of micropoints */
  int64_t seventy, twenty;                 /* members at or above, or below */
  int64_t reached[PAIRS];
  int64_t month, day; /* the most that silence costs */
} shape;

static void fall_silent(const ssi_model *model, const ssi_profile *profile,
                        const ssi_activity *activity, shape *sum) {
  ssi_result result = SSI_INIT(ssi_result);
  int64_t points[MONTH + 1];
  int32_t day;
  for (day = 0; day <= MONTH; day++) {
    ssi_score *score;
    must(ssi_score_new(NULL, model, profile, activity, POPULATION_DAY + day,
                       &score));
    must(ssi_score_total(score, &result));
    points[day] = result.points;
    if (day > 0 && points[day - 1] - points[day] > sum->day)
      sum->day = points[day - 1] - points[day];
    ssi_score_free(score);
  }
  if (points[0] - points[MONTH] > sum->month)
    sum->month = points[0] - points[MONTH];
}

static void add_member(const ssi_model *model, uint64_t *state, bool silent,
                       shape *sum) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_profile *profile;
  ssi_activity *activity;
  ssi_score *score;
  int32_t pillar;
  size_t i;
  must(ssi_profile_new(NULL, &profile));
  must(ssi_activity_new(NULL, &activity));
  make_member(state, profile, activity);
  must(ssi_score_new(NULL, model, profile, activity, POPULATION_DAY, &score));
  must(ssi_score_total(score, &result));
  sum->total += result.points;
  sum->seventy += result.points >= 70 * SSI_POINT;
  sum->twenty += result.points <= 20 * SSI_POINT;
  for (i = 0; i < PAIRS; i++)
    sum->reached[i] += result.points >= pairs[i].points;
  for (pillar = 1; pillar <= SSI_PILLARS; pillar++) {
    must(ssi_score_pillar(score, (ssi_pillar)pillar, &result));
    sum->pillars[pillar] += result.points;
  }
  if (silent) fall_silent(model, profile, activity, sum);
  ssi_score_free(score);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
}

static void check_pairs(const shape *sum) {
  char what[64];
  size_t i;
  for (i = 0; i < PAIRS; i++) {
    snprintf(what, sizeof what, "percent at %.2f or above",
             pairs[i].points / 1e6);
    figure(what, sum->reached[i] * 100000 / MEMBERS, pairs[i].top - PAIR_OFF,
           pairs[i].top + PAIR_OFF);
  }
}

static void check_population(const ssi_model *model, uint64_t seed,
                             int64_t *pillars) {
  uint64_t state = seed;
  shape sum = {0, {0}, 0, 0, {0}, 0, 0};
  int i;
  printf("# population of %d members, seed %d\n", MEMBERS, (int)seed);
  for (i = 0; i < MEMBERS; i++) add_member(model, &state, i < SILENT, &sum);
  figure("mean index", sum.total / MEMBERS / 1000, 30500, 33000);
  figure("percent at 70 or above", sum.seventy * 100000 / MEMBERS, 2000, 4000);
  figure("percent at 20 or below", sum.twenty * 100000 / MEMBERS, 20000, 50000);
  figure("mean brand", sum.pillars[1] / MEMBERS / 1000, 9000, 14000);
  figure("mean find", sum.pillars[2] / MEMBERS / 1000, 3000, 9000);
  figure("mean engage", sum.pillars[3] / MEMBERS / 1000, 1500, 6000);
  figure("mean relate", sum.pillars[4] / MEMBERS / 1000, 10000, 17000);
  figure("a month of silence costs at most", sum.month / 1000, 0, 8000);
  figure("a day of it at most", sum.day / 1000, 0, 1000);
  check_pairs(&sum);
  for (i = 1; i <= SSI_PILLARS; i++) pillars[i] += sum.pillars[i];
}

/* Pillars as dashboards show them, over all seeds. */
static void check_pillars(const int64_t *pillars, int64_t members) {
  printf("# all seeds together\n");
  figure("mean brand", pillars[1] / members / 1000, 9500, 13000);
  figure("mean find", pillars[2] / members / 1000, 4000, 8000);
  figure("mean engage", pillars[3] / members / 1000, 1600, 3500);
  figure("mean relate", pillars[4] / members / 1000, 11500, 16000);
}

/* Days from the routine's begin until the index is above 60, or 1000. */
static int64_t days_to_sixty(const persona *self) {
  int32_t days;
  for (days = 0; days < 1000; days++) {
    if (points_on(self, 0, ROUTINE_BEGINS + days) > 60 * SSI_POINT) return days;
  }
  return days;
}

static int64_t worst_day(const persona *self, int32_t first, int32_t last) {
  int64_t worst = 0;
  int32_t day;
  for (day = first; day < last; day++) {
    const int64_t loss = points_on(self, 0, day) - points_on(self, 0, day + 1);
    if (loss > worst) worst = loss;
  }
  return worst;
}

static void check_routine(void) {
  const int32_t end = ROUTINE_BEGINS + 364;
  persona self = average_member();
  const int64_t before = points_on(&self, 0, ROUTINE_BEGINS - 1);
  int64_t after;
  printf("# an average member takes up the articles' routine for a year\n");
  figure("average member", before / 1000, 28000, 35000);
  fill_profile(&self);
  follow_routine(&self, ROUTINE_BEGINS, end);
  after = points_on(&self, 0, ROUTINE_BEGINS + 29);
  figure("progress in 30 days", (after - before) / 1000, 5000, 40000);
  figure("index after 60 days", points_on(&self, 0, ROUTINE_BEGINS + 59) / 1000,
         55000, 75000);
  figure("index after 90 days", points_on(&self, 0, ROUTINE_BEGINS + 89) / 1000,
         60001, 80000);
  figure("days until above 60", days_to_sixty(&self) * 1000, 45000, 90000);
  after = points_on(&self, 0, end) - points_on(&self, 0, end + 30);
  figure("cost of a month of silence", after / 1000, 0, 8000);
  figure("worst single day of silence", worst_day(&self, end, end + 700) / 1000,
         0, 1000);
  persona_free(&self);
}

/* What a plan made on the day before the routine begins promises, for 15
   minutes on each of 5 days, and what doing it all comes to. */
static void check_plan(int32_t horizon, int64_t low, int64_t high,
                       const char *what) {
  persona self = average_member();
  const int64_t before = points_on(&self, 0, ROUTINE_BEGINS - 1);
  ssi_plan_result result = SSI_INIT(ssi_plan_result);
  ssi_activity *routine;
  ssi_profile *work;
  ssi_model *model;
  ssi_plan *plan;
  int32_t fact;
  must(ssi_model_new(NULL, &model));
  must(ssi_plan_new(NULL, model, self.profile, self.activity, NULL,
                    ROUTINE_BEGINS - 1, horizon, &plan));
  must(ssi_plan_total(plan, &result));
  must(ssi_plan_activity(plan, &routine));
  must(ssi_activity_merge(self.activity, routine));
  must(ssi_plan_profile(plan, &work));
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    bool observed;
    int32_t value;
    must(ssi_profile_fact(work, (ssi_fact)fact, &observed, &value));
    if (observed)
      must(ssi_profile_set_fact(self.profile, (ssi_fact)fact, value));
  }
  figure(what, result.planned / 1000, low, high);
  figure("progress that the plan promises", (result.planned - before) / 1000,
         5000, 60000);
  figure("promise kept, difference",
         points_on(&self, 0, ROUTINE_BEGINS - 1 + horizon) - result.planned, 0,
         0);
  ssi_profile_free(work);
  ssi_activity_free(routine);
  ssi_plan_free(plan);
  ssi_model_free(model);
  persona_free(&self);
}

static void check_plans(void) {
  printf("# the average member with a plan, 15 minutes on 5 days a week\n");
  check_plan(30, 35340, 85000, "planned index after 30 days");
  check_plan(90, 60001, 90000, "planned index after 90 days");
}

static void check_extremes(void) {
  persona bare = persona_of(described_named("bare")), none = nobody();
  printf("# the bare and the absent\n");
  figure("bare, inactive profile", points_on(&bare, 0, ROUTINE_BEGINS) / 1000,
         1, 19999);
  figure("nothing at all", points_on(&none, 0, ROUTINE_BEGINS), 0, 0);
  persona_free(&bare);
  persona_free(&none);
}

/* Every goalpost reached: all facts at their most, and a year of every kind. */
static void check_full(void) {
  persona all = nobody();
  ssi_model *model;
  int32_t i, before;
  must(ssi_model_new(NULL, &model));
  for (i = 1; i <= SSI_FACTS; i++) {
    ssi_fact_info fact = SSI_INIT(ssi_fact_info);
    must(ssi_model_fact(model, (ssi_fact)i, &fact));
    must(ssi_profile_set_fact(all.profile, (ssi_fact)i, fact.maximum));
  }
  for (i = 1; i <= SSI_KINDS; i++) {
    ssi_kind_info kind = SSI_INIT(ssi_kind_info);
    must(ssi_model_kind(model, (ssi_kind)i, &kind));
    if (kind.polarity != SSI_POLARITY_BENEFICIAL) continue;
    for (before = 0; before < 365; before++)
      persona_add(&all, ROUTINE_BEGINS - before, (ssi_kind)i, SSI_TRAITS, 20,
                  (uint64_t)before + 1);
    persona_add(&all, ROUTINE_BEGINS, (ssi_kind)i, SSI_TRAITS, 1000, 0);
  }
  figure("all goalposts reached", points_on(&all, 0, ROUTINE_BEGINS) / 1000,
         100000, 100000);
  ssi_model_free(model);
  persona_free(&all);
}

/* A model whose engage and find goalposts are all too easy. */
static void distort(ssi_model *model) {
  int32_t i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    ssi_indicator_info info = SSI_INIT(ssi_indicator_info);
    must(ssi_model_indicator(model, (ssi_indicator)i, &info));
    must(ssi_model_set_goalpost(model, (ssi_indicator)i, info.goalpost_min));
  }
}

/* With any argument: the negative control, one seed of a distorted model. */
int main(int argc, char **argv) {
  const uint64_t seeds = argc > 1 ? 1 : SEEDS;
  int64_t pillars[SSI_PILLARS + 1] = {0};
  ssi_model *model;
  uint64_t seed;
  (void)argv;
  must(ssi_model_new(NULL, &model));
  if (argc > 1) distort(model);
  for (seed = 1; seed <= seeds; seed++) check_population(model, seed, pillars);
  check_pillars(pillars, (int64_t)seeds * MEMBERS);
  ssi_model_free(model);
  check_routine();
  check_plans();
  check_extremes();
  check_full();
  return figures_end();
}
