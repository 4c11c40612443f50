/* Every pointer of every function as NULL: what must be there is refused with
   SSI_ERROR_NULL and nothing is written; what may be left out is fine. */
#include "unit/suite.h"

static member m;
static ssi_score *score;

static void open_all(void) {
  m = member_new();
  member_event(&m, 100, SSI_KIND_POST, 0, 1, 0);
  score = member_score(&m, 100);
}

static void close_all(void) {
  ssi_score_free(score);
  member_free(&m);
}

#define NULL_REFUSED(call) REFUSED(call, NULL)

START_TEST(base) {
  int32_t year = 7, month = 8, day = 9;
  NULL_REFUSED(ssi_day_from_date(2024, 1, 1, NULL));
  NULL_REFUSED(ssi_day_to_date(1, NULL, &month, &day));
  NULL_REFUSED(ssi_day_to_date(1, &year, NULL, &day));
  NULL_REFUSED(ssi_day_to_date(1, &year, &month, NULL));
  ck_assert(year == 7 && month == 8 && day == 9);
  NULL_REFUSED(ssi_decimal_text(1, NULL, 22));
  NULL_REFUSED(ssi_decimal_text(INT64_MIN, NULL, 0));
}
END_TEST

START_TEST(nothing_is_released) {
  ssi_model_free(NULL);
  ssi_profile_free(NULL);
  ssi_activity_free(NULL);
  ssi_score_free(NULL);
  ck_assert_str_eq(ssi_model_version(NULL), "");
  ck_assert_str_eq(ssi_model_fingerprint(NULL), "");
}
END_TEST

START_TEST(made_and_copied) {
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  open_all();
  NULL_REFUSED(ssi_model_new(NULL, NULL));
  NULL_REFUSED(ssi_model_new_version(NULL, NULL, &m.model));
  NULL_REFUSED(ssi_model_new_version(NULL, "reference-2", NULL));
  NULL_REFUSED(ssi_profile_new(NULL, NULL));
  NULL_REFUSED(ssi_activity_new(NULL, NULL));
  NULL_REFUSED(ssi_model_copy(m.model, NULL));
  NULL_REFUSED(ssi_model_copy(NULL, &model));
  NULL_REFUSED(ssi_profile_copy(m.profile, NULL));
  NULL_REFUSED(ssi_profile_copy(NULL, &profile));
  NULL_REFUSED(ssi_activity_copy(m.activity, NULL));
  NULL_REFUSED(ssi_activity_copy(NULL, &activity));
  ck_assert_ptr_null(model);
  ck_assert_ptr_null(profile);
  ck_assert_ptr_null(activity);
  close_all();
}
END_TEST

START_TEST(model_described) {
  ssi_kind_info kind = SSI_INIT(ssi_kind_info);
  ssi_fact_info fact = SSI_INIT(ssi_fact_info);
  ssi_indicator_info indicator = SSI_INIT(ssi_indicator_info);
  ssi_feed_info feed = SSI_INIT(ssi_feed_info);
  size_t feeds = 4711;
  open_all();
  NULL_REFUSED(ssi_model_pillar(SSI_PILLAR_FIND, NULL));
  NULL_REFUSED(ssi_model_trait(0, NULL));
  NULL_REFUSED(ssi_model_kind(NULL, SSI_KIND_POST, &kind));
  NULL_REFUSED(ssi_model_kind(m.model, SSI_KIND_POST, NULL));
  NULL_REFUSED(ssi_model_fact(NULL, SSI_FACT_PHOTO, &fact));
  NULL_REFUSED(ssi_model_fact(m.model, SSI_FACT_PHOTO, NULL));
  NULL_REFUSED(ssi_model_indicator(NULL, SSI_INDICATOR_DEPTH, &indicator));
  NULL_REFUSED(ssi_model_indicator(m.model, SSI_INDICATOR_DEPTH, NULL));
  NULL_REFUSED(ssi_model_feeds(NULL, &feeds));
  NULL_REFUSED(ssi_model_feeds(m.model, NULL));
  NULL_REFUSED(ssi_model_feed(NULL, 0, &feed));
  NULL_REFUSED(ssi_model_feed(m.model, 0, NULL));
  ck_assert_uint_eq(feeds, 4711);
  ck_assert_ptr_null(kind.name);
  ck_assert_ptr_null(fact.name);
  ck_assert_ptr_null(indicator.name);
  ck_assert_int_eq(feed.units, 0);
  close_all();
}
END_TEST

