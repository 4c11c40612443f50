/* What a later ledger and profile of the same form can show of a plan. */
#include "unit/plan_kit.h"
#include "unit/suite.h"

#define TODAY 20000
#define HORIZON 45

/* Does what is seen of the plan, scores it, and adds up lines and tasks. */
static void check_seen(const member *m, const ssi_plan *plan) {
  const ssi_plan_result total = plan_total(plan);
  member shown = plan_done(m, plan, true);
  int32_t sum = total.without;
  size_t i;
  int p;
  ck_assert_int_eq(total.seen, total_on(&shown, total.horizon_day).points);
  for (p = 1; p <= SSI_PILLARS; p++) {
    const ssi_pillar pillar = (ssi_pillar)p;
    ck_assert_int_eq(plan_pillar(plan, pillar).seen,
                     pillar_on(&shown, total.horizon_day, pillar).points);
    ck_assert_int_le(plan_pillar(plan, pillar).seen,
                     plan_pillar(plan, pillar).planned);
  }
  for (i = 0; i < plan_lines(plan); i++) sum += plan_line(plan, i).seen;
  for (i = 0; i < plan_tasks(plan); i++) sum += plan_task(plan, i).seen;
  ck_assert_int_eq(sum, total.seen);
  member_free(&shown);
}

static ssi_plan *checked_plan(const member *m, const ssi_plan_options *options,
                              int32_t horizon) {
  ssi_plan *plan = plan_of(m, options, TODAY, horizon);
  check_seen(m, plan);
  return plan;
}

static void observe(member *m, ssi_kind kind) {
  OK(ssi_activity_observe(m->activity, kind));
}

/* A ledger as an archive has it: much was looked for, much cannot be. */
static member archive_member(void) {
  static const ssi_kind kinds[] = {SSI_KIND_POST,
                                   SSI_KIND_COMMENT,
                                   SSI_KIND_REACTION,
                                   SSI_KIND_SEARCH,
                                   SSI_KIND_INVITATION_SENT,
                                   SSI_KIND_INVITATION_ACCEPTED,
                                   SSI_KIND_INVITATION_UNANSWERED,
                                   SSI_KIND_CONNECTION,
                                   SSI_KIND_MESSAGE_SENT,
                                   SSI_KIND_MESSAGE_ANSWERED,
                                   SSI_KIND_CONVERSATION};
  member m = member_new();
  size_t i;
  for (i = 0; i < ROWS(kinds); i++) observe(&m, kinds[i]);
  OK(ssi_activity_observe_traits(m.activity,
                                 SSI_TRAIT_OWN_WORDS | SSI_TRAIT_MEDIA));
  member_event(&m, TODAY - 3, SSI_KIND_COMMENT, 0, 2, 5);
  member_event(&m, TODAY - 9, SSI_KIND_INVITATION_ACCEPTED, 0, 6, 0);
  member_event(&m, TODAY - 9, SSI_KIND_INVITATION_UNANSWERED, 0, 4, 0);
  member_fact(&m, SSI_FACT_PHOTO, 0);
  member_fact(&m, SSI_FACT_SKILLS, 3);
  return m;
}

