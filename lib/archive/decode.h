/* Text as it was meant: without the escapes of CSV and HTML. */
#ifndef SSI_LIB_ARCHIVE_DECODE_H
#define SSI_LIB_ARCHIVE_DECODE_H

#include "archive/text.h"

/* Copies at most `room` bytes: quotes once again, HTML entities decoded.
   Answers the bytes written, never more than span.size. */
size_t ssi_copy_plain(ssi_span span, char *out, size_t room);

/* Copies HTML without its tags; room for span.size bytes. */
size_t ssi_copy_untagged(ssi_span span, char *out);

/* Whether there are at least `wanted` words: runs of letters or digits. Links
   are no words. */
bool ssi_has_words(ssi_span span, int wanted);

#endif
