/* What is counted of some members' scores, apart from who they are. */
#ifndef SSI_LIB_COHORT_TALLY_H
#define SSI_LIB_COHORT_TALLY_H

#include <ssi/cohort.h>

#define PILLARS 4
#define BUCKETS (SSI_TOTAL_POINTS / SSI_COHORT_RESOLUTION + 1)

typedef struct ssi_tally {
  uint32_t count;        /* members */
  uint32_t with_pillars; /* members whose pillars are known */
  int64_t sums[PILLARS]; /* of their pillars, in micropoints */
} ssi_tally;

bool ssi_is_total(int32_t total);
/* `count` pillars within their range. */
bool ssi_are_pillars(const int32_t *pillars, size_t count);

/* That of one member; pillars NULL: unknown. */
void ssi_tally_one(const int32_t *pillars, ssi_tally *out);

void ssi_tally_add(ssi_tally *self, const ssi_tally *part);

/* `from` less `part` in *rest, which may be either; false: `part` is no part.
 */
bool ssi_tally_less(const ssi_tally *from, const ssi_tally *part,
                    ssi_tally *rest);

/* Counts each score in its bucket; false: one is out of range, and none is
   counted. */
bool ssi_count_totals(uint32_t *buckets, const int32_t *totals, size_t count);
/* The other way. */
void ssi_discount_totals(uint32_t *buckets, const int32_t *totals,
                         size_t count);

/* The bucket a score is counted in: ssi_round_divide(total,
   SSI_COHORT_RESOLUTION), whose divisor a compiler knows only here. It is all
   that is done for each of a million scores. */
static inline uint32_t ssi_bucket(int32_t total) {
  return ((uint32_t)total + SSI_COHORT_RESOLUTION / 2) / SSI_COHORT_RESOLUTION;
}

#endif
