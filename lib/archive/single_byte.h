/* Encodings of one byte a letter, and which of them a text is in. */
#ifndef SSI_LIB_ARCHIVE_SINGLE_BYTE_H
#define SSI_LIB_ARCHIVE_SINGLE_BYTE_H

#include <stddef.h>
#include <stdint.h>

enum {
  SSI_WINDOWS_1250, /* Polish, Czech, Hungarian, Romanian, … */
  SSI_WINDOWS_1251, /* Cyrillic */
  SSI_WINDOWS_1252, /* western */
  SSI_WINDOWS_1253, /* Greek */
  SSI_WINDOWS_1254, /* Turkish */
  SSI_MACINTOSH,    /* western, of old programs for the Mac */
  SSI_SINGLE_BYTES
};

extern const char *const ssi_single_byte_names[SSI_SINGLE_BYTES];
/* The code points of bytes 0x80 … 0xFF. */
extern const uint16_t ssi_single_byte_codes[SSI_SINGLE_BYTES][128];

/* The encoding that fits the letters of a text best, which is not UTF-8. */
size_t ssi_single_byte_of(const uint8_t *bytes, size_t size);

#endif
