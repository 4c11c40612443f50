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

/* A value that SQL gave; false with an error told. */
bool day_from(sqlite3_value *value, const char *field, int32_t *day,
              engine_error *error);
bool is_null(sqlite3_value *value);
/* A state and, if there is such an argument, a profile. */
bool member_from(sqlite3_value *state, sqlite3_value *profile,
                 engine_member *member, engine_error *error);

/* The table-valued functions, both or none. */
int register_tables(sqlite3 *db, shared *with);

#endif
