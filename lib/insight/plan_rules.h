/* What a plan may propose, what it assumes to come back, and what it is asked.
   doc/readings.md, section 4. */
#ifndef SSI_LIB_INSIGHT_PLAN_RULES_H
#define SSI_LIB_INSIGHT_PLAN_RULES_H

#include <ssi/plan.h>

#include "model/model.h"
#include "score/score.h"

#define SSI_PLAN_ACTIONS 21
#define SSI_PLAN_YIELDS 19
#define SSI_PLAN_TASKS 11

#define SSI_PLAN_WEEK 7
#define SSI_PLAN_HORIZON_MIN 7
#define SSI_PLAN_HORIZON_MAX 730

/* Something one does: how, how often a week at most, and whether each time it
   is done to another person (or company). Whatever feeds an indicator of
   people is. */
typedef struct ssi_plan_action_row {
  ssi_kind kind;
  uint32_t traits;
  int32_t weekly;
  bool to_someone;
} ssi_plan_action_row;

/* How the times at which something comes back are found. */
typedef enum ssi_plan_way {
  SSI_PLAN_OWN = 1, /* by the rate itself */
  SSI_PLAN_REST     /* where the action's first yield does not come */
} ssi_plan_way;

/* What comes back. As an indicator measures it (`rate`; the prior alone where
   it measures nothing); or, where there is none, at the member's own rate among
   the kinds `tried` (none: not distinguished from what comes of everything
   else), for which the prior counts `weight` times. */
typedef struct ssi_plan_yield_row {
  ssi_kind action, yield;
  uint32_t traits;
  ssi_plan_way way;
  int32_t prior, weight, most;
  ssi_indicator rate; /* 0: none */
  ssi_kind tried[3];  /* 0: no further one */
} ssi_plan_yield_row;

#define SSI_PLAN_TRIED (sizeof ssi_plan_yield_rows[0].tried / sizeof(ssi_kind))

/* A fact that writing can change; `each`: seconds for each one missing. */
typedef struct ssi_plan_task_row {
  ssi_fact fact;
  int32_t seconds;
  bool each;
} ssi_plan_task_row;

/* Yields and tasks are in the order of the actions and facts. Their definitions
   have as many rows as they list, which must be these. */
extern const ssi_plan_action_row ssi_plan_action_rows[SSI_PLAN_ACTIONS];
extern const ssi_plan_yield_row ssi_plan_yield_rows[SSI_PLAN_YIELDS];
extern const ssi_plan_task_row ssi_plan_task_rows[SSI_PLAN_TASKS];

/* Row of a kind, or SSI_PLAN_ACTIONS if it is no action of a plan. */
size_t ssi_plan_action_of(ssi_kind kind);

/* Seconds that an action takes once. */
static inline int32_t ssi_plan_seconds(size_t action) {
  return ssi_kind_rows[ssi_plan_action_rows[action].kind - 1].seconds;
}

/* Yields of an action: ssi_plan_yield_rows[first .. last). */
typedef struct ssi_plan_span {
  size_t first, last;
} ssi_plan_span;
ssi_plan_span ssi_plan_yields_of(size_t action);

/* A yield's rate in millionths, and what it was taken from. */
typedef struct ssi_plan_rate {
  int32_t rate;
  ssi_indicator indicator; /* 0: from these, and the prior */
  int64_t times, came;
} ssi_plan_rate;

/* The rates of all yields, zeroed before: from the score of a day, and from the
   member's year up to it. */
void ssi_plan_rates_take(const ssi_score *now, const ssi_inputs *inputs,
                         const ssi_activity *activity,
                         ssi_plan_rate rates[SSI_PLAN_YIELDS]);

/* How much of a yield the first `times` times of its action bring. */
int64_t ssi_plan_came(const ssi_plan_rate *rates, size_t yield, int64_t times);

struct ssi_plan_options {
  ssi_allocator allocator;
  int32_t minutes, days;
  int32_t at_least[SSI_PLAN_ACTIONS], at_most[SSI_PLAN_ACTIONS];
  bool has_cohort;
  int32_t cohort[SSI_PILLARS];
  ssi_refusal refusal;
};

/* 15 minutes on 5 days, no wishes; the allocator stays as it is. */
void ssi_plan_options_reset(ssi_plan_options *self);

#endif
