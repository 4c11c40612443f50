/* What is assumed to come back: own rates drawn towards priors. */
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
      {SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_ANSWERED, 0, 400000, 10},
      {SSI_KIND_MESSAGE_SENT, SSI_KIND_CONVERSATION, 0, 400000, 10},
      {SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_UNANSWERED, 0, 600000, 10},
      {SSI_KIND_INMAIL_SENT, SSI_KIND_INMAIL_ANSWERED, 0, 250000, 10},
      {SSI_KIND_INMAIL_SENT, SSI_KIND_INMAIL_UNANSWERED, 0, 750000, 10},
      {SSI_KIND_INVITATION_SENT, SSI_KIND_CONNECTION, SSI_TRAIT_TARGET, 400000,
       10},
  };
  member m = member_new();
  size_t i;
  for (i = 0; i < ROWS(all); i++) {
    const ssi_plan_yield_result one = yield_of(&m, all[i].action, all[i].yield);
    ck_assert_int_eq(one.rate, all[i].prior);
    ck_assert_int_eq(one.prior, all[i].prior);
    ck_assert_int_eq(one.weight, all[i].weight);
    ck_assert_uint_eq(one.traits, all[i].traits);
    ck_assert(one.came == 0 && one.times == 0);
  }
  member_free(&m);
}
END_TEST

/* 30 of 40 with ten times 40 %: (30 + 4) / 50. A year back counts, the day
   before it and the days to come do not. */
START_TEST(own_rate) {
  member m = member_new();
  member_event(&m, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 10, 1);
  member_event(&m, TODAY - 364, SSI_KIND_INVITATION_ACCEPTED, 0, 20, 0);
  member_event(&m, TODAY - 365, SSI_KIND_INVITATION_ACCEPTED, 0, 500, 0);
  member_event(&m, TODAY + 1, SSI_KIND_INVITATION_ACCEPTED, 0, 500, 0);
  member_event(&m, TODAY - 9, SSI_KIND_INVITATION_UNANSWERED, 0, 6, 0);
  /* Not all of it was looked for: the prior alone. */
  check(&m, SSI_KIND_INVITATION_SENT, SSI_KIND_INVITATION_ACCEPTED, 400000, 0,
        0);
  member_event(&m, TODAY - 9, SSI_KIND_INVITATION_DECLINED, 0, 4, 0);
  check(&m, SSI_KIND_INVITATION_SENT, SSI_KIND_INVITATION_ACCEPTED, 680000, 30,
        40);
  check(&m, SSI_KIND_INVITATION_SENT, SSI_KIND_CONNECTION, 680000, 30, 40);
  check(&m, SSI_KIND_INVITATION_SENT, SSI_KIND_INVITATION_UNANSWERED, 320000,
        10, 40);
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
  member_observe_activity(&m);
  for (i = 0; i < 250; i++) {
    member_event(&m, TODAY - i, SSI_KIND_MESSAGE_ANSWERED, 0, 1000000, 0);
  }
  for (k = 0; k < 13; k++) {
    OK(ssi_activity_copy(m.activity, &more));
    OK(ssi_activity_merge(m.activity, more));
    ssi_activity_free(more);
  }
  check(&m, SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_ANSWERED, 1000000,
        INT64_C(1000000000000), INT64_C(1000000000000));
  check(&m, SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_UNANSWERED, 0, 0,
        INT64_C(1000000000000));
  member_free(&m);
}
END_TEST

/* Every invitation is accepted: nothing is left unanswered. */
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
  ck_assert_int_eq(accepted, 1292); /* 1300 at 99.4 % */
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
      {priors, 1},           {own_rate, 1},   {content, 1},
      {endless_evidence, 1}, {what_comes, 1},
  };
  return RUN_TESTS("plan_yields", cases);
}
