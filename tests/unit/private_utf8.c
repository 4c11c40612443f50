/* UTF-8: every class of well-formed and ill-formed bytes, counting, folding
   and the search for words. */
#include "base/utf8.h"

#include <string.h>

#include "archive/people.h"
#include "unit/suite.h"

/* Table 3-7 of the Unicode standard: the bytes of every well-formed sequence.
   The third and fourth byte are always 80..BF. */
static const struct lead {
  uint8_t first, last, second_low, second_high;
  size_t bytes;
} leads[] = {
    {0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
};

static bool tail(uint8_t byte) {
  return byte >= 0x80 && byte <= 0xBF;
}

/* Bytes of the sequence that starts the text, 0 if it is ill-formed. */
static size_t expected_bytes(const uint8_t *text, size_t length) {
  size_t i;
  for (i = 0; i < ROWS(leads); i++) {
    const struct lead *row = &leads[i];
    if (text[0] < row->first || text[0] > row->last) continue;
    if (row->bytes == 1) return 1;
    if (length < row->bytes) return 0;
    if (text[1] < row->second_low || text[1] > row->second_high) return 0;
    if (row->bytes >= 3 && !tail(text[2])) return 0;
    if (row->bytes == 4 && !tail(text[3])) return 0;
    return row->bytes;
  }
  return 0;
}

static void check_bytes(const uint8_t *text, size_t length) {
  uint32_t code = 0xABCDEF;
  const size_t found = ssi_utf8_decode((const char *)text, length, &code);
  if (found != expected_bytes(text, length))
    ck_abort_msg("%02X %02X %02X %02X of %u", text[0], text[1], text[2],
                 text[3], (unsigned)length);
}

/* All bytes in the first two places; bytes on both sides of every limit in
   the last two; every length. */
START_TEST(every_class) {
  static const uint8_t edges[] = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F,
                                  0xA0, 0xBF, 0xC0, 0xC2, 0xFF};
  uint8_t text[4];
  size_t length, i, k;
  int a, b;
  for (a = 0; a < 256; a++) {
    for (b = 0; b < 256; b++) {
      for (i = 0; i < sizeof edges; i++) {
        for (k = 0; k < sizeof edges; k++) {
          text[0] = (uint8_t)a;
          text[1] = (uint8_t)b;
          text[2] = edges[i];
          text[3] = edges[k];
          for (length = 1; length <= 4; length++) check_bytes(text, length);
        }
      }
    }
  }
}
END_TEST

/* UTF-8 by its definition: bits from the right, six to a byte. */
static size_t encoded(uint32_t code, char *out) {
  const size_t bytes = code < 0x80      ? 1
                       : code < 0x800   ? 2
                       : code < 0x10000 ? 3
                                        : 4;
  static const uint32_t marks[5] = {0, 0, 0xC0, 0xE0, 0xF0};
  size_t i;
  for (i = bytes; i > 1; i--, code >>= 6)
    out[i - 1] = (char)(0x80 | (code & 0x3F));
  out[0] = (char)(marks[bytes] | code);
  return bytes;
}

START_TEST(every_code_point) {
  uint32_t code, found;
  char text[4];
  for (code = 0; code <= 0x10FFFF; code++) {
    const size_t bytes = encoded(code, text);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const size_t took = ssi_utf8_decode(text, bytes, &found);
    if (took != (surrogate ? 0 : bytes)) ck_abort_msg("U+%04X", (unsigned)code);
    if (!surrogate && found != code) ck_abort_msg("U+%04X", (unsigned)code);
  }
}
END_TEST

/* And past the last one; what is none becomes U+FFFD. */
START_TEST(encodes_every_code_point) {
  uint32_t code;
  char text[4], wanted[4];
  for (code = 0; code <= 0x110010; code++) {
    const bool valid = code < 0xD800 || (code > 0xDFFF && code <= 0x10FFFF);
    const size_t bytes = encoded(valid ? code : 0xFFFD, wanted);
    if (ssi_utf8_encode(code, text) != bytes || memcmp(text, wanted, bytes))
      ck_abort_msg("U+%04X", (unsigned)code);
  }
  ck_assert_uint_eq(ssi_utf8_encode(UINT32_MAX, text), 3);
}
END_TEST

static const struct counted {
  const char *text;
  int characters; /* or, below 0, ~ of how many bytes are well-formed */
} counts[] = {
    {"", 0},
    {"abc", 3},
    {"d\xC3\xA9veloppement", 13},
    {"\xE2\x82\xAC\xF0\x9F\x98\x80", 2},
    {"e\xCC\x81", 2}, /* a combining mark is a code point */
    {"ab\xC3", ~2},
    {"\x80"
     "a",
     ~0},
    {"a\xFF", ~1},
    {"\xED\xA0\x80", ~0},
    {"\xC0\xAF", ~0},
};

START_TEST(counts_characters) {
  const struct counted *row = &counts[_i];
  size_t characters = 4711;
  const bool ok = ssi_utf8_count(row->text, strlen(row->text), &characters);
  ck_assert_int_eq(ok, row->characters >= 0);
  ck_assert_uint_eq(characters,
                    row->characters < 0 ? 4711 : (size_t)row->characters);
  ck_assert_uint_eq(
      ssi_utf8_sound(row->text, strlen(row->text)),
      row->characters < 0 ? (size_t)~row->characters : strlen(row->text));
}
END_TEST

