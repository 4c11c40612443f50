#include "archive/people.h"

#include <string.h>

#include "base/utf8.h"

#define CLOSED_ACCOUNT " linkedin member "

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
  scheme = ssi_find(url, "://");
  at = scheme ? scheme + 3 : url.at;
  while (at < end && *at != '/') at++;
  return at;
}

static ssi_span path_of(ssi_span url) {
  const uint8_t *end = url.at + url.size, *at;
  ssi_span path = {NULL, 0, false};
  if (url.size == 0) return path;
  at = after_host(url);
  while (at < end && *at == '/') at++;
  path.at = at;
  while (at < end && !ends_path(*at)) at++;
  path.size = (size_t)(at - path.at);
  return path;
}

/* Of "in/name/en" only "in/name"; never a slash at the end. */
static ssi_span without_tail(ssi_span path) {
  size_t slashes = 0, i;
  for (i = 0; i < path.size && slashes < 2; i++) slashes += path.at[i] == '/';
  if (slashes == 2 && path.at[0] == 'i' && path.at[1] == 'n') path.size = i - 1;
  while (path.size > 0 && path.at[path.size - 1] == '/') path.size--;
  return path;
}

static int hex(uint8_t byte) {
  const uint8_t low = ssi_lower(byte);
  if (ssi_is_digit(byte)) return byte - '0';
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/* Lower case, with %C3%A9 and the like as bytes. */
static size_t decode(ssi_span path, uint8_t *out) {
  size_t i, written = 0;
  for (i = 0; i < path.size; i++) {
    uint8_t byte = path.at[i];
    if (byte == '%' && i + 2 < path.size && hex(path.at[i + 1]) >= 0 &&
        hex(path.at[i + 2]) >= 0) {
      byte = (uint8_t)(hex(path.at[i + 1]) * 16 + hex(path.at[i + 2]));
      i += 2;
    }
    out[written++] = ssi_lower(byte);
  }
  return written;
}

uint64_t ssi_url_hash(ssi_hash_key key, ssi_span url) {
  uint8_t slug[SSI_NAME_BYTES];
  ssi_span path = without_tail(path_of(ssi_trim(url)));
  if (path.size > SSI_NAME_BYTES) path.size = SSI_NAME_BYTES;
  if (path.size == 0 || ssi_is_one_of(path, "in")) return 0;
  return ssi_nonzero_hash(key, slug, decode(path, slug));
}

/* Folds a text of ASCII without entities behind what is folded already, each
   word with a space before it; false: it is not of that kind. */
static bool fold_ascii(ssi_span text, char *out, size_t *size) {
  const size_t bytes = text.size < SSI_NAME_BYTES ? text.size : SSI_NAME_BYTES;
  size_t written = *size, i;
  bool in_word = false;
  for (i = 0; i < bytes; i++) {
    const uint8_t low = ssi_lower(text.at[i]);
    const bool letter = (uint8_t)(low - 'a') < 26 || ssi_is_digit(low);
    if (low >= 0x80 || low == '&') return false;
    if (letter && !in_word) out[written++] = ' ';
    if (letter) out[written++] = (char)low;
    in_word = letter;
  }
  *size = written;
  return true;
}

size_t ssi_fold_names(ssi_span first, ssi_span last, char *out) {
  char plain[2 * SSI_NAME_BYTES + 1];
  size_t size = 0;
  if (fold_ascii(first, out, &size) && fold_ascii(last, out, &size)) {
    if (size > 0) out[size++] = ' ';
    return size;
  }
  size = ssi_copy_plain(first, plain, SSI_NAME_BYTES);
  plain[size++] = ' ';
  size += ssi_copy_plain(last, plain + size, SSI_NAME_BYTES);
  return ssi_utf8_fold_words(plain, size, out);
}

uint64_t ssi_name_hash(ssi_hash_key key, ssi_span first, ssi_span last) {
  char folded[2 * SSI_NAME_BYTES + 3];
  const size_t size = ssi_fold_names(first, last, folded);
  const size_t closed = sizeof CLOSED_ACCOUNT - 1;
  if (size == 0) return 0;
  if (size == closed && memcmp(folded, CLOSED_ACCOUNT, closed) == 0) return 0;
  return ssi_nonzero_hash(key, folded, size);
}
