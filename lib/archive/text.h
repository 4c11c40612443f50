/* Bytes of the archive: searching, comparing, decoding. */
#ifndef SSI_LIB_ARCHIVE_TEXT_H
#define SSI_LIB_ARCHIVE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes inside the file that is being read. `doubled`: written inside quotes,
   so that a quote stands twice. */
typedef struct ssi_span {
  const uint8_t *at;
  size_t size;
  bool doubled;
} ssi_span;

static inline uint8_t ssi_lower(uint8_t byte) {
  return (uint8_t)(byte - 'A') < 26 ? (uint8_t)(byte + 32) : byte;
}

static inline bool ssi_is_digit(uint8_t byte) {
  return (uint8_t)(byte - '0') < 10;
}

/* The span of a text ended by NUL, or of its first so many bytes. */
#define SSI_TEXT_BYTES 8192
ssi_span ssi_span_of(const char *text);

/* Without spaces (also U+00A0 and U+202F) at both ends. */
ssi_span ssi_trim(ssi_span span);

/* Where spaces at `at` end; `at` itself if there are none. */
const uint8_t *ssi_skip_spaces(const uint8_t *at, const uint8_t *end);

/* Whether the span, trimmed, is one of "A|B|C", ASCII case ignored. */
bool ssi_is_one_of(ssi_span span, const char *words);

/* Whether a name is one of "A|B|C", where only letters, digits and bytes
   outside ASCII count, ASCII case ignored. */
bool ssi_name_is_one_of(ssi_span name, const char *names);

/* Where `needle` begins, ASCII case ignored; NULL if nowhere. */
const uint8_t *ssi_find(ssi_span span, const char *needle);

/* Copies at most `room` bytes: quotes once again, HTML entities decoded.
   Answers the bytes written, never more than span.size. */
size_t ssi_copy_plain(ssi_span span, char *out, size_t room);

/* Copies HTML without its tags; room for span.size bytes. */
size_t ssi_copy_untagged(ssi_span span, char *out);

/* Whether there are at least `wanted` words: runs of letters or digits. Links
   are no words. */
bool ssi_has_words(ssi_span span, int wanted);

/* Whether the text holds http:// or https://. */
bool ssi_has_link(ssi_span span);

#endif