START_TEST(names) {
  ssi_kind kind = (ssi_kind)77;
  ssi_fact fact = (ssi_fact)77;
  ssi_indicator indicator = (ssi_indicator)77;
  NULL_REFUSED(ssi_kind_by_name(NULL, &kind));
  NULL_REFUSED(ssi_kind_by_name("post", NULL));
  NULL_REFUSED(ssi_fact_by_name(NULL, &fact));
  NULL_REFUSED(ssi_fact_by_name("photo", NULL));
  NULL_REFUSED(ssi_indicator_by_name(NULL, &indicator));
  NULL_REFUSED(ssi_indicator_by_name("posting", NULL));
  ck_assert(kind == 77 && fact == 77 && indicator == 77);
}
END_TEST

START_TEST(model_changed) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  open_all();
  NULL_REFUSED(ssi_model_set_weight(NULL, SSI_INDICATOR_DEPTH, 1));
  NULL_REFUSED(ssi_model_set_goalpost(NULL, SSI_INDICATOR_DEPTH, 1));
  NULL_REFUSED(ssi_model_set_half_life(NULL, SSI_INDICATOR_DEPTH, 1));
  NULL_REFUSED(ssi_model_set_cap(NULL, SSI_KIND_POST, 1));
  NULL_REFUSED(
      ssi_model_set_pillar(NULL, SSI_INDICATOR_DEPTH, SSI_PILLAR_FIND));
  NULL_REFUSED(ssi_model_balance(NULL));
  NULL_REFUSED(ssi_model_check(NULL, &issue));
  NULL_REFUSED(ssi_model_check(m.model, NULL));
  NULL_REFUSED(ssi_model_refusal(NULL, &issue));
  NULL_REFUSED(ssi_model_refusal(m.model, NULL));
  close_all();
}
END_TEST

START_TEST(profile) {
  ssi_refusal refusal = SSI_INIT(ssi_refusal);
  bool flag = true;
  int32_t value = 4711;
  open_all();
  NULL_REFUSED(ssi_profile_set_fact(NULL, SSI_FACT_PHOTO, 1));
  NULL_REFUSED(ssi_profile_clear_fact(NULL, SSI_FACT_PHOTO));
  NULL_REFUSED(ssi_profile_fact(NULL, SSI_FACT_PHOTO, &flag, &value));
  NULL_REFUSED(ssi_profile_fact(m.profile, SSI_FACT_PHOTO, NULL, &value));
  NULL_REFUSED(ssi_profile_fact(m.profile, SSI_FACT_PHOTO, &flag, NULL));
  NULL_REFUSED(ssi_profile_observe_part(NULL, SSI_FACT_PHOTO, 1));
  NULL_REFUSED(ssi_profile_observed_share(NULL, SSI_FACT_PHOTO, &value));
  NULL_REFUSED(ssi_profile_observed_share(m.profile, SSI_FACT_PHOTO, NULL));
  NULL_REFUSED(ssi_profile_set_section(NULL, SSI_SECTION_SKILLS, "a", 1));
  NULL_REFUSED(ssi_profile_set_section(m.profile, SSI_SECTION_SKILLS, NULL, 1));
  NULL_REFUSED(ssi_profile_set_target(NULL, "a", 1));
  NULL_REFUSED(ssi_profile_set_target(m.profile, NULL, 1));
  NULL_REFUSED(ssi_profile_matches(NULL, "a", 1, &flag));
  NULL_REFUSED(ssi_profile_matches(m.profile, NULL, 1, &flag));
  NULL_REFUSED(ssi_profile_matches(m.profile, "a", 1, NULL));
  NULL_REFUSED(ssi_profile_set_facts(NULL, 1, &value));
  NULL_REFUSED(ssi_profile_set_facts(m.profile, 1, NULL));
  NULL_REFUSED(ssi_profile_facts(NULL, 1, &value));
  NULL_REFUSED(ssi_profile_facts(m.profile, 1, NULL));
  NULL_REFUSED(ssi_profile_facts(m.profile, 0, NULL));
  NULL_REFUSED(ssi_profile_merge(NULL, m.profile));
  NULL_REFUSED(ssi_profile_merge(m.profile, NULL));
  NULL_REFUSED(ssi_profile_refusal(NULL, &refusal));
  NULL_REFUSED(ssi_profile_refusal(m.profile, NULL));
  ck_assert(flag);
  ck_assert_int_eq(value, 4711);
  OK(ssi_profile_set_section(m.profile, SSI_SECTION_SKILLS, NULL, 0));
  OK(ssi_profile_set_target(m.profile, NULL, 0));
  OK(ssi_profile_matches(m.profile, NULL, 0, &flag));
  close_all();
}
END_TEST

