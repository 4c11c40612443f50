/* How much of what should count was understood: of a file, and of each kind of
   event over all files that feed it. */
#ifndef SSI_LIB_ARCHIVE_SHARE_H
#define SSI_LIB_ARCHIVE_SHARE_H

#include "archive/archive_private.h"

/* Rows that were understood, and rows that should have been; those left out on
   purpose are in neither. */
typedef struct ssi_rows_read {
  int64_t understood, missed;
} ssi_rows_read;

/* Whether a reason says that rows were not understood; the others leave rows
   out on purpose. */
bool ssi_is_missed(size_t reason);

/* The share in millionths: whole if nothing was missed, 0 if nothing was
   understood and something missed, and only then. */
int32_t ssi_share_of(ssi_rows_read tally);

/* Of a file that is used; of a refused one, its rows are missed. */
ssi_rows_read ssi_file_tally(const ssi_archive *archive, const ssi_file *file);

/* Whether what a file does not show can be taken as zero: nothing was missed,
   or something was understood. */
bool ssi_file_is_conclusive(const ssi_archive *archive, const ssi_file *file);

/* What the used files say of a kind. */
typedef struct ssi_kind_data {
  ssi_rows_read tally;
  int32_t first, last; /* days of the files that feed it, -1 without any */
  size_t files;
  bool shown; /* one of them shows it, also without a row */
} ssi_kind_data;

/* Of each kind, 1 … SSI_KINDS. */
void ssi_tally_kinds(const ssi_archive *archive,
                     ssi_kind_data out[SSI_KINDS + 1]);

#endif
