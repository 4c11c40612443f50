/* The search for a routine. */
#ifndef SSI_LIB_INSIGHT_PLAN_SEARCH_H
#define SSI_LIB_INSIGHT_PLAN_SEARCH_H

#include "insight/plan_effect.h"

/* The best routine; true if all were tried. */
bool ssi_plan_search(const ssi_plan_effects *effects, ssi_plan_routine *out);

#endif
