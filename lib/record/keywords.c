/* Keywords are searched as whole folded words, one after another, which for a
   few of them is as good as an automaton: O(text · keywords) at worst. */
#include "record/keywords.h"

#include <string.h>

#include "base/utf8.h"

/* Ends of lines, commas, semicolons, ideographic commas and full stops, in all
   the forms there are: those that NFKD makes one of these. */
static const uint16_t separators[] = {
    '\n',   '\r',   ',',    ';',    0x037E, 0x060C, 0x061B, 0x2028,
    0x2029, 0x3001, 0x3002, 0xFE10, 0xFE11, 0xFE12, 0xFE14, 0xFE50,
    0xFE51, 0xFE54, 0xFF0C, 0xFF1B, 0xFF61, 0xFF64,
};

static bool separates(uint32_t code) {
  size_t i;
  for (i = 0; i < sizeof separators / sizeof *separators; i++) {
    if (separators[i] == code) return true;
  }
  return false;
}

static bool known(const ssi_keywords *keywords, const char *word,
                  size_t length) {
  size_t i;
  for (i = 0; i < keywords->count; i++) {
    const uint32_t start = keywords->starts[i];
    if (keywords->starts[i + 1] - start == length &&
        memcmp(keywords->words + start, word, length) == 0)
      return true;
  }
  return false;
}

bool ssi_keywords_keep(ssi_keywords *keywords, const char *list,
                       size_t length) {
  const uint32_t start = keywords->starts[keywords->count];
  char *word = keywords->words + start;
  const size_t folded = ssi_utf8_fold_words(list, length, word);
  if (folded == 0 || known(keywords, word, folded)) return true;
  if (keywords->count == SSI_TARGET_KEYWORDS_MAX) return false;
  keywords->count++;
  keywords->starts[keywords->count] = start + (uint32_t)folded;
  return true;
}

/* Splits a well-formed list. */
static ssi_status split(const char *list, size_t length, ssi_keywords *out) {
  size_t from = 0, at, bytes = 1;
  uint32_t code = 0;
  for (at = 0; at <= length; at += bytes) {
    if (at < length) {
      bytes = ssi_utf8_decode(list + at, length - at, &code);
      if (!separates(code)) continue;
    }
    if (!ssi_keywords_keep(out, list + from, at - from))
      return SSI_ERROR_LENGTH;
    from = at + bytes;
  }
  return SSI_OK;
}

ssi_status ssi_keywords_make(const ssi_allocator *from, const char *list,
                             size_t length, ssi_keywords *out) {
  ssi_keywords made;
  ssi_status status;
  size_t characters;
  memset(&made, 0, sizeof made);
  if (length == 0) {
    *out = made;
    return SSI_OK;
  }
  if (!list) return SSI_ERROR_NULL;
  if (length > SSI_TARGET_BYTES_MAX) return SSI_ERROR_LENGTH;
  if (!ssi_utf8_count(list, length, &characters)) return SSI_ERROR_UTF8;
  /* Two bytes of a keyword are what its separator gives up. */
  made.words_capacity = SSI_WORDS_BYTES(length);
  made.words = ssi_allocate(from, made.words_capacity, 1);
  if (!made.words) return SSI_ERROR_MEMORY;
  status = split(list, length, &made);
  if (status == SSI_OK)
    *out = made;
  else
    ssi_keywords_free(from, &made);
  return status;
}

void ssi_keywords_free(const ssi_allocator *to, ssi_keywords *keywords) {
  ssi_release_wiped(to, keywords->words, keywords->words_capacity, 1);
  memset(keywords, 0, sizeof *keywords);
}

bool ssi_keywords_in(const ssi_keywords *keywords, size_t index,
                     const char *folded, size_t folded_length) {
  const uint32_t start = keywords->starts[index];
  return ssi_utf8_words_contain(folded, folded_length, keywords->words + start,
                                keywords->starts[index + 1] - start);
}

bool ssi_keywords_any(const ssi_keywords *keywords, const char *folded,
                      size_t folded_length) {
  size_t i;
  for (i = 0; i < keywords->count; i++) {
    if (ssi_keywords_in(keywords, i, folded, folded_length)) return true;
  }
  return false;
}
