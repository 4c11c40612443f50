/* Facts: set, read, cleared, refused; those that follow from a text. */
#include <string.h>

#include "unit/suite.h"

typedef struct reading {
  bool observed;
  int32_t value;
} reading;

static reading fact_of(const ssi_profile *profile, ssi_fact fact) {
  reading it = {false, -1};
  OK(ssi_profile_fact(profile, fact, &it.observed, &it.value));
  return it;
}

#define EXPECT(profile, fact, seen, number)    \
  do {                                         \
    const reading it = fact_of(profile, fact); \
    ck_assert_int_eq(it.observed, seen);       \
    ck_assert_int_eq(it.value, number);        \
  } while (0)

START_TEST(set_read_clear) {
  member m = member_new();
  const ssi_fact fact = (ssi_fact)(_i + 1);
  const int32_t most = fact_info(m.model, fact).maximum;
  EXPECT(m.profile, fact, false, 0);
  OK(ssi_profile_set_fact(m.profile, fact, 0));
  EXPECT(m.profile, fact, true, 0);
  OK(ssi_profile_set_fact(m.profile, fact, most));
  EXPECT(m.profile, fact, true, most);
  REFUSED(ssi_profile_set_fact(m.profile, fact, most + 1), RANGE);
  REFUSED(ssi_profile_set_fact(m.profile, fact, -1), RANGE);
  REFUSED(ssi_profile_set_fact(m.profile, fact, INT32_MAX), RANGE);
  REFUSED(ssi_profile_set_fact(m.profile, fact, INT32_MIN), RANGE);
  EXPECT(m.profile, fact, true, most);
  OK(ssi_profile_clear_fact(m.profile, fact));
  EXPECT(m.profile, fact, false, 0);
  OK(ssi_profile_clear_fact(m.profile, fact));
  EXPECT(m.profile, fact, false, 0);
  member_free(&m);
}
END_TEST

START_TEST(facts_are_apart) {
  member m = member_new();
  int set, other;
  for (set = 1; set <= SSI_FACTS; set++) {
    member_fact(&m, (ssi_fact)set, 1);
    for (other = 1; other <= SSI_FACTS; other++)
      EXPECT(m.profile, (ssi_fact)other, other <= set, other <= set);
  }
  member_free(&m);
}
END_TEST

START_TEST(unknown_facts) {
  static const int unknown[] = {0, SSI_FACTS + 1, -1, INT32_MAX, INT32_MIN};
  member m = member_new();
  const ssi_fact fact = (ssi_fact)unknown[_i];
  bool observed = true;
  int32_t value = 4711;
  REFUSED(ssi_profile_set_fact(m.profile, fact, 0), FACT);
  REFUSED(ssi_profile_clear_fact(m.profile, fact), FACT);
  REFUSED(ssi_profile_fact(m.profile, fact, &observed, &value), FACT);
  ck_assert(observed);
  ck_assert_int_eq(value, 4711);
  member_free(&m);
}
END_TEST

/* A text sets its length; the fact may be set over it, and the next text
   replaces that. */
START_TEST(text_and_fact) {
  member m = member_new();
  member_section(&m, SSI_SECTION_HEADLINE, "Sales");
  EXPECT(m.profile, SSI_FACT_HEADLINE_LENGTH, true, 5);
  member_fact(&m, SSI_FACT_HEADLINE_LENGTH, 77);
  EXPECT(m.profile, SSI_FACT_HEADLINE_LENGTH, true, 77);
  member_section(&m, SSI_SECTION_HEADLINE, "Director");
  EXPECT(m.profile, SSI_FACT_HEADLINE_LENGTH, true, 8);
  OK(ssi_profile_clear_fact(m.profile, SSI_FACT_HEADLINE_LENGTH));
  EXPECT(m.profile, SSI_FACT_HEADLINE_LENGTH, false, 0);
  member_free(&m);
}
END_TEST

/* All at once: each value, or -1 for what is not observed. */
START_TEST(many_at_once) {
  member m = member_new();
  int32_t values[SSI_FACTS + 3], found[SSI_FACTS + 3];
  int i;
  for (i = 0; i < SSI_FACTS + 3; i++)
    values[i] = i % 3 || i >= SSI_FACTS ? -1 : 1;
  OK(ssi_profile_set_facts(m.profile, SSI_FACTS + 3, values));
  for (i = 0; i < SSI_FACTS; i++)
    EXPECT(m.profile, (ssi_fact)(i + 1), i % 3 == 0, i % 3 == 0);
  memset(found, 0x5A, sizeof found);
  OK(ssi_profile_facts(m.profile, SSI_FACTS + 3, found));
  ck_assert_mem_eq(found, values, sizeof found);
  /* Fewer: what is beyond stays, in the profile and in the caller's array. */
  values[0] = 0;
  OK(ssi_profile_set_facts(m.profile, 1, values));
  OK(ssi_profile_set_facts(m.profile, 0, NULL));
  EXPECT(m.profile, (ssi_fact)1, true, 0);
  EXPECT(m.profile, (ssi_fact)4, true, 1);
  memset(found, 0x5A, sizeof found);
  OK(ssi_profile_facts(m.profile, 2, found));
  ck_assert_int_eq(found[0], 0);
  ck_assert_int_eq(found[1], -1);
  ck_assert_int_eq(found[2], 0x5A5A5A5A);
  OK(ssi_profile_facts(m.profile, 0, found));
  ck_assert_int_eq(found[0], 0);
  member_free(&m);
}
END_TEST

