/* The plan: tables of what it may propose and assume, the frame it is made in,
   and the steps from there to a routine. doc/readings.md, section 4. */
#ifndef SSI_LIB_INSIGHT_PLAN_H
#define SSI_LIB_INSIGHT_PLAN_H

#include <ssi/plan.h>

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
  SSI_PLAN_OWN = 1, /* by its own rate */
  SSI_PLAN_REST     /* where the action's first yield does not come */
} ssi_plan_way;

/* What comes back. The member's own rate is that of `came` among `tried` (bits
   kind - 1; 0: not told apart from what comes of everything else). */
typedef struct ssi_plan_yield_row {
  ssi_kind action, yield;
  uint32_t traits;
  ssi_plan_way way;
  int32_t prior, weight, most;
  ssi_kind came;
  uint64_t tried;
} ssi_plan_yield_row;

/* A fact that writing can change; `each`: seconds for each one missing. */
typedef struct ssi_plan_task_row {
  ssi_fact fact;
  int32_t seconds;
  bool each;
} ssi_plan_task_row;

/* Yields and tasks are in the order of the actions and facts. */
extern const ssi_plan_action_row ssi_plan_action_rows[SSI_PLAN_ACTIONS];
extern const ssi_plan_yield_row ssi_plan_yield_rows[SSI_PLAN_YIELDS];
extern const ssi_plan_task_row ssi_plan_task_rows[SSI_PLAN_TASKS];

/* Row of a kind, or SSI_PLAN_ACTIONS if it is no action of a plan. */
size_t ssi_plan_action_of(ssi_kind kind);

/* Seconds that an action takes once. */
int32_t ssi_plan_seconds(size_t action);

/* Yields of an action: ssi_plan_yield_rows[first .. last). */
typedef struct ssi_plan_span {
  size_t first, last;
} ssi_plan_span;
ssi_plan_span ssi_plan_yields_of(size_t action);

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

/* A yield's rate in millionths, and what it was taken from. */
typedef struct ssi_plan_rate {
  int32_t rate;
  int64_t times, came;
} ssi_plan_rate;

/* Times a week of each action: a routine. */
typedef struct ssi_plan_routine {
  int32_t times[SSI_PLAN_ACTIONS];
} ssi_plan_routine;

/* All that a routine's points depend on. */
typedef struct ssi_plan_frame {
  ssi_allocator allocator;
  ssi_model model;
  ssi_profile profile;   /* facts alone */
  ssi_activity activity; /* rows up to the horizon */
  int32_t day, horizon;  /* the routine runs day + 1 ... day + horizon */
  int32_t days;          /* working days a week */
  uint64_t people;       /* a block of numbers that stand for nobody yet */
  ssi_plan_rate rates[SSI_PLAN_YIELDS];
} ssi_plan_frame;

/* Copies what is planned from; SSI_ERROR_LIMIT: a routine might not fit into
   the ledger. Nothing is left to release on failure. */
ssi_status ssi_plan_frame_make(const ssi_model *model,
                               const ssi_profile *profile,
                               const ssi_activity *activity,
                               ssi_plan_frame *frame);
void ssi_plan_frame_clear(ssi_plan_frame *frame);

/* The rates of all yields, from the member's last year. */
void ssi_plan_rates_take(ssi_plan_frame *frame);

/* How much of a yield the first `times` times of its action bring. */
int64_t ssi_plan_came(const ssi_plan_frame *frame, size_t yield, int64_t times);

/* Most times a week that a plan proposes an action, in table and daily cap. */
int32_t ssi_plan_most(const ssi_plan_frame *frame, size_t action);

/* How often an action is done on day + 1 + `since`, at so many times a week. */
int32_t ssi_plan_times_on(const ssi_plan_frame *frame, size_t action,
                          int32_t weekly, int32_t since);

/* Rows that the largest routine over a horizon could have. */
size_t ssi_plan_rows_most(int32_t horizon);

/* Adds all events of a routine to `to`, an empty ledger. */
ssi_status ssi_plan_place(const ssi_plan_frame *frame,
                          const ssi_plan_routine *routine, ssi_activity *to);

/* The real score with a routine on a day: its events merged into the ledger. */
ssi_status ssi_plan_score(const ssi_plan_frame *frame,
                          const ssi_profile *profile,
                          const ssi_plan_routine *routine, int32_t day,
                          ssi_score *out);

