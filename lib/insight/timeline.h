/* What each indicator is made of on every day of a range, all days at once.

   The weight of an event falls in straight lines that bend at each half-life,
   so its second differences are zero but on those days. An event is entered by
   these few steps; two running sums over the days then give the exact amounts
   that a score of each day would sum up. */
#ifndef SSI_LIB_INSIGHT_TIMELINE_H
#define SSI_LIB_INSIGHT_TIMELINE_H

#include "score/amounts.h"
#include "score/coverage.h"

/* Days first .. first + days - 1 of one amount, as second differences. Sums
   wrap around 2^64 on the way and come out exact, because the amounts fit. */
typedef struct ssi_series {
  int32_t first, half_life;
  size_t days;
  uint64_t *steps; /* NULL: this indicator has no such side */
  bool touched;    /* false: nothing was entered, all days are 0 */
} ssi_series;

typedef struct ssi_timeline {
  const ssi_request *request; /* as of the last day */
  int32_t first;
  size_t days;
  ssi_coverage coverage;
  ssi_sides facts; /* what they bring, the same on every day */
  ssi_series series[SSI_INDICATORS][2]; /* what counts for, and against */
  ssi_allocator scratch;
  uint64_t *block; /* the steps of all series */
  size_t block_size;
} ssi_timeline;

/* Makes the amounts of the request's wanted indicators on `days` days from
   `first` on, days >= 1; the request's day is the last of them, and it stays as
   long as the timeline. NULL: no memory. */
ssi_timeline *ssi_timeline_make(const ssi_request *request, int32_t first,
                                size_t days, const ssi_allocator *scratch);
void ssi_timeline_free(ssi_timeline *self);

/* Adds the points of a wanted indicator to those of each day, and writes its
   measures unless they are NULL. */
void ssi_timeline_points(const ssi_timeline *self, size_t index,
                         int32_t *points, int64_t *measures);

#endif
