/* One file while it is parsed: its columns, its current row, and what readers
   of rows need. */
#ifndef SSI_LIB_ARCHIVE_PARSE_H
#define SSI_LIB_ARCHIVE_PARSE_H

#include "archive/archive_private.h"
#include "archive/csv.h"
#include "archive/people.h"
#include "archive/text_cache.h"

/* People whose names were kept lately, by number. */
#define SSI_NOTED_NAMES 256

typedef struct ssi_parse {
  const ssi_archive *archive;
  ssi_file *file;
  const ssi_role *role;  /* by the file's name, then by its header; or NULL */
  const ssi_role *roles; /* the table of all */
  size_t roles_count;
  const ssi_fields *row; /* the current one, whatever it came from */
  uint8_t date_hint;     /* form of the last date */
  bool date_open;        /* it may be read in two orders */
  bool marked; /* rows and events are distinguished from those of other exports
                */
  size_t columns; /* columns of the header */
  size_t needed;  /* least number of fields in a row */
  size_t same;    /* 1 + the field that does not change between exports, or 0 */
  char *scratch;  /* for texts; grows as needed */
  size_t scratch_bytes;
  size_t field_of[SSI_COLUMNS_MAX];  /* 1 + a column's field, 0: not there */
  uint8_t column_of[SSI_FIELDS_MAX]; /* 1 + a field's column, 0: none */
  uint32_t noted[SSI_NOTED_NAMES];   /* 1 + place in the list, 0: none */
  ssi_csv csv;
  ssi_text_cache cache;
} ssi_parse;

/* For rows of any source: what comes first, with the names of the columns, of
   which the role's needed ones are there; then each row; then the end. Rows are
   fields whose `line` is their place in the source. SSI_OK or
   SSI_ERROR_MEMORY; NULL: no memory. What a file needs only while it is parsed
   is not of the archive's budget. */
ssi_parse *ssi_parse_new(const ssi_archive *archive, const ssi_role *roles,
                         ssi_file *file);
void ssi_parse_free(ssi_parse *parse);
void ssi_take_columns(ssi_parse *parse, const ssi_role *role,
                      const ssi_fields *header);
ssi_status ssi_parse_row(ssi_parse *parse, const ssi_fields *row);
/* Also after a failure, which it is given and returns. */
ssi_status ssi_parse_end(ssi_parse *parse, ssi_status status);

/* The row's field in a column of the role; empty if it is not there. */
ssi_span ssi_cell(const ssi_parse *parse, size_t column);
/* A hash of the name in two columns. */
uint64_t ssi_name_at(const ssi_parse *parse, size_t first, size_t last);
/* Whether it is there; whether it has more than spaces. */
bool ssi_has_column(const ssi_parse *parse, size_t column);
bool ssi_has_text(const ssi_parse *parse, size_t column);

/* Counts the row as skipped, and returns SSI_OK. */
ssi_status ssi_skip_row(ssi_parse *parse, ssi_skip_reason reason,
                        size_t column);

/* 0 if a column holds one of the role's words, else the reason to skip it. */
int ssi_read_word(ssi_parse *parse, size_t column);

/* Kinds of texts of which the cache keeps what they mean. */
enum {
  SSI_CACHED_WORD = 1,
  SSI_CACHED_ADDRESS,
  SSI_CACHED_COMPANY,
  SSI_CACHED_TITLE,
  SSI_CACHED_NAME
};

/* The date in a text, which stands in a column, in seconds; 0 or the reason why
   it is none. */
int ssi_read_date(ssi_parse *parse, ssi_span text, size_t column,
                  uint64_t *out_time);
/* The last date in a sentence. */
int ssi_read_prose(ssi_parse *parse, ssi_span text, size_t column,
                   uint64_t *out_time);
/* The date of a column; false: the row was skipped. */
bool ssi_read_time(ssi_parse *parse, size_t column, uint64_t *out_time);

/* Adds the trait TARGET if the text has one of its keywords. */
ssi_status ssi_read_topic(ssi_parse *parse, ssi_span text, uint32_t *traits);

/* A row with a kind and the time that was read last, of the line now parsed;
   adds it to the file. */
void ssi_begin_row(const ssi_parse *parse, uint64_t time, ssi_kind kind,
                   ssi_row *out);
ssi_status ssi_add_row(const ssi_parse *parse, const ssi_row *row);
/* Adds an event without a person. */
ssi_status ssi_add_event(const ssi_parse *parse, ssi_kind kind, uint64_t time,
                         uint32_t traits);

/* Reserves that many bytes of scratch; false: no memory. */
bool ssi_reserve_scratch(ssi_parse *parse, size_t bytes);

#endif
