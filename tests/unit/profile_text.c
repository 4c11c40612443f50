/* Texts of a profile: lengths in characters, keywords across the sections,
   matching, and what is refused. */
#include <string.h>

#include "unit/suite.h"

#define UNOBSERVED (-1)

static int32_t value_of(const ssi_profile *profile, ssi_fact fact) {
  bool observed = false;
  int32_t value = 0;
  OK(ssi_profile_fact(profile, fact, &observed, &value));
  return observed ? value : UNOBSERVED;
}

static int32_t spread_of(const ssi_profile *profile) {
  return value_of(profile, SSI_FACT_KEYWORD_SPREAD);
}

static bool matches(const ssi_profile *profile, const char *text) {
  bool found = false;
  OK(ssi_profile_matches(profile, text, strlen(text), &found));
  return found;
}

/* Characters are code points, however many bytes they have. */
static const struct length {
  const char *text;
  int32_t characters;
} lengths[] = {
    {"", 0},
    {"Sales Director", 14},
    {"D\xC3\xA9veloppement", 13},
    {"De\xCC\x81veloppement", 14},
    {"\xE2\x82\xAC\xF0\x9F\x98\x80 \xE6\x97\xA5", 4},
};

START_TEST(lengths_in_characters) {
  const struct length *row = &lengths[_i];
  member m = member_new();
  member_section(&m, SSI_SECTION_HEADLINE, row->text);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_HEADLINE_LENGTH),
                   row->characters);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_SUMMARY_LENGTH), UNOBSERVED);
  member_section(&m, SSI_SECTION_SUMMARY, row->text);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_SUMMARY_LENGTH),
                   row->characters);
  member_free(&m);
}
END_TEST

START_TEST(other_sections_have_no_length) {
  member m = member_new();
  member_section(&m, SSI_SECTION_POSITIONS, "Director");
  member_section(&m, SSI_SECTION_SKILLS, "Selling");
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_HEADLINE_LENGTH), UNOBSERVED);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_SUMMARY_LENGTH), UNOBSERVED);
  member_free(&m);
}
END_TEST

START_TEST(an_empty_text_is_known_to_be_empty) {
  member m = member_new();
  OK(ssi_profile_set_section(m.profile, SSI_SECTION_HEADLINE, NULL, 0));
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_HEADLINE_LENGTH), 0);
  member_target(&m, "sales");
  ck_assert_int_eq(spread_of(m.profile), 0);
  member_free(&m);
}
END_TEST

/* The most a section may have; the length counts up to the fact's 100,000. */
START_TEST(longest_section) {
  member m = member_new();
  char *text = malloc(SSI_SECTION_BYTES_MAX + 1);
  bool found = true;
  memset(text, 'a', SSI_SECTION_BYTES_MAX + 1);
  OK(ssi_profile_set_section(m.profile, SSI_SECTION_SUMMARY, text, 100000));
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_SUMMARY_LENGTH), 100000);
  OK(ssi_profile_set_section(m.profile, SSI_SECTION_SUMMARY, text, 99999));
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_SUMMARY_LENGTH), 99999);
  OK(ssi_profile_set_section(m.profile, SSI_SECTION_SUMMARY, text,
                             SSI_SECTION_BYTES_MAX));
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_SUMMARY_LENGTH), 100000);
  OK(ssi_profile_matches(m.profile, text, SSI_SECTION_BYTES_MAX, &found));
  ck_assert(!found);
  REFUSED(ssi_profile_set_section(m.profile, SSI_SECTION_HEADLINE, text,
                                  SSI_SECTION_BYTES_MAX + 1),
          LENGTH);
  REFUSED(
      ssi_profile_matches(m.profile, text, SSI_SECTION_BYTES_MAX + 1, &found),
      LENGTH);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_HEADLINE_LENGTH), UNOBSERVED);
  free(text);
  member_free(&m);
}
END_TEST

/* Target, headline, summary, positions, skills (NULL: not given), and the
   spread: sections a keyword stands in, at most three, over three. */
