/* What is assumed to come back: the rates that the score measures, and own ones
   drawn towards priors. */
#include "unit/plan_kit.h"
#include "unit/suite.h"

#define TODAY 20000

static ssi_plan_yield_result yield_of(const member *m, ssi_kind action,
                                      ssi_kind yield) {
  ssi_plan *plan = plan_of(m, NULL, TODAY, 7);
  const ssi_plan_yield_result result = plan_yield(plan, action, yield);
  ssi_plan_free(plan);
  return result;
}

static void check(const member *m, ssi_kind action, ssi_kind yield,
                  int32_t rate, int64_t came, int64_t times) {
  const ssi_plan_yield_result one = yield_of(m, action, yield);
  ck_assert_int_eq(one.rate, rate);
  ck_assert_int_eq(one.came, came);
  ck_assert_int_eq(one.times, times);
}

/* Nothing known: the priors. */
START_TEST(priors) {
  static const struct {
    ssi_kind action, yield;
    uint32_t traits;
    int32_t prior, weight;
  } all[] = {
      {SSI_KIND_POST, SSI_KIND_REACTION_RECEIVED, 0, 8000000, 5},
      {SSI_KIND_POST, SSI_KIND_POST_VIEW_RECEIVED, 0, 150000000, 5},
      {SSI_KIND_ARTICLE, SSI_KIND_COMMENT_RECEIVED, 0, 2000000, 5},
      {SSI_KIND_ARTICLE, SSI_KIND_FOLLOWER_GAINED, 0, 1000000, 5},
      {SSI_KIND_COMMENT, SSI_KIND_PROFILE_VIEW_RECEIVED, 0, 50000, 5},
      {SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_ANSWERED, 0, 400000, 0},
      {SSI_KIND_MESSAGE_SENT, SSI_KIND_CONVERSATION, 0, 400000, 0},
      {SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_UNANSWERED, 0, 600000, 0},
      {SSI_KIND_INMAIL_SENT, SSI_KIND_INMAIL_ANSWERED, 0, 250000, 0},
      {SSI_KIND_INMAIL_SENT, SSI_KIND_INMAIL_UNANSWERED, 0, 750000, 0},
      {SSI_KIND_INVITATION_SENT, SSI_KIND_CONNECTION, SSI_TRAIT_TARGET, 400000,
       0},
  };
  member m = member_new();
  size_t i;
  for (i = 0; i < ROWS(all); i++) {
    const ssi_plan_yield_result one = yield_of(&m, all[i].action, all[i].yield);
    ck_assert_int_eq(one.rate, all[i].prior);
    ck_assert_int_eq(one.prior, all[i].prior);
    ck_assert_int_eq(one.weight, all[i].weight);
    ck_assert_uint_eq(one.traits, all[i].traits);
    ck_assert(one.came == 0 && one.times == 0 && one.indicator == 0);
  }
  member_free(&m);
}
END_TEST

/* An action, what comes back of it and what does not, and the measure of it. */
typedef struct share {
  ssi_kind action, good, also, bad;
  ssi_indicator indicator;
  int32_t prior;
} share;

static const share shares[] = {
    {SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_ANSWERED, SSI_KIND_CONVERSATION,
     SSI_KIND_MESSAGE_UNANSWERED, SSI_INDICATOR_RESPONSE_RATE, 400000},
    {SSI_KIND_INMAIL_SENT, SSI_KIND_INMAIL_ANSWERED, SSI_KIND_INMAIL_ANSWERED,
     SSI_KIND_INMAIL_UNANSWERED, SSI_INDICATOR_INMAIL_RESPONSE_RATE, 250000},
    {SSI_KIND_INVITATION_SENT, SSI_KIND_INVITATION_ACCEPTED,
     SSI_KIND_CONNECTION, SSI_KIND_INVITATION_UNANSWERED,
     SSI_INDICATOR_ACCEPTANCE_RATE, 400000},
};

/* All three yields: what comes back, and what is left. */
static void check_share(const member *m, const share *of, bool measured,
                        int32_t rate) {
  const ssi_kind yields[] = {of->good, of->also, of->bad};
  size_t i;
  for (i = 0; i < ROWS(yields); i++) {
    const ssi_plan_yield_result one = yield_of(m, of->action, yields[i]);
    ck_assert_int_eq(one.rate, i < 2 ? rate : 1000000 - rate);
    ck_assert_int_eq(one.indicator, measured ? (int32_t)of->indicator : 0);
    ck_assert_int_eq(one.weight, 0);
    ck_assert(one.came == 0 && one.times == 0);
  }
}

static int32_t measure_of(const member *m, const share *of) {
  return (int32_t)indicator_on(m, TODAY, of->indicator).measure;
}

/* Answers and acceptances come at the rate that the score shows. 30 of 40 are
   30 of 45 with the five of the score's own prior. */
START_TEST(measured) {
  const share *of = &shares[_i];
  member m = member_new();
  member_event(&m, TODAY, of->good, 0, 30, 1);
  /* It was not looked for what did not come: the prior alone. */
  check_share(&m, of, false, of->prior);
  OK(ssi_activity_observe(m.activity, of->bad));
  check_share(&m, of, true, 857143);
  member_event(&m, TODAY, of->bad, 0, 10, 0);
  check_share(&m, of, true, 666667);
  ck_assert_int_eq(measure_of(&m, of), 666667);
  /* What fades, fades; what is to come does not count yet. */
  member_event(&m, TODAY - 200, of->good, 0, 40, 0);
  member_event(&m, TODAY + 1, of->bad, 0, 500, 0);
  check_share(&m, of, true, measure_of(&m, of));
  ck_assert_int_gt(measure_of(&m, of), 666667);
  member_free(&m);
}
END_TEST

