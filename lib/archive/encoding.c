/* Encodings are known by the byte order mark, by the zeros of ASCII in UTF-16,
   and else by the first bytes above 0x7F: where more of them are no UTF-8 than
   are, each is a letter. UTF-8 is used in place; the rest is converted in one
   pass, with U+FFFD for what is no letter. Looking for the first such bytes
   takes a pass of sixteen at a time over what is before them. */
#include "archive/encoding.h"

#include <string.h>

#include "archive/block.h"
#include "archive/single_byte.h"
#include "base/utf8.h"

/* So many characters above 0x7F decide. */
#define ENOUGH 64

static bool has_mark(const uint8_t *bytes, size_t size, const char *mark,
                     size_t length) {
  return size >= length && memcmp(bytes, mark, length) == 0;
}

/* Without a mark, ASCII text shows by its zeros. */
static bool is_wide(const uint8_t *bytes, size_t size, bool *big) {
  *big = has_mark(bytes, size, "\xFE\xFF", 2);
  if (*big || has_mark(bytes, size, "\xFF\xFE", 2)) return true;
  if (size < 4) return false;
  *big = bytes[0] == 0 && bytes[2] == 0;
  return *big || (bytes[1] == 0 && bytes[3] == 0);
}

static uint32_t unit(const uint8_t *at, bool big) {
  const unsigned first = at[0], second = at[1];
  return big ? first << 8 | second : first | second << 8;
}

static size_t convert_wide(const uint8_t *bytes, size_t size, bool big,
                           char *out) {
  size_t at = 0, written = 0;
  while (at + 2 <= size) {
    uint32_t code = unit(bytes + at, big);
    at += 2;
    if (code >= 0xD800 && code <= 0xDBFF && at + 2 <= size) {
      const uint32_t low = unit(bytes + at, big);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    written += ssi_utf8_encode(code, out + written);
  }
  return written;
}

/* The next byte above 0x7F, or the end. */
static size_t skip_ascii(const uint8_t *bytes, size_t size, size_t at) {
  while (at + SSI_BLOCK_BYTES <= size && !ssi_block_high(bytes + at))
    at += SSI_BLOCK_BYTES;
  while (at < size && bytes[at] < 0x80) at++;
  return at;
}

/* Whether more of the first characters above 0x7F are no UTF-8 than are. */
static bool is_single_byte(const uint8_t *bytes, size_t size) {
  size_t at = skip_ascii(bytes, size, 0), sound = 0, unsound = 0;
  while (at < size && sound + unsound < ENOUGH) {
    uint32_t code;
    const size_t taken =
        ssi_utf8_decode((const char *)bytes + at, size - at, &code);
    sound += taken > 0;
    unsound += taken == 0;
    at = skip_ascii(bytes, size, at + taken + (taken == 0));
  }
  return unsound > sound;
}

static size_t convert_single(const uint8_t *bytes, size_t size,
                             const uint16_t *codes, char *out) {
  size_t i, written = 0;
  for (i = 0; i < size; i++) {
    const uint32_t code = bytes[i] < 0x80 ? bytes[i] : codes[bytes[i] - 0x80];
    written += ssi_utf8_encode(code, out + written);
  }
  return written;
}

/* Where a byte first is, or the size. */
static size_t find_byte(const uint8_t *bytes, size_t size, uint8_t byte) {
  size_t at = 0;
  for (; at + SSI_BLOCK_BYTES <= size; at += SSI_BLOCK_BYTES) {
    const uint64_t marks = ssi_block_first(bytes + at, byte);
    if (marks) return at + ssi_block_before(marks);
  }
  while (at < size && bytes[at] != byte) at++;
  return at;
}

/* Old Macs end lines by CR alone. */
static bool has_returns_only(const uint8_t *bytes, size_t size) {
  return find_byte(bytes, size, '\n') == size &&
         find_byte(bytes, size, '\r') < size;
}

static void end_lines(char *text, size_t size) {
  size_t i;
  for (i = 0; i < size; i++) {
    if (text[i] == '\r') text[i] = '\n';
  }
}

/* What a text is saved in. */
typedef enum saved { WIDE, SINGLE, UTF8 } saved;

static bool open_any(const ssi_allocator *from, const uint8_t *bytes,
                     size_t size, ssi_text *out) {
  bool big;
  const saved as = is_wide(bytes, size, &big)    ? WIDE
                   : is_single_byte(bytes, size) ? SINGLE
                                                 : UTF8;
  const size_t which = as == SINGLE ? ssi_single_byte_of(bytes, size) : 0;
  size_t i;
  out->encoding = as == WIDE     ? "utf-16"
                  : as == SINGLE ? ssi_single_byte_names[which]
                                 : "utf-8";
  out->span.at = bytes;
  out->span.size = size;
  if (as == UTF8 && !has_returns_only(bytes, size)) return true;
  out->copy_bytes = size;
  /* Two bytes become three at most, four become four. */
  if (as == WIDE) out->copy_bytes = size / 2 * 3;
  for (i = 0; as == SINGLE && i < size; i++)
    out->copy_bytes += bytes[i] >= 0x80 ? 2 : 0;
  out->copy = ssi_allocate_unset(from, out->copy_bytes, 1);
  if (!out->copy) return false;
  out->span.at = (const uint8_t *)out->copy;
  if (as == WIDE)
    out->span.size = convert_wide(bytes, size, big, out->copy);
  else if (as == SINGLE)
    out->span.size =
        convert_single(bytes, size, ssi_single_byte_codes[which], out->copy);
  else
    memcpy(out->copy, bytes, size);
  return true;
}

bool ssi_text_open(const ssi_allocator *from, const uint8_t *bytes, size_t size,
                   ssi_text *out) {
  memset(out, 0, sizeof *out);
  if (size == 0) bytes = (const uint8_t *)""; /* there may be none */
  if (!open_any(from, bytes, size, out)) return false;
  if (out->copy && has_returns_only(out->span.at, out->span.size))
    end_lines(out->copy, out->span.size);
  while (has_mark(out->span.at, out->span.size, "\xEF\xBB\xBF", 3)) {
    out->span.at += 3;
    out->span.size -= 3;
  }
  return true;
}

void ssi_text_close(const ssi_allocator *to, ssi_text *text) {
  ssi_release_wiped(to, text->copy, text->copy_bytes, 1);
}
