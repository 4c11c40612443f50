/* The text of a file as UTF-8, in lines that end in LF, however a program has
   saved it. */
#ifndef SSI_LIB_ARCHIVE_ENCODING_H
#define SSI_LIB_ARCHIVE_ENCODING_H

#include "archive/text.h"
#include "base/alloc.h"

/* A file's bytes as UTF-8: either the caller's own, past a byte order mark, or
   a converted copy. */
typedef struct ssi_text {
  ssi_span span;
  const char *encoding; /* such as "utf-8"; borrowed */
  char *copy;
  size_t copy_bytes;
} ssi_text;

/* false: no memory. */
bool ssi_text_open(const ssi_allocator *from, const uint8_t *bytes, size_t size,
                   ssi_text *out);
void ssi_text_close(const ssi_allocator *to, ssi_text *text);

#endif
