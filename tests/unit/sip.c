/* SipHash-2-4 with a key of zeros, written a second time, to check the checksum
   of saved bytes. */
#include "unit/sip.h"

#define ROTATE(x, by) (x = (x << (by)) | (x >> (64 - (by))))

static uint64_t a, b, c, d;

static void half_round(uint64_t *w, uint64_t *x, uint64_t *y, uint64_t *z,
                       int first, int second) {
  *w += *x;
  *y += *z;
  ROTATE(*x, first);
  ROTATE(*z, second);
  *x ^= *w;
  *z ^= *y;
  ROTATE(*w, 32);
}

static void sip_rounds(int times) {
  while (times-- > 0) {
    half_round(&a, &b, &c, &d, 13, 16);
    half_round(&c, &b, &a, &d, 17, 21);
  }
}

static void absorb(uint64_t word) {
  d ^= word;
  sip_rounds(2);
  a ^= word;
}

static uint64_t word_of(const uint8_t *bytes, size_t size) {
  uint64_t word = 0;
  while (size-- > 0) word = word << 8 | bytes[size];
  return word;
}

uint64_t sip_of(const uint8_t *bytes, size_t size) {
  size_t left = size;
  a = UINT64_C(0x736f6d6570736575);
  b = UINT64_C(0x646f72616e646f6d);
  c = UINT64_C(0x6c7967656e657261);
  d = UINT64_C(0x7465646279746573);
  for (; left >= 8; left -= 8, bytes += 8) absorb(word_of(bytes, 8));
  /* The last byte of the last word is the length. */
  absorb(word_of(bytes, left) | (uint64_t)size << 56);
  c ^= 0xff;
  sip_rounds(4);
  return a ^ b ^ c ^ d;
}

void sip_seal(uint8_t *bytes, size_t size) {
  const uint64_t sum = sip_of(bytes, size - 8);
  size_t i;
  for (i = 0; i < 8; i++) bytes[size - 8 + i] = (uint8_t)(sum >> (8 * i));
}
