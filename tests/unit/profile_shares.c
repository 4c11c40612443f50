/* Facts that were found in what could be read in part. */
#include <string.h>

#include "unit/suite.h"

#define WHOLE SSI_SHARE_WHOLE

static member m;

static void open_member(void) {
  m = member_new();
}

static int32_t share_of(ssi_fact fact) {
  int32_t share = -1, value = 0;
  bool observed = false;
  OK(ssi_profile_observed_share(m.profile, fact, &share));
  OK(ssi_profile_fact(m.profile, fact, &observed, &value));
  ck_assert_int_eq(observed, share > 0);
  return share;
}

static void part(ssi_fact fact, int32_t share) {
  OK(ssi_profile_observe_part(m.profile, fact, share));
}

START_TEST(to_a_share) {
  const ssi_fact fact = (ssi_fact)(_i + 1);
  int other;
  open_member();
  ck_assert_int_eq(share_of(fact), 0);
  member_fact(&m, fact, 0);
  ck_assert_int_eq(share_of(fact), WHOLE);
  part(fact, 400000);
  for (other = 1; other <= SSI_FACTS; other++)
    ck_assert_int_eq(share_of((ssi_fact)other),
                     other == (int)fact ? 400000 : 0);
  member_free(&m);
}
END_TEST

/* The smaller holds, until the fact is set again. */
START_TEST(the_smaller_share_holds) {
  open_member();
  member_fact(&m, SSI_FACT_SKILLS, 9);
  part(SSI_FACT_SKILLS, 7);
  part(SSI_FACT_SKILLS, WHOLE);
  ck_assert_int_eq(share_of(SSI_FACT_SKILLS), 7);
  part(SSI_FACT_SKILLS, 5);
  ck_assert_int_eq(share_of(SSI_FACT_SKILLS), 5);
  part(SSI_FACT_SKILLS, 7);
  ck_assert_int_eq(share_of(SSI_FACT_SKILLS), 5);
  member_fact(&m, SSI_FACT_SKILLS, 9);
  ck_assert_int_eq(share_of(SSI_FACT_SKILLS), WHOLE);
  member_free(&m);
}
END_TEST

START_TEST(cleared_and_set_at_once) {
  int32_t values[SSI_FACTS];
  int i;
  open_member();
  for (i = 0; i < SSI_FACTS; i++) values[i] = i % 2 ? 1 : -1;
  for (i = 1; i <= SSI_FACTS; i++) {
    member_fact(&m, (ssi_fact)i, 1);
    part((ssi_fact)i, 3);
  }
  OK(ssi_profile_clear_fact(m.profile, SSI_FACT_PHOTO));
  ck_assert_int_eq(share_of(SSI_FACT_PHOTO), 0);
  OK(ssi_profile_set_facts(m.profile, SSI_FACTS, values));
  for (i = 1; i <= SSI_FACTS; i++)
    ck_assert_int_eq(share_of((ssi_fact)i), i % 2 ? 0 : WHOLE);
  member_free(&m);
}
END_TEST

/* A text that is given makes what follows from it whole. */
START_TEST(texts) {
  open_member();
  member_section(&m, SSI_SECTION_HEADLINE, "Sales");
  member_target(&m, "sales");
  part(SSI_FACT_HEADLINE_LENGTH, 6);
  part(SSI_FACT_KEYWORD_SPREAD, 8);
  member_section(&m, SSI_SECTION_SUMMARY, "Sales");
  ck_assert_int_eq(share_of(SSI_FACT_HEADLINE_LENGTH), 6);
  ck_assert_int_eq(share_of(SSI_FACT_SUMMARY_LENGTH), WHOLE);
  ck_assert_int_eq(share_of(SSI_FACT_KEYWORD_SPREAD), WHOLE);
  member_section(&m, SSI_SECTION_HEADLINE, "Sales");
  ck_assert_int_eq(share_of(SSI_FACT_HEADLINE_LENGTH), WHOLE);
  part(SSI_FACT_KEYWORD_SPREAD, 8);
  member_target(&m, "");
  ck_assert_int_eq(share_of(SSI_FACT_KEYWORD_SPREAD), 0);
  /* One that was set by hand where nothing follows stays as it is. */
  member_fact(&m, SSI_FACT_KEYWORD_SPREAD, 9);
  part(SSI_FACT_KEYWORD_SPREAD, 8);
  member_section(&m, SSI_SECTION_SKILLS, "Sales");
  ck_assert_int_eq(share_of(SSI_FACT_KEYWORD_SPREAD), 8);
  member_free(&m);
}
END_TEST

