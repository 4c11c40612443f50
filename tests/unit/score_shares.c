/* What was observed to a share: coverage, the high end, the state.
   doc/model.md, section 6; worked out by hand. */
#include "unit/pinned.h"
#include "unit/suite.h"

#define TODAY 20000
#define WHOLE SSI_SHARE_WHOLE

static member m;

static void open_member(void) {
  m = member_pinned();
}

static void close_member(void) {
  member_free(&m);
}

static void part(ssi_kind kind, int32_t share) {
  OK(ssi_activity_observe_part(m.activity, kind, share));
}

static void expect(ssi_indicator indicator, ssi_observation state,
                   int32_t share, int32_t observed, int32_t points,
                   int32_t high) {
  const ssi_indicator_result one = indicator_on(&m, TODAY, indicator);
  ck_assert_int_eq(one.state, state);
  ck_assert_int_eq(one.share, share);
  ck_assert_int_eq(one.observed, observed);
  ck_assert_int_eq(one.points, points);
  ck_assert_int_eq(one.high, high);
  ck_assert_int_eq(one.reserved, 0);
}

/* Two kinds of a thousand units each: 1.25 of 2 million millionths of 3 points,
   and as much as is missing of the one that was seen least. */
START_TEST(kinds_in_part) {
  open_member();
  part(SSI_KIND_SEARCH, 250000);
  part(SSI_KIND_ADVANCED_SEARCH, WHOLE);
  expect(SSI_INDICATOR_SEARCHES, SSI_OBSERVATION_PART, 250000, 1875000, 0,
         2250000);
  part(SSI_KIND_ADVANCED_SEARCH, 100000);
  expect(SSI_INDICATOR_SEARCHES, SSI_OBSERVATION_PART, 100000, 525000, 0,
         2700000);
  close_member();
}
END_TEST

/* What is unobserved altogether could bring everything, as ever. */
START_TEST(one_kind_is_unobserved) {
  open_member();
  part(SSI_KIND_SEARCH, 250000);
  expect(SSI_INDICATOR_SEARCHES, SSI_OBSERVATION_PART, 0, 375000, 0, 3000000);
  close_member();
}
END_TEST

/* One row of 700 unread moves the end by hundredths: 2 points of the maximum,
   of which 1,429 millionths are missing, and as many of what is no points. */
START_TEST(nearly_all) {
  ssi_indicator_result before, after;
  open_member();
  member_event(&m, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 0, 5, 0);
  before = indicator_on(&m, TODAY, SSI_INDICATOR_ENDORSERS);
  ck_assert_int_eq(before.state, SSI_OBSERVATION_FULL);
  ck_assert_int_eq(before.share, WHOLE);
  ck_assert_int_eq(before.high, before.points);
  part(SSI_KIND_ENDORSEMENT_RECEIVED, WHOLE - 1429);
  after = indicator_on(&m, TODAY, SSI_INDICATOR_ENDORSERS);
  ck_assert_int_eq(after.points, before.points);
  ck_assert_int_eq(after.measure, before.measure);
  ck_assert_int_eq(after.state, SSI_OBSERVATION_PART);
  ck_assert_int_eq(after.observed, 2000000 - 2858);
  ck_assert_int_eq(
      after.high,
      before.points +
          ((2000000 - before.points) * INT64_C(1429) + 500000) / 1000000);
  ck_assert_int_gt(after.high, after.points);
  ck_assert_int_lt(after.high, after.points + 3000);
  close_member();
}
END_TEST

/* As little as there can be: a thousandth of a unit's million, and not none. */
START_TEST(hardly_anything) {
  open_member();
  part(SSI_KIND_PROFILE_VIEW_RECEIVED, 1);
  /* 2.5 points by a million, rounded; the end is 2.5 * 999,999 millionths. */
  expect(SSI_INDICATOR_INBOUND_VIEWS, SSI_OBSERVATION_PART, 1, 3, 0, 2499998);
  /* 5 of 4,405 units: half a millionth, rounded up; nothing of others. */
  part(SSI_KIND_POST_VIEW_RECEIVED, 100);
  expect(SSI_INDICATOR_ENGAGEMENT_RECEIVED, SSI_OBSERVATION_PART, 0, 1, 0,
         4000000);
  close_member();
}
END_TEST

/* Fewer units than make up half a millionth are none, but the kind was seen. */
START_TEST(less_than_a_millionth) {
  open_member();
  part(SSI_KIND_POST_VIEW_RECEIVED, 99);
  expect(SSI_INDICATOR_ENGAGEMENT_RECEIVED, SSI_OBSERVATION_PART, 0, 0, 0,
         4000000);
  close_member();
}
END_TEST

/* A level: 15 % of 5 points in a photo, 40 % of it seen. What is missing could
   add 60 % of it, and all other facts are known to be nothing. */
START_TEST(facts_in_part) {
  int i;
  open_member();
  for (i = 1; i <= SSI_FACTS; i++) member_fact(&m, (ssi_fact)i, 0);
  member_fact(&m, SSI_FACT_PHOTO, 1);
  expect(SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_FULL, WHOLE, 5000000,
         750000, 750000);
  OK(ssi_profile_observe_part(m.profile, SSI_FACT_PHOTO, 400000));
  expect(SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_PART, 400000, 4550000,
         750000, 1200000);
  /* 10 % more, of which a millionth of a third is half a unit short. */
  OK(ssi_profile_observe_part(m.profile, SSI_FACT_LOCATION, 333333));
  expect(SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_PART, 333333, 4216665,
         750000, 1533335);
  OK(ssi_profile_clear_fact(m.profile, SSI_FACT_INDUSTRY));
  expect(SSI_INDICATOR_COMPLETENESS, SSI_OBSERVATION_PART, 0, 3716665, 750000,
         2033335);
  close_member();
}
END_TEST

