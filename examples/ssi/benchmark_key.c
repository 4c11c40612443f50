/* Draws the key of a publication from the system, or reads one from a file. */
#include "benchmark_key.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>
#include <sys/random.h>

#include "lang.h"
#include "saved_file.h"
#include "say.h"

#define DIGITS (2 * SSI_BENCHMARK_KEY_BYTES)

static bool draw(uint8_t *out) {
  if (getrandom(out, SSI_BENCHMARK_KEY_BYTES, 0) == SSI_BENCHMARK_KEY_BYTES) {
    return true;
  }
  say_error("the system gives no random key: %s", _(strerror(errno)));
  return false;
}

static int digit(uint8_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* 32 digits, and nothing but white space after them. */
static bool from_digits(const saved_file *file, uint8_t *out) {
  if (file->size < DIGITS) return false;
  for (size_t i = DIGITS; i < file->size; i++) {
    if (isspace(file->bytes[i]) == 0) return false;
  }
  for (size_t i = 0; i < DIGITS; i += 2) {
    int high = digit(file->bytes[i]), low = digit(file->bytes[i + 1]);
    if (high < 0 || low < 0) return false;
    out[i / 2] = (uint8_t)(16 * high + low);
  }
  return true;
}

bool benchmark_key(const char *path, uint8_t out[SSI_BENCHMARK_KEY_BYTES]) {
  saved_file file;
  bool good = true;
  if (path == NULL) return draw(out);
  if (!saved_file_read(path, &file)) return false;
  if (file.size == SSI_BENCHMARK_KEY_BYTES) {
    memcpy(out, file.bytes, file.size);
  } else if (!from_digits(&file, out)) {
    say_error("%s: a key is 16 bytes, or 32 hexadecimal digits", file.path);
    good = false;
  }
  saved_file_free(&file);
  return good;
}
