/* The extension of DuckDB: what its files share. */
#ifndef SSI_EXAMPLES_SSI_DUCKDB_H
#define SSI_EXAMPLES_SSI_DUCKDB_H

#include "duckdb_api.h"
#include "engine.h"

/* Both are written once, when DuckDB loads the extension. */
extern const db_api *db;
extern const engine *shared;
extern const ssi_allocator heap;

/* ---- Columns of a chunk, of any type that may stand for a value ---- */

typedef struct column {
  db_type type;
  const void *data;
  const uint64_t *valid; /* NULL: all rows have a value */
  db_logical_type words; /* of an ENUM, else NULL */
  db_type codes;         /* how its values are kept */
  uint32_t word_count;
  char **known; /* its words, as far as they were asked for */
} column;

/* What a chunk has at most: more than any function here takes, but one that
   takes as many as there are opens them one by one. */
enum { COLUMNS_MAX = 8 };

typedef struct columns {
  column of[COLUMNS_MAX];
  uint64_t rows;
  size_t count;
} columns;

/* false: no memory. */
bool column_open(column *self, db_vector vector);
void column_close(column *self);
bool columns_open(columns *self, db_data_chunk chunk);
void columns_close(columns *self);

static inline bool column_has(const column *self, uint64_t row) {
  return !self->valid || (self->valid[row / 64] >> row % 64 & 1);
}

/* false: the type of the column is another. A number that is too large for 64
   bits becomes the largest. */
bool column_number(const column *self, uint64_t row, int64_t *number);
bool column_text(const column *self, uint64_t row, engine_text *text);

/* Values of events; a column that is NULL has nothing in any row. */
ssi_status day_at(const column *from, uint64_t row, const char *field,
                  int32_t *day, engine_error *error);
ssi_status kind_at(const column *from, uint64_t row, uint8_t *kind,
                   engine_error *error);
ssi_status traits_at(const column *from, uint64_t row, uint32_t *traits,
                     engine_error *error);
ssi_status count_at(const column *from, uint64_t row, uint32_t *count,
                    engine_error *error);
ssi_status person_at(const column *from, uint64_t row, uint64_t *person,
                     engine_error *error);

/* ---- Results ---- */

void put_null(db_vector to, uint64_t row);
void put_bytes(db_vector to, uint64_t row, const void *bytes, size_t size);

static inline double points_of(int32_t micropoints) {
  return micropoints / 1e6;
}

/* ---- Registering ---- */

/* Types of parameters, ended by 0. */
enum { PARAMETERS_MAX = 9 };
typedef struct overload {
  db_type types[PARAMETERS_MAX];
} overload;

bool register_aggregates(db_connection connection);
bool register_scalars(db_connection connection);

/* Writes "ssi_total: " and so on before what went wrong. */
const char *told(char *room, size_t size, const char *function,
                 const engine_error *error);
enum { TOLD_BYTES = ENGINE_ERROR_BYTES + 32 };

#endif
