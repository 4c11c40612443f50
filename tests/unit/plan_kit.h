/* Plans in tests: made or the program stops, and their parts read. */
#ifndef SSI_TESTS_UNIT_PLAN_KIT_H
#define SSI_TESTS_UNIT_PLAN_KIT_H

#include "unit/member.h"

#define ACTIONS 21

ssi_plan *plan_of(const member *self, const ssi_plan_options *options,
                  int32_t day, int32_t horizon);
ssi_plan_options *options_of(int32_t minutes, int32_t days);

/* Options that allow nothing but what is limited afterwards. */
ssi_plan_options *options_of_nothing(int32_t minutes, int32_t days);

ssi_plan_action_info action_at(size_t index);
ssi_plan_result plan_total(const ssi_plan *plan);
ssi_plan_pillar_result plan_pillar(const ssi_plan *plan, ssi_pillar pillar);
size_t plan_lines(const ssi_plan *plan);
ssi_plan_line_result plan_line(const ssi_plan *plan, size_t index);
size_t plan_tasks(const ssi_plan *plan);
ssi_plan_task_result plan_task(const ssi_plan *plan, size_t index);
ssi_plan_yield_result plan_yield(const ssi_plan *plan, ssi_kind action,
                                 ssi_kind yield);

/* How often a week the plan has an action. */
int32_t plan_times(const ssi_plan *plan, ssi_kind kind);

/* A routine as ssi_plan_points() takes it: every action in order of the table.
 */
typedef struct routine {
  uint8_t kinds[ACTIONS];
  int32_t times[ACTIONS];
} routine;

routine plan_routine(const ssi_plan *plan);
int32_t plan_try(const ssi_plan *plan, const routine *other);

/* The member after the plan: all of it done, or as far as the ledger and the
   profile observe it (`seen`), so that nothing else becomes observed. */
member plan_done(const member *of, const ssi_plan *plan, bool seen);

#endif
