/* The plan: the handle. */
#ifndef SSI_LIB_INSIGHT_PLAN_H
#define SSI_LIB_INSIGHT_PLAN_H

#include "insight/plan_place.h"

struct ssi_plan {
  ssi_plan_frame frame;
  ssi_plan_routine routine;
  ssi_plan_result total;
  ssi_plan_pillar_result pillars[SSI_PILLARS];
  ssi_plan_line_result lines[SSI_PLAN_ACTIONS];
  size_t line_count;
  ssi_plan_task_result tasks[SSI_PLAN_TASKS];
  size_t task_count;
};

/* Finds the routine and its lines; `without` is the score at the horizon,
   nothing done. SSI_ERROR_MEMORY. */
ssi_status ssi_plan_find_routine(const ssi_score *without,
                                 const ssi_plan_limits *limits, ssi_plan *self);

#endif
