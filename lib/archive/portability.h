/* Pages of LinkedIn's Portability API. */
#ifndef SSI_LIB_ARCHIVE_PORTABILITY_H
#define SSI_LIB_ARCHIVE_PORTABILITY_H

#include "archive/archive_private.h"

/* Makes of a JSON file a file for each domain it has, or one that says what was
   the matter. SSI_OK or SSI_ERROR_MEMORY. */
SSI_SELDOM ssi_status ssi_read_pages(const ssi_archive *archive,
                                     ssi_found *found, const char *name,
                                     size_t name_size, const ssi_place *place,
                                     const uint8_t *bytes, size_t size);

#endif