/* Observing and clearing a spread that follows, by one call or the other. */
START_TEST(many_at_once_as_one_by_one) {
  member m = member_new();
  int32_t values[SSI_FACTS];
  int i;
  for (i = 0; i < SSI_FACTS; i++) values[i] = -1;
  member_target(&m, "sales");
  member_section(&m, SSI_SECTION_HEADLINE, "sales");
  OK(ssi_profile_set_facts(m.profile, SSI_FACTS, values));
  EXPECT(m.profile, SSI_FACT_KEYWORD_SPREAD, false, 0);
  values[SSI_FACT_KEYWORD_SPREAD - 1] = 5;
  OK(ssi_profile_set_facts(m.profile, SSI_FACTS, values));
  member_target(&m, "");
  EXPECT(m.profile, SSI_FACT_KEYWORD_SPREAD, true, 5); /* set by hand */
  member_free(&m);
}
END_TEST

static void expect_refusal(const ssi_profile *profile, ssi_status status,
                           const char *field, int64_t value, int64_t minimum,
                           int64_t maximum, int32_t fact) {
  ssi_refusal found = SSI_INIT(ssi_refusal);
  OK(ssi_profile_refusal(profile, &found));
  ck_assert_int_eq(found.status, status);
  ck_assert_str_eq(found.field, field);
  ck_assert_int_eq(found.row, -1);
  ck_assert_int_eq(found.value, value);
  ck_assert_int_eq(found.minimum, minimum);
  ck_assert_int_eq(found.maximum, maximum);
  ck_assert_int_eq(found.fact, fact);
}

START_TEST(many_at_once_refused) {
  member m = member_new();
  int32_t values[SSI_FACTS + 1];
  const int32_t most = fact_info(m.model, SSI_FACT_PHOTO).maximum;
  int i;
  for (i = 0; i <= SSI_FACTS; i++) values[i] = -1;
  OK(ssi_profile_set_fact(m.profile, SSI_FACT_SKILLS, 3));
  values[0] = most + 1;
  REFUSED(ssi_profile_set_facts(m.profile, SSI_FACTS, values), RANGE);
  expect_refusal(m.profile, SSI_ERROR_RANGE, "value", most + 1, -1, most, 1);
  values[0] = -2;
  REFUSED(ssi_profile_set_facts(m.profile, SSI_FACTS, values), RANGE);
  expect_refusal(m.profile, SSI_ERROR_RANGE, "value", -2, -1, most, 1);
  values[0] = 1;
  values[SSI_FACTS] = 0;
  REFUSED(ssi_profile_set_facts(m.profile, SSI_FACTS + 1, values), UNSUPPORTED);
  expect_refusal(m.profile, SSI_ERROR_UNSUPPORTED, "fact", SSI_FACTS + 1, 1,
                 SSI_FACTS, 0);
  EXPECT(m.profile, SSI_FACT_SKILLS, true, 3);
  EXPECT(m.profile, SSI_FACT_PHOTO, false, 0);
  member_free(&m);
}
END_TEST

START_TEST(refusals) {
  member m = member_new();
  const int32_t most = fact_info(m.model, SSI_FACT_SKILLS).maximum;
  ssi_refusal small = SSI_INIT(ssi_refusal);
  expect_refusal(m.profile, SSI_OK, "", 0, 0, 0, 0);
  small.size = sizeof(size_t);
  REFUSED(ssi_profile_refusal(m.profile, &small), SIZE);
  REFUSED(ssi_profile_set_fact(m.profile, (ssi_fact)-7, 0), FACT);
  expect_refusal(m.profile, SSI_ERROR_FACT, "fact", -7, 1, SSI_FACTS, 0);
  REFUSED(ssi_profile_set_fact(m.profile, SSI_FACT_SKILLS, -1), RANGE);
  expect_refusal(m.profile, SSI_ERROR_RANGE, "value", -1, 0, most,
                 SSI_FACT_SKILLS);
  REFUSED(ssi_profile_clear_fact(m.profile, (ssi_fact)(SSI_FACTS + 1)), FACT);
  expect_refusal(m.profile, SSI_ERROR_FACT, "fact", SSI_FACTS + 1, 1, SSI_FACTS,
                 0);
  REFUSED(ssi_profile_set_section(m.profile, (ssi_section)5, "", 0), SECTION);
  expect_refusal(m.profile, SSI_ERROR_SECTION, "section", 5, 1, 4, 0);
  REFUSED(ssi_profile_set_section(m.profile, SSI_SECTION_SUMMARY, "",
                                  SSI_SECTION_BYTES_MAX + 1),
          LENGTH);
  expect_refusal(m.profile, SSI_ERROR_LENGTH, "length",
                 SSI_SECTION_BYTES_MAX + 1, 0, SSI_SECTION_BYTES_MAX, 0);
  REFUSED(ssi_profile_set_section(m.profile, SSI_SECTION_SUMMARY, "\xFF", 1),
          UTF8);
  expect_refusal(m.profile, SSI_ERROR_UTF8, "text", 0, 0, 0, 0);
  REFUSED(ssi_profile_set_section(m.profile, SSI_SECTION_SUMMARY,
                                  "d\xC3\xA9j\xC3 vu", 8),
          UTF8);
  expect_refusal(m.profile, SSI_ERROR_UTF8, "text", 4, 0, 0, 0);
  member_free(&m);
}
END_TEST

