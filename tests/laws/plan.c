/* A plan keeps its promises, for any member and any options. */
#include <stdio.h>

#include "laws/law.h"
#include "unit/plan_kit.h"

#define CASES 25

/* Any time and, for some actions, any limits; excludes much, so that a plan is
   made quickly. */
static ssi_plan_options *random_options(dice *from) {
  ssi_plan_options *options =
      options_of(between(from, 1, 60), between(from, 1, 7));
  const uint32_t share = below(from, 90);
  size_t i;
  for (i = 0; i < ACTIONS; i++) {
    const int32_t most = chance(from, share) ? 0 : between(from, 0, 40);
    must(ssi_plan_options_limit(options, action_at(i).kind, 0, most));
  }
  if (chance(from, 30))
    must(ssi_plan_options_limit(options, SSI_KIND_POLL_VOTE,
                                between(from, 0, 3), 7));
  return options;
}

typedef struct try_out {
  member m;
  ssi_plan_options *options;
  ssi_plan *plan;
  int32_t horizon;
} try_out;

static try_out begin(dice *from) {
  try_out made;
  made.m = random_member(from, 60);
  made.options = random_options(from);
  made.horizon = between(from, 7, chance(from, 80) ? 60 : 400);
  made.plan = plan_of(&made.m, made.options, TODAY, made.horizon);
  return made;
}

static void end(try_out *self) {
  ssi_plan_free(self->plan);
  ssi_plan_options_free(self->options);
  member_free(&self->m);
}

/* Whoever does the plan gets what it promises. */
START_TEST(promises_hold) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    try_out t = begin(&from);
    const ssi_plan_result total = plan_total(t.plan);
    member done = plan_done(&t.m, t.plan, false);
    HOLDS(total.now == total_on(&t.m, TODAY).points, "now %d", total.now);
    HOLDS(total.without == total_on(&t.m, TODAY + t.horizon).points,
          "without %d", total.without);
    HOLDS(total.planned == total_on(&done, TODAY + t.horizon).points, "with %d",
          total.planned);
    HOLDS(total.planned ==
              total.without + total.routine_gain + total.profile_gain,
          "sum %d", total.planned);
    for (i = 1; i <= SSI_PILLARS; i++) {
      const ssi_plan_pillar_result one = plan_pillar(t.plan, (ssi_pillar)i);
      HOLDS(one.now == pillar_on(&t.m, TODAY, (ssi_pillar)i).points &&
                one.without ==
                    pillar_on(&t.m, TODAY + t.horizon, (ssi_pillar)i).points &&
                one.planned ==
                    pillar_on(&done, TODAY + t.horizon, (ssi_pillar)i).points,
            "pillar %d", i);
    }
    member_free(&done);
    end(&t);
  }
}
END_TEST

/* Points of a line's or a task's `seen`, added up. */
static int32_t sum_of_seen(const ssi_plan *plan) {
  int32_t sum = plan_total(plan).without;
  size_t i;
  for (i = 0; i < plan_lines(plan); i++) sum += plan_line(plan, i).seen;
  for (i = 0; i < plan_tasks(plan); i++) sum += plan_task(plan, i).seen;
  return sum;
}

/* Whether a plan tries nothing that can fail, and lower a rate. */
static bool risks_nothing(const ssi_plan *plan) {
  return plan_times(plan, SSI_KIND_MESSAGE_SENT) == 0 &&
         plan_times(plan, SSI_KIND_INMAIL_SENT) == 0 &&
         plan_times(plan, SSI_KIND_INVITATION_SENT) == 0;
}

/* Whoever does the plan, and then leaves out what was not observed before, has
   what is seen: never more than is planned; never less than without, but for
   rates; and all of it if all is observed. */
