/* Sheets of a workbook as rows of fields. */
#ifndef SSI_LIB_ARCHIVE_SHEETS_H
#define SSI_LIB_ARCHIVE_SHEETS_H

#include "archive/archive_private.h"

/* What sheets of a workbook share. */
typedef struct ssi_strings {
  ssi_span *at; /* in the bytes of their part */
  size_t count, capacity;
} ssi_strings;

/* Reads the texts that cells share, decoding them in their place; *out_well:
   they are well-formed. SSI_OK or SSI_ERROR_MEMORY. */
SSI_SELDOM ssi_status ssi_read_strings(const ssi_allocator *from,
                                       ssi_bytes *part, ssi_strings *out,
                                       bool *out_well);

/* Whether a workbook's days count from 1904 on, or it is unknown. */
SSI_SELDOM bool ssi_has_other_days(const ssi_bytes *part);

/* Reads a sheet, whose bytes are its `text`, into its file, and releases them.
   `analytics`: it is of LinkedIn's analytics, so that its form tells its role
   where its header is in another language. */
SSI_SELDOM ssi_status ssi_read_sheet(const ssi_archive *archive, ssi_file *file,
                                     const ssi_strings *strings,
                                     bool analytics);

#endif
