/* Every number stays in its bounds, and parts add up to their wholes. */
#include <stdio.h>

#include "laws/law.h"

#define CASES 500

static void check_result(const ssi_result *result) {
  HOLDS(0 <= result->points && result->points <= result->high &&
            result->high <= result->maximum,
        "%d %d %d", result->points, result->high, result->maximum);
  HOLDS(result->low == result->points, "%d", result->low);
  HOLDS(
      result->points <= result->observed && result->observed <= result->maximum,
      "%d %d", result->points, result->observed);
}

static void check_indicator(const ssi_indicator_result *one) {
  HOLDS(
      0 <= one->points && one->points <= one->high && one->high <= one->maximum,
      "indicator %d: %d %d", one->indicator, one->points, one->high);
  HOLDS(one->points <= one->observed && one->observed <= one->maximum,
        "indicator %d: %d", one->indicator, one->observed);
  HOLDS(one->headroom == one->maximum - one->points, "%d", one->indicator);
  HOLDS(one->measure >= 0, "indicator %d", one->indicator);
  HOLDS(one->measure < one->goalpost || one->points == one->maximum,
        "indicator %d past its goalpost", one->indicator);
  if (one->state == SSI_OBSERVATION_NONE)
    HOLDS(one->points == 0 && one->measure == 0 && one->observed == 0,
          "indicator %d", one->indicator);
  if (one->state == SSI_OBSERVATION_FULL)
    HOLDS(one->high == one->points && one->observed == one->maximum,
          "indicator %d", one->indicator);
}

static void check_estimates(const ssi_score *score) {
  int32_t sum = 0, whole = 0;
  bool known = true;
  int i;
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_result pillar = pillar_of(score, (ssi_pillar)i);
    int32_t one = 0;
    const ssi_status status =
        ssi_score_estimate_pillar(score, (ssi_pillar)i, &one);
    /* Points may be there of which less than half a micropoint was seen. */
    HOLDS(status == SSI_OK ? pillar.observed > 0
                           : status == SSI_ERROR_UNOBSERVED &&
                                 pillar.observed == pillar.points,
          "pillar %d", i);
    if (status != SSI_OK) {
      known = false;
      continue;
    }
    HOLDS(pillar.low <= one && one <= pillar.high, "pillar %d: %d", i, one);
    sum += one;
  }
  HOLDS(ssi_score_estimate(score, &whole) ==
            (known ? SSI_OK : SSI_ERROR_UNOBSERVED),
        "estimate");
  HOLDS(!known || whole == sum, "%d %d", whole, sum);
}

START_TEST(bounded) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 120);
    ssi_score *score = member_score(&m, TODAY);
    const ssi_result total = total_of(score);
    int32_t shown = -1;
    check_result(&total);
    for (i = 1; i <= SSI_PILLARS; i++) {
      const ssi_result pillar = pillar_of(score, (ssi_pillar)i);
      check_result(&pillar);
      HOLDS(pillar.maximum == 25000000, "pillar %d", i);
    }
    for (i = 1; i <= SSI_INDICATORS; i++) {
      const ssi_indicator_result one = indicator_of(score, (ssi_indicator)i);
      check_indicator(&one);
    }
    OK(ssi_score_display(score, &shown));
    HOLDS(shown == (total.points + 500000) / 1000000, "%d", shown);
    check_estimates(score);
    ssi_score_free(score);
    member_free(&m);
  }
}
END_TEST

/* The shares of one score by indicator, pillar, kind and fact. */
typedef struct sums {
  int64_t indicators[SSI_INDICATORS + 1], pillars[SSI_PILLARS + 1];
  int64_t kinds[SSI_KINDS + 1], facts[SSI_FACTS + 1], total;
} sums;

static sums sums_of(const ssi_score *score) {
  const size_t count = contributions_of(score);
  sums all = {{0}, {0}, {0}, {0}, 0};
  size_t i;
  for (i = 0; i < count; i++) {
    const ssi_contribution one = contribution_of(score, i);
    all.indicators[one.indicator] += one.points;
    all.pillars[one.pillar] += one.points;
    all.kinds[one.kind] += one.points;
    all.facts[one.fact] += one.points;
    all.total += one.points;
  }
  return all;
}

/* Adverse kinds take away, looked for or not; all others give, and only what
   was observed does. */
static void check_signs(const member *m, const ssi_score *score) {
  const size_t count = contributions_of(score);
  size_t i;
  for (i = 0; i < count; i++) {
    const ssi_contribution one = contribution_of(score, i);
    const bool adverse =
        one.kind && kind_info(m->model, (ssi_kind)one.kind).polarity ==
                        SSI_POLARITY_ADVERSE;
    HOLDS(adverse ? one.points <= 0 : one.points >= 0, "share %u: %d",
          (unsigned)i, one.points);
    HOLDS(adverse || one.observed || one.points == 0, "share %u: %d",
          (unsigned)i, one.points);
  }
}

START_TEST(explanation_adds_up) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 150);
    ssi_score *score = member_score(&m, TODAY);
    const sums all = sums_of(score);
    for (i = 1; i <= SSI_INDICATORS; i++) {
      HOLDS(all.indicators[i] == indicator_of(score, (ssi_indicator)i).points,
            "indicator %d", i);
    }
    for (i = 1; i <= SSI_PILLARS; i++) {
      HOLDS(all.pillars[i] == pillar_of(score, (ssi_pillar)i).points,
            "pillar %d", i);
    }
    for (i = 1; i <= SSI_KINDS; i++) {
      int32_t points = 0;
      OK(ssi_score_of_kind(score, (ssi_kind)i, &points));
      HOLDS(all.kinds[i] == points, "kind %d", i);
    }
    for (i = 1; i <= SSI_FACTS; i++) {
      int32_t points = 0;
      OK(ssi_score_of_fact(score, (ssi_fact)i, &points));
      HOLDS(all.facts[i] == points, "fact %d", i);
    }
    HOLDS(all.total == total_of(score).points, "total");
    check_signs(&m, score);
    ssi_score_free(score);
    member_free(&m);
  }
}
END_TEST

START_TEST(pillar_alone_is_the_pillar) {
  int number, i;
  for (number = 0; number < CASES; number++) {
    dice from = law_dice(_i, number);
    member m = random_member(&from, 120);
    const int32_t day = TODAY - between(&from, 0, 100);
    ssi_score *score = member_score(&m, day);
    for (i = 1; i <= SSI_PILLARS; i++) {
      const ssi_result whole = pillar_of(score, (ssi_pillar)i);
      ssi_result alone = SSI_INIT(ssi_result);
      OK(ssi_pillar_score(NULL, m.model, m.profile, m.activity, (ssi_pillar)i,
                          day, &alone));
      HOLDS(alone.points == whole.points && alone.low == whole.low &&
                alone.high == whole.high && alone.observed == whole.observed &&
                alone.maximum == whole.maximum,
            "pillar %d: %d %d", i, alone.points, whole.points);
    }
    ssi_score_free(score);
    member_free(&m);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {bounded, law_seeds()},
      {explanation_adds_up, law_seeds()},
      {pillar_alone_is_the_pillar, law_seeds()},
  };
  return RUN_TESTS("bounds", cases);
}
