/* What each action brings to each indicator, for every number of times a week:
   the score taken apart, so that a search can put it together again. */
#ifndef SSI_LIB_INSIGHT_PLAN_EFFECT_H
#define SSI_LIB_INSIGHT_PLAN_EFFECT_H

#include "insight/plan_steps.h"
#include "score/evaluate.h"

/* Sets of working days. */
#define SSI_PLAN_DAY_SETS (1 << SSI_PLAN_WEEK)

/* A routine with its points, as the search changes it. */
typedef struct ssi_plan_state {
  ssi_plan_routine routine;
  int32_t points[SSI_INDICATORS], total, seconds;
  ssi_plan_amount amounts[SSI_INDICATORS];
} ssi_plan_state;

/* Everything the search needs to know the points of a routine without scoring
   it: exactly the score's, as long as no two actions together come to a daily
   cap, no event of the member's lies ahead and no action is irregular
   (`exact`). */
typedef struct ssi_plan_effects {
  const ssi_plan_frame *frame;
  ssi_plan_view view;
  bool exact;
  ssi_plan_limits limits;
  int32_t seconds[SSI_PLAN_ACTIONS]; /* that an action takes once */
  ssi_plan_effect actions[SSI_PLAN_ACTIONS];
  ssi_plan_step *steps;
  size_t step_count;
  ssi_indicator_rule rules[SSI_INDICATORS];
  bool told[SSI_INDICATORS]; /* what it requires is observed from the start */
  bool mute[SSI_INDICATORS]; /* it never is, whatever the routine */
  uint32_t keepers[SSI_INDICATORS]; /* bits of actions that keep up its days */
  ssi_plan_state none;              /* nothing done */
  /* Regularity: decayed days kept up with a set of working days. */
  uint64_t kept_up[SSI_INDICATORS][SSI_PLAN_DAY_SETS];
} ssi_plan_effects;

/* Makes them; `without` is the score at the horizon, nothing done. NULL: no
   memory. */
ssi_plan_effects *ssi_plan_effects_new(const ssi_plan_frame *frame,
                                       const ssi_score *without,
                                       const ssi_plan_limits *limits);

/* The same of one routine, as far as a later ledger can show it. NULL: no
   memory. */
ssi_plan_effects *ssi_plan_effects_seen(const ssi_plan_effects *all,
                                        const ssi_plan_routine *routine);
void ssi_plan_effects_free(ssi_plan_effects *self);

/* A routine, action by action. */
void ssi_plan_state_make(const ssi_plan_effects *effects,
                         const ssi_plan_routine *routine, ssi_plan_state *out);

/* The points if one action were done this many times instead. */
int32_t ssi_plan_state_try(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action,
                           int32_t times);

/* Does it this many times. `changed`, unless it is NULL: whether that mattered,
   for each indicator that the action reaches; the others stay. */
void ssi_plan_state_set(const ssi_plan_effects *effects, ssi_plan_state *state,
                        size_t action, int32_t times,
                        bool changed[SSI_INDICATORS]);

#endif
