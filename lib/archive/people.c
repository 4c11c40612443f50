/* Normalising before hashing, so that one person written in several ways has
   one hash: addresses lose host, case, escapes and query; names lose case and
   accents. Usual bytes go through a table, or eight at a time, the rest the
   slow way. Linear in the text, of which only SSI_NAME_BYTES are looked at. */
#include "archive/people.h"

#include <string.h>

#include "archive/decode.h"
#include "archive/words.h"

#define CLOSED_ACCOUNT " linkedin member "

uint64_t ssi_mix(uint64_t a, uint64_t b) {
  const uint64_t factor = UINT64_C(0xBF58476D1CE4E5B9);
  uint64_t mixed = (a ^ a >> 31) * factor + b;
  mixed = (mixed ^ mixed >> 29) * factor;
  return mixed ^ mixed >> 32;
}

uint64_t ssi_nonzero_hash(ssi_hash_key key, const void *bytes, size_t size) {
  const uint64_t hash = ssi_hash(key, bytes, size);
  return hash + (hash == 0);
}

/* What ends a path: a query, a fragment, or another address. */
static bool ends_path(uint8_t byte) {
  return byte == '?' || byte == '#' || byte == ',' || byte == ';' ||
         byte == ' ';
}

#define USUAL "https://www.linkedin.com/"
#define USUAL_BYTES (sizeof USUAL - 1)

/* Past "https://www.example.com/", which may lack its scheme. */
static const uint8_t *after_host(ssi_span url) {
  const uint8_t *end = url.at + url.size, *scheme, *at;
  if (url.size >= USUAL_BYTES && memcmp(url.at, USUAL, USUAL_BYTES) == 0)
    return url.at + USUAL_BYTES;
  if (url.size >= 3 && memcmp(url.at, "in/", 3) == 0) return url.at;
  scheme = ssi_find(url, "://");
  at = scheme ? scheme + 3 : url.at;
  while (at < end && *at != '/') at++;
  return at;
}

/* The byte that "%C3" and the like at `at` stand for, or -1. */
static int escaped(const uint8_t *at, const uint8_t *end) {
  uint32_t high, low;
  if (end - at < 3) return -1;
  high = ssi_hex_value(at[1]);
  low = ssi_hex_value(at[2]);
  return high > 15 || low > 15 ? -1 : (int)(high * 16 + low);
}

/* Bytes of a path in lower case; 0 for those that special() takes. */
static const char path_bytes[129] =
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    "\0!\"\0$\0&'()*+\0-.\0"
    "0123456789:\0<=>\0"
    "@abcdefghijklmnopqrstuvwxyz[\\]^_"
    "`abcdefghijklmnopqrstuvwxyz{|}~\177";

/* A byte of a path that is not in the table; -1 if it ends the path. */
static int special(const uint8_t **at, const uint8_t *end) {
  const uint8_t byte = **at;
  const int value = byte == '%' ? escaped(*at, end) : -1;
  if (ends_path(byte)) return -1;
  if (value < 0) return byte;
  *at += 2;
  return ssi_lower((uint8_t)value);
}

/* Copies small letters, digits and hyphens, eight at a time; returns how many
   there were. */
static size_t copy_simple(const uint8_t *at, const uint8_t *end, uint8_t *out,
                          size_t most) {
  size_t copied = 0;
  while (end - at >= 8 && most - copied >= 8) {
    const uint64_t word = ssi_load(at);
    const uint64_t simple = ssi_within(word, 'a', 'z') |
                            ssi_within(word, '0', '9') |
                            ssi_all_equal(word, SSI_EACH * '-');
    if (((simple & ~word) & SSI_HIGH) != SSI_HIGH) break;
    memcpy(out + copied, at, 8);
    copied += 8;
    at += 8;
  }
  return copied;
}

/* The path in lower case, without what follows "in/name", and without slashes
   at either end. */
