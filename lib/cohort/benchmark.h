/* The table behind ssi_benchmark. */
#ifndef SSI_LIB_COHORT_BENCHMARK_H
#define SSI_LIB_COHORT_BENCHMARK_H

#include <ssi/benchmark.h>

#include "cohort/label.h"
#include "cohort/tally.h"

#define KNOTS_FEW 11
#define KNOTS_MANY 21
#define MANY_MEMBERS 4000 /* from this many on there are KNOTS_MANY */
#define WHOLE (100 * SSI_PERCENT)

struct ssi_benchmark {
  ssi_allocator allocator;
  ssi_label label;
  ssi_benchmark_source source;
  int32_t members; /* rounded down; 0: an estimate */
  int32_t epsilon; /* 64ths; 0: an estimate */
  bool has_pillars;
  int32_t total;            /* mean, micropoints */
  int32_t pillars[PILLARS]; /* means; zeros if they are unknown */
  size_t knots;
  int32_t shares[KNOTS_MANY]; /* of WHOLE; zeros behind the last */
};

/* Members as a benchmark tells them: tens, from 1,000 on hundreds. */
int32_t ssi_members_rounded(uint32_t members);
/* The most members that are rounded to this many. */
uint32_t ssi_members_at_most(int32_t rounded);

bool ssi_is_epsilon(int32_t epsilon);
/* Whether a publication of this many members may have it. */
bool ssi_epsilon_fits(int32_t epsilon, uint32_t members);

/* The share of members above a score, in millionths of a percent: never more
   for a higher one. */
int32_t ssi_share_above(const ssi_benchmark *self, int32_t total);

/* The pillar whose points are furthest behind the means, of equal ones the
   first, 0 … 3. */
size_t ssi_weakest_pillar(const int32_t points[PILLARS],
                          const int32_t means[PILLARS]);

/* The fallback's shares of KNOTS_MANY knots, and means of the pillars. */
extern const int32_t ssi_fallback_shares[KNOTS_MANY];
extern const int32_t ssi_fallback_pillars[PILLARS];

#endif