START_TEST(what_is_seen) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    try_out t = begin(&from);
    const ssi_plan_result total = plan_total(t.plan);
    const int32_t last = TODAY + t.horizon;
    member shown = plan_done(&t.m, t.plan, true);
    HOLDS(total.seen == total_on(&shown, last).points, "seen %d", total.seen);
    HOLDS(total.seen == sum_of_seen(t.plan), "sum %d", total.seen);
    HOLDS(total.seen <= total.planned, "above %d", total.planned);
    HOLDS(total.seen >= total.without || !risks_nothing(t.plan), "below %d",
          total.without);
    for (i = 1; i <= SSI_PILLARS; i++) {
      const ssi_plan_pillar_result one = plan_pillar(t.plan, (ssi_pillar)i);
      HOLDS(one.seen == pillar_on(&shown, last, (ssi_pillar)i).points &&
                one.seen <= one.planned,
            "pillar %d", i);
    }
    member_free(&shown);
    ssi_plan_free(t.plan);
    member_observe_all(&t.m);
    t.plan = plan_of(&t.m, t.options, TODAY, t.horizon);
    HOLDS(plan_total(t.plan).seen == plan_total(t.plan).planned, "all %d",
          plan_total(t.plan).seen);
    end(&t);
  }
}
END_TEST

/* Each line's gain and loss is what scoring without it says, and they add up;
   the most missed come first. */
START_TEST(lines_are_what_they_say) {
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    try_out t = begin(&from);
    const ssi_plan_result total = plan_total(t.plan);
    const routine all = plan_routine(t.plan);
    const int32_t points = plan_try(t.plan, &all);
    routine first = all;
    int32_t before = total.without, seconds = 0;
    size_t line, i;
    for (i = 0; i < ACTIONS; i++) first.times[i] = 0;
    for (line = 0; line < plan_lines(t.plan); line++) {
      const ssi_plan_line_result one = plan_line(t.plan, line);
      routine others = all;
      for (i = 0; i < ACTIONS; i++) {
        if ((ssi_kind)all.kinds[i] != one.kind) continue;
        others.times[i] = 0;
        first.times[i] = one.times;
      }
      HOLDS(one.alone == points - plan_try(t.plan, &others), "alone %d",
            one.kind);
      HOLDS(one.gain == plan_try(t.plan, &first) - before, "gain %d", one.kind);
      HOLDS(line == 0 || plan_line(t.plan, line - 1).alone >= one.alone,
            "order %d", one.kind);
      before += one.gain;
      seconds += one.seconds;
    }
    HOLDS(before == total.without + total.routine_gain && before == points,
          "sum %d", before);
    HOLDS(seconds == total.used_seconds && seconds <= total.week_seconds,
          "seconds %d", seconds);
    end(&t);
  }
}
END_TEST

/* No single time of anything can be left out at no loss, unless it was asked
   for. */
START_TEST(nothing_brings_nothing) {
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    try_out t = begin(&from);
    const routine all = plan_routine(t.plan);
    const int32_t points = plan_try(t.plan, &all);
    size_t i;
    for (i = 0; i < ACTIONS; i++) {
      routine less = all;
      if (all.times[i] == 0 || all.kinds[i] == SSI_KIND_POLL_VOTE) continue;
      less.times[i]--;
      HOLDS(plan_try(t.plan, &less) < points, "kind %d", all.kinds[i]);
    }
    end(&t);
  }
}
END_TEST

/* Nobody asks twice: the same plan from the same things, and nothing given is
   changed. */
START_TEST(plans_are_steady) {
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    try_out t = begin(&from);
    ssi_plan *again = plan_of(&t.m, t.options, TODAY, t.horizon);
    ssi_activity *a = NULL, *b = NULL;
    must(ssi_plan_activity(t.plan, &a));
    must(ssi_plan_activity(again, &b));
    HOLDS(same_saved(a, b), "another routine");
    HOLDS(plan_total(again).planned == plan_total(t.plan).planned,
          "other points");
    ssi_activity_free(a);
    ssi_activity_free(b);
    ssi_plan_free(again);
    end(&t);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {promises_hold, law_seeds()},
      {what_is_seen, law_seeds()},
      {lines_are_what_they_say, law_seeds()},
      {nothing_brings_nothing, law_seeds()},
      {plans_are_steady, law_seeds()},
  };
  return RUN_TESTS("plan", cases);
}
