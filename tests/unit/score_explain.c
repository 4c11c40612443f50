/* The share of every kind and fact in the points. doc/model.md, section 7. */
#include <string.h>

#include "unit/pinned.h"
#include "unit/suite.h"

#define TODAY 20000

/* The share of a kind or a fact in one indicator. */
static int32_t share(const ssi_score *score, ssi_indicator indicator, int kind,
                     int fact) {
  const size_t count = contributions_of(score);
  size_t i;
  for (i = 0; i < count; i++) {
    const ssi_contribution one = contribution_of(score, i);
    if (one.indicator == indicator && one.kind == kind && one.fact == fact)
      return one.points;
  }
  ck_abort_msg("no such feed");
  return 0;
}

static int32_t points_of_kind(const ssi_score *score, ssi_kind kind) {
  int32_t points = 0;
  OK(ssi_score_of_kind(score, kind, &points));
  return points;
}

static int32_t points_of_fact(const ssi_score *score, ssi_fact fact) {
  int32_t points = 0;
  OK(ssi_score_of_fact(score, fact, &points));
  return points;
}

START_TEST(facts_share_a_level) {
  member m = member_pinned();
  ssi_score *score;
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_LOCATION, 1);
  member_fact(&m, SSI_FACT_HEADLINE_LENGTH, 20);
  score = member_score(&m, TODAY);
  ck_assert_int_eq(share(score, SSI_INDICATOR_COMPLETENESS, 0, SSI_FACT_PHOTO),
                   750000);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_COMPLETENESS, 0, SSI_FACT_LOCATION), 500000);
  ck_assert_int_eq(share(score, SSI_INDICATOR_COMPLETENESS, 0, SSI_FACT_SKILLS),
                   0);
  /* 5 % of 5 points and 2.5 % of 2.5 points. */
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_COMPLETENESS, 0, SSI_FACT_HEADLINE_LENGTH),
      250000);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_DEPTH, 0, SSI_FACT_HEADLINE_LENGTH), 62500);
  ck_assert_int_eq(points_of_fact(score, SSI_FACT_HEADLINE_LENGTH), 312500);
  ck_assert_int_eq(points_of_fact(score, SSI_FACT_SUMMARY_LENGTH), 0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* Ten sources of 70: a third of a point, 333,333; three of ten companies have
   99,999.9, so 100,000 of it, and the people the rest. */
START_TEST(kinds_share_people) {
  member m = member_pinned();
  ssi_score *score;
  member_event(&m, TODAY, SSI_KIND_COMPANY_FOLLOWED, 0, 3, 0);
  member_event(&m, TODAY, SSI_KIND_MEMBER_FOLLOWED, 0, 7, 0);
  score = member_score(&m, TODAY);
  ck_assert_int_eq(indicator_of(score, SSI_INDICATOR_SOURCES_FOLLOWED).points,
                   333333);
  ck_assert_int_eq(share(score, SSI_INDICATOR_SOURCES_FOLLOWED,
                         SSI_KIND_COMPANY_FOLLOWED, 0),
                   100000);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_SOURCES_FOLLOWED, SSI_KIND_MEMBER_FOLLOWED, 0),
      233333);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* A person belongs to the kind of the newest contact; on one day to the
   highest kind: reaction 5, comment 4. */
