/* Numbers at will: splitmix64, the same on every machine. */
#ifndef ORACLE_RANDOM_H
#define ORACLE_RANDOM_H

#include <stdint.h>

struct random {
  uint64_t state;
};

static inline uint64_t random_next(struct random *self) {
  uint64_t x = self->state += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

/* From 0 to n - 1. */
static inline int random_below(struct random *self, int64_t n) {
  return (int)(random_next(self) % (uint64_t)n);
}

static inline int random_from(struct random *self, int first, int last) {
  return first + random_below(self, (int64_t)last - first + 1);
}

/* Yes in so many cases of a hundred. */
static inline int random_chance(struct random *self, int percent) {
  return random_below(self, 100) < percent;
}

#endif
