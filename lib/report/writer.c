/* JSON into memory, or only its size. Every byte goes through put(), so both
   take the same way: linear in the bytes. */
#include "report/writer.h"

#include <ssi/base.h>
#include <string.h>

#include "base/check.h"
#include "base/seldom.h"
#include "base/utf8.h"

#define INDENT 2

/* What follows the backslash of a character that JSON wants escaped: 'u' if it
   is four hexadecimal digits. Nothing for characters that stay as they are;
   those from the end of the table on all do. */
static const char escapes[] = {
    'u', 'u', 'u', 'u', 'u',  'u', 'u', 'u', /* 0x00 */
    'b', 't', 'n', 'u', 'f',  'r', 'u', 'u', /* 0x08 */
    'u', 'u', 'u', 'u', 'u',  'u', 'u', 'u', /* 0x10 */
    'u', 'u', 'u', 'u', 'u',  'u', 'u', 'u', /* 0x18 */
    0,   0,   '"', 0,   0,    0,   0,   0,   /* 0x20 */
    0,   0,   0,   0,   0,    0,   0,   0,   /* 0x28 */
    0,   0,   0,   0,   0,    0,   0,   0,   /* 0x30 */
    0,   0,   0,   0,   0,    0,   0,   0,   /* 0x38 */
    0,   0,   0,   0,   0,    0,   0,   0,   /* 0x40 */
    0,   0,   0,   0,   0,    0,   0,   0,   /* 0x48 */
    0,   0,   0,   0,   0,    0,   0,   0,   /* 0x50 */
    0,   0,   0,   0,   '\\',                /* 0x58 */
};

static void put(ssi_writer *self, const char *bytes, size_t size) {
  if (self->text) memcpy(self->text + self->used, bytes, size);
  self->used += size;
}

static size_t length_of(const char *text) {
  size_t length = 0;
  while (text[length]) length++;
  return length;
}

static void put_plain(ssi_writer *self, const char *text) {
  put(self, text, length_of(text));
}

/* One of three forms, chosen without a branch: most texts hold nothing that is
   escaped. */
static void put_escaped(ssi_writer *self, unsigned char c) {
  static const char digits[] = "0123456789ABCDEF";
  static const size_t sizes[] = {1, 2, 6};
  const char escape = c < sizeof escapes ? escapes[c] : 0;
  const char forms[3][6] = {
      {(char)c},
      {'\\', escape},
      {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]},
  };
  const size_t form = (size_t)(escape != 0) + (size_t)(escape == 'u');
  put(self, forms[form], sizes[form]);
}

static void put_text(ssi_writer *self, const char *text) {
  put(self, "\"", 1);
  for (; *text; text++) put_escaped(self, (unsigned char)*text);
  put(self, "\"", 1);
}

/* A new line with its indent, if there is to be one. */
static void put_line(ssi_writer *self, bool wanted) {
  static const char line[] = "\n                ";
  SSI_ALWAYS(1 + INDENT * self->depth < sizeof line);
  put(self, line, wanted * (1 + INDENT * self->depth));
}

/* `digits` decimal digits of a number, with zeros in front. */
static void put_digits(ssi_writer *self, uint64_t value, size_t digits) {
  char text[20];
  size_t i;
  for (i = digits; i-- > 0; value /= 10) text[i] = (char)('0' + value % 10);
  put(self, text, digits);
}

/* What comes before a value: comma, line, key. */
static void begin(ssi_writer *self, const char *key) {
  put(self, ",", !self->fresh);
  put_line(self, self->depth > 0);
  self->fresh = false;
  if (!key) return;
  put(self, "\"", 1);
  put_plain(self, key);
  put(self, "\": ", 3);
}

ssi_writer ssi_writer_to(char *text) {
  const ssi_writer self = {text, 0, 0, true};
  return self;
}

size_t ssi_writer_end(ssi_writer *self) {
  put(self, "\n", 2);
  return self->used;
}

void ssi_write_open(ssi_writer *self, const char *key, char bracket) {
  begin(self, key);
  put(self, &bracket, 1);
  self->depth++;
  self->fresh = true;
}

void ssi_write_close(ssi_writer *self, char bracket) {
  self->depth--;
  put_line(self, !self->fresh);
  put(self, &bracket, 1);
  self->fresh = false;
}

void ssi_write_text(ssi_writer *self, const char *key, const char *text) {
  begin(self, key);
  put_text(self, text);
}

SSI_SELDOM void ssi_write_text_or_null(ssi_writer *self, const char *key,
                                       const char *text) {
  if (!text || !*text) {
    ssi_write_null(self, key);
    return;
  }
  begin(self, key);
  put(self, "\"", 1);
  for (; *text; text++) {
    const size_t sound = ssi_utf8_sound(text, length_of(text));
    const char *const end = text + sound;
    for (; text < end; text++) put_escaped(self, (unsigned char)*text);
    if (!*text) break;
    put(self, "\xEF\xBF\xBD", 3);
  }
  put(self, "\"", 1);
}

static void put_millionths(ssi_writer *self, int64_t value) {
  char text[22];
  (void)ssi_decimal_text(value, text, sizeof text);
  put_plain(self, text);
}

void ssi_write_millionths(ssi_writer *self, const char *key, int64_t value) {
  begin(self, key);
  put_millionths(self, value);
}

SSI_SELDOM void ssi_write_series(ssi_writer *self, const char *key,
                                 const int32_t *values, size_t count) {
  size_t i;
  begin(self, key);
  put(self, "[", 1);
  for (i = 0; i < count; i++) {
    put(self, ", ", i ? 2 : 0);
    put_millionths(self, values[i]);
  }
  put(self, "]", 1);
}

SSI_SELDOM void ssi_write_again(ssi_writer *self, const char *bytes,
                                size_t size) {
  put(self, bytes, size);
  self->fresh = false;
}

void ssi_write_count(ssi_writer *self, const char *key, uint64_t value) {
  uint64_t above = value;
  size_t digits = 1;
  while (above >= 10) {
    above /= 10;
    digits++;
  }
  begin(self, key);
  put_digits(self, value, digits);
}

void ssi_write_day(ssi_writer *self, const char *key, int32_t day) {
  int32_t parts[3] = {0, 0, 0};
  size_t i;
  (void)ssi_day_to_date(day, &parts[0], &parts[1], &parts[2]);
  begin(self, key);
  for (i = 0; i < 3; i++) {
    put(self, i ? "-" : "\"", 1);
    put_digits(self, (uint64_t)parts[i], i ? 2 : 4);
  }
  put(self, "\"", 1);
}

SSI_SELDOM void ssi_write_day_or_null(ssi_writer *self, const char *key,
                                      int32_t day) {
  if (day < 0)
    ssi_write_null(self, key);
  else
    ssi_write_day(self, key, day);
}

void ssi_write_flag(ssi_writer *self, const char *key, bool value) {
  begin(self, key);
  put_plain(self, value ? "true" : "false");
}

void ssi_write_null(ssi_writer *self, const char *key) {
  begin(self, key);
  put_plain(self, "null");
}