static const struct spread {
  const char *target, *texts[4];
  int32_t millionths;
} spreads[] = {
    {NULL, {"sales", "sales", "sales", "sales"}, UNOBSERVED},
    {"", {"sales", NULL, NULL, NULL}, UNOBSERVED},
    {" ,;\n", {"sales", NULL, NULL, NULL}, UNOBSERVED},
    {"sales", {NULL, NULL, NULL, NULL}, UNOBSERVED},
    {"sales", {"marketing", NULL, NULL, NULL}, 0},
    {"sales", {"sales", NULL, NULL, NULL}, 333333},
    {"sales", {"sales sales", NULL, NULL, NULL}, 333333},
    {"sales", {"sales", NULL, NULL, "sales"}, 666667},
    {"sales", {NULL, "sales", "sales", "sales"}, 1000000},
    {"sales", {"sales", "sales", "sales", "sales"}, 1000000},
    /* One keyword in one section, one in two: 3 of 6. */
    {"sales,cloud", {"sales cloud", "cloud", NULL, NULL}, 500000},
    /* 1 of 6 and 5 of 6. */
    {"sales;cloud", {"sales", NULL, NULL, NULL}, 166667},
    {"sales\ncloud", {"sales", "sales cloud", "sales cloud", NULL}, 833333},
    /* A keyword given twice, or in another case, counts once. */
    {"sales, SALES ,s\xC3\xA1les", {"sales", NULL, NULL, NULL}, 333333},
    /* Separators of keywords: also the end of a line from elsewhere. */
    {"a\r\nb", {"a b", NULL, NULL, NULL}, 333333},
    /* Whole words. */
    {"sale", {"sales wholesale resale", NULL, NULL, NULL}, 0},
    {"sales director",
     {"Sales Director", "director of sales", "sales", NULL},
     333333},
    {"sales director", {"Sales-Director", NULL, NULL, NULL}, 333333},
    /* French: accents, ligatures, apostrophes. */
    {"d\xC3\xA9veloppement",
     {"DEVELOPPEMENT", "D\xC3\x89VELOPPEMENT", "de\xCC\x81veloppement", NULL},
     1000000},
    {"DEVELOPPEMENT", {"d\xC3\xA9veloppement", NULL, NULL, NULL}, 333333},
    {"\xC5\x93uvre", {"OEUVRE", "chef-d'\xC5\x92uvre", NULL, NULL}, 666667},
    {"strasse",
     {"Hauptstra\xC3\x9F"
      "e",
      "Stra\xC3\x9F"
      "e",
      NULL, NULL},
     333333},
    {"export",
     {"l'export",
      "l\xE2\x80\x99"
      "export",
      "lexport", NULL},
     666667},
    {"l'export",
     {"l\xE2\x80\x99"
      "export",
      NULL, NULL, NULL},
     333333},
};

START_TEST(keyword_spread) {
  const struct spread *row = &spreads[_i];
  member m = member_new();
  int i;
  if (row->target) member_target(&m, row->target);
  for (i = 0; i < 4; i++) {
    if (row->texts[i]) member_section(&m, (ssi_section)(i + 1), row->texts[i]);
  }
  ck_assert_int_eq(spread_of(m.profile), row->millionths);
  member_free(&m);
}
END_TEST

/* The order of target and sections does not matter. */
START_TEST(target_after_the_sections) {
  const struct spread *row = &spreads[_i];
  member m = member_new();
  int i;
  for (i = 3; i >= 0; i--) {
    if (row->texts[i]) member_section(&m, (ssi_section)(i + 1), row->texts[i]);
  }
  if (row->target) member_target(&m, row->target);
  ck_assert_int_eq(spread_of(m.profile), row->millionths);
  member_free(&m);
}
END_TEST

START_TEST(new_target_and_none) {
  member m = member_new();
  member_section(&m, SSI_SECTION_HEADLINE, "sales");
  member_target(&m, "sales");
  ck_assert_int_eq(spread_of(m.profile), 333333);
  member_target(&m, "marketing");
  ck_assert_int_eq(spread_of(m.profile), 0);
  OK(ssi_profile_set_target(m.profile, NULL, 0));
  ck_assert_int_eq(spread_of(m.profile), UNOBSERVED);
  ck_assert(!matches(m.profile, "marketing"));
  member_free(&m);
}
END_TEST

START_TEST(new_text_replaces_the_old) {
  member m = member_new();
  member_target(&m, "sales");
  member_section(&m, SSI_SECTION_HEADLINE, "sales");
  member_section(&m, SSI_SECTION_HEADLINE, "a much longer text about nothing");
  ck_assert_int_eq(spread_of(m.profile), 0);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_HEADLINE_LENGTH), 32);
  member_free(&m);
}
END_TEST

/* Lists of n keywords "k0,k1,…": 64 are kept, the 65th is refused, a repeated
   one is not counted. */
