/* The two ends: all goalposts reached are 100 points, nothing done is none. */
#include <stdio.h>

#include "laws/law.h"

#define CASES 2

/* Parameters by which every goalpost can be reached: no goalpost and no cap is
   harder than the reference model's. */
static void reachable_model(dice *from, ssi_model *model) {
  int i;
  random_model(from, model);
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(model, (ssi_indicator)i);
    must(ssi_model_set_goalpost(
        model, (ssi_indicator)i,
        between(from, info.goalpost_min, info.goalpost_default)));
  }
  for (i = 1; i <= SSI_KINDS; i++) {
    const ssi_kind_info info = kind_info(model, (ssi_kind)i);
    must(ssi_model_set_cap(model, (ssi_kind)i,
                           between(from, info.cap_default, info.cap_max)));
  }
}

static void best_facts(member *m) {
  int i;
  for (i = 1; i <= SSI_FACTS; i++) {
    member_fact(m, (ssi_fact)i, fact_info(m->model, (ssi_fact)i).maximum);
  }
}

/* Every beneficial kind up to its cap each day for nine half-lives of the
   longest regularity, with all traits; and a thousand known people today. */
static void best_activity(member *m) {
  const int32_t days = 9 * 4 * 60;
  int32_t age;
  uint64_t person;
  int kind;
  for (age = days; age >= 0; age--) {
    for (kind = 1; kind <= SSI_KINDS; kind++) {
      const ssi_kind_info info = kind_info(m->model, (ssi_kind)kind);
      if (info.polarity != SSI_POLARITY_BENEFICIAL) continue;
      member_event(m, TODAY - age, (ssi_kind)kind, SSI_TRAITS,
                   (uint32_t)info.daily_cap, 0);
    }
  }
  for (person = 1; person <= 1000; person++) {
    member_event(m, TODAY, SSI_KIND_CONVERSATION, SSI_TRAITS, 1, person);
  }
}

static void check_best(const member *m) {
  ssi_score *score = member_score(m, TODAY);
  const ssi_result total = total_of(score);
  int32_t shown = 0, estimate = 0;
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_result one = indicator_of(score, (ssi_indicator)i);
    HOLDS(one.headroom == 0, "indicator %d: %ld of %d", i, (long)one.measure,
          one.goalpost);
  }
  HOLDS(total.points == 100000000 && total.high == 100000000, "%d",
        total.points);
  OK(ssi_score_display(score, &shown));
  OK(ssi_score_estimate(score, &estimate));
  HOLDS(shown == 100 && estimate == 100000000, "%d %d", shown, estimate);
  ssi_score_free(score);
}

START_TEST(all_goalposts_reached) {
  int number;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = member_new();
    if (number > 0) reachable_model(&from, m.model);
    best_facts(&m);
    best_activity(&m);
    member_observe_activity(&m);
    check_best(&m);
    member_free(&m);
  }
}
END_TEST

/* Known to be nothing, and not known: no points; the display says 0. */
START_TEST(nothing_done) {
  int number, observed;
  for (number = 0; number < 50; number++) {
    dice from = law_dice(_i, number);
    for (observed = 0; observed < 2; observed++) {
      member m = random_modelled(&from, 90);
      ssi_score *score;
      int32_t shown = -1;
      if (observed) member_observe_all(&m);
      score = member_score(&m, TODAY);
      HOLDS(total_of(score).points == 0, "points");
      HOLDS(total_of(score).high == (observed ? 0 : 100000000), "high");
      HOLDS(total_of(score).observed == (observed ? 100000000 : 0), "observed");
      OK(ssi_score_display(score, &shown));
      HOLDS(shown == 0, "%d", shown);
      ssi_score_free(score);
      member_free(&m);
    }
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {all_goalposts_reached, law_seeds()},
      {nothing_done, law_seeds()},
  };
  return RUN_TESTS("ends", cases);
}
