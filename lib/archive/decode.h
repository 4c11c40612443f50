/* Text as it was meant, without the escapes of CSV and HTML; and whether it has
   words. */
#ifndef SSI_LIB_ARCHIVE_DECODE_H
#define SSI_LIB_ARCHIVE_DECODE_H

#include "archive/text.h"

/* Copies at most the first `most` bytes: HTML entities decoded, and of what was
   in quotes, doubled ones as one. Returns the bytes written, at most
   span.size. */
size_t ssi_copy_plain(ssi_span span, bool quoted, char *out, size_t most);

/* Copies HTML without its tags; `out` has span.size bytes. */
size_t ssi_copy_untagged(ssi_span span, char *out);

/* Whether there are at least `wanted` words: runs of letters or digits. Links
   do not count. */
bool ssi_has_words(ssi_span span, int wanted);

#endif
