/* UTF-8 in one pass: code points are decoded by the length that their first
   byte says, and looked up in sorted tables of folds, separators and what
   vanishes. Each code point takes the logarithm of a table, so a text of n
   bytes O(n); searching words in words is O(n) for each, times their length at
   worst. */
#include "base/utf8.h"

#include <string.h>

#include "base/check.h"
#include "base/tables.h"

static bool continues(const char *text, size_t length, size_t bytes) {
  size_t i;
  if (length < bytes) return false;
  for (i = 1; i < bytes; i++) {
    if (((uint8_t)text[i] & 0xC0) != 0x80) return false;
  }
  return true;
}

size_t ssi_utf8_decode(const char *text, size_t length, uint32_t *out_code) {
  static const uint32_t smallest[5] = {0, 0, 0x80, 0x800, 0x10000};
  const uint8_t first = (uint8_t)text[0];
  uint32_t code;
  size_t bytes, i;
  if (first < 0x80) {
    *out_code = first;
    return 1;
  }
  bytes = first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (bytes == 0 || first > 0xF4 || !continues(text, length, bytes)) return 0;
  code = first & (0x7Fu >> bytes);
  for (i = 1; i < bytes; i++) code = code << 6 | ((uint8_t)text[i] & 0x3F);
  if (code < smallest[bytes] || code > 0x10FFFF) return 0;
  if (code >= 0xD800 && code <= 0xDFFF) return 0;
  *out_code = code;
  return bytes;
}

/* Answers how many bytes are well-formed, and of how many characters. */
static size_t sound(const char *text, size_t length, size_t *out_characters) {
  size_t at = 0, characters = 0;
  uint32_t code;
  while (at < length) {
    const size_t bytes = ssi_utf8_decode(text + at, length - at, &code);
    if (bytes == 0) break;
    at += bytes;
    characters++;
  }
  *out_characters = characters;
  return at;
}

bool ssi_utf8_count(const char *text, size_t length, size_t *out_characters) {
  size_t characters;
  if (sound(text, length, &characters) < length) return false;
  *out_characters = characters;
  return true;
}

size_t ssi_utf8_sound(const char *text, size_t length) {
  size_t characters;
  return sound(text, length, &characters);
}

size_t ssi_utf8_encode(uint32_t code, char *out) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  if (code < 0x80) {
    out[0] = (char)code;
    return 1;
  }
  if (code < 0x800) {
    out[0] = (char)(0xC0 | code >> 6);
    out[1] = (char)(0x80 | (code & 0x3F));
    return 2;
  }
  if (code < 0x10000) {
    out[0] = (char)(0xE0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | code >> 18);
  out[1] = (char)(0x80 | (code >> 12 & 0x3F));
  out[2] = (char)(0x80 | (code >> 6 & 0x3F));
  out[3] = (char)(0x80 | (code & 0x3F));
  return 4;
}

static bool in_ranges(uint32_t code, const ssi_code_range *ranges,
                      size_t rows) {
  size_t low = 0;
  while (low < rows) {
    const size_t middle = low + (rows - low) / 2;
    if (ranges[middle].last < code)
      low = middle + 1;
    else
      rows = middle;
  }
  return ranges[low].first <= code && code <= ranges[low].last;
}

static const ssi_code_fold *fold_of(uint32_t code) {
  size_t low = 0, high = ssi_fold_table_rows - 1;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (ssi_fold_table[middle].from < code)
      low = middle + 1;
    else
      high = middle;
  }
  return ssi_fold_table[low].from == code ? &ssi_fold_table[low] : NULL;
}

/* One code point's place in a word. */
typedef enum role { ROLE_LETTER, ROLE_SEPARATOR, ROLE_DROPPED } role;

static role role_of(uint32_t code) {
  if (code < 0x80) {
    const bool letter = (code >= 'a' && code <= 'z') ||
                        (code >= 'A' && code <= 'Z') ||
                        (code >= '0' && code <= '9');
    return letter ? ROLE_LETTER : ROLE_SEPARATOR;
  }
  if (in_ranges(code, ssi_dropped_table, ssi_dropped_table_rows - 1))
    return ROLE_DROPPED;
  if (in_ranges(code, ssi_separator_table, ssi_separator_table_rows - 1))
    return ROLE_SEPARATOR;
  return ROLE_LETTER;
}

static size_t fold_letter(uint32_t code, char *out) {
  const ssi_code_fold *fold;
  size_t written = 0, i;
  if (code < 0x80) {
    out[0] = (char)(code >= 'A' && code <= 'Z' ? code + 32 : code);
    return 1;
  }
  fold = fold_of(code);
  if (!fold) return ssi_utf8_encode(code, out);
  for (i = 0; i < 3 && fold->to[i]; i++) {
    written += ssi_utf8_encode(fold->to[i], out + written);
  }
  return written;
}

size_t ssi_utf8_fold_words(const char *text, size_t length, char *out) {
  size_t at = 0, written = 0;
  bool in_word = false;
  while (at < length) {
    uint32_t code = 0;
    const size_t bytes = ssi_utf8_decode(text + at, length - at, &code);
    const role what = bytes == 0 ? ROLE_SEPARATOR : role_of(code);
    at += bytes == 0 ? 1 : bytes;
    if (what == ROLE_DROPPED) continue;
    if (what == ROLE_SEPARATOR) {
      in_word = false;
      continue;
    }
    if (!in_word) out[written++] = ' ';
    in_word = true;
    written += fold_letter(code, out + written);
  }
  if (written > 0) out[written++] = ' ';
  return written;
}

bool ssi_utf8_words_contain(const char *whole, size_t whole_length,
                            const char *part, size_t part_length) {
  size_t at;
  SSI_ALWAYS(part_length > 0);
  if (part_length > whole_length) return false;
  for (at = 0; at <= whole_length - part_length; at++) {
    if (whole[at] == ' ' && memcmp(whole + at, part, part_length) == 0)
      return true;
  }
  return false;
}