static size_t list_keywords(char *list, int count) {
  size_t length = 0;
  int i;
  for (i = 0; i < count; i++) {
    list[length++] = 'k';
    list[length++] = (char)('a' + i / 10);
    list[length++] = (char)('0' + i % 10);
    list[length++] = ',';
  }
  return length;
}

START_TEST(most_keywords) {
  char list[SSI_TARGET_BYTES_MAX];
  member m = member_new();
  size_t length = list_keywords(list, SSI_TARGET_KEYWORDS_MAX);
  member_section(&m, SSI_SECTION_HEADLINE, "ka0 kg3");
  memcpy(list + length, "KA0", 3);
  OK(ssi_profile_set_target(m.profile, list, length + 3));
  /* Two of 64 keywords in one section: 2 / 192 = 0.010416… */
  ck_assert_int_eq(spread_of(m.profile), 10417);
  length = list_keywords(list, SSI_TARGET_KEYWORDS_MAX + 1);
  REFUSED(ssi_profile_set_target(m.profile, list, length), LENGTH);
  ck_assert_int_eq(spread_of(m.profile), 10417);
  ck_assert(matches(m.profile, "about kg3"));
  ck_assert(!matches(m.profile, "about kg4"));
  member_free(&m);
}
END_TEST

START_TEST(longest_target) {
  char list[SSI_TARGET_BYTES_MAX + 1];
  member m = member_new();
  memset(list, 'a', sizeof list);
  list[4000] = ',';
  OK(ssi_profile_set_target(m.profile, list, SSI_TARGET_BYTES_MAX));
  member_section(&m, SSI_SECTION_SUMMARY, "a");
  ck_assert_int_eq(spread_of(m.profile), 0);
  OK(ssi_profile_set_section(m.profile, SSI_SECTION_SUMMARY, list, 4000));
  /* One of two keywords in one section: 1 of 6. */
  ck_assert_int_eq(spread_of(m.profile), 166667);
  REFUSED(ssi_profile_set_target(m.profile, list, SSI_TARGET_BYTES_MAX + 1),
          LENGTH);
  ck_assert_int_eq(spread_of(m.profile), 166667);
  /* The longest list of the shortest keywords, all the same. */
  memset(list, ',', sizeof list);
  for (size_t i = 0; i < SSI_TARGET_BYTES_MAX; i += 2) list[i] = 'a';
  OK(ssi_profile_set_target(m.profile, list, SSI_TARGET_BYTES_MAX));
  member_section(&m, SSI_SECTION_SUMMARY, "b a");
  ck_assert_int_eq(spread_of(m.profile), 333333);
  member_free(&m);
}
END_TEST

static const char *const malformed[] = {
    "sales\xFF",        "\x80sales",        "sales\xC3",        "\xC0\xAF",
    "\xED\xA0\x80",     "\xF4\x90\x80\x80", "\xE2\x82",         "\xF0\x9F\x98",
    "\xF5\x80\x80\x80", "\xE0\x80\x80",     "\xF0\x80\x80\x80",
};

START_TEST(malformed_text_changes_nothing) {
  const char *bad = malformed[_i];
  member m = member_new();
  int section;
  member_target(&m, "sales");
  member_section(&m, SSI_SECTION_HEADLINE, "sales");
  for (section = 1; section <= 4; section++) {
    REFUSED(ssi_profile_set_section(m.profile, (ssi_section)section, bad,
                                    strlen(bad)),
            UTF8);
  }
  REFUSED(ssi_profile_set_target(m.profile, bad, strlen(bad)), UTF8);
  ck_assert_int_eq(spread_of(m.profile), 333333);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_HEADLINE_LENGTH), 5);
  ck_assert_int_eq(value_of(m.profile, SSI_FACT_SUMMARY_LENGTH), UNOBSERVED);
  ck_assert(matches(m.profile, "sales"));
  member_free(&m);
}
END_TEST

START_TEST(unknown_sections) {
  static const int unknown[] = {0, 5, -1, INT32_MAX, INT32_MIN};
  member m = member_new();
  REFUSED(ssi_profile_set_section(m.profile, (ssi_section)unknown[_i], "a", 1),
          SECTION);
  member_free(&m);
}
END_TEST

