/* JSON as it goes: strings are escaped by jansson, numbers are written as exact
 * decimals, so that none passes through a floating-point number. */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

typedef struct emit {
  FILE *out;
  int depth;
  bool fresh;  /* nothing yet in the innermost object or array */
  bool failed; /* a text could not be written for want of memory */
} emit;

emit emit_begin(FILE *out);

/* Writes an object that the library made, but for its end: what follows goes
 * into it. NULL: there was no memory for it. */
emit emit_reopen(FILE *out, const char *object);

/* Ends the text; answers 0, or the exit code of a failure. */
int emit_end(emit *self);

/* In all of these `key` is NULL inside an array. */
void emit_open(emit *self, const char *key, char bracket);
void emit_close(emit *self, char bracket);
void emit_text(emit *self, const char *key, const char *text);
void emit_micro(emit *self, const char *key, int64_t millionths);
void emit_measure(emit *self, const char *key, int64_t measure, int32_t scale);
void emit_count(emit *self, const char *key, int64_t value);
void emit_flag(emit *self, const char *key, bool value);
void emit_nothing(emit *self, const char *key);

#endif
