/* How much of the inputs was observed, and how high the points could be if the
   rest were at its best. */
#ifndef SSI_LIB_SCORE_COVERAGE_H
#define SSI_LIB_SCORE_COVERAGE_H

#include <ssi/score.h>

#include "score/request.h"

/* What was observed of one indicator: of the feeds that it asks for. */
typedef struct ssi_observed {
  int64_t observed, full; /* millionths of an event, or of the level */
  int32_t share;          /* the smallest of its feeds; 0: one is unobserved */
  bool complete;          /* all traits were observed, too */
  ssi_observation state;
} ssi_observed;

typedef struct ssi_coverage {
  ssi_observed indicators[SSI_INDICATORS];
} ssi_coverage;

void ssi_coverage_take(const ssi_model *model, const ssi_inputs *inputs,
                       ssi_coverage *out);

/* To which share each feed was observed. */
void ssi_coverage_shares(const ssi_inputs *inputs, int32_t shares[SSI_FEEDS]);

static inline ssi_observation ssi_coverage_state(const ssi_coverage *self,
                                                 size_t indicator) {
  return self->indicators[indicator].state;
}

/* The part of this many micropoints that was observed. */
int32_t ssi_coverage_part(const ssi_coverage *self, size_t indicator,
                          int32_t micropoints);

/* High end of an indicator's points. Level: what is missing could at most add
   its full units. Else: what is unobserved altogether could bring the full
   weight, and what was observed in part as much of the rest as is missing. */
int32_t ssi_coverage_high(const ssi_coverage *self, const ssi_model *model,
                          size_t indicator, int64_t measure, int32_t points);

#endif
