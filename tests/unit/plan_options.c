/* What one asks of a plan, the actions there are, and every refusal. */
#include <stddef.h>
#include <string.h>

#include "unit/plan_kit.h"
#include "unit/suite.h"

#define TODAY 20000

START_TEST(actions) {
  size_t count = 0, i, k;
  OK(ssi_plan_actions(&count));
  ck_assert_uint_eq(count, ACTIONS);
  for (i = 0; i < count; i++) {
    const ssi_plan_action_info one = action_at(i);
    member m = member_new();
    const ssi_kind_info kind = kind_info(m.model, one.kind);
    ck_assert_int_eq(kind.polarity, SSI_POLARITY_BENEFICIAL);
    ck_assert_int_eq(one.seconds, kind.seconds);
    ck_assert_int_gt(one.seconds, 0);
    ck_assert_int_ge(one.weekly, 1);
    ck_assert_int_le(one.weekly, 100);
    ck_assert_uint_eq(one.traits & ~(uint32_t)SSI_TRAITS, 0);
    for (k = 0; k < i; k++) ck_assert_int_ne(action_at(k).kind, one.kind);
    member_free(&m);
  }
}
END_TEST

START_TEST(limits_of_options) {
  ssi_plan_options *options = options_of(15, 5);
  OK(ssi_plan_options_set_time(options, 1, 1));
  OK(ssi_plan_options_set_time(options, 480, 7));
  REFUSED(ssi_plan_options_set_time(options, 0, 5), RANGE);
  REFUSED(ssi_plan_options_set_time(options, 481, 5), RANGE);
  REFUSED(ssi_plan_options_set_time(options, 15, 0), RANGE);
  REFUSED(ssi_plan_options_set_time(options, 15, 8), RANGE);
  OK(ssi_plan_options_limit(options, SSI_KIND_POST, 0, 0));
  OK(ssi_plan_options_limit(options, SSI_KIND_POST, 1000, 1000));
  REFUSED(ssi_plan_options_limit(options, SSI_KIND_POST, -1, 0), RANGE);
  REFUSED(ssi_plan_options_limit(options, SSI_KIND_POST, 2, 1), RANGE);
  REFUSED(ssi_plan_options_limit(options, SSI_KIND_POST, 0, 1001), RANGE);
  REFUSED(ssi_plan_options_limit(options, SSI_KIND_HASHTAG_FOLLOWED, 0, 1),
          KIND);
  REFUSED(ssi_plan_options_limit(options, (ssi_kind)0, 0, 1), KIND);
  REFUSED(ssi_plan_options_limit(options, (ssi_kind)(SSI_KINDS + 1), 0, 1),
          KIND);
  OK(ssi_plan_options_set_cohort(options, 0, 25000000, 1, 2));
  REFUSED(ssi_plan_options_set_cohort(options, -1, 0, 0, 0), RANGE);
  REFUSED(ssi_plan_options_set_cohort(options, 0, 0, 0, 25000001), RANGE);
  ssi_plan_options_free(options);
}
END_TEST

static ssi_refusal refusal(const ssi_plan_options *options) {
  ssi_refusal told = SSI_INIT(ssi_refusal);
  OK(ssi_plan_options_refusal(options, &told));
  return told;
}

static void check_refusal(const ssi_plan_options *options, ssi_status status,
                          const char *field, int64_t value, int64_t minimum,
                          int64_t maximum) {
  const ssi_refusal told = refusal(options);
  ck_assert_int_eq(told.status, status);
  ck_assert_str_eq(told.field, field);
  ck_assert_int_eq(told.row, -1);
  ck_assert_int_eq(told.value, value);
  ck_assert_int_eq(told.minimum, minimum);
  ck_assert_int_eq(told.maximum, maximum);
  ck_assert(told.indicator == 0 && told.fact == 0 && told.reserved == 0);
}

