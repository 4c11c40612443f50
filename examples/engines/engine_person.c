/* The number of a person who is known by a text: BLAKE2b (RFC 7693) with a
   digest of eight bytes, which Python has as hashlib.blake2b(text,
   digest_size=8). The hash is not keyed: who knows the text knows the number.
 */
#include <string.h>

#include "engine.h"

enum { WORDS = 8, BLOCK = 128, ROUNDS = 12, DIGEST = 8 };

static const uint64_t start[WORDS] = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b,
                                      0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
                                      0x510e527fade682d1, 0x9b05688c2b3e6c1f,
                                      0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};

static const uint8_t order[ROUNDS][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3}};

static uint64_t turned(uint64_t word, int bits) {
  return word >> bits | word << (64 - bits);
}

static void mix(uint64_t *v, int a, int b, int c, int d, uint64_t x,
                uint64_t y) {
  v[a] += v[b] + x;
  v[d] = turned(v[d] ^ v[a], 32);
  v[c] += v[d];
  v[b] = turned(v[b] ^ v[c], 24);
  v[a] += v[b] + y;
  v[d] = turned(v[d] ^ v[a], 16);
  v[c] += v[d];
  v[b] = turned(v[b] ^ v[c], 63);
}

/* One block; `read` bytes were read with it. */
static void compress(uint64_t *state, const uint8_t *block, uint64_t read,
                     bool last) {
  uint64_t v[2 * WORDS], m[16];
  for (int i = 0; i < 16; i++) {
    m[i] = 0;
    for (int k = 0; k < 8; k++) m[i] |= (uint64_t)block[8 * i + k] << 8 * k;
  }
  memcpy(v, state, sizeof start);
  memcpy(v + WORDS, start, sizeof start);
  v[12] ^= read;
  if (last) v[14] = ~v[14];
  for (int r = 0; r < ROUNDS; r++) {
    const uint8_t *s = order[r];
    for (int i = 0; i < 4; i++)
      mix(v, i, i + 4, i + 8, i + 12, m[s[2 * i]], m[s[2 * i + 1]]);
    for (int i = 0; i < 4; i++)
      mix(v, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4,
          m[s[8 + 2 * i]], m[s[9 + 2 * i]]);
  }
  for (int i = 0; i < WORDS; i++) state[i] ^= v[i] ^ v[i + WORDS];
}

uint64_t engine_person(engine_text text) {
  uint64_t state[WORDS];
  uint8_t block[BLOCK];
  uint64_t read = 0;
  if (text.size == 0) return 0;
  memcpy(state, start, sizeof start);
  state[0] ^= 0x01010000u ^ DIGEST;
  while (text.size - read > BLOCK) {
    memcpy(block, text.bytes + read, BLOCK);
    read += BLOCK;
    compress(state, block, read, false);
  }
  memset(block, 0, BLOCK);
  memcpy(block, text.bytes + read, text.size - read);
  compress(state, block, text.size, true);
  return state[0] ? state[0] : 1;
}
