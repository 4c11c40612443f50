/* Whose archive it is: whoever stands in nearly every row. */
#ifndef SSI_LIB_ARCHIVE_MAJORITY_H
#define SSI_LIB_ARCHIVE_MAJORITY_H

#include "archive/file.h"

/* Who, by address or name, stands in more than half of the rows that tell both
   sides: either side of messages, the own side of invitations. */
ssi_majority ssi_majority_of(const ssi_file *file, bool by_name, bool own_side);

/* The one among them that is also `known` from elsewhere; else the one in most
   rows; 0 if that is undecided. */
uint64_t ssi_majority_choose(const ssi_majority *majority,
                             const uint64_t *known, size_t count);

#endif