START_TEST(the_newest_contact_has_the_person) {
  member m = member_pinned();
  ssi_score *score;
  member_event(&m, TODAY - 1, SSI_KIND_MESSAGE_SENT, 0, 1, 9);
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 9);
  member_event(&m, TODAY, SSI_KIND_REACTION, 0, 1, 9);
  score = member_score(&m, TODAY);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_NETWORK_TOUCHED, SSI_KIND_COMMENT, 0), 0);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_NETWORK_TOUCHED, SSI_KIND_MESSAGE_SENT, 0), 0);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_NETWORK_TOUCHED, SSI_KIND_REACTION, 0),
      indicator_of(score, SSI_INDICATOR_NETWORK_TOUCHED).points);
  ck_assert_int_gt(indicator_of(score, SSI_INDICATOR_NETWORK_TOUCHED).points,
                   0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* Five accepted of five would be the whole 2.5 points. Three unanswered and two
   declined make 333,333 / 500,000 of it: 1,666,665, so 833,335 are taken away,
   three fifths by the one and two by the other. */
START_TEST(both_sides_of_a_rate) {
  member m = member_pinned();
  ssi_score *score;
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 5, 0);
  member_event(&m, TODAY, SSI_KIND_INVITATION_UNANSWERED, 0, 3, 0);
  member_event(&m, TODAY, SSI_KIND_INVITATION_DECLINED, 0, 2, 0);
  OK(ssi_activity_observe(m.activity, SSI_KIND_INVITATION_UNANSWERED));
  score = member_score(&m, TODAY);
  ck_assert_int_eq(indicator_of(score, SSI_INDICATOR_ACCEPTANCE_RATE).points,
                   1666665);
  ck_assert_int_eq(share(score, SSI_INDICATOR_ACCEPTANCE_RATE,
                         SSI_KIND_INVITATION_ACCEPTED, 0),
                   2500000);
  ck_assert_int_eq(points_of_kind(score, SSI_KIND_INVITATION_UNANSWERED),
                   -500001);
  ck_assert_int_eq(points_of_kind(score, SSI_KIND_INVITATION_DECLINED),
                   -333334);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* A rate that is not known has no points to share. */
START_TEST(an_unknown_rate_shares_nothing) {
  member m = member_pinned();
  ssi_score *score;
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 4, 0);
  member_event(&m, TODAY, SSI_KIND_INVITATION_DECLINED, 0, 2, 0);
  score = member_score(&m, TODAY);
  ck_assert_int_eq(share(score, SSI_INDICATOR_ACCEPTANCE_RATE,
                         SSI_KIND_INVITATION_ACCEPTED, 0),
                   0);
  ck_assert_int_eq(points_of_kind(score, SSI_KIND_INVITATION_DECLINED), 0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* The article 3 days ago keeps up ages 3 … 9 (588 by 128), the post today
   0 … 6 (609): they share the points as 588 to 609. */
START_TEST(kinds_share_a_rhythm) {
  member m = member_pinned();
  ssi_score *score;
  int64_t points, article;
  member_event(&m, TODAY, SSI_KIND_POST, 0, 1, 0);
  member_event(&m, TODAY - 3, SSI_KIND_ARTICLE, 0, 1, 0);
  score = member_score(&m, TODAY);
  points = indicator_of(score, SSI_INDICATOR_PUBLISHING_RHYTHM).points;
  article = (points * 588 + 598) / 1197;
  ck_assert_int_gt(points, 0);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_PUBLISHING_RHYTHM, SSI_KIND_ARTICLE, 0),
      article);
  ck_assert_int_eq(
      share(score, SSI_INDICATOR_PUBLISHING_RHYTHM, SSI_KIND_POST, 0),
      points - article);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* A kind's points are the sum over the indicators it feeds. */
START_TEST(kinds_and_facts_add_up) {
  member m = member_pinned();
  ssi_score *score;
  int64_t sum = 0, by_feed = 0;
  size_t i;
  int k;
  for (k = 1; k <= SSI_FACTS; k++) member_fact(&m, (ssi_fact)k, 1);
  OK(ssi_activity_observe(m.activity, SSI_KIND_MESSAGE_UNANSWERED));
  for (k = 0; k < 300; k++) {
    member_event(&m, TODAY - k % 50, (ssi_kind)(1 + k % SSI_KINDS),
                 (uint32_t)k * 29 % (SSI_TRAITS + 1), 2, (uint64_t)k % 9);
  }
  score = member_score(&m, TODAY);
  for (k = 1; k <= SSI_KINDS; k++) sum += points_of_kind(score, (ssi_kind)k);
  for (k = 1; k <= SSI_FACTS; k++) sum += points_of_fact(score, (ssi_fact)k);
  for (i = 0; i < contributions_of(score); i++)
    by_feed += contribution_of(score, i).points;
  ck_assert_int_eq(sum, total_of(score).points);
  ck_assert_int_eq(by_feed, total_of(score).points);
  ck_assert_int_lt(points_of_kind(score, SSI_KIND_MESSAGE_UNANSWERED), 0);
  ck_assert_int_eq(points_of_kind(score, SSI_KIND_MESSAGE_RECEIVED), 0);
  ck_assert_int_eq(points_of_kind(score, SSI_KIND_CUSTOMER_WON), 0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* Contributions come in the order of the feeds and tell what was observed. */
START_TEST(contributions_name_their_feed) {
  member m = member_pinned();
  ssi_score *score;
  ssi_contribution past = SSI_INIT(ssi_contribution);
  size_t i;
  member_fact(&m, SSI_FACT_PHOTO, 0);
  OK(ssi_activity_observe(m.activity, SSI_KIND_POST));
  OK(ssi_model_set_pillar(m.model, SSI_INDICATOR_POSTING, SSI_PILLAR_BRAND));
  OK(ssi_model_balance(m.model));
  score = member_score(&m, TODAY);
  ck_assert_uint_eq(contributions_of(score), feeds_of(m.model));
  for (i = 0; i < contributions_of(score); i++) {
    const ssi_feed_info feed = feed_info(m.model, i);
    const ssi_contribution one = contribution_of(score, i);
    ck_assert_int_eq(one.indicator, feed.indicator);
    ck_assert_int_eq(one.kind, feed.kind);
    ck_assert_int_eq(one.fact, feed.fact);
    ck_assert_int_eq(one.pillar,
                     indicator_info(m.model, feed.indicator).pillar);
    ck_assert_int_eq(one.points, 0);
    /* Feeds that want a trait see nothing of a post without it. */
    ck_assert_int_eq(one.observed,
                     feed.fact == SSI_FACT_PHOTO ||
                         (feed.kind == SSI_KIND_POST && !feed.any_trait));
  }
  REFUSED(ssi_score_contribution(score, i, &past), INDEX);
  REFUSED(ssi_score_contribution(score, SIZE_MAX, &past), INDEX);
  ck_assert_int_eq(past.indicator, 0);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

START_TEST(unknown_kinds_and_facts) {
  static const int unknown[] = {0, SSI_KINDS + 1, -1, INT32_MAX, INT32_MIN};
  member m = member_pinned();
  ssi_score *score = member_score(&m, TODAY);
  int32_t points = 4711;
  REFUSED(ssi_score_of_kind(score, (ssi_kind)unknown[_i], &points), KIND);
  REFUSED(ssi_score_of_fact(score, (ssi_fact)unknown[_i], &points), FACT);
  REFUSED(ssi_score_of_fact(score, (ssi_fact)(SSI_FACTS + 1), &points), FACT);
  ck_assert_int_eq(points, 4711);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

/* W(240), the sum of all weights: 255 * 240 * 721 / 2 + 240 * 241 / 2. */
#define W240 INT64_C(22091520)

/* All 25 points of engage on the responses, caps and half-life at their most,
   and every day used up for nine half-lives: 32 million million, so points by
   amount would pass 64 bits. The amounts are halved until they are below
   2^38; then the shares are exact as ever. */
START_TEST(large_amounts) {
  static const struct {
    ssi_kind kind;
    int32_t cap;
    int64_t units;
  } rows[] = {{SSI_KIND_REACTION_RECEIVED, 800, 400},
              {SSI_KIND_COMMENT_RECEIVED, 400, 1500},
              {SSI_KIND_RESHARE_RECEIVED, 200, 2500},
              {SSI_KIND_POST_VIEW_RECEIVED, 10000, 5}};
  const ssi_indicator indicator = SSI_INDICATOR_ENGAGEMENT_RECEIVED;
  member m = member_pinned();
  ssi_score *score;
  int64_t all = 0, running = 0, given = 0;
  int32_t age;
  size_t i;
  int k, halvings = 0;
  for (k = 1; k <= SSI_INDICATORS; k++) {
    if (indicator_info(m.model, (ssi_indicator)k).pillar == SSI_PILLAR_ENGAGE)
      OK(ssi_model_set_weight(m.model, (ssi_indicator)k, 0));
  }
  OK(ssi_model_set_weight(m.model, indicator, 25000000));
  OK(ssi_model_set_half_life(m.model, indicator, 240));
  for (i = 0; i < ROWS(rows); i++) {
    OK(ssi_model_set_cap(m.model, rows[i].kind, rows[i].cap));
    all += rows[i].cap * rows[i].units * W240;
    for (age = 0; age < 9 * 240; age++) {
      member_event(&m, TODAY - age, rows[i].kind, 0, (uint32_t)rows[i].cap, 0);
    }
  }
  while (all >> halvings >= INT64_C(1) << 38) halvings++;
  ck_assert_int_gt(halvings, 2);
  score = member_score(&m, TODAY);
  for (i = 0; i < ROWS(rows); i++) {
    int64_t upto;
    running += rows[i].cap * rows[i].units * W240;
    upto = (25000000 * (running >> halvings) + (all >> halvings) / 2) /
           (all >> halvings);
    ck_assert_int_eq(share(score, indicator, (int)rows[i].kind, 0),
                     upto - given);
    given = upto;
  }
  ck_assert_int_eq(given, 25000000);
  ssi_score_free(score);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {facts_share_a_level, 1},
      {kinds_share_people, 1},
      {the_newest_contact_has_the_person, 1},
      {both_sides_of_a_rate, 1},
      {an_unknown_rate_shares_nothing, 1},
      {kinds_share_a_rhythm, 1},
      {kinds_and_facts_add_up, 1},
      {contributions_name_their_feed, 1},
      {unknown_kinds_and_facts, 5},
      {large_amounts, 1},
  };
  pin_model();
  return RUN_TESTS("score_explain", cases);
}
