/* The library's keyed hash, SipHash-2-4 by Aumasson and Bernstein, written from
   the paper: without the key nobody can choose texts that collide. Two rounds
   for each eight bytes and four at the end: linear in the bytes. */
#include "base/hash.h"

#include <stdbool.h>

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

typedef struct state {
  uint64_t a, b, c, d;
} state;

static inline uint64_t turn(uint64_t x, unsigned bits) {
  return (x << bits) | (x >> (64 - bits));
}

/* By value, so that the state stays in registers. */
static inline state mix(state v) {
  v.a += v.b;
  v.b = turn(v.b, 13) ^ v.a;
  v.a = turn(v.a, 32);
  v.c += v.d;
  v.d = turn(v.d, 16) ^ v.c;
  v.a += v.d;
  v.d = turn(v.d, 21) ^ v.a;
  v.c += v.b;
  v.b = turn(v.b, 17) ^ v.c;
  v.c = turn(v.c, 32);
  return v;
}

/* The constants are the paper's: "somepseudorandomlygeneratedbytes" in ASCII.
   The last word holds what is left and, on top, the size, so that texts which
   differ in zeros at their ends differ in it. */
uint64_t ssi_hash(ssi_hash_key key, const uint8_t *bytes, size_t size) {
  state v = {
      key.k0 ^ UINT64_C(0x736f6d6570736575),
      key.k1 ^ UINT64_C(0x646f72616e646f6d),
      key.k0 ^ UINT64_C(0x6c7967656e657261),
      key.k1 ^ UINT64_C(0x7465646279746573),
  };
  size_t left = size, i;
  for (;; bytes += 8, left -= 8) {
    const bool last = left < 8;
    const uint64_t word = last ? little_endian(bytes, left) | (uint64_t)size
                                                                  << 56
                               : eight_bytes(bytes);
    v.d ^= word;
    v = mix(mix(v));
    v.a ^= word;
    if (last) break;
  }
  v.c ^= 0xff;
  for (i = 0; i < 4; i++) v = mix(v);
  return v.a ^ v.b ^ v.c ^ v.d;
}
