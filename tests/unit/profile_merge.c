/* Merging profiles: which text stays, and the laws that make any order and
   grouping of merges give the same. */
#include <string.h>

#include "allocator.h"
#include "unit/suite.h"

#define TRIPLES 10000
#define LOOPS 10 /* the test runs as often, with as many triples each */

static uint64_t state;

static uint32_t draw(uint32_t below) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)((state * UINT64_C(2685821657736338717)) >> 33) % below;
}

static ssi_profile *fresh(const ssi_allocator *from) {
  ssi_profile *profile = NULL;
  ALWAYS(ssi_profile_new(from, &profile) == SSI_OK);
  return profile;
}

static ssi_profile *copy_of(const ssi_profile *profile) {
  ssi_profile *copy = NULL;
  ALWAYS(ssi_profile_copy(profile, &copy) == SSI_OK);
  return copy;
}

static void section(ssi_profile *of, ssi_section which, const char *text) {
  ALWAYS(ssi_profile_set_section(of, which, text, strlen(text)) == SSI_OK);
}

static void target(ssi_profile *of, const char *list) {
  ALWAYS(ssi_profile_set_target(of, list, strlen(list)) == SSI_OK);
}

static int32_t value_of(const ssi_profile *of, size_t fact) {
  int32_t values[SSI_FACTS];
  ALWAYS(ssi_profile_facts(of, SSI_FACTS, values) == SSI_OK);
  return values[fact - 1];
}

static bool matches(const ssi_profile *of, const char *text) {
  bool found = false;
  ALWAYS(ssi_profile_matches(of, text, strlen(text), &found) == SSI_OK);
  return found;
}

/* a merged with b, as a third profile. */
static ssi_profile *merged(const ssi_profile *a, const ssi_profile *b) {
  ssi_profile *both = copy_of(a);
  ALWAYS(ssi_profile_merge(both, b) == SSI_OK);
  return both;
}

static uint8_t *saved(const ssi_profile *profile, size_t *out_size) {
  uint8_t *bytes;
  ALWAYS(ssi_profile_save(profile, NULL, 0, out_size) == SSI_OK);
  bytes = malloc(*out_size);
  ALWAYS(ssi_profile_save(profile, bytes, *out_size, out_size) == SSI_OK);
  return bytes;
}

static bool same(const ssi_profile *a, const ssi_profile *b) {
  size_t a_size, b_size;
  uint8_t *const a_bytes = saved(a, &a_size);
  uint8_t *const b_bytes = saved(b, &b_size);
  const bool equal = a_size == b_size && memcmp(a_bytes, b_bytes, a_size) == 0;
  free(a_bytes);
  free(b_bytes);
  return equal;
}

/* Texts of few lengths, some of equal length. */
static const char *const texts[] = {
    "",
    "a",
    "b",
    "ab",
    "a b",
    "b a",
    "sales",
    "cloud",
    "sale",
    "sales team",
    "team sale",
    "d\xC3\xA9j\xC3\xA0",
    "a,b",
    "b,a",
    "a;b;c",
    "sales,cloud",
    "cloud,sales",
    " ; ",
};

static const char *any_text(void) {
  return texts[draw(ROWS(texts))];
}

static const ssi_fact following[] = {
    SSI_FACT_HEADLINE_LENGTH, SSI_FACT_SUMMARY_LENGTH, SSI_FACT_KEYWORD_SPREAD};

/* Of a fact that is there. */
static void observe_part(ssi_profile *profile, ssi_fact fact) {
  int32_t share = -1;
  ALWAYS(ssi_profile_observed_share(profile, fact, &share) == SSI_OK);
  if (share > 0)
    ALWAYS(ssi_profile_observe_part(profile, fact, 1 + (int32_t)draw(4)) ==
           SSI_OK);
}

static ssi_profile *any_profile(const ssi_allocator *from) {
  ssi_profile *profile = fresh(from);
  uint32_t changes = draw(12);
  while (changes-- > 0) {
    const ssi_fact fact = (ssi_fact)(1 + draw(SSI_FACTS));
    switch (draw(7)) {
      case 0:
        ALWAYS(ssi_profile_set_fact(profile, fact, (int32_t)draw(2)) == SSI_OK);
        break;
      case 1:
        ALWAYS(ssi_profile_clear_fact(profile, fact) == SSI_OK);
        break;
      case 2:
        target(profile, any_text());
        break;
      case 3:
        ALWAYS(ssi_profile_set_fact(profile, following[draw(3)],
                                    (int32_t)draw(9)) == SSI_OK);
        break;
      case 4:
        ALWAYS(ssi_profile_clear_fact(profile, following[draw(3)]) == SSI_OK);
        break;
      case 5:
        observe_part(profile, draw(2) ? fact : following[draw(3)]);
        break;
      default:
        section(profile, (ssi_section)(1 + draw(4)), any_text());
    }
  }
  return profile;
}

