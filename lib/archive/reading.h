/* One file while it is read: its columns, its row, and what to do with it. */
#ifndef SSI_LIB_ARCHIVE_READING_H
#define SSI_LIB_ARCHIVE_READING_H

#include "archive/csv.h"
#include "archive/handle.h"
#include "archive/memo.h"
#include "archive/people.h"

typedef struct ssi_reading {
  const ssi_archive *archive;
  const ssi_role *role;
  ssi_file *file;
  ssi_csv csv;
  ssi_memo memo;
  uint8_t date_hint;                 /* form of the date before */
  size_t columns;                    /* columns of the header */
  size_t needed;                     /* fields that a row must have */
  size_t where[SSI_COLUMNS_MAX];     /* 1 + index of a column, 0: not there */
  uint8_t column_of[SSI_FIELDS_MAX]; /* 1 + the role's column, 0: none */
  char *scratch;                     /* for texts; grows as needed */
  size_t scratch_bytes;
} ssi_reading;

/* Fills the file from its bytes. SSI_OK or SSI_ERROR_MEMORY. */
ssi_status ssi_read_file(const ssi_archive *archive, ssi_file *file,
                         const uint8_t *bytes, size_t size);

/* Finds the header and leaves the scanner behind it; false: refused. */
bool ssi_find_header(ssi_reading *reading, ssi_span text);

/* A field of the row by the role's column; empty if it is not there. */
ssi_span ssi_cell(const ssi_reading *reading, size_t column);
bool ssi_has_column(const ssi_reading *reading, size_t column);

/* Counts the row as skipped. Always SSI_OK. */
ssi_status ssi_skip_row(ssi_reading *reading, ssi_skip_reason reason,
                        size_t column);

/* The date of a column in seconds; false: the row was skipped. */
bool ssi_read_time(ssi_reading *reading, size_t column, uint64_t *out_time);

/* The trait TARGET if the text holds one of its keywords. */
ssi_status ssi_read_topic(ssi_reading *reading, ssi_span text,
                          uint32_t *traits);

/* Makes room for that many bytes of scratch; false: no memory. */
bool ssi_need_scratch(ssi_reading *reading, size_t bytes);

/* Readers of rows, one for each form of file. */
ssi_status ssi_read_connection(ssi_reading *reading);
ssi_status ssi_read_invitation(ssi_reading *reading);
ssi_status ssi_read_message(ssi_reading *reading);
ssi_status ssi_read_share(ssi_reading *reading);
ssi_status ssi_read_comment(ssi_reading *reading);
ssi_status ssi_read_dated(ssi_reading *reading);
ssi_status ssi_read_media(ssi_reading *reading);
ssi_status ssi_read_event(ssi_reading *reading);
ssi_status ssi_read_learning(ssi_reading *reading);
ssi_status ssi_read_profile(ssi_reading *reading);
ssi_status ssi_read_summary(ssi_reading *reading);
ssi_status ssi_read_position(ssi_reading *reading);
ssi_status ssi_read_entry(ssi_reading *reading);
ssi_status ssi_read_groups(ssi_reading *reading);

/* What remains to do when all rows are read. */
ssi_status ssi_end_invitations(ssi_reading *reading);
ssi_status ssi_end_messages(ssi_reading *reading);
ssi_status ssi_end_entries(ssi_reading *reading);

/* Articles are pages, not tables. */
ssi_status ssi_read_article(ssi_reading *reading, ssi_span page);

#endif
