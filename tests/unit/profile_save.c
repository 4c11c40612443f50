/* The saved form of a profile: its bytes, what must be equal after loading, and
   all that must be refused. */
#include <string.h>

#include "unit/sip.h"
#include "unit/suite.h"

/* A profile byte by byte: headline "Über Sales" (10 characters) and skills
   "Cloud", target "cloud; head of sales": the spread is 1 of 6, 166,667
   millionths; and 25 skills. */
#define FACTS 16 /* where the facts begin */
#define FACT 10
#define SECTIONS (FACTS + 3 * FACT)
#define KEYWORDS (SECTIONS + 6 + 12 + 6 + 7)
#define SIZE (KEYWORDS + 2 + 7 + 2 + 15 + 8)

static ssi_profile *fresh(void) {
  ssi_profile *profile = NULL;
  OK(ssi_profile_new(NULL, &profile));
  return profile;
}

static void section(ssi_profile *of, ssi_section which, const char *text) {
  OK(ssi_profile_set_section(of, which, text, strlen(text)));
}

static void target(ssi_profile *of, const char *list) {
  OK(ssi_profile_set_target(of, list, strlen(list)));
}

static ssi_profile *example(void) {
  ssi_profile *profile = fresh();
  section(profile, SSI_SECTION_HEADLINE,
          "\xC3\x9C"
          "ber Sales");
  section(profile, SSI_SECTION_SKILLS, "Cloud");
  target(profile, "cloud; head of sales");
  OK(ssi_profile_set_fact(profile, SSI_FACT_SKILLS, 25));
  return profile;
}

static void put(uint8_t *to, size_t bytes, uint64_t value) {
  size_t i;
  for (i = 0; i < bytes; i++) to[i] = (uint8_t)(value >> (8 * i));
}

/* The three facts, in ascending order. */
static void golden_facts(uint8_t *at) {
  static const int32_t values[][2] = {{SSI_FACT_HEADLINE_LENGTH, 10},
                                      {SSI_FACT_SKILLS, 25},
                                      {SSI_FACT_KEYWORD_SPREAD, 166667}};
  int32_t fact, i;
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    for (i = 0; i < 3; i++) {
      if (values[i][0] != fact) continue;
      put(at, 2, (uint64_t)fact);
      put(at + 2, 4, (uint64_t)values[i][1]);
      put(at + 6, 4, 1000000);
      at += FACT;
    }
  }
}

static void sealed(uint8_t bytes[SIZE]) {
  static const uint8_t texts[] =
      "\1\0\14\0\0\0 uber sales "
      "\4\0\7\0\0\0 cloud "
      "\7\0 cloud "
      "\17\0 head of sales ";
  memcpy(bytes, "SSIP\1\0\3\0\2\0\2\0\0\0\0\0", FACTS);
  golden_facts(bytes + FACTS);
  memcpy(bytes + SECTIONS, texts, sizeof texts - 1);
  ck_assert_uint_eq(SECTIONS + sizeof texts - 1 + 8, SIZE);
  sip_seal(bytes, SIZE);
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
  uint8_t *const a_bytes = saved(a, &a_size), *const b_bytes =
                                                  saved(b, &b_size);
  const bool equal = a_size == b_size && memcmp(a_bytes, b_bytes, a_size) == 0;
  free(a_bytes);
  free(b_bytes);
  return equal;
}

static void refuse(const uint8_t *bytes, size_t size, ssi_status why) {
  ssi_profile *loaded = NULL;
  ck_assert_int_eq(ssi_profile_load(NULL, bytes, size, &loaded), why);
  ck_assert_ptr_null(loaded);
}

static ssi_profile *loaded_from(const uint8_t *bytes, size_t size) {
  ssi_profile *loaded = NULL;
  OK(ssi_profile_load(NULL, bytes, size, &loaded));
  return loaded;
}

START_TEST(golden_bytes) {
  ssi_profile *profile = example(), *loaded;
  uint8_t expected[SIZE], bytes[SIZE + 1];
  size_t size = 0;
  sealed(expected);
  OK(ssi_profile_save(profile, NULL, 0, &size));
  ck_assert_uint_eq(size, SIZE);
  bytes[SIZE] = 0x5A;
  OK(ssi_profile_save(profile, bytes, SIZE, &size));
  ck_assert_mem_eq(bytes, expected, SIZE);
  ck_assert_uint_eq(bytes[SIZE], 0x5A);
  loaded = loaded_from(expected, SIZE);
  ck_assert(same(loaded, profile));
  ssi_profile_free(loaded);
  ssi_profile_free(profile);
}
END_TEST