/* The last one is kept, whatever was taken since. */
START_TEST(told_of_refusals) {
  static const char *const pillars[] = {"brand", "find", "engage", "relate"};
  ssi_plan_options *options = options_of(15, 5);
  int32_t i;
  REFUSED(ssi_plan_options_refusal(options, NULL), NULL);
  check_refusal(options, SSI_OK, "", 0, 0, 0);
  ssi_plan_options_set_time(options, 481, 8);
  check_refusal(options, SSI_ERROR_RANGE, "minutes", 481, 1, 480);
  ssi_plan_options_set_time(options, 480, 0);
  check_refusal(options, SSI_ERROR_RANGE, "days", 0, 1, 7);
  OK(ssi_plan_options_set_time(options, 480, 7));
  check_refusal(options, SSI_ERROR_RANGE, "days", 0, 1, 7);
  ssi_plan_options_limit(options, SSI_KIND_POST, 0, 1001);
  check_refusal(options, SSI_ERROR_RANGE, "at_most", 1001, 0, 1000);
  ck_assert_int_eq(refusal(options).kind, SSI_KIND_POST);
  ssi_plan_options_limit(options, SSI_KIND_POST, 0, -1);
  check_refusal(options, SSI_ERROR_RANGE, "at_most", -1, 0, 1000);
  ssi_plan_options_limit(options, SSI_KIND_POST, 2, 1);
  check_refusal(options, SSI_ERROR_RANGE, "at_least", 2, 0, 1);
  ck_assert_int_eq(refusal(options).kind, SSI_KIND_POST);
  ssi_plan_options_limit(options, (ssi_kind)(SSI_KINDS + 1), 0, 1);
  check_refusal(options, SSI_ERROR_KIND, "kind", SSI_KINDS + 1, 1, SSI_KINDS);
  ck_assert_int_eq(refusal(options).kind, 0);
  /* There is such a kind, so no range of kinds says why. */
  ssi_plan_options_limit(options, SSI_KIND_REACTION_RECEIVED, 0, 1);
  check_refusal(options, SSI_ERROR_KIND, "kind", SSI_KIND_REACTION_RECEIVED, 0,
                0);
  ck_assert_int_eq(refusal(options).kind, SSI_KIND_REACTION_RECEIVED);
  for (i = 0; i < SSI_PILLARS; i++) {
    int32_t means[SSI_PILLARS] = {0};
    means[i] = 25000001;
    ssi_plan_options_set_cohort(options, means[0], means[1], means[2],
                                means[3]);
    check_refusal(options, SSI_ERROR_RANGE, pillars[i], 25000001, 0, 25000000);
    ck_assert_int_eq(refusal(options).pillar, i + 1);
    ck_assert_int_eq(refusal(options).kind, 0);
  }
  ssi_plan_options_free(options);
}
END_TEST

/* What was refused changed nothing. */
START_TEST(refused_options_stay) {
  member m = member_new();
  ssi_plan_options *options = options_of(20, 3);
  ssi_plan *plan;
  OK(ssi_plan_options_limit(options, SSI_KIND_SEARCH, 4, 4));
  ssi_plan_options_set_time(options, 481, 5);
  ssi_plan_options_set_time(options, 15, 8);
  ssi_plan_options_limit(options, SSI_KIND_SEARCH, 3, 2);
  ssi_plan_options_set_cohort(options, 1, 2, 3, -4);
  plan = plan_of(&m, options, TODAY, 30);
  ck_assert_int_eq(plan_total(plan).week_seconds, 3600);
  ck_assert_int_eq(plan_times(plan, SSI_KIND_SEARCH), 4);
  ck_assert(!plan_pillar(plan, SSI_PILLAR_BRAND).has_cohort);
  ssi_plan_free(plan);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

static ssi_status make(const member *m, const ssi_plan_options *options,
                       int32_t day, int32_t horizon) {
  ssi_plan *plan = NULL;
  const ssi_status status = ssi_plan_new(
      NULL, m->model, m->profile, m->activity, options, day, horizon, &plan);
  ck_assert_int_eq(plan != NULL, status == SSI_OK);
  ssi_plan_free(plan);
  return status;
}

START_TEST(days_and_horizons) {
  member m = member_new();
  REFUSED(make(&m, NULL, -1, 30), DAY);
  REFUSED(make(&m, NULL, 65536, 30), DAY);
  REFUSED(make(&m, NULL, TODAY, 6), RANGE);
  REFUSED(make(&m, NULL, TODAY, 731), RANGE);
  REFUSED(make(&m, NULL, 65530, 7), DAY);
  REFUSED(make(&m, NULL, 65535, 7), DAY);
  OK(make(&m, NULL, 65528, 7));
  OK(make(&m, NULL, 0, 7));
  OK(make(&m, NULL, 65535 - 730, 730));
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_POSTING, 0));
  REFUSED(make(&m, NULL, TODAY, 30), MODEL);
  REFUSED(make(&m, NULL, -1, 30), DAY);
  member_free(&m);
}
END_TEST

