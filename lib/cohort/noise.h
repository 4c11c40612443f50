/* Exact noise of differential privacy, in whole numbers. Each probability is
   proportional to exp(-size s / t), 0 < s, 0 < t < 2^40. */
#ifndef SSI_LIB_COHORT_NOISE_H
#define SSI_LIB_COHORT_NOISE_H

#include <stddef.h>
#include <stdint.h>

#include "base/hash.h"

#define SSI_CUBE 4

/* Random words that depend on the key and on everything that goes in. */
typedef struct ssi_noise {
  ssi_hash_key seed;
  uint64_t count; /* words drawn so far */
} ssi_noise;

/* The most bytes that may go in. */
#define SSI_NOISE_INPUT 256

void ssi_noise_make(const uint8_t key[16], const uint8_t *bytes, size_t size,
                    ssi_noise *out);

/* The discrete Laplace distribution: its size is |z|. */
int64_t ssi_noise_laplace(ssi_noise *self, uint64_t s, uint64_t t);

/* A point of Z^4; its size is the greatest |z[j]|. */
void ssi_noise_cube(ssi_noise *self, uint64_t s, uint64_t t,
                    int64_t z[SSI_CUBE]);

#endif
