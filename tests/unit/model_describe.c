/* Enumeration of everything a model holds, and lookup by name. */
#include <string.h>

#include "unit/suite.h"

static const int unknown[] = {0, -1, 1000, INT32_MAX, INT32_MIN};

static void ends_with_period(const char *sentence) {
  ck_assert_uint_gt(strlen(sentence), 8);
  ck_assert_int_eq(sentence[strlen(sentence) - 1], '.');
}

START_TEST(pillars) {
  static const char *const names[SSI_PILLARS] = {"brand", "find", "engage",
                                                 "relate"};
  int i;
  for (i = 1; i <= SSI_PILLARS; i++) {
    ssi_pillar_info info = SSI_INIT(ssi_pillar_info);
    OK(ssi_model_pillar((ssi_pillar)i, &info));
    ck_assert_str_eq(info.name, names[i - 1]);
    ends_with_period(info.sentence);
    ck_assert_uint_gt(strlen(info.source), 0);
  }
}
END_TEST

START_TEST(kinds) {
  member m = member_new();
  int i;
  for (i = 1; i <= SSI_KINDS; i++) {
    const ssi_kind_info info = kind_info(m.model, (ssi_kind)i);
    ssi_kind found = (ssi_kind)0;
    ends_with_period(info.sentence);
    ck_assert_uint_gt(strlen(info.source), 0);
    ck_assert_int_ge(info.polarity, SSI_POLARITY_BENEFICIAL);
    ck_assert_int_le(info.polarity, SSI_POLARITY_OUTCOME);
    ck_assert_int_eq(info.daily_cap, info.cap_default);
    ck_assert_int_le(info.cap_min, info.cap_default);
    ck_assert_int_ge(info.cap_max, info.cap_default);
    ck_assert_int_ge(info.cap_min, 1);
    ck_assert_int_ge(info.seconds, 0);
    ck_assert_uint_gt(strlen(info.unit), 0);
    OK(ssi_kind_by_name(info.name, &found));
    ck_assert_int_eq(found, i);
  }
  member_free(&m);
}
END_TEST

START_TEST(facts) {
  member m = member_new();
  int i;
  for (i = 1; i <= SSI_FACTS; i++) {
    const ssi_fact_info info = fact_info(m.model, (ssi_fact)i);
    ssi_fact found = (ssi_fact)0;
    ends_with_period(info.sentence);
    ck_assert_uint_gt(strlen(info.source), 0);
    ck_assert_uint_gt(strlen(info.unit), 0);
    ck_assert_int_ge(info.maximum, 1);
    ck_assert_int_eq(info.minimum, 0);
    OK(ssi_fact_by_name(info.name, &found));
    ck_assert_int_eq(found, i);
  }
  member_free(&m);
}
END_TEST

START_TEST(traits) {
  uint32_t all = 0;
  size_t i;
  for (i = 0; (uint32_t)SSI_TRAITS >> i; i++) {
    ssi_trait_info info = SSI_INIT(ssi_trait_info);
    OK(ssi_model_trait(i, &info));
    ck_assert_uint_eq(info.bit, 1u << i);
    ends_with_period(info.sentence);
    ck_assert_uint_gt(strlen(info.source), 0);
    all |= info.bit;
  }
  ck_assert_uint_eq(all, SSI_TRAITS);
}
END_TEST

/* The bit of each name, as the header gives it. */
START_TEST(trait_names) {
  static const struct {
    ssi_trait bit;
    const char *name;
  } names[] = {
      {SSI_TRAIT_DECISION_MAKER, "decision_maker"},
      {SSI_TRAIT_INFLUENCER, "influencer"},
      {SSI_TRAIT_TARGET, "target"},
      {SSI_TRAIT_CUSTOMER, "customer"},
      {SSI_TRAIT_PROSPECT, "prospect"},
      {SSI_TRAIT_COWORKER, "coworker"},
      {SSI_TRAIT_OUTSIDE_NETWORK, "outside_network"},
      {SSI_TRAIT_ORIGINAL, "original"},
      {SSI_TRAIT_OWN_WORDS, "own_words"},
      {SSI_TRAIT_MEDIA, "media"},
      {SSI_TRAIT_SOURCE, "source"},
      {SSI_TRAIT_GROUP, "group"},
      {SSI_TRAIT_LONG, "long"},
  };
  size_t i;
  for (i = 0; i < ROWS(names); i++) {
    ssi_trait_info info = SSI_INIT(ssi_trait_info);
    OK(ssi_model_trait(i, &info));
    ck_assert_uint_eq(info.bit, names[i].bit);
    ck_assert_str_eq(info.name, names[i].name);
  }
}
END_TEST

START_TEST(indicators) {
  member m = member_new();
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    ssi_indicator found = (ssi_indicator)0;
    ends_with_period(info.sentence);
    /* How often and with whom stands beside it: words that differ by number
       would need a plural of their own. */
    ends_with_period(info.advice);
    ck_assert_ptr_null(strpbrk(info.advice, "0123456789%"));
    ck_assert_uint_gt(strlen(info.source), 0);
    ck_assert_uint_gt(strlen(info.unit), 0);
    ck_assert_int_eq(info.pillar, info.pillar_default);
    ck_assert_int_eq(info.weight, info.weight_default);
    ck_assert_int_eq(info.goalpost, info.goalpost_default);
    ck_assert_int_eq(info.half_life, info.half_life_default);
    OK(ssi_indicator_by_name(info.name, &found));
    ck_assert_int_eq(found, i);
  }
  member_free(&m);
}
END_TEST

