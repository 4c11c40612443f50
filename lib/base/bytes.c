/* Numbers in saved bytes are little-endian on every machine; the checksum is
   SipHash-2-4 with a key of zeros, which finds damage and hides nothing. */
#include "base/bytes.h"

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
