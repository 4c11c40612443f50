/* More of what is good is never worse, and knowing more never widens the
   interval. */
#include <stdio.h>

#include "laws/law.h"

#define CASES 400

static ssi_kind beneficial_kind(dice *from, const ssi_model *model) {
  for (;;) {
    const ssi_kind kind = (ssi_kind)between(from, 1, SSI_KINDS);
    if (kind_info(model, kind).polarity == SSI_POLARITY_BENEFICIAL) return kind;
  }
}

/* Any day counts, also one after the score's. Some events meet those there
   are: same day and kind, another trait or person. */
START_TEST(good_events_never_lower_a_pillar) {
  int number, step, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 100);
    ssi_score *before = member_score(&m, TODAY), *after;
    for (step = 0; step < 8; step++) {
      event one = random_event(&from);
      one.kind = beneficial_kind(&from, m.model);
      one.day += between(&from, -3, 3);
      add_event(&m, &one);
      after = member_score(&m, TODAY);
      for (i = 1; i <= SSI_PILLARS; i++) {
        HOLDS(pillar_of(after, (ssi_pillar)i).points >=
                  pillar_of(before, (ssi_pillar)i).points,
              "kind %d traits %u count %u who %u age %d lowers pillar %d",
              one.kind, one.traits, one.count, (unsigned)one.who,
              TODAY - one.day, i);
      }
      for (i = 1; i <= SSI_INDICATORS; i++) {
        HOLDS(indicator_of(after, (ssi_indicator)i).points >=
                  indicator_of(before, (ssi_indicator)i).points,
              "kind %d lowers indicator %d", one.kind, i);
      }
      ssi_score_free(before);
      before = after;
    }
    ssi_score_free(before);
    member_free(&m);
  }
}
END_TEST

/* One more thing is known: a kind, some traits, or a fact. */
static void know_more(dice *from, member *m) {
  const ssi_fact fact = (ssi_fact)between(from, 1, SSI_FACTS);
  bool observed = false;
  int32_t value = 0;
  if (chance(from, 40)) {
    must(ssi_activity_observe(m->activity,
                              (ssi_kind)between(from, 1, SSI_KINDS)));
    return;
  }
  if (chance(from, 50)) {
    must(ssi_activity_observe_traits(m->activity, below(from, SSI_TRAITS + 1)));
    return;
  }
  must(ssi_profile_fact(m->profile, fact, &observed, &value));
  if (!observed)
    member_fact(m, fact, between(from, 0, fact_info(m->model, fact).maximum));
}

static void check_narrower(const ssi_result *before, const ssi_result *after) {
  HOLDS(after->low >= before->low, "low %d %d", before->low, after->low);
  HOLDS(after->high <= before->high, "high %d %d", before->high, after->high);
  HOLDS(after->observed >= before->observed, "observed %d %d", before->observed,
        after->observed);
}

START_TEST(knowing_more_never_widens) {
  int number, step, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 60);
    ssi_score *before = member_score(&m, TODAY), *after;
    for (step = 0; step < 12; step++) {
      ssi_result a, b;
      know_more(&from, &m);
      after = member_score(&m, TODAY);
      for (i = 1; i <= SSI_PILLARS; i++) {
        a = pillar_of(before, (ssi_pillar)i);
        b = pillar_of(after, (ssi_pillar)i);
        check_narrower(&a, &b);
      }
      a = total_of(before);
      b = total_of(after);
      check_narrower(&a, &b);
      ssi_score_free(before);
      before = after;
    }
    ssi_score_free(before);
    member_free(&m);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {good_events_never_lower_a_pillar, law_seeds()},
      {knowing_more_never_widens, law_seeds()},
  };
  return RUN_TESTS("growth", cases);
}
