/* The reference model over the synthetic population and the personas: the
   figures it must show. Prints what it measured beside each check (TAP). */
#include <stdio.h>
#include <stdlib.h>

#include "personas.h"
#include "population.h"

#define MEMBERS 5000
#define SEEDS 10

static int number, failures;

/* One check: a measured value in thousandths within [low, high]. */
static void check(const char *what, int64_t value, int64_t low, int64_t high) {
  const int ok = value >= low && value <= high;
  printf("%sok %d - %s: %.3f (%.3f to %.3f)\n", ok ? "" : "not ", ++number,
         what, (double)value / 1000, (double)low / 1000, (double)high / 1000);
  failures += !ok;
}

typedef struct shape {
  int64_t total, pillars[SSI_PILLARS + 1]; /* sums of micropoints */
  int64_t seventy, twenty;                 /* members at or above, or below */
} shape;

static void add_member(const ssi_model *model, uint64_t *state, shape *sum) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_profile *profile;
  ssi_activity *activity;
  ssi_score *score;
  int32_t pillar;
  must(ssi_profile_new(NULL, &profile));
  must(ssi_activity_new(NULL, &activity));
  make_member(state, profile, activity);
  must(ssi_score_new(NULL, model, profile, activity, POPULATION_DAY, &score));
  must(ssi_score_total(score, &result));
  sum->total += result.points;
  sum->seventy += result.points >= 70 * SSI_POINT;
  sum->twenty += result.points <= 20 * SSI_POINT;
  for (pillar = 1; pillar <= SSI_PILLARS; pillar++) {
    must(ssi_score_pillar(score, (ssi_pillar)pillar, &result));
    sum->pillars[pillar] += result.points;
  }
  ssi_score_free(score);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
}

static void check_population(const ssi_model *model, uint64_t seed) {
  uint64_t state = seed;
  shape sum = {0, {0}, 0, 0};
  int i;
  printf("# population of %d members, seed %d\n", MEMBERS, (int)seed);
  for (i = 0; i < MEMBERS; i++) add_member(model, &state, &sum);
  check("mean index", sum.total / MEMBERS / 1000, 28000, 35000);
  check("mean index near 32", sum.total / MEMBERS / 1000, 31000, 33000);
  check("percent at 70 or above", sum.seventy * 100000 / MEMBERS, 2000, 4000);
  check("percent at 20 or below", sum.twenty * 100000 / MEMBERS, 20000, 50000);
  check("mean brand", sum.pillars[1] / MEMBERS / 1000, 9000, 14000);
  check("mean find", sum.pillars[2] / MEMBERS / 1000, 3000, 9000);
  check("mean engage", sum.pillars[3] / MEMBERS / 1000, 1500, 6000);
  check("mean relate", sum.pillars[4] / MEMBERS / 1000, 10000, 17000);
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
  check("average member", before / 1000, 28000, 35000);
  fill_profile(&self);
  follow_routine(&self, ROUTINE_BEGINS, end);
  after = points_on(&self, 0, ROUTINE_BEGINS + 29);
  check("progress in 30 days", (after - before) / 1000, 5000, 40000);
  check("index after 60 days", points_on(&self, 0, ROUTINE_BEGINS + 59) / 1000,
        55000, 75000);
  check("index after 90 days", points_on(&self, 0, ROUTINE_BEGINS + 89) / 1000,
        60001, 80000);
  check("days until above 60", days_to_sixty(&self) * 1000, 30000, 90000);
  after = points_on(&self, 0, end) - points_on(&self, 0, end + 30);
  check("cost of a month of silence", after / 1000, 0, 8000);
  check("worst single day of silence", worst_day(&self, end, end + 700) / 1000,
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
  check(what, result.planned / 1000, low, high);
  check("progress that the plan promises", (result.planned - before) / 1000,
        5000, 60000);
  check("promise kept, difference",
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
  persona bare = bare_member(), none = nobody();
  printf("# the bare and the absent\n");
  check("bare, inactive profile", points_on(&bare, 0, ROUTINE_BEGINS) / 1000, 1,
        19999);
  check("nothing at all", points_on(&none, 0, ROUTINE_BEGINS), 0, 0);
  persona_free(&bare);
  persona_free(&none);
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
  ssi_model *model;
  uint64_t seed;
  (void)argv;
  must(ssi_model_new(NULL, &model));
  if (argc > 1) distort(model);
  for (seed = 1; seed <= seeds; seed++) check_population(model, seed);
  ssi_model_free(model);
  check_routine();
  check_plans();
  check_extremes();
  printf("1..%d\n", number);
  return failures != 0;
}
