/* Tables of other roles than those of a member's archive: they are read as its
   files are, with a table of roles of their own. */
#ifndef SSI_LIB_ARCHIVE_SIDE_TABLES_H
#define SSI_LIB_ARCHIVE_SIDE_TABLES_H

#include "archive/archive_private.h"
#include "base/seldom.h"

/* Reads a file by its header and appends it to the files of `home`, an archive
   that is kept for this; one that is private by its name, or no table, is
   appended without being read. SSI_OK, or an error that changed nothing. */
SSI_SELDOM ssi_status ssi_side_table_add(ssi_archive *home,
                                         const ssi_role *roles,
                                         const char *name, const uint8_t *bytes,
                                         size_t size);

#endif