/* The week as a whole counts: an article takes two hours. */
START_TEST(too_little_time) {
  member m = member_new();
  ssi_plan_options *options = options_of(15, 5);
  OK(ssi_plan_options_limit(options, SSI_KIND_ARTICLE, 1, 1));
  REFUSED(make(&m, options, TODAY, 30), TIME);
  OK(ssi_plan_options_set_time(options, 24, 5));
  OK(make(&m, options, TODAY, 30));
  OK(ssi_plan_options_limit(options, SSI_KIND_POLL_VOTE, 1, 1));
  REFUSED(make(&m, options, TODAY, 30), TIME);
  ssi_plan_options_free(options);
  member_free(&m);
}
END_TEST

START_TEST(null_arguments) {
  member m = member_new();
  ssi_plan_options *options = NULL;
  ssi_plan *plan = NULL, *made = NULL;
  ssi_activity *activity = NULL;
  ssi_profile *profile = NULL;
  ssi_refusal told = SSI_INIT(ssi_refusal);
  ssi_plan_result total = SSI_INIT(ssi_plan_result);
  ssi_plan_pillar_result pillar = SSI_INIT(ssi_plan_pillar_result);
  ssi_plan_line_result line = SSI_INIT(ssi_plan_line_result);
  ssi_plan_task_result task = SSI_INIT(ssi_plan_task_result);
  ssi_plan_yield_result yield = SSI_INIT(ssi_plan_yield_result);
  const uint8_t kinds[] = {SSI_KIND_POST};
  const int32_t times[] = {1};
  int32_t points = -7;
  size_t count = 99;
  REFUSED(ssi_plan_options_refusal(NULL, &told), NULL);
  REFUSED(ssi_plan_options_new(NULL, NULL), NULL);
  REFUSED(ssi_plan_options_set_time(NULL, 15, 5), NULL);
  REFUSED(ssi_plan_options_limit(NULL, SSI_KIND_POST, 0, 1), NULL);
  REFUSED(ssi_plan_options_set_cohort(NULL, 0, 0, 0, 0), NULL);
  REFUSED(ssi_plan_actions(NULL), NULL);
  REFUSED(ssi_plan_action(0, NULL), NULL);
  ssi_plan_options_free(NULL);
  ssi_plan_free(NULL);
  plan = plan_of(&m, NULL, TODAY, 30);
  REFUSED(ssi_plan_new(NULL, NULL, m.profile, m.activity, NULL, 1, 7, &made),
          NULL);
  REFUSED(ssi_plan_new(NULL, m.model, NULL, m.activity, NULL, 1, 7, &made),
          NULL);
  REFUSED(ssi_plan_new(NULL, m.model, m.profile, NULL, NULL, 1, 7, &made),
          NULL);
  REFUSED(ssi_plan_new(NULL, m.model, m.profile, m.activity, NULL, 1, 7, NULL),
          NULL);
  REFUSED(ssi_plan_total(NULL, &total), NULL);
  REFUSED(ssi_plan_total(plan, NULL), NULL);
  REFUSED(ssi_plan_pillar(NULL, SSI_PILLAR_BRAND, &pillar), NULL);
  REFUSED(ssi_plan_pillar(plan, SSI_PILLAR_BRAND, NULL), NULL);
  REFUSED(ssi_plan_lines(NULL, &count), NULL);
  REFUSED(ssi_plan_lines(plan, NULL), NULL);
  REFUSED(ssi_plan_line(NULL, 0, &line), NULL);
  REFUSED(ssi_plan_line(plan, 0, NULL), NULL);
  REFUSED(ssi_plan_tasks(NULL, &count), NULL);
  REFUSED(ssi_plan_tasks(plan, NULL), NULL);
  REFUSED(ssi_plan_task(NULL, 0, &task), NULL);
  REFUSED(ssi_plan_task(plan, 0, NULL), NULL);
  REFUSED(ssi_plan_yields(NULL, &count), NULL);
  REFUSED(ssi_plan_yields(plan, NULL), NULL);
  REFUSED(ssi_plan_yield(NULL, 0, &yield), NULL);
  REFUSED(ssi_plan_yield(plan, 0, NULL), NULL);
  REFUSED(ssi_plan_activity(NULL, &activity), NULL);
  REFUSED(ssi_plan_activity(plan, NULL), NULL);
  REFUSED(ssi_plan_profile(NULL, &profile), NULL);
  REFUSED(ssi_plan_profile(plan, NULL), NULL);
  REFUSED(ssi_plan_points(NULL, 1, kinds, times, &points), NULL);
  REFUSED(ssi_plan_points(plan, 1, NULL, times, &points), NULL);
  REFUSED(ssi_plan_points(plan, 1, kinds, NULL, &points), NULL);
  REFUSED(ssi_plan_points(plan, 1, kinds, times, NULL), NULL);
  ck_assert(!made && !options && !activity && !profile);
  ck_assert(points == -7 && count == 99);
  OK(ssi_plan_points(plan, 0, NULL, NULL, &points));
  ck_assert_int_eq(points, plan_total(plan).without);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

START_TEST(other_refusals) {
  member m = member_new();
  ssi_plan *plan = plan_of(&m, NULL, TODAY, 30);
  ssi_plan_action_info action = SSI_INIT(ssi_plan_action_info);
  ssi_plan_pillar_result pillar = SSI_INIT(ssi_plan_pillar_result);
  ssi_plan_line_result line = SSI_INIT(ssi_plan_line_result);
  ssi_plan_task_result task = SSI_INIT(ssi_plan_task_result);
  ssi_plan_yield_result yield = SSI_INIT(ssi_plan_yield_result);
  const uint8_t twice[] = {SSI_KIND_POST, SSI_KIND_POST};
  const uint8_t none[] = {SSI_KIND_ACTIVE_DAY};
  const uint8_t post[] = {SSI_KIND_POST};
  const int32_t times[] = {1, 1}, below[] = {-1}, above[] = {6}, most[] = {5};
  int32_t points = -7;
  size_t yields = 0;
  OK(ssi_plan_yields(plan, &yields));
  REFUSED(ssi_plan_action(ACTIONS, &action), INDEX);
  REFUSED(ssi_plan_pillar(plan, (ssi_pillar)0, &pillar), PILLAR);
  REFUSED(ssi_plan_pillar(plan, (ssi_pillar)5, &pillar), PILLAR);
  REFUSED(ssi_plan_line(plan, plan_lines(plan), &line), INDEX);
  REFUSED(ssi_plan_task(plan, plan_tasks(plan), &task), INDEX);
  REFUSED(ssi_plan_yield(plan, yields, &yield), INDEX);
  REFUSED(ssi_plan_points(plan, 2, twice, times, &points), KIND);
  REFUSED(ssi_plan_points(plan, 1, none, times, &points), KIND);
  REFUSED(ssi_plan_points(plan, 1, post, below, &points), RANGE);
  REFUSED(ssi_plan_points(plan, 1, post, above, &points), RANGE);
  ck_assert_int_eq(points, -7);
  OK(ssi_plan_points(plan, 1, post, most, &points));
  ck_assert_int_gt(points, 0);
  ssi_plan_free(plan);
  member_free(&m);
}
END_TEST

START_TEST(bad_allocators) {
  member m = member_new();
  ssi_allocator small = {.size = sizeof(size_t)};
  ssi_allocator without = {.size = sizeof without};
  ssi_plan_options *options = NULL;
  ssi_plan *plan = NULL;
  REFUSED(ssi_plan_options_new(&small, &options), SIZE);
  REFUSED(ssi_plan_options_new(&without, &options), NULL);
  REFUSED(ssi_plan_new(&small, m.model, m.profile, m.activity, NULL, TODAY, 30,
                       &plan),
          SIZE);
  REFUSED(ssi_plan_new(&without, m.model, m.profile, m.activity, NULL, TODAY,
                       30, &plan),
          NULL);
  ck_assert(!options && !plan);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {actions, 1},          {limits_of_options, 1}, {refused_options_stay, 1},
      {told_of_refusals, 1}, {days_and_horizons, 1}, {too_little_time, 1},
      {null_arguments, 1},   {other_refusals, 1},    {bad_allocators, 1},
  };
  return RUN_TESTS("plan_options", cases);
}