/* All is observed, so all is seen. */
START_TEST(all) {
  member m = member_new();
  ssi_plan *plan;
  size_t i;
  member_observe_all(&m);
  plan = checked_plan(&m, NULL, HORIZON);
  ck_assert_int_eq(plan_total(plan).seen, plan_total(plan).planned);
  ck_assert_uint_gt(plan_lines(plan), 3);
  for (i = 0; i < plan_lines(plan); i++)
    ck_assert_int_eq(plan_line(plan, i).seen, plan_line(plan, i).gain);
  for (i = 0; i < plan_tasks(plan); i++)
    ck_assert_int_eq(plan_task(plan, i).seen, plan_task(plan, i).gain);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* Nothing is observed, so nothing is seen. */
START_TEST(nothing) {
  member m = member_new();
  ssi_plan *plan = checked_plan(&m, NULL, HORIZON);
  size_t i;
  ck_assert_int_eq(plan_total(plan).seen, 0);
  ck_assert_int_gt(plan_total(plan).planned, 0);
  for (i = 0; i < plan_lines(plan); i++)
    ck_assert_int_eq(plan_line(plan, i).seen, 0);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* Some of it; and the line of what an archive never shows has nothing. */
START_TEST(some) {
  member m = archive_member();
  ssi_plan_options *options = options_of(30, 5);
  ssi_plan *plan;
  ssi_plan_result total;
  size_t i;
  OK(ssi_plan_options_limit(options, SSI_KIND_PROFILE_VIEW, 5, 100));
  plan = checked_plan(&m, options, HORIZON);
  total = plan_total(plan);
  ck_assert_int_gt(total.seen, total.without);
  ck_assert_int_lt(total.seen, total.planned);
  ck_assert_uint_gt(plan_tasks(plan), 0);
  for (i = 0; i < plan_lines(plan); i++) {
    if (plan_line(plan, i).kind == SSI_KIND_PROFILE_VIEW)
      ck_assert_int_eq(plan_line(plan, i).seen, 0);
  }
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Of what is observed in part, a later ledger shows all it can: points do not
   depend on shares. */
START_TEST(in_part) {
  member m = archive_member();
  ssi_plan *whole = checked_plan(&m, NULL, HORIZON), *part;
  OK(ssi_activity_observe_part(m.activity, SSI_KIND_COMMENT, 1));
  OK(ssi_activity_observe_part(m.activity, SSI_KIND_INVITATION_ACCEPTED, 300));
  OK(ssi_profile_observe_part(m.profile, SSI_FACT_PHOTO, 700000));
  part = checked_plan(&m, NULL, HORIZON);
  ck_assert_int_eq(plan_total(part).seen, plan_total(whole).seen);
  ck_assert_int_eq(plan_total(part).planned, plan_total(whole).planned);
  ssi_plan_free(whole);
  ssi_plan_free(part);
  member_free(&m);
}
END_TEST

/* Each line adds its `seen` to those before it: the plan of these alone. */
START_TEST(line_by_line) {
  member m = archive_member();
  ssi_plan *plan = plan_of(&m, NULL, TODAY, HORIZON);
  ssi_plan_options *options = options_of_nothing(480, 5);
  int32_t seen = plan_total(plan).without;
  size_t i, k;
  for (i = 0; i < plan_tasks(plan); i++) seen += plan_task(plan, i).seen;
  for (i = 0; i < plan_lines(plan); i++) {
    const ssi_plan_line_result line = plan_line(plan, i);
    ssi_plan *first;
    OK(ssi_plan_options_limit(options, line.kind, line.times, line.times));
    first = checked_plan(&m, options, HORIZON);
    ck_assert_uint_eq(plan_lines(first), i + 1);
    seen += line.seen;
    ck_assert_int_eq(plan_total(first).seen, seen);
    for (k = 0; k <= i; k++) ck_assert_int_gt(plan_line(first, k).times, 0);
    ssi_plan_free(first);
  }
  ssi_plan_options_free(options);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

/* Posts are observed, but whether they are about the target is not: they count,
   and their target does not. */
START_TEST(traits) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(60, 5);
  ssi_plan *plan;
  ssi_score *score;
  member shown;
  observe(&m, SSI_KIND_POST);
  OK(ssi_plan_options_limit(options, SSI_KIND_POST, 3, 3));
  plan = checked_plan(&m, options, HORIZON);
  shown = plan_done(&m, plan, true);
  score = member_score(&shown, TODAY + HORIZON);
  ck_assert_int_gt(indicator_of(score, SSI_INDICATOR_POSTING).points, 0);
  ck_assert_int_eq(indicator_of(score, SSI_INDICATOR_SOURCING).points, 0);
  ck_assert_int_eq(indicator_of(score, SSI_INDICATOR_RICH_CONTENT).points, 0);
  ck_assert_int_gt(plan_line(plan, 0).seen, 0);
  ck_assert_int_lt(plan_line(plan, 0).seen, plan_line(plan, 0).gain);
  ssi_score_free(score);
  member_free(&shown);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Messages are not observed, the conversations that come of them are: they keep
   up the days on which they come, and no others. */
START_TEST(only_what_comes_back) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(60, 5);
  ssi_plan *plan;
  observe(&m, SSI_KIND_CONVERSATION);
  OK(ssi_plan_options_limit(options, SSI_KIND_MESSAGE_SENT, 4, 4));
  plan = checked_plan(&m, options, HORIZON);
  ck_assert_int_gt(plan_line(plan, 0).seen, 0);
  ck_assert_int_lt(plan_line(plan, 0).seen, plan_line(plan, 0).gain);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Days that the member's own events keep up, of several kinds, on the last days
   and some of them on the same: what a plan keeps up is added, not put in their
   place. */
START_TEST(own_days) {
  static const ssi_kind kinds[] = {SSI_KIND_POST, SSI_KIND_SEARCH,
                                   SSI_KIND_COMMENT, SSI_KIND_MESSAGE_SENT,
                                   SSI_KIND_CONVERSATION};
  member m = member_new();
  ssi_plan_options *options = options_of(20, 2);
  ssi_plan *plan;
  size_t i;
  member_observe_all(&m);
  for (i = 0; i < 2 * ROWS(kinds); i++)
    member_event(&m, TODAY - (int32_t)(i * (size_t)(_i + 1) % 8),
                 kinds[i % ROWS(kinds)], 0, 1, i + 1);
  plan = checked_plan(&m, options, 10);
  ck_assert_uint_gt(plan_lines(plan), 0);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* What lies ahead, and caps that several actions meet: scored one by one. */
START_TEST(blurred) {
  member m = archive_member();
  ssi_plan_options *options = options_of_nothing(60, 3);
  ssi_plan *plan;
  observe(&m, SSI_KIND_ARTICLE);
  observe(&m, SSI_KIND_RESHARE);
  member_event(&m, TODAY - 9, SSI_KIND_POST, 0, 5, 0);
  member_event(&m, TODAY - 9, SSI_KIND_REACTION_RECEIVED, 0, 300, 0);
  if (_i == 0)
    member_event(&m, TODAY + 2, SSI_KIND_POST, 0, 2, 0);
  else
    OK(ssi_model_set_cap(m.model, SSI_KIND_REACTION_RECEIVED, 50));
  OK(ssi_plan_options_limit(options, SSI_KIND_POST, 3, 3));
  OK(ssi_plan_options_limit(options, SSI_KIND_ARTICLE, 1, 1));
  plan = checked_plan(&m, options, 30);
  ck_assert(!plan_total(plan).proven);
  ck_assert_int_gt(plan_total(plan).seen, plan_total(plan).without);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

/* Messages whose answers lower a rate that is better so far: what is seen can
   lie below what is left without them. */
START_TEST(below_without) {
  member m = member_new();
  ssi_plan_options *options = options_of_nothing(60, 5);
  ssi_plan *plan;
  observe(&m, SSI_KIND_MESSAGE_UNANSWERED);
  /* The rate of the day is low; at the horizon the old answers would still
     count for more than the unanswered ones. */
  member_event(&m, TODAY, SSI_KIND_MESSAGE_UNANSWERED, 0, 9, 0);
  member_event(&m, TODAY + 1, SSI_KIND_MESSAGE_ANSWERED, 0, 90, 0);
  OK(ssi_plan_options_limit(options, SSI_KIND_MESSAGE_SENT, 40, 40));
  plan = checked_plan(&m, options, HORIZON);
  ck_assert_int_lt(plan_total(plan).seen, plan_total(plan).without);
  ck_assert_int_lt(plan_line(plan, 0).seen, 0);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {all, 1},
      {nothing, 1},
      {some, 1},
      {in_part, 1},
      {line_by_line, 1},
      {traits, 1},
      {only_what_comes_back, 1},
      {own_days, 8},
      {blurred, 2},
      {below_without, 1},
  };
  return RUN_TESTS("plan_seen", cases);
}
