/* Encodings are known by the byte order mark, or by the zeros of ASCII in
   UTF-16. UTF-8 is used in place; UTF-16 is converted in one pass, with U+FFFD
   for surrogates without a pair. */
#include "archive/utf16.h"

#include <string.h>

#include "base/utf8.h"

typedef enum encoding { UTF_8, LITTLE, BIG } encoding;

/* Without a mark, ASCII text shows by its zeros. */
static encoding encoding_of(const uint8_t *bytes, size_t size) {
  if (size < 2) return UTF_8;
  if (bytes[0] == 0xFF && bytes[1] == 0xFE) return LITTLE;
  if (bytes[0] == 0xFE && bytes[1] == 0xFF) return BIG;
  if (size < 4) return UTF_8;
  if (bytes[1] == 0 && bytes[3] == 0) return LITTLE;
  if (bytes[0] == 0 && bytes[2] == 0) return BIG;
  return UTF_8;
}

static uint32_t unit(const uint8_t *at, encoding how) {
  const unsigned first = at[0], second = at[1];
  return how == LITTLE ? first | second << 8 : first << 8 | second;
}

static size_t convert(const uint8_t *bytes, size_t size, encoding how,
                      char *out) {
  size_t at = 0, written = 0;
  while (at + 2 <= size) {
    uint32_t code = unit(bytes + at, how);
    at += 2;
    if (code >= 0xD800 && code <= 0xDBFF && at + 2 <= size) {
      const uint32_t low = unit(bytes + at, how);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    written += ssi_utf8_encode(code, out + written);
  }
  return written;
}

static ssi_span without_mark(const uint8_t *bytes, size_t size) {
  ssi_span span = {bytes, size, false};
  if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
    span.at += 3;
    span.size -= 3;
  }
  return span;
}

bool ssi_text_open(const ssi_allocator *from, const uint8_t *bytes, size_t size,
                   ssi_text *out) {
  const encoding how = encoding_of(bytes, size);
  memset(out, 0, sizeof *out);
  if (how == UTF_8) {
    out->span = without_mark(bytes, size);
    return true;
  }
  /* Two bytes become three at most, four become four. */
  out->copy_bytes = size / 2 * 3;
  out->copy = ssi_allocate(from, out->copy_bytes, 1);
  if (!out->copy) return false;
  size = convert(bytes, size, how, out->copy);
  out->span = without_mark((const uint8_t *)out->copy, size);
  return true;
}

void ssi_text_close(const ssi_allocator *to, ssi_text *text) {
  ssi_release(to, text->copy, text->copy_bytes, 1);
}