START_TEST(feeds_are_ordered_by_indicator) {
  member m = member_new();
  const size_t feeds = feeds_of(m.model);
  ssi_feed_info info = SSI_INIT(ssi_feed_info);
  int last = 1;
  size_t i;
  for (i = 0; i < feeds; i++) {
    info = feed_info(m.model, i);
    ck_assert_int_ge((int)info.indicator, last);
    ck_assert_int_le((int)info.indicator, last + 1);
    ck_assert((info.kind == 0) != (info.fact == 0));
    last = (int)info.indicator;
  }
  ck_assert_int_eq(last, SSI_INDICATORS);
  REFUSED(ssi_model_feed(m.model, feeds, &info), INDEX);
  REFUSED(ssi_model_feed(m.model, SIZE_MAX, &info), INDEX);
  member_free(&m);
}
END_TEST

START_TEST(unknown_rows) {
  member m = member_new();
  const int value = unknown[_i];
  ssi_pillar_info pillar = SSI_INIT(ssi_pillar_info);
  ssi_kind_info kind = SSI_INIT(ssi_kind_info);
  ssi_fact_info fact = SSI_INIT(ssi_fact_info);
  ssi_indicator_info indicator = SSI_INIT(ssi_indicator_info);
  REFUSED(ssi_model_pillar((ssi_pillar)value, &pillar), PILLAR);
  REFUSED(ssi_model_kind(m.model, (ssi_kind)value, &kind), KIND);
  REFUSED(ssi_model_fact(m.model, (ssi_fact)value, &fact), FACT);
  REFUSED(ssi_model_indicator(m.model, (ssi_indicator)value, &indicator),
          INDICATOR);
  ck_assert_ptr_null(pillar.name);
  ck_assert_ptr_null(kind.name);
  ck_assert_ptr_null(fact.name);
  ck_assert_ptr_null(indicator.name);
  member_free(&m);
}
END_TEST

START_TEST(one_past_the_end) {
  member m = member_new();
  ssi_pillar_info pillar = SSI_INIT(ssi_pillar_info);
  ssi_kind_info kind = SSI_INIT(ssi_kind_info);
  ssi_fact_info fact = SSI_INIT(ssi_fact_info);
  ssi_trait_info trait = SSI_INIT(ssi_trait_info);
  ssi_indicator_info indicator = SSI_INIT(ssi_indicator_info);
  size_t traits = 0;
  while ((uint32_t)SSI_TRAITS >> traits) traits++;
  REFUSED(ssi_model_pillar((ssi_pillar)(SSI_PILLARS + 1), &pillar), PILLAR);
  REFUSED(ssi_model_kind(m.model, (ssi_kind)(SSI_KINDS + 1), &kind), KIND);
  REFUSED(ssi_model_fact(m.model, (ssi_fact)(SSI_FACTS + 1), &fact), FACT);
  REFUSED(ssi_model_trait(traits, &trait), INDEX);
  REFUSED(ssi_model_indicator(m.model, (ssi_indicator)(SSI_INDICATORS + 1),
                              &indicator),
          INDICATOR);
  member_free(&m);
}
END_TEST

START_TEST(unknown_names) {
  static const char *const names[] = {"",      "x",     "POST",   "pos",
                                      "post ", "posts", "photo\n"};
  ssi_kind kind = (ssi_kind)77;
  ssi_fact fact = (ssi_fact)77;
  ssi_indicator indicator = (ssi_indicator)77;
  size_t i;
  for (i = 0; i < ROWS(names); i++) {
    REFUSED(ssi_kind_by_name(names[i], &kind), NAME);
    REFUSED(ssi_fact_by_name(names[i], &fact), NAME);
    REFUSED(ssi_indicator_by_name(names[i], &indicator), NAME);
  }
  ck_assert_int_eq(kind, 77);
  ck_assert_int_eq(fact, 77);
  ck_assert_int_eq(indicator, 77);
}
END_TEST

START_TEST(version_and_fingerprint) {
  member m = member_new();
  const char *print = ssi_model_fingerprint(m.model);
  ck_assert_uint_gt(strlen(ssi_model_version(m.model)), 0);
  ck_assert_uint_eq(strlen(print), 16);
  ck_assert_uint_eq(strspn(print, "0123456789abcdef"), 16);
  ck_assert_str_eq(ssi_model_version(NULL), "");
  ck_assert_str_eq(ssi_model_fingerprint(NULL), "");
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {pillars, 1},
      {kinds, 1},
      {facts, 1},
      {traits, 1},
      {trait_names, 1},
      {indicators, 1},
      {feeds_are_ordered_by_indicator, 1},
      {unknown_rows, ROWS(unknown)},
      {one_past_the_end, 1},
      {unknown_names, 1},
      {version_and_fingerprint, 1},
  };
  return RUN_TESTS("model_describe", cases);
}
