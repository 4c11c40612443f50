/* Where a member stands in one or several benchmarks. */
#ifndef STANDING_H
#define STANDING_H

#include "json.h"
#include "reading.h"

typedef struct standing {
  ssi_benchmark *benchmark;
  ssi_rank_result rank;
  ssi_mean_result mean;
  ssi_gap_result gap;
} standing;

typedef struct standings {
  standing *rows;
  size_t count;
} standings;

/* Reads the benchmarks that were asked for. Says what is wrong and answers
 * false with nothing to release. */
bool standings_open(const options *asked, standings *out);

/* Finds where the member stands. */
void standings_find(const reading *of, standings *self);

void standings_print(const standings *self, const terminal *screen);
void standings_emit(const standings *self, emit *out);
void standings_free(standings *self);

#endif
