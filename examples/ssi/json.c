/* JSON as it goes: strings are escaped by jansson, numbers are written as exact
 * decimals, never through floating point. */
#include "json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "options.h"
#include "say.h"
#include "text.h"

/* Bytes of the UTF-8 character at a text, or 0 if it is not well-formed. */
static size_t character(const unsigned char *text) {
  size_t more = text[0] < 0x80   ? 0
                : text[0] < 0xC2 ? 9
                : text[0] < 0xE0 ? 1
                : text[0] < 0xF0 ? 2
                : text[0] < 0xF5 ? 3
                                 : 9;
  if (more == 9) return 0;
  for (size_t i = 1; i <= more; i++) {
    if ((text[i] & 0xC0) != 0x80) return 0;
  }
  if (text[0] == 0xE0 && text[1] < 0xA0) return 0;
  if (text[0] == 0xED && text[1] > 0x9F) return 0;
  if (text[0] == 0xF0 && text[1] < 0x90) return 0;
  if (text[0] == 0xF4 && text[1] > 0x8F) return 0;
  return more + 1;
}

/* The text with U+FFFD for each undecodable byte, as names on a disk may have;
 * NULL if there is no memory. */
static char *well_formed(const char *text) {
  size_t length = strlen(text);
  char *copy = length < SIZE_MAX / 4 ? malloc(3 * length + 1) : NULL;
  size_t used = 0;
  if (copy == NULL) return NULL;
  while (*text != '\0') {
    size_t bytes = character((const unsigned char *)text);
    memcpy(copy + used, bytes > 0 ? text : "\xEF\xBF\xBD",
           bytes > 0 ? bytes : 3);
    used += bytes > 0 ? bytes : 3;
    text += bytes > 0 ? bytes : 1;
  }
  copy[used] = '\0';
  return copy;
}

/* A text in quotes, with all escapes; NULL if there is no memory. */
static char *quoted(const char *text) {
  char *clean = well_formed(text);
  json_t *value = clean != NULL ? json_string(clean) : NULL;
  char *dumped = value != NULL ? json_dumps(value, JSON_ENCODE_ANY) : NULL;
  json_decref(value);
  free(clean);
  return dumped;
}

static void put_quoted(emit *self, const char *text) {
  char *dumped = quoted(text);
  if (dumped == NULL) {
    self->failed = true;
    fputs("\"\"", self->out);
    return;
  }
  fputs(dumped, self->out);
  free(dumped);
}

/* Separator, line, and the key if there is one. */
static void put_key(emit *self, const char *key) {
  if (!self->fresh) fputc(',', self->out);
  if (self->depth > 0) fprintf(self->out, "\n%*s", 2 * self->depth, "");
  self->fresh = false;
  if (key == NULL) return;
  put_quoted(self, key);
  fputs(": ", self->out);
}

emit emit_begin(FILE *out) {
  emit self = {out, 0, true, false};
  return self;
}

emit emit_reopen(FILE *out, const char *object) {
  emit self = {out, 1, object == NULL, object == NULL};
  if (object != NULL) {
    fwrite(object, 1, strlen(object) - strlen("\n}\n"), out);
  } else {
    fputc('{', out);
  }
  return self;
}

int emit_end(emit *self) {
  fputc('\n', self->out);
  if (!self->failed) return EXIT_OK;
  say_error("not enough memory");
  return EXIT_DATA;
}

void emit_open(emit *self, const char *key, char bracket) {
  put_key(self, key);
  fputc(bracket, self->out);
  self->depth++;
  self->fresh = true;
}

void emit_close(emit *self, char bracket) {
  self->depth--;
  if (!self->fresh) fprintf(self->out, "\n%*s", 2 * self->depth, "");
  fputc(bracket, self->out);
  self->fresh = false;
}

void emit_text(emit *self, const char *key, const char *text) {
  put_key(self, key);
  put_quoted(self, text);
}

void emit_micro(emit *self, const char *key, int64_t millionths) {
  char number[NUMBER_MAX];
  number_exact(millionths, number);
  put_key(self, key);
  fputs(number, self->out);
}

void emit_measure(emit *self, const char *key, int64_t measure, int32_t scale) {
  char number[NUMBER_MAX];
  number_measure(measure, scale, number);
  put_key(self, key);
  fputs(number, self->out);
}

void emit_count(emit *self, const char *key, int64_t value) {
  put_key(self, key);
  fprintf(self->out, "%lld", (long long)value);
}

void emit_flag(emit *self, const char *key, bool value) {
  put_key(self, key);
  fputs(value ? "true" : "false", self->out);
}

void emit_nothing(emit *self, const char *key) {
  put_key(self, key);
  fputs("null", self->out);
}