static int32_t share_of(const ssi_profile *of, size_t fact) {
  int32_t share = -1;
  ALWAYS(ssi_profile_observed_share(of, (ssi_fact)fact, &share) == SSI_OK);
  return share;
}

/* The smaller share, where both have one. */
static int32_t smaller(int32_t a, int32_t b) {
  if (a == 0 || b == 0) return a + b;
  return a < b ? a : b;
}

/* Of a fact that follows from no text the larger value stays. */
static void check_facts(const ssi_profile *a, const ssi_profile *b,
                        const ssi_profile *both) {
  size_t fact;
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    const int32_t left = value_of(a, fact), right = value_of(b, fact);
    if (fact == SSI_FACT_HEADLINE_LENGTH || fact == SSI_FACT_SUMMARY_LENGTH ||
        fact == SSI_FACT_KEYWORD_SPREAD)
      continue;
    ALWAYS(value_of(both, fact) == (left > right ? left : right));
    ALWAYS(share_of(both, fact) ==
           smaller(share_of(a, fact), share_of(b, fact)));
  }
}

/* The merged profile is one that could be loaded. */
static void check_loads(const ssi_profile *both) {
  ssi_profile *loaded = NULL;
  size_t size = 0;
  uint8_t *bytes = saved(both, &size);
  ALWAYS(ssi_profile_load(NULL, bytes, size, &loaded) == SSI_OK);
  ALWAYS(same(loaded, both));
  ssi_profile_free(loaded);
  free(bytes);
}

static void check_triple(const ssi_allocator *from) {
  ssi_profile *a = any_profile(from), *b = any_profile(from);
  ssi_profile *c = any_profile(from), *none = fresh(from);
  ssi_profile *ab = merged(a, b), *ba = merged(b, a), *bc = merged(b, c);
  ssi_profile *left = merged(ab, c), *right = merged(a, bc);
  ssi_profile *again = merged(ab, b), *identity = merged(a, none);
  ssi_profile *from_none = merged(none, a), *itself = copy_of(a);
  ALWAYS(ssi_profile_merge(itself, itself) == SSI_OK);
  ALWAYS(same(ab, ba));
  ALWAYS(same(left, right));
  ALWAYS(same(again, ab));
  ALWAYS(same(identity, a) && same(from_none, a) && same(itself, a));
  check_facts(a, b, ab);
  check_loads(left);
  ssi_profile_free(a);
  ssi_profile_free(b);
  ssi_profile_free(c);
  ssi_profile_free(none);
  ssi_profile_free(ab);
  ssi_profile_free(ba);
  ssi_profile_free(bc);
  ssi_profile_free(left);
  ssi_profile_free(right);
  ssi_profile_free(again);
  ssi_profile_free(identity);
  ssi_profile_free(from_none);
  ssi_profile_free(itself);
}

START_TEST(laws) {
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  int i;
  state = (uint64_t)(_i + 1) * UINT64_C(0x9E3779B97F4A7C15);
  for (i = 0; i < TRIPLES / LOOPS; i++) check_triple(&from);
  ck_assert_uint_eq(memory.live_blocks, 0);
  ck_assert_uint_eq(memory.live_bytes, 0);
  ck_assert(!memory.wrong_size);
}
END_TEST

/* Texts and targets with their folded words. */
typedef struct words {
  const char *text, *folded;
} words;

static const words any_words[] = {
    {"", ""},
    {" - ", ""},
    {"Cloud", " cloud "},
    {"cloud!", " cloud "},
    {"sales", " sales "},
    {"Sales, Cloud", " sales cloud "},
    {"the cloud team", " the cloud team "},
    {"D\xC3\x89J\xC3\x80 sales", " deja sales "},
};

static const words any_targets[] = {
    {"", ""},
    {";", ""},
    {"cloud", " cloud "},
    {"sales", " sales "},
    {"sales;cloud", " sales  cloud "},
    {"cloud team", " cloud team "},
};

/* What one source gives of a member: sections, or NULL, and a target. */
typedef struct parts {
  const words *sections[4], *target;
} parts;

static parts any_parts(void) {
  parts made = {{NULL}, NULL};
  size_t i;
  for (i = 0; i < 4; i++) {
    if (draw(2)) made.sections[i] = &any_words[draw(ROWS(any_words))];
  }
  if (draw(3)) made.target = &any_targets[draw(ROWS(any_targets))];
  return made;
}

/* Longer words, or later ones; of the same words the longer text. */
static const words *greater(const words *a, const words *b) {
  int order;
  if (!a || !b) return a ? a : b;
  order = (int)strlen(a->folded) - (int)strlen(b->folded);
  if (order == 0) order = strcmp(a->folded, b->folded);
  if (order == 0) order = (int)strlen(a->text) - (int)strlen(b->text);
  return order < 0 ? b : a;
}

