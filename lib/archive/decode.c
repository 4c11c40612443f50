/* Decoding in one pass: doubled quotes, HTML entities, tags; and counting words
   without decoding, as far as is needed to know that there are enough. All is
   linear in the bytes, and no result is longer than what it was made of. */
#include "archive/decode.h"

#include <string.h>

#include "base/utf8.h"

static const struct entity {
  char text[7];
  uint8_t code;
} entities[] = {
    {"&amp;", '&'},  {"&lt;", '<'},    {"&gt;", '>'},
    {"&quot;", '"'}, {"&apos;", '\''}, {"&nbsp;", 0xA0},
};

#define ENTITIES (sizeof entities / sizeof entities[0])

/* Bytes of a numeric entity such as &#39; or &#x27; at `at`, else 0. */
static size_t number_entity(const uint8_t *at, size_t size, uint32_t *code) {
  uint32_t base = 10, value = 0;
  size_t i = 2, digits = 0;
  if (size < 4 || at[1] != '#') return 0;
  if (ssi_lower(at[2]) == 'x') {
    base = 16;
    i = 3;
  }
  for (; i < size && digits < 7; i++, digits++) {
    const uint32_t digit = ssi_hex_value(at[i]);
    if (digit >= base) break;
    value = value * base + digit;
  }
  *code = value;
  return digits > 0 && i < size && at[i] == ';' ? i + 1 : 0;
}

/* Bytes of the entity at `at`, 0 if there is none. */
static size_t entity_at(const uint8_t *at, size_t size, uint32_t *code) {
  size_t i;
  for (i = 0; i < ENTITIES; i++) {
    const char *text = entities[i].text;
    size_t same = 0;
    while (text[same] && same < size && at[same] == (uint8_t)text[same]) same++;
    if (text[same]) continue;
    *code = entities[i].code;
    return same;
  }
  return number_entity(at, size, code);
}

size_t ssi_copy_plain(ssi_span span, bool quoted, char *out, size_t most) {
  const size_t size = span.size < most ? span.size : most;
  size_t i = 0, written = 0, bytes;
  uint32_t code = 0;
  while (i < size) {
    const uint8_t byte = span.at[i];
    if (byte == '&' && (bytes = entity_at(span.at + i, size - i, &code)) > 0) {
      written += ssi_utf8_encode(code, out + written);
      i += bytes;
      continue;
    }
    out[written++] = (char)byte;
    i++;
    if (quoted && byte == '"' && i < size && span.at[i] == '"') i++;
  }
  return written;
}

size_t ssi_copy_untagged(ssi_span span, char *out) {
  size_t i, written = 0;
  bool inside = false;
  for (i = 0; i < span.size; i++) {
    const char byte = (char)span.at[i];
    if (byte == '<') inside = true;
    out[written] = inside ? ' ' : byte;
    written += inside && byte != '<' ? 0 : 1;
    if (byte == '>') inside = false;
  }
  return written;
}

/* Whether a first byte of UTF-8 is no letter's, near enough for counting: those
   of Latin-1 signs (C2), general punctuation and symbols (E2), variation
   selectors (EF), emoji (F0 and up). */
static bool separates(uint8_t byte) {
  if (byte < 0x80) {
    const uint8_t low = ssi_lower(byte);
    return !((low >= 'a' && low <= 'z') || ssi_is_digit(byte));
  }
  return byte == 0xC2 || byte == 0xE2 || byte >= 0xEF;
}

/* Bytes of the code point that begins with this byte. */
static size_t step(uint8_t byte) {
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

static bool link_at(ssi_span span, size_t at) {
  const size_t left = span.size - at;
  return (left >= 7 && memcmp(span.at + at, "http://", 7) == 0) ||
         (left >= 8 && memcmp(span.at + at, "https://", 8) == 0);
}

static size_t skip_link(ssi_span span, size_t at) {
  while (at < span.size && span.at[at] > ' ') at++;
  return at;
}

bool ssi_has_words(ssi_span span, int wanted) {
  bool in_word = false;
  size_t at = 0;
  while (at < span.size && wanted > 0) {
    const uint8_t byte = span.at[at];
    const bool letter = !separates(byte);
    if (letter && !in_word && byte == 'h' && link_at(span, at)) {
      at = skip_link(span, at);
      continue;
    }
    if (letter && !in_word) wanted--;
    in_word = letter;
    at += step(byte);
  }
  return wanted <= 0;
}
