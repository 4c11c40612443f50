/* Permutations that are the same on every machine: the shuffle of Fisher and
   Yates, with numbers from a hash of the indicator and the place instead of a
   random number generator. One hash for two places, O(n). */
#include "insight/permutation.h"

#include "base/hash.h"

/* Numbers 0 .. 2^32 - 1 of one permutation, two from each hash. */
static uint64_t draw(uint8_t indicator, uint8_t of, uint32_t number) {
  const ssi_hash_key key = {0, 0};
  const uint8_t bytes[] = {indicator, of, (uint8_t)(number / 2)};
  const uint64_t hash = ssi_hash(key, bytes, sizeof bytes);
  return number % 2 ? hash >> 32 : hash & UINT32_MAX;
}

/* Fisher and Yates: from the end, each place changes with one up to it. */
void ssi_permute_runs(uint8_t indicator, uint8_t of,
                      uint16_t strata[SSI_SENSITIVITY_RUNS]) {
  uint16_t i;
  for (i = 0; i < SSI_SENSITIVITY_RUNS; i++) strata[i] = i;
  for (i = SSI_SENSITIVITY_RUNS - 1; i > 0; i--) {
    const uint64_t number =
        draw(indicator, of, (uint32_t)(SSI_SENSITIVITY_RUNS - 1 - i));
    /* 0 … i by a product in place of a remainder (Lemire); 32 bits for so few
       places leave a bias below one in eight million. */
    const size_t other = (size_t)(number * ((uint64_t)i + 1) >> 32);
    const uint16_t kept = strata[i];
    strata[i] = strata[other];
    strata[other] = kept;
  }
}