/* Nothing tried tells nothing, though the score shows a rate of 0; tried in
   vain it does. */
START_TEST(never_tried) {
  const share *of = &shares[_i];
  member m = member_new();
  member_observe_activity(&m);
  member_event(&m, TODAY + 1, of->bad, 0, 3, 0);
  check_share(&m, of, false, of->prior);
  ck_assert_int_eq(measure_of(&m, of), 0);
  member_event(&m, TODAY, of->bad, 0, 3, 0);
  check_share(&m, of, true, 0);
  member_free(&m);
}
END_TEST

/* What was declined counts against, as in the score. */
START_TEST(declined) {
  const share *of = &shares[2];
  member m = member_new();
  member_observe_activity(&m);
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 10, 0);
  member_event(&m, TODAY, SSI_KIND_INVITATION_DECLINED, 0, 5, 0);
  check_share(&m, of, true, 500000);
  member_free(&m);
}
END_TEST

/* What comes of content is counted by all content, reshares too: 70 comments
   on 5 posts, 3 articles and 2 reshares give (70 + 5 * 2) / 15. */
START_TEST(content) {
  member m = member_new();
  member_observe_activity(&m);
  /* Reactions that come without any content tell nothing of it. */
  member_event(&m, TODAY - 1, SSI_KIND_COMMENT_RECEIVED, 0, 70, 0);
  check(&m, SSI_KIND_POST, SSI_KIND_COMMENT_RECEIVED, 2000000, 0, 0);
  member_event(&m, TODAY - 1, SSI_KIND_POST, 0, 5, 0);
  member_event(&m, TODAY - 2, SSI_KIND_ARTICLE, 0, 3, 0);
  member_event(&m, TODAY - 3, SSI_KIND_RESHARE, 0, 2, 0);
  check(&m, SSI_KIND_POST, SSI_KIND_COMMENT_RECEIVED, 5333333, 70, 10);
  check(&m, SSI_KIND_ARTICLE, SSI_KIND_COMMENT_RECEIVED, 5333333, 70, 10);
  check(&m, SSI_KIND_POST, SSI_KIND_REACTION_RECEIVED, 2666667, 0, 10);
  check(&m, SSI_KIND_POST, SSI_KIND_FOLLOWER_GAINED, 1000000, 0, 0);
  /* However much came, there is a bound, and no overflow. */
  member_event(&m, TODAY - 1, SSI_KIND_COMMENT_RECEIVED, 0, 1000000, 0);
  check(&m, SSI_KIND_POST, SSI_KIND_COMMENT_RECEIVED, 20000000, 1000070, 10);
  member_free(&m);
}
END_TEST

/* 250 rows as full as a row can be: evidence is cut at a million million. */
START_TEST(endless_evidence) {
  member m = member_new();
  ssi_activity *more = NULL;
  int i, k;
  for (i = 0; i < 250; i++) {
    member_event(&m, TODAY - i, SSI_KIND_POST, 0, 1000000, 0);
    member_event(&m, TODAY - i, SSI_KIND_REACTION_RECEIVED, 0, 1000000, 0);
  }
  member_observe_activity(&m);
  for (k = 0; k < 13; k++) {
    OK(ssi_activity_copy(m.activity, &more));
    OK(ssi_activity_merge(m.activity, more));
    ssi_activity_free(more);
  }
  check(&m, SSI_KIND_POST, SSI_KIND_REACTION_RECEIVED, 1000000,
        INT64_C(1000000000000), INT64_C(1000000000000));
  check(&m, SSI_KIND_POST, SSI_KIND_COMMENT_RECEIVED, 0, 0,
        INT64_C(1000000000000));
  member_free(&m);
}
END_TEST

/* Nearly every invitation is accepted: little is left unanswered. */
START_TEST(what_comes) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(60, 5);
  ssi_plan *plan;
  ssi_activity *activity = NULL;
  int64_t sent = 0, accepted = 0, open = 0, met = 0;
  member_observe_activity(&m);
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 990, 0);
  OK(ssi_plan_options_limit(options, SSI_KIND_INVITATION_SENT, 25, 25));
  plan = plan_of(&m, options, TODAY, 364);
  OK(ssi_plan_activity(plan, &activity));
  OK(ssi_activity_total(activity, SSI_KIND_INVITATION_SENT, 0, 65535, &sent));
  OK(ssi_activity_total(activity, SSI_KIND_INVITATION_ACCEPTED, 0, 65535,
                        &accepted));
  OK(ssi_activity_total(activity, SSI_KIND_INVITATION_UNANSWERED, 0, 65535,
                        &open));
  OK(ssi_activity_total(activity, SSI_KIND_CONNECTION, 0, 65535, &met));
  ck_assert_int_eq(sent, 52 * 25);
  ck_assert_int_eq(accepted, 1293); /* 1300 at 990 of 995 */
  ck_assert_int_eq(met, accepted);
  ck_assert_int_eq(open, sent - accepted);
  ssi_activity_free(activity);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {priors, 1},
      {measured, ROWS(shares)},
      {never_tried, ROWS(shares)},
      {declined, 1},
      {content, 1},
      {endless_evidence, 1},
      {what_comes, 1},
  };
  return RUN_TESTS("plan_yields", cases);
}