START_TEST(empty_profile) {
  ssi_profile *profile = fresh(), *loaded;
  uint8_t bytes[FACTS + 8] = {'S', 'S', 'I', 'P', 1}, found[FACTS + 8];
  size_t size = 0;
  sip_seal(bytes, sizeof bytes);
  OK(ssi_profile_save(profile, found, sizeof found, &size));
  ck_assert_uint_eq(size, sizeof bytes);
  ck_assert_mem_eq(found, bytes, sizeof bytes);
  loaded = loaded_from(bytes, sizeof bytes);
  ck_assert(same(loaded, profile));
  ssi_profile_free(loaded);
  ssi_profile_free(profile);
}
END_TEST

START_TEST(too_little_room) {
  ssi_profile *profile = example();
  uint8_t bytes[SIZE], untouched[SIZE];
  size_t capacity, size;
  memset(untouched, 0x5A, SIZE);
  for (capacity = 0; capacity < SIZE; capacity++) {
    memset(bytes, 0x5A, SIZE);
    size = 0;
    REFUSED(ssi_profile_save(profile, bytes, capacity, &size), SPACE);
    ck_assert_uint_eq(size, SIZE);
    ck_assert_mem_eq(bytes, untouched, SIZE);
  }
  ssi_profile_free(profile);
}
END_TEST

/* Profiles that came about in different ways go on like what they were saved
   from. */
static ssi_profile *kind_of(int which) {
  ssi_profile *profile = which < 6 || which > 9 ? example() : fresh();
  if (which == 1) OK(ssi_profile_set_fact(profile, SSI_FACT_KEYWORD_SPREAD, 7));
  if (which == 2) OK(ssi_profile_clear_fact(profile, SSI_FACT_KEYWORD_SPREAD));
  if (which == 3) target(profile, "");
  if (which == 4) target(profile, " ;, ");
  if (which == 5) section(profile, SSI_SECTION_HEADLINE, "");
  if (which == 7) target(profile, "cloud");
  if (which == 8) section(profile, SSI_SECTION_SUMMARY, "our cloud");
  if (which == 9) OK(ssi_profile_set_fact(profile, SSI_FACT_KEYWORD_SPREAD, 7));
  if (which == 10)
    OK(ssi_profile_set_fact(profile, SSI_FACT_HEADLINE_LENGTH, 7));
  if (which == 11)
    OK(ssi_profile_clear_fact(profile, SSI_FACT_HEADLINE_LENGTH));
  return profile;
}

static void go_on(ssi_profile *with, int how) {
  if (how == 1) section(with, SSI_SECTION_SUMMARY, "Head of sales, cloud");
  if (how == 2) section(with, SSI_SECTION_HEADLINE, "");
  if (how == 3) target(with, "sales");
  if (how == 4) target(with, "");
  if (how == 5) {
    target(with, "");
    target(with, "uber");
    section(with, SSI_SECTION_POSITIONS,
            "\xC3\xBC"
            "ber");
  }
}

START_TEST(goes_on_as_before) {
  static const char *const texts[] = {"cloud", "HEAD OF SALES", "sales",
                                      "\xC3\x9C"
                                      "ber",
                                      ""};
  ssi_profile *profile = kind_of(_i / 6), *loaded;
  size_t size = 0, i;
  uint8_t *bytes = saved(profile, &size);
  loaded = loaded_from(bytes, size);
  ck_assert(same(loaded, profile));
  go_on(profile, _i % 6);
  go_on(loaded, _i % 6);
  ck_assert(same(loaded, profile));
  for (i = 0; i < ROWS(texts); i++) {
    bool a = false, b = true;
    OK(ssi_profile_matches(profile, texts[i], strlen(texts[i]), &a));
    OK(ssi_profile_matches(loaded, texts[i], strlen(texts[i]), &b));
    ck_assert_int_eq(a, b);
  }
  free(bytes);
  ssi_profile_free(loaded);
  ssi_profile_free(profile);
}
END_TEST

