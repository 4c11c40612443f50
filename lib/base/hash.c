/* SipHash-2-4 by Aumasson and Bernstein, written from the paper. */
#include "base/hash.h"

static uint64_t little_endian(const uint8_t *bytes, size_t size) {
  uint64_t value = 0;
  size_t i;
  for (i = 0; i < size; i++) value |= (uint64_t)bytes[i] << (8 * i);
  return value;
}

/* One expression, which compilers know to be a single load. */
static uint64_t eight_bytes(const uint8_t *bytes) {
  return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 |
         (uint64_t)bytes[2] << 16 | (uint64_t)bytes[3] << 24 |
         (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
         (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

ssi_hash_key ssi_hash_key_from(const uint8_t bytes[16]) {
  ssi_hash_key key = {eight_bytes(bytes), eight_bytes(bytes + 8)};
  return key;
}

static uint64_t turn(uint64_t x, unsigned bits) {
  return (x << bits) | (x >> (64 - bits));
}

static void rounds(uint64_t v[4], int times) {
  for (; times > 0; times--) {
    v[0] += v[1];
    v[1] = turn(v[1], 13) ^ v[0];
    v[0] = turn(v[0], 32);
    v[2] += v[3];
    v[3] = turn(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = turn(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = turn(v[1], 17) ^ v[2];
    v[2] = turn(v[2], 32);
  }
}

static void take(uint64_t v[4], uint64_t word) {
  v[3] ^= word;
  rounds(v, 2);
  v[0] ^= word;
}

uint64_t ssi_hash(ssi_hash_key key, const uint8_t *bytes, size_t size) {
  uint64_t v[4] = {
      key.k0 ^ UINT64_C(0x736f6d6570736575),
      key.k1 ^ UINT64_C(0x646f72616e646f6d),
      key.k0 ^ UINT64_C(0x6c7967656e657261),
      key.k1 ^ UINT64_C(0x7465646279746573),
  };
  const size_t whole = size / 8 * 8;
  size_t at;
  for (at = 0; at < whole; at += 8) take(v, eight_bytes(bytes + at));
  take(v, little_endian(bytes + whole, size - whole) | (uint64_t)size << 56);
  v[2] ^= 0xff;
  rounds(v, 4);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}
