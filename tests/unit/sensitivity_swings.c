/* Swings: one weight or one goalpost alone. doc/readings.md, section 5. */
#include "unit/sensitivity_kit.h"

static void check(const ssi_swing *got, ssi_indicator indicator,
                  ssi_pillar pillar, int32_t weight_less, int32_t weight_more,
                  int32_t goalpost_less, int32_t goalpost_more, int32_t swing) {
  ck_assert_int_eq(got->indicator, indicator);
  ck_assert_int_eq(got->pillar, pillar);
  ck_assert_int_eq(got->weight_less, weight_less);
  ck_assert_int_eq(got->weight_more, weight_more);
  ck_assert_int_eq(got->goalpost_less, goalpost_less);
  ck_assert_int_eq(got->goalpost_more, goalpost_more);
  ck_assert_int_eq(got->swing, swing);
}

/* From place `from` on: no swing, in the order of the model. */
static void rest_is_still(const ssi_sensitivity *it, size_t from) {
  ssi_indicator last = (ssi_indicator)0;
  size_t i;
  for (i = from; i < SSI_INDICATORS; i++) {
    const ssi_swing one = swing_at(it, i);
    check(&one, one.indicator, one.pillar, 0, 0, 0, 0, 0);
    ck_assert_int_gt(one.indicator, last);
    last = one.indicator;
  }
}

/* 25 points times 400,000 / 800,000 are 12.5; more than a share is none. A
   weight that has the whole pillar cannot move. */
START_TEST(alone_in_its_pillar) {
  member m = two_groups(1000000);
  ssi_sensitivity *it = sensitivity_of(&m, 20);
  const ssi_swing first = swing_at(it, 0);
  check(&first, SSI_INDICATOR_GROUPS_JOINED, SSI_PILLAR_ENGAGE, 0, 0, 2500000,
        0, 2500000);
  rest_is_still(it, 1);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* Depth 10 of 10 points, presentation 6 of 15: 16.
   Presentation's weight 12: 10 / 22 of 25 are 11.363636 and 13.636364 times
   0.4, 5.454546. 18: 10 / 28 are 8.928571 and 16.071429 times 0.4, 6.428572.
   Its goalpost 800,000: 7.5 of 15; it cannot rise.
   Depth's weight 8: 8 / 23 are 8.695652 and 16.304348 times 0.4, 6.521739. 12:
   12 / 27 are 11.111111 and 13.888889 times 0.4, 5.555556. Its goalposts
   400,000 and 600,000 are both reached. */
START_TEST(two_in_a_pillar) {
  member m = two_weights(1000000);
  ssi_sensitivity *it = sensitivity_of(&m, 20);
  const ssi_swing first = swing_at(it, 0), second = swing_at(it, 1);
  check(&first, SSI_INDICATOR_PRESENTATION, SSI_PILLAR_BRAND, 818182, -642857,
        1500000, 0, 1500000);
  check(&second, SSI_INDICATOR_DEPTH, SSI_PILLAR_BRAND, -782609, 666667, 0, 0,
        782609);
  rest_is_still(it, 2);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* 10 points at 400,000 by 1,000,000, half up and down: 20 at 500,000. With the
   goalpost at 600,000, 16.666667: 25 at 300,000, 11.111111 at 900,000. */
START_TEST(half_and_half_again) {
  member m = two_groups(600000);
  ssi_sensitivity *it = sensitivity_of(&m, 50);
  const ssi_swing first = swing_at(it, 0);
  check(&first, SSI_INDICATOR_GROUPS_JOINED, SSI_PILLAR_ENGAGE, 0, 0, 8333333,
        -5555556, 8333333);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* The largest of the four may be the last, and below 0: at the low end of its
   range a goalpost can only rise. 10 points at 250,000, 8.333333 at 300,000. */
START_TEST(largest_is_a_loss) {
  member m = two_weights(1000000);
  ssi_sensitivity *it;
  ssi_swing first;
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 25000000));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_PRESENTATION, 0));
  OK(ssi_model_set_goalpost(m.model, SSI_INDICATOR_DEPTH, 250000));
  member_fact(&m, SSI_FACT_SUMMARY_LENGTH, 0);
  member_fact(&m, SSI_FACT_POSITIONS_DESCRIBED, 1);
  it = sensitivity_of(&m, 20);
  first = swing_at(it, 0);
  check(&first, SSI_INDICATOR_DEPTH, SSI_PILLAR_BRAND, 0, 0, 0, -1666667,
        1666667);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

/* An indicator swings in the pillar that the model has it in. */
START_TEST(moved_to_another_pillar) {
  member m = two_groups(1000000);
  ssi_sensitivity *it;
  ssi_swing first;
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    if (indicator_info(m.model, (ssi_indicator)i).pillar == SSI_PILLAR_FIND)
      OK(ssi_model_set_weight(m.model, (ssi_indicator)i, 0));
  }
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_SEARCHES, 25000000));
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_GROUPS_JOINED,
                          SSI_PILLAR_FIND));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_COMMENTING, 25000000));
  OK(ssi_model_balance(m.model));
  it = sensitivity_of(&m, 20);
  first = swing_at(it, 0);
  ck_assert_int_eq(first.indicator, SSI_INDICATOR_GROUPS_JOINED);
  ck_assert_int_eq(first.pillar, SSI_PILLAR_FIND);
  /* Half of the pillar: 12.5 points, of which 5 and 6.25. Its weight at 80 %
     is 4 / 9 of 25: 11.111111 times 0.4; at 120 % it is 6 / 11, 13.636364. */
  check(&first, first.indicator, first.pillar, -555556, 454546, 1250000, 0,
        1250000);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

START_TEST(one_for_each_indicator) {
  member m = two_groups(1000000);
  ssi_sensitivity *it = sensitivity_of(&m, 20);
  size_t count = 0;
  OK(ssi_sensitivity_swings(it, &count));
  ck_assert_uint_eq(count, SSI_INDICATORS);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {alone_in_its_pillar, 1},     {two_in_a_pillar, 1},
      {half_and_half_again, 1},     {largest_is_a_loss, 1},
      {moved_to_another_pillar, 1}, {one_for_each_indicator, 1},
  };
  return RUN_TESTS("sensitivity_swings", cases);
}
