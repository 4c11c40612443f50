/* Folding, and the search for folded words. Four look-ups give the class of a
   code point, and a bisection of the runs its fold, so a text of n bytes takes
   O(n). Searching goes from one first byte of the words to the next: O(n) for
   each, times their length at worst. */
#include <string.h>

#include "base/check.h"
#include "base/tables.h"
#include "base/utf8.h"

/* As in make_folds.py. */
typedef enum class { LETTER, SEPARATOR, VANISHES, FOLDS } class;

/* The words so far. */
typedef struct words {
  char *out;
  size_t written;
  bool in_word;
} words;

static class class_of(uint32_t code) {
  const uint8_t upper = ssi_class_top[code >> 12];
  const uint8_t lower = ssi_class_upper[upper][code >> 8 & 15];
  const uint16_t leaf = ssi_class_lower[lower][code >> 5 & 7];
  return (class)(ssi_class_leaves[leaf][code >> 2 & 7] >> 2 * (code & 3) & 3);
}

static void begin_letter(words *to) {
  if (!to->in_word) to->out[to->written++] = ' ';
  to->in_word = true;
}

static void put_letter(words *to, uint32_t code) {
  begin_letter(to);
  to->written += ssi_utf8_encode(code, to->out + to->written);
}

static void put_text(words *to, const uint8_t *text) {
  for (; *text != '\0'; text++) {
    if (*text == ' ') {
      to->in_word = false;
      continue;
    }
    begin_letter(to);
    to->out[to->written++] = (char)*text;
  }
}

/* The last run that does not begin after the code point. */
static const ssi_fold_run *run_of(uint32_t code) {
  size_t low = 0, high = ssi_fold_runs_rows - 1;
  while (low < high) {
    const size_t middle = high - (high - low) / 2;
    if (ssi_fold_runs[middle].first <= code)
      low = middle;
    else
      high = middle - 1;
  }
  return &ssi_fold_runs[low];
}

static void put_fold(words *to, uint32_t code) {
  uint32_t folded = code + (uint32_t)run_of(code)->shift;
  if (folded >= SSI_FOLD_LISTED) {
    folded = ssi_fold_list[folded - SSI_FOLD_LISTED];
    if (folded >= SSI_FOLD_SPELT_OUT) {
      put_text(to, ssi_fold_texts + (folded - SSI_FOLD_SPELT_OUT));
      return;
    }
  }
  put_letter(to, folded);
}

static void put_wide(words *to, uint32_t code) {
  const class what = class_of(code);
  if (what == LETTER)
    put_letter(to, code);
  else if (what == FOLDS)
    put_fold(to, code);
  else if (what == SEPARATOR)
    to->in_word = false;
}

/* The letter or digit that a byte of ASCII folds to; a space if none. */
static char ascii_fold(uint8_t byte) {
  if (byte >= 'A' && byte <= 'Z') return (char)(byte + 32);
  if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
    return (char)byte;
  return ' ';
}

static void put_ascii(words *to, uint8_t byte) {
  const char letter = ascii_fold(byte);
  if (letter == ' ') {
    to->in_word = false;
    return;
  }
  begin_letter(to);
  to->out[to->written++] = letter;
}

size_t ssi_utf8_fold_words(const char *text, size_t length, char *out) {
  words to = {out, 0, false};
  size_t at = 0;
  while (at < length) {
    const uint8_t byte = (uint8_t)text[at];
    uint32_t code;
    size_t bytes;
    if (byte < 0x80) {
      put_ascii(&to, byte);
      at++;
      continue;
    }
    bytes = ssi_utf8_decode(text + at, length - at, &code);
    if (bytes == 0)
      to.in_word = false;
    else
      put_wide(&to, code);
    at += bytes == 0 ? 1 : bytes;
  }
  if (to.written > 0) out[to.written++] = ' ';
  return to.written;
}

static bool in_ranges(uint32_t code, const ssi_code_range *ranges,
                      size_t rows) {
  size_t i = 0;
  while (i < rows && ranges[i].last < code) i++;
  return i < rows && ranges[i].first <= code;
}

static bool is_unspaced(uint32_t code) {
  return in_ranges(code, ssi_unspaced_table, ssi_unspaced_table_rows);
}

/* The code point that ends before text[at]. */
static uint32_t code_before(const char *text, size_t at) {
  uint32_t code = 0;
  size_t from = at - 1;
  while (((uint8_t)text[from] & 0xC0) == 0x80) from--;
  ssi_utf8_decode(text + from, at - from, &code);
  return code;
}

/* Whether a word may begin or end at text[at], inside of folded words. */
static bool is_border(const char *text, size_t length, size_t at) {
  uint32_t behind = 0;
  if (text[at - 1] == ' ' || text[at] == ' ') return true;
  ssi_utf8_decode(text + at, length - at, &behind);
  if (in_ranges(behind, ssi_joined_marks, ssi_joined_marks_rows)) return false;
  return is_unspaced(behind) || is_unspaced(code_before(text, at));
}

/* The outer spaces of both are not compared: they are where words end. */
bool ssi_utf8_words_contain(const char *whole, size_t whole_length,
                            const char *part, size_t part_length) {
  const size_t size = part_length - 2;
  size_t at;
  SSI_ALWAYS(part_length > 2);
  for (at = 1; at + size < whole_length; at++) {
    if (whole[at] == part[1] && memcmp(whole + at, part + 1, size) == 0 &&
        is_border(whole, whole_length, at) &&
        is_border(whole, whole_length, at + size))
      return true;
  }
  return false;
}
