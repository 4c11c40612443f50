/* Little-endian numbers in saved bytes, and their checksum. */
#ifndef SSI_LIB_BASE_BYTES_H
#define SSI_LIB_BASE_BYTES_H

#include <ssi/base.h>

#define SSI_CHECKSUM_BYTES 8

void ssi_put(uint8_t *bytes, size_t size, uint64_t value);
uint64_t ssi_get(const uint8_t *bytes, size_t size);

/* Writes the checksum into the last bytes, or compares it. */
void ssi_seal(uint8_t *bytes, size_t size);
bool ssi_is_sealed(const uint8_t *bytes, size_t size);

/* What saved bytes begin with: four letters, and the format version. */
void ssi_put_tag(uint8_t *bytes, const char *letters, uint16_t version);

/* Whether bytes begin so, hold at least a head of this many bytes, and are
   sealed: SSI_OK, SSI_ERROR_VERSION of a later version, or else
   SSI_ERROR_FORMAT. */
ssi_status ssi_check_tag(const uint8_t *bytes, size_t size, size_t head,
                         const char *letters, uint16_t version);

/* A saved form: its tag; the bytes of its head; and as digits those of each
   number in it, from the tag on. */
typedef struct ssi_format {
  char letters[4];
  uint8_t version, head;
  char widths[14];
} ssi_format;

void ssi_put_head(uint8_t *bytes, const ssi_format *format,
                  const uint64_t *numbers);

/* ssi_check_tag(), and the numbers. */
ssi_status ssi_get_head(const uint8_t *bytes, size_t size,
                        const ssi_format *format, uint64_t *out_numbers);

#endif
