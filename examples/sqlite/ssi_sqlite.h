/* Between the files of this extension. */
#ifndef SSI_EXAMPLES_SQLITE_H
#define SSI_EXAMPLES_SQLITE_H

#include <sqlite3ext.h>

#include "engine.h"

/* What the functions of one connection share. */
typedef struct shared {
  engine *of;
  engine_work work;
  int users; /* functions and modules that have it */
} shared;

extern const ssi_allocator sqlite_memory;

void shared_release(void *users_shared);

/* The error of a function is "ssi_score: ..."; that of no memory is SQLite's
   own. */
void refuse(sqlite3_context *context, const char *function,
            const engine_error *error);

engine_text text_of(sqlite3_value *value);
/* A number, or a text that is one; 2.0 is whole, 2.5 is not a number here. */
bool number_from(sqlite3_value *value, sqlite3_int64 *number);
/* A value that SQL gave; false with an error told. */
bool day_from(sqlite3_value *value, const char *field, int32_t *day,
              engine_error *error);
bool is_null(sqlite3_value *value);
/* A state and, if there is such an argument, a profile. */
bool member_from(sqlite3_value *state, sqlite3_value *profile,
                 engine_member *member, engine_error *error);

void total_call(sqlite3_context *context, int count, sqlite3_value **values);
void profile_call(sqlite3_context *context, int count, sqlite3_value **values);
void version_call(sqlite3_context *context, int count, sqlite3_value **values);

/* The table-valued functions, both or none. */
int register_tables(sqlite3 *db, shared *with);

#endif
