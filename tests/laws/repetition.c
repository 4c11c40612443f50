/* Diminishing returns: over the repetitions of one kind at equal intervals, in
   the order of time and from an empty ledger, the gain on the day never grows,
   but for rounding.

   How much rounding can add. Let y be an indicator's measure before it is
   rounded to m, and f the curve before it is rounded to points F; f is concave,
   and |F - f| is at most 1/2, and a hundredth for the units of log2.
   - The gain of y in a volume, in people or in regularity is the same each time
     from the second on, so the gain d of m differs by at most 1. A quality is a
     volume, rounded, times 1,000,000 / expected, rounded again: it differs by
   at most 1,000,000 / expected and 2. A rate rises by less each time, and is
     rounded before and after: by at most 2.
   - The base grows, so with d' <= d + extra the gain of f is at most the one
     before, and `extra` units at the slope of f where the d units end.
   - Four roundings to points add at most 2. */
#include <math.h>
#include <stdio.h>

#include "laws/law.h"

#define CASES 150

typedef struct routine {
  ssi_kind kind;
  uint32_t traits, count;
  int32_t every, times;
  int people; /* 0: nobody, 1: always the same, 2: a new one each time */
} routine;

static routine random_routine(dice *from) {
  routine one;
  one.kind = (ssi_kind)between(from, 1, SSI_KINDS);
  one.traits = chance(from, 50) ? SSI_TRAITS : below(from, SSI_TRAITS + 1);
  one.count = chance(from, 70) ? 1 + below(from, 5) : 1 + below(from, 200);
  one.every = between(from, 1, chance(from, 60) ? 8 : 60);
  one.times = between(from, 5, 30);
  one.people = between(from, 0, 2);
  return one;
}

typedef struct gain {
  int64_t base, measure; /* before, and what is added */
  int32_t points;
} gain;

static gain gain_of(const ssi_score *before, const ssi_score *after,
                    ssi_indicator indicator) {
  const ssi_indicator_result a = indicator_of(before, indicator);
  const ssi_indicator_result b = indicator_of(after, indicator);
  const gain one = {a.measure, b.measure - a.measure, b.points - a.points};
  return one;
}

static int64_t measure_allowance(const ssi_indicator_info *info) {
  switch (info->measure) {
    case SSI_MEASURE_QUALITY:
      return 1000000 / info->expected + 2;
    case SSI_MEASURE_RATE:
      return 2;
    case SSI_MEASURE_LEVEL:
      return 0;
    default:
      return 1;
  }
}

/* Micropoints for one unit more than `measure`, as an upper bound: the slope of
   the curve, and 1 % as log2 is made of straight lines. */
static double slope(const ssi_indicator_info *info, int64_t measure) {
  const double bend = (double)(1 << info->curve) - 1;
  if (measure >= info->goalpost) return 0;
  if (info->curve == 0) return (double)info->weight / info->goalpost;
  return 1.01 * info->weight * bend /
         (info->curve * log(2.0) * (info->goalpost + bend * (double)measure));
}

static int32_t points_allowance(const ssi_indicator_info *info,
                                const gain *last, const gain *now) {
  const int64_t extra = now->measure - last->measure;
  if (extra <= 0) return 2;
  return 2 +
         (int32_t)ceil((double)extra * slope(info, now->base + last->measure));
}

/* Compares one repetition with the one before, over all indicators. */
static void compare(const ssi_model *model, const routine *one, int32_t n,
                    gain *last, const ssi_score *before,
                    const ssi_score *after) {
  int64_t allowed = 0, growth = 0;
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(model, (ssi_indicator)i);
    const gain now = gain_of(before, after, (ssi_indicator)i);
    if (n > 0) {
      const int32_t allowance = points_allowance(&info, &last[i], &now);
      HOLDS(now.measure <= last[i].measure + measure_allowance(&info),
            "kind %d count %u every %d, repetition %d: indicator %d gains %ld "
            "after %ld",
            one->kind, one->count, one->every, n, i, (long)now.measure,
            (long)last[i].measure);
      HOLDS(now.points <= last[i].points + allowance,
            "kind %d count %u every %d, repetition %d: indicator %d gains %d "
            "after %d, %d allowed",
            one->kind, one->count, one->every, n, i, now.points, last[i].points,
            allowance);
      growth += now.points - last[i].points;
      if (now.points != 0 || last[i].points != 0) allowed += allowance;
    }
    last[i] = now;
  }
  HOLDS(growth <= allowed, "the whole gains %ld, %ld allowed", (long)growth,
        (long)allowed);
}

static void repeat(member *m, const routine *one) {
  gain last[SSI_INDICATORS + 1];
  int32_t n;
  for (n = 0; n < one->times; n++) {
    const int32_t day = TODAY + n * one->every;
    ssi_score *before = member_score(m, day), *after;
    const uint64_t who = one->people == 0   ? 0
                         : one->people == 1 ? 7
                                            : 100 + (uint64_t)n;
    member_event(m, day, one->kind, one->traits, one->count, who);
    after = member_score(m, day);
    compare(m->model, one, n, last, before, after);
    ssi_score_free(before);
    ssi_score_free(after);
  }
}

START_TEST(returns_diminish) {
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    const routine one = random_routine(&from);
    member m = random_modelled(&from, 40);
    if (chance(&from, 60)) member_observe_all(&m);
    repeat(&m, &one);
    member_free(&m);
  }
}
END_TEST

/* Every kind with the reference model, once a day, a week and a month. */
START_TEST(returns_of_every_kind) {
  static const int32_t intervals[] = {1, 7, 30};
  int people;
  size_t i;
  law_case = _i + 1;
  for (i = 0; i < ROWS(intervals); i++) {
    for (people = 0; people < 3; people++) {
      const routine one = {(ssi_kind)(_i + 1), SSI_TRAITS, 1,
                           intervals[i],       25,         people};
      member m = member_new();
      member_observe_all(&m);
      repeat(&m, &one);
      member_free(&m);
    }
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {returns_diminish, law_seeds()},
      {returns_of_every_kind, SSI_KINDS},
  };
  return RUN_TESTS("repetition", cases);
}