static size_t slug_of(const uint8_t *at, const uint8_t *end, uint8_t *out) {
  size_t written = 0, slashes = 0;
  while (at < end && *at == '/') at++;
  if (end - at >= 3 && memcmp(at, "in/", 3) == 0) {
    memcpy(out, "in/", 3);
    slashes = 1;
    written = 3 + copy_simple(at + 3, end, out + 3, SSI_NAME_BYTES - 3);
    at += written;
  }
  for (; at < end && written < SSI_NAME_BYTES; at++) {
    int byte = *at < 0x80 ? path_bytes[*at] : 0;
    if (byte == 0) byte = special(&at, end);
    if (byte < 0) break;
    if (byte == '/' && ++slashes == 2 && memcmp(out, "in/", 3) == 0) break;
    out[written++] = (uint8_t)byte;
  }
  while (written > 0 && out[written - 1] == '/') written--;
  return written;
}

uint64_t ssi_url_hash(ssi_hash_key key, ssi_span url) {
  uint8_t slug[SSI_NAME_BYTES];
  size_t size;
  if (url.size == 0) return 0;
  url = ssi_trim(url);
  size = slug_of(after_host(url), url.at + url.size, slug);
  if (size == 0 || (size == 2 && memcmp(slug, "in", 2) == 0)) return 0;
  return ssi_nonzero_hash(key, slug, size);
}

/* Letters U+00C0 to U+00FF that fold to one letter of ASCII; 0: others. */
static const char latin[] =
    "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0"
    "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y";

/* What a byte of ASCII folds to: a letter or digit, a space between words, or
   0 where an entity may begin. */
static const char ascii[129] =
    "                                "
    "      \0         0123456789      "
    " abcdefghijklmnopqrstuvwxyz     "
    " abcdefghijklmnopqrstuvwxyz     ";

/* The letter that two bytes fold to; 0 if ssi_utf8_fold_words() must do it. */
static char fold_two(const uint8_t *at, size_t left) {
  if (at[0] != 0xC3 || left < 2 || at[1] < 0x80 || at[1] > 0xBF) return '\0';
  return latin[at[1] - 0x80];
}

/* Appends a folded text of common letters, each word with a space before it;
   false if there are others. */
static bool fold_common(ssi_span text, char *out, size_t *size) {
  const size_t bytes = text.size < SSI_NAME_BYTES ? text.size : SSI_NAME_BYTES;
  size_t written = *size, i;
  char before = ' ';
  for (i = 0; i < bytes; i++) {
    const uint8_t byte = text.at[i];
    char letter;
    letter = byte < 0x80 ? ascii[byte] : fold_two(text.at + i, bytes - i);
    if (letter == '\0') return false;
    i += byte >= 0x80;
    out[written] = ' ';
    written += letter != ' ' && before == ' ';
    out[written] = letter;
    written += letter != ' ';
    before = letter;
  }
  *size = written;
  return true;
}

size_t ssi_fold_names(ssi_span first, ssi_span last, char *out) {
  char plain[2 * SSI_NAME_BYTES + 1];
  size_t size = 0;
  if (fold_common(first, out, &size) && fold_common(last, out, &size)) {
    if (size > 0) out[size++] = ' ';
    return size;
  }
  /* Quotes are no part of words, be they doubled or not. */
  size = ssi_copy_plain(first, false, plain, SSI_NAME_BYTES);
  plain[size++] = ' ';
  size += ssi_copy_plain(last, false, plain + size, SSI_NAME_BYTES);
  return ssi_utf8_fold_words(plain, size, out);
}

uint64_t ssi_name_hash(ssi_hash_key key, ssi_span first, ssi_span last) {
  char folded[SSI_FOLDED_BYTES];
  const size_t size = ssi_fold_names(first, last, folded);
  const size_t closed = sizeof CLOSED_ACCOUNT - 1;
  if (size == 0) return 0;
  if (size == closed && memcmp(folded, CLOSED_ACCOUNT, closed) == 0) return 0;
  return ssi_nonzero_hash(key, folded, size);
}

uint64_t ssi_company_hash(ssi_hash_key key, const char *folded, size_t size) {
  return size == 0 ? 0 : ssi_nonzero_hash(key, folded, size) & ~UINT64_C(1);
}
