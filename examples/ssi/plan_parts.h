/* A plan with the member it is for. */
#ifndef PLAN_PARTS_H
#define PLAN_PARTS_H

#include "reading.h"

typedef struct plan {
  reading reading;
  ssi_plan *plan;
} plan;

/* Parts that are certain to exist. */
ssi_plan_result plan_total(const plan *self);
ssi_plan_pillar_result plan_pillar(const plan *self, ssi_pillar pillar);
size_t plan_lines(const plan *self);
ssi_plan_line_result plan_line(const plan *self, size_t index);
size_t plan_tasks(const plan *self);
ssi_plan_task_result plan_task(const plan *self, size_t index);
size_t plan_yields(const plan *self);
ssi_plan_yield_result plan_yield(const plan *self, size_t index);

/* Prints all of it for people, or as JSON. Answers an exit code. */
int plan_print(const plan *self, const terminal *screen);
int plan_json(const plan *self);

#endif