/* 1 of 6 of a goalpost of 0.4 of a point; the smaller of both sides counts, and
   what is never asked for does not. */
START_TEST(rates_in_part) {
  open_member();
  member_event(&m, TODAY, SSI_KIND_INMAIL_ANSWERED, 0, 1, 0);
  part(SSI_KIND_INMAIL_UNANSWERED, 999000);
  expect(SSI_INDICATOR_INMAIL_RESPONSE_RATE, SSI_OBSERVATION_PART, 999000,
         999000, 416668, 416668 + 583);
  part(SSI_KIND_INMAIL_ANSWERED, 500000);
  expect(SSI_INDICATOR_INMAIL_RESPONSE_RATE, SSI_OBSERVATION_PART, 500000,
         500000, 416668, 416668 + 291666);
  part(SSI_KIND_INMAIL_DECLINED, 1);
  expect(SSI_INDICATOR_INMAIL_RESPONSE_RATE, SSI_OBSERVATION_PART, 500000,
         500000, 416668, 416668 + 291666);
  close_member();
}
END_TEST

/* One side in part says as little as one side. */
START_TEST(one_side_of_a_rate) {
  open_member();
  part(SSI_KIND_INMAIL_ANSWERED, 500000);
  expect(SSI_INDICATOR_INMAIL_RESPONSE_RATE, SSI_OBSERVATION_NONE, 0, 0, 0,
         1000000);
  close_member();
}
END_TEST

/* A trait that was not looked for may hide anything: comments are 500 of 1000
   units without own words. */
START_TEST(traits_and_shares) {
  open_member();
  part(SSI_KIND_COMMENT, 500000);
  expect(SSI_INDICATOR_COMMENTING, SSI_OBSERVATION_PART, 500000, 1000000, 0,
         4000000);
  OK(ssi_activity_observe_traits(m.activity, SSI_TRAIT_OWN_WORDS));
  expect(SSI_INDICATOR_COMMENTING, SSI_OBSERVATION_PART, 500000, 2000000, 0,
         2000000);
  close_member();
}
END_TEST

/* Of connections in the target, one of three traits: 333 of 1000 units. */
START_TEST(wanted_traits_and_shares) {
  open_member();
  part(SSI_KIND_CONNECTION, 500000);
  expect(SSI_INDICATOR_TARGET_CONNECTIONS, SSI_OBSERVATION_NONE, 0, 0, 0,
         3500000);
  OK(ssi_activity_observe_traits(m.activity, SSI_TRAIT_TARGET));
  expect(SSI_INDICATOR_TARGET_CONNECTIONS, SSI_OBSERVATION_PART, 500000, 582750,
         0, 3500000);
  OK(ssi_activity_observe_traits(m.activity, SSI_TRAITS));
  expect(SSI_INDICATOR_TARGET_CONNECTIONS, SSI_OBSERVATION_PART, 500000,
         1750000, 0, 1750000);
  close_member();
}
END_TEST

/* Each feed tells the share of its kind or fact. */
START_TEST(contributions) {
  ssi_score *score;
  size_t i;
  open_member();
  member_fact(&m, SSI_FACT_PHOTO, 1);
  OK(ssi_profile_observe_part(m.profile, SSI_FACT_PHOTO, 7));
  part(SSI_KIND_CONNECTION, 9);
  member_event(&m, TODAY, SSI_KIND_SEARCH, 0, 1, 0);
  score = member_score(&m, TODAY);
  for (i = 0; i < contributions_of(score); i++) {
    const ssi_contribution one = contribution_of(score, i);
    const ssi_feed_info feed = feed_info(m.model, i);
    int32_t share = 0;
    if (one.fact == SSI_FACT_PHOTO) share = 7;
    if (one.kind == SSI_KIND_CONNECTION && !feed.any_trait) share = 9;
    if (one.kind == SSI_KIND_SEARCH) share = WHOLE;
    ck_assert_int_eq(one.share, share);
    ck_assert_int_eq(one.observed, share > 0);
    ck_assert_int_eq(one.reserved[0], 0);
  }
  ssi_score_free(score);
  close_member();
}
END_TEST

/* Points are the same at every share; the high end falls as it grows. */
START_TEST(points_do_not_depend_on_it) {
  int32_t share, high = 0;
  open_member();
  member_event(&m, TODAY, SSI_KIND_MESSAGE_ANSWERED, 0, 7, 3);
  member_observe_all(&m);
  for (share = WHOLE; share > 0; share /= 7) {
    ssi_result total;
    part(SSI_KIND_MESSAGE_ANSWERED, share);
    total = total_on(&m, TODAY);
    ck_assert_int_eq(total.points, total_on(&m, TODAY).low);
    ck_assert_int_ge(total.high, high);
    ck_assert_int_le(total.observed, 100000000);
    high = total.high;
  }
  close_member();
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {kinds_in_part, 1},
      {one_kind_is_unobserved, 1},
      {nearly_all, 1},
      {hardly_anything, 1},
      {less_than_a_millionth, 1},
      {facts_in_part, 1},
      {rates_in_part, 1},
      {one_side_of_a_rate, 1},
      {traits_and_shares, 1},
      {wanted_traits_and_shares, 1},
      {contributions, 1},
      {points_do_not_depend_on_it, 1},
  };
  pin_model();
  return RUN_TESTS("score_shares", cases);
}