START_TEST(every_prefix_is_refused) {
  uint8_t bytes[SIZE];
  size_t size;
  sealed(bytes);
  for (size = 0; size < SIZE; size++) {
    uint8_t *exact = malloc(size + (size == 0));
    memcpy(exact, bytes, size);
    refuse(exact, size, SSI_ERROR_FORMAT);
    /* Sealed again: what is promised is not there. */
    if (size >= FACTS + 8) {
      sip_seal(exact, size);
      refuse(exact, size, SSI_ERROR_FORMAT);
    }
    free(exact);
  }
}
END_TEST

START_TEST(more_bytes_are_refused) {
  uint8_t bytes[SIZE + 9] = {0};
  size_t size;
  for (size = SIZE + 1; size <= sizeof bytes; size++) {
    memset(bytes, 0, sizeof bytes);
    sealed(bytes);
    refuse(bytes, size, SSI_ERROR_FORMAT);
    sip_seal(bytes, size);
    refuse(bytes, size, SSI_ERROR_FORMAT);
  }
}
END_TEST

START_TEST(every_corruption_is_refused) {
  uint8_t bytes[SIZE];
  size_t at;
  int value;
  for (at = 0; at < SIZE; at++) {
    for (value = 0; value < 256; value++) {
      sealed(bytes);
      if (bytes[at] == value) continue;
      bytes[at] = (uint8_t)value;
      refuse(bytes, SIZE,
             (at == 4 && value > 1) || at == 5 ? SSI_ERROR_VERSION
                                               : SSI_ERROR_FORMAT);
    }
  }
}
END_TEST

#define LAST_FACT (SECTIONS - FACT)

/* One byte changed, and the checksum made right again. */
static const struct change {
  size_t at;
  uint8_t value;
  ssi_status status;
} changes[] = {
    {0, 's', SSI_ERROR_FORMAT},
    {3, 'A', SSI_ERROR_FORMAT},
    {4, 0, SSI_ERROR_FORMAT},
    {4, 2, SSI_ERROR_VERSION},
    {5, 1, SSI_ERROR_VERSION},
    {6, 2, SSI_ERROR_FORMAT}, /* fewer facts than bytes */
    {6, 4, SSI_ERROR_FORMAT},
    {7, 0xFF, SSI_ERROR_FORMAT},
    {8, 1, SSI_ERROR_FORMAT}, /* fewer sections */
    {8, 3, SSI_ERROR_FORMAT},
    {10, 1, SSI_ERROR_FORMAT}, /* fewer keywords */
    {10, 3, SSI_ERROR_FORMAT},
    {12, 2, SSI_ERROR_FORMAT},      /* no summary that could be cleared */
    {12, 8, SSI_ERROR_UNSUPPORTED}, /* a later mark */
    {15, 0x80, SSI_ERROR_UNSUPPORTED},
    {FACTS, 0, SSI_ERROR_FORMAT},                      /* no fact */
    {FACTS, SSI_FACTS, SSI_ERROR_FORMAT},              /* out of order */
    {LAST_FACT, SSI_FACTS + 1, SSI_ERROR_UNSUPPORTED}, /* a later one */
    {LAST_FACT + 1, 1, SSI_ERROR_UNSUPPORTED},         /* much later */
    {FACTS + 5, 1, SSI_ERROR_FORMAT},                  /* a large value */
    {FACTS + 5, 0x80, SSI_ERROR_FORMAT},               /* one below 0 */
    {FACTS + 6, 0x41, SSI_ERROR_FORMAT},               /* more than all */
    {SECTIONS, 0, SSI_ERROR_FORMAT},                   /* no section */
    {SECTIONS, 4, SSI_ERROR_FORMAT},                   /* twice */
    {SECTIONS + 18, 5, SSI_ERROR_UNSUPPORTED},         /* a later section */
    {SECTIONS + 18 + 1, 1, SSI_ERROR_UNSUPPORTED},     /* much later */
    {SECTIONS + 2, 11, SSI_ERROR_FORMAT},              /* shorter words */
    {SECTIONS + 5, 0x80, SSI_ERROR_FORMAT},            /* far longer */
    {SECTIONS + 6, 'x', SSI_ERROR_FORMAT},             /* no space before */
    {SECTIONS + 7, 'U', SSI_ERROR_FORMAT},             /* not folded */
    {SECTIONS + 7, ' ', SSI_ERROR_FORMAT},             /* two spaces */
    {SECTIONS + 7, 0xFF, SSI_ERROR_FORMAT},            /* not UTF-8 */
    {KEYWORDS, 0, SSI_ERROR_FORMAT},                   /* no words */
    {KEYWORDS, 6, SSI_ERROR_FORMAT},                   /* fewer words */
    {KEYWORDS + 1, 0x80, SSI_ERROR_FORMAT},            /* far more */
    {KEYWORDS + 3, 'C', SSI_ERROR_FORMAT},             /* not folded */
    {SECTIONS, 2, SSI_ERROR_FORMAT},       /* a summary without length */
    {KEYWORDS + 3, 'd', SSI_ERROR_FORMAT}, /* of another spread */
    /* These make another, sound profile. */
    {12, 1, SSI_OK}, /* as it is, but set by hand */
    {12, 4, SSI_OK},
    {12, 5, SSI_OK},
    {FACTS + 2, 11, SSI_OK},
    {FACTS + 6, 0x3F, SSI_OK}, /* in part */
    {SECTIONS + 18, 3, SSI_OK},
    {SECTIONS + 7, 'o', SSI_OK},
};

