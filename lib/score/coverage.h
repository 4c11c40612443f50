/* How much of the inputs was observed, and how high the points could be if the
   rest were at its best. */
#ifndef SSI_LIB_SCORE_COVERAGE_H
#define SSI_LIB_SCORE_COVERAGE_H

#include <ssi/score.h>

#include "score/request.h"

/* Units are thousandths, or millionths of a level. */
typedef struct ssi_coverage {
  int64_t feeds[SSI_FEEDS]; /* units that were observed */
  int64_t observed[SSI_INDICATORS], full[SSI_INDICATORS];
} ssi_coverage;

void ssi_coverage_take(const ssi_inputs *inputs, ssi_coverage *out);

static inline ssi_observation ssi_coverage_state(const ssi_coverage *self,
                                                 size_t indicator) {
  if (self->observed[indicator] == 0) return SSI_OBSERVATION_NONE;
  return self->observed[indicator] == self->full[indicator]
             ? SSI_OBSERVATION_FULL
             : SSI_OBSERVATION_PART;
}

/* The part of so many micropoints that was observed. */
int32_t ssi_coverage_part(const ssi_coverage *self, size_t indicator,
                          int32_t micropoints);

/* High end of an indicator's points. Level: what is unobserved could at most
   add its full units. Else: anything unobserved could bring the full weight. */
int32_t ssi_coverage_high(const ssi_coverage *self, const ssi_model *model,
                          size_t indicator, int64_t measure, int32_t points);

#endif
