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

#endif