static const struct folded {
  const char *text, *words;
} word_folds[] = {
    {"", ""},
    {" \t\n.,;", ""},
    {"Sales", " sales "},
    {"Chief Sales-Officer (CSO)", " chief sales officer cso "},
    {"D\xC3\x89VELOPPEMENT", " developpement "},
    {"de\xCC\x81veloppement", " developpement "},
    {"\xC5\x93uvre C\xC5\x92UR", " oeuvre coeur "},
    {"Stra\xC3\x9F"
     "e",
     " strasse "},
    {"l\xE2\x80\x99"
     "export",
     " l export "},
    {"B2B", " b2b "},
    {"co\xC2\xADop", " coop "}, /* soft hyphen */
    {"\xCC\x81", ""},           /* a lone mark */
    {"\xC3\x86r\xC3\xB8", " aero "},
    {"\xEF\xAC\x83", " ffi "}, /* ligature of three */
    {"\xCE\xA3\xCE\x91\xCF\x82", " \xCF\x83\xCE\xB1\xCF\x83 "},
    {"\xD0\x9F\xD1\x80\xD0\x98", " \xD0\xBF\xD1\x80\xD0\xB8 "},
    {"\xE6\x97\xA5\xE6\x9C\xAC", " \xE6\x97\xA5\xE6\x9C\xAC "},
    {"\xF0\xA0\x80\x80", " \xF0\xA0\x80\x80 "}, /* U+20000, a letter */
    {"a\xF0\x9F\x98\x80"
     "b",
     " a b "}, /* a pictograph separates */
    {"a\xFF\xFE"
     "b",
     " a b "}, /* so do ill-formed bytes */
    {"a\xC3", " a "},
    {"\xEF\xBC\xA1\xEF\xBC\xA2", " ab "}, /* full width */
    {"x\xC2\xB2", " x2 "},
    {"a\xC2\xA0"
     "b",
     " a b "}, /* no-break space */
};

START_TEST(folds_words) {
  const struct folded *row = &word_folds[_i];
  const size_t length = strlen(row->text);
  char out[64];
  size_t written;
  memset(out, '#', sizeof out);
  written = ssi_utf8_fold_words(row->text, length, out);
  ck_assert_uint_eq(written, strlen(row->words));
  ck_assert_mem_eq(out, row->words, written);
  ck_assert_int_eq(out[SSI_WORDS_BYTES(length)], '#');
}
END_TEST

/* Folding never needs more than the room promised, also where a code point
   stands between others, and what is folded stays as it is. */
START_TEST(every_fold_fits_and_is_final) {
  uint32_t code;
  for (code = 0; code <= 0x10FFFF; code++) {
    char text[12], once[SSI_WORDS_BYTES(12)], twice[SSI_WORDS_BYTES(26)];
    const size_t bytes = encoded(code, text);
    const size_t first = ssi_utf8_fold_words(text, bytes, once);
    const size_t second = ssi_utf8_fold_words(once, first, twice);
    const size_t all = bytes + encoded(code, text + bytes);
    if (first > SSI_WORDS_BYTES(bytes) ||
        ssi_utf8_fold_words(text, all, twice) > SSI_WORDS_BYTES(all))
      ck_abort_msg("U+%04X grows", (unsigned)code);
    ssi_utf8_fold_words(once, first, twice);
    if (first != second || memcmp(once, twice, first) != 0)
      ck_abort_msg("U+%04X folds twice", (unsigned)code);
  }
}
END_TEST

static const struct search {
  const char *whole, *part;
  bool there;
} searches[] = {
    {" sales director ", " sales ", true},
    {" sales director ", " director ", true},
    {" sales director ", " sales director ", true},
    {" sales director ", " sale ", false},
    {" sales director ", " ales ", false},
    {" sales director ", " director sales ", false},
    {" a ab abc ", " ab ", true},
    {" a ", " a b ", false},
    {"", " a ", false},
};

START_TEST(finds_words) {
  const struct search *row = &searches[_i];
  ck_assert_int_eq(ssi_utf8_words_contain(row->whole, strlen(row->whole),
                                          row->part, strlen(row->part)),
                   row->there);
}
END_TEST

/* Of each code point of Latin, between letters; but an entity may begin. */
START_TEST(names_fold_as_texts) {
  uint32_t code;
  for (code = 0; code < 0x250; code++) {
    char text[6] = "a", names[SSI_FOLDED_BYTES], words[SSI_WORDS_BYTES(6)];
    const size_t bytes = 1 + encoded(code, text + 1);
    const ssi_span span = {(const uint8_t *)text, bytes + 1};
    const ssi_span nothing = {NULL, 0};
    size_t size;
    if (code == '&') continue;
    text[bytes] = 'b';
    size = ssi_utf8_fold_words(text, bytes + 1, words);
    ck_assert_uint_eq(ssi_fold_names(span, nothing, names), size);
    ck_assert_mem_eq(names, words, size);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {every_class, 1},
      {every_code_point, 1},
      {encodes_every_code_point, 1},
      {counts_characters, ROWS(counts)},
      {folds_words, ROWS(word_folds)},
      {every_fold_fits_and_is_final, 1},
      {names_fold_as_texts, 1},
      {finds_words, ROWS(searches)},
  };
  return RUN_TESTS("private_utf8", cases);
}
