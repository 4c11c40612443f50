/* Profile work: facts that writing can change. */
#ifndef SSI_LIB_INSIGHT_PLAN_PROFILE_H
#define SSI_LIB_INSIGHT_PLAN_PROFILE_H

#include "insight/plan_place.h"

/* The profile work that brings anything, in zeroed tasks; answers how much.
 *done: the member's facts, of which it is then done. */
size_t ssi_plan_tasks_find(const ssi_plan_frame *frame,
                           ssi_plan_task_result tasks[SSI_PLAN_TASKS],
                           ssi_inputs *done);

#endif
