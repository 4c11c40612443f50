/* Numbers in saved bytes are little-endian on every machine; the checksum is
   SipHash-2-4 with a key of zeros, which finds damage and hides nothing. Linear
   in the bytes. */
#include "base/bytes.h"

#include <string.h>

#include "base/hash.h"

static const ssi_hash_key no_key = {0, 0};

void ssi_put(uint8_t *bytes, size_t size, uint64_t value) {
  size_t i;
  for (i = 0; i < size; i++) bytes[i] = (uint8_t)(value >> (8 * i));
}

uint64_t ssi_get(const uint8_t *bytes, size_t size) {
  uint64_t value = 0;
  size_t i;
  for (i = 0; i < size; i++) value |= (uint64_t)bytes[i] << (8 * i);
  return value;
}

static uint64_t checksum(const uint8_t *bytes, size_t size) {
  return ssi_hash(no_key, bytes, size - SSI_CHECKSUM_BYTES);
}

void ssi_seal(uint8_t *bytes, size_t size) {
  ssi_put(bytes + size - SSI_CHECKSUM_BYTES, SSI_CHECKSUM_BYTES,
          checksum(bytes, size));
}

bool ssi_is_sealed(const uint8_t *bytes, size_t size) {
  return ssi_get(bytes + size - SSI_CHECKSUM_BYTES, SSI_CHECKSUM_BYTES) ==
         checksum(bytes, size);
}

void ssi_put_tag(uint8_t *bytes, const char *letters, uint16_t version) {
  memcpy(bytes, letters, 4);
  ssi_put(bytes + 4, 2, version);
}

ssi_status ssi_check_tag(const uint8_t *bytes, size_t size, size_t head,
                         const char *letters, uint16_t version) {
  uint64_t found;
  if (size < head + SSI_CHECKSUM_BYTES || memcmp(bytes, letters, 4) != 0)
    return SSI_ERROR_FORMAT;
  found = ssi_get(bytes + 4, 2);
  if (found > version) return SSI_ERROR_VERSION;
  return found == version && ssi_is_sealed(bytes, size) ? SSI_OK
                                                        : SSI_ERROR_FORMAT;
}

#define TAG 6

static size_t bytes_of(char width) {
  return (size_t)(width - '0');
}

void ssi_put_head(uint8_t *bytes, const ssi_format *format,
                  const uint64_t *numbers) {
  const char *width;
  ssi_put_tag(bytes, format->letters, format->version);
  bytes += TAG;
  for (width = format->widths; *width; bytes += bytes_of(*width++))
    ssi_put(bytes, bytes_of(*width), *numbers++);
}

ssi_status ssi_get_head(const uint8_t *bytes, size_t size,
                        const ssi_format *format, uint64_t *out_numbers) {
  const ssi_status status = ssi_check_tag(bytes, size, format->head,
                                          format->letters, format->version);
  const char *width;
  if (status != SSI_OK) return status;
  bytes += TAG;
  for (width = format->widths; *width; bytes += bytes_of(*width++))
    *out_numbers++ = ssi_get(bytes, bytes_of(*width));
  return SSI_OK;
}
