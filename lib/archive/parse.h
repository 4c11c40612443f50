/* One file while it is read: its columns, its row, and what to do with it. */
#ifndef SSI_LIB_ARCHIVE_PARSE_H
#define SSI_LIB_ARCHIVE_PARSE_H

#include "archive/archive_private.h"
#include "archive/csv.h"
#include "archive/people.h"
#include "archive/text_cache.h"

typedef struct ssi_parse {
  const ssi_archive *archive;
  const ssi_role *role;
  ssi_file *file;
  ssi_csv csv;
  ssi_text_cache cache;
  uint8_t date_hint;                 /* form of the date before */
  size_t columns;                    /* columns of the header */
  size_t needed;                     /* fields that a row must have */
  size_t field_of[SSI_COLUMNS_MAX];  /* 1 + index of a column, 0: not there */
  uint8_t column_of[SSI_FIELDS_MAX]; /* 1 + the role's column, 0: none */
  char *scratch;                     /* for texts; grows as needed */
  size_t scratch_bytes;
} ssi_parse;

/* Fills a file of the role from its bytes. SSI_OK or SSI_ERROR_MEMORY. */
ssi_status ssi_read_file(const ssi_archive *archive, const ssi_role *role,
                         ssi_file *file, const uint8_t *bytes, size_t size);

/* Finds the header and leaves the scanner behind it; false: refused. */
bool ssi_find_header(ssi_parse *parse, ssi_span text);

/* A field of the row by the role's column; empty if it is not there. */
ssi_span ssi_cell(const ssi_parse *parse, size_t column);
/* Whether it is there; whether it has more than spaces. */
bool ssi_has_column(const ssi_parse *parse, size_t column);
bool ssi_has_text(const ssi_parse *parse, size_t column);

/* Counts the row as skipped. Always SSI_OK. */
ssi_status ssi_skip_row(ssi_parse *parse, ssi_skip_reason reason,
                        size_t column);

/* Whether a column holds one of the role's words. */
bool ssi_has_word(ssi_parse *parse, size_t column);

/* Kinds of texts whose meaning is remembered while a file is read. */
enum {
  SSI_CACHED_WORD = 1,
  SSI_CACHED_ADDRESS,
  SSI_CACHED_COMPANY,
  SSI_CACHED_TITLE
};

/* The date of a column in seconds; false: the row was skipped. */
bool ssi_read_time(ssi_parse *parse, size_t column, uint64_t *out_time);

/* The trait TARGET if the text holds one of its keywords. */
ssi_status ssi_read_topic(ssi_parse *parse, ssi_span text, uint32_t *traits);

/* Makes room for that many bytes of scratch; false: no memory. */
bool ssi_reserve_scratch(ssi_parse *parse, size_t bytes);

#endif
