/* Tables that people write: a header with the columns in any order, then a row
 * on each line. Fields are separated by commas, or by semicolons if the header
 * has no comma; lines.h has what else does no harm. */
#ifndef TABLE_FILE_H
#define TABLE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TABLE_COLUMNS_MAX 8

/* What the fields of a column hold. */
typedef enum table_field {
  TABLE_POINTS, /* points such as 12.5, in micropoints */
  TABLE_MEMBER  /* whom a row is about: member_id.h */
} table_field;

typedef struct table_column {
  const char *name;
  table_field field;
  int32_t maximum; /* of points */
  bool optional;   /* all optional columns are there, or none */
} table_column;

/* What a file may hold. */
typedef struct table_form {
  const char *rows;    /* what its rows are called */
  const char *columns; /* the ones it needs, in words */
  size_t count;
  table_column column[TABLE_COLUMNS_MAX];
} table_form;

typedef struct table {
  size_t count, capacity;
  bool has_optional;
  int32_t *values[TABLE_COLUMNS_MAX]; /* NULL for a column of members */
  uint64_t *members;                  /* NULL without such a column */
  long *lines;                        /* where each row stands in the file */
} table;

/* Says what is wrong and answers false with nothing to release. */
bool table_read(const char *path, const table_form *form, table *out);
void table_free(table *self);

#endif
