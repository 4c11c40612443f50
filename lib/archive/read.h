/* From the bytes of a file to what is kept of it. */
#ifndef SSI_LIB_ARCHIVE_READ_H
#define SSI_LIB_ARCHIVE_READ_H

#include "archive/archive_private.h"

/* Fills a file from its bytes; its place has the role that its name tells, and
   then the one that its header tells. `roles` are all SSI_ROLES. SSI_OK or
   SSI_ERROR_MEMORY. */
ssi_status ssi_read_file(const ssi_archive *archive, const ssi_role *roles,
                         ssi_file *file, const uint8_t *bytes, size_t size);

#endif
