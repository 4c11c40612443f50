/* What days do by themselves: nothing rises, nothing falls off a cliff, and
   the future does not reach back. */
#include <stdio.h>

#include "laws/law.h"

#define CASES 60

static bool adverse_evidence(const member *m) {
  int kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    int64_t total = 0;
    if (kind_info(m->model, (ssi_kind)kind).polarity != SSI_POLARITY_ADVERSE)
      continue;
    must(ssi_activity_total(m->activity, (ssi_kind)kind, 0, TODAY, &total));
    if (total > 0) return true;
  }
  return false;
}

/* A rate may rise while what counts against it fades; nothing else may, and a
   level stays. */
static void check_day(const member *m, const ssi_score *before,
                      const ssi_score *after, bool adverse) {
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_measure measure =
        indicator_info(m->model, (ssi_indicator)i).measure;
    const ssi_indicator_result a = indicator_of(before, (ssi_indicator)i);
    const ssi_indicator_result b = indicator_of(after, (ssi_indicator)i);
    if (measure == SSI_MEASURE_RATE && adverse) continue;
    HOLDS(b.measure <= a.measure && b.points <= a.points,
          "indicator %d rises from %ld to %ld", i, (long)a.measure,
          (long)b.measure);
    if (measure == SSI_MEASURE_LEVEL)
      HOLDS(b.measure == a.measure && b.points == a.points, "level %d", i);
  }
}

START_TEST(nothing_rises_by_itself) {
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 80);
    const bool adverse = adverse_evidence(&m);
    ssi_score *before = member_score(&m, TODAY), *after;
    int32_t day = TODAY;
    /* Each of the first days, then longer and longer steps. */
    while (day < TODAY + 5000) {
      day += day < TODAY + 50 ? 1 : (day - TODAY) / 10;
      after = member_score(&m, day);
      check_day(&m, before, after, adverse);
      ssi_score_free(before);
      before = after;
    }
    ssi_score_free(before);
    member_free(&m);
  }
}
END_TEST

/* Everything fades: after nine half-lives of the slowest indicator only what
   stays for ever is left. */
START_TEST(everything_fades) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 80);
    ssi_score *score = member_score(&m, TODAY + 9 * 3650);
    for (i = 1; i <= SSI_INDICATORS; i++) {
      const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
      if (info.half_life == 0) continue;
      HOLDS(indicator_of(score, (ssi_indicator)i).measure == 0, "indicator %d",
            i);
    }
    ssi_score_free(score);
    member_free(&m);
  }
}
END_TEST

typedef struct habit {
  int32_t every, count;
} habit;

/* Anything from once in ten days to the daily cap. */
static habit random_habit(dice *from, const ssi_model *model, ssi_kind kind) {
  const int32_t cap = kind_info(model, kind).daily_cap;
  const habit made = {between(from, 1, chance(from, 50) ? 2 : 10),
                      between(from, 1, cap < 40 ? cap : 40)};
  return made;
}

/* Just what brings the first volume that the kind feeds to its goalpost, where
   nothing is in reserve; else once a day. */
static habit goalpost_habit(const ssi_model *model, ssi_kind kind) {
  const size_t feeds = feeds_of(model);
  habit made = {1, 1};
  size_t i;
  for (i = 0; i < feeds; i++) {
    const ssi_feed_info feed = feed_info(model, i);
    const ssi_indicator_info info = indicator_info(model, feed.indicator);
    const int32_t full = feed.units + feed.bonus_units[0] + feed.bonus_units[1];
    if (feed.kind != (int32_t)kind || info.measure != SSI_MEASURE_VOLUME)
      continue;
    if (info.goalpost < 30 * full)
      made.every = 30 * full / info.goalpost;
    else
      made.count = info.goalpost / (30 * full);
    return made;
  }
  return made;
}

/* A habit of each kind, with people new or the same, kept for a year up to
   TODAY. */
static void keep_habits(dice *from, member *m) {
  const uint32_t share = 20 + below(from, 81);
  const bool at_goalposts = chance(from, 50);
  uint64_t person = 1;
  int kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    const habit kept = at_goalposts
                           ? goalpost_habit(m->model, (ssi_kind)kind)
                           : random_habit(from, m->model, (ssi_kind)kind);
    const uint32_t traits =
        chance(from, 50) ? SSI_TRAITS : below(from, SSI_TRAITS + 1);
    const bool renewed = chance(from, 50);
    int32_t age;
    if (!chance(from, share)) continue;
    for (age = 360 / kept.every * kept.every; age >= 0; age -= kept.every) {
      member_event(m, TODAY - age, (ssi_kind)kind, traits, (uint32_t)kept.count,
                   renewed ? person++ : (uint64_t)kind);
    }
  }
}

/* With the reference model: half-lives may be set so short that a day weighs
   more. */
START_TEST(a_day_of_silence_costs_little) {
  int number;
  for (number = 0; number < CASES / 4; number++) {
    dice from = law_dice(_i, number);
    member m = member_new();
    int32_t before, day;
    int i;
    for (i = 1; i <= SSI_FACTS; i++) member_fact(&m, (ssi_fact)i, 1);
    keep_habits(&from, &m);
    member_observe_all(&m);
    before = total_on(&m, TODAY).points;
    for (day = TODAY + 1; day <= TODAY + 60; day++) {
      const int32_t after = total_on(&m, day).points;
      HOLDS(before - after <= 1000000, "day %d costs %d", day - TODAY,
            before - after);
      before = after;
    }
    member_free(&m);
  }
}
END_TEST

/* Events after the day of the score change nothing, once it is known what is
   observed. */
START_TEST(the_future_does_not_reach_back) {
  int number;
  for (number = 0; number < CASES * 4; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 80), later;
    const int32_t day = TODAY - between(&from, 0, 30);
    ssi_score *a, *b;
    uint32_t left = below(&from, 20);
    member_observe_activity(&m);
    later = member_copy(&m);
    for (; left > 0; left--) {
      event one = random_event(&from);
      one.day = between(&from, day + 1, day + 400);
      add_event(&later, &one);
    }
    a = member_score(&m, day);
    b = member_score(&later, day);
    HOLDS(same_score(a, b), "later events count");
    ssi_score_free(a);
    ssi_score_free(b);
    member_free(&m);
    member_free(&later);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {nothing_rises_by_itself, law_seeds()},
      {everything_fades, law_seeds()},
      {a_day_of_silence_costs_little, law_seeds()},
      {the_future_does_not_reach_back, law_seeds()},
  };
  return RUN_TESTS("passing_time", cases);
}
