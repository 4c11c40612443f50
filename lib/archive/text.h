/* Bytes of a file, as spans that own nothing: trimming, comparing and searching
   them. */
#ifndef SSI_LIB_ARCHIVE_TEXT_H
#define SSI_LIB_ARCHIVE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of the file being read. */
typedef struct ssi_span {
  const uint8_t *at;
  size_t size;
} ssi_span;

static inline uint8_t ssi_lower(uint8_t byte) {
  return (uint8_t)(byte - 'A') < 26 ? (uint8_t)(byte + 32) : byte;
}

static inline bool ssi_is_digit(uint8_t byte) {
  return (uint8_t)(byte - '0') < 10;
}

/* The value of a hexadecimal digit, 16 for other bytes. */
uint32_t ssi_hex_value(uint8_t byte);

/* The span of a NUL-terminated text, or of its first SSI_TEXT_BYTES bytes. */
#define SSI_TEXT_BYTES 8192
ssi_span ssi_span_of(const char *text);

/* Whether both have the same bytes. */
bool ssi_is_same(ssi_span a, ssi_span b);

/* Without spaces (also U+00A0 and U+202F) at both ends. */
ssi_span ssi_trim(ssi_span span);

/* Where spaces at `at` end; `at` itself if there are none. */
const uint8_t *ssi_skip_spaces(const uint8_t *at, const uint8_t *end);

/* Whether the span, trimmed, is one of "A|B|C", ASCII case ignored. */
bool ssi_is_one_of(ssi_span span, const char *words);

/* Whether a name is one of "A|B|C", where only letters, digits and bytes
   outside ASCII count, ASCII case ignored. */
bool ssi_name_is_one_of(ssi_span name, const char *names);

/* Where `needle`, in lower case, first begins, ASCII case ignored; or NULL. */
const uint8_t *ssi_find(ssi_span span, const char *needle);

/* Whether the text holds http:// or https://. */
bool ssi_has_link(ssi_span span);

#endif
