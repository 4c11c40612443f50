/* Inside the files of this folder only. */
#ifndef SSI_EXAMPLES_ENGINE_PRIVATE_H
#define SSI_EXAMPLES_ENGINE_PRIVATE_H

#include "engine.h"

enum { NAMES_MAX = 256, SLOTS = 512 };

/* Names of a table with their values, found without regard to ASCII case. */
typedef struct names {
  const char *of[NAMES_MAX];
  uint32_t values[NAMES_MAX];
  uint16_t slots[SLOTS]; /* 1 + a place in `of`; 0: free */
  size_t count;
} names;

struct engine {
  ssi_allocator memory;
  ssi_model *model;
  ssi_scorer *scorer;
  names kinds;
  names facts;
  names traits;
  int32_t fact_maximum[NAMES_MAX];
  uint32_t all_traits;
};

/* Without regard to ASCII case; `name` has small letters alone. */
bool is_name(const char *name, engine_text text);
void names_add(names *self, const char *name, uint32_t value);
/* false if there is no such name. */
bool names_find(const names *self, engine_text text, uint32_t *value);

/* What was looked for, beside the events. */
typedef struct observed {
  uint32_t traits;
  bool any;
  int32_t shares[ENGINE_KINDS_MAX]; /* millionths, 0: only by events */
} observed;

ssi_status observed_parse(const engine *of, engine_text text, observed *out,
                          engine_error *error);

/* Room for so many bytes, of any content; false without memory. */
bool engine_work_room(engine_work *self, size_t bytes);
/* A large member's memory is not kept for ever. */
void engine_work_done(engine_work *self);

/* Without the blanks at both ends. */
engine_text trimmed(engine_text text);
bool is_blank(char c);

/* FIELD VALUE: what it means (ITS_NAME) */
ssi_status refuse_number(engine_error *error, ssi_status status,
                         const char *field, int64_t value);
ssi_status refuse_range(engine_error *error, const char *field, int64_t value,
                        int64_t minimum, int64_t maximum);
ssi_status refuse_text(engine_error *error, ssi_status status,
                       const char *field, engine_text text);

#endif
