/* What a publication tells of a cohort: exactly, and with noise. */
#ifndef SSI_LIB_COHORT_STATISTICS_H
#define SSI_LIB_COHORT_STATISTICS_H

#include "cohort/benchmark.h"
#include "cohort/cohort.h"

#define MEMBER_SHARE 1000 /* what a member brings to the knots in all */

typedef struct ssi_statistics {
  uint32_t members;
  size_t knots;
  int64_t at_knots[KNOTS_MANY]; /* thousandths of a member */
  bool has_pillars;             /* else the sum of the scores is sums[0] */
  int64_t sums[PILLARS];        /* micropoints; hundredths of a point */
} ssi_statistics;

void ssi_statistics_take(const ssi_cohort *cohort, ssi_statistics *out);

/* What one publication draws its noise with. */
typedef struct ssi_draw {
  const uint8_t *key; /* SSI_BENCHMARK_KEY_BYTES */
  uint64_t serial;
  int32_t epsilon; /* 64ths */
} ssi_draw;

/* Adds noise of half of epsilon to the knots, and half to the sums. */
void ssi_statistics_blur(ssi_statistics *self, const ssi_draw *by);

/* Fills size, knots and means of a benchmark. From here on only what is noisy,
   and the number of members, is read. */
void ssi_statistics_tell(const ssi_statistics *self, ssi_benchmark *out);

#endif