static parts joined(const parts *a, const parts *b) {
  parts made;
  size_t i;
  for (i = 0; i < 4; i++)
    made.sections[i] = greater(a->sections[i], b->sections[i]);
  made.target = greater(a->target, b->target);
  return made;
}

static ssi_profile *given(const parts *all) {
  ssi_profile *made = fresh(NULL);
  size_t i;
  for (i = 0; i < 4; i++) {
    if (all->sections[i])
      section(made, (ssi_section)(i + 1), all->sections[i]->text);
  }
  if (all->target) target(made, all->target->text);
  return made;
}

/* Merging parts is the same as giving the texts that stay to one profile. */
START_TEST(as_if_given_at_once) {
  int i;
  state = 4711;
  for (i = 0; i < TRIPLES; i++) {
    const parts a = any_parts(), b = any_parts(), both = joined(&a, &b);
    ssi_profile *left = given(&a), *right = given(&b), *expected = given(&both);
    ssi_profile *found = merged(left, right);
    ALWAYS(same(found, expected));
    ssi_profile_free(left);
    ssi_profile_free(right);
    ssi_profile_free(expected);
    ssi_profile_free(found);
  }
}
END_TEST

START_TEST(text_and_target_apart) {
  ssi_profile *a = fresh(NULL), *b = fresh(NULL);
  section(a, SSI_SECTION_SUMMARY, "cloud sales");
  target(b, "cloud");
  OK(ssi_profile_merge(_i ? a : b, _i ? b : a));
  ck_assert_int_eq(value_of(_i ? a : b, SSI_FACT_KEYWORD_SPREAD), 333333);
  ssi_profile_free(a);
  ssi_profile_free(b);
}
END_TEST

#define CLEARED (-1)
#define FROM_TEXT (-2)

/* What each side does by hand with a fact that its text gives, and what is
   there afterwards. The second side's text is the longer one. */
static const struct hand {
  int32_t first, second, merged;
} hands[] = {
    {FROM_TEXT, FROM_TEXT, FROM_TEXT},
    {7, FROM_TEXT, 7},
    {FROM_TEXT, 7, 7},
    {7, 9, 9},
    {9, 7, 9},
    {CLEARED, FROM_TEXT, CLEARED},
    {FROM_TEXT, CLEARED, CLEARED},
    {CLEARED, CLEARED, CLEARED},
    {CLEARED, 0, 0},
    {7, CLEARED, 7},
};

static ssi_profile *side(ssi_section which, const char *text, ssi_fact fact,
                         int32_t by_hand) {
  ssi_profile *made = fresh(NULL);
  section(made, which, text);
  target(made, "cloud");
  if (by_hand == CLEARED) OK(ssi_profile_clear_fact(made, fact));
  if (by_hand >= 0) OK(ssi_profile_set_fact(made, fact, by_hand));
  return made;
}

START_TEST(by_hand) {
  static const struct {
    ssi_section section;
    ssi_fact fact;
    int32_t of_text;
  } rows[] = {
      {SSI_SECTION_HEADLINE, SSI_FACT_HEADLINE_LENGTH, 11},
      {SSI_SECTION_SUMMARY, SSI_FACT_SUMMARY_LENGTH, 11},
      {SSI_SECTION_SKILLS, SSI_FACT_KEYWORD_SPREAD, 333333},
  };
  const struct hand *row = &hands[_i / 3];
  const ssi_fact fact = rows[_i % 3].fact;
  ssi_profile *a = side(rows[_i % 3].section, "sales", fact, row->first);
  ssi_profile *b = side(rows[_i % 3].section, "Sales Cloud", fact, row->second);
  ssi_profile *ab = merged(a, b);
  ck_assert_int_eq(value_of(ab, fact), row->merged == FROM_TEXT
                                           ? rows[_i % 3].of_text
                                           : row->merged);
  check_loads(ab);
  /* A text that is given anew tells again. */
  section(ab, rows[_i % 3].section, "Sales Cloud");
  ck_assert_int_eq(value_of(ab, fact), rows[_i % 3].of_text);
  ssi_profile_free(a);
  ssi_profile_free(b);
  ssi_profile_free(ab);
}
END_TEST

/* A fact that is there without a text was set by hand. */
START_TEST(length_without_a_text) {
  ssi_profile *a = fresh(NULL), *b = fresh(NULL);
  OK(ssi_profile_set_fact(a, SSI_FACT_HEADLINE_LENGTH, 3));
  section(b, SSI_SECTION_HEADLINE, "sales");
  OK(ssi_profile_merge(a, b));
  ck_assert_int_eq(value_of(a, SSI_FACT_HEADLINE_LENGTH), 3);
  ssi_profile_free(a);
  ssi_profile_free(b);
}
END_TEST

