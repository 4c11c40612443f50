/* What an action brings by itself, for every number of times a week. */
#ifndef SSI_LIB_INSIGHT_PLAN_STEPS_H
#define SSI_LIB_INSIGHT_PLAN_STEPS_H

#include "insight/plan_place.h"

/* What counts for and against an indicator. */
typedef struct ssi_plan_amount {
  uint64_t sides[2];
} ssi_plan_amount;

/* What an action brings at a number of times a week, to the first indicators
   of its effect. What keeps up days follows from the days alone. */
typedef struct ssi_plan_step {
  ssi_plan_amount amounts[SSI_INDICATORS];
  ssi_kind_set kinds; /* that become observed */
  uint32_t days;      /* bits of the days of the week on which it is done */
} ssi_plan_step;

typedef struct ssi_plan_effect {
  size_t count;
  size_t indicators[SSI_INDICATORS]; /* count of them */
  uint8_t places[SSI_INDICATORS];    /* of them, from 1; 0: not reached */
  bool irregular;       /* days are kept up by what comes back alone */
  ssi_plan_step *steps; /* of 0 times and more */
} ssi_plan_effect;

/* How the days of a plan fade until its horizon: for each indicator, weights by
   the days that are left. NULL: no memory. */
uint32_t *ssi_plan_fading_new(const ssi_plan_frame *frame);
void ssi_plan_fading_free(const ssi_plan_frame *frame, uint32_t *fading);

/* Fills what an action reaches and its steps, which are zeroed, of all times a
   week that the limits allow. false: no memory. */
bool ssi_plan_steps_take(const ssi_plan_frame *frame, ssi_plan_view view,
                         const uint32_t *fading, const ssi_plan_limits *limits,
                         size_t action, ssi_plan_effect *effect);

#endif
