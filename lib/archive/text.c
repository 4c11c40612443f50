/* Comparing and searching without regard to ASCII case. Searching looks for the
   first byte eight bytes at a time (SWAR) and compares at each hit: linear for
   the short needles it is used with. */
#include "archive/text.h"

#include <string.h>

#include "archive/words.h"

uint32_t ssi_hex_value(uint8_t byte) {
  const uint8_t low = ssi_lower(byte);
  if (ssi_is_digit(byte)) return (uint32_t)(byte - '0');
  return low >= 'a' && low <= 'f' ? (uint32_t)(low - 'a' + 10) : 16;
}

ssi_span ssi_span_of(const char *text) {
  ssi_span span = {(const uint8_t *)text, 0};
  while (span.size < SSI_TEXT_BYTES && text[span.size]) span.size++;
  return span;
}

bool ssi_is_same(ssi_span a, ssi_span b) {
  return a.size == b.size && memcmp(a.at, b.at, a.size) == 0;
}

/* Bytes of the space at `at`, 0 if there is none. */
static size_t space_at(const uint8_t *at, const uint8_t *end) {
  const size_t left = (size_t)(end - at);
  if (left == 0) return 0;
  if (at[0] == ' ' || at[0] == '\t') return 1;
  if (left >= 2 && memcmp(at, "\xC2\xA0", 2) == 0) return 2;
  if (left >= 3 && memcmp(at, "\xE2\x80\xAF", 3) == 0) return 3;
  return 0;
}

const uint8_t *ssi_skip_spaces(const uint8_t *at, const uint8_t *end) {
  size_t bytes;
  while ((bytes = space_at(at, end)) > 0) at += bytes;
  return at;
}

/* Bytes of the space that ends at the end of a span, 0 if there is none. */
static size_t space_before(ssi_span span) {
  size_t bytes;
  for (bytes = 1; bytes <= 3 && bytes <= span.size; bytes++) {
    const uint8_t *at = span.at + span.size - bytes;
    if (space_at(at, span.at + span.size) == bytes) return bytes;
  }
  return 0;
}

/* Whether nothing needs to be cut off a span that is not empty. */
static bool is_trim(ssi_span span) {
  const uint8_t first = span.at[0], last = span.at[span.size - 1];
  return first > ' ' && first < 0x80 && last > ' ' && last < 0x80;
}

ssi_span ssi_trim(ssi_span span) {
  const uint8_t *at;
  size_t bytes;
  if (span.size == 0 || is_trim(span)) return span;
  at = ssi_skip_spaces(span.at, span.at + span.size);
  span.size -= (size_t)(at - span.at);
  span.at = at;
  while ((bytes = space_before(span)) > 0) span.size -= bytes;
  return span;
}

bool ssi_is_one_of(ssi_span span, const char *words) {
  if (span.size == 0) return false;
  span = ssi_trim(span);
  for (;;) {
    size_t i = 0;
    while (i < span.size && *words != '|' && *words != '\0' &&
           ssi_lower(span.at[i]) == ssi_lower((uint8_t)*words)) {
      i++;
      words++;
    }
    if (i == span.size && (*words == '|' || *words == '\0')) return true;
    while (*words != '|' && *words != '\0') words++;
    if (*words++ == '\0') return false;
  }
}

/* Of ASCII. */
static bool counts(uint8_t byte) {
  const uint8_t low = ssi_lower(byte);
  return (low >= 'a' && low <= 'z') || ssi_is_digit(byte);
}

/* What cannot be seen but may stand in a name: marks of byte order and
   direction, spaces, and the dot that some make of an i. */
static size_t unseen_at(const uint8_t *at, size_t left) {
  static const char *const unseen[] = {
      "\xEF\xBB\xBF", "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\x8F",
      "\xE2\x80\xAF", "\xC2\xA0",     "\xCC\x87"};
  size_t i;
  for (i = 0; i < sizeof unseen / sizeof unseen[0]; i++) {
    const size_t size = ssi_span_of(unseen[i]).size;
    if (left >= size && memcmp(at, unseen[i], size) == 0) return size;
  }
  return 0;
}

static size_t skip_uncounted(ssi_span name, size_t i) {
  while (i < name.size) {
    const size_t left = name.size - i;
    const size_t unseen =
        name.at[i] >= 0x80 ? unseen_at(name.at + i, left) : !counts(name.at[i]);
    if (unseen == 0) break;
    i += unseen;
  }
  return i;
}

/* The letter at `at` in lower case; an i also as Turkish has it, with a dot
   above or without, which takes two bytes. */
static uint8_t letter_at(ssi_span name, size_t *i) {
  const uint8_t byte = name.at[(*i)++];
  if (byte != 0xC4 || *i == name.size) return ssi_lower(byte);
  if (name.at[*i] != 0xB0 && name.at[*i] != 0xB1) return byte;
  ++*i;
  return 'i';
}

bool ssi_name_is_one_of(ssi_span name, const char *names) {
  const size_t first = skip_uncounted(name, 0);
  size_t i = first;
  bool same = true;
  for (;; names++) {
    if (*names == '|' || *names == '\0') {
      if (same && i == name.size) return true;
      if (*names == '\0') return false;
      i = first;
      same = true;
    } else if (counts((uint8_t)*names)) {
      same = same && i < name.size &&
             letter_at(name, &i) == ssi_lower((uint8_t)*names);
      if (same) i = skip_uncounted(name, i);
    }
  }
}

/* The next byte that is `first`, a small letter or a sign before the letters;
   a capital letter is the small one too. */
static const uint8_t *find_first(const uint8_t *at, const uint8_t *end,
                                 uint8_t first) {
  const uint64_t wanted = SSI_EACH * first;
  const uint64_t small = first >= 'a' ? SSI_EACH * 0x20 : 0;
  for (; end - at >= 8; at += 8) {
    const uint64_t marks = ssi_first_equal(ssi_load(at) | small, wanted);
    if (marks) return at + ssi_before_mark(marks);
  }
  while (at < end && ssi_lower(*at) != first) at++;
  return at;
}

const uint8_t *ssi_find(ssi_span span, const char *needle) {
  const uint8_t *end, *at;
  size_t i;
  if (span.size == 0) return NULL;
  end = span.at + span.size;
  at = find_first(span.at, end, (uint8_t)needle[0]);
  while (at < end) {
    for (i = 1; needle[i] && at + i < end; i++) {
      if (ssi_lower(at[i]) != (uint8_t)needle[i]) break;
    }
    if (!needle[i]) return at;
    at = find_first(at + 1, end, (uint8_t)needle[0]);
  }
  return NULL;
}

bool ssi_has_link(ssi_span span) {
  return ssi_find(span, "http://") || ssi_find(span, "https://");
}