START_TEST(changed_and_sealed) {
  const struct change *row = &changes[_i];
  ssi_profile *loaded;
  uint8_t bytes[SIZE], again[SIZE];
  size_t size = 0;
  sealed(bytes);
  bytes[row->at] = row->value;
  sip_seal(bytes, SIZE);
  if (row->status != SSI_OK) {
    refuse(bytes, SIZE, row->status);
    return;
  }
  loaded = loaded_from(bytes, SIZE);
  OK(ssi_profile_save(loaded, again, SIZE, &size));
  ck_assert_mem_eq(again, bytes, SIZE);
  ssi_profile_free(loaded);
}
END_TEST

/* A value beyond what a known fact has is damage, a later fact may have any;
   and what a later library saved must be sound as well. */
START_TEST(later_and_damaged) {
  uint8_t bytes[SIZE];
  sealed(bytes);
  put(bytes + LAST_FACT, 2, SSI_FACTS + 1);
  put(bytes + LAST_FACT + 2, 4, INT32_MAX);
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_UNSUPPORTED);
  put(bytes + FACTS + 6, 4, 0); /* none of the first is observed */
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
  put(bytes + FACTS + 6, 4, 500000);
  put(bytes + FACTS + 2, 4, INT32_MAX);
  sip_seal(bytes, SIZE);
  refuse(bytes, SIZE, SSI_ERROR_FORMAT);
}
END_TEST

/* Bytes of any parts, one after another. */
typedef struct writer {
  uint8_t *bytes;
  size_t size;
} writer;

static void begin(writer *to, size_t room, uint16_t sections,
                  uint16_t keywords) {
  to->bytes = calloc(1, room);
  to->size = FACTS;
  memcpy(to->bytes, "SSIP\1", 5);
  put(to->bytes + 8, 2, sections);
  put(to->bytes + 10, 2, keywords);
}

static void add_words(writer *to, size_t head, uint64_t number,
                      const char *words, size_t length) {
  put(to->bytes + to->size, head, number);
  memcpy(to->bytes + to->size + head, words, length);
  to->size += head + length;
}

static void end(writer *of, ssi_status status) {
  of->size += 8;
  sip_seal(of->bytes, of->size);
  if (status == SSI_OK)
    ssi_profile_free(loaded_from(of->bytes, of->size));
  else
    refuse(of->bytes, of->size, status);
  free(of->bytes);
}

/* Nothing is cleared by hand that follows from no text. */
START_TEST(cleared_without_texts) {
  writer bytes;
  begin(&bytes, 100, 0, 0);
  bytes.bytes[12] = (uint8_t)(1 << _i);
  end(&bytes, SSI_ERROR_FORMAT);
}
END_TEST

