/* Numbers of members from text: whole numbers as they are, anything else by
 * SipHash-2-4 as doc/cohorts.md defines it. */
#include "member_id.h"

#include <string.h>

/* SipHash-2-4 with a key of zeros: the same text must give the same number on
 * every machine, so nothing about it is secret. */
typedef struct sip {
  uint64_t a, b, c, d;
} sip;

static uint64_t turn(uint64_t value, int bits) {
  return value << bits | value >> (64 - bits);
}

static void mix(sip *self, int rounds) {
  for (int i = 0; i < rounds; i++) {
    self->a += self->b;
    self->c += self->d;
    self->b = turn(self->b, 13) ^ self->a;
    self->d = turn(self->d, 16) ^ self->c;
    self->a = turn(self->a, 32);
    self->c += self->b;
    self->a += self->d;
    self->b = turn(self->b, 17) ^ self->c;
    self->d = turn(self->d, 21) ^ self->a;
    self->c = turn(self->c, 32);
  }
}

static void take_word(sip *self, uint64_t word) {
  self->d ^= word;
  mix(self, 2);
  self->a ^= word;
}

uint64_t member_hash(const void *bytes, size_t size) {
  const unsigned char *text = bytes;
  sip self = {0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261,
              0x7465646279746573};
  uint64_t word = 0;
  for (size_t i = 0; i < size; i++) {
    word |= (uint64_t)text[i] << (8 * (i % 8));
    if (i % 8 != 7) continue;
    take_word(&self, word);
    word = 0;
  }
  take_word(&self, word | (uint64_t)size << 56);
  self.c ^= 0xFF;
  mix(&self, 4);
  return self.a ^ self.b ^ self.c ^ self.d;
}

/* True for digits only, if the number fits. */
static bool whole(const char *text, uint64_t *out) {
  uint64_t value = 0;
  for (; *text != '\0'; text++) {
    uint64_t digit = (uint64_t)(*text - '0');
    if (*text < '0' || *text > '9') return false;
    if (value > (UINT64_MAX - digit) / 10) return false;
    value = value * 10 + digit;
  }
  *out = value;
  return true;
}

bool member_id(const char *text, uint64_t *out) {
  if (text[0] == '\0') return false;
  if (!whole(text, out)) *out = member_hash(text, strlen(text));
  return true;
}
