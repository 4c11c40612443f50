/* What became of a file, whichever table of roles it was read by. */
#ifndef SSI_LIB_ARCHIVE_REPORT_H
#define SSI_LIB_ARCHIVE_REPORT_H

#include "archive/archive_private.h"

/* Fills the caller's structs. SSI_ERROR_SIZE; SSI_ERROR_INDEX: there are not
 * this many reasons. */
ssi_status ssi_describe_file(const ssi_archive *self, const ssi_file *file,
                             const char *role, ssi_file_state state,
                             ssi_file_info *out);
ssi_status ssi_describe_skip(const ssi_archive *self, const ssi_file *file,
                             size_t index, ssi_skip_info *out);

#endif
