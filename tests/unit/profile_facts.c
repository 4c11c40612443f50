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
      {copy_is_independent, 1},    {copy_of_nothing, 1},
  };
  return RUN_TESTS("profile_facts", cases);
}
