/* Whose archive it is: the member stands in nearly every row of messages and
   invitations, so look for who is in more than half of them. */
#ifndef SSI_LIB_ARCHIVE_MAJORITY_H
#define SSI_LIB_ARCHIVE_MAJORITY_H

#include "archive/file.h"

/* Finds the hashes of addresses and of names in more than half of the rows that
   have both sides: either side of messages; of invitations, with `member_only`,
   the side that is the member's. */
void ssi_find_majorities(ssi_file *file, bool member_only);

/* The first of `known` that is among them; else the most frequent one; 0 if
   two are equally frequent, or there is none. */
uint64_t ssi_majority_choose(const ssi_majority *majority,
                             const uint64_t *known, size_t count);

/* Whether there are any. */
bool ssi_majority_has_any(const ssi_majority *majority);

#endif
