/* A routine with its points, as the search changes it. */
#ifndef SSI_LIB_INSIGHT_PLAN_STATE_H
#define SSI_LIB_INSIGHT_PLAN_STATE_H

#include "insight/plan_effect.h"

typedef struct ssi_plan_state {
  ssi_plan_routine routine;
  ssi_sides amounts;
  int32_t points[SSI_INDICATORS], total, seconds;
} ssi_plan_state;

ssi_plan_state ssi_plan_state_empty(const ssi_plan_effects *effects);

/* The points if one action were done so many times instead. */
int32_t ssi_plan_state_try(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action,
                           int32_t times);

/* Does it so many times. `changed`, unless it is NULL: whether that mattered,
   for each indicator that the action reaches; the others stay. */
void ssi_plan_state_set(const ssi_plan_effects *effects, ssi_plan_state *state,
                        size_t action, int32_t times,
                        bool changed[SSI_INDICATORS]);

#endif