static const struct match {
  const char *text;
  bool found;
} matched[] = {
    {"", false},
    {"marketing", false},
    {"our Cloud offer", true},
    {"cloudy", false},
    {"Head of SALES, EMEA", true},
    {"sales\xFF"
     "cloud",
     true}, /* ill-formed bytes separate */
    {"\xC3"
     "cloud\xC3",
     true},
    {"clo\xFFud", false},
    {"t\xC3\xAAte de pont", true}, /* several words */
    {"tete, de pont", true},
    {"tete pont", false},
};

START_TEST(matching) {
  member m = member_new();
  member_target(&m, "cloud; sales; T\xC3\x8ATE DE PONT");
  ck_assert_int_eq(matches(m.profile, matched[_i].text), matched[_i].found);
  member_free(&m);
}
END_TEST

START_TEST(no_target_matches_nothing) {
  member m = member_new();
  bool found = true;
  OK(ssi_profile_matches(m.profile, "sales", 5, &found));
  ck_assert(!found);
  found = true;
  OK(ssi_profile_matches(m.profile, NULL, 0, &found));
  ck_assert(!found);
  member_target(&m, "sales");
  found = true;
  OK(ssi_profile_matches(m.profile, NULL, 0, &found));
  ck_assert(!found);
  member_free(&m);
}
END_TEST

/* Keyword and text of other scripts, and signs on every side of the letters
   and digits of ASCII: each of them separates. */
static const struct pair {
  const char *keyword, *text;
  bool found;
} pairs[] = {
    {"b2b", "for B2B!", true},
    {"az09", "(AZ09)", true},
    {"ab", "a@b", false},
    {"a b", "a@b", true},
    {"a b", "a[b", true},
    {"a b", "a`b", true},
    {"a b", "a{b", true},
    {"a b", "a/b", true},
    {"a b", "a:b", true},
    {"a 0", "a'0'9", true},
    /* Cyrillic, with and without capitals. */
    {"\xD0\xBF\xD1\x80\xD0\xBE\xD0\xB4", "\xD0\x9F\xD0\xA0\xD0\x9E\xD0\x94",
     true},
    /* Chinese of three and of four bytes. */
    {"\xE6\x97\xA5\xE6\x9C\xAC", "- \xE6\x97\xA5\xE6\x9C\xAC -", true},
    {"\xE6\x97\xA5\xE6\x9C\xAC", "\xE6\x97\xA5 \xE6\x9C\xAC", false},
    {"\xF0\xA0\x80\x80", "a \xF0\xA0\x80\x80", true},
    {"\xF0\xA0\x80\x80", "\xF0\xA0\x80\x81", false},
    /* Ligatures of two and three letters. */
    {"office",
     "of\xEF\xAC\x81"
     "ce, o\xEF\xAC\x83"
     "ce",
     true},
    {"fichier",
     "\xEF\xAC\x81"
     "chier",
     true},
    {"coop", "co\xC2\xADop", true}, /* soft hyphen */
    {"a b",
     "a\xE2\x80\x94"
     "b",
     true}, /* dash */
    {"a b",
     "a\xF0\x9F\x98\x80"
     "b",
     true}, /* pictograph */
};

START_TEST(scripts_and_signs) {
  member m = member_new();
  member_target(&m, pairs[_i].keyword);
  ck_assert_int_eq(matches(m.profile, pairs[_i].text), pairs[_i].found);
  member_free(&m);
}
END_TEST

/* A spread set by hand is replaced as soon as a text is given. */
START_TEST(spread_by_hand) {
  member m = member_new();
  member_fact(&m, SSI_FACT_KEYWORD_SPREAD, 123456);
  ck_assert_int_eq(spread_of(m.profile), 123456);
  member_target(&m, "sales");
  member_section(&m, SSI_SECTION_HEADLINE, "sales");
  ck_assert_int_eq(spread_of(m.profile), 333333);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {lengths_in_characters, ROWS(lengths)},
      {other_sections_have_no_length, 1},
      {an_empty_text_is_known_to_be_empty, 1},
      {longest_section, 1},
      {keyword_spread, ROWS(spreads)},
      {target_after_the_sections, ROWS(spreads)},
      {new_target_and_none, 1},
      {new_text_replaces_the_old, 1},
      {most_keywords, 1},
      {longest_target, 1},
      {malformed_text_changes_nothing, ROWS(malformed)},
      {unknown_sections, 5},
      {matching, ROWS(matched)},
      {no_target_matches_nothing, 1},
      {scripts_and_signs, ROWS(pairs)},
      {spread_by_hand, 1},
  };
  return RUN_TESTS("profile_text", cases);
}