/* Indicators that one action feeds, with what comes back of it. */
#define SSI_PLAN_EFFECTS 12
/* Days before the first one that an indicator of regularity may keep up, and
   sets of working days. */
#define SSI_PLAN_BEFORE 6
#define SSI_PLAN_DAY_SETS 128

/* What counts for and against an indicator. */
typedef struct ssi_plan_amount {
  uint64_t good, bad;
} ssi_plan_amount;

/* What an action brings at a number of times a week. */
typedef struct ssi_plan_step {
  ssi_plan_amount amounts[SSI_PLAN_EFFECTS];
  uint64_t kinds; /* that become observed */
  uint32_t days;  /* bits of the days of the week on which it is done */
} ssi_plan_step;

typedef struct ssi_plan_effect {
  int32_t low, high;   /* times a week that the search may give it */
  uint64_t indicators; /* bits of those below */
  size_t count;
  uint8_t indicator[SSI_PLAN_EFFECTS];
  ssi_plan_step *steps; /* of 0 ... high times */
} ssi_plan_effect;

/* Everything the search needs to know the points of a routine without scoring
   it: exactly the score's, as long as no two actions together come to a daily
   cap and no event of the member's lies ahead (`exact`). */
typedef struct ssi_plan_effects {
  const ssi_plan_frame *frame;
  bool exact;
  int32_t week_seconds;
  ssi_plan_effect actions[SSI_PLAN_ACTIONS];
  ssi_plan_step *steps;
  size_t step_count;
  ssi_plan_amount base[SSI_INDICATORS];
  int32_t points[SSI_INDICATORS], total; /* nothing done */
  uint64_t rate_kinds[SSI_INDICATORS];   /* that a rate must have seen */
  /* Regularity: decayed days kept up with a set of working days. */
  uint64_t kept_up[SSI_INDICATORS][SSI_PLAN_DAY_SETS];
  /* Weight of an event on each day from SSI_PLAN_BEFORE before the first. */
  uint64_t weights[SSI_INDICATORS][SSI_PLAN_BEFORE + SSI_PLAN_HORIZON_MAX];
} ssi_plan_effects;

/* Times a week that options, daily caps and the time leave to each action. */
typedef struct ssi_plan_limits {
  ssi_plan_routine low, high;
  int32_t week_seconds;
} ssi_plan_limits;

/* SSI_ERROR_TIME: the lower limits take more than there is. */
ssi_status ssi_plan_limits_take(const ssi_plan_frame *frame,
                                const ssi_plan_options *options,
                                ssi_plan_limits *out);

/* Makes them; `without` is the score at the horizon, nothing done. NULL: no
   memory. */
ssi_plan_effects *ssi_plan_effects_new(const ssi_plan_frame *frame,
                                       const ssi_score *without,
                                       const ssi_plan_limits *limits);
void ssi_plan_effects_free(ssi_plan_effects *self);

/* Fills kept_up of all indicators of regularity. */
void ssi_plan_rhythms_take(ssi_plan_effects *self, const ssi_score *without);

/* A routine with its points. */
typedef struct ssi_plan_state {
  ssi_plan_routine routine;
  ssi_plan_amount amounts[SSI_INDICATORS];
  int32_t points[SSI_INDICATORS], total, seconds;
} ssi_plan_state;

ssi_plan_state ssi_plan_state_empty(const ssi_plan_effects *effects);

/* The points if one action were done so many times instead. */
int32_t ssi_plan_state_try(const ssi_plan_effects *effects,
                           const ssi_plan_state *state, size_t action,
                           int32_t times);

/* Does it so many times; answers the indicators for which that mattered. */
uint64_t ssi_plan_state_set(const ssi_plan_effects *effects,
                            ssi_plan_state *state, size_t action,
                            int32_t times);

/* The best routine; true if all were tried. */
bool ssi_plan_search(const ssi_plan_effects *effects, ssi_plan_routine *out);

/* The profile work that brings anything; answers how many, and the facts with
   it done. */
size_t ssi_plan_tasks_find(const ssi_plan_frame *frame,
                           ssi_plan_task_result tasks[SSI_PLAN_TASKS],
                           ssi_profile *out_done);

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

/* Sums up: the scores on the day, at the horizon without and with all of it;
   lines and tasks are there. */
void ssi_plan_sum_up(const ssi_score scores[3], int32_t week_seconds,
                     const ssi_plan_options *options, ssi_plan *self);

#endif
