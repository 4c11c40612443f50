/* UTF-8 in one pass: code points are decoded by the length that their first
   byte says, O(n) for a text of n bytes. */
#include "base/utf8.h"

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