START_TEST(profile_saved) {
  uint8_t bytes[100];
  size_t size = 4711;
  ssi_profile *loaded = NULL;
  open_all();
  NULL_REFUSED(ssi_profile_save(NULL, bytes, sizeof bytes, &size));
  NULL_REFUSED(ssi_profile_save(m.profile, bytes, sizeof bytes, NULL));
  ck_assert_uint_eq(size, 4711);
  OK(ssi_profile_save(m.profile, bytes, sizeof bytes, &size));
  NULL_REFUSED(ssi_profile_load(NULL, NULL, size, &loaded));
  NULL_REFUSED(ssi_profile_load(NULL, NULL, 0, &loaded));
  NULL_REFUSED(ssi_profile_load(NULL, bytes, size, NULL));
  ck_assert_ptr_null(loaded);
  close_all();
}
END_TEST

START_TEST(activity_grown) {
  const int32_t days[] = {1};
  const uint8_t kinds[] = {1};
  size_t row = 4711;
  open_all();
  NULL_REFUSED(ssi_activity_add(NULL, 1, SSI_KIND_POST, 0, 1, 0));
  NULL_REFUSED(
      ssi_activity_add_columns(NULL, 1, days, kinds, NULL, NULL, NULL, &row));
  NULL_REFUSED(
      ssi_activity_add_columns(NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL));
  NULL_REFUSED(ssi_activity_add_columns(m.activity, 1, NULL, kinds, NULL, NULL,
                                        NULL, &row));
  NULL_REFUSED(ssi_activity_add_columns(m.activity, 1, days, NULL, NULL, NULL,
                                        NULL, &row));
  OK(ssi_activity_add_columns(m.activity, 1, days, kinds, NULL, NULL, NULL,
                              NULL));
  NULL_REFUSED(ssi_activity_observe(NULL, SSI_KIND_POST));
  NULL_REFUSED(ssi_activity_observe_part(NULL, SSI_KIND_POST, 1));
  NULL_REFUSED(ssi_activity_observe_traits(NULL, 1));
  NULL_REFUSED(ssi_activity_observe_kinds(NULL, kinds, 1));
  NULL_REFUSED(ssi_activity_observe_kinds(NULL, NULL, 0));
  NULL_REFUSED(ssi_activity_observe_kinds(m.activity, NULL, 1));
  NULL_REFUSED(ssi_activity_cut(NULL, 1, &row));
  NULL_REFUSED(ssi_activity_forget(NULL, 1, &row));
  NULL_REFUSED(ssi_activity_merge(NULL, m.activity));
  NULL_REFUSED(ssi_activity_merge(m.activity, NULL));
  NULL_REFUSED(ssi_activity_merge(NULL, NULL));
  ck_assert_uint_eq(row, 4711);
  close_all();
}
END_TEST

