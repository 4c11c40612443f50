/* Names and addresses of people, which a file keeps only if the host asks. */
#ifndef SSI_LIB_ARCHIVE_KEPT_NAMES_H
#define SSI_LIB_ARCHIVE_KEPT_NAMES_H

#include "archive/parse.h"

/* Keeps who a side of the row that was added last is, by the texts of its
   columns; `last` is `first` where the name is in one column. SSI_OK or
   SSI_ERROR_MEMORY. */
ssi_status ssi_keep_name(ssi_parse *parse, const ssi_party *party, size_t first,
                         size_t last, size_t url);

#endif
