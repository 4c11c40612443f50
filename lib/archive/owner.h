/* The member, as a side of the messages; and what follows from it for each
   message: sent, received, or not to be used. */
#ifndef SSI_LIB_ARCHIVE_OWNER_H
#define SSI_LIB_ARCHIVE_OWNER_H

#include "archive/archive_private.h"

/* The member by address and name, each 0 if unknown; from all used files. */
ssi_party ssi_owner_of(const ssi_archive *archive);

/* The reason not to use a message, or 0; in that case *out_sent says whether
   the member wrote it. */
int ssi_judge_message(const ssi_archive *archive, const ssi_party *owner,
                      const ssi_row *row, bool *out_sent);

/* The skips of a file, with those that depend on other files. */
void ssi_skips_of(const ssi_archive *archive, const ssi_file *file,
                  ssi_skips skips[SSI_SKIP_REASONS + 1]);

#endif