START_TEST(activity_asked) {
  ssi_refusal refusal = SSI_INIT(ssi_refusal);
  bool flag = true;
  uint32_t traits = 4711;
  size_t rows = 4711;
  int32_t first = 1, last = 2;
  int64_t total = 4711;
  open_all();
  NULL_REFUSED(ssi_activity_observed(NULL, SSI_KIND_POST, &flag));
  NULL_REFUSED(ssi_activity_observed(m.activity, SSI_KIND_POST, NULL));
  NULL_REFUSED(ssi_activity_observed_share(NULL, SSI_KIND_POST, &first));
  NULL_REFUSED(ssi_activity_observed_share(m.activity, SSI_KIND_POST, NULL));
  NULL_REFUSED(ssi_activity_observed_kinds(NULL, NULL, 0, &rows));
  NULL_REFUSED(ssi_activity_observed_kinds(m.activity, NULL, 0, NULL));
  NULL_REFUSED(ssi_activity_refusal(NULL, &refusal));
  NULL_REFUSED(ssi_activity_refusal(m.activity, NULL));
  NULL_REFUSED(ssi_activity_observed_traits(NULL, &traits));
  NULL_REFUSED(ssi_activity_observed_traits(m.activity, NULL));
  NULL_REFUSED(ssi_activity_rows(NULL, &rows));
  NULL_REFUSED(ssi_activity_rows(m.activity, NULL));
  NULL_REFUSED(ssi_activity_days(NULL, &first, &last));
  NULL_REFUSED(ssi_activity_days(m.activity, NULL, &last));
  NULL_REFUSED(ssi_activity_days(m.activity, &first, NULL));
  NULL_REFUSED(ssi_activity_total(NULL, SSI_KIND_POST, 0, 1, &total));
  NULL_REFUSED(ssi_activity_total(m.activity, SSI_KIND_POST, 0, 1, NULL));
  ck_assert(flag && traits == 4711 && rows == 4711 && total == 4711);
  ck_assert(first == 1 && last == 2);
  close_all();
}
END_TEST

START_TEST(activity_read_and_saved) {
  uint8_t bytes[100];
  size_t rows = 4711, size = 4711;
  ssi_activity *loaded = NULL;
  open_all();
  NULL_REFUSED(
      ssi_activity_read(NULL, 0, 1, NULL, NULL, NULL, NULL, NULL, &rows));
  NULL_REFUSED(
      ssi_activity_read(m.activity, 0, 1, NULL, NULL, NULL, NULL, NULL, NULL));
  NULL_REFUSED(ssi_activity_save(NULL, bytes, sizeof bytes, &size));
  NULL_REFUSED(ssi_activity_save(m.activity, bytes, sizeof bytes, NULL));
  ck_assert(rows == 4711 && size == 4711);
  OK(ssi_activity_save(m.activity, NULL, 0, &size));
  OK(ssi_activity_save(m.activity, bytes, sizeof bytes, &size));
  NULL_REFUSED(ssi_activity_load(NULL, NULL, size, &loaded));
  NULL_REFUSED(ssi_activity_load(NULL, NULL, 0, &loaded));
  NULL_REFUSED(ssi_activity_load(NULL, bytes, size, NULL));
  ck_assert_ptr_null(loaded);
  close_all();
}
END_TEST