/* Cleared without a text, it follows from the one that comes. */
START_TEST(cleared_before_the_text) {
  ssi_profile *a = fresh(NULL), *b = fresh(NULL), *none = fresh(NULL);
  OK(ssi_profile_set_fact(a, SSI_FACT_KEYWORD_SPREAD, 3));
  OK(ssi_profile_clear_fact(a, SSI_FACT_KEYWORD_SPREAD));
  ck_assert(same(a, none));
  section(a, SSI_SECTION_SKILLS, "cloud");
  target(a, "cloud");
  OK(ssi_profile_clear_fact(a, SSI_FACT_KEYWORD_SPREAD));
  target(a, ""); /* and again, when there is no target any more */
  target(b, "cloud");
  OK(ssi_profile_merge(a, b));
  ck_assert_int_eq(value_of(a, SSI_FACT_KEYWORD_SPREAD), 333333);
  ssi_profile_free(a);
  ssi_profile_free(b);
  ssi_profile_free(none);
}
END_TEST

/* Two texts, and whether a word is in the one that stays, be it a section's or
   the target. */
static const struct choice {
  const char *first, *second, *word;
  bool stays;
} choices[] = {
    {"sales", "cloud team", "sales", false}, /* longer */
    {"sales", "cloud team", "cloud team", true},
    {"cloud", "sales", "sales", true}, /* later in the order of bytes */
    {"cloud", "sales", "cloud", false},
    {"sales", "", "sales", true}, /* an empty one is shorter */
    {"D\xC3\x89J\xC3\x80", "deja", "deja", true},
};

START_TEST(greater_text_stays) {
  const struct choice *row = &choices[_i / 2];
  const bool turned = _i % 2;
  ssi_profile *a = fresh(NULL), *b = fresh(NULL);
  section(a, SSI_SECTION_SUMMARY, turned ? row->second : row->first);
  section(b, SSI_SECTION_SUMMARY, turned ? row->first : row->second);
  OK(ssi_profile_merge(a, b));
  target(a, row->word);
  ck_assert_int_eq(value_of(a, SSI_FACT_KEYWORD_SPREAD),
                   row->stays ? 333333 : 0);
  ssi_profile_free(a);
  ssi_profile_free(b);
}
END_TEST

START_TEST(greater_target_stays) {
  const struct choice *row = &choices[_i / 2];
  const bool turned = _i % 2;
  ssi_profile *a = fresh(NULL), *b = fresh(NULL);
  target(a, turned ? row->second : row->first);
  target(b, turned ? row->first : row->second);
  OK(ssi_profile_merge(a, b));
  ck_assert_int_eq(matches(a, row->word), row->stays);
  ssi_profile_free(a);
  ssi_profile_free(b);
}
END_TEST

/* What one has and the other has not; the one that is read stays as it is. */
START_TEST(both_parts) {
  ssi_profile *a = fresh(NULL), *b = fresh(NULL), *before;
  OK(ssi_profile_set_fact(a, SSI_FACT_SKILLS, 3));
  section(a, SSI_SECTION_HEADLINE, "sales");
  OK(ssi_profile_set_fact(b, SSI_FACT_SKILLS, 5));
  OK(ssi_profile_set_fact(b, SSI_FACT_PHOTO, 0));
  section(b, SSI_SECTION_SKILLS, "sales");
  target(b, "sales");
  before = copy_of(b);
  OK(ssi_profile_merge(a, b));
  ck_assert(same(b, before));
  ck_assert_int_eq(value_of(a, SSI_FACT_SKILLS), 5);
  ck_assert_int_eq(value_of(a, SSI_FACT_PHOTO), 0);
  ck_assert_int_eq(value_of(a, SSI_FACT_HEADLINE_LENGTH), 5);
  ck_assert_int_eq(value_of(a, SSI_FACT_COVER), -1);
  /* Both texts are there: the spread of the target is 2 of 3. */
  ck_assert_int_eq(value_of(a, SSI_FACT_KEYWORD_SPREAD), 666667);
  ssi_profile_free(before);
  ssi_profile_free(a);
  ssi_profile_free(b);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {laws, LOOPS},
      {greater_text_stays, 2 * (int)ROWS(choices)},
      {greater_target_stays, 2 * (int)ROWS(choices)},
      {both_parts, 1},
      {as_if_given_at_once, 1},
      {text_and_target_apart, 2},
      {by_hand, 3 * (int)ROWS(hands)},
      {length_without_a_text, 1},
      {cleared_before_the_text, 1},
  };
  return RUN_TESTS("profile_merge", cases);
}
