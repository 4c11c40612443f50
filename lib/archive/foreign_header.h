/* Headers in languages other than English, of which nothing is read but that
   they are. */
#ifndef SSI_LIB_ARCHIVE_FOREIGN_HEADER_H
#define SSI_LIB_ARCHIVE_FOREIGN_HEADER_H

#include "archive/csv.h"

/* How many fields of a row are words that head columns in another language. */
size_t ssi_foreign_columns(const ssi_fields *header);

#endif