START_TEST(score_made) {
  ssi_score *made = NULL;
  ssi_result result = SSI_INIT(ssi_result);
  open_all();
  NULL_REFUSED(ssi_score_new(NULL, NULL, m.profile, m.activity, 1, &made));
  NULL_REFUSED(ssi_score_new(NULL, m.model, NULL, m.activity, 1, &made));
  NULL_REFUSED(ssi_score_new(NULL, m.model, m.profile, NULL, 1, &made));
  NULL_REFUSED(ssi_score_new(NULL, m.model, m.profile, m.activity, 1, NULL));
  NULL_REFUSED(ssi_pillar_score(NULL, NULL, m.profile, m.activity,
                                SSI_PILLAR_FIND, 1, &result));
  NULL_REFUSED(ssi_pillar_score(NULL, m.model, NULL, m.activity,
                                SSI_PILLAR_FIND, 1, &result));
  NULL_REFUSED(ssi_pillar_score(NULL, m.model, m.profile, NULL, SSI_PILLAR_FIND,
                                1, &result));
  NULL_REFUSED(ssi_pillar_score(NULL, m.model, m.profile, m.activity,
                                SSI_PILLAR_FIND, 1, NULL));
  ck_assert_ptr_null(made);
  ck_assert_int_eq(result.maximum, 0);
  close_all();
}
END_TEST

START_TEST(score_asked) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_indicator_result one = SSI_INIT(ssi_indicator_result);
  int32_t number = 4711;
  open_all();
  NULL_REFUSED(ssi_score_day(NULL, &number));
  NULL_REFUSED(ssi_score_day(score, NULL));
  NULL_REFUSED(ssi_score_total(NULL, &result));
  NULL_REFUSED(ssi_score_total(score, NULL));
  NULL_REFUSED(ssi_score_pillar(NULL, SSI_PILLAR_FIND, &result));
  NULL_REFUSED(ssi_score_pillar(score, SSI_PILLAR_FIND, NULL));
  NULL_REFUSED(ssi_score_display(NULL, &number));
  NULL_REFUSED(ssi_score_display(score, NULL));
  NULL_REFUSED(ssi_score_estimate(NULL, &number));
  NULL_REFUSED(ssi_score_estimate(score, NULL));
  NULL_REFUSED(ssi_score_estimate_pillar(NULL, SSI_PILLAR_FIND, &number));
  NULL_REFUSED(ssi_score_estimate_pillar(score, SSI_PILLAR_FIND, NULL));
  NULL_REFUSED(ssi_score_indicator(NULL, SSI_INDICATOR_DEPTH, &one));
  NULL_REFUSED(ssi_score_indicator(score, SSI_INDICATOR_DEPTH, NULL));
  ck_assert_int_eq(number, 4711);
  ck_assert_int_eq(result.maximum, 0);
  ck_assert_int_eq(one.maximum, 0);
  close_all();
}
END_TEST

START_TEST(score_explained) {
  ssi_contribution one = SSI_INIT(ssi_contribution);
  size_t count = 4711;
  int32_t points = 4711;
  open_all();
  NULL_REFUSED(ssi_score_contributions(NULL, &count));
  NULL_REFUSED(ssi_score_contributions(score, NULL));
  NULL_REFUSED(ssi_score_contribution(NULL, 0, &one));
  NULL_REFUSED(ssi_score_contribution(score, 0, NULL));
  NULL_REFUSED(ssi_score_of_kind(NULL, SSI_KIND_POST, &points));
  NULL_REFUSED(ssi_score_of_kind(score, SSI_KIND_POST, NULL));
  NULL_REFUSED(ssi_score_of_fact(NULL, SSI_FACT_PHOTO, &points));
  NULL_REFUSED(ssi_score_of_fact(score, SSI_FACT_PHOTO, NULL));
  ck_assert(count == 4711 && points == 4711);
  ck_assert_int_eq(one.indicator, 0);
  close_all();
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {base, 1},
      {nothing_is_released, 1},
      {made_and_copied, 1},
      {model_described, 1},
      {names, 1},
      {model_changed, 1},
      {profile, 1},
      {profile_saved, 1},
      {activity_grown, 1},
      {activity_asked, 1},
      {activity_read_and_saved, 1},
      {score_made, 1},
      {score_asked, 1},
      {score_explained, 1},
  };
  return RUN_TESTS("null_arguments", cases);
}
