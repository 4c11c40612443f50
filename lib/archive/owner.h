/* The member, as a party of the messages; and what each message is to them. */
#ifndef SSI_LIB_ARCHIVE_OWNER_H
#define SSI_LIB_ARCHIVE_OWNER_H

#include "archive/archive_private.h"

/* From all files that are used. */
ssi_party ssi_owner_of(const ssi_archive *archive);

/* The reason not to use a message, 0 if there is none; then whether the member
   wrote it. */
int ssi_judge_message(const ssi_party *owner, const ssi_row *row,
                      bool *out_sent);

/* Whether a file says enough to take what is missing as zero: without rows, or
   with some that could be read, or with none that could not be understood. */
bool ssi_file_is_conclusive(const ssi_archive *archive, const ssi_file *file);

/* The skips of a file, with those that follow from other files. */
void ssi_skips_of(const ssi_archive *archive, const ssi_file *file,
                  ssi_skips skips[SSI_SKIP_REASONS + 1]);

#endif