/* Of the spread and the lengths of two profiles, whichever text stays. */
START_TEST(merged_texts) {
  static const char *const headlines[][2] = {{"Sales", "Sales and more"},
                                             {"Sales and more", "Sales"},
                                             {"Sales", "Sales"}};
  member other = member_new();
  open_member();
  member_section(&m, SSI_SECTION_HEADLINE, headlines[_i][0]);
  member_section(&other, SSI_SECTION_HEADLINE, headlines[_i][1]);
  member_target(&m, "sales");
  member_target(&other, "sales");
  part(SSI_FACT_HEADLINE_LENGTH, 6);
  OK(ssi_profile_observe_part(other.profile, SSI_FACT_KEYWORD_SPREAD, 8));
  OK(ssi_profile_merge(m.profile, other.profile));
  ck_assert_int_eq(share_of(SSI_FACT_HEADLINE_LENGTH), 6);
  ck_assert_int_eq(share_of(SSI_FACT_KEYWORD_SPREAD), 8);
  OK(ssi_profile_merge(other.profile, m.profile));
  member_free(&m);
  m = other;
  ck_assert_int_eq(share_of(SSI_FACT_HEADLINE_LENGTH), 6);
  ck_assert_int_eq(share_of(SSI_FACT_KEYWORD_SPREAD), 8);
  member_free(&m);
}
END_TEST

/* The bytes keep it, and a copy. */
START_TEST(saved_and_copied) {
  ssi_profile *loaded = NULL, *copy = NULL;
  uint8_t bytes[200];
  size_t size = 0;
  int32_t share = 0;
  open_member();
  member_fact(&m, SSI_FACT_PHOTO, 1);
  member_fact(&m, SSI_FACT_COVER, 1);
  part(SSI_FACT_COVER, 999999);
  OK(ssi_profile_save(m.profile, bytes, sizeof bytes, &size));
  OK(ssi_profile_load(NULL, bytes, size, &loaded));
  OK(ssi_profile_copy(loaded, &copy));
  OK(ssi_profile_observed_share(copy, SSI_FACT_COVER, &share));
  ck_assert_int_eq(share, 999999);
  OK(ssi_profile_observed_share(copy, SSI_FACT_PHOTO, &share));
  ck_assert_int_eq(share, WHOLE);
  ssi_profile_free(loaded);
  ssi_profile_free(copy);
  member_free(&m);
}
END_TEST

static void expect_refused(ssi_status status, const char *field, int64_t value,
                           int64_t maximum, int32_t fact) {
  ssi_refusal told = SSI_INIT(ssi_refusal);
  OK(ssi_profile_refusal(m.profile, &told));
  ck_assert_int_eq(told.status, status);
  ck_assert_str_eq(told.field, field);
  ck_assert_int_eq(told.value, value);
  ck_assert_int_eq(told.minimum, 1);
  ck_assert_int_eq(told.maximum, maximum);
  ck_assert_int_eq(told.fact, fact);
}

START_TEST(refused_shares) {
  static const int32_t shares[] = {0, -1, WHOLE + 1, INT32_MAX, INT32_MIN};
  open_member();
  member_fact(&m, SSI_FACT_SKILLS, 9);
  REFUSED(ssi_profile_observe_part(m.profile, SSI_FACT_SKILLS, shares[_i]),
          RANGE);
  expect_refused(SSI_ERROR_RANGE, "share", shares[_i], WHOLE, SSI_FACT_SKILLS);
  ck_assert_int_eq(share_of(SSI_FACT_SKILLS), WHOLE);
  member_free(&m);
}
END_TEST

START_TEST(refused_facts) {
  static const int facts[] = {0, SSI_FACTS + 1, -1, INT32_MAX, INT32_MIN};
  const ssi_fact fact = (ssi_fact)facts[_i];
  int32_t share = 4711;
  open_member();
  REFUSED(ssi_profile_observe_part(m.profile, fact, 0), FACT);
  expect_refused(SSI_ERROR_FACT, "fact", facts[_i], SSI_FACTS, 0);
  REFUSED(ssi_profile_observed_share(m.profile, fact, &share), FACT);
  ck_assert_int_eq(share, 4711);
  member_free(&m);
}
END_TEST

START_TEST(refused_unobserved) {
  ssi_refusal told = SSI_INIT(ssi_refusal);
  open_member();
  REFUSED(ssi_profile_observe_part(m.profile, SSI_FACT_SKILLS, 5), UNOBSERVED);
  OK(ssi_profile_refusal(m.profile, &told));
  ck_assert_int_eq(told.status, SSI_ERROR_UNOBSERVED);
  ck_assert_str_eq(told.field, "share");
  ck_assert_int_eq(told.value, 5);
  ck_assert_int_eq(told.maximum, 0);
  ck_assert_int_eq(told.fact, SSI_FACT_SKILLS);
  ck_assert_int_eq(share_of(SSI_FACT_SKILLS), 0);
  member_fact(&m, SSI_FACT_SKILLS, 5);
  ck_assert_int_eq(share_of(SSI_FACT_SKILLS), WHOLE);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {to_a_share, SSI_FACTS},
      {the_smaller_share_holds, 1},
      {cleared_and_set_at_once, 1},
      {texts, 1},
      {merged_texts, 3},
      {saved_and_copied, 1},
      {refused_shares, 5},
      {refused_facts, 5},
      {refused_unobserved, 1},
  };
  return RUN_TESTS("profile_shares", cases);
}
