/* SipHash-2-4: keyed hashes of people, checksums, fingerprints. */
#ifndef SSI_LIB_BASE_HASH_H
#define SSI_LIB_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

typedef struct ssi_hash_key {
  uint64_t k0, k1;
} ssi_hash_key;

/* The key in 16 bytes, little-endian. */
ssi_hash_key ssi_hash_key_from(const uint8_t bytes[16]);

uint64_t ssi_hash(ssi_hash_key key, const uint8_t *bytes, size_t size);

#endif