START_TEST(refused_targets) {
  member m = member_new();
  char list[3 * (SSI_TARGET_KEYWORDS_MAX + 1)];
  size_t i;
  for (i = 0; i < sizeof list; i += 3) {
    list[i] = (char)('a' + i / 3 / 10);
    list[i + 1] = (char)('0' + i / 3 % 10);
    list[i + 2] = ',';
  }
  REFUSED(ssi_profile_set_target(m.profile, list, sizeof list), LENGTH);
  expect_refusal(m.profile, SSI_ERROR_LENGTH, "keywords",
                 SSI_TARGET_KEYWORDS_MAX + 1, 0, SSI_TARGET_KEYWORDS_MAX, 0);
  REFUSED(ssi_profile_set_target(m.profile, "\xFF", 1), UTF8);
  expect_refusal(m.profile, SSI_ERROR_UTF8, "keywords", 0, 0, 0, 0);
  REFUSED(ssi_profile_set_target(m.profile, "cloud,\xC3\xA9\xE2", 9), UTF8);
  expect_refusal(m.profile, SSI_ERROR_UTF8, "keywords", 8, 0, 0, 0);
  REFUSED(ssi_profile_set_target(m.profile, "", SSI_TARGET_BYTES_MAX + 1),
          LENGTH);
  expect_refusal(m.profile, SSI_ERROR_LENGTH, "length",
                 SSI_TARGET_BYTES_MAX + 1, 0, SSI_TARGET_BYTES_MAX, 0);
  member_free(&m);
}
END_TEST

START_TEST(copy_is_independent) {
  member m = member_new();
  ssi_profile *copy = NULL;
  member_target(&m, "sales");
  member_section(&m, SSI_SECTION_HEADLINE, "sales");
  member_fact(&m, SSI_FACT_SKILLS, 9);
  OK(ssi_profile_copy(m.profile, &copy));
  EXPECT(copy, SSI_FACT_SKILLS, true, 9);
  EXPECT(copy, SSI_FACT_HEADLINE_LENGTH, true, 5);
  EXPECT(copy, SSI_FACT_KEYWORD_SPREAD, true, 333333);
  member_section(&m, SSI_SECTION_HEADLINE, "other");
  member_fact(&m, SSI_FACT_SKILLS, 10);
  EXPECT(copy, SSI_FACT_SKILLS, true, 9);
  EXPECT(copy, SSI_FACT_KEYWORD_SPREAD, true, 333333);
  /* The copy's own texts are there: a second section raises the spread. */
  OK(ssi_profile_set_section(copy, SSI_SECTION_SUMMARY, "my sales", 8));
  EXPECT(copy, SSI_FACT_KEYWORD_SPREAD, true, 666667);
  EXPECT(m.profile, SSI_FACT_KEYWORD_SPREAD, true, 0);
  EXPECT(m.profile, SSI_FACT_SUMMARY_LENGTH, false, 0);
  ssi_profile_free(copy);
  member_free(&m);
}
END_TEST

START_TEST(copy_of_nothing) {
  member m = member_new();
  ssi_profile *copy = NULL;
  int fact;
  OK(ssi_profile_copy(m.profile, &copy));
  for (fact = 1; fact <= SSI_FACTS; fact++)
    EXPECT(copy, (ssi_fact)fact, false, 0);
  ssi_profile_free(copy);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {set_read_clear, SSI_FACTS}, {facts_are_apart, 1},
      {unknown_facts, 5},          {text_and_fact, 1},
      {many_at_once, 1},           {many_at_once_as_one_by_one, 1},
      {many_at_once_refused, 1},   {refusals, 1},
      {refused_targets, 1},        {copy_is_independent, 1},
      {copy_of_nothing, 1},
  };
  return RUN_TESTS("profile_facts", cases);
}