START_TEST(keyword_twice) {
  writer bytes;
  begin(&bytes, 100, 0, 2);
  add_words(&bytes, 2, 3, " a ", 3);
  add_words(&bytes, 2, 3, _i ? " b " : " a ", 3);
  end(&bytes, _i ? SSI_OK : SSI_ERROR_FORMAT);
}
END_TEST

/* A keyword without a word is none, be it the first or behind another. */
START_TEST(keyword_of_nothing) {
  writer bytes;
  begin(&bytes, 100, 0, (uint16_t)(1 + _i));
  if (_i) add_words(&bytes, 2, 3, " a ", 3);
  add_words(&bytes, 2, 0, "", 0);
  end(&bytes, SSI_ERROR_FORMAT);
}
END_TEST

START_TEST(most_keywords) {
  const uint16_t count = (uint16_t)(SSI_TARGET_KEYWORDS_MAX + _i);
  writer bytes;
  uint16_t i;
  begin(&bytes, 1000, 0, count);
  for (i = 0; i < count; i++) {
    char words[] = " aa ";
    words[1] = (char)('a' + i / 26);
    words[2] = (char)('a' + i % 26);
    add_words(&bytes, 2, 4, words, 4);
  }
  end(&bytes, _i ? SSI_ERROR_FORMAT : SSI_OK);
}
END_TEST

/* The longest list folds to twice its bytes, and two spaces. */
START_TEST(longest_target) {
  char words[2 * SSI_TARGET_BYTES_MAX];
  const size_t length = 2 * SSI_TARGET_BYTES_MAX - 3 + (size_t)_i;
  writer bytes;
  memset(words, 'a', sizeof words);
  words[0] = words[length + 1] = ' ';
  begin(&bytes, 10000, 0, 2);
  add_words(&bytes, 2, 3, " b ", 3);
  add_words(&bytes, 2, length + 2, words, length + 2);
  end(&bytes, _i ? SSI_ERROR_FORMAT : SSI_OK);
}
END_TEST

START_TEST(longest_section) {
  const size_t length = 2 * SSI_SECTION_BYTES_MAX + (size_t)_i;
  char *words = malloc(length + 2);
  writer bytes;
  memset(words, 'a', length + 2);
  words[0] = words[length + 1] = ' ';
  begin(&bytes, length + 100, 1, 0);
  put(bytes.bytes + bytes.size, 2, SSI_SECTION_SKILLS);
  bytes.size += 2;
  add_words(&bytes, 4, length + 2, words, length + 2);
  end(&bytes, _i ? SSI_ERROR_FORMAT : SSI_OK);
  free(words);
}
END_TEST

/* Texts whose letters take most room when they are folded. */
START_TEST(longest_words) {
  char *text = malloc(SSI_SECTION_BYTES_MAX);
  ssi_profile *profile = fresh(), *loaded;
  uint8_t *bytes;
  size_t size, i;
  for (i = 0; i < SSI_SECTION_BYTES_MAX; i += 2)
    memcpy(text + i, "\xD6\x87", 2);
  OK(ssi_profile_set_section(profile, SSI_SECTION_SUMMARY, text,
                             SSI_SECTION_BYTES_MAX));
  OK(ssi_profile_set_target(profile, text, SSI_TARGET_BYTES_MAX));
  bytes = saved(profile, &size);
  ck_assert_uint_gt(size, 2 * (SSI_SECTION_BYTES_MAX + SSI_TARGET_BYTES_MAX));
  loaded = loaded_from(bytes, size);
  ck_assert(same(loaded, profile));
  free(bytes);
  free(text);
  ssi_profile_free(profile);
  ssi_profile_free(loaded);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {golden_bytes, 1},
      {empty_profile, 1},
      {too_little_room, 1},
      {goes_on_as_before, 72},
      {every_prefix_is_refused, 1},
      {more_bytes_are_refused, 1},
      {every_corruption_is_refused, 1},
      {changed_and_sealed, ROWS(changes)},
      {later_and_damaged, 1},
      {cleared_without_texts, 3},
      {keyword_twice, 2},
      {keyword_of_nothing, 2},
      {most_keywords, 2},
      {longest_target, 2},
      {longest_section, 2},
      {longest_words, 1},
  };
  return RUN_TESTS("profile_save", cases);
}
