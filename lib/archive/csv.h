/* The row scanner: RFC 4180 and the ways in which archives depart from it.
   Fields are spans of the file's own bytes; nothing is copied. */
#ifndef SSI_LIB_ARCHIVE_CSV_H
#define SSI_LIB_ARCHIVE_CSV_H

#include "archive/text.h"

/* Fields of a row beyond this are scanned, but not kept. */
#define SSI_FIELDS_MAX 256

/* How a file departs from RFC 4180. */
typedef enum ssi_quirk {
  SSI_QUIRK_NONE,
  SSI_QUIRK_BACKSLASH, /* \" inside quotes (Comments) */
  SSI_QUIRK_BREAKS     /* a line break is quote, line feed, quote (Shares) */
} ssi_quirk;

/* The fields of a row, of a text or of anything else that has rows. */
typedef struct ssi_fields {
  size_t count; /* also of those that are not kept */
  int64_t line; /* where the row begins, from 1: a line, or what the source has
                   in its place */
  bool broken;  /* a quote was not closed; the row is its first line */
  ssi_span at[SSI_FIELDS_MAX];
  /* quoted[1 + i]: field i was in quotes, so that a quote in it is written
     twice. */
  bool quoted[1 + SSI_FIELDS_MAX];
} ssi_fields;

typedef struct ssi_csv {
  const uint8_t *at, *end;
  int64_t line;     /* of `at`, from 1 */
  size_t last;      /* index of the last column of the header */
  bool unclosed[2]; /* nothing closes a quote from here to the end */
  uint8_t separator;
  ssi_quirk quirk;
  ssi_fields row;
} ssi_csv;

/* Begins with an empty row at the first byte. */
void ssi_csv_open(ssi_csv *csv, ssi_span text, uint8_t separator);

/* Reads the next row; false at the end. */
bool ssi_csv_next(ssi_csv *csv);

#endif
