/* Exact noise from random words: geometric and discrete Laplace after Canonne,
   Kamath and Steinke, "The Discrete Gaussian for Differential Privacy" (2020),
   and the L-infinity ("cube") mechanism on Z^4. No table, no rounding and no
   floating point: given ideal words, the distributions are exact. The words are
   SipHash-2-4 in counter mode; a draw takes O(1) of them on average, about ten,
   and a cube about fifty. How many depends on the noise, so the time that a
   publication takes is the host's secret. */
#include "cohort/noise.h"

#include <stdbool.h>
#include <string.h>

#include "base/alloc.h"
#include "base/bytes.h"

#define WORD 8

void ssi_noise_make(const uint8_t key[16], const uint8_t *bytes, size_t size,
                    ssi_noise *out) {
  ssi_hash_key by = ssi_hash_key_from(key);
  uint8_t input[1 + SSI_NOISE_INPUT] = {0};
  memcpy(input + 1, bytes, size);
  out->seed.k0 = ssi_hash(by, input, 1 + size);
  input[0] = 1;
  out->seed.k1 = ssi_hash(by, input, 1 + size);
  ssi_wipe(input, sizeof input);
  ssi_wipe(&by, sizeof by);
  out->count = 0;
}

/*@ requires \valid(self);
    assigns self->count; */
static uint64_t next_word(ssi_noise *self) {
  uint8_t counter[WORD];
  ssi_put(counter, WORD, self->count++);
  return ssi_hash(self->seed, counter, WORD);
}

/* How many of the first words would make some of 0 … m - 1 more frequent: 2^64
   mod m. The others are a whole number of times m. */
/*@ requires m >= 1;
    assigns \nothing;
    ensures \result < m;
    ensures TwoTo64 - \result == m * ((TwoTo64 - m) / m + 1); */
static inline uint64_t refused_below(uint64_t m) {
  const uint64_t others = UINT64_MAX - m + 1;
  /*@ assert others == m * (others / m) + others % m; */
  return others % m;
}

/* 0 … m - 1, each equally often: the first words are drawn again. */
/*@ requires \valid(self) && m >= 1;
    assigns self->count;
    ensures \result < m; */
static uint64_t draw_below(ssi_noise *self, uint64_t m) {
  const uint64_t refused = refused_below(m);
  uint64_t word;
  /*@ loop assigns word, self->count; */
  do word = next_word(self);
  while (word < refused);
  return word % m;
}

/* true with probability exp(-u / t), u <= t: von Neumann's series. Coins of u /
   (t k), k = 1, 2 …, are thrown until one fails; an odd number of throws has
   this probability: with x = u / t, more than k throws have x^k / k!, so an odd
   number has 1 - x + x^2 / 2! - x^3 / 3! … */
/*@ requires \valid(self) && u <= t && 1 <= t < 0x10000000000;
    assigns self->count; */
static bool draw_exp(ssi_noise *self, uint64_t u, uint64_t t) {
  uint64_t k = 1;
  /*@ loop invariant k >= 1;
      admit loop invariant k < 0x1000000;
      loop invariant 1 <= t * k <= 0x10000000000 * k;
      loop assigns k, self->count; */
  while (draw_below(self, t * k) < u) k++;
  return k & 1;
}

/* x >= 0 with probability proportional to exp(-x s / t): u + t v with u below t
   and v counts of exp(-1) has weight exp(-(u + t v) / t); dividing by s adds up
   s weights that follow one another, which leaves their ratio at exp(-s / t).
 */
static uint64_t draw_geometric(ssi_noise *self, uint64_t s, uint64_t t) {
  uint64_t u, v = 0;
  do u = draw_below(self, t);
  while (!draw_exp(self, u, t));
  while (draw_exp(self, 1, 1)) v++;
  return (u + t * v) / s;
}

/* A geometric with a sign; zero has but one. */
int64_t ssi_noise_laplace(ssi_noise *self, uint64_t s, uint64_t t) {
  for (;;) {
    const bool negative = next_word(self) >> 63;
    const int64_t x = (int64_t)draw_geometric(self, s, t);
    if (!negative) return x;
    if (x > 0) return -x;
  }
}

/* A cube of radius r, drawn with weight (2 r + 1)^4 exp(-r s / t), and a point
   of it. The sum of five geometrics is r with weight (r + 1) (r + 2) (r + 3) (r
   + 4) / 24; four coins of (2 r + 1) / (2 r + 2 j) make it (2 r + 1)^4. */
static uint64_t draw_radius(ssi_noise *self, uint64_t s, uint64_t t) {
  for (;;) {
    uint64_t r = 0, j;
    bool kept = true;
    for (j = 0; j < SSI_CUBE + 1; j++) r += draw_geometric(self, s, t);
    for (j = 1; j <= SSI_CUBE; j++)
      kept &= draw_below(self, 2 * (r + j)) < 2 * r + 1;
    if (kept) return r;
  }
}

void ssi_noise_cube(ssi_noise *self, uint64_t s, uint64_t t,
                    int64_t z[SSI_CUBE]) {
  const uint64_t r = draw_radius(self, s, t);
  size_t j;
  for (j = 0; j < SSI_CUBE; j++)
    z[j] = (int64_t)draw_below(self, 2 * r + 1) - (int64_t)r;
}
