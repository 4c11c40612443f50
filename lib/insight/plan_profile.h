/* Profile work: facts that writing can change. */
#ifndef SSI_LIB_INSIGHT_PLAN_PROFILE_H
#define SSI_LIB_INSIGHT_PLAN_PROFILE_H

#include "insight/plan_place.h"

/* The profile work that brings anything, in zeroed tasks; answers how much. The
   facts of the frame are then those with it done; the score is room to try. */
size_t ssi_plan_tasks_find(ssi_plan_frame *frame, ssi_score *room,
                           ssi_plan_task_result tasks[SSI_PLAN_TASKS]);

#endif
